//! A game being played: who sits where, and the only way to change its state.
//!
//! A command is first checked, then made durable by the [`Journal`], and only then carried out and
//! acknowledged. Faces hold a [`Session`], send it [`Command`]s and draw its [`SeatView`]s.

mod fit;

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

pub use fit::Fit;

use crate::campaign::Campaign;
use crate::legible::line;
use crate::policy::PolicyKind;
use crate::rules::{
    self, Chance, Command, Draw, Event, Log, Plan, Refusal, SeatView, Sight, State, Viewer,
};
use crate::scenario::{ActorIx, Inherited, LeftBehind, OptionIx, Scenario};

/// Who plays an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Player {
    /// A person.
    Person,
    /// The computer.
    Computer(PolicyKind),
}

/// How a game is set up: the record's first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's edition.
    pub scenario_hash: String,
    /// The game's luck.
    #[serde(with = "crate::rules::seed")]
    pub seed: u64,
    /// Who plays each actor, in the scenario's order.
    pub players: Vec<Player>,
    /// Which chapter of a campaign it is, if of any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chapter: Option<ChapterOf>,
}

/// A chapter of a campaign, with what the chapters before it left behind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChapterOf {
    /// The campaign's id.
    pub campaign: String,
    /// From 1.
    pub number: u32,
    /// Values at the start that are not the scenario's own.
    #[serde(default)]
    pub legacy: Vec<Inherited>,
}

impl ChapterOf {
    /// A chapter (from 0) of a campaign.
    pub fn new(campaign: &Campaign, chapter: usize, legacy: Vec<Inherited>) -> Self {
        let number = u32::try_from(chapter + 1).unwrap_or(u32::MAX);
        Self { campaign: campaign.id.clone(), number, legacy }
    }
}

impl Setup {
    /// Everybody played by the computer.
    pub fn all_computers(scenario: &Scenario, seed: u64, policy: PolicyKind) -> Self {
        Self {
            scenario: scenario.meta.id.clone(),
            scenario_hash: scenario.hash.clone(),
            seed,
            players: vec![Player::Computer(policy); scenario.actors.len()],
            chapter: None,
        }
    }

    /// As a chapter of a campaign.
    #[must_use]
    pub fn as_chapter(mut self, chapter: ChapterOf) -> Self {
        self.chapter = Some(chapter);
        self
    }

    /// People in the given seats, the computer in the others.
    pub fn with_people(mut self, people: &[ActorIx]) -> Self {
        for actor in people {
            if let Some(player) = self.players.get_mut(actor.at()) {
                *player = Player::Person;
            }
        }
        self
    }
}

/// One accepted command, as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// From 1, without gaps.
    pub number: u64,
    /// What was asked.
    pub command: Command,
    /// [`State::hash`] after it.
    pub state_hash: String,
}

/// Keeps accepted commands. `append` returns only when the entry would survive a power cut.
pub trait Journal: Send {
    /// Makes one entry durable. The last one of a game says that it `ends` it.
    ///
    /// # Errors
    /// In words, with a remedy; the entry then was not accepted.
    fn append(&mut self, entry: &Entry, ends: bool) -> Result<(), String>;
}

/// A journal that keeps nothing: for forecasts, tests and automatic play.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unrecorded;

impl Journal for Unrecorded {
    fn append(&mut self, _: &Entry, _: bool) -> Result<(), String> {
        Ok(())
    }
}

/// Why the session did not do something. The game is unchanged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// The rules refuse it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It could not be made durable.
    #[error("not saved, so not done: {0}")]
    NotSaved(String),
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

/// A game being played.
pub struct Session {
    scenario: Arc<Scenario>,
    /// The scenario as its file has it, without what a campaign left behind or players added.
    written: Arc<Scenario>,
    setup: Setup,
    state: State,
    /// State at the start of each turn's deliberation, oldest first.
    history: Vec<State>,
    events: Vec<Event>,
    entries: u64,
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
        let written = Arc::clone(&scenario);
        let scenario = match &setup.chapter {
            Some(chapter) => Arc::new(scenario.inheriting(&chapter.legacy)),
            None => scenario,
        };
        let chance = Chance::new(setup.seed);
        let mut events = Vec::new();
        let state = rules::begin(&scenario, chance, &mut Log::to(&mut events));
        let history = vec![state.clone()];
        let plan = OnceLock::new();
        Ok(Self { scenario, written, setup, state, history, events, entries: 0, journal, plan })
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
        self.apply(entry.command).map_err(|error| match error {
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
            written: Arc::clone(&self.written),
            setup: self.setup.clone(),
            state: self.state.clone(),
            history: self.history.clone(),
            events: self.events.clone(),
            entries: self.entries,
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

    /// Carries out a command: checked, then durable, then done. Returns what happened.
    ///
    /// # Errors
    /// The game is unchanged.
    pub fn apply(&mut self, command: Command) -> Result<&[Event], SessionError> {
        let mut state = self.state.clone();
        let mut events = Vec::new();
        let changed = self.carried_out(&mut state, &command, &mut events)?;
        let entry = Entry { number: self.entries + 1, command, state_hash: state.hash() };
        self.journal.append(&entry, state.over()).map_err(SessionError::NotSaved)?;
        self.entries += 1;
        if let Some(scenario) = changed {
            self.history.iter_mut().for_each(|past| past.make_room(&scenario));
            self.scenario = Arc::new(scenario);
            self.plan = OnceLock::new();
        }
        if state.turn != self.state.turn {
            self.history.push(state.clone());
        }
        self.state = state;
        let first = self.events.len();
        self.events.append(&mut events);
        Ok(&self.events[first..])
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
            self.apply(Command::Commit { actor, orders, reason: String::new(), draws })?;
        }
        Ok(())
    }

    /// What a policy chooses for an actor as the game stands, and how it came to it. The same game gives
    /// the same choice.
    pub fn chosen_by(&self, policy: PolicyKind, actor: ActorIx) -> (Vec<OptionIx>, Vec<Draw>) {
        let sight = Sight::new(&self.scenario, &self.state, Viewer::Seat(actor));
        policy.explain(&sight, actor, self.setup.seed)
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
            self.apply(Command::Adjudicate { rulings: Vec::new() })?;
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

    /// What a viewer would know if the turn were adjudicated now, by the dice alone, and nothing were
    /// attributed in it: other dice may decide that nothing is. Nothing is done.
    ///
    /// # Errors
    /// [`SessionError::Refused`] if the turn can't be adjudicated yet.
    pub fn preview(&self, viewer: Viewer) -> Result<SeatView, SessionError> {
        let (mut state, mut events) = (self.state.clone(), Vec::new());
        let command = Command::Adjudicate { rulings: Vec::new() };
        self.carried_out(&mut state, &command, &mut events)?;
        let mut history = self.history.clone();
        if state.turn != self.state.turn {
            history.push(state.clone());
        }
        state.attributed.clone_from(&self.state.attributed);
        events.retain(|event| !matches!(event, Event::Traced { .. }));
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
