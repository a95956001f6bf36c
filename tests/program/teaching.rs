//! What is for a class: learning objectives, what injects are for, where acts and laws come from, and an exercise
//! in which everybody talks and nobody chooses.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use offramp::forecast::{Request, forecast};
use offramp::lint::lint;
use offramp::policy::PolicyKind;
use offramp::report::{AfterAction, Transcript, asked, exercised, expected, published, text};
use offramp::rules::{Command, NewsKind, Viewer};
use offramp::scenario::{ActorIx, InjectIx, Medium, Scenario, Status, edition, load_text};
use offramp::session::{Session, Setup, Unrecorded};
use offramp::texts::{Language, within};
use offramp::words;

use crate::terminal_player::{Player, fixture, scenario};

const SMALL: &str = include_str!("../fixtures/small.ron");
const TABLETOP: &str = include_str!("../fixtures/tabletop.ron");

/// The small scenario with something changed.
fn small(changes: &[(&str, &str)]) -> Arc<Scenario> {
    let mut text = SMALL.to_owned();
    for (from, to) in changes {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replace(from, to);
    }
    let loaded = load_text("small.ron", &text);
    assert_eq!(loaded.findings, []);
    Arc::new(loaded.scenario.unwrap())
}

/// A game of the computer's, played to its end.
fn played(scenario: &Arc<Scenario>, seed: u64) -> Session {
    let mut session = begun(scenario, seed);
    while !session.state().over() {
        session.advance().unwrap();
    }
    session
}

fn begun(scenario: &Arc<Scenario>, seed: u64) -> Session {
    let setup = Setup::all_computers(scenario, seed, PolicyKind::Temperament);
    Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).unwrap()
}

#[test]
fn a_discussion_is_played_from_the_first_screen_to_the_debrief() {
    let loaded = load_text("tabletop.ron", TABLETOP);
    assert_eq!(loaded.findings, []);
    assert_eq!(lint(&loaded), []);
    let mut player = Player::new(&fixture("tabletop"), 1, &["ward"]);
    player.resize(100, 70);
    player.sees("It deals with: attacks on computers, crime");
    player.sees("Say who is called first, and by whom.");
    player.press("\n");
    player.sees("Brief for The ward");
    player.press("\n");
    player.sees("A note on every screen");
    player.sees("Email; invented for the exercise; ");
    player.press("\n");
    player.sees("Email · turn 1 · 2031-02-03 06:10");
    player.sees("From: An unknown sender");
    player.sees("To discuss");
    player.sees("• Whom does the ward call first?");
    let seen = format!("{}{:?}", player.screen(), player.game.model());
    assert!(!seen.contains("cuts the network off"), "what is expected is the facilitator's");
    assert!(!seen.contains("telephone list"), "so is the note");
    player.press("\x1b");
    for _ in 0..3 {
        player.press("s\nys\n");
        player.settle();
    }
    player.sees("Noon");
    player.press("4");
    player.settle();
    player.sees("Published estimates beside the model's at the start");
    player.sees("published 60.0% (The night desk, 2031-01)");
    player.press("5");
    player.sees("What law says");
    player.sees("Law: Emergency care is owed to everybody who comes.");
    player.press("6");
    player.sees("Who was called, and when? (learning objective: Say who is called first, and by");
    player.sees("Learning objectives");
    player.sees("Turn 1: A note on every screen");
    player.sees("What was expected");
    player
        .sees("Turn 2: 2031-02-03 07:25, An ambulance is ten minutes away (from: The dispatcher)");
    player.sees("Expected: The ward takes him, or says within a minute that it can't.");
    player.sees("Note to the facilitator: Hand out the telephone list");
    player.sees("Question: What do you not know yet, and do you say so?");
}

#[test]
fn a_report_says_what_came_what_was_expected_and_what_law_says() {
    let session = played(&fixture("tabletop"), 1);
    let page = AfterAction::of(&session, &AtomicBool::new(false), &|| {}).unwrap().html().unwrap();
    for part in [
        "It deals with: attacks on computers, crime",
        "2031-02-03 06:10, A note on every screen (from: An unknown sender) (invented for the exercise)",
        "Law: Emergency care is owed to everybody who comes. (Hospital Act of the invented province, section 3)",
        "The house is under strain: published 60.0% (The night desk, 2031-01); the model &gt;99.904%, above 99%",
        "Is the house under strain before noon?: published 55.0% (Notes for the exercise, Offramp, 2025)",
        "Expected: The ward takes him",
        "Question: Do you take him?",
        "<h4>Keep patients safe while nothing electronic works.</h4>",
        "Turn 2: An ambulance is ten minutes away",
    ] {
        let part = part.replace('\'', "&#x27;");
        assert!(page.contains(&part), "no {part:?} in\n{page}");
    }
    let told = text(&Transcript::of(&session, |_| None));
    assert!(
        told.contains(
            "Inject (Email): A note on every screen [invented for the exercise]\n    \
             time: 2031-02-03 06:10\n    from: An unknown sender\n    \
             expected: The ward calls the office, and the office cuts the network off.\n    \
             note: Hand out the telephone list only to somebody who asks for it.\n"
        ),
        "{told}"
    );
}

