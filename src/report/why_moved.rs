//! Why a risk moved over a turn, in words and whole points that add up.

use serde::Serialize;

use crate::forecast::{
    Cause, Difference, Estimate, Headline, RiskChange, UsualRisks, short, whole, whole_points,
};
use crate::scenario::{ActorIx, OptionIx, Scenario};
use crate::texts::{digits, say};

/// Most causes that are told one by one.
const MOST: usize = 5;

/// What sort of cause it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CauseKind {
    /// Somebody chose it.
    Chosen,
    /// Dice.
    Luck,
    /// A turn fewer.
    Clock,
    /// Red lines, norms and agreements.
    Lines,
    /// All else.
    Rest,
}

impl CauseKind {
    /// A word for it; empty for the rest.
    pub fn word(self) -> String {
        match self {
            Self::Chosen => say!("moved-chosen"),
            Self::Luck => say!("moved-luck"),
            Self::Clock => say!("moved-clock"),
            Self::Lines => say!("moved-lines"),
            Self::Rest => String::new(),
        }
    }
}

/// A cause in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CauseLine {
    /// What.
    pub text: String,
    /// What sort of cause.
    pub kind: CauseKind,
    /// Its part in whole points. Those of a change add up to it.
    pub points: i32,
    /// The same as it was had; none for the rest.
    pub part: Option<Difference>,
}

/// A card that would lower a risk.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Lowering {
    /// Its title.
    pub title: String,
    /// Against holding.
    pub less: Difference,
}

impl Lowering {
    /// Cards in words.
    pub fn all(scenario: &Scenario, best: &[(OptionIx, Difference)]) -> Vec<Self> {
        let one = |(option, less): &(OptionIx, Difference)| Self {
            title: scenario.option(*option).title.clone(),
            less: *less,
        };
        best.iter().map(one).collect()
    }
}

/// How the risk of the next turn moved, and what is usual.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct NextTurn {
    /// When the turn that is over began.
    pub before: Estimate,
    /// Now.
    pub after: Estimate,
    /// What is usual at the turn that begins, if any game of those that were asked came so far.
    pub usual: Option<Estimate>,
}

/// How a risk moved over a turn, and why.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhyMoved {
    /// Of what.
    pub what: Headline,
    /// Its name.
    pub name: String,
    /// When the turn began.
    pub before: Estimate,
    /// When it was over.
    pub after: Estimate,
    /// After less before.
    pub whole: Difference,
    /// Whether it came in this turn.
    pub came: bool,
    /// What is usual by the end at the turn that begins, if that is known.
    pub usual: Option<Estimate>,
    /// Causes, the greatest first, and the rest.
    pub causes: Vec<CauseLine>,
    /// Of a threshold, where there is a next turn.
    pub next_turn: Option<NextTurn>,
    /// What would lower it, the best first.
    pub lowering: Vec<Lowering>,
}

impl WhyMoved {
    /// All risks of the end that moved, whatever moved most first; `next` is the turn that begins.
    pub fn all(
        scenario: &Scenario,
        changes: &[RiskChange],
        usual: &UsualRisks,
        next: Option<u32>,
    ) -> Vec<Self> {
        let ends = changes.iter().filter(|one| matches!(one.what, Headline::End(_)));
        let moved = ends.map(|one| Self::of(scenario, one, changes, usual, next));
        let mut moved: Vec<_> = moved.filter(|one| one.points() != 0).collect();
        moved.sort_by_key(|one| -one.points().abs());
        moved
    }

    fn of(
        scenario: &Scenario,
        change: &RiskChange,
        all: &[RiskChange],
        usual: &UsualRisks,
        next: Option<u32>,
    ) -> Self {
        let RiskChange { what, before, after, whole, .. } = *change;
        let threshold = match what {
            Headline::End(ix) => Some(ix),
            _ => None,
        };
        let usual = threshold.zip(next).and_then(|(ix, turn)| usual.at(turn, ix));
        let next_change = threshold.and_then(|ix| {
            let what = Headline::NextTurn(ix);
            all.iter().find(|one| one.what == what)
        });
        Self {
            what,
            name: what.name(scenario),
            before,
            after,
            whole,
            came: change.came,
            usual: usual.map(|usual| usual.end),
            causes: lines(scenario, change),
            next_turn: next_change.filter(|_| next.is_some()).map(|one| NextTurn {
                before: one.before,
                after: one.after,
                usual: usual.map(|usual| usual.next_turn),
            }),
            lowering: Vec::new(),
        }
    }

    /// The change in whole points.
    pub fn points(&self) -> i32 {
        points_between(self.before, self.after)
    }

