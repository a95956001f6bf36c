//! The game being played: one session, and one system that moves it on.

use std::sync::Arc;

use bevy::platform::cell::SyncCell;
use bevy::prelude::*;

use super::adjudication::Scene;
use super::forecasts::Forecasts;
use super::settings::Look;
use super::shell::{Ask, Happened, Notice, Screen, Steer};
use super::table::Hand;
use super::widgets::sentence;
use crate::rules::{Command, SeatView, State as GameState, Viewer};
use crate::scenario::{ActorIx, Scenario, Seats};
use crate::session::{Session, SessionError};

/// The game being played, with what the screens draw of it.
#[derive(Resource)]
pub struct Play {
    session: SyncCell<Session>,
    scenario: Arc<Scenario>,
    people: Vec<ActorIx>,
    seat: Option<ActorIx>,
    next: Option<ActorIx>,
    briefed: Seats,
    view: SeatView,
    state: GameState,
    /// Whether it outlives the window.
    pub kept: bool,
    /// Whether everybody can see the screen.
    projector: bool,
}

impl Play {
    /// A game from its session.
    pub fn new(session: Session, kept: bool) -> Self {
        let people: Vec<_> = session.people().collect();
        let scenario = Arc::clone(session.scenario());
        let next = session.waiting_for();
        let view = session.view(Viewer::Public);
        let state = session.state().clone();
        let session = SyncCell::new(session);
        let briefed = Seats::default();
        let mut play = Self {
            session,
            scenario,
            people,
            seat: None,
            next,
            briefed,
            view,
            state,
            kept,
            projector: false,
        };
        if play.people.len() == 1 {
            play.seat = play.people.first().copied();
        }
        play.look();
        play
    }

    /// Who looks at the screen: everybody does at a projector. In hot-seat nobody in particular does
    /// between seats.
    pub fn viewer(&self) -> Viewer {
        match self.seat {
            _ if self.projector => Viewer::Public,
            Some(seat) => Viewer::Seat(seat),
            // With no person at the table there is nobody to hide anything from.
            None if self.people.is_empty() => Viewer::Facilitator,
            None => Viewer::Public,
        }
    }

    /// Who looks at an adjudication: everybody does in hot-seat.
    fn audience(&self) -> Viewer {
        match self.people.as_slice() {
            _ if self.projector => Viewer::Public,
            [] => Viewer::Facilitator,
            [one] => Viewer::Seat(*one),
            _ => Viewer::Public,
        }
    }

    /// Whether people's hands are covered, because everybody can see the screen.
    pub fn covered(&self) -> bool {
        self.projector && !self.people.is_empty()
    }

    /// What they may know.
    pub fn view(&self) -> &SeatView {
        &self.view
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
        self.seat
    }

    /// Who is to sit down next.
    pub fn next(&self) -> Option<ActorIx> {
        self.next
    }

    /// Seats played by people.
    pub fn people(&self) -> &[ActorIx] {
        &self.people
    }

    /// The session.
    pub fn session(&mut self) -> &mut Session {
        self.session.get()
    }

    /// Reads the session again.
    fn look(&mut self) {
        let viewer = self.viewer();
        let session = self.session.get();
        self.view = session.view(viewer);
        self.state = session.state().clone();
        self.scenario = Arc::clone(session.scenario());
        self.next = session.waiting_for();
    }

    /// The view of somebody else.
    pub fn view_of(&mut self, viewer: Viewer) -> SeatView {
        self.session.get().view(viewer)
    }

    /// Where the game goes on when nothing is on the screen: to the brief, the table, or the veil
    /// between two people.
    pub fn place(&mut self) -> Screen {
        if self.state.over() {
            return Screen::Debrief;
        }
        if self.people.len() > 1 {
            self.seat = None;
            self.look();
            return Screen::HandOver;
        }
        self.sat_down()
    }

    /// Where somebody goes who has sat down.
    fn sat_down(&mut self) -> Screen {
        self.look();
        match self.seat {
            Some(seat) if !self.briefed.has(seat) => Screen::Brief,
            _ => Screen::Table,
        }
    }
}

/// Put into the world once the session is there.
pub(super) fn plugin(app: &mut App) {
    // Before the library may take the game away.
    let systems = (sit, ask.pipe(follow)).chain().before(super::library::open);
    app.add_systems(Update, systems.run_if(resource_exists::<Play>));
    // Before anything is drawn.
    let project = project.after(super::settings::keep).after(super::library::open);
    app.add_systems(Update, project.run_if(resource_exists::<Play>));
}

