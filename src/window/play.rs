//! The game being played: the table, who sits before the screen, and one system that moves it on.

use std::sync::Arc;

use bevy::platform::cell::SyncCell;
use bevy::prelude::*;

use super::adjudication::Scene;
use super::forecasts::Forecasts;
use super::helm::Helm;
use super::settings::Look;
use super::shell::{Ask, Awake, Happened, Notice, Screen, Steer};
use super::table::Hand;
use super::widgets::sentence;
use crate::rules::{Command, Event, Refusal, SeatView, State as GameState, Viewer};
use crate::scenario::{ActorIx, Scenario};
use crate::session::{Role, Session, SessionError};
use crate::table::{self, Ask as Asked, Draft, OneScreen, Table, Told, Wake, Whereabouts};

/// The game being played, with what the screens draw of it.
#[derive(Resource)]
pub struct Play {
    table: SyncCell<Table>,
    scenario: Arc<Scenario>,
    sits: OneScreen,
    next: Option<Role>,
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
        let table = SyncCell::new(Table::new(session, wake));
        let mut play = Self { table, scenario, sits, next: None, view, state, kept };
        play.look();
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
    pub fn next_name(&self) -> &str {
        match self.next {
            Some(Role::Seat(seat)) => self.view.actor(seat),
            Some(_) => super::handover::FACILITATOR,
            None => "nobody",
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

    /// Reads the game again.
    fn look(&mut self) {
        let viewer = self.viewer();
        let table = self.table.get();
        self.view = table.view(viewer);
        self.state = table.session().state().clone();
        self.scenario = Arc::clone(table.scenario());
    }

    /// Where the game goes on when nothing is on the screen: to the brief, the table, or the veil
    /// between two people.
    pub fn place(&mut self) -> Screen {
        let place = self.sits.place(self.table.get());
        self.go(place)
    }

    fn go(&mut self, place: Whereabouts) -> Screen {
        self.look();
        self.next = None;
        match place {
            Whereabouts::Debrief => Screen::Debrief,
            Whereabouts::Veil(role) => {
                self.next = Some(role);
                Screen::HandOver
            }
            Whereabouts::Brief(_) => Screen::Brief,
            Whereabouts::Seat(_) => Screen::Table,
            Whereabouts::Helm => Screen::Helm,
            Whereabouts::Watch => {
                // Everybody had sealed when the game was left.
                if !self.people().is_empty() {
                    self.ask(Asked::GoOn);
                }
                Screen::Table
            }
        }
    }

    fn ask(&mut self, asked: Asked) {
        let role = match &asked {
            Asked::Do(command) => self.sits.role(command),
            Asked::GoOn => Role::Facilitator,
        };
        let table = self.table.get();
        table.ask(role, table.moment(), asked);
    }
}

/// Put into the world once the session is there.
pub(super) fn plugin(app: &mut App) {
    // Before the library may take the game away.
    let systems = (sit, ask, hear.pipe(follow)).chain().before(super::library::open);
    app.add_systems(Update, systems.run_if(resource_exists::<Play>));
    let helm = helm.after(super::library::open).run_if(resource_exists::<Play>);
    app.add_systems(Update, helm.run_if(in_state(Screen::Helm)))
        .add_systems(OnEnter(Screen::Helm), take.run_if(resource_exists::<Play>));
    // Before anything is drawn.
    let project = project.after(super::settings::keep).after(super::library::open);
    app.add_systems(Update, project.run_if(resource_exists::<Play>));
}

/// Looks with everybody's eyes while there is a projector.
fn project(look: Res<Look>, mut play: ResMut<Play>) {
    if look.projector != play.sits.projector {
        play.sits.projector = look.projector;
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
                if let Some(role) = play.next {
                    commands.insert_resource(Hand::default());
                    let place = play.sits.sit_down(role);
                    next.set(play.go(place));
                }
            }
            Steer::TakeHelm if play.sits.facilitated() => {
                let place = play.sits.sit_down(Role::Facilitator);
                next.set(play.go(place));
            }
            Steer::Proceed => {
                let screen = play.place();
                next.set(screen);
            }
            Steer::Ready => {
                play.sits.ready();
                next.set(Screen::Table);
            }
            _ => {}
        }
    }
}

