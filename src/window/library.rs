//! The library: scenarios to choose from, and games to go on with.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Id, Ui};

use super::keys::Act;
use super::settings::Settings;
use super::shelf::{Kept, Pick, Shelf};
use super::shell::{Canvas, DrawScreens, Intent, Intents, Notice, Screen};
use super::store::Book;
use super::{books, hero, keys, theme, unfinished, widgets};
use crate::texts::say;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Pick>()
        .add_message::<unfinished::Tidy>()
        .add_systems(OnEnter(Screen::Library), list)
        .add_systems(Update, unfinished::tidy)
        .add_systems(
            EguiPrimaryContextPass,
            draw.in_set(DrawScreens).run_if(in_state(Screen::Library)),
        );
}

/// Looks for games to go on with.
fn list(mut shelf: ResMut<Shelf>, mut kept: ResMut<Kept>, mut notice: ResMut<Notice>) {
    unfinished::look(&mut shelf, &mut kept, &mut notice);
}

fn draw(mut canvas: Canvas, mut shelf: ResMut<Shelf>, mut intents: Intents) -> Result {
    // What the sheet holds is nobody else's business.
    let shelf = shelf.bypass_change_detection();
    let wanted = canvas.show(|ui| library_ui(ui, shelf))?;
    intents.send(wanted);
    Ok(())
}

/// The library.
pub fn library_ui(ui: &mut Ui, shelf: &mut Shelf) -> Vec<Intent> {
    keys::shown(ui, "library");
    let below = say!("window-library-below");
    let mut wanted = widgets::page(ui, ("Offramp", &below), shelf, shelf_ui, |ui, _| {
        let mut wanted: Vec<Intent> = Vec::new();
        if widgets::button(ui, &say!("window-settings"), "F2") {
            wanted.push(Settings::Open.into());
        }
        if widgets::button(ui, &say!("window-quit"), "") {
            wanted.push(AppExit::Success.into());
        }
        widgets::weak(ui, say!("window-f1-lists-keys"));
        wanted
    });
    if let Some(at) = keys::number(ui, Act::OpenBook).filter(|at| *at < shelf.books.len()) {
        wanted.push(Pick::Book(at).into());
    }
    if let Some(game) = shelf.unfinished.first()
        && keys::pressed(ui, Act::Continue)
    {
        wanted.push(unfinished::pick(0, game));
    }
    wanted.extend(unfinished::sheet_ui(ui, shelf));
    wanted
}

fn shelf_ui(ui: &mut Ui, shelf: &mut Shelf) -> Vec<Intent> {
    let mut wanted: Vec<Intent> = Vec::new();
    let mut next = hero::books_in(shelf);
    let room = ui.available_width();
    if room >= theme::TWO_COLUMNS {
        let wide = room * theme::HERO;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SPACE;
            widgets::cell(ui, wide, |ui| wanted.extend(hero::hero_ui(ui, shelf)));
            let rest = ui.available_width();
            if let Some(book) = shelf.books.get(next) {
                let one = widgets::cell(ui, rest, |ui| books::book_ui(ui, next, book, 0.0).0);
                wanted.extend(one);
                next += 1;
            }
        });
    } else {
        wanted.extend(hero::hero_ui(ui, shelf));
    }
    ui.add_space(theme::SPACE);
    widgets::title(ui, &say!("window-start-something"));
    let columns = ((room / theme::COVER) as usize).clamp(1, 3);
    let wide = (room - theme::SPACE * (columns - 1) as f32) / columns as f32;
    let rest = shelf.books.get(next..).unwrap_or_default();
    for (row, books) in rest.chunks(columns).enumerate() {
        wanted.extend(row_ui(ui, next + row * columns, books, wide));
    }
    wanted
}

/// Scenarios beside each other, all as high as the highest; what is wished of one.
fn row_ui(ui: &mut Ui, first: usize, books: &[Book], wide: f32) -> Option<Intent> {
    let id = Id::new(("row of books", first));
    // As measured when it was last drawn with this width.
    let known: (f32, f32) = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let least = if known.0 == wide { known.1 } else { 0.0 };
    let (mut open, mut highest) = (None, 0.0_f32);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        for (at, book) in books.iter().enumerate() {
            widgets::cell(ui, wide, |ui| {
                let (opened, high) = books::book_ui(ui, first + at, book, least);
                highest = highest.max(high);
                open = open.take().or(opened);
            });
        }
    });
    ui.add_space(theme::SPACE);
    if known != (wide, highest) {
        ui.data_mut(|data| data.insert_temp(id, (wide, highest)));
        ui.ctx().request_repaint();
    }
    open
}
