//! Who is named where: every id that a scenario gives, and every place that names it, inside expressions too.
//!
//! It is made from the trees of the texts, so that it also knows what can't be decoded. The id of an actor's copy
//! of a card, `strike_north`, is two uses in one word: of the card and of the actor.

mod expression;
mod rename;
mod resolve;
mod sorts;
mod walk;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

pub use expression::{
    Brackets, ExprPiece, ExprPieceKind, is_operator, is_value, pieces, plain_words, wanted,
};
pub use rename::{RenameFault, Renaming, renamed};
pub use sorts::IdSort;

use crate::diagnostics::Span;
use crate::syntax::tree::Tree;

/// Something that has an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// What sort of thing it is.
    pub sort: IdSort,
    /// Its id.
    pub id: String,
    /// The id of what it belongs to, if its own means something only there: of outcomes and terms.
    pub scope: Option<String>,
    /// Where the id stands, without quotation marks.
    pub span: Span,
    /// All of it.
    pub item: Span,
    /// Its title, name or text.
    pub title: Option<String>,
    /// What it stands in, if that has an id: its place among [`Index::definitions`].
    pub owner: Option<usize>,
}

/// What naming a thing at a place does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UsedAs {
    /// It is named.
    Names,
    /// Its value is asked for.
    Reads,
    /// Its value is changed.
    Writes,
    /// It answers a red line.
    Answers,
}

/// A place that names something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// What sort of thing it names, or should.
    pub sort: IdSort,
    /// The id that stands there.
    pub id: String,
    /// The thing, by its place among [`Index::definitions`]; none if there is none, or if it is the program's.
    pub thing: Option<usize>,
    /// Where it stands.
    pub span: Span,
    /// What it does.
    pub used_as: UsedAs,
    /// The innermost item around it that has an id.
    pub owner: Option<usize>,
}

/// What stands at a place.
#[derive(Clone, Copy, Debug)]
pub enum Named<'i> {
    /// The id of a thing.
    Definition(&'i Definition),
    /// A place that names one.
    Use(&'i Use),
}

/// All definitions and uses of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// In the order of the files.
    pub definitions: Vec<Definition>,
    /// In the order of the files.
    pub uses: Vec<Use>,
    /// Where each use stands, by its last byte.
    by_place: BTreeMap<Span, usize>,
    /// Definitions by what they are found by.
    by_key: HashMap<IdKey, usize>,
}

/// What a definition is found by. Sorts of which expressions name things share their ids.
type IdKey = (Option<IdSort>, Option<String>, String);

impl Index {
    /// The index of these files.
    pub fn new(trees: &[Arc<Tree>]) -> Self {
        let mut found = walk::Gathered::default();
        trees.iter().for_each(|tree| found.walk(tree));
        let walk::Gathered { definitions, mentions } = found;
        let mut index = Self { definitions, ..Self::default() };
        for (at, definition) in index.definitions.iter().enumerate() {
            let shared = definition.sort.is_shared();
            let key = (
                (!shared).then_some(definition.sort),
                definition.scope.clone(),
                definition.id.clone(),
            );
            index.by_key.entry(key).or_insert(at);
        }
        mentions.iter().for_each(|mention| index.resolve(mention));
        index.uses.sort_by_key(|one| one.span);
        index.by_place = index.uses.iter().enumerate().map(|(at, one)| (one.span, at)).collect();
        index
    }

    /// The thing of a sort with this id; `scope` is whose outcome or term it is.
    pub fn find(&self, sort: IdSort, scope: Option<&str>, id: &str) -> Option<usize> {
        let key = ((!sort.is_shared()).then_some(sort), scope.map(str::to_owned), id.to_owned());
        self.by_key.get(&key).copied()
    }

    /// Everything of one sort.
    pub fn of(&self, sort: IdSort) -> impl Iterator<Item = &Definition> {
        self.definitions.iter().filter(move |definition| definition.sort == sort)
    }

    /// Every place that names a thing.
    pub fn uses_of(&self, thing: usize) -> impl Iterator<Item = &Use> {
        self.uses.iter().filter(move |one| one.thing == Some(thing))
    }

    /// What stands at a place, a byte of a file; its end counts.
    pub fn at(&self, place: Span) -> Option<Named<'_>> {
        let around = |span: Span| {
            span.file == place.file && span.start <= place.start && place.start <= span.end
        };
        let after = Span { file: place.file, start: place.start, end: u32::MAX };
        let uses = self.by_place.range(..=after).rev().take(2).map(|(_, at)| &self.uses[*at]);
        let mut uses: Vec<_> = uses.filter(|one| around(one.span)).collect();
        // Between two parts of one word, the one that begins there.
        uses.sort_by_key(|one| std::cmp::Reverse(one.span.start));
        if let Some(one) = uses.first() {
            return Some(Named::Use(one));
        }
        self.definitions.iter().find(|one| around(one.span)).map(Named::Definition)
    }

    /// The thing whose id stands at a place, or that is named there.
    pub fn thing_at(&self, place: Span) -> Option<usize> {
        match self.at(place)? {
            Named::Use(one) => one.thing,
            Named::Definition(one) => {
                self.definitions.iter().position(|other| std::ptr::eq(other, one))
            }
        }
    }
}
