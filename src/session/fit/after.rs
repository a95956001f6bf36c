//! Whether what is said to have come of a command fits the scenario.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Fit;
use crate::rules::{Draw, Event, RedLineState, State};
use crate::scenario::{ActorIx, CREDIBILITY, GRIEVANCE, Indicator, OptionIx, OutcomeIx, TRUST};
use crate::session::After;

/// Farther than any value of a game goes, and so near that sums of many don't overflow.
const FAR: i64 = 1 << 24;
/// A free move works, or does not.
const OUTCOMES_OF_FREE_MOVE: usize = 2;

impl Fit<'_> {
    /// Whether everything is there that is said to have come of the last command, or, before the first,
    /// to have been there at the beginning.
    ///
    /// # Errors
    /// Says what is not.
    pub fn after(&mut self, after: &After) -> Result<(), String> {
        let After { events, state } = after;
        let turns = usize::try_from(self.scenario.last_turn()).unwrap_or(usize::MAX);
        let turn = usize::try_from(state.turn).unwrap_or(usize::MAX);
        self.among("turn", turn, turns.saturating_add(1))?;
        let mut expected = if state.turn == self.turn { None } else { Some(self.turn + 1) };
        for event in events {
            if let Event::TurnBegan { turn } = event
                && expected.take() != Some(*turn)
            {
                return Err(format!("turn {turn} can't begin there"));
            }
            self.event(event, state.turn)?;
        }
        if expected.is_some() || state.turn > self.turn + 1 {
            return Err(format!("turn {} can't follow turn {}", state.turn, self.turn));
        }
        if self.turn == 0 && !matches!(events.first(), Some(Event::TurnBegan { .. })) {
            return Err("it does not begin with a turn".to_owned());
        }
        self.turn = state.turn;
        self.state(state)
    }

    /// Whether orders are an actor's own, each given once.
    pub fn orders(&self, actor: ActorIx, orders: &[OptionIx]) -> Result<(), String> {
        for (at, option) in orders.iter().enumerate() {
            self.act(actor, *option, None)?;
            if orders[..at].contains(option) {
                return Err(format!("option {} is ordered twice", option.0));
            }
        }
        Ok(())
    }

    fn event(&self, event: &Event, now: u32) -> Result<(), String> {
        let scenario = self.scenario;
        match event {
            Event::TurnBegan { .. } => Ok(()),
            Event::Injected { inject, draw, outcome, thrown_in: _ } => {
                self.among("inject", inject.at(), self.injects())?;
                self.drawn(draw.as_ref())?;
                self.drawn(outcome.as_ref().map(|(_, draw)| draw))?;
                // One that was added has none.
                let outcomes =
                    scenario.injects.get(inject.at()).map_or(0, |one| one.outcomes.len());
                outcome.as_ref().map_or(Ok(()), |(ix, _)| self.among("outcome", ix.at(), outcomes))
            }
            Event::NotInjected { inject, draw } => {
                self.among("inject", inject.at(), self.injects())?;
                self.draw(draw)
            }
            Event::Sealed { .. }
            | Event::Forecast { .. }
            | Event::Written { .. }
            | Event::Amended { .. } => Err("what people did stands in their commands".to_owned()),
            Event::Acted { actor, option, outcome, draw, open: _ } => {
                self.act(*actor, *option, Some(*outcome))?;
                self.drawn(draw.as_ref())
            }
            Event::Traced { actor, option, done, draw, attributed: _ } => {
                self.act(*actor, *option, None)?;
                self.past(*done, now)?;
                self.drawn(draw.as_ref())
            }
            Event::Tapped { option, by, draw, tapped: _ } => {
                self.actor(*by)?;
                if scenario.tap_at(*option, *by).is_none() {
                    return Err(format!("actor {} can't tap option {}", by.0, option.0));
                }
                self.draw(draw)
            }
            Event::Felt { by, toward, amount: _, option, suspected: _ } => {
                self.actor(*by)?;
                self.actor(*toward)?;
                self.among("option", option.at(), self.options())
            }
            Event::Changed { indicator, from, to } => {
                self.among("indicator", indicator.at(), scenario.indicators.len())?;
                let Indicator { id, min, max, .. } = &scenario.indicators[indicator.at()];
                [from, to].into_iter().try_for_each(|value| within(id, *value, (*min, *max)))
            }
            Event::NormBroken { norm, breaches: _ } => {
                self.among("norm", norm.at(), scenario.norms.len())
            }
            Event::Rung { from, to } => {
                self.rung(Some(from.at()))?;
                self.rung(Some(to.at()))
            }
            Event::ThresholdCrossed { threshold } => {
                self.among("threshold", threshold.at(), scenario.ladder.thresholds.len())
            }
            Event::RedLineDeclared { red_line }
            | Event::RedLineCrossed { red_line }
            | Event::RedLineKept { red_line, acted: _ } => {
                self.among("red line", red_line.at(), scenario.red_lines.len())
            }
            Event::Agreement { agreement, became } => {
                self.among("agreement", agreement.at(), scenario.agreements.len())?;
                let parties = scenario.agreements[agreement.at()].parties.len();
                self.among("party", became.by().map_or(0, |party| party.at()), parties)
            }
            Event::Resolved { question } => {
                self.among("question", question.at(), scenario.questions.len())
            }
            Event::MayEnd { draw, ends: _ } => self.draw(draw),
            Event::AftermathComes => Ok(()),
            Event::Ended { ending } => self.among("ending", ending.at(), scenario.endings.len()),
        }
    }

    fn state(&self, state: &State) -> Result<(), String> {
        let scenario = self.scenario;
        let mut expected = lengths(&State::start(scenario));
        for of_options in ["chosen", "attributed"] {
            *expected.entry(of_options.to_owned()).or_default() += self.written.len();
        }
        *expected.entry("fired".to_owned()).or_default() += self.added;
        if lengths(state) != expected {
            return Err("the state has more or fewer values than the scenario".to_owned());
        }
        if numbers(state).any(|number| number.abs() > FAR) {
            return Err("the state has a value that no game comes to".to_owned());
        }
        for (indicator, value) in scenario.indicators.iter().zip(&state.indicators) {
            within(&indicator.id, *value, (indicator.min, indicator.max))?;
        }
        state.grievance.iter().try_for_each(|value| within("grievance", *value, GRIEVANCE))?;
        state.trust.iter().try_for_each(|value| within("trust", *value, TRUST))?;
        state
            .credibility
            .iter()
            .try_for_each(|value| within("credibility", *value, CREDIBILITY))?;
        for (actor, left) in scenario.actors.iter().zip(&state.purse) {
            let most = actor.budget.as_ref().map_or(0, |budget| budget.most);
            within("budget", *left, (0, most))?;
        }
        self.rung(Some(state.rung.at()))?;
        self.rung(Some(state.highest.at()))?;
        self.rung(state.pushed.map(|rung| rung.at()))?;
        let ending = state.ending.map_or(0, |ending| ending.at());
        self.among("ending", ending, scenario.endings.len())?;
        let crossed = state.red_lines.iter().filter_map(|line| match line {
            RedLineState::Crossed(turn) => Some(turn),
            RedLineState::Intact | RedLineState::Kept | RedLineState::Lapsed => None,
        });
        let times = crossed.chain(state.chosen.iter().map(|(_, last)| last)).chain(&state.fired);
        times.copied().try_for_each(|then| self.past(then.into(), state.turn))?;
        for (one, of) in state.agreements.iter().zip(&scenario.agreements) {
            if !one.fits(of, state.turn) {
                return Err(format!("`{}` can't stand so in turn {}", of.id, state.turn));
            }
        }
        for trail in &state.trails {
            let agreements = scenario.agreements.len();
            let broke =
                trail.broke.iter().try_for_each(|ix| self.among("agreement", ix.at(), agreements));
            broke?;
            self.act(trail.actor, trail.option, Some(trail.outcome))?;
            self.past(trail.done.into(), state.turn)?;
        }
        for (at, orders) in state.sealed.iter().enumerate() {
            self.orders(at.into(), orders.as_deref().unwrap_or_default())?;
        }
        Ok(())
    }

    /// Whether an option is an actor's, with this outcome.
    fn act(
        &self,
        actor: ActorIx,
        option: OptionIx,
        outcome: Option<OutcomeIx>,
    ) -> Result<(), String> {
        self.actor(actor)?;
        self.among("option", option.at(), self.options())?;
        let (whose, outcomes) = match self.scenario.options.get(option.at()) {
            Some(choice) => (choice.actor, choice.outcomes.len()),
            None => {
                let of_free_moves = option.at() - self.scenario.options.len();
                (self.written[of_free_moves], OUTCOMES_OF_FREE_MOVE)
            }
        };
        if whose != actor {
            return Err(format!("option {} is not of actor {}", option.0, actor.0));
        }
        outcome.map_or(Ok(()), |outcome| self.among("outcome", outcome.at(), outcomes))
    }

    fn rung(&self, rung: Option<usize>) -> Result<(), String> {
        self.among("rung", rung.unwrap_or(0), self.scenario.ladder.rungs.len())
    }

    fn drawn(&self, draw: Option<&Draw>) -> Result<(), String> {
        draw.map_or(Ok(()), |draw| self.draw(draw))
    }

    fn past(&self, then: u32, now: u32) -> Result<(), String> {
        if then <= now { Ok(()) } else { Err(format!("in turn {now}, turn {then} is to come")) }
    }
}

/// The lists of a state that have a value for each thing of their kind, and how many; whatever lists there
/// are.
fn lengths(state: &State) -> BTreeMap<String, usize> {
    let lists = fields(state).filter(|(name, _)| name != "trails");
    lists.filter_map(|(name, value)| Some((name, value.as_array()?.len()))).collect()
}

/// The numbers of all lists but indicators, which have bounds of their own.
fn numbers(state: &State) -> impl Iterator<Item = i64> {
    let lists = fields(state).filter(|(name, _)| name != "indicators");
    let values = lists.filter_map(|(_, value)| Some(value.as_array()?.clone())).flatten();
    values.filter_map(|value| value.as_i64())
}

fn fields(state: &State) -> impl Iterator<Item = (String, Value)> {
    let fields = match serde_json::to_value(state) {
        Ok(Value::Object(fields)) => fields,
        // A state is an object of integers, booleans and lists, which JSON always can.
        _ => serde_json::Map::new(),
    };
    fields.into_iter()
}

fn within(what: &str, value: i32, (least, most): (i32, i32)) -> Result<(), String> {
    if (least..=most).contains(&value) {
        return Ok(());
    }
    Err(format!("{what} can't be {value}, only {least} to {most}"))
}
