//! What many games of a scenario show: how they end, what is on offer and chosen, and what each
//! option does to the risk and to its owner's objectives.

mod campaigns;
mod side_by_side;

use rayon::prelude::*;

use super::batch::game_seeds;
use super::estimate::Z;
use super::menus::Menus;
use super::parts::in_parts;
use super::rollout::Headline;
use super::strata::{Blocks, FEW};
use crate::policy::{LANES, Players, PolicyKind};
use crate::rules::{STRATA, Sight, State, Viewer};
use crate::scenario::{OptionIx, Scenario};
pub use campaigns::survey_campaign;
use side_by_side::SurveyTable;

/// Counts over many games.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// Games played.
    pub games: u64,
    /// Turns played, over all games.
    pub turns: u64,
    /// Games with each ending.
    pub endings: Vec<u64>,
    /// Games in which each threshold was crossed.
    pub thresholds: Vec<u64>,
    /// Games in which each inject fired.
    pub injects: Vec<u64>,
    /// Games in which each question was answered with yes.
    pub questions: Vec<u64>,
    /// Of each option.
    pub options: Vec<OptionCounts>,
    /// Seats' menus, by the number of options on them; the last counts all that are longer.
    pub menus: [u64; 16],
}

/// What was counted of an option.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptionCounts {
    /// Games in which it was ever on the menu.
    pub offered: u64,
    /// Games in which it was ever chosen.
    pub chosen: u64,
    /// That the game ends in a catastrophe, or what else was asked for: after choosing it, less after holding in
    /// its place.
    pub risk: MeanChange,
    /// The same of each objective of its owner.
    pub objectives: Vec<MeanChange>,
}

/// A mean change over pairs of games with the same luck.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MeanChange {
    /// Pairs.
    pub pairs: u64,
    sum: i128,
    squares: i128,
    /// Where luck was drawn in strata.
    blocks: Blocks,
}

impl MeanChange {
    /// Of pairs in the order of the plays, whose luck was drawn in strata.
    pub(super) fn in_strata(differences: &[i64]) -> Self {
        let mut all = Self::default();
        let mut differ = 0;
        for block in differences.chunks(STRATA) {
            let mut one = Self::default();
            block.iter().for_each(|difference| one.count(*difference));
            one.in_a_block();
            all.plus(one);
            differ += block.iter().filter(|difference| **difference != 0).count() as u64;
        }
        if differ < FEW {
            all.blocks = Blocks::default();
        }
        all
    }

    /// That all its pairs are one block of strata.
    pub(super) fn in_a_block(&mut self) {
        self.blocks = Blocks::one(self.sum, self.pairs);
    }

    pub(super) fn count(&mut self, difference: i64) {
        self.pairs += 1;
        self.sum += i128::from(difference);
        self.squares += i128::from(difference) * i128::from(difference);
    }

    pub(super) fn plus(&mut self, other: Self) {
        self.pairs += other.pairs;
        self.sum += other.sum;
        self.squares += other.squares;
        self.blocks = self.blocks.plus(other.blocks);
    }

    /// The same with the two of each pair exchanged.
    pub(super) fn turned(self) -> Self {
        Self { sum: -self.sum, ..self }
    }

    /// Mean of the pairs.
    pub fn mean(self) -> f64 {
        if self.pairs == 0 { 0.0 } else { self.sum as f64 / self.pairs as f64 }
    }

    /// The mean's standard error.
    pub fn error(self) -> f64 {
        if self.pairs < 2 {
            return f64::INFINITY;
        }
        let (n, mean) = (self.pairs as f64, self.mean());
        let variance = (self.squares as f64 / n - mean * mean).max(0.0);
        (variance / (n - 1.0) * self.variance_ratio()).sqrt()
    }

    /// The mean's variance as a share of what it would be if each pair had luck of its own.
    fn variance_ratio(self) -> f64 {
        let (n, mean) = (self.pairs as f64, self.mean());
        self.blocks.variance_ratio(n, mean, self.squares as f64 / n - mean * mean)
    }

