//! Words for what the scenario knows as codes.

use crate::forecast::{Likelihood, short};
use crate::rules::{NewsKind, RedLineStatus, SourceView};
use crate::scenario::{Medium, Polarity, Status, Tone};

/// How an inject reached the reader.
pub fn medium(medium: Medium) -> &'static str {
    match medium {
        Medium::Wire => "Wire",
        Medium::Newspaper => "Newspaper",
        Medium::Broadcast => "Broadcast",
        Medium::Call => "Telephone call",
        Medium::Cable => "Cable",
        Medium::Post => "Social media",
    }
}

/// Where something comes from and how firm it is.
pub fn source(source: &SourceView) -> String {
    let status = match (source.status, &source.by) {
        (Status::Claimed, Some(by)) => format!("claimed by {by}"),
        (Status::Claimed, None) => "claimed".to_owned(),
        (Status::Reported, _) => "reported".to_owned(),
        (Status::Analysis, _) => "analysis".to_owned(),
        (Status::Invented, _) => "invented for the exercise".to_owned(),
    };
    if source.line.is_empty() { status } else { format!("{status}: {}", source.line) }
}

/// What sort of news it is.
pub fn kind(kind: NewsKind) -> &'static str {
    match kind {
        NewsKind::Inject => "Inject",
        NewsKind::Written => "Free move written down",
        NewsKind::Act => "Act",
        NewsKind::Attribution => "Attribution",
        NewsKind::Rung => "Ladder",
        NewsKind::Threshold => "Threshold",
        NewsKind::RedLine => "Red line",
        NewsKind::Norm => "Norm",
        NewsKind::Question => "Question",
        NewsKind::Ending => "Ending",
    }
}

/// What sort of ending it is.
pub fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::OffRamp => "Off-ramp",
        Tone::Stalemate => "Stalemate",
        Tone::Escalation => "Escalation",
        Tone::Catastrophe => "Catastrophe",
    }
}

/// Where a red line stands.
pub fn red_line(status: RedLineStatus) -> &'static str {
    match status {
        RedLineStatus::Intact => "not crossed",
        RedLineStatus::Crossed => "CROSSED, not yet answered",
        RedLineStatus::Kept => "crossed; its owner acted as it said",
        RedLineStatus::Lapsed => "crossed; its owner let it pass",
    }
}

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
    pub fn word(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::Neither => "",
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
