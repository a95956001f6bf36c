//! `docs/rules.md` as a program: state and what is asked of it, luck, the turn, what is felt, and the
//! computer's choices by random and by temperament.

pub mod agreements;
#[allow(dead_code, reason = "the benchmark amends nothing")]
pub mod amend;
pub mod effects;
pub mod game;
pub mod luck;
pub mod perception;
pub mod policy;
pub mod turn;

use offramp::policy::PolicyKind;
use offramp::scenario::Scenario;

use game::State;
use luck::Luck;

/// Plays a whole game, everybody by temperament; `look` sees each state in which orders are due.
#[allow(dead_code, reason = "tests play turn by turn, the benchmark whole games")]
pub fn play(scenario: &Scenario, seed: u64, mut look: impl FnMut(&State)) -> State {
    let luck = Luck { seed, rulings: &[] };
    let mut state = turn::begin(scenario, luck);
    while state.ending.is_none() {
        look(&state);
        for actor in scenario.actor_ids() {
            let orders = policy::orders(scenario, &state, actor, PolicyKind::Temperament, luck);
            state.sealed[actor.at()] = Some(orders);
        }
        turn::adjudicate(scenario, &mut state, luck);
    }
    state
}
