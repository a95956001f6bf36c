//! The guide of a game: what a first player is told, one hint at a time, where it is about something that is
//! to be seen.

use super::hand::Hand;
use super::question_of_turn;
use super::scene::{Scene, Step};
use crate::rules::{SeatView, Viewer};
use crate::scenario::{ActorIx, GuideRead, Hint, Practice, Spot, place_in_guide};

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

    /// A face knows no such deed: what asks for it is told to nobody.
    pub fn cannot(&mut self, deed: Practice, people: &[ActorIx]) {
        for seat in people.iter().copied().map(Some).chain([None]) {
            self.told.did(seat, deed);
        }
    }

    /// Whoever looks has done this, asked or not.
    pub fn did(&mut self, seat: Option<ActorIx>, done: impl IntoIterator<Item = Practice>) {
        done.into_iter().for_each(|deed| self.told.did(seat, deed));
    }

    /// The hint for whoever looks, in this turn, at what is there.
    pub fn show<'a>(
        &mut self,
        hints: &'a [Hint],
        seat: Option<ActorIx>,
        turn: u32,
        there: &[Spot],
    ) -> Option<Hinted<'a>> {
        // Whoever is not where it is any more has gone on.
        if let Some((_, at)) = self.shown
            && let Some(hint) = hints.get(at)
            && hint.until == Some(Practice::GoOn)
            && !there.contains(&hint.at)
        {
            self.read();
        }
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

    /// Puts the guide away, or takes it up again where it was left.
    pub fn put_away(&mut self, away: bool) {
        self.told.away = away;
        self.hide();
    }

    /// Whether it has been put away.
    pub fn away(&self) -> bool {
        self.told.away
    }
}

/// What a seat has done so far, as far as its hand and the game tell.
pub fn practised(view: &SeatView, hand: &Hand) -> Vec<Practice> {
    let answered = || view.questions.iter().any(|question| question.percent.is_some());
    let done = [
        (Practice::Choose, !hand.taken.is_empty()),
        (Practice::Compare, view.menu.len() < 2),
        (Practice::Answer, !hand.percents.is_empty() || answered()),
        (Practice::Seal, view.sealed.is_some() || view.turn > 1 || view.ending.is_some()),
    ];
    done.into_iter().filter(|(_, done)| *done).map(|(deed, _)| deed).collect()
}

/// What the table has for whoever looks at it.
pub fn spots_of_table(view: &SeatView) -> Vec<Spot> {
    let plays = matches!(view.viewer, Viewer::Seat(_));
    let there = |spot: &Spot| match spot {
        Spot::RedLines => !view.red_lines.is_empty(),
        Spot::Question => plays && question_of_turn(view).is_some(),
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
        Step::Summary => vec![Spot::Causes, Spot::Summary],
        Step::Result(_) | Step::Dice | Step::Moment(_) | Step::Rest => Vec::new(),
    }
}
