//! There is more to read than time to read it.
//!
//! **What it does.** Counts the words that are new to a seat in a turn: cards that can first be on its menu, news
//! that comes in that turn, in the first turn its brief; at 230 words a minute. Finds seats that read longer than a
//! turn's share of `class_minutes`.
//!
//! **Why this is bad.** The class runs out of time, or decides without having read.
//!
//! ```ron,bad,in-Scenario
//! meta: [
//!     duration: (solo_minutes: 5, class_minutes: 1),
//! ],
//! injects: [
//!     (
//!         id: "speech", title: "The mayor speaks", medium: Broadcast, source: (status: Invented), trigger: Turn(1), audience: ["lower"],
//!         text: "It has not rained for nine weeks, he says, and whoever says that this is the fault of this town has never stood in these fields at noon, when the ground is too hot to kneel on and the children carry the water in what used to be milk cans, twice a day, past the weir that their grandfathers built and that nobody here was asked about when it was closed, opened and closed again.",
//!     ),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! meta: [
//!     duration: (solo_minutes: 5, class_minutes: 15),
//! ],
//! injects: [
//!     (
//!         id: "speech", title: "The mayor speaks", medium: Broadcast, source: (status: Invented), trigger: Turn(1), audience: ["lower"],
//!         text: "It has not rained for nine weeks, he says, and whoever says that this is the fault of this town has never stood in these fields at noon, when the ground is too hot to kneel on and the children carry the water in what used to be milk cans, twice a day, past the weir that their grandfathers built and that nobody here was asked about when it was closed, opened and closed again.",
//!     ),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::{ActorIx, Trigger};

pub const RULE: Rule =
    Rule { code: Code("W1901"), name: "reading-time", level: Severity::Warning, check };

/// Words that a reader takes in each minute: Brysbaert 2019, for English non-fiction.
pub(super) const WORDS_A_MINUTE: f64 = 230.0;

fn check(look: &mut Checking<'_>) {
    let (scenario, reach) = (look.scenario, look.reach());
    let share = f64::from(scenario.meta.class_minutes) / f64::from(scenario.meta.turns.max(1));
    for (ix, raw) in scenario.actor_ids().zip(&look.written.actors) {
        let long = (1..=scenario.meta.turns).find_map(|turn| {
            let minutes = words(look, reach, ix, turn) as f64 / WORDS_A_MINUTE;
            (minutes > share).then_some((turn, minutes))
        });
        let Some((turn, minutes)) = long else { continue };
        let message = format!(
            "actor `{}` has {minutes:.1} minutes to read in turn {turn}, and a turn has {share:.1} of `class_minutes`",
            raw.id
        );
        look.found(
            raw.id.span,
            message,
            "shorten its texts, bring some of them later, or give the class more time",
        );
    }
}

/// Words that are new to a seat in a turn.
fn words(look: &Checking<'_>, reach: &super::reach::Reach, seat: ActorIx, turn: u32) -> usize {
    let scenario = look.scenario;
    let actor = scenario.actor(seat);
    let brief = if turn == 1 { count(&actor.brief) } else { 0 };
    // Of a card that can be done to several, one text.
    let mut cards: Vec<_> = actor
        .options
        .iter()
        .filter(|ix| reach.options[ix.at()] == Some(turn))
        .map(|ix| (scenario.option(*ix).title.as_str(), scenario.option(*ix).text.as_str()))
        .collect();
    cards.sort_unstable();
    cards.dedup();
    let news = scenario.injects.iter().filter(|inject| {
        matches!(inject.trigger, Trigger::Turn(at) if at == turn) && inject.audience.has(seat)
    });
    let news: usize = news.map(|inject| count(&inject.title) + count(&inject.text)).sum();
    brief + news + cards.iter().map(|(title, text)| count(title) + count(text)).sum::<usize>()
}

/// How many words there are in a text.
pub(super) fn count(text: &str) -> usize {
    text.split_whitespace().count()
}
