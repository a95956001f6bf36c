//! What a turn has changed: the ladder, indicators, red lines, norms, and the risk.

use std::cmp::Ordering;

use bevy_egui::egui::{Grid, RichText, Ui};

use super::below::detail_ui;
use super::scene::SceneShown;
use super::side::ladder_ui;
use super::why::why_ui;
use crate::forecast::Headline;
use crate::rules::NewsKind;
use crate::scenario::Spot;
use crate::table::{FOREMOST, Forecast, indicators};
use crate::texts::{from_to, say};
use crate::window::table::risk_ui;
use crate::window::{mark, theme, widgets};

/// Why the risk moved leads; then what happened and which indicators moved; the risk from here is unfolded on demand.
pub(super) fn summary_ui(
    ui: &mut Ui,
    scene: &mut SceneShown,
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
        let room = ui.available_width() - theme::SPACE;
        ui.horizontal_top(|ui| {
            widgets::cell(ui, room * 0.42, |ui| events_ui(ui, scene, after));
            widgets::cell(ui, room * 0.58, |ui| indicators_ui(ui, scene));
        });
    } else {
        events_ui(ui, scene, after);
        indicators_ui(ui, scene);
    }
    if scene.after.ending.is_none() {
        detail_ui(ui, scene, &say!("scene-more"));
        new_risk_ui(ui, scene, before, after);
    }
}

fn events_ui(ui: &mut Ui, scene: &SceneShown, new: Forecast<'_>) {
    let (before, after) = (&scene.before, &scene.after);
    widgets::card(ui, |ui| {
        if scene.beside {
            widgets::title(ui, &say!("scene-what-happened"));
        } else {
            ladder_ui(ui, scene, new);
        }
        let name = |at: usize| after.rungs.get(at).map_or("", |rung| rung.name.as_str());
        let (from, to) = (before.rung.at(), after.rung.at());
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

fn indicators_ui(ui: &mut Ui, scene: &SceneShown) {
    // Those that changed most come first.
    let changed: Vec<_> = indicators(&scene.after)
        .into_iter()
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
        let shown = if scene.detail { changed.len() } else { FOREMOST };
        let more = changed.len().saturating_sub(shown);
        let [least, name] = theme::NAMES;
        let room = (ui.available_width() - name - theme::CHANGE).max(least);
        Grid::new("changed").num_columns(4).spacing(theme::COLUMNS).show(ui, |ui| {
            for (was, now) in changed.into_iter().take(shown) {
                let t = theme::of(ui);
                widgets::words(ui, name, &now.name);
                ui.label(from_to(was.value, now.value));
                ui.label(widgets::signed((now.value - was.value).into()));
                let band = if was.band == now.band {
                    now.band.clone()
                } else {
                    format!("{} → {}", was.band, now.band)
                };
                let band = RichText::new(band).text_style(theme::small()).color(t.weak);
                widgets::words(ui, room, band);
                ui.end_row();
            }
        });
        if more > 0 {
            widgets::weak(ui, say!("scene-more-changed", count = more));
        }
    });
}

/// By how much each risk has changed, where its causes don't say so; and unfolded, all that is known of it.
fn new_risk_ui(ui: &mut Ui, scene: &SceneShown, before: Forecast<'_>, after: Forecast<'_>) {
    if scene.why.is_some() && !scene.detail {
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
        if scene.detail || after.known.is_none() {
            risk_ui(ui, &scene.after, after);
        }
    });
}
