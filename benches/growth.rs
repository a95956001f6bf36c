//! How the cost of a game grows with its turns, actors and options:
//! `cargo bench --no-default-features --bench growth`. Scenarios 1, 4 and 16 times as large are written
//! and played; a slope of 1 in a plot of logarithms is linear growth.

#![allow(missing_docs)]

mod clock;

use std::fmt::Write;
use std::hint::black_box;

use offramp::forecast::{LANES, Players};
use offramp::policy::PolicyKind;
use offramp::rules::State;
use offramp::scenario::{Scenario, load_text};

/// Games of one measurement.
const GAMES: u64 = 16_384;

fn main() {
    let small = Size { turns: 4, actors: 4, options: 6 };
    slope("turns", [1, 4, 16].map(|times| Size { turns: small.turns * times, ..small }));
    // A scenario has at most 16 actors.
    slope("actors", [1, 4, 16].map(|actors| Size { actors, ..small }));
    slope("options", [1, 4, 16].map(|times| Size { options: small.options * times, ..small }));
    mechanics(Size { turns: 7, ..small });
}

/// A mechanic, and where it is put into the text of a scenario: what stands there, and what stands there with it.
type Mechanic = (&'static str, fn(&str) -> String);

const MECHANICS: [Mechanic; 10] = [
    ("none", str::to_owned),
    ("budgets, prices", |text| {
        let purse = r#"budget: (name: "Purse", start: 3, most: 6, each_turn: 1), objectives: [(text: "Calm.""#;
        text.replace(r#"objectives: [(text: "Calm.""#, purse)
            .replace("weight: 1.0,", "weight: 1.0, price: 1,")
    }),
    ("excludes", |text| {
        (0..4).fold(text.to_owned(), |text, at| {
            let title = format!(r#"title: "O{at}_0","#);
            text.replace(&title, &format!(r#"{title} excludes: ["o{at}_1"],"#))
        })
    }),
    ("warnings that deter", |text| {
        (0..4).fold(text.to_owned(), |text, at| {
            let (name, next) = (format!(r#"name: "A{at}","#), (at + 3) % 4);
            let line = format!(
                r#"red_lines: [(id: "l{at}", title: "Line", text: "A line.", crossed_when: "chosen(o{next}_0)", answers: ["o{at}_0"],
                within: 2, resolve: 1.5, deters: (odds: 0.5, kinds: ["deep_strike"]))],"#
            );
            text.replace(&name, &format!("{name} {line}"))
        })
    }),
    ("an agreement", |text| {
        let truce = r#"agreements: [(id: "truce", title: "Truce", text: "A truce.", parties: ["a0", "a1"],
            refrains: [(kinds: ["deep_strike"])], lasts: 3)], endings: ["#;
        text.replace("endings: [", truce)
    }),
    ("private acts", |text| {
        text.replace(r#"kind: "private_message","#, r#"kind: "private_message", private: true,"#)
    }),
    ("a theory", |text| {
        let theory = r#"theories: [(id: "t", name: "T", text: "So.", scales: (provocation: 150, reciprocity: 50))], endings: ["#;
        text.replace("endings: [", theory)
    }),
    ("flow charts", |text| {
        (0..4).fold(text.to_owned(), |text, at| {
            let name = format!(r#"name: "A{at}","#);
            let flow = format!(
                r#"flow: [(when: "tension >= 50", take: ["o{at}_1"], why: "Why."), (take: ["o{at}_0"], why: "Why.")],"#
            );
            text.replace(&name, &format!("{name} {flow}"))
        })
    }),
    ("an end not known, aftermath", |text| {
        text.replace("turns: 4)", "turns: 4, may_end: (from: 3, odds: 0.1), aftermath: true)")
    }),
    ("an indicator for each actor", |text| {
        let army = r#"indicators: [(id: "army", name: "Army", about: "How many.", each: All, start: 40, polarity: Neutral, bands: [(from: 0, to: 100, name: "any")]),"#;
        let less = r#"effects: ["army(self) -= 1", "tension += 3"]"#;
        text.replace("indicators: [", army).replace(r#"effects: ["tension += 3"]"#, less)
    }),
];

/// Prints what each mechanic adds to the cost of a scenario without any.
fn mechanics(size: Size) {
    let costs = MECHANICS.map(|(what, with)| {
        let plain = text(size);
        let text = with(&plain);
        assert!(what == "none" || text != plain, "{what} is put in");
        let scenario = loaded(&text, size);
        (what, clock::best(|| games(&scenario)) / GAMES as f64 * 1e6)
    });
    for (what, cost) in costs {
        println!("{what:30} {cost:8.2} µs/game, {:.2} times", cost / costs[0].1);
    }
}

/// How large a scenario is; each actor has so many options.
#[derive(Clone, Copy)]
struct Size {
    turns: usize,
    actors: usize,
    options: usize,
}

/// Prints the cost of each size, and the slope of the line nearest to their logarithms.
#[expect(clippy::disallowed_methods, reason = "printed with two digits; nothing is played by it")]
fn slope(what: &str, sizes: [Size; 3]) {
    let costs = sizes.map(|size| {
        let scenario = scenario(size);
        clock::best(|| games(&scenario)) / GAMES as f64 * 1e6
    });
    // Of three points at equal distances, the middle one does not tilt the line.
    let slope = (costs[2] / costs[0]).ln() / 16_f64.ln();
    let [one, four, sixteen] = costs;
    println!("{what:8} 1x {one:8.2} µs/game, 4x {four:8.2}, 16x {sixteen:8.2}: slope {slope:.2}");
}

fn games(scenario: &Scenario) {
    let player = Players::new(scenario, |_| PolicyKind::Temperament);
    let start = State::start(scenario);
    let mut table = player.table::<LANES>(&start);
    for first in (0..GAMES).step_by(LANES) {
        table.restart(&start, std::array::from_fn(|lane| first + lane as u64));
        table.begin();
        table.play_out();
        black_box(table.games().all_over());
    }
}

/// Actors in a circle, each of which acts on the next: hostile options and friendly ones, open and
/// covert, with factors, effects and two outcomes.
fn scenario(size: Size) -> Scenario {
    loaded(&text(size), size)
}

fn text(size: Size) -> String {
    let (mut actors, mut options) = (String::new(), String::new());
    for actor in 0..size.actors {
        let _ = write!(
            actors,
            r#"(id: "a{actor}", name: "A{actor}", role: "An actor", brief: "Brief.",
                objectives: [(text: "Calm.", score: "0 - tension")],
                temperament: (hold: 2.0, hawkishness: 1.1, reciprocity: (from: 20, times: 1.2),
                    caution: (within: 1, times: 0.7), pressure: [(when: "tension >= 50", on: Hostile, times: 1.3, why: "Why.")])),"#
        );
        for option in 0..size.options {
            let _ = write!(options, "{}", card(size, actor, option));
        }
    }
    format!(
        r#"Scenario(format: 1,
        meta: (id: "grown", title: "Grown", summary: "Grown.", as_of: "2030-01-01",
            calendar: (start: "2030-01-01", days_per_turn: 1, turns: 4), duration: (solo_minutes: 1, class_minutes: 1),
            learning_objectives: ["Learn."], content_note: "None.", sources: [(id: "s", title: "S", publisher: "", date: "")]),
        rules: (orders_per_turn: 2),
        ladder: (start: "calm", cooling: 1, rungs: [(id: "calm", name: "Calm", kahn: 1), (id: "words", name: "Words", kahn: 3),
            (id: "force", name: "Force", kahn: 8), (id: "war", name: "War", kahn: 12)], thresholds: [(rung: "force", name: "Force is used")]),
        indicators: [(id: "tension", name: "Tension", about: "How tense.", start: 40, polarity: HigherIsWorse, bands: [(from: 0, to: 100, name: "any")])],
        actors: [{actors}], options: [{options}],
        endings: [(id: "end", title: "End", text: "It ends.", tone: Stalemate)],
        debrief: (really_happened: "Nothing.", sources: [], questions: (what: [], so_what: [], now_what: []), limits: "All."))"#
    )
}

fn loaded(text: &str, size: Size) -> Scenario {
    let loaded = load_text("grown.ron", text);
    let errors: Vec<_> = loaded.findings.iter().map(|finding| &finding.message).collect();
    let mut scenario = loaded.scenario.unwrap_or_else(|| panic!("{errors:#?}"));
    // A file has at most 30 turns; playing knows no such bound.
    scenario.meta.turns = size.turns as u32;
    scenario
}

fn card(size: Size, actor: usize, option: usize) -> String {
    let next = (actor + 1) % size.actors;
    let toward = if size.actors > 1 { format!(r#"toward: ["a{next}"],"#) } else { String::new() };
    let (kind, rung, change) = match option % 2 {
        0 => ("deep_strike", "force", "tension += 3"),
        _ => ("private_message", "words", "tension -= 4"),
    };
    let covert = if option % 4 == 2 { "covert: (trace: 0.5, turns: 2)," } else { "" };
    format!(
        r#"(id: "o{actor}_{option}", actor: "a{actor}", title: "O{actor}_{option}", text: "Do it.", kind: "{kind}", {toward}
            rung: "{rung}", {covert} when: "tension >= {least}", weight: 1.0,
            factors: [(when: "tension >= 60", times: 1.4, why: "Why."), (when: "since(o{actor}_{option}) <= 2", times: 0.6, why: "Why.")],
            outcomes: [
                (id: "done", text: "Done.", {seen} factors: [(when: "tension >= 30", times: 1.2, why: "Why.")], effects: ["{change}"]),
                (id: "half", text: "Half.", {seen} effects: ["tension += 1"]),
            ]),"#,
        least = option % 30,
        seen = if covert.is_empty() { "" } else { r#"seen: "Something happened.","# },
    )
}
