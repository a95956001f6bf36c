//! The files of a batch: a table of games, one of decisions beside it, and what they are about.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::super::CliError;
use super::rows::Shape;

/// Where they are.
#[derive(Clone, Debug)]
pub struct Files {
    pub games: PathBuf,
    pub decisions: PathBuf,
    pub about: PathBuf,
    pub shape: Shape,
}

/// What games a table holds, or is to hold when it is finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Version that played.
    pub offramp: String,
    pub scenario: String,
    /// The scenario's edition.
    pub edition: String,
    #[serde(with = "crate::rules::seed")]
    pub seed: u64,
    /// `SEAT=POLICY` of every seat.
    pub policies: Vec<String>,
    /// Games of the whole batch.
    pub runs: u32,
    /// The first game of this file, from 1.
    pub first: u32,
    /// The last.
    pub last: u32,
}

impl About {
    pub fn range(&self) -> RangeInclusive<u32> {
        self.first..=self.last
    }

    /// The first thing in which two batches differ: what it is, here, and there.
    pub fn difference(&self, other: &Self) -> Option<(&'static str, String, String)> {
        let facts = |about: &Self| {
            [
                ("version of offramp", about.offramp.clone()),
                ("scenario", about.scenario.clone()),
                ("scenario's edition", format!("{:.12}", about.edition)),
                ("seed", about.seed.to_string()),
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
pub struct Kept {
    pub last: Option<u32>,
    pub end: u64,
}

impl Files {
    pub fn beside(games: &Path) -> Result<Self, CliError> {
        let shape = Shape::of(games)?;
        let stem = games.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let end = games.extension().unwrap_or_default().to_string_lossy().into_owned();
        let named = |name: String| games.with_file_name(name);
        Ok(Self {
            games: games.to_owned(),
            decisions: named(format!("{stem}-decisions.{end}")),
            about: named(format!("{stem}-about.json")),
            shape,
        })
    }

    /// The tables that rows are written to, one after the other: these, or others beside them whose
    /// columns are packed into these when all rows are there.
    pub fn kept(&self) -> Self {
        if self.shape != Shape::Parquet {
            return self.clone();
        }
        let rows = |path: &Path| {
            let mut name = path.as_os_str().to_owned();
            name.push(".rows");
            PathBuf::from(name)
        };
        let (games, decisions) = (rows(&self.games), rows(&self.decisions));
        Self { games, decisions, about: self.about.clone(), shape: self.shape.kept() }
    }

    pub fn read_about(&self) -> Result<About, CliError> {
        let path = self.about.display();
        let text = std::fs::read(&self.about).map_err(|error| {
            CliError::Message(format!(
                "could not read `{path}`: {error}; it is written beside every table of games and says \
                 what they are, so keep them together"
            ))
        })?;
        serde_json::from_slice(&text).map_err(|error| {
            CliError::Message(format!("`{path}` does not say what games these are: {error}"))
        })
    }

    pub fn write_about(&self, about: &About) -> Result<(), CliError> {
        let mut text = serde_json::to_vec_pretty(about).map_err(std::io::Error::from)?;
        text.push(b'\n');
        std::fs::write(&self.about, text).map_err(|error| cannot("write", &self.about, &error))
    }

    /// Takes the tables away; what can't be removed stays.
    pub fn remove(&self) {
        for path in [&self.games, &self.decisions] {
            let _ = std::fs::remove_file(path);
        }
    }

    /// Refuses to write where a table is already.
    pub fn must_be_absent(&self) -> Result<(), CliError> {
        let kept = self.kept();
        let tables = [&self.games, &self.decisions, &kept.games, &kept.decisions];
        let Some(path) = tables.into_iter().find(|path| path.exists()) else { return Ok(()) };
        Err(CliError::Message(format!(
            "`{}` is there already; name another file, or go on with it by the same command and \
             `--resume`",
            path.display()
        )))
    }

    /// Says what the games will be and makes the two tables.
    pub fn create(&self, about: &About) -> Result<(File, File), CliError> {
        self.write_about(about)?;
        let new = |path| File::create_new(path).map_err(|error| cannot("write", path, &error));
        Ok((new(&self.games)?, new(&self.decisions)?))
    }

    /// How far both tables have come together: rows whole, one game after the other. A machine that
    /// failed may have kept less of the one than of the other.
    pub fn both_kept(&self, about: &About) -> Result<(Kept, Kept), CliError> {
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

    /// How far the games have come, up to one.
    fn kept_games(&self, about: &About, to: u32) -> Result<Kept, CliError> {
        let mut next = about.first;
        self.scan(&self.games, |run| {
            let right = run == next && run <= about.last;
            next += 1;
            right.then_some(run <= to)
        })
    }

    /// Where the decisions of games up to `last` end.
    fn kept_decisions(&self, about: &About, last: Option<u32>) -> Result<Kept, CliError> {
        let mut now = about.first;
        self.scan(&self.decisions, |run| {
            let right = run == now || run == now + 1;
            now = run;
            right.then_some(Some(run) <= last)
        })
    }

    /// Reads whole lines while `wanted` says so of their runs; it says nothing to a run that can't
    /// stand there.
    fn scan(
        &self,
        path: &Path,
        mut wanted: impl FnMut(u32) -> Option<bool>,
    ) -> Result<Kept, CliError> {
        let file = File::open(path).map_err(|error| cannot("read", path, &error))?;
        let (mut file, mut line, mut kept) = (BufReader::new(file), Vec::new(), Kept::default());
        let mut heading = self.shape.headed();
        loop {
            line.clear();
            file.read_until(b'\n', &mut line).map_err(|error| cannot("read", path, &error))?;
            if line.last() != Some(&b'\n') {
                return Ok(kept);
            }
            if !std::mem::take(&mut heading) {
                let run = run_of(&line);
                match run.and_then(&mut wanted) {
                    Some(true) => kept.last = run,
                    Some(false) => return Ok(kept),
                    None => {
                        let (path, last) = (path.display(), kept.last.unwrap_or(0));
                        return Err(CliError::Message(format!(
                            "`{path}` is not as it was written: what follows run {last} does not \
                             belong there; play these games again"
                        )));
                    }
                }
            }
            kept.end += line.len() as u64;
        }
    }
}

/// Every row begins with the number of its run.
fn run_of(line: &[u8]) -> Option<u32> {
    let line = line.strip_prefix(b"{\"run\":").unwrap_or(line);
    let digits = line.split(|byte| *byte == b',').next()?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

pub fn cannot(what: &str, path: &Path, error: &std::io::Error) -> CliError {
    CliError::Message(format!("could not {what} `{}`: {error}", path.display()))
}
