//! What is wrong with tables of games, or with writing them.

use std::error::Error;
use std::path::PathBuf;

/// What is wrong with tables of games, or with writing them.
#[derive(Debug, thiserror::Error)]
pub enum BatchError {
    /// A part without a game.
    #[error(
        "part {part} of {parts} has no game, since there are only {runs}; ask for more `--runs`, or for \
         fewer parts"
    )]
    NoGame {
        /// Which, from 0.
        part: u32,
        /// Of how many.
        parts: u32,
        /// How many games there are.
        runs: u32,
    },
    /// A file whose name does not say how its rows are written.
    #[error("`{}` ends in none of `.csv`, `.jsonl` and `.parquet`, which say how rows are written", .0.display())]
    NoFormat(PathBuf),
    /// Something is there.
    #[error(
        "`{}` is there already; name another file, or go on with it by the same command and `--resume`",
        .0.display()
    )]
    There(PathBuf),
    /// Another program writes it.
    #[error("`{}` is being written by another offramp; let it finish, or name another file", .0.display())]
    Busy(PathBuf),
    /// No file of its own.
    #[error(
        "`{}` is not a file but a link or something else, and nothing is written through it; name the \
         file itself",
        .0.display()
    )]
    NoFile(PathBuf),
    /// Begun with another command.
    #[error(
        "`{}` holds other games: its {what} is {here}, this command's is {there}; give the command it was \
         begun with, or name another file",
        .path.display()
    )]
    OtherGames {
        /// The file.
        path: PathBuf,
        /// In what they differ.
        what: &'static str,
        /// In the file.
        here: String,
        /// In the command.
        there: String,
    },
    /// Begun with the command of another shard; its games and the command's, from 1.
    #[error(
        "`{}` is another shard: its games are {} to {}, this command's are {} to {}; give the command it \
         was begun with, or name another file",
        .path.display(), .its.0, .its.1, .wanted.0, .wanted.1
    )]
    OtherShard {
        /// The file.
        path: PathBuf,
        /// The first and last game in it.
        its: (u32, u32),
        /// The first and last game of the command.
        wanted: (u32, u32),
    },
    /// The disk takes no more.
    #[error(
        "could not write `{}`: {error}; the games before are kept: make room, and go on with the same \
         command and `--resume`",
        .path.display()
    )]
    Kept {
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// A table can't be written.
    #[error("could not write `{}`: {error}; {remedy}", .path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        error: Box<dyn Error + Send + Sync>,
        /// What to do.
        remedy: &'static str,
    },
    /// A table can't be read.
    #[error("could not read `{}`: {error}; {remedy}", .path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        error: Box<dyn Error + Send + Sync>,
        /// What to do.
        remedy: &'static str,
    },
    /// A file can't be read or written, as its error says.
    #[error("could not {what} `{}`: {error}", .path.display())]
    Cannot {
        /// “read” or “write”.
        what: &'static str,
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// What games these are is not said.
    #[error(
        "`{}` does not say what games these are: {error}; play these games again, to another file",
        .path.display()
    )]
    About {
        /// The file that should.
        path: PathBuf,
        /// What is wrong with it.
        error: serde_json::Error,
    },
    /// A row that does not belong where it stands.
    #[error(
        "`{}` is not as it was written: what follows run {last} does not belong there; play these games \
         again",
        .path.display()
    )]
    Row {
        /// The file.
        path: PathBuf,
        /// The last run that does belong there; 0 if none does.
        last: u32,
    },
    /// A table with something else in it.
    #[error("`{}` is not as it was written; play these games again", .0.display())]
    Spoilt(PathBuf),
    /// Columns that no table can have.
    #[error(transparent)]
    Columns(parquet::errors::ParquetError),
    /// Shards and merged file in different formats.
    #[error(
        "`{}` and `{}` are written in different ways; name the merged file as the shards end",
        .shard.display(), .merged.display()
    )]
    Formats {
        /// A shard.
        shard: PathBuf,
        /// Where all are to go.
        merged: PathBuf,
    },
    /// Shards of different batches.
    #[error(
        "`{}` and `{}` are not shards of one batch: the {what} is {here} in the first and {there} in the \
         second; play one of them again",
        .first.display(), .second.display()
    )]
    Strangers {
        /// One shard.
        first: PathBuf,
        /// Another.
        second: PathBuf,
        /// In what they differ.
        what: &'static str,
        /// In the first.
        here: String,
        /// In the second.
        there: String,
    },
    /// Games that no shard has, from 1.
    #[error(
        "runs {from} to {to} of {runs} are in none of these files; play the shard that has them, and name \
         it too"
    )]
    Missing {
        /// The first.
        from: u32,
        /// The last.
        to: u32,
        /// How many there are in all.
        runs: u32,
    },
    /// Games that two shards have, from 1.
    #[error(
        "`{}` and `{}` both have runs {from} to {to}; name each game's shard once",
        .first.display(), .second.display()
    )]
    Twice {
        /// One shard.
        first: PathBuf,
        /// The other.
        second: PathBuf,
        /// The first game.
        from: u32,
        /// The last.
        to: u32,
    },
    /// A shard that is not whole.
    #[error(
        "`{}` stops {when} and should go to run {last}; finish it with the command it was begun with and \
         `--resume`",
        .path.display()
    )]
    Unfinished {
        /// The shard.
        path: PathBuf,
        /// After which run.
        when: String,
        /// Its last, from 1.
        last: u32,
    },
}