#[test]
fn published_estimates_are_held_against_the_model_before_anybody_plays() {
    let (tabletop, request) = (
        fixture("tabletop"),
        Request { viewer: Viewer::Facilitator, orders: Vec::new(), runs: 64 },
    );
    let session = begun(&tabletop, 1);
    let risk = forecast(&tabletop, session.state(), &request, &AtomicBool::new(false)).unwrap();
    let said = published(&tabletop, &risk);
    assert_eq!(said.len(), 2);
    let strain =
        "The house is under strain: published 60.0% (The night desk, 2031-01); the model >";
    assert!(said[0].starts_with(strain), "{said:?}");
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("tabletop.ron"), TABLETOP).unwrap();
    let simulate = ["simulate", "tabletop.ron", "--runs", "20"];
    let printed = crate::check::small::offramp(folder.path(), &simulate);
    let table = printed.said.split("Published estimates").nth(1).expect("a table of them");
    let first = table.lines().nth(1).unwrap();
    assert!(first.trim_start().starts_with("strained "), "{table}");
    assert!(first.ends_with("; published 60.0% (The night desk, 2031-01)"), "{table}");
    assert!(table.lines().nth(2).unwrap().contains("published 55.0%"), "{table}");
}

#[test]
fn a_debrief_says_what_of_a_game_exercised_each_objective() {
    let first = scenario("first-steps");
    let session = played(&first, 1);
    let all = exercised(&first, session.events());
    let objectives: Vec<_> = first.meta.objectives.iter().map(|one| &one.text).collect();
    assert_eq!(all.iter().map(|one| &one.heading).collect::<Vec<_>>(), objectives);
    let asked_of_the_first = "Question: Which card moved the ladder most, whose was it, and what does its face say of that?";
    assert_eq!(all[0].lines, ["Turn 1: Families wait on the quay", asked_of_the_first]);
    let asked_of_the_last =
        "Question: What did you say would happen, what came, and what would you say now?";
    assert_eq!(all[2].lines, ["Turn 3: Two days to the opening", asked_of_the_last]);
    let about = all[1].lines.last().unwrap();
    assert_eq!(about, "Question: What did Ostrel see that was not what you meant?");
    let question = &first.debrief.what[1];
    assert_eq!(
        asked(&first, question),
        "What did Ostrel see that was not what you meant? (learning objective: See that an act is felt by \
         others in ways its author did not choose)"
    );
    let quay = &expected(&first, session.events())[0];
    assert_eq!(quay.heading, "Turn 1: Families wait on the quay");
    assert!(quay.lines[0].starts_with("Expected: Each seat reads its brief"), "{quay:?}");
    assert!(quay.lines[1].starts_with("Done: Varin"), "{quay:?}");
    assert!(quay.lines[1].contains("Ostrel"), "{quay:?}");
    // A scenario that says nothing of it is talked about as before.
    let small = small(&[]);
    let session = played(&small, 1);
    assert_eq!(exercised(&small, session.events()), []);
    assert_eq!(expected(&small, session.events()), []);
}

#[test]
fn whoever_acts_is_named_beside_the_objective_that_the_act_exercised() {
    let objectives = "objectives: [(id: \"lamp_care\", text: \"Mind the lamp.\")],";
    let small = small(&[
        ("learning_objectives: [\"See one of everything.\"],", objectives),
        (
            "id: \"call\", actor: \"west\",",
            "id: \"call\", actor: \"west\", exercises: [\"lamp_care\"],",
        ),
    ]);
    let called = (0..40).map(|seed| played(&small, seed)).find_map(|session| {
        let lines = exercised(&small, session.events()).remove(0).lines;
        lines[0].starts_with("Turn").then_some(lines)
    });
    let lines = called.expect("a game in which West calls");
    assert!(lines[0].ends_with(", West: Call"), "{lines:?}");
}

/// The headlines of what a seat has been told, each with its date.
fn told(session: &Session, viewer: Viewer) -> Vec<(String, String)> {
    let news = session.view(viewer).news.into_iter().filter(|news| news.kind == NewsKind::Inject);
    news.map(|news| (news.date.clone(), news.title.say())).collect()
}

