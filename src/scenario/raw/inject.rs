//! What happens to the players.

use serde::Deserialize;

use super::{BaseOdds, Factor, Name, Outcome, Picture, Source, Spanned, Text};

described! {
    /// An event given to the players.
    pub struct Inject {
        /// Used in `fired(…)`.
        #[is(id)]
        pub id: Name,
        /// Headline.
        #[is(label)]
        pub title: Text,
        /// What they read.
        #[is(markdown)]
        pub text: Text,
        /// A picture that stands with it.
        #[or("none")]
        pub picture: Option<Picture>,
        /// How it reaches them.
        pub medium: Medium,
        /// Who sends it, or says so, as it stands on the card.
        #[is(label)]
        #[or("nobody")]
        pub from: Option<Text>,
        /// When it reaches them, between this turn's beginning and the next one's.
        #[is(clock)]
        #[or("when the turn begins")]
        pub time: Option<Text>,
        /// Where it happens.
        #[is(name Place)]
        #[or("nowhere on the map")]
        pub place: Option<Name>,
        /// Where it comes from.
        #[or("a warning")]
        pub source: Option<Source>,
        /// What makes it fire. Every inject fires at most once.
        pub trigger: Trigger,
        /// Who gets it.
        #[is(name Actor)]
        #[or("everyone")]
        pub audience: Vec<Name>,
        /// A further condition, asked at the moment of firing.
        #[is(condition)]
        #[or("none")]
        pub only_if: Option<Text>,
        /// What changes.
        #[is(effect)]
        #[or("none")]
        pub effects: Vec<Text>,
        /// Rung it acts on, if any.
        #[is(name Rung)]
        #[or("none")]
        pub rung: Option<Name>,
        /// Thresholds that it crosses.
        #[is(name Threshold)]
        #[or("none")]
        pub crosses: Vec<Name>,
        /// Questions to talk about when it has come.
        #[is(prose)]
        #[or("none")]
        pub discussion: Vec<Text>,
        /// What whoever gets it is expected to do; only the facilitator sees it before the end.
        #[is(prose)]
        #[or("nothing")]
        pub expects: Option<Text>,
        /// A note to the facilitator; nobody else sees it before the end.
        #[is(prose)]
        #[or("none")]
        pub controller: Option<Text>,
        /// Learning objectives that it exercises.
        #[is(name LearningObjective)]
        #[or("none")]
        pub exercises: Vec<Name>,
        /// Branches, if it has any.
        #[or("it comes out in one way")]
        pub outcomes: Vec<Outcome>,
    }
}

described! {
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
}

described! {
    /// What makes an inject fire.
    #[derive(Debug, Deserialize)]
    pub enum Trigger {
        /// In this turn.
        #[is(1 to "the last turn")]
        Turn(Spanned<u32>),
        /// In the turn that begins at this date or hour, or in the first one after it.
        #[is(moment)]
        At(Text),
        /// The first turn in which this holds.
        #[is(condition)]
        When(Text),
        /// By chance, each turn until it has.
        Random(Odds),
    }
}

described! {
    /// Odds of a random inject.
    pub struct Odds {
        /// Base odds to 1: 0.25 is one turn in five.
        #[is(share)]
        pub odds: Spanned<BaseOdds>,
        /// Factors on those odds.
        #[or("none")]
        pub factors: Vec<Factor>,
    }
}
