//! Outlines of countries, as pieces of coast and border ("arcs") that neighbours share.

use std::sync::OnceLock;

use crate::scenario::{LonLat, Map};

/// `assets/map/README.md` says what it looks like and where it is from.
const EARTH: &str = include_str!("../../assets/map/outlines.txt");

/// Countries and the arcs they are made of.
#[derive(Clone, Debug, Default)]
pub struct Outlines {
    arcs: Vec<Vec<LonLat>>,
    countries: Vec<Country>,
}

/// A country, or a piece of land of an invented world.
#[derive(Clone, Debug)]
pub struct Country {
    /// Two letters of ISO 3166-1, or assigned by us; empty for what is invented.
    pub code: String,
    /// Name.
    pub name: String,
    polygons: Vec<Vec<Ring>>,
}

/// Arcs end to end: `Ok` forwards, `Err` backwards.
type Ring = Vec<Result<usize, usize>>;

impl Outlines {
    /// What a scenario's map draws: its own land, or the earth.
    pub fn of(map: &Map) -> std::borrow::Cow<'static, Self> {
        if map.land.is_empty() {
            std::borrow::Cow::Borrowed(Self::earth())
        } else {
            std::borrow::Cow::Owned(Self::invented(map))
        }
    }

    /// The countries of the earth.
    pub fn earth() -> &'static Self {
        static READ: OnceLock<Outlines> = OnceLock::new();
        READ.get_or_init(|| Self::read(EARTH))
    }

    fn invented(map: &Map) -> Self {
        let mut outlines = Self::default();
        for (at, land) in map.land.iter().enumerate() {
            outlines.arcs.push(land.shore.iter().chain(land.shore.first()).copied().collect());
            let polygons = vec![vec![vec![Ok(at)]]];
            let (code, name) = (String::new(), land.name.clone());
            outlines.countries.push(Country { code, name, polygons });
        }
        outlines
    }

    fn read(text: &str) -> Self {
        let mut outlines = Self::default();
        for line in text.lines() {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            match word {
                "arc" => outlines.arcs.push(arc(rest)),
                "country" => {
                    let (code, name) = rest.split_once(' ').unwrap_or((rest, rest));
                    let (code, name) = (code.to_owned(), name.to_owned());
                    outlines.countries.push(Country { code, name, polygons: Vec::new() });
                }
                "polygon" => {
                    let rings = rest.split('/').map(ring).collect();
                    if let Some(country) = outlines.countries.last_mut() {
                        country.polygons.push(rings);
                    }
                }
                _ => {}
            }
        }
        outlines
    }

    /// All of them.
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// The country in which a point lies.
    pub fn country_at(&self, point: LonLat) -> Option<&Country> {
        self.countries.iter().find(|country| {
            let mut polygons = country.polygons.iter();
            // In a polygon is what lies in its outer ring and in none of its holes.
            polygons.any(|rings| rings.iter().filter(|ring| self.inside(ring, point)).count() == 1)
        })
    }

    fn inside(&self, ring: &Ring, point: LonLat) -> bool {
        let corners = self.corners(ring);
        let next = corners.iter().cycle().skip(1);
        let crossings = corners.iter().zip(next).filter(|(a, b)| {
            (a.lat > point.lat) != (b.lat > point.lat)
                && point.lon < (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat) + a.lon
        });
        crossings.count() % 2 == 1
    }

    /// The corners of a ring, each once.
    fn corners(&self, ring: &Ring) -> Vec<LonLat> {
        let mut corners = Vec::new();
        for arc in ring {
            match arc {
                Ok(at) => corners.extend(&self.arcs[*at]),
                Err(at) => corners.extend(self.arcs[*at].iter().rev()),
            }
            corners.pop();
        }
        corners
    }

    /// The rings of each polygon of a country: the outer one, then holes.
    pub(super) fn polygons(&self, country: &Country) -> Vec<Vec<Vec<LonLat>>> {
        let rings = |rings: &Vec<Ring>| rings.iter().map(|ring| self.corners(ring)).collect();
        country.polygons.iter().map(rings).collect()
    }

    /// Every arc, and whether it is a border: between two countries rather than a coast.
    pub(super) fn lines(&self) -> impl Iterator<Item = (&[LonLat], bool)> {
        let mut used = vec![0_u8; self.arcs.len()];
        let rings = self.countries.iter().flat_map(|country| country.polygons.iter().flatten());
        for Ok(at) | Err(at) in rings.flatten() {
            used[*at] = used[*at].saturating_add(1);
        }
        self.arcs.iter().zip(used).map(|(arc, used)| (arc.as_slice(), used > 1))
    }
}

