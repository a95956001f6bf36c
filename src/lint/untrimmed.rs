//! A text has spaces at its ends, or a title a full stop.
//!
//! **What it does.** Finds texts of one line that begin or end with spaces, and titles and names that end with a
//! full stop.
//!
//! **Why this is bad.** On cards and in lists it stands out of line, or reads as the end of a sentence that was
//! cut.
//!
//! ```ron,bad,in-injects
//! (
//!     id: "rain", title: "Some rain.", text: "Clouds from the west.", medium: Broadcast,
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
use crate::diagnostics::{Code, Files, Fix, Severity, Span};

pub const RULE: Rule =
    Rule { code: Code("N1603"), name: "untrimmed", level: Severity::Note, check };

fn check(look: &mut Checking<'_>) {
    for one in prose(look.scenario, look.written) {
        let text = one.text.value.as_str();
        // A text between `r#"` and `"#` on lines of its own begins and ends with line breaks.
        let lines = text.contains('\n');
        if !lines && text.trim() != text {
            let message = format!("a text of {} begins or ends with spaces", one.owner);
            look.found(one.text.span, message, "take the spaces out");
            look.fix(shorter(look.files, one.text.span, str::trim, "take the spaces out"));
        } else if one.label && is_sentence(text) {
            let message = format!("a title of {} ends with a full stop", one.owner);
            look.found(one.text.span, message, "take the full stop out");
            look.fix(shorter(look.files, one.text.span, without_stop, "take the full stop out"));
        }
    }
}

fn without_stop(title: &str) -> &str {
    title.strip_suffix('.').unwrap_or(title)
}

/// A text made shorter where it stands.
fn shorter(files: &Files, at: Span, short: fn(&str) -> &str, title: &str) -> Option<Fix> {
    let written = files.text(at.file).get(at.range())?;
    let inside = written.strip_prefix('"')?.strip_suffix('"')?;
    Some(Fix::safe(title, at, format!("\"{}\"", short(inside))))
}

/// Whether a title ends with a full stop that is neither of an abbreviation nor of dots.
fn is_sentence(title: &str) -> bool {
    let Some(before) = title.strip_suffix('.') else { return false };
    let last = before.split_whitespace().next_back().unwrap_or_default();
    last.chars().count() > 3 && !last.contains('.') && !before.contains(". ")
}
