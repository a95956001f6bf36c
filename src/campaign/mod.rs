//! Campaigns: several crises as one game, each starting from what the one before left behind.
//!
//! A campaign changes nothing but values at a chapter's start. What is carried over, how much of it
//! and why stands in the campaign's file.

mod load;
pub mod raw;

use std::path::Path;
use std::sync::Arc;

pub use load::{ReadCampaign, SHIPPED_CAMPAIGNS, is_collection, open, open_in, shipped};

use crate::diagnostics::Files;
use crate::rules::State;
use crate::scenario::library::Shipped;
use crate::scenario::{ActorIx, Facts, Inherited, Quantity, Scenario, Tone};

/// Several scenarios played as one game.
#[derive(Clone, Debug)]
pub struct Campaign {
    /// The name it is started by.
    pub id: String,
    /// Title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// What its cover asks.
    pub dilemma: Option<String>,
    /// What a player should know first.
    pub content_note: String,
    /// In order, at least two.
    pub chapters: Vec<Chapter>,
}

/// One scenario of a campaign.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// The scenario, as its file has it.
    pub scenario: Arc<Scenario>,
    /// Its texts.
    pub files: Arc<Files>,
    /// What is read before it, Markdown.
    pub before: String,
    /// What the chapter before leaves behind.
    pub carries: Vec<Carry>,
}

impl Chapter {
    /// What its scenario is found by: the id of one that comes with the program, or else its file.
    pub fn name(&self) -> String {
        let (id, file) = (&self.scenario.meta.id, self.files.iter().next());
        match (Shipped::find(id), file) {
            (Some(shipped), Some((_, path, _))) if path != Path::new(shipped.path) => {
                path.display().to_string()
            }
            (None, Some((_, path, _))) => path.display().to_string(),
            _ => id.clone(),
        }
    }
}

/// Something that a chapter leaves to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carry {
    /// What.
    pub what: Carried,
    /// Percent of the change that is kept.
    pub keep: i32,
    /// The reason shown.
    pub why: String,
}

/// What is carried over: in the chapter before, and in this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carried {
    /// The change of one quantity, in what becomes of it.
    Value(Quantity, Quantity),
    /// Changes of what actors hold against each other.
    Grievance,
    /// Changes of what they trust each other.
    Trust,
    /// Changes of how much their words count.
    Credibility,
    /// Changes of what is in their budgets.
    Budget,
}

impl Campaign {
    /// What a game of one chapter leaves to the next, `chapter` (from 0): only what differs from
    /// the next scenario's own start. `state` is how the chapter before ended; its start may itself
    /// have been inherited, but what counts is the change against that chapter's file.
    pub fn legacy(&self, chapter: usize, state: &State) -> Vec<Inherited> {
        let (Some(next), Some(before)) = (self.chapters.get(chapter), self.before(chapter)) else {
            return Vec::new();
        };
        let mut legacy = Vec::new();
        for carry in &next.carries {
            for (from, to) in pairs(carry.what, &before.scenario, &next.scenario) {
                let start = next.scenario.start_of(to);
                let at_end = state.facts(&before.scenario).value(from);
                let change = i32::try_from(at_end).unwrap_or(0) - before.scenario.start_of(from);
                let kept = if to.is_yes_or_no() { change } else { part(change, carry.keep) };
                let value = next.scenario.bounded(to, start + kept);
                if value != start {
                    legacy.push(Inherited { what: to, value, why: carry.why.clone() });
                }
            }
        }
        legacy
    }

    /// Whether the campaign goes on after such an end of a chapter (from 0).
    pub fn goes_on(&self, chapter: usize, state: &State) -> bool {
        let Some(here) = self.chapters.get(chapter) else { return false };
        let tone = state.tone(&here.scenario);
        chapter + 1 < self.chapters.len() && tone.is_some_and(|tone| tone != Tone::Catastrophe)
    }

    /// Where the chapter of a number (from 1) stands in the list.
    pub fn position(&self, number: u32) -> Option<usize> {
        (number as usize).checked_sub(1).filter(|at| *at < self.chapters.len())
    }

    fn before(&self, chapter: usize) -> Option<&Chapter> {
        chapter.checked_sub(1).and_then(|before| self.chapters.get(before))
    }
}

/// A percentage of a change, rounded half away from zero.
fn part(change: i32, percent: i32) -> i32 {
    let product = i64::from(change) * i64::from(percent);
    let rounded = (product.abs() + 50) / 100 * product.signum();
    i32::try_from(rounded).unwrap_or(0)
}

/// Each value that a rule carries: where it is in the chapter before, and in this one.
fn pairs(what: Carried, before: &Scenario, next: &Scenario) -> Vec<(Quantity, Quantity)> {
    let both: Vec<(ActorIx, ActorIx)> = before
        .actor_ids()
        .filter_map(|ix| next.find_actor(&before.actor(ix).id).map(|to| (ix, to)))
        .collect();
    let relations = |of: fn(ActorIx, ActorIx) -> Quantity| {
        let all = both.iter().flat_map(|a| both.iter().map(move |b| (a, b)));
        let others = all.filter(|(a, b)| a.0 != b.0);
        others.map(|(a, b)| (of(a.0, b.0), of(a.1, b.1))).collect()
    };
    match what {
        Carried::Value(from, to) => vec![(from, to)],
        Carried::Grievance => relations(Quantity::Grievance),
        Carried::Trust => relations(Quantity::Trust),
        Carried::Credibility => both
            .iter()
            .map(|(a, b)| (Quantity::Credibility(*a), Quantity::Credibility(*b)))
            .collect(),
        Carried::Budget => {
            let budgets = both.iter().map(|(a, b)| (Quantity::Budget(*a), Quantity::Budget(*b)));
            let there = |scenario: &Scenario, of: Quantity| of.start(scenario).is_some();
            budgets.filter(|(a, b)| there(before, *a) && there(next, *b)).collect()
        }
    }
}
