//! How often the turns of a game are played again to look back at it: as often as usual, unless that would
//! take long.

use super::lookback::Lookback;
use crate::forecast::worlds;
use crate::rules::{Sight, Viewer};
use crate::scenario::{ActorIx, Choice, Scenario};
use crate::texts::say;

/// Plays for each alternative of each decision, unless there are too many of them.
const REGRET_RUNS: u32 = 1_000;

/// Plays for each set of a turn's acts; eight acts have 256.
const SPLIT_RUNS: u32 = 500;

/// Most turns that are played to weigh all decisions of a game, and most to split all changes of its risks.
/// Thirty turns with 500 options are six times as many; a class of eight seats with twenty options each stays
/// below in a game of 20 turns.
const MOST_TURNS: u64 = 40_000_000;

/// What moves choices and outcomes in a scenario whose turns are played that often. A turn of one that has more
/// takes longer, in proportion, and fewer are played.
const USUAL_WEIGHT: u64 = 3_000;

/// What may move choices and outcomes: options, and factors on them.
fn weight(scenario: &Scenario) -> u64 {
    let of_option = |option: &Choice| {
        let actor = &scenario.actor(option.actor).temperament;
        let outcomes = option.outcomes.iter().map(|outcome| 1 + outcome.odds.factors.len());
        let leanings = actor.pressure.len() + actor.deadline.len();
        (option.weight.factors.len() + leanings + outcomes.sum::<usize>()) as u64
    };
    scenario.options.iter().map(of_option).sum()
}

impl Lookback {
    fn most_turns(&self) -> u64 {
        MOST_TURNS * USUAL_WEIGHT / weight(&self.scenario).max(USUAL_WEIGHT)
    }

    fn turns_from(&self, turn: u32) -> u64 {
        u64::from((self.scenario.last_turn() + 1).saturating_sub(turn))
    }

    /// Plays for each alternative of each decision: fewer where menus are so long, and turns so many, that
    /// all of them together would take a quarter of an hour and more. Intervals are wider then.
    pub fn regret_runs(&self) -> u32 {
        let turns = self.past.iter().map(|past| {
            let mut opened = past.opened.clone();
            opened.sealed.fill(None);
            let menu = |actor: &ActorIx| {
                Sight::new(&self.scenario, &opened, Viewer::Seat(*actor)).menu(*actor).len() + 1
            };
            let alternatives: usize = self.people.iter().map(menu).sum();
            alternatives as u64 * self.turns_from(opened.turn)
        });
        at_most(self.most_turns(), turns.sum(), REGRET_RUNS)
    }

    /// Plays for each set of a turn's acts: fewer in the same way.
    pub fn split_runs(&self) -> u32 {
        let turns = self.past.iter().map(|past| {
            let acts = past.opened.sealed.iter().flatten().map(Vec::len).sum();
            worlds(acts) as u64 * self.turns_from(past.opened.turn)
        });
        at_most(self.most_turns(), turns.sum(), SPLIT_RUNS)
    }

    /// What is to be said where there are fewer plays than usual.
    pub fn fewer(&self) -> Option<String> {
        let (regrets, splits) = (self.regret_runs(), self.split_runs());
        let said = [
            (regrets < REGRET_RUNS)
                .then(|| say!("report-fewer", runs = regrets, usual = REGRET_RUNS)),
            (splits < SPLIT_RUNS)
                .then(|| say!("report-fewer-splits", runs = splits, usual = SPLIT_RUNS)),
        ];
        let said: Vec<_> = said.into_iter().flatten().collect();
        (!said.is_empty()).then(|| said.join(" "))
    }
}

fn at_most(most: u64, each: u64, usual: u32) -> u32 {
    u32::try_from(most / each.max(1)).unwrap_or(u32::MAX).clamp(1, usual)
}
