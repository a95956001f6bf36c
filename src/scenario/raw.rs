//! Exactly what a scenario file says, before anything is looked up or checked.
//!
//! Every field of the format is here, once, with its meaning; `docs/scenario-format.md` is written
//! for authors and must say the same. Names are still words ([`Name`]) and conditions are still
//! text; `resolve` turns both into what the rules can use.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::syntax::decode::Spanned;

#[macro_use]
mod described;
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
pub use guide::{Hint, Practice, Spot};
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

described! {
    /// One file of a scenario. A scenario in one file has everything here; a folder's files each have
    /// some of it, and lists are joined in the order of the file names.
    #[serde(rename = "Scenario")]
    pub struct Part {
        /// Version of this format.
        #[is(1 to 1)]
        pub format: Option<Spanned<u32>>,
        /// What the exercise is.
        pub meta: Option<Spanned<Meta>>,
        /// Figures of the rules that a scenario may set.
        #[or("each figure has its own")]
        pub rules: Option<Spanned<Rules>>,
        /// Named days, for `days_to(…)`.
        #[or("none")]
        pub dates: Vec<NamedDate>,
        /// The region that the table's map shows.
        #[or("a diagram of relations instead")]
        pub map: Option<Spanned<Map>>,
        /// Places on it.
        #[or("none")]
        pub places: Vec<Place>,
        /// The escalation ladder.
        pub ladder: Option<Spanned<Ladder>>,
        /// Bounded integers.
        #[or("none")]
        pub indicators: Vec<Indicator>,
        /// Booleans.
        #[or("none")]
        pub flags: Vec<Flag>,
        /// Terms that run.
        #[or("none")]
        pub timers: Vec<Timer>,
        /// Shared restraints.
        #[or("none")]
        pub norms: Vec<Norm>,
        /// Who acts.
        #[or(needed)]
        pub actors: Vec<Actor>,
        /// Where pairs of actors start.
        #[or("each pair starts at 0 and 0")]
        pub relations: Vec<Relation>,
        /// What actors may do.
        #[or("nobody can choose anything")]
        pub options: Vec<Choice>,
        /// What actors may agree on.
        #[or("none")]
        pub agreements: Vec<Agreement>,
        /// The MSEL: what happens to the players.
        #[or("none")]
        pub injects: Vec<Inject>,
        /// What players forecast.
        #[or("none")]
        pub questions: Vec<Question>,
        /// Causal statements of the sources, held against the model.
        #[or("none")]
        pub claims: Vec<Claim>,
        /// Published estimates, held against the model.
        #[or("none")]
        pub reference: Vec<Reference>,
        /// Rival theories of what moves states; the first is the default.
        #[or("none")]
        pub theories: Vec<Theory>,
        /// What it costs everybody; told when the game is over.
        #[or("nothing")]
        pub toll: Vec<Objective>,
        /// Shorter or smaller ways to play it.
        #[or("none")]
        pub variants: Vec<Variant>,
        /// What was really done.
        #[or("none")]
        pub history: Vec<Historic>,
        /// How the game can end.
        #[or(needed)]
        pub endings: Vec<Ending>,
        /// What to talk about afterwards.
        pub debrief: Option<Spanned<Debrief>>,
        /// What a first player is told, in this order.
        #[or("none")]
        pub guide: Vec<Hint>,
    }
}

described! {
    /// What the exercise is.
    pub struct Meta {
        /// Letters, digits and `-`; the name it is started by.
        #[is(id)]
        pub id: Name,
        /// Title.
        #[is(label)]
        pub title: Text,
        /// One or two sentences for the library.
        #[is(prose)]
        pub summary: Text,
        /// The question that its cover asks, in one line.
        #[is(label)]
        #[or("its cover asks nothing")]
        pub dilemma: Option<Text>,
        /// The day whose knowledge the scenario starts from.
        #[is(date)]
        #[or("the day of turn 1")]
        pub as_of: Option<Text>,
        /// Turn to date.
        pub calendar: Calendar,
        /// How long it takes.
        pub duration: Duration,
        /// What players should be able to do afterwards.
        #[or("this or `learning_objectives` is needed")]
        pub objectives: Option<Vec<LearningObjective>>,
        /// The same without ids, as older files have it.
        #[is(prose)]
        #[or("this or `objectives` is needed")]
        pub learning_objectives: Option<Vec<Text>>,
        /// What a player should know before the first screen.
        #[is(prose)]
        pub content_note: Text,
        /// What it is about that somebody may not want to meet unprepared: words of a fixed list.
        #[is(name Content)]
        #[or("nothing is said")]
        pub content: Vec<Name>,
        /// Invented names for real ones, for those who should not play a real war. At most 100.
        #[is(map (label) (label))]
        #[or("none")]
        pub masks: BTreeMap<Name, Text>,
        /// Where the facts come from. At most 100.
        #[or("none: all is invented")]
        pub sources: Vec<SourceEntry>,
        /// A picture for the library.
        #[or("none")]
        pub picture: Option<Picture>,
    }
}

