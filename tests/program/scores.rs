//! Probabilities that people gave, held against what came.

use std::sync::Arc;

use offramp::forecast::{Estimate, Risk};
use offramp::policy::PolicyKind;
use offramp::report::{ENOUGH, Forecasters, Transcript, scores, text};
use offramp::rules::Command;
use offramp::scenario::library::Shipped;
use offramp::scenario::{ActorIx, QuestionIx};
use offramp::session::{Session, Setup, Unrecorded};

/// A game in which these seats hold and say, in a turn, such percentages: seat, turn, question.
fn game(id: &str, seed: u64, seats: &[&str], said: &[(usize, u32, u16, u8)]) -> Session {
    let scenario = Arc::new(Shipped::find(id).unwrap().load().scenario.unwrap());
    let people: Vec<ActorIx> = seats.iter().map(|id| scenario.find_actor(id).unwrap()).collect();
    let setup = Setup::all_computers(&scenario, seed, PolicyKind::Temperament).with_people(&people);
    let mut session = Session::start(scenario, setup, Box::new(Unrecorded)).unwrap();
    while !session.state().over() {
        let now = session.state().turn;
        for (seat, turn, question, percent) in said {
            if *turn == now {
                // Whoever is on no seat is everybody in the room.
                let (actor, question) = (people.get(*seat).copied(), QuestionIx(*question));
                session.enter(Command::Forecast { actor, question, percent: *percent }).unwrap();
            }
        }
        for actor in &people {
            let (actor, orders, reason, draws) = (*actor, vec![], String::new(), vec![]);
            session.enter(Command::Commit { actor, orders, reason, draws }).unwrap();
        }
        session.advance().unwrap();
    }
    session
}

/// Every figure worked by hand: a probability counts in each turn in which it stands and its question
/// is open; a question's score is the mean of its turns, a player's that of its questions.
#[test]
fn a_debrief_with_known_figures() {
    let said = [
        (0, 1, 0, 40), // replaced in the same turn: it never stood
        (0, 1, 0, 35),
        (0, 3, 0, 60),
        (1, 2, 0, 80),
        (0, 1, 1, 10),
        (9, 2, 0, 50), // the room, by show of hands
    ];
    let session = game("first-steps", SEED, &["varin", "ostrel"], &said);
    let mut forecasters = Forecasters::of(&session);
    let (varin, ostrel) = (Some(ActorIx(0)), Some(ActorIx(1)));
    let wanted =
        [(1, varin), (2, None), (2, varin), (2, ostrel), (3, None), (3, varin), (3, ostrel)];
    assert_eq!(forecasters.wanted(), wanted);
    let known = scores(&forecasters.scores());
    assert!(!known.contains("the model"), "it has not been asked:\n{known}");
    let says = [[50, 20], [20, 0], [50, 20], [70, 20], [40, 0], [50, 0], [90, 0]];
    for ((turn, actor), percents) in wanted.into_iter().zip(says) {
        let questions = percents.map(|hits| Estimate::of(hits, 100)).to_vec();
        forecasters.model_says(turn, actor, &Risk { questions, ..Risk::default() });
    }
    // The crew: nobody home, so squared misses are of 0.
    // Varin 0.35², 0.35², 0.6² → 0.605 / 3; Ostrel 0.8² twice; the model 0.5² thrice, (0.7² + 0.9²) / 2.
    // The group: 0.35, (0.35 + 0.8) / 2, (0.6 + 0.8) / 2, squared: 0.1225 + 0.330625 + 0.49, over 3;
    // its model: 0.5, 0.6, 0.7, squared: 1.1 / 3. The room is none of it: 0.5², and its model 0.2² and 0.4². The channel: 0.1² in all turns; the model 0.2², 0.2², 0.
    let wanted = "
Probabilities that people gave:
Will the crew be home before the game ends? It did not come: no.
  Varin said 35% (turn 1), 60% (turn 3): Brier score 0.20 over 3 turns; the model from there 0.25 (50%, 50%, 50%)
  Ostrel said 80% (turn 2): Brier score 0.64 over 2 turns; the model from there 0.65 (70%, 90%)
  The room said 50% (turn 2): Brier score 0.25 over 2 turns; the model from there 0.10 (20%, 40%)
Will the channel be closed by force? It did not come: no.
  Varin said 10% (turn 1): Brier score 0.01 over 3 turns; the model from there 0.03 (20%, 20%, <1%)
Varin: 0.11 over 2 questions; the model 0.14
Ostrel: 0.64 over 1 question; the model 0.65
The group, by the mean of its members: 0.16 over 2 questions; the model 0.20
The room: 0.25 over 1 question; the model 0.10
Brier score: the squared miss. 0 is perfect, 0.25 is always saying 50%, 1 is certain and wrong. These are too few probabilities (under 100) to tell skill from luck.
";
    assert_eq!(scores(&forecasters.scores()), wanted);
}

