//! The rules as a plain interpreter: the resolved scenario is read as it is, expression by
//! expression, one game at a time. Kept as it was when playing was compiled, to measure against and
//! to play the same games.

mod adjudicate;
mod delta;
mod menu;
mod perceive;
mod policy;
mod situation;
mod temperament;

use offramp::rules::{Sight, State, Viewer, uniform};
use offramp::scenario::Scenario;

/// A game's luck.
#[derive(Clone, Copy)]
pub struct Luck {
    /// Its seed.
    pub seed: u64,
}

impl Luck {
    fn roll(self, turn: u32, draw: u64, actor: u64) -> f64 {
        uniform(self.seed, turn, draw, actor)
    }
}

/// Plays a whole game, everybody by temperament; `look` sees each state in which orders are due.
pub fn play(scenario: &Scenario, seed: u64, mut look: impl FnMut(&State)) -> State {
    let luck = Luck { seed };
    let mut state = State::start(scenario);
    situation::give(scenario, &mut state, luck);
    while !state.over() {
        look(&state);
        play_turn(scenario, &mut state, luck);
    }
    state
}

fn play_turn(scenario: &Scenario, state: &mut State, luck: Luck) {
    for actor in scenario.actor_ids() {
        if state.sealed[actor.at()].is_none() {
            let sight = Sight::new(scenario, state, Viewer::Seat(actor));
            state.sealed[actor.at()] = Some(policy::choose(&sight, state, actor, luck.seed));
        }
    }
    adjudicate::run(scenario, state, luck);
    state.sealed.fill(None);
    state.pushed = None;
    if !state.over() {
        state.turn += 1;
        situation::give(scenario, state, luck);
    }
}
