//! The game in a terminal: the same session, commands and views as in the window.
//!
//! [`Model`] is what is on the screen. [`draw()`] draws it and changes nothing; [`update()`] changes it
//! as a key says and returns the [`Action`]s the game has to carry out; [`Game`] carries them out on
//! the session. Only [`run`] knows that there is a terminal, so that everything else can be tested
//! without one.

mod debrief;
mod dice;
mod draw;
mod game;
mod guide;
mod help;
mod markdown;
mod model;
mod page;
mod risks;
mod scene;
mod scroll;
mod sheet;
mod table;
mod tty;
mod veil;
mod weigh;
mod welcome;
mod words;

use std::io;

use crossterm::event::{Event, KeyEventKind};

pub use draw::draw;
pub use game::Game;
pub use model::{Action, Input, Model, Overlay, Screen, update};
pub use sheet::{SMALLEST, Sheet};

use crate::session::Session;

/// How the game was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
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
    #[error("the terminal stopped working: {0}; the game is kept, play again to go on with it")]
    Broken(#[from] io::Error),
}

/// Plays a session in the terminal until it is left. Every person's seat is played here.
///
/// # Errors
/// [`TerminalError`]; the terminal is as it was before.
pub fn run(session: Session) -> Result<(Outcome, Session), TerminalError> {
    if !tty::usable() {
        return Err(TerminalError::NoTerminal(session.setup().scenario.clone()));
    }
    let mut tty = tty::Tty::take()?;
    let sheet = Sheet { size: tty.size()?, colour: tty::colour() };
    let mut game = Game::new(session, sheet);
    loop {
        game.look();
        tty.draw(|frame| draw(frame, game.model()))?;
        match tty.next(game.busy())? {
            Some(Event::Key(key)) if key.kind != KeyEventKind::Release => {
                game.input(&Input::Key(key));
            }
            Some(Event::Paste(text)) => game.input(&Input::Paste(text)),
            Some(Event::Resize(width, height)) => game.resize(width, height),
            _ => {}
        }
        if let Some(outcome) = game.outcome() {
            return Ok((outcome, game.into_session()));
        }
    }
}
