//! `docs/scenario-format.md` says everything, and its example works.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use offramp::lint::lint;
use offramp::policy::PolicyKind;
use offramp::rules::{Chance, Log, State, begin, branch, explain};
use offramp::scenario::catalogue::kinds;
use offramp::scenario::expr::check::every_word;
use offramp::scenario::expr::manual;
use offramp::scenario::schema::{ValueShape, shapes};
use offramp::scenario::{Scenario, load};

fn document() -> String {
    fs::read_to_string("docs/scenario-format.md").unwrap()
}

fn example() -> Scenario {
    let loaded = load(Path::new("docs/example.ron"));
    assert_eq!(loaded.findings, []);
    assert_eq!(lint(&loaded), []);
    loaded.scenario.unwrap()
}

/// Words of the source `text` that stand between `before` and `after`.
fn between<'t>(text: &'t str, before: &str, after: &str) -> BTreeSet<&'t str> {
    let found = text.lines().filter_map(|line| {
        let rest = line.split_once(before)?.1;
        Some(rest.split_once(after)?.0)
    });
    found.collect()
}

#[test]
fn the_example_is_in_it_and_can_be_played() {
    let text = fs::read_to_string("docs/example.ron").unwrap();
    assert!(document().contains(&format!("```ron\n{text}```\n")));
    let scenario = example();
    let mut endings = BTreeSet::new();
    for seed in 0..200 {
        let mut state = begin(&scenario, Chance::new(seed), &mut Log::off());
        let policy = |_| PolicyKind::Temperament;
        offramp::forecast::play_out(&scenario, &mut state, seed, policy, |_| {});
        endings.insert(state.ending);
    }
    assert_eq!(endings.len(), scenario.endings.len());
}

#[test]
fn every_field_and_word_of_the_format_is_in_it() {
    let document = document();
    let (mut fields, mut words) = (BTreeSet::new(), BTreeSet::new());
    for one in shapes() {
        match one.shape {
            ValueShape::Fields(item) => fields.extend(item.fields.iter().map(|field| field.name)),
            ValueShape::Words(choice) => words.extend(choice.choices.iter().map(|one| one.word)),
            _ => {}
        }
    }
    assert!(fields.len() > 90 && words.len() >= 20, "{fields:?} {words:?}");
    for field in fields {
        let in_a_table = format!("| `{field}` |");
        let within = format!(".{field}` |");
        let in_words = format!("`{field}`");
        let found = [in_a_table, within, in_words].iter().any(|words| document.contains(words));
        assert!(found, "the field `{field}` is not in docs/scenario-format.md");
    }
    for word in words {
        let found =
            document.contains(&format!("`{word}`")) || document.contains(&format!("`{word}("));
        assert!(found, "the word `{word}` is not in docs/scenario-format.md");
    }
}

/// Those that are no way to write anything by themselves stand below the tables.
#[test]
fn every_word_of_expressions_is_in_it() {
    let (document, manual) = (document(), manual());
    assert!(manual.len() > 40, "{manual:?}");
    for word in every_word() {
        let alone = ["self", "target", "hold"].contains(&word);
        let found = if alone {
            document.contains(&format!("`{word}`"))
        } else {
            manual.iter().any(|row| row.has(word))
        };
        assert!(found, "`{word}`");
    }
}

#[test]
fn every_kind_of_act_is_in_it() {
    let document = document();
    for kind in kinds() {
        let row = format!(
            "| `{}` | {} | {} | {} |",
            kind.id,
            kind.label,
            kind.domain,
            kind.scales(true).words()[0]
        );
        assert!(document.contains(&row), "{row}");
    }
}

fn rust_files(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
}

/// Codes are given once in the source and once in a table, and no other is in a table.
#[test]
fn every_code_is_in_it() {
    let document = document();
    let mut files = Vec::new();
    rust_files(Path::new("src"), &mut files);
    let of_consts = files.iter().flat_map(|text| between(text, ": Code = Code(\"", "\")"));
    let mut codes: Vec<&str> = of_consts.collect();
    let listed: Vec<&str> = document
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` |"))
        .map(|(code, _)| code)
        .filter(|code| code.len() == 5 && code[1..].chars().all(|c| c.is_ascii_digit()))
        .collect();
    codes.sort_unstable();
    assert!(codes.len() >= 60, "{codes:?}");
    assert_eq!(codes, listed);
}

/// The table under "Odds".
#[test]
fn the_worked_example_is_right() {
    let scenario = example();
    let ask = scenario.options.iter().find(|option| option.id == "ask").unwrap();
    let mut state: State = begin(&scenario, Chance::new(1), &mut Log::off());
    for (anger, odds, probability, written) in
        [(40, 3.0, 0.75, "3 / (3 + 1) = 75%"), (55, 1.5, 0.6, "1.5 / (1.5 + 1) = 60%")]
    {
        state.indicators[0] = anger;
        let facts = state.facts(&scenario);
        let branches = ask.outcomes.iter().map(|o| branch(&o.id, &o.odds, &facts)).collect();
        let draw = explain("option/ask".to_owned(), None, branches, 0.0, 0, None);
        assert_eq!(draw.branches[0].odds, odds);
        assert_eq!(draw.branches[0].probability, probability);
        assert!(document().contains(written));
    }
}
