//! The schema of scenario files says what the program does: held against what reads them, on whole documents.

use std::collections::BTreeMap;

use offramp::diagnostics::{FileId, Severity, Span};
use offramp::scenario::schema::{
    Bound, FieldShape, ItemShape, LeftOut, ValueShape, field_at, fields_at, shapes, value_at,
};
use offramp::scenario::{Loaded, load_text};
use offramp::syntax::tree::{Node, NodeKind, parse, slice, word};

/// A value of a document, with what the schema says of it.
#[derive(Clone, Copy)]
struct Met<'a> {
    shape: &'static ValueShape,
    node: &'a Node,
    /// The thing it is in, and its field there.
    around: Option<(&'static ItemShape, &'a Node, &'static FieldShape)>,
}

/// A document that checks without errors and warnings of reading.
struct Document {
    name: &'static str,
    text: String,
    root: Node,
}

/// Together they have every field: one that is missing here fails the tests below by its name.
const DOCUMENTS: &[&str] = &[
    "tests/program/format_schema/every_field.ron",
    "tests/fixtures/small.ron",
    "tests/fixtures/ransomware.ron",
    "tests/fixtures/matrix.ron",
];

fn documents() -> Vec<Document> {
    let read = |name: &&'static str| {
        let text = std::fs::read_to_string(name).unwrap();
        assert_eq!(load_text(name, &text).findings, [], "{name}");
        let root = parse(FileId(0), &text).root.unwrap();
        Document { name, text, root }
    };
    DOCUMENTS.iter().map(read).collect()
}

impl Document {
    /// Every value that a shape may have, from the outermost in. Panics where the schema knows of no such value.
    fn values(&self) -> Vec<Met<'_>> {
        let mut all = Vec::new();
        let whole = Met { shape: value_at(&[]).unwrap(), node: &self.root, around: None };
        self.walk(whole, &mut all);
        all
    }

    fn walk<'a>(&'a self, met: Met<'a>, all: &mut Vec<Met<'a>>) {
        let Met { shape, node, .. } = met;
        let inner = |shape, node| Met { shape, node, ..met };
        match (shape, &node.kind) {
            (ValueShape::Either(one, other), _) => {
                let fits = [one, other].into_iter().find(|shape| fits(shape, node));
                return self.walk(inner(fits.unwrap(), node), all);
            }
            (ValueShape::Fields(item), NodeKind::Struct { fields, .. }) => {
                for field in fields {
                    let name = word(&self.text, field.name);
                    let known = item.field(name);
                    let known =
                        known.unwrap_or_else(|| panic!("{} has no field {name}", item.name));
                    let around = Some((item, node, known));
                    self.walk(Met { shape: &known.value, node: &field.value, around }, all);
                }
            }
            (ValueShape::Fields(_), NodeKind::Tuple { items, .. }) if items.is_empty() => {}
            (ValueShape::List(shape), NodeKind::List(items)) => {
                items.iter().for_each(|node| self.walk(inner(shape, node), all));
            }
            (ValueShape::Map(key, value), NodeKind::Map(entries)) => {
                for (k, v) in entries {
                    self.walk(inner(key, k), all);
                    self.walk(inner(value, v), all);
                }
            }
            (ValueShape::Pair(one, other), NodeKind::Tuple { items, .. }) => {
                self.walk(inner(one, &items[0]), all);
                self.walk(inner(other, &items[1]), all);
            }
            (ValueShape::Words(choice), NodeKind::Word) => {
                let word = slice(&self.text, node.span);
                assert!(
                    choice.choices.iter().any(|one| one.word == word || one.older == Some(word)),
                    "{word}"
                );
            }
            (ValueShape::Words(choice), NodeKind::Tuple { name: Some(name), items }) => {
                let word = slice(&self.text, *name);
                let known = choice.choices.iter().find(|one| one.word == word).unwrap();
                self.walk(inner(known.holds.as_ref().unwrap(), &items[0]), all);
            }
            (ValueShape::Words(choice), NodeKind::Struct { name: Some(name), .. }) => {
                let word = slice(&self.text, *name);
                let known = choice.choices.iter().find(|one| one.word == word).unwrap();
                return self.walk(inner(known.holds.as_ref().unwrap(), node), all);
            }
            _ => assert!(fits(shape, node), "{shape} at {}", slice(&self.text, node.span)),
        }
        all.push(met);
    }

    /// The same text with something else at a place.
    fn with(&self, at: Span, new: &str) -> String {
        let (before, rest) = self.text.split_at(at.range().start);
        format!("{before}{new}{}", &rest[at.range().len()..])
    }

    /// The same text with a field put before the others of a thing.
    fn with_field(&self, item: &Node, field: &str, value: &str) -> String {
        let at = Span { start: item.head_end, end: item.head_end, ..item.span };
        self.with(at, &format!("{field}: {value}, "))
    }

    /// The same text without a field.
    fn without(&self, item: &Node, field: &str) -> String {
        let field = item.field(&self.text, field).unwrap();
        let mut at = Span { end: field.value.span.end, ..field.name };
        if self.text[at.range().end..].starts_with(',') {
            at.end += 1;
        }
        self.with(at, "")
    }

    /// What a bound of a field comes to here.
    fn bound(&self, bound: Bound, around: (&ItemShape, &Node)) -> f64 {
        let words = match bound {
            Bound::Is(number) => return number,
            Bound::Of(words) => words,
        };
        let (item, node) = around;
        let number = |node: &Node| slice(&self.text, node.span).parse::<f64>().unwrap();
        let length = |node: &Node| match &node.kind {
            NodeKind::List(items) => items.len() as f64,
            _ => number(node),
        };
        let field = |name: &str| node.field(&self.text, name).map(|field| &field.value);
        if let Some(name) = words.strip_prefix('`').and_then(|words| words.strip_suffix('`')) {
            return match (field(name), item.field(name).unwrap().left_out) {
                (Some(value), _) => number(value),
                (None, LeftOut::Is(value)) => value.parse().unwrap(),
                _ => panic!("{name} is not there"),
            };
        }
        let calendar = |name| {
            let meta = &self.root.field(&self.text, "meta").unwrap().value;
            let calendar = &meta.field(&self.text, "calendar").unwrap().value;
            length(&calendar.field(&self.text, name).unwrap().value)
        };
        let aftermath = if self.text.contains("aftermath: true") { 1.0 } else { 0.0 };
        match words {
            "as many as there are `terms`" => field("terms").map_or(0.0, length),
            "the calendar's turns" => calendar("turns"),
            // The one without orders counts.
            "the last turn" => calendar("turns") + aftermath,
            // Of the first indicator, where the first band stands.
            "the indicator's lowest value" => 0.0,
            "the indicator's highest value" => 100.0,
            "the turn before the last" => calendar("turns") - 1.0,
            _ => panic!("{words}"),
        }
    }
}

