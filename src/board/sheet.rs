//! What a map draws: land as triangles, coasts and borders as lines, all in km on the plane.

use earcut::Earcut;

use super::outlines::Outlines;
use super::region::Region;
use crate::scenario::{LonLat, Map};

/// Longest step, in degrees, that is drawn as a straight line: parallels are curves on the plane.
const STEP: f64 = 2.0;
/// Share of the region that a country must fill to be named on the map.
const NAMED: f64 = 0.005;

/// A map ready to be drawn; points are km east and north of the region's middle. Land reaches beyond
/// the region: the drawer clips it.
#[derive(Clone, Debug)]
pub struct MapSheet {
    /// The region it shows.
    pub region: Region,
    /// Countries, of which at least a corner may be seen.
    pub lands: Vec<Outline>,
    /// Coasts and borders.
    pub lines: Vec<Coastline>,
}

/// A country on the plane.
#[derive(Clone, Debug)]
pub struct Outline {
    /// Two letters; empty for what is invented.
    pub code: String,
    /// Name.
    pub name: String,
    /// Where its name may stand: the middle of what is seen of it. Nothing if that is little.
    pub label: Option<[f32; 2]>,
    /// Corners.
    pub points: Vec<[f32; 2]>,
    /// Three corners each, in any direction.
    pub triangles: Vec<[u32; 3]>,
}

/// A coast or a border.
#[derive(Clone, Debug)]
pub struct Coastline {
    /// Whether it is between two countries.
    pub border: bool,
    /// Its points.
    pub points: Vec<[f32; 2]>,
}

impl MapSheet {
    /// Draws the map of a scenario. It takes some milliseconds: draw it once.
    pub fn of(map: &Map) -> Self {
        let region = Region::of(map);
        let outlines = Outlines::of(map);
        let mut lands = Vec::new();
        for country in outlines.countries() {
            let (code, name) = (country.code.clone(), country.name.clone());
            let (points, triangles) = (Vec::new(), Vec::new());
            let mut land = Outline { code, name, label: None, points, triangles };
            for rings in outlines.polygons(country) {
                land.add(&region, &rings);
            }
            if !land.triangles.is_empty() {
                land.label = land.middle(&region);
                lands.push(land);
            }
        }
        let lines = outlines.lines().flat_map(|(arc, border)| lines(&region, arc, border));
        Self { region, lands, lines: lines.collect() }
    }
}

impl Outline {
    /// Adds a polygon, if any of it can be in the region.
    fn add(&mut self, region: &Region, rings: &[Vec<LonLat>]) {
        let mut corners: Vec<[f64; 2]> = Vec::new();
        let mut holes: Vec<u32> = Vec::new();
        for ring in rings {
            if !corners.is_empty() {
                holes.push(corners.len() as u32);
            }
            for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                for point in steps(*from, *to) {
                    // A polygon that reaches the far side is not drawn at all.
                    let Some(corner) = region.projection.project(point) else { return };
                    corners.push(corner);
                }
            }
        }
        if !seen(region, &corners) {
            return;
        }
        let mut triangles: Vec<u32> = Vec::new();
        Earcut::new().earcut(corners.iter().copied(), &holes, &mut triangles);
        let first = self.points.len() as u32;
        self.points.extend(corners.into_iter().map(drawn));
        let corners_of = |t: &[u32]| [first + t[0], first + t[1], first + t[2]];
        self.triangles.extend(triangles.chunks_exact(3).map(corners_of));
    }

    /// The middle of its triangles in the region, if they fill enough of it.
    fn middle(&self, region: &Region) -> Option<[f32; 2]> {
        let half = [region.width as f32 / 2.0, region.height as f32 / 2.0];
        let (mut area, mut sum) = (0.0_f32, [0.0_f32; 2]);
        for triangle in &self.triangles {
            // A triangle that is cut by the edge counts with its part inside, roughly.
            let [a, b, c] = triangle.map(|at| {
                let [x, y] = self.points[at as usize];
                [x.clamp(-half[0], half[0]), y.clamp(-half[1], half[1])]
            });
            let size = ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])).abs() / 2.0;
            area += size;
            for axis in 0..2 {
                sum[axis] += size * (a[axis] + b[axis] + c[axis]) / 3.0;
            }
        }
        let enough = f64::from(area) >= NAMED * region.width * region.height;
        enough.then(|| [sum[0] / area, sum[1] / area])
    }
}

/// A piece of coast or border in lines, without what is no line: the seam at 180° and the pole.
fn lines(region: &Region, arc: &[LonLat], border: bool) -> Vec<Coastline> {
    let mut pieces = vec![Vec::new()];
    for pair in arc.windows(2) {
        let seam = pair.iter().all(|point| point.lon.abs() > 179.99 || point.lat < -89.9);
        let mut points: Vec<_> = steps(pair[0], pair[1]).chain([pair[1]]).collect();
        if seam {
            points.clear();
            pieces.push(Vec::new());
        }
        for point in points {
            match (region.projection.project(point), pieces.last_mut()) {
                (Some(point), Some(piece)) if piece.last() != Some(&point) => piece.push(point),
                (Some(_), _) => {}
                (None, _) => pieces.push(Vec::new()),
            }
        }
    }
    pieces.retain(|piece| piece.len() > 1 && seen(region, piece));
    let line =
        |piece: Vec<[f64; 2]>| Coastline { border, points: piece.into_iter().map(drawn).collect() };
    pieces.into_iter().map(line).collect()
}

