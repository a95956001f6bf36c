//! A turn: situation, orders opened, ladder, red lines, questions, ending.

use offramp::scenario::{
    ActorIx, EndingIx, InjectIx, OptionIx, OutcomeIx, RungIx, Scenario, Thresholds, Trigger,
};

use super::agreements;
use super::effects::Changes;
use super::game::{Facts, RedLine, State, drawn, stands_at};
use super::luck::Luck;
use super::perception::{self, Act};

/// A game at the start of its first turn.
pub fn begin(scenario: &Scenario, luck: Luck<'_>) -> State {
    let mut state = State::start(scenario);
    situation(scenario, &mut state, luck);
    state
}

/// Orders are opened; unless the game ends, the next turn begins.
pub fn adjudicate(scenario: &Scenario, state: &mut State, luck: Luck<'_>) {
    let acts = open(scenario, state, luck);
    carry_out(scenario, state, &acts, luck);
    let from = state.rung;
    climb(scenario, state, &acts);
    debug_assert!(state.rung >= from.saturating_sub(scenario.ladder.cooling));
    red_lines(scenario, state, &acts);
    questions(scenario, state);
    state.ending = ending(scenario, state, luck);
    state.sealed.fill(None);
    state.pushed = None;
    if state.ending.is_none() {
        state.turn += 1;
        state.carried_out = false;
        for (left, actor) in state.purse.iter_mut().zip(&scenario.actors) {
            let Some(budget) = &actor.budget else { continue };
            *left = (*left + i64::from(budget.each_turn)).min(budget.most.into());
        }
        state.timers.iter_mut().filter(|left| **left > 0).for_each(|left| *left -= 1);
        situation(scenario, state, luck);
    }
}

/// Injects fire in three passes, each read on the state as the one before left it.
fn situation(scenario: &Scenario, state: &mut State, luck: Luck<'_>) {
    type Pass = fn(&Trigger) -> bool;
    let passes: [Pass; 3] = [
        |trigger| matches!(trigger, Trigger::Turn(_)),
        |trigger| matches!(trigger, Trigger::When(_)),
        |trigger| matches!(trigger, Trigger::Random(_)),
    ];
    for pass in passes {
        let of_pass = |ix: &InjectIx| pass(&scenario.inject(*ix).trigger);
        let firing: Vec<_> = InjectIx::all(scenario.injects.len())
            .filter(of_pass)
            .filter(|ix| state.fired[ix.at()] == 0 && fires(scenario, state, *ix, luck))
            .collect();
        fire(scenario, state, &firing, luck);
    }
}

fn fires(scenario: &Scenario, state: &State, ix: InjectIx, luck: Luck<'_>) -> bool {
    let inject = scenario.inject(ix);
    if inject.held {
        return false;
    }
    let facts = Facts { scenario, state, asker: None };
    let due = match &inject.trigger {
        Trigger::Turn(turn) => *turn == state.turn,
        Trigger::When(cond) => facts.holds(cond),
        Trigger::Random(_) => true,
    };
    if !due || !facts.allows(inject.only_if.as_ref()) {
        return false;
    }
    let Trigger::Random(odds) = &inject.trigger else { return true };
    let name = format!("inject/{}", inject.id);
    luck.draw(state.turn, &name, None, &[facts.odds(odds), 1.0]) == 0
}

/// Injects happen, together.
pub fn fire(scenario: &Scenario, state: &mut State, firing: &[InjectIx], luck: Luck<'_>) {
    let before = state.clone();
    let facts = Facts { scenario, state: &before, asker: None };
    let mut changes = Changes::default();
    let mut crossed: Vec<(Option<RungIx>, Thresholds)> = Vec::new();
    for ix in firing {
        let inject = scenario.inject(*ix);
        changes.read(facts, &inject.effects);
        state.pushed = state.pushed.max(inject.rung.map(|rung| rung.0));
        crossed.push((inject.rung, inject.crosses));
        if !inject.outcomes.is_empty() {
            let odds: Vec<_> = inject.outcomes.iter().map(|one| facts.odds(&one.odds)).collect();
            let name = format!("inject/{}/outcome", inject.id);
            let branch = match odds.len() {
                1 => 0,
                _ => luck.draw(state.turn, &name, None, &odds),
            };
            let branch = &inject.outcomes[branch];
            changes.read(facts, &branch.effects);
            state.pushed = state.pushed.max(branch.rung.map(|rung| rung.0));
            crossed.push((branch.rung, branch.crosses));
        }
        state.fired[ix.at()] = state.this_turn();
    }
    changes.make(scenario, state);
    changes.attributed.iter().for_each(|ix| perception::attribute(scenario, state, *ix));
    agreements::after_injects(scenario, state);
    let when = 2 * state.this_turn();
    for (at, threshold) in scenario.ladder.thresholds.iter().enumerate() {
        let on = |rung: &RungIx| threshold.by.as_ref().is_some_and(|by| by.rungs.contains(rung));
        let meets = |(rung, crosses): &(Option<RungIx>, Thresholds)| {
            crosses.has(at.into()) || rung.as_ref().is_some_and(on)
        };
        if crossed.iter().any(meets) {
            cross(state, at, when);
        }
    }
}

