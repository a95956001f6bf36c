//! Exercises of other kinds than a crisis between states: a matrix game without cards, an incident in
//! half-hours, a summit with ballots. Each is a whole scenario in `tests/fixtures`.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command as Process;
use std::sync::Arc;

use offramp::forecast::{Request, forecast, play_out};
use offramp::lint::lint;
use offramp::policy::PolicyKind;
use offramp::record::{Imported, Record};
use offramp::report::{Transcript, text};
use offramp::rules::{
    Chance, Command, Event, Log, NewsKind, Ruling, SeatView, State, Viewer, apply, begin,
};
use offramp::scenario::{
    ActorIx, Consequence, FreeMove, InjectIx, Loaded, OptionIx, Scenario, load,
};
use offramp::session::{Session, SessionError, Setup, Unrecorded};

fn fixture(name: &str) -> (Arc<Scenario>, Loaded) {
    let mut loaded = load(Path::new(&format!("tests/fixtures/{name}.ron")));
    assert_eq!(loaded.findings, []);
    assert_eq!(lint(&loaded), []);
    (Arc::new(loaded.scenario.take().unwrap()), loaded)
}

fn scenario(name: &str) -> Arc<Scenario> {
    fixture(name).0
}

#[test]
fn each_is_played_by_the_computer_to_different_endings() {
    for (name, reached) in [("matrix", 3), ("ransomware", 4), ("summit", 4)] {
        let scenario = scenario(name);
        let mut endings = BTreeSet::new();
        for seed in 0..300 {
            let mut state = begin(&scenario, Chance::new(seed), &mut Log::off());
            play_out(&scenario, &mut state, seed, |_| PolicyKind::Temperament, |_| {});
            endings.insert(state.ending);
        }
        assert!(endings.len() >= reached, "{name}: {endings:?}");
    }
}

/// Everybody's orders by the ids of options; whoever is not named holds.
struct Game {
    scenario: Arc<Scenario>,
    state: State,
    seed: u64,
    events: Vec<Event>,
}

impl Game {
    fn new(name: &str, seed: u64) -> Self {
        let scenario = scenario(name);
        let mut events = Vec::new();
        let state = begin(&scenario, Chance::new(seed), &mut Log::to(&mut events));
        Self { scenario, state, seed, events }
    }

    fn option(&self, id: &str) -> OptionIx {
        let at = self.scenario.options.iter().position(|option| option.id == id);
        at.unwrap_or_else(|| panic!("no option {id}")).into()
    }

    fn ask(&mut self, command: &Command) {
        apply(&self.scenario, &mut self.state, command, self.seed, &mut self.events).unwrap();
    }

    fn turn(&mut self, options: &[&str], rulings: Vec<Ruling>) {
        let options: Vec<OptionIx> = options.iter().map(|id| self.option(id)).collect();
        for actor in self.scenario.actor_ids() {
            let own = |ix: &&OptionIx| self.scenario.option(**ix).actor == actor;
            let orders = options.iter().filter(own).copied().collect();
            let (reason, draws) = (String::new(), Vec::new());
            self.ask(&Command::Commit { actor, orders, reason, draws });
        }
        self.ask(&Command::Adjudicate { rulings });
    }

    fn fired(&self, id: &str) -> u16 {
        self.state.fired[self.inject(id).at()]
    }

    fn inject(&self, id: &str) -> InjectIx {
        self.scenario.injects.iter().position(|inject| inject.id == id).unwrap().into()
    }

    fn holds(&self, flag: &str) -> bool {
        let at = self.scenario.flags.iter().position(|f| f.id == flag).unwrap();
        self.state.flags[at]
    }

    fn view(&self, actor: &str) -> SeatView {
        let viewer = Viewer::Seat(self.scenario.find_actor(actor).unwrap());
        SeatView::of(
            &self.scenario,
            std::slice::from_ref(&self.state),
            &self.state,
            &self.events,
            viewer,
        )
    }

    fn has(&self, actor: &str, card: &str) -> bool {
        let option = self.option(card);
        self.view(actor).menu.iter().any(|card| card.option == option)
    }
}

