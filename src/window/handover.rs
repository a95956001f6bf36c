//! The veil: hides the table while people change seats.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Align, CentralPanel, Frame, Layout, RichText, Ui};

use super::play::Play;
use super::shell::{Canvas, DrawScreens, Intent, Intents, Phase};
use super::{keys, theme, widgets};
use crate::session::Role;
use crate::texts::say;

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
    let turn = say!(
        "table-turn-of",
        turn = play.view().turn,
        turns = play.view().turns,
        end = play.view().end_word()
    );
    let other = play.facilitated() && play.next() != Some(Role::Facilitator);
    let wanted = canvas.show(|ui| handover_ui(ui, &play.next_name(), &turn, other))?;
    intents.send(wanted);
    Ok(())
}

/// Says who is to sit down, and nothing else; `facilitated` is whether whoever runs the game may do so
/// instead.
pub fn handover_ui(ui: &mut Ui, name: &str, turn: &str, facilitated: bool) -> Vec<Intent> {
    keys::shown(ui, ("hand over", name));
    let mut wanted: Vec<Intent> = Vec::new();
    let frame = Frame::new().fill(theme::of(ui).ground).inner_margin(theme::MARGIN);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.add_space(ui.available_height() * 0.3);
            widgets::weak(ui, turn);
            ui.label(
                RichText::new(say!("table-is-next", seat = name)).text_style(theme::display()),
            );
            ui.add_space(theme::GAP);
            ui.label(say!("table-look-away"));
            ui.add_space(theme::SPACE * 2.0);
            if widgets::primary(ui, &say!("table-show", seat = name), "Enter") {
                wanted.push(SitDown::Seat.into());
            }
            if facilitated {
                ui.add_space(theme::GAP);
                if widgets::button(ui, &say!("table-show-helm"), "") {
                    wanted.push(SitDown::Helm.into());
                }
            }
        });
    });
    wanted
}
