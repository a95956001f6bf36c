//! What stands below the board: who did what, the odds with the dice, and the words of what came; the reasons of the
//! odds are unfolded on demand.

use bevy_egui::egui::Ui;

use super::draw::{self, Stage};
use super::scene::SceneShown;
use super::{moment, orders, own, rest, side};
use crate::scenario::Spot;
use crate::table::{Forecast, Step};
use crate::texts::say;
use crate::window::{mark, theme, widgets};

/// Which part of the height it takes.
pub(super) fn share(scene: &SceneShown) -> f32 {
    let [strip, unfolded, list] = theme::STAGE_BELOW;
    match scene.step() {
        Step::Orders | Step::Dice | Step::Rest => list,
        _ if scene.detail => unfolded,
        _ => strip,
    }
}

pub(super) fn below_ui(ui: &mut Ui, scene: &mut SceneShown, before: Forecast<'_>) {
    side::heading_ui(ui, scene);
    match scene.step() {
        Step::Orders => mark::marked(ui, Spot::Orders, |ui| orders::orders_ui(ui, scene)),
        Step::Dice => own::dice_ui(ui, scene),
        Step::Moment(nth) => moment::panel_ui(ui, scene, nth, before),
        Step::Rest => rest::rest_ui(ui, scene),
        Step::Odds(at) => news_ui(ui, scene, at, Stage::Odds(scene.beat())),
        Step::Result(at) => news_ui(ui, scene, at, Stage::Roll(scene.beat())),
        Step::Summary => {}
    }
}

/// The button that unfolds more, or folds it.
pub(super) fn detail_ui(ui: &mut Ui, scene: &mut SceneShown, text: &str) {
    if scene.watched {
        return;
    }
    let arrow = if scene.detail { "▼" } else { "▶" };
    if widgets::button(ui, &format!("{arrow} {text}"), "D") {
        scene.detail = !scene.detail;
    }
}

fn news_ui(ui: &mut Ui, scene: &mut SceneShown, at: usize, stage: Stage) {
    let after = scene.data().after.clone();
    let news = &after.news[at];
    let spot = if matches!(stage, Stage::Odds(_)) { Spot::Odds } else { Spot::Roll };
    match &news.draw {
        None => rest::head_ui(ui, &after, news),
        Some(one) => mark::marked(ui, spot, |ui| {
            widgets::split(
                ui,
                |ui| rest::head_ui(ui, &after, news),
                |ui| detail_ui(ui, scene, &say!("scene-why-odds")),
            );
            draw::stage_ui(ui, one, stage);
        }),
    }
    if matches!(stage, Stage::Roll(_)) && !scene.moving() {
        rest::told_ui(ui, news);
    }
    let Some(one) = news.draw.as_ref().filter(|_| scene.detail) else { return };
    ui.add_space(theme::GAP);
    widgets::card(ui, |ui| {
        if let Some(from) = &news.from {
            widgets::weak(ui, say!("word-news-from", who = from));
        }
        if news.timed {
            widgets::weak(ui, &news.date);
        }
        let rung = news.rung.and_then(|rung| Some((rung.at() + 1, after.rungs.get(rung.at())?)));
        if let Some((number, rung)) = rung {
            let rung = rung.name.as_str();
            widgets::weak(ui, say!("scene-on-rung", number = number, rung = rung));
        }
        draw::reasons_ui(ui, one, stage);
    });
}
