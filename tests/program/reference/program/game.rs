//! The state of a game, field by field as the rules list them, and what can be asked of it.

use offramp::scenario::expr::{Arithmetic, Comparison};
use offramp::scenario::{
    Actor, ActorIx, Choice, Cond, EndingIx, Factor, Int, Odds, OptionIx, Quantity, RungIx,
    Scenario, Threshold,
};
use serde::Serialize;

use super::agreements::Agreed;

#[derive(Clone, Debug, Serialize)]
pub struct State {
    pub turn: u32,
    pub rung: u16,
    pub highest: u16,
    pub pushed: Option<u16>,
    pub indicators: Vec<i64>,
    pub flags: Vec<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub timers: Vec<i64>,
    pub grievance: Vec<i64>,
    pub trust: Vec<i64>,
    pub credibility: Vec<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub purse: Vec<i64>,
    pub breaches: Vec<u16>,
    pub red_lines: Vec<RedLine>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<Agreed>,
    pub chosen: Vec<(u16, u16)>,
    pub attributed: Vec<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tapped: Vec<bool>,
    pub fired: Vec<u16>,
    pub crossed: Vec<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub met: Vec<u16>,
    pub resolved: Vec<bool>,
    pub trails: Vec<Trail>,
    pub sealed: Vec<Option<Vec<OptionIx>>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub aftermath: bool,
    pub ending: Option<EndingIx>,
    /// Whether this turn's orders have been carried out.
    #[serde(skip)]
    pub carried_out: bool,
    /// Breaches of agreements that have come to light and are not noted yet: agreement and party.
    #[serde(skip)]
    pub found: Vec<(usize, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum RedLine {
    Intact,
    Crossed(u16),
    Kept,
    Lapsed,
}

#[derive(Clone, Debug, Serialize)]
pub struct Trail {
    pub actor: u16,
    pub option: u16,
    pub outcome: u16,
    pub done: u16,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub broke: Vec<u16>,
}

/// Whether standing on a rung crosses a threshold.
pub fn stands_at(threshold: &Threshold, rung: u16) -> bool {
    threshold.by.is_none() && threshold.rung.0 <= rung
}

/// A line that was spent in an earlier chapter of a campaign counts as let go.
fn at_start(spent: bool) -> RedLine {
    if spent { RedLine::Lapsed } else { RedLine::Intact }
}

impl State {
    /// The state before the first situation.
    pub fn start(scenario: &Scenario) -> Self {
        let start = scenario.ladder.start.0;
        let numbers = |list: &[i32]| list.iter().map(|value| i64::from(*value)).collect();
        Self {
            turn: 1,
            rung: start,
            highest: start,
            pushed: None,
            indicators: scenario.indicators.iter().map(|one| one.start.into()).collect(),
            flags: scenario.flags.iter().map(|one| one.start).collect(),
            timers: scenario.timers.iter().map(|one| one.start.into()).collect(),
            grievance: numbers(&scenario.grievance),
            trust: numbers(&scenario.trust),
            credibility: scenario.actors.iter().map(|one| one.credibility.into()).collect(),
            purse: match scenario.actors.iter().all(|one| one.budget.is_none()) {
                true => Vec::new(),
                false => {
                    let start = |one: &Actor| one.budget.as_ref().map_or(0, |b| b.start.into());
                    scenario.actors.iter().map(start).collect()
                }
            },
            breaches: scenario.norms.iter().map(|one| one.breaches).collect(),
            red_lines: scenario.red_lines.iter().map(|one| at_start(one.spent)).collect(),
            agreements: scenario.agreements.iter().map(Agreed::start).collect(),
            chosen: vec![(0, 0); scenario.options.len()],
            attributed: vec![false; scenario.options.len()],
            tapped: vec![false; scenario.taps.len()],
            fired: vec![0; scenario.injects.len()],
            crossed: scenario.ladder.thresholds.iter().map(|one| stands_at(one, start)).collect(),
            met: match scenario.ladder.thresholds.iter().any(|one| one.by.is_some()) {
                true => vec![0; scenario.ladder.thresholds.len()],
                false => Vec::new(),
            },
            resolved: vec![false; scenario.questions.len()],
            trails: Vec::new(),
            sealed: vec![None; scenario.actors.len()],
            aftermath: false,
            ending: None,
            carried_out: false,
            found: Vec::new(),
        }
    }

    /// The turn as lists of the state keep it.
    pub fn this_turn(&self) -> u16 {
        u16::try_from(self.turn).unwrap()
    }
}

/// A state as conditions, amounts and odds read it.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    pub scenario: &'a Scenario,
    pub state: &'a State,
    /// Who asks, of what decides its menu and its choice; nobody, of all else.
    pub asker: Option<ActorIx>,
}

impl Facts<'_> {
    pub fn value(self, int: &Int) -> i64 {
        match int {
            Int::Const(value) => *value,
            Int::Of(quantity) => self.of(*quantity),
            Int::Binary(operation, pair) => {
                let (a, b) = (self.value(&pair.0), self.value(&pair.1));
                match operation {
                    Arithmetic::Add => a.saturating_add(b),
                    Arithmetic::Sub => a.saturating_sub(b),
                    Arithmetic::Mul => a.saturating_mul(b),
                    Arithmetic::Div => match (i128::from(a), i128::from(b)) {
                        (_, 0) => 0,
                        // Whole steps below a / b: those of a over a positive b.
                        (a, b) => fit((a * b.signum()).div_euclid(b.abs())),
                    },
                    Arithmetic::Percent => {
                        fit((i128::from(a) * i128::from(b) * 2 + 100).div_euclid(200))
                    }
                    Arithmetic::Min => a.min(b),
                    Arithmetic::Max => a.max(b),
                }
            }
            Int::Truth(cond) => i64::from(self.holds(cond)),
        }
    }

