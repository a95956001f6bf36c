//! Whoever runs a game holds, releases, edits and adds injects while it is played.

use std::sync::Arc;

use offramp::policy::PolicyKind;
use offramp::report::{Transcript, facilitated, text};
use offramp::rules::{Command, Event, NewsKind, Refusal, Viewer};
use offramp::scenario::{
    ActorIx, AmendFault, Amendment, InjectDraft, InjectIx, Medium, Scenario, Seats, load_text,
};
use offramp::session::{Entry, Role, Session, SessionError, Setup, Unrecorded};
use offramp::table::Helm;

/// Fog in turn 2, a rumour by chance, and a letter once it is tense, which the east's menu asks about.
fn scenario() -> Arc<Scenario> {
    let letter = r#"(
            id: "letter", title: "A letter", text: "Come and talk.",
            medium: Letter, source: (status: Invented), audience: ["east"],
            trigger: When("tension >= 45"), only_if: "turn >= 3",
            effects: ["tension -= 3"],
        ),
    ],
    questions: ["#;
    let text = include_str!("../fixtures/small.ron")
        .replace("    ],\n    questions: [", letter)
        .replace(r#"uses: 1, when: "not lamp_lit""#, r#"uses: 1, when: "not fired(letter)""#)
        .replace("(odds: 0.25)", "(odds: 0.0001)");
    let loaded = load_text("small.ron", &text);
    assert!(loaded.scenario.is_some(), "{:?}", loaded.findings);
    Arc::new(loaded.scenario.unwrap())
}

const FOG: InjectIx = InjectIx(0);
const RUMOUR: InjectIx = InjectIx(1);
const LETTER: InjectIx = InjectIx(2);
const EAST: ActorIx = ActorIx(0);
const WEST: ActorIx = ActorIx(1);

fn game() -> Session {
    let scenario = scenario();
    let setup = Setup::all_computers(&scenario, 5, PolicyKind::Temperament).facilitated();
    Session::start(scenario, setup, Box::new(Unrecorded)).unwrap()
}

fn amend(amendment: Amendment, reason: &str) -> Command {
    Command::Amend { amendment: Box::new(amendment), reason: reason.to_owned() }
}

fn hold(inject: InjectIx) -> Amendment {
    Amendment::Hold { inject }
}

fn release(inject: InjectIx) -> Amendment {
    Amendment::Release { inject }
}

fn edit(inject: InjectIx, draft: InjectDraft) -> Amendment {
    Amendment::Edit { inject, draft }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// Everybody holds until this turn.
fn until(session: &mut Session, turn: u32) {
    while session.state().turn < turn {
        for actor in session.scenario().actor_ids() {
            let (orders, reason, draws) = (Vec::new(), String::new(), Vec::new());
            session.enter(Command::Commit { actor, orders, reason, draws }).unwrap();
        }
        session.enter(Command::Adjudicate { rulings: Vec::new() }).unwrap();
    }
}

fn fired(session: &Session, inject: InjectIx) -> u16 {
    session.state().fired[inject.at()]
}

/// Headlines of the injects that a viewer has been given, with their texts.
fn read(session: &Session, viewer: Viewer) -> Vec<(String, String)> {
    let view = session.view(viewer);
    let given = view.news.iter().filter(|news| news.kind == NewsKind::Inject);
    given.map(|news| (news.title.to_string(), news.text.to_string())).collect()
}

fn refused(session: &mut Session, amendment: Amendment) -> String {
    let (state, events) = (session.state().clone(), session.events().len());
    let error = session.enter(amend(amendment, "why not")).unwrap_err().to_string();
    assert_eq!((session.state(), session.events().len()), (&state, events));
    error
}

#[test]
fn what_is_held_comes_when_the_turn_after_its_release_begins() {
    let mut session = game();
    session.enter(amend(hold(FOG), "they are late")).unwrap();
    until(&mut session, 3);
    assert_eq!(fired(&session, FOG), 0);
    session.enter(amend(release(FOG), "now they are ready")).unwrap();
    assert_eq!(fired(&session, FOG), 0);
    until(&mut session, 4);
    assert_eq!(fired(&session, FOG), 4);
    let told = [
        (1, "“Fog” is held until it is released (they are late)."),
        (3, "“Fog” is released (now they are ready)."),
    ];
    assert_eq!(facilitated(&session), told.map(|(turn, text)| (turn, text.to_owned())));
}

#[test]
fn one_that_is_released_before_its_turn_comes_as_the_file_has_it() {
    let mut session = game();
    session.enter(amend(hold(FOG), "a slip")).unwrap();
    session.enter(amend(release(FOG), "it was a slip")).unwrap();
    until(&mut session, 2);
    assert_eq!(fired(&session, FOG), 2);
}

/// One that comes on a condition comes once it is released, if the condition still holds.
#[test]
fn a_conditional_one_is_held_in_every_turn() {
    let mut free = game();
    let calm = |session: &mut Session| {
        let effects = Some(vec!["tension += 20".to_owned()]);
        session
            .enter(amend(edit(FOG, InjectDraft { effects, ..Default::default() }), "worse"))
            .unwrap();
    };
    calm(&mut free);
    until(&mut free, 4);
    assert_eq!(fired(&free, LETTER), 3, "its condition holds from turn 2, and it waits for turn 3");
    let mut session = game();
    calm(&mut session);
    session.enter(amend(hold(LETTER), "not yet")).unwrap();
    until(&mut session, 5);
    assert_eq!(fired(&session, LETTER), 0);
    session.enter(amend(release(LETTER), "now")).unwrap();
    until(&mut session, 6);
    assert_eq!(fired(&session, LETTER), 6);
}

#[test]
fn what_is_held_can_be_thrown_in() {
    let mut session = game();
    session.enter(amend(hold(FOG), "later")).unwrap();
    session.enter(Command::Inject { inject: FOG }).unwrap();
    assert_eq!(fired(&session, FOG), 1);
    until(&mut session, 4);
    assert_eq!(fired(&session, FOG), 1);
}

#[test]
fn an_edited_inject_is_read_as_it_was_edited_and_does_what_it_says_then() {
    let mut session = game();
    let draft = InjectDraft {
        title: some(" Thick\n fog "),
        text: some("Nobody sees *anything*.\r\nNot even the lamp."),
        medium: Some(Medium::Call),
        audience: Some(vec![WEST]),
        turn: Some(3),
        effects: Some(vec![
            "tension += 4".to_owned(),
            "lamp_lit = true if tension >= 40".to_owned(),
        ]),
    };
    session.enter(amend(edit(FOG, draft), "the harbour asked for it")).unwrap();
    until(&mut session, 2);
    let before = session.state().indicators[0];
    assert_eq!(fired(&session, FOG), 0);
    until(&mut session, 3);
    assert_eq!((fired(&session, FOG), session.state().flags[0]), (3, true));
    assert_eq!(session.state().indicators[0], before + 4);
    let fog = ("Thick fog".to_owned(), "Nobody sees *anything*.\nNot even the lamp.".to_owned());
    assert_eq!(read(&session, Viewer::Seat(WEST)), [fog]);
    assert_eq!(read(&session, Viewer::Seat(EAST)), []);
    assert_eq!(read(&session, Viewer::Public), []);
    let told = "“Fog” is edited: it is called “Thick fog”; it reads “Nobody sees anything. Not even the lamp.”; \
                how it comes: Telephone call; for West; in turn 3; effects tension += 4, lamp_lit = true if \
                tension >= 40 (the harbour asked for it).";
    assert_eq!(facilitated(&session), [(1, told.to_owned())]);
    let transcript = text(&Transcript::of(&session, |_| None));
    let line = format!("Amended by the facilitator: {}\n", told.trim_end_matches('.'));
    assert!(transcript.contains(&line), "{transcript}");
}

/// Whoever runs the game reads when each inject comes, in the file's conditions and in words.
#[test]
fn the_facilitator_reads_when_injects_come_and_which_are_held() {
    let mut session = game();
    let add = InjectDraft { title: some("A bell"), text: some("It rings."), ..Default::default() };
    session.enter(amend(Amendment::Add { draft: add }, "at hand")).unwrap();
    session.enter(amend(hold(FOG), "later")).unwrap();
    let helm = |session: &Session| {
        let injects = Helm::of(session, &[]).injects.into_iter();
        injects.map(|one| (one.offered.title.clone(), one.said(), one.turned())).collect::<Vec<_>>()
    };
    let row = |title: &str, said: &str, turned| (title.to_owned(), said.to_owned(), turned);
    let letter = "Comes once Tension ≥ 45, if The turn ≥ 3";
    let rest = [
        row("A rumour", "Comes by chance, about 0.0100% in a turn", Some(hold(RUMOUR))),
        row("A letter", letter, Some(hold(LETTER))),
        row("A bell", "Comes only when it is thrown in", None),
    ];
    let fog = |said| row("Fog", said, Some(release(FOG)));
    let all = |first| [vec![first], rest.to_vec()].concat();
    assert_eq!(helm(&session), all(fog("Held; released, it comes in turn 2")));
    until(&mut session, 2);
    assert_eq!(helm(&session), all(fog("Held; released, it comes in the next turn")));
    session.enter(amend(release(FOG), "now")).unwrap();
    assert_eq!(helm(&session), all(row("Fog", "Comes in turn 3", Some(hold(FOG)))));
    let effects = vec!["tension -= 1".to_owned()];
    let draft = InjectDraft { effects: Some(effects.clone()), ..Default::default() };
    session.enter(amend(edit(LETTER, draft), "milder")).unwrap();
    let letter = &Helm::of(&session, &[]).injects[2];
    assert_eq!((&letter.effects, &letter.audience), (&effects, &vec![EAST]));
}

/// The conditions of the file stay: an edited one still asks its `only_if`.
#[test]
fn what_is_not_edited_stays() {
    let mut session = game();
    let draft = InjectDraft { turn: Some(2), ..Default::default() };
    session.enter(amend(edit(LETTER, draft), "sooner")).unwrap();
    until(&mut session, 7);
    assert_eq!(fired(&session, LETTER), 0, "it waits for turn 3 or later, and was set for turn 2");
    let letter = session.scenario().inject(LETTER);
    assert_eq!((letter.title.as_str(), letter.audience), ("A letter", Seats::only(EAST)));
}

#[test]
fn an_added_inject_comes_in_its_turn_or_when_it_is_thrown_in() {
    let mut session = game();
    let hash = session.state().hash();
    let add = |turn, audience| Amendment::Add {
        draft: InjectDraft {
            title: some("A bell"),
            text: some("It rings."),
            turn,
            audience,
            effects: Some(vec!["tension += 2".to_owned()]),
            ..Default::default()
        },
    };
    session.enter(amend(add(Some(3), Some(vec![EAST])), "a hint for the east")).unwrap();
    session.enter(amend(add(None, None), "kept at hand")).unwrap();
    assert_ne!(session.state().hash(), hash, "there is more to be fired");
    let ids: Vec<_> = session.scenario().injects.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["fog", "rumour", "letter", "written_4", "written_5"]);
    until(&mut session, 3);
    assert_eq!((fired(&session, InjectIx(3)), fired(&session, InjectIx(4))), (3, 0));
    let bell = ("A bell".to_owned(), "It rings.".to_owned());
    assert!(read(&session, Viewer::Seat(EAST)).contains(&bell));
    assert!(!read(&session, Viewer::Seat(WEST)).contains(&bell));
    session.enter(Command::Inject { inject: InjectIx(4) }).unwrap();
    assert!(read(&session, Viewer::Seat(WEST)).contains(&bell));
    let told = [
        "“A bell” is added: it reads “It rings.”; for East; in turn 3; effects tension += 2 (a hint for the east).",
        "“A bell” is added: it reads “It rings.”; effects tension += 2 (kept at hand).",
    ];
    let ran: Vec<_> = facilitated(&session).into_iter().map(|(_, text)| text).collect();
    assert_eq!(ran[..2], told);
}

#[test]
fn what_players_have_read_stays_as_it_was() {
    let mut session = game();
    until(&mut session, 2);
    let read_before = read(&session, Viewer::Public);
    for amendment in [
        edit(FOG, InjectDraft { text: some("Clear sight."), ..Default::default() }),
        hold(FOG),
        release(FOG),
    ] {
        assert_eq!(
            refused(&mut session, amendment),
            "“Fog” has been given to the players, and what they have read stays as it was; add another inject \
             that puts it right"
        );
    }
    assert_eq!(read(&session, Viewer::Public), read_before);
}

#[test]
fn what_cannot_be_amended_is_refused_and_says_what_to_do() {
    let mut session = game();
    let draft = InjectDraft::default;
    let new = || InjectDraft { title: some("A bell"), text: some("It rings."), ..draft() };
    let add = |draft| Amendment::Add { draft };
    session.enter(amend(hold(RUMOUR), "later")).unwrap();
    let gone = edit(LETTER, InjectDraft { turn: Some(2), ..draft() });
    session.enter(amend(gone, "sooner than it may")).unwrap();
    until(&mut session, 3);
    let many = vec!["tension += 1".to_owned(); 51];
    let of = |session: &mut Session, amendment, says: &str| {
        assert_eq!(refused(session, amendment), says);
    };
    of(&mut session, hold(RUMOUR), "“A rumour” is held already; release it, or throw it in");
    of(
        &mut session,
        release(LETTER),
        "“A letter” is not held, so it can't be released; choose one that is",
    );
    of(
        &mut session,
        hold(LETTER),
        "“A letter” was to come in turn 2 and does not come by itself any more; throw it in, or give it a turn to come",
    );
    of(
        &mut session,
        edit(RUMOUR, draft()),
        "nothing of “A rumour” would be different; say what is to be changed",
    );
    of(
        &mut session,
        add(InjectDraft { title: some(" \u{200b}"), ..new() }),
        "an inject needs a headline; write in a few words what happened",
    );
    of(
        &mut session,
        add(InjectDraft { text: None, ..new() }),
        "an inject needs a text; write what the players are to read",
    );
    of(
        &mut session,
        add(InjectDraft { title: Some("x".repeat(201)), ..new() }),
        "the headline has 201 characters; keep it to 200",
    );
    of(
        &mut session,
        add(InjectDraft { text: Some("x".repeat(10_001)), ..new() }),
        "the text has 10001 characters; keep it to 10000",
    );
    of(
        &mut session,
        add(InjectDraft { text: Some("x\n\n".repeat(201)), ..new() }),
        "the text has 201 paragraphs and items; keep it to 200",
    );
    for (turn, says) in [
        (3, "an inject can't be set for turn 3; choose one from 4 to 7"),
        (8, "an inject can't be set for turn 8; choose one from 4 to 7"),
    ] {
        of(&mut session, add(InjectDraft { turn: Some(turn), ..new() }), says);
        of(&mut session, edit(RUMOUR, InjectDraft { turn: Some(turn), ..draft() }), says);
    }
    of(
        &mut session,
        edit(LETTER, InjectDraft { audience: Some(vec![WEST]), ..draft() }),
        "who gets “A letter” can't be changed, for a condition asks whether it came; add another inject for the others",
    );
    of(
        &mut session,
        add(InjectDraft { effects: Some(many), ..new() }),
        "the inject has 51 effects; keep to 50",
    );
    of(
        &mut session,
        add(InjectDraft { effects: Some(vec!["tensoin += 1".to_owned()]), ..new() }),
        "an effect of the inject was not understood: `tensoin += 1`: the inject leads to indicator `tensoin`, which \
         does not exist; did you mean `tension`? indicators are: `fuel`, `tension`",
    );
    of(
        &mut session,
        hold(InjectIx(3)),
        "there is no inject of that number in this scenario; reload the scenario and try again",
    );
    of(
        &mut session,
        add(InjectDraft { audience: Some(vec![ActorIx(2)]), ..new() }),
        "there is no actor of that number in this scenario; reload the scenario and try again",
    );
    let no_reason = session.enter(amend(add(new()), " \n")).unwrap_err();
    assert_eq!(no_reason, SessionError::Refused(Refusal::Amendment(AmendFault::NoReason)));
    assert_eq!(
        no_reason.to_string(),
        "injects are not changed without a reason; say why, it stays in the record"
    );
    until(&mut session, 7);
    of(
        &mut session,
        add(InjectDraft { turn: Some(8), ..new() }),
        "an inject can't be set for turn 8, for no turn is to come; throw it in now",
    );
    let sound = edit(LETTER, InjectDraft { audience: Some(vec![EAST]), ..new() });
    session.enter(amend(sound, "the same people")).unwrap();
    session.enter(amend(add(new()), "at the end")).unwrap();
}

#[test]
fn only_the_facilitator_amends() {
    let mut session = game();
    let moment = session.moment();
    for role in [Role::Seat(EAST), Role::Observer, Role::Public] {
        let error = session.apply(role, moment, amend(hold(FOG), "mine")).unwrap_err();
        assert!(matches!(error, SessionError::Refused(Refusal::NotTheirs { .. })), "{error}");
    }
    session.apply(Role::Facilitator, moment, amend(hold(FOG), "mine")).unwrap();
}

/// Amended in every way, and played to the end.
fn amended() -> (Session, Vec<Entry>) {
    let (scenario, mut entries) = (scenario(), Vec::new());
    let setup = Setup::all_computers(&scenario, 5, PolicyKind::Temperament).facilitated();
    let mut session = Session::start(scenario, setup, Box::new(Unrecorded)).unwrap();
    let mut enter = |session: &mut Session, command: Command| {
        let proposal = session.propose(Role::of(&command), session.moment(), command).unwrap();
        entries.push(proposal.entry.clone());
        session.accept(proposal);
    };
    let add = |turn| Amendment::Add {
        draft: InjectDraft {
            title: some("A bell"),
            text: some("It rings."),
            turn,
            ..Default::default()
        },
    };
    let mut todo = vec![
        vec![hold(FOG), add(Some(4))],
        vec![add(None), edit(InjectIx(3), InjectDraft { turn: Some(3), ..Default::default() })],
        vec![release(FOG), hold(RUMOUR)],
    ]
    .into_iter();
    while !session.state().over() {
        for amendment in todo.next().into_iter().flatten() {
            enter(&mut session, amend(amendment, "as planned"));
        }
        if session.state().turn == 5 {
            enter(&mut session, Command::Inject { inject: InjectIx(4) });
        }
        for actor in session.scenario().actor_ids() {
            let (orders, draws) = session.chosen_by(PolicyKind::Temperament, actor);
            enter(&mut session, Command::Commit { actor, orders, reason: String::new(), draws });
        }
        enter(&mut session, Command::Adjudicate { rulings: Vec::new() });
    }
    (session, entries)
}

#[test]
fn a_kept_game_with_amendments_is_played_again_and_told_without_the_rules() {
    let (session, entries) = amended();
    assert_eq!(session.state().fired[FOG.at()], 4);
    assert_eq!(session.state().fired[3..], [3, 5]);
    let kept = serde_json::to_string(&entries).unwrap();
    let entries: Vec<Entry> = serde_json::from_str(&kept).unwrap();
    let setup = session.setup().clone();
    let begun = Session::start(scenario(), setup.clone(), Box::new(Unrecorded)).unwrap().begun();
    let again =
        Session::resume(scenario(), setup.clone(), entries.clone(), Box::new(Unrecorded)).unwrap();
    let told = Session::told(scenario(), setup, begun, entries).unwrap();
    for other in [again, told] {
        assert_eq!(other.state(), session.state());
        assert_eq!(other.history(), session.history());
        assert_eq!(other.events(), session.events());
        assert_eq!(facilitated(&other), facilitated(&session));
        for viewer in [Viewer::Seat(EAST), Viewer::Public, Viewer::Facilitator] {
            assert_eq!(other.view(viewer), session.view(viewer));
        }
    }
}

#[test]
fn a_kept_amendment_of_what_is_not_there_does_not_fit() {
    let setup = game().setup().clone();
    let entry = |amendment| {
        let command = amend(amendment, "forged");
        Entry { number: 1, command, state_hash: String::new(), after: None }
    };
    let audience = Some(vec![ActorIx(7)]);
    for (amendment, says) in [
        (
            hold(InjectIx(9)),
            "entry 1: it does not fit the scenario: there is no inject 9, counted from 0, but only 3; the record was changed",
        ),
        (
            edit(FOG, InjectDraft { audience, ..Default::default() }),
            "entry 1: it does not fit the scenario: there is no actor 7, counted from 0, but only 2; the record was changed",
        ),
    ] {
        let entries = [entry(amendment)];
        let resumed = Session::resume(scenario(), setup.clone(), entries, Box::new(Unrecorded));
        assert_eq!(resumed.err().unwrap().to_string(), says);
    }
}

/// Nobody but the facilitator can tell from anything that is shown, forecast or chosen that injects to come
/// were amended.
#[test]
fn an_amendment_is_nobodys_business_before_its_inject_is_given() {
    let plain = game();
    let mut session = game();
    let worse = Some(vec!["tension += 60".to_owned()]);
    let draft = InjectDraft { effects: worse, title: some("Thunder"), ..Default::default() };
    session.enter(amend(edit(FOG, draft.clone()), "worse")).unwrap();
    session.enter(amend(hold(LETTER), "never")).unwrap();
    let draft = InjectDraft { text: some("Boom."), turn: Some(2), ..draft };
    session.enter(amend(Amendment::Add { draft }, "worse still")).unwrap();
    for viewer in [Viewer::Seat(EAST), Viewer::Seat(WEST), Viewer::Public] {
        assert_eq!(session.view(viewer), plain.view(viewer));
        let [seen, unseen] = [&session, &plain].map(|session| risk(session, viewer));
        assert_eq!(seen, unseen, "{viewer:?}");
    }
    for policy in [PolicyKind::Temperament, PolicyKind::Lookahead, PolicyKind::Search] {
        assert_eq!(session.chosen_by(policy, EAST), plain.chosen_by(policy, EAST));
    }
    assert_ne!(risk(&session, Viewer::Facilitator), risk(&plain, Viewer::Facilitator));
}

fn risk(session: &Session, viewer: Viewer) -> String {
    let request = offramp::forecast::Request { viewer, orders: Vec::new(), runs: 400 };
    let scenario = session.expected_by(viewer);
    let stop = std::sync::atomic::AtomicBool::new(false);
    let risk = offramp::forecast::forecast(scenario, session.state(), &request, &stop).unwrap();
    serde_json::to_string(&risk).unwrap()
}

#[test]
fn games_without_amendments_hash_as_before() {
    let mut session = game();
    let hash = session.state().hash();
    session.enter(amend(hold(FOG), "later")).unwrap();
    let draft = InjectDraft { medium: Some(Medium::Call), ..Default::default() };
    session.enter(amend(edit(RUMOUR, draft), "spoken")).unwrap();
    assert_eq!(session.state().hash(), hash, "what is to come is not in the state");
    assert!(!serde_json::to_string(session.state()).unwrap().contains("held"));
    let amended = |event: &&Event| matches!(event, Event::Amended { .. });
    assert_eq!(session.events().iter().filter(amended).count(), 2);
}

#[test]
fn the_names_of_added_injects_are_kept_for_them() {
    let text = include_str!("../fixtures/small.ron").replace(r#"id: "fog""#, r#"id: "written_3""#);
    let loaded = load_text("small.ron", &text);
    let said: Vec<_> = loaded.findings.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(said, ["`written_3` is kept for injects added in play"]);
    let text = text.replace("written_3", "written_thrice");
    assert!(load_text("small.ron", &text).findings.is_empty());
}
