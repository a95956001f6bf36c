//! Edits of a text: what is to stand where, and nothing else touched.
//!
//! A text is never made anew from values, so comments, order and layout stay. `members` says what of
//! the comments belongs to which item; what is moved or taken away takes its own along.

mod change;
mod members;

use sha2::{Digest, Sha256};

use super::tree::{self, Node, NodeKind, Tree};
use crate::diagnostics::{FileId, Span};

pub use crate::diagnostics::Edit;

pub use change::{
    insert_item, move_item, quote, remove_field, remove_item, replace, set_field, written,
};

/// One level of indentation where there are no siblings to copy it from.
pub(super) const INDENT: &str = "    ";

/// Changes of one text, made together: in its order, apart from each other, and for no other text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edits {
    edits: Vec<Edit>,
    hash: [u8; 32],
}

/// Why an edit can't be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The text is another one by now.
    #[error("the text has changed since this was proposed; ask again")]
    Stale,
    /// Two edits would change the same place, or a place is not in the text.
    #[error("these changes overlap; make one after the other")]
    Overlap,
    /// There is nothing at this path.
    #[error("there is nothing of this name here; look at the names around it")]
    NoSuch,
    /// What is at the path has no items or fields.
    #[error("this is neither a list nor something with fields, so nothing can be put into it")]
    NoContainer,
    /// A new value can't be read.
    #[error("this can't be read as a value; look at its brackets and quotation marks")]
    NoValue,
}

fn hash(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

impl Edits {
    /// These changes of a text; in any order, but apart.
    ///
    /// # Errors
    /// [`EditError::Overlap`].
    pub fn new(text: &str, mut edits: Vec<Edit>) -> Result<Self, EditError> {
        edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
        let inside = edits.iter().all(|edit| text.get(edit.span.range()).is_some());
        let apart = edits.windows(2).all(|two| match two {
            [first, second] => {
                first.span.end <= second.span.start && first.span.start < second.span.end
            }
            _ => true,
        });
        if inside && apart { Ok(Self { edits, hash: hash(text) }) } else { Err(EditError::Overlap) }
    }

    /// What makes `new` of `old`: one change, as small as can be.
    pub fn between(file: FileId, old: &str, new: &str) -> Self {
        let common = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| {
            a.zip(b).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum::<usize>()
        };
        let start = common(&mut old.chars(), &mut new.chars());
        let (old_rest, new_rest) = (&old[start..], &new[start..]);
        let end = common(&mut old_rest.chars().rev(), &mut new_rest.chars().rev());
        let mut edits = Vec::new();
        if old != new {
            let span = Span::new(file, start..old.len() - end);
            edits.push(Edit { span, new: new[start..new.len() - end].to_owned() });
        }
        Self { edits, hash: hash(old) }
    }

    /// The changes, in the order of the text.
    pub fn all(&self) -> &[Edit] {
        &self.edits
    }

    /// Whether they change nothing.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The text with the changes made.
    ///
    /// # Errors
    /// [`EditError::Stale`]: it is not the text they were made for.
    pub fn apply(&self, text: &str) -> Result<String, EditError> {
        if hash(text) != self.hash {
            return Err(EditError::Stale);
        }
        let (mut new, mut at) = (String::with_capacity(text.len()), 0);
        for edit in &self.edits {
            new.push_str(text.get(at..edit.span.range().start).unwrap_or_default());
            new.push_str(&edit.new);
            at = edit.span.range().end;
        }
        Ok(new + text.get(at..).unwrap_or_default())
    }

    /// What makes the text of before out of the one with the changes made; `text` is that of before.
    ///
    /// # Errors
    /// [`EditError::Stale`].
    pub fn inverse(&self, text: &str) -> Result<Self, EditError> {
        let new = self.apply(text)?;
        let (mut edits, mut at, mut before) = (Vec::new(), 0, 0);
        for edit in &self.edits {
            let old = edit.span.range();
            at += old.start - before;
            before = old.end;
            let span = Span::new(edit.span.file, at..at + edit.new.len());
            at += edit.new.len();
            edits.push(Edit { span, new: text.get(old).unwrap_or_default().to_owned() });
        }
        Ok(Self { edits, hash: hash(&new) })
    }
}

/// A step from a value to one inside it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PathStep {
    /// The field of this name, or a map's value by its key.
    Field(String),
    /// The item of a list that has this `id`.
    Id(String),
    /// The item at this place, from 0.
    At(usize),
}