described! {
    /// Minutes a game takes.
    pub struct Duration {
        /// For one player.
        #[is(1 to 600)]
        pub solo_minutes: Spanned<u32>,
        /// In a class, with the debrief.
        #[is(1 to 600)]
        pub class_minutes: Spanned<u32>,
    }
}

described! {
    /// Figures of the rules that a scenario may set.
    pub struct Rules {
        /// Options an actor may commit to in one turn.
        #[is(1 to 4)]
        #[or(1)]
        pub orders_per_turn: Option<Spanned<u32>>,
        /// Percent of a grievance forgotten each turn, rounded up.
        #[is(0 to 100)]
        #[or(10)]
        pub grievance_decay: Option<Spanned<u32>>,
        /// Percent of an unattributed act that its target holds against those it suspects.
        #[is(0 to 100)]
        #[or(50)]
        pub suspicion: Option<Spanned<u32>>,
        /// Percent of an act that a third party hurt by it feels.
        #[is(0 to 100)]
        #[or(50)]
        pub bystander: Option<Spanned<u32>>,
        /// Players may argue moves of their own.
        #[or("they may not")]
        pub free_moves: Option<FreeMoves>,
    }
}

described! {
    /// Moves that players think of and argue, the matrix-game way.
    pub struct FreeMoves {
        /// Odds factor of each argument for the move; one against it divides by as much.
        #[is(factor)]
        #[or(1.5)]
        pub argument: Option<Spanned<f64>>,
    }
}

described! {
    /// A named day.
    pub struct NamedDate {
        /// Name for `days_to(…)`.
        #[is(id)]
        pub id: Name,
        /// Shown to players.
        #[is(label)]
        pub name: Text,
        /// When it is; it may lie before the start or after the last turn.
        #[is(moment)]
        pub date: Text,
    }
}

described! {
    /// The ladder.
    pub struct Ladder {
        /// Rung the crisis stands on at the start.
        #[is(name Rung)]
        pub start: Name,
        /// Rungs it may come down in a quiet turn.
        #[is(0 to 5)]
        #[or(1)]
        pub cooling: Option<Spanned<u32>>,
        /// Lowest first, 2 to 20.
        pub rungs: Vec<Rung>,
        /// What is forecast.
        pub thresholds: Vec<Threshold>,
    }
}

described! {
    /// One rung.
    pub struct Rung {
        /// Used in conditions: `rung >= strike_on_capital`.
        #[is(id)]
        pub id: Name,
        /// Shown to players.
        #[is(label)]
        pub name: Text,
        /// Where it stands on Kahn's ladder; of all rungs or of none.
        #[is(1 to 44)]
        #[or("no rung has one")]
        pub kahn: Option<Spanned<u32>>,
    }
}

described! {
    /// What is forecast: acts that cross it, or that the crisis stands on a rung or a higher one.
    pub struct Threshold {
        /// Used in `crossed(…)` and `crosses`.
        #[is(id)]
        #[or("the rung's id")]
        pub id: Option<Name>,
        /// What crossing it is called.
        #[is(label)]
        pub name: Text,
        /// The acts that cross it.
        #[or("this or `rung` is needed")]
        pub by: Option<CrossedBy>,
        /// Or the rung: standing there, or higher, crosses it.
        #[is(name Rung)]
        #[or("this or `by` is needed")]
        pub rung: Option<Name>,
    }
}

