//! An ending stands behind a wider one.
//!
//! **What it does.** Finds endings that hold only where one before them in the list holds as well.
//!
//! **Why this is bad.** Endings are asked in the order of the list, and the first that holds ends the game: the
//! later one never comes.
//!
//! ```ron,bad,in-endings
//! (id: "loud", title: "A loud July", text: "Nobody listens.", tone: Escalation, when: "anger >= 60"),
//! (id: "fists", title: "Fists", text: "At the weir.", tone: Escalation, when: "anger >= 70"),
//! ```
//!
//! ```ron,good,in-endings
//! (id: "fists", title: "Fists", text: "At the weir.", tone: Escalation, when: "anger >= 70"),
//! (id: "loud", title: "A loud July", text: "Nobody listens.", tone: Escalation, when: "anger >= 60"),
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::{Cond, Ending};

pub const RULE: Rule =
    Rule { code: Code("W1004"), name: "hidden-ending", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let reach = look.reach();
    let endings = &look.scenario.endings;
    for (at, (ending, raw)) in endings.iter().zip(&look.written.endings).enumerate() {
        let (Some(cond), Some(text)) = (&ending.when, &raw.when) else { continue };
        let before: Vec<&Ending> =
            endings[..at].iter().filter(|one| !one.at_end || ending.at_end).collect();
        let comes = |without: &[&Cond]| {
            let wanted: Vec<_> =
                without.iter().map(|cond| (*cond, false)).chain([(cond, true)]).collect();
            reach.turns.iter().any(|turn| turn.can_all(&wanted))
        };
        // One that can't come anyway is another matter.
        if !comes(&[]) {
            continue;
        }
        let one = before.iter().find(|one| one.when.as_ref().is_some_and(|wider| !comes(&[wider])));
        let all: Vec<&Cond> = before.iter().filter_map(|one| one.when.as_ref()).collect();
        let behind = match one {
            Some(one) => format!("`{}`, which stands before it and holds wherever it does", one.id),
            None if !comes(&all) => {
                "those before it, one of which holds wherever it does".to_owned()
            }
            None => continue,
        };
        let message = format!("ending `{}` is hidden by {behind}", ending.id);
        look.found(text.span, message, "put the narrower one first, or change what it asks for");
    }
}
