//! The shortest of many games by the computer that comes to a card, an inject or an ending.

use rayon::prelude::*;

use super::batch::PlayedGame;
use super::menus::Menus;
use crate::policy::{LANES, Players, PolicyKind};
use crate::rules::{State, is_on_menu};
use crate::scenario::expr::Joint;
use crate::scenario::{ActorIx, Cond, Goal, OptionIx, Scenario};

/// A game that comes there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortest {
    /// Its luck.
    pub seed: u64,
    /// The turn in which it comes there.
    pub turn: u32,
    /// Orders of every seat in each turn before; for an ending, of the last turn too.
    pub orders: Vec<Vec<(ActorIx, Vec<OptionIx>)>>,
}

/// How near games came that never came there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsNear {
    /// How many games were played.
    pub games: u32,
    /// Of each single thing that is asked: in how many games it held at the start of a turn; of a comparison,
    /// by how little it failed.
    pub parts: Vec<(Cond, u32, Option<i64>)>,
}

/// Games played side by side before others are.
const BATCH: u32 = 64;

/// Plays games with the seeds 1, 2, 3 …, everybody by temperament, and gives the one that comes there in the
/// earliest turn; of several, that with the lowest seed. The same on any number of threads.
///
/// # Errors
/// None of them comes there: how near they came.
pub fn shortest(scenario: &Scenario, goal: Goal, games: u32) -> Result<Shortest, Box<AsNear>> {
    let mut player = Players::new(scenario, |_| PolicyKind::Temperament);
    let menus = Menus::new(&mut player);
    let best = (0..games.div_ceil(BATCH)).into_par_iter().with_max_len(1).filter_map(|batch| {
        let end = ((batch + 1) * BATCH).min(games);
        (batch * BATCH..end)
            .step_by(LANES)
            .filter_map(|first| eight(&player, goal, first, end))
            .min()
    });
    let Some((turn, seed)) = best.min() else {
        return Err(Box::new(near(&player, goal, games)));
    };
    let start = State::start(scenario);
    let mut table = player.table(&start);
    let game = PlayedGame::play(&mut table, &menus, &start, [seed; LANES], 1).pop();
    let decisions = game.map_or_else(Vec::new, |game| game.decisions);
    let last = if matches!(goal, Goal::Ending(_)) { turn + 1 } else { turn };
    let of = |turn: u32, actor: ActorIx| {
        let mine = decisions.iter().filter(|one| one.turn == turn && one.actor == actor);
        (actor, mine.filter_map(|one| one.option).collect())
    };
    let orders = (1..last).map(|turn| scenario.actor_ids().map(|actor| of(turn, actor)).collect());
    Ok(Shortest { seed, turn, orders: orders.collect() })
}

/// The earliest turn, and the seed, in which one of some games comes there.
fn eight(player: &Players<'_>, goal: Goal, first: u32, end: u32) -> Option<(u32, u64)> {
    let mut best = None;
    each_turn(player, first, end, &mut |seed, state| {
        let found = (state.turn, seed);
        if best.is_none_or(|best| found < best) && is_there(player.scenario(), state, goal) {
            best = Some(found);
        }
    });
    best
}

/// Comes by each turn of some games after its injects, and by their ends.
fn each_turn(player: &Players<'_>, first: u32, end: u32, meet: &mut dyn FnMut(u64, &State)) {
    let start = State::start(player.scenario());
    let mut table = player.table::<LANES>(&start);
    let seeds: [u64; LANES] = std::array::from_fn(|lane| u64::from(first) + lane as u64 + 1);
    let count = (end - first).min(LANES as u32) as usize;
    table.restart(&start, seeds);
    table.begin();
    let (mut room, mut over) = (start, [false; LANES]);
    loop {
        for lane in 0..LANES {
            if !over[lane] {
                table.games().write(lane, &mut room);
                over[lane] = table.games().over(lane);
                if lane < count {
                    meet(seeds[lane], &room);
                }
            }
        }
        if over.iter().all(|over| *over) {
            return;
        }
        table.play_turn(&[]);
    }
}

fn is_there(scenario: &Scenario, state: &State, goal: Goal) -> bool {
    match goal {
        Goal::Card(ix) => !state.over() && is_on_menu(scenario, state, ix),
        Goal::Inject(ix) => state.fired[ix.at()] > 0,
        Goal::Ending(ix) => state.ending == Some(ix),
    }
}

/// How often each thing held that is asked.
fn near(player: &Players<'_>, goal: Goal, games: u32) -> AsNear {
    let scenario = player.scenario();
    let asked = goal.conditions(scenario).into_iter().flat_map(Cond::parts);
    let asked: Vec<&Cond> =
        asked.filter(|part| part.joint == Joint::One).map(|part| part.cond).collect();
    let none = || vec![(0, None::<i64>); asked.len()];
    let counts = (0..games.div_ceil(LANES as u32)).into_par_iter().map(|batch| {
        let mut counts = none();
        let mut last = vec![0; asked.len()];
        each_turn(player, batch * LANES as u32, games, &mut |seed, state| {
            let facts = state.facts(scenario);
            for ((cond, (held, short)), last) in asked.iter().zip(&mut counts).zip(&mut last) {
                // Lanes take turns; a game is counted by its seed.
                let bit = 1_u32 << ((seed - 1) % LANES as u64);
                if cond.holds(&facts) && *last & bit == 0 {
                    *last |= bit;
                    *held += 1;
                }
                *short = short.iter().copied().chain(cond.short_by(&facts)).min();
            }
        });
        counts
    });
    let counts = counts.reduce(none, |mut all, more| {
        for ((held, short), (more_held, more_short)) in all.iter_mut().zip(more) {
            *held += more_held;
            *short = short.iter().copied().chain(more_short).min();
        }
        all
    });
    let parts = asked.into_iter().cloned().zip(counts);
    AsNear { games, parts: parts.map(|(cond, (held, short))| (cond, held, short)).collect() }
}
