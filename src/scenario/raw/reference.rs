//! Published estimates.

use serde::Deserialize;

use super::{Name, Spanned, Text};

described! {
    /// How likely somebody has published that something is, to hold the model against.
    pub struct Reference {
        /// The forecast question that it answers.
        #[is(name Question)]
        #[or("one of `question`, `threshold` and `ending` is needed")]
        pub question: Option<Name>,
        /// Or the threshold that is crossed.
        #[is(name Threshold)]
        #[or("one of `question`, `threshold` and `ending` is needed")]
        pub threshold: Option<Name>,
        /// Or the ending that the game comes to.
        #[is(name Ending)]
        #[or("one of `question`, `threshold` and `ending` is needed")]
        pub ending: Option<Name>,
        /// How likely it is said to be.
        #[is(0 to 1)]
        pub probability: Spanned<f64>,
        /// What was counted, if it is a share of cases: `12 of 340 crises`.
        #[is(label)]
        #[or("none")]
        pub counted: Option<Text>,
        /// The id of a source.
        #[is(name Source)]
        #[or("this or `by` is needed")]
        pub from: Option<Name>,
        /// Who said so.
        #[is(label)]
        #[or("this or `from` is needed")]
        pub by: Option<Text>,
        /// When it was said.
        #[is(year)]
        pub date: Text,
        /// For which time it is: `until the end of 2026`.
        #[is(label)]
        #[or("none")]
        pub period: Option<Text>,
    }
}
