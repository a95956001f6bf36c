//! Somebody who looks on while games are played, and notes what came up: both sides of conditions, outcomes, effects.
//!
//! Only for whoever asks: without a witness nothing is noted. It changes nothing, so games are the same with it.

use std::collections::HashMap;
use std::sync::Arc;

use super::quantity::{Cell, Cells};
use crate::scenario::expr::Comparison;
use crate::scenario::{
    Change, Cond, EndingIx, Facts, InjectIx, Int, OptionIx, Quantity, QuestionIx, RedLineIx,
    Scenario, Trigger,
};

/// When something is asked or done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Occasion {
    /// In each turn with orders, before they are opened: what is on menus, leanings, lines of flow charts.
    Orders,
    /// The same, while this option's own condition holds: the odds of choosing it.
    Menu(OptionIx),
    /// An option is carried out: the odds of its outcomes.
    Acted(OptionIx),
    /// One of its outcomes comes: its effects.
    Outcome(OptionIx, usize),
    /// An inject that has not come may come now.
    May(InjectIx),
    /// Chance decides whether it does.
    Drawn(InjectIx),
    /// It comes: its effects, and the odds of its branches.
    Comes(InjectIx),
    /// It comes in one of its branches: the effects of that.
    Branch(InjectIx, usize),
    /// At the end of a turn, of a red line that is intact.
    Line(RedLineIx),
    /// At the end of a turn, of a question that is open.
    Question(QuestionIx),
    /// At the end of a turn in which the game can end so.
    Ending(EndingIx),
    /// When the game is over.
    Over,
}

/// How near a condition came to holding: with the fewest of its parts missing, and of these the nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Near {
    /// Parts that did not hold.
    pub missing: u32,
    /// By how much, all together; 1 for what is yes or no.
    pub distance: i64,
    /// The place of the last missing one among its [`parts`].
    pub part: u32,
    /// What was on the left of its comparison.
    pub value: i64,
}

/// In how many games a condition held when it was asked, and in how many it did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// Games in which it held, at least once.
    pub held: u64,
    /// Games in which it did not, at least once.
    pub failed: u64,
    /// Games in which it was asked.
    pub asked: u64,
    /// How near it came; means nothing where it held.
    pub near: Option<Near>,
}

/// In how many games an effect worked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EffectCounts {
    /// Games in which it could have.
    pub due: u64,
    /// Games in which it did.
    pub worked: u64,
    /// Games in which some of it was lost, since a value was at its end.
    pub cut: u64,
}

/// What was noted of many games.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Witnessed {
    /// Of each condition.
    pub conditions: Vec<Sides>,
    /// Of each effect: those of options' outcomes, of injects' branches, then of injects.
    pub effects: Vec<EffectCounts>,
    /// By option, games with each outcome.
    pub outcomes: Vec<Vec<u64>>,
    /// By inject, games with each branch.
    pub branches: Vec<Vec<u64>>,
}

/// Somebody who looks on.
#[derive(Clone, Debug)]
pub struct Witness {
    watched: Arc<WatchList>,
    /// Of the game that is being played: held, failed.
    sides: Vec<[bool; 2]>,
    /// Due, worked, cut.
    effects: Vec<[bool; 3]>,
    outcomes: Vec<Vec<bool>>,
    branches: Vec<Vec<bool>>,
    /// Effects of this step, until they are carried out.
    step: Vec<usize>,
    seen: Witnessed,
}

/// What is looked at.
#[derive(Debug)]
struct WatchList {
    conditions: Vec<Cond>,
    effects: Vec<WatchedEffect>,
    due: HashMap<Occasion, (Vec<usize>, Vec<usize>)>,
    menus: Vec<Option<Cond>>,
    triggers: Vec<(Trigger, Option<Cond>)>,
    at_end: Vec<bool>,
}

#[derive(Debug)]
struct WatchedEffect {
    only_if: Option<Cond>,
    /// What it adds to, and what.
    adds: Option<(Cell, Int)>,
}

