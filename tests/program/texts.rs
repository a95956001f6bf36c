//! The program's words: every text that is used exists in every language, none is unused, and what is set into it
//! is what it asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast;
use offramp::board::Outlines;
use offramp::forecast::Difference;
use offramp::message;
use offramp::scenario::Scales;
use offramp::texts::{Language, Message, decimal, digits, from_to, within};

use super::architecture::sources;

type Names = BTreeSet<String>;

/// Every text of a language with the names of what is set into it.
fn texts(language: Language) -> BTreeMap<String, Names> {
    let resource = fluent_syntax::parser::parse(language.texts())
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", language.tag()));
    let mut texts = BTreeMap::new();
    for entry in &resource.body {
        if let ast::Entry::Message(message) = entry {
            let mut names = Names::new();
            let pattern = message.value.as_ref().expect("a message has a text");
            pattern_names(pattern, &mut names);
            let twice = texts.insert(message.id.name.to_owned(), names);
            assert!(twice.is_none(), "{}: {} is there twice", language.tag(), message.id.name);
        }
    }
    texts
}

fn pattern_names(pattern: &ast::Pattern<&str>, names: &mut Names) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            expression_names(expression, names);
        }
    }
}

fn expression_names(expression: &ast::Expression<&str>, names: &mut Names) {
    match expression {
        ast::Expression::Inline(inline) => inline_names(inline, names),
        ast::Expression::Select { selector, variants } => {
            inline_names(selector, names);
            variants.iter().for_each(|variant| pattern_names(&variant.value, names));
        }
    }
}

fn inline_names(inline: &ast::InlineExpression<&str>, names: &mut Names) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => expression_names(expression, names),
        _ => {}
    }
}

/// A text as the program uses it: where, its key, and the names of what is set into it.
struct Use {
    place: String,
    key: String,
    names: Names,
}

/// Every use of `say!` and `message!` in the sources.
fn uses() -> Vec<Use> {
    let mut uses = Vec::new();
    let mut files = Vec::new();
    super::architecture::sources(Path::new("src"), &mut files);
    for path in files {
        let source = fs::read_to_string(&path).unwrap();
        // Code without what is said about it.
        let code: Vec<_> =
            source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let code = code.join("\n");
        for (from, found) in code.match_indices("say!(").chain(code.match_indices("message!(")) {
            let inside = inside(&code[from + found.len()..]);
            let Some((key, args)) =
                inside.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"'))
            else {
                continue;
            };
            let place = format!("{}: {key}", path.display());
            uses.push(Use { place, key: key.to_owned(), names: names(args) });
        }
    }
    for folder in ["assets/report", "assets/kit"] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let page = fs::read_to_string(&path).unwrap();
            for (from, found) in page.match_indices("say(\"") {
                let inside = inside(&page[from + found.len() - 1..]);
                let (key, args) = inside[1..].split_once('"').unwrap();
                let place = format!("{}: {key}", path.display());
                uses.push(Use { place, key: key.to_owned(), names: names(args) });
            }
        }
    }
    uses
}

/// What stands before the bracket that closes.
fn inside(code: &str) -> &str {
    let (mut depth, mut quoted, mut escaped) = (1, false, false);
    for (at, letter) in code.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &code[..at];
        }
    }
    code
}

