//! A game played again on another edition of its scenario: for an author who changes the file while the game
//! goes on. It is never recorded; a recorded game keeps its own edition.

use std::sync::Arc;

use super::standpoint::Setting;
use super::{Player, Session, SessionError, Setup, Unrecorded};
use crate::policy::PolicyKind;
use crate::rules::{Command, Refusal};
use crate::scenario::{ActorIx, Amendment, InjectIx, OptionIx, QuestionIx, Scenario};
use crate::texts::{Message, message};

/// Something that was done to a game and can be done again.
#[derive(Clone, Debug)]
pub(super) enum Redo {
    /// A command was accepted.
    Command(Command),
    /// A position set these values.
    Set(Setting),
}

/// A game that was played again.
pub struct Rehearsed {
    /// The game, as far as it came.
    pub session: Session,
    /// Why it did not come to where it stood; `None` if it did.
    pub stopped: Option<RehearsalStop>,
}

/// Where a game could not be played again any further, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct RehearsalStop {
    /// The turn in which the game stands now.
    pub turn: u32,
    /// Why.
    pub why: Message,
}

impl RehearsalStop {
    /// In words: "turn 3: “Call it piracy” is no longer on the menu; the game stands at turn 3".
    pub fn message(&self) -> Message {
        message!("rehearsal-stopped", turn = self.turn, why = &self.why)
    }
}

impl Session {
    /// The same game on another edition of its scenario: the same luck, and the same commands by the ids of
    /// what they name, until the rules refuse one. What the computer chose and can't choose any more it
    /// chooses anew; a probability of a question that is gone is left out. Kept nowhere.
    ///
    /// # Errors
    /// As [`Session::start`].
    pub fn rehearse(&self, scenario: Arc<Scenario>) -> Result<Rehearsed, SessionError> {
        let setup = self.setup_on(&scenario);
        let mut session = Self::start(scenario, setup, Box::new(Unrecorded))?;
        for redo in &self.done {
            let turn = session.state.turn;
            if let Err(why) = session.redo(self, redo) {
                let stopped = Some(RehearsalStop { turn, why });
                return Ok(Rehearsed { session, stopped });
            }
        }
        Ok(Rehearsed { session, stopped: None })
    }

    /// How the same game is set up with another edition; seats that are new the computer plays.
    fn setup_on(&self, scenario: &Scenario) -> Setup {
        let old = &self.setup;
        let player = |id: &str| match self.scenario.find_actor(id) {
            Some(ix) => old.players[ix.at()].clone(),
            None => Player::Computer(PolicyKind::default()),
        };
        let theory = |id: &&String| scenario.theories.iter().any(|theory| theory.id == **id);
        let variant = |id: &&String| scenario.variants.iter().any(|variant| variant.id == **id);
        Setup {
            scenario: scenario.meta.id.clone(),
            scenario_hash: scenario.hash.clone(),
            theory: old.theory.as_ref().filter(theory).cloned(),
            variant: old.variant.as_ref().filter(variant).cloned(),
            masked: old.masked && scenario.masked(true).is_some(),
            players: scenario.actors.iter().map(|actor| player(&actor.id)).collect(),
            chapter: None,
            origin: None,
            ..old.clone()
        }
    }

    /// Does again what was done to another game.
    fn redo(&mut self, other: &Self, redo: &Redo) -> Result<(), Message> {
        let command = match redo {
            Redo::Command(command) => command,
            Redo::Set(setting) => return self.set(setting),
        };
        // Seats that the other game does not have.
        if matches!(command, Command::Adjudicate { .. }) {
            self.play_computers().map_err(|error| why(&error))?;
        }
        let again = Translation { from: other, to: self }.command(command);
        let refused = match again.map(|command| self.enter(command).map(|_| ())) {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) => why(&error),
            Err(lost) => lost,
        };
        match command {
            // It changes nothing.
            Command::Forecast { .. } => Ok(()),
            Command::Commit { actor, .. } => match self.namesake(other, *actor) {
                None => Ok(()),
                Some(ix) => match self.setup.players[ix.at()] {
                    Player::Computer(_) if !self.state.over() => {
                        self.play_computers().map_err(|error| why(&error))
                    }
                    _ => Err(refused),
                },
            },
            _ => Err(refused),
        }
    }

    /// The actor of the same id as one of another game.
    fn namesake(&self, other: &Self, actor: ActorIx) -> Option<ActorIx> {
        self.scenario.find_actor(&other.scenario.actor(actor).id)
    }
}

