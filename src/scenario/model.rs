//! A scenario that has been checked: every reference is an index, every expression has a type.
//!
//! Nothing that plays a scenario looks up a string id; ids are kept for draws' names and for
//! printing.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::agreement::Agreement;
use super::calendar::{Calendar, Moment};
use super::catalogue::Kind;
pub use super::cited::{Law, Source, SourceEntry};
pub use super::content::Content;
use super::expr::{Cond, Effect, Ranges};
pub use super::flow::FlowLine;
use super::fnv::fnv;
use super::free_move::FreeMove;
use super::guide::Hint;
pub use super::inject::{Inject, InjectTime, Trigger};
use super::ix::{
    ActorIx, DateIx, IndicatorIx, InjectIx, LearningIx, NormIx, OptionIx, OutcomeIx, PlaceIx,
    RedLineIx, RungIx, Seats, SourceIx, ThresholdIx,
};
use super::map::{Map, Place};
use super::masks::Masks;
pub use super::objective::Objective;
pub use super::picture::Picture;
pub use super::raw::{Medium, Polarity, Sort, Status, Tone};
pub use super::reference::{Reference, ReferenceOf};
use super::secrets::Secrets;
use super::tap::Tap;
use super::target::Target;
pub use super::teaching::{DebriefQuestion, LearningObjective};
pub use super::temperament::{Leaning, Temperament};
use super::theory::{Deterrent, Theory};
use super::thing::Thing;
use super::threshold::{CrossedBy, Threshold, Thresholds};
use super::variant::{Historic, PlayedIn, Variant};

/// A whole exercise.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// SHA-256 over the files' texts, in hexadecimal: which edition of the scenario this is.
    pub hash: String,
    /// The folder from which it was read, and below which its pictures lie; none if it is built in, or kept
    /// by a game.
    pub folder: Option<PathBuf>,
    /// What the exercise is.
    pub meta: Meta,
    /// Figures of the rules.
    pub rules: Tunables,
    /// Named days.
    pub dates: Vec<NamedDate>,
    /// What the table's map shows, if the scenario has one.
    pub map: Option<Map>,
    /// Places on it.
    pub places: Vec<Place>,
    /// The ladder.
    pub ladder: Ladder,
    /// Bounded integers.
    pub indicators: Vec<Indicator>,
    /// Booleans.
    pub flags: Vec<Flag>,
    /// Terms that run.
    pub timers: Vec<Timer>,
    /// Shared restraints.
    pub norms: Vec<Norm>,
    /// Who acts.
    pub actors: Vec<Actor>,
    /// Limits of all actors, in the actors' order.
    pub red_lines: Vec<RedLine>,
    /// Trust at the start, row by row: `from * actors + to`.
    pub trust: Vec<i32>,
    /// Grievance at the start, laid out likewise.
    pub grievance: Vec<i32>,
    /// What actors may do.
    pub options: Vec<Choice>,
    /// Who may listen to private acts, in the order of the options.
    pub taps: Vec<Tap>,
    /// What actors may agree on.
    pub agreements: Vec<Agreement>,
    /// Cards that several actors have: the id in the file, and the copies.
    pub shared: Vec<(String, Vec<OptionIx>)>,
    /// What happens to the players.
    pub injects: Vec<Inject>,
    /// What players forecast.
    pub questions: Vec<Question>,
    /// Causal statements of the sources.
    pub claims: Vec<Claim>,
    /// Published estimates.
    pub references: Vec<Reference>,
    /// Rival theories; the first is the default.
    pub theories: Vec<Theory>,
    /// Which of them it is played under.
    pub played_under: usize,
    /// What it costs everybody: more is worse.
    pub toll: Vec<Objective>,
    /// Shorter or smaller ways to play it.
    pub variants: Vec<Variant>,
    /// Invented names that it can be played under.
    pub masks: Masks,
    /// Which of them it is played in, if not whole.
    pub played_in: Option<PlayedIn>,
    /// What was really done.
    pub history: Vec<Historic>,
    /// How the game can end; the last is the one nothing else prevents.
    pub endings: Vec<Ending>,
    /// What to talk about afterwards.
    pub debrief: Debrief,
    /// What a first player is told, in this order.
    pub guide: Vec<Hint>,
    /// Who knows what.
    pub secrets: Secrets,
}

