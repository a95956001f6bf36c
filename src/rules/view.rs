//! A seat's whole knowledge of a game, in words: what every face draws, and all it draws.

mod agreement;
mod budget;
mod card;
mod ending;
mod ladder;
mod news;
mod published;
mod question;
mod theory;

use serde::{Deserialize, Serialize};

pub use agreement::{AgreementView, TermView, said as agreement_news};
pub use budget::BudgetView;
pub use card::{ActSeverity, Card};
pub use ending::EndingView;
pub use ladder::ThresholdView;
pub use news::{News, NewsKind, SourceView};
pub use published::PublishedView;
pub use question::QuestionView;
pub use theory::TheoryView;

use super::event::Event;
use super::sight::{Sight, Viewer};
use super::state::{RedLineState, State};
use crate::scenario::{
    ActorIx, Facts, IndicatorIx, OptionIx, Picture, Polarity, Quantity, RedLineIx, RungIx,
    Scenario, Seats,
};
use crate::texts::Message;

/// What one viewer may know, and nothing else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeatView {
    /// Who looks.
    pub viewer: Viewer,
    /// The scenario's title.
    pub title: String,
    /// The turn, from 1, and how many there are.
    pub turn: u32,
    /// How many turns with orders there are, at most.
    pub turns: u32,
    /// From which turn on the game may end, where chance has a say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub may_end: Option<u32>,
    /// Whether this turn is the aftermath, without orders.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub aftermath: bool,
    /// The theory that it is played under, if the scenario has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theory: Option<TheoryView>,
    /// The turn's date, `YYYY-MM-DD`.
    pub date: String,
    /// Named days and how far off they are.
    pub dates: Vec<DateView>,
    /// The ladder, lowest first.
    pub rungs: Vec<RungView>,
    /// Where the crisis stands.
    pub rung: RungIx,
    /// Where it stood at the start of each turn so far, this one last.
    pub trail: Vec<RungIx>,
    /// What is forecast.
    pub thresholds: Vec<ThresholdView>,
    /// What has been published of thresholds, questions and catastrophes, to hold forecasts against.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub published: Vec<PublishedView>,
    /// Indicators the viewer knows.
    pub indicators: Vec<IndicatorView>,
    /// Budgets the viewer knows: a seat its own, the facilitator all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub budgets: Vec<BudgetView>,
    /// What holds, in words, as far as the viewer knows: flags.
    pub flags: Vec<Message>,
    /// Shared restraints.
    pub norms: Vec<NormView>,
    /// Everybody, in the scenario's order.
    pub actors: Vec<ActorView>,
    /// Ordered pairs where trust or grievance is not 0.
    pub relations: Vec<RelationView>,
    /// Red lines the viewer knows of.
    pub red_lines: Vec<RedLineView>,
    /// Agreements the viewer knows of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<AgreementView>,
    /// The viewer's own brief and objectives; empty for the public.
    pub brief: String,
    /// The picture that stands with the brief.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// The viewer's own objectives.
    pub objectives: Vec<ObjectiveView>,
    /// Options an actor may commit to in a turn.
    pub orders_per_turn: u32,
    /// Moves that players argue, if the scenario allows them.
    pub free_moves: Option<FreeMovesView>,
    /// What the viewer may choose now.
    pub menu: Vec<Card>,
    /// What the viewer has sealed this turn: titles; empty list to hold.
    pub sealed: Option<Vec<OptionIx>>,
    /// What the viewer has learned, oldest first.
    pub news: Vec<News>,
    /// Questions, with the viewer's own latest probability.
    pub questions: Vec<QuestionView>,
    /// How it ended, if it has.
    pub ending: Option<EndingView>,
}

/// How free moves are written down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FreeMovesView {
    /// Odds factor of each argument for a move; one against it divides by as much.
    pub argument: f64,
    /// What everybody knows and effects can change: id and name of indicators, then of flags. A sheet
    /// for a move is looked at by the whole table.
    pub words: Vec<(String, Message)>,
    /// Ids of the actors, in the scenario's order, for effects such as `trust(a, b) += 5`.
    pub actors: Vec<String>,
}

/// A named day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateView {
    /// Its name.
    pub name: String,
    /// How far away it is: "in 3 days", "40 minutes ago".
    pub when: Message,
}

/// A rung.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RungView {
    /// Its name.
    pub name: String,
    /// On Kahn's ladder, where rungs have a place there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kahn: Option<u32>,
}

/// An indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorView {
    /// Which.
    pub ix: IndicatorIx,
    /// Its name.
    pub name: String,
    /// What it measures.
    pub about: String,
    /// Its value.
    pub value: i32,
    /// Its value at the start of the turn before; the same in turn 1.
    pub before: i32,
    /// Lowest value.
    pub min: i32,
    /// Highest value.
    pub max: i32,
    /// Whether more is better.
    pub polarity: Polarity,
    /// The band the value is in.
    pub band: String,
    /// All bands: last value and name, lowest first.
    pub bands: Vec<(i32, String)>,
    /// Whether only some seats know it.
    pub private: bool,
}

