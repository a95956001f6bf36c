//! One's own games, read beside the table: of many it takes a while.

use std::sync::Arc;

use super::{Desk, Table};
use crate::forecast::Background;
use crate::session::{OwnGames, OwnReader};

/// One's own games of a scenario, as soon as they have been read.
#[derive(Clone, Debug, Default)]
pub struct OwnShelf {
    /// What has been found.
    pub found: OwnGames,
    /// Dropped, it stops.
    looking: Option<Arc<Background<OwnGames>>>,
}

impl OwnShelf {
    /// Begins to read those of a scenario, by its id and edition.
    pub fn read(reader: OwnReader, scenario: &str, edition: &str, desk: &Desk) -> Self {
        let (scenario, edition) = (scenario.to_owned(), edition.to_owned());
        let work = desk.beside(move |stop, tell| {
            if let Some(found) = reader(&scenario, &edition, stop) {
                tell(found);
            }
        });
        Self { looking: work.map(Arc::new), ..Self::default() }
    }

    /// Takes in what has been found; whether there was anything.
    pub fn tick(&mut self) -> bool {
        let Some(looking) = &self.looking else { return false };
        let (found, more) = looking.take();
        if !more {
            self.looking = None;
        }
        let any = !found.is_empty() || !more;
        self.found =
            found.into_iter().next_back().unwrap_or_else(|| std::mem::take(&mut self.found));
        any
    }

    /// Whether they are being read.
    pub fn looking(&self) -> bool {
        self.looking.is_some()
    }

    /// Nobody wants to know any more.
    pub fn stop(&mut self) {
        self.looking = None;
    }
}

impl Table {
    /// Begins to read one's own games of the scenario that is played; nothing if this one is kept nowhere.
    pub fn own_games(&self, desk: &Desk) -> OwnShelf {
        let setup = self.session.setup();
        self.own.clone().map_or_else(OwnShelf::default, |reader| {
            OwnShelf::read(reader, &setup.scenario, &setup.scenario_hash, desk)
        })
    }
}
