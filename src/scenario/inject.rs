//! What happens to the players, and when.

use super::calendar::{Calendar, Moment};
use super::expr::{Cond, Effect};
use super::ix::{LearningIx, PlaceIx, RungIx, Seats};
use super::model::{DrawId, Medium, Odds, Outcome, Picture, Source};
use super::threshold::Thresholds;

/// An event given to the players.
#[derive(Clone, Debug)]
pub struct Inject {
    /// Id.
    pub id: String,
    /// Name of the draw whether it fires.
    pub draw: DrawId,
    /// Name of the draw of its branch.
    pub outcome_draw: DrawId,
    /// Headline.
    pub title: String,
    /// What they read, Markdown.
    pub text: String,
    /// Stands with it.
    pub picture: Option<Picture>,
    /// How it reaches them.
    pub medium: Medium,
    /// Who sends it, or says so.
    pub from: Option<String>,
    /// When it reaches them, if it has a time of its own.
    pub time: Option<InjectTime>,
    /// Where it happens.
    pub place: Option<PlaceIx>,
    /// Where it comes from.
    pub source: Source,
    /// What makes it fire.
    pub trigger: Trigger,
    /// Who gets it.
    pub audience: Seats,
    /// A further condition.
    pub only_if: Option<Cond>,
    /// What changes.
    pub effects: Vec<Effect>,
    /// Rung it acts on.
    pub rung: Option<RungIx>,
    /// Thresholds it crosses, whatever its rung.
    pub crosses: Thresholds,
    /// Questions to talk about when it has come.
    pub discussion: Vec<String>,
    /// What whoever gets it is expected to do.
    pub expects: Option<String>,
    /// A note to the facilitator.
    pub controller: Option<String>,
    /// Learning objectives that it exercises.
    pub exercises: Vec<LearningIx>,
    /// Branches.
    pub outcomes: Vec<Outcome>,
    /// Its effects, but for those of its branches, as its file or whoever amended it wrote them.
    pub written: Vec<String>,
    /// Whether the facilitator holds it, so that it does not come by itself.
    pub held: bool,
    /// How the file has it, if the facilitator has amended it; of one that was added, held for good.
    pub planned: Option<Box<Self>>,
}

impl Inject {
    /// When it reaches the players in a turn: at its own time, or when the turn begins. A time that does not lie in
    /// this turn, or between the one before and its beginning, does not count: it was thrown in.
    pub fn moment(&self, calendar: &Calendar, turn: u32) -> Moment {
        let begins = calendar.moment(turn);
        let own = self.time.map(|time| time.in_turn(calendar, turn));
        let near = |own: &Moment| {
            calendar.turn_has(turn, *own) || (turn > 1 && calendar.turn_has(turn - 1, *own))
        };
        own.filter(near).unwrap_or(begins)
    }
}

/// A time between two turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InjectTime {
    /// A day and an hour.
    At(Moment),
    /// An hour, in minutes of the day, whatever the day.
    Clock(u16),
}

impl InjectTime {
    /// The first such moment in a turn.
    pub fn in_turn(self, calendar: &Calendar, turn: u32) -> Moment {
        match self {
            Self::At(moment) => moment,
            Self::Clock(minutes) => calendar.clock_in(turn, minutes),
        }
    }
}

/// What makes an inject fire.
#[derive(Clone, Debug)]
pub enum Trigger {
    /// In this turn.
    Turn(u32),
    /// The first turn in which this holds.
    When(Cond),
    /// By chance, odds to 1, each turn until it has.
    Random(Odds),
}
