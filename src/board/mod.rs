//! Geometry of the table's map: outlines of countries, a projection, and what of them lies in a
//! scenario's region. It is only drawn: no rule, and no figure that is kept, depends on it.

mod outlines;
mod projection;
mod region;
mod sheet;

pub use outlines::{Country, Outlines};
pub use projection::Projection;
pub use region::{MapSpot, Region, ToScreen};
pub use sheet::{Coastline, MapSheet, Outline};
