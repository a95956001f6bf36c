//! Look-ahead: each order on the menu, and holding, is tried in plays of the rest of the game, everybody
//! played by temperament from there on; the one that serves the seat's objectives best is taken. Then what
//! could be ordered besides, until holding is best.
//!
//! Plays go to the better half of what is left, round by round: Z. Karnin, T. Koren and O. Somekh,
//! *Almost optimal exploration in multi-armed bandits*, ICML 2013 (sequential halving). Play *n* has the
//! same luck for every candidate.

use super::foresight::{Foresight, name};
use super::player::{LANES, SideBySide};
use crate::rules::{Draw, Gain, Luck, Sight, State, explain, joins};
use crate::scenario::{ActorIx, OptionIx};

/// What could be ordered next, and what came of it.
struct Candidate {
    /// `None`: to hold.
    option: Option<OptionIx>,
    scores: Vec<i64>,
}

impl Candidate {
    /// How much more it brought than another, in the plays that both had.
    fn gain(&self, other: &Self, points: impl Fn(f64) -> f64) -> Gain {
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
    let mut from = sight.imagined();
    let mut trial = Trial {
        table: foresight.player.table(&from),
        actor,
        luck: foresight.luck(actor, from.turn, seed),
    };
    let slots = scenario.rules.orders_per_turn;
    let menu = sight.menu(actor);
    let (mut orders, mut draws) = (Vec::new(), Vec::new());
    for slot in 0..slots as usize {
        let free = menu.iter().copied().filter(|option| {
            !orders.contains(option) && joins(scenario, &from.facts(scenario), &orders, *option)
        });
        let options = free.map(Some).chain([None]);
        let candidates = options.map(|option| Candidate { option, scores: Vec::new() }).collect();
        let (candidates, best) =
            trial.halve(&mut from, &orders, candidates, foresight.effort.lookahead / slots);
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

/// What candidates are tried with.
struct Trial<'f, 'a> {
    table: SideBySide<'f, 'a, LANES>,
    actor: ActorIx,
    luck: u64,
}

impl Trial<'_, '_> {
    /// About `plays` plays, each round's shared evenly among what is left, of which then the better half
    /// stays. Returns all candidates in their order, and the place of the best.
    fn halve(
        &mut self,
        from: &mut State,
        orders: &[OptionIx],
        mut candidates: Vec<Candidate>,
        plays: u32,
    ) -> (Vec<Candidate>, usize) {
        let mut left: Vec<usize> = (0..candidates.len()).collect();
        let rounds = candidates.len().next_power_of_two().ilog2();
        while left.len() > 1 {
            let each = (plays / rounds) as usize / left.len();
            for at in &left {
                let candidate = &mut candidates[*at];
                let all = orders.iter().copied().chain(candidate.option).collect();
                from.sealed[self.actor.at()] = Some(all);
                let until = candidate.scores.len() + each.max(1);
                while candidate.scores.len() < until {
                    let first = candidate.scores.len() as u32;
                    self.table.restart(from, Luck::stratified(self.luck, first));
                    self.table.play_out();
                    candidate.scores.extend(self.table.aims(self.actor));
                }
            }
            // Those that are left have had the same number of plays; of equal ones the first stays.
            left.sort_by_key(|at| (std::cmp::Reverse(candidates[*at].sum()), *at));
            left.truncate(left.len().div_ceil(2));
        }
        from.sealed[self.actor.at()] = None;
        let best = left[0];
        (candidates, best)
    }
}
