//! How a probability is written, however it was had: the only place where one becomes digits.
//!
//! Near-certain is not certain: digits are kept near 100% as they are near 0%, and what was counted in
//! plays and came in none of them, or in all, is written by its interval, `<0.096%` or `>99.90%`. Only
//! what has no alternative is 0% or 100%.

use super::estimate::{Estimate, Rare, words};
use crate::rules::Draw;
use crate::texts::{decimal, digits, say};

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
    pub fn words(self) -> String {
        match self {
            Self::Split(rare) if rare.probability < 0.01 => say!("likelihood-estimated-apart"),
            _ => words(self.share()),
        }
    }

    /// In percent, without the sign; see [`estimated`].
    pub fn percent(self) -> String {
        estimated(self.share(), self.interval())
    }

    /// The same in whole percent where digits say little: from 10 to 90.
    pub fn rounded(self) -> String {
        match self.share() {
            share if share > 0.0 && share < 1.0 => rounded(share),
            _ => self.percent(),
        }
    }

    /// In percent, with interval and words: "12.3% (11.2–13.5), very unlikely",
    /// "0.00012% (0.000091–0.00016), rare, estimated apart", "<0.096%, below 1%".
    pub fn text(self) -> String {
        format!("{}, {}", with_interval(self.share(), self.interval()), self.words())
    }
}

/// Most decimals that are shown.
const MOST_PLACES: usize = 12;

/// A probability that is known, in percent without the sign: one decimal, and within 1 of either end two
/// digits that tell it from there.
pub fn percent(share: f64) -> String {
    percent_to(share, 1)
}

/// The same with at least so many decimals. Nothing but 0 is `0`, and nothing but 1 is `100`.
pub fn percent_to(share: f64, places: usize) -> String {
    digits(&plain_percent(share, places))
}

/// The same with a point in every language.
fn plain_percent(share: f64, places: usize) -> String {
    kept(share * 100.0, (1.0 - share) * 100.0, places)
}

/// The same in whole percent where digits say little: from 10 to 90.
pub fn rounded(share: f64) -> String {
    let whole = (0.0995..=0.9005).contains(&share);
    if whole { format!("{:.0}", share * 100.0) } else { percent(share) }
}

/// An estimate where there is little room, in whole percent: `<1`, `37`, `>99`.
pub fn short(share: f64) -> String {
    match share {
        share if share < 0.01 => "<1".to_owned(),
        share if share > 0.99 => ">99".to_owned(),
        share => format!("{:.0}", share * 100.0),
    }
}

/// Of which kind is what [`short`] shows, where it is said of so many of a hundred: `fewer` than one, `more` than 99,
/// or any `other` number.
pub fn of_hundred(share: f64) -> &'static str {
    match share {
        share if share < 0.01 => "fewer",
        share if share > 0.99 => "more",
        _ => "other",
    }
}

/// What [`short`] shows, as a whole number: what is below 1 as 0, above 99 as 100.
pub fn whole(share: f64) -> i32 {
    match share {
        share if share < 0.01 => 0,
        share if share > 0.99 => 100,
        share => whole_points(share),
    }
}

/// A share from −1 to 1 as whole points, rounded as [`short`] does.
pub fn whole_points(share: f64) -> i32 {
    (share * 100.0).round_ties_even() as i32
}

/// An estimate in percent, without the sign. What never came, or always, is written by its 95% interval:
/// no number of plays makes it certain.
pub fn estimated(share: f64, (low, high): (f64, f64)) -> String {
    let bound = |share: f64, round: fn(f64) -> f64| {
        let places = places(share * 100.0, (1.0 - share) * 100.0, 1).unwrap_or(MOST_PLACES);
        let unit = power(places);
        decimal(round(share * 100.0 * unit) / unit, places)
    };
    match share {
        share if share <= 0.0 => format!("<{}", bound(high, f64::ceil)),
        share if share >= 1.0 => format!(">{}", bound(low, f64::floor)),
        share => percent(share),
    }
}

/// An estimate in percent with its 95% interval: "12.3% (11.2–13.5)", or "<0.096%".
pub fn with_interval(share: f64, interval: (f64, f64)) -> String {
    let text = estimated(share, interval);
    if share <= 0.0 || share >= 1.0 {
        return format!("{text}%");
    }
    let [low, high] = [interval.0, interval.1].map(percent);
    format!("{text}% ({low}–{high})")
}

/// A Brier score or a part of one, 0 to 1: at least so many decimals, and digits that tell it from both
/// ends.
pub fn score(score: f64, places: usize) -> String {
    let near = score.min(1.0 - score) < 0.01;
    if near { digits(&kept(score, 1.0 - score, places)) } else { decimal(score, places) }
}

