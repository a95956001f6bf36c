//! Where a crisis happens: the map, and places with names of their own.

use super::reader::instead_of;
use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::ix::PlaceIx;
use crate::scenario::map::{Land, LonLat, Map, Place};
use crate::scenario::raw::Whole;
use crate::scenario::raw::{self, Name};
use crate::syntax::decode::Spanned;

/// Most pieces of land, and most corners of one.
const MOST_LAND: usize = 50;
const MOST_CORNERS: usize = 500;

impl Resolver<'_> {
    pub(super) fn map(&mut self, whole: &Whole) -> Option<Map> {
        let Some(given) = &whole.map else {
            if let Some(place) = whole.places.first().filter(|_| !self.lost.somewhere("map")) {
                let message = "places are not seen without a map".to_owned();
                self.warning(codes::NO_EFFECT, place.id.span, message).help =
                    Some("add `map: (lon: …, lat: …, width_km: …)`".to_owned());
            }
            return None;
        };
        self.owner = "the map".to_owned();
        let centre = self.position(&given.lon, &given.lat);
        if given.land.len() > MOST_LAND {
            let message = format!("the map has {} pieces of land", given.land.len());
            self.error(codes::COUNT, given.span, message).help =
                Some(format!("give at most {MOST_LAND}"));
        }
        let land = given.land.iter().take(MOST_LAND).map(|land| self.land(land)).collect();
        let width_km = self.number(&given.width_km, 10..=20_000, "width_km");
        Some(Map { centre, width_km, land })
    }

    fn land(&mut self, given: &raw::Land) -> Land {
        let corners = given.shore.len();
        let lost = self.lost.somewhere("shore");
        if corners > MOST_CORNERS || (corners < 3 && !lost) {
            let message =
                format!("the shore of {} has {corners} corners", quoted(&given.name.value));
            self.error(codes::COUNT, given.name.span, message).help =
                Some(format!("give 3 to {MOST_CORNERS}"));
        }
        let corners = given.shore.iter().take(MOST_CORNERS);
        Land {
            name: self.label(&given.name),
            shore: corners.map(|(lon, lat)| self.position(lon, lat)).collect(),
        }
    }

    fn position(&mut self, lon: &Spanned<f64>, lat: &Spanned<f64>) -> LonLat {
        LonLat {
            lon: self.number(lon, -180.0..=180.0, "lon"),
            lat: self.number(lat, -90.0..=90.0, "lat"),
        }
    }

    pub(super) fn places(&mut self, given: &[raw::Place]) -> Vec<Place> {
        self.distinct(given.iter().map(|place| &place.id));
        given
            .iter()
            .map(|place| {
                self.within("place", &place.id);
                Place {
                    id: place.id.value.clone(),
                    name: self.label(&place.name),
                    at: self.position(&place.lon, &place.lat),
                    kind: place.kind,
                    owner: place.owner.as_ref().and_then(|owner| self.actor(owner)),
                    picture: self.picture(place.picture.as_ref()),
                }
            })
            .collect()
    }

    /// A reference to a place.
    pub(super) fn place(&mut self, name: Option<&Name>) -> Option<PlaceIx> {
        let name = name?;
        let found = self.place_ids.iter().position(|id| *id == name.value);
        if found.is_none() && !self.lost.somewhere("places") && self.has_room(name.span) {
            let ids = self.place_ids.iter().map(String::as_str);
            let (help, near) = match self.place_ids.is_empty() {
                true => ("there are no places: add `places: [(id: …), …]`".to_owned(), None),
                false => instead_of(&name.value, ids, "places"),
            };
            let (owner, shown) = (&self.owner, quoted(&name.value));
            let message = format!("{owner} names the place {shown}, which does not exist");
            self.dangling(name, message, help, near.as_deref());
        }
        found.map(PlaceIx::from)
    }
}
