//! The after-action report: a game that is over, for those who played it.

mod decisions;
mod page;
mod pictures;

pub(super) use page::html;

use std::sync::atomic::{AtomicBool, Ordering};

use crate::forecast::{Headline, Regret, Request, Risk, Split, forecast_with_rare, headline};
use crate::rules::{Sight, Viewer};
use crate::scenario::{ActorIx, OptionIx, Scenario};
use crate::session::Session;

use super::course::{Turn, course};
use super::letters;
use super::lookback::Lookback;
use super::plot::{PlotError, png};
use super::scores::{Forecasters, Scores};
use super::theories::TheoryRisk;
use crate::texts::say;

/// The after-action report of a game.
#[derive(Clone, Debug, PartialEq)]
pub struct AfterAction {
    page: page::ReportPage,
    pictures: Vec<ReportPicture>,
}

/// One of its pictures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportPicture {
    /// What a file of it is called, without its ending.
    pub name: String,
    /// The picture.
    pub svg: String,
}

/// Why there is no report.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// There is something left to play.
    #[error(
        "the game goes on; a report shows what nobody may know yet, so play it to its end first"
    )]
    GoesOn,
    /// It was told to stop.
    #[error("stopped before the report was done")]
    Stopped,
    /// A picture could not be drawn.
    #[error(transparent)]
    Plot(#[from] PlotError),
    /// The page could not be written.
    #[error("the page could not be written: {0}")]
    Page(String),
}

/// Plays for each forecast.
const RUNS: u32 = 4_000;

/// Plays for each forecast beside a person's.
const MODEL_RUNS: u32 = 1_000;

/// What is known of a game when it is over.
struct Looked<'a> {
    session: &'a Session,
    scenario: &'a Scenario,
    /// Two letters of each actor, all different.
    letters: Vec<String>,
    turns: Vec<Turn>,
    /// At the start of each turn's deliberation.
    risks: Vec<Risk>,
    /// The risk that is split, and its split by turn.
    headline: Headline,
    splits: Vec<Split>,
    /// What each theory of the scenario makes of the game.
    theories: Vec<TheoryRisk>,
    regrets: Vec<Regret>,
    /// Said where alternatives were played less often than usual.
    fewer: Option<String>,
    scores: Scores,
}

impl AfterAction {
    /// How often [`AfterAction::of`] calls `tick`.
    pub fn steps(session: &Session) -> u64 {
        let turns = session.history().len();
        let theories = session.scenario().under_each().len();
        (2 * turns + theories + Lookback::of(session).decisions()) as u64
    }

    /// Of a game that is over: its risks and decisions are worked out, which takes seconds for each
    /// turn. The same game gives the same report. `stop` makes it end early.
    ///
    /// # Errors
    /// [`ReportError::GoesOn`], [`ReportError::Stopped`], or a picture that could not be drawn.
    pub fn of(session: &Session, stop: &AtomicBool, tick: &dyn Fn()) -> Result<Self, ReportError> {
        if !session.state().over() {
            return Err(ReportError::GoesOn);
        }
        let looked = Looked::at(session, stop, tick);
        if stop.load(Ordering::Relaxed) {
            return Err(ReportError::Stopped);
        }
        let pictures = pictures::all(&looked)?;
        Ok(Self { page: page::ReportPage::of(&looked), pictures })
    }

    /// Each picture.
    pub fn pictures(&self) -> &[ReportPicture] {
        &self.pictures
    }

    /// Each picture as SVG and as PNG: what its file is called, and what is in it.
    ///
    /// # Errors
    /// A picture that could not be drawn.
    pub fn plots(&self) -> Result<Vec<(String, Vec<u8>)>, ReportError> {
        let mut all = Vec::new();
        for picture in &self.pictures {
            all.push((format!("{}.svg", picture.name), picture.svg.clone().into_bytes()));
            all.push((format!("{}.png", picture.name), png(&picture.svg)?));
        }
        Ok(all)
    }

    /// The whole as one HTML page that needs nothing else.
    ///
    /// # Errors
    /// [`ReportError::Page`].
    pub fn html(&self) -> Result<String, ReportError> {
        html(None, Some(self))
    }
}

impl<'a> Looked<'a> {
    fn at(session: &'a Session, stop: &AtomicBool, tick: &dyn Fn()) -> Self {
        let scenario: &Scenario = session.scenario();
        let lookback = Lookback::of(session);
        let headline = headline(scenario);
        let request = Request { viewer: Viewer::Facilitator, orders: Vec::new(), runs: RUNS };
        let risks = (session.history().iter())
            .filter_map(|state| {
                tick();
                forecast_with_rare(scenario, state, &request, stop)
            })
            .collect();
        let (mut regrets, mut splits, mut theories) = (Vec::new(), Vec::new(), Vec::new());
        lookback.theories(stop, |theory| {
            tick();
            theories.push(theory);
        });
        lookback.regrets(stop, |regret| {
            tick();
            regrets.extend(regret);
        });
        lookback.splits(&[headline], stop, |split| {
            tick();
            splits.extend(split);
        });
        Self {
            session,
            scenario,
            letters: all_letters(scenario.actors.iter().map(|actor| actor.name.as_str())),
            turns: course(session.events()),
            risks,
            headline,
            splits,
            theories,
            regrets,
            fewer: lookback.fewer(),
            scores: Forecasters::of(session).with_model(session, MODEL_RUNS).scores(),
        }
    }

    fn sight(&self) -> Sight<'_> {
        Sight::new(self.scenario, self.session.state(), Viewer::Facilitator)
    }

    fn name(&self, actor: ActorIx) -> &'a str {
        &self.scenario.actor(actor).name
    }

    fn title(&self, option: OptionIx) -> &'a str {
        &self.scenario.option(option).title
    }

    /// An option, or holding.
    fn instead(&self, option: Option<OptionIx>) -> String {
        option.map_or_else(|| say!("report-hold"), |ix| self.title(ix).to_owned())
    }

    /// What the split risk is of.
    fn headline_name(&self) -> String {
        self.headline.name(self.scenario)
    }
}

/// Two letters for each name, as on the table's marks; where two would have the same, a number.
fn all_letters<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        let two = letters(name);
        all.push(if all.contains(&two) { (all.len() + 1).to_string() } else { two });
    }
    all
}