    /// The mean's 95% interval.
    pub fn interval(self) -> (f64, f64) {
        let half = Z * self.error();
        (self.mean() - half, self.mean() + half)
    }

    /// The 95% interval of a difference of probabilities, for pairs that differ by −1, 0 or 1: that
    /// of D. G. Bonett and R. M. Price (*Adjusted Wald confidence interval for a difference of
    /// binomial proportions based on paired data*, J. Educ. Behav. Stat. 37, 2012), which does not
    /// shrink to nothing when no pair differs.
    pub fn share_interval(self) -> (f64, f64) {
        self.interval_of_parts(1)
    }

    /// As [`MeanChange::share_interval`], for pairs that differ by whole parts of `unit`, from −`unit`
    /// to `unit`; ends are shares of `unit`. Bonett's and Price's interval is Wald's after one more
    /// pair on either side, and so is this.
    pub(super) fn interval_of_parts(self, unit: i64) -> (f64, f64) {
        let (n, unit) = (self.pairs as f64 + 2.0, unit as f64);
        let mean = self.sum as f64 / unit / n;
        let square = (self.squares as f64 / unit / unit + 2.0) / n;
        let half = Z * ((square - mean * mean).max(0.0) / n * self.variance_ratio()).sqrt();
        ((mean - half).max(-1.0), (mean + half).min(1.0))
    }
}

/// Plays `runs` games, each actor by its policy. In each of them one actor, in one turn, is looked
/// at more closely: the rest is played again after one option of its menu, and after holding, with
/// the same luck. The same seed gives the same counts on any number of threads. `tick` is called
/// after each game.
pub fn survey(
    scenario: &Scenario,
    policies: &[PolicyKind],
    runs: u32,
    seed: u64,
    tick: &(dyn Fn() + Sync),
) -> Survey {
    survey_of(scenario, policies, Headline::Catastrophe, runs, seed, tick)
}

/// As [`survey`]; what options do is measured on this risk instead of that of a catastrophe.
pub fn survey_of(
    scenario: &Scenario,
    policies: &[PolicyKind],
    risk: Headline,
    runs: u32,
    seed: u64,
    tick: &(dyn Fn() + Sync),
) -> Survey {
    let mut player = Players::new(scenario, |actor| policies[actor.at()]);
    let menus = Menus::new(&mut player);
    let part = part_of(runs);
    in_parts(
        0..runs.div_ceil(part),
        || SurveyTable::new(&player, &menus, risk),
        |table, at| {
            let mut survey = Survey::of(scenario);
            let end = runs.min((at + 1) * part);
            for first in (at * part..end).step_by(LANES) {
                let count = (end - first).min(LANES as u32) as usize;
                table.play(&mut survey, game_seeds(seed, first), count);
                (0..count).for_each(|_| tick());
            }
            table.finish(&mut survey);
            survey
        },
    )
    .reduce(|| Survey::of(scenario), Survey::plus)
}

impl Survey {
    /// Of no games yet.
    pub fn of(scenario: &Scenario) -> Self {
        let counts = |option: &crate::scenario::Choice| OptionCounts {
            objectives: vec![MeanChange::default(); scenario.actor(option.actor).objectives.len()],
            ..OptionCounts::default()
        };
        Self {
            endings: vec![0; scenario.endings.len()],
            thresholds: vec![0; scenario.ladder.thresholds.len()],
            injects: vec![0; scenario.injects.len()],
            questions: vec![0; scenario.questions.len()],
            options: scenario.options.iter().map(counts).collect(),
            ..Self::default()
        }
    }

    /// Counts a game that was played elsewhere, without looking closer at any turn: its states at the
    /// start of each turn, and at its end.
    pub fn add(&mut self, scenario: &Scenario, turns: &[State], end: &State) {
        let mut offered = vec![false; end.chosen.len()];
        turns.iter().for_each(|state| self.offer(scenario, state, &mut offered));
        self.count(end, &offered);
    }

