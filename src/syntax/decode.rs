//! From the tree of a text to Rust values, with every mistake reported and as much kept as can be.
//!
//! Serde gives up at the first mistake. Here a value that is wrong is reported and left out: an
//! element of a list is skipped, an optional field is taken as absent. When a field that must be
//! there is wrong or missing, serde is run again over that struct with a `stand_in` in its
//! place, so that the struct's other mistakes come to light too; then the struct is dropped.

mod containers;
mod meant;
mod reader;
mod spanned;
mod stand_in;
mod wording;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;

use crate::diagnostics::{Code, Diagnostic, FileId, Span};
use crate::syntax::tree::{self, Node, NodeKind, Tree};
use reader::Reader;
pub use spanned::{Spanned, inside};

/// No such field.
pub const UNKNOWN_FIELD: Code = Code("E0301");
/// A struct has another name than it should.
pub const WRONG_NAME: Code = Code("E0302");
/// A field is given twice.
pub const DUPLICATE_FIELD: Code = Code("E0303");
/// Fields are missing.
pub const MISSING_FIELD: Code = Code("E0304");
/// A value is of the wrong kind, such as a text for a number.
pub const WRONG_KIND: Code = Code("E0305");
/// None of the words that are possible here.
pub const UNKNOWN_CHOICE: Code = Code("E0306");
/// A number is too large or too small.
pub const OUT_OF_RANGE: Code = Code("E0307");
/// Infinity or not a number.
pub const NOT_FINITE: Code = Code("E0308");
/// A map has a key twice.
pub const DUPLICATE_KEY: Code = Code("E0309");
/// Too many or too few values in parentheses.
pub const WRONG_COUNT: Code = Code("E0310");
/// A value that is refused for another reason.
pub const REFUSED: Code = Code("E0311");
/// There are more findings than are shown.
pub const MORE: Code = Code("E0390");

/// The newtype name by which `Reader` knows a value that may be a number or a text.
pub const NUMBER_OR_TEXT: &str = "$offramp::NumberOrText";

/// The same of a whole number or a list.
pub const NUMBER_OR_LIST: &str = "$offramp::NumberOrList";

/// How many findings are kept for one file.
pub const MAX_FINDINGS: usize = 200;

/// What came of decoding a text.
#[derive(Debug)]
pub struct Decoded<T> {
    /// The value, without what was wrong in it; `None` if too little was right.
    pub value: Option<T>,
    /// Everything that was wrong.
    pub findings: Vec<Diagnostic>,
    /// What was left out, so that nobody complains of references to it.
    pub dropped: Vec<Dropped>,
    /// What is better said of a place that can't be read than that it can't, since it is known what should stand
    /// there.
    pub better: Vec<Diagnostic>,
}

/// The mistakes in the notation of a text, with what is better said in place of some.
pub fn bettered(mut findings: Vec<Diagnostic>, better: Vec<Diagnostic>) -> Vec<Diagnostic> {
    for one in better {
        let Some(place) = one.span else { continue };
        let within = |span: Span| place.start <= span.start && span.start <= place.end;
        let kept = |other: &Diagnostic| {
            other.fix.is_some() && [tree::QUOTES, tree::STRAY_CHARACTER].contains(&other.code)
        };
        let is_text = one.message.starts_with("expected a text");
        let here = |other: &Diagnostic| other.span.is_some_and(within);
        if findings.iter().any(|other| here(other) && kept(other) && is_text) {
            continue;
        }
        findings.retain(|other| !here(other));
        findings.push(one);
    }
    findings.sort_by_key(|finding| finding.span);
    findings
}

/// A value that was left out because something in it is wrong, or that was inside such a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The field it was in, such as `injects`; empty where nobody knows which followed, since the text was cut off.
    pub field: String,
    /// Its `id`, if it has one.
    pub id: Option<String>,
    /// Where it was.
    pub span: Span,
    /// Where the `id` of the innermost item around it is given, if that has one.
    pub owner: Option<Span>,
    /// Whether nobody knows what the field was meant to be.
    pub unknown: bool,
}

