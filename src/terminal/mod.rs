//! The game in a terminal: the same session, commands and views as in the window.
//!
//! [`Model`] is what is on the screen. [`draw()`] draws it and changes nothing; [`update()`] changes it
//! as a key says and returns the [`Action`]s the game has to carry out; [`TerminalGame`] carries them out on
//! the session. Only [`run`] knows that there is a terminal, so that everything else can be tested
//! without one.

mod debrief;
mod dice;
mod draw;
mod futures;
mod game;
mod guide;
mod helm;
mod help;
#[cfg_attr(windows, path = "keyboard_windows.rs")]
mod keyboard;
mod keys;
mod markdown;
mod menu;
mod model;
mod page;
mod rehearsal;
mod risks;
mod scene;
mod scroll;
mod sheet;
mod table;
mod tty;
mod veil;
mod welcome;
mod why;
mod words;

use std::io;
use std::time::{Duration, Instant};

pub use draw::draw;
pub use game::TerminalGame;
pub use menu::{Menu, MenuPick, MenuRow};
pub use model::{Action, Guard, Input, Model, Overlay, TerminalScreen, update};
pub use sheet::{SMALLEST, TerminalSheet};

use crate::files::FileWatch;
use crate::session::Session;
use crate::texts::say;
use tty::{TerminalEvent, Tty};

/// How often what is worked out beside the screen is looked at.
const TICK: Duration = Duration::from_millis(30);

/// How long nothing must be pressed before a key counts for what can't be taken back: longer than
/// between two repeats of a key that is held down, or two parts of a paste; shorter than it takes to
/// read a line.
const REST: Duration = Duration::from_millis(250);

/// How long keys that have piled up are worked off before what came of them is drawn.
const FRAME: Duration = Duration::from_millis(50);

/// How the game was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// It had ended.
    Ended,
    /// It goes on another time.
    Left,
}

/// Why the game can't be played in a terminal.
#[derive(Debug, thiserror::Error)]
pub enum TerminalError {
    /// Input or output is no terminal.
    #[error(
        "there is no terminal to play in; run `offramp play {0}` in a terminal or with a display, \
         or add `--auto` to have the computer play every seat and print the transcript"
    )]
    NoTerminal(String),
    /// It stopped working. What was sealed is kept.
    #[error("{}", stopped(.0))]
    Broken(#[from] io::Error),
}

fn stopped(why: &io::Error) -> String {
    say!("term-stopped-working", why = why.to_string())
}

/// Plays a session in the terminal until it is left. Every person's seat is played here.
///
/// # Errors
/// [`TerminalError`]; the terminal is as it was before.
pub fn run(session: Session) -> Result<(Leaving, Session), TerminalError> {
    play(session, TerminalGame::new)
}

/// The same for an author who tries a scenario: with a watch, the game goes on with each edition of its files; with
/// something to be said first.
///
/// # Errors
/// As [`run`].
pub fn rehearse(
    session: Session,
    watch: Option<FileWatch>,
    said: Option<String>,
) -> Result<(), TerminalError> {
    play(session, |session, sheet| TerminalGame::rehearsing(session, sheet, watch, said))
        .map(|_| ())
}

fn play(
    session: Session,
    game: impl FnOnce(Session, TerminalSheet) -> TerminalGame,
) -> Result<(Leaving, Session), TerminalError> {
    if !tty::usable() {
        return Err(TerminalError::NoTerminal(session.setup().scenario.clone()));
    }
    let mut game = game(session, TerminalSheet { size: tty::size(), colour: tty::colour() });
    show(&mut game)?;
    Ok((game.outcome().unwrap_or(Leaving::Left), game.into_session()))
}

/// Shows a menu in the terminal until something is picked.
///
/// # Errors
/// [`TerminalError::Broken`]; the terminal is as it was before.
pub fn pick(mut menu: Menu) -> Result<MenuPick, TerminalError> {
    menu.sheet = TerminalSheet { size: tty::size(), colour: tty::colour() };
    show(&mut menu)?;
    Ok(menu.picked.unwrap_or(MenuPick::Nothing))
}

/// What can be shown in a terminal and given what is done there.
trait TerminalFace {
    /// Takes in what was worked out beside it.
    fn look(&mut self) {}
    /// Whether something is being worked out.
    fn busy(&self) -> bool {
        false
    }
    /// How long at most it may sleep while nothing is; for as long as nothing is done, if it does not say.
    fn sleeps(&self) -> Option<Duration> {
        None
    }
    /// Draws it, and changes nothing.
    fn draw(&self, frame: &mut ratatui::Frame<'_>);
    /// So large is what it was drawn on.
    fn resize(&mut self, size: ratatui::layout::Size);
    /// Somebody does something.
    fn input(&mut self, input: &Input);
    /// Whether keys don't count until nothing has been pressed for a moment.
    fn restless(&self) -> bool;
    /// Whether it is to be shown no more.
    fn done(&self) -> bool;
}

fn show(face: &mut impl TerminalFace) -> io::Result<()> {
    let mut tty = Tty::take()?;
    while !face.done() {
        face.look();
        let drawn = tty.draw(|frame| face.draw(frame))?;
        face.resize(drawn);
        let wait = match (face.restless(), face.busy()) {
            (true, _) => Some(REST),
            (false, true) => Some(TICK),
            (false, false) => face.sleeps(),
        };
        match tty.next(wait)? {
            None if face.restless() => face.input(&Input::Rest),
            None => {}
            Some(happened) => work_off(&mut tty, face, happened)?,
        }
    }
    Ok(())
}

/// What has happened, and whatever has piled up behind it.
fn work_off(tty: &mut Tty, face: &mut impl TerminalFace, first: TerminalEvent) -> io::Result<()> {
    let until = Instant::now() + FRAME;
    let mut happened = Some(first);
    while let Some(TerminalEvent::Input(input)) = happened {
        face.input(&input);
        if face.done() || Instant::now() > until {
            return Ok(());
        }
        happened = tty.next(Some(Duration::ZERO))?;
    }
    Ok(())
}
