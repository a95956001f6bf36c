//! Shorter or smaller ways to play a scenario, and what was really done beside what is done in a game.

use std::sync::Arc;

use crate::batch_support::{refused, works};
use crate::check::small::{Small, small};
use offramp::forecast::history::{likelihood, times_as_likely};
use offramp::policy::PolicyKind;
use offramp::report::{Taught, history};
use offramp::rules::{Chance, Event, Log, Sight, Viewer};
use offramp::scenario::{ActorIx, Scenario, load_text};
use offramp::session::{Session, SessionError, Setup, Unrecorded};

const ENDINGS: &str = "    endings: [";
const SHORT: &str = r#"    variants: [
        (id: "short", title: "Short", turns: 3, seats: ["west"]),
        (id: "dense", title: "Dense", orders_per_turn: 2),
    ],
    endings: ["#;

fn with_variants() -> Small {
    small().with(ENDINGS, SHORT).with("turns: 7", "turns: 7, may_end: (from: 3, odds: 1.0)")
}

fn scenario() -> Arc<Scenario> {
    let loaded = load_text("small.ron", &with_variants().text());
    assert_eq!(loaded.findings, []);
    Arc::new(loaded.scenario.unwrap())
}

fn session(scenario: &Arc<Scenario>, setup: Setup) -> Result<Session, SessionError> {
    Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded))
}

fn setup(scenario: &Scenario, variant: &str) -> Setup {
    let variant = Some(variant.to_owned());
    Setup { variant, ..Setup::all_computers(scenario, 1, PolicyKind::Temperament) }
}

#[test]
fn a_variant_has_its_turns_and_orders_and_can_be_left_again() {
    let whole = scenario();
    assert!(whole.meta.may_end.is_some());
    let short = whole.in_variant(Some("short")).unwrap();
    assert_eq!((short.meta.turns, short.rules.orders_per_turn), (3, 1));
    assert!(short.meta.may_end.is_none(), "it could end it in its last turn only");
    let dense = short.in_variant(Some("dense")).unwrap();
    assert_eq!((dense.meta.turns, dense.rules.orders_per_turn), (7, 2));
    assert!(dense.meta.may_end.is_some());
    let again = dense.in_variant(None).unwrap();
    assert_eq!((again.meta.turns, again.rules.orders_per_turn), (7, 1));
    assert!(again.variant().is_none() && again.in_variant(Some("long")).is_none());
    assert_eq!(short.hash, whole.hash);
}

#[test]
fn a_game_is_played_in_its_variant_and_says_so() {
    let whole = scenario();
    let game = session(&whole, setup(&whole, "short")).unwrap();
    assert_eq!(game.scenario().meta.turns, 3);
    assert_eq!(game.setup().apart()[0].say(), "in the variant short");
    // The set-up is what a record keeps; one from before has no such field.
    let kept = serde_json::to_value(game.setup()).unwrap();
    assert_eq!(kept["variant"], "short");
    let plain = Setup::all_computers(&whole, 1, PolicyKind::Temperament);
    assert!(!serde_json::to_string(&plain).unwrap().contains("variant"));
    // From the variant's own scenario, the whole is played whole.
    let cut = Arc::clone(game.scenario());
    assert_eq!(session(&cut, plain).unwrap().scenario().meta.turns, 7);
}

#[test]
fn a_set_up_that_does_not_fit_its_variant() {
    let whole = scenario();
    let said = |setup: Setup| session(&whole, setup).err().unwrap().to_string();
    let east = said(setup(&whole, "short").with_people(&[ActorIx(0)]));
    assert!(east.contains("in its variant no person plays East"), "{east}");
    assert!(session(&whole, setup(&whole, "short").with_people(&[ActorIx(1)])).is_ok());
    let other = said(setup(&whole, "long"));
    assert!(other.contains("in a variant that the scenario does not have"), "{other}");
}

