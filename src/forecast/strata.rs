//! How near the truth a mean is whose luck was drawn in strata: by how much blocks of plays differ.

use crate::rules::STRATA;

/// Blocks of [`STRATA`] plays; the last may have fewer. Nothing where each play has luck of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Blocks {
    count: u64,
    /// The squares of their sums, each as if it had all its plays.
    squares: i128,
}

/// With fewer blocks how much they differ says too little.
pub(super) const LEAST: u64 = 24;
/// Plays that show something rather than its opposite, or the opposite, or pairs that differ: of fewer, too.
pub(super) const FEW: u64 = 20;
/// No strata are trusted to do more than this.
const MOST: f64 = 16.0;

impl Blocks {
    /// One of so many plays, whose values have this sum.
    pub fn one(sum: i128, plays: u64) -> Self {
        Self { count: 1, squares: sum * sum * STRATA as i128 / i128::from(plays.max(1)) }
    }

    /// Both.
    pub fn plus(self, other: Self) -> Self {
        Self { count: self.count + other.count, squares: self.squares + other.squares }
    }

    /// The variance of the mean of `n` plays, as a share of what it would be if each had luck of its own: then a play's
    /// variance would be `alone`. 1 where blocks say too little.
    pub fn variance_ratio(self, n: f64, mean: f64, alone: f64) -> f64 {
        if self.count < LEAST || alone <= 0.0 {
            return 1.0;
        }
        let of_blocks = self.squares as f64 / STRATA as f64 - n * mean * mean;
        (of_blocks / (self.count - 1) as f64 / alone).max(1.0 / MOST)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicBool;

    use super::super::estimate::Estimate;
    use super::super::rollout::{Foreseen, Headline, Request, Risk};
    use crate::policy::{Players, PolicyKind};
    use crate::rules::{Sight, State, Viewer, mix};
    use crate::scenario::library::SHIPPED;
    use crate::scenario::{ActorIx, EndingIx, OptionIx, Scenario, ThresholdIx};

    /// What intervals are asked for: every threshold, ending and question, each not near 0 or 1.
    struct IntervalsAsked {
        shares: Vec<(Headline, f64)>,
        differences: Vec<(Headline, f64)>,
    }

    fn headlines(scenario: &Scenario) -> Vec<Headline> {
        let thresholds = ThresholdIx::all(scenario.ladder.thresholds.len());
        let crossed = thresholds.flat_map(|ix| [Headline::NextTurn(ix), Headline::End(ix)]);
        let endings = EndingIx::all(scenario.endings.len()).map(Headline::Ending);
        crossed.chain(endings).chain([Headline::Catastrophe]).collect()
    }

    impl IntervalsAsked {
        fn new(scenario: &Scenario, one: &Risk, other: &Risk) -> Self {
            let of = |risk: &Risk, what| risk.counted(what).share();
            let all = headlines(scenario);
            let shares = all.iter().map(|what| (*what, of(one, *what)));
            let apart = all.iter().map(|what| (*what, of(one, *what) - of(other, *what)));
            Self {
                shares: shares.filter(|(_, share)| (0.05..=0.95).contains(share)).collect(),
                differences: apart.filter(|(_, less)| less.abs() > 0.02).collect(),
            }
        }
    }

    /// A state in the middle of a game, and two things its first actor can do there.
    fn middle(player: &Players<'_>, turn: u32) -> (State, ActorIx, [Vec<OptionIx>; 2]) {
        let (seat, mut middle) = (ActorIx::from(0), None);
        player.play(7, |state| {
            middle = (state.turn == turn).then(|| state.clone()).or(middle.take());
        });
        let state = middle.expect("the game lasts");
        let menu = Sight::new(player.scenario(), &state, Viewer::Seat(seat)).menu(seat);
        let last = menu.last().map(|option| vec![*option]).unwrap_or_default();
        (state, seat, [last, Vec::new()])
    }

    fn request((seat, orders): (ActorIx, &[OptionIx])) -> Request {
        Request { viewer: Viewer::Seat(seat), orders: vec![(seat, orders.to_vec())], runs: 0 }
    }

    /// Over many numbers of luck, 95% of the 95% intervals hold what very many plays show: of shares and of differences,
    /// after a number of plays that is given, and after as many as an interval of two points takes.
    #[test]
    fn intervals_of_strata_cover() {
        let never = AtomicBool::new(false);
        let [mut shares, mut differences, mut sure] = [Estimate::default(); 3];
        for (id, turn, seeds) in [("first-steps", 2, 300), ("kirillov", 5, 100), ("atacms", 6, 100)]
        {
            let shipped = SHIPPED.iter().find(|one| one.id == id).expect("shipped");
            let scenario = shipped.load().scenario.expect("shipped scenarios load");
            let player = Players::new(&scenario, |_| PolicyKind::Temperament);
            let (state, seat, both) = middle(&player, turn);
            let play = |orders: &[OptionIx], luck, runs| {
                let mut foreseen = Foreseen::new(&player, &state, &request((seat, orders)));
                foreseen.luck = luck;
                assert!(foreseen.play_to(runs, &never));
                foreseen
            };
            let [one, other] = both.each_ref().map(|orders| play(orders, 1 << 40, 100_000).risk);
            let asked = IntervalsAsked::new(&scenario, &one, &other);
            for luck in 0..seeds {
                let [mut one, other] = both.each_ref().map(|orders| play(orders, mix(luck), 1_000));
                for (what, share) in &asked.shares {
                    let (low, high) = one.risk.counted(*what).interval();
                    shares.count((low..=high).contains(share));
                }
                for (what, less) in &asked.differences {
                    let found = one.risk.less(&other.risk, *what);
                    differences.count((found.low..=found.high).contains(less));
                }
                assert!(one.play_until(0.02, 10_000, &never));
                for (what, share) in &asked.shares {
                    let (low, high) = one.risk.counted(*what).interval();
                    sure.count((low..=high).contains(share));
                }
            }
        }
        for covered in [shares, differences, sure] {
            assert!(covered.runs >= 500, "{covered:?}");
            assert!((0.93..=0.97).contains(&covered.share()), "{covered:?}");
        }
    }
}
