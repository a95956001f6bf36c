//! One ending has nearly all games, or hardly any.
//!
//! **What it does.** With `--play`: finds endings of more than 80% of the games, and endings that came, but in less than
//! 1%; only where the 95% interval lies beyond that, too. An ending that no game had is said by `never-seen`.
//!
//! **Why this is bad.** Where all games end alike, nothing that is chosen seems to matter; what comes once in a hundred
//! games is met by no class. Often it is meant: so this is a note.
//!
//! ```ron,bad in=endings
//! (id: "quarrel", title: "A quarrel", text: "They are not on speaking terms.", tone: Escalation, when: "anger >= 30"),
//! ```
//!
//! ```ron,good in=endings
//! (id: "quarrel", title: "A quarrel", text: "They are not on speaking terms.", tone: Escalation, when: "anger >= 70"),
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::forecast::{percent, with_interval};

pub const RULE: Rule =
    Rule { code: Code("N2003"), name: "ending-mix", level: Severity::Note, check };

/// What is nearly all, and what hardly any.
const MIX: (f64, f64) = (0.80, 0.01);

fn check(look: &mut Checking<'_>) {
    let Some(played) = look.played else { return };
    let found: Vec<_> = (look.scenario.endings.iter().zip(&look.written.endings))
        .zip(&played.endings)
        .filter_map(|((ending, raw), hits)| {
            let share = played.share(*hits);
            let (low, high) = share.interval();
            let (bound, help) = match () {
                () if low > MIX.0 => (MIX.0, "give the other endings a chance: weaken its condition, or strengthen what leads elsewhere"),
                () if *hits > 0 && high < MIX.1 => (MIX.1, "widen its condition, or leave it as a rare one"),
                () => return None,
            };
            let word = if bound == MIX.0 { "more" } else { "less" };
            let message = format!(
                "{} of {} games ended in `{}`, {word} than {}%",
                with_interval(share.share(), (low, high)),
                played.games,
                ending.id,
                percent(bound),
            );
            Some((raw.id.span, message, help))
        })
        .collect();
    for (span, message, help) in found {
        look.found(span, message, help);
    }
}
