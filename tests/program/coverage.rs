//! What many games show: both sides of conditions, how near they came, effects that are cut off, cards against each
//! other; the findings about it and the page.

use std::process::{Command, Output};

use offramp::forecast::coverage::Coverage;
use offramp::forecast::survey::survey;
use offramp::lint::{how_near, play, played, sites};
use offramp::policy::PolicyKind;
use offramp::scenario::library::Shipped;
use offramp::scenario::{Loaded, OptionIx, load_text};

/// The example with some words exchanged.
fn example(changes: &[(&str, &str)]) -> Loaded {
    let mut text = std::fs::read_to_string("docs/example.ron").unwrap();
    for (old, new) in changes {
        assert!(text.contains(old), "{old}");
        text = text.replacen(old, new, 1);
    }
    let loaded = load_text("example.ron", &text);
    assert!(!loaded.has_errors(), "{:?}", loaded.findings);
    loaded
}

fn of(loaded: &Loaded, games: u32) -> Coverage {
    play(loaded, games, 1, &|| {}).unwrap()
}

/// How near the condition with this text came; `None` if it held.
fn nearness(loaded: &Loaded, coverage: &Coverage, text: &str) -> Option<String> {
    let scenario = loaded.scenario.as_ref().unwrap();
    let sites = sites(scenario, &loaded.written);
    let at = sites.iter().position(|site| site.text.value == text).unwrap();
    how_near(scenario, sites[at].cond, &coverage.seen.conditions[at])
}

#[test]
fn games_are_the_same_as_those_of_a_survey_and_on_any_number_of_threads() {
    let loaded = Shipped::find("first-steps").unwrap().load();
    let scenario = loaded.scenario.as_ref().unwrap();
    let policies = vec![PolicyKind::Temperament; scenario.actors.len()];
    let surveyed = survey(scenario, &policies, 120, 1, &|| {});
    let all = of(&loaded, 120);
    assert_eq!(all.endings, surveyed.endings);
    let options: Vec<_> = surveyed.options.iter().map(|one| (one.offered, one.chosen)).collect();
    assert_eq!(all.options, options);
    let injects: Vec<u64> = all.injects.iter().map(|turns| turns.iter().sum()).collect();
    assert_eq!(injects, surveyed.injects);
    let thresholds: Vec<u64> = all.thresholds.iter().map(|turns| turns.iter().sum()).collect();
    assert_eq!(thresholds, surveyed.thresholds);
    let pool = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    for threads in [1, 3] {
        assert_eq!(pool(threads).install(|| of(&loaded, 120)), all, "{threads}");
    }
}

#[test]
fn it_is_said_how_near_a_condition_came() {
    // Anger starts at 40; blame, the weir and the heat add 15, 25 and 10, and there are three turns.
    let loaded = example(&[
        ("when: \"anger >= 50\"", "when: \"anger >= 95 and not chosen(open_weir)\""),
        ("when: \"not water_shared\"", "when: \"anger >= 25\""),
    ]);
    let coverage = of(&loaded, 400);
    let near = nearness(&loaded, &coverage, "anger >= 95 and not chosen(open_weir)");
    assert_eq!(near.as_deref(), Some("when all else held, `anger >= 95` got to 90"));
    assert_eq!(nearness(&loaded, &coverage, "anger >= 25"), None);
    // It sinks by 10 when a letter is read, and the heat comes in turn 2.
    let loaded = example(&[("when: \"anger >= 50\"", "when: \"anger <= 12\"")]);
    let found = played(&loaded, &of(&loaded, 400));
    let factor = found.iter().find(|one| one.code.0 == "W2001").unwrap();
    assert!(
        factor.message.starts_with("this factor of option `ask` worked in none of the "),
        "{}",
        factor.message
    );
    let help = factor.help.as_deref().unwrap();
    assert!(help.starts_with("`anger <= 12` got to 30; "), "{help}");
}

#[test]
fn both_sides_of_a_condition_and_each_outcome_are_counted() {
    let loaded = example(&[]);
    let scenario = loaded.scenario.as_ref().unwrap();
    let coverage = of(&loaded, 300);
    let sites = sites(scenario, &loaded.written);
    let sides = |text: &str| {
        let at = sites.iter().position(|site| site.text.value == text).unwrap();
        coverage.seen.conditions[at]
    };
    // Asked in turn 1 already, when nobody has asked for anything.
    let asked = sides("chosen(ask)");
    assert_eq!((asked.asked, asked.failed), (300, 300));
    assert!(asked.held > 0 && asked.held < 300, "{asked:?}");
    // Of an outcome's odds only when the card is played.
    let loud = sides("anger >= 50");
    let ask = coverage.options[0];
    assert_eq!(loud.asked, ask.1, "{loud:?}");
    // Each game in which it was asked has one of the two answers, or both.
    let [heard, mislaid] = coverage.seen.outcomes[0].as_slice() else { panic!("two outcomes") };
    assert!(*heard > 0 && *mislaid > 0 && heard + mislaid >= ask.1);
    // Games that ended before turn 2 did not see the heat.
    let heat = coverage.injects[0].iter().sum::<u64>();
    assert_eq!(coverage.seen.effects.last().map(|one| one.worked), Some(heat));
    assert!(heat > 150 && heat < 300, "{heat}");
    assert!(coverage.seen.effects.iter().all(|one| one.cut == 0));
}