impl Witness {
    /// One who looks at these conditions of a scenario, and at all effects of options and injects.
    pub fn of<'s>(
        scenario: &Scenario,
        conditions: impl IntoIterator<Item = (Occasion, &'s Cond)>,
    ) -> Self {
        let mut watched = WatchList {
            conditions: Vec::new(),
            effects: Vec::new(),
            due: HashMap::new(),
            menus: scenario.options.iter().map(|option| option.when.clone()).collect(),
            triggers: (scenario.injects.iter())
                .map(|inject| (inject.trigger.clone(), inject.only_if.clone()))
                .collect(),
            at_end: scenario.endings.iter().map(|ending| ending.at_end).collect(),
        };
        for (occasion, cond) in conditions {
            watched.due.entry(occasion).or_default().0.push(watched.conditions.len());
            watched.conditions.push(cond.clone());
        }
        watched.watch_effects(scenario);
        let seen = Witnessed {
            conditions: vec![Sides::default(); watched.conditions.len()],
            effects: vec![EffectCounts::default(); watched.effects.len()],
            outcomes: scenario.options.iter().map(|one| vec![0; one.outcomes.len()]).collect(),
            branches: scenario.injects.iter().map(|one| vec![0; one.outcomes.len()]).collect(),
        };
        let never = |counts: &[Vec<u64>]| -> Vec<Vec<bool>> {
            counts.iter().map(|one| vec![false; one.len()]).collect()
        };
        Self {
            sides: vec![[false; 2]; seen.conditions.len()],
            effects: vec![[false; 3]; seen.effects.len()],
            outcomes: never(&seen.outcomes),
            branches: never(&seen.branches),
            step: Vec::new(),
            watched: Arc::new(watched),
            seen,
        }
    }

    /// What it saw, in all games that are over.
    pub fn into_seen(self) -> Witnessed {
        self.seen
    }

    fn ask(&mut self, occasion: Occasion, facts: &impl Facts) {
        let watched = Arc::clone(&self.watched);
        let Some((conditions, _)) = watched.due.get(&occasion) else { return };
        for at in conditions {
            let cond = &watched.conditions[*at];
            let held = cond.holds(facts);
            self.sides[*at][usize::from(!held)] = true;
            let seen = &mut self.seen.conditions[*at];
            if !held && seen.held == 0 {
                let near = near(cond, facts, &mut 0);
                seen.near = Some(seen.near.map_or(near, |nearest| nearest.min(near)));
            }
        }
    }

    /// Effects that come about by this, if their conditions hold.
    fn does(&mut self, occasion: Occasion, facts: &impl Facts) {
        let watched = Arc::clone(&self.watched);
        let Some((_, effects)) = watched.due.get(&occasion) else { return };
        for at in effects {
            let effect = &watched.effects[*at];
            self.effects[*at][0] = true;
            if effect.only_if.as_ref().is_none_or(|only_if| only_if.holds(facts)) {
                self.effects[*at][1] = true;
                // Only what adds something to a value can lose some of it.
                if effect.adds.as_ref().is_some_and(|(_, by)| by.eval(facts) != 0) {
                    self.step.push(*at);
                }
            }
        }
    }

    /// Orders are about to be opened.
    pub(super) fn orders(&mut self, facts: &impl Facts) {
        self.ask(Occasion::Orders, facts);
        let watched = Arc::clone(&self.watched);
        for (ix, when) in OptionIx::all(watched.menus.len()).zip(&watched.menus) {
            if when.as_ref().is_none_or(|when| when.holds(facts)) {
                self.ask(Occasion::Menu(ix), facts);
            }
        }
    }

    /// An option is carried out, and comes out so; nothing has changed yet.
    pub(super) fn acted(&mut self, facts: &impl Facts, option: OptionIx, outcome: usize) {
        self.outcomes[option.at()][outcome] = true;
        self.ask(Occasion::Acted(option), facts);
        self.ask(Occasion::Outcome(option, outcome), facts);
        self.does(Occasion::Outcome(option, outcome), facts);
    }

