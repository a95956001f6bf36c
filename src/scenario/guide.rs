//! The guide: what a first player is told, one thing at a time. Only shown: no rule reads it.

use std::collections::BTreeSet;

use super::ix::ActorIx;
pub use super::raw::{Practice, Spot};
use crate::texts::say;

/// One thing that a first player is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The turn from which on it is told, from 1.
    pub turn: u32,
    /// What it is about.
    pub at: Spot,
    /// What is said.
    pub text: String,
    /// What the player does that puts it away; without it, it is read.
    pub until: Option<Practice>,
}

/// When in a turn something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HintPhase {
    Table,
    Adjudication,
    Debrief,
}

impl Spot {
    /// What the table has, in the order in which it is best met.
    pub const TABLE: [Self; 12] = [
        Self::Ladder,
        Self::Risk,
        Self::Map,
        Self::News,
        Self::Indicators,
        Self::RedLines,
        Self::Hand,
        Self::Card,
        Self::Scales,
        Self::Forecast,
        Self::Question,
        Self::Seal,
    ];

    /// As it is called where players read it.
    pub fn name(self) -> String {
        match self {
            Self::Ladder => say!("spot-ladder"),
            Self::Risk => say!("spot-risk"),
            Self::Map => say!("spot-map"),
            Self::News => say!("spot-news"),
            Self::Indicators => say!("spot-indicators"),
            Self::RedLines => say!("spot-red-lines"),
            Self::Hand => say!("spot-hand"),
            Self::Card => say!("spot-card"),
            Self::Scales => say!("spot-scales"),
            Self::Forecast => say!("spot-forecast"),
            Self::Question => say!("spot-question"),
            Self::Seal => say!("spot-seal"),
            Self::Orders => say!("spot-orders"),
            Self::Odds => say!("spot-odds"),
            Self::Roll => say!("spot-roll"),
            Self::Causes => say!("spot-causes"),
            Self::Summary => say!("spot-summary"),
            Self::Futures => say!("spot-futures"),
            Self::Debrief => say!("spot-debrief"),
        }
    }

    /// Whether it is of use only to somebody who plays.
    pub fn of_a_seat(self) -> bool {
        use Spot::{Card, Forecast, Hand, Question, Scales, Seal};
        matches!(self, Hand | Card | Scales | Forecast | Question | Seal)
    }

    fn phase(self) -> HintPhase {
        match self {
            Self::Orders | Self::Odds | Self::Roll | Self::Causes | Self::Summary => {
                HintPhase::Adjudication
            }
            Self::Futures | Self::Debrief => HintPhase::Debrief,
            _ => HintPhase::Table,
        }
    }
}

impl Practice {
    /// What a player is asked to do, and by which key.
    pub fn ask(self, key: &str) -> String {
        match self {
            Self::Choose => say!("guide-do-choose", key = key),
            Self::Compare => say!("guide-do-compare", key = key),
            Self::Weigh => say!("guide-do-weigh", key = key),
            Self::Answer => say!("guide-do-answer", key = key),
            Self::Seal => say!("guide-do-seal", key = key),
            Self::GoOn => say!("guide-do-go-on", key = key),
            Self::Futures => say!("guide-do-futures", key = key),
        }
    }
}

/// Who has been told what, and has done what. In hot-seat everybody is told for themselves.
#[derive(Clone, Debug, Default)]
pub struct GuideRead {
    read: BTreeSet<(Option<ActorIx>, usize)>,
    done: BTreeSet<(Option<ActorIx>, Practice)>,
    /// Whether nobody wants to be told more.
    pub away: bool,
}

impl GuideRead {
    /// The hint to show: the first that this seat has neither read nor made idle by doing it, of this turn
    /// or one before, about something that is there. Its place in the guide.
    pub fn next(
        &self,
        guide: &[Hint],
        seat: Option<ActorIx>,
        turn: u32,
        there: &[Spot],
    ) -> Option<usize> {
        let done = |deed: Practice| self.done.contains(&(seat, deed));
        let due = |(at, hint): &(usize, &Hint)| {
            let told = self.read.contains(&(seat, *at)) || hint.until.is_some_and(done);
            hint.turn <= turn && there.contains(&hint.at) && !told
        };
        guide.iter().enumerate().find(due).map(|(at, _)| at).filter(|_| !self.away)
    }

    /// A seat has read it.
    pub fn read(&mut self, seat: Option<ActorIx>, hint: usize) {
        self.read.insert((seat, hint));
    }

    /// A seat has done it, asked or not.
    pub fn did(&mut self, seat: Option<ActorIx>, deed: Practice) {
        self.done.insert((seat, deed));
    }
}

/// Which hint of its moment it is, from 1, and of how many: "2 of 4".
pub fn place(guide: &[Hint], hint: usize) -> (usize, usize) {
    let this = |other: &&Hint| {
        let hint = &guide[hint];
        other.turn == hint.turn && other.at.phase() == hint.at.phase()
    };
    let before = guide[..=hint].iter().filter(this).count();
    (before, guide.iter().filter(this).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guide(hints: &[(u32, Spot)]) -> Vec<Hint> {
        hints
            .iter()
            .map(|&(turn, at)| Hint { turn, at, text: String::new(), until: None })
            .collect()
    }

    #[test]
    fn hints_come_in_order_and_wait_for_their_turn_and_place() {
        let guide = guide(&[
            (1, Spot::Ladder),
            (1, Spot::Odds),
            (1, Spot::News),
            (2, Spot::Ladder),
            (1, Spot::Roll),
        ]);
        let mut told = GuideRead::default();
        let seat = Some(ActorIx(0));
        assert_eq!(told.next(&guide, seat, 1, &Spot::TABLE), Some(0));
        told.read(seat, 0);
        assert_eq!(told.next(&guide, seat, 1, &Spot::TABLE), Some(2));
        told.read(seat, 2);
        assert_eq!(told.next(&guide, seat, 1, &Spot::TABLE), None);
        assert_eq!(told.next(&guide, seat, 2, &Spot::TABLE), Some(3));
        // No dice in turn 1: they are explained when there are some.
        assert_eq!(told.next(&guide, seat, 3, &[Spot::Odds]), Some(1));
        assert_eq!(told.next(&guide, Some(ActorIx(1)), 1, &Spot::TABLE), Some(0), "not its own");
        told.away = true;
        assert_eq!(told.next(&guide, seat, 3, &[Spot::Odds]), None);
        assert_eq!(
            (0..5).map(|at| place(&guide, at)).collect::<Vec<_>>(),
            [(1, 2), (1, 2), (2, 2), (1, 1), (2, 2)]
        );
    }

    #[test]
    fn what_was_done_already_is_not_asked_for() {
        let mut guide = guide(&[(1, Spot::Card), (1, Spot::Forecast), (1, Spot::Seal)]);
        let asked = [Practice::Choose, Practice::Weigh, Practice::Seal];
        guide.iter_mut().zip(asked).for_each(|(hint, deed)| hint.until = Some(deed));
        let mut told = GuideRead::default();
        let (one, other) = (Some(ActorIx(0)), Some(ActorIx(1)));
        told.did(one, Practice::Weigh);
        assert_eq!(told.next(&guide, one, 1, &Spot::TABLE), Some(0));
        told.did(one, Practice::Choose);
        assert_eq!(told.next(&guide, one, 1, &Spot::TABLE), Some(2));
        assert_eq!(told.next(&guide, other, 1, &Spot::TABLE), Some(0), "has done nothing");
    }
}
