//! `offramp rename FILE OLD NEW`

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use super::error::{ArgumentError, FindError};
use super::migrate::{diff, text_of, wrong};
use super::{Ran, find, out};
use crate::files;
use crate::scenario::index::{Index, renamed};
use crate::scenario::{collection, is_collection, source};
use crate::syntax::tree;

/// What is to be called otherwise.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario's file, or the folder of its files.
    file: PathBuf,
    /// The id of a thing. Of an outcome or a term with that of what it belongs to, `quiet_call/heard`; where two sorts of
    /// things have the same id with the sort, `place:harbour`.
    old: String,
    /// The id that it is to have.
    new: String,
    /// Write nothing; show what would change as a unified diff, and end with 1 if something would.
    #[arg(long)]
    diff: bool,
}

/// Reads everything before anything is written.
pub fn run(args: &Args) -> Ran {
    let folder = &args.file;
    if let Some(name) = folder.to_str().filter(|_| !folder.exists())
        && find::paths_of(name)?.is_none()
    {
        return Err(ArgumentError::NotYours(name.to_owned()).into());
    }
    if folder.is_dir() && is_collection(folder) {
        let all = collection(folder)
            .map_err(|error| FindError::Folder { folder: folder.clone(), error })?;
        let scenarios =
            all.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
        return Err(FindError::Several { folder: folder.display().to_string(), scenarios }.into());
    }
    let sources = source::read(folder);
    if !sources.findings.is_empty() {
        return Err(wrong(&sources, &sources.findings));
    }
    let trees = sources.files.iter().map(|(id, _, text)| Arc::new(tree::parse(id, text)));
    let index = Index::new(&trees.collect::<Vec<_>>());
    let thing = index.named(&args.old)?;
    let renamed = renamed(&index, &sources.files, thing, &args.new)?;
    let mut out = out::out();
    let mut changed = false;
    for ((_, path, old), (.., new)) in sources.files.iter().zip(renamed.iter()) {
        if old == new {
            continue;
        }
        changed = true;
        let (.., mark) = text_of(path)?;
        let [old, new] = [old, new].map(|text| format!("{mark}{text}"));
        if args.diff {
            write!(out, "{}", diff(path, &old, &new))?;
        } else {
            files::replace(path, old.as_bytes(), new.as_bytes())?;
            writeln!(out, "{}: written", path.display())?;
        }
    }
    out.flush()?;
    Ok(u8::from(args.diff && changed))
}
