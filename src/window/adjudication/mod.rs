//! What came of a turn, one step at a time: the odds with their reasons, then the roll, then what
//! has changed.

mod below;
mod build_up;
mod dice;
mod draw;
mod moment;
mod orders;
mod own;
mod rest;
mod scene;
mod side;
mod stage;
mod summary;
pub(super) mod why;

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{CentralPanel, Frame, Panel, Ui};

pub use scene::SceneShown;

pub use crate::table::Step;

use super::board::{Board, StageHands, Surface};
use super::forecasts::Forecasts;
use super::keys::Act;
use super::look::Look;
use super::play::Play;
use super::settings::Adjust;
use super::shell::{Awake, Canvas, DrawScreens, GameAsk, Intent, Intents, Phase};
use super::{keys, mark, projector, theme, widgets};
use crate::rules::{Command, SeatView, Viewer};
use crate::scenario::Spot;
use crate::table::{Forecast, Subject};
use crate::texts::say;

/// Goes through the scene.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    /// One step on; after the last, back to the game.
    Next,
    /// One step back.
    Back,
    /// To the last step.
    Skip,
}

pub(super) fn plugin(app: &mut App) {
    let here = in_state(Phase::Adjudication)
        .and_then(resource_exists::<Play>)
        .and_then(resource_exists::<SceneShown>);
    app.add_message::<Walk>()
        .add_systems(Update, (step, run).chain().run_if(here.clone()))
        .add_systems(OnExit(Phase::Adjudication), strike)
        .add_systems(EguiPrimaryContextPass, draw.in_set(DrawScreens).run_if(here));
}

fn step(mut wishes: MessageReader<Walk>, mut scene: ResMut<SceneShown>, mut play: ResMut<Play>) {
    for wish in wishes.read() {
        match wish {
            Walk::Next => {
                if !scene.on() {
                    play.proceed();
                }
            }
            Walk::Back => scene.back(),
            Walk::Skip => scene.skip(),
        }
    }
}

fn run(mut hands: SceneHands, board: Option<Res<Board>>, mut scene: ResMut<SceneShown>) {
    hands.go_on(Surface::Table, scene.bypass_change_detection(), board.as_deref());
}

/// Nobody looks at the scene any more.
fn strike(mut stage: StageHands) {
    stage.clear(Surface::Table);
}

/// What plays a scene: the time, and the entities of the board.
#[derive(SystemParam)]
pub(super) struct SceneHands<'w, 's> {
    look: Res<'w, Look>,
    time: Res<'w, Time>,
    awake: ResMut<'w, Awake>,
    stage: StageHands<'w, 's>,
}

impl SceneHands<'_, '_> {
    /// Lets what moves go on: the step itself, and what the board shows of it.
    pub fn go_on(&mut self, surface: Surface, scene: &mut SceneShown, board: Option<&Board>) {
        // A window that slept does not skip the motion.
        let seconds = self.look.pace().map(|times| self.time.delta_secs().min(0.05) * times);
        let mut moves = scene.moving();
        match seconds.filter(|_| moves) {
            Some(seconds) => scene.pass(seconds),
            None if moves => scene.settle(),
            None => {}
        }
        let mut staged = std::mem::take(&mut scene.staged);
        if staged.board.is_none() {
            staged.board = board.cloned();
        }
        moves |= self.stage.play(surface, &mut staged, (&scene.after, scene.cue()), seconds);
        scene.staged = staged;
        if moves {
            self.awake.stir();
        }
    }

    /// There is no scene on a surface.
    pub fn clear(&mut self, surface: Surface) {
        self.stage.clear(surface);
    }
}

fn draw(
    mut canvas: Canvas,
    mut scene: ResMut<SceneShown>,
    look: Res<Look>,
    forecasts: Res<Forecasts>,
    mut intents: Intents,
) -> Result {
    let of = |view: &SeatView| forecasts.get(&Subject::present(view.turn, view.viewer));
    let (before, after) = (of(&scene.before), of(&scene.after));
    let why = forecasts.why(scene.before.turn, scene.after.viewer);
    if scene.why.is_some() != why.is_some() || why.is_some_and(|why| !scene.whole_why(why)) {
        scene.why = why.cloned();
    }
    let wanted = canvas.show(|ui| scene_ui(ui, &mut scene, &look, before, after))?;
    intents.send(wanted);
    Ok(())
}

