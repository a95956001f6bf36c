//! Shapes in words.

use std::fmt;

use super::value::{Bound, LeftOut, Refers, TextSort, ValueShape};

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(number) if *number < 0.0 => write!(f, "−{}", -number),
            Self::Is(number) => write!(f, "{number}"),
            Self::Of(words) => f.write_str(words),
        }
    }
}

/// What it is: "a number from 1 to 4", "a list of effects".
impl fmt::Display for ValueShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::YesNo => f.write_str("`true` or `false`"),
            Self::Number { from, to, .. } if from == to => write!(f, "`{from}`"),
            Self::Number { whole: true, from, to } => {
                write!(f, "a whole number from {from} to {to}")
            }
            Self::Number { from, to, .. } => write!(f, "a number from {from} to {to}"),
            Self::Factor { most } if *most == 1.0 => f.write_str("an odds factor, at most 1"),
            Self::Factor { .. } => f.write_str("an odds factor"),
            Self::Odds { share: true } => {
                f.write_str("odds to 1: a number, `\"1 in 5\"` or `\"20%\"`")
            }
            Self::Odds { share: false } => f.write_str("odds: a number, or `\"3 to 1\"`"),
            Self::Text(sort) => write!(f, "{sort}"),
            Self::List(one) => write!(f, "a list, each {one}"),
            Self::Map(key, value) => write!(f, "a map, each from {key} to {value}"),
            Self::Pair(one, other) => write!(f, "`(…, …)`: {one}, then {other}"),
            Self::Either(one, other) => write!(f, "{one}; or {other}"),
            Self::Fields(_) => f.write_str("`( … )`"),
            Self::Words(choice) => {
                let words: Vec<_> = choice
                    .choices
                    .iter()
                    .map(|one| match one.holds {
                        Some(_) => format!("`{}(…)`", one.word),
                        None => format!("`{}`", one.word),
                    })
                    .collect();
                match words.split_last() {
                    Some((last, [])) => f.write_str(last),
                    Some((last, before)) => write!(f, "{} or {last}", before.join(", ")),
                    None => Ok(()),
                }
            }
        }
    }
}

impl fmt::Display for TextSort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Id => "a new id",
            Self::Name(refers) => return write!(f, "{refers}"),
            Self::Label => "a text on one line",
            Self::Prose => "a text",
            Self::Markdown => "Markdown",
            Self::Condition => "a condition",
            Self::Amount => "an amount",
            Self::Effect => "an effect",
            Self::Date => "a date, `\"2031-07-01\"`",
            Self::Moment => "a date, or with the hour, `\"2031-07-01T09:30\"`",
            Self::Clock => "an hour, `\"10:15\"`, or with the day, `\"2031-07-01T10:15\"`",
            Self::Year => "a day, a month or a year: `\"2024-12-18\"`, `\"2024-12\"`, `\"2024\"`",
            Self::File => "a file, `\"pictures/bridge.png\"`",
        })
    }
}

impl fmt::Display for Refers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Actor => "an actor's id",
            Self::Any => "the id of anything that conditions can name",
            Self::Content => "a word of a fixed list",
            Self::Ending => "an ending's id",
            Self::Indicator => "an indicator's id",
            Self::Kind => "a kind of act",
            Self::LearningObjective => "a learning objective's id",
            Self::Option => "an option's id",
            Self::OptionOutcome => "an option's id, or `\"option/outcome\"`",
            Self::Outcome => "the id of one of its outcomes",
            Self::Place => "a place's id",
            Self::Question => "a question's id",
            Self::Rung => "a rung's id",
            Self::Source => "a source's id",
            Self::Threshold => "a threshold's id",
        })
    }
}

/// What holds without it; nothing for what must be given.
impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Needed => Ok(()),
            Self::Is(value) => write!(f, "`{value}`"),
            Self::Means(words) => f.write_str(words),
        }
    }
}
