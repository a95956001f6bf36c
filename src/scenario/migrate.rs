//! Edits that bring a file to the newest way of writing, and touch nothing else: comments and layout stay.

use std::collections::BTreeSet;

use super::expr::check::RESERVED;
use crate::diagnostics::{Diagnostic, FileId, Span};
use crate::syntax::edit::{Edit, EditError, Edits};
use crate::syntax::tree::{self, Field, Node, NodeKind};

/// Words of an id made of a text.
const WORDS: usize = 4;

/// One change of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewrite {
    /// The change.
    pub edit: Edit,
    /// What it is about, for whoever reads along.
    pub why: String,
}

/// What is to be changed in the text of one file, in the order of the text; nothing if it is written the newest way.
///
/// # Errors
/// What keeps the text from being read.
pub fn rewrites(file: FileId, text: &str) -> Result<Vec<Rewrite>, Vec<Diagnostic>> {
    let tree = tree::parse(file, text);
    let root = match tree.root {
        Some(root) if tree.findings.is_empty() => root,
        _ => return Err(tree.findings),
    };
    let mut migration = Migration { text, found: Vec::new() };
    migration.words(&root);
    migration.learning_objectives(&root);
    migration.found.sort_by_key(|rewrite| rewrite.edit.span.start);
    Ok(migration.found)
}

/// A text with its changes made.
///
/// # Errors
/// They are another text's.
pub fn rewritten(text: &str, rewrites: &[Rewrite]) -> Result<String, EditError> {
    let edits = rewrites.iter().map(|rewrite| rewrite.edit.clone()).collect();
    Edits::new(text, edits)?.apply(text)
}

struct Migration<'a> {
    text: &'a str,
    found: Vec<Rewrite>,
}

impl Migration<'_> {
    fn change(&mut self, span: Span, with: impl Into<String>, why: impl Into<String>) {
        let edit = Edit { span, new: with.into() };
        self.found.push(Rewrite { edit, why: why.into() });
    }

    /// Words that are called otherwise.
    fn words(&mut self, node: &Node) {
        match &node.kind {
            NodeKind::Struct { fields, .. } => {
                for Field { name, value } in fields {
                    let name = tree::word(self.text, *name).to_owned();
                    self.word(&name, value);
                    self.words(value);
                }
            }
            NodeKind::Tuple { items, .. } | NodeKind::List(items) => {
                items.iter().for_each(|item| self.words(item));
            }
            NodeKind::Map(entries) => {
                entries.iter().for_each(|(_, value)| self.words(value));
            }
            _ => {}
        }
    }

    fn word(&mut self, field: &str, value: &Node) {
        let renamed = match (field, tree::slice(self.text, value.span)) {
            ("medium", "Post") => ("Post", "SocialMedia"),
            ("status", "Analysis") => ("Analysis", "Argued"),
            _ => return,
        };
        if matches!(value.kind, NodeKind::Word) {
            let (old, new) = renamed;
            self.change(value.span, new, format!("`{old}` is written `{new}`"));
        }
    }

    /// `learning_objectives: ["…"]` of `meta`, as `objectives: [(id: "…", text: "…")]`.
    fn learning_objectives(&mut self, root: &Node) {
        let Some(meta) = root.field(self.text, "meta").map(|meta| &meta.value) else { return };
        let Some(old) = meta.field(self.text, "learning_objectives") else { return };
        let NodeKind::List(items) = &old.value.kind else { return };
        if meta.field(self.text, "objectives").is_some() {
            return;
        }
        let mut taken = BTreeSet::new();
        ids(self.text, root, &mut taken);
        let why = "`learning_objectives` is written `objectives`, each with an id";
        self.change(old.name, "objectives", why);
        for item in items {
            let (start, end) = (item.span.range().start, item.span.range().end);
            let Ok(text) = tree::options().from_str::<String>(tree::slice(self.text, item.span))
            else {
                continue;
            };
            let id = id_of(&text, &mut taken);
            let at = |place| Span::new(item.span.file, place..place);
            self.change(at(start), format!("(id: \"{id}\", text: "), String::new());
            self.change(at(end), ")", String::new());
        }
    }
}

/// All ids that are given in a text.
fn ids(text: &str, node: &Node, found: &mut BTreeSet<String>) {
    match &node.kind {
        NodeKind::Struct { fields, .. } => {
            for Field { name, value } in fields {
                if tree::word(text, *name) == "id" {
                    found.extend(tree::options().from_str(tree::slice(text, value.span)));
                }
                ids(text, value, found);
            }
        }
        NodeKind::Tuple { items, .. } | NodeKind::List(items) => {
            items.iter().for_each(|item| ids(text, item, found));
        }
        NodeKind::Map(entries) => entries.iter().for_each(|(_, value)| ids(text, value, found)),
        _ => {}
    }
}

/// An id of a text's first words that is not taken, from now on taken.
fn id_of(text: &str, taken: &mut BTreeSet<String>) -> String {
    let word = |word: &str| {
        let plain = word.chars().filter(char::is_ascii_alphanumeric);
        plain.map(|c| c.to_ascii_lowercase()).take(12).collect::<String>()
    };
    let words = text.split(|c: char| c.is_whitespace() || c == '-').map(word);
    let words = words.filter(|word| !word.is_empty());
    let words: Vec<_> =
        words.skip_while(|word| word.starts_with(|c: char| c.is_ascii_digit())).collect();
    let mut id = words.iter().take(WORDS).cloned().collect::<Vec<_>>().join("_");
    if id.is_empty() || RESERVED.contains(&id.as_str()) {
        id = "objective".to_owned();
    }
    let more = (2..).map(|number| format!("{id}_{number}"));
    let mut candidates = std::iter::once(id.clone()).chain(more);
    let free = candidates.find(|candidate| !taken.contains(candidate)).unwrap_or(id);
    taken.insert(free.clone());
    free
}

#[cfg(test)]
mod tests {
    use super::*;

    fn migrated(text: &str) -> String {
        rewritten(text, &rewrites(FileId::default(), text).unwrap()).unwrap()
    }

    #[test]
    fn only_what_is_written_otherwise_is_touched() {
        let old = r#"(
    meta: (
        learning_objectives: [
            "See how an answer depends on how it was asked.", // Post
            r"4 times: see how an answer – depends",
            "Побачити",
        ],
        sources: [(id: "objective")],
    ),
    injects: [(medium : /* Post */ Post, source: (status:Analysis), text: "Post, Analysis")],
    claims: [(source: (from: "x", status: Analysis), post: Post)],
)"#;
        let new = r#"(
    meta: (
        objectives: [
            (id: "see_how_an_answer", text: "See how an answer depends on how it was asked."), // Post
            (id: "times_see_how_an", text: r"4 times: see how an answer – depends"),
            (id: "objective_2", text: "Побачити"),
        ],
        sources: [(id: "objective")],
    ),
    injects: [(medium : /* Post */ SocialMedia, source: (status:Argued), text: "Post, Analysis")],
    claims: [(source: (from: "x", status: Argued), post: Post)],
)"#;
        assert_eq!(migrated(old), new);
        assert_eq!(migrated(new), new);
    }

    #[test]
    fn a_text_that_can_not_be_read_is_not_touched() {
        assert!(rewrites(FileId::default(), "(meta: (").is_err());
    }
}