/// The scene.
pub fn scene_ui(
    ui: &mut Ui,
    scene: &mut SceneShown,
    look: &Look,
    before: Forecast<'_>,
    after: Forecast<'_>,
) -> Vec<Intent> {
    let mut wanted: Vec<Intent> = Vec::new();
    if look.projector && scene.after.viewer != Viewer::Public {
        return covered_ui(ui, scene);
    }
    let t = theme::of(ui);
    let (at, of) = scene.place();
    let mut wanted_look = None;
    // What its first button does is another thing for dice, and at the end.
    keys::shown(ui, ("scene", scene.before.turn, scene.step() == Step::Dice, at == of));
    let frame = Frame::new().fill(t.panel).inner_margin(theme::FOOT_IN);
    foot_ui(ui, !scene.watched, frame, |ui| {
        widgets::split(
            ui,
            |ui| {
                let last = at == of;
                let rulings = scene.rulings();
                let text = match (last, scene.step()) {
                    (_, Step::Dice) => say!("scene-adjudicate"),
                    (false, Step::Odds(_)) if !scene.moving() => say!("scene-roll-the-dice"),
                    (false, _) => say!("scene-next"),
                    (true, _) if scene.after.ending.is_none() => say!("scene-to-next-turn"),
                    (true, _) => say!("scene-to-debrief"),
                };
                let ready = rulings.is_some() || scene.step() != Step::Dice;
                if widgets::primary_if(ui, ready, &text, "N")
                    || ready && keys::pressed(ui, Act::Next)
                {
                    wanted.push(match rulings.filter(|_| scene.step() == Step::Dice) {
                        Some(rulings) => GameAsk(Command::Adjudicate { rulings }).into(),
                        None => Walk::Next.into(),
                    });
                }
                if widgets::button(ui, &say!("scene-back"), "B") || keys::pressed(ui, Act::Back) {
                    wanted.push(Walk::Back.into());
                }
                if !last
                    && (widgets::button(ui, &say!("scene-skip"), "K")
                        || keys::pressed(ui, Act::Skip))
                {
                    wanted.push(Walk::Skip.into());
                }
            },
            |ui| {
                let (stop, stops) = (scene.stop_of(at - 1), scene.stops());
                widgets::weak(ui, say!("scene-step", at = stop, of = stops));
                wanted_pace(ui, look, &mut wanted_look);
            },
        );
    });
    wanted.extend(wanted_look);
    if keys::pressed(ui, Act::Detail) && !scene.watched {
        scene.detail = !scene.detail;
    }
    scene.stage_rest();
    let moment = match scene.step() {
        Step::Moment(nth) if !look.reduced_motion => Some(nth),
        _ => None,
    };
    if !scene.on_wall && moment.is_none() {
        scene.beside = side::side_ui(ui, scene, after);
    }
    if scene.step() == Step::Orders {
        moment::prepare(ui, scene);
    }
    if let Some(nth) = moment {
        let walks = wanted.iter().any(|wish| wish.get::<Walk>().is_some());
        if scene.moving() && !walks && moment::any_key(ui) {
            wanted.push(Walk::Next.into());
        }
        moment::band_ui(ui, scene, nth, before);
        return wanted;
    }
    let frame = Frame::new().fill(t.ground).inner_margin(theme::PAGE_IN);
    if scene.step() == Step::Summary {
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            scrolled(ui, scene, |ui, scene| {
                side::heading_ui(ui, scene);
                mark::marked(ui, Spot::Summary, |ui| {
                    summary::summary_ui(ui, scene, before, after);
                });
            });
        });
        return wanted;
    }
    let high = ui.available_height();
    let [least, of_board] = theme::STAGE_LEAST;
    let below = (high * below::share(scene)).max(least);
    if high - below < of_board {
        CentralPanel::no_frame().frame(frame).show(ui, |ui| below_ui(ui, scene, before));
        return wanted;
    }
    let panel = Panel::bottom("below the board").resizable(false).exact_size(below);
    panel.frame(frame).show(ui, |ui| below_ui(ui, scene, before));
    CentralPanel::no_frame().show(ui, |ui| stage::board_ui(ui, scene, false));
    wanted
}

/// What stands below the board.
fn below_ui(ui: &mut Ui, scene: &mut SceneShown, before: Forecast<'_>) {
    scrolled(ui, scene, |ui, scene| below::below_ui(ui, scene, before));
}

/// A part that scrolls, anew at each step.
fn scrolled(ui: &mut Ui, scene: &mut SceneShown, add: impl FnOnce(&mut Ui, &mut SceneShown)) {
    widgets::scroll(("step", scene.before.turn, scene.place())).show(ui, |ui| {
        widgets::scroll_by_keys(ui);
        add(ui, scene);
    });
}

/// What moves a scene on; nothing where it is only watched.
fn foot_ui(ui: &mut Ui, there: bool, frame: Frame, add: impl FnOnce(&mut Ui)) {
    if there {
        Panel::bottom("foot of a scene").frame(frame).show(ui, add);
    }
}

/// A scene that shows what one seat knows, on a projector.
fn covered_ui(ui: &mut Ui, scene: &SceneShown) -> Vec<Intent> {
    keys::shown(ui, ("covered scene", scene.before.turn));
    let heading = say!("scene-heading", turn = scene.before.turn);
    widgets::page(
        ui,
        (&heading, ""),
        &mut (),
        |ui, ()| {
            let mut wanted: Vec<Intent> = Vec::new();
            projector::cover_ui(ui, &say!("scene-covered"), &mut wanted);
            projector::off_by_key(ui, &mut wanted);
            wanted
        },
        |ui, ()| {
            // Whoever rolls has to see what for.
            let on = !scene.asks()
                && (widgets::primary(ui, &say!("scene-next"), "N") || keys::pressed(ui, Act::Next));
            if on { vec![Walk::Skip.into(), Walk::Next.into()] } else { Vec::new() }
        },
    )
}

/// How fast the scene goes: not asked for where nothing moves.
fn wanted_pace(ui: &mut Ui, look: &Look, wanted: &mut Option<Intent>) {
    if look.reduced_motion {
        return;
    }
    let said = say!("scene-speed", speed = look.speed.name());
    if widgets::button(ui, &said, "X") || keys::pressed(ui, Act::Pace) {
        *wanted = Some(Adjust::Look(Look { speed: look.speed.next(), ..look.clone() }).into());
    }
}
