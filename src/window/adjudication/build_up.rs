//! Odds as they stand while factor after factor comes: branch by branch, each in its own order.

use crate::rules::{Branch, Draw};

/// How far along something is that starts fast and comes to rest, when this share of its time is
/// over; both 0 to 1.
pub(super) fn eased(share: f32) -> f32 {
    1.0 - (1.0 - share.clamp(0.0, 1.0)).powi(3)
}

/// How many factors a draw has in all.
pub(super) fn factors(draw: &Draw) -> usize {
    draw.branches.iter().map(|branch| branch.factors.len()).sum()
}

/// How many factors of a branch have come, of so many of the whole draw; a fraction for the one that
/// is coming.
pub(super) fn of_branch(draw: &Draw, at: usize, come: f32) -> f32 {
    let before: usize = draw.branches[..at].iter().map(|branch| branch.factors.len()).sum();
    (come - before as f32).clamp(0.0, draw.branches[at].factors.len() as f32)
}

/// A branch's odds after so many of its factors.
pub(super) fn after(branch: &Branch, factors: usize) -> f64 {
    branch.factors.iter().take(factors).fold(branch.base, |odds, factor| odds * factor.times)
}

/// Each branch's share of all odds when so many factors have come.
pub(super) fn shares(draw: &Draw, come: f32) -> Vec<f64> {
    if come >= factors(draw) as f32 {
        return draw.branches.iter().map(|branch| branch.probability).collect();
    }
    let odds = |(at, branch): (usize, &Branch)| {
        let come = of_branch(draw, at, come);
        let [from, to] = [come.floor(), come.ceil()].map(|come| after(branch, come as usize));
        from + (to - from) * f64::from(eased(come.fract()))
    };
    let odds: Vec<f64> = draw.branches.iter().enumerate().map(odds).collect();
    let total: f64 = odds.iter().sum();
    odds.into_iter().map(|odds| if total > 0.0 { odds / total } else { 0.0 }).collect()
}

/// The highest that any branch's odds stand at any time: what all bars are measured by.
pub(super) fn highest(draw: &Draw) -> f64 {
    let every = draw
        .branches
        .iter()
        .flat_map(|branch| (0..=branch.factors.len()).map(move |factors| after(branch, factors)));
    every.fold(f64::MIN_POSITIVE, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Applied;

    fn branch(base: f64, times: &[f64]) -> Branch {
        let factor = |times: &f64| Applied { times: *times, why: "".into() };
        let odds = times.iter().fold(base, |odds, times| odds * times);
        let factors = times.iter().map(factor).collect();
        Branch { label: String::new(), base, factors, odds, probability: 0.0, gain: None }
    }

    fn draw(mut branches: Vec<Branch>) -> Draw {
        let total: f64 = branches.iter().map(|branch| branch.odds).sum();
        branches.iter_mut().for_each(|branch| branch.probability = branch.odds / total);
        let (name, actor, overruled) = (String::new(), None, None);
        Draw { name, actor, branches, roll: 0.0, result: 0, overruled }
    }

    #[test]
    fn factors_come_one_by_one_and_all_branches_always_fill_the_strip() {
        let draw = draw(vec![branch(1.0, &[3.0]), branch(1.0, &[]), branch(2.0, &[0.5, 0.5])]);
        assert_eq!(factors(&draw), 3);
        assert_eq!(shares(&draw, 0.0), [0.25, 0.25, 0.5]);
        assert_eq!(shares(&draw, 1.0), [0.5, 1.0 / 6.0, 2.0 / 6.0]);
        assert_eq!(shares(&draw, 2.0), [0.6, 0.2, 0.2]);
        assert_eq!(shares(&draw, 3.0), [3.0 / 4.5, 1.0 / 4.5, 0.5 / 4.5]);
        for step in 0..=30 {
            let sum: f64 = shares(&draw, step as f32 / 10.0).iter().sum();
            assert!((sum - 1.0).abs() < 1e-12, "{step}: {sum}");
        }
        assert_eq!(highest(&draw), 3.0);
    }
}