fn arc(steps: &str) -> Vec<LonLat> {
    let numbers: Vec<i32> = steps.split(' ').filter_map(|number| number.parse().ok()).collect();
    let (mut lon, mut lat) = (0, 0);
    let mut points = Vec::with_capacity(numbers.len() / 2);
    for step in numbers.chunks_exact(2) {
        (lon, lat) = (lon + step[0], lat + step[1]);
        points.push(LonLat { lon: f64::from(lon) / 100.0, lat: f64::from(lat) / 100.0 });
    }
    points
}

fn ring(arcs: &str) -> Ring {
    let numbers = arcs.split(' ').filter_map(|number| number.parse::<i64>().ok());
    let direction = |n: i64| usize::try_from(n).map_err(|_| n.unsigned_abs() as usize - 1);
    numbers.map(direction).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_at(lon: f64, lat: f64) -> Option<&'static str> {
        Outlines::earth().country_at(LonLat { lon, lat }).map(|country| country.code.as_str())
    }

    #[test]
    fn cities_lie_in_their_countries() {
        for (name, lon, lat, code) in [
            ("Kyiv", 30.52, 50.45, "UA"),
            ("Sevastopol", 33.53, 44.60, "UA"),
            ("Simferopol", 34.10, 44.95, "UA"),
            ("Kerch", 36.42, 45.34, "UA"),
            ("Donetsk", 37.80, 48.00, "UA"),
            ("Luhansk", 39.31, 48.57, "UA"),
            ("Melitopol", 35.37, 46.84, "UA"),
            ("Kherson", 32.62, 46.64, "UA"),
            ("Moscow", 37.62, 55.75, "RU"),
            ("Kursk", 36.19, 51.73, "RU"),
            ("Kaliningrad", 20.51, 54.71, "RU"),
            ("Krasnodar", 38.98, 45.04, "RU"),
            ("Minsk", 27.56, 53.90, "BY"),
            ("Brussels", 4.35, 50.85, "BE"),
            ("Rzeszów", 22.00, 50.04, "PL"),
            ("Chișinău", 28.86, 47.01, "MD"),
            ("Ankara", 32.86, 39.93, "TR"),
            ("Washington", -77.04, 38.91, "US"),
            ("Beijing", 116.40, 39.90, "CN"),
            ("New Delhi", 77.21, 28.61, "IN"),
            ("Pretoria, not in Lesotho's hole", 28.19, -25.75, "ZA"),
            ("Maseru", 27.60, -29.40, "LS"),
        ] {
            assert_eq!(code_at(lon, lat), Some(code), "{name}");
        }
        assert_eq!(code_at(34.0, 43.0), None, "the Black Sea is nobody's");
    }

    /// No border is drawn between Crimea and the rest of Ukraine.
    #[test]
    fn crimea_is_not_cut_off() {
        let perekop = LonLat { lon: 33.69, lat: 46.15 };
        let near = |point: &LonLat| {
            (point.lon - perekop.lon).abs() < 0.4 && (point.lat - perekop.lat).abs() < 0.25
        };
        let borders = Outlines::earth().lines().filter(|(_, border)| *border);
        for (arc, _) in borders {
            assert!(!arc.iter().any(near), "a border at Perekop: {:?}", arc.first());
        }
    }

    #[test]
    fn every_outline_is_closed_and_within_the_globe() {
        let earth = Outlines::earth();
        assert!(earth.countries.len() > 200, "{}", earth.countries.len());
        for country in earth.countries() {
            assert!(country.code.len() == 2 && !country.name.is_empty(), "{country:?}");
            assert!(!country.polygons.is_empty(), "{}", country.name);
            for ring in country.polygons.iter().flatten() {
                let end = |arc: &Result<usize, usize>, last: bool| match arc {
                    Ok(at) if last => earth.arcs[*at].last().copied(),
                    Ok(at) => earth.arcs[*at].first().copied(),
                    Err(at) if last => earth.arcs[*at].first().copied(),
                    Err(at) => earth.arcs[*at].last().copied(),
                };
                for (arc, next) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                    assert_eq!(end(arc, true), end(next, false), "{}: {ring:?}", country.name);
                }
            }
        }
        let points = earth.arcs.iter().flatten();
        for point in points {
            assert!(point.lon.abs() <= 180.0 && point.lat.abs() <= 90.0, "{point:?}");
        }
    }
}