described! {
    /// Acts that cross a threshold, beside those that name it in `crosses`.
    #[derive(Default)]
    pub struct CrossedBy {
        /// Acts and injects on exactly these rungs.
        #[is(name Rung)]
        #[or("none")]
        pub rungs: Vec<Name>,
        /// Acts of these kinds.
        #[is(name Kind)]
        #[or("none")]
        pub kinds: Vec<Name>,
    }
}

described! {
    /// Whether more is better.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, serde::Serialize)]
    pub enum Polarity {
        /// More eases the crisis.
        HigherIsBetter,
        /// More strains it.
        HigherIsWorse,
        /// It depends on who is asked.
        Neutral,
    }
}

impl Default for Polarity {
    /// Where the file says nothing.
    fn default() -> Self {
        Self::Neutral
    }
}

described! {
    /// A boolean.
    pub struct Flag {
        /// Used in expressions.
        #[is(id)]
        pub id: Name,
        /// Shown to players while it holds.
        #[is(label)]
        pub name: Text,
        /// Whether it holds at the start.
        #[or(false)]
        pub start: bool,
        /// Who knows it.
        #[is(name Actor)]
        #[or("everyone")]
        pub known_to: Vec<Name>,
    }
}

described! {
    /// A term that runs: turns until something is due.
    pub struct Timer {
        /// Used in `timer(…)` and `set_timer(…, …)`.
        #[is(id)]
        pub id: Name,
        /// Shown to players with the turns left while it runs.
        #[is(label)]
        pub name: Text,
        /// Turns left at the start; with 0 it does not run.
        #[is(0 to 99)]
        #[or(0)]
        pub start: Option<Spanned<i32>>,
        /// Who knows it.
        #[is(name Actor)]
        #[or("everyone")]
        pub known_to: Vec<Name>,
    }
}

described! {
    /// A state, alliance, service or mediator.
    pub struct Actor {
        /// Used everywhere.
        #[is(id)]
        pub id: Name,
        /// Shown to players.
        #[is(label)]
        pub name: Text,
        /// One line: who this is in the crisis.
        #[is(label)]
        pub role: Text,
        /// What pulls it apart, in one line; not private, for it is read by whoever chooses a seat.
        #[is(label)]
        #[or("nothing is said")]
        pub dilemma: Option<Text>,
        /// Where it sits: a place.
        #[is(name Place)]
        #[or("nowhere on the map")]
        pub place: Option<Name>,
        /// The private brief, at most 250 words.
        #[is(markdown)]
        pub brief: Text,
        /// A picture that stands with the brief.
        #[or("none")]
        pub picture: Option<Picture>,
        /// What it wants; private.
        #[or("none, for an actor without options")]
        pub objectives: Vec<Objective>,
        /// How much what it costs everybody weighs when the computer looks ahead for it.
        #[is(0 to 10)]
        #[or(0)]
        pub toll_weight: Option<Spanned<u32>>,
        /// Its limits.
        #[or("none")]
        pub red_lines: Vec<RedLine>,
        /// What its options are paid from, besides indicators.
        #[or("none")]
        pub budget: Option<Budget>,
        /// How it plays when the computer runs it.
        #[or("neutral")]
        pub temperament: Option<Temperament>,
        /// The flow chart by which it is played instead.
        #[or("none")]
        pub flow: Vec<FlowLine>,
    }
}

described! {
    /// How an actor plays when the computer runs it: odds factors on its options.
    pub struct Temperament {
        /// Base odds of holding.
        #[or(1)]
        pub hold: Option<Spanned<BaseOdds>>,
        /// On hostile options; its inverse on conciliatory ones.
        #[is(factor)]
        #[or(1)]
        pub hawkishness: Option<Spanned<f64>>,
        /// On hostile options toward those it holds a grievance against.
        #[or("it does not answer in kind")]
        pub reciprocity: Option<Reciprocity>,
        /// On options that would carry the crisis over, or to just below, a threshold not yet crossed.
        #[or("none")]
        pub caution: Option<Caution>,
        /// Pressure at home.
        #[or("none")]
        pub pressure: Vec<Leaning>,
        /// What a date that draws near does.
        #[or("none")]
        pub deadline: Vec<Leaning>,
    }
}

described! {
    /// Answering in kind.
    pub struct Reciprocity {
        /// Grievance from which it works.
        #[is(1 to 100)]
        pub from: Spanned<i32>,
        /// Odds factor; applied once more when the grievance is twice that.
        #[is(factor)]
        pub times: Spanned<f64>,
    }
}

