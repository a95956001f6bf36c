//! Luck that is written down beforehand, so that everything that can come can be walked through.
//!
//! A game that follows a script asks it for every roll and shows it the odds. The script answers with
//! a roll in the middle of the branch that is next, so that the rules themselves pick it, and keeps
//! what it was asked. [`Script::advance`] turns to the next way the game could have gone, depth first.

/// One way through the draws of a game.
#[derive(Clone, Debug, Default)]
pub struct Script {
    met: Vec<Met>,
    at: usize,
}

/// A draw that was met: what could come, and which of it comes this time.
#[derive(Clone, Debug)]
struct Met {
    /// Roll and probability of each branch that can come.
    branches: Vec<(f64, f64)>,
    taken: usize,
}

/// Shares of the odds below this are nothing: the sum of the odds is not exact to so many digits.
const NOTHING: f64 = 1e-13;

impl Script {
    /// The roll for a draw with these odds.
    pub(super) fn roll(&mut self, odds: impl Iterator<Item = f64>) -> f64 {
        if self.at == self.met.len() {
            self.met.push(Met { branches: branches(odds), taken: 0 });
        }
        let met = &self.met[self.at];
        self.at += 1;
        met.branches[met.taken].0
    }

    /// The probability of the way that was gone.
    pub fn probability(&self) -> f64 {
        self.met.iter().map(|met| met.branches[met.taken].1).product()
    }

    /// Turns to the next way, from the beginning; `false` if all have been gone.
    pub fn advance(&mut self) -> bool {
        self.at = 0;
        while let Some(met) = self.met.last_mut() {
            met.taken += 1;
            if met.taken < met.branches.len() {
                return true;
            }
            self.met.pop();
        }
        false
    }
}

/// Roll and probability of each branch that can come; at least one.
fn branches(odds: impl Iterator<Item = f64>) -> Vec<(f64, f64)> {
    let odds: Vec<f64> = odds.collect();
    let total: f64 = odds.iter().sum();
    let can_come = |odds: f64| odds > total * NOTHING;
    let kept: f64 = odds.iter().filter(|odds| can_come(**odds)).sum();
    let mut below = 0.0;
    let mut branches = Vec::new();
    for odds in odds {
        if can_come(odds) {
            branches.push(((below + odds / 2.0) / total, odds / kept));
        }
        below += odds;
    }
    if branches.is_empty() {
        // Odds that all vanished: the rules take the first whatever the roll.
        branches.push((0.0, 1.0));
    }
    branches
}

#[cfg(test)]
mod tests {
    use super::super::chance::pick;
    use super::*;

    /// Every way through a game of two draws, the second only after the first branch.
    #[test]
    fn it_goes_every_way_once() {
        let mut script = Script::default();
        let mut ways = Vec::new();
        loop {
            let first = [1.0, 0.0, 3.0];
            let mut way = vec![pick(&first, script.roll(first.into_iter()))];
            if way[0] == 0 {
                let second = [1.0, 1.0];
                way.push(pick(&second, script.roll(second.into_iter())));
            }
            ways.push((way, script.probability()));
            if !script.advance() {
                break;
            }
        }
        assert_eq!(ways, [(vec![0, 0], 0.125), (vec![0, 1], 0.125), (vec![2], 0.75)]);
    }

    #[test]
    fn each_roll_is_picked_as_its_branch() {
        for odds in [vec![1e-9, 1.0, 1e2], vec![0.1; 20], vec![0.0, 1e-300], vec![3.0, 1e-12]] {
            let places: Vec<_> = (0..odds.len()).filter(|at| odds[*at] > 0.0).collect();
            let rolls = branches(odds.iter().copied());
            let picked: Vec<_> = rolls.iter().map(|(roll, _)| pick(&odds, *roll)).collect();
            assert_eq!(picked, places, "{odds:?}");
            assert!(rolls.iter().all(|(roll, _)| (0.0..1.0).contains(roll)));
        }
        assert_eq!(branches([0.0, 0.0].into_iter()), [(0.0, 1.0)]);
    }
}
