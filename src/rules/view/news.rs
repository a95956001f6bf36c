//! What a viewer has learned so far, as cards: each event it may know of, in words.

use serde::{Deserialize, Serialize};

use super::super::agreement::Became;
use super::super::chance::Draw;
use super::super::event::Event;
use super::super::sight::{Sight, Viewer};
use super::super::state::State;
use crate::markup::literal;
use crate::scenario::{
    ActorIx, Choice, Medium, OptionIx, Outcome, OutcomeIx, Picture, PlaceIx, Quantity, RungIx,
    Scenario, Seats, Source, Status, visibility,
};
use crate::texts::{Message, message};

/// One thing a viewer has learned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct News {
    /// The turn in which it happened.
    pub turn: u32,
    /// The turn's date, and its hour where turns are hours; of an inject with a time of its own, that.
    pub date: String,
    /// Whether it has a time of its own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub timed: bool,
    /// What sort of thing.
    pub kind: NewsKind,
    /// Headline.
    pub title: Message,
    /// The rest, Markdown; may be empty.
    pub text: Message,
    /// The picture that stands with it, for injects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// How it reached the viewer, for injects.
    pub medium: Option<Medium>,
    /// Who sends it or says so, for injects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Questions to talk about, for injects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub discussion: Vec<String>,
    /// Whether some seats don't get it, for injects and acts.
    pub private: bool,
    /// Where it comes from, for injects, and for acts of which the scenario says so.
    pub source: Option<SourceView>,
    /// Who did it, as far as the viewer knows.
    pub actor: Option<ActorIx>,
    /// The option, for acts whose author the viewer knows.
    pub option: Option<OptionIx>,
    /// Where it happened, if the scenario says so.
    pub place: Option<PlaceIx>,
    /// The rung it acted on, for acts.
    pub rung: Option<RungIx>,
    /// The dice, when the viewer may know all that went into their odds.
    pub draw: Option<Draw>,
}

/// What sort of thing a piece of news is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NewsKind {
    /// An inject.
    Inject,
    /// A free move was written down for the viewer.
    Written,
    /// Somebody did something.
    Act,
    /// A covert act found its author.
    Attribution,
    /// The viewer listens to a private act of others.
    Tap,
    /// The crisis moved on the ladder.
    Rung,
    /// A threshold was crossed.
    Threshold,
    /// A red line was crossed, kept or let go.
    RedLine,
    /// A norm was broken.
    Norm,
    /// An agreement came into force, was broken, denounced, or kept to its term.
    Agreement,
    /// A question was answered with yes.
    Question,
    /// What is known of how long the game goes on.
    Clock,
    /// The game ended.
    Ending,
}

/// Where a piece of news comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceView {
    /// Title, publisher and date in one line; empty for what is invented.
    pub line: String,
    /// How firm it is.
    pub status: Status,
    /// Who says so.
    pub by: Option<String>,
}

impl SourceView {
    /// A source in words.
    pub fn of(scenario: &Scenario, source: &Source) -> Self {
        let line = source.from.map(|ix| scenario.meta.sources[ix.at()].line()).unwrap_or_default();
        Self { line, status: source.status, by: source.by.clone() }
    }
}

/// What an option is to do, as Markdown; of a free move, with what was said for and against it.
pub(super) fn argued(option: &Choice) -> Message {
    let Some(free_move) = &option.written else { return option.text.as_str().into() };
    let mut parts = vec![Message::Written(literal(&option.text))];
    if !(free_move.pro.is_empty() && free_move.con.is_empty()) {
        parts.push("\n".into());
    }
    for why in &free_move.pro {
        parts.extend(["\n".into(), message!("news-argued-for", why = literal(why))]);
    }
    for why in &free_move.con {
        parts.extend(["\n".into(), message!("news-argued-against", why = literal(why))]);
    }
    Message::Together(parts)
}

/// Everything `viewer` has learned, oldest first; what happened at once, in the order of `docs/rules.md`.
pub(super) fn news(
    scenario: &Scenario,
    now: &State,
    events: &[Event],
    viewer: Viewer,
) -> Vec<News> {
    let desk = NewsDesk { scenario, sight: Sight::new(scenario, now, viewer), viewer };
    let mut turn = 1;
    let mut learned = Vec::new();
    for moment in events.chunk_by(at_once) {
        if let [Event::TurnBegan { turn: begun }, ..] = moment {
            turn = *begun;
        }
        let items = moment.iter().filter_map(|event| Some((event, desk.item(turn, event)?)));
        let mut items: Vec<_> = items.collect();
        items.sort_by(|one, other| rank(one).cmp(&rank(other)));
        learned.extend(items.into_iter().map(|(event, news)| (scheduled(event), news)));
    }
    // Reports that come when a turn begins are told by the clock, those without a time of their own first.
    for of_turn in learned.chunk_by_mut(|(one, a), (other, b)| *one && *other && a.turn == b.turn) {
        if of_turn.len() > 1 {
            of_turn.sort_by(|(_, one), (_, other)| one.date.cmp(&other.date));
        }
    }
    learned.into_iter().map(|(_, news)| news).collect()
}

