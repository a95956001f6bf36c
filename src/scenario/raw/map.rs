//! Where a crisis happens: the map's region and its places.

use serde::Deserialize;

use super::{Name, Picture, Spanned, Text};

described! {
    /// The region that the table's map shows.
    pub struct Map {
        /// Longitude of its middle, in degrees, east positive.
        #[is(-180 to 180)]
        pub lon: Spanned<f64>,
        /// Latitude of its middle, in degrees, north positive.
        #[is(-90 to 90)]
        pub lat: Spanned<f64>,
        /// How wide it is, in km; it is five eighths as high.
        #[is(10 to 20000)]
        pub width_km: Spanned<u32>,
        /// The coasts of an invented world.
        #[or("this world's coasts")]
        pub land: Vec<Land>,
    }
}

described! {
    /// A piece of land of an invented world.
    pub struct Land {
        /// Shown on the map.
        #[is(label)]
        pub name: Text,
        /// Longitude and latitude of each corner, going round once, 3 to 500.
        #[is(pair (-180 to 180) (-90 to 90))]
        pub shore: Vec<(Spanned<f64>, Spanned<f64>)>,
    }
}

described! {
    /// A place on the map.
    pub struct Place {
        /// What actors, options and injects refer to it by.
        #[is(id)]
        pub id: Name,
        /// Shown on the map.
        #[is(label)]
        pub name: Text,
        /// Longitude in degrees, east positive.
        #[is(-180 to 180)]
        pub lon: Spanned<f64>,
        /// Latitude in degrees, north positive.
        #[is(-90 to 90)]
        pub lat: Spanned<f64>,
        /// What is there.
        pub kind: PlaceKind,
        /// Whose it is, if an actor's.
        #[is(name Actor)]
        #[or("nobody's")]
        pub owner: Option<Name>,
        /// A picture for what is there and has none of its own.
        #[or("none")]
        pub picture: Option<Picture>,
    }
}

described! {
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
}
