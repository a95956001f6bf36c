//! What actors may agree on.

use serde::Deserialize;

use super::{BaseOdds, Factor, Name, Spanned, Text};

described! {
    /// What its parties refrain from and do while it is in force. Each of them has cards to offer, accept, refuse
    /// and denounce it.
    pub struct Agreement {
        /// Used in `in_force(…)`; its cards are called after it.
        #[is(id)]
        pub id: Name,
        /// Shown to players.
        #[is(label)]
        pub title: Text,
        /// What it says.
        #[is(markdown)]
        pub text: Text,
        /// Between whom it is, 2 to 8.
        #[is(name Actor)]
        pub parties: Vec<Name>,
        /// What is forbidden while it is in force.
        #[or("nothing")]
        pub refrains: Vec<Refrain>,
        /// What has to be done.
        #[or("nothing")]
        pub does: Vec<Duty>,
        /// Turns it binds.
        #[is(1 to 30)]
        #[or("until it is broken or denounced")]
        pub lasts: Option<Spanned<u32>>,
        /// When it can be offered.
        #[is(condition)]
        #[or("always")]
        pub when: Option<Text>,
        /// What a party demands until it gives way, at most 6.
        #[or("none")]
        pub terms: Vec<AgreementTerm>,
        /// How many of these have to be moved before it can be accepted.
        #[is(0 to "as many as there are `terms`")]
        #[or(0)]
        pub needs: Option<Spanned<u32>>,
        /// Whether it is in force at the start.
        #[or(false)]
        pub in_force_at_start: bool,
        /// Whether only its parties know of it.
        #[or(false)]
        pub secret: bool,
        /// The card by which it is offered.
        #[or("as it is by itself")]
        pub offer: Option<Spanned<AgreementCard>>,
        /// The card by which it is accepted.
        #[or("as it is by itself")]
        pub accept: Option<Spanned<AgreementCard>>,
        /// The card by which it is refused.
        #[or("as it is by itself")]
        pub refuse: Option<Spanned<AgreementCard>>,
        /// The card by which it is denounced.
        #[or("as it is by itself")]
        pub denounce: Option<Spanned<AgreementCard>>,
        /// What changes when it comes into force.
        #[is(effect)]
        #[or("nothing")]
        pub begun: Vec<Text>,
        /// What changes when it has run to its term.
        #[is(effect)]
        #[or("nothing")]
        pub kept: Vec<Text>,
        /// What changes when a party breaks it, which is `self`.
        #[is(effect)]
        #[or("nothing")]
        pub broken: Vec<Text>,
        /// What changes when a party denounces it, which is `self`.
        #[is(effect)]
        #[or("nothing")]
        pub denounced: Vec<Text>,
        /// Odds factor on what it forbids, for computer-run play.
        #[is(factor to 1)]
        #[or(0.25)]
        pub bound: Option<Spanned<f64>>,
    }
}

described! {
    /// What parties refrain from.
    pub struct Refrain {
        /// Which parties.
        #[is(name Actor)]
        #[or("all parties")]
        pub who: Vec<Name>,
        /// Acts of these kinds.
        #[is(name Kind)]
        #[or("none")]
        pub kinds: Vec<Name>,
        /// These options of theirs.
        #[is(name Option)]
        #[or("none")]
        pub options: Vec<Name>,
    }
}

described! {
    /// What a party is to do.
    pub struct Duty {
        /// Which party.
        #[is(name Actor)]
        pub who: Name,
        /// Options of its own, one of which it is to carry out.
        #[is(name Option)]
        pub options: Vec<Name>,
        /// By the end of which turn in which it binds.
        #[is(1 to 30)]
        pub within: Spanned<u32>,
    }
}

described! {
    /// What a party demands.
    pub struct AgreementTerm {
        /// Used in `moved(…, …)`; its card is called after it.
        #[is(id)]
        pub id: Name,
        /// What is demanded.
        #[is(label)]
        pub text: Text,
        /// Which party demands it.
        #[is(name Actor)]
        pub by: Name,
        /// The card by which that party gives way.
        #[or("as it is by itself")]
        pub card: Option<Spanned<AgreementCard>>,
        /// What changes when it does.
        #[is(effect)]
        #[or("nothing")]
        pub moved: Vec<Text>,
    }
}

described! {
    /// One of its cards, where it is not as it is by itself.
    #[derive(Default)]
    pub struct AgreementCard {
        /// Title of the card.
        #[is(label)]
        #[or("in English, after the agreement's")]
        pub title: Option<Text>,
        /// What it is to do.
        #[is(markdown)]
        #[or("the agreement's")]
        pub text: Option<Text>,
        /// What is told of it when it has been done.
        #[is(markdown)]
        #[or("a short sentence in English")]
        pub told: Option<Text>,
        /// Kind of act, from the action catalogue.
        #[is(name Kind)]
        #[or("one that fits the card")]
        pub kind: Option<Name>,
        /// How often it may be chosen in one game.
        #[is(1 to 100)]
        #[or("once if it gives way on a term, otherwise no limit")]
        pub uses: Option<Spanned<u32>>,
        /// Base odds for a computer-run actor.
        #[or(1)]
        pub weight: Option<Spanned<BaseOdds>>,
        /// Factors on those odds.
        #[or("none")]
        pub factors: Vec<Factor>,
    }
}
