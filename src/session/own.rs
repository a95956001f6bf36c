//! One's own games that are over: what they came to for the seats that people had.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{Session, Setup};
use crate::policy::points;
use crate::scenario::{ActorIx, Scenario};

/// Finds the games of a scenario, by its id and edition, beside whatever else is done. `None` if they can't be
/// read, or if told to stop.
pub type OwnReader = Arc<dyn Fn(&str, &str, &AtomicBool) -> Option<OwnGames> + Send + Sync>;

/// A game that is over, for a seat that a person had.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnGame {
    /// The seat's id.
    pub seat: String,
    /// Id of the theory it was played under, unless that is the default.
    pub theory: Option<String>,
    /// Id of the variant it was played in, unless it was played whole.
    pub variant: Option<String>,
    /// The seat's objectives at the end, averaged by their weights.
    pub points: f64,
}

/// Games of a scenario as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnGames {
    /// Each with its seat.
    pub games: Vec<OwnGame>,
    /// How many there are of another edition of the scenario, or made with other rules: these are not counted.
    pub others: usize,
}

/// What games of one seat came to, under one theory and in one variant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnScore {
    /// How many; at least one.
    pub games: usize,
    /// The mean of their points.
    pub mean: f64,
    /// The most points.
    pub best: f64,
}

impl OwnGame {
    /// Whether it was played in this seat, under the theory and in the variant that a scenario is.
    fn is_of(&self, scenario: &Scenario, actor: ActorIx) -> bool {
        let variant = scenario.variant().map(|variant| variant.id.as_str());
        self.seat == scenario.actor(actor).id
            && self.theory.as_deref() == scenario.chosen_theory()
            && self.variant.as_deref() == variant
    }
}

impl OwnGames {
    /// The points of a seat's games, under the theory and in the variant that a scenario is.
    pub fn points(&self, scenario: &Scenario, actor: ActorIx) -> Vec<f64> {
        let of_seat = self.games.iter().filter(|game| game.is_of(scenario, actor));
        of_seat.map(|game| game.points).collect()
    }
}

impl OwnScore {
    /// Of these points; none of no games.
    pub fn of(points: &[f64]) -> Option<Self> {
        let best = points.iter().copied().reduce(f64::max)?;
        let mean = points.iter().sum::<f64>() / points.len() as f64;
        Some(Self { games: points.len(), mean, best })
    }
}

impl Setup {
    /// Whether the game stands beside others of its scenario: one that was branched from another, or that begins
    /// with what other chapters left behind, has had another start.
    pub fn stands_beside_others(&self) -> bool {
        let follows = self.chapter.as_ref().is_some_and(|chapter| !chapter.legacy.is_empty());
        self.origin.is_none() && !follows
    }
}

impl Session {
    /// What finds one's own games; `None` if this one is kept nowhere.
    pub fn own_reader(&self) -> Option<OwnReader> {
        self.journal.own_reader()
    }

    /// What this game has come to for each seat that a person has, and that wants anything.
    pub fn own(&self) -> Vec<(ActorIx, OwnGame)> {
        let scenario = self.scenario();
        let game = |actor| {
            let points = points(scenario, actor, self.state())?;
            let seat = scenario.actor(actor).id.clone();
            let theory = scenario.chosen_theory().map(str::to_owned);
            let variant = scenario.variant().map(|variant| variant.id.clone());
            Some((actor, OwnGame { seat, theory, variant, points }))
        };
        self.people().filter_map(game).collect()
    }
}