described! {
    /// Holding back near a threshold.
    pub struct Caution {
        /// How many rungs below a threshold it begins.
        #[is(0 to 5)]
        pub within: Spanned<u32>,
        /// Odds factor.
        #[is(factor)]
        pub times: Spanned<f64>,
    }
}

described! {
    /// An odds factor on one sort of option.
    pub struct Leaning {
        /// When it works.
        #[is(condition)]
        #[or("always")]
        pub when: Option<Text>,
        /// Which options.
        pub on: Sort,
        /// Odds factor.
        #[is(factor)]
        pub times: Spanned<f64>,
        /// The reason shown.
        #[is(label)]
        pub why: Text,
    }
}

described! {
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
}

described! {
    /// Where an ordered pair of actors starts.
    pub struct Relation {
        /// Who feels it.
        #[is(name Actor)]
        pub from: Name,
        /// Toward whom.
        #[is(name Actor)]
        pub to: Name,
        /// What the first trusts the second.
        #[is(-100 to 100)]
        #[or(0)]
        pub trust: Option<Spanned<i32>>,
        /// What the first holds against the second.
        #[is(0 to 100)]
        #[or(0)]
        pub grievance: Option<Spanned<i32>>,
    }
}

described! {
    /// An odds factor with its reason.
    #[derive(Clone)]
    pub struct Factor {
        /// When it works.
        #[is(condition)]
        #[or("always")]
        pub when: Option<Text>,
        /// What the odds are multiplied by.
        #[is(factor)]
        pub times: Spanned<f64>,
        /// The reason shown.
        #[is(label)]
        pub why: Text,
    }
}

described! {
    /// A response an actor may choose.
    #[derive(Default, Clone)]
    pub struct Choice {
        /// Used in `chosen(…)`.
        #[is(id)]
        pub id: Name,
        /// Whose it is.
        #[is(name Actor)]
        #[or("this or `actors` is needed")]
        pub actor: Option<Name>,
        /// Whose it is, when several have the same card: each has a copy of its own.
        #[or("this or `actor` is needed")]
        pub actors: ActorList,
        /// To whom it can be done: it has a copy for each of them.
        #[or("no target to choose")]
        pub targets: ActorList,
        /// Title of the card.
        #[is(label)]
        pub title: Text,
        /// What it is to do.
        #[is(markdown)]
        pub text: Text,
        /// A picture that stands with it.
        #[or("none")]
        pub picture: Option<Picture>,
        /// Kind of act, from the action catalogue.
        #[is(name Kind)]
        pub kind: Name,
        /// Whom it is done to, or with.
        #[is(name Actor)]
        #[or("nobody")]
        pub toward: Vec<Name>,
        /// Who feels it as done against them though it is not done to them.
        #[is(name Actor)]
        #[or("nobody")]
        pub against: Vec<Name>,
        /// Where it happens.
        #[is(name Place)]
        #[or("where those it is done to sit")]
        pub place: Option<Name>,
        /// An act whose author is not known at once.
        #[or("an open act")]
        pub covert: Option<Covert>,
        /// Whether only its author and those it is done to or aimed against see it.
        #[or(false)]
        pub private: Option<Spanned<bool>>,
        /// Who may listen to a private act.
        #[or("nobody")]
        pub tapped: Vec<TappedBy>,
        /// Felt in full whatever the damage.
        #[or(false)]
        pub symbolic: bool,
        /// When it is on the menu.
        #[is(condition)]
        #[or("always")]
        pub when: Option<Text>,
        /// How often it may be chosen in one game.
        #[is(1 to 100)]
        #[or("no limit")]
        pub uses: Option<Spanned<u32>>,
        /// What it takes from indicators; not on the menu when one would fall below its lowest value.
        #[is(map (name Indicator) (1 to 1000000))]
        #[or("nothing")]
        pub cost: BTreeMap<Name, Spanned<i32>>,
        /// What it takes from its actor's budget.
        #[is(1 to 1000)]
        #[or("nothing")]
        pub price: Option<Spanned<i32>>,
        /// Options of the same actor that can't be chosen in the same turn; named on one card, it holds for
        /// both.
        #[is(name Option)]
        #[or("none")]
        pub excludes: Vec<Name>,
        /// Rung it acts on.
        #[is(name Rung)]
        #[or("by its kind's Kahn number")]
        pub rung: Option<Name>,
        /// Base odds for a computer-run actor.
        #[or(1)]
        pub weight: Option<Spanned<BaseOdds>>,
        /// Factors on those odds.
        #[or("none")]
        pub factors: Vec<Factor>,
        /// Outcomes that it is done for.
        #[is(name Outcome)]
        #[or("none")]
        pub sought: Vec<Name>,
        /// Learning objectives that it exercises.
        #[is(name LearningObjective)]
        #[or("none")]
        pub exercises: Vec<Name>,
        /// Where it comes from that this can be, or was, done.
        #[or("nothing is said")]
        pub source: Option<Source>,
        /// What it can lead to, at least one.
        pub outcomes: Vec<Outcome>,
    }
}

