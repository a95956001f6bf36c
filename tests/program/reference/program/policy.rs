//! Computer-run actors by random and by temperament.

use offramp::policy::PolicyKind;
use offramp::scenario::catalogue::Kind;
use offramp::scenario::{ActorIx, Choice, OptionIx, Scenario, Sort};

use super::agreements;
use super::game::{Facts, RedLine, State};
use super::luck::Luck;
use super::turn::{affordable, at_odds, could_choose, menu};

/// The orders of an actor: one draw for each, until it holds.
pub fn orders(
    scenario: &Scenario,
    state: &State,
    actor: ActorIx,
    policy: PolicyKind,
    luck: Luck<'_>,
) -> Vec<OptionIx> {
    if policy != PolicyKind::Random && !scenario.actor(actor).flow.is_empty() {
        return by_chart(scenario, state, actor);
    }
    let menu = menu(scenario, state, actor);
    let mut orders: Vec<OptionIx> = Vec::new();
    for number in 1..=scenario.rules.orders_per_turn {
        let free = |ix: &OptionIx| {
            let with = [orders.as_slice(), &[*ix]].concat();
            !orders.contains(ix) && !at_odds(scenario, &with) && affordable(scenario, state, &with)
        };
        let offers: Vec<_> = menu.iter().copied().filter(free).collect();
        let mut odds: Vec<_> =
            offers.iter().map(|ix| of_option(scenario, state, actor, *ix, policy)).collect();
        odds.push(match policy {
            PolicyKind::Random => 1.0,
            _ => scenario.actor(actor).temperament.hold,
        });
        let owner = Some((actor, scenario.actor(actor).id.as_str()));
        let taken = luck.draw(state.turn, &format!("choice/{number}"), owner, &odds);
        match offers.get(taken) {
            Some(ix) => orders.push(*ix),
            None => break,
        }
    }
    orders
}

/// The orders of an actor with a flow chart: for each, the first line that fits, until one says to hold.
fn by_chart(scenario: &Scenario, state: &State, actor: ActorIx) -> Vec<OptionIx> {
    let (menu, facts) =
        (menu(scenario, state, actor), Facts { scenario, state, asker: Some(actor) });
    let mut orders: Vec<OptionIx> = Vec::new();
    'orders: for _ in 1..=scenario.rules.orders_per_turn {
        for line in &scenario.actor(actor).flow {
            if !facts.allows(line.when.as_ref()) {
                continue;
            }
            if line.take.is_empty() {
                break 'orders;
            }
            for ix in &line.take {
                let with = [orders.as_slice(), &[*ix]].concat();
                let can = menu.contains(ix) && !orders.contains(ix);
                if can && !at_odds(scenario, &with) && affordable(scenario, state, &with) {
                    orders.push(*ix);
                    continue 'orders;
                }
            }
        }
        break;
    }
    orders
}

fn provokes(kind: &Kind, direct: bool) -> bool {
    -if direct { kind.toward() } else { kind.against } >= 0.5
}

/// Those an option is done to or aimed against who feel provoked by its kind.
fn provoked(option: &Choice) -> impl Iterator<Item = ActorIx> + '_ {
    let toward = option.toward.iter().filter(|_| provokes(option.kind, true));
    toward.chain(option.against.iter().filter(|_| provokes(option.kind, false))).copied()
}

