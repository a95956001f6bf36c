//! Which item a comment belongs to.

use super::members::Bracket;
use crate::diagnostics::{Edit, Span};
use crate::syntax::lex::TokenKind;
use crate::syntax::tree::{Node, NodeKind, Tree};

/// A comment of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Where it is.
    pub span: Span,
    /// The item that it belongs to; all of the text if it stands above that; none if it belongs to a bracket.
    pub of: Option<Span>,
}

/// All comments of a text, in its order.
pub fn comments(tree: &Tree) -> Vec<Comment> {
    let all = tree.tokens.iter().enumerate().filter(|(_, one)| one.kind == TokenKind::Comment);
    let whole = Span::new(tree.file, 0..tree.text.len());
    let mut found = Vec::new();
    for (at, token) in all {
        let span = Span { file: tree.file, start: token.start, end: token.end };
        let of = match &tree.root {
            Some(root) if span.start < root.span.start => Some(whole),
            Some(root) => owner(tree, root, at),
            None => None,
        };
        found.push(Comment { span, of });
    }
    found
}

fn owner(tree: &Tree, node: &Node, comment: usize) -> Option<Span> {
    let bracket = Bracket::of(tree, node)?;
    let member = bracket.members.iter().find(|one| (one.lead..one.end).contains(&comment))?;
    let start = bracket.start(member.first);
    if !(member.first..member.last).contains(&comment) {
        return Some(Span::new(tree.file, start..bracket.end(member.last)));
    }
    let children: Vec<&Node> = match &node.kind {
        NodeKind::Struct { fields, .. } => fields.iter().map(|field| &field.value).collect(),
        NodeKind::Tuple { items, .. } | NodeKind::List(items) => items.iter().collect(),
        NodeKind::Map(entries) => entries.iter().map(|(_, value)| value).collect(),
        _ => Vec::new(),
    };
    let inner = children.into_iter().find(|child| child.tokens.contains(&comment))?;
    owner(tree, inner, comment)
}

/// What takes a comment out, with its line if it has one to itself.
pub fn without_comment(text: &str, comment: Span) -> Edit {
    let range = comment.range();
    let before = text.get(..range.start).unwrap_or_default();
    let blank = before.trim_end_matches([' ', '\t']).len();
    let after = text.get(range.end..).unwrap_or_default();
    let own_line = before[..blank].ends_with('\n') || blank == 0;
    let line_end = after.find('\n').filter(|at| after[..*at].trim().is_empty());
    let span = match line_end {
        Some(end) if own_line => blank..range.end + end + 1,
        _ => blank..range.end,
    };
    Edit::new(Span::new(comment.file, span), "")
}

/// What takes the item or field away in which the byte `at` is: the innermost one that is `wanted`, by the name
/// of the field or of the list that it is in.
pub fn without_member(tree: &Tree, at: u32, wanted: &dyn Fn(&str) -> bool) -> Option<Vec<Edit>> {
    use super::{PathStep, remove_field, remove_item};
    let path = tree.path_at(at);
    for end in (1..=path.len()).rev() {
        let (outer, last) = (&path[..end - 1], &path[end - 1]);
        let edits = match last {
            PathStep::Field(name) if wanted(name) => remove_field(tree, outer, name),
            PathStep::Field(_) => continue,
            PathStep::Id(_) | PathStep::At(_) => {
                let list = outer.last().map(ToString::to_string).unwrap_or_default();
                if !wanted(&list) {
                    continue;
                }
                let node = tree.at(outer)?;
                let items = match &node.kind {
                    NodeKind::List(items) | NodeKind::Tuple { items, .. } => items,
                    _ => continue,
                };
                let place =
                    items.iter().position(|item| item.span.range().contains(&(at as usize)))?;
                remove_item(tree, outer, place)
            }
        };
        return edits.ok().map(|edits| edits.all().to_vec());
    }
    None
}
