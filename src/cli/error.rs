//! Why a verb could not do its work: what it says and what to do about it.

use std::path::PathBuf;

use super::batch::error::BatchError;
use crate::files::FileError;
use crate::record::GameId;

/// Why a verb could not do its work. Printed on standard error; exit code 2.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// There is not what is named.
    #[error(transparent)]
    Find(#[from] FindError),
    /// What is asked for can't be done together, or not so.
    #[error(transparent)]
    Argument(#[from] ArgumentError),
    /// Tables of games.
    #[error(transparent)]
    Batch(#[from] BatchError),
    /// A file with an exported game.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// A picture can't be drawn.
    #[error(transparent)]
    Picture(#[from] crate::report::plot::PlotError),
    /// The system gives no more threads.
    #[error(
        "could not start {count} threads: {error}; ask for fewer with `--threads`, or allow the program \
         more memory and processes (`ulimit -v`, `ulimit -u`)"
    )]
    Threads {
        /// How many were asked for.
        count: u16,
        /// Why.
        error: rayon::ThreadPoolBuildError,
    },
    /// A scenario with errors: the findings, rendered.
    #[error("{0}")]
    Findings(String),
    /// A text can't be changed so.
    #[error(transparent)]
    Edit(#[from] crate::syntax::edit::EditError),
    /// The language server ended.
    #[error(transparent)]
    Lsp(crate::lsp::LspError),
    /// A thing can't be called so.
    #[error(transparent)]
    Rename(#[from] crate::scenario::index::RenameFault),
    /// The record, or a game in it.
    #[error(transparent)]
    Record(#[from] crate::record::RecordError),
    /// A game refuses it.
    #[error(transparent)]
    Session(#[from] crate::session::SessionError),
    /// A game can't be told as a report.
    #[error("{game}: {error}")]
    Report {
        /// The game.
        game: crate::record::GameId,
        /// Why.
        error: crate::report::ReportError,
    },
    /// A page of what games showed can't be made.
    #[error("the page can't be made: {0}")]
    Page(crate::report::ReportError),
    /// A kit can't be written.
    #[error("the kit can't be made: {0}")]
    Kit(crate::report::ReportError),
    /// The game can't be played in a terminal.
    #[error(transparent)]
    Terminal(#[from] crate::terminal::TerminalError),
    /// The game can't be played in a window.
    #[cfg(feature = "gui")]
    #[error(transparent)]
    Window(#[from] crate::window::GameError),
    /// A room can't be hosted.
    #[cfg(feature = "classroom")]
    #[error(transparent)]
    Host(#[from] crate::classroom::net::HostError),
    /// There is too much to work out exactly.
    #[error(transparent)]
    TooLarge(#[from] crate::forecast::exact::TooLarge),
    /// A file could not be written.
    #[error("{0}; {remedy}", remedy = remedy(.0))]
    File(#[from] crate::files::FileError),
    /// Standard output is gone.
    #[error("could not write the output: {0}; check that the disk has room and the pipe is open")]
    Output(#[from] std::io::Error),
}

/// What to do when a file could not be written.
fn remedy(error: &FileError) -> &'static str {
    match error {
        FileError::Exists(_) => "name a new file, or move it away",
        FileError::Left(_) => "remove it, or name another file",
        FileError::Changed(_) => "run it again",
        FileError::Make { .. } => "name another place",
        FileError::Write { .. } => "make room there, or name another place",
    }
}

/// There is not what is named; each says what there is instead.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// No ending and no threshold.
    #[error("there is no ending or threshold `{id}`; there are: {ids}")]
    Headline {
        /// As it was named.
        id: String,
        /// What there is.
        ids: String,
    },
    /// Something that a scenario does not have.
    #[error("there is nothing called `{id}`; {help}")]
    Knot {
        /// As it was named.
        id: String,
        /// What may have been meant.
        help: String,
    },
    /// A folder, where one scenario is meant.
    #[error("`{folder}` is a folder of several scenarios; name one of them: {scenarios}")]
    Several {
        /// As it was named.
        folder: String,
        /// What is in it.
        scenarios: String,
    },
    /// A campaign, where a scenario is meant.
    #[error("`{campaign}` is a campaign; name the scenario of one of its chapters: {chapters}")]
    Chapters {
        /// As it was named.
        campaign: String,
        /// Its scenarios.
        chapters: String,
    },
    /// No scenario.
    #[error("there is no scenario or file `{id}`; {help}")]
    Scenario {
        /// As it was named.
        id: String,
        /// The nearest, or all there are.
        help: String,
    },
    /// A folder that can't be read.
    #[error("can't list `{folder}`: {error}; see that you may read it", folder = .folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// A link, where the file itself is meant.
    #[error("`{}` is a link; name the file that it leads to", .0.display())]
    Link(PathBuf),
    /// No campaign.
    #[error("there is no campaign `{0}`")]
    Campaign(String),
    /// No chapter.
    #[error("there is no chapter {number}; “{campaign}” has chapters 1 to {chapters}")]
    Chapter {
        /// From 1.
        number: u32,
        /// The campaign's title.
        campaign: String,
        /// How many it has.
        chapters: usize,
    },
    /// No seat.
    #[error("there is no seat `{id}`; seats are: {seats}")]
    Seat {
        /// As it was named.
        id: String,
        /// All there are.
        seats: String,
    },
    /// No policy.
    #[error("there is no policy `{word}`; there are: {policies}, and `program:COMMAND`")]
    Policy {
        /// As it was named.
        word: String,
        /// All there are.
        policies: String,
    },
    /// No masks.
    #[error(
        "`{scenario}` has no masks: no invented names are given for its real ones; leave `--masked` out"
    )]
    Masks {
        /// The scenario.
        scenario: String,
    },
    /// No rule or code.
    #[error("{0}")]
    Rule(String),
    /// No variant.
    #[error("`{scenario}` has no variant `{id}`; {help}")]
    Variant {
        /// As it was named.
        id: String,
        /// The scenario.
        scenario: String,
        /// The nearest, or all there are.
        help: String,
    },
    /// No theory.
    #[error("`{scenario}` has no theory `{id}`; {help}")]
    Theory {
        /// As it was named.
        id: String,
        /// The scenario.
        scenario: String,
        /// The nearest, or all there are.
        help: String,
    },
    /// No threshold.
    #[error("there is no threshold `{rung}`; there are: {thresholds}")]
    Threshold {
        /// As it was named.
        rung: String,
        /// All there are.
        thresholds: String,
    },
    /// No turn that is over.
    #[error("game `{game}` has no turn {turn} that could be told; {over}")]
    Turn {
        /// The game.
        game: GameId,
        /// From 1.
        turn: u32,
        /// Which there are.
        over: String,
    },
}

/// What is asked for can't be done together, or not so; each says what to leave out or add.
#[derive(Debug, thiserror::Error)]
pub enum ArgumentError {
    /// A code that is none.
    #[error("`{0}` is no room: a room has six digits, as they stand on its wall")]
    NoRoom(String),
    /// One risk, where every one is counted, or several scenarios are played.
    #[error(
        "`--of` says on which risk the effects of options are measured; a campaign, `--exact`, `--out` and programs measure none: leave it out"
    )]
    OfNothing,
    /// A page about several scenarios.
    #[error("`--report` makes a page about one scenario; name one file")]
    SeveralPlayed,
    /// A page about nothing.
    #[error("there is nothing to report: only a scenario without errors is played")]
    NothingPlayed,
    /// A flow chart where there is none.
    #[error(
        "{}; give an actor a `flow` in the scenario to have it played by one",
        match seat {
            Some(seat) => format!("`{seat}` of `{scenario}` is played by no flow chart"),
            None => format!("nobody in `{scenario}` is played by a flow chart"),
        }
    )]
    NoChart {
        /// The scenario's id.
        scenario: String,
        /// The seat, if one was named.
        seat: Option<String>,
    },
    /// `--policy` with a program that is none.
    #[error(
        "`--policy` names no program: {0}; write it as in `--policy \"SEAT=program:python3 my_agent.py\"`"
    )]
    NoProgram(String),
    /// Nobody is left to play.
    #[error(
        "`--policy` names every seat, so that none is left to play; name yours with `--seat`, or add `--auto`"
    )]
    NoSeatLeft,
    /// A person and a policy for one seat.
    #[error("`{0}` is named by `--seat` and by `--policy`; leave one of them out")]
    PlayedTwice(String),
    /// A person in a seat that a variant leaves to the computer.
    #[error("in this variant no person plays `{0}`; leave `--seat {0}` or `--variant` out")]
    NotForPeople(String),
    /// A chapter of what has none.
    #[error("only a campaign has chapters; leave `--chapter` out")]
    NoChapters,
    /// A record of automatic play.
    #[error("automatic play of a campaign is not recorded; leave `--store` out")]
    NotRecorded,
    /// Neither window nor terminal.
    #[error(
        "there is no display for a window; to play in the terminal, name a scenario: `offramp play ID`, \
         where ID is one of: {0}"
    )]
    NoDisplay(String),
    /// Exact figures of those who play on.
    #[error(
        "policies that look ahead decide by plays with luck of their own, which no exact figure follows; \
         leave `--exact` out, or play by `random` or `temperament`"
    )]
    LooksAhead,
    /// Exact figures or tables of programs.
    #[error(
        "what a program decides can't be worked out again: leave `--exact` and `--out` out, or play by \
         policies"
    )]
    Programs,
    /// Exact figures of a campaign.
    #[error("a campaign is too large for exact figures; leave `--exact` out")]
    ExactCampaign,
    /// Policies in a campaign.
    #[error("a campaign is played by temperament; leave `--policy` out")]
    CampaignPolicy,
    /// A theory of a campaign.
    #[error("a campaign is played under its scenarios' own theories; leave `--theory` out")]
    CampaignTheory,
    /// Masks of a campaign.
    #[error("the chapters of a campaign are played under their own names; leave `--masked` out")]
    CampaignMasked,
    /// Campaigns are not rehearsed.
    #[error(
        "a campaign is not rehearsed; leave `--watch` and `--from` out, or play the scenario of one of its chapters"
    )]
    CampaignRehearsal,
    /// A wall without a display.
    #[error(
        "the wall is a second window, and there is no display for it here; leave `--wall` out, or `offramp host` and \
         open the wall in a browser"
    )]
    NoWall,
    /// What comes with the program does not change.
    #[error(
        "`{0}` comes with the program and does not change; leave `--watch` out, or name a file"
    )]
    NotWatched(String),
    /// A file is no position.
    #[error("`{path}` is no position: {why}", path = .path.display())]
    Position {
        /// Which.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// Nothing is called so.
    #[error("there is no card, inject or ending `{id}`; {help}")]
    Goal {
        /// What was asked for.
        id: String,
        /// What there is.
        help: String,
    },
    /// What comes with the program has no folder.
    #[error(
        "`{0}` comes with the program; name a scenario that is a file, so that there is a folder for it"
    )]
    NoFolder(String),
    /// A transcript that does not begin with a position.
    #[error("`{path}` is no blessed transcript: {why}; move it out of the folder", path = .path.display())]
    Transcript {
        /// Which.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// A variant of a campaign.
    #[error("the chapters of a campaign are played whole; leave `--variant` out")]
    CampaignVariant,
    /// Tables of a campaign.
    #[error(
        "games of a campaign are not written down one by one; leave `--out` out, or play the scenario of \
         one of its chapters"
    )]
    CampaignTables,
    /// A file whose name ends otherwise than in what is written.
    #[error("`{}` does not end in `{end}`, which is how {what}", .path.display())]
    Ending {
        /// The file.
        path: PathBuf,
        /// As it should end.
        end: &'static str,
        /// What is written how, such as “the diagram is drawn”.
        what: &'static str,
    },
    /// A game that would be told whole before its end.
    #[error(
        "game `{0}` is unfinished, and this would tell everybody's orders and reasons, covert ones too; \
         play it to its end, or add `--reveal` to be told all the same"
    )]
    Unfinished(GameId),
    /// A file that comes with the program, to be mended.
    #[error("`{0}` comes with the program and can't be changed; name a file of yours")]
    NotYours(String),
    /// No template.
    #[error("there is no template `{name}`; {help}")]
    Template {
        /// As it was named.
        name: String,
        /// The nearest, or all there are.
        help: String,
    },
    /// A template can't be had so.
    #[error(transparent)]
    Unfit(#[from] crate::templates::Unfit),
    /// Nobody can say whether a game is to be deleted.
    #[error(
        "nothing was deleted: there is nobody to ask; `offramp record delete {0} --yes` does not ask"
    )]
    NobodyToAsk(String),
}

/// A file that is no exported game.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A folder.
    #[error("`{}` is a folder; name an exported game", .0.display())]
    Folder(PathBuf),
    /// It can't be opened.
    #[error("`{}` can't be opened: {error}; name an exported game", .path.display())]
    Open {
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// One of its lines is not as it was written.
    #[error("`{}` is damaged, {error}", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Which line, and what to do.
        error: Box<crate::record::RecordError>,
    },
}
