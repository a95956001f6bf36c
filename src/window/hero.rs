//! What the library offers first: the game that was left last, or a first one for who is new.

use bevy_egui::egui::{Label, RichText, Ui};

use super::shelf::Shelf;
use super::shell::Intent;
use super::store::Book;
use super::{books, theme, unfinished, widgets};
use crate::texts::say;

/// How many books it shows, from the first of the shelf.
pub(super) fn books_in(shelf: &Shelf) -> usize {
    usize::from(shelf.unfinished.is_empty()).min(shelf.books.len())
}

/// The offer, and below it the other games that were left.
pub(super) fn hero_ui(ui: &mut Ui, shelf: &mut Shelf) -> Vec<Intent> {
    let mut wanted = Vec::new();
    if shelf.unfinished.is_empty() {
        let Some(book) = shelf.books.first() else { return wanted };
        let minutes = book.scenario.meta.solo_minutes;
        let heading = say!("window-hero-new", count = minutes, title = book.title());
        wanted.extend(card_ui(ui, Some(book), &say!("window-hero-first"), &heading, |ui| {
            books::words_ui(ui, book);
            books::buttons_ui(ui, 0, book)
        }));
        return wanted;
    }
    let game = &shelf.unfinished[0];
    let book = shelf
        .books
        .iter()
        .find(|book| book.chapter.is_none() && book.scenario.meta.id == game.scenario);
    let mut about = None;
    wanted.extend(card_ui(ui, book, &say!("window-go-on"), &game.said(), |ui| {
        if shelf.edited(game) {
            widgets::weak(ui, say!("window-begun-before-edit"));
        }
        ui.horizontal_wrapped(|ui| unfinished::buttons_ui(ui, shelf, 0, &mut about)).inner
    }));
    wanted.extend(unfinished::list_ui(ui, shelf, &mut about));
    shelf.about = about.or(shelf.about.take());
    wanted
}

/// A cover with words beside it, or below where there is no room.
fn card_ui(
    ui: &mut Ui,
    book: Option<&Book>,
    caption: &str,
    heading: &str,
    add: impl FnOnce(&mut Ui) -> Option<Intent>,
) -> Option<Intent> {
    widgets::card(ui, |ui| {
        let room = ui.available_width();
        let words = |ui: &mut Ui| {
            widgets::title(ui, caption);
            let heading = RichText::new(heading).heading();
            ui.add(Label::new(heading.color(theme::of(ui).text)).wrap());
            ui.add_space(theme::HAIR);
            add(ui)
        };
        let Some(book) = book else { return words(ui) };
        if room < theme::TWO_TEXTS {
            books::cover_ui(ui, book);
            return words(ui);
        }
        let wide = room * theme::HERO_COVER;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SPACE;
            widgets::cell(ui, wide, |ui| books::cover_ui(ui, book));
            let rest = ui.available_width();
            widgets::cell(ui, rest, words)
        })
        .inner
    })
}