    /// An inject is asked whether it comes.
    pub(super) fn may_come(&mut self, facts: &impl Facts, inject: InjectIx) {
        let watched = Arc::clone(&self.watched);
        let (trigger, only_if) = &watched.triggers[inject.at()];
        let not_now = match trigger {
            Trigger::Turn(turn) => facts.value(Quantity::Turn) != i64::from(*turn),
            Trigger::When(_) | Trigger::Random(_) => false,
        };
        if not_now || facts.value(Quantity::Fired(inject)) > 0 {
            return;
        }
        self.ask(Occasion::May(inject), facts);
        if only_if.as_ref().is_none_or(|only_if| only_if.holds(facts)) {
            self.ask(Occasion::Drawn(inject), facts);
        }
    }

    /// An inject comes, perhaps in one of its branches; nothing has changed yet.
    pub(super) fn comes(&mut self, facts: &impl Facts, inject: InjectIx, branch: Option<usize>) {
        self.ask(Occasion::Comes(inject), facts);
        self.does(Occasion::Comes(inject), facts);
        if let Some(branch) = branch {
            self.branches[inject.at()][branch] = true;
            self.ask(Occasion::Branch(inject, branch), facts);
            self.does(Occasion::Branch(inject, branch), facts);
        }
    }

    /// What is added to a cell would have made it so much, and it became less or more than that.
    pub(super) fn cut(&mut self, cell: Cell, wanted: i64, became: i64) {
        let watched = Arc::clone(&self.watched);
        for at in &self.step {
            let Some((adds, by)) = &watched.effects[*at].adds else { continue };
            let up = match by {
                Int::Const(by) => *by > 0,
                _ => wanted > became,
            };
            if *adds == cell && up == (wanted > became) {
                self.effects[*at][2] = true;
            }
        }
    }

    /// What came about together has been carried out.
    pub(super) fn carried_out(&mut self) {
        self.step.clear();
    }

    /// Red lines are asked.
    pub(super) fn line(&mut self, facts: &impl Facts, line: RedLineIx) {
        self.ask(Occasion::Line(line), facts);
    }

    /// An open question is asked.
    pub(super) fn question(&mut self, facts: &impl Facts, question: QuestionIx) {
        self.ask(Occasion::Question(question), facts);
    }

    /// Endings are asked; those that wait for it, only if this is the last turn.
    pub(super) fn endings(&mut self, facts: &impl Facts, last: bool) {
        let watched = Arc::clone(&self.watched);
        for (ix, at_end) in EndingIx::all(watched.at_end.len()).zip(&watched.at_end) {
            if last || !at_end {
                self.ask(Occasion::Ending(ix), facts);
            }
        }
    }

    /// The game is over.
    pub(super) fn over(&mut self, facts: &impl Facts) {
        self.ask(Occasion::Over, facts);
        let count = |seen: &mut u64, yes: bool| *seen += u64::from(yes);
        for (seen, [held, failed]) in self.seen.conditions.iter_mut().zip(&mut self.sides) {
            count(&mut seen.asked, *held || *failed);
            count(&mut seen.held, std::mem::take(held));
            count(&mut seen.failed, std::mem::take(failed));
        }
        for (seen, [due, worked, cut]) in self.seen.effects.iter_mut().zip(&mut self.effects) {
            count(&mut seen.due, std::mem::take(due));
            count(&mut seen.worked, std::mem::take(worked));
            count(&mut seen.cut, std::mem::take(cut));
        }
        let of_outcomes = self.seen.outcomes.iter_mut().zip(&mut self.outcomes);
        for (seen, now) in of_outcomes.chain(self.seen.branches.iter_mut().zip(&mut self.branches))
        {
            seen.iter_mut().zip(now).for_each(|(seen, now)| count(seen, std::mem::take(now)));
        }
    }
}

