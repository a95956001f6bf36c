//! What kept games that are over came to for the seats that people had.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

use super::error::{RecordError, StoreProblem};
use super::rows::GameRow;
use super::stored::{Stored, scenario_of};
use super::{Record, kept_scenario, store};
use crate::scenario::{Scenario, edition};
use crate::session::{OwnGame, OwnGames, OwnReader, Player, Session, Setup};

/// A text that games were played with.
enum KeptText {
    /// Of another scenario, or of none.
    Foreign,
    /// Another edition of the scenario.
    Other,
    /// The scenario as it is.
    Same(Arc<Scenario>),
}

impl Record {
    /// What games of a scenario, by its id and edition, came to. Left out are those that nobody had a seat in, that
    /// were branched from another or follow other chapters, and what is damaged.
    ///
    /// # Errors
    /// The record can't be read.
    pub fn own_games(
        &self,
        scenario: &str,
        edition: &str,
        stop: &AtomicBool,
    ) -> Result<OwnGames, RecordError> {
        let (mut all, mut texts) = (OwnGames::default(), BTreeMap::new());
        // Each game is looked at by itself, so that nobody who writes has to wait.
        let rows = GameRow::all(&self.conn).map_err(|problem| self.about(problem))?;
        for row in rows.into_iter().flatten().filter(|row| row.ended.is_some()) {
            if stop.load(Ordering::Relaxed) {
                break;
            }
            let text = texts
                .entry(row.scenario.clone())
                .or_insert_with(|| text_of(&self.conn, &row, (scenario, edition)));
            let Ok(setup) = serde_json::from_str::<Setup>(&row.setup) else { continue };
            if !setup.players.contains(&Player::Person) || !setup.stands_beside_others() {
                continue;
            }
            match text {
                KeptText::Foreign => {}
                KeptText::Same(scenario) if setup.by_these_rules() => {
                    all.games.extend(came_to(&self.conn, &row, scenario).unwrap_or_default());
                }
                KeptText::Same(_) | KeptText::Other => all.others += 1,
            }
        }
        Ok(all)
    }
}

/// Finds games in a record that has been opened before: its check would keep those who write waiting.
pub fn own_reader(path: PathBuf) -> OwnReader {
    Arc::new(move |scenario, edition, stop| {
        let conn = store::connect(&path, false).ok()?;
        let found = Record { path: path.clone(), conn }.own_games(scenario, edition, stop).ok()?;
        (!stop.load(Ordering::Relaxed)).then_some(found)
    })
}

fn text_of(conn: &Connection, row: &GameRow, (id, hash): (&str, &str)) -> KeptText {
    match kept_scenario(conn, row) {
        Ok(kept) if kept.id != id => KeptText::Foreign,
        Ok(kept) if edition(&kept.named()) != hash => KeptText::Other,
        Ok(kept) => scenario_of(kept.texts())
            .map_or(KeptText::Foreign, |scenario| KeptText::Same(Arc::new(scenario))),
        Err(_) => KeptText::Foreign,
    }
}

/// What a game came to, told as it was decided.
fn came_to(
    conn: &Connection,
    row: &GameRow,
    scenario: &Arc<Scenario>,
) -> Result<Vec<OwnGame>, StoreProblem> {
    let Stored { setup, begun, entries, .. } = Stored::read(conn, row)?;
    let told =
        begun.and_then(|begun| Session::told(Arc::clone(scenario), setup, begun, entries).ok());
    Ok(told.map_or_else(Vec::new, |game| game.own().into_iter().map(|(_, own)| own).collect()))
}
