//! The shape of a file: its things as an outline, and what can be folded.

use serde_json::{Value, json};

use super::lines::LineMap;
use super::surroundings::bytes;
use crate::analysis::Skeleton;
use crate::legible;
use crate::scenario::index::{Definition, IdSort};
use crate::syntax::lex::TokenKind;
use crate::syntax::tree::{self, NodeKind, Tree};

/// Kinds of symbols, as the protocol numbers them.
fn kind(sort: IdSort) -> u32 {
    match sort {
        IdSort::Actor => 5,
        IdSort::Option | IdSort::Agreement => 6,
        IdSort::Inject => 24,
        IdSort::Indicator | IdSort::Timer | IdSort::Date => 16,
        IdSort::Flag => 17,
        IdSort::Outcome | IdSort::Term => 22,
        IdSort::Rung | IdSort::Threshold | IdSort::RedLine | IdSort::Norm => 14,
        _ => 13,
    }
}

/// The sections of a file, and the things in each.
pub fn outline(skeleton: &Skeleton, tree: &Tree, columns: bool) -> Vec<Value> {
    let map = LineMap::new(&tree.text, columns);
    let Some(NodeKind::Struct { fields, .. }) = tree.root.as_ref().map(|root| &root.kind) else {
        return Vec::new();
    };
    let all = &skeleton.index.definitions;
    let section = |field: &tree::Field| {
        let whole = field.name.range().start..field.value.span.range().end;
        let within = |(_, one): &(usize, &Definition)| {
            one.owner.is_none()
                && one.item.file == tree.file
                && whole.contains(&one.item.range().start)
        };
        let children = all.iter().enumerate().filter(within);
        let children: Vec<_> = children.map(|(at, one)| symbol(all, at, one, &map)).collect();
        (!tree::word(&tree.text, field.name).is_empty()).then(|| {
            json!({
                "name": tree::word(&tree.text, field.name),
                "kind": 3,
                "range": map.range(whole.clone()),
                "selectionRange": map.range(field.name.range()),
                "children": children,
            })
        })
    };
    fields.iter().filter_map(section).collect()
}

fn symbol(all: &[Definition], at: usize, one: &Definition, map: &LineMap<'_>) -> Value {
    let own = all.iter().enumerate().skip(at + 1).filter(|(_, other)| other.owner == Some(at));
    let children: Vec<_> = own.map(|(at, other)| symbol(all, at, other, map)).collect();
    let title: String = one.title.as_deref().unwrap_or_default().chars().take(80).collect();
    json!({
        "name": one.id,
        "detail": legible::line(&title),
        "kind": kind(one.sort),
        "range": map.range(one.item.range()),
        "selectionRange": map.range(one.span.range()),
        "children": children,
    })
}

/// Brackets and comments of several lines.
pub fn folds(tree: &Tree) -> Vec<Value> {
    let map = LineMap::new(&tree.text, true);
    let (mut open, mut found) = (Vec::new(), Vec::new());
    let mut comment: Option<(usize, usize)> = None;
    let mut fold = |from: usize, to: usize, kind: Option<&str>| {
        if to > from {
            let mut range = json!({ "startLine": from, "endLine": to });
            kind.into_iter().for_each(|kind| range["kind"] = json!(kind));
            found.push(range);
        }
    };
    for token in &tree.tokens {
        let (range, written) = (bytes(*token), token.of(&tree.text));
        let lines = (map.place(range.start).0, map.place(range.end).0);
        match token.kind {
            TokenKind::Comment => {
                let joined = comment.filter(|(_, last)| *last + 1 >= lines.0);
                comment = Some((joined.map_or(lines.0, |(first, _)| first), lines.1));
                continue;
            }
            TokenKind::Space => continue,
            _ => {}
        }
        if let Some((from, to)) = comment.take() {
            fold(from, to, Some("comment"));
        }
        match written {
            "(" | "[" | "{" => open.push(lines.0),
            ")" | "]" | "}" => {
                // The closing bracket stays in sight.
                let from = open.pop();
                from.into_iter().for_each(|from| fold(from, lines.1.saturating_sub(1), None));
            }
            _ => {}
        }
    }
    found
}
