//! The walk over a file's values: every id that is given, and every text that may name one.

use std::borrow::Cow;
use std::ops::Range;

use super::stands::{IdSort, ItemForm, Stands};
use super::{Definition, forms};
use crate::diagnostics::Span;
use crate::syntax::decode::inside;
use crate::syntax::tree::{self, Node, NodeKind, Tree};

/// A text that may name something.
pub(super) struct Mention<'t> {
    pub stands: Stands,
    pub literal: Literal<'t>,
    /// The innermost item around it that has an id, by its place among the definitions.
    pub owner: Option<usize>,
    /// Whether it stands in a card with `targets`, where `target` is a word.
    pub targeted: bool,
}

/// A text value and its place.
pub(super) struct Literal<'t> {
    pub value: Cow<'t, str>,
    span: Span,
    /// Where it begins, if it is written as it is meant.
    plain: Option<u32>,
    file: &'t str,
}

impl<'t> Literal<'t> {
    /// That of a node, if it is a text or a word.
    pub fn of(tree: &'t Tree, node: &Node) -> Option<Self> {
        let file: &str = &tree.text;
        let written = tree::slice(file, node.span);
        let span = node.span;
        let bare = || {
            let hashes =
                written.strip_prefix('r')?.bytes().take_while(|byte| *byte == b'#').count();
            written
                .get(hashes + 2..written.len().checked_sub(hashes + 1)?)
                .map(|value| (value, hashes + 2))
        };
        let quoted = || {
            let value = written.strip_prefix('"')?.strip_suffix('"')?;
            (!value.contains('\\')).then_some((value, 1))
        };
        match node.kind {
            NodeKind::Text => match quoted().or_else(bare) {
                Some((value, from)) => {
                    let plain = Some(span.start + u32::try_from(from).unwrap_or(0));
                    Some(Self { value: value.into(), span, plain, file })
                }
                None => Some(Self { value: tree.string(node)?.into(), span, plain: None, file }),
            },
            _ => None,
        }
    }

    /// The place of some bytes of the value.
    pub fn place(&self, range: Range<usize>) -> Span {
        let Some(start) = self.plain else { return inside(self.file, self.span, range) };
        let fit = |at: usize| start + u32::try_from(at).unwrap_or(0);
        Span { file: self.span.file, start: fit(range.start), end: fit(range.end) }
    }

    /// The place of the whole value, without its quotation marks.
    pub fn whole(&self) -> Span {
        self.place(0..self.value.len())
    }
}

/// What the walk has found.
#[derive(Default)]
pub(super) struct Gathered<'t> {
    pub definitions: Vec<Definition>,
    pub spots: Vec<Mention<'t>>,
}

#[derive(Clone, Copy, Default)]
struct Around {
    owner: Option<usize>,
    targeted: bool,
}

impl<'t> Gathered<'t> {
    /// Walks over a file.
    pub fn walk(&mut self, tree: &'t Tree) {
        if let Some(root) = &tree.root {
            self.item(tree, root, &forms::PART, Around::default());
        }
    }

    fn item(
        &mut self,
        tree: &'t Tree,
        node: &'t Node,
        form: &'static ItemForm,
        mut around: Around,
    ) {
        let NodeKind::Struct { fields, .. } = &node.kind else { return };
        let name = |span| tree::word(&tree.text, span);
        for field in fields {
            if let Some(Stands::Id(sort)) = form.field(name(field.name))
                && let Some(literal) = Literal::of(tree, &field.value)
            {
                around.owner = Some(self.define(tree, node, sort, &literal, around.owner));
            }
        }
        around.targeted |= form.name == forms::CHOICE.name && node.has_field(&tree.text, "targets");
        for field in fields {
            if let Some(stands) = form.field(name(field.name)) {
                self.value(tree, &field.value, stands, around);
            }
        }
    }

    fn define(
        &mut self,
        tree: &Tree,
        node: &Node,
        sort: IdSort,
        id: &Literal<'_>,
        around: Option<usize>,
    ) -> usize {
        let scoped = matches!(sort, IdSort::Outcome | IdSort::Term);
        let scope = around.filter(|_| scoped).map(|owner| self.definitions[owner].id.clone());
        let title =
            ["title", "name", "text"].into_iter().find_map(|field| node.field(&tree.text, field));
        self.definitions.push(Definition {
            sort,
            id: id.value.clone().into_owned(),
            scope,
            span: id.whole(),
            item: node.span,
            title: title
                .and_then(|field| Some(Literal::of(tree, &field.value)?.value.into_owned())),
            owner: around,
        });
        self.definitions.len() - 1
    }

    fn value(&mut self, tree: &'t Tree, node: &'t Node, stands: Stands, around: Around) {
        match (&node.kind, stands) {
            (_, Stands::Plain | Stands::Word(_) | Stands::YesNo | Stands::Id(_) | Stands::Odds) => {
            }
            (NodeKind::List(items), _) => {
                items.iter().for_each(|item| self.value(tree, item, stands, around));
            }
            (NodeKind::Map(entries), Stands::Keys(..)) => {
                entries.iter().for_each(|(key, _)| self.spot(tree, key, stands, around));
            }
            (NodeKind::Struct { name, .. }, Stands::Trigger) if word_is(tree, *name, "Random") => {
                self.item(tree, node, &forms::RANDOM, around);
            }
            (NodeKind::Tuple { name, items }, Stands::Trigger) => {
                for item in items {
                    if word_is(tree, *name, "When") {
                        self.value(tree, item, Stands::Condition, around);
                    } else if word_is(tree, *name, "Random") {
                        self.item(tree, item, &forms::RANDOM, around);
                    }
                }
            }
            (NodeKind::Tuple { name, items }, _)
                if name.is_none() || word_is(tree, *name, "Some") =>
            {
                items.iter().for_each(|item| self.value(tree, item, stands, around));
            }
            (NodeKind::Struct { .. }, Stands::Item(form)) => self.item(tree, node, form, around),
            _ => self.spot(tree, node, stands, around),
        }
    }

    fn spot(&mut self, tree: &'t Tree, node: &Node, stands: Stands, around: Around) {
        let Around { owner, targeted } = around;
        let literal = Literal::of(tree, node);
        self.spots.extend(literal.map(|literal| Mention { stands, literal, owner, targeted }));
    }
}

fn word_is(tree: &Tree, name: Option<Span>, wanted: &str) -> bool {
    name.is_some_and(|name| tree::word(&tree.text, name) == wanted)
}
