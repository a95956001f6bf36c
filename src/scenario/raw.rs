//! Exactly what a scenario file says, before anything is looked up or checked.
//!
//! Every field of the format is here, once, with its meaning; `docs/scenario-format.md` is written
//! for authors and must say the same. Names are still words ([`Name`]) and conditions are still
//! text; `resolve` turns both into what the rules can use.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::syntax::decode::Spanned;

mod actor_list;
mod agreement;
mod base_odds;
mod budget;
mod calendar;
mod claim;
mod debrief;
mod flow;
mod guide;
mod historic;
mod indicator;
mod inject;
mod map;
mod norm;
mod objective;
mod picture;
mod red_line;
mod reference;
mod source;
mod tap;
mod teaching;
mod theory;
mod turns;
mod variant;
mod whole;

pub use actor_list::ActorList;
pub use agreement::{Agreement, AgreementCard, AgreementTerm, Duty, Refrain};
pub use base_odds::BaseOdds;
pub use budget::Budget;
pub use calendar::{Calendar, MayEnd};
pub use claim::{Claim, Compared};
pub use debrief::{Debrief, DebriefQuestion, Steps};
pub use flow::FlowLine;
pub use guide::{Hint, Spot};
pub use historic::Historic;
pub use indicator::{Band, Indicator};
pub use inject::{Inject, Medium, Odds, Trigger};
pub use map::{Land, Map, Place, PlaceKind};
pub use norm::{Law, Norm};
pub use objective::Objective;
pub use picture::Picture;
pub use red_line::{Deters, RedLine};
pub use reference::Reference;
pub use source::{Source, SourceEntry, Status};
pub use tap::TappedBy;
pub use teaching::LearningObjective;
pub use theory::{Theory, TheoryScales};
pub use turns::Turns;
pub use variant::Variant;
pub use whole::Whole;

/// An id, or a reference to one, with its place in the file.
pub type Name = Spanned<String>;
/// An expression, an effect or a date still to be parsed.
pub type Text = Spanned<String>;

/// One file of a scenario. A scenario in one file has everything here; a folder's files each have
/// some of it, and lists are joined in the order of the file names.
#[derive(Debug, Deserialize)]
#[serde(rename = "Scenario", deny_unknown_fields)]
pub struct Part {
    /// Version of this format; 1.
    pub format: Option<Spanned<u32>>,
    /// What the exercise is.
    pub meta: Option<Spanned<Meta>>,
    /// Figures of the rules that a scenario may set.
    pub rules: Option<Spanned<Rules>>,
    /// Named days, for `days_to(…)`.
    #[serde(default)]
    pub dates: Vec<NamedDate>,
    /// The region that the table's map shows.
    pub map: Option<Spanned<Map>>,
    /// Places on it.
    #[serde(default)]
    pub places: Vec<Place>,
    /// The escalation ladder.
    pub ladder: Option<Spanned<Ladder>>,
    /// Bounded integers.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
    /// Booleans.
    #[serde(default)]
    pub flags: Vec<Flag>,
    /// Terms that run.
    #[serde(default)]
    pub timers: Vec<Timer>,
    /// Shared restraints.
    #[serde(default)]
    pub norms: Vec<Norm>,
    /// Who acts.
    #[serde(default)]
    pub actors: Vec<Actor>,
    /// Where pairs of actors start; pairs not listed start at 0 and 0.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// What actors may do.
    #[serde(default)]
    pub options: Vec<Choice>,
    /// What actors may agree on.
    #[serde(default)]
    pub agreements: Vec<Agreement>,
    /// The MSEL: what happens to the players.
    #[serde(default)]
    pub injects: Vec<Inject>,
    /// What players forecast.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// Causal statements of the sources, held against the model.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Published estimates, held against the model.
    #[serde(default)]
    pub reference: Vec<Reference>,
    /// Rival theories of what moves states; the first is the default.
    #[serde(default)]
    pub theories: Vec<Theory>,
    /// What it costs everybody; told when the game is over.
    #[serde(default)]
    pub toll: Vec<Objective>,
    /// Shorter or smaller ways to play it.
    #[serde(default)]
    pub variants: Vec<Variant>,
    /// What was really done.
    #[serde(default)]
    pub history: Vec<Historic>,
    /// How the game can end.
    #[serde(default)]
    pub endings: Vec<Ending>,
    /// What to talk about afterwards.
    pub debrief: Option<Spanned<Debrief>>,
    /// What a first player is told, in this order.
    #[serde(default)]
    pub guide: Vec<Hint>,
}