/// A question that has been answered is open no more: what stands on it counts no further.
#[test]
fn a_question_counts_until_it_is_answered() {
    for seed in 0..40 {
        let session = game("first-steps", seed, &["varin"], &[(0, 1, 0, 35), (0, 3, 0, 90)]);
        let scores = Forecasters::of(&session).scores();
        let line = &scores.questions[0];
        assert_eq!(line.came, session.state().resolved[0]);
        if line.came && line.open < 3 {
            assert_eq!(line.said[0].said, [(1, 35)]);
            assert_eq!(line.said[0].turns, line.open);
            assert!((line.said[0].score - 0.65 * 0.65).abs() < 1e-12);
            return;
        }
    }
    panic!("the crew is never home early");
}

#[test]
fn the_model_is_asked_from_the_seat_in_every_turn() {
    let session = game("first-steps", SEED, &["varin"], &[(0, 1, 0, 35), (0, 2, 1, 5)]);
    let transcript = Transcript::of(&session, |_| None).with_scores(&session, 400);
    let scores = transcript.scores.as_ref().unwrap();
    let model = scores.questions[0].said[0].model.as_ref().unwrap();
    assert_eq!(model.said.len(), scores.questions[0].said[0].turns as usize);
    let channel = &scores.questions[1].said[0];
    assert_eq!((channel.turns, channel.model.as_ref().unwrap().said.len()), (2, 2));
    assert!(model.said.iter().all(|said| (0.0..=1.0).contains(said)));
    assert!(text(&transcript).contains("Varin said 35% (turn 1): Brier score"));
    let silent = game("first-steps", SEED, &["varin"], &[]);
    let transcript = Transcript::of(&silent, |_| None).with_scores(&silent, 400);
    assert_eq!(transcript.scores, None);
    assert!(!text(&transcript).contains("Probabilities"));
}

#[test]
fn only_many_probabilities_are_taken_apart() {
    let seats = ["kyiv", "moscow", "washington"];
    let say = |seats: usize| -> Vec<_> {
        let all = (0..seats).flat_map(|seat| (0..6).map(move |question| (seat, question)));
        all.map(|(seat, question)| (seat, 1, question, 5 + 15 * question as u8)).collect()
    };
    let few = Forecasters::of(&game("kirillov", 5, &seats, &say(1))).scores();
    assert_eq!(few.parts, None);
    assert!(few.caution().contains("too few probabilities (under 100)"));
    let many = Forecasters::of(&game("kirillov", 5, &seats, &say(3))).scores();
    let parts = many.parts.unwrap();
    let turns = many.questions.iter().flat_map(|q| &q.said).map(|said| said.turns as usize);
    assert_eq!(parts.forecasts, turns.sum::<usize>());
    assert!(parts.forecasts >= ENOUGH, "{parts:?}");
    assert!(many.caution().contains("share its answer"), "{}", many.caution());
    assert!(scores(&many).contains(&format!("All {} probabilities: reliability", parts.forecasts)));
}

const SEED: u64 = 3;