/// The points from one to before the next, no farther apart than is drawn straight.
fn steps(from: LonLat, to: LonLat) -> impl Iterator<Item = LonLat> {
    let (lon, lat) = (shortest(to.lon - from.lon), to.lat - from.lat);
    let count = (lon.abs().max(lat.abs()) / STEP).ceil().max(1.0);
    (0..count as u32).map(move |step| {
        let part = f64::from(step) / count;
        LonLat { lon: from.lon + part * lon, lat: from.lat + part * lat }
    })
}

/// The same turn, at most half way round: a step over 180° is short.
fn shortest(degrees: f64) -> f64 {
    match degrees {
        east if east > 180.0 => east - 360.0,
        west if west < -180.0 => west + 360.0,
        short => short,
    }
}

/// Whether the box around some points meets the region.
fn seen(region: &Region, points: &[[f64; 2]]) -> bool {
    let (mut least, mut greatest) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
    for point in points {
        for axis in 0..2 {
            least[axis] = least[axis].min(point[axis]);
            greatest[axis] = greatest[axis].max(point[axis]);
        }
    }
    region.meets(least, greatest)
}

fn drawn([east, north]: [f64; 2]) -> [f32; 2] {
    [east as f32, north as f32]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn europe() -> MapSheet {
        let centre = LonLat { lon: 32.0, lat: 50.0 };
        MapSheet::of(&Map { centre, width_km: 3000, land: Vec::new() })
    }

    /// Russia reaches over 180°: a step there does not go around the globe.
    #[test]
    fn steps_take_the_short_way() {
        let from = LonLat { lon: 179.87, lat: 69.01 };
        for to in [LonLat { lon: -180.0, lat: 68.98 }, LonLat { lon: -178.0, lat: 69.0 }] {
            let passed: Vec<_> = steps(from, to).map(|step| step.lon).collect();
            assert!(passed.iter().all(|lon| (179.0..182.1).contains(lon)), "{passed:?}");
        }
    }

    fn area(land: &Outline) -> f64 {
        let corner = |at: u32| land.points[at as usize].map(f64::from);
        let size = |t: &[u32; 3]| {
            let [a, b, c] = t.map(corner);
            ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])).abs() / 2.0
        };
        land.triangles.iter().map(size).sum()
    }

    /// Areas as published, in square kilometres; outlines are simplified, and lakes count as land.
    #[test]
    fn triangles_fill_each_country_once() {
        let sheet = europe();
        for (code, published) in [
            ("UA", 603_550.0),
            ("PL", 312_700.0),
            ("BY", 207_600.0),
            ("RO", 238_400.0),
            ("TR", 783_600.0),
        ] {
            let land = sheet.lands.iter().find(|land| land.code == code).unwrap();
            let drawn = area(land);
            assert!((drawn / published - 1.0).abs() < 0.02, "{code}: {drawn:.0} km²");
        }
    }

    #[test]
    fn what_can_be_seen_is_drawn_and_no_more() {
        let sheet = europe();
        let codes: Vec<&str> = sheet.lands.iter().map(|land| land.code.as_str()).collect();
        for code in ["UA", "RU", "BY", "PL", "TR", "DE"] {
            assert!(codes.contains(&code), "{code} is missing in {codes:?}");
        }
        for code in ["US", "AU", "BR", "CN"] {
            assert!(!codes.contains(&code), "{code} is not in the region");
        }
        assert!(sheet.lines.iter().any(|line| line.border));
        assert!(sheet.lines.iter().any(|line| !line.border));
        let numbers = sheet.lands.iter().flat_map(|land| &land.points).flatten();
        assert!(numbers.into_iter().all(|number| number.is_finite()));
        let label = sheet.lands.iter().find(|land| land.code == "UA").unwrap().label.unwrap();
        assert!(label[0].abs() < 150.0 && label[1].abs() < 150.0, "{label:?}");
    }

    /// Anywhere on the globe, and the whole of it: nothing goes wrong at poles or at the seam.
    #[test]
    fn every_region_can_be_drawn() {
        for (lon, lat, width_km) in [
            (0.0, 90.0, 8000),
            (0.0, -90.0, 8000),
            (180.0, 65.0, 3000),
            (-40.0, 45.0, 12_000),
            (30.0, 20.0, 20_000),
        ] {
            let centre = LonLat { lon, lat };
            let sheet = MapSheet::of(&Map { centre, width_km, land: Vec::new() });
            assert!(!sheet.lands.is_empty(), "{lon} {lat}");
            for land in &sheet.lands {
                let last = land.points.len() as u32;
                assert!(land.triangles.iter().flatten().all(|at| *at < last));
                assert!(land.points.iter().flatten().all(|number| number.is_finite()));
            }
        }
    }

    #[test]
    fn an_invented_world_has_its_own_coasts() {
        let at = |lon, lat| LonLat { lon, lat };
        let shore = vec![at(-1.0, -1.0), at(1.0, -1.0), at(1.0, 1.0), at(-1.0, 1.0)];
        let land = vec![crate::scenario::Land { name: "Isle".to_owned(), shore }];
        let sheet = MapSheet::of(&Map { centre: at(0.0, 0.0), width_km: 600, land });
        assert_eq!(sheet.lands.len(), 1);
        assert_eq!(sheet.lands[0].name, "Isle");
        assert!((area(&sheet.lands[0]) / (222.4 * 222.4) - 1.0).abs() < 0.01);
        assert!(sheet.lands[0].label.unwrap().iter().all(|km| km.abs() < 1.0));
        assert_eq!(sheet.lines.len(), 1);
        assert_eq!(sheet.lines[0].points.first(), sheet.lines[0].points.last());
    }
}