/// What the exercise is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meta {
    /// Letters, digits and `-`; the name it is started by.
    pub id: Name,
    /// Title.
    pub title: Text,
    /// One or two sentences for the library.
    pub summary: Text,
    /// The day whose knowledge the scenario starts from, `YYYY-MM-DD`; that of turn 1 when left out.
    #[serde(default)]
    pub as_of: Option<Text>,
    /// Turn to date.
    pub calendar: Calendar,
    /// How long it takes.
    pub duration: Duration,
    /// What players should be able to do afterwards.
    #[serde(default)]
    pub objectives: Option<Vec<LearningObjective>>,
    /// The same without ids, as older files have it.
    #[serde(default)]
    pub learning_objectives: Option<Vec<Text>>,
    /// What a player should know before the first screen.
    pub content_note: Text,
    /// What it is about that somebody may not want to meet unprepared: words of a fixed list.
    #[serde(default)]
    pub content: Vec<Name>,
    /// Invented names for real ones, for those who should not play a real war. At most 100.
    #[serde(default)]
    pub masks: BTreeMap<Name, Text>,
    /// Where the facts come from; nothing when all is invented.
    #[serde(default)]
    pub sources: Vec<SourceEntry>,
    /// A picture for the library.
    #[serde(default)]
    pub picture: Option<Picture>,
}

/// Minutes a game takes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duration {
    /// For one player.
    pub solo_minutes: Spanned<u32>,
    /// In a class, with the debrief.
    pub class_minutes: Spanned<u32>,
}

/// Figures of the rules that a scenario may set.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Options an actor may commit to in one turn, 1 to 4. Default 1.
    #[serde(default)]
    pub orders_per_turn: Option<Spanned<u32>>,
    /// Percent of a grievance forgotten each turn, rounded up, 0 to 100. Default 10.
    #[serde(default)]
    pub grievance_decay: Option<Spanned<u32>>,
    /// Percent of an unattributed act that its target holds against those it suspects, 0 to 100.
    /// Default 50.
    #[serde(default)]
    pub suspicion: Option<Spanned<u32>>,
    /// Percent of an act that a third party hurt by it feels, 0 to 100. Default 50.
    #[serde(default)]
    pub bystander: Option<Spanned<u32>>,
    /// Players may argue moves of their own; none when left out.
    #[serde(default)]
    pub free_moves: Option<FreeMoves>,
}

/// Moves that players think of and argue, the matrix-game way.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FreeMoves {
    /// Odds factor of each argument for the move; one against it divides by as much. Default 1.5.
    #[serde(default)]
    pub argument: Option<Spanned<f64>>,
}

/// A named day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedDate {
    /// Name for `days_to(…)`.
    pub id: Name,
    /// Shown to players.
    pub name: Text,
    /// `YYYY-MM-DD`, or with the hour, `YYYY-MM-DDTHH:MM`.
    pub date: Text,
}

/// The ladder.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// Rung the crisis stands on at the start.
    pub start: Name,
    /// Rungs it may come down in a quiet turn, 0 to 5; default 1.
    #[serde(default)]
    pub cooling: Option<Spanned<u32>>,
    /// Lowest first, 2 to 20.
    pub rungs: Vec<Rung>,
    /// What is forecast.
    pub thresholds: Vec<Threshold>,
}

