//! The guide: what a first player is told, at the foot of the screen that it is about.

use super::model::Screen;
use super::table::{Open, Tab, Table};
use crate::scenario::{ActorIx, Scenario, Spot, Told, place_in_guide};

/// How far the guide has come.
#[derive(Default)]
pub(super) struct Guide {
    told: Told,
    /// Who is shown which hint.
    shown: Option<(Option<ActorIx>, usize)>,
}

impl Guide {
    /// The hint for this screen, and the part of the table that it is about.
    pub(super) fn show(&mut self, screen: &mut Screen, scenario: &Scenario) -> Option<String> {
        let (seat, turn, there) = match screen {
            Screen::Table(table) => (Some(table.actor), table.view.turn, on_table(table)),
            Screen::Scene(scene) => {
                let (turn, there) = scene.spots();
                (None, turn, there)
            }
            Screen::Debrief(_) => (None, scenario.meta.turns, vec![Spot::Debrief]),
            Screen::Welcome(_) | Screen::Veil(_) | Screen::Stuck => return None,
        };
        let before = self.shown;
        let hint = self.told.next(&scenario.guide, seat, turn, &there);
        self.shown = hint.map(|hint| (seat, hint));
        let at = hint?;
        let hint = &scenario.guide[at];
        if let (Screen::Table(table), true) = (screen, before != self.shown) {
            table.tab = tab(hint.at).unwrap_or(table.tab);
        }
        let (nth, of) = place_in_guide(&scenario.guide, at);
        Some(format!("{}, {nth} of {of}. {}", hint.at.name(), hint.text))
    }

    /// The hint that is shown has been read.
    pub(super) fn next(&mut self) {
        if let Some((seat, hint)) = self.shown {
            self.told.read(seat, hint);
        }
    }

    /// No more hints.
    pub(super) fn stop(&mut self) {
        self.told.stop();
    }
}

/// What can be spoken of: nothing while something else is read or typed.
fn on_table(table: &Table) -> Vec<Spot> {
    if !matches!(table.open, Open::None | Open::Card(..)) {
        return Vec::new();
    }
    let there = |spot: &Spot| match spot {
        Spot::RedLines => !table.view.red_lines.is_empty(),
        Spot::Card | Spot::Scales | Spot::Forecast => !table.view.menu.is_empty(),
        _ => true,
    };
    Spot::TABLE.into_iter().filter(there).collect()
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
