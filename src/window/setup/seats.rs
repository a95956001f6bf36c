//! The seats of a scenario: as portraits on its map or in a list, and the chosen one large.

use bevy_egui::egui::{Label, RichText, TextStyle, Ui, WidgetInfo, WidgetType};

use super::choices::Chosen;
use crate::forecast::{Difficulties, Difficulty};
use crate::scenario::{ActorIx, Scenario};
use crate::texts::say;
use crate::window::board::seats_ui;
use crate::window::pips::pips_ui;
use crate::window::{theme, widgets};

/// Whether the scenario has a map on which its seats are.
pub(super) fn on_a_map(chosen: &Chosen) -> bool {
    chosen.board.as_ref().is_some_and(|board| board.seats_people())
}

/// The seats on the map; the one that was pressed.
pub(super) fn map_ui(ui: &mut Ui, chosen: &mut Chosen) -> Option<usize> {
    let (Some(board), Some(view)) = (chosen.board.clone(), chosen.view.clone()) else {
        return None;
    };
    let seat = ActorIx::from(chosen.seat);
    seats_ui(ui, &board, &view, &mut chosen.eye, Some(seat)).map(ActorIx::at)
}

/// The seats in a list; the one that was pressed.
pub(super) fn portraits_ui(ui: &mut Ui, scenario: &Scenario, chosen: usize) -> Option<usize> {
    let mut pressed = None;
    for (at, ix) in scenario.actor_ids().enumerate() {
        let actor = scenario.actor(ix);
        let label = say!("window-seat", actor = &actor.name, role = &actor.role);
        let id = ("portrait", at);
        let response = widgets::pressable(ui, id, &label, at == chosen, None, |ui| {
            ui.horizontal_top(|ui| {
                widgets::key(ui, &(at + 1).to_string());
                widgets::mark(ui, ix, &actor.name);
                let name = RichText::new(&actor.name).text_style(theme::lead());
                ui.add(Label::new(name).selectable(false).wrap());
            });
        });
        if response.clicked() {
            pressed = Some(at);
        }
    }
    pressed
}

/// The chosen seat: who it is, what pulls it apart, and how hard it is.
pub(super) fn chosen_ui(ui: &mut Ui, chosen: &Chosen, scenario: &Scenario) {
    let Some(actor) = scenario.actors.get(chosen.seat) else { return };
    let ix = ActorIx::from(chosen.seat);
    widgets::card(ui, |ui| {
        ui.horizontal_top(|ui| {
            let font = theme::font(ui, &TextStyle::Heading);
            let size = widgets::mark_size(ui.text_style_height(&TextStyle::Heading) * LARGE);
            let (room, _) = ui.allocate_exact_size(size, bevy_egui::egui::Sense::hover());
            widgets::paint_mark(ui.painter(), room, ix, &actor.name, font);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let name = RichText::new(&actor.name).heading().color(theme::of(ui).text);
                ui.add(Label::new(name).wrap());
                widgets::weak(ui, &actor.role);
            });
        });
        if let Some(dilemma) = &actor.dilemma {
            ui.add_space(theme::HAIR);
            ui.add(Label::new(RichText::new(dilemma).text_style(theme::lead())).wrap());
        }
        if !actor.objectives.is_empty() {
            ui.add_space(theme::HAIR);
            difficulty_ui(ui, chosen.difficulties.as_deref(), ix);
        }
        let own = chosen.own_games(scenario);
        own.into_iter().for_each(|line| widgets::weak(ui, line));
    });
}

/// How high the mark of the chosen seat is, in lines of a heading.
const LARGE: f32 = 1.6;

/// How hard it is, in pips and words.
fn difficulty_ui(ui: &mut Ui, all: Option<&Difficulties>, seat: ActorIx) {
    let Some(all) = all else {
        return widgets::weak(ui, say!("window-difficulty-coming"));
    };
    let Some(difficulty) = all.get(seat) else { return };
    let (level, most) = (difficulty.level(), Difficulty::MOST);
    let said = say!("window-difficulty", level = level, most = most);
    ui.horizontal_wrapped(|ui| {
        let pips = pips_ui(ui, level.into(), most.into());
        pips.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
        ui.add(Label::new(&said).wrap());
    });
    widgets::weak(ui, say!("window-difficulty-why", percent = difficulty.percent()));
}