/// Why something can't be done again.
pub(super) fn why(error: &SessionError) -> Message {
    match error {
        SessionError::Refused(Refusal::NotOnMenu { option, .. }) => {
            message!("rehearsal-off-menu", title = option)
        }
        SessionError::Refused(Refusal::Over) => message!("rehearsal-over"),
        SessionError::Refused(refusal) => refusal.message(),
        other => other.to_string().into(),
    }
}

/// From the indices of one edition to those of another, by ids. What was added in play has no id of its own: it
/// is counted from the first that was added.
struct Translation<'a> {
    from: &'a Session,
    to: &'a Session,
}

impl Translation<'_> {
    fn command(&self, command: &Command) -> Result<Command, Message> {
        Ok(match command {
            Command::Commit { actor, orders, reason, draws } => Command::Commit {
                actor: self.actor(*actor)?,
                orders: self.all(orders, |ix| self.option(ix))?,
                reason: reason.clone(),
                draws: {
                    let mut draws = draws.clone();
                    for draw in &mut draws {
                        draw.actor = draw.actor.and_then(|ix| self.actor(ix).ok());
                    }
                    draws
                },
            },
            Command::Forecast { actor, question, percent } => Command::Forecast {
                actor: actor.map(|actor| self.actor(actor)).transpose()?,
                question: self.question(*question)?,
                percent: *percent,
            },
            Command::Inject { inject } => Command::Inject { inject: self.inject(*inject)? },
            Command::Amend { amendment, reason } => Command::Amend {
                amendment: Box::new(self.amendment(amendment)?),
                reason: reason.clone(),
            },
            Command::Write { free_move } => {
                let mut free_move = free_move.clone();
                free_move.actor = self.actor(free_move.actor)?;
                free_move.toward = self.all(&free_move.toward, |ix| self.actor(ix))?;
                free_move.against = self.all(&free_move.against, |ix| self.actor(ix))?;
                Command::Write { free_move }
            }
            Command::Adjudicate { rulings } => {
                let mut rulings = rulings.clone();
                for ruling in &mut rulings {
                    ruling.actor = ruling.actor.map(|ix| self.actor(ix)).transpose()?;
                }
                Command::Adjudicate { rulings }
            }
        })
    }

    fn amendment(&self, amendment: &Amendment) -> Result<Amendment, Message> {
        let mut amendment = amendment.clone();
        match &mut amendment {
            Amendment::Hold { inject }
            | Amendment::Release { inject }
            | Amendment::Edit { inject, .. } => *inject = self.inject(*inject)?,
            Amendment::Add { .. } => {}
        }
        if let Amendment::Edit { draft, .. } | Amendment::Add { draft } = &mut amendment
            && let Some(audience) = &draft.audience
        {
            draft.audience = Some(self.all(audience, |ix| self.actor(ix))?);
        }
        Ok(amendment)
    }

    fn all<T: Copy>(
        &self,
        all: &[T],
        one: impl Fn(T) -> Result<T, Message>,
    ) -> Result<Vec<T>, Message> {
        all.iter().map(|ix| one(*ix)).collect()
    }

    fn actor(&self, ix: ActorIx) -> Result<ActorIx, Message> {
        self.to.namesake(self.from, ix).ok_or_else(|| lost(&self.from.scenario.actor(ix).name))
    }

    fn option(&self, ix: OptionIx) -> Result<OptionIx, Message> {
        let option = self.from.scenario.option(ix);
        let (from, to) = (self.from.written.options.len(), &self.to.scenario.options);
        let at = match ix.at().checked_sub(from) {
            Some(added) => Some(self.to.written.options.len() + added).filter(|at| *at < to.len()),
            None => to.iter().position(|one| one.id == option.id),
        };
        at.map(OptionIx::from).ok_or_else(|| lost(&option.title))
    }

    fn inject(&self, ix: InjectIx) -> Result<InjectIx, Message> {
        let inject = self.from.scenario.inject(ix);
        let (from, to) = (self.from.written.injects.len(), &self.to.scenario.injects);
        let at = match ix.at().checked_sub(from) {
            Some(added) => Some(self.to.written.injects.len() + added).filter(|at| *at < to.len()),
            None => to.iter().position(|one| one.id == inject.id),
        };
        at.map(InjectIx::from).ok_or_else(|| lost(&inject.title))
    }

    fn question(&self, ix: QuestionIx) -> Result<QuestionIx, Message> {
        let question = &self.from.scenario.questions[ix.at()];
        let at = self.to.scenario.questions.iter().position(|one| one.id == question.id);
        at.map(QuestionIx::from).ok_or_else(|| lost(&question.text))
    }
}

fn lost(title: &str) -> Message {
    message!("rehearsal-lost", title = title)
}
