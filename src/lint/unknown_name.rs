//! A name in a text is a slip of the finger away from one of the scenario's.
//!
//! **What it does.** Finds words with a capital that differ in one letter from the name of an actor or a place and stand
//! nowhere else in the file. Endings ("Ostrels") are left out, short names too, and words that are written without a
//! capital somewhere.
//!
//! **Why this is bad.** Players look for somebody who does not exist.
//!
//! ```ron,bad,in-Scenario
//! actors: [
//!     (
//!         id: "miller", name: "Hasselbach", role: "Between the towns", brief: "Your wheel stands still.",
//!         objectives: [(text: "Grind", score: "100 - anger")],
//!     ),
//! ],
//! options: [
//!     (
//!         id: "mediate", actor: "miller", title: "Invite both", text: "The bread of Haselbach, and water.",
//!         kind: "public_statement", rung: "words", uses: 3, outcomes: [(id: "invited", text: "They come.")],
//!     ),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! actors: [
//!     (
//!         id: "miller", name: "Hasselbach", role: "Between the towns", brief: "Your wheel stands still.",
//!         objectives: [(text: "Grind", score: "100 - anger")],
//!     ),
//! ],
//! options: [
//!     (
//!         id: "mediate", actor: "miller", title: "Invite both", text: "The bread of Hasselbach, and water.",
//!         kind: "public_statement", rung: "words", uses: 3, outcomes: [(id: "invited", text: "They come.")],
//!     ),
//! ],
//! ```

use std::collections::BTreeSet;

use super::prose::prose;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Fix, Severity};
use crate::syntax::decode::inside;

pub const RULE: Rule =
    Rule { code: Code("N1601"), name: "unknown-name", level: Severity::Note, check };

/// Letters that a name has at least; shorter ones are one letter away from many words.
const LETTERS: usize = 5;

fn check(look: &mut Checking<'_>) {
    let texts = prose(look.scenario, look.written);
    let mut plain = BTreeSet::new();
    for one in &texts {
        let all = words(&one.text.value).map(|(_, word)| word);
        plain.extend(all.filter(|word| !word.starts_with(char::is_uppercase)));
    }
    let actors = look.written.actors.iter().map(|actor| actor.name.value.as_str());
    let names: Vec<&str> =
        actors.chain(look.written.places.iter().map(|place| place.name.value.as_str())).collect();
    let known: BTreeSet<&str> =
        names.iter().flat_map(|name| words(name)).map(|(_, word)| word).collect();
    // Of "Lower Town" neither word is a name, where somebody goes down to a town.
    let ordinary = |word: &str| plain.contains(word.to_lowercase().as_str());
    let wanted: Vec<&str> = (known.iter().copied())
        .filter(|word| word.starts_with(char::is_uppercase) && word.chars().count() >= LETTERS)
        .filter(|word| !ordinary(word))
        .collect();
    for one in &texts {
        let text = one.text.value.as_str();
        for (at, word) in words(text) {
            let short = word.chars().count() + 1 < LETTERS;
            if short || !word.starts_with(char::is_uppercase) || known.contains(word) {
                continue;
            }
            let opens = begins_sentence(&text[..at]);
            let Some(name) = wanted.iter().find(|name| slip(word, name, opens)) else { continue };
            if ordinary(word) || stands(look, word) > 1 {
                continue;
            }
            let place =
                inside(look.files.text(one.text.span.file), one.text.span, at..at + word.len());
            let message = format!("nobody and no place is called “{word}” in {}", one.owner);
            look.found(place, message, format!("did you mean “{name}”?"));
            look.fix(Some(Fix::likely(format!("write `{name}`"), place, *name)));
        }
    }
}

/// Whether a word is a name with one letter wrong. At the beginning of a sentence any word has a capital: there the first
/// letter has to be right, and the name a long one.
fn slip(word: &str, name: &str, opens: bool) -> bool {
    let sure =
        !opens || (word.chars().next() == name.chars().next() && name.chars().count() > LETTERS);
    // "Ostrels", "Maren" of "Marens".
    let ending = word.starts_with(name) || name.starts_with(word);
    sure && !ending && strsim::damerau_levenshtein(word, name) == 1
}

/// Words of a text, with the byte at which each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let parts = text.split(|c: char| !c.is_alphabetic());
    parts
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .filter(|(_, word)| !word.is_empty())
}

/// Whether what follows begins a sentence.
fn begins_sentence(before: &str) -> bool {
    let before =
        before.trim_end_matches(|c: char| c.is_whitespace() || "*_(„“\"'‘«-–—#>".contains(c));
    before.is_empty() || before.ends_with(['.', '!', '?', ':', ';', '…', '”', '»'])
}

/// How often a word stands in the files, comments and sources included.
fn stands(look: &Checking<'_>, word: &str) -> usize {
    let texts = look.files.iter().map(|(.., text)| text);
    texts.map(|text| words(text).filter(|(_, other)| *other == word).count()).sum()
}
