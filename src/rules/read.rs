//! A state read back from its text.

use super::state::{RedLineState, State};
use crate::scenario::expr::Bounds;
use crate::scenario::{Facts, OptionIx, Scenario};

/// Why a text is no state of a scenario.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misread {
    /// It is not the text of a state at all.
    #[error(
        "this is not a state: {0}; a state is written as JSON, with the fields of docs/rules.md"
    )]
    NoState(String),
    /// It is one, but of another scenario, edition or number of free moves.
    #[error(
        "this is no state of `{scenario}`: {why}; read it with the edition it was written with"
    )]
    Misfit {
        /// The scenario's id.
        scenario: String,
        /// What does not fit.
        why: String,
    },
}

impl State {
    /// A state from its text, which is its JSON as it is hashed; of the scenario with all free moves that
    /// had been written down by then.
    ///
    /// # Errors
    /// The text is not that of a state, or the state does not fit the scenario.
    pub fn read(scenario: &Scenario, text: &str) -> Result<Self, Misread> {
        let state: Self =
            serde_json::from_str(text).map_err(|error| Misread::NoState(error.to_string()))?;
        state.fits(scenario).map_err(|why| {
            let scenario = scenario.meta.id.clone();
            Misread::Misfit { scenario, why }
        })?;
        Ok(state)
    }

    /// The state's text, which is what is hashed.
    pub fn text(&self) -> String {
        // A state holds integers, booleans and lists, which JSON always can.
        serde_json::to_string(self).unwrap_or_default()
    }

    fn fits(&self, scenario: &Scenario) -> Result<(), String> {
        for ((list, has), (_, wants)) in self.lengths().iter().zip(Self::start(scenario).lengths())
        {
            if *has != wants {
                return Err(format!("`{list}` has {has} values, and it has {wants}"));
            }
        }
        for (at, (one, of)) in self.agreements.iter().zip(&scenario.agreements).enumerate() {
            if !one.fits(of, self.turn) {
                return Err(format!("`agreements` has a value at {at} that it can't have"));
            }
        }
        let turns = scenario.last_turn();
        if !(1..=turns).contains(&self.turn) {
            return Err(format!("`turn` is {}, and it has turns 1 to {turns}", self.turn));
        }
        let ranges = scenario.ranges();
        for quantity in scenario.changeable() {
            let (value, Bounds { low, high }) =
                (self.facts(scenario).value(quantity), quantity.bounds(&ranges));
            if !(low..=high).contains(&value) {
                return Err(format!("{quantity} is {value}, and goes from {low} to {high}"));
            }
        }
        self.turns_fit()?;
        self.indices_fit(scenario)
    }

    /// Nothing was done after the turn that it is.
    fn turns_fit(&self) -> Result<(), String> {
        let crossed = self.red_lines.iter().map(|line| match line {
            RedLineState::Crossed(turn) => ("red_lines", *turn),
            _ => ("red_lines", 0),
        });
        let chosen = self.chosen.iter().map(|(_, last)| ("chosen", *last));
        let fired = self.fired.iter().map(|turn| ("fired", *turn));
        let trails = self.trails.iter().map(|trail| ("trails", trail.done));
        let late = crossed.chain(chosen).chain(fired).chain(trails);
        match late.into_iter().find(|(_, turn)| u32::from(*turn) > self.turn) {
            Some((list, turn)) => {
                Err(format!("`{list}` names turn {turn}, and it is turn {}", self.turn))
            }
            None => Ok(()),
        }
    }

    /// Whatever is named by its place in a list is there.
    fn indices_fit(&self, scenario: &Scenario) -> Result<(), String> {
        let rungs = scenario.ladder.rungs.len();
        let named =
            [("rung", Some(self.rung)), ("highest", Some(self.highest)), ("pushed", self.pushed)];
        for (field, rung) in named {
            within(field, rung.map_or(0, |rung| rung.at()), rungs)?;
        }
        within("ending", self.ending.map_or(0, |ending| ending.at()), scenario.endings.len())?;
        for trail in &self.trails {
            within("actor", trail.actor.at(), scenario.actors.len())?;
            within("option", trail.option.at(), scenario.options.len())?;
            let option = scenario.option(trail.option);
            within("outcome", trail.outcome.at(), option.outcomes.len())?;
            for broke in &trail.broke {
                within("broke", broke.at(), scenario.agreements.len())?;
            }
            if option.actor != trail.actor || option.covert.is_none() {
                return Err(format!("`trails` has option {}, which leaves none", trail.option.0));
            }
        }
        for (actor, orders) in scenario.actor_ids().zip(&self.sealed) {
            let known = |ix: &OptionIx| {
                scenario.options.get(ix.at()).is_some_and(|option| option.actor == actor)
            };
            if let Some(other) = orders.iter().flatten().find(|ix| !known(ix)) {
                let (id, other) = (&scenario.actor(actor).id, other.0);
                return Err(format!(
                    "`sealed` has option {other} for `{id}`, which is not its own"
                ));
            }
        }
        Ok(())
    }
}

fn within(field: &str, at: usize, len: usize) -> Result<(), String> {
    if at < len { Ok(()) } else { Err(format!("`{field}` is {at}, and there are {len}")) }
}
