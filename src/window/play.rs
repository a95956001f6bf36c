//! The game being played: the table, who sits before the screen, and which phase it is in.

use std::sync::Arc;

use bevy::platform::cell::SyncCell;
use bevy::prelude::*;

use super::shell::Phase;
use crate::rules::{SeatView, State as GameState, Viewer};
use crate::scenario::{ActorIx, Scenario};
use crate::session::{Role, Session};
use crate::table::{Ask, OneScreen, Table, Wake, Whereabouts};
use crate::texts::say;

/// What whoever runs the game is called.
pub(super) fn facilitator() -> String {
    say!("scene-facilitator")
}

/// The game being played, with what the screens draw of it.
#[derive(Resource)]
pub struct Play {
    table: SyncCell<Table>,
    scenario: Arc<Scenario>,
    expected: Arc<Scenario>,
    sits: OneScreen,
    next: Option<Role>,
    phase: Phase,
    moved: bool,
    view: SeatView,
    state: GameState,
    /// Whether it outlives the window.
    pub kept: bool,
}

impl Play {
    /// A game from its session; `wake` wakes the window when something has come of what was asked.
    pub fn new(session: Session, kept: bool, wake: Wake) -> Self {
        let (sits, view) = (OneScreen::of(&session), session.view(Viewer::Public));
        let (scenario, state) = (Arc::clone(session.scenario()), session.state().clone());
        let expected = Arc::clone(session.expected_by(Viewer::Public));
        let table = SyncCell::new(Table::new(session, wake));
        let (next, phase, moved) = (None, Phase::default(), true);
        let mut play =
            Self { table, scenario, expected, sits, next, phase, moved, view, state, kept };
        play.proceed();
        play
    }

    /// Who looks at the screen: everybody does at a projector. In hot-seat nobody in particular does
    /// between seats.
    pub fn viewer(&self) -> Viewer {
        self.sits.viewer()
    }

    /// Whether people's hands are covered, because everybody can see the screen.
    pub fn covered(&self) -> bool {
        self.sits.covered()
    }

    /// What they may know.
    pub fn view(&self) -> &SeatView {
        &self.view
    }

    /// The scenario as who looks at the screen takes it to be: what forecasts start from.
    pub fn expected(&self) -> &Arc<Scenario> {
        &self.expected
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// All of the state: for forecasts, which look at it through a viewer, and the debrief.
    pub fn state(&self) -> &GameState {
        &self.state
    }

    /// Who sits before the screen.
    pub fn seat(&self) -> Option<ActorIx> {
        self.sits.seat()
    }

    /// Who is to sit down next.
    pub fn next(&self) -> Option<Role> {
        self.next
    }

    /// What the seat of whoever is to sit down next is called.
    pub fn next_name(&self) -> String {
        match self.next {
            Some(Role::Seat(seat)) => self.view.actor(seat).to_owned(),
            Some(_) => facilitator(),
            None => say!("scene-nobody"),
        }
    }

    /// Seats played by people.
    pub fn people(&self) -> &[ActorIx] {
        self.sits.people()
    }

    /// The session.
    pub fn session(&mut self) -> &Session {
        self.table.get().session()
    }

    /// Whether somebody runs the game.
    pub fn facilitated(&self) -> bool {
        self.sits.facilitated()
    }

    /// Whether something is under way that nobody waits for.
    pub fn busy(&mut self) -> bool {
        self.table.get().busy()
    }

    /// The phase that the game is in.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The table, for what moves the game on.
    pub(super) fn table(&mut self) -> &mut Table {
        self.table.get()
    }

    /// Who sits before the screen and who does not.
    pub(super) fn sits(&mut self) -> &mut OneScreen {
        &mut self.sits
    }

    /// Reads the game again.
    pub(super) fn look(&mut self) {
        let viewer = self.viewer();
        let table = self.table.get();
        self.view = table.view(viewer);
        self.state = table.session().state().clone();
        self.scenario = Arc::clone(table.scenario());
        self.expected = Arc::clone(table.session().expected_by(viewer));
    }

    /// Goes to where the game goes on when nothing is on the screen: to the brief, the table, or the veil
    /// between two people.
    pub(super) fn proceed(&mut self) {
        let place = self.sits.place(self.table.get());
        self.go(place);
    }

    /// Goes to a place at the table.
    pub(super) fn go(&mut self, place: Whereabouts) {
        self.look();
        self.next = None;
        let phase = match place {
            Whereabouts::Debrief => Phase::Debrief,
            Whereabouts::Veil(role) => {
                self.next = Some(role);
                Phase::HandOver
            }
            Whereabouts::Brief(_) => Phase::Brief,
            Whereabouts::Seat(_) => Phase::Table,
            Whereabouts::Helm => Phase::Helm,
            Whereabouts::Watch => {
                // Everybody had sealed when the game was left.
                if !self.people().is_empty() {
                    self.ask(Ask::GoOn);
                }
                Phase::Table
            }
        };
        self.enter(phase);
    }

    /// Goes on with the same game on another edition of its scenario, at the same screen where there is one.
    pub(super) fn go_on_with(&mut self, session: Session, wake: Wake) {
        let seats = |scenario: &Scenario| {
            scenario.actors.iter().map(|actor| actor.id.clone()).collect::<Vec<_>>()
        };
        if seats(&self.scenario) != seats(session.scenario()) {
            let projector = self.sits.projector;
            self.sits = OneScreen::of(&session);
            self.sits.projector = projector;
        }
        let turn = self.state.turn;
        let (decides, waits) = (self.table.get().decides, session.waiting_for());
        self.table = SyncCell::new(Table::new(session, wake));
        self.table.get().decides = decides;
        self.look();
        let same = self.state.turn == turn;
        match self.phase {
            // What came of the turn before, as it was.
            Phase::Adjudication => {}
            phase @ (Phase::Table | Phase::Brief)
                if same && self.seat().is_some() && waits == self.seat() =>
            {
                self.enter(phase);
            }
            phase @ Phase::HandOver if same => self.enter(phase),
            _ => self.proceed(),
        }
    }

    /// The next person opens the table after its brief.
    pub(super) fn ready(&mut self) {
        self.sits.ready();
        self.enter(Phase::Table);
    }

    /// Everybody looks at what came of the turn.
    pub(super) fn stand_up(&mut self) {
        self.sits.stand_up();
        self.look();
        self.enter(Phase::Adjudication);
    }

    /// Begins a phase, also one that it is in.
    fn enter(&mut self, phase: Phase) {
        (self.phase, self.moved) = (phase, true);
    }

    /// Whether it has begun a phase since this was last asked.
    pub(super) fn moved(&mut self) -> bool {
        std::mem::take(&mut self.moved)
    }

    /// Asks something of the table.
    pub(super) fn ask(&mut self, asked: Ask) {
        let role = match &asked {
            Ask::Do(command) => self.sits.role(command),
            Ask::GoOn => Role::Facilitator,
        };
        let table = self.table.get();
        table.ask(role, table.moment(), asked);
    }
}
