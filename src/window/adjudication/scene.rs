//! The scene as a row of steps, and how far the step that is shown has come.

use bevy::prelude::Resource;

use super::build_up;
use crate::rules::{Draw, News, NewsKind, SeatView};
use crate::scenario::ActorIx;
use crate::window::theme;

/// One step of the scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Who did what, as far as it can be seen.
    Orders,
    /// The group rolls its own dice, and types what they show.
    Dice,
    /// The odds of a draw, before the roll: which piece of news it belongs to.
    Odds(usize),
    /// The roll and what came, or news without a roll.
    Result(usize),
    /// What has changed.
    Summary,
}

/// The scene of one adjudication.
#[derive(Resource, Clone, Debug)]
pub struct Scene {
    /// What was known when the orders were sealed.
    pub before: SeatView,
    /// What is known now.
    pub after: SeatView,
    /// Steps, in order.
    pub steps: Vec<Step>,
    /// What the group's own dice show, as typed, for each draw of [`Step::Dice`].
    pub typed: Vec<String>,
    at: usize,
    beat: f32,
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
        Self { before, after, steps, typed: Vec::new(), at: 0, beat: 0.0 }
    }

    /// The scene up to the rolls, which the group makes itself: `after` is what would be known if the
    /// program rolled. `None` if there is nothing to roll.
    pub fn asking(before: SeatView, after: SeatView) -> Option<Self> {
        let mut scene = Self::new(before, after);
        let draws = scene.draws_of_acts().len();
        scene.steps = vec![Step::Orders, Step::Dice];
        scene.typed = vec![String::new(); draws];
        (draws > 0).then_some(scene)
    }

    /// The step that is shown.
    pub fn step(&self) -> Step {
        self.steps[self.at]
    }

    /// Which step that is, from 1, and of how many.
    pub fn place(&self) -> (usize, usize) {
        (self.at + 1, self.steps.len())
    }

    /// To the next step, from its beginning; false at the end.
    pub fn forward(&mut self) -> bool {
        let more = self.at + 1 < self.steps.len();
        if more {
            (self.at, self.beat) = (self.at + 1, 0.0);
        }
        more
    }

    /// To the next beat of the step that is shown, or to the next step; false at the end.
    pub fn on(&mut self) -> bool {
        if !self.moving() {
            return self.forward();
        }
        self.beat = self.beat.floor() + 1.0;
        true
    }

    /// To the step before, as it came to rest.
    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
        self.settle();
    }

    /// To the last step.
    pub fn skip(&mut self) {
        self.at = self.steps.len() - 1;
        self.settle();
    }

    /// Into how many beats the step is divided: an order that is opened, a factor that comes, a roll.
    fn beats(&self) -> usize {
        match self.step() {
            Step::Orders => self.after.actors.len(),
            Step::Odds(at) => self.draw(at).map_or(0, build_up::factors),
            Step::Result(at) => usize::from(self.draw(at).is_some()),
            Step::Summary => usize::from(self.before.rung != self.after.rung),
            Step::Dice => 0,
        }
    }

    /// How many beats are over; a fraction while one goes on.
    pub fn beat(&self) -> f32 {
        self.beat.min(self.beats() as f32)
    }

    /// Whether something of the step is still to come.
    pub fn moving(&self) -> bool {
        self.beat < self.beats() as f32
    }

    /// Everything of the step is there at once.
    pub fn settle(&mut self) {
        self.beat = self.beats() as f32;
    }

    /// Lets seconds pass.
    pub fn pass(&mut self, seconds: f32) {
        let long = if self.step() == Step::Orders { theme::TURN } else { theme::MOVE };
        self.beat = (self.beat + seconds / long).min(self.beats() as f32);
    }

    /// What an actor did in the turn, as far as it can be seen.
    pub(super) fn acts(&self, actor: ActorIx) -> impl Iterator<Item = &News> {
        let turn = self.before.turn;
        let of_turn = move |n: &&News| n.turn == turn && n.kind == NewsKind::Act;
        self.after.news.iter().filter(of_turn).filter(move |n| n.actor == Some(actor))
    }

    fn draw(&self, news: usize) -> Option<&Draw> {
        self.after.news[news].draw.as_ref()
    }
}

/// Whether a piece of news gets a step of its own: acts of the turn, traces, and the injects that
/// follow. What the summary says is left to it.
fn shown(news: &News, turn: u32) -> bool {
    match news.kind {
        NewsKind::Act | NewsKind::Attribution => news.turn == turn,
        NewsKind::Inject => news.turn > turn,
        _ => false,
    }
}