/// Half-hours from 06:40: an hour between two turns falls to the later one.
#[test]
fn the_timeline_fires_in_the_right_turns() {
    // In turn 1 of this seed nothing creeps; afterwards the facilitator sees to it.
    let mut game = Game::new("ransomware", 2);
    let still = || Ruling {
        draw: "inject/creeping".to_owned(),
        actor: None,
        result: 1,
        reason: "the timeline is what is tested".to_owned(),
    };
    while game.state.turn < 10 {
        game.turn(&[], vec![still()]);
        assert!(!game.state.over());
    }
    let timeline = [
        ("creeping", 0),
        ("red_screen", 1),
        ("aware", 2),
        ("second_site", 3),
        ("gates", 4),
        ("photograph", 5),
        ("proof", 6),
        ("insurer", 7),
        ("price_doubles", 9),
    ];
    for (inject, turn) in timeline {
        assert_eq!(game.fired(inject), turn, "{inject}");
    }
    let view = game.view("legal");
    assert_eq!(view.date, "2031-11-07 11:10");
    let dates: Vec<_> =
        view.dates.iter().map(|date| (date.name.as_str(), date.when.say())).collect();
    assert_eq!(
        dates,
        [
            ("72 hours to tell the supervisory authority end", "in 2 days"),
            ("The price on the note doubles", "30 minutes ago"),
            ("The depot gates open", "3 hours ago"),
            ("Noon news", "in 50 minutes"),
        ]
        .map(|(name, when)| (name, when.to_owned()))
    );
    let knows = |actor: &str| game.view(actor).news.iter().any(|news| news.title.say() == "Proof");
    assert!(knows("legal") && knows("response") && !knows("communications") && !knows("depots"));
}

#[test]
fn a_deadline_in_minutes_closes_a_card() {
    let mut game = Game::new("ransomware", 2);
    game.turn(&["isolate"], Vec::new());
    while game.state.turn < 8 {
        assert!(game.has("management", "pay"), "turn {}", game.state.turn);
        game.turn(&[], Vec::new());
    }
    assert_eq!(game.view("management").date, "2031-11-07 10:10");
    assert!(game.has("management", "pay"), "half an hour is left");
    game.turn(&[], Vec::new());
    assert!(!game.has("management", "pay"), "the clock has run out");
}

#[test]
fn a_motion_is_carried_by_the_sixth_vote_and_not_by_the_fifth() {
    let mut game = Game::new("summit", 1);
    game.turn(
        &[
            "vote_fund_yes_aurland",
            "vote_fund_yes_dunmark",
            "vote_fund_yes_hollin",
            "vote_fund_yes_isen",
            "vote_fund_yes_jarl",
        ],
        Vec::new(),
    );
    assert_eq!((game.fired("fund_carried"), game.holds("fund_passed")), (0, false));
    assert!(game.has("estvar", "vote_fund_yes_estvar"));
    assert!(!game.has("jarl", "vote_fund_yes_jarl"), "who has voted has voted");
    assert!(!game.has("jarl", "vote_fund_no_jarl"), "and does not change sides");
    // Of a card that all have, everybody has its own and no other.
    assert!(!game.has("jarl", "vote_fund_yes_estvar"));
    game.turn(&["vote_fund_yes_estvar"], Vec::new());
    assert_eq!((game.fired("fund_carried"), game.holds("fund_passed")), (3, true));
    assert!(!game.has("brenna", "vote_fund_no_brenna"), "the motion is decided");
}

#[test]
fn a_motion_fails_with_five_against() {
    let mut game = Game::new("summit", 1);
    game.turn(&[], Vec::new());
    let against = |who: &str| format!("vote_quota_no_{who}");
    let votes = ["aurland", "galt", "hollin", "isen"].map(against);
    game.turn(&votes.each_ref().map(String::as_str), Vec::new());
    assert!(!game.holds("quota_lost"));
    game.turn(&["vote_quota_no_jarl", "vote_quota_yes_corvo"], Vec::new());
    assert!(game.holds("quota_lost") && !game.holds("quota_passed"));
    assert!(
        !game.has("corvo", "vote_quota_yes_corvo") && !game.has("brenna", "vote_quota_yes_brenna")
    );
}

/// `self` is the actor whose copy it is: a vote against Corvo's motion is felt between the two, and
/// Corvo's own vote changes nothing of what Corvo feels toward itself.
#[test]
fn self_is_the_copys_own_actor() {
    let mut game = Game::new("summit", 1);
    let actor = |id: &str| game.scenario.find_actor(id).unwrap();
    let (corvo, galt) = (actor("corvo"), actor("galt"));
    let pair = game.scenario.pair(corvo, galt);
    let before = game.state.trust.clone();
    game.turn(&[], Vec::new());
    game.turn(&[], Vec::new());
    game.turn(&["vote_ban_no_galt", "vote_ban_yes_corvo"], Vec::new());
    assert_eq!(game.state.trust[pair], before[pair] - 10);
    let own = game.scenario.option(game.option("vote_ban_yes_corvo"));
    let other = game.scenario.option(game.option("vote_ban_yes_galt"));
    assert_eq!((own.outcomes[0].effects.len(), other.outcomes[0].effects.len()), (0, 1));
}