/// A number, with a point in every language, by its distance from the upper end of its scale; the lower end
/// is 0.
fn kept(value: f64, rest: f64, places: usize) -> String {
    const NEAREST: usize = MOST_PLACES - 1;
    let nearest = 1.0 / power(NEAREST);
    match self::places(value, rest, places) {
        _ if value <= 0.0 => "0".to_owned(),
        _ if rest <= 0.0 => format!("{value:.0}"),
        Some(places) => format!("{value:.places$}"),
        None if value < rest => format!("<{nearest:.NEAREST$}"),
        None => format!(">{:.NEAREST$}", value + rest - nearest),
    }
}

/// Ten, so many times multiplied: the same on every machine.
fn power(places: usize) -> f64 {
    std::iter::repeat_n(10.0, places).product()
}

/// The decimals that tell a number from both ends of its scale by two digits, and at least so many;
/// `None` if it takes more than are shown.
fn places(value: f64, rest: f64, least: usize) -> Option<usize> {
    let mut scaled = value.min(rest);
    let mut places = 1;
    while scaled > 0.0 && scaled < 1.0 {
        scaled *= 10.0;
        places += 1;
    }
    (places <= MOST_PLACES).then_some(places.max(least))
}

/// The figures of a draw, which fit each other: added up in order, the shares put the roll where it fell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawFigures {
    /// Of each branch, its probability in percent, without the sign.
    pub shares: Vec<String>,
    /// The roll, from 0 to below 100.
    pub roll: String,
    /// What the shares before the branch that came add up to, and with its own.
    pub between: (String, String),
}

impl DrawFigures {
    /// With as many digits as it takes, as the language of this thread writes numbers.
    pub fn of(draw: &Draw) -> Self {
        // Sums are read from the figures, so these have a point first.
        let Self { shares, roll, between: (low, high) } = Self::fitting(draw);
        let shares = shares.iter().map(|share| digits(share)).collect();
        Self { shares, roll: digits(&roll), between: (digits(&low), digits(&high)) }
    }

    fn fitting(draw: &Draw) -> Self {
        let mut places = 1;
        loop {
            let figures = Self::to(draw, places);
            if places >= MOST_PLACES || draw.overruled.is_some() || figures.fit() {
                return figures;
            }
            places += 1;
        }
    }

    fn to(draw: &Draw, places: usize) -> Self {
        let uncertain = draw
            .branches
            .iter()
            .filter(|branch| branch.probability > 0.0 || branch.odds > 0.0)
            .count()
            > 1;
        let share = |probability: f64| match uncertain {
            // What rounding made 0 or 1.
            true => plain_percent(probability.clamp(f64::MIN_POSITIVE, 1.0 - f64::EPSILON), places),
            false => plain_percent(probability, places),
        };
        let shares: Vec<_> = draw.branches.iter().map(|branch| share(branch.probability)).collect();
        let came = usize::from(draw.result).min(shares.len());
        let digits =
            shares.iter().map(|share| share.split_once('.').map_or(0, |(_, after)| after.len()));
        let digits = digits.max().unwrap_or_default();
        let sum = |shares: &[String]| {
            let sum: f64 = shares
                .iter()
                .filter_map(|share| share.trim_start_matches(['<', '>']).parse::<f64>().ok())
                .sum();
            if sum == 0.0 { "0".to_owned() } else { format!("{sum:.digits$}") }
        };
        let last = draw.branches.iter().skip(came + 1).all(|branch| branch.probability <= 0.0);
        let end =
            if last { "100".to_owned() } else { sum(&shares[..(came + 1).min(shares.len())]) };
        let between = (sum(&shares[..came]), end);
        Self { shares, roll: format!("{:.*}", places + 1, draw.roll * 100.0), between }
    }

    /// Whether the roll lies where the figures say.
    fn fit(&self) -> bool {
        let number = |text: &str| text.parse::<f64>().unwrap_or_default();
        let (low, high) = (number(&self.between.0), number(&self.between.1));
        (low..high).contains(&number(&self.roll))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Branch, pick};
    use crate::texts::{Language, within};

