//! The words of conditions and effects, as the document on the format explains them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::scenario::expr::check::every_word;
use crate::scenario::expr::{ManualRow, manual};

static MANUAL: LazyLock<Vec<ManualRow>> = LazyLock::new(manual);
static WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(every_word);

/// The word that a way to write something begins with, if it is one of the language.
fn head(written: &'static str) -> Option<&'static str> {
    let between = |c: char| !(c.is_alphanumeric() || c == '_');
    let word = written.split(between).next()?;
    WORDS.contains(word).then_some(word)
}

/// Words that stand before brackets, each with the first way to write it: of effects, or of what asks.
pub fn calls(effects: bool) -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<(&str, &str)> = Vec::new();
    for row in MANUAL.iter().filter(|row| (row.gives == "effect") == effects) {
        for written in &row.written {
            let word = head(written).filter(|word| written[word.len()..].starts_with('('));
            let new = word.filter(|word| !all.iter().any(|(known, _)| known == word));
            all.extend(new.map(|word| (word, *written)));
        }
    }
    all
}

/// Each way to write a word with brackets behind it, and what it means.
pub fn ways(word: &str) -> Vec<(&'static str, &'static str)> {
    let calls = |written: &&'static str| {
        head(written) == Some(word) && written[word.len()..].starts_with('(')
    };
    let rows = MANUAL.iter();
    rows.flat_map(|row| {
        row.written.iter().copied().filter(calls).map(|written| (written, row.about))
    })
    .collect()
}

/// What a word means.
pub fn about(word: &str) -> Option<String> {
    let of = |row: &&ManualRow| row.written.iter().any(|written| head(written) == Some(word));
    let rows = MANUAL.iter().filter(of).map(|row| {
        let written: Vec<_> = row.written.iter().map(|one| format!("`{one}`")).collect();
        format!("{} ({})\n\n{}", written.join(", "), row.gives, row.about)
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| rows.join("\n\n"))
}
