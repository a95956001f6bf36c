//! A position: where a game is to begin for an author who wants to see one place of a scenario.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::rehearsal::{Redo, RehearsalStop, Rehearsed};
use super::{Player, Session, SessionError, Setup, Unrecorded};
use crate::policy::PolicyKind;
use crate::rules::{Command, State};
use crate::scenario::expr::Bounds;
use crate::scenario::{ActorIx, OptionIx, Quantity, RungIx, Scenario};
use crate::texts::{Message, message};

/// A position, as its file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Position", deny_unknown_fields)]
pub struct Standpoint {
    /// The scenario's id.
    pub scenario: String,
    /// The game's luck.
    pub seed: u64,
    /// Orders by turn, from the first: ids of cards by the id of their seat. For a seat that is left out the
    /// computer chooses.
    #[serde(default)]
    pub orders: Vec<BTreeMap<String, Vec<String>>>,
    /// The turn at whose beginning it stands; after the orders, if it is left out. In turns without orders the
    /// computer chooses for everybody.
    #[serde(default)]
    pub turn: Option<u32>,
    /// Values that are other than the game brought them: `"tension": 70`, `"water_shared": true`,
    /// `"rung": "guards"`.
    #[serde(default)]
    pub set: Setting,
}

/// Values by what they are of.
pub type Setting = BTreeMap<String, SetTo>;

/// What something is set to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum SetTo {
    /// Of a flag, or of what has happened or not.
    Yes(bool),
    /// Of a number.
    Number(i32),
    /// A rung's id.
    Rung(String),
}

impl Standpoint {
    /// Its text, on one line.
    pub fn line(&self) -> String {
        self.text("", " ", "")
    }

    /// Its text, a field and a turn a line.
    pub fn file(&self) -> String {
        self.text("\n    ", "\n    ", "\n") + "\n"
    }

    fn text(&self, first: &str, between: &str, last: &str) -> String {
        let mut fields =
            vec![format!("scenario: {:?}", self.scenario), format!("seed: {}", self.seed)];
        if !self.orders.is_empty() {
            let ids = |ids: &Vec<String>| {
                ids.iter().map(|id| format!("{id:?}")).collect::<Vec<_>>().join(", ")
            };
            let turn = |(at, orders): (usize, &BTreeMap<String, Vec<String>>)| {
                let seats = orders.iter().map(|(seat, all)| format!("{seat:?}: [{}]", ids(all)));
                let seats = seats.collect::<Vec<_>>().join(", ");
                let number =
                    if first.is_empty() { String::new() } else { format!(" // turn {}", at + 1) };
                format!("{{{seats}}},{number}")
            };
            let turns: Vec<_> = self.orders.iter().enumerate().map(turn).collect();
            fields.push(match first {
                "" => format!("orders: [{}]", turns.join(" ").trim_end_matches(',')),
                _ => format!("orders: [\n        {}\n    ]", turns.join("\n        ")),
            });
        }
        fields.extend(self.turn.map(|turn| format!("turn: {turn}")));
        if !self.set.is_empty() {
            let set = self.set.iter().map(|(what, to)| match to {
                SetTo::Yes(yes) => format!("{what:?}: {yes}"),
                SetTo::Number(number) => format!("{what:?}: {number}"),
                SetTo::Rung(id) => format!("{what:?}: {id:?}"),
            });
            fields.push(format!("set: {{{}}}", set.collect::<Vec<_>>().join(", ")));
        }
        let comma = if first.is_empty() { "" } else { "," };
        format!("Position({first}{}{comma}{last})", fields.join(&format!(",{between}")))
    }

    /// Reads one.
    ///
    /// # Errors
    /// What is wrong, and in which line and column.
    pub fn read(text: &str) -> Result<Self, String> {
        let ron = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        ron.from_str(text).map_err(|error| {
            let at = error.span.start;
            format!("line {}, column {}: {}", at.line, at.col, error.code)
        })
    }

    /// Plays up to it, in a game that is set up so but for its luck. Kept nowhere.
    ///
    /// # Errors
    /// As [`Session::start`].
    pub fn reach(&self, scenario: Arc<Scenario>, setup: Setup) -> Result<Rehearsed, SessionError> {
        let setup = Setup { seed: self.seed, ..setup };
        let mut session = Session::start(scenario, setup, Box::new(Unrecorded))?;
        let orders = u32::try_from(self.orders.len()).unwrap_or(u32::MAX);
        let last = self.turn.unwrap_or(orders.saturating_add(1));
        let mut stopped = None;
        while session.state.turn < last && !session.state.over() && stopped.is_none() {
            let turn = session.state.turn;
            let stop = |why| RehearsalStop { turn, why };
            stopped = self.play_turn(&mut session).err().map(stop);
        }
        if stopped.is_none() {
            let turn = session.state.turn;
            stopped = session.set(&self.set).err().map(|why| RehearsalStop { turn, why });
        }
        Ok(Rehearsed { session, stopped })
    }

