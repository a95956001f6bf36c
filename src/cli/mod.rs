//! The command line: one file for each verb.

mod auto;
mod batch;
mod bless;
mod calibrate;
mod campaign;
mod catalogue;
mod cells;
mod chart;
mod check;
mod choose;
mod claims;
mod completions;
mod doctor;
mod error;
mod explain;
mod find;
mod fmt;
mod graph;
#[cfg(feature = "classroom")]
mod host;
mod kit;
mod lsp;
mod merge;
mod migrate;
mod new;
mod offers;
mod out;
mod paths;
mod play;
mod played;
mod policies;
mod position;
mod print;
mod progress;
mod record;
mod reference;
mod rename;
mod rehearse;
mod replay;
mod report;
mod scores;
mod sensitivity;
mod simulate;
mod theory;
mod threads;
mod timeline;
mod tournament;
mod version;
mod watch;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use error::CliError;

use crate::forecast::Headline;
use crate::scenario::{ActorIx, Scenario};
use error::FindError;
use find::playable;
use out::say;

/// Offramp: a tabletop crisis wargame. Without a command, opens the library.
#[derive(Debug, Parser)]
#[command(name = "offramp", version = version::version(), about, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Play a scenario: in a window, in the terminal, or all seats by the computer.
    Play(play::Args),
    /// Host a room that a class enters with its own devices, over the network, without the internet.
    #[cfg(feature = "classroom")]
    Host(host::Args),
    /// Check scenario files and say everything that is wrong with them.
    Check(check::Args),
    /// Watch a scenario's file and say with each save what findings came and went and how the risk moved.
    Watch(watch::Args),
    /// Find a game that comes to a card, inject or ending, as a position to play from; or say why it can't come.
    Position(position::Args),
    /// Accept what a scenario's games read like now: later changes of that are findings.
    Bless(bless::Args),
    /// Begin a scenario of your own, from a template.
    New(new::Args),
    /// Say what a finding's code means, why it matters, and what to write instead.
    Explain(explain::Args),
    /// Everything that a scenario file may have, and every command, as pages or for programs.
    Reference(reference::Args),
    /// Bring scenario files to the newest way of writing; comments and layout stay.
    Migrate(migrate::Args),
    /// Lay scenario files out: indentation, spaces, trailing commas. Line breaks, prose and comments stay.
    Fmt(fmt::Args),
    /// Call a thing of a scenario by another id, wherever it is named, in conditions and effects too.
    Rename(rename::Args),
    /// Serve an editor as its language server, over standard input and output; docs/editors.md.
    Lsp,
    /// Show what hangs together in a scenario: around one thing, as a story by turn and seat, or all of it.
    Graph(graph::Args),
    /// The kinds of act and where each stands on the published scales.
    Catalogue(catalogue::Args),
    /// Print flow charts by which seats are played, as pages that a person can follow.
    Chart(chart::Args),
    /// Play a scenario many times by the computer and count.
    Simulate(simulate::Args),
    /// Hold the model's own forecasts against its own games: a reliability diagram.
    Calibrate(calibrate::Args),
    /// Put the shards of a batch together, to the same bytes as one run's.
    Merge(merge::Args),
    /// Halve and double every odds factor and see what the risk of a scenario hangs on.
    Sensitivity(sensitivity::Args),
    /// Hold the computer's ways of playing against one another, seat by seat.
    Tournament(tournament::Args),
    /// Show a recorded game turn by turn, or check that it can be played again.
    Replay(replay::Args),
    /// Write the after-action report of a recorded game: one page, and its pictures.
    Report(report::Args),
    /// Write all that is needed to play a scenario on paper, as pages to print.
    Kit(kit::Args),
    /// What your own games that are over came to, by scenario and seat.
    Scores(scores::Args),
    /// List, branch, name, delete, export and import recorded games.
    Record(record::Args),
    /// Say what works here, and what to install: display, graphics, terminal, disk, typefaces, ports.
    Doctor,
    /// Say where games, settings and reports are kept, how to change it, and what uses the network.
    Paths,
    /// Print what a shell needs to complete these commands.
    Completions(completions::Args),
}