/// The names before `=` that are no deeper than the macro itself.
fn names(args: &str) -> Names {
    let (mut depth, mut quoted, mut parts) = (0, false, vec![String::new()]);
    for letter in args.chars() {
        match letter {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().unwrap().push(letter);
    }
    let name = |part: &String| {
        let (name, _) = part.split_once('=')?;
        let name = name.trim();
        let word = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        word.then(|| name.to_owned())
    };
    parts.iter().filter_map(name).collect()
}

#[test]
fn every_text_that_is_used_exists_and_is_given_what_it_asks_for() {
    let texts = texts(Language::English);
    let mut wrong = Vec::new();
    for Use { place, key, names } in uses() {
        match texts.get(&key) {
            None => wrong.push(format!("{place} is not in en.ftl")),
            Some(asked) if *asked != names => {
                wrong.push(format!("{place} is given {names:?} and asks for {asked:?}"));
            }
            Some(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_text_is_unused() {
    let used: BTreeSet<_> = uses().into_iter().map(|used| used.key).collect();
    let unused: Vec<_> =
        texts(Language::English).into_keys().filter(|key| !used.contains(key)).collect();
    assert!(unused.is_empty(), "{}", unused.join("\n"));
}

#[test]
fn a_language_has_every_text_and_sets_into_it_what_english_does() {
    let english = texts(Language::English);
    let ukrainian = texts(Language::Ukrainian);
    let mut wrong = Vec::new();
    for key in ukrainian.keys().filter(|key| !english.contains_key(*key)) {
        wrong.push(format!("{key} is in uk.ftl only"));
    }
    for (key, asked) in &english {
        match ukrainian.get(key) {
            None => wrong.push(format!("{key} is not in uk.ftl")),
            Some(names) if names != asked => {
                wrong.push(format!("{key} sets in {names:?}, in English {asked:?}"));
            }
            Some(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ukrainian_plurals_know_one_few_and_many() {
    fn check(pattern: &ast::Pattern<&str>, key: &str, wrong: &mut Vec<String>) {
        for element in &pattern.elements {
            let ast::PatternElement::Placeable {
                expression: ast::Expression::Select { variants, .. },
            } = element
            else {
                continue;
            };
            let kinds: Vec<_> = variants
                .iter()
                .filter_map(|variant| match variant.key {
                    ast::VariantKey::Identifier { name } => Some(name),
                    ast::VariantKey::NumberLiteral { .. } => None,
                })
                .collect();
            if kinds.contains(&"one") && !(kinds.contains(&"few") && kinds.contains(&"many")) {
                wrong.push(format!("{key}: {kinds:?}"));
            }
            variants.iter().for_each(|variant| check(&variant.value, key, wrong));
        }
    }
    let resource = fluent_syntax::parser::parse(Language::Ukrainian.texts()).unwrap();
    let mut wrong = Vec::new();
    for entry in &resource.body {
        if let ast::Entry::Message(message) = entry {
            check(message.value.as_ref().unwrap(), message.id.name, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn plurals_and_numbers_go_by_the_language() {
    let days = |language, count: i64| message!("in-days", count = count).say_in(language);
    assert_eq!(days(Language::English, 1), "in 1 day");
    assert_eq!(days(Language::English, 3), "in 3 days");
    assert_eq!(days(Language::Ukrainian, 1), "через 1 день");
    assert_eq!(days(Language::Ukrainian, 3), "через 3 дні");
    assert_eq!(days(Language::Ukrainian, 5), "через 5 днів");
    assert_eq!(days(Language::Ukrainian, 21), "через 21 день");
    assert_eq!(days(Language::Pseudo, 3), "[ííñ 3 dááýš]");
    assert_eq!(within(Language::English, || decimal(12.34, 1)), "12.3");
    assert_eq!(within(Language::Ukrainian, || decimal(12.34, 1)), "12,3");
}

#[test]
fn numbers_below_zero_have_one_sign_everywhere() {
    for language in [Language::English, Language::Ukrainian] {
        let points = Difference { share: -0.011, low: -0.022, high: 0.0 };
        let scales = Scales { kahn: None, mid: 1, goldstein: Some(-4.0), rivera: Some(-2) };
        let said = within(language, || {
            let [_, _, goldstein, rivera] = scales.words();
            [
                digits("-1.5"),
                from_to(3, -3),
                decimal(-0.25, 2),
                points.points(),
                points.sentence(),
                message!("table-objective-stands", score = -6, by = "0", weight = 1).say(),
                goldstein,
                rivera,
            ]
        });
        for text in said {
            assert!(text.contains('−') && !text.contains('-'), "{language:?}: {text}");
        }
    }
}

/// A number with a sign that is not said in a language has a hyphen.
#[test]
fn faces_write_signs_by_the_language_only() {
    let mut files = Vec::new();
    for folder in ["report", "table", "terminal", "window", "forecast", "rules", "classroom"] {
        sources(Path::new(&format!("src/{folder}")), &mut files);
    }
    let mut wrong = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for (at, line) in text.lines().enumerate() {
            if line.contains(":+") && line.contains("format!") && !line.contains("digits(") {
                wrong.push(format!("{}:{}: {}", file.display(), at + 1, line.trim()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "use `texts::digits`");
}

#[test]
fn languages_are_known_by_their_tags() {
    let of = |tag| Language::of(tag);
    assert_eq!(of("uk_UA.UTF-8"), Some(Language::Ukrainian));
    assert_eq!(of("uk"), Some(Language::Ukrainian));
    assert_eq!(of("en-GB"), Some(Language::English));
    assert_eq!(of("C"), None);
    assert_eq!(of("de_DE"), None);
}

#[test]
fn a_message_is_read_back_from_json_and_carries_english_for_whoever_has_no_texts() {
    let message = message!("in-days", count = 2_u32);
    let json = serde_json::to_value(&message).unwrap();
    let expected = serde_json::json!({
        "key": "in-days", "args": { "count": 2 }, "english": "in 2 days",
    });
    assert_eq!(json, expected);
    assert_eq!(serde_json::from_value::<Message>(json).unwrap(), message);
    let written = Message::from("as its author wrote it");
    assert_eq!(serde_json::to_value(&written).unwrap(), "as its author wrote it");
}

#[test]
fn texts_are_kept_in_a_folder_of_their_own() {
    for language in Language::OFFERED {
        let path = format!("assets/texts/{}.ftl", language.tag());
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path).is_file(), "{path}");
    }
}

#[test]
fn every_country_on_the_map_has_a_name_of_its_own_in_every_language() {
    let mut seen = Names::new();
    for country in Outlines::earth().countries() {
        assert!(seen.insert(country.code.clone()), "{} is there twice", country.code);
        let name = message!("map-country", code = &country.code);
        assert_eq!(name.say_in(Language::English), country.name);
        let ukrainian = name.say_in(Language::Ukrainian);
        let cyrillic = |letter: char| ('\u{400}'..='\u{4ff}').contains(&letter);
        assert!(ukrainian.chars().any(cyrillic), "{}: {ukrainian}", country.code);
        assert!(seen.insert(ukrainian), "{} is called like another", country.code);
    }
}