impl std::fmt::Display for PathStep {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Field(name) | Self::Id(name) => f.write_str(name),
            Self::At(at) => write!(f, "{at}"),
        }
    }
}

/// Values by where they are: by ids, so that edits elsewhere leave a path as it is.
impl Tree {
    /// The value at a path.
    pub fn at(&self, path: &[PathStep]) -> Option<&Node> {
        path.iter().try_fold(self.root.as_ref()?, |node, step| self.step(node, step))
    }

    fn step<'n>(&self, node: &'n Node, step: &PathStep) -> Option<&'n Node> {
        match (&node.kind, step) {
            (NodeKind::Struct { .. }, PathStep::Field(name)) => {
                node.field(&self.text, name).map(|field| &field.value)
            }
            (NodeKind::Struct { fields, .. }, PathStep::At(at)) => {
                fields.get(*at).map(|field| &field.value)
            }
            (NodeKind::Map(entries), PathStep::Field(name)) => {
                let mut entries = entries.iter();
                let entry = entries.find(|(key, _)| self.string(key).as_ref() == Some(name));
                entry.map(|(_, value)| value)
            }
            (NodeKind::Map(entries), PathStep::At(at)) => entries.get(*at).map(|(_, value)| value),
            (NodeKind::List(items) | NodeKind::Tuple { items, .. }, PathStep::At(at)) => {
                items.get(*at)
            }
            (NodeKind::List(items) | NodeKind::Tuple { items, .. }, PathStep::Id(id)) => {
                items.iter().find(|item| self.id(item).as_ref() == Some(id))
            }
            _ => None,
        }
    }

    /// The path to the innermost value that the byte `at` is in.
    pub fn path_at(&self, at: u32) -> Vec<PathStep> {
        let mut path = Vec::new();
        let Some(mut node) = self.root.as_ref() else { return path };
        while let Some(child) = node.child_at(at) {
            path.push(self.step_to(node, child));
            node = child;
        }
        path
    }

    fn step_to(&self, node: &Node, child: &Node) -> PathStep {
        let same = |other: &Node| std::ptr::eq(other, child);
        let (place, name) = match &node.kind {
            NodeKind::Struct { fields, .. } => {
                let place = fields.iter().position(|field| same(&field.value));
                let name = place.map(|at| tree::word(&self.text, fields[at].name).to_owned());
                (place, name.filter(|name| !name.is_empty()).map(PathStep::Field))
            }
            NodeKind::Map(entries) => {
                let place = entries.iter().position(|(_, value)| same(value));
                let name = place.and_then(|at| self.string(&entries[at].0));
                (place, name.map(PathStep::Field))
            }
            NodeKind::List(items) | NodeKind::Tuple { items, .. } => {
                (items.iter().position(same), self.id(child).map(PathStep::Id))
            }
            _ => (None, None),
        };
        name.unwrap_or(PathStep::At(place.unwrap_or_default()))
    }

    /// A path written as `options/quiet_call/outcomes/0/text`.
    pub fn path(&self, written: &str) -> Option<Vec<PathStep>> {
        let mut node = self.root.as_ref()?;
        let mut path = Vec::new();
        for word in written.split('/').filter(|word| !word.is_empty()) {
            let at = || word.parse().ok().map(PathStep::At);
            let candidates = [PathStep::Field(word.to_owned()), PathStep::Id(word.to_owned())];
            let mut candidates = candidates.into_iter().chain(at());
            let (step, child) =
                candidates.find_map(|step| self.step(node, &step).map(|child| (step, child)))?;
            path.push(step);
            node = child;
        }
        Some(path)
    }

    /// The text that a value is, without quotation marks and escapes.
    pub fn string(&self, node: &Node) -> Option<String> {
        match node.kind {
            NodeKind::Text => tree::options().from_str(tree::slice(&self.text, node.span)).ok(),
            _ => None,
        }
    }

    fn id(&self, node: &Node) -> Option<String> {
        self.string(self.step(node, &PathStep::Field("id".to_owned()))?)
    }
}
