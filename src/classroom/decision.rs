//! What acts are made of: who moves a seat, how one is sealed, on what something was decided, and answers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::settings::SeatRule;
use crate::policy::PolicyKind;
use crate::texts::say;

/// How a seat came to be sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum SealedBy {
    /// Its delegation decided on a proposal.
    Delegation {
        /// The proposal.
        proposal: u32,
        /// By which rule.
        rule: SeatRule,
        /// Who stood behind it.
        endorsed: Vec<u32>,
        /// Who was there.
        present: Vec<u32>,
    },
    /// Time was up, and its best proposal was taken.
    Taken {
        /// The proposal.
        proposal: u32,
    },
    /// Time was up, and there was nothing to take.
    Nothing,
    /// It was the aftermath: there was nothing to decide.
    Aftermath,
    /// Whoever stands in decided.
    StoodIn,
    /// The facilitator entered it.
    Entered,
}

impl SealedBy {
    /// The proposal that was sealed, if one was.
    pub fn proposal(&self) -> Option<u32> {
        match self {
            Self::Delegation { proposal, .. } | Self::Taken { proposal } => Some(*proposal),
            _ => None,
        }
    }
}

/// Who moves a seat. As JSON it is a word: `delegation`, `paper`, `nobody`, `agent`, or a policy's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(into = "String", try_from = "String")]
pub enum Mover {
    /// The people on it.
    Delegation,
    /// People without a device: the facilitator enters what they decide.
    Paper,
    /// Nobody: it holds.
    Nobody,
    /// An agent over the network; if it is silent, its temperament.
    Agent,
    /// A policy of the program.
    Policy(PolicyKind),
}

impl Mover {
    /// In words, whoever moves a seat that has no people with devices on it; none of a delegation.
    pub fn without_people(self) -> Option<String> {
        Some(match self {
            Self::Delegation => return None,
            Self::Paper => say!("page-how-paper"),
            Self::Nobody => say!("page-how-nobody"),
            Self::Agent => say!("page-how-agent"),
            Self::Policy(_) => say!("page-how-stand_in"),
        })
    }
}

impl From<Mover> for String {
    fn from(mover: Mover) -> Self {
        match mover {
            Mover::Delegation => "delegation",
            Mover::Paper => "paper",
            Mover::Nobody => "nobody",
            Mover::Agent => "agent",
            Mover::Policy(policy) => policy.word(),
        }
        .to_owned()
    }
}

impl TryFrom<String> for Mover {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        Ok(match word.as_str() {
            "delegation" => Self::Delegation,
            "paper" => Self::Paper,
            "nobody" => Self::Nobody,
            "agent" => Self::Agent,
            other => {
                let policy = PolicyKind::ALL.into_iter().find(|policy| policy.word() == other);
                Self::Policy(policy.ok_or_else(|| {
                    let known: Vec<_> =
                        PolicyKind::ALL.iter().map(|policy| policy.word()).collect();
                    format!(
                        "a seat is moved by delegation, paper, nobody, agent, {}",
                        known.join(", ")
                    )
                })?)
            }
        })
    }
}

/// How well a learning objective was reached, as HSEEP rates it (US Homeland Security Exercise and Evaluation
/// Program, 2020, chapter 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Rating {
    /// Performed without challenges.
    P,
    /// Performed with some challenges.
    S,
    /// Performed with major challenges.
    M,
    /// Unable to be performed.
    U,
}

/// One person's answers to the survey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SurveyAnswer {
    /// Agreement with each of the eight statements, 1 to 5.
    pub scales: Vec<u8>,
    /// What was best.
    #[serde(default)]
    pub best: String,
    /// What to mend.
    #[serde(default)]
    pub mend: String,
}

/// What an act was decided against.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidedOn {
    /// The game's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub game: Option<String>,
    /// The turn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turn: Option<u32>,
    /// The proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<u32>,
    /// How many entries the game had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<u64>,
}