/// The outcome of every order, on the sealed state.
fn open(scenario: &Scenario, state: &State, luck: Luck<'_>) -> Vec<Act> {
    let facts = Facts { scenario, state, asker: None };
    let mut acts = Vec::new();
    for actor in scenario.actor_ids() {
        for ix in state.sealed[actor.at()].iter().flatten() {
            let option = scenario.option(*ix);
            // Whoever seeks an outcome reads its odds when it chooses.
            let asker = Some(actor).filter(|_| !option.sought.is_empty());
            let facts = Facts { asker, ..facts };
            let odds: Vec<_> = option.outcomes.iter().map(|one| facts.odds(&one.odds)).collect();
            let owner = Some((actor, scenario.actor(actor).id.as_str()));
            let outcome = match odds.len() {
                1 => 0,
                _ => luck.draw(
                    state.turn,
                    &format!("option/{}", drawn(scenario, option)),
                    owner,
                    &odds,
                ),
            };
            let open = option.covert.is_none() || state.attributed[ix.at()];
            acts.push(Act { actor, option: *ix, outcome: OutcomeIx::from(outcome), open });
        }
    }
    acts
}

/// Fading, counting, costs, norms and effects, then what is felt and found out.
fn carry_out(scenario: &Scenario, state: &mut State, acts: &[Act], luck: Luck<'_>) {
    let sealed = state.clone();
    let facts = Facts { scenario, state: &sealed, asker: None };
    perception::fade(scenario, state);
    let mut changes = Changes::default();
    for act in acts {
        let option = scenario.option(act.option);
        let (times, last) = &mut state.chosen[act.option.at()];
        *times = times.saturating_add(1);
        *last = sealed.this_turn();
        option.cost.iter().for_each(|(ix, amount)| changes.cost(ix.at(), *amount));
        changes.price(act.actor.at(), option.price);
        option.breaks.iter().for_each(|norm| changes.breach(*norm));
        changes.read(facts, &option.outcomes[act.outcome.at()].effects);
    }
    state.carried_out = true;
    changes.make(scenario, state);
    acts.iter().for_each(|act| perception::feel(scenario, state, *act));
    changes.attributed.iter().for_each(|ix| perception::attribute(scenario, state, *ix));
    perception::follow(scenario, state, luck);
    perception::tap(scenario, state, acts, luck);
    agreements::settle(scenario, state, acts);
}

/// The highest rung acted on, or the old one less cooling.
fn climb(scenario: &Scenario, state: &mut State, acts: &[Act]) {
    let of_act = |act: &Act| {
        let option = scenario.option(act.option);
        option.outcomes[act.outcome.at()].rung.unwrap_or(option.rung).0
    };
    let cooled = state.rung.saturating_sub(scenario.ladder.cooling);
    let acted = acts.iter().map(of_act).chain(state.pushed).max();
    state.rung = cooled.max(acted.unwrap_or(0));
    state.highest = state.highest.max(state.rung);
    let when = 2 * state.this_turn() + 1;
    for (at, threshold) in scenario.ladder.thresholds.iter().enumerate() {
        let crosses = |act: &Act| {
            let option = scenario.option(act.option);
            let outcome = &option.outcomes[act.outcome.at()];
            let rung = outcome.rung.unwrap_or(option.rung);
            outcome.crosses.has(at.into())
                || threshold.by.as_ref().is_some_and(|by| {
                    by.rungs.contains(&rung) || by.kinds.contains(&option.kind.id)
                })
        };
        if acts.iter().any(crosses) || stands_at(threshold, state.rung) {
            cross(state, at, when);
        }
    }
}

fn cross(state: &mut State, at: usize, when: u16) {
    state.crossed[at] = true;
    if let Some(met) = state.met.get_mut(at) {
        *met = when;
    }
}

