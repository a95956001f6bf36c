//! The guide: what a first player is told, at the foot of the screen that it is about.

use super::model::TerminalScreen;
use super::table::{Open, Tab, TableScreen};
use crate::scenario::{Scenario, Spot};
use crate::table::{Guide, spots_of_table};
use crate::texts::say;

/// The hint for this screen, and the part of the table that it is about.
pub(super) fn hint(
    guide: &mut Guide,
    screen: &mut TerminalScreen,
    scenario: &Scenario,
) -> Option<String> {
    let (seat, turn, there) = match screen {
        TerminalScreen::Table(table) => (Some(table.actor), table.view.turn, on_table(table)),
        TerminalScreen::Scene(scene) => (None, scene.turn(), scene.spots()),
        TerminalScreen::Debrief(_) => (None, scenario.meta.turns, vec![Spot::Debrief]),
        TerminalScreen::Welcome(_)
        | TerminalScreen::Veil(_)
        | TerminalScreen::Helm(_)
        | TerminalScreen::Sealing(_)
        | TerminalScreen::Waiting
        | TerminalScreen::Stuck => return None,
    };
    let shown = guide.show(&scenario.guide, seat, turn, &there)?;
    if let (TerminalScreen::Table(table), true) = (screen, shown.fresh) {
        table.tab = tab(shown.hint.at).unwrap_or(table.tab);
    }
    let (at, text) = (shown.hint.at.name(), &shown.hint.text);
    Some(say!("term-guide-hint", at = at, nth = shown.nth, of = shown.of, text = text))
}

/// What can be spoken of: nothing while something else is read or typed.
fn on_table(table: &TableScreen) -> Vec<Spot> {
    match table.open {
        Open::None | Open::Card(..) => spots_of_table(&table.view),
        _ => Vec::new(),
    }
}

/// The part of the table that a spot lies in; the ladder is always there.
fn tab(spot: Spot) -> Option<Tab> {
    match spot {
        Spot::Risk => Some(Tab::Risk),
        Spot::Map => Some(Tab::World),
        Spot::News => Some(Tab::News),
        Spot::Indicators => Some(Tab::Measures),
        Spot::RedLines => Some(Tab::Aims),
        spot if spot.of_a_seat() => Some(Tab::Options),
        _ => None,
    }
}
