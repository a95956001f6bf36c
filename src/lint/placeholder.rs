//! A text is not written yet.
//!
//! **What it does.** Finds texts that players read with TODO, FIXME, TBD or "lorem ipsum" in them, or of nothing but
//! dots or question marks.
//!
//! **Why this is bad.** Players read it.
//!
//! ```ron,bad,in-injects
//! (
//!     id: "rain", title: "Some rain", text: "TODO: what the weather says.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger -= 2"],
//! ),
//! ```
//!
//! ```ron,good,in-injects
//! (
//!     id: "rain", title: "Some rain", text: "Clouds from the west.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger -= 2"],
//! ),
//! ```

use super::prose::prose;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};

pub const RULE: Rule =
    Rule { code: Code("W1602"), name: "placeholder", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    for one in prose(look.scenario, look.written) {
        if let Some(stands_in) = placeholder(&one.text.value) {
            let message = format!("a text of {} is not written yet: `{stands_in}`", one.owner);
            look.found(one.text.span, message, "write what players are to read");
        }
    }
}

fn placeholder(text: &str) -> Option<&str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let mut words = words.filter(|word| ["TODO", "FIXME", "TBD", "XXX"].contains(word));
    let lorem = text.get(..11).filter(|start| start.eq_ignore_ascii_case("lorem ipsum"));
    let only = |c: char| c == '.' || c == '…' || c == '?' || c.is_whitespace();
    words.next().or(lorem).or_else(|| text.chars().all(only).then_some(text.trim()))
}
