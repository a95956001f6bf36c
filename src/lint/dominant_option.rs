//! One card is the best whatever happens.
//!
//! **What it does.** With `--play`: compares what a seat could have chosen from one and the same menu, played to the end
//! with the same luck. Finds cards that serve every objective of their owner better than holding and than each other card
//! they ever shared a menu with, each by more than three standard errors. At least two others must have been compared,
//! each in thirty games.
//!
//! **Why this is bad.** There is nothing to decide while it is on the menu.
//!
//! ```ron,bad,in-Scenario
//! actors: [
//!     (
//!         id: "miller", name: "The miller", role: "Between the towns", brief: "Your wheel stands still.",
//!         objectives: [(text: "Grind", score: "times_chosen(bread) * 20 + truth(water_shared)")],
//!     ),
//! ],
//! options: [
//!     (
//!         id: "bread", actor: "miller", title: "Bake for both", text: "Bread at the weir.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "eaten", text: "They eat.")],
//!     ),
//!     (
//!         id: "beer", actor: "miller", title: "Brew for both", text: "Beer at the weir.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "drunk", text: "They drink.", effects: ["anger -= 1"])],
//!     ),
//!     (
//!         id: "song", actor: "miller", title: "Sing", text: "A song at the weir.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "They listen.", effects: ["water_shared = true"])],
//!     ),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! actors: [
//!     (
//!         id: "miller", name: "The miller", role: "Between the towns", brief: "Your wheel stands still.",
//!         objectives: [
//!             (text: "Grind", score: "times_chosen(bread) * 20"),
//!             (text: "Have peace", score: "truth(water_shared) * 20"),
//!         ],
//!     ),
//! ],
//! options: [
//!     (
//!         id: "bread", actor: "miller", title: "Bake for both", text: "Bread at the weir.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "eaten", text: "They eat.")],
//!     ),
//!     (
//!         id: "beer", actor: "miller", title: "Brew for both", text: "Beer at the weir.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "drunk", text: "They drink.", effects: ["anger -= 1"])],
//!     ),
//!     (
//!         id: "song", actor: "miller", title: "Sing", text: "A song at the weir.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "They listen.", effects: ["water_shared = true"])],
//!     ),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::OptionIx;

pub const RULE: Rule =
    Rule { code: Code("W2005"), name: "dominant-option", level: Severity::Warning, check };

/// Games in which two cards have to have been on one menu, to be compared.
pub const ENOUGH_PAIRS: u64 = 30;
/// Other cards that it has to beat.
const OTHERS: usize = 2;

fn check(look: &mut Checking<'_>) {
    let Some(played) = look.played else { return };
    let scenario = look.scenario;
    for (at, raw) in look.written.options.iter().enumerate() {
        let ix = OptionIx::from(at);
        let others = scenario.options_of(scenario.option(ix).actor).filter(|other| *other != ix);
        let pairs = others.filter_map(|other| played.against(ix, Some(other)));
        let enough = |pairs: u64| pairs >= ENOUGH_PAIRS;
        let pairs: Vec<_> = pairs.filter(|pair| enough(pair.catastrophe.pairs)).collect();
        let held = played.against(ix, None).filter(|pair| enough(pair.catastrophe.pairs));
        let best = held.is_some_and(|pair| pair.better()) && pairs.iter().all(|pair| pair.better());
        if !best || pairs.len() < OTHERS {
            continue;
        }
        let message = format!(
            "whenever option `{}` is on the menu it serves every objective better than the {} others compared with it",
            scenario.option(ix).id,
            pairs.len()
        );
        look.found(
            raw.id.span,
            message,
            "give it a price, a risk or fewer `uses`, or another objective something to lose",
        );
    }
}