/// One rung.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// Used in conditions: `rung >= strike_on_capital`.
    pub id: Name,
    /// Shown to players.
    pub name: Text,
    /// Where it stands on Kahn's ladder, 1 to 44; of all rungs or of none.
    #[serde(default)]
    pub kahn: Option<Spanned<u32>>,
}

/// What is forecast: acts that cross it, or that the crisis stands on a rung or a higher one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// Used in `crossed(…)` and `crosses`; the rung's id when left out.
    #[serde(default)]
    pub id: Option<Name>,
    /// What crossing it is called.
    pub name: Text,
    /// The acts that cross it.
    #[serde(default)]
    pub by: Option<CrossedBy>,
    /// Or the rung: standing there, or higher, crosses it.
    #[serde(default)]
    pub rung: Option<Name>,
}

/// Acts that cross a threshold, beside those that name it in `crosses`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrossedBy {
    /// Acts and injects on exactly these rungs.
    #[serde(default)]
    pub rungs: Vec<Name>,
    /// Acts of these kinds.
    #[serde(default)]
    pub kinds: Vec<Name>,
}

/// Whether more is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, serde::Serialize)]
pub enum Polarity {
    /// More eases the crisis.
    HigherIsBetter,
    /// More strains it.
    HigherIsWorse,
    /// It depends on who is asked.
    #[default]
    Neutral,
}

/// A boolean.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    /// Used in expressions.
    pub id: Name,
    /// Shown to players while it holds.
    pub name: Text,
    /// Whether it holds at the start; default false.
    #[serde(default)]
    pub start: bool,
    /// Who knows it; everyone when left out.
    #[serde(default)]
    pub known_to: Vec<Name>,
}

/// A term that runs: turns until something is due.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timer {
    /// Used in `timer(…)` and `set_timer(…, …)`.
    pub id: Name,
    /// Shown to players with the turns left while it runs.
    pub name: Text,
    /// Turns left at the start, 0 to 99; default 0, it does not run.
    #[serde(default)]
    pub start: Option<Spanned<i32>>,
    /// Who knows it; everyone when left out.
    #[serde(default)]
    pub known_to: Vec<Name>,
}

/// A state, alliance, service or mediator.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Used everywhere.
    pub id: Name,
    /// Shown to players.
    pub name: Text,
    /// One line: who this is in the crisis.
    pub role: Text,
    /// Where it sits: a place.
    #[serde(default)]
    pub place: Option<Name>,
    /// The private brief: Markdown, at most 250 words.
    pub brief: Text,
    /// A picture that stands with the brief.
    #[serde(default)]
    pub picture: Option<Picture>,
    /// What it wants; private.
    #[serde(default)]
    pub objectives: Vec<Objective>,
    /// How much what it costs everybody weighs when the computer looks ahead for it; 0 to 10, default 0.
    #[serde(default)]
    pub toll_weight: Option<Spanned<u32>>,
    /// Its limits.
    #[serde(default)]
    pub red_lines: Vec<RedLine>,
    /// What its options are paid from, besides indicators.
    #[serde(default)]
    pub budget: Option<Budget>,
    /// How it plays when the computer runs it; neutral when left out.
    #[serde(default)]
    pub temperament: Option<Temperament>,
    /// The flow chart by which it is played instead.
    #[serde(default)]
    pub flow: Vec<FlowLine>,
}

/// How an actor plays when the computer runs it: odds factors on its options.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Temperament {
    /// Base odds of holding; default 1.
    #[serde(default)]
    pub hold: Option<Spanned<BaseOdds>>,
    /// On hostile options; its inverse on conciliatory ones. Default 1.
    #[serde(default)]
    pub hawkishness: Option<Spanned<f64>>,
    /// On hostile options toward those it holds a grievance against; none when left out.
    #[serde(default)]
    pub reciprocity: Option<Reciprocity>,
    /// On options that would carry the crisis over, or to just below, a threshold not yet crossed; none when left out.
    #[serde(default)]
    pub caution: Option<Caution>,
    /// Pressure at home.
    #[serde(default)]
    pub pressure: Vec<Leaning>,
    /// What a date that draws near does.
    #[serde(default)]
    pub deadline: Vec<Leaning>,
}