/// One after the other: each may read what became of those before it.
fn red_lines(scenario: &Scenario, state: &mut State, acts: &[Act]) {
    for (at, line) in scenario.red_lines.iter().enumerate() {
        let (becomes, credibility) = match state.red_lines[at] {
            RedLine::Crossed(when) => {
                if acts.iter().any(|act| line.answers.contains(&act.option)) {
                    (RedLine::Kept, 10)
                } else if state.this_turn() - when >= line.within {
                    (RedLine::Lapsed, -15)
                } else {
                    continue;
                }
            }
            RedLine::Intact
                if (Facts { scenario, state, asker: None }).holds(&line.crossed_when) =>
            {
                (RedLine::Crossed(state.this_turn()), 0)
            }
            _ => continue,
        };
        state.red_lines[at] = becomes;
        let percent = i64::from(scenario.scales().credibility);
        let size = (i64::abs(credibility) * percent + 50) / 100;
        let credibility = if credibility < 0 { -size } else { size };
        let word = &mut state.credibility[line.owner.at()];
        *word = (*word + credibility).clamp(0, 100);
    }
}

fn questions(scenario: &Scenario, state: &mut State) {
    for (at, question) in scenario.questions.iter().enumerate() {
        let answered = state.resolved[at]
            || (Facts { scenario, state, asker: None }).holds(&question.resolves);
        state.resolved[at] = answered;
    }
}

/// The ending that is reached, if one is; whether the aftermath follows.
fn ending(scenario: &Scenario, state: &mut State, luck: Luck<'_>) -> Option<EndingIx> {
    let (endings, meta) = (&scenario.endings, &scenario.meta);
    let reached = |state: &State, at_end: bool| {
        let facts = Facts { scenario, state, asker: None };
        endings.iter().position(|one| (at_end || !one.at_end) && facts.allows(one.when.as_ref()))
    };
    let by_itself = reached(state, false);
    let mut last = match (state.aftermath, meta.aftermath) {
        (true, _) => true,
        (false, true) => false,
        (false, false) => state.turn >= meta.turns,
    };
    if !last && by_itself.is_none() {
        let facts = Facts { scenario, state, asker: None };
        let over = state.turn >= meta.turns
            || meta.may_end.as_ref().is_some_and(|may_end| {
                state.turn >= may_end.from
                    && luck.draw(state.turn, "end", None, &[facts.odds(&may_end.odds), 1.0]) == 0
            });
        last = over && !meta.aftermath;
        state.aftermath = over && meta.aftermath;
    }
    // Endings are read before anybody knows that the aftermath comes.
    let ending = if last { reached(state, true) } else { by_itself };
    ending.map(EndingIx::from)
}

/// What an actor may choose from.
pub fn menu(scenario: &Scenario, state: &State, actor: ActorIx) -> Vec<OptionIx> {
    let own = |ix: &OptionIx| scenario.option(*ix).actor == actor;
    OptionIx::all(scenario.options.len())
        .filter(own)
        .filter(|ix| could_choose(scenario, state, *ix, true))
        .collect()
}

/// Whether an option can be chosen; its price, if the budget is asked too.
pub fn could_choose(scenario: &Scenario, state: &State, ix: OptionIx, budget: bool) -> bool {
    let option = scenario.option(ix);
    let facts = Facts { scenario, state, asker: Some(option.actor) };
    !state.aftermath
        && option.uses.is_none_or(|uses| u32::from(state.chosen[ix.at()].0) < uses)
        && facts.allows(option.when.as_ref())
        && can_cover(scenario, state, &[ix])
        && (!budget || affordable(scenario, state, &[ix]))
}

/// Whether two of these exclude each other.
pub fn at_odds(scenario: &Scenario, orders: &[OptionIx]) -> bool {
    let names = |one: &OptionIx, other: &OptionIx| scenario.option(*one).excludes.contains(other);
    orders.iter().any(|one| orders.iter().any(|other| names(one, other)))
}

/// Whether these can be paid for together.
pub fn affordable(scenario: &Scenario, state: &State, orders: &[OptionIx]) -> bool {
    let price: i64 = orders.iter().map(|ix| i64::from(scenario.option(*ix).price)).sum();
    let owner = orders.first().map(|ix| scenario.option(*ix).actor.at());
    let purse = owner.and_then(|at| state.purse.get(at)).copied().unwrap_or(0);
    price <= purse && can_cover(scenario, state, orders)
}

/// Whether the indicators that these cost together hold enough.
fn can_cover(scenario: &Scenario, state: &State, orders: &[OptionIx]) -> bool {
    let costs = || orders.iter().flat_map(|ix| &scenario.option(*ix).cost);
    costs().all(|(indicator, _)| {
        let all = costs().filter(|(other, _)| other == indicator);
        let total: i64 = all.map(|(_, amount)| i64::from(*amount)).sum();
        state.indicators[indicator.at()] - total >= scenario.indicators[indicator.at()].min.into()
    })
}
