//! The game in a window: a Bevy app whose phases are states, whose commands and events cross as
//! messages, and whose screens are one plugin each. It decides nothing: it asks the session.
//!
//! Drawing is done by plain functions that end in `_ui`: they take what is to be shown and return
//! what is wanted, so that a test can click them without a window.

mod adjudication;
mod album;
mod board;
mod books;
mod brief;
mod cover;
mod debrief;
mod dialog;
pub mod display;
mod eye;
mod flow;
mod focus;
mod forecasts;
mod futures;
pub mod glossary;
mod guide;
mod hand;
mod hands;
mod handover;
mod held;
mod helm;
mod help;
mod hero;
#[cfg(feature = "classroom")]
mod hosting;
mod inside;
pub mod keys;
mod land;
mod library;
mod look;
mod mark;
mod markdown;
mod pips;
mod play;
mod presses;
mod projector;
mod quiet;
mod rehearsal;
mod second;
mod settings;
mod setup;
mod shelf;
mod shell;
mod sight;
mod spread;
mod stamp;
pub mod store;
mod table;
pub mod theme;
mod typefaces;
mod typing;
mod unfinished;
mod why;
mod wall;
mod widgets;
mod open;
mod own;

use std::panic::AssertUnwindSafe;
use std::path::PathBuf;

use bevy::prelude::*;
use bevy::state::app::StatesPlugin;

pub use adjudication::{SceneShown, Step, Walk, scene_ui};
pub use album::pictures_from;
pub use board::{
    Board, BoardCue, Grown, StageEye, Staged, StagedArc, StagedRing, Surface, board_ui,
};
pub use brief::{Ready, briefing_ui};
pub use debrief::{
    DebriefPart, DebriefSheet, HindsightShown, NextChapter, Progress, Report, WhatIf, debrief_ui,
};
pub use eye::Eye;
pub use forecasts::{Forecasts, Foresee};
pub use futures::{FutureLine, FuturesPage, FuturesShown, Possible, SeeFutures, futures_ui};
pub use guide::{GuideShown, Showing, guide_ui};
pub use hand::{HandShown, TablePart};
pub use handover::{SitDown, handover_ui};
pub use hands::{HandsShown, ShowHands, hands_ui};
pub use helm::{Decide, HelmShown, Proceed, helm_ui};
pub use help::{help_ui, notice_ui};
#[cfg(feature = "classroom")]
pub use hosting::{ClassWays, Hosting, Wall, wall_ui};
pub use inside::{InsideLens, InsideShown, LookInside, inside_ui};
pub use library::library_ui;
pub use look::{Light, Look, Speed};
pub use play::Play;
pub use projector::Peek;
pub use rehearsal::Rehearsal;
pub use settings::{Adjust, Settings, settings_ui};
pub use setup::{Arrange, Chosen, SetupChoices, setup_ui};
pub use shelf::{About, Pick, Shelf};
pub use shell::{
    GameAsk, Happened, Intent, Leave, Notice, Page, Phase, PlayTurn, Screen, install, roomy_ui,
};
pub use table::{Forecast, TableShown, table_ui};
pub use unfinished::Tidy;
pub use wall::{GameWall, PublicView, WallAsk, WallOpen, wall_key_ui, watched_ui};
pub use why::{AskWhy, Rehearsing, WhyShown, why_ui};

use display::NoDisplay;
use store::{Book, Keeper, Nowhere, Recorded};

use crate::session::{Program, Setup};
use crate::texts::{self, Language, say};

/// How the window begins.
pub struct Start {
    /// A scenario to begin with; the library if there is none.
    pub book: Option<Book>,
    /// Who sits where, to begin at once; the set-up if there is none.
    pub setup: Option<Setup>,
    /// What the set-up begins with.
    pub choices: SetupChoices,
    /// The file in which games are recorded.
    pub record: PathBuf,
    /// Programs that may play on in games that are taken up, each with its seat, if it is for one.
    pub programs: Vec<(Option<String>, Program)>,
    /// A game to begin with that an author tries; then nothing is recorded.
    pub rehearsal: Option<Rehearsal>,
    /// Whether the wall has a window of its own from the first.
    pub wall: bool,
}

/// The same with every part that a test may want to be another.
pub struct Opening {
    /// A scenario to begin with; the library if there is none.
    pub book: Option<Book>,
    /// Who sits where, to begin at once; the set-up if there is none.
    pub setup: Option<Setup>,
    /// What the set-up begins with.
    pub choices: SetupChoices,
    /// Whoever keeps games.
    pub keeper: Box<dyn Keeper>,
    /// Where the user's choices are kept; nowhere if there is none.
    pub settings: Option<PathBuf>,
    /// The folder in which reports are saved; nowhere if there is none.
    pub reports: Option<PathBuf>,
    /// A game to begin with that an author tries.
    pub rehearsal: Option<Rehearsal>,
    /// Whether the wall has a window of its own from the first.
    pub wall: bool,
}

