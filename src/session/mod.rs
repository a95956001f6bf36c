//! A game being played: who sits where, and the only way to change its state.
//!
//! A command is first checked, then made durable by the [`Journal`], and only then carried out and
//! acknowledged. Faces hold a [`Session`], send it [`Command`]s and draw its [`SeatView`]s.

mod after;
mod fit;
mod journal;
mod origin;
mod own;
mod player;
mod position;
mod rehearsal;
mod role;
mod setup;
mod sound;
mod standpoint;
mod told;
mod week;

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

pub use after::After;
pub use fit::Fit;
pub use journal::{Journal, JournalError, Unrecorded};
pub use origin::{Brancher, Origin, other_rules};
pub use own::{OwnGame, OwnGames, OwnReader, OwnScore};
pub use player::{Player, Program};
pub use position::Position;
pub use rehearsal::{RehearsalStop, Rehearsed};
pub use role::{GameMoment, Role};
pub use setup::{ChapterOf, Setup};
pub use sound::{Unkept, unkept};
pub use standpoint::{SetTo, Standpoint};
pub use week::Week;

use crate::legible::line;
use crate::policy::PolicyKind;
use crate::rules::{
    self, Chance, Command, Draw, Event, Log, Plan, Refusal, Ruling, SeatView, State, Viewer,
};
use crate::scenario::{ActorIx, LeftBehind, OptionIx, Scenario};
use rehearsal::Redo;

/// One accepted command, as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// From 1, without gaps.
    pub number: u64,
    /// What was asked.
    pub command: Command,
    /// [`State::hash`] after it.
    pub state_hash: String,
    /// What came of it, where the rules decide that: for telling the game when they have changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<After>,
}

/// Why the session did not do something. The game is unchanged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// The rules refuse it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It could not be made durable.
    #[error("not saved, so not done: {0}")]
    NotSaved(JournalError),
    /// The scenario is not the one the game was started with.
    #[error("this game was played with another edition of “{0}”; open it with that edition")]
    OtherEdition(String),
    /// The set-up names what the scenario does not have.
    #[error("the set-up does not fit the scenario: {0}; the record was changed")]
    Setup(String),
    /// A kept command names what the scenario does not have.
    #[error("entry {number}: it does not fit the scenario: {what}; the record was changed")]
    Unfit {
        /// The entry.
        number: u64,
        /// What there is not.
        what: String,
    },
    /// A kept command is one the rules would not have accepted.
    #[error(
        "entry {number}: the rules refuse it: {refusal}; the record was changed or was made by another version of the rules"
    )]
    Impossible {
        /// The entry.
        number: u64,
        /// Why the rules refuse it.
        refusal: Refusal,
    },
    /// Kept commands no longer lead to the kept state.
    #[error(
        "entry {number}: the record says state {recorded}, the rules give {computed}; the record was changed or was made by another version of the rules"
    )]
    Diverged {
        /// The entry.
        number: u64,
        /// Hash in the record.
        recorded: String,
        /// Hash by the rules.
        computed: String,
    },
}

/// A command that the rules accept, and what comes of it: nothing has been done yet.
#[derive(Debug)]
pub struct Proposal {
    /// To be made durable first.
    pub entry: Entry,
    state: State,
    events: Vec<Event>,
    changed: Option<Scenario>,
}

impl Proposal {
    /// Whether it ends the game.
    pub fn ends(&self) -> bool {
        self.state.over()
    }
}

/// A game being played.
pub struct Session {
    scenario: Arc<Scenario>,
    /// As those take it to be who don't know how the facilitator has amended it.
    planned: Arc<Scenario>,
    /// The scenario as its file has it, without what a campaign left behind or players added.
    written: Arc<Scenario>,
    setup: Setup,
    state: State,
    /// State at the start of each turn's deliberation, oldest first.
    history: Vec<State>,
    events: Vec<Event>,
    entries: u64,
    /// What was done to it, in order.
    done: Vec<Redo>,
    journal: Box<dyn Journal>,
    /// The scenario compiled, once an adjudication needs it.
    plan: OnceLock<Plan>,
}

