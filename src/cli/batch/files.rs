//! The files of a batch: a table of games, one of decisions beside it, and what they are about.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::super::CliError;
use super::error::BatchError;
use super::groups;
use super::rows::RowFormat;
use crate::files::{Fresh, create, is_there, must_be_new, open};
use crate::forecast::batch::game_seed;
use crate::legible;
use crate::policy::PolicyKind;

/// Where they are.
#[derive(Clone, Debug)]
pub struct BatchFiles {
    pub games: PathBuf,
    pub decisions: PathBuf,
    pub about: PathBuf,
    pub shape: RowFormat,
}

/// What games a table holds, or is to hold when it is finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BatchGames {
    /// Version that played.
    pub offramp: String,
    /// How rows are written: `csv`, `jsonl` or `parquet`.
    pub format: String,
    pub scenario: String,
    /// The scenario's edition.
    pub edition: String,
    #[serde(with = "crate::rules::seed")]
    pub seed: u64,
    /// The theory that moved states, by its id, if the scenario has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theory: Option<String>,
    /// `SEAT=POLICY` of every seat.
    pub policies: Vec<String>,
    /// Games of the whole batch.
    pub runs: u32,
    /// The first game of this file, from 1.
    pub first: u32,
    /// The last.
    pub last: u32,
}

impl BatchGames {
    /// The last of the games that are played, written and kept together with this one, the first of them.
    pub fn end_of(&self, game: u32) -> u32 {
        let together = self.together();
        self.last.min(game.saturating_add(together - 1 - (game - 1) % together))
    }

    /// How many games are: in a group of Parquet as many as make a good part of a table, and few where seats think, so
    /// that an interrupt is heard and loses little.
    fn together(&self) -> u32 {
        let kind = |word: &str| PolicyKind::called(word).is_some_and(PolicyKind::looks_ahead);
        let thinks = |seat: &String| seat.split_once('=').is_some_and(|(_, word)| kind(word));
        match (self.format == RowFormat::Parquet.word(), self.policies.iter().any(thinks)) {
            (true, false) => 2_048,
            (true, true) => 64,
            (false, false) => 256,
            (false, true) => 8,
        }
    }

    pub fn range(&self) -> RangeInclusive<u32> {
        self.first..=self.last
    }

    /// The first thing in which two batches differ: what it is, here, and there.
    pub fn difference(&self, other: &Self) -> Option<(&'static str, String, String)> {
        let facts = |about: &Self| {
            [
                ("version of offramp", about.offramp.clone()),
                ("format", about.format.clone()),
                ("scenario", about.scenario.clone()),
                ("scenario's edition", format!("{:.12}", about.edition)),
                ("seed", about.seed.to_string()),
                ("theory", about.theory.clone().unwrap_or_default()),
                ("number of runs", about.runs.to_string()),
                ("set of policies", about.policies.join(", ")),
            ]
        };
        let pairs = facts(self).into_iter().zip(facts(other));
        let mut different = pairs.filter(|(here, there)| here != there);
        different.next().map(|((what, here), (_, there))| (what, here, there))
    }
}

/// What stands in a table: the last game with all its rows, and where they end.
#[derive(Clone, Copy, Debug, Default)]
pub struct KeptRows {
    pub last: Option<u32>,
    pub end: u64,
}

/// A longer line is in no table.
const LONGEST: u64 = 1 << 20;

impl BatchFiles {
    /// The names of all three follow from the first, and no two tables of games share one.
    pub fn beside(games: &Path) -> Result<Self, CliError> {
        let shape = RowFormat::of(games)?;
        let named = |first: Option<&OsStr>, between: &str, last: Option<&OsStr>| {
            let mut name = first.unwrap_or_default().to_owned();
            name.push(between);
            name.push(last.unwrap_or_default());
            games.with_file_name(name)
        };
        Ok(Self {
            games: games.to_owned(),
            decisions: named(games.file_stem(), "-decisions.", games.extension()),
            about: named(games.file_name(), "-about.json", None),
            shape,
        })
    }

