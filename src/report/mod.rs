//! What is left of a game when it is over, for people who may know everything.

mod aar;
mod about;
mod amended;
mod blessed;
mod came_to;
mod conditions;
mod course;
mod effort;
mod exercise;
mod facilitated;
mod flow_page;
mod history;
mod html;
pub mod kit;
mod law;
mod letters;
mod lookback;
mod markdown;
mod notes;
mod offramps;
mod own;
mod past;
mod perceived;
mod played;
pub mod plot;
mod published;
mod risk_lines;
mod saying;
mod scores;
mod split;
mod taught;
mod text;
mod theories;
mod transcript;
mod why;

pub use aar::{AfterAction, ReportError, ReportPicture};
pub use about::AboutKnot;
pub use amended::amended;
pub use blessed::Blessed;
pub use came_to::came_to;
pub use conditions::{WhyNot, WhyPart};
pub use course::{Done, Felt, SealedOrders, Turn, budgets, course, moved, turn_word};
pub use exercise::{
    Attendance, BeforeAndAfter, ChangedLine, DelegationTurn, ENOUGH_ANSWERS, Exercise,
    ExerciseAbout, MselLine, ObjectiveSeen, Observation, ObservedLines, OtherProposal, PlanLine,
    RanLine, RatedLine, SeatDecision, SeatPlayed, StatementLine, SurveyLines, msel,
};
pub use facilitated::facilitated;
pub use flow_page::flow_page;
pub use history::history;
pub use law::law;
pub use letters::letters;
pub use lookback::{Finding, Findings, Lookback};
pub use offramps::{OffRamp, Stand, off_ramps};
pub use own::{own_games, own_place};
pub use past::past;
pub use perceived::{Feeling, How, Perceived, perceived};
pub use played::CoveragePage;
pub use published::published;
pub use risk_lines::{RiskLine, Share};
pub use saying::condition;
pub use scores::{
    ENOUGH, Forecasters, ModelLine, PartsLine, PlayerLine, QuestionLine, SaidLine, Scores,
    StandingForecast,
};
pub use split::{PartLine, SplitLine};
pub use taught::{Taught, asked, came, exercised, expected, meant};
pub use text::{odds, pieces, scores, signed, text, turn};
pub use theories::TheoryRisk;
pub use transcript::{
    ActLine, AmendedLine, ChoiceLine, EndReached, InjectLine, RungLine, SeverityLine, TraceLine,
    Transcript, TurnLines, WrittenLine,
};