#[test]
fn what_comes_between_turns_is_told_by_the_clock() {
    let fog =
        "medium: Wire, source: (from: \"paper\", status: Reported),\n            trigger: Turn(2),";
    let rumour = "trigger: Random((odds: 0.25)), audience: [\"east\"],";
    let late = fog.replace("trigger", "time: \"2031-04-13T18:30\", trigger");
    let small = small(&[(fog, &late), (rumour, "trigger: Turn(2), time: \"06:05\",")]);
    let mut session = begun(&small, 1);
    session.advance().unwrap();
    let own = Viewer::Seat(ActorIx(0));
    let line = |date: &str, title: &str| (date.to_owned(), title.to_owned());
    let both = [line("2031-04-12 06:05", "A rumour"), line("2031-04-13 18:30", "Fog")];
    assert_eq!(told(&session, own), both);
    // What comes at a moment between two turns is told when the next begins, with its own time.
    let between = fog.replace("Turn(2)", "At(\"2031-04-11T09:00\")");
    let mut session = begun(&self::small(&[(fog, &between)]), 1);
    session.advance().unwrap();
    assert_eq!(told(&session, Viewer::Public), [line("2031-04-11 09:00", "Fog")]);
    // An inject that is thrown in comes last, and not on a day of another turn.
    let mut session = begun(&small, 1);
    session.enter(Command::Inject { inject: InjectIx(0) }).unwrap();
    assert_eq!(told(&session, own), [line("2031-04-10", "Fog")]);
}

#[test]
fn a_sender_and_what_is_to_be_discussed_reach_those_who_get_it_and_notes_nobody() {
    for viewer in
        [Viewer::Seat(ActorIx(0)), Viewer::Seat(ActorIx(1)), Viewer::Public, Viewer::Facilitator]
    {
        let session = played(&fixture("tabletop"), 1);
        let view = session.view(viewer);
        let letter = view.news.iter().find(|news| news.medium == Some(Medium::Letter));
        let office = matches!(viewer, Viewer::Seat(ActorIx(1)) | Viewer::Facilitator);
        assert_eq!(letter.is_some(), office, "{viewer:?}");
        let json = serde_json::to_string(&view).unwrap();
        assert!(
            json.contains("An unknown sender") && json.contains("Whom does the ward call first?")
        );
        assert_eq!(json.contains("The ministry of health"), office, "{viewer:?}");
        for secret in ["cuts the network off", "telephone list", "within a minute"] {
            assert!(!json.contains(secret), "{viewer:?} reads {secret}");
        }
    }
}

#[test]
fn old_words_mean_what_the_new_ones_do_and_keep_the_edition_of_their_file() {
    let old = small(&[]);
    assert_eq!(old.hash, edition(&[("small.ron", SMALL)]));
    assert_eq!(old.injects[1].medium, Medium::SocialMedia);
    assert_eq!(old.claims[0].source.status, Status::Argued);
    let new =
        small(&[("medium: Post", "medium: SocialMedia"), ("status: Analysis", "status: Argued")]);
    assert_eq!(new.injects[1].medium, old.injects[1].medium);
    assert_eq!(new.claims[0].source.status, old.claims[0].source.status);
    let end = |scenario| played(scenario, 3).state().hash();
    assert_eq!(end(&old), end(&new), "nothing that is shown changes what is played");
}

#[test]
fn an_act_says_where_it_comes_from_on_its_card_and_when_it_is_done() {
    let elsewhere = "source: (status: Elsewhere, by: \"The harbour log, 3 May 2030\"),";
    let small = small(&[
        ("id: \"call\", actor: \"west\",", &format!("id: \"call\", actor: \"west\", {elsewhere}")),
        (
            "id: \"seen\", text: \"It is seen.\",",
            "id: \"seen\", text: \"It is seen.\", source: (from: \"paper\", status: Reported),",
        ),
    ]);
    let line = "From elsewhere: The harbour log, 3 May 2030";
    let setup = Setup::all_computers(&small, 1, PolicyKind::Temperament).with_people(&[ActorIx(1)]);
    let mut session = Session::start(Arc::clone(&small), setup, Box::new(Unrecorded)).unwrap();
    let card = session.view(Viewer::Seat(ActorIx(1)));
    let card = card.menu.iter().find(|card| card.title == "Call").unwrap();
    assert_eq!(words::source_line(card.source.as_ref().unwrap()), line);
    within(Language::Ukrainian, || {
        let said = words::source_line(card.source.as_ref().unwrap());
        assert_eq!(said, "З іншого джерела: The harbour log, 3 May 2030");
    });
    let orders = vec![card.option];
    let seal =
        Command::Commit { actor: ActorIx(1), orders, reason: String::new(), draws: Vec::new() };
    session.enter(seal).unwrap();
    session.advance().unwrap();
    let view = session.view(Viewer::Public);
    let act = view.news.iter().find(|news| news.title.say() == "Call").unwrap();
    assert_eq!(words::source_line(act.source.as_ref().unwrap()), line);
    let transcript = text(&Transcript::of(&session, |_| None));
    let said = "    source: from elsewhere: The harbour log, 3 May 2030\n";
    assert!(transcript.contains(said), "{transcript}");
    // Of an outcome that says so itself, that.
    let told = (0..40).map(|seed| text(&Transcript::of(&played(&small, seed), |_| None)));
    let mut seen =
        told.filter_map(|text| Some(text.split_once("Send a boat → seen")?.1.to_owned()));
    let after = seen.next().expect("a boat that is seen");
    assert_eq!(after.lines().nth(1), Some("    source: reported: A paper, A press, 2030"));
}
