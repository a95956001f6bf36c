//! The veil: hides the table while people change seats.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Align, CentralPanel, Frame, Layout, RichText, Ui};

use super::play::{Play, facilitator};
use super::shell::{Canvas, DrawScreens, Intent, Intents, Phase};
use super::{keys, theme, widgets};

/// Somebody takes the screen.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum SitDown {
    /// The person whose turn it is.
    Seat,
    /// Whoever runs the game.
    Helm,
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<SitDown>().add_systems(
        EguiPrimaryContextPass,
        draw.in_set(DrawScreens)
            .run_if(in_state(Phase::HandOver).and_then(resource_exists::<Play>)),
    );
}

fn draw(mut canvas: Canvas, play: Res<Play>, mut intents: Intents) -> Result {
    let turn = format!("Turn {} of {}", play.view().turn, play.view().turns);
    let wanted = canvas.show(|ui| handover_ui(ui, &play.next_name(), &turn, play.facilitated()))?;
    intents.send(wanted);
    Ok(())
}

/// Says who is to sit down, and nothing else.
pub fn handover_ui(ui: &mut Ui, name: &str, turn: &str, facilitated: bool) -> Vec<Intent> {
    keys::shown(ui, ("hand over", name));
    let mut wanted: Vec<Intent> = Vec::new();
    let frame = Frame::new().fill(theme::of(ui).ground).inner_margin(theme::MARGIN);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.add_space(ui.available_height() * 0.3);
            widgets::weak(ui, turn);
            ui.label(RichText::new(format!("{name} is next")).text_style(theme::display()));
            ui.add_space(theme::GAP);
            ui.label("Everybody else looks away. The table stays hidden until you say that you sit alone.");
            ui.add_space(theme::SPACE * 2.0);
            if widgets::primary(ui, &format!("I am {name}: show the table"), "Enter") {
                wanted.push(SitDown::Seat.into());
            }
            if facilitated && name != facilitator() {
                ui.add_space(theme::GAP);
                if widgets::button(ui, "I run the game: show my table", "") {
                    wanted.push(SitDown::Helm.into());
                }
            }
        });
    });
    wanted
}
