//! `offramp report GAME`: the after-action report of a recorded game, as one page and as pictures.

use std::io::Write;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use super::error::ArgumentError;
use super::out::out;
use super::{CliError, Ran, progress};
use crate::files::{Contents, must_be_new, write_with_folder};
use crate::record::Record;
use crate::report::AfterAction;
use crate::texts::{self, Language};

/// Which game, and where to write.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The game's name; `offramp record list` shows them.
    game: String,
    /// Write the whole report to FILE (`.html`), which must be new.
    #[arg(long, value_name = "FILE", required_unless_present = "plots")]
    out: Option<PathBuf>,
    /// Write each picture into FOLDER, as SVG and as PNG; it is made if it is not there.
    #[arg(long, value_name = "FOLDER")]
    plots: Option<PathBuf>,
    /// The record to look in, instead of your own.
    #[arg(long, value_name = "FILE")]
    store: Option<PathBuf>,
}

/// Works the report out and writes it.
pub fn run(args: &Args) -> Ran {
    texts::speak(Language::of_system());
    if let Some(out) = &args.out {
        if out.extension().is_none_or(|end| end != "html") {
            let (path, what) = (out.clone(), "the report is written");
            return Err(ArgumentError::Ending { path, end: ".html", what }.into());
        }
        // Before the work, not after it.
        must_be_new(out)?;
    }
    let path = args.store.clone().map_or_else(Record::default_path, Ok)?;
    let record = Record::open_existing(&path)?;
    let game = record.find(&args.game)?;
    let session = record.load(&game)?.told()?;
    let bar = progress::bar_of(AfterAction::steps(&session), "steps");
    let report = AfterAction::of(&session, &AtomicBool::new(false), &|| bar.inc(1));
    bar.finish_and_clear();
    let failed = |error| CliError::Report { game: game.clone(), error };
    let report = report.map_err(failed)?;
    let mut all = Contents::new();
    if let Some(out) = &args.out {
        all.push((out.clone(), report.html().map_err(failed)?.into_bytes()));
    }
    if let Some(folder) = &args.plots {
        let plots = report.plots().map_err(failed)?;
        all.extend(plots.into_iter().map(|(name, bytes)| (folder.join(name), bytes)));
    }
    write_with_folder(&all, args.plots.as_deref())?;
    let mut out = out();
    for (file, _) in &all {
        writeln!(out, "{}", file.display())?;
    }
    out.flush()?;
    Ok(0)
}
