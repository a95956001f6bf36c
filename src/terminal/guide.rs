//! The guide: what a first player is told, at the foot of the screen that it is about.

use super::model::TerminalScreen;
use super::table::{Open, Tab, TableScreen};
use crate::scenario::{ActorIx, Practice, Scenario, Spot};
use crate::table::{Guide, practised, spots_of_table};
use crate::texts::say;

/// What the debrief has.
const DEBRIEF: [Spot; 2] = [Spot::Futures, Spot::Debrief];

/// For a game that is at this turn. Two cards can't be set beside each other here.
pub(super) fn begin(scenario: &Scenario, turn: u32, people: &[ActorIx]) -> Guide {
    let mut guide = Guide::from(&scenario.guide, turn, people);
    guide.cannot(Practice::Compare, people);
    guide
}

/// The hint for this screen, and the part of the table that it is about.
pub(super) fn hint(
    guide: &mut Guide,
    screen: &mut TerminalScreen,
    scenario: &Scenario,
) -> Option<GuideLine> {
    let (seat, turn, there) = match screen {
        TerminalScreen::Table(table) => (Some(table.actor), table.view.turn, on_table(table)),
        TerminalScreen::Scene(scene) => (None, scene.turn(), scene.spots()),
        TerminalScreen::Debrief(_) => (None, scenario.meta.turns, DEBRIEF.to_vec()),
        TerminalScreen::Welcome(_)
        | TerminalScreen::Veil(_)
        | TerminalScreen::Helm(_)
        | TerminalScreen::Sealing(_)
        | TerminalScreen::Waiting
        | TerminalScreen::Stuck => return None,
    };
    match screen {
        TerminalScreen::Table(table) => {
            guide.did(seat, practised(&table.view, &table.hand));
            let weighed = !table.risks.options.is_empty();
            guide.did(seat, weighed.then_some(Practice::Weigh));
            let futures = matches!(table.open, Open::Futures(_));
            guide.did(seat, futures.then_some(Practice::Futures));
        }
        TerminalScreen::Debrief(debrief) => {
            guide.did(seat, debrief.shows_futures().then_some(Practice::Futures));
        }
        _ => {}
    }
    let shown = guide.show(&scenario.guide, seat, turn, &there)?;
    if let (TerminalScreen::Table(table), true) = (screen, shown.fresh) {
        table.tab = tab(shown.hint.at).unwrap_or(table.tab);
    }
    let (at, text) = (shown.hint.at.name(), &shown.hint.text);
    let text = say!("term-guide-hint", at = at, nth = shown.nth, of = shown.of, text = text);
    Some(match shown.hint.until {
        None => GuideLine { text, read: true },
        Some(deed) => {
            GuideLine { text: format!("{text} ▸ {}", deed.ask(key(deed))), read: false }
        }
    })
}

/// What a first player is told at the foot of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideLine {
    /// What is said.
    pub text: String,
    /// Whether there is nothing to be done but read it.
    pub read: bool,
}

/// By which key it is done here.
fn key(deed: Practice) -> &'static str {
    match deed {
        Practice::Choose => "Space",
        Practice::Weigh => "f",
        Practice::Answer | Practice::GoOn => "Enter",
        Practice::Seal => "s",
        Practice::Futures => "t",
        Practice::Compare => "",
    }
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
        Spot::Question => Some(Tab::Questions),
        spot if spot.of_a_seat() => Some(Tab::Options),
        _ => None,
    }
}
