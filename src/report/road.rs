//! The road not taken: the decisive turn once more with one other decision and the same luck.

use std::sync::atomic::AtomicBool;

use serde::{Deserialize, Serialize};

use super::lookback::Lookback;
use crate::forecast::{Past, Players, Regret, Request, Risk, forecast, of_hundred, short};
use crate::policy::PolicyKind;
use crate::rules::Viewer;
use crate::scenario::{ActorIx, EndingIx, OptionIx, RungIx, Scenario};
use crate::texts::say;

/// A game as it went, beside the same game from one other decision on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Road {
    /// The turn that is forked, from 1.
    pub turn: u32,
    /// Whose decision is another.
    pub actor: ActorIx,
    /// What it sealed; empty if it held.
    pub taken: Vec<OptionIx>,
    /// What it seals instead; nothing to hold.
    pub instead: Option<OptionIx>,
    /// Where the crisis stood at the start of each turn, and at the end.
    pub went: Vec<RungIx>,
    /// The same on the other road. All luck that has the same name is the same; from the next turn on everybody
    /// is played by temperament.
    pub other: Vec<RungIx>,
    /// How the other road ended.
    pub ending: Option<EndingIx>,
    /// In so many pairs of plays from that turn on, both with the same luck,
    pub pairs: u32,
    /// the other decision kept the crisis on a lower rung at its worst in so many,
    pub lower: u32,
    /// and led it to a higher one in so many. In the rest it made no difference.
    pub higher: u32,
}

/// So many pairs.
const PAIRS: u32 = 200;

/// In which turn the crisis moved most, from 1: upwards if it ever climbed, the earliest of equals. From where it
/// stood at the start of each turn, and at the end.
pub fn decisive(trail: &[RungIx]) -> u32 {
    let moves = trail.windows(2).enumerate().map(|(at, pair)| {
        let by = i32::from(pair[1].0) - i32::from(pair[0].0);
        ((by > 0, by.abs()), std::cmp::Reverse(at))
    });
    let most = moves.max().map_or(0, |(_, at)| at.0);
    u32::try_from(most).map_or(1, |at| at + 1)
}

impl Road {
    /// In what share of the pairs the decision made a difference, 0 to 1.
    pub fn choice(&self) -> f64 {
        f64::from(self.lower + self.higher) / f64::from(self.pairs.max(1))
    }

    /// What was decided, and what is decided instead.
    pub fn forks(&self, scenario: &Scenario) -> String {
        let title = |ix: &OptionIx| scenario.option(*ix).title.clone();
        let taken: Vec<_> = self.taken.iter().map(title).collect();
        let held = || say!("road-holding");
        let taken = if taken.is_empty() { held() } else { taken.join(", ") };
        let instead = self.instead.as_ref().map_or_else(held, title);
        let actor = &scenario.actor(self.actor).name;
        say!("road-forks", turn = self.turn, actor = actor, taken = taken, instead = instead)
    }

    /// What the pairs show, held against what somebody said before: a number from 0 to 100.
    pub fn answer(&self, said: Option<u8>) -> Vec<String> {
        let (lower, higher, of) = (self.lower, self.higher, self.pairs);
        let same = of.saturating_sub(lower + higher);
        let (kind, share) = (of_hundred(self.choice()), short(self.choice()));
        let mut lines = vec![say!("road-choice", kind = kind, share = share)];
        lines.push(say!("road-pairs", lower = lower, higher = higher, same = same, of = of));
        lines.extend(said.map(|said| say!("road-said", said = u32::from(said))));
        lines
    }

    /// How the other road ended, in a sentence.
    pub fn ended(&self, scenario: &Scenario) -> String {
        let ending = self.ending.map(|ix| scenario.endings[ix.at()].title.as_str());
        say!("road-ended", ending = ending.unwrap_or_default())
    }

    /// Both roads turn by turn: the turn, or 0 for the end; the rungs, from 1, on either.
    pub fn rows(&self) -> impl Iterator<Item = (u32, [Option<usize>; 2])> + '_ {
        let long = self.went.len().max(self.other.len());
        (0..long).map(move |at| {
            let of = |road: &[RungIx]| road.get(at).map(|rung| rung.at() + 1);
            let turn = if at + 1 == long { 0 } else { u32::try_from(at).map_or(0, |at| at + 1) };
            (turn, [of(&self.went), of(&self.other)])
        })
    }
}

