//! Claims: is something more likely after these options than after those?

use rayon::prelude::*;

use super::batch::game_seeds;
use super::estimate::{Estimate, Z};
use super::parts::in_tables;
use crate::policy::{LANES, Players, PolicyKind, SideBySide};
use crate::rules::{Ruling, State};
use crate::scenario::{ActorIx, Claim, Compared, Forced, Scenario, Seats};

/// What many pairs of games say about a claim. Both games of a pair have the same luck.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weighed {
    /// How often the claim's measure held after `after`.
    pub after: Estimate,
    /// How often after `than`.
    pub than: Estimate,
    /// Pairs in which it held in the first only.
    pub gained: u64,
    /// Pairs in which it held in the second only.
    pub lost: u64,
}

/// What a claim's figures amount to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimVerdict {
    /// The whole interval is above zero.
    Held,
    /// The whole interval is below zero.
    NotHeld,
    /// Zero is in the interval.
    Undecided,
}

impl Weighed {
    /// How much likelier after `after`, −1 to 1.
    pub fn difference(self) -> f64 {
        self.after.share() - self.than.share()
    }

    /// The 95% interval of the difference: of a mean of pairs, each −1, 0 or 1.
    pub fn interval(self) -> (f64, f64) {
        self.beyond(1.0)
    }

    /// What they amount to.
    pub fn verdict(self, relation: Compared) -> ClaimVerdict {
        match relation {
            Compared::More => match self.interval() {
                (low, _) if low > 0.0 => ClaimVerdict::Held,
                (_, high) if high < 0.0 => ClaimVerdict::NotHeld,
                _ => ClaimVerdict::Undecided,
            },
            Compared::Within(percent) => {
                let band = f64::from(percent) / 100.0;
                let ((_, above), (below, _)) = (self.beyond(1.0 + band), self.beyond(1.0 - band));
                let (out_above, out_below) = (self.beyond(1.0 + band).0, self.beyond(1.0 - band).1);
                if above <= 0.0 && below >= 0.0 {
                    ClaimVerdict::Held
                } else if out_above > 0.0 || out_below < 0.0 {
                    ClaimVerdict::NotHeld
                } else {
                    ClaimVerdict::Undecided
                }
            }
        }
    }

    /// The 95% interval of the share after `after` less so many times that after `than`.
    fn beyond(self, times: f64) -> (f64, f64) {
        let n = self.after.runs.max(1) as f64;
        let mean = self.after.share() - times * self.than.share();
        let both = (self.after.hits - self.gained) as f64;
        let (gained, lost) = (self.gained as f64, self.lost as f64);
        let square = (both * (1.0 - times) * (1.0 - times) + gained + lost * times * times) / n;
        let half = Z * ((square - mean * mean).max(0.0) / n).sqrt();
        (mean - half, mean + half)
    }

    /// Of one pair.
    fn pair(after: bool, than: bool) -> Self {
        let mut pair = Self {
            gained: u64::from(after && !than),
            lost: u64::from(than && !after),
            ..Self::default()
        };
        pair.after.count(after);
        pair.than.count(than);
        pair
    }

    fn plus(self, other: Self) -> Self {
        Self {
            after: self.after.plus(other.after),
            than: self.than.plus(other.than),
            gained: self.gained + other.gained,
            lost: self.lost + other.lost,
        }
    }
}

/// Weighs a claim by pairs of games from the start, the options forced in its turn, everything else
/// played by temperament. The same seed gives the same figures on any number of threads.
pub fn weigh(
    scenario: &Scenario,
    claim: &Claim,
    runs: u32,
    seed: u64,
    tick: &(dyn Fn() + Sync),
) -> Weighed {
    let options = claim.after.iter().chain(&claim.than);
    let forced: Seats = options.map(|forced| scenario.option(forced.option).actor).collect();
    let player = Players::new(scenario, |_| PolicyKind::Temperament);
    let start = State::start(scenario);
    let forced: Vec<_> = scenario.actor_ids().filter(|actor| forced.has(*actor)).collect();
    in_tables(&player, &start, runs, |table, first, lanes| {
        let mut side = |side: &[Forced]| {
            table.restart(&start, game_seeds(seed, first));
            play(table, claim, side, &forced);
            table.each(|game| claim.measure.holds(game))
        };
        let (after, than) = (side(&claim.after), side(&claim.than));
        let pairs = after.into_iter().zip(than).take(lanes);
        pairs.fold(Weighed::default(), |weighed, (after, than)| {
            tick();
            weighed.plus(Weighed::pair(after, than))
        })
    })
    .reduce(Weighed::default, Weighed::plus)
}

/// Plays one side: an actor forced on either side does what this side says, or holds.
fn play(table: &mut SideBySide<'_, '_, LANES>, claim: &Claim, side: &[Forced], forced: &[ActorIx]) {
    let scenario = table.scenario();
    table.begin();
    while table.games.turn < claim.turn && !table.games.all_over() {
        table.play_turn(&[]);
    }
    if !table.games.all_over() {
        for actor in forced {
            let orders = side.iter().map(|forced| forced.option);
            let own: Vec<_> = orders.filter(|ix| scenario.option(*ix).actor == *actor).collect();
            (0..LANES).for_each(|lane| table.games.seal(lane, *actor, &own));
        }
        let rulings: Vec<Ruling> = side.iter().filter_map(|f| ruling(scenario, *f)).collect();
        table.play_turn(&rulings);
    }
    table.play_out();
}

/// The outcome that a claim forces, as a facilitator would.
fn ruling(scenario: &Scenario, forced: Forced) -> Option<Ruling> {
    let option = scenario.option(forced.option);
    forced.outcome.map(|outcome| Ruling {
        draw: option.draw.name.clone(),
        actor: Some(option.actor),
        result: outcome.0,
        reason: String::new(),
    })
}