/// The mules of Lower Salz, argued: three reasons for, one against.
fn night_march(scenario: &Scenario) -> FreeMove {
    let reasons = |list: &[&str]| list.iter().map(|why| (*why).to_owned()).collect();
    FreeMove {
        actor: scenario.find_actor("lower").unwrap(),
        title: "Lead the mules over the old path".to_owned(),
        text: "Trade comes through without the gate.".to_owned(),
        kind: "public_statement".to_owned(),
        toward: vec![scenario.find_actor("upper").unwrap()],
        against: Vec::new(),
        covert: false,
        pro: reasons(&["the herdsmen know it", "it has not rained", "the guards sleep"]),
        con: reasons(&["sixty mules are not quiet"]),
        success: Consequence {
            text: "By morning they are in the valley.".to_owned(),
            effects: vec![
                "trade += 20".to_owned(),
                "bitterness += 5 if not toll_dropped".to_owned(),
            ],
        },
        failure: Consequence { text: String::new(), effects: vec!["trade -= 10".to_owned()] },
    }
}

fn write(free_move: FreeMove) -> Command {
    Command::Write { free_move: Box::new(free_move) }
}

fn commit(actor: ActorIx, orders: Vec<OptionIx>) -> Command {
    Command::Commit { actor, orders, reason: String::new(), draws: Vec::new() }
}

fn people(scenario: &Scenario, seed: u64) -> Setup {
    let all: Vec<_> = scenario.actor_ids().collect();
    Setup::all_computers(scenario, seed, PolicyKind::Temperament).with_people(&all)
}

/// Plays the matrix game to its end: Lower Salz argues a move in each turn, Upper Salz holds.
fn play_matrix(session: &mut Session) {
    while !session.state().over() {
        let scenario = session.scenario();
        let (upper, lower) = (ActorIx(0), ActorIx(1));
        let free_move = night_march(scenario);
        session.enter(write(free_move)).unwrap();
        let card = session.view(Viewer::Seat(lower)).menu[0].option;
        session.enter(commit(lower, vec![card])).unwrap();
        session.enter(commit(upper, Vec::new())).unwrap();
        session.enter(Command::Adjudicate { rulings: Vec::new() }).unwrap();
    }
}

#[test]
fn a_matrix_game_is_argued_recorded_exported_and_resumed() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("games.sqlite");
    let (scenario, loaded) = fixture("matrix");
    let mut record = Record::open(&store).unwrap();
    let setup = people(&scenario, 5);
    let (game, mut session) = record.start(Arc::clone(&scenario), &loaded.files, setup).unwrap();

    // One move, not yet sealed: another process goes on from there.
    session.enter(write(night_march(&scenario))).unwrap();
    let after = session.state().hash();
    drop(session);
    let mut session = record.resume(&game).unwrap();
    assert_eq!(session.state().hash(), after);
    let menu = session.view(Viewer::Seat(ActorIx(1))).menu;
    assert_eq!(menu.len(), 1);
    assert_eq!(menu[0].title, "Lead the mules over the old path");
    session.enter(commit(ActorIx(1), vec![menu[0].option])).unwrap();
    session.enter(commit(ActorIx(0), Vec::new())).unwrap();
    session.enter(Command::Adjudicate { rulings: Vec::new() }).unwrap();
    assert!(session.view(Viewer::Seat(ActorIx(1))).menu.is_empty(), "it was for that turn");

    // The odds are those of the arguments, each with its reason.
    let draw = session.events().iter().find_map(|event| match event {
        Event::Acted { draw, .. } => draw.clone(),
        _ => None,
    });
    let branch = &draw.unwrap().branches[0];
    let factors: Vec<_> = branch.factors.iter().map(|f| (f.times, &*f.why)).collect();
    assert_eq!(
        factors,
        [
            (1.5, "the herdsmen know it"),
            (1.5, "it has not rained"),
            (1.5, "the guards sleep"),
            (1.0 / 1.5, "sixty mules are not quiet"),
        ]
    );
    assert_eq!(branch.odds, 1.5 * 1.5 * 1.5 * (1.0 / 1.5));
    assert_eq!(branch.probability, branch.odds / (branch.odds + 1.0));

    play_matrix(&mut session);
    let last = session.state().hash();
    let story = text(&Transcript::of(&session, |_| None));
    drop(session);
    let verify = |store: &Path, game: &str, more: &[&str]| {
        let output = Process::new(env!("CARGO_BIN_EXE_offramp"))
            .args(["replay", game, "--store"])
            .arg(store)
            .args(more)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let verified = verify(&store, game.as_str(), &["--verify"]);
    assert!(
        verified.starts_with("16 entries, every state hash agrees\nPlayed with "),
        "{verified}"
    );

    // Elsewhere it is the same game.
    let mut exported = Vec::new();
    record.export(&game, &mut exported).unwrap();
    let other = folder.path().join("other.sqlite");
    let mut there = Record::open(&other).unwrap();
    assert_eq!(there.import(&mut exported.as_slice()).unwrap(), Imported::New(game.clone()));
    let resumed = there.load(&game).unwrap().session(Box::new(Unrecorded)).unwrap();
    assert_eq!(resumed.state().hash(), last);
    assert_eq!(text(&Transcript::of(&resumed, |_| None)), story);
    let replayed = verify(&other, game.as_str(), &[]);
    let line = replayed.lines().nth(1).unwrap();
    assert!(
        line.ends_with(
            "; lower writes down free_move_1 “Lead the mules over the old path”; \
             lower free_move_1; upper holds"
        ),
        "{line}"
    );
    let written = "lower writes down a free move: Lead the mules over the old path (free_move_1, \
                   public_statement, toward upper)
    to bring about: Trade comes through without the gate.
    for: the herdsmen know it
    for: it has not rained
    for: the guards sleep
    against: sixty mules are not quiet
lower seals: free_move_1
upper seals: hold
";
    assert!(story.contains(written), "{story}");
    let odds = "success: 1 × 1.5 (the herdsmen know it) × 1.5 (it has not rained) × 1.5 (the \
                guards sleep) × 0.667 (sixty mules are not quiet)\n";
    assert!(story.contains(odds), "{story}");
}

