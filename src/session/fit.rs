//! Whether a set-up and commands that were kept somewhere fit a scenario. Asked before anything is
//! built from them: what comes in may have been written by anybody, whatever its checksums say.

mod after;

use super::{Player, Setup};
use crate::legible::unseen;
use crate::rules::{Command, Draw};
use crate::scenario::{ActorIx, Scenario};

/// The longest name of a campaign, in characters.
const LONGEST: usize = 200;

/// Whether everything that a set-up names is there in the scenario.
pub(super) fn setup(scenario: &Scenario, setup: &Setup) -> Result<(), String> {
    let (players, actors) = (setup.players.len(), scenario.actors.len());
    if players != actors {
        return Err(format!("it has {players} players, the scenario {actors} actors"));
    }
    if setup.rules == 0 {
        return Err("editions of the rules are counted from 1".to_owned());
    }
    let known = |id: &String| scenario.theories.iter().any(|theory| theory.id == *id);
    if setup.theory.as_ref().is_some_and(|id| !known(id)) {
        return Err("it is played under a theory that the scenario does not have".to_owned());
    }
    if scenario.masked(setup.masked).is_none() {
        return Err("it is played under masks, and the scenario has none".to_owned());
    }
    if let Some(id) = &setup.variant {
        let found = scenario.variants.iter().find(|variant| variant.id == *id);
        let variant = found.ok_or("it is played in a variant that the scenario does not have")?;
        let people = scenario.actor_ids().zip(&setup.players);
        let mut people = people.filter(|(_, player)| **player == Player::Person);
        if let Some((actor, _)) = people.find(|(actor, _)| !variant.seats.has(*actor)) {
            let name = &scenario.actor(actor).name;
            return Err(format!("in its variant no person plays {name}"));
        }
    }
    setup.origin.as_ref().map_or(Ok(()), |origin| origin.fits(scenario.last_turn()))?;
    for player in &setup.players {
        if let Player::Program(program) = player {
            program.fits()?;
        }
    }
    let Some(chapter) = &setup.chapter else { return Ok(()) };
    if chapter.number == 0 {
        return Err("chapters are counted from 1".to_owned());
    }
    let length = chapter.campaign.chars().count();
    if !(1..=LONGEST).contains(&length) || chapter.campaign.contains(unseen) {
        return Err("the campaign's name is none".to_owned());
    }
    scenario.check_legacy(&chapter.legacy)
}

/// A scenario with the free moves and injects that the commands so far have added.
#[derive(Clone, Debug)]
pub struct Fit<'a> {
    scenario: &'a Scenario,
    setup: &'a Setup,
    /// Whose the free moves are.
    written: Vec<ActorIx>,
    /// How many injects were added.
    added: usize,
    /// From 1; 0 before the game has begun.
    turn: u32,
}

impl<'a> Fit<'a> {
    /// Before the first command.
    ///
    /// # Errors
    /// The set-up does not fit; says why.
    pub fn new(scenario: &'a Scenario, setup: &'a Setup) -> Result<Self, String> {
        self::setup(scenario, setup)?;
        Ok(Self { scenario, setup, written: Vec::new(), added: 0, turn: 0 })
    }

    /// Whether everything that the next command names is there.
    ///
    /// # Errors
    /// Says what is not.
    pub fn command(&mut self, command: &Command) -> Result<(), String> {
        match command {
            Command::Commit { actor, orders, draws, .. } => {
                self.actor(*actor)?;
                let options = self.options();
                if let Some(option) = orders.iter().find(|option| option.at() >= options) {
                    return Err(self.none("option", option.at(), options));
                }
                if !draws.is_empty() && self.setup.players[actor.at()] == Player::Person {
                    return Err(format!(
                        "{} is played by a person, who draws no lots",
                        self.scenario.actor(*actor).name
                    ));
                }
                draws.iter().try_for_each(|draw| self.draw(draw))
            }
            Command::Forecast { actor, question, .. } => {
                actor.map_or(Ok(()), |actor| self.actor(actor))?;
                self.among("question", question.at(), self.scenario.questions.len())
            }
            Command::Inject { inject } => self.among("inject", inject.at(), self.injects()),
            Command::Amend { amendment, reason: _ } => {
                if let Some(inject) = amendment.inject() {
                    self.among("inject", inject.at(), self.injects())?;
                }
                let audience = amendment.draft().and_then(|draft| draft.audience.as_ref());
                audience.into_iter().flatten().try_for_each(|actor| self.actor(*actor))?;
                self.added += usize::from(amendment.inject().is_none());
                self.among("inject", self.injects(), usize::from(u16::MAX))
            }
            Command::Write { free_move } => {
                let others = free_move.toward.iter().chain(&free_move.against);
                others.chain([&free_move.actor]).try_for_each(|actor| self.actor(*actor))?;
                self.written.push(free_move.actor);
                self.among("option", self.options(), usize::from(u16::MAX))
            }
            Command::Adjudicate { rulings } => {
                rulings.iter().filter_map(|ruling| ruling.actor).try_for_each(|ix| self.actor(ix))
            }
        }
    }

    fn injects(&self) -> usize {
        self.scenario.injects.len() + self.added
    }

    fn options(&self) -> usize {
        self.scenario.options.len() + self.written.len()
    }

    fn draw(&self, draw: &Draw) -> Result<(), String> {
        draw.actor.map_or(Ok(()), |actor| self.actor(actor))?;
        self.among("branch", draw.result.into(), draw.branches.len())
    }

    fn actor(&self, actor: ActorIx) -> Result<(), String> {
        self.among("actor", actor.at(), self.scenario.actors.len())
    }

    fn among(&self, what: &str, at: usize, count: usize) -> Result<(), String> {
        if at < count { Ok(()) } else { Err(self.none(what, at, count)) }
    }

    fn none(&self, what: &str, at: usize, count: usize) -> String {
        format!("there is no {what} {at}, counted from 0, but only {count}")
    }
}
