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

/// All of them, in the order of the library.
pub const SHIPPED: [Shipped; 2] = [
    Shipped {
        id: "first-steps",
        path: "scenarios/first-steps.ron",
        text: include_str!("../../scenarios/first-steps.ron"),
    },
    Shipped {
        id: "kirillov",
        path: "scenarios/kirillov.ron",
        text: include_str!("../../scenarios/kirillov.ron"),
    },
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
