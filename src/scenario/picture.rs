//! Pictures, resolved. Only shown: no rule reads them.

use serde::{Deserialize, Serialize};

use super::ix::PlaceIx;
use super::model::Scenario;
use crate::legible::unseen;

/// A picture, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Where its file lies below the scenario's folder: names, with `/` between them.
    pub file: String,
    /// What it shows.
    pub alt: String,
    /// Who made it.
    pub credit: String,
    /// Under which licence it is shown.
    pub licence: String,
}

impl Scenario {
    /// The picture of something: its own, or that of the place where it is.
    pub fn picture_of(&self, own: Option<&Picture>, place: Option<PlaceIx>) -> Option<Picture> {
        let there = || self.places[place?.at()].picture.as_ref();
        own.or_else(there).cloned()
    }
}

/// Whether a path leads from a folder to something in it, on whatever system.
pub(super) fn stays_below(path: &str) -> bool {
    let name = |part: &str| !matches!(part, "" | "." | "..");
    path.split('/').all(name)
        && !path.contains(|c| matches!(c, '\\' | ':') || c.is_control() || unseen(c))
}

/// Whether a path is called like that of a PNG file.
pub(super) fn is_png(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.')
        .is_some_and(|(stem, end)| !stem.is_empty() && end.eq_ignore_ascii_case("png"))
}
