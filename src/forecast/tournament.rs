//! Policies against one another, seat by seat: who serves the seat's objectives better in games with the
//! same luck, everybody else played by temperament.

use rayon::prelude::*;

use super::batch::game_seeds;
use super::parts::in_tables;
use super::survey::MeanChange;
use crate::policy::{Effort, Players, PolicyKind};
use crate::rules::State;
use crate::scenario::{ActorIx, Scenario, objective};

/// What a way of playing brought a seat: points of the seat's objectives at the end of a game, averaged by
/// their weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// Mean over the games.
    pub points: Points,
    /// Less those of the way listed before it, game by game; `None` of the first.
    pub lead: Option<Points>,
}

/// A mean with its 95% interval.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Points {
    /// The mean.
    pub mean: f64,
    /// Low end of its interval.
    pub low: f64,
    /// High end.
    pub high: f64,
}

impl Points {
    fn of(values: impl Iterator<Item = i64>, weights: i64) -> Self {
        let mut all = MeanChange::default();
        values.for_each(|value| all.count(value));
        let (low, high) = all.interval();
        let [mean, low, high] = [all.mean(), low, high].map(|sum| sum / weights as f64);
        Self { mean, low, high }
    }

    /// Whether zero is outside the interval.
    pub fn distinguishable(self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// How often to play, and with what luck.
#[derive(Clone, Copy, Debug)]
pub struct TournamentRules {
    /// Games of each policy.
    pub games: u32,
    /// Luck of the first; game *n* of every policy has the same.
    pub seed: u64,
    /// How much is played for a decision.
    pub effort: Effort,
}

/// How ways of playing a seat stand by their [`scores`], in the order in which they are listed;
/// `None` if the sum of the weights of its objectives is 0.
pub fn standings(scores: &[Vec<i64>], weights: i64) -> Option<Vec<Standing>> {
    let standing = |(at, mine): (usize, &Vec<i64>)| {
        let points = Points::of(mine.iter().copied(), weights);
        let before = at.checked_sub(1).map(|before| mine.iter().zip(&scores[before]));
        let lead =
            before.map(|pairs| Points::of(pairs.map(|(a, b)| a.saturating_sub(*b)), weights));
        Standing { points, lead }
    };
    (weights != 0).then(|| scores.iter().enumerate().map(standing).collect())
}

/// A seat's weighted objectives at the end of each game that it plays by a policy. `tick` is called after so
/// many games. The same on any number of threads.
pub fn scores(
    scenario: &Scenario,
    seat: ActorIx,
    policy: PolicyKind,
    rules: TournamentRules,
    tick: &(dyn Fn(u32) + Sync),
) -> Vec<i64> {
    let policy = |actor| if actor == seat { policy } else { PolicyKind::Temperament };
    let player = Players::with_effort(scenario, policy, rules.effort);
    let (start, wanted) = (State::start(scenario), &scenario.actor(seat).objectives);
    let batches: Vec<Vec<i64>> = in_tables(&player, &start, rules.games, |table, first, lanes| {
        table.restart(&start, game_seeds(rules.seed, first));
        table.begin();
        table.play_out();
        tick(lanes as u32);
        table.each(|game| objective::sum(wanted, game))[..lanes].to_vec()
    })
    .collect();
    batches.concat()
}
