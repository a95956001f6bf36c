//! Off-ramps: options that do somebody good and provoke nobody, and when they could be taken.

use super::course::Turn;
use super::why;
use crate::rules::{Sight, State, Viewer};
use crate::scenario::{ActorIx, OptionIx, Scenario};
use crate::texts::say;

/// An off-ramp that was there for at least a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OffRamp {
    /// Whose.
    pub actor: ActorIx,
    /// Which option.
    pub option: OptionIx,
    /// How it stood in each turn, from the first.
    pub turns: Vec<Stand>,
    /// When it opened and closed and by what, and when it was taken, in words.
    pub said: String,
}

/// How an off-ramp stood in a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// On the menu, and sealed.
    Taken,
    /// On the menu.
    Open,
    /// Not on the menu.
    Closed,
}

impl Stand {
    /// In a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }
}

/// Every off-ramp that was open in at least one turn, by actor in the scenario's order. `history` has
/// the state at the start of each turn's deliberation.
pub fn off_ramps(scenario: &Scenario, history: &[State], turns: &[Turn]) -> Vec<OffRamp> {
    // In the aftermath nothing is on a menu, and nothing closed it.
    let decided = turns.iter().filter(|turn| !turn.aftermath).count();
    let actors = scenario.actor_ids();
    let ramps = actors.flat_map(|actor| {
        let menus: Vec<_> = (history.iter())
            .map(|state| Sight::new(scenario, state, Viewer::Facilitator).menu(actor))
            .collect();
        let options = scenario.options_of(actor);
        let options = options.filter(|ix| scenario.option(*ix).off_ramp());
        let ramps = options.map(|option| {
            let stands = stands(scenario, (actor, option), turns, &menus);
            let decided = &stands[..stands.len().min(decided)];
            let said = said(decided, |turn| why::moved(scenario, option, history, turns, turn));
            OffRamp { actor, option, turns: stands, said }
        });
        ramps.collect::<Vec<_>>()
    });
    ramps.filter(|ramp| ramp.turns.iter().any(|stand| *stand != Stand::Closed)).collect()
}

fn stands(
    scenario: &Scenario,
    (actor, ix): (ActorIx, OptionIx),
    turns: &[Turn],
    menus: &[Vec<OptionIx>],
) -> Vec<Stand> {
    let stand = |(turn, menu): (&Turn, &Vec<OptionIx>)| {
        let taken = turn.choices.iter().any(|one| one.actor == actor && one.orders.contains(&ix));
        // A free move is on the menu of the turn in which it was written down only.
        let there = scenario.option(ix).written.is_none() || turn.written.contains(&ix);
        match menu.contains(&ix) && there {
            true if taken => Stand::Taken,
            true => Stand::Open,
            false => Stand::Closed,
        }
    };
    turns.iter().zip(menus).map(stand).collect()
}

/// `open from the start, taken in turn 3, closed in turn 4 (used up)`; `why` says what changed
/// before a turn.
fn said(stands: &[Stand], why: impl Fn(u32) -> String) -> String {
    let mut parts = Vec::new();
    let mut before = false;
    let because = |what: String, turn: u32| match why(turn).as_str() {
        "" => what,
        why => format!("{what} ({why})"),
    };
    for (now, turn) in stands.iter().zip(1_u32..) {
        let open = *now != Stand::Closed;
        match (turn, before, open) {
            (1, _, true) => parts.push(say!("report-ramp-from-start")),
            (_, false, true) if parts.is_empty() => {
                parts.push(because(say!("report-ramp-opened", turn = turn), turn))
            }
            (_, false, true) => parts.push(because(say!("report-ramp-again", turn = turn), turn)),
            (_, true, false) => parts.push(because(say!("report-ramp-closed", turn = turn), turn)),
            _ => {}
        }
        if *now == Stand::Taken {
            parts.push(say!("report-ramp-taken", turn = turn));
        }
        before = open;
    }
    if !stands.contains(&Stand::Taken) {
        parts.push(say!("report-ramp-never"));
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::Stand::{Closed, Open, Taken};
    use super::*;

    #[test]
    fn an_off_ramp_that_opens_and_closes_is_told_as_it_was() {
        let turns = [Closed, Open, Taken, Closed, Taken];
        let why = |turn| if turn == 4 { "used up".to_owned() } else { String::new() };
        let told = "opened in turn 2, taken in turn 3, closed in turn 4 (used up), open again in turn \
                    5, taken in turn 5";
        assert_eq!(said(&turns, why), told);
        assert_eq!(said(&[Open, Open], why), "open from the start, never taken");
    }
}
