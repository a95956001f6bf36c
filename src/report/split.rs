//! How each turn changed the risk of a catastrophe, act by act.

use std::fmt::{self, Write};
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::lookback::Lookback;
use super::risk_lines::Share;
use super::transcript::Transcript;
use crate::forecast::{Difference, Headline, Split};
use crate::scenario::Scenario;
use crate::session::Session;
use crate::texts::say;

/// The change of the risk of a catastrophe over a turn. Parts add up to the whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SplitLine {
    /// Before orders were opened.
    pub before: Share,
    /// After the turn and the injects of the next one.
    pub after: Share,
    /// The change.
    pub whole: Difference,
    /// Had all held, less before.
    pub held: Difference,
    /// By act.
    pub acts: Vec<PartLine>,
    /// Of more than eight acts: what they did together beyond the sum of their parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub together: Option<Difference>,
    /// The next turn's injects, against what was to be expected of them.
    pub injects: Difference,
}

/// An act's part of the change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PartLine {
    /// The actor's id.
    pub actor: String,
    /// The option's id.
    pub option: String,
    /// Its title.
    pub title: String,
    /// Its part.
    pub part: Difference,
    /// With it less without it.
    pub alone: Difference,
}

impl Transcript {
    /// Adds to each turn that is over how it changed the risk of a catastrophe. `tick` is called after each.
    #[must_use]
    pub fn with_splits(mut self, session: &Session, tick: &dyn Fn()) -> Self {
        let scenario = session.scenario();
        let mut turns = self.turns.iter_mut();
        let (risks, go_on) = ([Headline::Catastrophe], AtomicBool::new(false));
        Lookback::of(session).splits(&risks, &go_on, |splits| {
            if let Some(turn) = turns.next() {
                turn.split = splits.first().map(|split| SplitLine::of(scenario, split));
            }
            tick();
        });
        self
    }
}

impl SplitLine {
    /// The change, and below it (1) its parts, as text.
    pub fn lines(&self) -> Vec<(usize, String)> {
        let (before, after) = (self.before.percent(), self.after.percent());
        let whole = self.whole.points();
        let mut lines =
            vec![(0, say!("report-split", before = before, after = after, points = whole))];
        let mut part = |what: &str, part: Difference| {
            let points = part.points();
            let line = match part.distinguishable() {
                true => format!("{points}: {what}"),
                false => say!("report-split-unclear", points = points, what = what),
            };
            lines.push((1, line));
        };
        part(&say!("report-split-held"), self.held);
        for act in &self.acts {
            part(&format!("{}: {}", act.actor, act.title), act.part);
        }
        if let Some(together) = self.together {
            part(&say!("report-split-together"), together);
        }
        part(&say!("report-split-injects"), self.injects);
        lines
    }

    /// Of a split of the risk of a catastrophe.
    pub fn of(scenario: &Scenario, split: &Split) -> Self {
        let part = |act: &crate::forecast::ActPart| PartLine {
            actor: scenario.actor(act.actor).id.clone(),
            option: scenario.option(act.option).id.clone(),
            title: scenario.option(act.option).title.clone(),
            part: act.part,
            alone: act.alone,
        };
        Self {
            before: split.before.into(),
            after: split.after.into(),
            whole: split.whole,
            held: split.held,
            acts: split.acts.iter().map(part).collect(),
            together: split.together,
            injects: split.injects,
        }
    }
}

/// The change and its parts, a line each.
pub(super) fn write_split(out: &mut String, split: &SplitLine) -> fmt::Result {
    for (depth, line) in split.lines() {
        writeln!(out, "{}{line}", "    ".repeat(depth))?;
    }
    Ok(())
}
