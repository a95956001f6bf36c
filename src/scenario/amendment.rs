//! What a facilitator changes of the injects to come.

use serde::{Deserialize, Serialize};

use super::ix::{ActorIx, InjectIx};
use super::model::{Medium, Scenario};
use crate::texts::{Message, message};

/// A change of the injects to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "classroom", derive(schemars::JsonSchema))]
pub enum Amendment {
    /// It does not come by itself until it is released.
    Hold {
        /// Which.
        inject: InjectIx,
    },
    /// It may come by itself again.
    Release {
        /// Which.
        inject: InjectIx,
    },
    /// It is to be otherwise.
    Edit {
        /// Which.
        inject: InjectIx,
        /// What is different; the rest stays.
        draft: InjectDraft,
    },
    /// There is another one.
    Add {
        /// What it is; title and text it needs.
        draft: InjectDraft,
    },
}

/// What a facilitator says of an inject. What is left out stays as it is, or is nothing in particular of a new one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "classroom", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct InjectDraft {
    /// Headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What players read, Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How it reaches them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medium: Option<Medium>,
    /// Who gets it; everybody if the list is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<Vec<ActorIx>>,
    /// The turn in which it comes, one to come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<u32>,
    /// All its effects, as a scenario file writes them: `tension += 10`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effects: Option<Vec<String>>,
}

impl InjectDraft {
    /// Its headline on one line, if it gives one.
    pub fn headline(&self) -> Option<String> {
        let words = self.title.as_ref()?.split_whitespace();
        Some(words.collect::<Vec<_>>().join(" "))
    }
}

impl Amendment {
    /// Which inject it is about; none if it adds one.
    pub fn inject(&self) -> Option<InjectIx> {
        match self {
            Self::Hold { inject } | Self::Release { inject } | Self::Edit { inject, .. } => {
                Some(*inject)
            }
            Self::Add { .. } => None,
        }
    }

    /// What it says of the inject, if it says anything.
    pub fn draft(&self) -> Option<&InjectDraft> {
        match self {
            Self::Edit { draft, .. } | Self::Add { draft } => Some(draft),
            Self::Hold { .. } | Self::Release { .. } => None,
        }
    }

    /// The headline of its inject, as it was before; of a new one, its own.
    pub fn title(&self, before: &Scenario) -> String {
        let known = self.inject().and_then(|ix| before.injects.get(ix.at()));
        let own = || self.draft().and_then(InjectDraft::headline).unwrap_or_default();
        known.map_or_else(own, |inject| inject.title.clone())
    }
}

/// How the ids of injects begin that were added in play; a number follows.
pub const ADDED_INJECT: &str = "written_";

/// Whether an id is kept for an inject added in play.
pub(super) fn is_of_added(id: &str) -> bool {
    let number = id.strip_prefix(ADDED_INJECT).unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Why injects can't be amended so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AmendFault {
    /// There is no such inject.
    NoInject,
    /// There is no such actor.
    NoActor,
    /// It does not say why.
    NoReason,
    /// The inject has been given: its title.
    Given(String),
    /// It is held: its title.
    Held(String),
    /// It is not held: its title.
    NotHeld(String),
    /// Its turn has begun, so it does not come by itself.
    Gone {
        /// Its title.
        title: String,
        /// Its turn.
        turn: u32,
    },
    /// Nothing is said to be different: its title.
    Nothing(String),
    /// It has no headline.
    NoTitle,
    /// It has no text.
    NoText,
    /// A headline with too many characters.
    LongTitle {
        /// How many.
        count: usize,
        /// How many it may have.
        most: usize,
    },
    /// A text with too many characters.
    LongText {
        /// How many.
        count: usize,
        /// How many it may have.
        most: usize,
    },
    /// A text with too many paragraphs and items.
    Blocks {
        /// How many.
        count: usize,
        /// How many it may have.
        most: usize,
    },
    /// A turn that is not to come.
    Turn {
        /// Which.
        turn: u32,
        /// The first it could be; no turn is to come if it is after the last.
        first: u32,
        /// The last it could be.
        last: u32,
    },
    /// A condition reads whether it came, so who knows of it is settled: its title.
    Audience(String),
    /// More effects than an inject may have.
    Effects {
        /// How many.
        count: usize,
        /// How many it may have.
        most: usize,
    },
    /// An effect that can't be understood: why, and a remedy.
    Effect(String),
    /// More injects than a game may have.
    Full {
        /// How many it may have.
        most: usize,
    },
}

impl AmendFault {
    /// Why, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::NoInject => message!("refused-unknown", what = "inject"),
            Self::NoActor => message!("refused-unknown", what = "actor"),
            Self::NoReason => message!("refused-amend-reason"),
            Self::Given(title) => message!("refused-amend-given", title = title),
            Self::Held(title) => message!("refused-amend-held", title = title),
            Self::NotHeld(title) => message!("refused-amend-not-held", title = title),
            Self::Gone { title, turn } => {
                message!("refused-amend-gone", title = title, turn = *turn)
            }
            Self::Nothing(title) => message!("refused-amend-nothing", title = title),
            Self::NoTitle => message!("refused-amend-no-title"),
            Self::NoText => message!("refused-amend-no-text"),
            Self::LongTitle { count, most } => {
                message!("refused-amend-long-title", count = *count, most = *most)
            }
            Self::LongText { count, most } => {
                message!("refused-amend-long-text", count = *count, most = *most)
            }
            Self::Blocks { count, most } => {
                message!("refused-amend-blocks", count = *count, most = *most)
            }
            Self::Turn { turn, first, last } if first > last => {
                message!("refused-amend-no-turn", turn = *turn)
            }
            Self::Turn { turn, first, last } => {
                message!("refused-amend-turn", turn = *turn, first = *first, last = *last)
            }
            Self::Audience(title) => message!("refused-amend-audience", title = title),
            Self::Effects { count, most } => {
                message!("refused-amend-effects", count = *count, most = *most)
            }
            Self::Effect(why) => message!("refused-amend-effect", why = why),
            Self::Full { most } => message!("refused-amend-full", most = *most),
        }
    }
}
