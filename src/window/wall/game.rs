//! The wall of the game that is played in the window: kept while the wall is open.

use bevy::prelude::*;

use super::aside::WallAside;
use super::open::WallOpen;
use super::shown::{PublicView, SeatOnWall, WallShown, sealed_title};
use crate::rules::{SeatView, Viewer};
use crate::scenario::ActorIx;
use crate::table::{Forecast, Scene, Subject};
use crate::texts::say;
use crate::window::adjudication::{SceneHands, SceneShown};
use crate::window::board::{Board, Surface};
use crate::window::eye::Eye;
use crate::window::forecasts::Forecasts;
use crate::window::play::Play;
use crate::window::shell::Phase;

/// The wall of the game that is played.
#[derive(Resource)]
pub struct GameWall {
    pub(super) view: PublicView,
    board: Board,
    /// Seats that have sealed.
    sealed: Vec<bool>,
    /// What came of the turn, while that is looked at.
    pub(super) scene: Option<SceneShown>,
    /// What lies over the debrief.
    pub(super) aside: Option<WallAside>,
    /// What the room is asked.
    pub(super) asking: Option<String>,
    /// What the room has been asked in this turn, and how many percent said yes.
    pub(super) answered: Option<(String, u8)>,
    pub(super) eye: Eye,
}

impl GameWall {
    /// What it shows, without the risk.
    pub(super) fn shown(&self) -> WallShown<'_> {
        let over = self.view.ending.is_some();
        let all = self.sealed.iter().all(|sealed| *sealed);
        let now = match (over, all) {
            (true, _) => say!("page-phase-debrief"),
            (false, _) if self.view.aftermath => say!("page-aftermath"),
            (false, true) => say!("page-phase-sealed"),
            (false, false) => say!("table-deliberation"),
        };
        let seats = self.view.actors.iter().enumerate().map(|(at, actor)| {
            let sealed = self.sealed.get(at).copied().unwrap_or_default() && !over;
            let state = match (over, sealed) {
                (true, _) => String::new(),
                (false, true) => say!("page-state-sealed"),
                (false, false) => say!("page-state-open"),
            };
            SeatOnWall { actor: ActorIx::from(at), name: actor.name.clone(), state, sealed }
        });
        WallShown {
            view: &self.view,
            board: &self.board,
            risk: Forecast::default(),
            now: (now, None),
            seats_title: if over { say!("page-seats") } else { sealed_title(&self.sealed) },
            seats: seats.collect(),
            below: None,
            way: None,
            asked: match (&self.asking, &self.answered) {
                (Some(question), _) => Some((question.as_str(), None)),
                (None, Some((question, percent))) => Some((question.as_str(), Some(*percent))),
                (None, None) => None,
            },
            said: Vec::new(),
        }
    }

    /// The scene that it shows.
    pub fn scene(&self) -> Option<&SceneShown> {
        self.scene.as_ref()
    }

    /// The game stands otherwise.
    fn take(&mut self, view: PublicView, sealed: Vec<bool>, scene: Option<Scene>) {
        (self.view, self.sealed) = (view, sealed);
        let known = self.scene.as_ref().map(|scene| scene.before.turn);
        if known != scene.as_ref().map(|scene| scene.before.turn) {
            self.scene = scene.map(SceneShown::from);
        }
    }
}

/// The risk as everybody may know it.
pub(super) fn risk<'a>(forecasts: &'a Forecasts, view: &SeatView) -> Forecast<'a> {
    forecasts.get(&Subject::present(view.turn, Viewer::Public))
}

/// The same before a turn and after it.
pub(super) fn risks<'a>(
    forecasts: &'a Forecasts,
    scene: &SceneShown,
) -> (Forecast<'a>, Forecast<'a>) {
    (risk(forecasts, &scene.before), risk(forecasts, &scene.after))
}

pub(super) fn plugin(app: &mut App) {
    // When the screens of this frame are what they will be.
    app.add_systems(PostUpdate, (look, step, run).chain());
}

/// Looks at the game with everybody's eyes, whenever it has changed.
fn look(
    mut commands: Commands,
    open: Res<WallOpen>,
    play: Option<ResMut<Play>>,
    wall: Option<ResMut<GameWall>>,
    shown: Option<Res<SceneShown>>,
    mut forecasts: ResMut<Forecasts>,
) {
    let Some(mut play) = play.filter(|_| open.0) else {
        if wall.is_some() {
            commands.remove_resource::<GameWall>();
        }
        return;
    };
    if wall.is_some() && !play.is_changed() {
        return;
    }
    let play = play.bypass_change_detection();
    let opened = play.phase() == Phase::Adjudication && !shown.is_some_and(|shown| shown.asks());
    let scene = if opened { play.table().scene(Viewer::Public) } else { None };
    let session = play.session();
    let Some(view) = PublicView::of(session.view(Viewer::Public)) else { return };
    let (state, expected) = (session.state(), session.expected_by(Viewer::Public));
    let before = session.history().iter().rfind(|before| before.turn < state.turn);
    for state in [Some(state), before.filter(|_| scene.is_some())].into_iter().flatten() {
        if !state.over() {
            forecasts.want(Subject::present(state.turn, Viewer::Public), expected, state);
        }
    }
    let sealed = state.sealed.iter().map(Option::is_some).collect();
    match wall {
        Some(mut wall) if wall.board.is_of(session.scenario()) => wall.take(view, sealed, scene),
        _ => commands.insert_resource(GameWall {
            view,
            board: Board::of(session.scenario()),
            sealed,
            scene: scene.map(SceneShown::from),
            aside: None,
            asking: None,
            answered: None,
            eye: Eye::default(),
        }),
    }
}

/// To the step that the table is at: to the last where the table sees more than everybody does.
fn step(wall: Option<ResMut<GameWall>>, shown: Option<Res<SceneShown>>) {
    let (Some(mut wall), Some(shown)) = (wall, shown) else { return };
    let Some(scene) = &wall.bypass_change_detection().scene else { return };
    let ((at, of), (here, _)) = (scene.place(), shown.place());
    let to = here.min(of);
    if to != at
        && let Some(scene) = &mut wall.scene
    {
        scene.to(to - 1);
    }
}

/// Lets the scene move.
fn run(wall: Option<ResMut<GameWall>>, mut hands: SceneHands) {
    let Some(mut wall) = wall else { return hands.clear(Surface::Wall) };
    let GameWall { scene, board, .. } = wall.bypass_change_detection();
    match scene {
        Some(scene) => hands.go_on(Surface::Wall, scene, Some(board)),
        None => hands.clear(Surface::Wall),
    }
}
