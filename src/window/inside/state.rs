//! What is known of a scenario that is looked into, and where in it one is.

use std::sync::Arc;

use bevy::prelude::*;
use bevy_egui::egui::Ui;

use super::eye::InsideEye;
use super::pictured::InsidePicture;
use crate::diagnostics::Files;
use crate::graph::{Graph, KnotInfo, Lens};
use crate::rules::State as GameState;
use crate::scenario::{Scenario, load_in};
use crate::texts::{Language, current, say};
use crate::window::play::Play;
use crate::window::shell::Screen;
use crate::window::store::Book;

/// What of it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InsideLens {
    /// What leads to one thing and follows from it.
    Around,
    /// The same, in two steps.
    TwoSteps,
    /// What can be done and what comes, by turn and seat.
    Story,
    /// Everything that is tied to anything.
    Whole,
}

impl InsideLens {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Story, Self::Around, Self::TwoSteps, Self::Whole];

    /// As it stands on the screen.
    pub(super) fn name(self) -> String {
        match self {
            Self::Around => say!("inside-around"),
            Self::TwoSteps => say!("inside-two-steps"),
            Self::Story => say!("inside-story"),
            Self::Whole => say!("inside-whole"),
        }
    }
}

/// A scenario that is looked into.
#[derive(Resource)]
pub struct InsideShown {
    pub(super) book: Book,
    pub(super) graph: Graph,
    /// How things stand, if it is a game that its author tries.
    pub(super) now: Option<GameState>,
    /// What of it is looked at.
    pub lens: InsideLens,
    /// The knot that is told of, by its place in the graph.
    pub chosen: usize,
    /// The knot around which one looks.
    middle: usize,
    /// Where one looks; nowhere yet if there is none.
    pub(super) eye: Option<InsideEye>,
    /// Whether the chosen knot is to have the keyboard.
    pub(super) to_focus: bool,
    /// What is drawn, and in which language it was laid out.
    pub(super) picture: Option<(Language, InsidePicture)>,
    /// The screen to go back to.
    pub(super) from: Screen,
}

impl InsideShown {
    /// A book, opened at its story; `None` of one with errors, which is on no shelf.
    pub fn of(book: &Book) -> Option<Self> {
        let mut loaded = load_in((*book.files).clone(), book.scenario.folder.as_deref());
        loaded.scenario = Some(Scenario::clone(&book.scenario));
        Some(Self {
            book: book.clone(),
            graph: Graph::of(&loaded)?,
            now: None,
            lens: InsideLens::Story,
            chosen: usize::MAX,
            middle: 0,
            eye: None,
            to_focus: true,
            picture: None,
            from: Screen::Library,
        })
    }

    /// Turns to another chapter.
    pub(super) fn turn_to(&mut self, book: &Book) {
        if let Some(new) = Self::of(book) {
            *self = Self { from: self.from, to_focus: false, ..new };
        }
    }

    /// The scenario of a game that its author tries, with how things stand in it.
    pub(super) fn playing(play: &Play, files: &Arc<Files>) -> Option<Self> {
        let (scenario, files) = (Arc::clone(play.scenario()), Arc::clone(files));
        let opened = Self::of(&Book { scenario, files, chapter: None })?;
        Some(Self { now: Some(play.state().clone()), ..opened })
    }

    /// Goes on with another edition of such a game, at the same thing where it still is.
    pub(in crate::window) fn go_on_with(&mut self, play: &Play, files: &Arc<Files>) {
        let Some(new) = Self::playing(play, files).filter(|_| self.now.is_some()) else { return };
        let same = |knot: usize| {
            let info = self.graph.knots.get(knot)?;
            let is = |one: &KnotInfo| one.id == info.id && one.knot.sort() == info.knot.sort();
            new.graph.knots.iter().position(is)
        };
        let (chosen, middle) = (same(self.chosen), same(self.middle));
        *self = Self {
            lens: self.lens,
            eye: self.eye,
            from: self.from,
            to_focus: false,
            chosen: chosen.unwrap_or(usize::MAX),
            middle: middle.or(chosen).unwrap_or(0),
            ..new
        };
    }

    /// Looks through another lens.
    pub(super) fn look(&mut self, lens: InsideLens) {
        if matches!(lens, InsideLens::Around | InsideLens::TwoSteps) {
            self.middle = self.chosen;
        }
        self.lens = lens;
        (self.picture, self.eye) = (None, None);
    }

    /// Tells of another knot, and looks around it if it is not in the picture.
    pub(super) fn choose(&mut self, knot: usize) {
        (self.chosen, self.to_focus) = (knot, true);
        let there = self.picture.as_ref().is_some_and(|(_, picture)| picture.spot(knot).is_some());
        if there {
            if let Some(eye) = &mut self.eye {
                eye.follow = true;
            }
        } else {
            self.look(InsideLens::Around);
        }
    }

    /// Puts a knot in the middle.
    pub(super) fn centre(&mut self, knot: usize) {
        (self.chosen, self.to_focus) = (knot, true);
        let two = self.lens == InsideLens::TwoSteps;
        self.look(if two { InsideLens::TwoSteps } else { InsideLens::Around });
    }

    /// Lays out what is to be drawn, if that has changed.
    pub(super) fn lay_out(&mut self, ui: &Ui) {
        let language = current();
        if self.picture.as_ref().is_some_and(|(laid_in, _)| *laid_in == language) {
            return;
        }
        let lens = match self.lens {
            InsideLens::Around => Lens::Around(self.middle, 1),
            InsideLens::TwoSteps => Lens::Around(self.middle, 2),
            InsideLens::Story => Lens::Story,
            InsideLens::Whole => Lens::Whole,
        };
        let picture = InsidePicture::of(ui, &self.graph, lens);
        if picture.spot(self.chosen).is_none() {
            self.chosen = picture.first().unwrap_or(0);
        }
        self.picture = Some((language, picture));
    }
}
