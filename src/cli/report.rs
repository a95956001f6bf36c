//! `offramp report GAME`: the after-action report of a recorded game, as one page and as pictures.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::files::{EXISTS, create, message};
use super::{CliError, Verdict, progress};
use crate::record::Record;
use crate::report::AfterAction;
use crate::report::plot::png;
use crate::session::Unrecorded;

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
pub fn run(args: &Args) -> Verdict {
    if let Some(out) = &args.out {
        if out.extension().is_none_or(|end| end != "html") {
            return Err(message(
                out,
                "does not end in `.html`, which is how the report is written",
            ));
        }
        // Before the work, not after it.
        if out.exists() {
            return Err(message(out, EXISTS));
        }
    }
    let path = args.store.clone().map_or_else(Record::default_path, Ok)?;
    let record = Record::open_existing(&path)?;
    let game = record.find(&args.game)?;
    let session = record.load(&game)?.session(Box::new(Unrecorded))?;
    let bar = progress::bar_of(AfterAction::steps(&session), "steps");
    let report = AfterAction::of(&session, &|| bar.inc(1));
    bar.finish_and_clear();
    let failed = |error| CliError::Message(format!("{game}: {error}"));
    let report = report.map_err(failed)?;
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    if let Some(out) = &args.out {
        files.push((out.clone(), report.html().map_err(failed)?.into_bytes()));
    }
    if let Some(folder) = &args.plots {
        for picture in report.pictures() {
            let pixels = png(&picture.svg).map_err(|error| failed(error.into()))?;
            let file = |end| folder.join(format!("{}.{end}", picture.name));
            files.push((file("svg"), picture.svg.clone().into_bytes()));
            files.push((file("png"), pixels));
        }
        if let Some((file, _)) = files.iter().find(|(file, _)| file.exists()) {
            return Err(message(file, EXISTS));
        }
        fs::create_dir_all(folder).map_err(|error| {
            message(folder, &format!("can't be made: {error}; name another folder"))
        })?;
    }
    let mut out = io::stdout().lock();
    for (file, bytes) in &files {
        write(file, bytes)?;
        writeln!(out, "{}", file.display())?;
    }
    out.flush()?;
    Ok(0)
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), CliError> {
    let mut new = create(file)?;
    if let Err(error) = new.write_all(bytes).and_then(|()| new.sync_all()) {
        // It is ours, and only a part.
        let _ = fs::remove_file(file);
        return Err(CliError::Output(error));
    }
    Ok(())
}
