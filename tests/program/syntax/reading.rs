//! Reading never stops: one finding for each place that can't be read, and none for what follows from it.

use crate::mutations::{damage, damaged};
use offramp::diagnostics::FileId;
use offramp::scenario::library::SHIPPED;
use offramp::scenario::load_text;
use offramp::syntax::lex::{Token, TokenKind, lex};
use offramp::syntax::tree::{Node, NodeKind, parse};
use proptest::prelude::*;

/// Reads a text and looks at whether tokens and tree are what they should be, whatever it is.
fn is_sound(text: &str) -> Result<(), TestCaseError> {
    let tree = parse(FileId::default(), text);
    let joined: String = tree.tokens.iter().map(|token| token.of(text)).collect();
    prop_assert_eq!(joined, text);
    prop_assert!(tree.tokens.iter().all(|token| token.start < token.end));
    prop_assert!(tree.root.is_some() || !tree.findings.is_empty());
    for finding in &tree.findings {
        let span = finding.span.expect("a mistake in a text has a place");
        prop_assert!(text.get(span.range()).is_some(), "{finding:?}");
    }
    if let Some(root) = &tree.root {
        node_is_sound(root, text, &tree.tokens)?;
        prop_assert!(!has_broken(root) || !tree.findings.is_empty(), "{}", text);
    }
    Ok(())
}

fn children(node: &Node) -> Vec<&Node> {
    match &node.kind {
        NodeKind::Struct { fields, .. } => fields.iter().map(|field| &field.value).collect(),
        NodeKind::Tuple { items, .. } | NodeKind::List(items) => items.iter().collect(),
        NodeKind::Map(entries) => entries.iter().flat_map(|(key, value)| [key, value]).collect(),
        _ => Vec::new(),
    }
}

fn has_broken(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Broken) || children(node).into_iter().any(has_broken)
}

