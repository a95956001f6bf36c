//! `offramp bless SCENARIO`: accepts what games read like now.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::ArgumentError;
use super::find::playable;
use super::migrate::diff;
use super::{CliError, Ran, out, position};
use crate::diagnostics::{Code, Diagnostic, Span, quoted};
use crate::files;
use crate::report::Blessed;
use crate::scenario::{Loaded, Scenario, TRANSCRIPTS};
use crate::session::Standpoint;

/// A blessed transcript reads otherwise.
const CHANGED: Code = Code("W2013");

/// Of which scenario, and which game is new.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario's file or folder.
    scenario: String,
    /// Add the transcript of another game, under this name.
    #[arg(long, value_name = "NAME")]
    new: Option<String>,
    /// The new game's luck; 1 when left out.
    #[arg(long, requires = "new")]
    seed: Option<u64>,
    /// The position that the new game goes on from.
    #[arg(long, value_name = "POSITION", requires = "new", conflicts_with = "seed")]
    from: Option<PathBuf>,
    /// Write nothing; show what would change, and end with 1 if something would.
    #[arg(long)]
    diff: bool,
}

/// Plays every blessed game again and keeps how it reads now.
pub fn run(args: &Args) -> Ran {
    let (scenario, _) = playable(&args.scenario)?;
    let scenario = Arc::new(scenario);
    let Some(folder) = scenario.folder.clone() else {
        return Err(ArgumentError::NoFolder(args.scenario.clone()).into());
    };
    let folder = folder.join(TRANSCRIPTS);
    let mut out = out::out();
    let (mut kept, mut changed) = (0, 0);
    for path in transcripts(&folder) {
        let (text, blessed) = read(&path)?;
        if blessed.standpoint.scenario != scenario.meta.id {
            continue;
        }
        kept += 1;
        let now = Blessed::new(blessed.standpoint.clone(), Arc::clone(&scenario))?;
        if blessed.differs(&now).is_none() {
            continue;
        }
        changed += 1;
        write!(out, "{}", diff(&path, &text, &now.file()))?;
        if !args.diff {
            files::replace(&path, text.as_bytes(), now.file().as_bytes())?;
        }
    }
    // The first time there is nothing yet to be accepted.
    let new = args.new.as_deref().or((kept == 0).then_some("first"));
    if let Some(name) = new {
        let place = folder.join(format!("{}.txt", files::file_name(name)));
        let blessed = Blessed::new(begun(args, &scenario)?, Arc::clone(&scenario))?;
        changed += 1;
        if args.diff {
            writeln!(out, "{}: would be new", place.display())?;
        } else {
            let contents = [(place.clone(), blessed.file().into_bytes())];
            files::write_with_folder(&contents, Some(&folder))?;
            writeln!(
                out,
                "{}: new; read it once, `offramp check` compares from now on",
                place.display()
            )?;
        }
    }
    let verb = if args.diff { "would be written" } else { "written" };
    writeln!(out, "{changed} {verb}.")?;
    out.flush()?;
    Ok(u8::from(args.diff && changed > 0))
}

/// From where a new game is played.
fn begun(args: &Args, scenario: &Scenario) -> Result<Standpoint, CliError> {
    if let Some(path) = &args.from {
        return position::read(path, scenario);
    }
    let (scenario, seed) = (scenario.meta.id.clone(), args.seed.unwrap_or(1));
    Ok(Standpoint { scenario, seed, ..Standpoint::default() })
}

/// The files of a folder of transcripts, by name.
fn transcripts(folder: &Path) -> Vec<PathBuf> {
    let listed = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|one| one.path());
    let mut found: Vec<_> =
        listed.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    found.sort();
    found
}

fn read(path: &Path) -> Result<(String, Blessed), ArgumentError> {
    /// More than a transcript of the longest game has.
    const MOST: u64 = 16 << 20;
    let wrong = |why: String| ArgumentError::Transcript { path: path.to_owned(), why };
    let mut text = String::new();
    let file = files::open(path).map_err(|error| wrong(error.to_string()))?;
    file.take(MOST).read_to_string(&mut text).map_err(|error| wrong(error.to_string()))?;
    let blessed = Blessed::read(&text).map_err(wrong)?;
    Ok((text, blessed))
}

/// A finding for each blessed transcript beside a scenario whose game reads otherwise now.
pub(super) fn changed(loaded: &mut Loaded) -> Vec<Diagnostic> {
    let Some((scenario, folder)) =
        loaded.scenario.as_ref().and_then(|scenario| Some((scenario, scenario.folder.as_ref()?)))
    else {
        return Vec::new();
    };
    let paths = transcripts(&folder.join(TRANSCRIPTS));
    if paths.is_empty() {
        return Vec::new();
    }
    let scenario = Arc::new(scenario.clone());
    let look = |path: PathBuf| look(&scenario, &path, &mut loaded.files);
    paths.into_iter().filter_map(look).collect()
}

fn look(
    scenario: &Arc<Scenario>,
    path: &Path,
    texts: &mut crate::diagnostics::Files,
) -> Option<Diagnostic> {
    let warn = |span, message: String| {
        let level = crate::diagnostics::Severity::Warning;
        Diagnostic::new(CHANGED, level, span, message)
    };
    let (text, blessed) = match read(path) {
        Ok(read) => read,
        Err(error) => return Some(warn(None, error.to_string())),
    };
    if blessed.standpoint.scenario != scenario.meta.id {
        return None;
    }
    let help =
        "`offramp bless FILE --diff` shows all that is different; `offramp bless FILE` accepts it";
    let now = match Blessed::new(blessed.standpoint.clone(), Arc::clone(scenario)) {
        Ok(now) => now,
        Err(error) => return Some(warn(None, format!("{}: {error}", path.display())).help(help)),
    };
    if let Some(stop) = &now.stopped {
        let file = texts.add(path.to_owned(), text);
        let span = Span::new(file, 0..0);
        let message = format!("this game can't be played any more: {}", stop.message());
        return Some(
            warn(Some(span), message).help("mend its first line, or move the transcript away"),
        );
    }
    let (at, _, other) = blessed.differs(&now)?;
    // The head and an empty line stand above.
    let start: usize = text.split_inclusive('\n').take(at + 2).map(str::len).sum();
    let length = text[start..].lines().next().map_or(0, str::len);
    let file = texts.add(path.to_owned(), text);
    let span = Span::new(file, start..start + length);
    let label = match other {
        "" => "here is nothing now".to_owned(),
        other => format!("now: {}", quoted(other)),
    };
    Some(
        warn(Some(span), "from here on this game reads otherwise".to_owned())
            .label(label)
            .help(help),
    )
}
