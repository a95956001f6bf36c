//! The walk over a file's values: every id that is given, and every text that may name one.

use std::borrow::Cow;
use std::ops::Range;

use super::sorts::IdSort;
use super::{Definition, UsedAs};
use crate::diagnostics::Span;
use crate::scenario::schema::{FieldShape, ItemShape, TextSort, ValueShape, value_at};
use crate::syntax::decode::inside;
use crate::syntax::tree::{self, Node, NodeKind, Tree};

/// A text that may name something.
pub(super) struct Mention<'t> {
    pub sort: TextSort,
    /// What naming something here does.
    pub used_as: UsedAs,
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
    pub mentions: Vec<Mention<'t>>,
}

#[derive(Clone, Copy)]
struct ItemAround {
    owner: Option<usize>,
    targeted: bool,
    /// What naming something here does.
    used_as: UsedAs,
}

impl<'t> Gathered<'t> {
    /// Walks over a file.
    pub fn walk(&mut self, tree: &'t Tree) {
        if let (Some(root), Some(whole)) = (&tree.root, value_at(&[])) {
            let around = ItemAround { owner: None, targeted: false, used_as: UsedAs::Names };
            self.value(tree, root, whole, around);
        }
    }

    fn item(
        &mut self,
        tree: &'t Tree,
        node: &'t Node,
        shape: &'static ItemShape,
        mut around: ItemAround,
    ) {
        let NodeKind::Struct { fields, .. } = &node.kind else { return };
        if let Some(sort) = IdSort::of_shape(shape.name)
            && let Some(id) = node.field(&tree.text, "id")
            && let Some(literal) = Literal::of(tree, &id.value)
        {
            around.owner = Some(self.define(tree, node, sort, &literal, around.owner));
        }
        around.targeted |= shape.name == "Choice" && node.has_field(&tree.text, "targets");
        for field in fields {
            if let Some(known) = shape.field(tree::word(&tree.text, field.name)) {
                let around = ItemAround { used_as: used_as(shape, known), ..around };
                self.value(tree, &field.value, &known.value, around);
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
        let title = title.and_then(|field| Literal::of(tree, &field.value));
        self.definitions.push(Definition {
            sort,
            id: id.value.clone().into_owned(),
            scope,
            span: id.whole(),
            item: node.span,
            title: title.map(|title| title.value.into_owned()),
            owner: around,
        });
        self.definitions.len() - 1
    }

    fn value(
        &mut self,
        tree: &'t Tree,
        node: &'t Node,
        shape: &'static ValueShape,
        around: ItemAround,
    ) {
        match (&node.kind, shape) {
            (_, ValueShape::Either(one, other)) => {
                self.value(tree, node, one, around);
                self.value(tree, node, other, around);
            }
            (NodeKind::List(items), ValueShape::List(one)) => {
                items.iter().for_each(|item| self.value(tree, item, one, around));
            }
            (NodeKind::Map(entries), ValueShape::Map(key, value)) => {
                for (own_key, own_value) in entries {
                    self.value(tree, own_key, key, around);
                    self.value(tree, own_value, value, around);
                }
            }
            (NodeKind::Struct { name: Some(name), .. }, ValueShape::Words(_)) => {
                if let Some(held) = shape.holds(tree::word(&tree.text, *name)) {
                    self.value(tree, node, held, around);
                }
            }
            (NodeKind::Tuple { name: Some(name), items }, ValueShape::Words(_)) => {
                if let Some(held) = shape.holds(tree::word(&tree.text, *name)) {
                    items.iter().for_each(|item| self.value(tree, item, held, around));
                }
            }
            (NodeKind::Tuple { name: Some(name), items }, _) if is_some(tree, *name) => {
                items.iter().for_each(|item| self.value(tree, item, shape, around));
            }
            (NodeKind::Struct { .. }, ValueShape::Fields(item)) => {
                self.item(tree, node, item, around);
            }
            (NodeKind::Text, ValueShape::Text(sort)) => {
                let ItemAround { owner, targeted, used_as } = around;
                let literal = Literal::of(tree, node);
                let mention = |literal| Mention { sort: *sort, used_as, literal, owner, targeted };
                self.mentions.extend(literal.map(mention));
            }
            _ => {}
        }
    }
}

/// What naming something in a field does.
fn used_as(item: &ItemShape, field: &FieldShape) -> UsedAs {
    match (item.name, field.name) {
        ("RedLine", "answers") => UsedAs::Answers,
        ("Choice", "cost") | (_, "crosses") => UsedAs::Writes,
        _ => UsedAs::Names,
    }
}

fn is_some(tree: &Tree, name: Span) -> bool {
    tree::word(&tree.text, name) == "Some"
}
