//! Long lists and texts: all of them is laid out while that is little work. Of more, what is out of
//! sight takes the room that it took when it was last seen, and nothing is laid out there.

use std::fmt::Debug;
use std::hash::Hash;

use bevy_egui::egui::{Direction, Id, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use super::theme;

/// Letters of a list that are laid out although they are out of sight, for who has the screen read out;
/// what is beyond them is there when it is scrolled to. More would take longer than a tenth of a second in
/// the largest game there may be.
pub const LIST: usize = 10_000;
/// The same of each of two lists on one page.
pub const ONE_OF_TWO: usize = LIST / 2;
/// The same of one text.
pub const TEXT: usize = 5_000;

/// What of a list is laid out, asked item by item from the first.
pub struct ListSight {
    list: Id,
    spare: usize,
    /// Letters whose room is known, and how high they are: what the unknown are taken to be.
    known: (usize, f32),
}

/// The room that an item took, in a part so wide.
#[derive(Clone, Copy, PartialEq)]
struct FreeSpace {
    size: Vec2,
    /// Whether the space between two items follows.
    spaced: bool,
    wide: f32,
    pixels: f32,
}

impl ListSight {
    /// Of a list that begins here, with so many letters to spare.
    pub fn new(ui: &Ui, spare: usize) -> Self {
        Self { list: ui.next_auto_id(), spare, known: (0, 0.0) }
    }

    /// The room that the next item takes if it is not to be laid out.
    pub fn hidden(&mut self, ui: &Ui, item: impl Hash + Debug, letters: usize) -> Option<Vec2> {
        self.room(ui, self.list.with(item), letters).map(|room| room.size)
    }

    /// Remembers the room of an item that was laid out.
    pub fn keep(&mut self, ui: &Ui, item: impl Hash + Debug, letters: usize, size: Vec2) {
        self.remember(ui, self.list.with(item), letters, (size, true));
    }

    fn room(&mut self, ui: &Ui, id: Id, letters: usize) -> Option<FreeSpace> {
        let (wide, pixels) = (ui.available_width(), ui.pixels_per_point());
        let seen: Option<FreeSpace> = ui.data(|data| data.get_temp(id));
        let seen = seen.filter(|room| room.wide == wide && room.pixels == pixels);
        let (of, high) = if self.known.0 > 0 { self.known } else { theme::LETTERS };
        let guess = vec2(wide, high * letters as f32 / of as f32);
        let room = seen.unwrap_or(FreeSpace { size: guess, spaced: true, wide, pixels });
        if seen.is_some() {
            self.count(letters, room.size.y);
        }
        let from = ui.cursor().min;
        let place = Rect::from_min_size(pos2(from.x, from.y), room.size);
        let sight = ui.clip_rect().y_range().expand(theme::AROUND_SIGHT);
        if place.top() <= sight.max && place.bottom() >= sight.min || ui.is_sizing_pass() {
            return None;
        }
        match self.spare.checked_sub(letters) {
            Some(rest) => {
                self.spare = rest;
                None
            }
            None => Some(room),
        }
    }

    fn remember(&mut self, ui: &Ui, id: Id, letters: usize, (size, spaced): (Vec2, bool)) {
        let room =
            FreeSpace { size, spaced, wide: ui.available_width(), pixels: ui.pixels_per_point() };
        let seen: Option<FreeSpace> = ui.data(|data| data.get_temp(id));
        if seen != Some(room) {
            self.count(letters, size.y);
            ui.data_mut(|data| data.insert_temp(id, room));
        }
    }

    fn count(&mut self, letters: usize, high: f32) {
        self.known = (self.known.0 + letters.max(1), self.known.1 + high);
    }

    /// Lays out an item with so many letters, or leaves its room.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        item: impl Hash + Debug,
        letters: usize,
        add: impl FnOnce(&mut Ui),
    ) {
        if ui.layout().main_dir() != Direction::TopDown {
            return add(ui);
        }
        let id = self.list.with(item);
        let from = ui.cursor().min;
        let (size, spaced) = match self.room(ui, id, letters) {
            Some(room) => {
                // As a child would count.
                ui.skip_ahead_auto_ids(1);
                (room.size, room.spaced)
            }
            None => {
                let mut child = ui.new_child(UiBuilder::new().id(id));
                add(&mut child);
                let (end, used) = (child.cursor().top(), child.min_rect());
                let spaced = end > used.bottom();
                let high = if spaced { used.bottom() } else { end } - from.y;
                let laid = (vec2(used.width(), high), spaced);
                drop(child);
                self.remember(ui, id, letters, laid);
                laid
            }
        };
        let place = Rect::from_min_size(from, size);
        if spaced {
            ui.advance_cursor_after_rect(place);
        } else {
            // It ends in a space of its own.
            ui.expand_to_include_rect(place);
            ui.add_space(size.y);
            ui.skip_ahead_auto_ids(1);
        }
    }
}