    /// A quantity's value; of what is yes or no, more than 0 is yes.
    fn of(self, quantity: Quantity) -> i64 {
        let Self { scenario, state, .. } = self;
        let turn = i64::from(state.turn);
        match quantity {
            Quantity::Turn => turn,
            Quantity::TurnsLeft if state.aftermath => 0,
            Quantity::TurnsLeft => i64::from(scenario.meta.turns) - turn,
            Quantity::Rung => state.rung.into(),
            Quantity::Highest => state.highest.into(),
            Quantity::DaysTo(ix) => self.minutes_to(ix.at()).div_euclid(24 * 60),
            Quantity::MinutesTo(ix) => self.minutes_to(ix.at()),
            Quantity::Indicator(ix) => state.indicators[ix.at()],
            Quantity::Flag(ix) => state.flags[ix.at()].into(),
            Quantity::Timer(ix) => state.timers[ix.at()],
            Quantity::Grievance(from, to) => state.grievance[scenario.pair(from, to)],
            Quantity::Trust(from, to) => state.trust[scenario.pair(from, to)],
            Quantity::Credibility(ix) => state.credibility[ix.at()],
            Quantity::Budget(ix) => state.purse.get(ix.at()).copied().unwrap_or(0),
            Quantity::Breaches(ix) => state.breaches[ix.at()].into(),
            Quantity::Threshold(ix) => state.crossed[ix.at()].into(),
            Quantity::Crossed(ix) => (state.red_lines[ix.at()] != RedLine::Intact).into(),
            Quantity::TimesChosen(ix) => state.chosen[ix.at()].0.into(),
            Quantity::SinceOption(ix) => match state.chosen[ix.at()] {
                (0, _) => 99,
                (_, last) => turn - i64::from(last),
            },
            Quantity::Attributed(ix) => state.attributed[ix.at()].into(),
            Quantity::Tapped(option, by) => {
                let mut taps = scenario.taps.iter().zip(&state.tapped);
                taps.any(|(tap, listens)| tap.option == option && tap.by == by && *listens).into()
            }
            Quantity::Fired(ix) => state.fired[ix.at()].into(),
            Quantity::SinceInject(ix) => match state.fired[ix.at()] {
                0 => 99,
                fired => turn - i64::from(fired),
            },
            Quantity::Agreed(ix, by) => state.agreements[ix.at()].agreed[by.at()].into(),
            Quantity::InForce(ix) => state.agreements[ix.at()].since.into(),
            Quantity::BrokenBy(ix, by) => state.agreements[ix.at()].broken[by.at()].into(),
            Quantity::KeptTerm(ix) => state.agreements[ix.at()].kept.into(),
        }
    }

