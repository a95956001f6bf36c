//! How long a turn is.

use std::fmt;
use std::str::FromStr;

/// From one turn to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnLength {
    /// 1 to 366.
    Days(u32),
    /// 1 to 1440.
    Minutes(u32),
}

impl TurnLength {
    /// The calendar's field, and its value.
    pub fn field(self) -> (&'static str, u32) {
        match self {
            Self::Days(days) => ("days_per_turn", days),
            Self::Minutes(minutes) => ("minutes_per_turn", minutes),
        }
    }
}

impl fmt::Display for TurnLength {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, word) = match *self {
            Self::Days(days) => (days, "day"),
            Self::Minutes(minutes) => (minutes, "minute"),
        };
        write!(out, "{number} {word}{}", if number == 1 { "" } else { "s" })
    }
}

impl FromStr for TurnLength {
    type Err = String;

    /// Reads `2 days`, `1 week`, `20 minutes` or `3 hours`.
    fn from_str(text: &str) -> Result<Self, String> {
        let instead = || "write such as `2 days`, `1 week`, `3 hours` or `20 minutes`".to_owned();
        let text = text.trim().to_lowercase();
        let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (number, word) = text.split_at(end);
        let number: u32 = number.parse().map_err(|_| instead())?;
        let times = |most: u32, by: u32| {
            let number = number.checked_mul(by).filter(|number| (1..=most).contains(number));
            number.ok_or_else(|| "a turn has 1 to 366 days, or 1 to 1440 minutes".to_owned())
        };
        match word.trim() {
            "day" | "days" => times(366, 1).map(Self::Days),
            "week" | "weeks" => times(366, 7).map(Self::Days),
            "minute" | "minutes" => times(1440, 1).map(Self::Minutes),
            "hour" | "hours" => times(1440, 60).map(Self::Minutes),
            _ => Err(instead()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_people_write_it() {
        let read = |text: &str| text.parse::<TurnLength>();
        assert_eq!(read("2 days"), Ok(TurnLength::Days(2)));
        assert_eq!(read(" 1 Week "), Ok(TurnLength::Days(7)));
        assert_eq!(read("3hours"), Ok(TurnLength::Minutes(180)));
        assert_eq!(read("20 minutes").unwrap().to_string(), "20 minutes");
        let instead = "write such as `2 days`, `1 week`, `3 hours` or `20 minutes`";
        for text in ["", "two days", "2", "2 moons", "-1 days", "1.5 days"] {
            assert_eq!(read(text), Err(instead.to_owned()), "{text}");
        }
        for text in ["0 days", "60 weeks", "99999999999 minutes", "25 hours"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