/// Looks with everybody's eyes while there is a projector.
fn project(look: Res<Look>, mut play: ResMut<Play>) {
    if look.projector != play.projector {
        play.projector = look.projector;
        play.look();
    }
}

/// People sit down and read their brief.
fn sit(
    mut commands: Commands,
    mut steers: MessageReader<Steer>,
    mut play: ResMut<Play>,
    mut next: ResMut<NextState<Screen>>,
) {
    for steer in steers.read() {
        match steer {
            Steer::SitDown => {
                play.seat = play.next;
                commands.insert_resource(Hand::default());
                next.set(play.sat_down());
            }
            Steer::Ready => {
                if let Some(seat) = play.seat {
                    play.briefed = play.briefed.with(seat);
                }
                next.set(Screen::Table);
            }
            _ => {}
        }
    }
}

/// What came of the commands of a frame.
enum Came {
    /// Nothing that moves the game on.
    Nothing,
    /// Somebody sealed; another person is to move.
    Sealed,
    /// The turn was adjudicated.
    Adjudicated(Box<Scene>),
}

/// Hands commands to the session, and lets it go as far as it can without a person.
fn ask(
    mut asks: MessageReader<Ask>,
    mut steers: MessageReader<Steer>,
    mut happened: MessageWriter<Happened>,
    mut play: ResMut<Play>,
    mut notice: ResMut<Notice>,
    look: Res<Look>,
) -> Came {
    let play_turn = steers.read().any(|steer| *steer == Steer::PlayTurn) && play.people.is_empty();
    let asks: Vec<_> = asks.read().map(|Ask(command)| command.clone()).collect();
    if asks.is_empty() && !play_turn {
        return Came::Nothing;
    }
    let viewer = play.audience();
    let before = play.view_of(viewer);
    let (mut sealed, mut rolled) = (play_turn, false);
    for command in asks {
        match play.session.get().apply(command.clone()) {
            Ok(events) => {
                happened.write_batch(events.iter().cloned().map(Happened));
                sealed |= matches!(command, Command::Commit { .. });
                rolled |= matches!(command, Command::Adjudicate { .. });
            }
            Err(error) => notice.say(sentence(&error.to_string())),
        }
    }
    if !sealed && !rolled {
        play.look();
        return Came::Nothing;
    }
    if !rolled && look.own_dice && play.people.len() != 1 {
        match asking(play.session.get(), &before, viewer) {
            Ok(Some(scene)) => return Came::Adjudicated(Box::new(scene)),
            Ok(None) => {}
            Err(error) => notice.say(sentence(&error.to_string())),
        }
    }
    if !rolled {
        match play.session.get().advance() {
            Ok(events) => {
                happened.write_batch(events.iter().cloned().map(Happened));
            }
            Err(error) => {
                notice.say(sentence(&error.to_string()));
                return Came::Sealed;
            }
        }
    }
    let after = play.view_of(viewer);
    if after.turn == before.turn && after.ending.is_none() {
        return Came::Sealed;
    }
    let mut scene = Scene::new(before, after);
    if rolled {
        // The orders were opened before the group rolled.
        scene.forward();
    }
    Came::Adjudicated(Box::new(scene))
}

/// The scene in which a group rolls its own dice, if everybody has sealed and there is something to
/// roll.
fn asking(
    session: &mut Session,
    before: &SeatView,
    viewer: Viewer,
) -> Result<Option<Scene>, SessionError> {
    session.play_computers()?;
    if session.waiting_for().is_some() {
        return Ok(None);
    }
    Ok(Scene::asking(before.clone(), session.preview(viewer)?))
}

/// Shows the screen that what came calls for.
fn follow(
    In(came): In<Came>,
    mut commands: Commands,
    mut play: ResMut<Play>,
    mut next: ResMut<NextState<Screen>>,
    mut forecasts: ResMut<Forecasts>,
) {
    match came {
        Came::Nothing => {}
        Came::Sealed => {
            forecasts.stop();
            commands.insert_resource(Hand::default());
            let place = play.place();
            next.set(place);
        }
        Came::Adjudicated(scene) => {
            forecasts.stop();
            if play.people.len() > 1 {
                play.seat = None;
            }
            play.look();
            commands.insert_resource(Hand::default());
            commands.insert_resource(*scene);
            next.set(Screen::Adjudication);
        }
    }
}
