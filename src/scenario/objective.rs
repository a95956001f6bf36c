//! What an actor wants, what a crisis costs everybody, and how both are counted.

use super::expr::{Facts, Int};
use super::ix::ActorIx;
use super::model::Scenario;

/// A thing that an actor wants (more is better), or that it costs everybody (more is worse).
#[derive(Clone, Debug)]
pub struct Objective {
    /// In words.
    pub text: String,
    /// How much of it.
    pub score: Int,
    /// Among the others.
    pub weight: u32,
}

/// The weighted sum of what these come to; it stops at the ends of 64 bits.
pub fn sum(all: &[Objective], facts: &impl Facts) -> i64 {
    all.iter().fold(0_i64, |sum, one| {
        sum.saturating_add(one.score.eval(facts).saturating_mul(one.weight.into()))
    })
}

/// The sum of their weights: a [`sum`] divided by it is in points. 0 of none.
pub fn weights(all: &[Objective]) -> i64 {
    all.iter().map(|one| i64::from(one.weight)).sum()
}

impl Scenario {
    /// What a seat that looks ahead is after: its objectives, less what it costs everybody as much as that
    /// weighs with it.
    pub fn aim(&self, actor: ActorIx, facts: &impl Facts) -> i64 {
        let own = self.actor(actor);
        let minded = match own.toll_weight {
            0 => 0,
            weight => sum(&self.toll, facts).saturating_mul(weight.into()),
        };
        sum(&own.objectives, facts).saturating_sub(minded)
    }

    /// The weights in an [`aim`](Self::aim); 0 for a seat without objectives, which looks ahead for nothing.
    pub fn aim_weights(&self, actor: ActorIx) -> i64 {
        let own = self.actor(actor);
        match weights(&own.objectives) {
            0 => 0,
            wanted => wanted + i64::from(own.toll_weight) * weights(&self.toll),
        }
    }
}
