//! What could be written next.

use serde_json::{Value, json};

use super::lines::LineMap;
use super::manual;
use super::surroundings::{TextSpot, half_written, spot};
use crate::analysis::Skeleton;
use crate::diagnostics::Span;
use crate::legible;
use crate::scenario::Content;
use crate::scenario::catalogue::kinds;
use crate::scenario::index::{Definition, ExprPieceKind, IdSort, plain_words};
use crate::scenario::schema::{ItemShape, LeftOut, Refers, TextSort, ValueShape};
use crate::syntax::lex::TokenKind;
use crate::syntax::tree::Tree;

/// Kinds of completion, as the protocol numbers them.
mod sort {
    pub const FUNCTION: u32 = 3;
    pub const FIELD: u32 = 5;
    pub const VARIABLE: u32 = 6;
    pub const KEYWORD: u32 = 14;
    pub const SNIPPET: u32 = 15;
    pub const ENUM_MEMBER: u32 = 20;
    pub const REFERENCE: u32 = 18;
}

/// What is offered, and what of the text it takes the place of.
struct Completions<'a> {
    map: &'a LineMap<'a>,
    /// Bytes that what is chosen stands for.
    replaces: std::ops::Range<usize>,
    items: Vec<Value>,
}

impl Completions<'_> {
    fn add(&mut self, label: &str, kind: u32, detail: &str, about: &str, new: &str) {
        let snippet = new.contains('$');
        let mut item = json!({
            "label": label,
            "kind": kind,
            "detail": legible::line(detail),
            "insertTextFormat": if snippet { 2 } else { 1 },
            // In the order in which they are offered.
            "sortText": format!("{:04}", self.items.len()),
            "textEdit": { "range": self.map.range(self.replaces.clone()), "newText": new },
        });
        if !about.is_empty() {
            item["documentation"] = json!({ "kind": "markdown", "value": legible::lines(about) });
        }
        self.items.push(item);
    }

    /// Everything of one sort.
    fn ids(&mut self, skeleton: &Skeleton, sort: IdSort, scope: Option<&str>) {
        let fits = |one: &&Definition| scope.is_none() || one.scope.as_deref() == scope;
        for one in skeleton.index.of(sort).filter(fits) {
            let title = one.title.as_deref().unwrap_or_default();
            self.add(&one.id, sort::REFERENCE, &format!("{} {title}", sort.word()), "", &one.id);
        }
        match sort {
            IdSort::Kind => self.kinds(),
            IdSort::Content => {
                for one in Content::ALL {
                    self.add(one.word(), sort::ENUM_MEMBER, &one.name(), "", one.word());
                }
            }
            _ => {}
        }
    }

    fn kinds(&mut self) {
        for kind in kinds() {
            let [kahn, mid, goldstein, rivera] = kind.scales(true).words();
            let detail = format!("{} (Kahn {kahn}, hostility {mid})", kind.label);
            let about = format!(
                "{}\n\nKahn {kahn} · MID {mid} · Goldstein {goldstein} · Rivera {rivera}",
                kind.definition
            );
            self.add(&kind.id, sort::ENUM_MEMBER, &detail, &about, &kind.id);
        }
    }
}

/// What may stand at a byte of a file.
pub fn offers(skeleton: &Skeleton, tree: &Tree, at: usize, columns: bool) -> Vec<Value> {
    let map = LineMap::new(&tree.text, columns);
    let place = spot(tree, at);
    let mut offer = Completions { map: &map, replaces: at..at, items: Vec::new() };
    if let Some(token) = place.token
        && matches!(token.kind, TokenKind::Comment)
    {
        return offer.items;
    }
    match place.token.filter(|token| token.of(&tree.text).contains('"')) {
        Some(_) => in_text(&mut offer, skeleton, tree, &place, at),
        None => outside(&mut offer, skeleton, &tree.text, &place, at),
    }
    offer.items
}

/// In a text: ids where something is named, words in an expression.
fn in_text(
    offer: &mut Completions<'_>,
    skeleton: &Skeleton,
    tree: &Tree,
    place: &TextSpot<'_>,
    at: usize,
) {
    let Some((sort, before)) = place.text_before(&tree.text, at) else { return };
    let open = at - before.len();
    match sort {
        TextSort::Condition | TextSort::Amount | TextSort::Effect => {
            expression(offer, skeleton, before, sort == TextSort::Effect, at);
        }
        TextSort::Name(Refers::OptionOutcome) if before.contains('/') => {
            let (option, outcome) = before.split_once('/').unwrap_or_default();
            offer.replaces = at - outcome.len()..at;
            offer.ids(skeleton, IdSort::Outcome, Some(option));
        }
        TextSort::Name(refers) => {
            offer.replaces = open..at;
            let of = (refers == Refers::Outcome).then(|| owner(skeleton, tree, at)).flatten();
            for sort in IdSort::of_reference(refers) {
                offer.ids(skeleton, *sort, of.as_deref());
            }
            if refers == Refers::Actor && in_card(tree, at) {
                offer.add("self", sort::KEYWORD, "whose card it is", "", "self");
            }
        }
        _ => {}
    }
}

/// Whether a place is in a card.
fn in_card(tree: &Tree, at: usize) -> bool {
    let path = tree.path_at(u32::try_from(at).unwrap_or(u32::MAX));
    path.first().is_some_and(|step| step.to_string() == "options") || path.is_empty()
}