impl Scenario {
    /// An actor.
    pub fn actor(&self, ix: ActorIx) -> &Actor {
        &self.actors[ix.at()]
    }

    /// An option.
    pub fn option(&self, ix: OptionIx) -> &Choice {
        &self.options[ix.at()]
    }

    /// An inject.
    pub fn inject(&self, ix: InjectIx) -> &Inject {
        &self.injects[ix.at()]
    }

    /// Every actor, in the file's order.
    pub fn actor_ids(
        &self,
    ) -> impl DoubleEndedIterator<Item = ActorIx> + ExactSizeIterator + Clone + use<> {
        ActorIx::all(self.actors.len())
    }

    /// The actor of this id.
    pub fn find_actor(&self, id: &str) -> Option<ActorIx> {
        self.actors.iter().position(|a| a.id == id).map(ActorIx::from)
    }

    /// The options of an actor, in the file's order.
    pub fn options_of(&self, actor: ActorIx) -> impl Iterator<Item = OptionIx> + '_ {
        self.actors[actor.at()].options.iter().copied()
    }

    /// Where an ordered pair stands in a table of all pairs.
    pub fn pair(&self, from: ActorIx, to: ActorIx) -> usize {
        from.at() * self.actors.len() + to.at()
    }

    /// Minutes from the beginning of a turn to a named date.
    pub fn minutes_to(&self, date: DateIx, turn: u32) -> i64 {
        let passed = self.meta.calendar.minutes_passed(turn.into());
        self.dates[date.at()].minutes_from_start - passed
    }

    /// The last turn that there may be: the aftermath, where there is one.
    pub fn last_turn(&self) -> u32 {
        self.meta.turns + u32::from(self.meta.aftermath)
    }

    /// When a turn (from 1) begins.
    pub fn date_of(&self, turn: u32) -> Moment {
        self.meta.calendar.moment(turn)
    }

    /// The ranges of what its expressions read, in any turn.
    pub fn ranges(&self) -> Ranges {
        let indicator = |i: &Indicator| (i.min.into(), i.max.into());
        Ranges {
            indicators: self.indicators.iter().map(indicator).collect(),
            turns: self.last_turn().into(),
            aftermath: self.meta.aftermath,
            turn: None,
            passed: self.meta.calendar.all_passed(self.last_turn().into()),
            dates: self.dates.iter().map(|date| Some(date.minutes_from_start)).collect(),
            budgets: self
                .actors
                .iter()
                .map(|a| a.budget.as_ref().map_or(0, |b| b.most.into()))
                .collect(),
            rungs: i64::try_from(self.ladder.rungs.len()).unwrap_or(i64::MAX),
            known: HashMap::new(),
        }
    }
}

/// What the exercise is.
#[derive(Clone, Debug)]
pub struct Meta {
    /// The name it is started by.
    pub id: String,
    /// Title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// What its cover asks.
    pub dilemma: Option<String>,
    /// The day whose knowledge it starts from.
    pub as_of: jiff::civil::Date,
    /// Turn to date.
    pub calendar: Calendar,
    /// Number of turns with orders, at most.
    pub turns: u32,
    /// From which turn on chance may end the game, if it may.
    pub may_end: Option<MayEnd>,
    /// Whether a turn without orders follows the last with them.
    pub aftermath: bool,
    /// Minutes for one player.
    pub solo_minutes: u32,
    /// Minutes in a class, with the debrief.
    pub class_minutes: u32,
    /// What players should be able to do afterwards.
    pub objectives: Vec<LearningObjective>,
    /// What a player should know first.
    pub content_note: String,
    /// What it is about that somebody may not want to meet unprepared.
    pub content: Vec<Content>,
    /// Where the facts come from.
    pub sources: Vec<SourceEntry>,
    /// For the library.
    pub picture: Option<Picture>,
}

