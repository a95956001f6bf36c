//! The week's game: one seed for everybody who plays in a week.

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::Setup;
use crate::texts::{Message, message};

/// A week of ISO 8601: it begins on a Monday and belongs to the year in which its Thursday lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// The week's year, which in the days around New Year may be another than the date's.
    year: i16,
    /// 1 to 53.
    number: i8,
}

/// What a year is multiplied by in a seed.
const YEAR: u64 = 10_000;

impl Week {
    /// The week in which a day lies. What day it is, a face says: nothing here reads a clock.
    pub fn of(day: Date) -> Self {
        let week = day.iso_week_date();
        Self { year: week.year(), number: week.week() }
    }

    /// The seed of its game: 10,000 times the year, and the week, so that week 48 of 2026 has 20260048. No
    /// seed that the window makes up is so large.
    pub fn seed(self) -> u64 {
        u64::from(self.year.unsigned_abs()) * YEAR + u64::from(self.number.unsigned_abs())
    }

    /// The week whose game has this seed, from the year 1000 on.
    pub fn of_seed(seed: u64) -> Option<Self> {
        let year = i16::try_from(seed / YEAR).ok().filter(|year| *year >= 1_000)?;
        let number = i8::try_from(seed % YEAR).ok()?;
        // Not every year has a week 53.
        ISOWeekDate::new(year, number, Weekday::Thursday).ok()?;
        Some(Self { year, number })
    }

    /// In words: "week 48 of 2026".
    pub fn said(self) -> Message {
        message!("game-of-week", week = self.number.to_string(), year = self.year.to_string())
    }
}

impl Setup {
    /// The week whose game it is, if of any: a chapter's luck is the campaign's and its number, from 0.
    pub fn week(&self) -> Option<Week> {
        let chapter = self.chapter.as_ref().map_or(0, |chapter| chapter.number.saturating_sub(1));
        Week::of_seed(self.seed.checked_sub(chapter.into())?)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn weeks_are_those_of_iso_8601_around_new_year_too() {
        let said = |day: Date| (Week::of(day).said().say(), Week::of(day).seed());
        let week = |text: &str, seed: u64| (text.to_owned(), seed);
        assert_eq!(said(date(2026, 11, 27)), week("week 48 of 2026", 20_260_048));
        // 2026 begins on a Thursday: the Monday before belongs to it, and it has 53 weeks.
        assert_eq!(said(date(2025, 12, 28)), week("week 52 of 2025", 20_250_052));
        assert_eq!(said(date(2025, 12, 29)), week("week 1 of 2026", 20_260_001));
        assert_eq!(said(date(2026, 1, 4)), week("week 1 of 2026", 20_260_001));
        assert_eq!(said(date(2026, 12, 31)), week("week 53 of 2026", 20_260_053));
        assert_eq!(said(date(2027, 1, 3)), week("week 53 of 2026", 20_260_053));
        assert_eq!(said(date(2027, 1, 4)), week("week 1 of 2027", 20_270_001));
    }

    #[test]
    fn a_seed_names_its_week_and_other_seeds_name_none() {
        let mut day = date(2019, 12, 1);
        while day < date(2033, 2, 1) {
            assert_eq!(Week::of_seed(Week::of(day).seed()), Some(Week::of(day)), "{day}");
            day = day.tomorrow().unwrap();
        }
        // No week 0, none after 52 in 2025, none of a random seed of at most seven digits, none without end.
        for seed in [20_260_000, 20_250_053, 20_260_054, 9_999_999, 7, 0, u64::MAX] {
            assert_eq!(Week::of_seed(seed), None, "{seed}");
        }
    }
}
