//! A probability with its interval and its words.

use serde::{Deserialize, Serialize};

use super::strata::{Blocks, FEW};
use super::verbal::SCALE;
use crate::texts::say;

/// How often something happened in so many plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Estimate {
    /// Times it happened.
    pub hits: u64,
    /// Plays.
    pub runs: u64,
    /// Where luck was drawn in strata, how much the blocks differ; see [`Blocks`].
    #[serde(skip)]
    blocks: Blocks,
}

/// The 97.5th percentile of the standard normal distribution, for 95% intervals.
pub(super) const Z: f64 = 1.959_963_984_540_054;

impl Estimate {
    /// So many of so many plays, each with luck of its own.
    pub fn of(hits: u64, runs: u64) -> Self {
        Self { hits, runs, blocks: Blocks::default() }
    }

    /// The share of plays in which it happened, 0 to 1; 0 without plays.
    pub fn share(self) -> f64 {
        if self.runs == 0 { 0.0 } else { self.hits as f64 / self.runs as f64 }
    }

    /// The 95% score interval of E. B. Wilson (*Probable inference, the law of succession, and
    /// statistical inference*, JASA 22, 1927), 0 to 1.
    pub fn interval(self) -> (f64, f64) {
        if self.runs == 0 {
            return (0.0, 1.0);
        }
        wilson(self.share(), self.worth())
    }

    /// How many plays with luck of their own would be as near the truth. Where it happened seldom, or seldom did not,
    /// strata bring next to nothing, and how much blocks differ says little: it is the plays themselves.
    fn worth(self) -> f64 {
        let (p, n) = (self.share(), self.runs as f64);
        if self.hits.min(self.runs - self.hits) < FEW {
            return n;
        }
        n / self.blocks.variance_ratio(n, p, p * (1.0 - p))
    }

    /// That all its plays are one block of strata.
    pub(super) fn in_a_block(&mut self) {
        self.blocks = Blocks::one(self.hits.into(), self.runs);
    }

    /// The words for the share; see [`words`].
    pub fn words(self) -> String {
        words(self.share())
    }

    /// One more play.
    pub fn count(&mut self, happened: bool) {
        self.runs += 1;
        self.hits += u64::from(happened);
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let blocks = self.blocks.plus(other.blocks);
        Self { hits: self.hits + other.hits, runs: self.runs + other.runs, blocks }
    }
}

/// Wilson's interval for a share `p` of `n` plays, `n` above 0.
pub(super) fn wilson(p: f64, n: f64) -> (f64, f64) {
    let z2n = Z * Z / n;
    let centre = (p + z2n / 2.0) / (1.0 + z2n);
    let spread = Z * (p * (1.0 - p) / n + z2n / (4.0 * n)).sqrt() / (1.0 + z2n);
    // At the ends the interval touches the end exactly; rounding must not lose that.
    let low = if p == 0.0 { 0.0 } else { (centre - spread).max(0.0) };
    let high = if p == 1.0 { 1.0 } else { (centre + spread).min(1.0) };
    (low, high)
}

/// The words of likelihood of Intelligence Community Directive 203 for a probability from 0 to 1, by its table,
/// [`SCALE`]. Below 1% and above 99% the directive has no words.
pub fn words(probability: f64) -> String {
    match SCALE.iter().position(|row| probability < row.below) {
        _ if probability < SCALE[0].from => say!("likelihood-below"),
        Some(0) => say!("likelihood-almost-none"),
        Some(1) => say!("likelihood-very-unlikely"),
        Some(2) => say!("likelihood-unlikely"),
        Some(3) => say!("likelihood-even"),
        Some(4) => say!("likelihood-likely"),
        Some(5) => say!("likelihood-very-likely"),
        Some(_) => say!("likelihood-almost-certain"),
        None if probability <= SCALE[6].below => say!("likelihood-almost-certain"),
        None => say!("likelihood-above"),
    }
}

/// A small probability with its 95% interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rare {
    /// Mean of the replications, 0 to 1; unbiased.
    pub probability: f64,
    /// Its standard error.
    pub error: f64,
    /// Independent replications.
    pub replications: u64,
    /// Turns that were played, those of the trial included.
    pub steps: u64,
}

impl Rare {
    /// How many plays, merely counted, would have the same variance. Where replications don't differ it
    /// is their number.
    pub fn plays(self) -> f64 {
        let p = self.probability;
        let plays = p * (1.0 - p) / (self.error * self.error);
        if plays.is_finite() && plays > 0.0 { plays } else { self.replications as f64 }
    }

    /// The 95% interval, 0 to 1: Wilson's, of [`Rare::plays`].
    pub fn interval(self) -> (f64, f64) {
        wilson(self.probability, self.plays())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked by hand from Wilson's formula.
    #[test]
    fn the_interval_is_wilsons() {
        let (low, high) = Estimate::of(10, 100).interval();
        assert!((low - 0.055_229).abs() < 1e-6, "{low}");
        assert!((high - 0.174_366).abs() < 1e-6, "{high}");
    }

    #[test]
    fn nothing_seen_is_not_impossible() {
        let (low, high) = Estimate::of(0, 1000).interval();
        assert_eq!(low, 0.0);
        assert!((high - 0.003_827).abs() < 1e-6, "{high}");
        assert_eq!(Estimate::of(1000, 1000).interval().1, 1.0);
        assert_eq!(Estimate::default().interval(), (0.0, 1.0));
    }

    #[test]
    fn words_change_where_the_directive_says() {
        let said = [0.009, 0.01, 0.05, 0.20, 0.45, 0.55, 0.80, 0.95, 0.995].map(words);
        let wanted = [
            "below 1%",
            "almost no chance",
            "very unlikely",
            "unlikely",
            "roughly even chance",
            "likely",
            "very likely",
            "almost certain",
            "above 99%",
        ];
        assert_eq!(said, wanted);
    }
}
