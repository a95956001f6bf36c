//! What earlier crises left behind: other values at the start than the file has.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::model::{ActorIx, FlagIx, IndicatorIx, NormIx, RedLineIx, Scenario, Seats};

/// One value at the start that is not the file's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inherited {
    /// Of what.
    pub what: Start,
    /// The value; of a flag or a red line 1 for yes, 0 for no.
    pub value: i32,
    /// Why it is not the file's.
    pub why: String,
}

/// Something that history left behind, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftBehind {
    /// What is different: "Tension: 63, not 55".
    pub what: String,
    /// Why.
    pub why: String,
}

/// A value that a scenario has at its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Start {
    /// An indicator.
    Indicator(IndicatorIx),
    /// A flag.
    Flag(FlagIx),
    /// Breaches of a norm.
    Norm(NormIx),
    /// Whether a red line was crossed before, so that it can't be crossed again.
    RedLine(RedLineIx),
    /// What the first holds against the second.
    Grievance(ActorIx, ActorIx),
    /// What the first trusts the second.
    Trust(ActorIx, ActorIx),
    /// How much an actor's word counts.
    Credibility(ActorIx),
}

impl fmt::Display for Start {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Indicator(ix) => write!(f, "indicator {}", ix.0),
            Self::Flag(ix) => write!(f, "flag {}", ix.0),
            Self::Norm(ix) => write!(f, "norm {}", ix.0),
            Self::RedLine(ix) => write!(f, "red line {}", ix.0),
            Self::Grievance(a, b) => write!(f, "the grievance of actor {} against {}", a.0, b.0),
            Self::Trust(a, b) => write!(f, "the trust of actor {} in {}", a.0, b.0),
            Self::Credibility(ix) => write!(f, "the credibility of actor {}", ix.0),
        }
    }
}

impl Scenario {
    /// The same scenario with other values at the start. What does not fit this scenario is left as
    /// the file has it.
    #[must_use]
    pub fn inheriting(&self, legacy: &[Inherited]) -> Self {
        let mut scenario = self.clone();
        for Inherited { what, value, .. } in legacy {
            if self.has(*what) {
                scenario.set_start(*what, self.bounded(*what, *value));
            }
        }
        scenario
    }

    /// Whether everything in it is there in this scenario, and within its bounds.
    ///
    /// # Errors
    /// Says what does not fit.
    pub fn check_legacy(&self, legacy: &[Inherited]) -> Result<(), String> {
        for Inherited { what, value, .. } in legacy {
            if !self.has(*what) {
                return Err(format!("an earlier chapter left behind {what}, which is not there"));
            }
            if self.bounded(*what, *value) != *value {
                return Err(format!(
                    "an earlier chapter left behind {value} for {what}, which is out of bounds"
                ));
            }
        }
        Ok(())
    }

    fn has(&self, what: Start) -> bool {
        let actor = |ix: ActorIx| ix.at() < self.actors.len();
        match what {
            Start::Indicator(ix) => ix.at() < self.indicators.len(),
            Start::Flag(ix) => ix.at() < self.flags.len(),
            Start::Norm(ix) => ix.at() < self.norms.len(),
            Start::RedLine(ix) => ix.at() < self.red_lines.len(),
            Start::Grievance(a, b) | Start::Trust(a, b) => actor(a) && actor(b),
            Start::Credibility(ix) => actor(ix),
        }
    }

    fn set_start(&mut self, what: Start, value: i32) {
        match what {
            Start::Indicator(ix) => self.indicators[ix.at()].start = value,
            Start::Flag(ix) => self.flags[ix.at()].start = value != 0,
            Start::Norm(ix) => self.norms[ix.at()].breaches = u16::try_from(value).unwrap_or(0),
            Start::RedLine(ix) => self.red_lines[ix.at()].spent = value != 0,
            Start::Grievance(a, b) => {
                let at = self.pair(a, b);
                self.grievance[at] = value;
            }
            Start::Trust(a, b) => {
                let at = self.pair(a, b);
                self.trust[at] = value;
            }
            Start::Credibility(ix) => self.actors[ix.at()].credibility = value,
        }
    }

    /// A value at the start: that of the file, or an inherited one.
    pub fn start_of(&self, what: Start) -> i32 {
        match what {
            Start::Indicator(ix) => self.indicators[ix.at()].start,
            Start::Flag(ix) => self.flags[ix.at()].start.into(),
            Start::Norm(ix) => self.norms[ix.at()].breaches.into(),
            Start::RedLine(ix) => self.red_lines[ix.at()].spent.into(),
            Start::Grievance(a, b) => self.grievance[self.pair(a, b)],
            Start::Trust(a, b) => self.trust[self.pair(a, b)],
            Start::Credibility(ix) => self.actors[ix.at()].credibility,
        }
    }

    /// A value kept within its bounds.
    pub fn bounded(&self, what: Start, value: i32) -> i32 {
        match what {
            Start::Indicator(ix) => {
                let indicator = &self.indicators[ix.at()];
                value.clamp(indicator.min, indicator.max)
            }
            Start::Flag(_) | Start::RedLine(_) => value.clamp(0, 1),
            Start::Norm(_) => value.clamp(0, 100),
            Start::Trust(..) => value.clamp(-100, 100),
            Start::Grievance(..) | Start::Credibility(_) => value.clamp(0, 100),
        }
    }

    /// What was left behind, in words, as far as whoever asks is among those who know it; for the
    /// scenario as its file has it.
    pub fn left_behind(
        &self,
        legacy: &[Inherited],
        known: impl Fn(Seats) -> bool,
    ) -> Vec<LeftBehind> {
        let legacy = legacy.iter().filter(|one| self.has(one.what));
        let legacy = legacy.filter(|one| known(self.knows_start(one.what)));
        legacy.map(|one| LeftBehind { what: self.said(one), why: one.why.clone() }).collect()
    }

    /// Who may know such a value.
    fn knows_start(&self, what: Start) -> Seats {
        match what {
            Start::Indicator(ix) => self.indicators[ix.at()].known_to,
            Start::Flag(ix) => self.flags[ix.at()].known_to,
            Start::RedLine(ix) => self.secrets.red_lines[ix.at()],
            _ => Seats::ALL,
        }
    }

    /// What a value that was left behind means, for the scenario as its file has it: "Tension: 63,
    /// not 55".
    fn said(&self, inherited: &Inherited) -> String {
        let name = |ix: ActorIx| self.actor(ix).name.as_str();
        let (value, was) = (inherited.value, self.start_of(inherited.what));
        match inherited.what {
            Start::Indicator(ix) => {
                format!("{}: {value}, not {was}", self.indicators[ix.at()].name)
            }
            Start::Flag(ix) if value != 0 => self.flags[ix.at()].name.clone(),
            Start::Flag(ix) => format!("Not so: {}", self.flags[ix.at()].name),
            Start::Norm(ix) => {
                format!("{}: broken {value} times before, not {was}", self.norms[ix.at()].name)
            }
            Start::RedLine(ix) => format!("{}: crossed before", self.red_lines[ix.at()].title),
            Start::Grievance(a, b) => {
                format!("{} holds {value} against {}, not {was}", name(a), name(b))
            }
            Start::Trust(a, b) => format!("{} trusts {} {value:+}, not {was:+}", name(a), name(b)),
            Start::Credibility(a) => format!("Credibility of {}: {value}, not {was}", name(a)),
        }
    }
}
