//! How fast is what people type, against the engine alone: `cargo bench --no-default-features --bench typed`
//! prints one table. What it means is in `docs/performance.md`.
//!
//! Each figure is of one thread, in seconds of computing, unless it says that it is by the clock.

#![allow(missing_docs)]

mod clock;

use std::fs::read_to_string;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use offramp::campaign;
use offramp::forecast::calibration::own_games;
use offramp::forecast::claims::weigh;
use offramp::forecast::coverage::coverage;
use offramp::forecast::survey::{survey, survey_campaign};
use offramp::forecast::tournament::{TournamentRules, scores};
use offramp::forecast::{
    Foreseen, LANES, Past, Players, Request, forecast, headline, regret, split, swings,
};
use offramp::policy::{Effort, Foresight, PolicyKind};
use offramp::rules::{Sight, State, Viewer};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{ActorIx, Scenario};
use serde_json::Value;

/// Games of one measurement.
const GAMES: u32 = 32_768;
/// Games of the engine beside something that takes a moment.
const FEW: u32 = 1_024;
/// Measurements of a command by one thread and two; the median counts.
const REPEATS: usize = 5;

fn main() {
    rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .use_current_thread()
        .build_global()
        .expect("one thread");
    let kirillov = SHIPPED.iter().find(|one| one.id == "kirillov").expect("shipped");
    let scenario = kirillov.load().scenario.expect("shipped scenarios load");
    println!("| what | games a second | of the engine |\n| --- | --- | --- |");
    row(&scenario, "the engine, 8 lanes", GAMES.into(), || clock::once(|| engine(&scenario)));
    tables(&scenario);
    many(&scenario);
    weighed(&scenario);
    println!(
        "\n| what | by the clock | games of the engine on one core in that time |\n| --- | --- | --- |"
    );
    forecasts(&scenario);
    decisions(&scenario);
    println!("\n| what | by the clock |\n| --- | --- |");
    threads();
    start();
}

/// Prints how many games a second something comes to that plays so many in the seconds it says, beside the engine.
fn row(scenario: &Scenario, what: &str, games: f64, seconds: impl FnMut() -> f64) {
    rows(scenario, &[(what, games)], seconds);
}

