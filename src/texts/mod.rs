//! The program's words: a [`Message`] is a key with arguments, and a [`Language`] turns it into a sentence.
//!
//! Whatever is said to players is in `assets/texts/en.ftl` and beside it in every other language, in the form of
//! Project Fluent (<https://projectfluent.org>). Rules and table give messages; the faces say them. What a
//! scenario's author wrote stays as it is. Help of the command line and findings about a scenario are English.

mod language;
mod message;
mod number;
mod pseudo;

pub use language::{Language, current, said_in, speak, within};
pub use message::{Arg, Message};
pub use number::{decimal, digits, from_to};
pub use pseudo::strange;

/// A message: `message!("table-turn", turn = 3)`. The key is one of `assets/texts/en.ftl`, and the arguments are
/// those that the text there asks for; a test holds both against each other.
#[macro_export]
macro_rules! message {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::texts::Message::of($key, vec![$((stringify!($name).into(), ($value).into())),*])
    };
}

/// What `message!` gives, said in the language of this thread.
#[macro_export]
macro_rules! say {
    ($($message:tt)+) => { $crate::message!($($message)+).say() };
}

pub use crate::{message, say};