/// An end that is not known.
#[derive(Clone, Debug)]
pub struct MayEnd {
    /// The first turn that may be the last with orders.
    pub from: u32,
    /// Odds to 1 that it is, and each after it.
    pub odds: Odds,
    /// The draw.
    pub draw: DrawId,
}

/// Figures of the rules that a scenario may set; see `docs/rules.md`.
#[derive(Clone, Copy, Debug)]
pub struct Tunables {
    /// Options an actor may commit to in a turn.
    pub orders_per_turn: u32,
    /// Percent of a grievance forgotten each turn.
    pub grievance_decay: u32,
    /// Percent of an unattributed act held against those suspected.
    pub suspicion: u32,
    /// Percent of an act that a third party hurt by it feels.
    pub bystander: u32,
    /// Odds factor of an argument for a free move, if free moves are allowed.
    pub argument: Option<f64>,
}

/// A named day.
#[derive(Clone, Debug)]
pub struct NamedDate {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Day, or day and hour.
    pub date: Moment,
    /// Minutes from turn 1 to it.
    pub minutes_from_start: i64,
}

/// The ladder.
#[derive(Clone, Debug)]
pub struct Ladder {
    /// Rung at the start.
    pub start: RungIx,
    /// Rungs the crisis may come down in a quiet turn.
    pub cooling: u16,
    /// Lowest first.
    pub rungs: Vec<Rung>,
    /// What is forecast, lowest first; in the file's order where acts cross one.
    pub thresholds: Vec<Threshold>,
}

impl Ladder {
    /// Where acts of a kind stand unless the file says otherwise: the highest rung that is not
    /// above the kind on Kahn's ladder; the lowest where nothing places them.
    pub fn rung_of(&self, kind: &Kind) -> RungIx {
        rung_of(&self.rungs, kind)
    }

    /// A threshold in few words: its rung's name, where acts on that rung cross it and nothing else does.
    pub fn short_name(&self, ix: ThresholdIx) -> &str {
        let threshold = &self.thresholds[ix.at()];
        let by_rung = |by: &CrossedBy| by.rungs == [threshold.rung] && by.kinds.is_empty();
        let rung = self.rungs.get(threshold.rung.at());
        match (&threshold.by, rung) {
            (Some(by), Some(rung)) if by_rung(by) => &rung.name,
            _ => &threshold.name,
        }
    }
}

/// As [`Ladder::rung_of`], of rungs alone.
pub(super) fn rung_of(rungs: &[Rung], kind: &Kind) -> RungIx {
    rungs.iter().rposition(|rung| rung.kahn.is_some() && rung.kahn <= kind.kahn).unwrap_or(0).into()
}

/// One rung.
#[derive(Clone, Debug)]
pub struct Rung {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// On Kahn's ladder, 1 to 44; of all rungs or of none.
    pub kahn: Option<u32>,
}

/// A bounded integer.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it measures.
    pub about: String,
    /// Lowest value.
    pub min: i32,
    /// Highest value.
    pub max: i32,
    /// Value at the start.
    pub start: i32,
    /// Whether more is better.
    pub polarity: Polarity,
    /// Lowest first; together they cover `min..=max`.
    pub bands: Vec<Band>,
    /// Who knows it.
    pub known_to: Seats,
    /// Whose it is, where each actor has one; then its id ends in the actor's.
    pub of: Option<ActorIx>,
}

impl Indicator {
    /// The band a value is in.
    pub fn band(&self, value: i32) -> &Band {
        let inside = self.bands.iter().find(|band| value <= band.to);
        inside.unwrap_or_else(|| &self.bands[self.bands.len() - 1])
    }
}

/// A named stretch of a range, both ends included.
#[derive(Clone, Debug)]
pub struct Band {
    /// First value.
    pub from: i32,
    /// Last value.
    pub to: i32,
    /// Name.
    pub name: String,
}

