//! The brief: what one seat should know before it first sees the table.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Key, Ui};

use super::play::Play;
use super::shell::{Canvas, DrawScreens, Intent, Intents, Phase};
use super::{keys, projector, theme, widgets};
use crate::rules::{SeatView, Viewer};
use crate::scenario::Meta;

/// The brief has been read.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Ready>().add_systems(
        EguiPrimaryContextPass,
        draw.in_set(DrawScreens).run_if(in_state(Phase::Brief).and_then(resource_exists::<Play>)),
    );
}

fn draw(mut canvas: Canvas, play: Res<Play>, mut intents: Intents) -> Result {
    let wanted = canvas.show(|ui| briefing_ui(ui, play.view(), &play.scenario().meta))?;
    intents.send(wanted);
    Ok(())
}

/// A seat's brief.
pub fn briefing_ui(ui: &mut Ui, view: &SeatView, meta: &Meta) -> Vec<Intent> {
    let Viewer::Seat(seat) = view.viewer else { return covered_ui(ui, view) };
    keys::shown(ui, "brief");
    let name = view.actor(seat);
    let below = format!("{}. For your eyes only. Outcomes are fictional.", view.title);
    let heading = format!("You are {name}");
    widgets::page(
        ui,
        (&heading, &below),
        &mut (),
        |ui, ()| {
            if ui.available_width() > theme::TWO_COLUMNS {
                let half = ui.available_width() / 2.0 - theme::GAP;
                widgets::beside(ui, half, |ui| brief_ui(ui, view), |ui| lists_ui(ui, view, meta));
            } else {
                brief_ui(ui, view);
                lists_ui(ui, view, meta);
            }
            Vec::new()
        },
        |ui, ()| {
            let on = widgets::primary(ui, "To the table", "Enter") || keys::pressed(ui, Key::N);
            if on { vec![Ready.into()] } else { Vec::new() }
        },
    )
}

/// The brief, on a projector.
fn covered_ui(ui: &mut Ui, view: &SeatView) -> Vec<Intent> {
    keys::shown(ui, "covered brief");
    widgets::page(
        ui,
        ("A brief", &format!("{}. Outcomes are fictional.", view.title)),
        &mut (),
        |ui, ()| {
            let mut wanted: Vec<Intent> = Vec::new();
            projector::cover_ui(ui, "The brief is covered", &mut wanted);
            projector::off_by_key(ui, &mut wanted);
            wanted
        },
        |ui, ()| {
            let on = widgets::primary(ui, "To the table", "N") || keys::pressed(ui, Key::N);
            if on { vec![Ready.into()] } else { Vec::new() }
        },
    )
}

fn brief_ui(ui: &mut Ui, view: &SeatView) {
    widgets::card(ui, |ui| {
        widgets::title(ui, "Your brief");
        widgets::markdown(ui, &view.brief);
    });
}

fn lists_ui(ui: &mut Ui, view: &SeatView, meta: &Meta) {
    widgets::card(ui, |ui| {
        widgets::title(ui, "Your objectives");
        for objective in &view.objectives {
            widgets::bullet(ui, &format!("{} (weight {})", objective.text, objective.weight));
        }
    });
    let own = |line: &&crate::rules::RedLineView| view.viewer == Viewer::Seat(line.owner);
    if view.red_lines.iter().any(|line| own(&line)) {
        widgets::card(ui, |ui| {
            widgets::title(ui, "Your red lines");
            for line in view.red_lines.iter().filter(own) {
                let known = if line.declared { "declared" } else { "known to you alone" };
                widgets::bullet(ui, &format!("{} ({known}). {}", line.title, line.text));
            }
        });
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, "What this exercise is for");
        for objective in &meta.learning_objectives {
            widgets::bullet(ui, objective);
        }
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, "Before you begin");
        ui.label(&meta.content_note);
    });
}
