//! Any bytes as a scenario's file: read, checked and linted, findings shown in every format; what can
//! be played is played for two turns.

#![no_main]

#[path = "../../tests/program/pieces.rs"]
mod pieces;

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use offramp::diagnostics::{Format, render};
use offramp::lint::lint;
use offramp::policy::PolicyKind;
use offramp::scenario::load;
use offramp::session::{Session, Setup, Unrecorded};
use offramp_fuzz::{Dice, NUMBERS, TEXTS, put, readable, scratch, show};
use pieces::{fields, lines, tokens};

/// Where the file is written.
static FILE: LazyLock<PathBuf> = LazyLock::new(|| scratch().join("scenario.ron"));

fuzz_target!(|bytes: &[u8]| {
    std::fs::write(&*FILE, bytes).expect("the scratch folder can be written");
    let mut loaded = load(&FILE);
    let lints = lint(&loaded);
    loaded.findings.extend(lints);
    for format in [Format::Full, Format::Concise, Format::Json] {
        readable(&render(&loaded.findings, &loaded.files, format, false));
    }
    assert_eq!(loaded.scenario.is_some(), !loaded.has_errors());
    let Some(scenario) = loaded.scenario else { return };
    let scenario = Arc::new(scenario);
    let setup = Setup::all_computers(&scenario, 1, PolicyKind::Random);
    let mut session = Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded))
        .expect("it is the scenario's own set-up");
    for _ in 0..2 {
        session.advance().expect("the computer plays by the rules");
    }
    show(session);
});

// Half of the time bytes are changed without a thought, the other half words, numbers, lines and fields.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut dice = Dice::new(seed);
    match str::from_utf8(&data[..size]) {
        Ok(text) if dice.below(2) == 0 => {
            let mut text = text.to_owned();
            for _ in 0..=dice.below(3) {
                damage(&mut text, &mut dice);
            }
            put(data, max_size, text.as_bytes())
        }
        _ => fuzzer_mutate(data, size, max_size),
    }
});

fn damage(text: &mut String, dice: &mut Dice) {
    let pieces = match dice.below(4) {
        0 => lines(text),
        1 => fields(text),
        _ => tokens(text),
    };
    if pieces.is_empty() {
        return;
    }
    let mut pick = || pieces[dice.below(pieces.len())].clone();
    let (one, other) = (pick(), pick());
    let other = text[other].to_owned();
    match dice.below(6) {
        0 => text.replace_range(one, ""),
        1 => text.insert_str(one.end, &other),
        2 | 3 => text.replace_range(one, &other),
        4 => text.replace_range(one, &NUMBERS[dice.below(NUMBERS.len())].to_string()),
        _ => text.insert_str(one.start, TEXTS[dice.below(TEXTS.len())]),
    }
}
