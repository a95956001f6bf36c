//! Turn to date: days, or hours and minutes.

use std::fmt;

use jiff::SignedDuration;
use jiff::civil::DateTime;

use crate::texts::{Message, message};

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

    /// Whether a moment lies in a turn: at its beginning or after it, and before the next one's.
    pub fn turn_has(&self, turn: u32, moment: Moment) -> bool {
        let (begins, next) = (self.moment(turn), self.moment(turn + 1));
        moment.minutes_since(begins) >= 0 && moment.minutes_since(next) < 0
    }

    /// The first moment of a turn at which a clock shows so many minutes of the day; it may be after the
    /// turn, if that is short.
    pub fn clock_in(&self, turn: u32, minutes: u16) -> Moment {
        let begins = self.moment(turn);
        let shown = i64::from(begins.at.hour()) * 60 + i64::from(begins.at.minute());
        let later = SignedDuration::from_mins((i64::from(minutes) - shown).rem_euclid(DAY));
        Moment { at: begins.at.saturating_add(later), clock: true }
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
    pub fn distance(&self, minutes: i64) -> Message {
        let (days, clock) = (minutes.div_euclid(DAY), self.start.clock);
        let (far, later) = (minutes.abs(), minutes > 0);
        match far {
            _ if !clock => match days {
                0 => message!("today"),
                1 => message!("tomorrow"),
                -1 => message!("yesterday"),
                2.. => message!("in-days", count = days),
                _ => message!("days-ago", count = -days),
            },
            0 => message!("at-this-hour"),
            m if m < 120 && later => message!("in-minutes", count = m),
            m if m < 120 => message!("minutes-ago", count = m),
            m if m < 2 * DAY && later => message!("in-hours", count = m / 60),
            m if m < 2 * DAY => message!("hours-ago", count = m / 60),
            m if later => message!("in-days", count = m / DAY),
            m => message!("days-ago", count = m / DAY),
        }
    }

    /// "2 days", "30 minutes".
    pub fn pace(&self) -> Message {
        match i64::from(self.minutes_per_turn) {
            m if m % DAY == 0 => message!("so-many-days", count = m / DAY),
            m if m % 60 == 0 => message!("so-many-hours", count = m / 60),
            m => message!("so-many-minutes", count = m),
        }
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
        let day = self.at.date();
        match self.clock {
            true => format!("{day}T{:02}:{:02}", self.at.hour(), self.at.minute()),
            false => day.to_string(),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written().replace('T', " "))
    }
}