/// Parses and decodes the text of a file.
pub fn read<T: DeserializeOwned>(file: FileId, text: &str) -> Decoded<T> {
    let Tree { root, mut findings, .. } = tree::parse(file, text);
    let Some(node) = root else {
        return Decoded { value: None, findings, dropped: Vec::new(), better: Vec::new() };
    };
    let mut decoded = decode(&node, text);
    findings = bettered(findings, std::mem::take(&mut decoded.better));
    findings.append(&mut decoded.findings);
    Decoded { findings, ..decoded }
}

/// Decodes a value of `text`.
pub fn decode<T: DeserializeOwned>(node: &Node, text: &str) -> Decoded<T> {
    let context = Context { text, notes: RefCell::default() };
    let value = Reader::new(node, &context).read().ok();
    let mut dropped = std::mem::take(&mut context.notes.borrow_mut().dropped);
    let mut ids = BTreeMap::new();
    for item in &mut dropped {
        item.owner = context.owner(node, item.span, &mut ids);
    }
    let Notes { findings, better, .. } = context.notes.into_inner();
    Decoded { value, findings, dropped, better }
}

/// What is known of a text while it is decoded, some of it over and over.
struct Context<'a> {
    text: &'a str,
    notes: RefCell<Notes>,
}

/// Values are named by their first byte, which no two values of a file share.
#[derive(Default)]
struct Notes {
    findings: Vec<Diagnostic>,
    /// So that decoding a struct again does not report again.
    told: BTreeSet<(u32, Code)>,
    dropped: Vec<Dropped>,
    bad: BTreeSet<u32>,
    /// What can't be read may be of no bytes, and so begin where a value does.
    broken: BTreeSet<Span>,
    /// Of those, the ones of which it was asked what should stand there.
    tried: BTreeSet<Span>,
    better: Vec<Diagnostic>,
    /// For each struct the fields that must be there and are not, or are wrong.
    needed: BTreeMap<u32, Vec<&'static str>>,
}

