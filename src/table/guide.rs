//! The guide of a game: what a first player is told, one hint at a time, where it is about something that is
//! to be seen.

use super::scene::{Scene, Step};
use crate::rules::{SeatView, Viewer};
use crate::scenario::{ActorIx, GuideRead, Hint, Spot, place_in_guide};

/// How far the guide has come.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    told: GuideRead,
    /// Who is shown which hint.
    shown: Option<(Option<ActorIx>, usize)>,
}

/// A hint that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hinted<'a> {
    /// The hint.
    pub hint: &'a Hint,
    /// Which one of its moment it is, from 1.
    pub nth: usize,
    /// How many its moment has.
    pub of: usize,
    /// Whether it was not shown before.
    pub fresh: bool,
}

impl Guide {
    /// For a game that is at this turn: what is older counts as read by everybody.
    pub fn from(hints: &[Hint], turn: u32, people: &[ActorIx]) -> Self {
        let mut guide = Self::default();
        for (at, _) in hints.iter().enumerate().filter(|(_, hint)| hint.turn < turn) {
            for seat in people.iter().copied().map(Some).chain([None]) {
                guide.told.read(seat, at);
            }
        }
        guide
    }

    /// The hint for whoever looks, in this turn, at what is there.
    pub fn show<'a>(
        &mut self,
        hints: &'a [Hint],
        seat: Option<ActorIx>,
        turn: u32,
        there: &[Spot],
    ) -> Option<Hinted<'a>> {
        let next = self.told.next(hints, seat, turn, there).map(|at| (seat, at));
        let fresh = std::mem::replace(&mut self.shown, next) != next;
        let (_, at) = next?;
        let (nth, of) = place_in_guide(hints, at);
        Some(Hinted { hint: &hints[at], nth, of, fresh })
    }

    /// Nothing is shown, because something else lies above it.
    pub fn hide(&mut self) {
        self.shown = None;
    }

    /// The hint that is shown has been read.
    pub fn read(&mut self) {
        if let Some((seat, at)) = self.shown {
            self.told.read(seat, at);
        }
    }

    /// Nobody wants to be told more.
    pub fn stop(&mut self) {
        self.told.stop();
    }
}

/// What the table has for whoever looks at it.
pub fn spots_of_table(view: &SeatView) -> Vec<Spot> {
    let plays = matches!(view.viewer, Viewer::Seat(_));
    let there = |spot: &Spot| match spot {
        Spot::RedLines => !view.red_lines.is_empty(),
        Spot::Card | Spot::Scales | Spot::Forecast => plays && !view.menu.is_empty(),
        spot => plays || !spot.of_a_seat(),
    };
    Spot::TABLE.into_iter().filter(there).collect()
}

/// What a step of a scene has. Of dice that roll nothing is said before they rest.
pub fn spots_of_step(scene: &Scene, step: Step, rests: bool) -> Vec<Spot> {
    let draws = |at: usize| scene.draw(at).is_some();
    match step {
        Step::Orders => vec![Spot::Orders],
        Step::Odds(_) => vec![Spot::Odds],
        Step::Result(at) if draws(at) && rests => vec![Spot::Roll],
        Step::Summary => vec![Spot::Summary],
        Step::Result(_) | Step::Dice | Step::Moment(_) | Step::Rest => Vec::new(),
    }
}
