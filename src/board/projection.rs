//! From the globe to a plane.

use crate::scenario::LonLat;

/// Radius of the sphere with the earth's surface, in km (WGS 84).
const RADIUS_KM: f64 = 6371.007;
/// Cosine of the greatest angle from the middle that is drawn, about 160°: the far point itself
/// would be a circle.
const FARTHEST: f64 = -0.94;

/// Lambert's azimuthal equal-area projection of a sphere: areas are true everywhere, shapes near the
/// middle. Snyder, *Map Projections: A Working Manual* (USGS Professional Paper 1395, 1987), page 185,
/// formulas 22-4, 22-5 and 24-2.
#[derive(Clone, Copy, Debug)]
pub struct Projection {
    lon: f64,
    sin_lat: f64,
    cos_lat: f64,
}

#[expect(
    clippy::disallowed_methods,
    reason = "only drawn: a last digit more or less shows nowhere"
)]
impl Projection {
    /// With this point in the middle.
    pub fn centred(centre: LonLat) -> Self {
        let lat = centre.lat.to_radians();
        Self { lon: centre.lon.to_radians(), sin_lat: lat.sin(), cos_lat: lat.cos() }
    }

    /// Kilometres east and north of the middle; nothing for what lies on the far side, more than
    /// about 160° away.
    pub fn project(&self, point: LonLat) -> Option<[f64; 2]> {
        let (near, [east, north]) = self.seen(point);
        let scale = RADIUS_KM * (2.0 / (1.0 + near)).sqrt();
        (near >= FARTHEST).then_some([scale * east, scale * north])
    }

    /// Which way the shortest path from the middle to a point sets out: parts to the east and north,
    /// not both 0 except for the middle itself and its antipode.
    pub fn direction(&self, point: LonLat) -> [f64; 2] {
        self.seen(point).1
    }

    /// Cosine of the angle from the middle, and the point as seen from far above the middle.
    fn seen(&self, point: LonLat) -> (f64, [f64; 2]) {
        let (lon, lat) = (point.lon.to_radians() - self.lon, point.lat.to_radians());
        let (sin, cos) = (lat.sin(), lat.cos());
        let near = self.sin_lat * sin + self.cos_lat * cos * lon.cos();
        let north = self.cos_lat * sin - self.sin_lat * cos * lon.cos();
        (near, [cos * lon.sin(), north])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat { lon, lat }
    }

    /// Snyder, page 332: sphere of radius 3, middle 40° N 100° W, point 20° S 100° E.
    #[test]
    fn the_worked_example_of_snyder() {
        let [x, y] = Projection::centred(at(-100.0, 40.0)).project(at(100.0, -20.0)).unwrap();
        let scale = 3.0 / RADIUS_KM;
        assert!((x * scale - -4.233_930_3).abs() < 1e-6, "{}", x * scale);
        assert!((y * scale - 4.025_777_5).abs() < 1e-6, "{}", y * scale);
    }

    /// Snyder, table 28 (page 188), unit sphere, middle on the equator.
    #[test]
    fn points_of_snyders_table() {
        let projection = Projection::centred(at(0.0, 0.0));
        for ((lon, lat), (x, y)) in [
            ((0.0, 90.0), (0.0, std::f64::consts::SQRT_2)),
            ((90.0, 0.0), (std::f64::consts::SQRT_2, 0.0)),
            ((10.0, 0.0), (0.174_31, 0.0)),
            ((0.0, 40.0), (0.0, 0.684_04)),
            ((30.0, 0.0), (0.517_64, 0.0)),
        ] {
            let [east, north] = projection.project(at(lon, lat)).unwrap();
            assert!((east / RADIUS_KM - x).abs() < 1e-5, "{lon} {lat}: {}", east / RADIUS_KM);
            assert!((north / RADIUS_KM - y).abs() < 1e-5, "{lon} {lat}: {}", north / RADIUS_KM);
        }
    }

    #[test]
    fn the_far_side_is_not_drawn() {
        let projection = Projection::centred(at(30.0, 50.0));
        assert_eq!(projection.project(at(30.0, 50.0)), Some([0.0, 0.0]));
        assert_eq!(projection.project(at(-150.0, -50.0)), None);
    }

    /// What makes it equal-area: a square degree is as large on paper as on the sphere.
    #[test]
    fn areas_are_true() {
        let projection = Projection::centred(at(32.0, 50.0));
        for (lon, lat) in [(32.0, 50.0), (-77.0, 38.0), (77.0, 28.0), (135.0, 43.0), (32.0, -10.0)]
        {
            let corner = |dx, dy| projection.project(at(lon + dx, lat + dy)).unwrap();
            let ring = [corner(0.0, 0.0), corner(0.1, 0.0), corner(0.1, 0.1), corner(0.0, 0.1)];
            let mut paper = 0.0;
            for (at, [x, y]) in ring.iter().enumerate() {
                let [next_x, next_y] = ring[(at + 1) % ring.len()];
                paper += (x * next_y - next_x * y) / 2.0;
            }
            let side = RADIUS_KM * 0.1_f64.to_radians();
            let height = f64::to_radians(lat + 0.05);
            #[expect(clippy::disallowed_methods, reason = "compared within a thousandth")]
            let sphere = side * side * height.cos();
            assert!((paper / sphere - 1.0).abs() < 1e-3, "{lon} {lat}: {paper} {sphere}");
        }
    }
}
