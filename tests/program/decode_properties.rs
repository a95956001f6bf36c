//! Reading scenario files holds for any text, not only for those somebody thought of.

use std::collections::BTreeMap;

use offramp::diagnostics::{Code, Files, Format, Span, render};
use offramp::syntax::decode;
use proptest::prelude::*;
use ron::extensions::Extensions;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

/// Given for what is RON and not understood.
const NOT_UNDERSTOOD: Code = Code("E0299");

/// A small type that `ron` can write.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Small {
    name: String,
    flag: bool,
    number: i32,
    odds: f64,
    letter: char,
    maybe: Option<u8>,
    pair: (i8, String),
    kind: Kind,
    counts: BTreeMap<String, u64>,
    inner: Vec<Small>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Kind {
    Unit,
    New(u32),
    Tuple(u8, bool),
    Fields { a: String, b: Option<i64> },
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::Unit),
        any::<u32>().prop_map(Kind::New),
        any::<(u8, bool)>().prop_map(|(a, b)| Kind::Tuple(a, b)),
        any::<(String, Option<i64>)>().prop_map(|(a, b)| Kind::Fields { a, b }),
    ]
}

fn small() -> impl Strategy<Value = Small> {
    let counts = prop::collection::btree_map(any::<String>(), any::<u64>(), 0..3);
    let odds = prop::num::f64::NORMAL | prop::num::f64::ZERO;
    let plain =
        (any::<(String, bool, i32, char, Option<u8>, (i8, String))>(), odds, kind(), counts);
    let leaf = plain.prop_map(|((name, flag, number, letter, maybe, pair), odds, kind, counts)| {
        Small { name, flag, number, odds, letter, maybe, pair, kind, counts, inner: vec![] }
    });
    leaf.prop_recursive(3, 20, 3, |inner| {
        (inner.clone(), prop::collection::vec(inner, 0..3))
            .prop_map(|(outer, inner)| Small { inner, ..outer })
    })
}

fn pretty(value: &Small) -> String {
    ron::ser::to_string_pretty(value, ron::ser::PrettyConfig::default().struct_names(true))
        .expect("a small value can be written")
}

