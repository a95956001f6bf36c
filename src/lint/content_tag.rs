//! What a scenario is about is not said.
//!
//! **What it does.** Of a scenario that says in `meta.content` what it is about, finds kinds of act that are about
//! something else as well: nuclear weapons, killing, and attacks on networks.
//!
//! **Why this is bad.** Somebody who relies on that list meets it unprepared.
//!
//! ```ron,bad,in-Scenario
//! meta: [
//!     content: ["hunger"],
//! ],
//! options: [
//!     (
//!         id: "trap", actor: "lower", title: "A trap on the bridge", text: "For the mayor.",
//!         kind: "targeted_killing", toward: ["upper"], outcomes: [(id: "hit", text: "The mayor is dead.")],
//!     ),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! meta: [
//!     content: ["hunger", "killing"],
//! ],
//! options: [
//!     (
//!         id: "trap", actor: "lower", title: "A trap on the bridge", text: "For the mayor.",
//!         kind: "targeted_killing", toward: ["upper"], outcomes: [(id: "hit", text: "The mayor is dead.")],
//!     ),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::Content;
use crate::scenario::catalogue::{Domain, Kind};

pub const RULE: Rule =
    Rule { code: Code("N1704"), name: "content-tag", level: Severity::Note, check };

fn check(look: &mut Checking<'_>) {
    let said = &look.scenario.meta.content;
    if said.is_empty() {
        return;
    }
    let mut found: Vec<Content> = Vec::new();
    for (option, raw) in look.scenario.options.iter().zip(&look.written.options) {
        let Some(about) = about(option.kind) else { continue };
        let told = about.iter().any(|one| said.contains(one)) || found.contains(&about[0]);
        if !told {
            found.push(about[0]);
            let word = about[0].word();
            let message = format!(
                "`meta.content` does not say `{word}`, and option `{}` is about it",
                option.id
            );
            look.found(raw.kind.span, message, format!("add `\"{word}\"` to `content`"));
        }
    }
}

/// What a kind of act is about: any of these says so.
fn about(kind: &Kind) -> Option<&'static [Content]> {
    match kind.id.as_str() {
        "targeted_killing" | "decapitation_strike" => {
            return Some(&[Content::Killing, Content::Assassination]);
        }
        _ => {}
    }
    match kind.domain {
        Domain::Nuclear => Some(&[Content::NuclearWeapons]),
        // What fails, is searched and is switched on again may have failed by itself.
        Domain::Cyber if kind.toward() < 0.0 => Some(&[Content::Cyber]),
        _ => None,
    }
}