impl Default for Opening {
    /// At the library, with games and settings kept nowhere.
    fn default() -> Self {
        Self {
            book: None,
            setup: None,
            choices: SetupChoices::default(),
            keeper: Box::new(Nowhere),
            settings: None,
            reports: None,
            rehearsal: None,
            wall: false,
        }
    }
}

impl From<Start> for Opening {
    fn from(start: Start) -> Self {
        let reports = Some(store::reports_folder(&start.record));
        let keeper: Box<dyn Keeper> = match start.rehearsal {
            Some(_) => Box::new(Nowhere),
            None => Box::new(Recorded { path: start.record, programs: start.programs }),
        };
        Self {
            book: start.book,
            setup: start.setup,
            choices: start.choices,
            reports,
            keeper,
            rehearsal: start.rehearsal,
            wall: start.wall,
            settings: Look::default_path(),
        }
    }
}

/// Why there is no game in a window.
#[derive(Debug, thiserror::Error)]
pub enum GameError {
    /// There is no screen.
    #[error(transparent)]
    NoDisplay(#[from] NoDisplay),
    /// The window could not be opened or broke.
    #[error("{}", say!("window-not-opened", why = .0))]
    Window(String),
}

/// Opens the window and plays until it is closed.
///
/// # Errors
/// Why there is no window. Nothing has been played then.
pub fn run(start: Start) -> Result<(), GameError> {
    texts::speak(Language::of_system());
    let way = display::way()?;
    #[cfg(unix)]
    if way == display::Way::X11 {
        return Err(GameError::Window(display::without_wayland().to_string()));
    }
    let said = quiet::panics();
    let played = std::panic::catch_unwind(AssertUnwindSafe(|| {
        let mut app = App::new();
        app.add_plugins(open::plugin);
        build(&mut app, start.into());
        app.add_systems(Startup, quiet::loud_again);
        app.run()
    }));
    match played {
        Ok(AppExit::Success) => Ok(()),
        Ok(AppExit::Error(code)) => {
            Err(GameError::Window(say!("window-ended-with", code = code.get())))
        }
        Err(panic) => match said.take() {
            Some(why) => Err(GameError::Window(why)),
            None => std::panic::resume_unwind(panic),
        },
    }
}

/// The same app without a window, driven by messages: for tests.
pub fn app_headless(start: Opening) -> App {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, StatesPlugin));
    build(&mut app, start);
    app
}

fn build(app: &mut App, start: Opening) {
    app.add_plugins((
        shell::plugin,
        settings::plugin,
        (library::plugin, inside::plugin),
        (setup::plugin, own::plugin),
        brief::plugin,
        helm::plugin,
        handover::plugin,
        table::plugin,
        board::plugin,
        adjudication::plugin,
        debrief::plugin,
        (forecasts::plugin, futures::plugin, hands::plugin),
        (flow::plugin, rehearsal::plugin, why::plugin),
        guide::plugin,
        (help::plugin, wall::plugin),
    ));
    #[cfg(feature = "classroom")]
    app.add_plugins(hosting::plugin);
    begin(app, start);
}

/// Puts what the window begins with into the world.
fn begin(app: &mut App, start: Opening) {
    let (look, trouble) = match &start.settings {
        Some(path) => Look::read(path),
        None => Default::default(),
    };
    if let Some(language) = look.language {
        texts::speak(language);
    }
    let mut shelf = Shelf::shipped();
    let mut first = None;
    if let Some(book) = start.book {
        let known = shelf.books.iter().position(|known| known.is(&book));
        let at = known.unwrap_or_else(|| {
            shelf.books.push(book);
            shelf.books.len() - 1
        });
        first = Some(Pick::Book(at));
    }
    app.insert_resource(look)
        .insert_resource(settings::LookFile(start.settings))
        .insert_resource(debrief::Reports(start.reports))
        .insert_resource(Notice { text: trouble })
        .insert_resource(shelf::Kept(start.keeper))
        .insert_resource(wall::WallOpen(start.wall))
        .insert_resource(shelf);
    if let Some(rehearsal) = start.rehearsal {
        rehearsal::insert(app, rehearsal);
    }
    if let Some(first) = first {
        app.world_mut().write_message(first);
    }
    app.world_mut().write_message(Arrange::Choose(start.choices));
    if let Some(setup) = start.setup {
        app.world_mut().write_message(Arrange::Begin(Box::new(setup)));
    }
}
