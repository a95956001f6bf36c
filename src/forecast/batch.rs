//! One game of many, with everything that was decided in it.

use super::menus::{Menus, MenusNow};
use crate::policy::{LANES, SideBySide};
use crate::rules::{Cells, State, mix};
use crate::scenario::{ActorIx, EndingIx, OptionIx, RungIx, ThresholdIx};

/// A game that was played to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlayedGame {
    /// Its luck.
    pub seed: u64,
    /// Turns that were played.
    pub turns: u32,
    /// How it ended.
    pub ending: Option<EndingIx>,
    /// The highest rung on which the crisis stood.
    pub highest: RungIx,
    /// For each threshold of the ladder, lowest first: the turn that crossed it; 0 if the crisis
    /// stood there from the start.
    pub crossed: Vec<Option<u32>>,
    /// What each seat's objectives came to, seat by seat.
    pub scores: Vec<i64>,
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
    pub order: u8,
    /// What was chosen; `None` for holding.
    pub option: Option<OptionIx>,
    /// Options the seat had on its menu.
    pub on_menu: u16,
}

/// The luck of game `run`, counted from 0, of a batch.
pub fn game_seed(seed: u64, run: u32) -> u64 {
    mix(seed ^ mix(u64::from(run)))
}

/// The luck of as many games as a table plays at once, from game `first` on, counted from 0.
pub fn game_seeds(seed: u64, first: u32) -> [u64; LANES] {
    std::array::from_fn(|lane| game_seed(seed, first.wrapping_add(lane as u32)))
}

impl PlayedGame {
    /// What was decided in each turn in which there was something to decide.
    pub fn by_turn(&self) -> impl Iterator<Item = &[DecisionRow]> {
        self.decisions.chunk_by(|one, next| one.turn == next.turn)
    }

    /// Plays one for each of the first so many seeds, on a table of these players, whose menus these are;
    /// `start` is the scenario's start.
    pub fn play(
        table: &mut SideBySide<'_, '_, LANES>,
        menus: &Menus,
        start: &State,
        seeds: [u64; LANES],
        count: usize,
    ) -> Vec<Self> {
        let scenario = table.scenario();
        table.restart(start, seeds);
        table.begin();
        let thresholds: Vec<_> = ThresholdIx::all(scenario.ladder.thresholds.len()).collect();
        // Most give an order or two a turn.
        let room = 1_024.min(scenario.last_turn() as usize * scenario.actors.len() * 2);
        let begun = |lane| {
            let crossed = thresholds.iter().map(|ix| is_crossed(table, *ix, lane).then_some(0));
            let crossed = crossed.collect();
            let (scores, decisions) = (Vec::new(), Vec::with_capacity(room));
            let (turns, ending, highest) = (0, None, start.highest);
            Self { seed: seeds[lane], turns, ending, highest, crossed, scores, decisions }
        };
        let mut played: Vec<_> = (0..count).map(begun).collect();
        let mut now = MenusNow::default();
        while !table.games().all_over() {
            let (turn, over) = (table.games().turn, over(table));
            table.seal();
            menus.ask(table.plan(), table.games(), count, &mut now);
            for actor in scenario.actor_ids() {
                let lengths = menus.lengths(scenario, &now, actor);
                for lane in (0..count).filter(|lane| !over[*lane]) {
                    let on_menu = lengths[lane];
                    let row = |order, option| DecisionRow { turn, actor, order, option, on_menu };
                    let orders = table.games().orders(lane, actor);
                    let decisions = &mut played[lane].decisions;
                    if orders.is_empty() {
                        decisions.push(row(0, None));
                    }
                    decisions
                        .extend((1..).zip(orders).map(|(nth, option)| row(nth, Some(*option))));
                }
            }
            table.play_turn(&[]);
            for lane in (0..count).filter(|lane| !over[*lane]) {
                for (ix, crossed) in thresholds.iter().zip(&mut played[lane].crossed) {
                    *crossed = crossed.or(is_crossed(table, *ix, lane).then_some(turn));
                }
            }
        }
        let objectives = || scenario.actors.iter().flat_map(|actor| &actor.objectives);
        for (lane, game) in played.iter_mut().enumerate() {
            let games = table.games();
            (game.turns, game.ending) = (games.turn_of(lane), games.ending(lane));
            let highest = usize::try_from(games.cell(Cells::HIGHEST, lane));
            game.highest = highest.map_or(game.highest, RungIx::from);
            game.scores.extend(objectives().map(|one| one.score.eval(&games.facts(lane))));
        }
        played
    }
}

fn over(table: &SideBySide<'_, '_, LANES>) -> [bool; LANES] {
    std::array::from_fn(|lane| table.games().over(lane))
}

fn is_crossed(table: &SideBySide<'_, '_, LANES>, ix: ThresholdIx, lane: usize) -> bool {
    table.games().cell(table.plan().cells.crossed(ix), lane) != 0
}
