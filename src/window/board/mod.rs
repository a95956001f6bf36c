//! The board in the middle of the table: where the crisis happens, who sits where, and what was done
//! in the turn before. The land is drawn by Bevy; what is written on it, pressed and read out, by egui.
//! A scenario without a map shows who thinks what of whom instead.

mod acts;
mod land;
mod mesh;
mod overlay;
mod relations;

use std::sync::Arc;

use bevy::prelude::*;
use bevy_egui::egui;

pub use overlay::{board_ui, domain};

use super::play::Play;
use crate::board::{MapSheet, Outlines, Region, Spot};
use crate::scenario::{ActorIx, Map, PlaceIx, Scenario};

/// What the board shows of a scenario, worked out once.
#[derive(Resource, Clone)]
pub struct Board {
    scenario: Arc<Scenario>,
    map: Option<Chart>,
}

/// The map, ready to be drawn.
#[derive(Clone)]
struct Chart {
    /// What is to be seen at first.
    region: Region,
    /// Land, as far as one can move.
    sheet: MapSheet,
    /// Whose land it is, by the places of seats: names of countries.
    owners: Vec<(String, ActorIx)>,
}

/// How somebody looks at the board.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Eye {
    /// 1 shows the whole region.
    pub zoom: f32,
    /// The point in the middle, km east and north of the region's.
    pub at: [f32; 2],
    /// Where on the screen the board lies, in egui's points; nowhere if it is not shown.
    pub rect: Option<egui::Rect>,
    /// Whether it has the keyboard.
    pub focused: bool,
    /// Whether it takes the whole middle of the table.
    pub large: bool,
}

impl Default for Eye {
    fn default() -> Self {
        Self { zoom: 1.0, at: [0.0; 2], rect: None, focused: false, large: false }
    }
}

/// How much farther than the region one can see.
const BEYOND: u32 = 2;
/// Widest map that can be drawn, in km.
const WIDEST: u32 = 20_000;
/// How far from the edge stands what lies beyond it, as a share of half the region.
const MARGIN: f64 = 0.07;

impl Board {
    /// The board of a scenario.
    pub fn of(scenario: &Arc<Scenario>) -> Self {
        let map = scenario.map.as_ref().map(|map| Chart::of(scenario, map));
        Self { scenario: Arc::clone(scenario), map }
    }

    /// Where a place is drawn.
    fn spot(&self, place: PlaceIx) -> Option<Spot> {
        let place = &self.scenario.places[place.at()];
        Some(self.map.as_ref()?.region.spot(place.at, MARGIN))
    }

    /// Where an actor sits.
    fn seat(&self, actor: ActorIx) -> Option<Spot> {
        self.spot(self.scenario.actor(actor).place?)
    }
}

impl Chart {
    fn of(scenario: &Scenario, map: &Map) -> Self {
        let width_km = (map.width_km * BEYOND).min(WIDEST.max(map.width_km));
        let sheet = MapSheet::of(&Map { width_km, ..map.clone() });
        let outlines = Outlines::of(map);
        let owners = scenario.actor_ids().filter_map(|ix| {
            let place = &scenario.places[scenario.actor(ix).place?.at()];
            Some((outlines.country_at(place.at)?.name.clone(), ix))
        });
        Self { region: Region::of(map), sheet, owners: owners.collect() }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, lay_out.run_if(resource_exists::<Play>));
}

/// What draws the land in a real window.
pub(super) fn in_window(app: &mut App) {
    app.add_plugins(land::plugin);
}

/// Another edition of a scenario, another board.
fn lay_out(mut commands: Commands, play: Res<Play>, board: Option<Res<Board>>) {
    let known = board.is_some_and(|board| board.scenario.hash == play.scenario().hash);
    if !known {
        commands.insert_resource(Board::of(play.scenario()));
    }
}