fn fits(shape: &ValueShape, node: &Node) -> bool {
    match shape {
        ValueShape::YesNo | ValueShape::Words(_) => {
            matches!(node.kind, NodeKind::Word | NodeKind::Tuple { .. } | NodeKind::Struct { .. })
        }
        ValueShape::Number { .. } | ValueShape::Factor { .. } => {
            matches!(node.kind, NodeKind::Number)
        }
        ValueShape::Odds { .. } => matches!(node.kind, NodeKind::Number | NodeKind::Text),
        ValueShape::Text(_) => matches!(node.kind, NodeKind::Text),
        ValueShape::List(_) => matches!(node.kind, NodeKind::List(_)),
        ValueShape::Map(..) => matches!(node.kind, NodeKind::Map(_)),
        ValueShape::Pair(..) => matches!(node.kind, NodeKind::Tuple { .. }),
        ValueShape::Fields(_) => {
            matches!(node.kind, NodeKind::Struct { .. } | NodeKind::Tuple { .. })
        }
        ValueShape::Either(one, other) => fits(one, node) || fits(other, node),
    }
}

/// Codes and places of errors.
fn errors(text: &str) -> Vec<(&'static str, Option<Span>)> {
    let findings = load_text("test", text).findings;
    let errors = findings.into_iter().filter(|one| one.severity == Severity::Error);
    errors.map(|one| (one.code.0, one.span)).collect()
}

/// Every number by thing and field, in the first document that has it.
fn numbers(documents: &[Document]) -> BTreeMap<String, (&Document, Met<'_>)> {
    let mut all = BTreeMap::new();
    for document in documents {
        for met in document.values() {
            let of = match met.shape {
                ValueShape::Number { .. } | ValueShape::Factor { .. } => met.around,
                _ => None,
            };
            let Some((item, _, field)) = of else { continue };
            let word = match field.value.choice() {
                Some(_) => format!(" in {}", field.value),
                None => String::new(),
            };
            all.entry(format!("{}.{}{word}", item.name, field.name)).or_insert((document, met));
        }
    }
    all
}