#[test]
fn it_is_recorded_and_played_again() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("small.ron"), with_variants().text()).unwrap();
    let played = works(folder, "play small.ron --auto --seed 3 --variant short --store games.db");
    assert!(played.contains("(in the variant short)"), "{played}");
    assert!(!played.contains("Turn 4"), "{played}");
    let listed = works(folder, "record list --store games.db");
    assert!(listed.contains("in the variant short"), "{listed}");
    let game = listed.split(' ').next().unwrap();
    works(folder, &format!("replay {game} --store games.db --verify"));
    let refused_seat = refused(folder, "play small.ron --variant short --seat east");
    assert_eq!(
        refused_seat,
        "offramp: in this variant no person plays `east`; leave `--seat east` or `--variant` out\n"
    );
    assert_eq!(
        refused(folder, "play small.ron --auto --variant shrot"),
        "offramp: `small` has no variant `shrot`; did you mean `short`?\n"
    );
    assert_eq!(
        refused(folder, "play long-spiral --auto --variant short"),
        "offramp: the chapters of a campaign are played whole; leave `--variant` out\n"
    );
}

/// Where `endings` stands, which what is put in takes over.
const LINE: usize = 151;

#[test]
fn mistakes_in_variants() {
    for (given, said) in [
        (
            "",
            "21: warning[W0704]: variant `v` is the whole scenario (give it fewer `turns`, some `seats` or \
             other `orders_per_turn`)",
        ),
        (
            ", turns: 8",
            "45: error[E0501]: `turns` is 8, which is too large (write a number from 1 to 7)",
        ),
        (
            ", orders_per_turn: 5",
            "55: error[E0501]: `orders_per_turn` is 5, which is too large (write a number from 1 to 4)",
        ),
        (
            ", seats: [\"wets\"]",
            "46: error[E0402]: variant `v` names the actor `wets`, which does not exist (did you mean \
             `west`? actors are: `east`, `west`)",
        ),
    ] {
        let variant = format!("    variants: [(id: \"v\", title: \"V\"{given})],\n{ENDINGS}");
        small().with(ENDINGS, &variant).says_as("concise", &format!("small.ron:{LINE}:{said}"));
    }
}

fn with_history(given: &str) -> Small {
    small().with(ENDINGS, &format!("    history: [({given})],\n{ENDINGS}"))
}

