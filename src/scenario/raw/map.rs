//! Where a crisis happens: the map's region and its places.

use serde::Deserialize;

use super::{Name, Picture, Spanned, Text};

/// The region that the table's map shows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// Longitude of its middle, in degrees, east positive.
    pub lon: Spanned<f64>,
    /// Latitude of its middle, in degrees, north positive.
    pub lat: Spanned<f64>,
    /// How wide it is, 10 to 20000 km; it is five eighths as high.
    pub width_km: Spanned<u32>,
    /// The coasts of an invented world; this world's when left out.
    #[serde(default)]
    pub land: Vec<Land>,
}

/// A piece of land of an invented world.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Land {
    /// Shown on the map.
    pub name: Text,
    /// Longitude and latitude of each corner, going round once, 3 to 500.
    pub shore: Vec<(Spanned<f64>, Spanned<f64>)>,
}

/// A place on the map.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// What actors, options and injects refer to it by.
    pub id: Name,
    /// Shown on the map.
    pub name: Text,
    /// Longitude in degrees, east positive.
    pub lon: Spanned<f64>,
    /// Latitude in degrees, north positive.
    pub lat: Spanned<f64>,
    /// What is there.
    pub kind: PlaceKind,
    /// Whose it is, if an actor's.
    #[serde(default)]
    pub owner: Option<Name>,
    /// A picture for what is there and has none of its own.
    #[serde(default)]
    pub picture: Option<Picture>,
}

/// What is at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, serde::Serialize)]
pub enum PlaceKind {
    /// A town or a city.
    City,
    /// A military base.
    Base,
    /// A building, a works, a stretch of front: anything else on land.
    Site,
    /// A stretch of water.
    Sea,
}
