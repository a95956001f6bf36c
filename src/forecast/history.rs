//! How likely the computer's ways of playing hold what was really done to be.

use rayon::prelude::*;

use super::batch::game_seeds;
use super::estimate::Estimate;
use super::parts::in_tables;
use crate::policy::{LANES, Players, PolicyKind};
use crate::rules::{Sight, State, Viewer};
use crate::scenario::{Historic, Scenario, Seats};

/// How a way of playing comes to what a seat really did in a turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Likely {
    /// In how many games it chose that.
    pub chosen: Estimate,
    /// In how many all of it was on its menu.
    pub offered: Estimate,
}

impl Likely {
    fn note(&mut self, chosen: bool, offered: bool) {
        for (share, so) in [(&mut self.chosen, chosen), (&mut self.offered, offered)] {
            share.runs += 1;
            share.hits += u64::from(so);
        }
    }

    /// Whether any game came so far.
    pub fn asked(&self) -> bool {
        self.chosen.runs > 0
    }

    /// Its likelihood. Half a game more on either side keeps it from 0 and 1.
    fn share(&self) -> f64 {
        (self.chosen.hits as f64 + 0.5) / (self.chosen.runs as f64 + 1.0)
    }
}

/// The logarithm of how likely several decisions are together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LogLikelihood {
    /// How many there are, without those to which no game came.
    pub decisions: usize,
    /// The natural logarithm, 0 or less.
    pub sum: f64,
    /// How far the luck of the games puts it off, squared: the variance of the sum.
    pub variance: f64,
}

impl LogLikelihood {
    /// Of these decisions.
    pub fn of<'a>(decisions: impl IntoIterator<Item = &'a Likely>) -> Self {
        let asked = decisions.into_iter().filter(|one| one.asked());
        asked.fold(Self::default(), |all, one| {
            let share = one.share();
            Self {
                decisions: all.decisions + 1,
                sum: all.sum + logarithm(share),
                variance: all.variance + (1.0 - share) / (share * one.chosen.runs as f64),
            }
        })
    }

    /// For each decision; 0 where there is none.
    pub fn mean(&self) -> f64 {
        self.sum / self.decisions.max(1) as f64
    }

    /// Whether it is farther above another than the luck of the games puts it, in 95 of 100 cases.
    pub fn is_clearly_above(&self, other: &Self) -> bool {
        self.sum - other.sum > 1.96 * (self.variance + other.variance).sqrt()
    }
}

/// How often a seat chose what it really did, in the order of the scenario's history. Games are played in
/// which everybody does what history says, and the seats of which it tells nothing in a turn play by
/// temperament; what a seat would have chosen by `policy` is asked before it does what it did. A game that is
/// over by then says nothing. The same seed gives the same figures on any number of threads.
pub fn likelihood(
    scenario: &Scenario,
    policy: PolicyKind,
    games: u32,
    seed: u64,
    tick: &(dyn Fn() + Sync),
) -> Vec<Likely> {
    let told: Seats = scenario.history.iter().map(|one| one.actor).collect();
    let by = |actor| if told.has(actor) { policy } else { PolicyKind::Temperament };
    let player = Players::new(scenario, by);
    let start = State::start(scenario);
    let offered = |state: &State, one: &Historic| {
        let menu = Sight::new(scenario, state, Viewer::Seat(one.actor)).menu(one.actor);
        one.orders.iter().all(|order| menu.contains(order))
    };
    let nothing = || vec![Likely::default(); scenario.history.len()];
    in_tables(&player, &start, games, |table, first, lanes| {
        let mut found = nothing();
        table.restart(&start, game_seeds(seed, first));
        table.begin();
        while !table.games.all_over() {
            table.seal();
            let turn = table.games.turn;
            let now = scenario.history.iter().zip(&mut found);
            for (one, found) in now.filter(|(one, _)| one.turn == turn) {
                for lane in 0..LANES {
                    if lane < lanes && !table.games.over(lane) {
                        let chosen = one.is(table.games.orders(lane, one.actor));
                        found.note(chosen, offered(&table.games.state(lane), one));
                    }
                    table.games.seal(lane, one.actor, &one.orders);
                }
            }
            table.play_turn(&[]);
        }
        (0..lanes).for_each(|_| tick());
        found
    })
    .reduce(nothing, |one, other| {
        let both = one.into_iter().zip(other);
        both.map(|(a, b)| Likely {
            chosen: a.chosen.plus(b.chosen),
            offered: a.offered.plus(b.offered),
        })
        .collect()
    })
}

/// How many times as likely history is, as a whole, by the one as by the other: the product of the shares of
/// the one, divided by those of the other. `None` if no game came so far.
pub fn times_as_likely(one: &[Likely], other: &[Likely]) -> Option<f64> {
    let both = one.iter().zip(other).filter(|(one, other)| one.asked() && other.asked());
    both.map(|(one, other)| one.share() / other.share()).reduce(|all, next| all * next)
}

/// The natural logarithm of a share above 0 and at most 1: by multiplying and dividing only, so that it is the same
/// on every machine.
fn logarithm(share: f64) -> f64 {
    let (mut rest, mut halved) = (share, 0.0);
    while rest < 0.5 && rest > 0.0 {
        rest *= 2.0;
        halved += 1.0;
    }
    // Twice the inverse hyperbolic tangent, whose terms shrink to a ninth each here.
    let z = (rest - 1.0) / (rest + 1.0);
    let (mut power, mut sum) = (z, 0.0);
    for odd in (1..60).step_by(2) {
        sum += power / f64::from(odd);
        power *= z * z;
    }
    2.0 * sum - halved * std::f64::consts::LN_2
}
