//! The first turn in which each thing of a story can come about: an order's consequences are there in the next turn,
//! those of an inject in the same.

use crate::lint::Reach;
use crate::rules::State;
use crate::scenario::{
    Change, Cond, Effect, FlagIx, InjectIx, OptionIx, Quantity, Scenario, Trigger,
};

/// The first turn of each option, inject and flag; `None` of what never comes.
pub struct FirstTurns {
    pub options: Vec<Option<u32>>,
    pub injects: Vec<Option<u32>>,
    pub flags: Vec<Option<u32>>,
}

/// Later than any turn.
const NEVER: u32 = u32::MAX / 2;

/// What is known so far: never sooner than it really is.
struct Sooner<'s> {
    scenario: &'s Scenario,
    reach: &'s Reach,
    start: State,
    options: Vec<u32>,
    injects: Vec<u32>,
    /// In which turn a condition can first ask a flag and find it set.
    flags: Vec<u32>,
}

impl FirstTurns {
    /// Of a scenario.
    pub fn of(scenario: &Scenario, reach: &Reach) -> Self {
        let first =
            |turns: &[Option<u32>]| turns.iter().map(|turn| turn.unwrap_or(NEVER)).collect();
        let mut sooner = Sooner {
            scenario,
            reach,
            start: State::start(scenario),
            options: first(&reach.options),
            injects: first(&reach.injects),
            flags: scenario.flags.iter().map(|flag| if flag.start { 1 } else { NEVER }).collect(),
        };
        // What waits for something else moves behind it, until nothing moves.
        for _ in 0..=scenario.last_turn() + 1 {
            sooner.flags();
            sooner.step();
        }
        let last = scenario.last_turn();
        let known = |turns: Vec<u32>| -> Vec<Option<u32>> {
            turns.into_iter().map(|turn| (turn <= last).then_some(turn)).collect()
        };
        Self {
            options: known(sooner.options),
            injects: known(sooner.injects),
            flags: known(sooner.flags),
        }
    }
}

impl Sooner<'_> {
    fn flags(&mut self) {
        let scenario = self.scenario;
        for (at, flag) in scenario.flags.iter().enumerate() {
            let wanted = Quantity::Flag(FlagIx::from(at));
            let sets = |effects: &[Effect]| {
                effects.iter().any(|one| matches!(&one.change, Change::Set(of, to) if *of == wanted && *to != crate::scenario::Int::Const(0)))
            };
            let options = scenario.options.iter().zip(&self.options);
            let options = options
                .filter(|(option, _)| option.outcomes.iter().any(|one| sets(&one.effects)))
                .map(|(_, turn)| turn.saturating_add(1));
            let injects = scenario.injects.iter().zip(&self.injects);
            let injects = injects
                .filter(|(inject, _)| {
                    sets(&inject.effects) || inject.outcomes.iter().any(|one| sets(&one.effects))
                })
                .map(|(_, turn)| *turn);
            let first = options.chain(injects).min().unwrap_or(NEVER);
            self.flags[at] = if flag.start { 1 } else { first };
        }
    }

    fn step(&mut self) {
        let scenario = self.scenario;
        for (at, option) in scenario.options.iter().enumerate() {
            let first = option.when.as_ref().map_or(1, |when| self.first(when, true));
            self.options[at] = self.options[at].max(first);
        }
        for (at, inject) in scenario.injects.iter().enumerate() {
            let trigger = match &inject.trigger {
                Trigger::Turn(turn) => *turn,
                Trigger::When(when) => self.first(when, true),
                Trigger::Random(_) => 1,
            };
            let only_if = inject.only_if.as_ref().map_or(1, |only_if| self.first(only_if, true));
            self.injects[at] = self.injects[at].max(trigger).max(only_if);
        }
    }

    /// The first turn at whose beginning a condition can be so.
    fn first(&self, cond: &Cond, yes: bool) -> u32 {
        match cond {
            Cond::And(pair) | Cond::Or(pair) => {
                let (a, b) = (self.first(&pair.0, yes), self.first(&pair.1, yes));
                // Of `not (a and b)` one is enough.
                if matches!(cond, Cond::And(_)) == yes { a.max(b) } else { a.min(b) }
            }
            Cond::Not(inner) => self.first(inner, !yes),
            Cond::Is(Quantity::TimesChosen(ix)) if yes => self.after(*ix),
            Cond::Is(Quantity::Attributed(ix)) if yes => self.after(*ix),
            Cond::Is(Quantity::Fired(ix)) if yes => self.came(*ix),
            Cond::Is(Quantity::Flag(ix)) if yes => self.flags[ix.at()],
            Cond::Acted(acted) if yes => {
                acted.acts.iter().map(|ix| self.after(*ix)).min().unwrap_or(NEVER)
            }
            part => self.part(part, yes),
        }
    }

    fn after(&self, option: OptionIx) -> u32 {
        self.options[option.at()].saturating_add(1)
    }

    fn came(&self, inject: InjectIx) -> u32 {
        self.injects[inject.at()]
    }

    /// Of what has to be worked out: what can be at the end of a turn is asked in the next.
    fn part(&self, part: &Cond, yes: bool) -> u32 {
        if part.holds(&self.start.facts(self.scenario)) == yes {
            return 1;
        }
        let mut calendar = matches!(part, Cond::LastTurn);
        part.quantities(&mut |quantity| {
            calendar |= matches!(
                quantity,
                Quantity::Turn | Quantity::TurnsLeft | Quantity::DaysTo(_) | Quantity::MinutesTo(_)
            );
        });
        let can = self.reach.turns.iter().position(|turn| turn.can(part, yes));
        let turn = can.and_then(|at| u32::try_from(at + 1).ok()).unwrap_or(NEVER);
        if calendar { turn } else { turn.saturating_add(1) }
    }
}
