//! A game as it is kept, and the way back to a game that can be played.

use std::sync::Arc;

use jiff::Timestamp;

use super::error::{Problem, RecordError};
use super::rows::{GameRow, ScenarioRow};
use super::{GameId, time};
use crate::diagnostics::{Files, Severity};
use crate::legible::line;
use crate::scenario::{Scenario, edition, is_edition, load_kept};
use crate::session::{Entry, Journal, Session, Setup};

/// A game as it is kept.
#[derive(Clone, Debug)]
pub struct Stored {
    /// Its name.
    pub id: GameId,
    /// How it was set up.
    pub setup: Setup,
    /// The scenario's title.
    pub title: String,
    /// Names of the actors, in the scenario's order.
    pub actors: Vec<String>,
    /// The scenario's texts, as they were when the game was started.
    pub files: Files,
    /// Every accepted command, from the first.
    pub entries: Vec<Entry>,
    /// How many turns were adjudicated.
    pub turns: u64,
    /// When it was started.
    pub started: Timestamp,
    /// When it came to its end, if it has.
    pub ended: Option<Timestamp>,
}

impl Stored {
    pub(super) fn new(
        row: &GameRow,
        scenario: ScenarioRow,
        entries: Vec<Entry>,
    ) -> Result<Self, Problem> {
        let mut setup: Setup = serde_json::from_str(&row.setup)?;
        // Editions were reckoned otherwise once.
        if is_edition(&setup.scenario_hash, &scenario.named()) {
            setup.scenario_hash = edition(&scenario.named());
        }
        Ok(Self {
            id: row.id.clone(),
            setup,
            files: scenario.texts(),
            title: scenario.title,
            actors: scenario.actors,
            entries,
            turns: row.turns,
            started: time(&row.started)?,
            ended: row.ended.as_deref().map(time).transpose()?,
        })
    }

    /// The scenario as it was when the game was started.
    ///
    /// # Errors
    /// [`RecordError::Scenario`] if this version of offramp finds fault with it.
    pub fn scenario(&self) -> Result<Scenario, RecordError> {
        scenario_of(self.files.clone())
            .map_err(|why| RecordError::Scenario { game: self.id.clone(), why })
    }

    /// The game as it stands: every entry played again, and every state hash compared.
    ///
    /// # Errors
    /// The scenario can't be played, or an entry does not lead where the record says.
    pub fn session(self, journal: Box<dyn Journal>) -> Result<Session, RecordError> {
        let scenario = Arc::new(self.scenario()?);
        let Self { id: game, setup, entries, .. } = self;
        Session::resume(scenario, setup, entries, journal)
            .map_err(|error| RecordError::Session { game, error })
    }
}

/// The scenario of these texts, or the first thing wrong with it.
pub(super) fn scenario_of(files: Files) -> Result<Scenario, String> {
    let loaded = load_kept(files);
    loaded.scenario.ok_or_else(|| {
        let mut errors = loaded.findings.iter().filter(|f| f.severity == Severity::Error);
        line(errors.next().map_or("it is empty", |finding| &finding.message)).into_owned()
    })
}
