//! A game takes another time than is said.
//!
//! **What it does.** With `--play`: adds up what each seat reads in a game, brief, cards, news and what came of acts, as often
//! as they came, at 230 words a minute, and a minute for each turn in which it has to choose; and finds the seat that needs
//! most, if that is more than `solo_minutes`. Finds as well scenarios of which more than half of the games are over before
//! half of the turns.
//!
//! **Why this is bad.** A lesson is planned by these minutes. What is over at once leaves half of it empty.
//!
//! ```ron,bad,in-Scenario
//! meta: [
//!     duration: (solo_minutes: 1, class_minutes: 15),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! meta: [
//!     duration: (solo_minutes: 5, class_minutes: 15),
//! ],
//! ```

use super::reading_time::{WORDS_A_MINUTE, count};
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::forecast::coverage::Coverage;
use crate::forecast::percent;
use crate::scenario::{ActorIx, Scenario};

pub const RULE: Rule =
    Rule { code: Code("W2007"), name: "length", level: Severity::Warning, check };

/// Minutes in which somebody makes up his mind, at the least.
const A_CHOICE: f64 = 1.0;

fn check(look: &mut Checking<'_>) {
    let (Some(played), Some(meta)) = (look.played, &look.written.meta) else { return };
    let scenario = look.scenario;
    let of = |ix: ActorIx| (minutes(scenario, played, ix), ix);
    let longest = scenario.actor_ids().map(of).max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((minutes, ix)) = longest
        && minutes > f64::from(scenario.meta.solo_minutes)
    {
        let message = format!(
            "actor `{}` has {minutes:.0} minutes to read and to choose in a game, and `solo_minutes` is {}",
            scenario.actor(ix).id,
            scenario.meta.solo_minutes
        );
        let help = format!("write `solo_minutes: {:.0}`, or shorten its texts", minutes.ceil());
        look.found(meta.duration.solo_minutes.span, message, help);
    }
    let turns = scenario.meta.turns;
    let half = turns / 2 + 1;
    let on = played.turns.get(half as usize - 1).copied().unwrap_or(0);
    let over = played.share(played.games - on.min(played.games));
    if turns > 2 && scenario.meta.may_end.is_none() && over.interval().0 > 0.5 {
        let message = format!(
            "{}% of {} games are over before turn {half} of {turns}",
            percent(over.share()),
            played.games
        );
        let help =
            "make what ends them rarer, or let it come later; or give the scenario fewer turns";
        look.found(meta.calendar.turns.span, message, help);
    }
}

/// What a seat has to read and to choose in a game, on average.
fn minutes(scenario: &Scenario, played: &Coverage, seat: ActorIx) -> f64 {
    let share = |games: u64| played.share(games).share();
    let actor = scenario.actor(seat);
    let mut words = count(&actor.brief) as f64;
    // Of a card that can be done to several, one text.
    let mut read: Vec<&str> = Vec::new();
    for (at, option) in scenario.options.iter().enumerate() {
        if option.actor == seat && !read.contains(&option.text.as_str()) {
            read.push(&option.text);
            words +=
                share(played.options[at].0) * (count(&option.title) + count(&option.text)) as f64;
        }
        for (outcome, games) in option.outcomes.iter().zip(&played.seen.outcomes[at]) {
            words += share(*games) * count(&outcome.text) as f64;
        }
    }
    for (at, inject) in
        scenario.injects.iter().enumerate().filter(|(_, one)| one.audience.has(seat))
    {
        let came = played.injects[at].iter().sum();
        words += share(came) * (count(&inject.title) + count(&inject.text)) as f64;
        for (outcome, games) in inject.outcomes.iter().zip(&played.seen.branches[at]) {
            words += share(*games) * count(&outcome.text) as f64;
        }
    }
    let choices = if actor.options.is_empty() { 0 } else { played.menus[seat.at()].0 };
    words / WORDS_A_MINUTE + A_CHOICE * choices as f64 / played.games.max(1) as f64
}
