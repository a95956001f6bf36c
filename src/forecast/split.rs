//! How a turn changed a risk, split among what was done in it.
//!
//! A **world** is a set of the acts: the turn adjudicated with these alone and the game's own luck, and
//! then the rest of the game played many times. Every world has the same later luck.

use std::sync::atomic::AtomicBool;

use super::difference::Difference;
use super::estimate::Estimate;
use super::rollout::{FORECAST, Headline, OnePlay, Rollouts, risk};
use super::survey::MeanChange;
use crate::policy::Players;
use crate::rules::{Ruling, STRATA, State, counted_from};
use crate::scenario::{ActorIx, OptionIx, Scenario, ThresholdIx, Tone};

/// A turn that was played.
#[derive(Clone, Debug)]
pub struct Past {
    /// All orders sealed and not yet opened.
    pub opened: State,
    /// What the facilitator decided instead of the dice.
    pub rulings: Vec<Ruling>,
    /// The start of the next turn's deliberation, its injects given; or the end.
    pub after: State,
}

/// The change of one risk over a turn. [`Split::held`], the acts' parts, [`Split::together`] and
/// [`Split::injects`] add up to [`Split::whole`].
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// Before orders were opened, everybody's left open.
    pub before: Estimate,
    /// When the turn was over and the next one's injects were given.
    pub after: Estimate,
    /// After less before.
    pub whole: Difference,
    /// Had all held, less before: what was to be expected of the turn did not come.
    pub held: Difference,
    /// What each act did to it.
    pub acts: Vec<ActPart>,
    /// Of more than eight acts: what they did together beyond the sum of their parts.
    pub together: Option<Difference>,
    /// After less what was to be expected of the next turn's injects.
    pub injects: Difference,
}

/// What one act did to a risk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ActPart {
    /// Whose.
    pub actor: ActorIx,
    /// What.
    pub option: OptionIx,
    /// Its share of the change: Shapley's (*A value for n-person games*, 1953), the mean of what it
    /// adds over all orders in which acts could join; of more than eight acts, as `alone`.
    pub part: Difference,
    /// With it less without it, all other acts as they were.
    pub alone: Difference,
}

/// Most acts of which every subset is played.
const MOST: usize = 8;

/// Splits the change of each of these risks over a turn of the game with this seed. A threshold
/// counts as crossed if the crisis stands there after the turn itself or later. `None` if stopped.
pub fn split(
    player: &Players<'_>,
    past: &Past,
    seed: u64,
    runs: u32,
    risks: &[Headline],
    stop: &AtomicBool,
) -> Option<Vec<Split>> {
    let worlds = Worlds::play(player, past, seed, runs, stop)?;
    Some(risks.iter().map(|risk| worlds.split(*risk)).collect())
}

/// From how many worlds a turn with so many acts is split.
pub fn worlds(acts: usize) -> usize {
    if acts <= MOST { 1 << acts } else { acts + 2 }
}

/// What came in each play, by world.
struct Worlds {
    acts: Vec<(ActorIx, OptionIx)>,
    before: Vec<OnePlay>,
    after: Vec<OnePlay>,
    /// By the bits of the acts in it if there are at most [`MOST`]; else none of them, each left
    /// out in turn, all.
    with: Vec<Vec<OnePlay>>,
}

impl Worlds {
    fn play(
        player: &Players<'_>,
        past: &Past,
        seed: u64,
        runs: u32,
        stop: &AtomicBool,
    ) -> Option<Self> {
        let sealed = past.opened.sealed.iter().enumerate();
        let acts: Vec<(ActorIx, OptionIx)> = sealed
            .flat_map(|(at, orders)| orders.iter().flatten().map(move |ix| (at.into(), *ix)))
            .collect();
        let mut before = past.opened.clone();
        before.sealed.fill(None);
        let how = Rollouts { luck: FORECAST, runs, begin: false };
        let since = counted_from(before.turn, false);
        let rest =
            |state: &State, begin| on_from(player, state, since, Rollouts { begin, ..how }, stop);
        let mut table = player.table(&before);
        let mut world = |has: &dyn Fn(usize) -> bool| {
            let mut state = before.clone();
            state.sealed.fill(Some(Vec::new()));
            for (_, (actor, option)) in acts.iter().enumerate().filter(|(at, _)| has(*at)) {
                state.sealed[actor.at()].get_or_insert_default().push(*option);
            }
            table.restart(&state, [seed]);
            table.settle(&past.rulings);
            table.games().write(0, &mut state);
            rest(&state, true)
        };
        let with: Option<Vec<_>> = if acts.len() <= MOST {
            (0..1_usize << acts.len()).map(|set| world(&|at| set >> at & 1 == 1)).collect()
        } else {
            let without =
                (0..acts.len()).map(|out| world(&|at| at != out)).collect::<Option<Vec<_>>>();
            without.and_then(|mut worlds| {
                worlds.insert(0, world(&|_| false)?);
                worlds.push(world(&|_| true)?);
                Some(worlds)
            })
        };
        let before = risk(player, &before, &how, stop)?.plays;
        Some(Self { before, after: rest(&past.after, false)?, with: with?, acts })
    }

