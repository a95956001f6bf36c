//! A text calls something likely that the odds do not.
//!
//! **What it does.** Finds cards and news with several outcomes whose text says how likely something is ("unlikely",
//! "almost certain"), in the words of Intelligence Community Directive 203, where none of the outcomes, nor several of
//! them together, is so likely, whichever of their factors hold. What compares ("more likely") or asks ("how likely") is
//! left out, and so are words in quotation marks.
//!
//! **Why this is bad.** Players reckon with what they read, and learn to mistrust it.
//!
//! ```ron,bad,in-options
//! (
//!     id: "beg", actor: "lower", title: "Beg", text: "They are almost certain to listen.",
//!     kind: "private_message", private: true, toward: ["upper"],
//!     outcomes: [
//!         (id: "heard", text: "They listen.", odds: 1.0, effects: ["anger -= 5"]),
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
//!         (id: "heard", text: "They listen.", odds: 30.0, effects: ["anger -= 5"]),
//!         (id: "laughed_at", text: "They laugh."),
//!     ],
//! ),
//! ```

use super::prose::unquoted;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity, Span};
use crate::forecast::verbal::{SaidLikelihood, Wording, said};
use crate::forecast::{percent, rounded};
use crate::rules::Witnessed;
use crate::scenario::raw::Text;
use crate::scenario::{Odds, Outcome};
use crate::syntax::decode::inside;

pub const RULE: Rule =
    Rule { code: Code("W1202"), name: "word-against-odds", level: Severity::Warning, check };

/// How far odds may lie beyond what a word means: a third is "likely" to nobody, 54% may be.
const BESIDE: f64 = 0.02;

fn check(look: &mut Checking<'_>) {
    for (text, owner, outcomes, _) in texts(look) {
        for one in against_odds(text, outcomes) {
            let nearest = ways(outcomes).map(|(low, high)| (low + high) / 2.0);
            let nearest = nearest.min_by(|a, b| off(one.means, *a).total_cmp(&off(one.means, *b)));
            let message = format!(
                "a text of {owner} says “{}”, which is {} to {}%, and no outcome is so likely: the nearest have {}%",
                &text.value[one.at.clone()],
                percent(one.means.from),
                percent(one.means.below),
                rounded(nearest.unwrap_or_default()),
            );
            let help = "change the odds, or the word: `docs/rules.md` says which word means what";
            look.found(place(look, text, &one), message, help);
        }
    }
}

/// How far a probability is from what a word means.
fn off(means: Wording, share: f64) -> f64 {
    (means.from - share).max(share - means.below).max(0.0)
}

/// Where words stand in the file.
pub(super) fn place(look: &Checking<'_>, text: &Text, one: &SaidLikelihood) -> Span {
    inside(look.files.text(text.span.file), text.span, one.at.clone())
}

/// A text that is read before chance decides between outcomes, with whose it is, and where what came of it is counted.
type BeforeChance<'a> = (&'a Text, String, &'a [Outcome], Counted);

/// Whose outcomes are counted.
#[derive(Clone, Copy)]
pub(super) enum Counted {
    /// Those of an option, by its position.
    Option(usize),
    /// Those of an inject.
    Inject(usize),
}

impl Counted {
    /// Games with each of them.
    pub(super) fn of(self, seen: &Witnessed) -> &[u64] {
        match self {
            Self::Option(at) => &seen.outcomes[at],
            Self::Inject(at) => &seen.branches[at],
        }
    }
}

/// Texts that are read before chance decides between a few outcomes.
pub(super) fn texts<'a>(look: &Checking<'a>) -> Vec<BeforeChance<'a>> {
    let (scenario, written) = (look.scenario, look.written);
    let options = scenario.options.iter().zip(&written.options).enumerate();
    let options = options.map(|(at, (option, raw))| {
        let owner = format!("option `{}`", raw.id);
        (&raw.text, owner, option.outcomes.as_slice(), Counted::Option(at))
    });
    let injects = scenario.injects.iter().zip(&written.injects).enumerate();
    let injects = injects.map(|(at, (inject, raw))| {
        let owner = format!("inject `{}`", raw.id);
        (&raw.text, owner, inject.outcomes.as_slice(), Counted::Inject(at))
    });
    let few = |outcomes: &[Outcome]| (2..=MOST).contains(&outcomes.len());
    options.chain(injects).filter(|(_, _, outcomes, _)| few(outcomes)).collect()
}

/// Of more outcomes nearly every share can be had by some of them.
const MOST: usize = 8;

/// Words of a text that mean what no outcomes come to.
pub(super) fn against_odds(text: &Text, outcomes: &[Outcome]) -> Vec<SaidLikelihood> {
    let against = |one: &SaidLikelihood| {
        ways(outcomes)
            .all(|(low, high)| high + BESIDE < one.means.from || one.means.below + BESIDE < low)
    };
    likelihoods(&text.value).into_iter().filter(against).collect()
}

/// What a text itself says of likelihoods.
pub(super) fn likelihoods(text: &str) -> Vec<SaidLikelihood> {
    said(&unquoted(text))
}

/// The least and the most that each choice of some, but not all, of the outcomes can have together.
fn ways(outcomes: &[Outcome]) -> impl Iterator<Item = (f64, f64)> + '_ {
    let bounds: Vec<_> = outcomes.iter().map(|outcome| odds(&outcome.odds)).collect();
    (1..(1_usize << bounds.len()) - 1).map(move |chosen| {
        let sum = |of: fn(&(f64, f64)) -> f64, some: bool| -> f64 {
            let all = bounds.iter().enumerate();
            all.filter(|(at, _)| (chosen >> at & 1 == 1) == some).map(|(_, one)| of(one)).sum()
        };
        let (least, most) = (|one: &(f64, f64)| one.0, |one: &(f64, f64)| one.1);
        let share = |here: f64, there: f64| here / (here + there);
        (share(sum(least, true), sum(most, false)), share(sum(most, true), sum(least, false)))
    })
}

/// The least and the most that odds can be.
fn odds(odds: &Odds) -> (f64, f64) {
    odds.factors.iter().fold((odds.base, odds.base), |(low, high), factor| match &factor.when {
        None => (low * factor.times, high * factor.times),
        Some(_) => (low * factor.times.min(1.0), high * factor.times.max(1.0)),
    })
}
