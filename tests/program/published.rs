//! Published estimates beside every forecast of the same.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use offramp::forecast::{Likelihood, Request, forecast};
use offramp::policy::PolicyKind;
use offramp::report::{AfterAction, published};
use offramp::rules::Viewer;
use offramp::scenario::{Scenario, load_text};
use offramp::session::{Session, Setup, Unrecorded};

use crate::batch_support::works;
use crate::terminal_player::Player;

const REFERENCE: &str = r#"    reference: [
        (threshold: "shots", probability: 0.04, by: "A panel", date: "2030-10"),
        (question: "q_lamp", probability: 0.3, from: "paper", date: "2030", period: "until 2031"),
        (
            ending: "shooting", probability: 0.035, counted: "12 of 340 crises",
            by: "A count", date: "2024", period: "1918 to 2019",
        ),
        (ending: "evening", probability: 0.9, by: "A panel", date: "2030-10"),
    ],
    endings: ["#;

const OF_SHOTS: &str = "published 4.0% (A panel, 2030-10)";
const OF_THE_LAMP: &str = "published 30.0% (A paper, A press, 2030; until 2031)";
const OF_SHOOTING: &str = "published 3.5%, 12 of 340 crises (A count, 2024; 1918 to 2019)";

fn text() -> String {
    let text = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    assert_eq!(text.matches("    endings: [").count(), 1);
    text.replace("    endings: [", REFERENCE)
}

fn small() -> Arc<Scenario> {
    let loaded = load_text("small.ron", &text());
    assert_eq!(loaded.findings, []);
    Arc::new(loaded.scenario.unwrap())
}

#[test]
fn the_terminal_tells_them_at_the_risk_and_at_what_a_card_does_to_it() {
    let mut player = Player::new(&small(), 1, &["east"]);
    player.resize(120, 60);
    player.press("\n\n6");
    player.settle();
    // The line goes on in the next.
    let of_catastrophe =
        ["It ends with “Shots”: published 3.5%, 12 of 340 crises (A count", "1918 to 2019)"];
    player.sees(OF_SHOTS);
    of_catastrophe.iter().for_each(|part| player.sees(part));
    let seen = player.screen();
    assert_eq!(seen.matches("published").count(), 2, "nothing else is forecast here:\n{seen}");
    player.press("2f");
    player.settle();
    player.sees("Send a boat");
    player.sees(OF_SHOTS);
    of_catastrophe.iter().for_each(|part| player.sees(part));
}

#[test]
fn one_of_a_question_is_told_beside_ones_own_answer_and_not_before() {
    let mut player = Player::new(&small(), 1, &["east"]);
    player.resize(120, 60);
    player.press("\n\n7");
    player.sees("Will the lamp be lit?");
    assert!(!player.screen().contains("published"), "{}", player.screen());
    player.press("\n40\n");
    player.sees("40");
    player.sees(OF_THE_LAMP);
}

#[test]
fn the_debriefs_and_the_report_hold_each_against_the_model() {
    let scenario = small();
    let setup = Setup::all_computers(&scenario, 1, PolicyKind::Temperament);
    let mut session = Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded)).unwrap();
    let request = Request { viewer: Viewer::Facilitator, orders: Vec::new(), runs: 256 };
    let risk = forecast(&scenario, session.state(), &request, &AtomicBool::new(false)).unwrap();
    let came: u64 = risk.endings.iter().map(|ending| ending.hits).sum();
    assert_eq!(came, 256, "each play comes to one ending");
    assert_eq!(risk.endings[0], risk.catastrophe);
    let model = |likelihood: Likelihood| likelihood.text();
    assert_eq!(
        published(&scenario, &risk),
        [
            format!(
                "Somebody shoots, or worse: {OF_SHOTS}; the model {}",
                model(risk.thresholds[0].by_end())
            ),
            format!(
                "Will the lamp be lit?: {OF_THE_LAMP}; the model {}",
                model(risk.questions[0].into())
            ),
            format!(
                "It ends with “Shots”: {OF_SHOOTING}; the model {}",
                model(risk.endings[0].into())
            ),
            format!(
                "It ends with “Evening”: published 90.0% (A panel, 2030-10); the model {}",
                model(risk.endings[1].into())
            ),
        ]
    );
    while !session.state().over() {
        session.advance().unwrap();
    }
    let page = AfterAction::of(&session, &AtomicBool::new(false), &|| {}).unwrap().html().unwrap();
    let told = format!("It ends with “Shots”: {OF_SHOOTING}; the model ");
    assert!(page.contains(&told), "{page}");
}

#[test]
fn simulate_prints_them_for_a_scenario_exactly_and_for_a_campaign() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("small.ron"), text()).unwrap();
    let campaign = "Campaign(format: 1, id: \"two\", title: \"Two\", summary: \"Twice.\",
        content_note: \"None.\", chapters: [(scenario: \"small.ron\", before: \"One.\"),
        (scenario: \"small.ron\", before: \"Two.\")])";
    fs::write(folder.join("two.ron"), campaign).unwrap();
    let fork = fs::read_to_string("tests/fixtures/exact/fork.ron").unwrap();
    let reference =
        "    reference: [(ending: \"war\", probability: 0.035, by: \"A count\", date: \"2024\")],
    endings: [";
    fs::write(folder.join("fork.ron"), fork.replace("    endings: [", reference)).unwrap();
    let of_shooting = |text: &str| {
        let line = text.lines().find(|line| line.contains(OF_SHOOTING));
        line.unwrap_or_else(|| panic!("{text}")).trim_start().to_owned()
    };
    let said = works(folder, "simulate small.ron --runs 20");
    assert!(of_shooting(&said).starts_with("shooting "), "{said}");
    let said = works(folder, "simulate small.ron --runs 20 --format csv");
    assert!(said.contains("reference,shooting,published,0,0.035,,\n"), "{said}");
    let said = works(folder, "simulate small.ron --runs 20 --format json");
    let figures: serde_json::Value = serde_json::from_str(&said).unwrap();
    let of_ending = &figures["reference"][2];
    assert_eq!(of_ending["counted"], "12 of 340 crises");
    assert_eq!(of_ending["period"], "1918 to 2019");
    assert_eq!(of_ending["model"]["count"], figures["endings"]["shooting"]["count"]);
    let said = works(folder, "simulate two.ron --runs 20");
    let title = "Published estimates: the share as history left it, and what was published";
    assert_eq!(said.matches(title).count(), 2, "{said}");
    assert!(of_shooting(&said).starts_with("shooting "), "{said}");
    let said = works(folder, "simulate fork.ron --exact");
    let exact = said.lines().find(|line| line.trim_start().starts_with("war ")).unwrap();
    let share = exact.trim_start().trim_start_matches("war").trim();
    let last = said.lines().last().unwrap();
    assert_eq!(
        last,
        format!("  {:<40} {share}; published 3.5% (A count, 2024)", "war"),
        "the figure of the ending:\n{said}"
    );
}
