//! One game of many, with everything that was decided in it.

use crate::policy::SideBySide;
use crate::rules::{Chance, Log, Sight, State, Viewer, begin, mix};
use crate::scenario::{ActorIx, OptionIx};

/// A game that was played to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlayedGame {
    /// Its luck.
    pub seed: u64,
    /// How it stood at the end.
    pub end: State,
    /// For each threshold of the ladder, lowest first: the turn that crossed it; 0 if the crisis
    /// stood there from the start.
    pub crossed: Vec<Option<u32>>,
    /// By turn, then by seat, then in the order of the orders.
    pub decisions: Vec<DecisionRow>,
}

/// An order, or that a seat gave none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecisionRow {
    /// From 1.
    pub turn: u32,
    /// Whose.
    pub actor: ActorIx,
    /// Which of the seat's orders of this turn, from 1; 0 for holding.
    pub order: usize,
    /// What was chosen; `None` for holding.
    pub option: Option<OptionIx>,
    /// Options the seat had on its menu.
    pub on_menu: usize,
}

/// The luck of game `run`, counted from 0, of a batch.
pub fn game_seed(seed: u64, run: u32) -> u64 {
    mix(seed ^ mix(u64::from(run)))
}

impl PlayedGame {
    /// Plays one, from the start of the table's scenario.
    pub fn play(table: &mut SideBySide<'_, '_, 1>, seed: u64) -> Self {
        let scenario = table.scenario();
        let mut state = begin(scenario, Chance::new(seed), &mut Log::off());
        let mut crossed: Vec<_> = state.crossed.iter().map(|yes| yes.then_some(0)).collect();
        let mut decisions = Vec::new();
        table.restart(&state, [seed]);
        while !state.over() {
            let turn = state.turn;
            table.seal();
            for actor in scenario.actor_ids() {
                let on_menu = Sight::new(scenario, &state, Viewer::Seat(actor)).menu(actor).len();
                let decision = |order, option| DecisionRow { turn, actor, order, option, on_menu };
                let orders = table.games().orders(0, actor);
                if orders.is_empty() {
                    decisions.push(decision(0, None));
                }
                let orders = orders.iter().enumerate();
                decisions.extend(orders.map(|(at, option)| decision(at + 1, Some(*option))));
            }
            table.play_turn(&[]);
            table.games().write(0, &mut state);
            for (when, crossed) in crossed.iter_mut().zip(&state.crossed) {
                *when = when.or(crossed.then_some(turn));
            }
        }
        Self { seed, end: state, crossed, decisions }
    }
}
