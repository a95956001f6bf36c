//! Where on the ladder the crisis may stand after each turn to come: what a fan chart draws.

use crate::scenario::RungIx;
use crate::texts::{message, say};

/// How many plays stood on which rung after each turn to come. A game that has ended stays where it
/// ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fan {
    /// For each turn, this one first, plays on each rung, lowest first.
    turns: Vec<Vec<u32>>,
}

impl Fan {
    /// How many turns it spans.
    pub fn turns(&self) -> usize {
        self.turns.len()
    }

    /// The lowest rung that so large a share of the plays (0 to 1) do not exceed after the so manyth
    /// turn to come, from 0; the lowest of all without plays.
    pub fn quantile(&self, turn: usize, share: f64) -> RungIx {
        let Some(plays) = self.turns.get(turn) else { return RungIx::from(0) };
        let wanted = share * plays.iter().sum::<u32>() as f64;
        let mut so_far = 0.0;
        let reached = plays.iter().position(|plays| {
            so_far += f64::from(*plays);
            so_far >= wanted && so_far > 0.0
        });
        RungIx::from(reached.unwrap_or(plays.len().saturating_sub(1)))
    }

    /// The rungs between which half of the plays stand: a quarter is at or below the lower one, a
    /// quarter at or above the upper one.
    pub fn half(&self, turn: usize) -> [RungIx; 2] {
        [0.25, 0.75].map(|share| self.quantile(turn, share))
    }

    /// The same of nine in ten plays.
    pub fn most(&self, turn: usize) -> [RungIx; 2] {
        [0.05, 0.95].map(|share| self.quantile(turn, share))
    }

    /// In words: where half of the plays stand after this turn and at the end.
    pub fn sentence(&self) -> Option<String> {
        let last = self.turns().checked_sub(1)?;
        let on = |turn| match self.half(turn).map(|rung| rung.at() + 1) {
            [low, high] if low == high => message!("fan-rung", rung = low),
            [low, high] => message!("fan-rungs", low = low, high = high),
        };
        Some(match last {
            0 => say!("fan-half", now = on(0)),
            _ => say!("fan-half-and-end", now = on(0), end = on(last)),
        })
    }

    /// Counts plays that stand on these rungs after a turn.
    pub(super) fn count(&mut self, turn: usize, rungs: &[i32]) {
        if self.turns.len() <= turn {
            self.turns.resize(turn + 1, Vec::new());
        }
        let plays = &mut self.turns[turn];
        for rung in rungs {
            let rung = usize::try_from(*rung).unwrap_or(0);
            if plays.len() <= rung {
                plays.resize(rung + 1, 0);
            }
            plays[rung] += 1;
        }
    }

    /// Both together.
    pub(super) fn add(&mut self, other: &Self) {
        if self.turns.len() < other.turns.len() {
            self.turns.resize(other.turns.len(), Vec::new());
        }
        for (mine, theirs) in self.turns.iter_mut().zip(&other.turns) {
            if mine.len() < theirs.len() {
                mine.resize(theirs.len(), 0);
            }
            mine.iter_mut().zip(theirs).for_each(|(mine, theirs)| *mine += theirs);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_rungs_that_plays_stand_on() {
        let mut fan = Fan::default();
        fan.count(0, &[3, 3, 3, 3]);
        fan.count(1, &[1, 3, 4, 6]);
        let [low, high] = fan.half(1);
        assert_eq!((low.at(), high.at()), (1, 4));
        let [low, high] = fan.most(1);
        assert_eq!((low.at(), high.at()), (1, 6));
        assert_eq!(fan.quantile(0, 0.5).at(), 3);
        assert_eq!(
            fan.sentence().unwrap(),
            "Half of the plays stand on rung 4 after this turn, at the end on rungs 2 to 5."
        );
        assert_eq!(Fan::default().sentence(), None);
    }

    #[test]
    fn parts_add_up() {
        let (mut a, mut b) = (Fan::default(), Fan::default());
        a.count(0, &[1]);
        b.count(0, &[5, 5]);
        b.count(1, &[2]);
        a.add(&b);
        assert_eq!(a.turns, [vec![0, 1, 0, 0, 0, 2], vec![0, 0, 1]]);
    }
}