/// 0: clean. 1: findings. 2: could not run.
type Ran = Result<u8, CliError>;

/// Runs the program with the process's arguments.
pub fn main() -> ExitCode {
    out::watch();
    let verdict = match Arguments::try_parse() {
        Ok(arguments) => run(arguments.verb.unwrap_or_else(|| Verb::Play(play::Args::default()))),
        Err(message) => {
            let code = u8::try_from(message.exit_code()).unwrap_or(2);
            out::of_arguments::<Arguments>(message).map(|()| code).map_err(CliError::Output)
        }
    };
    match verdict {
        Ok(code) => ExitCode::from(code),
        // A reader that has seen enough, such as `head`, is no fault.
        Err(CliError::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(CliError::Findings(text)) => {
            say(text.trim_end_matches('\n'));
            ExitCode::from(2)
        }
        #[cfg(feature = "gui")]
        Err(CliError::Window(error)) => {
            say(format_args!("offramp: {}", doctor::why_no_window(&error)));
            ExitCode::from(2)
        }
        Err(error) => {
            say(format_args!("offramp: {error}"));
            ExitCode::from(2)
        }
    }
}

fn run(verb: Verb) -> Ran {
    threads::start(match &verb {
        Verb::Simulate(args) => args.threads(),
        _ => None,
    })?;
    match verb {
        Verb::Play(args) => play::run(&args),
        #[cfg(feature = "classroom")]
        Verb::Host(args) => host::run(&args),
        Verb::Check(args) => check::run(&args),
        Verb::Watch(args) => watch::run(&args),
        Verb::Position(args) => position::run(&args),
        Verb::Bless(args) => bless::run(&args),
        Verb::New(args) => new::run(&args),
        Verb::Explain(args) => explain::run(&args),
        Verb::Reference(args) => reference::run(&args),
        Verb::Migrate(args) => migrate::run(&args),
        Verb::Fmt(args) => fmt::run(&args),
        Verb::Rename(args) => rename::run(&args),
        Verb::Lsp => lsp::run(),
        Verb::Graph(args) => graph::run(&args),
        Verb::Catalogue(args) => catalogue::run(&args),
        Verb::Chart(args) => chart::run(&args),
        Verb::Simulate(args) => simulate::run(&args),
        Verb::Calibrate(args) => calibrate::run(&args),
        Verb::Merge(args) => merge::run(&args),
        Verb::Sensitivity(args) => sensitivity::run(&args),
        Verb::Tournament(args) => tournament::run(&args),
        Verb::Replay(args) => replay::run(&args),
        Verb::Report(args) => report::run(&args),
        Verb::Kit(args) => kit::run(&args),
        Verb::Scores(args) => scores::run(&args),
        Verb::Record(args) => record::run(&args),
        Verb::Doctor => doctor::run(),
        Verb::Paths => paths::run(),
        Verb::Completions(args) => completions::run(&args),
    }
}

/// A risk by the id of an ending or a threshold.
fn headline_of(scenario: &Scenario, id: &str) -> Result<Headline, CliError> {
    let thresholds = &scenario.ladder.thresholds;
    let ending = scenario.endings.iter().position(|ending| ending.id == id);
    let threshold = || thresholds.iter().position(|threshold| threshold.id == id);
    let found = ending.map(|at| Headline::Ending(at.into()));
    found.or_else(|| threshold().map(|at| Headline::End(at.into()))).ok_or_else(|| {
        let endings = scenario.endings.iter().map(|ending| ending.id.as_str());
        let ids: Vec<_> = endings.chain(thresholds.iter().map(|one| one.id.as_str())).collect();
        FindError::Headline { id: id.to_owned(), ids: ids.join(", ") }.into()
    })
}

/// An actor by its id.
fn actor(scenario: &Scenario, id: &str) -> Result<ActorIx, CliError> {
    scenario.find_actor(id).ok_or_else(|| {
        let ids: Vec<_> = scenario.actors.iter().map(|actor| actor.id.as_str()).collect();
        FindError::Seat { id: id.to_owned(), seats: ids.join(", ") }.into()
    })
}
