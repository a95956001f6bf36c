//! Why an option came on the menu or went from it between two turns, in words.

use super::course::Turn;
use crate::rules::State;
use crate::scenario::{
    ActorIx, Change, Cond, Effect, Facts, InjectIx, Int, OptionIx, Quantity, Scenario, holds,
};
use crate::texts::{from_to, say};

/// What changed about an option's place on the menu from the turn before `turn` (from 2) to that
/// turn; nothing if that can't be told.
pub(super) fn moved(
    scenario: &Scenario,
    ix: OptionIx,
    history: &[State],
    turns: &[Turn],
    turn: u32,
) -> String {
    let at = turn as usize;
    let pair = at.checked_sub(2).and_then(|before| Some((history.get(before)?, before)));
    let (Some((before, last)), Some(after)) = (pair, history.get(at - 1)) else {
        return String::new();
    };
    let opens = holds(scenario.option(ix).when.as_ref(), &after.facts(scenario));
    let change = Between { scenario, before, after, turn: turns.get(last), opens };
    let mut all = Vec::new();
    change.option(ix, &mut all);
    all.dedup();
    all.join("; ")
}

/// Two turns, one after the other.
struct Between<'a> {
    scenario: &'a Scenario,
    before: &'a State,
    after: &'a State,
    /// What happened between them.
    turn: Option<&'a Turn>,
    /// Whether the option's condition holds afterwards.
    opens: bool,
}

