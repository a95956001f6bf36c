//! How changes, shares and names are written in a terminal.

use crate::forecast::{Likelihood, short};
use crate::scenario::Polarity;
use crate::texts::say;
pub use crate::words::{medium, picture, red_line, sort, source, tone};

/// Whether a change strains or eases the crisis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strain {
    /// It eases.
    Better,
    /// It strains.
    Worse,
    /// It depends on who is asked, or nothing changed.
    Neither,
}

impl Strain {
    /// The direction of a change.
    pub fn of(polarity: Polarity, change: i32) -> Self {
        match (polarity, change.signum()) {
            (Polarity::HigherIsBetter, 1) | (Polarity::HigherIsWorse, -1) => Self::Better,
            (Polarity::HigherIsBetter, -1) | (Polarity::HigherIsWorse, 1) => Self::Worse,
            _ => Self::Neither,
        }
    }

    /// One column.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Better => "✓",
            Self::Worse => "!",
            Self::Neither => " ",
        }
    }

    /// A word.
    pub fn word(self) -> String {
        match self {
            Self::Better => say!("word-change-better"),
            Self::Worse => say!("word-change-worse"),
            Self::Neither => String::new(),
        }
    }
}

/// A share in at most four columns.
pub fn percent(likelihood: impl Into<Likelihood>) -> String {
    format!("{}%", short(likelihood.into().share()))
}

/// A bar of so many columns, filled to `share`.
pub fn gauge(share: f64, columns: usize) -> String {
    let full = (share.clamp(0.0, 1.0) * columns as f64).round() as usize;
    let full = full.min(columns);
    format!("{}{}", "█".repeat(full), "░".repeat(columns - full))
}

/// A name of the scenario's author in words.
pub fn label(id: &str) -> String {
    id.replace('_', " ")
}