impl Session {
    /// A new game, with the injects of turn 1 given.
    ///
    /// # Errors
    /// [`SessionError::OtherEdition`] or [`SessionError::Setup`] if the set-up is for another scenario.
    pub fn start(
        scenario: Arc<Scenario>,
        setup: Setup,
        journal: Box<dyn Journal>,
    ) -> Result<Self, SessionError> {
        if setup.scenario_hash != scenario.hash {
            return Err(SessionError::OtherEdition(line(&setup.scenario).into_owned()));
        }
        fit::setup(&scenario, &setup).map_err(SessionError::Setup)?;
        let scenario = setup.as_played(scenario);
        let written = Arc::clone(&scenario);
        let scenario = match &setup.chapter {
            Some(chapter) => Arc::new(scenario.inheriting(&chapter.legacy)),
            None => scenario,
        };
        let chance = Chance::new(setup.seed);
        let mut events = Vec::new();
        let state = rules::begin(&scenario, chance, &mut Log::to(&mut events));
        let history = vec![state.clone()];
        let (plan, planned) = (OnceLock::new(), Arc::clone(&scenario));
        let entries = 0;
        Ok(Self {
            scenario,
            planned,
            written,
            setup,
            state,
            history,
            events,
            entries,
            done: Vec::new(),
            journal,
            plan,
        })
    }

    /// Plays kept entries again, checking every state hash; they are not written a second time.
    ///
    /// # Errors
    /// As [`Session::start`]; [`SessionError::Unfit`], [`SessionError::Impossible`] or
    /// [`SessionError::Diverged`] at the first entry that does not lead where the record says.
    pub fn resume(
        scenario: Arc<Scenario>,
        setup: Setup,
        entries: impl IntoIterator<Item = Entry>,
        journal: Box<dyn Journal>,
    ) -> Result<Self, SessionError> {
        let mut session = Self::start(scenario, setup, Box::new(Unrecorded))?;
        entries.into_iter().try_for_each(|entry| session.again(entry))?;
        session.journal = journal;
        Ok(session)
    }

    /// Carries out the next kept entry again and compares the state.
    ///
    /// # Errors
    /// As [`Session::resume`].
    pub fn again(&mut self, entry: Entry) -> Result<(), SessionError> {
        let number = entry.number;
        let fits =
            Fit::new(&self.scenario, &self.setup).and_then(|mut fit| fit.command(&entry.command));
        fits.map_err(|what| SessionError::Unfit { number, what })?;
        self.enter(entry.command).map_err(|error| match error {
            SessionError::Refused(refusal) => SessionError::Impossible { number, refusal },
            other => other,
        })?;
        let computed = self.state.hash();
        if self.entries != number || computed != entry.state_hash {
            let recorded = line(&entry.state_hash).into_owned();
            return Err(SessionError::Diverged { number, recorded, computed });
        }
        Ok(())
    }

    /// The same game for somebody else to look at or to play on; what they do is kept nowhere.
    #[must_use]
    pub fn apart(&self) -> Self {
        Self {
            scenario: Arc::clone(&self.scenario),
            planned: Arc::clone(&self.planned),
            written: Arc::clone(&self.written),
            setup: self.setup.clone(),
            state: self.state.clone(),
            history: self.history.clone(),
            events: self.events.clone(),
            entries: self.entries,
            done: self.done.clone(),
            journal: Box::new(Unrecorded),
            plan: self.plan.clone(),
        }
    }

    fn carried_out(
        &self,
        state: &mut State,
        command: &Command,
        events: &mut Vec<Event>,
    ) -> Result<Option<Scenario>, Refusal> {
        rules::apply_planned(&self.scenario, &self.plan, state, command, self.setup.seed, events)
    }

