//! An indicator stands at its end most of the time.
//!
//! **What it does.** With `--play`: counts, from the turn after an indicator first changed, how often it stands at its
//! lowest or highest value when orders are due. Finds those that do so in more than half of these turns while effects on
//! them were cut off there.
//!
//! **Why this is bad.** What is done to it has no effect any more, so that acts differ less than they seem to.
//!
//! ```ron,bad,in-injects
//! (
//!     id: "flood", title: "A flood", text: "Everybody shouts.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(1), effects: ["anger += 99"],
//! ),
//! ```
//!
//! ```ron,good,in-injects
//! (
//!     id: "flood", title: "A flood", text: "Everybody shouts.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(1), effects: ["anger += 9"],
//! ),
//! ```

use super::heavy_effect::effects;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::forecast::Estimate;
use crate::scenario::{Change, Quantity};

pub const RULE: Rule =
    Rule { code: Code("W2006"), name: "saturated", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let Some(played) = look.played else { return };
    let (scenario, written) = (look.scenario, look.written);
    let all = effects(scenario, written);
    for (at, indicator) in scenario.indicators.iter().enumerate() {
        let (turns, at_end) = played.ends[at];
        let share = Estimate::of(at_end, turns);
        let cut: u64 = (all.iter().zip(&played.seen.effects))
            .filter(|((_, effect, _), _)| {
                matches!(effect.change, Change::Add(Quantity::Indicator(ix), _) if ix.at() == at)
            })
            .map(|(_, counts)| counts.cut)
            .sum();
        // One game in ten has to lose something.
        if share.interval().0 <= 0.5 || cut * 10 < played.games {
            continue;
        }
        let message = format!(
            "indicator `{}` stands at {} or {} in {at_end} of the {turns} turns after it first changed",
            indicator.id, indicator.min, indicator.max
        );
        let help = "widen its range, make effects on it smaller, or give it a way back";
        look.found(look.place(&indicator.id), message, help);
    }
}
