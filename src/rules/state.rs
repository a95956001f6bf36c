//! The state of a game: integers only, so that it can be hashed, compared, stored and replayed.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::agreement::AgreementState;
use crate::scenario::{
    ActorIx, AgreementIx, EndingIx, OptionIx, OutcomeIx, RungIx, Scenario, Tone, hex,
};

/// A game between two commands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// From 1.
    pub turn: u32,
    /// Where the crisis stands.
    pub rung: RungIx,
    /// The highest it has stood.
    pub highest: RungIx,
    /// Highest rung acted on by injects of this turn, if any; it counts when the turn is
    /// adjudicated.
    pub pushed: Option<RungIx>,
    /// Values, in the scenario's order.
    pub indicators: Vec<i32>,
    /// Values, in the scenario's order.
    pub flags: Vec<bool>,
    /// Turns until each timer runs out, 0 if it does not run. Left out of the text, and so of the hash,
    /// of games without any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub timers: Vec<i32>,
    /// What each actor holds against each other, row by row.
    pub grievance: Vec<i32>,
    /// What each actor trusts each other, row by row.
    pub trust: Vec<i32>,
    /// How much each actor's word counts.
    pub credibility: Vec<i32>,
    /// What is in each actor's budget, 0 without one. Left out of the text, and so of the hash, of games
    /// without any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purse: Vec<i32>,
    /// How often each norm has been broken.
    pub breaches: Vec<u16>,
    /// Each red line.
    pub red_lines: Vec<RedLineState>,
    /// Each agreement. Left out of the text, and so of the hash, of games without any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<AgreementState>,
    /// How often each option was chosen, and when last (0: never).
    pub chosen: Vec<(u16, u16)>,
    /// Whether an act of each option has been attributed.
    pub attributed: Vec<bool>,
    /// Whether each tap listens, in the order of [`Scenario::taps`]. Left out of the text, and so of the
    /// hash, of games without any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tapped: Vec<bool>,
    /// When each inject fired (0: not yet).
    pub fired: Vec<u16>,
    /// Whether each threshold has been crossed.
    pub crossed: Vec<bool>,
    /// When each threshold was last crossed, where acts cross one: twice the turn, and 1 more if after its
    /// orders were opened (0: never). Left out of the text, and so of the hash, of all other games.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub met: Vec<u16>,
    /// Whether each question has been answered with yes.
    pub resolved: Vec<bool>,
    /// Covert acts whose trail is still warm, in the order they were done.
    pub trails: Vec<Trail>,
    /// Orders sealed this turn; empty to hold.
    pub sealed: Vec<Option<Vec<OptionIx>>>,
    /// Whether this turn is the aftermath: no orders are given. Left out of the text, and so of the hash, if
    /// it is not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub aftermath: bool,
    /// How it ended, if it has.
    pub ending: Option<EndingIx>,
}

/// Where a red line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RedLineState {
    /// Not crossed.
    Intact,
    /// Crossed in this turn; its owner still has time to act.
    Crossed(u16),
    /// Its owner acted as it said.
    Kept,
    /// Its owner let the time pass.
    Lapsed,
}

fn at_start(spent: bool) -> RedLineState {
    if spent { RedLineState::Lapsed } else { RedLineState::Intact }
}

/// A covert act that may yet be attributed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Trail {
    /// The author.
    pub actor: ActorIx,
    /// The act.
    pub option: OptionIx,
    /// Its result, which decides what attribution adds.
    pub outcome: OutcomeIx,
    /// When it was done.
    pub done: u16,
    /// Agreements that it broke, which nobody else knows yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub broke: Vec<AgreementIx>,
}

impl State {
    /// A scenario's start, before the injects of turn 1.
    pub fn start(scenario: &Scenario) -> Self {
        let start = scenario.ladder.start;
        let thresholds = &scenario.ladder.thresholds;
        Self {
            turn: 1,
            rung: start,
            highest: start,
            pushed: None,
            indicators: scenario.indicators.iter().map(|i| i.start).collect(),
            flags: scenario.flags.iter().map(|f| f.start).collect(),
            timers: scenario.timers.iter().map(|timer| timer.start).collect(),
            grievance: scenario.grievance.clone(),
            trust: scenario.trust.clone(),
            credibility: scenario.actors.iter().map(|actor| actor.credibility).collect(),
            purse: match scenario.actors.iter().any(|actor| actor.budget.is_some()) {
                true => scenario
                    .actors
                    .iter()
                    .map(|a| a.budget.as_ref().map_or(0, |b| b.start))
                    .collect(),
                false => Vec::new(),
            },
            breaches: scenario.norms.iter().map(|n| n.breaches).collect(),
            red_lines: scenario.red_lines.iter().map(|line| at_start(line.spent)).collect(),
            agreements: scenario.agreements.iter().map(AgreementState::start).collect(),
            chosen: vec![(0, 0); scenario.options.len()],
            attributed: vec![false; scenario.options.len()],
            tapped: vec![false; scenario.taps.len()],
            fired: vec![0; scenario.injects.len()],
            crossed: thresholds.iter().map(|t| t.by.is_none() && start >= t.rung).collect(),
            met: vec![0; if scenario.ladder.watches_acts() { thresholds.len() } else { 0 }],
            resolved: vec![false; scenario.questions.len()],
            trails: Vec::new(),
            sealed: vec![None; scenario.actors.len()],
            aftermath: false,
            ending: None,
        }
    }

    /// Makes room for options and injects that were added to the scenario since.
    pub fn make_room(&mut self, scenario: &Scenario) {
        self.fired.resize(scenario.injects.len(), 0);
        self.chosen.resize(scenario.options.len(), (0, 0));
        self.attributed.resize(scenario.options.len(), false);
    }

    /// SHA-256 over the state's text, in hexadecimal, first 16 digits.
    pub fn hash(&self) -> String {
        hex(&Sha256::digest(self.text())[..8])
    }

    /// Whether the game has ended.
    pub fn over(&self) -> bool {
        self.ending.is_some()
    }

    /// The tone of its ending, if it has ended.
    pub fn tone(&self, scenario: &Scenario) -> Option<Tone> {
        self.ending.map(|ix| scenario.endings[ix.at()].tone)
    }
}

/// The values of a red line's cell.
pub mod red_line {
    /// Not crossed.
    pub const INTACT: i32 = 0;
    /// Crossed; its owner still has time to act.
    pub const CROSSED: i32 = 1;
    /// Its owner acted.
    pub const KEPT: i32 = 2;
    /// Its owner let the time pass.
    pub const LAPSED: i32 = 3;
}

/// A value kept in bounds.
#[inline]
pub(super) fn bounded(value: i64, (low, high): (i32, i32)) -> i32 {
    // Both bounds fit, so the result does.
    i32::try_from(value.clamp(low.into(), high.into())).unwrap_or(low)
}