impl<'a> Context<'a> {
    fn slice(&self, span: Span) -> &'a str {
        tree::slice(self.text, span)
    }

    fn word(&self, span: Span) -> &'a str {
        tree::word(self.text, span)
    }

    /// The text that a node is, without quotation marks and escapes.
    fn string(&self, node: &Node) -> Option<String> {
        match node.kind {
            NodeKind::Text => tree::options().from_str(self.slice(node.span)).ok(),
            _ => None,
        }
    }

    /// Whether another finding would be kept.
    fn has_room(&self) -> bool {
        self.notes.borrow().findings.len() < MAX_FINDINGS
    }

    fn report(&self, finding: Diagnostic) {
        let mut notes = self.notes.borrow_mut();
        let start = finding.span.map_or(0, |span| span.start);
        if notes.findings.len() > MAX_FINDINGS || !notes.told.insert((start, finding.code)) {
            return;
        }
        if notes.findings.len() == MAX_FINDINGS
            && let Some(span) = finding.span
        {
            let message = format!("there are more than {MAX_FINDINGS} findings in this file");
            notes
                .findings
                .push(Diagnostic::error(MORE, span, message).help("mend the others first"));
            return;
        }
        notes.findings.push(finding);
    }

    /// Runs `attempt`; if it fails, forgets what it reported.
    fn quietly<T, E>(&self, attempt: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let before = self.notes.borrow().findings.len();
        attempt().inspect_err(|_| self.notes.borrow_mut().findings.truncate(before))
    }

    fn is_bad(&self, node: &Node) -> bool {
        matches!(node.kind, NodeKind::Broken) || self.notes.borrow().bad.contains(&node.span.start)
    }

    /// Leaves a value of `field` out from now on; `false` if it already was.
    fn drop(&self, node: &Node, field: &str) -> bool {
        let new = match node.kind {
            NodeKind::Broken => self.notes.borrow_mut().broken.insert(node.span),
            _ => self.notes.borrow_mut().bad.insert(node.span.start),
        };
        if new {
            self.note_dropped(node, field, true);
        }
        new
    }

    /// Whether it has not been asked before what should stand where this can't be read.
    fn is_first_try(&self, node: &Node) -> bool {
        matches!(node.kind, NodeKind::Broken)
            && !node.span.is_empty()
            && self.notes.borrow_mut().tried.insert(node.span)
    }

    /// Says more of what can't be read.
    fn better(&self, finding: Diagnostic) {
        self.notes.borrow_mut().better.push(finding);
    }

    /// Leaves out a value of `field` if it can't be read.
    fn drop_broken(&self, node: &Node, field: &str) {
        if matches!(node.kind, NodeKind::Broken) {
            self.drop(node, field);
        }
    }

    /// Leaves out the value of a field that no struct here has.
    fn drop_unknown(&self, node: &Node, field: &str) {
        if self.drop(node, field) {
            let mut notes = self.notes.borrow_mut();
            let value = notes.dropped.iter_mut().rfind(|dropped| dropped.span == node.span);
            value.into_iter().for_each(|dropped| dropped.unknown = true);
        }
    }

    fn note_dropped(&self, node: &Node, field: &str, always: bool) {
        let id = self.id(node);
        let note = |id| {
            let field = field.to_owned();
            let dropped = Dropped { field, id, span: node.span, owner: None, unknown: false };
            self.notes.borrow_mut().dropped.push(dropped);
        };
        if matches!(node.kind, NodeKind::Broken) {
            tree::ids_in(self.slice(node.span)).into_iter().for_each(|id| note(Some(id)));
        }
        if always || id.is_some() {
            note(id);
        }
        match &node.kind {
            NodeKind::Struct { fields, .. } => {
                fields.iter().for_each(|f| self.note_dropped(&f.value, self.word(f.name), false));
            }
            NodeKind::Tuple { items, .. } | NodeKind::List(items) => {
                items.iter().for_each(|item| self.note_dropped(item, field, false));
            }
            NodeKind::Map(entries) => {
                entries.iter().for_each(|(_, value)| self.note_dropped(value, field, false));
            }
            _ => {}
        }
    }

    /// The value of a struct's field `id`.
    fn id(&self, node: &Node) -> Option<String> {
        self.string(self.id_node(node)?)
    }

    fn id_node<'n>(&self, node: &'n Node) -> Option<&'n Node> {
        let NodeKind::Struct { fields, .. } = &node.kind else {
            return None;
        };
        fields.iter().find(|f| self.word(f.name) == "id").map(|f| &f.value)
    }

    /// Where the innermost item around `span`, a place inside `root`, gives its `id`. `ids` keeps
    /// what was found: a struct may have very many fields, and very many values may be asked for.
    fn owner(
        &self,
        root: &Node,
        span: Span,
        ids: &mut BTreeMap<u32, Option<Span>>,
    ) -> Option<Span> {
        let mut owner = None;
        let mut node = root;
        while node.span != span {
            let id = ids.entry(node.span.start);
            let id = id.or_insert_with(|| self.id_node(node).map(|id| id.span));
            owner = id.or(owner);
            match node.child_at(span.start) {
                Some(child) => node = child,
                None => break,
            }
        }
        owner
    }

    fn needed(&self, node: &Node) -> Vec<&'static str> {
        self.notes.borrow().needed.get(&node.span.start).cloned().unwrap_or_default()
    }

    /// Notes that a struct cannot do without `field`; `false` if that was known.
    fn need(&self, node: &Node, field: &'static str) -> bool {
        let mut notes = self.notes.borrow_mut();
        let needed = notes.needed.entry(node.span.start).or_default();
        let new = !needed.contains(&field);
        if new {
            needed.push(field);
        }
        new
    }
}

/// Why serde could not make a value.
#[derive(Debug)]
enum Error {
    /// It is among the findings.
    Reported,
    /// Something was noted that lets the next attempt come further.
    Again,
    /// A field is missing.
    Missing(&'static str),
    /// Serde's words, not yet with a place.
    Said(String),
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Reported | Self::Again => f.write_str("the value is wrong"),
            Self::Missing(field) => write!(f, "the field `{field}` is missing"),
            Self::Said(words) => f.write_str(words),
        }
    }
}

impl std::error::Error for Error {}

impl serde::de::Error for Error {
    fn custom<T: std::fmt::Display>(words: T) -> Self {
        Self::Said(words.to_string())
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }
}
