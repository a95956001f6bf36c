//! Thresholds: what is forecast.

use super::catalogue::Kind;
use super::ix::{RungIx, ThresholdIx};
use super::model::Ladder;
use crate::texts::{Message, message};

/// What is forecast.
#[derive(Clone, Debug)]
pub struct Threshold {
    /// Id; its rung's if it has none of its own.
    pub id: String,
    /// The rung that the crisis has to stand on, or above; of acts, the lowest on which one that crosses it
    /// stands.
    pub rung: RungIx,
    /// What crossing it is called.
    pub name: String,
    /// The acts that cross it; `None` where standing on its rung, or higher, does.
    pub by: Option<CrossedBy>,
}

impl Threshold {
    /// What crossing it is called: of standing on a rung, that a higher one will do.
    pub fn said(&self) -> Message {
        said(&self.name, self.by.is_none())
    }
}

/// What crossing a threshold of this name is called, whether by standing on a rung or by acts.
pub fn said(name: &str, standing: bool) -> Message {
    match standing {
        true => message!("threshold-standing", threshold = name),
        false => name.into(),
    }
}

/// Acts that cross a threshold, beside those that name it in `crosses`.
#[derive(Clone, Debug, Default)]
pub struct CrossedBy {
    /// Acts and injects on exactly these rungs.
    pub rungs: Vec<RungIx>,
    /// Acts of these kinds, by id.
    pub kinds: Vec<String>,
}

/// A set of thresholds, of which a ladder has at most [`Thresholds::MOST`]: bit `n` stands for the `n`th.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Thresholds(pub u16);

impl Thresholds {
    /// Most thresholds of a ladder.
    pub const MOST: usize = 10;

    /// Whether a threshold is in it.
    #[inline]
    pub fn has(self, ix: ThresholdIx) -> bool {
        self.0 >> ix.0 & 1 == 1
    }

    /// Those in either.
    #[inline]
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl FromIterator<ThresholdIx> for Thresholds {
    fn from_iter<T: IntoIterator<Item = ThresholdIx>>(all: T) -> Self {
        Self(all.into_iter().fold(0, |set, ix| set | 1_u16.checked_shl(ix.0.into()).unwrap_or(0)))
    }
}

impl Ladder {
    /// The thresholds that an act of this rung and kind crosses, or an inject of this rung; beside those it
    /// names.
    pub fn crossed_by(&self, rung: Option<RungIx>, kind: Option<&Kind>) -> Thresholds {
        let crosses = |by: &CrossedBy| {
            rung.is_some_and(|rung| by.rungs.contains(&rung))
                || kind.is_some_and(|kind| by.kinds.contains(&kind.id))
        };
        let all = ThresholdIx::all(self.thresholds.len());
        all.filter(|ix| self.thresholds[ix.at()].by.as_ref().is_some_and(crosses)).collect()
    }

    /// Those that standing on this rung crosses.
    pub fn stood_on(&self, rung: RungIx) -> Thresholds {
        let stands = |threshold: &Threshold| threshold.by.is_none() && threshold.rung <= rung;
        let all = ThresholdIx::all(self.thresholds.len());
        all.filter(|ix| stands(&self.thresholds[ix.at()])).collect()
    }

    /// Whether acts cross any.
    pub fn watches_acts(&self) -> bool {
        self.thresholds.iter().any(|threshold| threshold.by.is_some())
    }
}
