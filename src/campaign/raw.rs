//! Exactly what a campaign's file says.

use serde::Deserialize;

use crate::scenario::raw::{Name, Text};
use crate::syntax::decode::Spanned;

/// Several scenarios played as one game.
#[derive(Debug, Deserialize)]
#[serde(rename = "Campaign", deny_unknown_fields)]
pub struct WholeCampaign {
    /// Version of this format; 1.
    pub format: Spanned<u32>,
    /// Letters, digits and `-`; the name it is started by.
    pub id: Name,
    /// Title.
    pub title: Text,
    /// One or two sentences for the library.
    pub summary: Text,
    /// The question that its cover asks, in one line.
    #[serde(default)]
    pub dilemma: Option<Text>,
    /// What a player should know before the first screen.
    pub content_note: Text,
    /// In the order in which they are played, at least two.
    pub chapters: Vec<Chapter>,
}

/// One scenario of a campaign.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Id of a scenario that comes with the program, or a file beside the campaign's.
    pub scenario: Name,
    /// What is read before it: Markdown.
    pub before: Text,
    /// What the chapter before leaves behind.
    #[serde(default)]
    pub carries: Vec<Carry>,
}

/// Something that a chapter leaves to the next.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carry {
    /// An indicator, flag, norm or red line of the chapter before; or `grievance`, `trust`, `credibility`
    /// or `budget`, of all actors that are in both.
    pub what: Name,
    /// What it becomes, of the same sort (or, of a norm's breaches, an indicator); that of the same
    /// id when left out.
    #[serde(default)]
    pub into: Option<Name>,
    /// Percent of the change since the start of the chapter before that is kept, −2000 to 2000;
    /// default 100. Flags and red lines are kept as they are.
    #[serde(default)]
    pub keep: Option<Spanned<i32>>,
    /// The reason shown.
    pub why: Text,
}