    /// The tables that rows are written to, one after the other: these, or others beside them whose
    /// groups are packed into these.
    pub fn kept(&self) -> Self {
        if self.shape != RowFormat::Parquet {
            return self.clone();
        }
        let groups = |path: &Path| {
            let mut name = path.as_os_str().to_owned();
            name.push(".groups");
            PathBuf::from(name)
        };
        let (games, decisions) = (groups(&self.games), groups(&self.decisions));
        Self { games, decisions, ..self.clone() }
    }

    /// What can be there of a batch.
    fn all(&self) -> Vec<PathBuf> {
        let kept = self.kept();
        let mut all = vec![self.games.clone(), self.decisions.clone(), self.about.clone()];
        if self.shape == RowFormat::Parquet {
            all.extend([kept.games, kept.decisions]);
        }
        all
    }

    /// Whether anything of it is there.
    pub fn begun(&self) -> bool {
        self.all().iter().any(|path| is_there(path))
    }

    pub fn read_about(&self) -> Result<BatchGames, CliError> {
        let path = || self.about.clone();
        let mut text = String::new();
        let read = open(&self.about).and_then(|file| file.take(LONGEST).read_to_string(&mut text));
        read.map_err(|error| {
            let remedy = "it is written beside every table of games and says what they are, so keep them \
                          together";
            BatchError::Read { path: path(), error: error.into(), remedy }
        })?;
        serde_json::from_str(&text)
            .map_err(|error| BatchError::About { path: path(), error }.into())
    }

    /// What games these are, whole but for its name.
    pub fn about(&self, about: &BatchGames) -> Result<Fresh, CliError> {
        let text = serde_json::to_string_pretty(about).map_err(std::io::Error::from)?;
        let mut file = Fresh::at(&self.about)?;
        writeln!(file, "{}", legible::json(&text))
            .map_err(|error| cannot("write", &self.about, error))?;
        Ok(file)
    }

    /// Takes the tables away; what can't be removed stays.
    pub fn remove(&self) {
        for path in [&self.games, &self.decisions] {
            let _ = std::fs::remove_file(path);
        }
    }

    /// Refuses to write where something is already.
    pub fn must_be_absent(&self) -> Result<(), CliError> {
        let all = self.all();
        let Some(path) = all.iter().find(|path| is_there(path)) else {
            // Nor may what they are called until they are whole.
            return Ok(all.iter().try_for_each(|path| must_be_new(path))?);
        };
        Err(BatchError::There((*path).clone()).into())
    }

    /// Says what the games will be and makes the two tables.
    pub fn create(&self, about: &BatchGames) -> Result<(File, File), CliError> {
        self.about(about)?.finish()?;
        // What was made is ours, and says nothing yet.
        let undo =
            |made: &[&PathBuf]| made.iter().for_each(|path| drop(std::fs::remove_file(path)));
        let games = create(&self.games).inspect_err(|_| undo(&[&self.about]))?;
        let decisions =
            create(&self.decisions).inspect_err(|_| undo(&[&self.about, &self.games]))?;
        Ok((games, decisions))
    }

    /// Opens the two tables to go on with them; one that a machine failed to make is made.
    pub fn reopen(&self) -> Result<(File, File), CliError> {
        let one = |path: &Path| match path.symlink_metadata() {
            Ok(about) if about.is_file() => {
                let file = File::options().read(true).write(true).open(path);
                file.map_err(|error| cannot("write", path, error))
            }
            Ok(_) => Err(BatchError::NoFile(path.to_owned()).into()),
            Err(_) => Ok(create(path)?),
        };
        Ok((one(&self.games)?, one(&self.decisions)?))
    }

    /// Takes away what an earlier run left of the files that get their names when they are whole; it is
    /// ours, since this batch is.
    pub fn clear(&self) {
        for path in [&self.games, &self.decisions] {
            let _ = std::fs::remove_file(Fresh::name_of(path));
        }
    }

