//! What if: differences, splits, regrets and sensitivities are of the very same games.

use std::process::Command as Process;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use offramp::forecast::{
    Difference, Headline, Past, Players, Request, Split, forecast, regret, split,
};
use offramp::policy::PolicyKind;
use offramp::record::Record;
use offramp::report::past;
use offramp::rules::{Chance, Command, Log, Ruling, Viewer, adjudicate};
use offramp::scenario::{
    ActorIx, InjectIx, OptionIx, QuestionIx, Scenario, library::Shipped, load_text,
};
use offramp::session::{Session, Setup, Unrecorded};

static GO_ON: AtomicBool = AtomicBool::new(false);

fn shipped(id: &str) -> Arc<Scenario> {
    Arc::new(Shipped::find(id).unwrap().load().scenario.unwrap())
}

fn by_temperament(scenario: &Scenario) -> Players<'_> {
    Players::new(scenario, |_| PolicyKind::Temperament)
}

fn session(scenario: &Arc<Scenario>, seed: u64) -> Session {
    let setup = Setup::all_computers(scenario, seed, PolicyKind::Temperament);
    Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).unwrap()
}

fn played(scenario: &Arc<Scenario>, seed: u64) -> Session {
    let mut session = session(scenario, seed);
    while !session.state().over() {
        session.advance().unwrap();
    }
    session
}

fn option(scenario: &Scenario, id: &str) -> OptionIx {
    scenario.options.iter().position(|option| option.id == id).unwrap().into()
}

fn small() -> Arc<Scenario> {
    let text = include_str!("../fixtures/small.ron");
    Arc::new(load_text("small.ron", text).scenario.unwrap())
}

/// Every headline that a split can be of.
fn headlines(scenario: &Scenario) -> Vec<Headline> {
    let ends = (0..scenario.ladder.thresholds.len()).map(|at| Headline::End(at.into()));
    ends.chain([Headline::Catastrophe]).collect()
}

fn splits(scenario: &Scenario, past: &Past, seed: u64) -> Vec<Split> {
    let (player, risks) = (by_temperament(scenario), headlines(scenario));
    split(&player, past, seed, 128, &risks, &GO_ON).unwrap()
}

fn parts(split: &Split) -> f64 {
    let acts: f64 = split.acts.iter().map(|act| act.part.share).sum();
    split.held.share + acts + split.together.map_or(0.0, |t| t.share) + split.injects.share
}

/// A forecast compared with itself differs in no play; an assault from holding in nearly all.
#[test]
fn a_difference_is_of_plays_with_the_same_luck() {
    let scenario = shipped("kirillov");
    let (game, moscow) = (session(&scenario, 7), scenario.find_actor("moscow").unwrap());
    let risk = |orders: Vec<OptionIx>| {
        let request =
            Request { viewer: Viewer::Seat(moscow), orders: vec![(moscow, orders)], runs: 500 };
        forecast(&scenario, game.state(), &request, &GO_ON).unwrap()
    };
    let (hold, assault) = (risk(Vec::new()), risk(vec![option(&scenario, "assault_kyiv")]));
    let next = Headline::NextTurn(0.into());
    let none = hold.less(&hold, next);
    assert_eq!(none.share, 0.0);
    assert!(none.sentence().starts_with("not distinguishable from zero: +0.0 ("));
    let Difference { share, low, .. } = assault.less(&hold, next);
    let shares = assault.thresholds[0].next_turn.share() - hold.thresholds[0].next_turn.share();
    assert!((share - shares).abs() < 1e-12, "the difference of the shares");
    assert!(low > 0.5, "the assault crosses the threshold at once: {low}");
}

/// What a facilitator decided and threw in is part of a turn that is looked at again.
#[test]
fn a_past_turn_leads_where_the_game_went() {
    let scenario = shipped("kirillov");
    let mut game = session(&scenario, 7);
    let fired = &game.state().fired;
    let mut unfired =
        scenario.injects.iter().zip(fired).map(|(i, turn)| !i.outcomes.is_empty() && *turn == 0);
    let thrown = unfired.position(|fits| fits).unwrap();
    game.enter(Command::Inject { inject: InjectIx::from(thrown) }).unwrap();
    game.play_computers().unwrap();
    let sealed = game.state().sealed.iter().flatten().flatten();
    let drawn = sealed.copied().find(|ix| scenario.option(*ix).outcomes.len() > 1).unwrap();
    let option = scenario.option(drawn);
    let (draw, actor) = (option.draw.name.clone(), Some(option.actor));
    let result = u16::try_from(option.outcomes.len() - 1).unwrap();
    let reason = "to see".to_owned();
    let rulings = vec![Ruling { draw, actor, result, reason }];
    game.enter(Command::Adjudicate { rulings }).unwrap();
    while !game.state().over() {
        game.advance().unwrap();
    }
    let pasts = past(&game);
    assert_eq!(pasts.len(), game.history().len());
    for past in &pasts {
        let mut state = past.opened.clone();
        let chance = Chance { seed: 7, rulings: &past.rulings };
        adjudicate(&scenario, &mut state, chance, &mut Log::off());
        assert_eq!(state.hash(), past.after.hash(), "turn {}", past.opened.turn);
    }
}

