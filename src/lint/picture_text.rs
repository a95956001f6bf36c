//! What is said of a picture says nothing.
//!
//! **What it does.** Finds pictures whose `alt` is a single word or the name of its file, and those whose `credit` or
//! `licence` has no letters or is a word for nothing: "none", "unknown", "todo". That all three are there, the format asks
//! itself.
//!
//! **Why this is bad.** Who can't see the picture is told nothing of it, and who wants to pass the scenario on does not know
//! whether that is allowed.
//!
//! ```ron,bad,in-injects
//! (
//!     id: "photo", title: "A photograph", text: "It is passed round.", medium: Newspaper,
//!     picture: (file: "weir.png", alt: "weir.png", credit: "Offramp", licence: "CC0 1.0"),
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger += 2"],
//! ),
//! ```
//!
//! ```ron,good,in-injects
//! (
//!     id: "photo", title: "A photograph", text: "It is passed round.", medium: Newspaper,
//!     picture: (file: "weir.png", alt: "The weir, closed, with two men on it", credit: "Offramp", licence: "CC0 1.0"),
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger += 2"],
//! ),
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};

pub const RULE: Rule =
    Rule { code: Code("W1902"), name: "picture-text", level: Severity::Warning, check };

/// Words for nothing.
const NOTHING: [&str; 8] = ["none", "unknown", "todo", "tbd", "n/a", "na", "nobody", "anonymous"];

fn check(look: &mut Checking<'_>) {
    let written = look.written;
    let meta = written.meta.iter().flat_map(|meta| &meta.picture);
    let places = written.places.iter().flat_map(|place| &place.picture);
    let actors = written.actors.iter().flat_map(|actor| &actor.picture);
    let options = written.options.iter().flat_map(|option| &option.picture);
    let injects = written.injects.iter().flat_map(|inject| &inject.picture);
    for picture in meta.chain(places).chain(actors).chain(options).chain(injects) {
        let (alt, file) = (picture.alt.value.trim(), picture.file.value.as_str());
        if alt.split_whitespace().count() < 2 || file.ends_with(alt) {
            let message = format!("the `alt` of the picture `{file}` does not say what it shows");
            let help = "write in a sentence what somebody would miss who can't see it";
            look.found(picture.alt.span, message, help);
        }
        for (name, text) in [("credit", &picture.credit), ("licence", &picture.licence)] {
            let said = text.value.trim().to_lowercase();
            if !said.contains(char::is_alphabetic) || NOTHING.contains(&said.as_str()) {
                let message = format!("the `{name}` of the picture `{file}` says nothing");
                let help = match name {
                    "credit" => "name whoever made it",
                    _ => "name the licence, such as `CC BY 4.0`, or ask whoever made it",
                };
                look.found(text.span, message, help);
            }
        }
    }
}
