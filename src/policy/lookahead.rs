//! Look-ahead: each order on the menu, and holding, is tried in plays of the rest of the game, everybody
//! played by temperament from there on; the one that serves the seat's objectives best is taken. Then what
//! could be ordered besides, until holding is best.
//!
//! Plays go to the better half of what is left, round by round: Z. Karnin, T. Koren and O. Somekh,
//! *Almost optimal exploration in multi-armed bandits*, ICML 2013 (sequential halving). Play *n* has the
//! same luck for every candidate.

use rayon::prelude::*;

use super::foresight::{Foresight, name};
use super::player::{Idle, LANES};
use crate::rules::{Draw, Gain, Luck, Sight, explain, joins};
use crate::scenario::{ActorIx, OptionIx};

/// What could be ordered next, and what came of it.
pub(super) struct Candidate {
    /// `None`: to hold.
    pub option: Option<OptionIx>,
    scores: Vec<i64>,
}

impl Candidate {
    /// One that has not been tried.
    pub fn new(option: Option<OptionIx>) -> Self {
        Self { option, scores: Vec::new() }
    }

    /// How much more it brought than another, in the plays that both had.
    pub fn gain(&self, other: &Self, points: impl Fn(f64) -> f64) -> Gain {
        let pairs = self.scores.iter().zip(&other.scores);
        let differences: Vec<f64> =
            pairs.map(|(mine, theirs)| points((mine - theirs) as f64)).collect();
        let n = differences.len() as f64;
        let mean = differences.iter().sum::<f64>() / n;
        let squares: f64 = differences.iter().map(|d| (d - mean) * (d - mean)).sum();
        let error = (squares / (n - 1.0) / n).sqrt();
        Gain { points: mean, error, plays: self.scores.len() as u32 }
    }

    fn sum(&self) -> i64 {
        self.scores.iter().fold(0, |sum: i64, score| sum.saturating_add(*score))
    }
}

/// The best orders, and why.
pub(super) fn decide(
    foresight: &Foresight<'_>,
    sight: &Sight<'_>,
    actor: ActorIx,
    seed: u64,
) -> (Vec<OptionIx>, Vec<Draw>) {
    let scenario = sight.scenario();
    let from = sight.imagined();
    let luck = foresight.luck(actor, from.turn, seed);
    let table = || (foresight.player.table::<LANES>(&from), from.clone());
    let idle = Idle::default();
    let slots = scenario.rules.orders_per_turn;
    let menu = sight.menu(actor);
    let (mut orders, mut draws) = (Vec::new(), Vec::new());
    for slot in 0..slots as usize {
        let free = menu.iter().copied().filter(|option| {
            !orders.contains(option) && joins(scenario, &from.facts(scenario), &orders, *option)
        });
        let options = free.map(Some).chain([None]);
        let mut candidates: Vec<_> = options.map(Candidate::new).collect();
        let plays = foresight.effort.lookahead / slots;
        let best = halve(&mut candidates, plays, (&idle, table), |(table, from), option, first| {
            from.sealed[actor.at()] = Some(orders.iter().copied().chain(option).collect());
            table.restart(from, Luck::stratified(luck, first));
            table.play_out();
            table.aims(actor)
        });
        let hold = candidates.len() - 1;
        let points = |sum| foresight.points(actor, sum);
        let branches = candidates.iter().enumerate().map(|(at, candidate)| {
            let gain = (hold > 0).then(|| candidate.gain(&candidates[hold], points));
            foresight.branch(candidate.option, f64::from(u8::from(at == best)), gain)
        });
        draws.push(explain(name(slot), Some(actor), branches.collect(), 0.0, best, None));
        match candidates[best].option {
            Some(option) => orders.push(option),
            None => break,
        }
    }
    (orders, draws)
}

/// About `plays` plays, each round's shared evenly among what is left, of which then the better half stays. `play` gives
/// the scores of a candidate's plays from a number on, on what a thread plays on, which is idle or is made; candidates are tried
/// beside each other. Returns the place of the best.
pub(super) fn halve<T: Send>(
    candidates: &mut [Candidate],
    plays: u32,
    (idle, make): (&Idle<T>, impl Fn() -> T + Sync),
    play: impl Fn(&mut T, Option<OptionIx>, u32) -> [i64; LANES] + Sync,
) -> usize {
    let mut left: Vec<usize> = (0..candidates.len()).collect();
    let rounds = candidates.len().next_power_of_two().ilog2();
    while left.len() > 1 {
        let each = (plays / rounds) as usize / left.len();
        // A table plays so many at once.
        let each = LANES * ((each + LANES / 2) / LANES).max(1);
        let try_more = |candidate: &mut Candidate| {
            let mut table = idle.take().unwrap_or_else(&make);
            let until = candidate.scores.len() + each;
            while candidate.scores.len() < until {
                let first = candidate.scores.len() as u32;
                candidate.scores.extend(play(&mut table, candidate.option, first));
            }
            idle.put(table);
        };
        let all = candidates.iter_mut().enumerate();
        let tried: Vec<_> = all.filter(|(at, _)| left.contains(at)).map(|(_, one)| one).collect();
        tried.into_par_iter().with_max_len(1).for_each(try_more);
        // Those that are left have had the same number of plays; of equal ones the first stays.
        left.sort_by_key(|at| (std::cmp::Reverse(candidates[*at].sum()), *at));
        left.truncate(left.len().div_ceil(2));
    }
    left[0]
}