impl WatchList {
    /// All effects, in the order of [`Witnessed::effects`].
    fn watch_effects(&mut self, scenario: &Scenario) {
        let cells = Cells::of(scenario);
        let mut watch = |occasion: Occasion, effects: &[crate::scenario::Effect]| {
            for effect in effects {
                let adds = match &effect.change {
                    Change::Add(quantity, by) => Some((cells.of_quantity(*quantity), by.clone())),
                    _ => None,
                };
                self.due.entry(occasion).or_default().1.push(self.effects.len());
                self.effects.push(WatchedEffect { only_if: effect.only_if.clone(), adds });
            }
        };
        for (ix, option) in OptionIx::all(scenario.options.len()).zip(&scenario.options) {
            for (at, outcome) in option.outcomes.iter().enumerate() {
                watch(Occasion::Outcome(ix, at), &outcome.effects);
            }
        }
        let injects = || InjectIx::all(scenario.injects.len()).zip(&scenario.injects);
        for (ix, inject) in injects() {
            for (at, outcome) in inject.outcomes.iter().enumerate() {
                watch(Occasion::Branch(ix, at), &outcome.effects);
            }
        }
        for (ix, inject) in injects() {
            watch(Occasion::Comes(ix), &inject.effects);
        }
    }
}

impl Witnessed {
    /// What both saw.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        for (a, b) in self.conditions.iter_mut().zip(other.conditions) {
            a.held += b.held;
            a.failed += b.failed;
            a.asked += b.asked;
            a.near = [a.near, b.near].into_iter().flatten().min();
        }
        for (a, b) in self.effects.iter_mut().zip(other.effects) {
            a.due += b.due;
            a.worked += b.worked;
            a.cut += b.cut;
        }
        let outcomes = self.outcomes.iter_mut().zip(other.outcomes);
        for (a, b) in outcomes.chain(self.branches.iter_mut().zip(other.branches)) {
            a.iter_mut().zip(b).for_each(|(a, b)| *a += b);
        }
        self
    }

    /// The same without what depends on who looked first: how near a condition came that held in some game.
    #[must_use]
    pub(crate) fn settled(mut self) -> Self {
        self.conditions.iter_mut().filter(|one| one.held > 0).for_each(|one| one.near = None);
        self
    }
}

/// How far a condition is from holding. `next` counts its parts.
fn near(cond: &Cond, facts: &impl Facts, next: &mut u32) -> Near {
    match cond {
        Cond::And(pair) => {
            let (a, b) = (near(&pair.0, facts, next), near(&pair.1, facts, next));
            let last = if b.missing > 0 { b } else { a };
            let distance = a.distance.saturating_add(b.distance);
            Near { missing: a.missing + b.missing, distance, ..last }
        }
        Cond::Or(pair) => near(&pair.0, facts, next).min(near(&pair.1, facts, next)),
        part => {
            let at = *next;
            *next += 1;
            let (missing, distance, value) = far(part, facts);
            Near { missing, distance, part: at, value }
        }
    }
}

/// Of one part: whether it is missing, by how much, and what was on its left.
fn far(part: &Cond, facts: &impl Facts) -> (u32, i64, i64) {
    let compared = |op: Comparison, a: i64, b: i64| {
        let by = a.saturating_sub(b).saturating_abs();
        let beyond = matches!(op, Comparison::Less | Comparison::Greater | Comparison::NotEqual);
        match op.apply(a, b) {
            true => (0, 0, a),
            false => (1, by.saturating_add(beyond.into()), a),
        }
    };
    match part {
        Cond::Compare(op, pair) => compared(*op, pair.0.eval(facts), pair.1.eval(facts)),
        Cond::Rung(op, ix) => compared(*op, facts.value(Quantity::Rung), ix.0.into()),
        Cond::Reached(ix) => {
            compared(Comparison::AtLeast, facts.value(Quantity::Highest), ix.0.into())
        }
        part if part.holds(facts) => (0, 0, 1),
        _ => (1, 1, 0),
    }
}

/// What a condition is made of, in the order in which [`Near::part`] counts.
pub fn parts(cond: &Cond) -> Vec<&Cond> {
    match cond {
        Cond::And(pair) | Cond::Or(pair) => {
            let mut all = parts(&pair.0);
            all.extend(parts(&pair.1));
            all
        }
        part => vec![part],
    }
}