/// Hands what was asked for to the table.
fn ask(
    mut asks: MessageReader<Ask>,
    mut steers: MessageReader<Steer>,
    mut play: ResMut<Play>,
    look: Res<Look>,
) {
    let decides = play.sits.facilitated() || look.own_dice && play.people().len() != 1;
    if play.bypass_change_detection().table.get().decides != decides {
        play.table.get().decides = decides;
    }
    if steers.read().any(|steer| *steer == Steer::PlayTurn) && play.people().is_empty() {
        play.ask(Asked::GoOn);
    }
    for Ask(command) in asks.read() {
        play.ask(Asked::Do(command.clone()));
    }
}

/// What there is to decide, for whoever has just sat down.
fn take(mut commands: Commands, mut play: ResMut<Play>) {
    commands.insert_resource(Helm::of(play.table.get().helm(&[]), None));
}

/// Decides draws, and looks again when something has happened.
fn helm(
    mut steers: MessageReader<Steer>,
    mut happened: MessageReader<Happened>,
    mut play: ResMut<Play>,
    helm: Option<ResMut<Helm>>,
) {
    let again = happened.read().count() > 0;
    let Some(mut helm) = helm else { return };
    let session = play.bypass_change_detection().table.get().session();
    let mut decided = again.then(|| table::Helm::of(session, &helm.helm.rulings));
    for steer in steers.read() {
        if let Steer::Decide(at, verdict) = steer {
            let data = decided.get_or_insert_with(|| helm.helm.clone());
            data.decide(session, *at, verdict);
        }
    }
    if let Some(data) = decided {
        *helm = Helm::of(data, Some(&helm));
    }
}

/// What came of what was asked.
enum Came {
    /// Nothing that moves the game on.
    Nothing,
    /// Somebody is to move.
    Waits,
    /// There is something to look at together.
    Scene(Box<Scene>),
}

/// Takes in what the table tells. It is never waited for.
fn hear(
    mut happened: MessageWriter<Happened>,
    mut play: ResMut<Play>,
    mut notice: ResMut<Notice>,
    mut awake: ResMut<Awake>,
    mut hand: ResMut<Hand>,
    shown: Option<Res<Scene>>,
) -> Came {
    let mut came = Came::Nothing;
    let told = play.bypass_change_detection().table.get().tick();
    if told.is_empty() {
        return came;
    }
    awake.stir();
    for told in told {
        match told {
            Told::Happened(events) => {
                if events.iter().any(|event| matches!(event, Event::Written { .. })) {
                    (hand.draft, hand.arguing) = (Draft::default(), false);
                }
                happened.write_batch(events.into_iter().map(Happened));
            }
            Told::Refused(SessionError::Refused(Refusal::FreeMove(misfit))) => {
                hand.draft.wrong = Some(misfit);
            }
            Told::Refused(error) => notice.say(sentence(&error.to_string())),
            Told::Waits(_) => came = Came::Waits,
            Told::StoodIn(actor, why) => {
                notice.say(play.table.get().stood_in(actor, &why));
            }
            Told::Decides if play.sits.facilitated() => came = Came::Waits,
            Told::Decides => {
                let viewer = play.sits.audience();
                match play.table.get().draws(viewer) {
                    Ok(Some(scene)) => came = Came::Scene(Box::new(scene.into())),
                    Ok(None) => {
                        play.ask(Asked::Do(Command::Adjudicate { rulings: Vec::new() }));
                    }
                    Err(error) => notice.say(sentence(&error.to_string())),
                }
            }
            Told::Turned => {
                let viewer = play.sits.audience();
                let Some(scene) = play.table.get().scene(viewer) else { continue };
                let mut scene = Scene::from(scene);
                if shown.as_ref().is_some_and(|shown| shown.asks()) {
                    // The orders were opened before the group rolled.
                    scene.forward();
                }
                came = Came::Scene(Box::new(scene));
            }
        }
    }
    play.look();
    came
}

/// Shows the screen that what came calls for.
fn follow(
    In(came): In<Came>,
    mut commands: Commands,
    mut play: ResMut<Play>,
    mut next: ResMut<NextState<Screen>>,
    mut forecasts: ResMut<Forecasts>,
) {
    if matches!(came, Came::Nothing) {
        return;
    }
    forecasts.stop();
    commands.insert_resource(Hand::default());
    match came {
        Came::Scene(scene) => {
            play.sits.stand_up();
            play.look();
            commands.insert_resource(*scene);
            next.set(Screen::Adjudication);
        }
        _ => next.set(play.place()),
    }
}
