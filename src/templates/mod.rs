//! Templates: whole scenarios to begin one of one's own from.
//!
//! Each is checked and played by tests as it stands, so what an author begins with works. [`Wishes`] say what is to be
//! otherwise; they are edits of the text, so that its comments and its layout stay.

mod fill;
mod turn_length;
mod words;

pub use fill::Unfit;
pub use turn_length::TurnLength;
pub use words::{file_stem, id_of_name};

use crate::scenario::{Loaded, Moment, Scenario, load_text};

/// A whole scenario to begin from.
#[derive(Clone, Copy, Debug)]
pub struct Template {
    /// What it is asked for by.
    pub name: &'static str,
    /// What it is for, in a line.
    pub about: &'static str,
    /// Its text.
    pub text: &'static str,
    /// Turns that it needs: what it says of a later turn than the first would mean nothing in fewer.
    pub least_turns: u32,
}

macro_rules! templates {
    ($($name:literal, $least:literal, $about:literal;)*) => {
        [$(Template {
            name: $name,
            about: $about,
            text: include_str!(concat!("../../assets/templates/", $name, ".ron")),
            least_turns: $least,
        }),*]
    };
}

/// All of them, the simplest first.
pub const TEMPLATES: [Template; 8] = templates! {
    "blank", 2, "as small as a whole one can be: two states, one bridge, three cards";
    "two-neighbours", 3, "a quarrel between two: a map, a covert act, a red line, a treaty";
    "great-powers", 3, "two powers, a small state, a table: threats that are to be believed";
    "incident", 6, "hours and not weeks: turns of minutes, and a line that may not work";
    "summit", 3, "five members, two motions: votes in the hall, words in the corridor";
    "matrix", 2, "no cards at all: moves are argued, and then the dice fall";
    "from-article", 4, "a real case: sources, masks, and claims that are put to the test";
    "drill", 3, "an exercise of offices: events, what is expected, what was done";
};

/// What an author wants otherwise than the template has it; what is left out stays.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The word it is started by.
    pub id: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// When turn 1 begins: the text of the file, and what it says.
    pub start: Option<(String, Moment)>,
    /// Turns with orders.
    pub turns: Option<u32>,
    /// From one turn to the next.
    pub turn_length: Option<TurnLength>,
    /// Names of the seats, in the order of the template; further ones keep theirs.
    pub seats: Vec<String>,
    /// What must not happen: the gravest threshold, and its rung.
    pub worst: Option<String>,
    /// Minutes of a class, with the debrief.
    pub minutes: Option<u32>,
}

impl Template {
    /// The one of this name.
    pub fn find(name: &str) -> Option<Self> {
        TEMPLATES.into_iter().find(|template| template.name == name)
    }

    /// Where its text is said to stand.
    pub fn path(self) -> String {
        format!("{}.ron", self.name)
    }

    /// As it stands.
    ///
    /// # Errors
    /// What is wrong with it, which is a fault of ours.
    pub fn scenario(self) -> Result<Scenario, Box<Loaded>> {
        let mut loaded = load_text(&self.path(), self.text);
        loaded.scenario.take().ok_or_else(|| Box::new(loaded))
    }

    /// Its text with these wishes in it, which checks clean.
    ///
    /// # Errors
    /// [`Unfit`]: what does not fit, or all that `check` would say of the text.
    pub fn with(self, wishes: &Wishes) -> Result<String, Unfit> {
        fill::filled(self, wishes)
    }
}
