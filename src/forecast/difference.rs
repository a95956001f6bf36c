//! Two forecasts play by play: how much likelier something is after one set of orders than after
//! another, when both have the same luck.

use serde::{Deserialize, Serialize};

use super::likelihood::whole_points;
use super::rollout::{Headline, Risk};
use super::survey::MeanChange;
use crate::texts::{digits, say};

/// A difference of two probabilities with its paired 95% interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The first less the second, −1 to 1.
    pub share: f64,
    /// Low end of its interval.
    pub low: f64,
    /// High end.
    pub high: f64,
}

impl Risk {
    /// How much likelier something is than in another forecast of the same turn. Plays that only one
    /// of them has are left out. The interval is that of Bonett and Price; see
    /// [`MeanChange::share_interval`].
    pub fn less(&self, other: &Self, what: Headline) -> Difference {
        self.less_as(other, (what, what))
    }

    /// The same of another edition of the scenario, where it may be the risk of another place in the list.
    pub fn less_as(&self, other: &Self, (mine, theirs): (Headline, Headline)) -> Difference {
        let pairs = self.plays.iter().zip(&other.plays);
        let differences =
            pairs.map(|(one, two)| i64::from(one.has(mine)) - i64::from(two.has(theirs)));
        MeanChange::in_strata(&differences.collect::<Vec<_>>()).into()
    }

    /// In what share of its plays something happened, 0 to 1; 0 without plays.
    pub fn share(&self, what: Headline) -> f64 {
        let hits = self.plays.iter().filter(|play| play.has(what)).count();
        if hits == 0 { 0.0 } else { hits as f64 / self.plays.len() as f64 }
    }
}

impl From<MeanChange> for Difference {
    /// Of pairs that differ by −1, 0 or 1.
    fn from(change: MeanChange) -> Self {
        Self::of_parts(change, 1)
    }
}

impl Difference {
    /// Of pairs that differ by whole parts of `unit`.
    pub(super) fn of_parts(change: MeanChange, unit: i64) -> Self {
        let (low, high) = change.interval_of_parts(unit);
        Self { share: change.mean() / unit as f64, low, high }
    }

    /// Whether zero is outside the interval.
    pub fn distinguishable(self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }

    /// The same in percentage points.
    #[must_use]
    pub fn in_points(self) -> Self {
        let [share, low, high] = [self.share, self.low, self.high].map(|share| share * 100.0);
        Self { share, low, high }
    }

    /// In percentage points, with the interval: "+3.3 (+2.1 to +4.4)".
    pub fn points(self) -> String {
        let [share, low, high] = [self.share, self.low, self.high].map(point);
        say!("points-from-to", points = share, low = low, high = high)
    }

    /// The points alone, in whole ones: "−4"; with a digit what is less than one: "−0.4".
    pub fn short(self) -> String {
        let whole = whole_points(self.share);
        if whole == 0 { point(self.share) } else { digits(&format!("{whole:+}")) }
    }

    /// In a sentence: "difference +3.3 points (+2.1 to +4.4)", or "not distinguishable from
    /// zero: +0.9 (−0.2 to +2.0)".
    pub fn sentence(self) -> String {
        let [share, low, high] = [self.share, self.low, self.high].map(point);
        match self.distinguishable() {
            true => say!("points-difference", points = share, low = low, high = high),
            false => say!("points-no-difference", points = share, low = low, high = high),
        }
    }
}

/// A share as percentage points with a sign; what rounds to nothing has a plus.
fn point(share: f64) -> String {
    let points = share * 100.0;
    digits(&format!("{:+.1}", if points.abs() < 0.05 { 0.0 } else { points }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forecast::OnePlay;

    fn risk(came: &[bool]) -> Risk {
        let play = |happened: &bool| {
            let mut came = OnePlay::default();
            came.note(Headline::Catastrophe, *happened);
            came
        };
        Risk { plays: came.iter().map(play).collect(), ..Risk::default() }
    }

    /// Of 100 plays 10 differ one way and 2 the other: by hand, (11 − 3) / 102 = 0.078431 and
    /// 1.959964 × √((14/102 − 0.078431²) / 102) = 0.070268.
    #[test]
    fn the_interval_is_of_pairs() {
        let mine: Vec<_> = (0..100).map(|at| at < 10 || (20..40).contains(&at)).collect();
        let theirs: Vec<_> = (0..100).map(|at| (20..42).contains(&at)).collect();
        let seen = risk(&mine).less(&risk(&theirs), Headline::Catastrophe);
        assert!((seen.share - 0.08).abs() < 1e-12, "{seen:?}");
        assert!((seen.low - 0.008_164).abs() < 1e-6, "{seen:?}");
        assert!((seen.high - 0.148_699).abs() < 1e-6, "{seen:?}");
        assert_eq!(seen.sentence(), "difference +8.0 points (+0.8 to +14.9)");
    }

    #[test]
    fn one_play_that_differs_is_no_evidence() {
        let one: Vec<_> = (0..100).map(|at| at == 0).collect();
        let seen = risk(&one).less(&risk(&[false; 100]), Headline::Catastrophe);
        assert!(!seen.distinguishable());
        let said = "not distinguishable from zero: +1.0 (−2.3 to +4.3)";
        assert_eq!(seen.sentence(), said);
        let none = risk(&[false; 100]).less(&risk(&[false; 100]), Headline::Catastrophe);
        assert!(none.low < 0.0 && none.high > 0.0, "no pair that differs is not certainty");
    }
}
