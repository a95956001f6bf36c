//! What came of a turn, one step at a time: the odds with their reasons, then the roll, then what
//! has changed.

mod build_up;
mod dice;
mod draw;
mod moment;
mod orders;
mod own;
mod rest;
mod scene;
mod summary;
pub(super) mod why;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{CentralPanel, Frame, Label, Panel, RichText, Ui};

pub use scene::SceneShown;

pub use crate::table::Step;

use super::forecasts::Forecasts;
use super::keys::Act;
use super::look::Look;
use super::play::Play;
use super::settings::Adjust;
use super::shell::{Awake, Canvas, DrawScreens, GameAsk, Intent, Intents, Phase};
use super::{keys, mark, projector, theme, widgets};
use crate::rules::{Command, NewsKind, SeatView, Viewer};
use crate::scenario::Spot;
use crate::table::{Forecast, Subject};
use crate::texts::say;
use draw::Stage;

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

fn run(look: Res<Look>, time: Res<Time>, mut scene: ResMut<SceneShown>, mut awake: ResMut<Awake>) {
    if scene.moving() {
        go_on(&mut scene, &look, &time, &mut awake);
    }
}

/// Lets what moves go on.
pub(super) fn go_on(scene: &mut SceneShown, look: &Look, time: &Time, awake: &mut Awake) {
    match look.pace() {
        // A window that slept does not skip the motion.
        Some(times) => scene.pass(time.delta_secs().min(0.05) * times),
        None => scene.settle(),
    }
    awake.stir();
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
    if let Step::Moment(nth) = scene.step()
        && !look.reduced_motion
    {
        let walks = wanted.iter().any(|wish| wish.get::<Walk>().is_some());
        if scene.moving() && !walks && moment::any_key(ui) {
            wanted.push(Walk::Next.into());
        }
        moment::band_ui(ui, scene, nth, before);
        return wanted;
    }
    let frame = Frame::new().fill(t.ground).inner_margin(theme::PAGE_IN);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        let heading = say!("scene-heading", turn = scene.before.turn);
        ui.add(Label::new(RichText::new(heading).text_style(theme::display())).wrap());
        ui.add_space(theme::GAP);
        let (titles, turn) = (titles(scene), scene.before.turn);
        let mut step = |ui: &mut Ui| {
            widgets::scroll(("step", scene.before.turn, at)).show(ui, |ui| {
                widgets::scroll_by_keys(ui);
                match scene.step() {
                    Step::Orders => {
                        mark::marked(ui, Spot::Orders, |ui| orders::orders_ui(ui, scene))
                    }
                    Step::Dice => own::dice_ui(ui, scene),
                    Step::Moment(nth) => moment::panel_ui(ui, scene, nth, before),
                    Step::Rest => rest::rest_ui(ui, scene),
                    Step::Odds(at) => news_ui(ui, scene, at, Stage::Odds(scene.beat())),
                    Step::Result(at) => news_ui(ui, scene, at, Stage::Roll(scene.beat())),
                    Step::Summary => mark::marked(ui, Spot::Summary, |ui| {
                        summary::summary_ui(ui, scene, before, after);
                    }),
                }
            });
        };
        if ui.available_width() > theme::TWO_COLUMNS {
            let list = |ui: &mut Ui| {
                widgets::scroll(("steps", turn)).show(ui, |ui| steps_ui(ui, at, &titles));
            };
            widgets::beside(ui, theme::STEPS, list, step);
        } else {
            step(ui);
        }
    });
    wanted
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

/// What each step is called. What has not come yet is not told.
fn titles(scene: &SceneShown) -> Vec<String> {
    let (here, _) = scene.place();
    let titles = scene.steps.iter().enumerate().map(|(at, step)| {
        let title = |news: &usize| {
            let news = &scene.after.news[*news];
            // Acts were opened at the first step; reports come as a surprise.
            let known = at < here || news.kind == NewsKind::Act && here > 1;
            if known { news.title.say() } else { "…".to_owned() }
        };
        match step {
            Step::Orders => say!("scene-orders-opened"),
            Step::Dice => say!("scene-own-dice"),
            Step::Odds(news) => title(news),
            Step::Result(news) if scene.after.news[*news].draw.is_some() => {
                format!("    {}", say!("scene-step-roll"))
            }
            Step::Result(news) => title(news),
            // It is not told before it comes.
            Step::Moment(nth) if at < here => scene.moments[*nth].name.say(),
            Step::Moment(_) => "…".to_owned(),
            Step::Rest => say!("scene-rest"),
            Step::Summary => say!("scene-what-changed"),
        }
    });
    titles.collect()
}

/// All steps as a list, so that one sees where one is: the so manyth, from 1.
fn steps_ui(ui: &mut Ui, here: usize, titles: &[String]) {
    let t = theme::of(ui);
    for (at, title) in titles.iter().enumerate() {
        let (mark, colour) = match (at + 1).cmp(&here) {
            std::cmp::Ordering::Less => ("✓", t.weak),
            std::cmp::Ordering::Equal => ("▶", t.accent),
            std::cmp::Ordering::Greater => ("  ", t.weak),
        };
        let text =
            RichText::new(format!("{mark} {title}")).text_style(theme::compact()).color(colour);
        let response = ui.add(Label::new(text).wrap());
        if at + 1 == here {
            response.scroll_to_me(None);
        }
    }
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

fn news_ui(ui: &mut Ui, scene: &SceneShown, at: usize, stage: Stage) {
    let view = &scene.after;
    let news = &view.news[at];
    widgets::card(ui, |ui| {
        rest::head_ui(ui, view, news);
        if let Some(from) = &news.from {
            widgets::weak(ui, say!("word-news-from", who = from));
        }
        if news.timed {
            widgets::weak(ui, &news.date);
        }
        if let Some(rung) = news.rung.and_then(|rung| view.rungs.get(rung.at()).map(|r| (rung, r)))
        {
            let (number, name) = (rung.0.at() + 1, rung.1.name.as_str());
            widgets::weak(ui, say!("scene-on-rung", number = number, rung = name));
        }
    });
    if let Some(draw) = &news.draw {
        let spot = if matches!(stage, Stage::Odds(_)) { Spot::Odds } else { Spot::Roll };
        mark::marked(ui, spot, |ui| widgets::card(ui, |ui| draw::stage_ui(ui, draw, stage)));
    }
    if matches!(stage, Stage::Roll(_)) && !scene.moving() {
        widgets::card(ui, |ui| {
            rest::told_ui(ui, news);
        });
    }
}
