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
        prop_assert!(within, "{:?} in {:?}", &text[child.span.range()], &text[node.span.range()]);
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

#[test]
fn sweep() {
    let text = SHIPPED[0].text;
    let tokens = lex(text);
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    let kinds = |token: &Token| {
        matches!(
            token.kind,
            TokenKind::Sign | TokenKind::Text | TokenKind::Number | TokenKind::Word
        )
    };
    let mut n = 0;
    for (at, token) in tokens.iter().enumerate() {
        if !kinds(token) {
            continue;
        }
        n += 1;
        if n % 7 != 0 {
            continue;
        }
        let mut tries = Vec::new();
        let (start, end) = (token.start as usize, token.end as usize);
        match token.kind {
            TokenKind::Text => {
                let close = text[..end].rfind('"').unwrap();
                tries.push(("close", start, close, close + 1, ""));
                let open = start + text[start..].find('"').unwrap();
                tries.push(("open", start, open, open + 1, ""));
            }
            TokenKind::Sign => tries.push(("sign", start, start, end, "")),
            _ => tries.push(("junk", start, end, end, " @")),
        }
        let _ = at;
        for (what, _, from, to, with) in tries {
            let mut wrong = text.to_owned();
            wrong.replace_range(from..to, with);
            let loaded = load_text("x.ron", &wrong);
            *counts.entry(loaded.findings.len()).or_default() += 1;
            if loaded.findings.len() > 1 {
                let line = text[..from].matches('\n').count() + 1;
                println!(
                    "--- {what} {} at line {line}: {}",
                    &text[start..end.min(start + 20)].escape_debug(),
                    text.lines().nth(line - 1).unwrap()
                );
                for finding in loaded.findings.iter().take(6) {
                    let l = finding
                        .span
                        .map(|span| loaded.files.line_column(span.file, span.range().start));
                    println!("   {l:?} {} {} ", finding.code.0, finding.message);
                }
            }
        }
    }
    println!("{counts:?}");
}