/// Answering in kind.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reciprocity {
    /// Grievance from which it works, 1 to 100.
    pub from: Spanned<i32>,
    /// Odds factor; applied once more when the grievance is twice that.
    pub times: Spanned<f64>,
}

/// Holding back near a threshold.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caution {
    /// How many rungs below a threshold it begins, 0 to 5.
    pub within: Spanned<u32>,
    /// Odds factor.
    pub times: Spanned<f64>,
}

/// An odds factor on one sort of option.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaning {
    /// When it works; always when left out.
    #[serde(default)]
    pub when: Option<Text>,
    /// Which options.
    pub on: Sort,
    /// Odds factor.
    pub times: Spanned<f64>,
    /// The reason shown.
    pub why: Text,
}

/// A sort of option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, serde::Serialize)]
pub enum Sort {
    /// Provokes somebody.
    Hostile,
    /// Provokes nobody.
    Conciliatory,
    /// Any but holding.
    Any,
}

/// Where an ordered pair of actors starts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// Who feels it.
    pub from: Name,
    /// Toward whom.
    pub to: Name,
    /// −100 to 100; default 0.
    #[serde(default)]
    pub trust: Option<Spanned<i32>>,
    /// 0 to 100; default 0.
    #[serde(default)]
    pub grievance: Option<Spanned<i32>>,
}

/// An odds factor with its reason.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// When it works; always when left out.
    #[serde(default)]
    pub when: Option<Text>,
    /// What the odds are multiplied by; more than 0.
    pub times: Spanned<f64>,
    /// The reason shown.
    pub why: Text,
}

/// A response an actor may choose.
#[derive(Default, Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Used in `chosen(…)`.
    pub id: Name,
    /// Whose it is.
    #[serde(default)]
    pub actor: Option<Name>,
    /// Whose it is, when several have the same card: each has a copy of its own.
    #[serde(default)]
    pub actors: ActorList,
    /// To whom it can be done: it has a copy for each of them.
    #[serde(default)]
    pub targets: ActorList,
    /// Title of the card.
    pub title: Text,
    /// What it is to do: Markdown.
    pub text: Text,
    /// A picture that stands with it.
    #[serde(default)]
    pub picture: Option<Picture>,
    /// Kind of act, from the action catalogue.
    pub kind: Name,
    /// Whom it is done to, or with.
    #[serde(default)]
    pub toward: Vec<Name>,
    /// Who feels it as done against them though it is not done to them.
    #[serde(default)]
    pub against: Vec<Name>,
    /// Where it happens; where those it is done to sit, when left out.
    #[serde(default)]
    pub place: Option<Name>,
    /// Left out for an open act.
    #[serde(default)]
    pub covert: Option<Covert>,
    /// Whether only its author and those it is done to or aimed against see it; default false.
    #[serde(default)]
    pub private: Option<Spanned<bool>>,
    /// Who may listen to a private act.
    #[serde(default)]
    pub tapped: Vec<TappedBy>,
    /// Felt in full whatever the damage; default false.
    #[serde(default)]
    pub symbolic: bool,
    /// When it is on the menu; always when left out.
    #[serde(default)]
    pub when: Option<Text>,
    /// How often it may be chosen in one game; without limit when left out.
    #[serde(default)]
    pub uses: Option<Spanned<u32>>,
    /// What it takes from indicators; not on the menu when one would fall below its lowest value.
    #[serde(default)]
    pub cost: BTreeMap<Name, Spanned<i32>>,
    /// What it takes from its actor's budget, 1 to 1000; nothing when left out.
    #[serde(default)]
    pub price: Option<Spanned<i32>>,
    /// Options of the same actor that can't be chosen in the same turn; named on one card, it holds for both.
    #[serde(default)]
    pub excludes: Vec<Name>,
    /// Rung it acts on; by its kind's Kahn number when left out.
    #[serde(default)]
    pub rung: Option<Name>,
    /// Base odds for a computer-run actor; default 1.
    #[serde(default)]
    pub weight: Option<Spanned<BaseOdds>>,
    /// Factors on those odds.
    #[serde(default)]
    pub factors: Vec<Factor>,
    /// Outcomes that it is done for.
    #[serde(default)]
    pub sought: Vec<Name>,
    /// Learning objectives that it exercises.
    #[serde(default)]
    pub exercises: Vec<Name>,
    /// Where it comes from that this can be, or was, done.
    #[serde(default)]
    pub source: Option<Source>,
    /// What it can lead to, at least one.
    pub outcomes: Vec<Outcome>,
}

