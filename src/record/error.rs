//! What can be wrong with a record, in words and with a remedy.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use super::tables::WITH_ROOMS;
use super::{GameId, RoomId};
use crate::legible::line;
use crate::rules::EDITION;
use crate::session::SessionError;

/// Why the record could not do what it was asked. Nothing in it has changed.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// Something is wrong with the record as a file.
    #[error("the record `{}` {problem}", path.display())]
    Store {
        /// The file.
        path: PathBuf,
        /// What is wrong, without naming the file again.
        problem: StoreProblem,
    },
    /// The system does not say where data belongs.
    #[error(
        "this system names no folder for your data; set OFFRAMP_DATA to a folder, or name a record with --store FILE"
    )]
    NoHome,
    /// The scenario kept with a game can no longer be played.
    #[error(
        "the scenario kept with game `{game}` can't be played: {why}; use the version of offramp that recorded the game"
    )]
    Scenario {
        /// The game.
        game: GameId,
        /// What is wrong with the scenario.
        why: String,
    },
    /// The rules do not lead where the record says.
    #[error("game `{game}`, {}", line(&error.to_string()))]
    Session {
        /// The game.
        game: GameId,
        /// Which entry, and how.
        error: SessionError,
    },
    /// Other rules than those the game was made with do not lead where the record says.
    #[error(
        "game `{game}` was made with edition {edition} of the rules, and by those of this offramp, edition \
         {EDITION}, it would come out otherwise ({}); {remedy}", line(&error.to_string())
    )]
    Elsewhere {
        /// The game.
        game: GameId,
        /// The edition it was made with.
        edition: u32,
        /// Which entry, and how.
        error: SessionError,
        /// What can be done.
        remedy: &'static str,
    },
    /// A game can't be played on by other rules than those it was made with.
    #[error(
        "game `{game}` was made with edition {edition} of the rules and can't be played on by those of this \
         offramp, edition {EDITION}; `offramp replay` and `offramp report` tell it as it was decided, \
         `offramp record branch` begins a game of its own at one of its turns, and an offramp of that \
         edition plays it on"
    )]
    OtherRules {
        /// The game.
        game: GameId,
        /// The edition it was made with.
        edition: u32,
    },
    /// A game has no such turn to go back to.
    #[error("game `{game}` has no turn {turn} to go back to; name one from 1 to {turns}")]
    NoTurn {
        /// The game.
        game: GameId,
        /// The turn asked for.
        turn: u32,
        /// The last there is.
        turns: u32,
    },
    /// Something that follows from the rest of a game is otherwise in the record.
    #[error(
        "game `{game}`, {what}; the record was changed or was made by another version of offramp"
    )]
    Unlike {
        /// The game.
        game: GameId,
        /// What.
        what: String,
    },
    /// A line of a file to import is not what was exported.
    #[error(
        "line {line}: {what}; nothing was imported: export the game again, or ask for the file again"
    )]
    Line {
        /// From 1.
        line: usize,
        /// What is wrong with it.
        what: String,
    },
    /// The file with an exported game could not be read or written.
    #[error("the game could not be copied: {0}; check that the disk has room and can be read")]
    Copy(#[from] std::io::Error),
}