impl Lookback {
    /// The road not taken, once it is known what decisions of people cost: the dearest decision of the decisive
    /// turn, or of any turn, and the best that its seat could have done instead; where no person decided
    /// anything, the act on the highest rung, and holding. `None` if there was nothing to decide, or if stopped.
    pub fn road(&self, regrets: &[Regret], stop: &AtomicBool) -> Option<Road> {
        let went = self.went()?;
        let turn = decisive(&went);
        let (turn, actor, instead) =
            dearest(regrets, turn).or_else(|| self.highest(turn)).filter(|_| !went.is_empty())?;
        let past = self.past.iter().find(|past| past.opened.turn == turn)?;
        let (after, ending) = self.fork(past, actor, instead);
        let begun = self.past.iter().take_while(|past| past.opened.turn <= turn).count();
        let other = went[..begun].iter().copied().chain(after).collect();
        let taken = past.opened.sealed[actor.at()].clone().unwrap_or_default();
        let of = |instead| self.plays(past, actor, instead, stop);
        let (with, without) = (of(taken.clone())?, of(instead.into_iter().collect())?);
        let worst = |risk: &Risk| -> Vec<Option<RungIx>> {
            risk.paths.iter().map(|path| path.iter().max().copied()).collect()
        };
        let pairs: Vec<_> = worst(&with).into_iter().zip(worst(&without)).collect();
        let count = |holds: fn(&(Option<RungIx>, Option<RungIx>)) -> bool| {
            u32::try_from(pairs.iter().filter(|pair| holds(pair)).count()).unwrap_or(u32::MAX)
        };
        Some(Road {
            turn,
            actor,
            taken,
            instead,
            went,
            other,
            ending,
            pairs: count(|_| true),
            lower: count(|(with, without)| without < with),
            higher: count(|(with, without)| without > with),
        })
    }

    /// Where the crisis stood at the start of each turn, and at the end.
    fn went(&self) -> Option<Vec<RungIx>> {
        let last = self.past.last()?.after.rung;
        Some(self.past.iter().map(|past| past.opened.rung).chain([last]).collect())
    }

    /// The turn in which the crisis moved most.
    pub(super) fn decisive(&self) -> Option<u32> {
        Some(decisive(&self.went()?))
    }

    /// The act on the highest rung in a turn; it holds instead.
    fn highest(&self, turn: u32) -> Option<(u32, ActorIx, Option<OptionIx>)> {
        let past = self.past.iter().find(|past| past.opened.turn == turn)?;
        let sealed = past.opened.sealed.iter().flatten().flatten();
        let option = sealed.max_by_key(|ix| self.scenario.option(**ix).rung)?;
        Some((turn, self.scenario.option(*option).actor, None))
    }

    /// Where the crisis stands after each turn if this seat seals something else, with the game's own luck.
    fn fork(
        &self,
        past: &Past,
        actor: ActorIx,
        instead: Option<OptionIx>,
    ) -> (Vec<RungIx>, Option<EndingIx>) {
        let player = Players::new(&self.scenario, |_| PolicyKind::Temperament);
        let mut state = past.opened.clone();
        state.sealed[actor.at()] = Some(instead.into_iter().collect());
        let mut table = player.table(&state);
        table.restart(&state, [self.seed]);
        let mut rungs = Vec::new();
        let mut rulings = past.rulings.as_slice();
        while !state.over() {
            table.play_turn(rulings);
            table.games().write(0, &mut state);
            rungs.push(state.rung);
            rulings = &[];
        }
        (rungs, state.ending)
    }

    /// Plays from a turn on with other luck, all orders of it as they were but for this seat's.
    fn plays(
        &self,
        past: &Past,
        actor: ActorIx,
        orders: Vec<OptionIx>,
        stop: &AtomicBool,
    ) -> Option<Risk> {
        let given = past.opened.sealed.iter().enumerate().map(|(at, sealed)| {
            let mine = ActorIx::from(at) == actor;
            (at.into(), if mine { orders.clone() } else { sealed.clone().unwrap_or_default() })
        });
        let request = Request { viewer: Viewer::Facilitator, orders: given.collect(), runs: PAIRS };
        forecast(&self.scenario, &past.opened, &request, stop)
    }
}

/// The dearest decision of a turn, or of any if nobody could have done better in it, and what would have been
/// best instead.
fn dearest(regrets: &[Regret], turn: u32) -> Option<(u32, ActorIx, Option<OptionIx>)> {
    let dear = |regret: &&Regret| regret.points() > 0.0;
    let most = |one: &&Regret, other: &&Regret| one.points().total_cmp(&other.points());
    let here = regrets.iter().filter(|regret| regret.turn == turn).filter(dear).max_by(most);
    let regret = here.or_else(|| regrets.iter().filter(dear).max_by(most))?;
    Some((regret.turn, regret.actor, regret.alternatives.first()?.option))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_decisive_turn_is_that_in_which_the_crisis_climbs_most() {
        let trail = |rungs: &[u16]| rungs.iter().map(|rung| RungIx(*rung)).collect::<Vec<_>>();
        assert_eq!(decisive(&trail(&[3, 4, 7, 6, 9])), 2);
        assert_eq!(decisive(&trail(&[3, 1, 2, 2])), 2, "a climb counts before a descent");
        assert_eq!(decisive(&trail(&[3, 3, 1, 0])), 2);
        assert_eq!(decisive(&trail(&[3, 3])), 1);
        assert_eq!(decisive(&[]), 1);
    }
}