/// The same numbers, as the schema has them.
fn known_numbers() -> Vec<String> {
    fn has_number(value: &ValueShape) -> bool {
        match value {
            ValueShape::Number { .. } | ValueShape::Factor { .. } => true,
            ValueShape::List(one) => has_number(one),
            ValueShape::Map(one, other)
            | ValueShape::Pair(one, other)
            | ValueShape::Either(one, other) => has_number(one) || has_number(other),
            ValueShape::Words(choice) => {
                choice.choices.iter().flat_map(|one| &one.holds).any(has_number)
            }
            _ => false,
        }
    }
    let mut all = Vec::new();
    for one in shapes() {
        let ValueShape::Fields(item) = one.shape else { continue };
        for field in item.fields.iter().filter(|field| has_number(&field.value)) {
            let word = match field.value.choice() {
                Some(_) => format!(" in {}", field.value),
                None => String::new(),
            };
            all.push(format!("{}.{}{word}", item.name, field.name));
        }
    }
    all.sort();
    all
}

/// What is found where a number is not in its range: a few have a rule of their own.
fn code(name: &str, shape: &ValueShape) -> &'static str {
    match (name, shape) {
        ("Scenario.format", _) => "E0507",
        (_, ValueShape::Factor { .. }) => "E0502",
        _ => "E0501",
    }
}

/// Figures that others are held against, which then are wrong as well.
const LEADING: [&str; 4] = ["Budget.most", "Calendar.turns", "Indicator.min", "Rung.kahn"];

