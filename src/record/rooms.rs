//! Rooms of a class: all that happened in them, act by act, and the names of those who did it.

use std::collections::BTreeMap;
use std::fmt;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde::{Deserialize, Serialize};

use super::error::{RecordError, StoreProblem};
use super::journal::now;
use super::rows::checksum;
use super::{GameId, Record, tables, time};
use crate::legible::line;

/// A room's name in the record: the six digits that open it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RoomId(String);

impl RoomId {
    /// From its six digits.
    pub fn of(code: &str) -> Option<Self> {
        let sound = code.len() == 6 && code.bytes().all(|c| c.is_ascii_digit());
        sound.then(|| Self(code.to_owned()))
    }

    /// The six digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RoomId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&line(&self.0))
    }
}

/// One act of a room, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomRow {
    /// From 1, without gaps.
    pub number: u64,
    /// When, by the host's clock.
    pub at: Timestamp,
    /// Who: a person's number, or 0 for the host itself.
    pub person: u32,
    /// What the person's device calls the act, so that it is not done twice.
    pub key: Option<String>,
    /// The act as JSON.
    pub act: String,
    /// The game it did something in or opened, and the last entry there by then.
    pub entry: Option<(GameId, u64)>,
}

impl RoomRow {
    fn checksum(&self, room: &RoomId) -> String {
        let (game, entry) = match &self.entry {
            Some((game, entry)) => (game.as_str(), entry.to_string()),
            None => ("", String::new()),
        };
        let (number, at, person) =
            (self.number.to_string(), self.at.to_string(), self.person.to_string());
        let key = self.key.as_deref().unwrap_or_default();
        checksum(&[room.as_str(), &number, &at, &person, key, &self.act, game, &entry])
    }
}

/// A room as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomKept {
    /// Its code.
    pub id: RoomId,
    /// When it was opened.
    pub opened: Timestamp,
    /// When it was closed, if it was.
    pub closed: Option<Timestamp>,
    /// All acts, from the first.
    pub acts: Vec<RoomRow>,
    /// Names of persons, by number.
    pub names: BTreeMap<u32, String>,
}

/// A room without its acts.
struct RoomLine {
    id: RoomId,
    opened: String,
    closed: Option<String>,
    acts: u64,
}

impl RoomLine {
    fn checksum(&self) -> String {
        let closed = self.closed.as_deref().unwrap_or_default();
        checksum(&[self.id.as_str(), &self.opened, closed, &self.acts.to_string()])
    }

    fn read(conn: &Connection, room: &RoomId) -> Result<Option<Self>, StoreProblem> {
        let sql = "SELECT opened, closed, acts, checksum FROM rooms WHERE id = ?";
        let read = |row: &rusqlite::Row<'_>| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?))
        };
        let row = conn.prepare_cached(sql)?.query_row([room.as_str()], read).optional()?;
        let Some((opened, closed, acts, kept)) = row else { return Ok(None) };
        let row = Self { id: room.clone(), opened, closed, acts };
        match row.checksum() == kept {
            true => Ok(Some(row)),
            false => Err(damaged(room, "its first line does not match its checksum")),
        }
    }

    /// As [`RoomLine::read`]; one that is not there is an error.
    fn of(conn: &Connection, room: &RoomId) -> Result<Self, StoreProblem> {
        Self::read(conn, room)?.ok_or_else(|| StoreProblem::NoSuchRoom(room.to_string()))
    }

    /// The same in a record that may have no tables of rooms.
    fn find(conn: &Connection, room: &RoomId) -> Result<Self, StoreProblem> {
        match has_rooms(conn)? {
            true => Self::of(conn, room),
            false => Err(StoreProblem::NoSuchRoom(room.to_string())),
        }
    }

    fn keep(&self, conn: &Connection) -> Result<(), StoreProblem> {
        let sql = "REPLACE INTO rooms VALUES (?, ?, ?, ?, ?)";
        let values = (self.id.as_str(), &self.opened, &self.closed, self.acts, self.checksum());
        conn.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }
}