/// Whether it is an inject that came when its turn began, and was not thrown in later.
fn scheduled(event: &Event) -> bool {
    matches!(event, Event::Injected { thrown_in: false, .. })
}

/// Whether two events happen at once, so that their order says who was behind them and nothing else.
fn at_once(one: &Event, next: &Event) -> bool {
    matches!(
        (one, next),
        (Event::Acted { .. }, Event::Acted { .. })
            | (Event::NormBroken { .. }, Event::NormBroken { .. })
    )
}

/// Where a piece of news stands among those of the same moment: by what its viewer sees of it. Equal
/// ranks keep the order of the events.
fn rank<'a>((event, news): &'a (&Event, News)) -> impl Ord + use<'a> {
    let norm = match event {
        Event::NormBroken { norm, .. } => Some(*norm),
        _ => None,
    };
    let unclaimed = news.kind == NewsKind::Act && news.actor.is_none();
    (norm, unclaimed.then_some((&news.text, news.place, news.rung)))
}

/// Turns events into news for one viewer.
struct NewsDesk<'a> {
    scenario: &'a Scenario,
    sight: Sight<'a>,
    viewer: Viewer,
}

impl NewsDesk<'_> {
    fn item(&self, turn: u32, event: &Event) -> Option<News> {
        let plain = |kind, title: Message, text: Message| News {
            turn,
            date: self.scenario.date_of(turn).to_string(),
            timed: false,
            kind,
            title,
            text,
            picture: None,
            medium: None,
            from: None,
            discussion: Vec::new(),
            private: false,
            source: None,
            actor: None,
            option: None,
            place: None,
            rung: None,
            draw: None,
        };
        let scenario = self.scenario;
        Some(match event {
            Event::Injected { inject, outcome, draw, .. } => {
                let inject = scenario.inject(*inject);
                if !self.viewer.among(inject.audience) {
                    return None;
                }
                let mut text = inject.text.clone();
                if let Some((branch, _)) = outcome {
                    text.push_str("\n\n");
                    text.push_str(&inject.outcomes[branch.at()].text);
                }
                let drawn = outcome.as_ref().map(|(_, draw)| draw).or(draw.as_ref());
                let open = visibility::of_inject(scenario, inject);
                News {
                    date: inject.moment(&scenario.meta.calendar, turn).to_string(),
                    timed: inject.time.is_some(),
                    picture: scenario.picture_of(inject.picture.as_ref(), inject.place),
                    medium: Some(inject.medium),
                    from: inject.from.clone(),
                    discussion: inject.discussion.clone(),
                    private: inject.audience != Seats::ALL,
                    source: Some(SourceView::of(scenario, &inject.source)),
                    place: inject.place,
                    rung: inject.rung,
                    draw: drawn.filter(|_| self.viewer.among(open)).cloned(),
                    ..plain(NewsKind::Inject, inject.title.as_str().into(), text.into())
                }
            }
            // Others learn of it when the act is opened, as of any other card.
            Event::Written { actor, option } if self.viewer.is(*actor) => {
                let choice = scenario.option(*option);
                News {
                    actor: Some(*actor),
                    option: Some(*option),
                    ..plain(NewsKind::Written, choice.title.as_str().into(), argued(choice))
                }
            }
            Event::Acted { actor, option, outcome, draw, .. } => {
                return self.act(
                    plain(NewsKind::Act, Message::default(), Message::default()),
                    *actor,
                    *option,
                    *outcome,
                    draw,
                );
            }
            Event::Traced { actor, option, attributed: true, .. } => {
                let option = scenario.option(*option);
                let name = &scenario.actor(*actor).name;
                News {
                    actor: Some(*actor),
                    ..plain(
                        NewsKind::Attribution,
                        message!("news-traced", actor = name, title = &option.title),
                        Message::default(),
                    )
                }
            }
            Event::Tapped { option, by, draw, tapped: true } if self.viewer.is(*by) => self.tap(
                plain(NewsKind::Tap, Message::default(), Message::default()),
                *option,
                *by,
                draw,
            ),
            Event::Rung { from, to } if from != to => {
                let name = &scenario.ladder.rungs[to.at()].name;
                let moves = match to > from {
                    true => message!("news-climbs", rung = name),
                    false => message!("news-comes-down", rung = name),
                };
                News { rung: Some(*to), ..plain(NewsKind::Rung, moves, Message::default()) }
            }
            Event::ThresholdCrossed { threshold } => {
                let name = scenario.ladder.thresholds[threshold.at()].said();
                let crossed = message!("news-threshold", threshold = name);
                plain(NewsKind::Threshold, crossed, Message::default())
            }
            Event::RedLineDeclared { red_line } => {
                let line = &scenario.red_lines[red_line.at()];
                let owner = &scenario.actor(line.owner).name;
                let declared =
                    message!("news-red-line-declared", actor = owner, title = &line.title);
                News {
                    actor: Some(line.owner),
                    ..plain(NewsKind::RedLine, declared, literal(&line.text).into())
                }
            }
            Event::RedLineCrossed { red_line } if self.sight.knows_red_line(*red_line) => {
                let line = &scenario.red_lines[red_line.at()];
                let owner = &scenario.actor(line.owner).name;
                News {
                    actor: Some(line.owner),
                    ..plain(
                        NewsKind::RedLine,
                        message!("news-red-line-crossed", actor = owner, title = &line.title),
                        literal(&line.text).into(),
                    )
                }
            }
            Event::RedLineKept { red_line, acted } if self.sight.knows_red_line(*red_line) => {
                let line = &scenario.red_lines[red_line.at()];
                let owner = &scenario.actor(line.owner).name;
                let did = match acted {
                    true => message!("news-red-line-acted", actor = owner, title = &line.title),
                    false => message!("news-red-line-passed", actor = owner, title = &line.title),
                };
                News {
                    actor: Some(line.owner),
                    ..plain(NewsKind::RedLine, did, Message::default())
                }
            }
            // That it was offered, accepted or refused the acts say.
            Event::Agreement { became: Became::Agreed { .. } | Became::Refused { .. }, .. } => {
                return None;
            }
            Event::Agreement { agreement, became }
                if self.sight.knows(Quantity::InForce(*agreement)) =>
            {
                let one = &scenario.agreements[agreement.at()];
                let said = super::agreement::said(scenario, *agreement, *became);
                News {
                    actor: became.by().map(|party| one.actor(party)),
                    ..plain(NewsKind::Agreement, said, one.text.as_str().into())
                }
            }
            Event::NormBroken { norm, .. } => {
                let norm = &scenario.norms[norm.at()];
                let broken = message!("news-norm", norm = &norm.name);
                plain(NewsKind::Norm, broken, literal(&norm.text).into())
            }
            Event::Resolved { question } => {
                let text = scenario.questions[question.at()].text.as_str();
                plain(NewsKind::Question, message!("news-answered"), text.into())
            }
            Event::MayEnd { ends, draw } => {
                let said = if *ends { message!("news-time-up") } else { message!("news-goes-on") };
                let draw = Some(draw.clone()).filter(|_| self.viewer.among(self.ends_known_to()));
                News { draw, ..plain(NewsKind::Clock, said, Message::default()) }
            }
            Event::AftermathComes => {
                plain(NewsKind::Clock, message!("news-aftermath"), message!("news-aftermath-text"))
            }
            Event::Ended { ending } => {
                let ending = &scenario.endings[ending.at()];
                plain(NewsKind::Ending, ending.title.as_str().into(), ending.text.as_str().into())
            }
            _ => return None,
        })
    }

    /// Who knows all that the odds of the end read.
    fn ends_known_to(&self) -> Seats {
        let may_end = self.scenario.meta.may_end.as_ref();
        may_end.map_or(Seats::ALL, |may_end| visibility::of_odds(self.scenario, &may_end.odds))
    }

    /// A private act that is listened to from now on.
    fn tap(&self, blank: News, ix: OptionIx, by: ActorIx, draw: &Draw) -> News {
        let option = self.scenario.option(ix);
        let tap = self.scenario.tap_at(ix, by).map(|at| &self.scenario.taps[at]);
        let known = tap.map_or(Seats::ALL, |tap| visibility::of_odds(self.scenario, &tap.odds));
        let (listener, author) = (self.scenario.actor(by), self.scenario.actor(option.actor));
        News {
            title: message!(
                "news-tapped",
                listener = &listener.name,
                title = &option.title,
                actor = &author.name
            ),
            private: true,
            actor: Some(by),
            draw: Some(draw.clone()).filter(|_| self.viewer.among(known)),
            ..blank
        }
    }

    /// An act: in full if the viewer knows its author, else what can be seen of it.
    fn act(
        &self,
        blank: News,
        actor: ActorIx,
        ix: OptionIx,
        outcome: OutcomeIx,
        draw: &Option<Draw>,
    ) -> Option<News> {
        let option = self.scenario.option(ix);
        let branch: &Outcome = &option.outcomes[outcome.at()];
        let rung = Some(branch.rung.unwrap_or(option.rung));
        let place = option.place;
        if !self.sight.knows_author(ix) {
            if option.private {
                return None;
            }
            let seen = branch.seen.clone()?;
            return Some(News {
                title: message!("news-unclaimed"),
                text: seen.into(),
                place,
                rung,
                ..blank
            });
        }
        let open = self.viewer.is(actor)
            || self.viewer.among(visibility::of_outcomes(self.scenario, &option.outcomes));
        Some(News {
            title: option.title.as_str().into(),
            text: branch.text.as_str().into(),
            private: option.private,
            source: option.source_of(outcome).map(|source| SourceView::of(self.scenario, source)),
            actor: Some(actor),
            option: Some(ix),
            place,
            rung,
            draw: draw.clone().filter(|_| open),
            ..blank
        })
    }
}
