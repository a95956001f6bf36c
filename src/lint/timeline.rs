//! A scenario turn by turn, before anybody plays it: what may come, what can be chosen, what is expected.

use serde::Serialize;

use super::reach::{Reach, possible};
use crate::scenario::expr::Ranges;
use crate::scenario::{ActorIx, Cond, Inject, OptionIx, Scenario, Trigger};

/// A scenario turn by turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Timeline {
    /// Its id.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// Its turns.
    pub turns: Vec<TimelineTurn>,
}

/// One turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimelineTurn {
    /// From 1.
    pub turn: u32,
    /// When it begins.
    pub date: String,
    /// Whether it is the aftermath, in which nobody gives orders.
    pub aftermath: bool,
    /// Injects that come whatever is done, and have not come before.
    pub certain: Vec<TimelineInject>,
    /// Injects that come if their condition holds.
    pub conditional: Vec<TimelineInject>,
    /// Injects that come by chance, each turn until they have.
    pub random: Vec<TimelineInject>,
    /// What each seat may choose from.
    pub seats: Vec<TimelineSeat>,
}

/// An inject that may come in a turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimelineInject {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The ids of those who get it; empty of all.
    pub to: Vec<String>,
    /// What they are expected to do.
    pub expects: Option<String>,
    /// Whether this is the first turn in which it may come.
    pub first: bool,
    /// Its condition and what it asks besides, as indices lead to words only in a face.
    #[serde(skip)]
    pub conditions: Vec<Cond>,
}

/// A seat in a turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimelineSeat {
    /// Its id.
    pub seat: String,
    /// Its name.
    pub name: String,
    /// Its cards that may be on the menu.
    pub cards: Vec<TimelineCard>,
}

/// A card in a turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimelineCard {
    /// Its id.
    pub id: String,
    /// Whether it is there whatever is done, unless it was used up or can't be paid for.
    pub always: bool,
}

/// What may come in which turn. Like the rules of `check`, it allows more than really can come.
pub fn timeline(scenario: &Scenario) -> Timeline {
    Timeline {
        scenario: scenario.meta.id.clone(),
        title: scenario.meta.title.clone(),
        turns: turns_of(scenario, &Reach::new(scenario)),
    }
}

/// Its turns, where it is known what can come about.
pub(super) fn turns_of(scenario: &Scenario, reach: &Reach) -> Vec<TimelineTurn> {
    let turns = (1..).zip(&reach.turns);
    turns.map(|(turn, ranges)| one(scenario, reach, turn, ranges)).collect()
}

fn one(scenario: &Scenario, reach: &Reach, turn: u32, ranges: &Ranges) -> TimelineTurn {
    let aftermath = turn > scenario.meta.turns;
    let mut here = TimelineTurn {
        turn,
        date: scenario.date_of(turn).to_string(),
        aftermath,
        certain: Vec::new(),
        conditional: Vec::new(),
        random: Vec::new(),
        seats: Vec::new(),
    };
    for (inject, first) in scenario.injects.iter().zip(&reach.injects) {
        let fires = match &inject.trigger {
            Trigger::Turn(when) => *when == turn,
            Trigger::When(cond) => possible(ranges, cond),
            Trigger::Random(_) => true,
        };
        if !fires || first.is_none_or(|first| turn < first) {
            continue;
        }
        if inject.only_if.as_ref().is_some_and(|only_if| !possible(ranges, only_if)) {
            continue;
        }
        let shown = shown(scenario, inject, *first == Some(turn));
        let sure = |cond: &Cond| ranges.settled(cond) == Some(true);
        let asks_nothing = shown.conditions.iter().all(sure);
        match &inject.trigger {
            Trigger::Random(_) => here.random.push(shown),
            // It came in the first turn in which it was sure to.
            Trigger::When(_) if asks_nothing && !shown.first => {}
            _ if asks_nothing => here.certain.push(shown),
            _ => here.conditional.push(shown),
        }
    }
    if !aftermath {
        let seat = |ix: ActorIx| TimelineSeat {
            seat: scenario.actor(ix).id.clone(),
            name: scenario.actor(ix).name.clone(),
            cards: scenario
                .options_of(ix)
                .filter_map(|ix| card(scenario, reach, (turn, ranges), ix))
                .collect(),
        };
        here.seats = scenario.actor_ids().map(seat).collect();
    }
    here
}

fn shown(scenario: &Scenario, inject: &Inject, first: bool) -> TimelineInject {
    let mut conditions: Vec<Cond> = Vec::new();
    if let Trigger::When(cond) = &inject.trigger {
        conditions.push(cond.clone());
    }
    conditions.extend(inject.only_if.clone());
    let all = scenario.actor_ids().all(|ix| inject.audience.has(ix));
    let to = scenario.actor_ids().filter(|ix| !all && inject.audience.has(*ix));
    TimelineInject {
        id: inject.id.clone(),
        title: inject.title.clone(),
        to: to.map(|ix| scenario.actor(ix).id.clone()).collect(),
        expects: inject.expects.clone(),
        first,
        conditions,
    }
}

fn card(
    scenario: &Scenario,
    reach: &Reach,
    (turn, ranges): (u32, &Ranges),
    ix: OptionIx,
) -> Option<TimelineCard> {
    let option = scenario.option(ix);
    let when = option.when.as_ref();
    let can = reach.options[ix.at()].is_some_and(|first| first <= turn)
        && when.is_none_or(|when| possible(ranges, when));
    let always = when.is_none_or(|when| ranges.settled(when) == Some(true));
    can.then(|| TimelineCard { id: option.id.clone(), always })
}