/// Until it is opened, a move is known to its owner and the facilitator, and to nobody else: not in
/// the news, not on a menu, not through a forecast.
#[test]
fn a_move_is_nobody_elses_business_until_it_is_opened() {
    let scenario = scenario("matrix");
    let start = || {
        let setup = people(&scenario, 5);
        Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded)).unwrap()
    };
    let (without, mut session) = (start(), start());
    let mut free_move = night_march(&scenario);
    free_move.kind = "ground_offensive".to_owned();
    session.enter(write(free_move)).unwrap();
    let written = |viewer| {
        let news = session.view(viewer).news;
        news.into_iter().find(|news| news.kind == NewsKind::Written)
    };
    let (upper, lower) = (Viewer::Seat(ActorIx(0)), Viewer::Seat(ActorIx(1)));
    assert_eq!(session.view(upper), without.view(upper));
    assert_eq!(session.view(Viewer::Public), without.view(Viewer::Public));
    let news = written(lower).unwrap();
    assert_eq!(news.title.say(), "Lead the mules over the old path");
    assert_eq!(
        news.text.say(),
        "Trade comes through without the gate.\n\n- For: the herdsmen know it\n- For: it has not \
         rained\n- For: the guards sleep\n- Against: sixty mules are not quiet"
    );
    assert_eq!(written(Viewer::Facilitator), Some(news));

    // It would be bloodshed; only those who know of it expect that.
    let risk = |session: &Session, viewer| {
        let request = Request { viewer, orders: Vec::new(), runs: 200 };
        let go_on = std::sync::atomic::AtomicBool::new(false);
        forecast(session.scenario(), session.state(), &request, &go_on).unwrap()
    };
    assert_eq!(risk(&session, upper), risk(&without, upper));
    assert!(risk(&session, lower).catastrophe.share() > 0.2);
    assert!(risk(&session, Viewer::Facilitator).catastrophe.share() > 0.2);
}

#[test]
fn where_free_moves_are_allowed_the_table_is_told() {
    let matrix = Game::new("matrix", 1).view("lower").free_moves.unwrap();
    assert_eq!(matrix.argument, 1.5);
    let words: Vec<_> = matrix.words.iter().map(|(id, name)| (id.as_str(), name.say())).collect();
    assert_eq!(
        words,
        [
            ("trade", "Trade over the pass"),
            ("bitterness", "Bitterness"),
            ("bargain", "A common bargain"),
            ("bridge_mended", "The bridge is mended"),
            ("toll_dropped", "The new toll is dropped"),
        ]
        .map(|(id, name)| (id, name.to_owned()))
    );
    assert_eq!(Game::new("summit", 1).view("corvo").free_moves, None);
}