/// A boolean.
#[derive(Clone, Debug)]
pub struct Flag {
    /// Id.
    pub id: String,
    /// Shown while it holds.
    pub name: String,
    /// At the start.
    pub start: bool,
    /// Who knows it.
    pub known_to: Seats,
}

/// A term that runs.
#[derive(Clone, Debug)]
pub struct Timer {
    /// Id.
    pub id: String,
    /// Shown while it runs.
    pub name: String,
    /// Turns left at the start; 0 if it does not run.
    pub start: i32,
    /// Who knows it.
    pub known_to: Seats,
}

/// A shared restraint.
#[derive(Clone, Debug)]
pub struct Norm {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What is not done.
    pub text: String,
    /// Kinds of act that break it, by id.
    pub kinds: Vec<String>,
    /// Breaches at the start.
    pub breaches: u16,
    /// Odds factor on choosing such an act after 0, 1, 2 … breaches.
    pub restraint: Vec<f64>,
    /// What law says of it.
    pub law: Option<Law>,
}

impl Norm {
    /// The odds factor after so many breaches.
    pub fn factor(&self, breaches: i64) -> f64 {
        let at = usize::try_from(breaches).unwrap_or(0);
        self.restraint.get(at).copied().unwrap_or(1.0)
    }
}

/// A state, alliance, service or mediator.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Id.
    pub id: String,
    /// Hash of the id, for draws.
    pub key: u64,
    /// Name.
    pub name: String,
    /// One line.
    pub role: String,
    /// What pulls it apart, in one line that all may read.
    pub dilemma: Option<String>,
    /// Where it sits.
    pub place: Option<PlaceIx>,
    /// Private brief, Markdown.
    pub brief: String,
    /// Stands with the brief.
    pub picture: Option<Picture>,
    /// Private objectives.
    pub objectives: Vec<Objective>,
    /// How much what it costs everybody weighs when the computer looks ahead for it: each line of the toll
    /// counts as an objective of its own against it, with so many times its weight. 0 for nothing.
    pub toll_weight: u32,
    /// The flow chart by which it is played when the computer runs it; empty if by temperament.
    pub flow: Vec<FlowLine>,
    /// Its red lines.
    pub red_lines: Vec<RedLineIx>,
    /// Its options, in the file's order.
    pub options: Vec<OptionIx>,
    /// How the computer plays it.
    pub temperament: Temperament,
    /// How much its word counts at the start, 0 to 100.
    pub credibility: i32,
    /// What its options are paid from, besides indicators.
    pub budget: Option<Budget>,
}

/// A purse of an actor's own, known to its seat only.
#[derive(Clone, Debug)]
pub struct Budget {
    /// What it is called.
    pub name: String,
    /// What is in it at the start.
    pub start: i32,
    /// What it holds at most.
    pub most: i32,
    /// What is added when a turn begins, but for the first.
    pub each_turn: i32,
}

/// A limit.
#[derive(Clone, Debug)]
pub struct RedLine {
    /// Id.
    pub id: String,
    /// Whose.
    pub owner: ActorIx,
    /// Title.
    pub title: String,
    /// What it says.
    pub text: String,
    /// When it counts as crossed.
    pub crossed_when: Cond,
    /// Options that count as doing what it said.
    pub answers: Vec<OptionIx>,
    /// Turns to act.
    pub within: u16,
    /// How much the owner means it: odds factor on the answers.
    pub resolve: f64,
    /// Whether others know of it from the start.
    pub declared: bool,
    /// Open options of the owner that declare it in play.
    pub declared_by: Vec<OptionIx>,
    /// What it is to keep others from.
    pub deterrent: Option<Deterrent>,
    /// Whether it was crossed before the game, and so can't be crossed again.
    pub spent: bool,
}

/// An odds factor with its reason.
#[derive(Clone, Debug)]
pub struct Factor {
    /// When it works; always if `None`.
    pub when: Option<Cond>,
    /// What the odds are multiplied by.
    pub times: f64,
    /// The reason.
    pub why: String,
}

