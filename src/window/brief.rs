//! The brief: what one seat should know before it first sees the table.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Label, Ui};

use super::album::picture_ui;
use super::keys::Act;
use super::play::Play;
use super::shell::{Canvas, DrawScreens, Intent, Intents, Phase};
use super::{keys, projector, theme, widgets};
use crate::rules::{SeatView, Viewer};
use crate::scenario::Meta;
use crate::texts::say;

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
    let below = say!("table-brief-below", title = &view.title);
    let heading = say!("table-you-are", actor = name);
    widgets::page(
        ui,
        (&heading, &below),
        &mut (),
        |ui, ()| {
            if projector::let_go(ui) {
                return Vec::new();
            }
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
            let on = widgets::primary(ui, &say!("table-to-table"), "Enter")
                || keys::pressed(ui, Act::ToTable);
            foot(ui, on, false)
        },
    )
}

/// The brief, on a projector.
fn covered_ui(ui: &mut Ui, view: &SeatView) -> Vec<Intent> {
    keys::shown(ui, "covered brief");
    widgets::page(
        ui,
        (&say!("table-a-brief"), &say!("table-fictional", title = &view.title)),
        &mut (),
        |ui, ()| {
            let mut wanted: Vec<Intent> = Vec::new();
            projector::cover_ui(ui, &say!("table-brief-covered"), &mut wanted);
            projector::off_by_key(ui, &mut wanted);
            wanted
        },
        |ui, ()| {
            let on = widgets::primary(ui, &say!("table-to-table"), "N")
                || keys::pressed(ui, Act::ToTable);
            foot(ui, on, true)
        },
    )
}

/// On to the table, or what is held down while one reads.
fn foot(ui: &mut Ui, on: bool, covered: bool) -> Vec<Intent> {
    let mut wanted: Vec<Intent> = Vec::new();
    projector::hold_ui(ui, Act::Peek, covered, &mut wanted);
    if on {
        wanted.push(Ready.into());
    }
    wanted
}

fn brief_ui(ui: &mut Ui, view: &SeatView) {
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("table-your-brief"));
        widgets::markdown(ui, &view.brief);
        picture_ui(ui, view.picture.as_ref());
    });
}

fn lists_ui(ui: &mut Ui, view: &SeatView, meta: &Meta) {
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("table-your-objectives"));
        for objective in &view.objectives {
            let weight = objective.weight;
            widgets::bullet(
                ui,
                &say!("table-objective", objective = &objective.text, weight = weight),
            );
        }
    });
    if let Some(budget) = view.budget() {
        widgets::card(ui, |ui| {
            widgets::title(ui, &say!("table-your-budget"));
            widgets::bullet(ui, &budget.said().say());
        });
    }
    let own = |line: &&crate::rules::RedLineView| view.viewer == Viewer::Seat(line.owner);
    if view.red_lines.iter().any(|line| own(&line)) {
        widgets::card(ui, |ui| {
            widgets::title(ui, &say!("table-your-red-lines"));
            for line in view.red_lines.iter().filter(own) {
                let (title, text) = (&line.title, &line.text);
                let said = match line.declared {
                    true => say!("table-line-declared", title = title, text = text),
                    false => say!("table-line-secret", title = title, text = text),
                };
                widgets::bullet(ui, &said);
            }
        });
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("table-what-for"));
        for objective in &meta.objectives {
            widgets::bullet(ui, &objective.text);
        }
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("table-before"));
        ui.label(&meta.content_note);
        if let Some(content) = meta.deals_with() {
            ui.add(Label::new(content).wrap());
        }
        if let Some(theory) = &view.theory {
            ui.add(Label::new(theory.said().say()).wrap());
        }
    });
}