fn damaged(room: &RoomId, what: &str) -> StoreProblem {
    StoreProblem::DamagedGame(format!("room {room}: {what}"))
}

fn has_rooms(conn: &Connection) -> Result<bool, StoreProblem> {
    let version: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(version >= tables::WITH_ROOMS)
}

/// Games of the rooms that are not closed, each with its room.
pub(super) fn games_in_rooms(conn: &Connection) -> Result<BTreeMap<GameId, RoomId>, StoreProblem> {
    if !has_rooms(conn)? {
        return Ok(BTreeMap::new());
    }
    let sql = "SELECT DISTINCT game, room FROM acts JOIN rooms ON rooms.id = acts.room
               WHERE game IS NOT NULL AND closed IS NULL";
    let mut query = conn.prepare_cached(sql)?;
    let of = |row: &rusqlite::Row<'_>| Ok((GameId(row.get(0)?), RoomId(row.get(1)?)));
    Ok(query.query_map([], of)?.collect::<Result<_, _>>()?)
}

/// Refuses what would be done to a game behind the back of the room that it is played in.
pub(super) fn in_no_room(conn: &Connection, game: &str) -> Result<(), StoreProblem> {
    let rooms = games_in_rooms(conn)?;
    let room = rooms.iter().find(|(id, _)| id.as_str() == game);
    room.map_or(Ok(()), |(game, room)| {
        Err(StoreProblem::InRoom { game: game.clone(), room: room.clone() })
    })
}

impl Record {
    /// Opens a new room, which nothing has happened in, under a code that no other room here has.
    ///
    /// # Errors
    /// The record can't be written to.
    pub fn open_room(&mut self) -> Result<RoomId, RecordError> {
        let open = || -> Result<RoomId, StoreProblem> {
            tables::make_room(&self.conn)?;
            for _ in 0..64 {
                let id = RoomId(format!("{:06}", rand::random_range(100_000..1_000_000)));
                if RoomLine::read(&self.conn, &id)?.is_none() {
                    let line = RoomLine { id, opened: now(), closed: None, acts: 0 };
                    line.keep(&self.conn)?;
                    return Ok(line.id);
                }
            }
            Err(StoreProblem::Disk("every code tried is taken".to_owned()))
        };
        open().map_err(|problem| self.about(problem))
    }

    /// Codes of all rooms, that of the latest first, and when each was opened and closed.
    ///
    /// # Errors
    /// The record can't be read.
    pub fn rooms(&self) -> Result<Vec<(RoomId, Timestamp, Option<Timestamp>)>, RecordError> {
        let list = || -> Result<Vec<_>, StoreProblem> {
            if !has_rooms(&self.conn)? {
                return Ok(Vec::new());
            }
            let sql = "SELECT id FROM rooms ORDER BY opened DESC, id";
            let mut query = self.conn.prepare(sql)?;
            let ids: Vec<String> =
                query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            let lines = ids.into_iter().map(|id| RoomLine::read(&self.conn, &RoomId(id)));
            let mut all = Vec::new();
            for line in lines {
                let Some(line) = line? else { continue };
                all.push((
                    line.id,
                    time(&line.opened)?,
                    line.closed.as_deref().map(time).transpose()?,
                ));
            }
            Ok(all)
        };
        list().map_err(|problem| self.about(problem))
    }

    /// A room with all its acts.
    ///
    /// # Errors
    /// [`StoreProblem::NoSuchRoom`], or it is damaged.
    pub fn room(&self, room: &RoomId) -> Result<RoomKept, RecordError> {
        self.read_room(room).map_err(|problem| self.about(problem))
    }

