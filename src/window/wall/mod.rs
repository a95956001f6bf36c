//! The wall: what everybody may see of a game, large enough for the back row. One piece of code draws it, from what
//! is public and nothing else: in a window of its own beside the game, and where the window hosts a class.

mod aside;
mod asked;
mod draw;
mod follow;
mod game;
mod headline;
mod open;
mod shown;
mod watched;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::Ui;

#[cfg(feature = "classroom")]
pub(super) use aside::{WallAside, aside_ui};
pub use draw::board_ui;
pub(super) use draw::{digits_ui, legible, seats_ui};
pub use game::GameWall;
pub(super) use open::SecondWindow;
pub use open::{WallAsk, WallOpen};
pub(super) use shown::sealed_title;
pub use shown::{PublicView, SaidOnWall, SeatOnWall, WallShown};
pub use watched::watched_ui;
pub(super) use watched::{scene_ladder_ui, scene_on_wall_ui};

use super::keys::{self, Act};
use super::shell::{Awake, Canvas, DrawScreens, Intent, Intents};

pub(super) fn plugin(app: &mut App) {
    app.add_message::<WallAsk>()
        .init_resource::<WallOpen>()
        .add_systems(Update, open)
        .add_systems(EguiPrimaryContextPass, hear.after(DrawScreens))
        .add_plugins((game::plugin, follow::plugin, asked::plugin));
}

fn open(mut asks: MessageReader<WallAsk>, mut open: ResMut<WallOpen>, mut awake: ResMut<Awake>) {
    for ask in asks.read() {
        open.0 = *ask == WallAsk::Toggle && !open.0;
        awake.stir();
    }
}

fn hear(mut canvas: Canvas, mut intents: Intents) -> Result {
    let wanted = canvas.show(|ui| wall_key_ui(ui))?;
    intents.send(wanted);
    Ok(())
}

/// The key that opens the wall in a window of its own, on every page.
pub fn wall_key_ui(ui: &Ui) -> Vec<Intent> {
    match keys::pressed_anywhere(ui, Act::Wall) {
        true => vec![WallAsk::Toggle.into()],
        false => Vec::new(),
    }
}
