//! A page with a map: a heading and what must not be missed above, words at one side, and in the rest what lies on the
//! land, under which nothing is painted.

use bevy_egui::egui::{CentralPanel, Frame, Label, Panel, RichText, Ui};

use super::shell::Intent;
use super::{mark, theme, widgets};

/// How such a page is divided.
pub(super) struct Spread<'a> {
    /// The heading, and what stands below it.
    pub heading: (&'a str, &'a str),
    /// Whether the words are on the left.
    pub words_left: bool,
    /// The share of the width that they take.
    pub share: f32,
}

/// Whether there is room for it.
pub(super) fn fits(ui: &Ui) -> bool {
    let room = ui.available_size();
    room.x >= theme::TWO_COLUMNS && room.y >= theme::SPREAD
}

/// The page. `note` stands below the heading, `words` scroll.
pub(super) fn spread<S>(
    ui: &mut Ui,
    page: &Spread<'_>,
    state: &mut S,
    note: impl FnOnce(&mut Ui),
    words: impl FnOnce(&mut Ui, &mut S) -> Vec<Intent>,
    picture: impl FnOnce(&mut Ui, &mut S) -> Vec<Intent>,
    foot: impl FnOnce(&mut Ui, &mut S) -> Vec<Intent>,
) -> Vec<Intent> {
    let t = theme::of(ui);
    let (heading, below) = page.heading;
    let mut wanted = widgets::foot(ui, heading, state, foot);
    let frame = Frame::new().fill(t.ground).inner_margin(theme::PAGE_IN);
    mark::room_ui(ui, frame);
    let head = Panel::top("head of a spread").resizable(false).show_separator_line(false);
    head.frame(frame).show(ui, |ui| {
        let heading = RichText::new(heading).text_style(theme::display()).color(t.text);
        ui.add(Label::new(heading).wrap());
        if !below.is_empty() {
            widgets::weak(ui, below);
        }
        ui.add_space(theme::HAIR);
        note(ui);
    });
    let wide = ui.available_width() * page.share;
    let side = match page.words_left {
        true => Panel::left("words of a spread"),
        false => Panel::right("words of a spread"),
    };
    let side = side.resizable(false).show_separator_line(false).exact_size(wide).frame(frame);
    let shown = side.show(ui, |ui| {
        let scroll = widgets::scroll((heading, below));
        scroll.show(ui, |ui| {
            widgets::scroll_by_keys(ui);
            words(ui, state)
        })
    });
    wanted.extend(shown.inner.inner);
    let shown = CentralPanel::no_frame().show(ui, |ui| picture(ui, state));
    wanted.extend(shown.inner);
    wanted
}
