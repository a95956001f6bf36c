//! What a program is told and what it answers. `docs/agents.md` is the contract; the number of the
//! protocol changes when a program made for it would no longer understand.

use serde::{Deserialize, Serialize};

use super::Decided;
use crate::legible;
use crate::rules::SeatView;
use crate::session::Position;

/// The number of the protocol.
pub const PROTOCOL: u32 = 1;

/// What a program is told, one a line.
#[derive(Debug, Serialize)]
#[serde(tag = "message", rename_all = "snake_case")]
pub enum ProgramMessage<'a> {
    /// Which game, and which seat.
    Hello(Hello<'a>),
    /// To decide.
    Decide {
        /// The turn, from 1; the answer repeats it.
        turn: u32,
        /// How many orders may be given.
        orders: u32,
        /// Ids of the options, in the order of the view's menu.
        menu: Vec<&'a str>,
        /// What the seat knows.
        view: &'a SeatView,
    },
    /// The game has ended.
    End {
        /// What the seat knows at the end.
        view: &'a SeatView,
    },
}

/// Which game, and which seat.
#[derive(Debug, Serialize)]
pub struct Hello<'a> {
    /// [`PROTOCOL`].
    pub protocol: u32,
    /// The version of the game's program.
    pub offramp: &'a str,
    /// The scenario's id.
    pub scenario: &'a str,
    /// The scenario's title.
    pub title: &'a str,
    /// The seat's id.
    pub seat: &'a str,
    /// The seat's name.
    pub name: &'a str,
    /// How many turns there are.
    pub turns: u32,
    /// How long a decision may take.
    pub seconds: u64,
    /// How long a line of the answer may be.
    pub bytes: usize,
}

impl<'a> ProgramMessage<'a> {
    /// To decide in this position.
    pub fn decide(position: &'a Position) -> Self {
        let view = position.view();
        let menu = position.menu().map(|(_, id)| id).collect();
        Self::Decide { turn: view.turn, orders: view.orders_per_turn, menu, view }
    }

    /// That the game has ended so.
    pub fn end(position: &'a Position) -> Self {
        Self::End { view: position.view() }
    }

    /// As it is sent.
    pub fn line(&self) -> Vec<u8> {
        // Numbers, texts and lists of them can always be written.
        let text = serde_json::to_string(self).unwrap_or_default();
        (legible::json(&text).into_owned() + "\n").into_bytes()
    }
}

/// What it answers.
#[derive(Debug, Deserialize)]
pub struct Answer {
    /// The turn that it decides.
    pub turn: u32,
    /// Ids of options, in order; none to hold.
    orders: Vec<String>,
    /// Why; may be left out.
    #[serde(default)]
    reason: String,
}

/// How much of an answer is quoted, in characters.
const QUOTED: usize = 60;

impl Answer {
    /// Read from a line.
    pub fn of(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|why| {
            let mut quoted: String = text.trim().chars().take(QUOTED).collect();
            if quoted.len() < text.trim().len() {
                quoted += "…";
            }
            format!("its program's answer {} is none: {why}", legible::line(&quoted))
        })
    }

    /// The options it names.
    pub fn choice(self, position: &Position) -> Result<Decided, String> {
        let turn = position.view().turn;
        if self.turn != turn {
            return Err(format!("its program answered for turn {} in turn {turn}", self.turn));
        }
        let find = |id: &String| {
            let option = position.menu().find(|(_, other)| other == id).map(|(option, _)| option);
            option.ok_or_else(|| {
                let id: String = id.chars().take(QUOTED).collect();
                format!("its program ordered `{}`, which is not on its menu", legible::line(&id))
            })
        };
        let orders = self.orders.iter().map(find).collect::<Result<_, _>>()?;
        Ok(Decided { orders, reason: self.reason, draws: Vec::new() })
    }
}
