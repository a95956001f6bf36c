//! The part of the globe that a map shows, and how it fills a rectangle.

use super::projection::Projection;
use crate::scenario::{LonLat, Map};

/// How high a map is for its width.
const HEIGHT: f64 = 5.0 / 8.0;

/// A rectangle on the projected globe, in km.
#[derive(Clone, Copy, Debug)]
pub struct Region {
    /// From the globe to km east and north of the region's middle.
    pub projection: Projection,
    /// How wide it is, in km.
    pub width: f64,
    /// How high it is, in km.
    pub height: f64,
}

impl Region {
    /// The region of a scenario's map.
    pub fn of(map: &Map) -> Self {
        let width = f64::from(map.width_km);
        Self { projection: Projection::centred(map.centre), width, height: width * HEIGHT }
    }

    /// Where a point is drawn, in km: a point beyond the region stands on its edge, in the direction in
    /// which one would travel there from the middle, and `margin` of the half width and height inside.
    pub fn spot(&self, point: LonLat, margin: f64) -> MapSpot {
        let half = [self.width / 2.0, self.height / 2.0].map(|half| half * (1.0 - margin));
        if let Some(at) = self.projection.project(point).filter(|_| self.holds(point)) {
            return MapSpot { at: at.map(|km| km as f32), beyond: false };
        }
        let way = self.projection.direction(point);
        // How often the way fits into the half width, and into the half height.
        let times = (0..2).map(|axis| half[axis] / way[axis].abs()).fold(f64::INFINITY, f64::min);
        let times = if times.is_finite() { times } else { 0.0 };
        MapSpot { at: way.map(|part| (part * times) as f32), beyond: true }
    }

    /// Whether a point on the globe lies in it.
    pub fn holds(&self, point: LonLat) -> bool {
        let Some([east, north]) = self.projection.project(point) else { return false };
        east.abs() <= self.width / 2.0 && north.abs() <= self.height / 2.0
    }

    /// Whether it and a box of km, given by its least and greatest corner, have a point in common.
    pub(super) fn meets(&self, least: [f64; 2], greatest: [f64; 2]) -> bool {
        let half = [self.width / 2.0, self.height / 2.0];
        (0..2).all(|axis| least[axis] <= half[axis] && greatest[axis] >= -half[axis])
    }

    /// How the whole region fits into a rectangle of this size, in its middle.
    pub fn fit(&self, width: f32, height: f32) -> ToScreen {
        let scale = (width / self.width as f32).min(height / self.height as f32);
        ToScreen { scale, middle: [width / 2.0, height / 2.0] }
    }
}

/// Where something is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapSpot {
    /// Km east and north of the region's middle.
    pub at: [f32; 2],
    /// Whether it lies beyond the region, and this is only its direction.
    pub beyond: bool,
}

/// From km to a rectangle on the screen, whose first corner is at the top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ToScreen {
    /// Points of the screen for a km.
    pub scale: f32,
    /// Where the region's middle is.
    pub middle: [f32; 2],
}

impl ToScreen {
    /// Where a point, in km east and north of the region's middle, is on the screen.
    pub fn screen(&self, [east, north]: [f32; 2]) -> [f32; 2] {
        [self.middle[0] + east * self.scale, self.middle[1] - north * self.scale]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn europe() -> Region {
        let centre = LonLat { lon: 30.0, lat: 50.0 };
        Region::of(&Map { centre, width_km: 1600, land: Vec::new() })
    }

    /// From Ukraine one flies to Washington to the north-west, to Delhi to the south-east.
    #[test]
    fn what_lies_beyond_stands_on_the_edge_in_its_direction() {
        let region = europe();
        let inside = region.spot(LonLat { lon: 30.0, lat: 52.0 }, 0.1);
        assert!(!inside.beyond && inside.at[0].abs() < 0.01 && (inside.at[1] - 222.4).abs() < 0.5);
        let washington = region.spot(LonLat { lon: -77.04, lat: 38.91 }, 0.1);
        assert!(washington.beyond && washington.at[0] < 0.0 && washington.at[1] > 0.0);
        let delhi = region.spot(LonLat { lon: 77.21, lat: 28.61 }, 0.1);
        assert!(delhi.beyond && delhi.at[0] > 0.0 && delhi.at[1] < 0.0);
        for spot in [washington, delhi] {
            let on_edge =
                (spot.at[0].abs() - 720.0).abs() < 0.1 || (spot.at[1].abs() - 450.0).abs() < 0.1;
            assert!(on_edge, "{spot:?}");
        }
        let antipode = region.spot(LonLat { lon: -150.0, lat: -50.0 }, 0.1);
        assert!(antipode.beyond && antipode.at.iter().all(|part| part.is_finite()));
    }

    /// Seats of far-away actors stand on the edge; everything else is on the map.
    #[test]
    fn shipped_places_lie_in_their_regions() {
        let far = [
            "washington_dc",
            "palm_beach",
            "beijing_city",
            "delhi",
            "pyongyang_city",
            "seven_harbours",
            "upriver",
            "exchange",
        ];
        let mut maps = 0;
        for shipped in crate::scenario::library::SHIPPED {
            let scenario = shipped.load().scenario.unwrap();
            let Some(map) = &scenario.map else { continue };
            maps += 1;
            let region = Region::of(map);
            for place in &scenario.places {
                let beyond = !region.holds(place.at);
                assert_eq!(
                    beyond,
                    far.contains(&place.id.as_str()),
                    "{}: {}",
                    shipped.id,
                    place.id
                );
            }
            for actor in &scenario.actors {
                assert!(actor.place.is_some(), "{}: {} sits nowhere", shipped.id, actor.id);
            }
        }
        assert_eq!(maps, 6);
    }

    #[test]
    fn shipped_places_lie_on_land_or_at_sea() {
        use crate::board::Outlines;
        use crate::scenario::PlaceKind;
        for shipped in crate::scenario::library::SHIPPED {
            let scenario = shipped.load().scenario.unwrap();
            let Some(map) = &scenario.map else { continue };
            let outlines = Outlines::of(map);
            let region = Region::of(map);
            for place in scenario.places.iter().filter(|place| region.holds(place.at)) {
                let land = outlines.country_at(place.at).is_some();
                assert_eq!(land, place.kind != PlaceKind::Sea, "{}: {}", shipped.id, place.id);
            }
        }
    }

    #[test]
    fn a_region_fits_into_the_middle_of_a_rectangle() {
        let region = europe();
        assert_eq!((region.width, region.height), (1600.0, 1000.0));
        let fit = region.fit(800.0, 700.0);
        assert_eq!(fit.screen([0.0, 0.0]), [400.0, 350.0]);
        assert_eq!(fit.screen([-800.0, 500.0]), [0.0, 100.0]);
        assert_eq!(region.fit(1600.0, 250.0).scale, 0.25);
        assert!(region.holds(LonLat { lon: 31.0, lat: 54.0 }));
        assert!(!region.holds(LonLat { lon: 30.0, lat: 55.0 }));
        assert!(!region.holds(LonLat { lon: -150.0, lat: -50.0 }));
    }
}
