//! `offramp fmt FILE…`

use std::io::Write;
use std::path::PathBuf;

use super::migrate::{diff, paths, text_of, wrong};
use super::{CliError, Ran, out};
use crate::files;
use crate::syntax::{fmt, tree};

/// Which files, and whether to write them.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario files, or folders of them.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Write nothing; name the files that are laid out otherwise, and end with 1 if there are any.
    #[arg(long)]
    check: bool,
    /// Write nothing; show what would change as a unified diff, and end with 1 if something would.
    #[arg(long)]
    diff: bool,
}

/// A file that is laid out otherwise: as it is, and as it is to be.
struct Untidy {
    path: PathBuf,
    old: String,
    new: String,
}

/// Reads everything before anything is written.
pub fn run(args: &Args) -> Ran {
    let mut untidy = Vec::new();
    for file in &args.files {
        for path in paths(file)? {
            untidy.extend(read(path)?);
        }
    }
    let mut out = out::out();
    for Untidy { path, old, new } in &untidy {
        if args.diff {
            write!(out, "{}", diff(path, old, new))?;
        } else if args.check {
            writeln!(out, "{}", path.display())?;
        } else {
            files::replace(path, old.as_bytes(), new.as_bytes())?;
            writeln!(out, "{}: written", path.display())?;
        }
    }
    out.flush()?;
    Ok(u8::from((args.check || args.diff) && !untidy.is_empty()))
}

fn read(path: PathBuf) -> Result<Option<Untidy>, CliError> {
    let (sources, id, mark) = text_of(&path)?;
    let old = sources.files.text(id);
    let new = fmt::formatted(&tree::parse(id, old)).map_err(|found| wrong(&sources, &found))?;
    let [old, new] = [old, &new].map(|text| format!("{mark}{text}"));
    Ok((old != new).then_some(Untidy { path, old, new }))
}
