//! How far the step of a scene that is shown has come.

use bevy::prelude::{Deref, Resource};

use super::build_up;
use crate::rules::{NewsKind, Ruling};
use crate::table::{self, Step, Why, dice};
use crate::window::board::{BoardCue, Staged};
use crate::window::theme;

/// The scene of one adjudication, being shown.
#[derive(Resource, Clone, Debug, Deref)]
pub struct SceneShown {
    #[deref]
    scene: table::Scene,
    /// What the group's own dice show, as typed, for each draw of [`Step::Dice`].
    pub typed: Vec<String>,
    /// Why the risk moved, once it is known.
    pub why: Option<Why>,
    /// Whether it is only watched, and moved on elsewhere.
    pub watched: bool,
    /// Whether it is on a wall.
    pub on_wall: bool,
    /// Whether the ladder stands beside it.
    pub beside: bool,
    /// Whether details are unfolded: the reasons of odds, the risk from here.
    pub detail: bool,
    /// The board with what the step shows on it.
    pub staged: Staged,
    at: usize,
    beat: f32,
}

impl From<table::Scene> for SceneShown {
    fn from(scene: table::Scene) -> Self {
        let draws = if scene.asks() { scene.draws_of_acts().len() } else { 0 };
        let typed = vec![String::new(); draws];
        let (why, watched, on_wall, beside, detail, staged) = Default::default();
        Self { scene, typed, why, watched, on_wall, beside, detail, staged, at: 0, beat: 0.0 }
    }
}

impl SceneShown {
    /// What it shows.
    pub fn data(&self) -> &table::Scene {
        &self.scene
    }

    /// Whether it shows as much of why the risk moved as this.
    pub(super) fn whole_why(&self, why: &Why) -> bool {
        self.why.as_ref().is_some_and(|shown| shown.whole == why.whole)
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

    /// To a step, from 0: to the next from its beginning, to any other as it came to rest.
    pub fn to(&mut self, step: usize) {
        if step == self.at + 1 {
            self.forward();
        } else if step != self.at {
            self.at = step.min(self.steps.len() - 1);
            self.settle();
        }
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
            Step::Moment(_) => 1,
            Step::Rest => self.rest().len(),
            Step::Dice => 0,
        }
    }

    /// What the board is to show at this step: never more than has been told.
    pub fn cue(&self) -> BoardCue {
        let stop = (self.before.turn, self.stop_of(self.at));
        let news = match self.step() {
            Step::Orders => {
                let opened = if self.moving() { self.beat() as usize } else { usize::MAX };
                let actors: Vec<_> = self.after.actors.iter().take(opened).collect();
                let of = |at: &usize| {
                    let author = self.after.news[*at].actor;
                    actors.iter().any(|actor| Some(actor.ix) == author)
                };
                self.acts_of_turn().filter(of).collect()
            }
            Step::Dice => self.draws_of_acts(),
            Step::Odds(at) | Step::Result(at) => vec![at],
            Step::Moment(nth) => vec![self.moments[nth].news],
            Step::Rest => self.told(),
            Step::Summary => Vec::new(),
        };
        let close = matches!(self.step(), Step::Odds(_) | Step::Result(_) | Step::Moment(_));
        BoardCue { stop, news, close }
    }

    fn acts_of_turn(&self) -> impl Iterator<Item = usize> {
        let news = self.after.news.iter().enumerate();
        let turn = self.before.turn;
        let acts = news.filter(move |(_, one)| one.kind == NewsKind::Act && one.turn == turn);
        acts.map(|(at, _)| at)
    }

    /// What of the rest has been told so far.
    pub(super) fn told(&self) -> Vec<usize> {
        let come = if self.moving() { self.beat() as usize + 1 } else { usize::MAX };
        self.rest().into_iter().take(come).collect()
    }

    /// Puts the board in order where no system plays it: everything at rest.
    pub(super) fn stage_rest(&mut self) {
        let cue = self.cue();
        if self.staged.cue.as_ref() != Some(&cue) {
            let mut staged = std::mem::take(&mut self.staged);
            staged.rest(&self.after, &cue);
            self.staged = staged;
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
        let long = match self.step() {
            Step::Orders => theme::TURN,
            Step::Moment(_) => theme::STILL,
            Step::Rest => theme::TICKER / self.beats().max(1) as f32,
            _ => theme::MOVE,
        };
        self.beat = (self.beat + seconds / long).min(self.beats() as f32);
    }

    /// The facilitator's decisions that the typed numbers come to; `None` while one can't be read.
    pub fn rulings(&self) -> Option<Vec<Ruling>> {
        let mut rulings = Vec::new();
        for (at, typed) in self.draws_of_acts().into_iter().zip(&self.typed) {
            let Some(draw) = self.draw(at) else { continue };
            if let Some(number) = dice::read(typed).ok()? {
                rulings.push(dice::ruling(draw, number));
            }
        }
        Some(rulings)
    }
}
