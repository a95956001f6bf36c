//! `docs/rules.md` against the code: its worked turn, and its arithmetic written a second time here,
//! from the document alone.

use std::fmt::Write;
use std::sync::Arc;

use offramp::policy::PolicyKind;
use offramp::rules::{Draw, Event, uniform};
use offramp::scenario::fnv;
use offramp::scenario::library::Shipped;
use offramp::session::{Session, Setup, Unrecorded};

/// The roll of a draw, after "How a name becomes a number".
fn roll_by_the_document(seed: u64, turn: u64, name: &str, actor: Option<&str>) -> f64 {
    fn fnv1a(text: &str) -> u64 {
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
    }
    fn mix(x: u64) -> u64 {
        let mut z = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
        z ^= z >> 30;
        z = z.wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z ^= z >> 27;
        z = z.wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    let actor = actor.map_or(0, fnv1a);
    let h = mix(mix(mix(mix(seed) ^ turn) ^ fnv1a(name)) ^ actor);
    (h >> 11) as f64 / 9_007_199_254_740_992.0
}

#[test]
fn rolls_are_as_documented() {
    for (seed, turn, name, actor) in [
        (0, 1, "option/quiet_call", Some("varin")),
        (1, 1, "inject/fog", None),
        (u64::MAX, 30, "trace/next_general/4", Some("kyiv")),
        (77, 9, "choice/1", Some("new_delhi")),
    ] {
        let code = uniform(seed, turn, fnv(name), actor.map_or(0, fnv));
        assert_eq!(code, roll_by_the_document(seed, turn.into(), name, actor));
    }
}

/// SplitMix64's published first outputs for seed 1234567 are what `mix` gives along its sequence.
#[test]
fn mix_is_splitmix64() {
    let gamma = 0x9e37_79b9_7f4a_7c15_u64;
    let outputs: Vec<u64> = (0..3_u64)
        .map(|n| offramp::rules::mix(1_234_567_u64.wrapping_add(gamma.wrapping_mul(n))))
        .collect();
    let published =
        [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
    assert_eq!(outputs, published);
}

#[test]
fn the_worked_turn_is_right() {
    let document = std::fs::read_to_string("docs/rules.md").unwrap();
    let worked = worked_turn();
    assert!(document.contains(&worked), "docs/rules.md should have this worked turn:\n{worked}");
}

/// The first turn of `first-steps` with seed 1, in figures.
fn worked_turn() -> String {
    let scenario = Arc::new(Shipped::find("first-steps").unwrap().load().scenario.unwrap());
    let setup = Setup::all_computers(&scenario, 1, PolicyKind::Temperament);
    let mut session = Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded)).unwrap();
    session.advance().unwrap();
    let mut out = String::new();
    for event in session.events() {
        let written = match event {
            Event::TurnBegan { turn: 2 } => break,
            Event::Injected { draw, outcome, .. } => {
                let outcome = outcome.as_ref().map(|(_, draw)| draw);
                draw.iter().chain(outcome).map(|draw| show(&scenario, draw)).collect()
            }
            Event::NotInjected { draw, .. } => show(&scenario, draw),
            Event::Sealed { draws, .. } => draws.iter().map(|draw| show(&scenario, draw)).collect(),
            Event::Acted { draw, .. } => draw.iter().map(|draw| show(&scenario, draw)).collect(),
            Event::Changed { indicator, from, to } => {
                format!("{} {from} -> {to}\n", scenario.indicators[indicator.at()].id)
            }
            Event::Felt { by, toward, amount, .. } => {
                let id = |ix: &offramp::scenario::ActorIx| &scenario.actor(*ix).id;
                format!("grievance({}, {}) +{amount}\n", id(by), id(toward))
            }
            Event::Rung { from, to } => {
                let id = |ix: &offramp::scenario::RungIx| &scenario.ladder.rungs[ix.at()].id;
                format!("rung {} -> {}\n", id(from), id(to))
            }
            _ => String::new(),
        };
        out.push_str(&written);
    }
    writeln!(out, "state hash at the start of turn 2: {}", session.state().hash()).unwrap();
    out
}

/// A draw: each branch's product, then the roll, checked against the document's arithmetic.
fn show(scenario: &offramp::scenario::Scenario, draw: &Draw) -> String {
    let actor = draw.actor.map(|ix| scenario.actor(ix).id.as_str());
    assert_eq!(draw.roll, roll_by_the_document(1, 1, &draw.name, actor));
    let mut out = String::new();
    let total: f64 = draw.branches.iter().map(|branch| branch.odds).sum();
    let mut sum = 0.0;
    let mut expected = None;
    for (at, branch) in draw.branches.iter().enumerate() {
        let product = branch.factors.iter().fold(branch.base, |odds, f| odds * f.times);
        assert_eq!(product, branch.odds);
        sum += branch.odds;
        if expected.is_none() && draw.roll * total < sum {
            expected = Some(at);
        }
        let factors: String = branch
            .factors
            .iter()
            .map(|f| format!(" x {}", offramp::report::odds(f.times)))
            .collect();
        let base = offramp::report::odds(branch.base);
        writeln!(
            out,
            "    {:<14} {base}{factors} = {:.4}   sum {sum:.4}",
            branch.label, branch.odds
        )
        .unwrap();
    }
    assert_eq!(expected, Some(usize::from(draw.result)));
    let head = format!("{} {}", draw.name, actor.unwrap_or("-"));
    let mark = draw.roll * total;
    let result = &draw.chosen().label;
    format!("{head}: roll {:.6} x total {total:.4} = {mark:.4} -> {result}\n{out}", draw.roll)
}