    fn read_room(&self, room: &RoomId) -> Result<RoomKept, StoreProblem> {
        let tx = self.conn.unchecked_transaction()?;
        let line = RoomLine::find(&tx, room)?;
        let sql = "SELECT number, at, person, key, act, game, entry, checksum FROM acts
                   WHERE room = ? ORDER BY number";
        let mut query = tx.prepare(sql)?;
        let mut rows = query.query([room.as_str()])?;
        let mut acts = Vec::new();
        while let Some(row) = rows.next()? {
            let at: String = row.get(1)?;
            let (game, entry): (Option<String>, Option<u64>) = (row.get(5)?, row.get(6)?);
            let act = RoomRow {
                number: row.get(0)?,
                at: time(&at)?,
                person: row.get(2)?,
                key: row.get(3)?,
                act: row.get(4)?,
                entry: game.map(GameId).zip(entry),
            };
            if act.checksum(room) != row.get::<_, String>(7)? {
                let what = format!("act {} does not match its checksum", act.number);
                return Err(damaged(room, &what));
            }
            if act.number != acts.len() as u64 + 1 {
                return Err(damaged(room, &format!("act {} is missing", acts.len() + 1)));
            }
            acts.push(act);
        }
        if acts.len() as u64 != line.acts {
            return Err(damaged(room, "acts at its end are missing"));
        }
        let mut query = tx.prepare("SELECT person, name FROM names WHERE room = ?")?;
        let names = query.query_map([room.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let names = names.collect::<Result<_, _>>()?;
        let closed = line.closed.as_deref().map(time).transpose()?;
        Ok(RoomKept { id: line.id, opened: time(&line.opened)?, closed, acts, names })
    }

    /// Forgets the names of everybody in a room. What they did stays, by number.
    ///
    /// # Errors
    /// [`StoreProblem::NoSuchRoom`], or the record can't be written to.
    pub fn forget_names(&mut self, room: &RoomId) -> Result<usize, RecordError> {
        let forget = || -> Result<usize, StoreProblem> {
            RoomLine::find(&self.conn, room)?;
            self.conn.pragma_update(None, "secure_delete", true)?;
            Ok(self.conn.execute("DELETE FROM names WHERE room = ?", [room.as_str()])?)
        };
        forget().map_err(|problem| self.about(problem))
    }
}

/// Adds the next act of a room, unless somebody else has added one.
pub(super) fn append(conn: &Connection, room: &RoomId, act: &RoomRow) -> Result<(), StoreProblem> {
    let mut line = RoomLine::of(conn, room)?;
    if act.number != line.acts + 1 {
        return Err(StoreProblem::OtherHost(room.to_string()));
    }
    let (game, entry) = act.entry.as_ref().map(|(game, entry)| (game.as_str(), *entry)).unzip();
    let sql = "INSERT INTO acts VALUES
               (:room, :number, :at, :person, :key, :act, :game, :entry, :checksum)";
    conn.prepare_cached(sql)?.execute(named_params! {
        ":room": room.as_str(), ":number": act.number, ":at": act.at.to_string(),
        ":person": act.person, ":key": act.key, ":act": act.act, ":game": game, ":entry": entry,
        ":checksum": act.checksum(room),
    })?;
    line.acts = act.number;
    line.keep(conn)
}

/// Keeps a person's name; an empty one forgets it.
pub(super) fn keep_name(
    conn: &Connection,
    room: &RoomId,
    person: u32,
    name: &str,
) -> Result<(), StoreProblem> {
    if name.is_empty() {
        let sql = "DELETE FROM names WHERE room = ? AND person = ?";
        conn.prepare_cached(sql)?.execute((room.as_str(), person))?;
    } else {
        let sql = "REPLACE INTO names VALUES (?, ?, ?)";
        conn.prepare_cached(sql)?.execute((room.as_str(), person, name))?;
    }
    Ok(())
}

/// Says that a room is closed.
pub(super) fn close(conn: &Connection, room: &RoomId) -> Result<(), StoreProblem> {
    let mut line = RoomLine::of(conn, room)?;
    line.closed = Some(now());
    line.keep(conn)
}
