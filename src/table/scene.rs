//! The scene of an adjudication as data: who knew what before, what came, and in which steps it is shown.

use serde::{Deserialize, Serialize};

use crate::rules::{Draw, IndicatorView, News, NewsKind, SeatView};
use crate::scenario::ActorIx;

/// One step of the scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Who did what, as far as it can be seen.
    Orders,
    /// People decide on the draws.
    Dice,
    /// The odds of a draw, before the roll: which piece of news it belongs to.
    Odds(usize),
    /// The roll and what came, or news without a roll.
    Result(usize),
    /// What has changed.
    Summary,
}

/// The scene of one adjudication, as one viewer may know it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// What was known when the orders were opened.
    pub before: SeatView,
    /// What is known after.
    pub after: SeatView,
    /// Steps, in order.
    pub steps: Vec<Step>,
}

impl Scene {
    /// The scene between two views of the same viewer.
    pub fn new(before: SeatView, after: SeatView) -> Self {
        let mut steps = vec![Step::Orders];
        for (at, news) in after.news.iter().enumerate() {
            if !shown(news, before.turn) {
                continue;
            }
            if news.draw.is_some() {
                steps.push(Step::Odds(at));
            }
            steps.push(Step::Result(at));
        }
        steps.push(Step::Summary);
        Self { before, after, steps }
    }

    /// The scene up to the draws, on which people decide: `after` is what would be known if the program
    /// rolled. `None` if there is nothing to decide.
    pub fn asking(before: SeatView, after: SeatView) -> Option<Self> {
        let scene = Self { steps: vec![Step::Orders, Step::Dice], before, after };
        let decides = !scene.draws_of_acts().is_empty();
        decides.then_some(scene)
    }

    /// Whether people are still to decide on the draws.
    pub fn asks(&self) -> bool {
        self.steps.contains(&Step::Dice)
    }

    /// Draws of acts that the viewer sees, as pieces of news.
    pub fn draws_of_acts(&self) -> Vec<usize> {
        let news = self.after.news.iter().enumerate();
        let of_turn = news.filter(|(_, n)| n.turn == self.before.turn && n.kind == NewsKind::Act);
        of_turn.filter(|(_, n)| n.draw.is_some()).map(|(at, _)| at).collect()
    }

    /// What an actor did in the turn, as far as it can be seen.
    pub fn acts(&self, actor: ActorIx) -> impl Iterator<Item = &News> {
        let turn = self.before.turn;
        let of_turn = move |n: &&News| n.turn == turn && n.kind == NewsKind::Act;
        self.after.news.iter().filter(of_turn).filter(move |n| n.actor == Some(actor))
    }

    /// The draw of a piece of news.
    pub fn draw(&self, news: usize) -> Option<&Draw> {
        self.after.news[news].draw.as_ref()
    }

    /// What the turn led to, for the summary: thresholds, lines, norms, questions, the end. What happened
    /// twice, such as a breach of the same norm, is there once.
    pub fn consequences(&self) -> Vec<&News> {
        let mut all: Vec<&News> = Vec::new();
        for news in self.after.news.iter().filter(|news| news.turn == self.before.turn) {
            let said = news.kind != NewsKind::Question
                && all.iter().any(|other| other.title == news.title);
            use NewsKind::{Agreement, Clock, Norm, Question, RedLine, Threshold};
            if matches!(news.kind, Threshold | RedLine | Agreement | Norm | Question | Clock)
                && !said
            {
                all.push(news);
            }
        }
        all
    }

    /// Indicators with the value that was known before the orders were opened.
    pub fn indicators(&self) -> impl Iterator<Item = (&IndicatorView, i32)> {
        let old = |ix| self.before.indicators.iter().find(|old| old.ix == ix).map(|old| old.value);
        self.after.indicators.iter().map(move |now| (now, old(now.ix).unwrap_or(now.value)))
    }
}

/// Whether a piece of news gets a step of its own: acts of the turn, traces, and the injects that
/// follow. What the summary says is left to it.
fn shown(news: &News, turn: u32) -> bool {
    match news.kind {
        NewsKind::Act | NewsKind::Attribution | NewsKind::Tap => news.turn == turn,
        NewsKind::Inject => news.turn > turn,
        _ => false,
    }
}