#[test]
fn parts_of_a_turn_add_up_to_its_change_of_risk() {
    for (id, seed) in [("kirillov", 7), ("first-steps", 1)] {
        let scenario = shipped(id);
        let game = played(&scenario, seed);
        for past in past(&game) {
            for split in splits(&scenario, &past, seed) {
                let whole = split.after.share() - split.before.share();
                assert!((split.whole.share - whole).abs() < 1e-9);
                assert!((parts(&split) - whole).abs() < 1e-9, "{id}: {split:?}");
                let crowded = split.acts.len() > 8;
                assert_eq!(split.together.is_some(), crowded, "Shapley's parts leave nothing over");
                if let [only] = &split.acts[..] {
                    assert_eq!(only.part, only.alone, "one act is all that was done");
                }
            }
        }
    }
}

/// Too many acts to play every subset: each alone, and what is left over is said.
#[test]
fn parts_of_a_crowded_turn_add_up_too() {
    let scenario = shipped("kirillov");
    let mut opened = session(&scenario, 7).state().clone();
    for actor in scenario.actor_ids() {
        opened.sealed[actor.at()] = Some(scenario.options_of(actor).take(3).collect());
    }
    let mut after = opened.clone();
    adjudicate(&scenario, &mut after, Chance::new(7), &mut Log::off());
    let past = Past { opened, rulings: Vec::new(), after };
    for split in splits(&scenario, &past, 7) {
        assert!(split.acts.len() > 8 && split.together.is_some());
        assert!((parts(&split) - split.whole.share).abs() < 1e-9, "{split:?}");
    }
}

/// In the small scenario shots are never fired; a threshold at the boats is crossed by the one who
/// cuts the line, and by nobody else.
#[test]
fn the_act_that_crossed_the_threshold_is_named() {
    let text = include_str!("../fixtures/small.ron")
        .replace("thresholds: [(rung: \"shots\"", "thresholds: [(rung: \"boats\"")
        .replace("turns: 7", "turns: 1")
        .replace("trigger: Turn(2)", "trigger: Turn(1)");
    let scenario = Arc::new(load_text("small.ron", &text).scenario.unwrap());
    let mut game = session(&scenario, 1);
    let (east, west) = (ActorIx(0), ActorIx(1));
    for (actor, id) in [(east, "light_lamp"), (west, "cut_line")] {
        let (orders, reason) = (vec![option(&scenario, id)], String::new());
        game.enter(Command::Commit { actor, orders, reason, draws: Vec::new() }).unwrap();
    }
    game.enter(Command::Adjudicate { rulings: Vec::new() }).unwrap();
    let split = splits(&scenario, &past(&game)[0], 1).swap_remove(0);
    let shares: Vec<f64> = split.acts.iter().map(|act| act.part.share).collect();
    assert_eq!(shares, [0.0, 1.0], "the lamp did nothing, the line all of it");
    assert!(split.acts[1].part.distinguishable() && !split.acts[0].part.distinguishable());
}

#[test]
fn regret_is_of_the_best_alternative_and_turns_with_it() {
    let scenario = small();
    let player = by_temperament(&scenario);
    let west = ActorIx(1);
    let (cut, call) = (option(&scenario, "cut_line"), option(&scenario, "call"));
    let start = session(&scenario, 1).state().clone();
    let weighed = |orders: Vec<OptionIx>| {
        let mut opened = start.clone();
        opened.sealed[west.at()] = Some(orders);
        regret(&player, &opened, west, 400, &GO_ON).unwrap()
    };
    let (of_cut, of_call) = (weighed(vec![cut]), weighed(vec![call]));
    let gain = |regret: &offramp::forecast::Regret, option| {
        regret.alternatives.iter().find(|other| other.option == Some(option)).unwrap().gain.points
    };
    assert!(of_cut.points() > 5.0, "cutting raises the tension that West wants low: {of_cut:?}");
    assert_eq!(of_cut.alternatives[0].option, Some(call));
    assert!(of_cut.alternatives[0].gain.distinguishable());
    assert_eq!(of_call.points(), 0.0, "nothing better was on the menu: {of_call:?}");
    assert!((gain(&of_cut, call) + gain(&of_call, cut)).abs() < 1e-9, "the same luck both ways");
    assert_eq!(of_cut.alternatives.len(), 2, "calling and holding");
}