#[test]
fn mistakes_in_what_was_really_done() {
    let paper = "source: (from: \"paper\", status: Reported)";
    for (given, said) in [
        (
            format!(r#"turn: 8, seat: "east", {paper}"#),
            "22: error[E0501]: `turn` is 8, which is too large (write a number from 1 to 7)",
        ),
        (
            format!(r#"turn: 1, seat: "north", {paper}"#),
            "31: error[E0402]: what `north` really did in turn 1 names the actor `north`, which does not \
             exist (actors are: `east`, `west`)",
        ),
        (
            format!(r#"turn: 1, seat: "east", orders: ["call"], {paper}"#),
            "48: error[E0406]: what `east` really did in turn 1 is `call`, another's option (name an option \
             with `actor: \"east\"`)",
        ),
        (
            format!(r#"turn: 1, seat: "east", orders: ["send_boat", "light_lamp"], {paper}"#),
            "31: error[E0505]: what `east` really did in turn 1 is 2 orders (give at most 1, as \
             `orders_per_turn` says)",
        ),
        (
            format!(r#"turn: 1, seat: "east", {paper}), (turn: 1, seat: "east", {paper}"#),
            "99: error[E0405]: what `east` really did in turn 1 stands in line 151 already (give all orders \
             of a turn together)",
        ),
        (
            r#"turn: 1, seat: "east""#.to_owned(),
            "31: warning[W0703]: nobody is named for what `east` really did in turn 1 (add `source: (from: \
             \"…\", status: Reported)`)",
        ),
    ] {
        with_history(&given).says_as("concise", &format!("small.ron:{LINE}:{said}"));
    }
    let excluding = with_history(&format!(
        r#"turn: 1, seat: "east", orders: ["send_boat", "light_lamp"], {paper}"#
    ));
    excluding
        .with("kind: \"show_of_force\",", "kind: \"show_of_force\", excludes: [\"light_lamp\"],")
        .with("rules: (orders_per_turn: 1)", "rules: (orders_per_turn: 2)")
        .says_as(
            "concise",
            "small.ron:151:31: error[E0406]: what `east` really did in turn 1 is `send_boat` and \
             `light_lamp`, which exclude each other (give the one that was done)",
        );
}

#[test]
fn what_was_really_done_stands_beside_what_was_done_here() {
    let paper = "source: (from: \"paper\", status: Reported)";
    let given = format!(
        r#"turn: 1, seat: "east", orders: ["light_lamp"], {paper}), (turn: 1, seat: "west", {paper}), (turn: 2, seat: "west", orders: ["call"], {paper}"#
    );
    let loaded = load_text("small.ron", &with_history(&given).text());
    assert_eq!(loaded.findings, []);
    let scenario = loaded.scenario.unwrap();
    let sealed = |actor: u16, orders: &[usize]| Event::Sealed {
        actor: ActorIx(actor),
        orders: orders.iter().map(|at| (*at).into()).collect(),
        reason: String::new(),
        draws: Vec::new(),
    };
    let shown = history(
        &scenario,
        &[
            Event::TurnBegan { turn: 1 },
            sealed(0, &[0]),
            sealed(1, &[]),
            Event::TurnBegan { turn: 2 },
            sealed(1, &[]),
            // Of the third turn nothing is told.
            Event::TurnBegan { turn: 3 },
            sealed(1, &[3]),
        ],
    );
    let taught = |heading: &str, lines: &[&str]| Taught {
        heading: heading.to_owned(),
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
    };
    assert_eq!(
        shown,
        [
            taught(
                "Turn 1, 2031-04-10",
                &[
                    "East: really Light the lamp; here Send a boat",
                    "West: really nothing; here the same"
                ]
            ),
            taught("Turn 2, 2031-04-12", &["West: really Call; here nothing"]),
        ]
    );
}

#[test]
fn what_was_really_done_is_as_likely_as_temperament_has_it() {
    let paper = "source: (from: \"paper\", status: Reported)";
    // The lamp is lit once: where it was, it can't be lit again.
    let given = format!(
        r#"turn: 1, seat: "east", orders: ["light_lamp"], {paper}), (turn: 2, seat: "east", orders: ["light_lamp"], {paper}), (turn: 2, seat: "west", {paper}"#
    );
    let text = with_history(&given).with(
        "kind: \"concession\",",
        "kind: \"concession\", weight: 3.0, factors: [(when: \"lamp_lit\", times: 2.0, why: \"lit\")],",
    );
    let scenario = load_text("small.ron", &text.text()).scenario.unwrap();
    let games = 4_000;
    let [own, even] = [PolicyKind::Temperament, PolicyKind::Random]
        .map(|policy| likelihood(&scenario, policy, games, 1, &|| {}));
    assert!(own.iter().chain(&even).all(|one| one.chosen.runs == u64::from(games)));
    let near = |share: f64, wanted: f64| (share - wanted).abs() < 0.03;
    let boat = explained(&scenario);
    assert!(near(own[0].chosen.share(), boat), "{own:?} {boat}");
    assert!(near(even[0].chosen.share(), 1.0 / 3.0), "{even:?}");
    assert_eq!((own[1].chosen.hits, even[1].chosen.hits), (0, 0), "the lamp is lit already");
    assert!(near(even[2].chosen.share(), 1.0 / 3.0), "to cut, to call or to do nothing: {even:?}");
    let offered = |at: usize| own[at].offered.hits;
    let lit = own[1].offered.runs - offered(1);
    assert_eq!((offered(0), lit, offered(2)), (games.into(), games.into(), games.into()));
    let times = times_as_likely(&own[..1], &even[..1]).unwrap();
    assert!((times - own[0].chosen.share() / even[0].chosen.share()).abs() < 0.01, "{times}");
}

/// The probability with which the east lights the lamp in the first turn, as its draw says.
fn explained(scenario: &Scenario) -> f64 {
    let state = offramp::rules::begin(scenario, Chance::new(1), &mut Log::off());
    let sight = Sight::new(scenario, &state, Viewer::Seat(ActorIx(0)));
    let (_, draws) = PolicyKind::Temperament.explain(&sight, ActorIx(0), 1);
    let lit = draws[0].branches.iter().find(|branch| branch.label == "light_lamp");
    lit.unwrap().probability
}

#[test]
fn calibrate_tells_how_likely_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let paper = "source: (from: \"paper\", status: Reported)";
    let given = format!(r#"turn: 1, seat: "east", orders: ["light_lamp"], {paper}"#);
    std::fs::write(folder.join("small.ron"), with_history(&given).text()).unwrap();
    let said = works(folder, "calibrate small.ron --games 16 --plays 8");
    let (_, told) = said.split_once("  What was really done, by temperament").unwrap();
    assert!(told.contains("\n  turn  1  east: light_lamp: "), "{told}");
    assert!(told.contains("likely by temperament than with all options alike\n"), "{told}");
    std::fs::write(folder.join("small.ron"), small().text()).unwrap();
    assert!(!works(folder, "calibrate small.ron --games 16 --plays 8").contains("really"));
}

#[test]
fn calibrate_tells_under_which_theory_it_was_likeliest() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let paper = "source: (from: \"paper\", status: Reported)";
    let given = format!(
        r#"turn: 1, seat: "west", orders: ["cut_line"], {paper}), (turn: 1, seat: "east", orders: ["send_boat"], {paper}), (turn: 2, seat: "west", orders: ["call"], {paper}"#
    );
    let theories = r#"    theories: [
        (id: "both", name: "Both", text: "Fear and threat.", source: (status: Invented), scales: ()),
        (id: "rash", name: "Rash", text: "Nobody is wary.", source: (status: Invented), scales: (caution: 0)),
    ],
"#;
    let text = with_history(&given).text();
    let text = text.replacen(ENDINGS, &format!("{theories}{ENDINGS}"), 1);
    std::fs::write(folder.join("small.ron"), &text).unwrap();
    let said = works(folder, "calibrate small.ron --games 4000 --plays 8");
    let (_, told) = said.split_once("with all options alike\n\n").unwrap();
    assert_eq!(
        told,
        r"  How likely each seat's decisions are by temperament, under each theory: the mean natural logarithm of a
  decision's likelihood (0 is certain, -0.69 one in two, -2.30 one in ten), and how often all of it was
  on the menu:

    seat            decisions              both              rash
    east                    1      -0.86 (100%)      -0.86 (100%)
    west                    2      -1.66 (100%)      -1.46 (100%)
    sum                     3             -4.18        best -3.78

  `rash` fits best: under it all this is 1.5 times as likely as under `both`.
  This says under which theory the seats, with this scenario's odds, choose more often what was done. It
  does not say that the theory is true: there are 3 decisions, whoever wrote the odds knew them, and
  a theory that no scenario has might fit better still.
"
    );
    // Of few games one can't tell.
    let said = works(folder, "calibrate small.ron --games 400 --plays 8");
    let unclear = "\n  `rash` comes out best, but no further above `both` than the luck of the games puts it.\n";
    assert!(said.contains(unclear), "{said}");
    // What the theories don't differ in.
    let same = text.replace("caution: 0", "deterrence: 0");
    std::fs::write(folder.join("small.ron"), same).unwrap();
    let said = works(folder, "calibrate small.ron --games 16 --plays 8");
    let none = "\n  All this is as likely under one theory as under another: none fits best.\n";
    assert!(said.ends_with(none), "{said}");
    // Without rivals there is nothing to be best.
    std::fs::write(folder.join("small.ron"), with_history(&given).text()).unwrap();
    let said = works(folder, "calibrate small.ron --games 16 --plays 8");
    let (_, told) = said.split_once("with all options alike\n\n").unwrap();
    let begins =
        "  How likely each seat's decisions are by temperament: the mean natural logarithm of a\n";
    assert!(told.starts_with(begins) && told.contains("as it stands"), "{told}");
    assert_eq!(told.lines().last().unwrap().split_whitespace().next(), Some("sum"));
}
