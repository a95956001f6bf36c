//! Games to go on with, in the library: all of them, the latest first, by the names that people give
//! them; and their naming and deleting.

use bevy::prelude::*;
use bevy_egui::egui::{Key, Label, TextEdit, Ui};

use super::keys::Act;
use super::shelf::{About, Kept, Pick, Shelf};
use super::shell::{Intent, Notice};
use super::store::Unfinished;
use super::{dialog, focus, keys, theme, widgets};
use crate::texts::say;

/// Puts the unfinished games in order.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub enum Tidy {
    /// Call a game so: its keeper's name of it, and the new one.
    Rename(String, String),
    /// Delete a game.
    Delete(String),
}

/// Games that can be taken up again but for the first, in a list that scrolls.
pub(super) fn list_ui(ui: &mut Ui, shelf: &Shelf, about: &mut Option<About>) -> Vec<Intent> {
    let mut wanted: Vec<Intent> = Vec::new();
    let most = theme::within(ui.clip_rect().height() * 0.4, theme::GAMES);
    if shelf.unfinished.len() < 2 {
        return wanted;
    }
    let list = widgets::scroll("games").at_most(most).show(ui, |ui| {
        for (at, game) in shelf.unfinished.iter().enumerate().skip(1) {
            ui.horizontal_wrapped(|ui| {
                wanted.extend(buttons_ui(ui, shelf, at, about));
                ui.label(game.said());
                if shelf.edited(game) {
                    widgets::weak(ui, say!("window-begun-before-edit"));
                }
            });
        }
    });
    focus::follow_into(ui, &list);
    wanted
}

/// What can be done with one of them.
pub(super) fn buttons_ui(
    ui: &mut Ui,
    shelf: &Shelf,
    at: usize,
    about: &mut Option<About>,
) -> Option<Intent> {
    let game = shelf.unfinished.get(at)?;
    let which = format!("{}, {}", game.said(), game.id);
    let (room, edited) = (game.room.is_some(), shelf.edited(game));
    let go_on = if room { say!("window-host-again") } else { say!("window-continue") };
    let pressed = match at {
        // After an edit a new game comes first.
        0 if !edited => widgets::primary_about(ui, &go_on, "C", &which),
        0 => widgets::button_about(ui, &go_on, "C", &which),
        _ => widgets::button_about(ui, &go_on, "", &which),
    };
    // A room's game is the room's to keep.
    if !room && widgets::button_about(ui, &say!("window-name-or-delete"), "", &which) {
        *about = Some(About::of(game));
    }
    pressed.then(|| pick(at, game))
}

/// To go on with a game, at this place of the list.
pub(super) fn pick(at: usize, game: &Unfinished) -> Intent {
    if game.room.is_some() {
        #[cfg(feature = "classroom")]
        return super::hosting::wall::Hosting::Again(at).into();
    }
    Pick::Game(at).into()
}

/// The sheet about a game, if it is open.
pub(super) fn sheet_ui(ui: &Ui, shelf: &mut Shelf) -> Vec<Intent> {
    let Some(about) = &mut shelf.about else { return Vec::new() };
    let game = shelf.unfinished.iter().find(|game| game.id == about.game);
    let (wanted, close) = match game {
        None => (Vec::new(), true),
        Some(game) if about.deleting => delete_ui(ui, game),
        Some(game) => name_ui(ui, game, about),
    };
    if close {
        shelf.about = None;
    }
    wanted
}

/// Names a game, or leads to its deletion; whether that is all.
fn name_ui(ui: &Ui, game: &Unfinished, about: &mut About) -> (Vec<Intent>, bool) {
    let mut wanted: Vec<Intent> = Vec::new();
    let (done, close) = dialog::sheet(ui, "game", theme::SHEET, |ui| {
        let yes = keys::pressed(ui, Act::Yes);
        widgets::heading(ui, &game.title);
        let stand = say!("window-in-the-record", stand = &game.stand, id = &game.id);
        ui.add(Label::new(stand).wrap());
        ui.add_space(theme::GAP);
        let label = ui.label(say!("window-game-name"));
        let edit =
            TextEdit::singleline(&mut about.name).desired_width(f32::INFINITY).char_limit(80);
        let field = ui.add(edit).labelled_by(label.id);
        if std::mem::take(&mut about.to_name) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(theme::SPACE);
        ui.horizontal_wrapped(|ui| {
            let name = widgets::primary(ui, &say!("window-keep-name"), "Enter");
            if widgets::button(ui, &say!("window-delete-game"), "") {
                about.deleting = true;
            }
            let back = widgets::button(ui, &say!("window-back"), "Esc");
            if name || entered || yes {
                wanted.push(Tidy::Rename(game.id.clone(), about.name.clone()).into());
            }
            back || !wanted.is_empty()
        })
        .inner
    });
    (wanted, done || close)
}

/// Asks whether a game is to be deleted; whether that is answered.
fn delete_ui(ui: &Ui, game: &Unfinished) -> (Vec<Intent>, bool) {
    let mut wanted: Vec<Intent> = Vec::new();
    let (keep, close) = dialog::sheet(ui, "delete", theme::SHEET_SMALL, |ui| {
        widgets::heading(ui, &say!("window-delete-this-game"));
        ui.add(Label::new(game.said()).wrap());
        ui.label(say!("window-not-brought-back"));
        ui.add_space(theme::SPACE);
        ui.horizontal_wrapped(|ui| {
            let keep = widgets::primary(ui, &say!("window-keep-it"), "Esc");
            let delete = widgets::button(ui, &say!("window-delete-it"), "D");
            if delete || keys::pressed(ui, Act::Delete) {
                wanted.push(Tidy::Delete(game.id.clone()).into());
            }
            keep
        })
        .inner
    });
    let close = close || keep || !wanted.is_empty();
    (wanted, close)
}

/// Names and deletes games, and looks for them again.
pub(super) fn tidy(
    mut wishes: MessageReader<Tidy>,
    mut shelf: ResMut<Shelf>,
    mut kept: ResMut<Kept>,
    mut notice: ResMut<Notice>,
) {
    let mut done = false;
    for wish in wishes.read() {
        let tidied = match wish {
            Tidy::Rename(game, name) => kept.0.rename(game, name),
            Tidy::Delete(game) => kept.0.delete(game),
        };
        done = true;
        if let Err(why) = tidied {
            notice.say(why.to_string());
        }
    }
    if done {
        look(&mut shelf, &mut kept, &mut notice);
    }
}

/// Looks for games to go on with.
pub(super) fn look(shelf: &mut Shelf, kept: &mut Kept, notice: &mut Notice) {
    match kept.0.unfinished() {
        Ok(games) => shelf.unfinished = games,
        Err(why) => notice.say(why.to_string()),
    }
}