    fn split(&self, risk: Headline) -> Split {
        let (none, all) = (&self.with[0], &self.with[self.with.len() - 1]);
        let acts: Vec<_> = (0..self.acts.len()).map(|at| self.act(risk, at)).collect();
        Split {
            before: count(&self.before, risk),
            after: count(&self.after, risk),
            whole: less(&self.after, &self.before, risk),
            held: less(none, &self.before, risk),
            together: (self.acts.len() > MOST).then(|| self.together(risk)),
            acts,
            injects: less(&self.after, all, risk),
        }
    }

    fn act(&self, risk: Headline, at: usize) -> ActPart {
        let all = self.with.len() - 1;
        let small = self.acts.len() <= MOST;
        let without = if small { all & !(1 << at) } else { at + 1 };
        let alone = less(&self.with[all], &self.with[without], risk);
        let part = if small { self.shapley(risk, at) } else { alone };
        let (actor, option) = self.acts[at];
        ActPart { actor, option, part, alone }
    }

    /// In whole parts of n!, so that parts add up exactly.
    fn shapley(&self, risk: Headline, at: usize) -> Difference {
        let n = self.acts.len();
        let factorial = |n: usize| (1..=n as i64).product::<i64>();
        let part = |play: usize| -> i64 {
            let has = |set: usize| i64::from(self.with[set][play].has(risk));
            let without = (0..self.with.len()).filter(|set| set >> at & 1 == 0);
            let part = without.map(|set| {
                let others = set.count_ones() as usize;
                let orders = factorial(others) * factorial(n - 1 - others);
                orders * (has(set | 1 << at) - has(set))
            });
            part.sum()
        };
        let parts: Vec<_> = (0..self.before.len()).map(part).collect();
        Difference::of_parts(MeanChange::in_strata(&parts), factorial(n))
    }

    /// What all acts did less the sum of what each did.
    fn together(&self, risk: Headline) -> Difference {
        let all = self.with.len() - 1;
        let more = |play: usize| {
            let has = |world: usize| i64::from(self.with[world][play].has(risk));
            let alone: i64 = (1..all).map(|without| has(all) - has(without)).sum();
            has(all) - has(0) - alone
        };
        let more: Vec<_> = (0..self.before.len()).map(more).collect();
        Difference::of_parts(MeanChange::in_strata(&more), 1)
    }
}

/// Plays on from the end of a turn; what the turn itself brought, `since` its orders were opened, counts.
fn on_from(
    player: &Players<'_>,
    state: &State,
    since: i32,
    how: Rollouts,
    stop: &AtomicBool,
) -> Option<Vec<OnePlay>> {
    let scenario = player.scenario();
    let now = came(scenario, state, since);
    if state.over() {
        return Some(vec![now; how.runs as usize]);
    }
    let later = risk(player, state, &how, stop)?.plays;
    Some(later.into_iter().map(|later| later.or(now)).collect())
}

/// What a turn that ended in this state brought, from `since` on.
fn came(scenario: &Scenario, state: &State, since: i32) -> OnePlay {
    let mut came = OnePlay::default();
    for ix in ThresholdIx::all(scenario.ladder.thresholds.len()) {
        came.note(Headline::End(ix), state.crossed_since(scenario, ix, since));
    }
    let tone = state.ending.map(|ix| scenario.endings[ix.at()].tone);
    came.note(Headline::Catastrophe, tone == Some(Tone::Catastrophe));
    came
}

fn count(plays: &[OnePlay], risk: Headline) -> Estimate {
    plays.chunks(STRATA).fold(Estimate::default(), |all, block| {
        let hits = block.iter().filter(|came| came.has(risk)).count() as u64;
        let mut one = Estimate::of(hits, block.len() as u64);
        one.in_a_block();
        all.plus(one)
    })
}

fn less(mine: &[OnePlay], theirs: &[OnePlay], risk: Headline) -> Difference {
    let pairs = mine.iter().zip(theirs);
    let differences = pairs.map(|(one, two)| i64::from(one.has(risk)) - i64::from(two.has(risk)));
    MeanChange::in_strata(&differences.collect::<Vec<_>>()).into()
}
