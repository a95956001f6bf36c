//! A game as it is kept, and the way back to a game that can be played.

use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::Connection;

use super::error::{RecordError, StoreProblem};
use super::rows::GameRow;
use super::{GameId, afters, kept_scenario, time};
use crate::diagnostics::{Files, Severity};
use crate::legible::line;
use crate::scenario::{Scenario, edition, is_edition, load_kept};
use crate::session::{After, Entry, Journal, Session, Setup, Unrecorded};

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
    /// What it began with, if what came of commands is kept.
    pub begun: Option<After>,
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
    pub(super) fn read(conn: &Connection, row: &GameRow) -> Result<Self, StoreProblem> {
        let scenario = kept_scenario(conn, row)?;
        let mut entries = Vec::new();
        row.each_entry(conn, |entry| {
            entries.push(entry);
            Ok::<_, StoreProblem>(())
        })?;
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
            begun: afters::read(conn, &row.id, 0)?,
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

    /// The game as it stands, to be played on: every entry played again, and every state hash compared.
    ///
    /// # Errors
    /// The scenario can't be played, an entry does not lead where the record says, or
    /// [`RecordError::OtherRules`].
    pub fn session(self, journal: Box<dyn Journal>) -> Result<Session, RecordError> {
        if !self.setup.by_these_rules() {
            return Err(RecordError::OtherRules { game: self.id, edition: self.setup.rules });
        }
        self.played_again(journal)
    }

    /// The game as it stands, to be read. One that was made with other rules is told as it was decided,
    /// or, if only its commands are kept, played again if that leads where the record says.
    ///
    /// # Errors
    /// As [`Stored::session`], but for other rules [`RecordError::Elsewhere`].
    pub fn told(self) -> Result<Session, RecordError> {
        let edition = self.setup.rules;
        if self.setup.by_these_rules() {
            return self.played_again(Box::new(Unrecorded));
        }
        let Some(begun) = self.begun.clone() else {
            return self.played_again(Box::new(Unrecorded)).map_err(|error| match error {
                RecordError::Session { game, error } => {
                    let remedy = "its record has commands only, so it takes an offramp of that edition \
                                  to tell it";
                    RecordError::Elsewhere { game, edition, error, remedy }
                }
                other => other,
            });
        };
        let scenario = Arc::new(self.scenario()?);
        let Self { id: game, setup, entries, .. } = self;
        Session::told(scenario, setup, begun, entries)
            .map_err(|error| RecordError::Session { game, error })
    }

    fn played_again(self, journal: Box<dyn Journal>) -> Result<Session, RecordError> {
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