/// A value is its tokens, what is inside it lies within its brackets, in order, and nothing twice.
fn node_is_sound(node: &Node, text: &str, tokens: &[Token]) -> Result<(), TestCaseError> {
    let own = &tokens[node.tokens.clone()];
    if let (Some(first), Some(last)) = (own.first(), own.last()) {
        prop_assert_eq!((first.start, last.end), (node.span.start, node.span.end));
        prop_assert!(!first.is_blank() && !last.is_blank(), "{:?}", &text[node.span.range()]);
    } else {
        prop_assert!(node.span.is_empty());
    }
    let mut from = node.span.start;
    for child in children(node) {
        let within = from <= child.span.start && child.span.end <= node.span.end;
        let (inner, outer) = (child.span.range(), node.span.range());
        prop_assert!(within, "{inner:?} after {from} in {outer:?}: {:?}", &text[outer.start..]);
        node_is_sound(child, text, tokens)?;
        from = child.span.end;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_text_is_cut_and_read(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        text in any::<String>(),
        signs in "[(){}\\[\\],:;='\"/*#! \r\na-c0-9r.\\\\“”-]{0,60}",
    ) {
        is_sound(&String::from_utf8_lossy(&bytes))?;
        is_sound(&text)?;
        is_sound(&signs)?;
        is_sound(&format!("(a: [{signs}], b: {text})"))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_damaged_scenario_is_cut_and_read(
        which in 0..SHIPPED.len(),
        damage in prop::collection::vec(damage(), 1..20),
    ) {
        is_sound(&damage.iter().fold(SHIPPED[which].text.to_owned(), damaged))?;
    }
}

/// Every so many tokens of the tutorial, one is damaged.
fn damages() -> Vec<(usize, String)> {
    let text = SHIPPED[0].text;
    let mut damages = Vec::new();
    let without = |from: usize| (from, format!("{}{}", &text[..from], &text[from + 1..]));
    let solid = lex(text).into_iter().filter(|token| !token.is_blank());
    for token in solid.step_by(23) {
        let (start, end) = (token.start as usize, token.end as usize);
        match token.kind {
            TokenKind::Text => {
                damages.push(without(start + token.of(text).find('"').unwrap()));
                damages.push(without(start + token.of(text).rfind('"').unwrap()));
            }
            TokenKind::Sign => damages.push(without(start)),
            _ => damages.push((end, format!("{} @{}", &text[..end], &text[end..]))),
        }
    }
    damages
}

/// One mistake in syntax is one finding, nearly always, and on its line.
#[test]
fn one_damage_is_told_once() {
    let damages = damages();
    let (mut findings, mut once, mut there, mut heard) = (0, 0, 0, 0);
    for (at, text) in &damages {
        let loaded = load_text("x.ron", text);
        let line = text[..*at].matches('\n').count() + 1;
        let line_of = |span: offramp::diagnostics::Span| {
            loaded.files.line_column(span.file, span.range().start).0
        };
        findings += loaded.findings.len();
        once += usize::from(loaded.findings.len() == 1);
        if loaded.findings.len() > 1 {
            println!("{line}: {}", text.lines().nth(line - 1).unwrap_or_default());
            for finding in loaded.findings.iter().take(5) {
                println!(
                    "    {:?} {} {}",
                    finding.span.map(line_of),
                    finding.code.0,
                    finding.message
                );
            }
        }
        heard += usize::from(!loaded.findings.is_empty());
        there += usize::from(
            loaded
                .findings
                .iter()
                .any(|finding| finding.span.is_some_and(|span| line_of(span).abs_diff(line) <= 1)),
        );
    }
    println!("{findings} findings of {heard} damages, {there} at the place");
    assert!(damages.len() > 100);
    assert!(once * 10 >= heard * 9, "{once} of {heard} damages are told once");
    assert!(findings * 10 <= heard * 15, "{findings} findings of {heard} damages");
    assert!(there * 10 >= heard * 9, "{there} of {heard} at the place");
}

#[test]
fn twelve_broken_places_are_twelve_findings() {
    let broken = [
        r#"(id: "a1", title "x", n: 1),"#,
        r#"(id: "a2", title: "x, n: 1),"#,
        r#"(id: "a3", title: , n: 1),"#,
        r#"(id: "a4", title: “x”, n: 1),"#,
        r#"(id: "a5", title: 'one, two', n: 1),"#,
        r#"(id: "a6", title: "x", n: 1.2.3),"#,
        r#"(id: "a7", title: "50\%", n: 1),"#,
        r#"(id: "a8", title: "x" n: 1),"#,
        r#"(id: "a9", title: "x", n: 1],"#,
        r#"(id: "a10", title = "x", n: 1),"#,
        r#"(id: "a11", title: "x", n: #1),"#,
        r#"(id: "a12", title: "He said "go" twice", n: 1),"#,
    ];
    let sound: Vec<String> =
        (0..12).map(|n| format!("(id: \"b{n}\", title: \"x\", n: 1),")).collect();
    let items = broken.iter().zip(&sound).map(|(a, b)| format!("        {a}\n        {b}\n"));
    let text =
        format!("Story(\n    items: [\n{}    ],\n    last: 1,\n)\n", items.collect::<String>());
    let tree = parse(FileId::default(), &text);
    let lines: Vec<_> = tree
        .findings
        .iter()
        .map(|finding| text[..finding.span.unwrap().range().start].matches('\n').count() + 1)
        .collect();
    let said: Vec<_> = tree.findings.iter().map(|finding| &finding.message).collect();
    assert_eq!(lines, (0..12).map(|n| 3 + 2 * n).collect::<Vec<_>>(), "{said:?}");
    // What is right is all there.
    let root = tree.root.unwrap();
    assert!(root.has_field(&text, "last"));
    let sound = |node: &&&Node| node.has_field(&text, "n") && !has_broken(node);
    assert!(children(children(&root)[0]).iter().filter(sound).count() >= 12);
}
