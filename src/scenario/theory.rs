//! Rival theories of what moves states, and what is to keep a state from acting.

use super::expr::percent;
use super::ix::OptionIx;
use super::model::{Choice, RedLine, Scenario, Source};

/// A theory of what moves states.
#[derive(Clone, Debug)]
pub struct Theory {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it holds.
    pub text: String,
    /// Whose it is.
    pub source: Option<Source>,
    /// How much of each group of effects there is under it.
    pub scales: TheoryScales,
}

/// Percentages of what the rules do; `docs/rules.md`, "Theories".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TheoryScales {
    /// Of points felt, 0 to 300.
    pub provocation: u32,
    /// Of the factor of reciprocity, 0 to 100.
    pub reciprocity: u32,
    /// Of the factor of caution, 0 to 100.
    pub caution: u32,
    /// Of factors of deterrence, 0 to 100.
    pub deterrence: u32,
    /// Of factors of denial, 0 to 100.
    pub denial: u32,
    /// Of what kept and lapsed red lines do to credibility, 0 to 300.
    pub credibility: u32,
}

impl Default for TheoryScales {
    /// As the rules say.
    fn default() -> Self {
        Self {
            provocation: 100,
            reciprocity: 100,
            caution: 100,
            deterrence: 100,
            denial: 100,
            credibility: 100,
        }
    }
}

impl TheoryScales {
    /// A percentage of what a factor does.
    pub fn factor(percent: u32, times: f64) -> f64 {
        if percent == 100 { times } else { 1.0 + (times - 1.0) * f64::from(percent) / 100.0 }
    }

    /// A percentage of points, rounded half up.
    pub fn points(percent: u32, points: u32) -> u32 {
        (points * percent + 50) / 100
    }

    /// What is left of a change of credibility.
    pub fn credibility_change(self, change: i64) -> i64 {
        change.signum() * percent(change.abs(), self.credibility.into())
    }
}

impl Scenario {
    /// The theory it is played under; `None` if it has none.
    pub fn theory(&self) -> Option<&Theory> {
        self.theories.get(self.played_under)
    }

    /// What the theory it is played under makes of the rules.
    pub fn scales(&self) -> TheoryScales {
        self.theory().map(|theory| theory.scales).unwrap_or_default()
    }

    /// Id of the theory it is played under, unless that is the default.
    pub fn chosen_theory(&self) -> Option<&str> {
        self.theory().filter(|_| self.played_under > 0).map(|theory| theory.id.as_str())
    }

    /// The same scenario under this theory; `None` if it has no such theory.
    pub fn under(&self, id: &str) -> Option<Self> {
        let at = self.theories.iter().position(|theory| theory.id == id)?;
        Some(Self { played_under: at, ..self.clone() })
    }

    /// The same scenario under each of its theories, if there are rivals among them.
    pub fn under_each(&self) -> Vec<Self> {
        let all = 0..self.theories.len();
        all.filter(|_| self.theories.len() > 1)
            .map(|at| Self { played_under: at, ..self.clone() })
            .collect()
    }
}

/// What a red line is to keep others from.
#[derive(Clone, Debug)]
pub struct Deterrent {
    /// Odds factor at credibility 100, more than 0, at most 1.
    pub odds: f64,
    /// Ids of kinds of act.
    pub kinds: Vec<String>,
    /// Options.
    pub options: Vec<OptionIx>,
}

impl RedLine {
    /// The deterrent that is to keep an actor from this option, if there is one.
    pub fn deters(&self, ix: OptionIx, option: &Choice) -> Option<&Deterrent> {
        let names =
            |one: &&Deterrent| one.options.contains(&ix) || one.kinds.contains(&option.kind.id);
        self.deterrent.as_ref().filter(|_| option.actor != self.owner).filter(names)
    }
}
