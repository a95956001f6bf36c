//! The title of a card is too long for its place.
//!
//! **What it does.** Measures, with the program's typeface, the titles of cards, and finds those that take more than two
//! lines in the list of cards on a projector.
//!
//! **Why this is bad.** In the list a card is known by its title at a glance, and fewer cards are in sight at once.
//!
//! ```ron,bad,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast of last year's harvest before the assembled burghers of both towns and their guests",
//!     text: "A song about last year.", kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast of last year's harvest", text: "Before the burghers of both towns.",
//!     kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::typeface::width;

pub const RULE: Rule =
    Rule { code: Code("W1906"), name: "long-label", level: Severity::Warning, check };

/// How wide two lines of a card in the list are, for the height of their letters. On a projector, where a screen is as wide
/// as 85 letters are high, 21 and 22 of a hundred are taken by the columns beside, and of the rest the list has 45: less its
/// margins, and the key in front of the title, 18 for each line.
const TWO_LINES: f32 = 36.0;

fn check(look: &mut Checking<'_>) {
    for raw in &look.written.options {
        let title = raw.title.value.as_str();
        let wide = width(title);
        if wide > TWO_LINES {
            let message = format!(
                "the title of option `{}` takes {} lines in the list of cards on a projector",
                raw.id,
                (wide / TWO_LINES * 2.0).ceil()
            );
            let help = format!(
                "shorten it to about {} letters; the rest may stand in its `text`",
                (title.chars().count() as f32 * TWO_LINES / wide) as usize
            );
            look.found(raw.title.span, message, help);
        }
    }
}