    #[test]
    fn figures_keep_the_digits_that_tell_them_from_never_and_always() {
        let shares = [0.0, 0.123, 0.01, 0.005, 0.000_25, 1.23e-6, 1e-30];
        let wanted = ["0", "12.3", "1.0", "0.50", "0.025", "0.00012", "<0.00000000001"];
        assert_eq!(shares.map(percent), wanted);
        let shares = [1.0, 0.877, 0.99, 0.994, 0.999_75, 0.999_998_77, 1.0 - 1e-15];
        let wanted = ["100", "87.7", "99.0", "99.40", "99.975", "99.99988", ">99.99999999999"];
        assert_eq!(shares.map(percent), wanted);
        assert_eq!(
            [0.5, 0.9, 0.95, 0.999_96, 0.02].map(rounded),
            ["50", "90", "95.0", "99.9960", "2.0"]
        );
        assert_eq!([0.0, 0.004, 0.5, 0.996, 1.0].map(short), ["<1", "<1", "50", ">99", ">99"]);
        assert_eq!(
            [0.0, 0.25, 0.0004, 0.999_96, 1.0].map(|s| score(s, 2)),
            ["0", "0.25", "0.00040", "0.999960", "1"]
        );
    }

    #[test]
    fn one_in_a_million_reads_as_a_figure() {
        let rare = Rare { probability: 1.2e-6, error: 1.7e-7, replications: 9, steps: 9 };
        let text = Likelihood::Split(rare).text();
        assert_eq!(text, "0.00012% (0.000091–0.00016), rare, estimated apart");
    }

    #[test]
    fn what_no_play_showed_is_not_impossible_and_what_all_showed_not_certain() {
        let text = |hits, runs| Likelihood::from(Estimate::of(hits, runs)).text();
        assert_eq!(text(0, 4_000), "<0.096%, below 1%");
        assert_eq!(text(4_000, 4_000), ">99.904%, above 99%");
        assert_eq!(text(3_999, 4_000), "99.975% (99.86–99.9956), above 99%");
        assert_eq!(text(0, 0), "<100.0%, below 1%");
    }

    /// A draw with these odds, and where it falls.
    fn draw(odds: &[f64], roll: f64) -> Draw {
        let total: f64 = odds.iter().sum();
        let branch = |odds: &f64| Branch {
            label: String::new(),
            base: *odds,
            factors: Vec::new(),
            odds: *odds,
            probability: odds / total,
            gain: None,
        };
        let branches = odds.iter().map(branch).collect();
        let result = pick(odds, roll) as u16;
        Draw { name: String::new(), actor: None, branches, roll, result, overruled: None }
    }

    #[test]
    fn figures_with_a_comma_are_no_longer_than_those_with_a_point() {
        let figures = within(Language::Ukrainian, || DrawFigures::of(&draw(&[2.0, 1.0], 0.5)));
        assert_eq!(figures.shares, ["66,7", "33,3"]);
        assert_eq!((figures.roll.as_str(), figures.between.1.as_str()), ("50,00", "66,7"));
        let ends = within(Language::Ukrainian, || [1e-30, 1.0 - 1e-15].map(percent));
        assert_eq!(ends, ["<0,00000000001", ">99,99999999999"]);
    }

    #[test]
    fn a_roll_falls_where_the_figures_say() {
        let figures = DrawFigures::of(&draw(&[1.0, 1.0, 1.0], 0.333_1));
        assert_eq!((figures.shares[0].as_str(), figures.roll.as_str()), ("33.33", "33.310"));
        let figures = DrawFigures::of(&draw(&[3.0, 1.0], 0.5));
        assert_eq!(figures.shares, ["75.0", "25.0"]);
        assert_eq!(
            (figures.roll.as_str(), figures.between),
            ("50.00", ("0".into(), "75.0".into()))
        );
        let figures = DrawFigures::of(&draw(&[1e6, 0.05], 1.0 - 1e-9));
        assert_eq!(figures.shares, ["99.9999950", "0.0000050"]);
        assert_eq!(
            (figures.roll.as_str(), figures.between.0.as_str()),
            ("99.9999999", "99.9999950")
        );
        assert_eq!(DrawFigures::of(&draw(&[2.0], 0.7)).shares, ["100"]);
        let tiny = DrawFigures::of(&draw(&[1e60, 1e-60], 0.5)).shares;
        assert_eq!(tiny, [">99.99999999999", "<0.00000000001"]);
    }

    #[test]
    fn every_roll_fits_its_figures() {
        let odds = [[1.0, 1.0, 1.0], [7.0, 1e-6, 3.0], [1e6, 1.0, 1e-6], [0.2, 0.3, 0.5]];
        for at in 0..4_000 {
            let odds = odds[at % odds.len()];
            let figures = DrawFigures::of(&draw(&odds, (at as f64 * 0.618_033_988_749).fract()));
            assert!(
                figures.fit() || figures.shares.iter().any(|s| s.starts_with('<')),
                "{figures:?}"
            );
        }
    }
}
