//! From base odds as they are written to a number.

use super::{Resolver, codes};
use crate::diagnostics::{Fix, quoted};
use crate::scenario::raw::BaseOdds;
use crate::syntax::decode::Spanned;

/// What base odds are weighed against.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Against {
    /// A "no" with odds 1, so that a share says them as well.
    One,
    /// The odds of whatever else may happen or be chosen.
    Others,
}

/// What words for odds say.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Spelled {
    /// So much to so much.
    Ratio(f64, f64),
    /// So many of so many, or in a hundred.
    Share(f64, f64),
}

impl Resolver<'_> {
    /// Base odds: positive, within reason.
    pub(super) fn base_odds(
        &mut self,
        given: &Spanned<BaseOdds>,
        against: Against,
        what: &str,
    ) -> f64 {
        let words = match &given.value {
            BaseOdds::Number(number) => {
                return self.positive(&Spanned::new(*number, given.span), what);
            }
            BaseOdds::Words(words) => words,
        };
        let shown = format!("`{what}` is \"{}\"", quoted(words).trim_matches('`'));
        let odds = match (read(words), against) {
            (None, _) => Err((format!("{shown}, which are no odds"), instead(words, against))),
            (Some(Spelled::Ratio(_, 0.0) | Spelled::Share(_, 0.0)), _) => Err((
                format!("{shown}, which divides by 0"),
                "write a number above 0 behind it".to_owned(),
            )),
            (Some(Spelled::Share(..)), Against::Others) => Err((
                format!("{shown}, but what its share is depends on all the others"),
                "write how its odds stand to odds of 1, such as `3` or `\"3 to 1\"`".to_owned(),
            )),
            (Some(Spelled::Share(part, whole)), _) if part >= whole => Err((
                format!("{shown}, but what is sure has no odds"),
                "write a share below 100%, such as `\"99.9%\"`".to_owned(),
            )),
            (Some(Spelled::Share(part, whole)), _) => Ok(part / (whole - part)),
            (Some(Spelled::Ratio(yes, no)), _) => Ok(yes / no),
        };
        match odds {
            Ok(odds) => self.positive(&Spanned::new(odds, given.span), what),
            Err((message, help)) => {
                let new = meant(words, against);
                let help = match &new {
                    Some(new)
                        if ["write a number", "write how"]
                            .iter()
                            .any(|begin| help.starts_with(begin)) =>
                    {
                        format!("write `{new}`")
                    }
                    _ => help,
                };
                let title = new.as_ref().map(|new| format!("write `{new}`"));
                let fix = title.zip(new).map(|(title, new)| Fix::likely(title, given.span, new));
                let error = self.error(codes::ODDS, given.span, message);
                (error.help, error.fix) = (Some(help), fix);
                1.0
            }
        }
    }

    /// As [`Self::base_odds`], for what may be left out.
    pub(super) fn base_odds_or(
        &mut self,
        given: Option<&Spanned<BaseOdds>>,
        default: f64,
        against: Against,
        what: &str,
    ) -> f64 {
        given.map_or(default, |given| self.base_odds(given, against, what))
    }
}

/// What was meant by words that are no odds, or none that can stand here.
fn meant(words: &str, against: Against) -> Option<String> {
    let pointed = words.trim().replace(',', ".");
    let spaced = pointed.replace([':', '/'], " to ");
    let spaced = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    match (read(&pointed).or_else(|| read(&spaced)), against) {
        (Some(Spelled::Ratio(_, 0.0) | Spelled::Share(_, 0.0)), _) => None,
        (Some(Spelled::Share(part, whole)), Against::Others) if part < whole && part > 0.0 => {
            Some(((part / (whole - part) * 1000.0).round() / 1000.0).to_string())
        }
        (Some(Spelled::Share(..)), Against::One) if pointed != words.trim() => {
            Some(format!("\"{pointed}\""))
        }
        (Some(Spelled::Ratio(..)), _) if read(&pointed).is_some() => Some(format!("\"{pointed}\"")),
        (Some(Spelled::Ratio(..)), _) => Some(format!("\"{spaced}\"")),
        _ => {
            pointed.parse::<f64>().ok().filter(|n| n.is_finite() && *n > 0.0).map(|n| n.to_string())
        }
    }
}