    /// Counts the menus of a turn; in the aftermath nobody has one, and who goes by a flow chart reads
    /// that instead.
    fn offer(&mut self, scenario: &Scenario, state: &State, offered: &mut [bool]) {
        if state.aftermath {
            return;
        }
        for actor in scenario.actor_ids() {
            let menu = Sight::new(scenario, state, Viewer::Seat(actor)).menu(actor);
            if scenario.actor(actor).flow.is_empty() {
                self.menus[menu.len().min(self.menus.len() - 1)] += 1;
            }
            menu.into_iter().for_each(|ix| offered[ix.at()] = true);
        }
    }

    fn count(&mut self, state: &State, offered: &[bool]) {
        self.games += 1;
        self.turns += u64::from(state.turn);
        if let Some(ending) = state.ending {
            self.endings[ending.at()] += 1;
        }
        let add = |sums: &mut [u64], happened: &mut dyn Iterator<Item = bool>| {
            sums.iter_mut().zip(happened).for_each(|(sum, yes)| *sum += u64::from(yes));
        };
        add(&mut self.thresholds, &mut state.crossed.iter().copied());
        add(&mut self.questions, &mut state.resolved.iter().copied());
        add(&mut self.injects, &mut state.fired.iter().map(|turn| *turn > 0));
        for (at, counts) in self.options.iter_mut().enumerate() {
            counts.offered += u64::from(offered[at]);
            counts.chosen += u64::from(state.chosen[at].0 > 0);
        }
    }

    /// The counts of both, which are of one scenario.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        let add = |a: &mut [u64], b: &[u64]| a.iter_mut().zip(b).for_each(|(a, b)| *a += b);
        self.games += other.games;
        self.turns += other.turns;
        add(&mut self.endings, &other.endings);
        add(&mut self.thresholds, &other.thresholds);
        add(&mut self.injects, &other.injects);
        add(&mut self.questions, &other.questions);
        add(&mut self.menus, &other.menus);
        for (mine, theirs) in self.options.iter_mut().zip(other.options) {
            mine.offered += theirs.offered;
            mine.chosen += theirs.chosen;
            mine.risk.plus(theirs.risk);
            for (mine, theirs) in mine.objectives.iter_mut().zip(theirs.objectives) {
                mine.plus(theirs);
            }
        }
        self
    }

    /// What an option's owner would always do better to choose: another option of its own
    /// (`Some`), or to hold (`None`), if that serves every objective of its better, each by more
    /// than three standard errors.
    pub fn dominated_by(&self, scenario: &Scenario, option: OptionIx) -> Option<Option<OptionIx>> {
        let mine = &self.options[option.at()].objectives;
        let better = |other: Option<&Vec<MeanChange>>| {
            mine.iter().enumerate().all(|(at, mine)| {
                let other = other.map(|other| other[at]);
                let (mean, error) = other.map_or((0.0, 0.0), |other| (other.mean(), other.error()));
                let spread = (error * error + mine.error() * mine.error()).sqrt();
                mean - mine.mean() > 3.0 * spread
            })
        };
        if better(None) {
            return Some(None);
        }
        let others = scenario.options_of(scenario.option(option).actor).filter(|ix| *ix != option);
        let mut others = others.filter(|ix| better(Some(&self.options[ix.at()].objectives)));
        others.next().map(Some)
    }
}

/// So many games are played by a thread before it takes others: enough parts for many threads, and each of many
/// games, since at its end some wait for too few others.
fn part_of(runs: u32) -> u32 {
    (runs / 64).clamp(LANES as u32, 1_024).next_multiple_of(LANES as u32)
}

/// A number that no draw of a game is mixed with.
const LOOK: u64 = 0x0073_7572_7665_7900;

/// A number from 0 to below `end`, which is at least 1.
pub(super) fn below(hash: u64, end: usize) -> usize {
    // The upper half of the product: as even as a scenario needs.
    ((u128::from(hash) * end as u128) >> 64) as usize
}