/// The same of games that are counted in several ways. Both are measured in turns, since others use the machine as well:
/// of seconds the fastest counts, of how they compare the median.
fn rows(scenario: &Scenario, ways: &[(&str, f64)], mut seconds: impl FnMut() -> f64) {
    let pair = |_| (seconds(), clock::once(|| engine(scenario)));
    let pairs: Vec<_> = (0..clock::REPEATS).map(pair).collect();
    let fastest = pairs.iter().map(|(own, _)| *own).fold(f64::INFINITY, f64::min);
    let beside = median(pairs.iter().map(|(own, alone)| own / alone));
    for (what, games) in ways {
        println!("| {what} | {:.0} | {:.2} |", games / fastest, games / beside / f64::from(GAMES));
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn engine(scenario: &Scenario) {
    play(scenario, GAMES);
}

/// The engine alone, so many games.
fn play(scenario: &Scenario, games: u32) {
    let player = players(scenario);
    let start = State::start(scenario);
    let mut table = player.table::<LANES>(&start);
    for first in (0..u64::from(games)).step_by(LANES) {
        table.restart(&start, std::array::from_fn(|lane| first + lane as u64));
        table.begin();
        table.play_out();
    }
}

fn players(scenario: &Scenario) -> Players<'_> {
    Players::new(scenario, |_| PolicyKind::Temperament)
}

/// `simulate`, and its rows in each format.
fn tables(scenario: &Scenario) {
    let games = f64::from(GAMES);
    let looks = games + 2.0 * looks(scenario) as f64;
    let ways = [
        ("`simulate`", games),
        ("the same, each closer look counted as two games more", looks),
        ("the same, and what splitting plays for rare thresholds", looks + split_games()),
    ];
    rows(scenario, &ways, || command_once(&["simulate", "kirillov"], 1).computed);
    for format in ["csv", "jsonl", "parquet"] {
        let folder = Folder::new();
        let file = folder.0.join(format!("games.{format}"));
        row(scenario, &format!("`simulate --out X.{format}`"), games, || {
            folder.clear();
            command_once(&["simulate", "kirillov", "--out", &file.to_string_lossy()], 1).computed
        });
    }
}

/// Games in which somebody's options are looked at closer.
fn looks(scenario: &Scenario) -> u64 {
    let policies = vec![PolicyKind::Temperament; scenario.actors.len()];
    let counted = survey(scenario, &policies, GAMES, 1, &|| ());
    counted.options.iter().map(|option| option.risk.pairs).sum()
}

/// What `simulate` plays for rare thresholds, in games: the turns it says, by turns of a game.
fn split_games() -> f64 {
    let (runs, args) = (GAMES.to_string(), ["simulate", "kirillov", "--format", "json"]);
    let said =
        Command::new(env!("CARGO_BIN_EXE_offramp")).args(args).args(["--runs", &runs]).output();
    let said: Value = serde_json::from_slice(&said.expect("it runs").stdout).expect("JSON");
    let of = |of: &Value| of["splitting"]["turns"].as_f64();
    let turns: f64 =
        said["thresholds"].as_object().into_iter().flatten().filter_map(|(_, one)| of(one)).sum();
    turns / said["turns"].as_f64().expect("how many turns games last")
}

/// What plays whole games.
fn many(scenario: &Scenario) {
    let claim = scenario.claims.first().expect("kirillov claims something");
    row(scenario, "a claim, two games a pair", f64::from(GAMES / 2), || {
        clock::once(|| {
            std::hint::black_box(weigh(scenario, claim, GAMES / 4, 1, &|| ()));
        })
    });

    let editions = 1 + 2 * scenario.figures().len() as u32;
    let runs = (GAMES / editions).next_multiple_of(64);
    row(scenario, "sensitivity, a game for each edition", f64::from(runs * editions), || {
        clock::once(|| drop(swings(scenario, headline(scenario), runs, 1, &|_| ())))
    });

    let seat = ActorIx::from(0);
    let rules = TournamentRules { games: GAMES, seed: 1, effort: Effort::default() };
    let by = PolicyKind::Temperament;
    row(scenario, "a tournament's games by temperament", f64::from(GAMES), || {
        clock::once(|| drop(scores(scenario, seat, by, rules, &|_| ())))
    });

    let (games, plays) = (32, 1_000);
    row(scenario, "calibration, each play counted", f64::from(games * (plays + 1)), || {
        clock::once(|| drop(own_games(scenario, 0, games, plays, 1, &|| ())))
    });

    let spiral = campaign::shipped("long-spiral").and_then(|read| read.campaign);
    let spiral = spiral.expect("the shipped campaign loads");
    let runs = GAMES / 4;
    let chapters = || survey_campaign(&spiral, runs, 1, &|| ());
    let games: u64 = chapters().iter().map(|survey| survey.games).sum();
    row(scenario, "a campaign, each chapter counted", games as f64, || {
        clock::once(|| drop(chapters()))
    });

    row(
        scenario,
        "`check --play`, what else was on the menu not counted",
        f64::from(GAMES / 16),
        || clock::once(|| drop(coverage(scenario, [], GAMES / 16, 1, &|| ()))),
    );
}

/// What is played to look back.
fn weighed(scenario: &Scenario) {
    let player = players(scenario);
    let (before, seat) = middle(scenario);
    let never = AtomicBool::new(false);
    let menu = Sight::new(scenario, &before, Viewer::Seat(seat)).menu(seat);
    let mut opened = before.clone();
    opened.sealed.fill(Some(Vec::new()));
    opened.sealed[seat.at()] = Some(vec![menu[0]]);
    let runs = 1_000;
    let plays = f64::from(runs) * (menu.len() + 1) as f64;
    row(scenario, "regret, from the middle of a game", plays, || {
        clock::once(|| drop(regret(&player, &opened, seat, runs, &never)))
    });

    let mut after = opened.clone();
    let mut table = player.table::<1>(&opened);
    table.restart(&opened, [7]);
    table.play_turn(&[]);
    table.games().write(0, &mut after);
    let past = Past { opened, rulings: Vec::new(), after };
    let risks = [headline(scenario)];
    // With one act: without it, with it, before, and after.
    row(scenario, "a turn split, from the middle of a game", 4.0 * f64::from(runs), || {
        clock::once(|| drop(split(&player, &past, 7, runs, &risks, &never)))
    });

    let request = Request { viewer: Viewer::Seat(seat), orders: Vec::new(), runs: 4_000 };
    row(scenario, "a forecast, from the middle of a game", 4_000.0, || {
        clock::once(|| drop(forecast(scenario, &before, &request, &never)))
    });
}

/// Turn 4 of game 7, as the first actor has to decide.
fn middle(scenario: &Scenario) -> (State, ActorIx) {
    let mut middle = None;
    players(scenario).play(7, |state| {
        middle = (state.turn == 4).then(|| state.clone()).or(middle.take());
    });
    (middle.expect("the game lasts"), ActorIx::from(0))
}

/// Milliseconds that something takes, by the clock, and how many games the engine alone plays in that time. Both are
/// measured in turns; the median counts.
fn passes(scenario: &Scenario, repeats: usize, mut what: impl FnMut()) -> String {
    let passed = |what: &mut dyn FnMut()| {
        let start = Instant::now();
        what();
        start.elapsed().as_secs_f64()
    };
    let pair = |_| (passed(&mut what), passed(&mut || play(scenario, FEW)));
    let pairs: Vec<_> = (0..repeats).map(pair).collect();
    let own = median(pairs.iter().map(|(own, _)| *own));
    let beside = median(pairs.iter().map(|(own, alone)| own / alone));
    format!("{:.1} ms | {:.0}", own * 1e3, beside * f64::from(FEW))
}

/// All options of a seat, on all cores: until each has so many plays, and until each is sure within two points.
fn forecasts(scenario: &Scenario) {
    let (state, seat) = middle(scenario);
    let viewer = Viewer::Seat(seat);
    let menu = Sight::new(scenario, &state, viewer).menu(seat);
    let never = AtomicBool::new(false);
    let all = rayon::ThreadPoolBuilder::new().build().expect("threads start");
    let ways = [
        ("192 plays each, as at first", Some(192)),
        ("sure within two points", None),
        ("4,000 plays each", Some(4_000)),
    ];
    for (what, runs) in ways {
        let mut plays = 0;
        let passed = passes(scenario, 41, || {
            plays = all.install(|| {
                let player = players(scenario);
                let plays = menu.iter().map(|option| {
                    let request = Request { viewer, orders: vec![(seat, vec![*option])], runs: 0 };
                    let mut foreseen = Foreseen::new(&player, &state, &request);
                    match runs {
                        Some(runs) => foreseen.play_to(runs, &never),
                        None => foreseen.play_until(0.02, 4_000, &never),
                    };
                    foreseen.risk.runs()
                });
                plays.sum::<u32>()
            });
        });
        println!(
            "| {} options of `{}`, {what}: {plays} plays, {} threads | {passed} |",
            menu.len(),
            scenario.actor(seat).id,
            all.current_num_threads(),
        );
    }
}

/// What a seat that looks ahead takes to decide.
fn decisions(scenario: &Scenario) {
    let (state, seat) = middle(scenario);
    for policy in PolicyKind::ALL.into_iter().filter(|policy| policy.looks_ahead()) {
        let foresight = Foresight::new(scenario, Effort::default());
        let sight = Sight::new(scenario, &state, Viewer::Seat(seat));
        let decide = || drop(foresight.decide(policy, &sight, seat, 1));
        let passed = passes(scenario, clock::REPEATS, decide);
        println!("| a decision by `{}`, one thread | {passed} |", policy.word());
        let all = rayon::ThreadPoolBuilder::new().build().expect("threads start");
        let passed = passes(scenario, clock::REPEATS, || all.install(decide));
        println!("| the same, {} threads | {passed} |", all.current_num_threads());
    }
}

/// What a second thread brings, and how much of the time only one of them works.
fn threads() {
    let folder = Folder::new();
    let file = folder.0.join("games.parquet").to_string_lossy().into_owned();
    let survey: &[&str] = &["simulate", "kirillov"];
    let written: &[&str] = &["simulate", "kirillov", "--out", &file];
    for (what, args) in [("simulate", survey), ("simulate --out X.parquet", written)] {
        let pair = |_| {
            [1, 2].map(|threads| {
                folder.clear();
                run(&[args, &["--runs", "200000", "--threads", &threads.to_string()]].concat())
            })
        };
        let pairs: Vec<_> = (0..REPEATS).map(pair).collect();
        let faster = median(pairs.iter().map(|[one, two]| one.passed / two.passed));
        // More, where at times nobody computes, as when the disk is waited for.
        let alone = |two: &Took| (2.0 * two.passed - two.computed).max(0.0) / two.passed;
        let alone = median(pairs.iter().map(|[_, two]| alone(two)));
        println!(
            "| `{what}` by 2 threads | {faster:.2} times as fast as by one; {:.1}% of the time only one of them works |",
            alone * 100.0
        );
    }
}

/// The whole of a short command.
fn start() {
    let least = |args: &[&str]| {
        let passed = (0..20).map(|_| run(args).passed);
        passed.fold(f64::INFINITY, f64::min) * 1e3
    };
    println!(
        "| `check first-steps`, the fastest of 20 | {:.1} ms |",
        least(&["check", "first-steps"])
    );
    println!("| `--version`, the fastest of 20 | {:.1} ms |", least(&["--version"]));
}

/// Seconds that a command took.
struct Took {
    passed: f64,
    computed: f64,
}

fn command_once(args: &[&str], threads: usize) -> Took {
    let (runs, threads) = (GAMES.to_string(), threads.to_string());
    run(&[args, &["--runs", &runs, "--threads", &threads]].concat())
}

fn run(args: &[&str]) -> Took {
    let (before, start) = (children(), Instant::now());
    let done = Command::new(env!("CARGO_BIN_EXE_offramp"))
        .args(args)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(done.is_ok_and(|status| status.success()), "{args:?}");
    Took { passed: start.elapsed().as_secs_f64(), computed: children() - before }
}

/// Seconds that programs which this one started and waited for have spent computing, in steps of a hundredth; of
/// a system that does not tell, seconds that have passed.
fn children() -> f64 {
    let told = read_to_string("/proc/self/stat").ok();
    let ticks = told.and_then(|text| {
        let fields: Vec<_> = text.rsplit(')').next()?.split_whitespace().collect();
        Some(fields.get(13)?.parse::<f64>().ok()? + fields.get(14)?.parse::<f64>().ok()?)
    });
    ticks.map_or_else(clock::seconds, |ticks| ticks / 100.0)
}

/// A folder for what is written.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("offramp-typed-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("there is room");
        Self(folder)
    }

    fn clear(&self) {
        for file in std::fs::read_dir(&self.0).into_iter().flatten().flatten() {
            let _ = std::fs::remove_file(file.path());
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
