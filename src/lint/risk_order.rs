//! A softer act is more dangerous than a harder one.
//!
//! **What it does.** With `--play`: compares cards of one seat that stood on one menu and were played to the end with the same
//! luck, and finds those of a kind that is lower on Kahn's ladder and that bring on a catastrophe more often than one of a
//! higher kind: by two points or more, and by more than four standard errors, in a hundred games or more. Covert acts are
//! left out, since what nobody is known to have done provokes less.
//!
//! **Why this is bad.** Players read the ladder as a ladder. Where softness is meant to be dangerous, for instance because it
//! invites, say so: `// allow risk-order:` and why.
//!
//! ```ron,bad,in-Scenario
//! options: [
//!     (
//!         id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.", effects: ["anger += 60"])],
//!     ),
//! ],
//! endings: [
//!     (id: "fists", title: "Fists", text: "At the weir.", tone: Catastrophe, when: "anger >= 90"),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! options: [
//!     (
//!         id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.", effects: ["anger += 6"])],
//!     ),
//! ],
//! endings: [
//!     (id: "fists", title: "Fists", text: "At the weir.", tone: Catastrophe, when: "anger >= 90"),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::forecast::percent;
use crate::forecast::survey::MeanChange;
use crate::scenario::OptionIx;

pub const RULE: Rule =
    Rule { code: Code("W2009"), name: "risk-order", level: Severity::Warning, check };

/// Games in which both cards have to have stood on one menu.
const ENOUGH: u64 = 100;
/// How much likelier a catastrophe has to be, 0 to 1.
const CLEAR: f64 = 0.02;
/// Of how many standard errors that has to be: hundreds of pairs are looked at.
const ERRORS: f64 = 4.0;

fn check(look: &mut Checking<'_>) {
    let Some(played) = look.played else { return };
    let scenario = look.scenario;
    for (at, raw) in look.written.options.iter().enumerate() {
        let ix = OptionIx::from(at);
        let open = |ix: OptionIx| {
            let option = scenario.option(ix);
            option.kind.kahn.filter(|_| option.covert.is_none())
        };
        let Some(soft) = open(ix) else { continue };
        let harder = scenario
            .options_of(scenario.option(ix).actor)
            .filter(|other| open(*other).is_some_and(|hard| hard > soft));
        let worse = |other: OptionIx| {
            let change = played.against(ix, Some(other))?.catastrophe;
            is_clear(change).then_some((other, change))
        };
        let worst = harder.filter_map(worse).max_by(|a, b| a.1.mean().total_cmp(&b.1.mean()));
        let Some((other, change)) = worst else { continue };
        let (low, high) = change.interval();
        let message = format!(
            "option `{}` is softer than `{}`, and after it a catastrophe is likelier by {} points ({} to {})",
            raw.id,
            scenario.option(other).id,
            percent(change.mean()),
            percent(low),
            percent(high)
        );
        let help = "look at the effects of both; if it is meant, allow it and say why";
        look.found(raw.id.span, message, help);
    }
}

fn is_clear(change: MeanChange) -> bool {
    change.pairs >= ENOUGH && change.mean() >= CLEAR && change.mean() > ERRORS * change.error()
}