impl Between<'_> {
    fn option(&self, ix: OptionIx, all: &mut Vec<String>) {
        let option = self.scenario.option(ix);
        if option.written.is_some() {
            all.push(say!("report-why-free-move"));
            return;
        }
        let used = |state: &State| {
            option.uses.is_some_and(|uses| u32::from(state.chosen[ix.at()].0) >= uses)
        };
        if used(self.after) && !used(self.before) {
            all.push(say!("report-why-used-up"));
            return;
        }
        if let Some(when) = &option.when {
            self.condition(when, all);
        }
        for (indicator, cost) in &option.cost {
            let least = self.scenario.indicators[indicator.at()].min;
            let enough = |state: &State| state.indicators[indicator.at()] - cost >= least;
            if enough(self.before) != enough(self.after) {
                self.number(&Int::Of(Quantity::Indicator(*indicator)), all);
            }
        }
        if option.price > 0 {
            let purse = Quantity::Budget(option.actor);
            let enough =
                |state: &State| state.facts(self.scenario).value(purse) >= i64::from(option.price);
            if enough(self.before) != enough(self.after) {
                self.number(&Int::Of(purse), all);
            }
        }
    }

    fn holds(&self, cond: &Cond) -> (bool, bool) {
        let holds = |state: &State| cond.holds(&state.facts(self.scenario));
        (holds(self.before), holds(self.after))
    }

    /// Those parts of a condition that turned it.
    fn condition(&self, cond: &Cond, all: &mut Vec<String>) {
        let (was, is) = self.holds(cond);
        if was == is {
            return;
        }
        let scenario = self.scenario;
        let said = match cond {
            Cond::And(pair) | Cond::Or(pair) => {
                self.condition(&pair.0, all);
                self.condition(&pair.1, all);
                return;
            }
            Cond::Not(inner) => return self.condition(inner, all),
            Cond::Compare(_, pair) => {
                self.number(&pair.0, all);
                self.number(&pair.1, all);
                return;
            }
            Cond::Const(_) => return,
            Cond::Is(Quantity::TimesChosen(ix)) => self.chose(*ix),
            Cond::Is(Quantity::Fired(ix)) => self.came(*ix),
            Cond::Reached(ix) => {
                let name = &scenario.ladder.rungs[ix.at()].name;
                say!("report-why-reached", rung = ix.at() + 1, name = name)
            }
            Cond::Rung(..) => {
                let (from, to) = (self.before.rung.at() + 1, self.after.rung.at() + 1);
                say!("report-why-rung", from = from, to = to)
            }
            Cond::Is(Quantity::Crossed(ix)) => {
                let line = &scenario.red_lines[ix.at()];
                say!("report-why-crossed", title = &line.title, actor = self.name(line.owner))
            }
            Cond::Is(Quantity::Attributed(ix)) => {
                let option = scenario.option(*ix);
                say!("report-why-traced", title = &option.title, actor = self.name(option.actor))
            }
            Cond::Is(quantity) => {
                let causes = self.causes(&|state, change| match change {
                    Change::Set(of, to) => {
                        of == quantity && (to.eval(&state.facts(scenario)) > 0) == is
                    }
                    _ => false,
                });
                let name = quantity.name(scenario);
                let now = match is {
                    true => say!("report-why-now", name = name),
                    false => say!("report-why-no-longer", name = name),
                };
                because(now, &causes)
            }
            Cond::LastTurn => self.time(),
            Cond::Acted(acted) => match acted.done(&self.after.facts(scenario)) {
                Some(ix) => self.chose(ix),
                None => self.time(),
            },
        };
        all.push(said);
    }

    /// Those parts of a number that changed.
    fn number(&self, number: &Int, all: &mut Vec<String>) {
        let eval = |state: &State| number.eval(&state.facts(self.scenario));
        let (from, to) = (eval(self.before), eval(self.after));
        if from == to {
            return;
        }
        let scenario = self.scenario;
        all.push(match number {
            Int::Binary(_, pair) => {
                self.number(&pair.0, all);
                self.number(&pair.1, all);
                return;
            }
            Int::Const(_) => return,
            Int::Truth(cond) => return self.condition(cond, all),
            Int::Of(quantity) => match *quantity {
                Quantity::Turn | Quantity::TurnsLeft => self.time(),
                Quantity::DaysTo(_) | Quantity::MinutesTo(_) => self.time(),
                Quantity::Breaches(ix) => {
                    say!("report-why-broken", norm = &scenario.norms[ix.at()].name)
                }
                Quantity::TimesChosen(ix) => self.chose(ix),
                Quantity::SinceOption(ix) if to < from => self.chose(ix),
                Quantity::SinceInject(ix) if to < from => self.came(ix),
                Quantity::SinceOption(ix) => self.after(&scenario.option(ix).title),
                Quantity::SinceInject(ix) => self.after(&scenario.inject(ix).title),
                Quantity::Grievance(..) | Quantity::Trust(..) | Quantity::Credibility(_) => {
                    format!("{} {}", quantity.name(scenario), from_to(from, to))
                }
                other => {
                    let causes = self.causes(&|state, change| {
                        let facts = state.facts(scenario);
                        match change {
                            Change::Add(of, by) => {
                                *of == other && by.eval(&facts).signum() == (to - from).signum()
                            }
                            Change::Set(of, by) => *of == other && by.eval(&facts) == to,
                            Change::Attribute(_) | Change::Breach(_) => false,
                        }
                    });
                    because(format!("{} {}", other.name(scenario), from_to(from, to)), &causes)
                }
            },
        });
    }

    fn name(&self, actor: ActorIx) -> &str {
        &self.scenario.actor(actor).name
    }

    /// Of what depends on the turn or the date.
    fn time(&self) -> String {
        if self.opens { say!("report-why-time-came") } else { say!("report-why-time-passed") }
    }

    /// Of what depends on how long something is past.
    fn after(&self, title: &str) -> String {
        match self.opens {
            true => say!("report-why-long-enough", title = title),
            false => say!("report-why-too-long", title = title),
        }
    }

    fn chose(&self, ix: OptionIx) -> String {
        let option = self.scenario.option(ix);
        say!("report-why-chose", actor = self.name(option.actor), title = &option.title)
    }

    fn came(&self, ix: InjectIx) -> String {
        say!("report-why-came", title = &self.scenario.inject(ix).title)
    }

    /// The acts and injects that made a change: `“Talk” of Kyiv, “A call”`.
    fn causes(&self, made: &dyn Fn(&State, &Change) -> bool) -> String {
        let (scenario, before, after) = (self.scenario, self.before, self.after);
        let any = |state: &State, effects: &[Effect]| {
            let facts = state.facts(scenario);
            let mut done = effects.iter().filter(|one| holds(one.only_if.as_ref(), &facts));
            done.any(|one| made(state, &one.change))
        };
        let acts = self.turn.iter().flat_map(|turn| &turn.acts).filter_map(|act| {
            let option = scenario.option(act.option);
            let hit = any(before, &option.outcomes[act.outcome.at()].effects);
            hit.then(|| say!("report-why-act", title = &option.title, actor = self.name(act.actor)))
        });
        let now = |ix: &InjectIx| u32::from(after.fired[ix.at()]) == after.turn;
        let injects = InjectIx::all(scenario.injects.len()).filter(now).filter_map(|ix| {
            let inject = scenario.inject(ix);
            let branches = inject.outcomes.iter().flat_map(|branch| &branch.effects);
            let effects: Vec<_> = inject.effects.iter().chain(branches).cloned().collect();
            any(after, &effects).then(|| say!("report-why-inject", title = &inject.title))
        });
        let all: Vec<_> = acts.chain(injects).collect();
        all.join(", ")
    }
}

/// What changed, and what made it.
fn because(change: String, causes: &str) -> String {
    match causes {
        "" => change,
        causes => say!("report-why-by", change = change, causes = causes),
    }
}