fn of_option(
    scenario: &Scenario,
    state: &State,
    actor: ActorIx,
    ix: OptionIx,
    policy: PolicyKind,
) -> f64 {
    if policy == PolicyKind::Random {
        return 1.0;
    }
    let facts = Facts { scenario, state, asker: Some(actor) };
    let option = scenario.option(ix);
    let temperament = &scenario.actor(actor).temperament;
    let theory = scenario.scales();
    let mut odds = facts.odds(&option.weight);
    let hostile = provoked(option).next().is_some();
    if hostile {
        odds *= temperament.hawkishness;
        let held = |party| state.grievance[scenario.pair(actor, party)];
        let most = provoked(option).map(held).max().unwrap_or(0);
        let answered = part(theory.reciprocity, temperament.reciprocity);
        if most >= temperament.reciprocity_from {
            odds *= answered;
        }
        if most >= 2 * temperament.reciprocity_from {
            odds *= answered;
        }
        let open = scenario.ladder.thresholds.iter().zip(&state.crossed);
        let lowest = open.filter(|(_, crossed)| !**crossed).map(|(one, _)| one.rung.0).min();
        if lowest.is_some_and(|rung| option.rung.0 + temperament.caution_within >= rung) {
            odds *= part(theory.caution, temperament.caution);
        }
    } else {
        odds *= 1.0 / temperament.hawkishness;
    }
    for norm in &option.breaks {
        let breaches = usize::from(state.breaches[norm.at()]);
        odds *= scenario.norms[norm.at()].restraint.get(breaches).copied().unwrap_or(1.0);
    }
    for line in &option.answers {
        if matches!(state.red_lines[line.at()], RedLine::Crossed(_)) {
            odds *= scenario.red_lines[line.at()].resolve;
        }
    }
    for leaning in temperament.pressure.iter().chain(&temperament.deadline) {
        let about = match leaning.on {
            Sort::Hostile => hostile,
            Sort::Conciliatory => !hostile,
            Sort::Any => true,
        };
        if about && facts.allows(leaning.factor.when.as_ref()) {
            odds *= leaning.factor.times;
        }
    }
    for (line, now) in scenario.red_lines.iter().zip(&state.red_lines) {
        let Some(deterrent) = line.deterrent.as_ref().filter(|_| line.owner != actor) else {
            continue;
        };
        let named = deterrent.options.contains(&ix) || deterrent.kinds.contains(&option.kind.id);
        let declared =
            line.declared || line.declared_by.iter().any(|by| state.chosen[by.at()].0 > 0);
        // What a budget can pay for, others don't know.
        let can = line.answers.iter().any(|answer| could_choose(scenario, state, *answer, false));
        if named && declared && can && *now == RedLine::Intact {
            let credibility = state.credibility[line.owner.at()] as f64;
            odds *= part(theory.deterrence, 1.0 - (1.0 - deterrent.odds) * credibility / 100.0);
        }
    }
    if !option.sought.is_empty() {
        odds *= part(theory.denial, denied(facts, option));
    }
    for agreement in &scenario.agreements {
        if agreement.cards[..2].concat().contains(&ix) {
            let others = || agreement.parties.iter().filter(|party| **party != actor);
            for party in others() {
                odds *= (10.0 + state.credibility[party.at()] as f64) / 60.0;
            }
            let most = others().map(|party| state.grievance[scenario.pair(actor, *party)]).max();
            odds *= 1.0 - most.unwrap() as f64 / 200.0;
        }
    }
    for (agreement, now) in scenario.agreements.iter().zip(&state.agreements) {
        if now.since > 0 && agreements::forbids(scenario, agreement, ix) {
            odds *= agreement.bound;
        }
    }
    odds
}

/// So many percent of what a factor does.
fn part(percent: u32, factor: f64) -> f64 {
    match percent {
        100 => factor,
        _ => 1.0 + (factor - 1.0) * f64::from(percent) / 100.0,
    }
}

/// How much of the share of what is sought is left.
fn denied(facts: Facts<'_>, option: &Choice) -> f64 {
    let share = |odds: &dyn Fn(usize) -> f64| {
        let (mut sought, mut all) = (0.0, 0.0);
        for at in 0..option.outcomes.len() {
            all += odds(at);
            if option.sought.contains(&at.into()) {
                sought += odds(at);
            }
        }
        (all > 0.0).then(|| sought / all)
    };
    let now = share(&|at| facts.odds(&option.outcomes[at].odds));
    let first = share(&|at| option.outcomes[at].odds.base);
    match (now, first) {
        (Some(now), Some(first)) => (now / first).min(1.0),
        _ => 1.0,
    }
}
