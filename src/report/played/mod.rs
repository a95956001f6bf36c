//! What many games of a scenario showed, as one page for its author. English, as findings are.

mod cards;
mod pictures;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::html::{self, Templates};
use super::{ReportError, course};
use crate::diagnostics::{Diagnostic, Files, Severity, Span};
use crate::forecast::coverage::Coverage;
use crate::forecast::{Estimate, percent, short, with_interval};
use crate::lint::{Hangs, Site, how_near, sites, unseen};
use crate::markup;
use crate::rules::Sides;
use crate::scenario::{ActorIx, Loaded, OptionIx, Scenario};
use crate::session::Session;
use cards::PlayedSeat;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct CoveragePage {
    page: PlayedParts,
    endings: String,
    thresholds: Option<String>,
    bands: Vec<String>,
    risk: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedParts {
    title: String,
    summary: String,
    scenario: String,
    edition: String,
    games: u64,
    turns: String,
    findings: Vec<PlayedFinding>,
    /// Counts by level.
    counts: [usize; 3],
    unseen: Vec<PlayedUnseen>,
    never_drawn: Vec<String>,
    endings: Vec<PlayedShare>,
    thresholds: Vec<PlayedThreshold>,
    seats: Vec<PlayedSeat>,
    /// Turns that the grid of decisions has.
    last: u32,
    /// Games that were looked at for each of its cells.
    looked: u64,
    decisions: Vec<PlayedDecisions>,
    both: usize,
    conditions: usize,
    one_sided: Vec<PlayedSide>,
    effects: usize,
    cut: Vec<PlayedCut>,
    injects: Vec<PlayedInject>,
    game: Vec<PlayedTurn>,
    ended: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedFinding {
    level: &'static str,
    code: &'static str,
    place: String,
    message: String,
    help: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedUnseen {
    place: String,
    message: String,
    near: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedShare {
    name: String,
    id: String,
    share: String,
    count: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedThreshold {
    name: String,
    /// By the end of each turn.
    shares: Vec<String>,
}

/// How often a seat's choice changed the ending, turn by turn.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedDecisions {
    seat: String,
    turns: Vec<PlayedCell>,
    menu: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedCell {
    said: String,
    /// Whole percent, for the colour; `None` if nobody looked.
    percent: Option<u32>,
}

/// A condition of which only one side was seen.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedSide {
    owner: String,
    what: &'static str,
    text: String,
    place: String,
    always: bool,
    asked: u64,
    near: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedCut {
    owner: String,
    text: String,
    place: String,
    worked: String,
    cut: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedInject {
    title: String,
    id: String,
    share: String,
    first: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedTurn {
    turn: u32,
    date: String,
    came: Vec<String>,
    acts: Vec<(String, String)>,
}

/// FilePlaces in files.
struct FilePlaces<'a> {
    files: &'a Files,
    several: bool,
}

impl FilePlaces<'_> {
    /// "line 12", with the file's name where there are several.
    fn said(&self, span: Span) -> String {
        if self.files.iter().next().is_none() {
            return String::new();
        }
        let (line, _) = self.files.line_column(span.file, span.start as usize);
        match self.several {
            true => format!("{}:{line}", self.files.path(span.file).display()),
            false => format!("line {line}"),
        }
    }
}

impl CoveragePage {
    /// Of games of a scenario, all that was found in it, and one of the games.
    ///
    /// # Errors
    /// A picture that could not be drawn; [`ReportError::GoesOn`] for a scenario that can't be played.
    pub fn of(
        loaded: &Loaded,
        played: &Coverage,
        findings: &[Diagnostic],
        game: &Session,
    ) -> Result<Self, ReportError> {
        let scenario = loaded.scenario.as_ref().ok_or(ReportError::GoesOn)?;
        let places = FilePlaces { files: &loaded.files, several: loaded.files.iter().count() > 1 };
        let sites = sites(scenario, &loaded.written);
        let page = PlayedParts::of(loaded, scenario, played, &sites, &places, findings, game);
        Ok(Self {
            page,
            endings: pictures::endings(scenario, played)?,
            thresholds: pictures::thresholds(scenario, played)?,
            bands: pictures::bands(scenario, played)?,
            risk: pictures::risk(scenario, played)?,
        })
    }

    /// As HTML that needs nothing else; the seed is that of the games.
    ///
    /// # Errors
    /// [`ReportError::Page`].
    pub fn html(&self, seed: u64) -> Result<String, ReportError> {
        const PAGES: Templates =
            &[("played.html", include_str!("../../../assets/report/played.html")), html::STYLE];
        let safe = |svg: &String| Value::from_safe_string(svg.clone());
        let page = Value::from(Serde(&self.page));
        let colours = Value::from(Serde(html::colours()));
        let (endings, thresholds) = (safe(&self.endings), self.thresholds.as_ref().map(safe));
        let bands: Vec<_> = self.bands.iter().map(safe).collect();
        let risk: Vec<_> = self.risk.iter().map(safe).collect();
        let all = context! { page, colours, endings, thresholds, bands, risk, seed };
        html::page(PAGES, "played.html", all)
    }
}

impl PlayedParts {
    fn of(
        loaded: &Loaded,
        scenario: &Scenario,
        played: &Coverage,
        sites: &[Site<'_>],
        places: &FilePlaces<'_>,
        findings: &[Diagnostic],
        game: &Session,
    ) -> Self {
        let sides = || sites.iter().zip(&played.seen.conditions);
        let asked: Vec<_> = sides().filter(|(_, sides)| sides.asked > 0).collect();
        let both = asked.iter().filter(|(_, sides)| sides.held > 0 && sides.failed > 0).count();
        let one_sided = sides().filter_map(|(site, sides)| one_side(scenario, site, sides, places));
        let count = |level| findings.iter().filter(|one| one.severity == level).count();
        let turns: u64 = played.turns.iter().sum();
        let turns = turns as f64 / played.games.max(1) as f64;
        Self {
            title: scenario.meta.title.clone(),
            summary: scenario.meta.summary.clone(),
            scenario: scenario.meta.id.clone(),
            edition: scenario.hash.chars().take(12).collect(),
            games: played.games,
            turns: format!("{turns:.1}"),
            findings: found(findings, places),
            counts: [Severity::Error, Severity::Warning, Severity::Note].map(count),
            unseen: (unseen(loaded, played).into_iter())
                .map(|one| PlayedUnseen {
                    place: places.said(one.span),
                    message: one.message,
                    near: one.near.unwrap_or_default(),
                })
                .collect(),
            never_drawn: never_drawn(scenario, played),
            endings: (scenario.endings.iter().zip(&played.endings))
                .map(|(ending, count)| PlayedShare {
                    name: ending.title.clone(),
                    id: ending.id.clone(),
                    share: said(played.share(*count)),
                    count: *count,
                })
                .collect(),
            thresholds: thresholds(scenario, played),
            seats: scenario.actor_ids().map(|ix| PlayedSeat::of(scenario, played, ix)).collect(),
            last: scenario.meta.turns,
            looked: played.games
                / (scenario.actors.len() as u64 * u64::from(scenario.meta.turns)).max(1),
            decisions: scenario.actor_ids().map(|ix| decisions(scenario, played, ix)).collect(),
            both,
            conditions: asked.len(),
            one_sided: one_sided.collect(),
            effects: played.seen.effects.len(),
            cut: cut(loaded, scenario, played, places),
            injects: injects(scenario, played),
            game: told(scenario, game),
            ended: (game.state().ending)
                .map_or_else(String::new, |ix| scenario.endings[ix.at()].title.clone()),
        }
    }
}

/// A share with its interval.
fn said(share: Estimate) -> String {
    with_interval(share.share(), share.interval())
}

fn found(findings: &[Diagnostic], places: &FilePlaces<'_>) -> Vec<PlayedFinding> {
    let mut all: Vec<_> = findings.iter().collect();
    all.sort_by_key(|one| (std::cmp::Reverse(one.severity), one.span, one.code));
    let one = |one: &Diagnostic| PlayedFinding {
        level: crate::lint::level(one.severity),
        code: one.code.0,
        place: one.span.map(|span| places.said(span)).unwrap_or_default(),
        message: one.message.clone(),
        help: one.help.clone().unwrap_or_default(),
    };
    all.into_iter().map(one).collect()
}

/// Outcomes that were drawn in no game, though what has them was played in one of ten.
fn never_drawn(scenario: &Scenario, played: &Coverage) -> Vec<String> {
    let often = |times: u64| times * 10 >= played.games && played.games > 0;
    let mut all = Vec::new();
    for (at, option) in scenario.options.iter().enumerate() {
        let times = played.options[at].1;
        for (outcome, count) in option.outcomes.iter().zip(&played.seen.outcomes[at]) {
            if *count == 0 && often(times) {
                all.push(format!(
                    "outcome `{}` of option `{}`, chosen in {times} games",
                    outcome.id, option.id
                ));
            }
        }
    }
    for (at, inject) in scenario.injects.iter().enumerate() {
        let times = played.injects[at].iter().sum();
        for (outcome, count) in inject.outcomes.iter().zip(&played.seen.branches[at]) {
            if *count == 0 && often(times) {
                all.push(format!(
                    "outcome `{}` of inject `{}`, which came in {times} games",
                    outcome.id, inject.id
                ));
            }
        }
    }
    all
}

fn thresholds(scenario: &Scenario, played: &Coverage) -> Vec<PlayedThreshold> {
    let all = scenario.ladder.thresholds.iter().zip(&played.thresholds);
    all.map(|(threshold, turns)| PlayedThreshold {
        name: threshold.said().say(),
        shares: by_the_end(turns).map(|count| percent(played.share(count).share())).collect(),
    })
    .collect()
}

/// How many by the end of each turn.
fn by_the_end(turns: &[u64]) -> impl Iterator<Item = u64> + '_ {
    turns.iter().scan(0, |sum, count| {
        *sum += count;
        Some(*sum)
    })
}

fn decisions(scenario: &Scenario, played: &Coverage, actor: ActorIx) -> PlayedDecisions {
    let (turns, idle) = played.menus[actor.at()];
    let menu = Estimate::of(idle, turns);
    let cell = |one: &Estimate| match one.runs {
        0 => PlayedCell { said: "–".to_owned(), percent: None },
        _ if one.hits == 0 => PlayedCell { said: "0%".to_owned(), percent: Some(0) },
        _ => PlayedCell {
            said: format!("{}%", short(one.share())),
            percent: Some((one.hits * 100 / one.runs) as u32),
        },
    };
    let decisions = played.decisions[actor.at()].iter().take(scenario.meta.turns as usize);
    PlayedDecisions {
        seat: scenario.actor(actor).name.clone(),
        turns: decisions.map(cell).collect(),
        menu: format!("{}%", short(menu.share())),
    }
}

/// A condition that was asked and came out one way only.
fn one_side(
    scenario: &Scenario,
    site: &Site<'_>,
    sides: &Sides,
    places: &FilePlaces<'_>,
) -> Option<PlayedSide> {
    if sides.asked == 0 || (sides.held > 0 && sides.failed > 0) {
        return None;
    }
    let what = match site.hangs {
        Hangs::Thing(_) => "whether it comes",
        Hangs::Ending(_) => "whether the game ends so",
        Hangs::Question => "the answer",
        Hangs::Measure => "what it measures",
        Hangs::Factor => "a factor",
        Hangs::Effect => "an effect",
        Hangs::FlowLine => "a line of its flow chart",
    };
    Some(PlayedSide {
        owner: site.owner.clone(),
        what,
        text: site.text.value.clone(),
        place: places.said(site.span()),
        always: sides.held > 0,
        asked: sides.asked,
        near: how_near(scenario, site.cond, sides).unwrap_or_default(),
    })
}

/// Effects that were cut off at a bound in one of ten games in which they worked, most often first; of those that
/// worked in one of a hundred.
fn cut(
    loaded: &Loaded,
    scenario: &Scenario,
    played: &Coverage,
    places: &FilePlaces<'_>,
) -> Vec<PlayedCut> {
    const MOST: usize = 20;
    let effects = crate::lint::effects(scenario, &loaded.written);
    let mut all: Vec<_> = (effects.iter().zip(&played.seen.effects))
        .filter(|(_, counts)| counts.cut > 0 && counts.cut * 10 >= counts.worked)
        .filter(|(_, counts)| counts.worked * 100 >= played.games)
        .collect();
    all.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.cut));
    let row = |((owner, _, raw), counts): &(&crate::lint::EffectSite<'_>, &_)| {
        let counts: &crate::rules::EffectCounts = counts;
        PlayedCut {
            owner: owner.clone(),
            text: raw.value.clone(),
            place: places.said(raw.span),
            worked: format!("{}%", percent(played.share(counts.worked).share())),
            cut: format!("{}%", percent(Estimate::of(counts.cut, counts.worked).share())),
        }
    };
    all.iter().take(MOST).map(row).collect()
}

fn injects(scenario: &Scenario, played: &Coverage) -> Vec<PlayedInject> {
    let all = scenario.injects.iter().zip(&played.injects);
    all.map(|(inject, turns)| {
        let games = turns.iter().sum();
        let often = turns.iter().enumerate().max_by_key(|(at, n)| (**n, std::cmp::Reverse(*at)));
        let (first, last) =
            (turns.iter().position(|count| *count > 0), turns.iter().rposition(|count| *count > 0));
        PlayedInject {
            title: inject.title.clone(),
            id: inject.id.clone(),
            share: said(played.share(games)),
            first: match (first, last, often) {
                (Some(first), Some(last), _) if first == last => format!("turn {}", first + 1),
                (Some(first), Some(last), Some((often, _))) => {
                    format!("turns {} to {}, mostly {}", first + 1, last + 1, often + 1)
                }
                _ => "never".to_owned(),
            },
        }
    })
    .collect()
}

/// A game, turn by turn, in few words.
fn told(scenario: &Scenario, game: &Session) -> Vec<PlayedTurn> {
    let title = |ix: &OptionIx| scenario.option(*ix).title.clone();
    let turns = course(game.events()).into_iter();
    turns
        .map(|turn| PlayedTurn {
            turn: turn.turn,
            date: scenario.date_of(turn.turn).to_string(),
            came: turn.injects.iter().map(|ix| scenario.inject(*ix).title.clone()).collect(),
            acts: (turn.acts.iter())
                .map(|act| {
                    let option = scenario.option(act.option);
                    let outcome = markup::plain(&option.outcomes[act.outcome.at()].text);
                    let actor = &scenario.actor(act.actor).name;
                    (format!("{actor}: {}", title(&act.option)), outcome)
                })
                .collect(),
        })
        .collect()
}