/// Texts that are RON, with comments and odd spacing between their tokens.
fn any_ron() -> impl Strategy<Value = String> {
    let gap =
        || prop::sample::select(vec!["", " ", "\n", "\r\n\t", " /* , ( /* \" */ */ ", "// \")\n"]);
    let leaf = prop_oneof![
        prop::sample::select(vec![
            "0",
            "-1",
            "1_000",
            "0xFF",
            "0b10",
            "1.5e-3",
            ".5",
            "1.",
            "+2",
            "inf",
            "-inf",
            "NaN",
            "b'x'",
            "true",
            "None",
            "Word",
            "r#\"a\"b\"#",
            "r\"\\\"",
            "b\"x\\x41\"",
            "br#\"\"\"#",
            "'\\''",
            "'\"'",
            "'\\u{1F600}'",
            "()",
            "1u8",
            "2.0f32",
            "1..2",
            "1..=2",
            "..",
            "r#odd-name",
            "Unit",
        ])
        .prop_map(str::to_owned),
        any::<String>().prop_map(|text| format!("{text:?}")),
    ];
    leaf.prop_recursive(5, 40, 4, move |inner| {
        let items = prop::collection::vec((gap(), inner, gap()), 0..4);
        (0..6_usize, items, any::<bool>()).prop_map(|(shape, items, trailing)| {
            let (open, key, close) = [
                ("[", "", "]"),
                ("(", "", ")"),
                ("(", "a :", ")"),
                ("Name (", "r#b:", ")"),
                ("{", "\"k\":", "}"),
                ("Name(", "", ")"),
            ][shape];
            let items: Vec<_> =
                items.iter().map(|(a, item, b)| format!("{a}{key}{a}{item}{b}")).collect();
            let end = if trailing && !items.is_empty() { "," } else { "" };
            format!("{open}{}{end}{close}", items.join(","))
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn what_ron_writes_is_read_back(value in small()) {
        for text in [pretty(&value), ron::to_string(&value).unwrap()] {
            let decoded = decode::read::<Small>(Default::default(), &text);
            prop_assert_eq!(&decoded.findings, &vec![], "{}", text);
            prop_assert_eq!(decoded.value.as_ref(), Some(&value));
        }
    }

    #[test]
    fn what_ron_accepts_is_understood(text in any_ron()) {
        let decode::Decoded { value, findings, .. } =
            decode::read::<IgnoredAny>(Default::default(), &text);
        if ron_accepts(&text) {
            prop_assert!(value.is_some() && findings.is_empty(), "{} {:?}", text, findings);
        } else {
            prop_assert!(!findings.is_empty());
        }
    }

    #[test]
    fn damaged_texts_never_panic(
        value in small(),
        at in any::<prop::sample::Index>(),
        length in 0..4_usize,
        patch in prop_oneof!["[\\PC]{0,2}", "[(){}\\[\\],:\"'/*#\\\\r\n-]{0,3}"],
    ) {
        let mut text = pretty(&value);
        let start = text.floor_char_boundary(at.index(text.len()));
        let end = text.ceil_char_boundary((start + length).min(text.len()));
        text.replace_range(start..end, &patch);
        check(&text)?;
        text.truncate(start);
        check(&text)?;
    }

    #[test]
    fn any_text_is_safe(text in any::<String>()) {
        check(&text)?;
        check(&format!("(name: {text})"))?;
    }

    #[test]
    fn places_inside_texts_are_found(
        text in any::<String>(),
        from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
    ) {
        let starts = text.char_indices().map(|(at, _)| at);
        let boundaries: Vec<usize> = starts.chain([text.len()]).collect();
        let (a, b) = (from.get(&boundaries), to.get(&boundaries));
        let range = *a.min(b)..*a.max(b);
        let hashes = "#".repeat(text.len() + 1);
        for literal in [format!("{text:?}"), format!("r{hashes}\"{text}\"{hashes}")] {
            let file = format!("x {literal} y");
            let span = Span::new(Default::default(), 2..2 + literal.len());
            let inner = decode::inside(&file, span, range.clone());
            let mark = &file[inner.range()];
            let raw = literal.starts_with('r');
            let meant = (!raw).then(|| ron::from_str(&format!("\"{mark}\"")).unwrap());
            prop_assert_eq!(meant.unwrap_or(mark.to_owned()), &text[range.clone()]);
        }
    }
}

fn ron_accepts(text: &str) -> bool {
    let newtypes = Extensions::UNWRAP_NEWTYPES | Extensions::UNWRAP_VARIANT_NEWTYPES;
    let options =
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | newtypes);
    options.from_str::<IgnoredAny>(text).is_ok()
}

/// Decodes and renders a text; what is no RON has findings, and all can be shown.
fn check(text: &str) -> Result<(), TestCaseError> {
    let mut files = Files::default();
    let file = files.add("x.ron".into(), text.to_owned());
    let small = decode::read::<Small>(file, text);
    prop_assert!(
        !small.findings.is_empty() || (small.value.is_some() && ron_accepts(text)),
        "{}",
        text
    );
    for finding in &small.findings {
        // Of letters beyond the usual, `ron` knows some that we do not.
        let unusual = text.chars().any(|c| !c.is_ascii() && !c.is_alphanumeric());
        prop_assert!(finding.code != NOT_UNDERSTOOD || unusual, "{} {:?}", text, finding);
    }
    for format in [Format::Full, Format::Concise, Format::Json] {
        let shown = render(&small.findings, &files, format, false);
        prop_assert!(format == Format::Json || shown.chars().all(|c| c == '\n' || !c.is_control()));
        render(&small.findings, &files, format, true);
    }
    Ok(())
}
