//! A text calls something likely that does not come so often.
//!
//! **What it does.** With `--play`: of cards and news with several outcomes whose text says how likely something is, looks how
//! often each outcome came, and finds words that none of the outcomes, nor several of them together, is so likely as. What
//! no odds can come to is said by `word-against-odds`.
//!
//! **Why this is bad.** The base odds may be right, and what holds when it is played makes others of them: players
//! reckon with what they read.
//!
//! ```ron,bad,in-options
//! (
//!     id: "beg", actor: "lower", title: "Beg", text: "They are almost certain to listen.",
//!     kind: "private_message", private: true, toward: ["upper"],
//!     outcomes: [
//!         (
//!             id: "heard", text: "They listen.", odds: 1.0, effects: ["anger -= 5"],
//!             factors: [(when: "times_chosen(beg) >= 2", times: 30.0, why: "they know it by now")],
//!         ),
//!         (id: "laughed_at", text: "They laugh."),
//!     ],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "beg", actor: "lower", title: "Beg", text: "They are almost certain to listen.",
//!     kind: "private_message", private: true, toward: ["upper"],
//!     outcomes: [
//!         (
//!             id: "heard", text: "They listen.", odds: 30.0, effects: ["anger -= 5"],
//!             factors: [(when: "times_chosen(beg) >= 3", times: 0.1, why: "they know it by now")],
//!         ),
//!         (id: "laughed_at", text: "They laugh."),
//!     ],
//! ),
//! ```

use super::word_against_odds::{against_odds, likelihoods, place, texts};
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::forecast::{Estimate, percent, with_interval};

pub const RULE: Rule =
    Rule { code: Code("W2008"), name: "word-against-play", level: Severity::Warning, check };

/// Times that a card has to have been played.
const ENOUGH: u64 = 200;

fn check(look: &mut Checking<'_>) {
    let Some(played) = look.played else { return };
    for (text, owner, outcomes, hits) in texts(look) {
        let hits = hits.of(&played.seen);
        let runs: u64 = hits.iter().sum();
        if runs < ENOUGH {
            continue;
        }
        let against_odds = against_odds(text, outcomes);
        for one in likelihoods(&text.value).into_iter().filter(|one| !against_odds.contains(one)) {
            let apart = |share: Estimate| {
                let (low, high) = share.interval();
                (one.means.from - high).max(low - one.means.below)
            };
            let some = (1..(1_usize << hits.len()) - 1).map(|chosen| {
                let all = hits.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1);
                Estimate::of(all.map(|(_, hits)| hits).sum(), runs)
            });
            let nearest = some.min_by(|a, b| apart(*a).total_cmp(&apart(*b)));
            let Some(nearest) = nearest.filter(|nearest| apart(*nearest) > 0.0) else { continue };
            let message = format!(
                "a text of {owner} says “{}”, which is {} to {}%, and in games no outcome came so often: the nearest \
                 came in {}",
                &text.value[one.at.clone()],
                percent(one.means.from),
                percent(one.means.below),
                with_interval(nearest.share(), nearest.interval()),
            );
            let help = "change the odds or their factors, or the word";
            look.found(place(look, text, &one), message, help);
        }
    }
}