#[test]
fn replay_names_the_largest_regrets_of_people() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("games.sqlite");
    let loaded = Shipped::find("first-steps").unwrap().load();
    let scenario = shipped("first-steps");
    let setup = Setup::all_computers(&scenario, 7, PolicyKind::Temperament);
    let people = setup.with_people(&[ActorIx(0)]);
    let mut record = Record::open(&store).unwrap();
    let (id, mut game) = record.start(Arc::clone(&scenario), &loaded.files, people).unwrap();
    let (actor, question) = (ActorIx(0), QuestionIx(0));
    game.enter(Command::Forecast { actor: Some(actor), question, percent: 35 }).unwrap();
    // By show of hands.
    game.enter(Command::Forecast { actor: None, question, percent: 60 }).unwrap();
    while !game.state().over() {
        let (actor, orders) = (ActorIx(0), Vec::new());
        game.enter(Command::Commit { actor, orders, reason: String::new(), draws: Vec::new() })
            .unwrap();
        game.advance().unwrap();
    }
    drop((game, record));
    let output = Process::new(env!("CARGO_BIN_EXE_offramp"))
        .args(["replay", id.as_str(), "--store"])
        .arg(&store)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert!(text.contains("\nProbabilities that people gave:\n"), "{text}");
    assert!(text.contains("\n  Varin said 35% (turn 1): Brier score "), "{text}");
    assert!(text.contains("\n  The room said 60% (turn 1): Brier score "), "{text}");
    assert!(text.contains("; the model from there 0."), "{text}");
    let title = "Largest regrets, in points of the seat's weighted objectives to be expected:\n";
    let (_, listed) = text.split_once(title).unwrap();
    assert!((1..=3).contains(&listed.lines().count()), "{text}");
    for line in listed.lines() {
        assert!(line.contains(", varin: ") && line.contains(" by holding instead of "), "{line}");
    }
}

#[test]
fn sensitivity_puts_what_the_risk_hangs_on_first() {
    let folder = tempfile::tempdir().unwrap();
    // Who cuts the line ends the game; `call` is all that West could do instead.
    let text = include_str!("../fixtures/small.ron").replace("reached(shots)", "reached(boats)");
    std::fs::write(folder.path().join("small.ron"), text).unwrap();
    let run = |more: &[&str], threads: &str| {
        let output = Process::new(env!("CARGO_BIN_EXE_offramp"))
            .args([&["sensitivity", "small.ron", "--runs", "600"], more].concat())
            .env("RAYON_NUM_THREADS", threads)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
        String::from_utf8(output.stdout).unwrap()
    };
    let json = run(&["--format", "json"], "1");
    assert_eq!(json, run(&["--format", "json"], "3"), "threads change nothing");
    let seen: serde_json::Value = serde_json::from_str(&json).unwrap();
    let figures = seen["figures"].as_array().unwrap();
    let size = |row: &serde_json::Value| {
        let share = |word: &str| row[word]["share"].as_f64().unwrap().abs();
        share("halved").max(share("doubled"))
    };
    assert!(figures.is_sorted_by(|a, b| size(a) >= size(b)));
    let row = |place: &str, why: &str| {
        let found = figures.iter().find(|row| row["place"] == place && row["why"] == why);
        found.unwrap_or_else(|| panic!("no {place}: {why} in {json}"))
    };
    let weight = row("option cut_line", "weight");
    assert!(weight["halved"]["high"].as_f64().unwrap() < 0.0, "{weight}");
    assert!(weight["doubled"]["low"].as_f64().unwrap() > 0.0, "{weight}");
    let fog = row("option send_boat, outcome seen", "fog");
    assert_eq!((fog["value"].as_f64(), fog["distinguishable"].as_bool()), (Some(0.5), Some(false)));
    let table = run(&[], "2");
    let head = "small: the game ends in a catastrophe, ";
    assert!(table.starts_with(head), "{table}");
    assert!(table.contains("│██") && table.contains("option cut_line: weight × 1\n"), "{table}");
    assert!(!table.contains("fog"), "what makes no difference is only counted: {table}");
}
