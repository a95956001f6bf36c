//! How a name becomes a number, and odds a result.

use offramp::rules::Ruling;
use offramp::scenario::ActorIx;

/// FNV-1a of a text.
pub fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// One step of SplitMix64.
pub fn mix(x: u64) -> u64 {
    let z = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A game's luck, and what the facilitator decides instead of it.
#[derive(Clone, Copy)]
pub struct Luck<'a> {
    pub seed: u64,
    pub rulings: &'a [Ruling],
}

/// Whose a draw is: nobody's, or an actor's.
pub type Owner<'a> = Option<(ActorIx, &'a str)>;

impl Luck<'_> {
    /// The roll of a draw, in [0, 1).
    pub fn roll(self, turn: u32, name: &str, owner: Owner<'_>) -> f64 {
        let actor = owner.map_or(0, |(_, id)| fnv(id));
        let hash = mix(mix(mix(mix(self.seed) ^ u64::from(turn)) ^ fnv(name)) ^ actor);
        (hash >> 11) as f64 / 9_007_199_254_740_992.0
    }

    /// The branch that a draw takes.
    pub fn draw(self, turn: u32, name: &str, owner: Owner<'_>, odds: &[f64]) -> usize {
        let actor = owner.map(|(ix, _)| ix);
        let mut rulings = self.rulings.iter().filter(|r| r.draw == name && r.actor == actor);
        match rulings.find(|ruling| usize::from(ruling.result) < odds.len()) {
            Some(ruling) => ruling.result.into(),
            None => result(odds, self.roll(turn, name, owner)),
        }
    }
}

/// The first branch for which roll × total is less than the sum of the odds up to and with it.
fn result(odds: &[f64], roll: f64) -> usize {
    let total = odds.iter().fold(0.0, |sum, odds| sum + odds);
    let mut sum = 0.0;
    for (branch, odds) in odds.iter().enumerate() {
        sum += odds;
        if roll * total < sum {
            return branch;
        }
    }
    odds.iter().rposition(|odds| *odds > 0.0).unwrap_or(0)
}
