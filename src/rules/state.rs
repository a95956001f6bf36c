//! The state of a game: integers only, so that it can be hashed, compared, stored and replayed.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::scenario::{
    ActorIx, DateIx, EndingIx, Facts, FlagIx, IndicatorIx, InjectIx, NEVER, NormIx, OptionIx,
    OutcomeIx, RedLineIx, RungIx, Scenario, Tone, hex,
};

/// Lowest and highest grievance.
pub const GRIEVANCE: (i32, i32) = (0, 100);
/// Lowest and highest trust.
pub const TRUST: (i32, i32) = (-100, 100);
/// Lowest and highest credibility.
pub const CREDIBILITY: (i32, i32) = (0, 100);

/// A game between two commands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// What each actor holds against each other, row by row.
    pub grievance: Vec<i32>,
    /// What each actor trusts each other, row by row.
    pub trust: Vec<i32>,
    /// How much each actor's word counts.
    pub credibility: Vec<i32>,
    /// How often each norm has been broken.
    pub breaches: Vec<u16>,
    /// Each red line.
    pub red_lines: Vec<RedLineState>,
    /// How often each option was chosen, and when last (0: never).
    pub chosen: Vec<(u16, u16)>,
    /// Whether an act of each option has been attributed.
    pub attributed: Vec<bool>,
    /// When each inject fired (0: not yet).
    pub fired: Vec<u16>,
    /// Whether each threshold has been crossed.
    pub crossed: Vec<bool>,
    /// Whether each question has been answered with yes.
    pub resolved: Vec<bool>,
    /// Covert acts whose trail is still warm, in the order they were done.
    pub trails: Vec<Trail>,
    /// Orders sealed this turn; empty to hold.
    pub sealed: Vec<Option<Vec<OptionIx>>>,
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
            grievance: scenario.grievance.clone(),
            trust: scenario.trust.clone(),
            credibility: scenario.actors.iter().map(|actor| actor.credibility).collect(),
            breaches: scenario.norms.iter().map(|n| n.breaches).collect(),
            red_lines: scenario.red_lines.iter().map(|line| at_start(line.spent)).collect(),
            chosen: vec![(0, 0); scenario.options.len()],
            attributed: vec![false; scenario.options.len()],
            fired: vec![0; scenario.injects.len()],
            crossed: thresholds.iter().map(|t| start >= t.rung).collect(),
            resolved: vec![false; scenario.questions.len()],
            trails: Vec::new(),
            sealed: vec![None; scenario.actors.len()],
            ending: None,
        }
    }

    /// Makes room for options that were added to the scenario since.
    pub fn make_room(&mut self, scenario: &Scenario) {
        self.chosen.resize(scenario.options.len(), (0, 0));
        self.attributed.resize(scenario.options.len(), false);
    }

    /// Bytes of its lists.
    pub fn lists_bytes(&self) -> usize {
        fn of<T>(list: &[T]) -> usize {
            size_of_val(list)
        }
        let orders = self.sealed.iter().flatten().map(|orders| of(orders)).sum::<usize>();
        let numbers = of(&self.indicators) + of(&self.grievance) + of(&self.trust);
        let actors = of(&self.credibility) + of(&self.sealed) + orders;
        let marks = of(&self.flags) + of(&self.crossed) + of(&self.resolved);
        let events = of(&self.breaches) + of(&self.red_lines) + of(&self.fired) + of(&self.trails);
        numbers + actors + marks + events + of(&self.chosen) + of(&self.attributed)
    }

    /// SHA-256 over the state as JSON, in hexadecimal, first 16 digits.
    pub fn hash(&self) -> String {
        // A state holds integers, booleans and lists, which JSON always can.
        let json = serde_json::to_vec(self).unwrap_or_default();
        hex(&Sha256::digest(&json)[..8])
    }

    /// Whether the game has ended.
    pub fn over(&self) -> bool {
        self.ending.is_some()
    }

    /// The tone of its ending, if it has ended.
    pub fn tone(&self, scenario: &Scenario) -> Option<Tone> {
        self.ending.map(|ix| scenario.endings[ix.at()].tone)
    }

    /// The state with the scenario, so that expressions can ask it.
    pub fn facts<'a>(&'a self, scenario: &'a Scenario) -> Known<'a> {
        Known { scenario, state: self }
    }
}

/// A state that expressions can ask: all of it, for the rules.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    scenario: &'a Scenario,
    state: &'a State,
}

impl Facts for Known<'_> {
    fn indicator(&self, ix: IndicatorIx) -> i64 {
        self.state.indicators[ix.at()].into()
    }
    fn flag(&self, ix: FlagIx) -> bool {
        self.state.flags[ix.at()]
    }
    fn turn(&self) -> i64 {
        self.state.turn.into()
    }
    fn turns_left(&self) -> i64 {
        i64::from(self.scenario.meta.turns) - i64::from(self.state.turn)
    }
    fn rung(&self) -> RungIx {
        self.state.rung
    }
    fn highest_rung(&self) -> RungIx {
        self.state.highest
    }
    fn grievance(&self, from: ActorIx, to: ActorIx) -> i64 {
        self.state.grievance[self.scenario.pair(from, to)].into()
    }
    fn trust(&self, from: ActorIx, to: ActorIx) -> i64 {
        self.state.trust[self.scenario.pair(from, to)].into()
    }
    fn minutes_to(&self, ix: DateIx) -> i64 {
        let passed = self.scenario.meta.calendar.minutes_passed(self.state.turn.into());
        self.scenario.dates[ix.at()].minutes_from_start - passed
    }
    fn breaches(&self, ix: NormIx) -> i64 {
        self.state.breaches[ix.at()].into()
    }
    fn credibility(&self, ix: ActorIx) -> i64 {
        self.state.credibility[ix.at()].into()
    }
    fn choice(&self, ix: OptionIx) -> (i64, i64) {
        let (times, last) = self.state.chosen[ix.at()];
        let since = if times == 0 { NEVER } else { i64::from(self.state.turn) - i64::from(last) };
        (times.into(), since)
    }
    fn inject(&self, ix: InjectIx) -> Option<i64> {
        let fired = self.state.fired[ix.at()];
        (fired > 0).then(|| i64::from(self.state.turn) - i64::from(fired))
    }
    fn crossed(&self, ix: RedLineIx) -> bool {
        self.state.red_lines[ix.at()] != RedLineState::Intact
    }
    fn attributed(&self, ix: OptionIx) -> bool {
        self.state.attributed[ix.at()]
    }
}