/// An act whose author is not known at once.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Covert {
    /// Odds (to 1) that it is attributed, asked each turn; the kind's when left out.
    #[serde(default)]
    pub trace: Option<Spanned<BaseOdds>>,
    /// Factors on those odds: the evidence.
    #[serde(default)]
    pub factors: Vec<Factor>,
    /// Turns after which the trail is cold, 1 to 9; default 3.
    #[serde(default)]
    pub turns: Option<Spanned<u32>>,
    /// Whom its targets suspect meanwhile; the real author when left out.
    #[serde(default)]
    pub suspects: Vec<Name>,
}

/// One branch of what an option or inject leads to.
#[derive(Default, Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Unique within its option or inject.
    pub id: Name,
    /// What happened, as its author knows it: Markdown.
    pub text: Text,
    /// What everyone else sees of a covert act that is not attributed; nothing when left out.
    #[serde(default)]
    pub seen: Option<Text>,
    /// Base odds among the outcomes; more than 0. Default 1.
    #[serde(default)]
    pub odds: Option<Spanned<BaseOdds>>,
    /// Factors on those odds.
    #[serde(default)]
    pub factors: Vec<Factor>,
    /// What changes: `"tension += 10"`, `"hotline_open = true if trust(kyiv, moscow) > 0"`.
    #[serde(default)]
    pub effects: Vec<Text>,
    /// Percent of the act's provocation that is felt, 0 to 300; default 100.
    #[serde(default)]
    pub felt: Option<Spanned<u32>>,
    /// Third parties hurt by it.
    #[serde(default)]
    pub hurts: Vec<Name>,
    /// Rung this branch acts on, instead of the option's.
    #[serde(default)]
    pub rung: Option<Name>,
    /// Thresholds that this branch crosses.
    #[serde(default)]
    pub crosses: Vec<Name>,
    /// Where it comes from that it can come out, or came out, so.
    #[serde(default)]
    pub source: Option<Source>,
}

/// Something players forecast.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Unique.
    pub id: Name,
    /// The question, with a yes or no answer.
    pub text: Text,
    /// Yes as soon as this holds after a turn; no if it never does.
    pub resolves: Text,
}

/// A way the game can end.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// Unique.
    pub id: Name,
    /// Title.
    pub title: Text,
    /// What it looks like: Markdown.
    pub text: Text,
    /// What sort of end it is.
    pub tone: Tone,
    /// When; left out only for the last of the list, which ends the last turn if nothing else does.
    #[serde(default)]
    pub when: Option<Text>,
    /// Asked after the last turn only; default false.
    #[serde(default)]
    pub at_end: bool,
    /// What it means for each actor.
    #[serde(default)]
    pub meaning: BTreeMap<Name, Text>,
}

/// What sort of end it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, serde::Serialize)]
pub enum Tone {
    /// The crisis is brought down by agreement.
    OffRamp,
    /// It goes on without being settled or lost.
    Stalemate,
    /// It is worse than before.
    Escalation,
    /// What everyone meant to avoid.
    Catastrophe,
}
