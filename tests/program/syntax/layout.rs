//! `offramp fmt`: the same tokens but for spaces and commas, the same scenario, and twice is once.

use std::fs;
use std::path::{Path, PathBuf};

use crate::check::small::{TEXT, offramp};
use offramp::diagnostics::FileId;
use offramp::syntax::fmt::formatted;
use offramp::syntax::lex::{TokenKind, lex};
use offramp::syntax::tree::parse;
use proptest::prelude::*;

fn laid_out(text: &str) -> String {
    let tree = parse(FileId::default(), text);
    formatted(&tree).unwrap_or_else(|findings| panic!("{findings:?}"))
}

/// Everything but spaces and commas.
fn rest(text: &str) -> Vec<String> {
    let tokens = lex(text).into_iter().filter(|token| token.kind != TokenKind::Space);
    tokens.map(|token| token.of(text).to_owned()).filter(|token| token != ",").collect()
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files(&path, found),
            false if path.extension().is_some_and(|end| end == "ron") => found.push(path),
            false => {}
        }
    }
}

fn all() -> Vec<PathBuf> {
    let mut found = Vec::new();
    ["scenarios", "tests/fixtures", "docs"]
        .iter()
        .for_each(|folder| files(Path::new(folder), &mut found));
    found.sort();
    found
}

#[test]
fn what_is_shipped_is_laid_out_well() {
    for path in all().into_iter().filter(|path| !path.starts_with("tests")) {
        let text = fs::read_to_string(&path).unwrap();
        let new = laid_out(&text);
        let differs = text.lines().zip(new.lines()).find(|(old, new)| old != new);
        assert!(text == new, "{}: {differs:?}", path.display());
    }
}

#[test]
fn what_is_a_fixture_keeps_its_meaning() {
    for path in all() {
        let text = fs::read_to_string(&path).unwrap();
        let new = laid_out(&text);
        assert_eq!(rest(&new), rest(&text), "{}", path.display());
        assert_eq!(laid_out(&new), new, "{}", path.display());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    /// Spaces are put where there are none, or others in place of those that are there.
    #[test]
    fn other_spaces_make_no_difference(
        spaces in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(vec!["", " ", "   ", "\t", "\n", "\n\n", "\r\n  "])), 1..40),
    ) {
        let mut gaps: Vec<String> = lex(TEXT).iter().map(|token| token.of(TEXT).to_owned()).collect();
        let kinds: Vec<_> = lex(TEXT).iter().map(|token| token.kind).collect();
        for (at, space) in &spaces {
            let at = at.index(gaps.len());
            let after_line = at > 0 && gaps[at - 1].starts_with("//");
            match kinds[at] {
                TokenKind::Space if !after_line => gaps[at] = if space.is_empty() { " " } else { *space }.to_owned(),
                TokenKind::Sign => gaps[at].push_str(space),
                _ => {}
            }
        }
        let text = gaps.concat();
        let new = laid_out(&text);
        prop_assert_eq!(rest(&new), rest(TEXT));
        prop_assert_eq!(laid_out(&new), &*new);
    }
}

#[test]
fn what_it_does() {
    let old = "Story( title :\"T\",list:[ 1,2 , ], // why\n  other:[ // of the bracket\n1 // one\n\n  , (a:\n2)\n] ,   // three\n)";
    let new = "Story(title: \"T\", list: [1, 2,], // why\n    other: [ // of the bracket\n        1 // one\n\n        , (a:\n            2),\n    ],   // three\n)\n";
    assert_eq!(laid_out(old), new);
    assert_eq!(laid_out(new), new);
    let windows = laid_out("(a: 1,\r\n  b: [\r\n1\r\n])\r\n");
    assert_eq!(windows, "(a: 1,\r\n    b: [\r\n        1,\r\n    ])\r\n");
}

#[test]
fn on_the_command_line() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.ron");
    let untidy = format!("\u{feff}{}", TEXT.replace("    meta:", "  meta :"));
    fs::write(&path, &untidy).unwrap();
    let output = offramp(dir.path(), &["fmt", "--check", "x.ron"]);
    assert_eq!((output.said.as_str(), output.code), ("x.ron\n", 1));
    let output = offramp(dir.path(), &["fmt", "--diff", "."]);
    assert!(output.said.contains("-  meta : (\n+    meta: (\n"), "{}", output.said);
    assert_eq!(output.code, 1);
    assert_eq!(fs::read_to_string(&path).unwrap(), untidy);
    let output = offramp(dir.path(), &["fmt", "x.ron"]);
    assert_eq!((output.said.as_str(), output.code), ("x.ron: written\n", 0));
    assert_eq!(fs::read_to_string(&path).unwrap(), format!("\u{feff}{}", laid_out(TEXT)));
    assert_eq!(offramp(dir.path(), &["fmt", "--check", "x.ron"]).code, 0);
    fs::write(&path, "(a: [1)").unwrap();
    let output = offramp(dir.path(), &["fmt", "x.ron"]);
    assert_eq!(output.code, 2);
    assert!(output.error.contains("error[E0202]"), "{}", output.error);
    assert_eq!(fs::read_to_string(&path).unwrap(), "(a: [1)");
}
