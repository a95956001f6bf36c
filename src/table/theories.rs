//! Which theories a game can be begun under: what a set-up screen offers.

use crate::scenario::Scenario;
use crate::texts::say;

/// A theory to begin a game under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TheoryOffer {
    /// What the set-up says: its id, or nothing for the default.
    pub theory: Option<String>,
    /// Its name; of the default, that it is the scenario's own.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// The theories to choose from, the default first; none where there is no choice.
pub fn theories(scenario: &Scenario) -> Vec<TheoryOffer> {
    let several = scenario.theories.len() > 1;
    let theories = scenario.theories.iter().filter(|_| several).enumerate();
    let offers = theories.map(|(at, one)| TheoryOffer {
        theory: (at > 0).then(|| one.id.clone()),
        name: match at {
            0 => say!("theory-own", theory = &one.name),
            _ => one.name.clone(),
        },
        text: one.text.clone(),
    });
    offers.collect()
}
