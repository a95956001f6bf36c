//! Codes of what is wrong in a scenario that can be read.

use crate::diagnostics::Code;

/// An id is used for two things.
pub const DUPLICATE_ID: Code = Code("E0401");
/// A reference to something that does not exist.
pub const DANGLING: Code = Code("E0402");
/// An id that no expression could use.
pub const BAD_ID: Code = Code("E0403");
/// A section every scenario needs is missing.
pub const MISSING_SECTION: Code = Code("E0404");
/// A section is given twice.
pub const TWICE: Code = Code("E0405");
/// A reference to the right sort of thing, but not one that fits here.
pub const MISFIT: Code = Code("E0406");
/// A number outside its range.
pub const OUT_OF_RANGE: Code = Code("E0501");
/// Odds or an odds factor that is not positive.
pub const ODDS: Code = Code("E0502");
/// Bands that leave a gap, overlap or miss an end.
pub const BANDS: Code = Code("E0503");
/// A date that is none.
pub const DATE: Code = Code("E0504");
/// A list that is too short or too long.
pub const COUNT: Code = Code("E0505");
/// A text that is empty.
pub const EMPTY_TEXT: Code = Code("E0506");
/// A format version this program does not read.
pub const VERSION: Code = Code("E0507");
/// Rungs, or the times of turns, that do not rise.
pub const RUNGS: Code = Code("E0508");
/// The game could stop without an ending.
pub const NO_ENDING: Code = Code("E0509");
/// A hint longer than its place.
pub const LONG_HINT: Code = Code("E0510");
/// A text longer than its place.
pub const LONG_TEXT: Code = Code("E0511");
/// More of something in all than a scenario may have.
pub const TOO_MUCH: Code = Code("E0512");
/// A path that leads to no picture beside the scenario, whatever lies there.
pub const BAD_PATH: Code = Code("E0513");
/// An expression that cannot be read or has the wrong type.
pub const EXPRESSION: Code = Code("E0601");
/// An expression reads what its reader does not know.
pub const SECRET: Code = Code("E0602");
/// A condition that never, or always, holds.
pub const SETTLED: Code = Code("W0701");
/// A brief longer than a player will read.
pub const LONG_BRIEF: Code = Code("W0702");
/// An inject, or a claim, without the source it needs.
pub const NO_SOURCE: Code = Code("W0703");
/// Something that is written and does nothing.
pub const NO_EFFECT: Code = Code("W0704");
/// Something that nothing but the option can say, and that it does not: whether its acts are private, or on
/// which rung it acts.
pub const UNSAID: Code = Code("W0705");
/// A character that no reader can see.
pub const UNSEEN: Code = Code("W0714");
/// A character that the typeface does not have.
pub const NOT_DRAWN: Code = Code("W0715");