    fn play_turn(&self, session: &mut Session) -> Result<(), Message> {
        let none = BTreeMap::new();
        let orders = self.orders.get(session.state.turn as usize - 1).unwrap_or(&none);
        if let Some(id) = orders.keys().find(|id| session.scenario.find_actor(id).is_none()) {
            return Err(message!("position-no-seat", id = id));
        }
        for actor in session.scenario.actor_ids() {
            let (orders, draws) = match orders.get(&session.scenario.actor(actor).id) {
                Some(ids) => (options(&session.scenario, actor, ids)?, Vec::new()),
                None => session.chosen_by(PolicyKind::Temperament, actor),
            };
            // A person draws no lots.
            let person = session.setup.players[actor.at()] == Player::Person;
            let draws = if person { Vec::new() } else { draws };
            let command = Command::Commit { actor, orders, reason: String::new(), draws };
            session.enter(command).map_err(|error| super::rehearsal::why(&error))?;
        }
        let adjudicate = Command::Adjudicate { rulings: Vec::new() };
        session.enter(adjudicate).map(|_| ()).map_err(|error| super::rehearsal::why(&error))
    }
}

fn options(scenario: &Scenario, actor: ActorIx, ids: &[String]) -> Result<Vec<OptionIx>, Message> {
    let find = |id: &String| {
        let found = scenario.options_of(actor).find(|ix| scenario.option(*ix).id == *id);
        found.ok_or_else(|| message!("position-no-card", id = id))
    };
    ids.iter().map(find).collect()
}

impl Session {
    /// Sets values, as a position wants it.
    pub(super) fn set(&mut self, setting: &Setting) -> Result<(), Message> {
        if setting.is_empty() {
            return Ok(());
        }
        let mut state = self.state.clone();
        for (what, to) in setting {
            put(&self.scenario, &mut state, what, to)?;
        }
        if let Some(last) = self.history.last_mut() {
            last.clone_from(&state);
        }
        self.state = state;
        self.done.push(Redo::Set(setting.clone()));
        Ok(())
    }
}

fn put(scenario: &Scenario, state: &mut State, what: &str, to: &SetTo) -> Result<(), Message> {
    let misfit = || message!("position-misfit", what = what);
    if what == "rung" {
        let SetTo::Rung(id) = to else { return Err(misfit()) };
        let at = scenario.ladder.rungs.iter().position(|rung| rung.id == *id);
        let rung = RungIx::from(at.ok_or_else(|| message!("position-no-rung", id = id))?);
        (state.rung, state.highest) = (rung, state.highest.max(rung));
        for (crossed, threshold) in state.crossed.iter_mut().zip(&scenario.ladder.thresholds) {
            *crossed |= threshold.by.is_none() && rung >= threshold.rung;
        }
        return Ok(());
    }
    let quantity = scenario.value_named(what)?;
    let value = match to {
        SetTo::Yes(yes) => i32::from(*yes),
        SetTo::Number(number) => *number,
        SetTo::Rung(_) => return Err(misfit()),
    };
    let Bounds { low, high } = quantity.bounds(&scenario.ranges());
    if !(low..=high).contains(&value.into()) {
        return Err(message!("position-bounds", what = what, low = low, high = high));
    }
    let turn = u16::try_from(state.turn).unwrap_or(u16::MAX);
    let count = u16::try_from(value).unwrap_or(u16::MAX);
    match quantity {
        Quantity::Indicator(ix) => state.indicators[ix.at()] = value,
        Quantity::Flag(ix) => state.flags[ix.at()] = value != 0,
        Quantity::Timer(ix) => state.timers[ix.at()] = value,
        Quantity::Grievance(a, b) => state.grievance[scenario.pair(a, b)] = value,
        Quantity::Trust(a, b) => state.trust[scenario.pair(a, b)] = value,
        Quantity::Credibility(ix) => state.credibility[ix.at()] = value,
        Quantity::Budget(ix) => state.purse[ix.at()] = value,
        Quantity::Breaches(ix) => state.breaches[ix.at()] = count,
        Quantity::TimesChosen(ix) => {
            let when = if value == 0 { 0 } else { turn.saturating_sub(1).max(1) };
            state.chosen[ix.at()] = (count, when);
        }
        Quantity::Fired(ix) => state.fired[ix.at()] = if value == 0 { 0 } else { turn },
        _ => return Err(misfit()),
    }
    Ok(())
}
