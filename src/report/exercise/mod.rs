//! The report of an exercise that people played in a room, with the sections that the US Homeland Security Exercise
//! and Evaluation Program asks for (HSEEP, 2020, chapter 5). It is data: whoever hosts the room fills it in.

mod msel;
mod page;

use serde::Serialize;

pub use msel::{MselLine, msel};
pub(super) use page::TEMPLATE;

/// From how many answers on a survey is shown: fewer would tell who said what.
pub const ENOUGH_ANSWERS: usize = 5;

/// An exercise, for its report. All texts are in one language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Exercise {
    /// What it was.
    pub about: ExerciseAbout,
    /// What was to be learned, and what evaluators saw of it.
    pub objectives: Vec<ObjectiveSeen>,
    /// What evaluators saw that bears on no objective.
    pub observed: ObservedLines,
    /// What each seat decided, by turn.
    pub turns: Vec<DelegationTurn>,
    /// Injects as planned and as played: the master scenario events list.
    pub msel: Vec<MselLine>,
    /// What whoever ran it did.
    pub ran: Vec<RanLine>,
    /// What is to be done.
    pub plan: Vec<PlanLine>,
    /// Questions that the debrief began with.
    pub asked: Vec<String>,
    /// What the class said of the game.
    pub hot_wash: Vec<String>,
    /// What was said of the exercise.
    pub survey: SurveyLines,
    /// What was understood before and after.
    pub understood: BeforeAndAfter,
    /// Who was there.
    pub people: Attendance,
}

/// What an exercise was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ExerciseAbout {
    /// The scenario's title.
    pub title: String,
    /// The scenario in a sentence or two.
    pub summary: String,
    /// Which of the room's tables this is; none if there was one.
    pub table: Option<String>,
    /// The room's code.
    pub room: String,
    /// Day and hour at which it began.
    pub began: String,
    /// The hour of the last act; empty if it was not played.
    pub ended: String,
    /// Turns played.
    pub turns: usize,
    /// How it ended; none if it was not played to its end.
    pub ending: Option<String>,
    /// Each seat.
    pub seats: Vec<SeatPlayed>,
}

/// A seat as it was played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeatPlayed {
    /// Its name.
    pub seat: String,
    /// Who moved it, and how it decided.
    pub how: String,
    /// How many people were on it.
    pub people: usize,
}

/// A learning objective with what evaluators saw of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ObjectiveSeen {
    /// In words.
    pub text: String,
    /// Side by side.
    pub ratings: Vec<RatedLine>,
    /// What was seen.
    pub observed: ObservedLines,
}

/// One evaluator's rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RatedLine {
    /// Whose: a name, or “evaluator 1”.
    pub by: String,
    /// `P`, `S`, `M` or `U`.
    pub rating: &'static str,
    /// What that means.
    pub meaning: String,
    /// Why.
    pub reason: String,
}

/// What evaluators saw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ObservedLines {
    /// What went well.
    pub strengths: Vec<Observation>,
    /// What is to be improved.
    pub improve: Vec<Observation>,
    /// What its evaluator did not judge.
    pub others: Vec<Observation>,
}

/// What an evaluator saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Observation {
    /// Whose: a name, or “evaluator 1”.
    pub by: String,
    /// The turn in which it was written down, as evidence; none before the first and after the last.
    pub turn: Option<u32>,
    /// In words.
    pub text: String,
}

/// A turn's decisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DelegationTurn {
    /// From 1.
    pub turn: u32,
    /// `turn` or `aftermath`.
    pub kind: &'static str,
    /// Its date.
    pub date: String,
    /// What each seat decided.
    pub seats: Vec<SeatDecision>,
}

/// What a seat decided in a turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeatDecision {
    /// Its name.
    pub seat: String,
    /// Titles of its orders; none if it held.
    pub orders: Vec<String>,
    /// Why, in its own words.
    pub reason: String,
    /// `sealed`, `held`, `taken`, `nothing`, `stood_in` or `entered`; empty if it is not known.
    pub how: &'static str,
    /// That, in a sentence, with the rule.
    pub said: String,
    /// How many stood behind it, where a delegation decided.
    pub behind: Option<usize>,
    /// How many were there then.
    pub there: Option<usize>,
    /// What else was proposed.
    pub others: Vec<OtherProposal>,
}

/// What else a delegation could have sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OtherProposal {
    /// Titles of its orders; none to hold.
    pub orders: Vec<String>,
    /// Why, in its author's words.
    pub reason: String,
    /// How many stood behind it.
    pub behind: usize,
}

/// What whoever ran the exercise did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RanLine {
    /// The hour.
    pub at: String,
    /// The turn; 0 after the last.
    pub turn: u32,
    /// What was done, in a sentence.
    pub what: String,
    /// Why; empty if that was not said.
    pub why: String,
    /// How often it was done one after the other.
    pub times: u32,
}

/// A line of the improvement plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlanLine {
    /// What is to be done.
    pub action: String,
    /// By whom.
    pub owner: String,
    /// By when.
    pub date: String,
}

/// How much people agreed with a statement, from 1 to 5.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatementLine {
    /// The statement.
    pub statement: String,
    /// The mean.
    pub mean: f64,
    /// How many gave 1, 2, 3, 4, 5.
    pub counts: [usize; 5],
}

impl StatementLine {
    /// A statement with what each person gave.
    pub fn new(statement: String, given: &[u8]) -> Self {
        let mut counts = [0; 5];
        for one in given {
            if let Some(count) = counts.get_mut(usize::from(*one).wrapping_sub(1)) {
                *count += 1;
            }
        }
        Self { statement, mean: mean(given), counts }
    }
}

/// The mean to two places; 0 of nothing.
fn mean(given: &[u8]) -> f64 {
    let sum: u32 = given.iter().map(|one| u32::from(*one)).sum();
    let mean = f64::from(sum) / given.len().max(1) as f64;
    hundredths(mean)
}

fn hundredths(figure: f64) -> f64 {
    (figure * 1e2).round() / 1e2
}

/// What was said of the exercise.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SurveyLines {
    /// How many answered.
    pub answers: usize,
    /// Each statement; none while too few have answered.
    pub statements: Vec<StatementLine>,
    /// What was best, in no order that tells who wrote it.
    pub best: Vec<String>,
    /// What should be mended, likewise.
    pub mend: Vec<String>,
}

/// What was understood before and after.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BeforeAndAfter {
    /// How many answered before.
    pub before: usize,
    /// How many answered after.
    pub after: usize,
    /// How many did both; only they are counted.
    pub both: usize,
    /// Each statement; none while too few have answered both.
    pub statements: Vec<ChangedLine>,
    /// What they wrote before, in no order that tells who wrote it.
    pub texts_before: Vec<String>,
    /// What they wrote after, likewise.
    pub texts_after: Vec<String>,
}

/// How much people agreed with a statement before and after, from 1 to 5.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangedLine {
    /// The statement.
    pub statement: String,
    /// The mean before.
    pub before: f64,
    /// The mean after.
    pub after: f64,
    /// By how much it rose.
    pub change: f64,
}

impl ChangedLine {
    /// A statement with what each person gave before and after.
    pub fn new(statement: String, given: &[(u8, u8)]) -> Self {
        let (before, after): (Vec<_>, Vec<_>) = given.iter().copied().unzip();
        let (before, after) = (mean(&before), mean(&after));
        Self { statement, before, after, change: hundredths(after - before) }
    }
}

/// Who was there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Attendance {
    /// How many in which role.
    pub roles: Vec<(String, usize)>,
    /// Each person's name, role and seat; none unless names are wanted.
    pub names: Vec<(String, String, String)>,
}
