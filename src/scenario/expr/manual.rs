//! What the words of expressions mean: the rows of the document on the format.

use serde::Serialize;

const FORMAT: &str = include_str!("../../../docs/scenario-format.md");

/// A way to write an expression or an effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ManualRow {
    /// How it is written, each way: `["chosen(option)"]`. What is no word of its own is described instead: "the id
    /// of a flag".
    pub written: Vec<&'static str>,
    /// `number`, `condition` or `effect`.
    pub gives: &'static str,
    /// What it means, in Markdown; nothing where that goes without saying.
    pub about: &'static str,
}

impl ManualRow {
    /// Whether a word, such as `chosen`, stands in it.
    pub fn has(&self, word: &str) -> bool {
        let between = |c: char| !(c.is_alphanumeric() || c == '_');
        self.written.iter().any(|written| written.split(between).any(|one| one == word))
    }
}

/// Everything that expressions and effects may have, in the document's order.
pub fn manual() -> Vec<ManualRow> {
    let row = |cells: Vec<&'static str>| match *cells {
        [word, gives, about] => Some(ManualRow { written: ways(word), gives, about }),
        [effect, about] => Some(ManualRow { written: ways(effect), gives: "effect", about }),
        _ => None,
    };
    rows("### Words").chain(rows("### Effects")).filter_map(row).collect()
}

/// The cells of each row of the first table below a heading, without its head.
fn rows(heading: &str) -> impl Iterator<Item = Vec<&'static str>> {
    let below = FORMAT.split_once(&format!("\n{heading}\n")).map_or("", |(_, below)| below);
    let table = below.lines().skip_while(|line| !line.starts_with("| "));
    let table = table.map_while(|line| line.strip_prefix("| ")).skip(2);
    table.map(|line| line.trim_end_matches('|').split(" | ").map(str::trim).collect())
}

/// What a cell has in backticks; all of it where it has nothing.
fn ways(cell: &'static str) -> Vec<&'static str> {
    let quoted: Vec<_> = cell.split('`').skip(1).step_by(2).collect();
    if quoted.is_empty() { vec![cell] } else { quoted }
}
