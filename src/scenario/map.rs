//! Where a crisis happens, resolved. Only drawn: no rule reads it.

use super::ix::ActorIx;
use super::picture::Picture;
pub use super::raw::PlaceKind;

/// A point on the globe, in degrees.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LonLat {
    /// Longitude, −180 to 180, east positive.
    pub lon: f64,
    /// Latitude, −90 to 90, north positive.
    pub lat: f64,
}

/// The region that the table's map shows.
#[derive(Clone, Debug)]
pub struct Map {
    /// Its middle.
    pub centre: LonLat,
    /// How wide it is.
    pub width_km: u32,
    /// The coasts of an invented world; this world's if there are none.
    pub land: Vec<Land>,
}

/// A piece of land of an invented world.
#[derive(Clone, Debug)]
pub struct Land {
    /// Name.
    pub name: String,
    /// Its corners, going round once.
    pub shore: Vec<LonLat>,
}

/// A place on the map.
#[derive(Clone, Debug)]
pub struct Place {
    /// Id, unique among places.
    pub id: String,
    /// Name.
    pub name: String,
    /// Where it is.
    pub at: LonLat,
    /// What is there.
    pub kind: PlaceKind,
    /// Whose it is.
    pub owner: Option<ActorIx>,
    /// Of what is there and has none of its own.
    pub picture: Option<Picture>,
}
