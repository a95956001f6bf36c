//! What a turn has changed: the ladder, indicators, red lines, norms, and the risk.

use std::cmp::Ordering;

use bevy_egui::egui::{Grid, RichText, Ui};

use super::scene::SceneShown;
use super::why::why_ui;
use crate::forecast::Headline;
use crate::rules::NewsKind;
use crate::scenario::Spot;
use crate::table::Forecast;
use crate::texts::{from_to, say};
use crate::window::table::{risk_ui, rungs_ui};
use crate::window::{mark, theme, widgets};

pub(super) fn summary_ui(
    ui: &mut Ui,
    scene: &SceneShown,
    before: Forecast<'_>,
    after: Forecast<'_>,
) {
    if let Some(ending) = &scene.after.ending {
        widgets::card(ui, |ui| {
            widgets::title(ui, &say!("scene-game-over"));
            widgets::heading(ui, &ending.title);
        });
    }
    mark::marked(ui, Spot::Causes, |ui| why_ui(ui, scene, after.pending || before.pending));
    if ui.available_width() > theme::SUMMARY {
        let half = ui.available_width() * 0.54;
        let changes = |ui: &mut Ui| {
            events_ui(ui, scene, after);
            indicators_ui(ui, scene);
        };
        widgets::beside(ui, half, changes, |ui| new_risk_ui(ui, scene, before, after));
    } else {
        events_ui(ui, scene, after);
        indicators_ui(ui, scene);
        new_risk_ui(ui, scene, before, after);
    }
}

fn events_ui(ui: &mut Ui, scene: &SceneShown, new: Forecast<'_>) {
    let (before, after) = (&scene.before, &scene.after);
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("scene-ladder"));
        let name = |at: usize| after.rungs.get(at).map_or("", |rung| rung.name.as_str());
        let (from, to) = (before.rung.at(), after.rung.at());
        let (up, weight) = (to as f32 - from as f32, weight(to > from, scene.beat()));
        rungs_ui(ui, after, from as f32 + up * weight, new);
        let text = match to.cmp(&from) {
            Ordering::Equal => say!("scene-crisis-stays", to = to + 1, rung = name(to)),
            Ordering::Greater => {
                say!("scene-crisis-climbs", from = from + 1, to = to + 1, rung = name(to))
            }
            Ordering::Less => {
                say!("scene-crisis-comes-down", from = from + 1, to = to + 1, rung = name(to))
            }
        };
        ui.label(text);
        for news in scene.consequences() {
            match news.kind {
                NewsKind::Question => widgets::weak(ui, format!("{}: {}", news.title, news.text)),
                _ => widgets::warn(ui, news.title.say()),
            }
        }
    });
}

/// How far the token has come when this share of the time is over: it climbs slowly, as if it were
/// heavy, and slides down ever faster.
fn weight(climbs: bool, share: f32) -> f32 {
    let share = share.clamp(0.0, 1.0);
    if climbs { share * share * (1.0 + 2.0 * (1.0 - share)) } else { share * share }
}

fn indicators_ui(ui: &mut Ui, scene: &SceneShown) {
    let changed: Vec<_> = scene
        .after
        .indicators
        .iter()
        .filter_map(|now| {
            let was = scene.before.indicators.iter().find(|was| was.ix == now.ix)?;
            (was.value != now.value).then_some((was, now))
        })
        .collect();
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("scene-indicators"));
        if changed.is_empty() {
            widgets::weak(ui, say!("scene-none-changed"));
            return;
        }
        Grid::new("changed").num_columns(4).spacing(theme::COLUMNS).show(ui, |ui| {
            for (was, now) in changed {
                let t = theme::of(ui);
                widgets::words(ui, theme::NAMES[1], &now.name);
                ui.label(from_to(was.value, now.value));
                ui.label(widgets::signed((now.value - was.value).into()));
                let band = if was.band == now.band {
                    now.band.clone()
                } else {
                    format!("{} → {}", was.band, now.band)
                };
                ui.label(RichText::new(band).text_style(theme::small()).color(t.weak));
                ui.end_row();
            }
        });
    });
}

fn new_risk_ui(ui: &mut Ui, scene: &SceneShown, before: Forecast<'_>, after: Forecast<'_>) {
    if scene.after.ending.is_some() {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("scene-risk-from-here"));
        if let (Some(was), Some(now)) = (before.known, after.known) {
            for (at, threshold) in scene.after.thresholds.iter().enumerate() {
                let by = now.risk.less(&was.risk, Headline::End(at.into()));
                let arrow = match by.distinguishable() {
                    true if by.share > 0.0 => "▲",
                    true => "▼",
                    false => "·",
                };
                let points = by.points();
                let name = threshold.name.as_str();
                let text = say!("scene-risk-by-end", threshold = name, points = points);
                widgets::weak(ui, format!("{arrow} {text}"));
            }
            ui.add_space(theme::GAP);
        }
        risk_ui(ui, &scene.after, after);
    });
}