described! {
    /// An act whose author is not known at once.
    #[derive(Clone)]
    pub struct Covert {
        /// Odds (to 1) that it is attributed, asked each turn.
        #[is(share)]
        #[or("those of its kind")]
        pub trace: Option<Spanned<BaseOdds>>,
        /// Factors on those odds: the evidence.
        #[or("none")]
        pub factors: Vec<Factor>,
        /// Turns after which the trail is cold.
        #[is(1 to 9)]
        #[or(3)]
        pub turns: Option<Spanned<u32>>,
        /// Whom its targets suspect meanwhile.
        #[is(name Actor)]
        #[or("the real author")]
        pub suspects: Vec<Name>,
    }
}

described! {
    /// One branch of what an option or inject leads to.
    #[derive(Default, Clone)]
    pub struct Outcome {
        /// Unique within its option or inject.
        #[is(id)]
        pub id: Name,
        /// What happened, as its author knows it.
        #[is(markdown)]
        pub text: Text,
        /// What everyone else sees of a covert act that is not attributed.
        #[is(markdown)]
        #[or("they see nothing")]
        pub seen: Option<Text>,
        /// Base odds among the outcomes.
        #[or(1)]
        pub odds: Option<Spanned<BaseOdds>>,
        /// Factors on those odds.
        #[or("none")]
        pub factors: Vec<Factor>,
        /// What changes: `"tension += 10"`, `"hotline_open = true if trust(kyiv, moscow) > 0"`.
        #[is(effect)]
        #[or("none")]
        pub effects: Vec<Text>,
        /// Percent of the act's provocation that is felt.
        #[is(0 to 300)]
        #[or(100)]
        pub felt: Option<Spanned<u32>>,
        /// Third parties hurt by it.
        #[is(name Actor)]
        #[or("nobody")]
        pub hurts: Vec<Name>,
        /// Rung this branch acts on, instead of the option's.
        #[is(name Rung)]
        #[or("the option's")]
        pub rung: Option<Name>,
        /// Thresholds that this branch crosses.
        #[is(name Threshold)]
        #[or("none")]
        pub crosses: Vec<Name>,
        /// Where it comes from that it can come out, or came out, so.
        #[or("that of the option")]
        pub source: Option<Source>,
    }
}

described! {
    /// Something players forecast.
    pub struct Question {
        /// Unique.
        #[is(id)]
        pub id: Name,
        /// The question, with a yes or no answer.
        #[is(prose)]
        pub text: Text,
        /// Yes as soon as this holds after a turn; no if it never does.
        #[is(condition)]
        pub resolves: Text,
    }
}

described! {
    /// A way the game can end.
    pub struct Ending {
        /// Unique.
        #[is(id)]
        pub id: Name,
        /// Title.
        #[is(label)]
        pub title: Text,
        /// What it looks like.
        #[is(markdown)]
        pub text: Text,
        /// What sort of end it is.
        pub tone: Tone,
        /// When the game ends so.
        #[is(condition)]
        #[or("only for the last of the list, which is what remains after the last turn")]
        pub when: Option<Text>,
        /// Asked after the last turn only.
        #[or(false)]
        pub at_end: bool,
        /// What it means for each actor.
        #[is(map (name Actor) (prose))]
        #[or("nothing")]
        pub meaning: BTreeMap<Name, Text>,
    }
}

described! {
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
}