/// Base odds and what multiplies them.
#[derive(Clone, Debug)]
pub struct Odds {
    /// Base, more than 0.
    pub base: f64,
    /// In the file's order, which is the order of multiplication.
    pub factors: Vec<Factor>,
}

/// A response an actor may choose.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Id.
    pub id: String,
    /// Name of its outcome draw.
    pub draw: DrawId,
    /// Whose.
    pub actor: ActorIx,
    /// Whom it is done to, where that is chosen in play.
    pub target: Option<Target>,
    /// Title of the card.
    pub title: String,
    /// What it is to do, Markdown.
    pub text: String,
    /// Stands with it.
    pub picture: Option<Picture>,
    /// Kind of act.
    pub kind: &'static Kind,
    /// Whom it is done to, or with.
    pub toward: Vec<ActorIx>,
    /// Who feels it as done against them.
    pub against: Vec<ActorIx>,
    /// Where it happens.
    pub place: Option<PlaceIx>,
    /// If it is not open.
    pub covert: Option<Covert>,
    /// Whether only its author, those it is done to or aimed against, and who taps it see it.
    pub private: bool,
    /// Felt in full whatever the damage.
    pub symbolic: bool,
    /// When it is on the menu.
    pub when: Option<Cond>,
    /// How often in one game.
    pub uses: Option<u32>,
    /// What it takes.
    pub cost: Vec<(IndicatorIx, i32)>,
    /// What it takes from its actor's budget; 0 for nothing.
    pub price: i32,
    /// Options of its actor that can't be chosen in the same turn.
    pub excludes: Vec<OptionIx>,
    /// Rung it acts on.
    pub rung: RungIx,
    /// Norms it breaks.
    pub breaks: Vec<NormIx>,
    /// Red lines of its owner that choosing it answers.
    pub answers: Vec<RedLineIx>,
    /// Odds of a computer-run actor choosing it, before temperament.
    pub weight: Odds,
    /// Outcomes that it is done for.
    pub sought: Vec<OutcomeIx>,
    /// Learning objectives that it exercises.
    pub exercises: Vec<LearningIx>,
    /// Where it comes from, if the file says so.
    pub source: Option<Source>,
    /// What it can lead to.
    pub outcomes: Vec<Outcome>,
    /// The free move it is, if it was written down during the game.
    pub written: Option<Arc<FreeMove>>,
}

impl Choice {
    /// Where it comes from that it came out so, or that it can be done, if the file says so.
    pub fn source_of(&self, outcome: OutcomeIx) -> Option<&Source> {
        self.outcomes[outcome.at()].source.as_ref().or(self.source.as_ref())
    }

    /// What a party feels, 0 to 10, before the outcome's percentage: the negative part of the
    /// kind's Goldstein score toward it, rounded.
    pub fn provocation(&self, party: ActorIx) -> u32 {
        if self.toward.contains(&party) {
            self.kind.provocation()
        } else if self.against.contains(&party) {
            self.kind.provocation_against()
        } else {
            0
        }
    }

    /// Those it is done to or with (`true`), then those it is aimed against (`false`).
    pub fn parties(&self) -> impl Iterator<Item = (ActorIx, bool)> + '_ {
        let direct = self.toward.iter().map(|party| (*party, true));
        direct.chain(self.against.iter().map(|party| (*party, false)))
    }

    /// Whether anybody is provoked by it.
    pub fn hostile(&self) -> bool {
        self.parties().any(|(party, _)| self.provocation(party) > 0)
    }

    /// Whether it is an off-ramp: Goldstein's score of its kind is above 0 toward somebody, and nobody
    /// is provoked by it.
    pub fn off_ramp(&self) -> bool {
        let toward = !self.toward.is_empty() && self.kind.toward() > 0.0;
        let against = !self.against.is_empty() && self.kind.against > 0.0;
        (toward || against) && !self.hostile()
    }

    /// Whether it belongs to a sort.
    pub fn is(&self, sort: Sort) -> bool {
        match sort {
            Sort::Hostile => self.hostile(),
            Sort::Conciliatory => !self.hostile(),
            Sort::Any => true,
        }
    }
}

