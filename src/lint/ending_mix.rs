//! One ending has nearly all games, or hardly any.
//!
//! **What it does.** With `--play`: finds endings of more than 80% of the games, and endings that came, but in less than
//! 1%; only where the 95% interval lies beyond that, too. An ending that no game had is said by `never-seen`.
//!
//! **Why this is bad.** Where all games end alike, nothing that is chosen seems to matter; what comes once in a hundred
//! games is met by no class. Often it is meant: so this is a note.
//!
//! ```ron,bad,in-endings
//! (id: "quarrel", title: "A quarrel", text: "They are not on speaking terms.", tone: Escalation, when: "anger >= 30"),
//! ```
//!
//! ```ron,good,in-endings
//! (id: "quarrel", title: "A quarrel", text: "They are not on speaking terms.", tone: Escalation, when: "anger >= 70"),
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::forecast::{percent, with_interval};

pub const RULE: Rule =
    Rule { code: Code("N2003"), name: "ending-mix", level: Severity::Note, check };

/// More than this is nearly all.
const NEARLY_ALL: f64 = 0.80;
/// Less than this is hardly any.
const HARDLY_ANY: f64 = 0.01;

fn check(look: &mut Checking<'_>) {
    let Some(played) = look.played else { return };
    let endings = look.scenario.endings.iter().zip(&look.written.endings);
    for ((ending, raw), hits) in endings.zip(&played.endings) {
        let share = played.share(*hits);
        let (low, high) = share.interval();
        let (than, help) = if low > NEARLY_ALL {
            (
                format!("more than {}%", percent(NEARLY_ALL)),
                "give the other endings a chance: narrow its condition, or strengthen what leads elsewhere",
            )
        } else if *hits > 0 && high < HARDLY_ANY {
            (
                format!("less than {}%", percent(HARDLY_ANY)),
                "widen its condition, or leave it as a rare one",
            )
        } else {
            continue;
        };
        let said = with_interval(share.share(), (low, high));
        let message = format!("{said} of {} games ended in `{}`, {than}", played.games, ending.id);
        look.found(raw.id.span, message, help);
    }
}
