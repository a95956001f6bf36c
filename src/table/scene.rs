//! The scene of an adjudication as data: who knew what before, what came, and in which steps it is shown.

use serde::{Deserialize, Serialize};

use super::moment::{SceneMoment, moments, reaches_any};

use crate::rules::{Draw, IndicatorView, News, NewsKind, SeatView, Viewer};
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
    /// A moment: which of [`Scene::moments`] it is.
    Moment(usize),
    /// All news that has no step of its own: [`Scene::rest`].
    Rest,
    /// What has changed.
    Summary,
}

/// So many stops at most, and moments among them.
const STOPS: usize = 6;
const MOMENTS: usize = 2;

/// The scene of one adjudication, as one viewer may know it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// What was known when the orders were opened.
    pub before: SeatView,
    /// What is known after.
    pub after: SeatView,
    /// Steps, in order.
    pub steps: Vec<Step>,
    /// Its moments, in the order of the news.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<SceneMoment>,
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
        Self { moments: moments(&before, &after), before, after, steps }
    }

    /// The same with each moment as a step of its own, before what has changed.
    #[must_use]
    pub fn with_moments(mut self) -> Self {
        let last = self.steps.len() - 1;
        let moments = (0..self.moments.len()).map(Step::Moment);
        self.steps.splice(last..last, moments);
        self
    }

    /// The same in at most six stops, of which the odds of a draw and its roll are one: a scene for acts that
    /// reach a threshold, for the viewer's own, and for draws that people decided; two moments; what is left on one page. Who sits in no seat
    /// sees the acts on the highest rungs. What has no scene, and in which order scenes come, is decided by what
    /// the viewer sees of them.
    #[must_use]
    pub fn in_stops(mut self) -> Self {
        let shown = self.steps.iter().filter_map(|step| match step {
            Step::Result(at) => Some(*at),
            _ => None,
        });
        let shown: Vec<usize> = shown.collect();
        // Thresholds come first, and what is the highest of them.
        let mut moments: Vec<usize> = (0..self.moments.len()).collect();
        moments.sort_by_key(|at| std::cmp::Reverse(self.moments[*at].weight()));
        moments.truncate(MOMENTS);
        moments.sort_unstable();
        let mut scenes: Vec<usize> =
            shown.iter().copied().filter(|at| self.rank(*at).is_some()).collect();
        scenes.sort_by_key(|at| std::cmp::Reverse(self.rank(*at)));
        let room = STOPS - 2 - moments.len();
        let over = shown.len() > scenes.len() || scenes.len() > room;
        scenes.truncate(room - usize::from(over));
        scenes.sort_unstable();
        let mut steps = vec![Step::Orders];
        for at in scenes {
            steps.extend(self.draw(at).map(|_| Step::Odds(at)));
            steps.push(Step::Result(at));
        }
        steps.extend(moments.into_iter().map(Step::Moment));
        steps.extend(over.then_some(Step::Rest));
        steps.push(Step::Summary);
        self.steps = steps;
        self
    }

    /// How much an act deserves a scene of its own; `None` if it is to be among the rest.
    fn rank(&self, at: usize) -> Option<impl Ord + use<>> {
        let news = &self.after.news[at];
        if news.kind != NewsKind::Act {
            return None;
        }
        let decided = news.draw.as_ref().is_some_and(|draw| draw.overruled.is_some());
        let reaches = reaches_any(at, &self.before, &self.after, &self.moments);
        let own = matches!(self.after.viewer, Viewer::Seat(seat) if news.actor == Some(seat));
        let looks_on = !matches!(self.after.viewer, Viewer::Seat(_));
        let scene = decided || reaches || own || looks_on;
        scene.then_some((decided, reaches, own, news.rung))
    }

    /// News that has no step of its own, in order.
    pub fn rest(&self) -> Vec<usize> {
        let told = |at: usize| self.steps.contains(&Step::Result(at));
        let news = self.after.news.iter().enumerate();
        let news = news.filter(|(at, news)| shown(news, self.before.turn) && !told(*at));
        news.map(|(at, _)| at).collect()
    }

    /// How many stops it has: the odds of a draw and its roll are one.
    pub fn stops(&self) -> usize {
        self.steps.iter().filter(|step| !matches!(step, Step::Odds(_))).count()
    }

    /// Which of its stops a step belongs to, from 1.
    pub fn stop_of(&self, step: usize) -> usize {
        let before = self.steps.iter().take(step);
        before.filter(|step| !matches!(step, Step::Odds(_))).count() + 1
    }

    /// The scene up to the draws, on which people decide: `after` is what would be known if the program
    /// rolled. `None` if there is nothing to decide.
    pub fn asking(before: SeatView, after: SeatView) -> Option<Self> {
        let (steps, moments) = (vec![Step::Orders, Step::Dice], Vec::new());
        let scene = Self { steps, moments, before, after };
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