/// What a move with this change in it is refused with.
fn refusal(scenario: &Arc<Scenario>, change: impl FnOnce(&mut FreeMove)) -> String {
    let setup = people(scenario, 5);
    let mut session = Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).unwrap();
    let mut free_move = night_march(scenario);
    change(&mut free_move);
    let before = session.state().clone();
    let refused = session.enter(write(free_move)).unwrap_err();
    assert!(matches!(refused, SessionError::Refused(_)));
    assert_eq!((session.state(), session.entries()), (&before, 0), "nothing was done");
    refused.to_string()
}

#[test]
fn a_move_that_does_not_fit_is_refused_with_a_remedy() {
    let matrix = scenario("matrix");
    let says = |change: fn(&mut FreeMove), expected: &str| {
        let refused = refusal(&matrix, change);
        assert_eq!(refused, format!("the free move was not written down: {expected}"));
    };
    says(|m| m.title = " ".into(), "say what is done");
    says(|m| m.text = String::new(), "say what it is to bring about");
    says(|m| m.kind = String::new(), "choose a kind of act; `offramp catalogue` shows them");
    says(|m| m.kind = "bribe".into(), "there is no kind of act `bribe`; see `offramp catalogue`");
    says(|m| m.toward = vec![m.actor], "a move is not done to its own author; name another actor");
    says(|m| m.against = vec![ActorIx(7)], "there is no such actor in this scenario; name another");
    says(
        |m| m.against = m.toward.clone(),
        "an actor is named twice; a move is done to it or aimed against it",
    );
    says(|m| m.pro[1] = String::new(), "give the reason in words, or leave it out");
    says(|m| m.con = vec!["no".into(); 13], "keep to 12 arguments on each side");
    says(
        |m| m.success.effects[0] = "trades += 20".into(),
        "`trades += 20`: the move leads to indicator `trades`, which does not exist; did you mean \
         `trade`? indicators are: `bargain`, `bitterness`, `trade`",
    );
    says(
        |m| m.failure.effects[0] = "trade = 10".into(),
        "`trade = 10`: a number can't be set, only raised or lowered; write `+=` or `-=`: changes \
         of one turn add up, in any order",
    );
    says(
        |m| m.failure.effects[0] = "trade".into(),
        "`trade`: this changes nothing; an effect reads like `tension += 10`, `talks_open = true`, \
         `attribute(option)`, `breach(norm)` or `set_timer(timer, turns)`",
    );
    says(|m| m.success.effects = vec!["trade += 1".into(); 13], "keep to 12 effects");
    says(|m| m.actor = ActorIx(9), "there is no such actor in this scenario; name another");
    let mut summit = scenario("summit");
    let none = "the free move was not written down: this scenario has no free moves; its file would \
                have to say `free_moves: ()` in `rules`";
    assert!(summit.rules.argument.is_none());
    let session = |scenario: &Arc<Scenario>| {
        let setup = people(scenario, 5);
        Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).unwrap()
    };
    let free_move = night_march(&matrix);
    assert_eq!(session(&summit).enter(write(free_move)).unwrap_err().to_string(), none);

    // Cards that several have can be named in effects of a move, too.
    Arc::make_mut(&mut summit).rules.argument = Some(1.5);
    let mut free_move = night_march(&matrix);
    free_move.success.effects = vec!["goodwill += count(vote_quota_yes) - 1".into()];
    free_move.failure.effects = vec!["goodwill -= 5 if chosen(vote_fund_yes, self)".into()];
    session(&summit).enter(write(free_move)).unwrap();
}

#[test]
fn nothing_is_written_down_for_a_seat_that_has_sealed_or_a_game_that_is_over() {
    let matrix = scenario("matrix");
    let setup = people(&matrix, 5);
    let mut session = Session::start(Arc::clone(&matrix), setup, Box::new(Unrecorded)).unwrap();
    session.enter(commit(ActorIx(1), Vec::new())).unwrap();
    assert_eq!(
        session.enter(write(night_march(&matrix))).unwrap_err().to_string(),
        "Lower Salz has already sealed its orders for this turn; wait for the adjudication"
    );
    session.enter(commit(ActorIx(0), Vec::new())).unwrap();
    session.enter(Command::Adjudicate { rulings: Vec::new() }).unwrap();
    play_matrix(&mut session);
    assert_eq!(
        session.enter(write(night_march(&matrix))).unwrap_err().to_string(),
        "the game has ended; start a new one to play on"
    );
}
