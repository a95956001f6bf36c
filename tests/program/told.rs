//! What the table tells of a game is so: where objectives began, which thresholds a card crosses; and the debrief tells
//! the same.

use std::sync::Arc;

use offramp::policy::PolicyKind;
use offramp::rules::{Command, Event, SeatView, Viewer};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{ActorIx, Scenario};
use offramp::session::{Role, Session, Setup, Unrecorded};
use offramp::table::{Hindsight, Scene};
use offramp::texts::{Language, Message, from_to};

fn shipped() -> impl Iterator<Item = Arc<Scenario>> {
    SHIPPED.iter().map(|shipped| Arc::new(shipped.load().scenario.unwrap()))
}

fn session(scenario: &Arc<Scenario>, people: &[ActorIx], seed: u64) -> Session {
    let setup = Setup::all_computers(scenario, seed, PolicyKind::Temperament).with_people(people);
    Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).unwrap()
}

/// Injects come before the first orders; no player has done or left anything then.
#[test]
fn objectives_have_not_moved_before_anybody_has() {
    let mut moved_later = 0;
    for scenario in shipped() {
        let mut game = session(&scenario, &[], 7);
        for actor in scenario.actor_ids() {
            for objective in game.view(Viewer::Seat(actor)).objectives {
                let name = &scenario.meta.id;
                assert_eq!(objective.score, objective.at_start, "{name}: {}", objective.text);
            }
        }
        game.advance().unwrap();
        for actor in scenario.actor_ids() {
            let view = game.view(Viewer::Seat(actor));
            moved_later += view.objectives.iter().filter(|one| one.score != one.at_start).count();
        }
    }
    assert!(moved_later > 10, "{moved_later}");
}

/// What the summary of a turn says of indicators.
fn summed(before: SeatView, after: SeatView) -> Vec<String> {
    let scene = Scene::new(before, after);
    let moved = scene.indicators().filter(|(now, was)| now.value != *was);
    moved.map(|(now, was)| format!("{} {}", now.name, from_to(was, now.value))).collect()
}

#[test]
fn the_debrief_tells_of_each_turn_what_its_summary_told() {
    for scenario in shipped() {
        let mut game = session(&scenario, &[], 7);
        let mut told = Vec::new();
        while !game.state().over() {
            let before = game.view(Viewer::Facilitator);
            game.advance().unwrap();
            told.push(summed(before, game.view(Viewer::Facilitator)));
        }
        let seen = Hindsight::of(&game);
        for (at, told) in told.into_iter().enumerate() {
            assert_eq!(seen.moved(at as u32 + 1), told, "{}, turn {}", scenario.meta.id, at + 1);
        }
    }
}

/// Which thresholds a card's sentence is about, if it is certain.
fn certain<'a>(scenario: &'a Scenario, said: &'a Message) -> impl Iterator<Item = usize> + 'a {
    let sentence = |at: &usize| {
        let threshold = scenario.ladder.thresholds[*at].said();
        offramp::message!("card-crosses-threshold", threshold = threshold) == *said
    };
    (0..scenario.ladder.thresholds.len()).filter(sentence)
}

#[test]
fn a_card_that_says_it_crosses_a_threshold_does() {
    let mut crossed = 0;
    for scenario in shipped() {
        for actor in scenario.actor_ids() {
            let menu = session(&scenario, &[actor], 7).view(Viewer::Seat(actor)).menu;
            for card in menu {
                let mut game = session(&scenario, &[actor], 7);
                let before = game.events().len();
                let (orders, reason) = (vec![card.option], String::new());
                let commit = Command::Commit { actor, orders, reason, draws: Vec::new() };
                let moment = game.moment();
                game.apply(Role::Seat(actor), moment, commit).unwrap();
                game.advance().unwrap();
                for said in &card.thresholds {
                    assert!(said.say_in(Language::English).contains("a threshold: "));
                    for at in certain(&scenario, said) {
                        let crosses = |event: &Event| matches!(event, Event::ThresholdCrossed { threshold } if threshold.at() == at);
                        let here = game.events()[before..].iter().any(crosses);
                        assert!(here, "{}: {}: {said}", scenario.meta.id, card.title);
                        crossed += 1;
                    }
                }
            }
        }
    }
    assert!(crossed > 1, "{crossed}");
}
