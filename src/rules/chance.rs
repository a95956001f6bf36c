//! Luck, by name. `docs/rules.md`, "How a name becomes a number", is the authority.
//!
//! A uniform depends on the seed, the turn, the draw's name and the actor, and on nothing else: not
//! on how many draws came before, nor on the machine.

use serde::{Deserialize, Serialize};

use super::command::Ruling;
use super::reason::Reason;
use crate::scenario::{ActorIx, Facts, Odds, holds};

/// SplitMix64's output function (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
/// Generators, OOPSLA 2014), applied to `value` as the state before the step.
#[inline]
pub const fn mix(value: u64) -> u64 {
    let z = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The number behind a draw, in `[0, 1)`; `actor` is the hash of the actor's id, 0 for no actor.
pub fn uniform(seed: u64, turn: u32, draw: u64, actor: u64) -> f64 {
    let hash = mix(mix(mix(mix(seed) ^ u64::from(turn)) ^ draw) ^ actor);
    unit(hash)
}

/// The upper 53 bits as a number in `[0, 1)`: every value is exact, on every machine.
#[inline]
pub fn unit(hash: u64) -> f64 {
    (hash >> 11) as f64 / (1u64 << 53) as f64
}

/// A draw with everything that went into it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draw {
    /// Its name, such as `option/missile_assault`.
    pub name: String,
    /// The actor it belongs to.
    pub actor: Option<ActorIx>,
    /// What could come, with odds.
    pub branches: Vec<Branch>,
    /// The number drawn, in `[0, 1)`.
    pub roll: f64,
    /// Which branch came.
    pub result: u16,
    /// The facilitator's reason, if the dice were overruled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overruled: Option<String>,
}

impl Draw {
    /// The branch that came.
    pub fn chosen(&self) -> &Branch {
        &self.branches[usize::from(self.result)]
    }
}

/// One thing that could come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    /// Its id.
    pub label: String,
    /// Base odds.
    pub base: f64,
    /// What multiplied them, in order.
    pub factors: Vec<Applied>,
    /// Base times factors.
    pub odds: f64,
    /// Its share of all odds, 0 to 1.
    pub probability: f64,
    /// What a policy with foresight expects of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain: Option<Gain>,
}

/// What plays of the rest of the game showed of an order.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gain {
    /// Points of the seat's objectives at the end, averaged by their weights, beyond those of holding in
    /// its place.
    pub points: f64,
    /// Its standard error.
    pub error: f64,
    /// Plays that began with it.
    pub plays: u32,
}

/// A factor that worked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Applied {
    /// What the odds were multiplied by.
    pub times: f64,
    /// The reason.
    pub why: Reason,
}

/// Where a game's luck comes from: its seed, and what the facilitator decides instead.
#[derive(Clone, Copy, Debug)]
pub struct Chance<'a> {
    /// The game's seed.
    pub seed: u64,
    /// Decisions that replace draws.
    pub rulings: &'a [Ruling],
}

impl Chance<'static> {
    /// Luck from a seed alone.
    pub fn new(seed: u64) -> Self {
        Self { seed, rulings: &[] }
    }
}

impl Chance<'_> {
    /// The facilitator's decision on a draw, if there is one that fits.
    #[inline]
    pub fn ruling(&self, draw: &str, actor: Option<ActorIx>, branches: usize) -> Option<&Ruling> {
        self.rulings
            .iter()
            .find(|r| r.draw == draw && r.actor == actor && usize::from(r.result) < branches)
    }
}

/// Base times factors: the odds as they stand.
pub fn odds(odds: &Odds, facts: &impl Facts) -> f64 {
    let mut value = odds.base;
    for factor in &odds.factors {
        if holds(factor.when.as_ref(), facts) {
            value *= factor.times;
        }
    }
    value
}

/// The factors that work, for showing.
pub fn applied(odds: &Odds, facts: &impl Facts) -> Vec<Applied> {
    let working = odds.factors.iter().filter(|f| holds(f.when.as_ref(), facts));
    working.map(|f| Applied { times: f.times, why: f.why.as_str().into() }).collect()
}

/// The first branch whose cumulated odds exceed `roll` times their sum; sums run in list order.
/// Odds that all vanished give the first branch.
#[inline]
pub fn pick(odds: &[f64], roll: f64) -> usize {
    let total: f64 = odds.iter().sum();
    let mark = roll * total;
    let mut sum = 0.0;
    for (at, value) in odds.iter().enumerate() {
        sum += value;
        if mark < sum {
            return at;
        }
    }
    // Only rounding leads here: the last branch that can come at all.
    odds.iter().rposition(|value| *value > 0.0).unwrap_or(0)
}

/// A draw to be shown, from its parts.
pub fn explain(
    name: String,
    actor: Option<ActorIx>,
    mut branches: Vec<Branch>,
    roll: f64,
    result: usize,
    overruled: Option<String>,
) -> Draw {
    let total: f64 = branches.iter().map(|branch| branch.odds).sum();
    for branch in &mut branches {
        branch.probability = if total > 0.0 { branch.odds / total } else { 0.0 };
    }
    let result = u16::try_from(result).unwrap_or(u16::MAX);
    Draw { name, actor, branches, roll, result, overruled }
}

/// What stands where a draw would be if a yes were not certain: the facilitator may decide otherwise.
pub fn certain(name: String, result: usize, overruled: Option<String>) -> Draw {
    let branch = |label: &str, odds: f64| Branch {
        label: label.to_owned(),
        base: odds,
        factors: Vec::new(),
        odds,
        probability: odds,
        gain: None,
    };
    explain(name, None, vec![branch("yes", 1.0), branch("no", 0.0)], 0.0, result, overruled)
}

/// One branch of [`explain`].
pub fn branch(label: &str, of: &Odds, facts: &impl Facts) -> Branch {
    Branch {
        label: label.to_owned(),
        base: of.base,
        factors: applied(of, facts),
        odds: odds(of, facts),
        probability: 0.0,
        gain: None,
    }
}
