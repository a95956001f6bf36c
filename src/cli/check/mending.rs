//! `offramp check --fix`: what findings propose is taken into the files.

use std::io::Write;
use std::path::Path;

use super::super::error::ArgumentError;
use super::super::migrate::{diff, text_of};
use super::super::{CliError, find, out};
use crate::diagnostics::Files;
use crate::lint::{self, Levels};
use crate::scenario::{load_in, source};
use crate::syntax::mend::{Mended, mend};
use crate::{campaign, files};

/// What to mend, and how.
pub(super) struct Mending<'a> {
    /// Guesses too.
    pub(super) likely: bool,
    /// Write nothing, show what would change.
    pub(super) only_show: bool,
    /// Which findings count.
    pub(super) levels: &'a Levels,
}

impl Mending<'_> {
    /// Mends what a name on the command line stands for. Whether something changes, or would.
    pub(super) fn run(&self, name: &str) -> Result<bool, CliError> {
        let Some(paths) = find::paths_of(name)? else {
            return Err(ArgumentError::NotYours(name.to_owned()).into());
        };
        let mut changes = false;
        for path in paths {
            changes |= self.one(&path)?;
        }
        Ok(changes)
    }

    /// Mends a scenario or a campaign. What can't be read at all is left to what is said of it.
    fn one(&self, path: &Path) -> Result<bool, CliError> {
        let sources = source::read(path);
        if !sources.findings.is_empty() || sources.readable.is_empty() {
            return Ok(false);
        }
        let folder = if path.is_dir() { Some(path) } else { path.parent() };
        let is_campaign = campaign::open(path).is_some();
        let look = |files: &Files| {
            let found = match is_campaign {
                true => campaign::open_in(files.clone(), folder).findings,
                false => lint::all(&load_in(files.clone(), folder), None),
            };
            self.levels.applied(found)
        };
        let Mended { files: new, done, taken_back } =
            mend(sources.files.clone(), self.likely, &look);
        let mut out = out::out();
        let mut changes = false;
        for ((_, path, text), (_, _, before)) in new.iter().zip(sources.files.iter()) {
            if text == before {
                continue;
            }
            changes = true;
            let (_, _, mark) = text_of(path)?;
            let [old, new] = [before, text].map(|text| format!("{mark}{text}"));
            if self.only_show {
                write!(out, "{}", diff(path, &old, &new))?;
            } else {
                files::replace(path, old.as_bytes(), new.as_bytes())?;
            }
        }
        if !self.only_show {
            for one in done {
                writeln!(out, "{}:{}: {}", one.path.display(), one.line, one.title)?;
            }
        }
        out.flush()?;
        for one in &taken_back {
            let fix = one.fix.as_ref().map_or("", |fix| fix.title.as_str());
            out::say(format_args!(
                "offramp: {} ({}): to {fix} would bring another mistake, so it was left as it is; please report it",
                one.code.0, one.message
            ));
        }
        Ok(changes)
    }
}