/// A draw's name and its hash; see `docs/rules.md`, "How a name becomes a number".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawId {
    /// Such as `option/missile_assault`.
    pub name: String,
    /// FNV-1a of the name.
    pub key: u64,
}

impl DrawId {
    /// Of this name.
    pub(super) fn new(name: String) -> Self {
        Self { key: fnv(&name), name }
    }
}

/// An act whose author is not known at once.
#[derive(Clone, Debug)]
pub struct Covert {
    /// Start of the name of its trace draws; the turn in which the act was done follows.
    pub draw: DrawId,
    /// Odds to 1 of being attributed, each turn.
    pub trace: Odds,
    /// Turns after which the trail is cold.
    pub turns: u16,
    /// Whom the targets suspect meanwhile.
    pub suspects: Vec<ActorIx>,
}

/// One branch.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Id, unique within its option or inject.
    pub id: String,
    /// What happened, as its author knows it.
    pub text: String,
    /// What others see of a covert act.
    pub seen: Option<String>,
    /// Its odds among the outcomes.
    pub odds: Odds,
    /// What changes.
    pub effects: Vec<Effect>,
    /// Percent of the provocation that is felt.
    pub felt: u32,
    /// Third parties hurt.
    pub hurts: Vec<ActorIx>,
    /// Rung this branch acts on.
    pub rung: Option<RungIx>,
    /// Thresholds it crosses, whatever its rung and kind.
    pub crosses: Thresholds,
    /// Where it comes from, if the file says so.
    pub source: Option<Source>,
}

/// Something players forecast.
#[derive(Clone, Debug)]
pub struct Question {
    /// Id.
    pub id: String,
    /// The question.
    pub text: String,
    /// Yes as soon as this holds after a turn.
    pub resolves: Cond,
}

/// How `measure` after `after` compares with `measure` after `than`.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Id.
    pub id: String,
    /// In words.
    pub text: String,
    /// Whose claim.
    pub source: Source,
    /// Asked when the game has ended.
    pub measure: Cond,
    /// Turn in which the options are forced.
    pub turn: u32,
    /// On the one side.
    pub after: Vec<Forced>,
    /// On the other.
    pub than: Vec<Forced>,
    /// How they compare.
    pub relation: Compared,
    /// What carries the cause; see [`Scenario::without`](crate::scenario::Scenario::without).
    pub driver: Vec<Thing>,
}

/// An option that a claim has chosen, perhaps with its outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forced {
    /// The option.
    pub option: OptionIx,
    /// How it comes out; by the dice if `None`.
    pub outcome: Option<OutcomeIx>,
}

/// How the two sides of a claim compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// The first is likelier.
    More,
    /// They differ by at most so many percent of the second.
    Within(u32),
}

/// A way the game can end.
#[derive(Clone, Debug)]
pub struct Ending {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it looks like, Markdown.
    pub text: String,
    /// What sort of end.
    pub tone: Tone,
    /// When; always if `None`.
    pub when: Option<Cond>,
    /// Asked after the last turn only.
    pub at_end: bool,
    /// What it means for each actor, in the actors' order; empty where the file says nothing.
    pub meaning: Vec<String>,
}

/// What to talk about afterwards.
#[derive(Clone, Debug)]
pub struct Debrief {
    /// What really happened, Markdown.
    pub really_happened: String,
    /// Its sources.
    pub sources: Vec<SourceIx>,
    /// What happened?
    pub what: Vec<DebriefQuestion>,
    /// What does it mean?
    pub so_what: Vec<DebriefQuestion>,
    /// What now?
    pub now_what: Vec<DebriefQuestion>,
    /// What the model leaves out.
    pub limits: String,
}
