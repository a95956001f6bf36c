//! What happens to the players.

use serde::Deserialize;

use super::{BaseOdds, Factor, Name, Outcome, Picture, Source, Spanned, Text};

/// An event given to the players.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    /// Used in `fired(…)`.
    pub id: Name,
    /// Headline.
    pub title: Text,
    /// What they read: Markdown.
    pub text: Text,
    /// A picture that stands with it.
    #[serde(default)]
    pub picture: Option<Picture>,
    /// How it reaches them.
    pub medium: Medium,
    /// Who sends it, or says so, as it stands on the card.
    #[serde(default)]
    pub from: Option<Text>,
    /// When it reaches them, between this turn's beginning and the next one's: `10:15`, or with the day,
    /// `2031-07-01T10:15`.
    #[serde(default)]
    pub time: Option<Text>,
    /// Where it happens.
    #[serde(default)]
    pub place: Option<Name>,
    /// Where it comes from.
    pub source: Option<Source>,
    /// What makes it fire. Every inject fires at most once.
    pub trigger: Trigger,
    /// Who gets it; everyone when left out.
    #[serde(default)]
    pub audience: Vec<Name>,
    /// A further condition, asked at the moment of firing.
    #[serde(default)]
    pub only_if: Option<Text>,
    /// What changes.
    #[serde(default)]
    pub effects: Vec<Text>,
    /// Rung it acts on, if any.
    #[serde(default)]
    pub rung: Option<Name>,
    /// Thresholds that it crosses.
    #[serde(default)]
    pub crosses: Vec<Name>,
    /// Questions to talk about when it has come.
    #[serde(default)]
    pub discussion: Vec<Text>,
    /// What whoever gets it is expected to do; only the facilitator sees it before the end.
    #[serde(default)]
    pub expects: Option<Text>,
    /// A note to the facilitator; nobody else sees it before the end.
    #[serde(default)]
    pub controller: Option<Text>,
    /// Learning objectives that it exercises.
    #[serde(default)]
    pub exercises: Vec<Name>,
    /// Branches, if it has any.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
}

/// How an inject reaches the players.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, serde::Serialize)]
#[cfg_attr(feature = "classroom", derive(schemars::JsonSchema))]
pub enum Medium {
    /// News agency.
    Wire,
    /// Newspaper.
    Newspaper,
    /// Radio or television.
    Broadcast,
    /// Telephone call.
    Call,
    /// Diplomatic cable or intelligence note.
    Cable,
    /// Letter, by post or messenger.
    Letter,
    /// Electronic mail.
    Email,
    /// Social media. `Post` in older files.
    #[serde(alias = "Post")]
    SocialMedia,
}

/// What makes an inject fire.
#[derive(Debug, Deserialize)]
pub enum Trigger {
    /// In this turn.
    Turn(Spanned<u32>),
    /// In the turn that begins at this date or hour, or in the first one after it.
    At(Text),
    /// The first turn in which this holds.
    When(Text),
    /// By chance, each turn until it has.
    Random(Odds),
}

/// Odds of a random inject.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Odds {
    /// Base odds to 1: 0.25 is one turn in five.
    pub odds: Spanned<BaseOdds>,
    /// Factors on those odds.
    #[serde(default)]
    pub factors: Vec<Factor>,
}
