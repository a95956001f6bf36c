//! The scenarios that come with the program, built into it: found by id from anywhere.

use super::load::{Loaded, load_text};

/// A scenario that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    /// Its id.
    pub id: &'static str,
    /// The name its text is shown by in messages.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! shipped {
    ($($id:literal),* $(,)?) => {
        [$(Shipped {
            id: $id,
            path: concat!("scenarios/", $id, ".ron"),
            text: include_str!(concat!("../../scenarios/", $id, ".ron")),
        }),*]
    };
}

/// All of them, in the order of the library: the tutorial, the three crises by date, the invented one, and a
/// class's first lesson.
pub const SHIPPED: [Shipped; 6] = shipped![
    "first-steps",
    "kremlin-drone",
    "atacms",
    "kirillov",
    "strait-of-maren",
    "first-lesson",
];

impl Shipped {
    /// The one of this id.
    pub fn find(id: &str) -> Option<Self> {
        SHIPPED.into_iter().find(|shipped| shipped.id == id)
    }

    /// Reads and checks it.
    pub fn load(self) -> Loaded {
        load_text(self.path, self.text)
    }
}