    /// How far both tables have come together: rows whole, one game after the other. A machine that
    /// failed may have kept less of the one than of the other.
    pub fn both_kept(&self, about: &BatchGames) -> Result<(KeptRows, KeptRows), CliError> {
        if self.shape == RowFormat::Parquet {
            let far = |path: &Path, to| groups::kept(path, about, to);
            let games = far(&self.games, about.last)?;
            let decisions = far(&self.decisions, games.last.unwrap_or(0))?;
            let both = games.last == decisions.last;
            let games = if both { games } else { far(&self.games, decisions.last.unwrap_or(0))? };
            return Ok((games, decisions));
        }
        let games = self.kept_games(about, about.last)?;
        let decisions = self.kept_decisions(about, games.last)?;
        if games.last == decisions.last {
            return Ok((games, decisions));
        }
        // The last decisions that are there may not be all of their game.
        let before = decisions.last.map_or(0, |run| run - 1);
        let last = Some(before).filter(|run| *run >= about.first);
        Ok((self.kept_games(about, before)?, self.kept_decisions(about, last)?))
    }

    /// How far the games have come, up to one; each has the luck that it has in this batch.
    fn kept_games(&self, about: &BatchGames, to: u32) -> Result<KeptRows, CliError> {
        let mut next = about.first;
        self.scan(&self.games, |run, second| {
            let luck = run.checked_sub(1).map(|before| game_seed(about.seed, before).to_string());
            let right = run == next && run <= about.last && luck.as_deref() == Some(second);
            next += 1;
            right.then_some(run <= to)
        })
    }

    /// Where the decisions of games up to `last` end.
    fn kept_decisions(&self, about: &BatchGames, last: Option<u32>) -> Result<KeptRows, CliError> {
        let mut now = about.first;
        self.scan(&self.decisions, |run, _| {
            let right = run == now || run == now + 1;
            now = run;
            right.then_some(Some(run) <= last)
        })
    }

    /// Reads whole lines while `wanted` says so of their runs and what stands in the second cell; it
    /// says nothing to what can't stand there.
    fn scan(
        &self,
        path: &Path,
        mut wanted: impl FnMut(u32, &str) -> Option<bool>,
    ) -> Result<KeptRows, CliError> {
        let file = open(path).map_err(|error| cannot("read", path, error))?;
        let (mut file, mut line, mut kept) =
            (BufReader::new(file), Vec::new(), KeptRows::default());
        let mut heading = self.shape.headed();
        loop {
            line.clear();
            let read = (&mut file).take(LONGEST).read_until(b'\n', &mut line);
            let read = read.map_err(|error| cannot("read", path, error))?;
            let whole = line.last() == Some(&b'\n');
            if !whole && (read as u64) < LONGEST {
                return Ok(kept);
            }
            if !whole || !std::mem::take(&mut heading) {
                let begins = begins(&line).filter(|_| whole);
                match begins.and_then(|(run, second)| wanted(run, second)) {
                    Some(true) => kept.last = begins.map(|(run, _)| run),
                    Some(false) => return Ok(kept),
                    None => {
                        let (path, last) = (path.to_owned(), kept.last.unwrap_or(0));
                        return Err(BatchError::Row { path, last }.into());
                    }
                }
            }
            kept.end += line.len() as u64;
        }
    }
}

/// Every row begins with the number of its run; that of a game goes on with its luck.
fn begins(line: &[u8]) -> Option<(u32, &str)> {
    let line = line.strip_prefix(b"{\"run\":").unwrap_or(line);
    let mut cells = line.split(|byte| *byte == b',').map(std::str::from_utf8);
    let run = cells.next()?.ok()?.parse().ok()?;
    let second = cells.next()?.ok()?;
    let luck = second.strip_prefix("\"seed\":\"").and_then(|rest| rest.strip_suffix('"'));
    Some((run, luck.unwrap_or(second)))
}

pub fn cannot(what: &'static str, path: &Path, error: std::io::Error) -> CliError {
    BatchError::Cannot { what, path: path.to_owned(), error }.into()
}