/// What to write instead of words that are no odds.
fn instead(words: &str, against: Against) -> String {
    let number = words.trim();
    if number.parse::<f64>().is_ok_and(f64::is_finite) {
        return format!("write it without quotation marks: `{number}`");
    }
    let pointed = number.replace(',', ".");
    if read(&pointed).is_some() {
        return format!("write `\"{pointed}\"`, with a point");
    }
    match against {
        Against::One => "write a number, `\"3 to 1\"`, `\"75%\"` or `\"1 in 5\"`".to_owned(),
        Against::Others => "write a number, or such as `\"3 to 1\"`".to_owned(),
    }
}

/// `3 to 1`, `1 in 5`, `75%`. Both numbers are made whole by the same power of ten, so that what is
/// divided are exact numbers and the result is the one nearest to what is meant.
fn read(words: &str) -> Option<Spelled> {
    let words = words.trim();
    if let Some(percent) = words.strip_suffix('%') {
        let [part, whole] = scaled([percent.trim_end(), "100"])?;
        return Some(Spelled::Share(part, whole));
    }
    let mut parts = words.split_whitespace();
    let (one, word, other) = (parts.next()?, parts.next()?, parts.next()?);
    let [one, other] = scaled([one, other])?;
    match (word, parts.next()) {
        ("to", None) => Some(Spelled::Ratio(one, other)),
        ("in", None) => Some(Spelled::Share(one, other)),
        _ => None,
    }
}

/// Most digits before and behind the point.
const DIGITS: usize = 7;

/// Two decimal numbers, not negative, times the power of ten that makes both whole.
fn scaled(numbers: [&str; 2]) -> Option<[f64; 2]> {
    let split = numbers.map(|number| number.split_once('.').unwrap_or((number, "")));
    let behind = split.iter().map(|(_, behind)| behind.len()).max().unwrap_or(0);
    let whole = |(before, after): (&str, &str)| {
        let short = |digits: &str| digits.len() <= DIGITS;
        let good = |digits: &str| short(digits) && digits.bytes().all(|b| b.is_ascii_digit());
        let filled = format!("{before}{after:0<behind$}");
        // Below 10^15, which an `f64` has exactly.
        (good(before) && good(after)).then(|| filled.parse::<u64>().ok()).flatten()
    };
    let [one, other] = split.map(whole);
    Some([one? as f64, other? as f64])
}

/// The base odds that a number, or words without their quotation marks, stand for.
pub fn spelled_odds(written: &str) -> Option<f64> {
    let odds = match read(written) {
        Some(Spelled::Ratio(yes, no)) => yes / no,
        Some(Spelled::Share(part, whole)) => part / (whole - part),
        None => written.parse().ok()?,
    };
    (odds.is_finite() && odds > 0.0).then_some(odds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_number_they_stand_for() {
        let value = |words| match read(words) {
            Some(Spelled::Ratio(yes, no)) => yes / no,
            Some(Spelled::Share(part, whole)) => part / (whole - part),
            None => f64::NAN,
        };
        for (words, number) in [
            ("3 to 1", 3.0),
            ("1 to 4", 0.25),
            ("75%", 3.0),
            ("75 %", 3.0),
            ("1 in 5", 0.25),
            ("0.3 to 0.1", 3.0),
            ("2.5 to 1", 2.5),
            (" 9  to  1 ", 9.0),
            ("20%", 0.25),
            ("37.5%", 0.6),
            ("0.1%", 1.0 / 999.0),
        ] {
            assert_eq!(value(words), number, "{words}");
        }
        for words in ["", "3", "3 to", "3 to 1 on", "3 : 1", "-3 to 1", "3e2 to 1", "%", "x in 5"] {
            assert_eq!(read(words), None, "{words}");
        }
    }
}
