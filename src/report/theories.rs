//! What the same game would have meant under each theory of its scenario.

use std::sync::atomic::AtomicBool;

use crate::forecast::{Likelihood, Request, forecast_with_rare, headline};
use crate::rules::{State, Viewer};
use crate::scenario::Scenario;
use crate::texts::say;

/// What a game risked under one theory.
#[derive(Clone, Debug, PartialEq)]
pub struct TheoryRisk {
    /// The theory's name.
    pub name: String,
    /// Whether the game was played under it.
    pub played: bool,
    /// The headline risk at the start of each turn's deliberation.
    pub risks: Vec<Likelihood>,
}

/// Plays for each forecast.
const RUNS: u32 = 1_000;

impl TheoryRisk {
    /// Under each theory, in the scenario's order, if it has rivals; the same luck under all. `tell` is called
    /// for each.
    pub fn each(
        scenario: &Scenario,
        history: &[State],
        stop: &AtomicBool,
        mut tell: impl FnMut(Self),
    ) {
        let what = headline(scenario);
        let request = Request { viewer: Viewer::Facilitator, orders: Vec::new(), runs: RUNS };
        for under in scenario.under_each() {
            let risk =
                |state| forecast_with_rare(&under, state, &request, stop).map(|risk| risk.of(what));
            let Some(risks) = history.iter().map(risk).collect() else { return };
            let name = under.theory().map(|theory| theory.name.clone()).unwrap_or_default();
            let played = under.played_under == scenario.played_under;
            tell(Self { name, played, risks });
        }
    }

    /// Its name, marked if the game was played under it.
    pub fn heading(&self) -> String {
        if self.played { say!("theory-played", theory = &self.name) } else { self.name.clone() }
    }

    /// What the figures of all are, in a sentence.
    pub fn about(scenario: &Scenario) -> String {
        say!("theories-about", risk = headline(scenario).name(scenario))
    }
}