/// What is wrong with a record. Its text goes on after “the record `FILE` …”.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreProblem {
    /// There is no such file.
    #[error("does not exist; check the spelling, or play a game to make one")]
    Missing,
    /// Its folder can't be made.
    #[error(
        "has no folder, and `{folder}` can't be made: {why}; name another place with --store FILE or OFFRAMP_DATA"
    )]
    NoFolder {
        /// The folder.
        folder: String,
        /// The system's reason.
        why: String,
    },
    /// A folder, a device, a pipe.
    #[error("is not a file; name another with --store FILE")]
    NotAFile,
    /// The system does not open it.
    #[error(
        "can't be opened: {0}; get the right to read and write it, or name another with --store FILE"
    )]
    Unopenable(String),
    /// Its bytes are not those of a database.
    #[error(
        "is no database: it is damaged or something else; it was left as it is: move it away and offramp starts a new one, or name another with --store FILE"
    )]
    NotADatabase,
    /// A database, but not one of ours.
    #[error("belongs to another program; it was left as it is: name another with --store FILE")]
    Foreign,
    /// Made by a later version of this program.
    #[error(
        "was made by a newer offramp (version {0} of the record; this one knows {WITH_ROOMS}); it was left as it is: update offramp, or name another with --store FILE"
    )]
    Newer(i64),
    /// It is no whole database, or has other tables.
    #[error(
        "is damaged ({0}); it was left as it is: move it away and offramp starts a new one, or bring back an older copy"
    )]
    Damaged(String),
    /// A game in it is not as it was written.
    #[error(
        "is damaged ({0}); it was left as it is: the other games in it can still be played and exported"
    )]
    DamagedGame(String),
    /// Another program holds it.
    #[error("is in use by another program; close that program and try again")]
    Locked,
    /// It may be read but not written.
    #[error(
        "can't be written to; get the right to write to the file and its folder, or name another with --store FILE"
    )]
    ReadOnly,
    /// There is no room.
    #[error(
        "has no room left on its disk; free some and try again: everything acknowledged is still there"
    )]
    Full,
    /// The disk fails, or a limit is reached.
    #[error(
        "can't be read or written: {0}; check the disk and its quota, then try again: everything acknowledged is still there"
    )]
    Disk(String),
    /// There is no such game.
    #[error("has no game `{game}`; {help}")]
    NoSuchGame {
        /// What was asked for.
        game: String,
        /// What there is.
        help: String,
    },
    /// Somebody else has played the game on.
    #[error(
        "already has entry {number} of game `{game}`: it is being played in another window; go on there, or close it and resume here"
    )]
    OtherWriter {
        /// The game.
        game: GameId,
        /// The entry.
        number: u64,
    },
    /// There is no room of this code.
    #[error("has no room {0}; `offramp record rooms` shows which there are")]
    NoSuchRoom(String),
    /// The game is a room's, whose people go on with it.
    #[error(
        "has game `{game}` in room {room}, which is not closed: `offramp host --resume {room}` goes on with it"
    )]
    InRoom {
        /// The game.
        game: GameId,
        /// The room.
        room: RoomId,
    },
    /// Somebody else is hosting the room.
    #[error("is also used by another host of room {0}: close one of them")]
    OtherHost(String),
    /// Somebody has deleted the game since it was opened.
    #[error("no longer has game `{0}`: it was deleted meanwhile; begin a new game")]
    Deleted(GameId),
    /// A new game's name was given to another before its first entry.
    #[error("has given the name `{0}` to another game meanwhile; begin the game again")]
    NameTaken(GameId),
    /// Somebody calls a game what can't be read on one line.
    #[error("can't call a game so: {0}; give it a name of at most 80 letters, all of them visible")]
    BadName(&'static str),
    /// An entry does not follow the last one.
    #[error(
        "has {entries} entries of game `{game}`, so entry {number} can't be the next; close the game and resume it"
    )]
    Gap {
        /// The game.
        game: GameId,
        /// How many it has.
        entries: u64,
        /// The entry that was to be added.
        number: u64,
    },
    /// The texts are not those of the scenario that is to be recorded.
    #[error(
        "keeps the text of each scenario, but was given another text than that of `{0}`; load the scenario again"
    )]
    OtherText(String),
}

impl From<rusqlite::Error> for StoreProblem {
    fn from(error: rusqlite::Error) -> Self {
        let words = line(&error.to_string()).into_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::NotADatabase) => Self::NotADatabase,
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::Unopenable(words),
            Some(ErrorCode::SystemIoFailure | ErrorCode::OutOfMemory) => Self::Disk(words),
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(words),
            // The tables are as they should be, so it is a value.
            _ => Self::DamagedGame(words),
        }
    }
}

impl From<serde_json::Error> for StoreProblem {
    fn from(error: serde_json::Error) -> Self {
        Self::DamagedGame(line(&error.to_string()).into_owned())
    }
}
