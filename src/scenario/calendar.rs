//! Turn to date: days, or hours and minutes.

use std::fmt;

use jiff::SignedDuration;
use jiff::civil::DateTime;

/// Minutes of a day.
pub const DAY: i64 = 24 * 60;

/// When turns begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// When turn 1 begins.
    pub start: Moment,
    /// Minutes from one turn to the next; whole days if the file gives days.
    pub minutes_per_turn: u32,
}

impl Calendar {
    /// When a turn (from 1) begins.
    pub fn moment(&self, turn: u32) -> Moment {
        let passed = SignedDuration::from_mins(self.minutes_passed(turn.into()));
        Moment { at: self.start.at.saturating_add(passed), ..self.start }
    }

    /// Minutes from turn 1 to a turn.
    pub fn minutes_passed(&self, turn: i64) -> i64 {
        (turn - 1) * i64::from(self.minutes_per_turn)
    }

    /// The first turn that begins at a moment or after it.
    pub fn first_turn_from(&self, moment: Moment) -> i64 {
        let step = i64::from(self.minutes_per_turn);
        1 + (moment.minutes_since(self.start) + step - 1).div_euclid(step)
    }

    /// How far away something is in so many minutes: "tomorrow", "in 3 days", "40 minutes ago".
    pub fn distance(&self, minutes: i64) -> String {
        let (days, clock) = (minutes.div_euclid(DAY), self.start.clock);
        let (count, unit) = match minutes.abs() {
            _ if !clock => (days.abs(), "day"),
            m if m < 120 => (m, "minute"),
            m if m < 2 * DAY => (m / 60, "hour"),
            m => (m / DAY, "day"),
        };
        let s = if count == 1 { "" } else { "s" };
        match minutes {
            _ if !clock && days == 0 => "today".to_owned(),
            _ if !clock && days == 1 => "tomorrow".to_owned(),
            _ if !clock && days == -1 => "yesterday".to_owned(),
            0 => "now".to_owned(),
            1.. => format!("in {count} {unit}{s}"),
            _ => format!("{count} {unit}{s} ago"),
        }
    }

    /// "2 days", "30 minutes".
    pub fn pace(&self) -> String {
        let minutes = i64::from(self.minutes_per_turn);
        let (count, unit) = match minutes {
            m if m % DAY == 0 => (m / DAY, "day"),
            m if m % 60 == 0 => (m / 60, "hour"),
            m => (m, "minute"),
        };
        format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
    }
}

/// A day, or a day with hour and minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    at: DateTime,
    clock: bool,
}

impl Moment {
    /// Reads `2024-12-17` or `2024-12-17T09:30`, and no other form.
    pub fn parse(text: &str) -> Option<Self> {
        let at: DateTime = text.parse().ok()?;
        let moment = Self { at, clock: text.contains('T') };
        (moment.written() == text).then_some(moment)
    }

    /// Shown with the hour: what a calendar in minutes needs.
    #[must_use]
    pub fn with_clock(self, clock: bool) -> Self {
        Self { clock: self.clock || clock, ..self }
    }

    /// Whether it has an hour.
    pub fn has_clock(self) -> bool {
        self.clock
    }

    /// Minutes from another moment to this one.
    pub fn minutes_since(self, other: Self) -> i64 {
        self.at.duration_since(other.at).as_mins()
    }

    fn written(self) -> String {
        let form = if self.clock { "%Y-%m-%dT%H:%M" } else { "%Y-%m-%d" };
        self.at.strftime(form).to_string()
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written().replace('T', " "))
    }
}
