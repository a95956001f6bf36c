//! Something lies past the last turn.
//!
//! **What it does.** Finds red lines that leave their owner more turns to act than there are after the first, and
//! timers that start with more turns than the game has.
//!
//! **Why this is bad.** It never runs out: what should come of that never comes.
//!
//! ```ron,bad,in-Scenario
//! timers: [
//!     (id: "patience", name: "The mayor's patience", start: 9),
//! ],
//! questions: [
//!     (id: "out", text: "Does the mayor shout?", resolves: "timer(patience) <= 7 and anger > 50"),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! timers: [
//!     (id: "patience", name: "The mayor's patience", start: 3),
//! ],
//! questions: [
//!     (id: "out", text: "Does the mayor shout?", resolves: "timer(patience) <= 1 and anger > 50"),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::Quantity;

pub const RULE: Rule =
    Rule { code: Code("W1401"), name: "after-the-end", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let turns = look.scenario.meta.turns;
    let changed = super::uses::Uses::new(look.scenario).changed;
    for (at, (timer, raw)) in look.scenario.timers.iter().zip(&look.written.timers).enumerate() {
        let set = changed.contains(&Quantity::Timer(at.into()));
        let Some(start) = raw.start.as_ref().filter(|_| !set) else { continue };
        if u32::try_from(timer.start).is_ok_and(|start| start > turns) {
            let message = format!(
                "the timer `{}` has {} turns left, and the game {turns}",
                timer.id, timer.start
            );
            look.found(start.span, message, format!("write a number of at most {turns}"));
        }
    }
    let lines = look.written.actors.iter().flat_map(|actor| &actor.red_lines);
    for raw in lines {
        if raw.within.value >= turns {
            let message = format!(
                "the owner of red line `{}` has {} turns to act after it is crossed, and the game has {turns} in all",
                raw.id, raw.within.value
            );
            look.found(raw.within.span, message, format!("write a number below {turns}"));
        }
    }
}