    /// Carries out a command of somebody who decided it at this moment: checked, then durable, then
    /// done. Returns what happened.
    ///
    /// # Errors
    /// The game is unchanged. [`Refusal::NotTheirs`] or [`Refusal::Outdated`], or why the rules refuse it.
    pub fn apply(
        &mut self,
        who: Role,
        against: GameMoment,
        command: Command,
    ) -> Result<&[Event], SessionError> {
        let proposal = self.propose(who, against, command)?;
        self.keep(proposal)
    }

    /// The same as things stand, by whoever the command is for: for records that are played again, and
    /// for whoever plays every seat.
    ///
    /// # Errors
    /// As [`Session::apply`].
    pub fn enter(&mut self, command: Command) -> Result<&[Event], SessionError> {
        self.apply(Role::of(&command), self.moment(), command)
    }

    /// How far the game has come.
    pub fn moment(&self) -> GameMoment {
        GameMoment { turn: self.state.turn, entries: self.entries }
    }

    /// What would come of a command. Nothing is done.
    ///
    /// # Errors
    /// As [`Session::apply`].
    pub fn propose(
        &self,
        who: Role,
        against: GameMoment,
        command: Command,
    ) -> Result<Proposal, SessionError> {
        role::check(&self.scenario, (who, against), self.moment(), &command)?;
        let mut state = self.state.clone();
        let mut events = Vec::new();
        let changed = self.carried_out(&mut state, &command, &mut events)?;
        let entry = Entry::new(self.entries + 1, command, &state, &events);
        Ok(Proposal { entry, state, events, changed })
    }

    fn keep(&mut self, proposal: Proposal) -> Result<&[Event], SessionError> {
        let ends = proposal.ends();
        self.journal.append(&proposal.entry, ends).map_err(SessionError::NotSaved)?;
        Ok(self.accept(proposal))
    }

    /// Does what was proposed last, once it is durable. Returns what happened: nothing if something else
    /// was done in between.
    pub fn accept(&mut self, proposal: Proposal) -> &[Event] {
        let Proposal { entry, state, mut events, changed } = proposal;
        let first = self.events.len();
        if entry.number != self.entries + 1 {
            return &self.events[first..];
        }
        self.entries = entry.number;
        self.done.push(Redo::Command(entry.command));
        if let Some(scenario) = changed {
            self.change(scenario);
        }
        if state.turn != self.state.turn {
            self.history.push(state.clone());
        }
        self.state = state;
        self.events.append(&mut events);
        &self.events[first..]
    }

    /// Goes on with a scenario that somebody has added to, or amended.
    fn change(&mut self, scenario: Scenario) {
        self.state.make_room(&scenario);
        self.history.iter_mut().for_each(|past| past.make_room(&scenario));
        self.scenario = Arc::new(scenario);
        self.planned = match self.scenario.amended() {
            true => Arc::new(self.scenario.as_planned()),
            false => Arc::clone(&self.scenario),
        };
        self.plan = OnceLock::new();
    }

    /// Hands the journal over to whoever writes from here on; what is done without it is kept nowhere.
    pub fn take_journal(&mut self) -> Box<dyn Journal> {
        std::mem::replace(&mut self.journal, Box::new(Unrecorded))
    }

    /// Takes a journal back.
    pub fn give_journal(&mut self, journal: Box<dyn Journal>) {
        self.journal = journal;
    }

    /// Seals the orders of every computer-run actor that has not sealed yet.
    ///
    /// # Errors
    /// As [`Session::apply`]; actors already sealed stay so.
    pub fn play_computers(&mut self) -> Result<(), SessionError> {
        for actor in self.scenario.actor_ids() {
            let Player::Computer(policy) = self.setup.players[actor.at()] else {
                continue;
            };
            if self.state.over() || self.state.sealed[actor.at()].is_some() {
                continue;
            }
            let (orders, draws) = self.chosen_by(policy, actor);
            self.enter(Command::Commit { actor, orders, reason: String::new(), draws })?;
        }
        Ok(())
    }

    /// What a policy chooses for an actor as the game stands, and how it came to it. The same game gives
    /// the same choice.
    pub fn chosen_by(&self, policy: PolicyKind, actor: ActorIx) -> (Vec<OptionIx>, Vec<Draw>) {
        self.position(actor).chosen_by(policy)
    }