#[test]
fn a_number_one_beyond_its_range_is_an_error_at_its_place_and_the_ends_are_none() {
    let documents = documents();
    let numbers = numbers(&documents);
    let names: Vec<_> = numbers.keys().cloned().collect();
    assert_eq!(names, known_numbers(), "some document must have each number");
    let mut wrong = Vec::new();
    for (name, (document, met)) in numbers {
        let (item, node, _) = met.around.unwrap();
        let (from, to, step) = match *met.shape {
            ValueShape::Number { whole, from, to } => {
                let step = if whole { 1.0 } else { 0.5 };
                (document.bound(from, (item, node)), document.bound(to, (item, node)), step)
            }
            ValueShape::Factor { most } => (0.000_001, most, 0.000_000_5),
            _ => unreachable!(),
        };
        for beyond in [from - step, to + step] {
            let text = document.with(met.node.span, &beyond.to_string());
            let at = met.node.span;
            let at = Span { end: at.start + beyond.to_string().len() as u32, ..at };
            let mut expected = (code(&name, met.shape), Some(at));
            // What counts can't be below 0 at all.
            if beyond == -1.0 && errors(&text).first().is_some_and(|one| one.0 == "E0307") {
                expected.0 = "E0307";
            }
            let found = errors(&text);
            let right = match name.as_str() {
                "Band.from" | "Band.to" => {
                    found.iter().all(|(code, _)| *code == "E0503") && !found.is_empty()
                }
                name if LEADING.contains(&name) => found.contains(&expected),
                _ => found == [expected],
            };
            if !right {
                wrong.push(format!("{name} is {beyond} in {}: {found:?}", document.name));
            }
        }
        for end in [from, to] {
            let text = document.with(met.node.span, &end.to_string());
            let at = met.node.span.start;
            let found = errors(&text);
            if found.iter().any(|(code, span)| {
                ["E0501", "E0502", "E0307"].contains(code)
                    && span.is_some_and(|span| span.start == at)
            }) {
                wrong.push(format!("{name} is {end} in {}: {found:?}", document.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every thing with fields, wherever one stands in brackets.
type Items<'a> = BTreeMap<&'static str, (&'static ItemShape, Vec<(&'a Document, &'a Node)>)>;

fn items(documents: &[Document]) -> Items<'_> {
    let mut all = Items::new();
    for document in documents {
        for met in document.values() {
            if let (ValueShape::Fields(item), NodeKind::Struct { .. } | NodeKind::Tuple { .. }) =
                (met.shape, &met.node.kind)
            {
                all.entry(item.name).or_insert((item, Vec::new())).1.push((document, met.node));
            }
        }
    }
    all
}

#[test]
fn what_reads_a_file_knows_the_same_fields() {
    let documents = documents();
    let items = items(&documents);
    for one in shapes() {
        let ValueShape::Fields(item) = one.shape else { continue };
        let (_, places) = items.get(item.name).unwrap_or_else(|| panic!("no {}", item.name));
        let (document, node) = places[0];
        let loaded = load_text("test", &document.with_field(node, "qqqqqqqq", "0"));
        let found = loaded.findings.iter().find(|one| one.code.0 == "E0301").unwrap();
        let names: Vec<_> = item.fields.iter().map(|field| format!("`{}`", field.name)).collect();
        let (last, before) = names.split_last().unwrap();
        let listed = if before.is_empty() {
            last.clone()
        } else {
            format!("{} and {last}", before.join(", "))
        };
        assert_eq!(
            found.help.as_deref(),
            Some(&*format!("fields here are {listed}")),
            "{}",
            item.name
        );
    }
}

/// What a scenario is, but for the name of its edition and for who knows what, which is in no order.
fn played(loaded: &Loaded) -> Option<String> {
    let scenario = loaded.scenario.as_ref()?;
    let all = format!("{scenario:?}").replace(&scenario.hash, "");
    let mut parts = all.split("Secrets({");
    let first = parts.next()?.to_owned();
    Some(parts.fold(first, |text, part| text + part.split_once("})").map_or("", |(_, rest)| rest)))
}

/// Where two scenarios begin to differ; what is found where there is none.
fn difference(before: &Option<String>, now: &Option<String>, loaded: &Loaded) -> String {
    let (Some(before), Some(now)) = (before, now) else { return format!("{:?}", loaded.findings) };
    let at = before.bytes().zip(now.bytes()).take_while(|(one, other)| one == other).count();
    let around =
        |text: &str| text.get(at.saturating_sub(60)..at + 60).unwrap_or_default().to_owned();
    format!("{} and {}", around(before), around(now))
}

#[test]
fn a_default_written_out_changes_nothing() {
    let documents = documents();
    let before: BTreeMap<_, _> =
        documents.iter().map(|one| (one.name, played(&load_text("test", &one.text)))).collect();
    let (mut untried, mut wrong) = (Vec::new(), Vec::new());
    for (name, (item, places)) in items(&documents) {
        for field in &item.fields {
            let LeftOut::Is(value) = field.left_out else { continue };
            let free = |(document, node): &&(&Document, &Node)| {
                !node.has_field(&document.text, field.name)
            };
            let Some((document, node)) = places.iter().find(free) else {
                untried.push(format!("{name}.{}", field.name));
                continue;
            };
            let loaded = load_text("test", &document.with_field(node, field.name, value));
            let (before, now) = (&before[document.name], played(&loaded));
            if *before != now {
                wrong.push(format!("{name}.{}: {}", field.name, difference(before, &now, &loaded)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(untried, Vec::<String>::new(), "some document must leave each out");
}

#[test]
fn what_must_be_given_is_missed_and_nothing_else() {
    let documents = documents();
    let mut seen = Vec::new();
    let mut wrong = Vec::new();
    for (name, (item, places)) in items(&documents) {
        for field in &item.fields {
            let given =
                |(document, node): &&(&Document, &Node)| node.has_field(&document.text, field.name);
            let Some((document, node)) = places.iter().find(given) else { continue };
            seen.push(format!("{name}.{}", field.name));
            let found = errors(&document.without(node, field.name));
            let missed =
                found.iter().any(|(code, _)| ["E0304", "E0404", "E0505", "E0509"].contains(code));
            let needed = field.left_out == LeftOut::Needed;
            let either = matches!(field.left_out, LeftOut::Means(words) if words.contains("needed") || words.contains("only"));
            if missed != needed && !either {
                wrong.push(format!("{name}.{} in {}: {found:?}", field.name, document.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen.len() > 200, "{}", seen.len());
}

#[test]
fn a_path_leads_to_the_fields_that_may_stand_there() {
    let names = |path: &[&str]| -> Vec<&str> {
        fields_at(path).unwrap().fields.iter().map(|field| field.name).collect()
    };
    assert_eq!(names(&["options", "outcomes"])[..3], ["id", "text", "seen"]);
    assert_eq!(names(&["injects", "trigger", "Random"]), ["odds", "factors"]);
    assert_eq!(names(&["debrief", "questions", "what"]), ["text", "about"]);
    assert_eq!(names(&[])[..2], ["format", "meta"]);
    assert!(fields_at(&["options", "when"]).is_none());
    assert!(fields_at(&["option"]).is_none());
    let field = field_at(&["rules", "orders_per_turn"]).unwrap();
    assert_eq!(
        (field.about.as_str(), field.value.to_string().as_str(), field.left_out),
        (
            "Options an actor may commit to in one turn.",
            "a whole number from 1 to 4",
            LeftOut::Is("1")
        )
    );
    let trigger = value_at(&["injects", "trigger"]).unwrap();
    assert_eq!(trigger.to_string(), "`Turn(…)`, `At(…)`, `When(…)` or `Random(…)`");
}