/// A norm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NormView {
    /// Its name.
    pub name: String,
    /// What is not done.
    pub text: String,
    /// How often it has been broken.
    pub breaches: i64,
}

/// An actor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorView {
    /// Which.
    pub ix: ActorIx,
    /// Its name.
    pub name: String,
    /// One line.
    pub role: String,
    /// How much its word counts, 0 to 100.
    pub credibility: i64,
    /// Whether its orders for this turn are sealed.
    pub sealed: bool,
}

/// An ordered pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationView {
    /// Who feels it.
    pub from: ActorIx,
    /// Toward whom.
    pub to: ActorIx,
    /// −100 to 100.
    pub trust: i64,
    /// 0 to 100.
    pub grievance: i64,
}

/// A red line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RedLineView {
    /// Whose.
    pub owner: ActorIx,
    /// Its title.
    pub title: String,
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub status: RedLineStatus,
    /// Whether others know of it.
    pub declared: bool,
}

/// Where a red line stands, as shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RedLineStatus {
    /// Not crossed.
    Intact,
    /// Crossed; its owner still has time to act.
    Crossed,
    /// Its owner acted as it said.
    Kept,
    /// Its owner let the time pass.
    Lapsed,
}

/// An objective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectiveView {
    /// In words.
    pub text: String,
    /// How it stands; more is better.
    pub score: i64,
    /// When the first orders were given.
    pub at_start: i64,
    /// Its weight.
    pub weight: u32,
}

impl SeatView {
    /// What is known of the end, for a message: `known`, `open` where there may be fewer turns, or
    /// `aftermath`.
    pub fn end_word(&self) -> &'static str {
        match (self.aftermath, self.may_end) {
            (true, _) => "aftermath",
            (false, Some(_)) => "open",
            (false, None) => "known",
        }
    }

    /// `viewer`'s knowledge. `history` holds the state at the start of each turn's deliberation,
    /// oldest first; `now` is the state as it is; `events` is everything that happened.
    pub fn of(
        scenario: &Scenario,
        history: &[State],
        now: &State,
        events: &[Event],
        viewer: Viewer,
    ) -> Self {
        let sight = Sight::new(scenario, now, viewer);
        let before = history.iter().rev().find(|s| past(s, now)).unwrap_or(now);
        let seat = match viewer {
            Viewer::Seat(actor) => Some(actor),
            Viewer::Public | Viewer::Facilitator => None,
        };
        let own = seat.map(|actor| scenario.actor(actor));
        // Nobody could do anything about what came before the first orders.
        let first = history.first().unwrap_or(now);
        Self {
            viewer,
            title: scenario.meta.title.clone(),
            turn: now.turn,
            turns: scenario.meta.turns,
            may_end: scenario.meta.may_end.as_ref().map(|may_end| may_end.from),
            aftermath: now.aftermath,
            theory: TheoryView::of(scenario),
            date: scenario.date_of(now.turn).to_string(),
            dates: dates(&sight),
            rungs: scenario
                .ladder
                .rungs
                .iter()
                .map(|r| RungView { name: r.name.clone(), kahn: r.kahn })
                .collect(),
            rung: now.rung,
            trail: trail(history, now),
            thresholds: ladder::thresholds(&sight),
            published: published::published(scenario),
            indicators: indicators(&sight, &Sight::new(scenario, before, viewer)),
            budgets: budget::budgets(&sight),
            flags: scenario
                .standing()
                .filter(|one| sight.knows(*one) && sight.value(*one) != 0)
                .map(|one| one.said(scenario, sight.value(one)))
                .collect(),
            norms: norms(&sight),
            actors: actors(&sight, now),
            relations: relations(&sight),
            red_lines: red_lines(&sight),
            agreements: AgreementView::all(&sight, now, events),
            brief: own.map(|a| a.brief.clone()).unwrap_or_default(),
            picture: own.and_then(|a| scenario.picture_of(a.picture.as_ref(), a.place)),
            objectives: own.map_or_else(Vec::new, |own| {
                let at_start = Sight::new(scenario, first, viewer);
                own.objectives
                    .iter()
                    .map(|o| ObjectiveView {
                        text: o.text.clone(),
                        score: o.score.eval(&sight),
                        at_start: o.score.eval(&at_start),
                        weight: o.weight,
                    })
                    .collect()
            }),
            orders_per_turn: scenario.rules.orders_per_turn,
            free_moves: scenario.rules.argument.map(|argument| FreeMovesView {
                argument,
                words: words(scenario),
                actors: scenario.actors.iter().map(|actor| actor.id.clone()).collect(),
            }),
            menu: seat.map_or_else(Vec::new, |actor| {
                let mut lines = card::OpenLines::of(&sight);
                let menu = sight.menu(actor).into_iter();
                menu.map(|ix| Card::of(&sight, now, ix, &mut lines)).collect()
            }),
            sealed: seat.and_then(|actor| now.sealed[actor.at()].clone()),
            news: news::news(scenario, now, events, viewer),
            questions: question::questions(scenario, now, events, seat),
            ending: ending::ending(scenario, now, seat),
        }
    }

    /// `viewer`'s knowledge before a game begins: no inject has come, and no luck is in it.
    pub fn before(scenario: &Scenario, viewer: Viewer) -> Self {
        Self::of(scenario, &[], &State::start(scenario), &[], viewer)
    }

    /// The name of an actor.
    pub fn actor(&self, ix: ActorIx) -> &str {
        &self.actors[ix.at()].name
    }

    /// The viewer's own budget.
    pub fn budget(&self) -> Option<&BudgetView> {
        self.budgets.iter().find(|budget| self.viewer == Viewer::Seat(budget.actor))
    }
}

