//! `offramp migrate FILE…`

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::error::FindError;
use super::{CliError, Ran, out};
use crate::diagnostics::{Diagnostic, FileId, Format, render};
use crate::files;
use crate::scenario::migrate::{Rewrite, rewrites, rewritten};
use crate::scenario::source::Sources;
use crate::scenario::{collection, source};

/// Which files, and whether to write them.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario files, or folders of them. What was there is kept beside, as FILE.before-migrate.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Write nothing; end with 1 if something would be changed.
    #[arg(long)]
    dry_run: bool,
    /// Show what changes as a unified diff.
    #[arg(long)]
    diff: bool,
}

/// A file that is not written the newest way.
struct Old {
    path: PathBuf,
    /// As it is, and as it is to be.
    texts: [String; 2],
    /// What changes, with the line.
    said: Vec<(usize, String)>,
}

/// Reads everything before anything is written.
pub fn run(args: &Args) -> Ran {
    let mut old = Vec::new();
    for file in &args.files {
        for path in paths(file)? {
            old.extend(read(&path)?);
        }
    }
    if !args.dry_run {
        old.iter().try_for_each(|one| files::must_be_new(&kept(&one.path)))?;
    }
    let mut out = out::out();
    for one in &old {
        one.show(&mut out, args.diff)?;
        if !args.dry_run {
            files::rewrite(&one.path, one.texts[1].as_bytes(), &kept(&one.path))?;
            writeln!(
                out,
                "{}: written; as it was: {}",
                one.path.display(),
                kept(&one.path).display()
            )?;
        }
    }
    if old.is_empty() {
        writeln!(out, "Nothing to do: everything is written the newest way.")?;
    }
    out.flush()?;
    Ok(u8::from(args.dry_run && !old.is_empty()))
}

/// The files that a path stands for: itself, or all scenario files in it and in the folders of its scenarios.
pub(super) fn paths(path: &Path) -> Result<Vec<PathBuf>, CliError> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let listed = |folder: &Path| {
        collection(folder).map_err(|error| FindError::Folder { folder: folder.to_owned(), error })
    };
    let mut found = Vec::new();
    for path in listed(path)? {
        match path.is_dir() {
            true => found.extend(listed(&path)?.into_iter().filter(|path| !path.is_dir())),
            false => found.push(path),
        }
    }
    // Of a folder without any, reading it says so.
    if found.is_empty() {
        found.push(path.to_owned());
    }
    Ok(found)
}

/// Where what a file was is kept: not `*.ron`, or a folder would read it.
fn kept(path: &Path) -> PathBuf {
    let mut kept = path.as_os_str().to_owned();
    kept.push(".before-migrate");
    PathBuf::from(kept)
}

/// A text to be written anew, with the byte-order mark before it, which is no part of what is read and stays.
pub(super) fn text_of(path: &Path) -> Result<(Sources, FileId, &'static str), CliError> {
    if path.is_symlink() {
        return Err(FindError::Link(path.to_owned()).into());
    }
    let sources = source::read(path);
    let (true, Some(id)) = (sources.findings.is_empty(), sources.readable.first().copied()) else {
        return Err(wrong(&sources, &sources.findings));
    };
    let mut mark = String::new();
    files::open(path)?.take(3).read_to_string(&mut mark).ok();
    Ok((sources, id, if mark == "\u{feff}" { "\u{feff}" } else { "" }))
}

/// Findings that keep a file from being written anew.
pub(super) fn wrong(sources: &Sources, findings: &[Diagnostic]) -> CliError {
    CliError::Findings(render(findings, &sources.files, Format::Full, false))
}

/// What changes, as a unified diff.
pub(super) fn diff(path: &Path, old: &str, new: &str) -> String {
    let header = path.display().to_string();
    let changes = TextDiff::from_lines(old, new);
    changes.unified_diff().context_radius(3).header(&header, &header).to_string()
}

fn read(path: &Path) -> Result<Option<Old>, CliError> {
    let (sources, id, mark) = text_of(path)?;
    let text = sources.files.text(id);
    let rewrites = rewrites(id, text).map_err(|findings| wrong(&sources, &findings))?;
    if rewrites.is_empty() {
        return Ok(None);
    }
    let said = |rewrite: &Rewrite| {
        let (line, _) = sources.files.line_column(id, rewrite.edit.span.range().start);
        (!rewrite.why.is_empty()).then(|| (line, rewrite.why.clone()))
    };
    let said = rewrites.iter().filter_map(said).collect();
    let texts = [text.to_owned(), rewritten(text, &rewrites)?].map(|text| format!("{mark}{text}"));
    Ok(Some(Old { path: path.to_owned(), texts, said }))
}

impl Old {
    fn show(&self, out: &mut impl Write, diff: bool) -> Result<(), CliError> {
        let path = self.path.display();
        if diff {
            let [old, new] = &self.texts;
            write!(out, "{}", self::diff(&self.path, old, new))?;
            return Ok(());
        }
        for (line, said) in &self.said {
            writeln!(out, "{path}:{line}: {said}")?;
        }
        Ok(())
    }
}