    /// What an actor decides on.
    pub fn position(&self, actor: ActorIx) -> Position {
        Position::new(self, actor)
    }

    /// Lets computer-run actors seal, and adjudicates if everybody has. Returns what happened since
    /// it was called: nothing if a person is still to move.
    ///
    /// # Errors
    /// As [`Session::apply`].
    pub fn advance(&mut self) -> Result<&[Event], SessionError> {
        let first = self.events.len();
        self.play_computers()?;
        if !self.state.over() && self.waiting_for().is_none() {
            self.enter(Command::Adjudicate { rulings: Vec::new() })?;
        }
        Ok(&self.events[first..])
    }

    /// The first person who has not sealed, in the scenario's order.
    pub fn waiting_for(&self) -> Option<ActorIx> {
        self.people().find(|actor| !self.state.over() && self.state.sealed[actor.at()].is_none())
    }

    /// Seats played by people.
    pub fn people(&self) -> impl Iterator<Item = ActorIx> + '_ {
        let all = self.scenario.actor_ids();
        all.filter(|actor| self.setup.players[actor.at()] == Player::Person)
    }

    /// What a viewer may know.
    pub fn view(&self, viewer: Viewer) -> SeatView {
        SeatView::of(&self.scenario, &self.history, &self.state, &self.events, viewer)
    }

    /// What would happen if the turn were adjudicated now, with these draws decided: for whoever decides on
    /// draws. Nothing is done.
    ///
    /// # Errors
    /// [`SessionError::Refused`] if the turn can't be adjudicated yet.
    pub fn foresee(&self, rulings: &[Ruling]) -> Result<Vec<Event>, SessionError> {
        let command = Command::Adjudicate { rulings: rulings.to_vec() };
        Ok(self.propose(Role::Facilitator, self.moment(), command)?.events)
    }

    /// What a viewer would know if the turn were adjudicated now, with these draws decided and the others
    /// by the dice. Nobody but the facilitator learns of what is attributed or tapped in it: other dice may
    /// decide that nothing is. Nothing is done.
    ///
    /// # Errors
    /// [`SessionError::Refused`] if the turn can't be adjudicated yet.
    pub fn preview(&self, viewer: Viewer, rulings: &[Ruling]) -> Result<SeatView, SessionError> {
        let (mut state, mut events) = (self.state.clone(), Vec::new());
        let command = Command::Adjudicate { rulings: rulings.to_vec() };
        self.carried_out(&mut state, &command, &mut events)?;
        let mut history = self.history.clone();
        if state.turn != self.state.turn {
            history.push(state.clone());
        }
        if viewer != Viewer::Facilitator {
            state.attributed.clone_from(&self.state.attributed);
            state.tapped.clone_from(&self.state.tapped);
            events.retain(|event| !matches!(event, Event::Traced { .. } | Event::Tapped { .. }));
        }
        events.splice(..0, self.events.iter().cloned());
        Ok(SeatView::of(&self.scenario, &history, &state, &events, viewer))
    }

    /// What the chapters before this one left behind, as far as a viewer may know.
    pub fn left_behind(&self, viewer: Viewer) -> Vec<LeftBehind> {
        let chapter = self.setup.chapter.iter();
        let known = |seats| viewer.among(seats);
        chapter.flat_map(|of| self.written.left_behind(&of.legacy, known)).collect()
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The scenario from which a viewer's forecasts and a seat's policies start: what the facilitator has
    /// amended nobody else expects.
    pub fn expected_by(&self, viewer: Viewer) -> &Arc<Scenario> {
        if viewer == Viewer::Facilitator { &self.scenario } else { &self.planned }
    }

    /// How the game was set up.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The state, all of it: for forecasts, the record and the debrief, never for a seat.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The state at the start of each turn's deliberation, oldest first.
    pub fn history(&self) -> &[State] {
        &self.history
    }

    /// Everything that happened.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// How many commands were accepted.
    pub fn entries(&self) -> u64 {
        self.entries
    }
}
