//! A real name shows through the masks.
//!
//! **What it does.** Finds texts in which, under the masks of `meta.masks`, a real name still stands: with an ending
//! (`Kyivan`), within another word, or in other letters (`KYIV`).
//!
//! **Why this is bad.** Whoever plays under masks should not be playing a real war.
//!
//! ```ron,bad,in-Scenario
//! meta: [
//!     masks: {"Lower Town": "Arda", "Upper Town": "Brenn"},
//! ],
//! injects: [
//!     (
//!         id: "song", title: "A song", text: "The Upper Towners sing.", medium: Broadcast,
//!         source: (status: Invented), trigger: Turn(3), effects: ["anger += 2"],
//!     ),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! meta: [
//!     masks: {"Lower Town": "Arda", "Upper Town": "Brenn", "Upper Towners": "Brennians"},
//! ],
//! injects: [
//!     (
//!         id: "song", title: "A song", text: "The Upper Towners sing.", medium: Broadcast,
//!         source: (status: Invented), trigger: Turn(3), effects: ["anger += 2"],
//!     ),
//! ],
//! ```

use super::prose::prose;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};

pub const RULE: Rule =
    Rule { code: Code("W1501"), name: "mask-leak", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let masks = &look.scenario.masks;
    if masks.all.is_empty() {
        return;
    }
    for one in prose(look.scenario, look.written).iter().filter(|one| !one.unmasked) {
        // Invented names go as well: one may have a real one in it.
        let mut rest = masks.put_on(&one.text.value, |_| {});
        masks.all.iter().for_each(|mask| rest = rest.replace(&mask.invented, " "));
        let shows = |real: &str| rest.contains(real) || rest.contains(&real.to_uppercase());
        let leak = masks.all.iter().find(|mask| mask.real.chars().count() > 3 && shows(&mask.real));
        if let Some(mask) = leak {
            let message =
                format!("`{}` shows through the masks in a text of {}", mask.real, one.owner);
            let help =
                "give the word as it stands there a mask of its own, or write it another way";
            look.found(one.text.span, message, help);
        }
    }
}
