//! Nothing exercises a learning objective.
//!
//! **What it does.** Of a scenario whose cards or news say in `exercises` what they are for, finds learning objectives
//! that none of them names.
//!
//! **Why this is bad.** The class is told that it learns something, and meets it nowhere.
//!
//! ```ron,bad,in-Scenario
//! meta: [
//!     objectives: [(id: "asking", text: "See how an answer depends on how it was asked."), (id: "waiting", text: "Learn to wait.")],
//! ],
//! options: [
//!     (
//!         id: "boast", actor: "lower", title: "Boast", text: "A song about last year.", exercises: ["asking"],
//!         kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.")],
//!     ),
//! ],
//! debrief: [
//!     questions: (
//!         what: [(text: "Who asked whom?", about: ["asking"])],
//!         so_what: ["What followed?"], now_what: ["What would you write in the letter?"],
//!     ),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! meta: [
//!     objectives: [(id: "asking", text: "See how an answer depends on how it was asked.")],
//! ],
//! options: [
//!     (
//!         id: "boast", actor: "lower", title: "Boast", text: "A song about last year.", exercises: ["asking"],
//!         kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.")],
//!     ),
//! ],
//! debrief: [
//!     questions: (
//!         what: [(text: "Who asked whom?", about: ["asking"])],
//!         so_what: ["What followed?"], now_what: ["What would you write in the letter?"],
//!     ),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::LearningIx;
use crate::scenario::raw::Name;

pub const RULE: Rule =
    Rule { code: Code("N1701"), name: "objective-unused", level: Severity::Note, check };

fn check(look: &mut Checking<'_>) {
    let exercised = exercised(look);
    if exercised.is_empty() {
        return;
    }
    for (ix, id) in objectives(look) {
        if !exercised.contains(&ix) {
            let message = format!("no card and no inject exercises the learning objective `{id}`");
            let help = format!(
                "write `exercises: [\"{id}\"]` where it is met, or leave the objective out"
            );
            look.found(id.span, message, help);
        }
    }
}

/// Learning objectives with an id.
pub(super) fn objectives<'a>(look: &Checking<'a>) -> Vec<(LearningIx, &'a Name)> {
    let meta = look.written.meta.iter();
    let all = meta.flat_map(|meta| meta.objectives.iter().flatten()).enumerate();
    all.map(|(at, one)| (at.into(), &one.id)).collect()
}

/// Those that some card or inject exercises.
pub(super) fn exercised(look: &Checking<'_>) -> Vec<LearningIx> {
    let options = look.scenario.options.iter().flat_map(|option| &option.exercises);
    let injects = look.scenario.injects.iter().flat_map(|inject| &inject.exercises);
    options.chain(injects).copied().collect()
}
