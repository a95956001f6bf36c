//! Off-ramps: options that do somebody good and provoke nobody, and when they could be taken.

use serde::Serialize;

use super::Looked;
use crate::rules::{Sight, Viewer};
use crate::scenario::{ActorIx, Choice, OptionIx};

/// A seat's off-ramps.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Ways {
    actor: String,
    ways: Vec<Way>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Way {
    title: String,
    toward: String,
    /// By turn: `taken`, `open` or `closed`.
    turns: Vec<&'static str>,
    /// When it opened and closed, in a sentence.
    said: String,
}

/// Whether an option is an off-ramp: Goldstein's score of its kind is above 0 toward somebody, and
/// nobody is provoked by it.
fn is_one(option: &Choice) -> bool {
    let toward = !option.toward.is_empty() && option.kind.goldstein > 0.0;
    let against = !option.against.is_empty() && option.kind.against > 0.0;
    (toward || against) && !option.hostile()
}

/// By seat, in the scenario's order; seats that never had one are left out.
pub(super) fn all(looked: &Looked<'_>) -> Vec<Ways> {
    let menus: Vec<Vec<OptionIx>> = looked.scenario.actor_ids().map(|_| Vec::new()).collect();
    let by_turn = looked.session.history().iter().map(|state| {
        let mut menus = menus.clone();
        for (at, menu) in menus.iter_mut().enumerate() {
            let sight = Sight::new(looked.scenario, state, Viewer::Facilitator);
            *menu = sight.menu(at.into());
        }
        menus
    });
    let by_turn: Vec<_> = by_turn.collect();
    let seats = looked.scenario.actor_ids().map(|actor| {
        let options = looked.scenario.options_of(actor);
        let ways = options.filter(|ix| is_one(looked.scenario.option(*ix)));
        let ways = ways.map(|ix| way(looked, &by_turn, actor, ix));
        let ways = ways.filter(|way| way.turns.iter().any(|state| *state != CLOSED));
        Ways { actor: looked.name(actor).to_owned(), ways: ways.collect() }
    });
    seats.filter(|seat| !seat.ways.is_empty()).collect()
}

const TAKEN: &str = "taken";
const OPEN: &str = "open";
const CLOSED: &str = "closed";

fn way(looked: &Looked<'_>, menus: &[Vec<Vec<OptionIx>>], actor: ActorIx, ix: OptionIx) -> Way {
    let option = looked.scenario.option(ix);
    let turns: Vec<_> = (looked.turns.iter().zip(menus))
        .map(|(turn, menus)| {
            let taken =
                turn.choices.iter().any(|one| one.actor == actor && one.orders.contains(&ix));
            // A free move is on the menu of the turn in which it was written down only.
            let there = option.written.is_none() || turn.written.contains(&ix);
            match menus[actor.at()].contains(&ix) && there {
                _ if taken => TAKEN,
                true => OPEN,
                false => CLOSED,
            }
        })
        .collect();
    let toward: Vec<_> = option.toward.iter().map(|ix| looked.name(*ix)).collect();
    let said = said(&turns);
    Way { title: option.title.clone(), toward: toward.join(", "), turns, said }
}

/// `open from the start, taken in turn 3, closed in turn 4`
fn said(turns: &[&str]) -> String {
    let mut parts = Vec::new();
    let mut before = false;
    for (now, turn) in turns.iter().zip(1_u32..) {
        let open = *now != CLOSED;
        match (turn, before, open) {
            (1, _, true) => parts.push("open from the start".to_owned()),
            (_, false, true) if parts.is_empty() => parts.push(format!("opened in turn {turn}")),
            (_, false, true) => parts.push(format!("open again in turn {turn}")),
            (_, true, false) => parts.push(format!("closed in turn {turn}")),
            _ => {}
        }
        if *now == TAKEN {
            parts.push(format!("taken in turn {turn}"));
        }
        before = open;
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_off_ramp_that_opens_and_closes_is_told_as_it_was() {
        let turns = [CLOSED, OPEN, TAKEN, CLOSED, TAKEN];
        let told = "opened in turn 2, taken in turn 3, closed in turn 4, open again in turn 5, taken \
                    in turn 5";
        assert_eq!(said(&turns), told);
        assert_eq!(said(&[OPEN, OPEN]), "open from the start");
    }
}