/// The id of the innermost item with outcomes around a place.
fn owner(skeleton: &Skeleton, tree: &Tree, at: usize) -> Option<String> {
    let around = |span: Span| span.file == tree.file && span.range().contains(&at);
    let with_outcomes = |one: &&Definition| matches!(one.sort, IdSort::Option | IdSort::Inject);
    let all = skeleton.index.definitions.iter().filter(with_outcomes);
    all.filter(|one| around(one.item)).map(|one| one.id.clone()).next_back()
}

fn expression(
    offer: &mut Completions<'_>,
    skeleton: &Skeleton,
    before: &str,
    effect: bool,
    at: usize,
) {
    let (typed, asked, all) = half_written(before, effect);
    offer.replaces = at - typed..at;
    let Some(last) = all.last().filter(|last| last.kind == ExprPieceKind::Word) else { return };
    let (sorts, scope) = skeleton.index.wanted_at(&asked, last);
    let value = [IdSort::Indicator, IdSort::Flag, IdSort::Rung];
    let words = sorts == value;
    let before =
        all.len().checked_sub(2).and_then(|at| all.get(at)).map(|one| &asked[one.range.clone()]);
    let rungs = before.is_some_and(|sign| matches!(sign, "==" | "!=" | "<" | "<=" | ">" | ">="))
        && all.len() >= 3
        && &asked[all[all.len() - 3].range.clone()] == "rung";
    for sort in sorts {
        let wanted = !words || (sort == IdSort::Rung) == rungs;
        if wanted {
            offer.ids(skeleton, sort, scope.as_deref());
        }
        if sort == IdSort::Actor {
            offer.add("self", sort::KEYWORD, "whose card it is", "", "self");
        }
    }
    if !words || rungs {
        return;
    }
    for (word, written) in manual::calls(last.changed) {
        let about = manual::about(word).unwrap_or_default();
        offer.add(word, sort::FUNCTION, written, &about, &format!("{word}($1)"));
    }
    for word in plain_words().filter(|_| !last.changed) {
        let about = manual::about(word).unwrap_or_default();
        offer.add(word, sort::KEYWORD, "", &about, word);
    }
}

/// Outside of texts: fields that are not given yet, or the words and texts that a value may be.
fn outside(
    offer: &mut Completions<'_>,
    skeleton: &Skeleton,
    text: &str,
    place: &TextSpot<'_>,
    at: usize,
) {
    let half = |c: char| c.is_alphanumeric() || c == '_';
    let before = text.get(..at).unwrap_or_default();
    offer.replaces = before.trim_end_matches(half).len()..at;
    if let Some(form) = place.form {
        return fields(offer, form, &place.given);
    }
    if let Some(shape) = place.stands {
        values(offer, skeleton, shape);
    }
}

fn fields(offer: &mut Completions<'_>, form: &ItemShape, given: &[&str]) {
    let missing = form.fields.iter().filter(|field| !given.contains(&field.name));
    let (needed, other): (Vec<_>, Vec<_>) =
        missing.partition(|field| field.left_out == LeftOut::Needed);
    for field in needed.into_iter().chain(other) {
        let without = match field.left_out {
            LeftOut::Needed => "must be given".to_owned(),
            LeftOut::Is(value) => format!("{value} when left out"),
            LeftOut::Means(words) => format!("when left out: {words}"),
        };
        let new = format!("{}: {}", field.name, begun(&field.value));
        offer.add(field.name, sort::FIELD, &without, &field.about, &new);
    }
}

/// How a value begins, with the places to be filled in.
fn begun(shape: &ValueShape) -> &'static str {
    match shape {
        ValueShape::Text(_) => "\"$1\",",
        ValueShape::List(one) if matches!(**one, ValueShape::Text(_)) => "[\"$1\"],",
        ValueShape::List(_) => "[$1],",
        ValueShape::Map(..) => "{$1},",
        ValueShape::Fields(_) | ValueShape::Pair(..) => "($1),",
        _ => "$1,",
    }
}

fn values(offer: &mut Completions<'_>, skeleton: &Skeleton, shape: &ValueShape) {
    match shape {
        ValueShape::YesNo => {
            for word in ["true", "false"] {
                offer.add(word, sort::KEYWORD, "", "", word);
            }
        }
        ValueShape::Words(choice) => {
            for one in &choice.choices {
                match &one.holds {
                    None => offer.add(one.word, sort::ENUM_MEMBER, &one.about, "", one.word),
                    Some(held) => {
                        let inside = begun(held).trim_end_matches(',');
                        let inside = inside
                            .strip_prefix('(')
                            .and_then(|rest| rest.strip_suffix(')'))
                            .unwrap_or(inside);
                        let new = format!("{}({inside})", one.word);
                        offer.add(one.word, sort::SNIPPET, &one.about, "", &new);
                    }
                }
            }
        }
        ValueShape::Either(one, other) => {
            values(offer, skeleton, one);
            values(offer, skeleton, other);
        }
        ValueShape::Text(TextSort::Name(refers)) => {
            let before = offer.items.len();
            for sort in IdSort::of_reference(*refers) {
                offer.ids(skeleton, *sort, None);
            }
            for item in &mut offer.items[before..] {
                let quoted = format!("\"{}\"", item["label"].as_str().unwrap_or_default());
                item["textEdit"]["newText"] = json!(quoted);
                item["kind"] = json!(sort::VARIABLE);
            }
        }
        ValueShape::Odds { .. } => {
            for words in ["\"3 to 1\"", "\"1 to 3\""] {
                offer.add(words, sort::SNIPPET, "odds", "", words);
            }
        }
        _ => {}
    }
}