/// What effects can change and everybody knows of.
fn words(scenario: &Scenario) -> Vec<(String, Message)> {
    let public = scenario.declared().filter(|one| scenario.secrets.of(*one) == Seats::ALL);
    let words = public.filter_map(|one| {
        let id = scenario.id_of(one.secret_with()?).to_owned();
        Some((id, one.name(scenario)))
    });
    words.collect()
}

fn dates(sight: &Sight<'_>) -> Vec<DateView> {
    let (dates, calendar) = (&sight.scenario().dates, &sight.scenario().meta.calendar);
    dates
        .iter()
        .enumerate()
        .map(|(at, date)| DateView {
            name: date.name.clone(),
            when: calendar.distance(sight.value(Quantity::MinutesTo(at.into()))),
        })
        .collect()
}

/// Whether a turn that began in this state is over now.
fn past(began: &State, now: &State) -> bool {
    began.turn < now.turn || now.over()
}

fn trail(history: &[State], now: &State) -> Vec<RungIx> {
    let mut trail: Vec<_> = history.iter().filter(|s| past(s, now)).map(|s| s.rung).collect();
    trail.push(now.rung);
    trail
}

fn indicators(sight: &Sight<'_>, before: &Sight<'_>) -> Vec<IndicatorView> {
    let all = &sight.scenario().indicators;
    let narrow = |value: i64| i32::try_from(value).unwrap_or_default();
    IndicatorIx::all(all.len())
        .filter(|ix| sight.knows(Quantity::Indicator(*ix)))
        .map(|ix| {
            let indicator = &all[ix.at()];
            let value = narrow(sight.value(Quantity::Indicator(ix)));
            IndicatorView {
                ix,
                name: indicator.name.clone(),
                about: indicator.about.clone(),
                value,
                before: narrow(before.value(Quantity::Indicator(ix))),
                min: indicator.min,
                max: indicator.max,
                polarity: indicator.polarity,
                band: indicator.band(value).name.clone(),
                bands: indicator.bands.iter().map(|b| (b.to, b.name.clone())).collect(),
                private: indicator.known_to != Seats::ALL,
            }
        })
        .collect()
}

fn norms(sight: &Sight<'_>) -> Vec<NormView> {
    let all = &sight.scenario().norms;
    all.iter()
        .enumerate()
        .map(|(at, norm)| NormView {
            name: norm.name.clone(),
            text: norm.text.clone(),
            breaches: sight.value(Quantity::Breaches(at.into())),
        })
        .collect()
}

fn actors(sight: &Sight<'_>, now: &State) -> Vec<ActorView> {
    let scenario = sight.scenario();
    scenario
        .actor_ids()
        .map(|ix| ActorView {
            ix,
            name: scenario.actor(ix).name.clone(),
            role: scenario.actor(ix).role.clone(),
            credibility: sight.value(Quantity::Credibility(ix)),
            sealed: now.sealed[ix.at()].is_some(),
        })
        .collect()
}

fn relations(sight: &Sight<'_>) -> Vec<RelationView> {
    let scenario = sight.scenario();
    let pairs = scenario
        .actor_ids()
        .flat_map(|from| scenario.actor_ids().map(move |to| (from, to)))
        .filter(|(from, to)| from != to);
    pairs
        .map(|(from, to)| RelationView {
            from,
            to,
            trust: sight.value(Quantity::Trust(from, to)),
            grievance: sight.value(Quantity::Grievance(from, to)),
        })
        .filter(|relation| relation.trust != 0 || relation.grievance != 0)
        .collect()
}

fn red_lines(sight: &Sight<'_>) -> Vec<RedLineView> {
    let all = &sight.scenario().red_lines;
    RedLineIx::all(all.len())
        .filter_map(|ix| sight.red_line(ix).map(|status| (ix, &all[ix.at()], status)))
        .map(|(ix, line, status)| RedLineView {
            owner: line.owner,
            title: line.title.clone(),
            text: line.text.clone(),
            status: match status {
                RedLineState::Intact => RedLineStatus::Intact,
                RedLineState::Crossed(_) => RedLineStatus::Crossed,
                RedLineState::Kept => RedLineStatus::Kept,
                RedLineState::Lapsed => RedLineStatus::Lapsed,
            },
            declared: sight.declared(ix),
        })
        .collect()
}
