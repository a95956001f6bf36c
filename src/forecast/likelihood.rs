//! A probability as it is shown, however it was estimated.

use super::estimate::{Estimate, words};
use super::splitting::Rare;

/// A probability with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Likelihood {
    /// Counted in plays.
    Counted(Estimate),
    /// By splitting, since plays would hardly ever show it.
    Split(Rare),
}

impl From<Estimate> for Likelihood {
    fn from(estimate: Estimate) -> Self {
        Self::Counted(estimate)
    }
}

impl Likelihood {
    /// The probability, 0 to 1.
    pub fn share(self) -> f64 {
        match self {
            Self::Counted(estimate) => estimate.share(),
            Self::Split(rare) => rare.probability,
        }
    }

    /// Its 95% interval, 0 to 1.
    pub fn interval(self) -> (f64, f64) {
        match self {
            Self::Counted(estimate) => estimate.interval(),
            Self::Split(rare) => rare.interval(),
        }
    }

    /// The words of [`words`]; of a figure by splitting below 1%, for which there are none, how it was had.
    pub fn words(self) -> &'static str {
        match self {
            Self::Split(rare) if rare.probability < 0.01 => "by splitting",
            _ => words(self.share()),
        }
    }

    /// In percent, with interval and words: "12.3% (11.2–13.5), very unlikely",
    /// "0.00012% (0.000091–0.00016), by splitting".
    pub fn text(self) -> String {
        let (low, high) = self.interval();
        let [share, low, high] = [self.share(), low, high].map(percent);
        format!("{share}% ({low}–{high}), {}", self.words())
    }
}

/// Most decimals that are shown.
const MOST_PLACES: usize = 15;

/// A probability in percent, without the sign: one decimal, and below 1% two digits that are not 0.
pub fn percent(share: f64) -> String {
    let percent = share * 100.0;
    let (mut places, mut scaled) = (1, percent);
    while percent > 0.0 && scaled < 1.0 && places < MOST_PLACES {
        scaled *= 10.0;
        places += 1;
    }
    format!("{percent:.places$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_figures_keep_their_digits() {
        let shares = [0.0, 1.0, 0.123, 0.01, 0.005, 0.000_25, 1.23e-6, 1e-30];
        let wanted =
            ["0.0", "100.0", "12.3", "1.0", "0.50", "0.025", "0.00012", "0.000000000000000"];
        assert_eq!(shares.map(percent), wanted);
    }

    #[test]
    fn one_in_a_million_reads_as_a_figure() {
        let rare = Rare { probability: 1.2e-6, error: 1.7e-7, replications: 9, steps: 9 };
        let text = Likelihood::Split(rare).text();
        assert_eq!(text, "0.00012% (0.000091–0.00016), by splitting");
        let counted = Likelihood::from(Estimate { hits: 0, runs: 4_000 });
        assert_eq!(counted.text(), "0.0% (0.0–0.096), below 1%");
    }
}
