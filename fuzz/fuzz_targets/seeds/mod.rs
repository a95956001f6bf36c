//! Sound games to start from.

use std::sync::{Arc, LazyLock};

use offramp::policy::PolicyKind;
use offramp::record::Record;
use offramp::rules::{Command, Ruling};
use offramp::scenario::{
    ActorIx, Amendment, Consequence, FlagIx, FreeMove, IndicatorIx, Inherited, InjectDraft,
    InjectIx, OptionIx, Quantity, QuestionIx, load_text,
};
use offramp::session::{ChapterOf, Player, Session, Setup};
use offramp_fuzz::scratch;

const SMALL: &str = include_str!("../../../tests/fixtures/small.ron");
const MATRIX: &str = include_str!("../../../tests/fixtures/matrix.ron");
const FIRST_STEPS: &str = include_str!("../../../scenarios/first-steps.ron");

/// Each as an input.
pub static GAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let whole = |session: &mut Session| {
        while !session.state().over() {
            turn(session)
        }
    };
    vec![
        game(SMALL, |setup| setup, whole),
        game(SMALL, as_chapter, |session| {
            turn(session);
            seal(session);
        }),
        game(
            MATRIX,
            |setup| setup.with_people(&[ActorIx(0)]),
            |session| {
                apply(session, Command::Write { free_move: Box::new(free_move()) });
                amend(session);
                let orders = vec![OptionIx::from(session.scenario().options.len() - 1)];
                let (reason, draws) = ("argued".to_owned(), Vec::new());
                apply(session, Command::Commit { actor: ActorIx(0), orders, reason, draws });
                turn(session);
            },
        ),
        game(
            FIRST_STEPS,
            |setup| setup.with_people(&[ActorIx(0), ActorIx(1)]),
            |session| {
                let (actor, question) = (ActorIx(0), QuestionIx(0));
                apply(session, Command::Forecast { actor: Some(actor), question, percent: 35 });
                apply(session, Command::Inject { inject: InjectIx(1) });
                whole(session);
            },
        ),
    ]
});

fn as_chapter(setup: Setup) -> Setup {
    let left = [
        (Quantity::Indicator(IndicatorIx(0)), 63),
        (Quantity::Flag(FlagIx(0)), 1),
        (Quantity::Trust(ActorIx(0), ActorIx(1)), -20),
        (Quantity::Credibility(ActorIx(1)), 40),
    ];
    let legacy =
        left.map(|(what, value)| Inherited { what, value, why: "an old quarrel".to_owned() });
    setup.as_chapter(ChapterOf { campaign: "two".to_owned(), number: 2, legacy: legacy.to_vec() })
}

fn free_move() -> FreeMove {
    FreeMove {
        actor: ActorIx(0),
        title: "Lead the mules over the old path".to_owned(),
        text: "Trade comes through without the gate.".to_owned(),
        kind: "public_statement".to_owned(),
        toward: vec![ActorIx(1)],
        against: Vec::new(),
        covert: false,
        pro: vec!["the herdsmen know it".to_owned()],
        con: vec!["sixty mules are not quiet".to_owned()],
        success: Consequence::default(),
        failure: Consequence { text: "It rains.".to_owned(), effects: Vec::new() },
    }
}

/// An inject is added, edited, held and released.
fn amend(session: &mut Session) {
    let inject = InjectIx::from(session.scenario().injects.len());
    let draft = InjectDraft {
        title: Some("A bell".to_owned()),
        text: Some("It rings.".to_owned()),
        turn: Some(session.state().turn + 1),
        ..InjectDraft::default()
    };
    let edited = InjectDraft { title: Some("Two bells".to_owned()), ..InjectDraft::default() };
    for amendment in [
        Amendment::Add { draft },
        Amendment::Edit { inject, draft: edited },
        Amendment::Hold { inject },
        Amendment::Release { inject },
    ] {
        let (amendment, reason) = (Box::new(amendment), "they ask for it".to_owned());
        apply(session, Command::Amend { amendment, reason });
    }
}

fn apply(session: &mut Session, command: Command) {
    session.enter(command).expect("a sound game's command");
}

/// Everybody seals that has not, people by holding.
fn seal(session: &mut Session) {
    session.play_computers().expect("the computer plays by the rules");
    for actor in session.scenario().actor_ids() {
        if session.setup().players[actor.at()] == Player::Person
            && session.state().sealed[actor.at()].is_none()
        {
            let (orders, reason, draws) = (Vec::new(), "we wait".to_owned(), Vec::new());
            apply(session, Command::Commit { actor, orders, reason, draws });
        }
    }
}

/// A turn, the first draw of the first option decided by the facilitator.
fn turn(session: &mut Session) {
    seal(session);
    let option = &session.scenario().options[0];
    let (draw, actor) = (option.draw.name.clone(), Some(option.actor));
    let ruling = Ruling { draw, actor, result: 0, reason: "as agreed".to_owned() };
    apply(session, Command::Adjudicate { rulings: vec![ruling] });
}

/// A game played and exported, as an input that has every hash made right.
fn game(text: &str, setup: impl Fn(Setup) -> Setup, play: impl Fn(&mut Session)) -> String {
    let loaded = load_text("scenario.ron", text);
    let scenario = Arc::new(loaded.scenario.expect("a sound scenario"));
    let setup = setup(Setup::all_computers(&scenario, 7, PolicyKind::Temperament));
    let path = scratch().join("seed.sqlite");
    let mut record = Record::open(&path).expect("a record can be made");
    let started = record.start(scenario, &loaded.files, setup);
    let (game, mut session) = started.expect("a game can be started");
    play(&mut session);
    let mut export = Vec::new();
    record.export(&game, &mut export).expect("a game can be exported");
    drop((session, record));
    std::fs::remove_file(path).expect("it is there");
    let text = String::from_utf8(export).expect("JSON is UTF-8");
    let mut lines: Vec<_> = text.lines().collect();
    lines.pop();
    let bare = lines.iter().map(|line| {
        let (body, _) = line.rsplit_once(",\"checksum\":\"").expect("a sealed line");
        format!("{body}}}\n")
    });
    let input = "3\n".to_owned() + &bare.collect::<String>();
    assert!(text.starts_with(super::VERSION), "the header of another version");
    super::played(&text).expect("a sound game can be played on");
    input
}
