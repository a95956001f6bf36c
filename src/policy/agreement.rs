//! What agreements do to an actor's choices: how far it takes the others' word, and how far its own binds it.
//! `docs/rules.md` has the formulas.

use crate::rules::{Applied, Cell, CondRef, Games, LaneSet, Plan};
use crate::scenario::{ActorIx, AgreementStep, OptionIx, Quantity, Scenario};

/// Points of grievance at which nothing would be left of a consent, were there so many.
const UNFORGIVEN: f64 = 200.0;

/// What agreements do to the odds of one option, in the order in which it multiplies them.
#[derive(Debug, Default)]
pub(super) struct GivenWord<'a> {
    /// Of an offer or an acceptance, each other party: its name, its credibility, what is held against it.
    others: Vec<(&'a str, Cell, Cell)>,
    /// Agreements that it would break: whether in force, the factor, the title.
    binding: Vec<(CondRef, f64, &'a str)>,
}

impl<'a> GivenWord<'a> {
    pub fn new(scenario: &'a Scenario, plan: &mut Plan, ix: OptionIx) -> Self {
        let option = scenario.option(ix);
        let mut word = Self::default();
        for (at, agreement) in scenario.each_agreement() {
            if agreement.broken_by(ix, option).is_some() {
                let in_force = plan.cells.of_quantity(Quantity::InForce(at));
                let when = plan.conditions.at_least(in_force, 1);
                word.binding.push((when, agreement.bound, &agreement.title));
            }
        }
        let card = scenario
            .agreement_card(ix)
            .filter(|(_, _, step)| matches!(step, AgreementStep::Offer | AgreementStep::Accept));
        if let Some((at, ..)) = card {
            let parties = &scenario.agreements[at.at()].parties;
            let other = |party: &&ActorIx| **party != option.actor;
            word.others.extend(parties.iter().filter(other).map(|party| {
                let held = plan.cells.grievance(option.actor, *party);
                (scenario.actor(*party).name.as_str(), plan.cells.credibility(*party), held)
            }));
        }
        word
    }

    /// Whether they do nothing.
    pub fn is_empty(&self) -> bool {
        self.others.is_empty() && self.binding.is_empty()
    }

    /// All conditions that have to be asked.
    pub fn asked(&self) -> impl Iterator<Item = CondRef> {
        self.binding.iter().map(|(when, ..)| *when)
    }

    /// Multiplies the odds of the option in every game.
    pub fn weigh<const L: usize>(
        &self,
        games: &Games<'_, L>,
        said: &[LaneSet],
        odds: &mut [f64; L],
    ) {
        for (_, credibility, _) in &self.others {
            let credibility = &games.cells[credibility.at()];
            odds.iter_mut().zip(credibility).for_each(|(odds, points)| *odds *= trusted(*points));
        }
        if !self.others.is_empty() {
            for (lane, odds) in odds.iter_mut().enumerate() {
                *odds *= forgiven(self.most_held(games, lane).0);
            }
        }
        for (when, times, _) in &self.binding {
            said[when.at()].times(*times, odds);
        }
    }

    /// What they do in one game, to be shown.
    pub fn explain<const L: usize>(
        &self,
        games: &Games<'_, L>,
        said: &[LaneSet],
        lane: usize,
    ) -> Vec<Applied> {
        let because = |times: f64, why: String| Applied { times, why: why.as_str().into() };
        let mut all: Vec<_> = self
            .others
            .iter()
            .map(|(name, credibility, _)| {
                let credibility = games.cell(*credibility, lane);
                let why = format!("the word of {name}: credibility {credibility} of 100");
                because(trusted(credibility), why)
            })
            .collect();
        if !self.others.is_empty() {
            let (held, name) = self.most_held(games, lane);
            all.push(because(forgiven(held), format!("holds {held} of 100 against {name}")));
        }
        let binding = self.binding.iter().filter(|(when, ..)| said[when.at()].holds_in(lane));
        all.extend(binding.map(|(_, times, title)| because(*times, format!("bound by “{title}”"))));
        all.retain(|one| one.times != 1.0);
        all
    }

    /// The largest grievance toward another party, and toward whom.
    fn most_held<const L: usize>(&self, games: &Games<'_, L>, lane: usize) -> (i32, &'a str) {
        let held = self.others.iter().map(|(name, _, held)| (games.cell(*held, lane), *name));
        held.reduce(|most, one| if one.0 > most.0 { one } else { most }).unwrap_or_default()
    }
}

/// What the word of a party is worth: at credibility 50 it changes nothing.
fn trusted(credibility: i32) -> f64 {
    (10.0 + f64::from(credibility)) / 60.0
}

fn forgiven(held: i32) -> f64 {
    1.0 - f64::from(held) / UNFORGIVEN
}