    fn minutes_to(self, date: usize) -> i64 {
        let meta = &self.scenario.meta;
        let begins = |turn| meta.calendar.moment(turn).minutes_since(meta.calendar.start);
        let passed = match self.state.turn {
            // The aftermath, after the last turn as that was after the one before.
            turn if turn > meta.turns && meta.turns > 1 => {
                2 * begins(meta.turns) - begins(meta.turns - 1)
            }
            turn => begins(turn),
        };
        self.scenario.dates[date].minutes_from_start - passed
    }

    pub fn holds(self, cond: &Cond) -> bool {
        let state = self.state;
        match cond {
            Cond::Const(value) => *value,
            Cond::Is(quantity) => self.of(*quantity) > 0,
            Cond::Reached(RungIx(rung)) => state.highest >= *rung,
            Cond::LastTurn => self.of(Quantity::TurnsLeft) == 0,
            Cond::Compare(how, pair) => compare(*how, self.value(&pair.0), self.value(&pair.1)),
            Cond::Rung(how, RungIx(rung)) => compare(*how, state.rung.into(), i64::from(*rung)),
            Cond::And(pair) => self.holds(&pair.0) && self.holds(&pair.1),
            Cond::Or(pair) => self.holds(&pair.0) || self.holds(&pair.1),
            Cond::Not(inner) => !self.holds(inner),
            Cond::Acted(acted) => {
                let when = state.turn - u32::from(!state.carried_out);
                let of_kind = |kind: &str| {
                    let all = OptionIx::all(self.scenario.options.len());
                    all.filter(|ix| self.scenario.option(*ix).kind.id == kind)
                        .filter(|ix| self.asker.is_none_or(|asker| self.may_hear(*ix, asker)))
                        .collect()
                };
                let acts: Vec<_> = acted.kind.map_or_else(|| acted.acts.clone(), of_kind);
                acts.iter().any(|ix| {
                    let (times, last) = state.chosen[ix.at()];
                    times > 0 && u32::from(last) == when
                })
            }
        }
    }

    /// Whether an actor hears of acts of this option whoever taps what.
    fn may_hear(self, ix: OptionIx, asker: ActorIx) -> bool {
        let option = self.scenario.option(ix);
        !option.private
            || option.actor == asker
            || option.toward.contains(&asker)
            || option.against.contains(&asker)
    }

    /// Whether a condition that may be left out holds.
    pub fn allows(self, cond: Option<&Cond>) -> bool {
        cond.is_none_or(|cond| self.holds(cond))
    }

    /// Base times each factor whose condition holds, from left to right.
    pub fn odds(self, odds: &Odds) -> f64 {
        let working = |factor: &&Factor| self.allows(factor.when.as_ref());
        odds.factors.iter().filter(working).fold(odds.base, |odds, factor| odds * factor.times)
    }
}

fn fit(value: i128) -> i64 {
    value.clamp(i64::MIN.into(), i64::MAX.into()) as i64
}

/// What an option's draws are named after: the id of the actor's card, and that of its target behind a stroke.
pub fn drawn(scenario: &Scenario, option: &Choice) -> String {
    let Some(target) = &option.target else { return option.id.clone() };
    let target = &scenario.actor(target.actor).id;
    let card = option.id.strip_suffix(target.as_str()).and_then(|card| card.strip_suffix('_'));
    format!("{}/{target}", card.unwrap())
}

fn compare(how: Comparison, a: i64, b: i64) -> bool {
    match how {
        Comparison::Equal => a == b,
        Comparison::NotEqual => a != b,
        Comparison::Less => a < b,
        Comparison::AtMost => a <= b,
        Comparison::Greater => a > b,
        Comparison::AtLeast => a >= b,
    }
}
