//! Turn to date: days, or hours and minutes.

use std::fmt;

use jiff::SignedDuration;
use jiff::civil::DateTime;

use crate::texts::{Message, message};

/// Minutes of a day.
pub const DAY: i64 = 24 * 60;

/// When turns begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// When turn 1 begins.
    pub start: Moment,
    pace: Pace,
}

/// How turns follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Pace {
    /// So many minutes after the one before; whole days if the file gives days.
    Even(u32),
    /// Each at its moment, so many minutes after turn 1; strictly rising, at least one.
    Listed(Vec<(Moment, i64)>),
}

impl Calendar {
    /// Turns so many minutes, at least one, after each other.
    pub fn even(start: Moment, minutes_per_turn: u32) -> Self {
        Self { start, pace: Pace::Even(minutes_per_turn) }
    }

    /// Turns that begin at these moments, of which each is later than the one before; `None` of none.
    pub fn listed(moments: &[Moment]) -> Option<Self> {
        let start = *moments.first()?;
        let listed = moments.iter().map(|moment| (*moment, moment.minutes_since(start)));
        Some(Self { start, pace: Pace::Listed(listed.collect()) })
    }

    /// When a turn (from 1) begins; one that would begin after the last day there is, at its end.
    pub fn moment(&self, turn: u32) -> Moment {
        match self.listed_turn(turn.into()) {
            Some((moment, _)) => *moment,
            None => Moment {
                at: self.start.at.saturating_add(self.since_start(turn)),
                clock: self.has_clock(),
            },
        }
    }

    /// Whether a turn would begin after the last day there is.
    pub fn is_beyond(&self, turn: u32) -> bool {
        self.start.at.checked_add(self.since_start(turn)).is_err()
    }

    fn since_start(&self, turn: u32) -> SignedDuration {
        SignedDuration::from_mins(self.minutes_passed(turn.into()))
    }

    fn listed_turn(&self, turn: i64) -> Option<&(Moment, i64)> {
        match &self.pace {
            Pace::Even(_) => None,
            Pace::Listed(turns) => turns.get(usize::try_from(turn - 1).ok()?),
        }
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

    /// Minutes from turn 1 to a turn. After the last that is listed, turns follow as that one followed the
    /// one before; after the only one, each day.
    pub fn minutes_passed(&self, turn: i64) -> i64 {
        let turns = match &self.pace {
            Pace::Even(minutes) => return (turn - 1) * i64::from(*minutes),
            Pace::Listed(turns) => turns,
        };
        match (self.listed_turn(turn), turns.as_slice()) {
            (Some((_, minutes)), _) => *minutes,
            (None, [.., (_, before), (_, last)]) => {
                last + (turn - turns.len() as i64) * (last - before)
            }
            _ => (turn - 1) * DAY,
        }
    }

    /// Minutes from turn 1 to each of so many turns.
    pub fn all_passed(&self, turns: i64) -> Vec<i64> {
        (1..=turns).map(|turn| self.minutes_passed(turn)).collect()
    }

    /// The first turn that begins at a moment or after it; of those after the last that is listed, any.
    pub fn first_turn_from(&self, moment: Moment) -> i64 {
        let minutes = moment.minutes_since(self.start);
        match &self.pace {
            Pace::Even(step) => {
                let step = i64::from(*step);
                1 + (minutes + step - 1).div_euclid(step)
            }
            Pace::Listed(turns) => {
                let next = turns.len() as i64 + 1;
                let after = next + i64::from(self.minutes_passed(next) < minutes);
                let listed = turns.iter().position(|(_, begins)| *begins >= minutes);
                listed.map_or(after, |at| at as i64 + 1)
            }
        }
    }

    /// Whether any turn has an hour.
    fn has_clock(&self) -> bool {
        match &self.pace {
            Pace::Even(_) => self.start.clock,
            Pace::Listed(turns) => turns.iter().any(|(moment, _)| moment.clock),
        }
    }

    /// How far away something is in so many minutes: "tomorrow", "in 3 days", "40 minutes ago".
    pub fn distance(&self, minutes: i64) -> Message {
        let (days, clock) = (minutes.div_euclid(DAY), self.has_clock());
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

    /// "2 days", "30 minutes", "1 hour – 2 days".
    pub fn pace(&self) -> Message {
        let turns = match &self.pace {
            Pace::Even(minutes) => return length((*minutes).into()),
            Pace::Listed(turns) => turns,
        };
        let steps = || turns.windows(2).map(|pair| pair[1].1 - pair[0].1);
        match (steps().min(), steps().max()) {
            (Some(least), Some(most)) if least < most => {
                message!("so-long-to-so-long", least = length(least), most = length(most))
            }
            (least, _) => length(least.unwrap_or(DAY)),
        }
    }
}

/// So many minutes in words.
fn length(minutes: i64) -> Message {
    match minutes {
        m if m % DAY == 0 => message!("so-many-days", count = m / DAY),
        m if m % 60 == 0 => message!("so-many-hours", count = m / 60),
        m => message!("so-many-minutes", count = m),
    }
}

/// A day, or a day with hour and minute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    at: DateTime,
    clock: bool,
}

impl Moment {
    /// Reads `2024-12-17`, `2024-12-17T09:30` or `2024-12-17 09:30`, and no other form.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.replacen(' ', "T", 1);
        let at: DateTime = text.parse().ok()?;
        let moment = Self { at, clock: text.contains('T') };
        (moment.written() == text).then_some(moment)
    }

    /// Shown with the hour: what a calendar in minutes needs.
    #[must_use]
    pub fn with_clock(self, clock: bool) -> Self {
        Self { clock: self.clock || clock, ..self }
    }

    /// Its day.
    pub fn day(self) -> jiff::civil::Date {
        self.at.date()
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
