//! What belongs between the brackets that one is writing in, in a condition or an effect.

use serde_json::{Value, json};

use super::manual::ways;
use super::surroundings::{half_written, spot};
use crate::legible;
use crate::scenario::index::ExprPieceKind;
use crate::scenario::schema::TextSort;
use crate::syntax::tree::Tree;

/// The ways to write the word whose brackets are open at a byte of a file.
pub fn help(tree: &Tree, at: usize) -> Option<Value> {
    let (sort, before) = spot(tree, at).text_before(&tree.text, at)?;
    if !matches!(sort, TextSort::Condition | TextSort::Amount | TextSort::Effect) {
        return None;
    }
    let (_, asked, all) = half_written(before, sort == TextSort::Effect);
    let last = all.last().filter(|last| last.kind == ExprPieceKind::Word)?;
    let within = last.within.as_ref()?;
    let ways = ways(&asked[within.function.clone()]);
    let signatures: Vec<_> = ways
        .iter()
        .map(|(written, about)| {
            json!({
                "label": written,
                "documentation": { "kind": "markdown", "value": legible::lines(about) },
                "parameters": arguments(written).map(|one| json!({ "label": one })).collect::<Vec<_>>(),
            })
        })
        .collect();
    // The first way that has so many places.
    let fits = |(written, _): &(&str, &str)| within.argument < arguments(written).count();
    let active = ways.iter().position(fits).unwrap_or(0);
    (!signatures.is_empty()).then(|| {
        json!({ "signatures": signatures, "activeSignature": active, "activeParameter": within.argument })
    })
}

/// What stands between the first brackets of a way to write something.
fn arguments(written: &str) -> impl Iterator<Item = &str> {
    let inside = written.split_once('(').map_or("", |(_, rest)| rest);
    let inside = inside.rsplit_once(')').map_or(inside, |(inside, _)| inside);
    inside.split(',').map(str::trim).filter(|one| !one.is_empty())
}
