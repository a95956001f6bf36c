//! Something came up in no game.
//!
//! **What it does.** With `--play`: plays the scenario many times by the computer and finds options that were on no
//! menu, injects that never came, endings that no game had, and factors and effects that were asked for in at least a
//! tenth of the games and never worked; and says how near they came. What can't come about at all is said by
//! `unreachable`, and what comes in no game by `impossible`.
//!
//! **Why this is bad.** What was written is hardly ever seen. After 4,000 games without it, it comes in less than one
//! of a thousand.
//!
//! ```ron,bad,in-injects
//! (
//!     id: "hail", title: "Hail", text: "It lies on the weir.", medium: Broadcast,
//!     source: (status: Invented), trigger: Random((odds: 0.00001)), effects: ["anger -= 5"],
//! ),
//! ```
//!
//! ```ron,good,in-injects
//! (
//!     id: "hail", title: "Hail", text: "It lies on the weir.", medium: Broadcast,
//!     source: (status: Invented), trigger: Random((odds: 0.1)), effects: ["anger -= 5"],
//! ),
//! ```

use std::collections::BTreeMap;

use super::sites::{Hangs, Site};
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity, Span};
use crate::forecast::coverage::Coverage;
use crate::rules::Sides;
use crate::scenario::Thing;

pub const RULE: Rule =
    Rule { code: Code("W2001"), name: "never-seen", level: Severity::Warning, check };

/// Something that came up in no game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// Where it stands.
    pub span: Span,
    /// What it is, and that it was not seen.
    pub message: String,
    /// How near it came, if that can be said.
    pub near: Option<String>,
}

fn check(look: &mut Checking<'_>) {
    let Some(played) = look.played else { return };
    let impossible = super::impossible::spans(look);
    for one in unseen(look, played).into_iter().filter(|one| !impossible.contains(&one.span)) {
        let near = one.near.map(|near| format!("{near}; ")).unwrap_or_default();
        let help = format!(
            "{near}widen its condition, strengthen what leads there, or leave it as a rare one"
        );
        look.found(one.span, one.message, help);
    }
}

/// All that no game showed, in the order of the file.
pub(super) fn unseen(look: &Checking<'_>, played: &Coverage) -> Vec<Unseen> {
    let (scenario, reach) = (look.scenario, look.reach());
    let games = played.games;
    if reach.open || games == 0 {
        return Vec::new();
    }
    let sites = look.sites();
    let mut found: BTreeMap<Span, Unseen> = BTreeMap::new();
    let mut seen: Vec<Span> = Vec::new();
    let near = |thing: Hangs| {
        let of_it = |(site, _): &(&Site<'_>, &Sides)| site.hangs == thing;
        let sides = sites.iter().zip(&played.seen.conditions);
        let mut unheld = sides.filter(of_it).filter(|(_, sides)| sides.held == 0);
        unheld.find_map(|(site, sides)| look.how_near(site, sides))
    };
    let mut note = |span: Span, came: bool, message: String, near: Option<String>| match came {
        true => seen.push(span),
        false => drop(found.entry(span).or_insert(Unseen { span, message, near })),
    };
    for (at, (option, raw)) in scenario.options.iter().zip(&look.written.options).enumerate() {
        let came = played.options[at].0 > 0 || reach.options[at].is_none();
        let near = near(Hangs::Thing(Thing::Option(at.into())));
        note(
            raw.id.span,
            came,
            format!("option `{}` was on no menu in {games} games", option.id),
            near,
        );
    }
    for (at, (inject, raw)) in scenario.injects.iter().zip(&look.written.injects).enumerate() {
        let came = played.injects[at].iter().any(|count| *count > 0) || reach.injects[at].is_none();
        let near = near(Hangs::Thing(Thing::Inject(at.into())));
        note(
            raw.id.span,
            came,
            format!("inject `{}` came in none of {games} games", inject.id),
            near,
        );
    }
    for (at, (ending, raw)) in scenario.endings.iter().zip(&look.written.endings).enumerate() {
        let came =
            played.endings[at] > 0 || ending.when.as_ref().is_some_and(|when| !reach.can(when));
        note(
            raw.id.span,
            came,
            format!("none of {games} games ended in `{}`", ending.id),
            near(Hangs::Ending(at)),
        );
    }
    for (site, sides) in sites.iter().zip(&played.seen.conditions) {
        let what = match site.hangs {
            Hangs::Factor => "factor",
            Hangs::Effect => "effect",
            _ => continue,
        };
        let enough = sides.asked * 10 >= games;
        let came = sides.held > 0 || !enough || !reach.can(site.cond);
        let message = format!(
            "this {what} of {} worked in none of the {} games in which it was asked for",
            site.owner, sides.asked
        );
        note(site.span(), came, message, look.how_near(site, sides));
    }
    // A card that several have is written once.
    seen.iter().for_each(|span| drop(found.remove(span)));
    found.into_values().collect()
}
