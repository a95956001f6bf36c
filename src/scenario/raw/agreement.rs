//! What actors may agree on.

use serde::Deserialize;

use super::{BaseOdds, Factor, Name, Spanned, Text};

/// What its parties refrain from and do while it is in force. Each of them has cards to offer, accept, refuse
/// and denounce it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Used in `in_force(…)`; its cards are called after it.
    pub id: Name,
    /// Shown to players.
    pub title: Text,
    /// What it says: Markdown.
    pub text: Text,
    /// Between whom it is, 2 to 8.
    pub parties: Vec<Name>,
    /// What is forbidden while it is in force.
    #[serde(default)]
    pub refrains: Vec<Refrain>,
    /// What has to be done.
    #[serde(default)]
    pub does: Vec<Duty>,
    /// Turns it binds, 1 to 30; until it is broken or denounced when left out.
    #[serde(default)]
    pub lasts: Option<Spanned<u32>>,
    /// When it can be offered; always when left out.
    #[serde(default)]
    pub when: Option<Text>,
    /// What a party demands until it gives way, at most 6.
    #[serde(default)]
    pub terms: Vec<AgreementTerm>,
    /// How many of these have to be moved before it can be accepted; default 0.
    #[serde(default)]
    pub needs: Option<Spanned<u32>>,
    /// Whether it is in force at the start; default false.
    #[serde(default)]
    pub in_force_at_start: bool,
    /// Whether only its parties know of it; default false.
    #[serde(default)]
    pub secret: bool,
    /// The card by which it is offered.
    #[serde(default)]
    pub offer: Option<Spanned<AgreementCard>>,
    /// The card by which it is accepted.
    #[serde(default)]
    pub accept: Option<Spanned<AgreementCard>>,
    /// The card by which it is refused.
    #[serde(default)]
    pub refuse: Option<Spanned<AgreementCard>>,
    /// The card by which it is denounced.
    #[serde(default)]
    pub denounce: Option<Spanned<AgreementCard>>,
    /// What changes when it comes into force.
    #[serde(default)]
    pub begun: Vec<Text>,
    /// What changes when it has run to its term.
    #[serde(default)]
    pub kept: Vec<Text>,
    /// What changes when a party breaks it, which is `self`.
    #[serde(default)]
    pub broken: Vec<Text>,
    /// What changes when a party denounces it, which is `self`.
    #[serde(default)]
    pub denounced: Vec<Text>,
    /// Odds factor on what it forbids, for computer-run play; at most 1, default 0.25.
    #[serde(default)]
    pub bound: Option<Spanned<f64>>,
}

/// What parties refrain from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refrain {
    /// Which parties; all when left out.
    #[serde(default)]
    pub who: Vec<Name>,
    /// Acts of these kinds.
    #[serde(default)]
    pub kinds: Vec<Name>,
    /// These options of theirs.
    #[serde(default)]
    pub options: Vec<Name>,
}

/// What a party is to do.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Which party.
    pub who: Name,
    /// Options of its own, one of which it is to carry out.
    pub options: Vec<Name>,
    /// By the end of which turn in which it binds, 1 to 30.
    pub within: Spanned<u32>,
}

/// What a party demands.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementTerm {
    /// Used in `moved(…, …)`; its card is called after it.
    pub id: Name,
    /// What is demanded.
    pub text: Text,
    /// Which party demands it.
    pub by: Name,
    /// The card by which that party gives way.
    #[serde(default)]
    pub card: Option<Spanned<AgreementCard>>,
    /// What changes when it does.
    #[serde(default)]
    pub moved: Vec<Text>,
}

/// One of its cards, where it is not as it is by itself.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementCard {
    /// Title of the card.
    #[serde(default)]
    pub title: Option<Text>,
    /// What it is to do: Markdown.
    #[serde(default)]
    pub text: Option<Text>,
    /// What is told of it when it has been done: Markdown.
    #[serde(default)]
    pub told: Option<Text>,
    /// Kind of act, from the action catalogue.
    #[serde(default)]
    pub kind: Option<Name>,
    /// How often it may be chosen in one game; when left out once, if it gives way on a term, or without limit.
    #[serde(default)]
    pub uses: Option<Spanned<u32>>,
    /// Base odds for a computer-run actor; default 1.
    #[serde(default)]
    pub weight: Option<Spanned<BaseOdds>>,
    /// Factors on those odds.
    #[serde(default)]
    pub factors: Vec<Factor>,
}