#[test]
fn what_is_cut_off_at_a_bound_is_counted() {
    let loaded = example(&[("effects: [\"anger += 10\"]", "effects: [\"anger += 59\"]")]);
    let coverage = of(&loaded, 300);
    // Effects of options come first, those of injects last.
    let heat = coverage.seen.effects.last().unwrap();
    assert_eq!((heat.due, heat.worked), (coverage.turns[1], coverage.turns[1]));
    assert!(heat.cut > 50 && heat.cut < heat.worked, "only where somebody was angry: {heat:?}");
}

#[test]
fn cards_are_compared_only_where_both_were_on_the_menu() {
    let loaded = example(&[("when: \"not water_shared\"", "when: \"turn == 1\"")]);
    let coverage = of(&loaded, 400);
    let [ask, blame, open] = [0, 1, 2].map(OptionIx::from);
    let pair = coverage.against(ask, Some(blame)).unwrap();
    let turned = coverage.against(blame, Some(ask)).unwrap();
    assert_eq!(pair.catastrophe.pairs, turned.catastrophe.pairs);
    assert!((pair.objectives[0].mean() + turned.objectives[0].mean()).abs() < 1e-12);
    assert_eq!(coverage.against(ask, Some(open)), None, "of two seats");
    let held = coverage.against(open, None).unwrap();
    let looked = coverage.decisions[1][0].runs;
    assert_eq!(held.catastrophe.pairs, looked, "in turn 1 only");
}

fn run(arguments: &[&str]) -> Output {
    let out = Command::new(env!("CARGO_BIN_EXE_offramp")).args(arguments).output();
    out.unwrap()
}

#[test]
fn check_plays_and_writes_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("page.html");
    let path = page.to_str().unwrap();
    let arguments = ["check", "docs/example.ron", "--play", "200", "--report", path];
    let out = run(&arguments);
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(out.stderr.is_empty(), "{}", String::from_utf8_lossy(&out.stderr));
    assert!(said.ends_with(&format!("{path}\n")), "{said}");
    let html = std::fs::read_to_string(&page).unwrap();
    for heading in [
        "What never came up",
        "How games end",
        "Thresholds by turn",
        "Whose choices matter, and when",
        "Both sides of each condition",
        "Indicators",
        "Findings",
        "One game",
    ] {
        assert!(html.contains(&format!("<h2>{heading}</h2>")), "{heading}");
    }
    assert!(html.contains("Ask quietly") && html.contains("<svg role=\"img\""));
    // It needs nothing else.
    for outside in ["src=", "@import", "url(", "<script", "<link"] {
        assert!(!html.contains(outside), "{outside}");
    }
    // The same games, the same page.
    let again = folder.path().join("again.html");
    run(&["check", "docs/example.ron", "--play", "200", "--report", again.to_str().unwrap()]);
    assert_eq!(std::fs::read_to_string(&again).unwrap(), html);
    let out = run(&arguments);
    assert_eq!(out.status.code(), Some(2), "it is there already");
}

#[test]
fn what_can_t_be_asked_together_is_said() {
    let said = |arguments: &[&str]| String::from_utf8(run(arguments).stderr).unwrap();
    let page = "page.html";
    let none = said(&["check", "docs/example.ron", "--report", page]);
    assert!(none.contains("--play"), "{none}");
    let two = ["check", "docs/example.ron", "first-steps", "--play", "5", "--report", page];
    let two = said(&two);
    assert_eq!(two, "offramp: `--report` makes a page about one scenario; name one file\n");
    let ending = said(&["check", "docs/example.ron", "--play", "5", "--report", "page.pdf"]);
    assert!(ending.contains(".html"), "{ending}");
}

/// What 600 games of shipped scenarios show, and why it stays.
const MEANT: &[(&str, &str, usize)] = &[
    // The worst endings and what leads there are rare, as they should be; what belongs to shortages comes to people
    // who use up what the computer keeps.
    ("atacms", "W2001", 4),
    ("kirillov", "W2001", 8),
    // The same; and three factors on a card that can't be chosen any more when what they ask about can.
    ("kremlin-drone", "W2001", 5),
];

#[test]
fn games_of_what_is_shipped_show_nothing_that_is_not_meant() {
    let mut wrong = Vec::new();
    for shipped in offramp::scenario::library::SHIPPED {
        let loaded = shipped.load();
        let found = played(&loaded, &of(&loaded, 600));
        for one in found.iter().filter(|one| one.code.0.starts_with('W')) {
            let count = found.iter().filter(|other| other.code == one.code).count();
            let known = MEANT.iter().find(|(id, code, _)| (*id, *code) == (shipped.id, one.code.0));
            if known.map_or(0, |(.., count)| *count) != count {
                wrong.push(format!("{}: {} {}", shipped.id, one.code.0, one.message));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