    /// "Leaders struck at: 29% → 57%".
    pub fn headline(&self) -> String {
        let (threshold, before) = (self.name.as_str(), short(self.before.share()));
        match self.came {
            true => say!("moved-came", threshold = threshold, before = before),
            false => {
                let after = short(self.after.share());
                say!("moved-from-to", threshold = threshold, before = before, after = after)
            }
        }
    }

    /// What is usual, and the next turn, a sentence each.
    pub fn beside(&self) -> Vec<String> {
        let usual = self.usual.filter(|_| !self.came);
        let usual = usual.map(|usual| say!("moved-usual", usual = short(usual.share())));
        let next = self.next_turn.map(|next| {
            let (before, after) = (short(next.before.share()), short(next.after.share()));
            match next.usual {
                Some(usual) => {
                    let usual = short(usual.share());
                    say!("moved-next-turn-usual", before = before, after = after, usual = usual)
                }
                None => say!("moved-next-turn", before = before, after = after),
            }
        });
        usual.into_iter().chain(next).collect()
    }

    /// What would lower it, in a line; nothing where nothing is known to.
    pub fn lower(&self) -> Option<String> {
        let card = |one: &Lowering| format!("{} {}", one.title, one.less.short());
        let cards: Vec<_> = self.lowering.iter().map(card).collect();
        (!cards.is_empty()).then(|| say!("moved-lower", cards = cards.join(" · ")))
    }
}

/// Points with a sign.
pub fn signed_points(points: i32) -> String {
    digits(&format!("{points:+}"))
}

/// The change of what [`short`] shows.
fn points_between(before: Estimate, after: Estimate) -> i32 {
    whole(after.share()) - whole(before.share())
}

/// Causes that can be told from nothing, the greatest first; the rest takes what is left.
fn lines(scenario: &Scenario, change: &RiskChange) -> Vec<CauseLine> {
    let told = change.parts.iter().filter(|one| one.part.distinguishable());
    let mut lines: Vec<_> = told
        .map(|one| {
            let (kind, text) = in_words(scenario, one.cause);
            let points = whole_points(one.part.share);
            CauseLine { text, kind, points, part: Some(one.part) }
        })
        .filter(|line| line.points != 0)
        .collect();
    lines.sort_by_key(|line| -line.points.abs());
    lines.truncate(MOST);
    let told: i32 = lines.iter().map(|line| line.points).sum();
    let points = points_between(change.before, change.after) - told;
    if points != 0 {
        let text = say!("moved-rest");
        lines.push(CauseLine { text, kind: CauseKind::Rest, points, part: None });
    }
    lines
}

fn in_words(scenario: &Scenario, cause: Cause) -> (CauseKind, String) {
    let name = |ix: ActorIx| scenario.actor(ix).name.as_str();
    let title = |ix: OptionIx| scenario.option(ix).title.as_str();
    match cause {
        Cause::Clock => (CauseKind::Clock, say!("moved-one-turn-fewer")),
        Cause::Act(actor, ix) => {
            (CauseKind::Chosen, say!("moved-act", actor = name(actor), title = title(ix)))
        }
        Cause::Roll(actor, ix) => {
            (CauseKind::Luck, say!("moved-roll", actor = name(actor), title = title(ix)))
        }
        Cause::Trace(actor, ix, true) => {
            (CauseKind::Luck, say!("moved-traced", actor = name(actor), title = title(ix)))
        }
        Cause::Trace(actor, ix, false) => {
            (CauseKind::Luck, say!("moved-not-traced", actor = name(actor), title = title(ix)))
        }
        Cause::MayEnd(true) => (CauseKind::Luck, say!("moved-time-up")),
        Cause::MayEnd(false) => (CauseKind::Luck, say!("moved-goes-on")),
        Cause::Report(ix) => {
            (CauseKind::Luck, say!("moved-report", title = &scenario.inject(ix).title))
        }
        Cause::NoReport => (CauseKind::Luck, say!("moved-no-report")),
        Cause::RedLine(ix) => {
            let line = &scenario.red_lines[ix.at()];
            (
                CauseKind::Lines,
                say!("moved-red-line", title = &line.title, actor = name(line.owner)),
            )
        }
        Cause::Norm(ix) => {
            (CauseKind::Lines, say!("moved-norm", norm = &scenario.norms[ix.at()].name))
        }
        Cause::Agreement(ix) => {
            let agreement = &scenario.agreements[ix.at()];
            (CauseKind::Lines, say!("moved-agreement", title = &agreement.title))
        }
    }
}
