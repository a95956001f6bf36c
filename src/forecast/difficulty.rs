//! How hard a seat is: how much of what it wants is lost in games that nobody interferes with.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::parts::in_tables;
use super::rollout::FORECAST;
use crate::policy::{LANES, Players, PolicyKind, SideBySide, seeds};
use crate::rules::State;
use crate::scenario::{ActorIx, Facts, Scenario};

/// How hard a seat is: how often its objectives stand no lower at the end of a game than when the first orders were
/// given, by their weights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difficulty {
    kept: u64,
    all: u64,
}

/// From how many objectives of a hundred on a seat is easy, and from how many on middling.
const KEPT: [u64; 2] = [65, 50];

impl Difficulty {
    /// The hardest.
    pub const MOST: u8 = 3;

    /// From 1, easy, to [3](Self::MOST), hard.
    pub fn level(self) -> u8 {
        1 + KEPT.iter().map(|least| u8::from(self.kept * 100 < least * self.all)).sum::<u8>()
    }

    /// Objectives that are kept, of a hundred.
    pub fn percent(self) -> u64 {
        (self.kept * 100 + self.all / 2) / self.all.max(1)
    }

    fn plus(self, other: Self) -> Self {
        Self { kept: self.kept + other.kept, all: self.all + other.all }
    }
}

/// How hard each seat of a scenario is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difficulties(Vec<Difficulty>);

impl Difficulties {
    /// Enough games to tell the levels apart.
    pub const GAMES: u32 = 512;

    /// How hard they are, from so many games, everybody played by temperament. The same number gives the same figures.
    /// `None` if stopped.
    pub fn of(scenario: &Scenario, games: u32, stop: &AtomicBool) -> Option<Self> {
        let player = Players::new(scenario, |_| PolicyKind::Temperament);
        let start = State::start(scenario);
        let block = |table: &mut SideBySide<'_, '_, LANES>, first: u32, _| {
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            table.restart(&start, seeds(FORECAST, first));
            table.begin();
            let before = table.each(|game| standing(scenario, game));
            table.play_out();
            let after = table.each(|game| standing(scenario, game));
            Some(scenario.actor_ids().map(|ix| kept(scenario, ix, &before, &after)).collect())
        };
        let none = vec![Difficulty::default(); scenario.actors.len()];
        let blocks: Option<Vec<_>> = in_tables(&player, &start, games, block).collect();
        let plus = |all: Vec<Difficulty>, more: Vec<Difficulty>| {
            all.into_iter().zip(more).map(|(one, other)| one.plus(other)).collect()
        };
        Some(Self(blocks?.into_iter().fold(none, plus)))
    }

    /// That of a seat; nothing of one that has no objectives.
    pub fn get(&self, seat: ActorIx) -> Option<Difficulty> {
        self.0.get(seat.at()).copied().filter(|difficulty| difficulty.all > 0)
    }
}

/// How each objective of each seat stands.
fn standing(scenario: &Scenario, game: &impl Facts) -> Vec<Vec<i64>> {
    let seats = scenario.actors.iter().map(|actor| &actor.objectives);
    seats.map(|all| all.iter().map(|one| one.score.eval(game)).collect()).collect()
}

/// What a seat has kept of its objectives in some games.
fn kept(
    scenario: &Scenario,
    seat: ActorIx,
    before: &[Vec<Vec<i64>>],
    after: &[Vec<Vec<i64>>],
) -> Difficulty {
    let mut kept = Difficulty::default();
    for (before, after) in before.iter().zip(after) {
        let scores = before[seat.at()].iter().zip(&after[seat.at()]);
        for (one, (before, after)) in scenario.actor(seat).objectives.iter().zip(scores) {
            let weight = u64::from(one.weight);
            kept.all += weight;
            kept.kept += if after >= before { weight } else { 0 };
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::library::Shipped;

    #[test]
    fn seats_of_one_scenario_differ_and_the_same_games_give_the_same_levels() {
        let scenario = Shipped::find("kirillov").unwrap().load().scenario.unwrap();
        let on = AtomicBool::new(false);
        let all = Difficulties::of(&scenario, Difficulties::GAMES, &on).unwrap();
        let levels: Vec<_> = scenario.actor_ids().map(|ix| all.get(ix).unwrap().level()).collect();
        assert_eq!(levels, [1, 1, 2, 2, 1, 1, 2, 3]);
        assert_eq!(Difficulties::of(&scenario, Difficulties::GAMES, &on).unwrap(), all);
        assert_eq!(Difficulties::of(&scenario, 64, &AtomicBool::new(true)), None);
    }

    #[test]
    fn a_level_is_where_its_share_begins() {
        let level = |kept| Difficulty { kept, all: 100 }.level();
        assert_eq!([100, 65, 64, 50, 49, 0].map(level), [1, 1, 2, 2, 3, 3]);
    }
}
