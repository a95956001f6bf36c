//! What the board shows of a scenario.

use std::sync::Arc;

use bevy::prelude::*;

use crate::board::{MapSpot, Region};
use crate::scenario::{ActorIx, Map, PlaceIx, Scenario};
use crate::window::land::LandShown;

/// What the board shows of a scenario, worked out once.
#[derive(Resource, Clone)]
pub struct Board {
    pub(super) scenario: Arc<Scenario>,
    pub(super) map: Option<Arc<Chart>>,
}

/// The map, ready to be drawn.
#[derive(Clone)]
pub(super) struct Chart {
    /// What is to be seen at first.
    pub region: Region,
    /// Land, as far as one can move.
    pub land: LandShown,
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
        let map = scenario.map.as_ref().map(|map| Arc::new(Chart::of(scenario, map)));
        Self { scenario: Arc::clone(scenario), map }
    }

    /// Whether it is that of this edition of a scenario.
    pub fn is_of(&self, scenario: &Scenario) -> bool {
        self.scenario.hash == scenario.hash
    }

    /// Whether it has a map on which seats are.
    pub fn seats_people(&self) -> bool {
        self.map.is_some() && self.scenario.actors.iter().any(|actor| actor.place.is_some())
    }

    /// Where a place is drawn.
    pub(super) fn spot(&self, place: PlaceIx) -> Option<MapSpot> {
        let place = &self.scenario.places[place.at()];
        Some(self.map.as_ref()?.region.spot(place.at, MARGIN))
    }

    /// Where an actor sits.
    pub(super) fn seat(&self, actor: ActorIx) -> Option<MapSpot> {
        self.spot(self.scenario.actor(actor).place?)
    }
}

impl Chart {
    fn of(scenario: &Scenario, map: &Map) -> Self {
        let width_km = (map.width_km * BEYOND).min(WIDEST.max(map.width_km));
        let land = LandShown::of(scenario, &Map { width_km, ..map.clone() });
        Self { region: Region::of(map), land }
    }
}
