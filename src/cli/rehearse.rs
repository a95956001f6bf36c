//! `offramp play FILE --watch` and `--from POSITION`: a game that its author tries. It is kept nowhere.

use std::path::Path;
use std::sync::Arc;

use super::error::ArgumentError;
use super::play::{self, Args};
use super::{CliError, Ran, find, position};
use crate::diagnostics::Files;
use crate::files::FileWatch;
use crate::scenario::Scenario;
use crate::session::{Rehearsed, Session, Setup};
use crate::terminal;
use crate::texts::{self, Language};

/// Plays.
pub(super) fn run(args: &Args, scenario: Arc<Scenario>, files: Files) -> Ran {
    let watch = if args.watch { Some(watch(args.name())?) } else { None };
    let setup = play::in_person(args, &scenario)?;
    texts::speak(Language::of_system());
    let (session, said) = begun(args, scenario, setup)?;
    #[cfg(feature = "gui")]
    if crate::window::display::available() {
        use crate::window::{Rehearsal, SetupChoices, Start, run};
        let start = Start {
            book: None,
            setup: None,
            choices: SetupChoices::default(),
            record: crate::record::Record::default_path()?,
            programs: Vec::new(),
            rehearsal: Some(Rehearsal { session, files, watch, said }),
            wall: args.wall,
        };
        return Ok(run(start).map(|()| 0)?);
    }
    // Only the window looks inside.
    drop(files);
    if args.wall {
        return Err(ArgumentError::NoWall.into());
    }
    play::a_terminal(args.name())?;
    Ok(terminal::rehearse(session, watch, said).map(|()| 0)?)
}

/// The game, and what is to be said of where it begins.
fn begun(
    args: &Args,
    scenario: Arc<Scenario>,
    setup: Setup,
) -> Result<(Session, Option<String>), CliError> {
    let Some(path) = &args.from else { return Ok((play::unrecorded(scenario, setup)?, None)) };
    let Rehearsed { session, stopped } = position::read(path, &scenario)?.reach(scenario, setup)?;
    Ok((session, stopped.map(|stop| stop.message().say())))
}

/// Watches the files of a name.
fn watch(name: &str) -> Result<FileWatch, CliError> {
    let path = Path::new(name);
    if !path.exists() {
        find::to_play(name)?;
        return Err(ArgumentError::NotWatched(name.to_owned()).into());
    }
    Ok(FileWatch::new(path).0)
}
