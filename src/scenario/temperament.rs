//! How an actor plays when the computer runs it.

use super::model::{Factor, Sort};

/// How the computer plays an actor.
#[derive(Clone, Debug)]
pub struct Temperament {
    /// Base odds of holding.
    pub hold: f64,
    /// Odds factor on hostile options.
    pub hawkishness: f64,
    /// Its inverse, on conciliatory options.
    pub conciliation: f64,
    /// Grievance from which reciprocity works.
    pub reciprocity_from: i64,
    /// Odds factor of reciprocity.
    pub reciprocity: f64,
    /// Rungs below a threshold where caution begins.
    pub caution_within: u16,
    /// Odds factor of caution.
    pub caution: f64,
    /// Pressure at home.
    pub pressure: Vec<Leaning>,
    /// What a date that draws near does.
    pub deadline: Vec<Leaning>,
}

impl Temperament {
    /// That of an actor of which the file says nothing: options have their own odds, and holding 1.
    pub fn neutral() -> Self {
        Self {
            hold: 1.0,
            hawkishness: 1.0,
            conciliation: 1.0,
            reciprocity_from: 100,
            reciprocity: 1.0,
            caution_within: 0,
            caution: 1.0,
            pressure: Vec::new(),
            deadline: Vec::new(),
        }
    }
}

/// An odds factor on one sort of option.
#[derive(Clone, Debug)]
pub struct Leaning {
    /// Which options.
    pub on: Sort,
    /// The factor.
    pub factor: Factor,
}
