//! Something comes in no game at all.
//!
//! **What it does.** With `--play`: of what came up in no game, follows every way in which a game can go, each choice and
//! each roll, and finds options that are never chosen, injects that never come and endings that no game has. Only where
//! there are few enough ways, about as many as in a small scenario of three turns; of others `never-seen` says what it
//! knows, and `offramp position SCENARIO --at ID` looks for a game that comes there.
//!
//! **Why this is bad.** What was written is never seen: parts that can hold one by one can't all hold together.
//!
//! ```ron,bad,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words", when: "times_chosen(ask) + times_chosen(blame) >= 3",
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words", when: "times_chosen(ask) + times_chosen(blame) >= 2",
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```

use super::never_seen::unseen;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity, Span};

pub const RULE: Rule =
    Rule { code: Code("W2002"), name: "impossible", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let spans = spans(look);
    if spans.is_empty() {
        return;
    }
    let Some(played) = look.played else { return };
    for one in unseen(look, played).into_iter().filter(|one| spans.contains(&one.span)) {
        let near = one.near.map(|near| format!("; {near}")).unwrap_or_default();
        let message = format!("{}, and every other way of the game was followed, too", one.message);
        look.found(one.span, message, format!("change its condition, or take it out{near}"));
    }
}

/// Where options, injects and endings stand that come in no game; none if there are too many ways to follow.
pub(super) fn spans(look: &Checking<'_>) -> Vec<Span> {
    let Some(played) = look.played else { return Vec::new() };
    let missing: Vec<Span> = unseen(look, played).iter().map(|one| one.span).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let Some(exact) = look.exact() else { return Vec::new() };
    let written = look.written;
    let options = written.options.iter().map(|one| one.id.span).zip(exact.chosen.iter().copied());
    let injects = written.injects.iter().map(|one| one.id.span).zip(exact.fired.iter().copied());
    let endings = written.endings.iter().map(|one| one.id.span);
    let endings = endings.zip(exact.endings.iter().map(|probability| *probability > 0.0));
    let all: Vec<(Span, bool)> = options.chain(injects).chain(endings).collect();
    // Of a card that several have, no copy.
    let comes = |span: &Span| all.iter().any(|(other, comes)| other == span && *comes);
    let known = |span: &Span| all.iter().any(|(other, _)| other == span);
    missing.into_iter().filter(|span| known(span) && !comes(span)).collect()
}
