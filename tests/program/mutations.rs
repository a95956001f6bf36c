//! Shipped scenarios with damage done to them: reading never panics, findings point into the file,
//! and whatever has no errors can be played to an ending by the rules.

use crate::pieces::{fields, lines, tokens};
use offramp::diagnostics::{Format, render};
use offramp::forecast::play_out;
use offramp::lint::lint;
use offramp::policy::PolicyKind;
use offramp::rules::{Chance, Draw, Event, Log, State, begin};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{Loaded, Scenario, load_text};
use offramp::session::{Session, Setup, Unrecorded};
use proptest::prelude::*;
use proptest::sample::Index;

/// One piece of damage; the indices pick what it is done to.
#[derive(Clone, Debug)]
pub enum Damage {
    /// Takes out a token, a line or a field.
    Delete(Piece, Index),
    /// Writes it twice.
    Double(Piece, Index),
    /// Exchanges two.
    Swap(Piece, Index, Index),
    /// Writes another number for a number.
    Number(Index, String),
    /// Writes one word of the file for another.
    Word(Index, Index),
    /// Changes a letter of an id or of another text.
    Garble(Index, Index, char),
    /// Ends the file here.
    Cut(Index),
}

#[derive(Clone, Copy, Debug)]
pub enum Piece {
    Token,
    Line,
    Field,
}

pub fn damage() -> impl Strategy<Value = Damage> {
    let piece = || prop::sample::select(vec![Piece::Token, Piece::Line, Piece::Field]);
    let at = any::<Index>;
    let number = prop_oneof![
        4 => (-5..400_i64).prop_map(|n| n.to_string()),
        2 => (0.0..20.0_f64).prop_map(|n| format!("{n:.3}")),
        1 => prop::sample::select(vec![
            "0", "-1", "65536", "2147483647", "-2147483648", "4294967296", "1e308", "1e-308",
            "NaN", "inf", "0.000001", "1000000", "99999999999999999999",
        ]).prop_map(str::to_owned),
    ];
    prop_oneof![
        3 => (piece(), at()).prop_map(|(piece, at)| Damage::Delete(piece, at)),
        2 => (piece(), at()).prop_map(|(piece, at)| Damage::Double(piece, at)),
        2 => (piece(), at(), at()).prop_map(|(piece, a, b)| Damage::Swap(piece, a, b)),
        6 => (at(), number).prop_map(|(at, number)| Damage::Number(at, number)),
        3 => (at(), at()).prop_map(|(at, with)| Damage::Word(at, with)),
        2 => (at(), at(), any::<char>()).prop_map(|(at, letter, c)| Damage::Garble(at, letter, c)),
        1 => at().prop_map(Damage::Cut),
    ]
}

type Range = std::ops::Range<usize>;

fn numbers(text: &str) -> Vec<Range> {
    let digit = |range: &Range| text[range.clone()].starts_with(|c: char| c.is_ascii_digit());
    tokens(text).into_iter().filter(digit).collect()
}

fn pieces(text: &str, piece: Piece) -> Vec<Range> {
    match piece {
        Piece::Token => tokens(text),
        Piece::Line => lines(text),
        Piece::Field => fields(text),
    }
}

fn pick(ranges: &[Range], at: Index) -> Range {
    if ranges.is_empty() { 0..0 } else { at.get(ranges).clone() }
}

pub fn damaged(mut text: String, damage: &Damage) -> String {
    match damage {
        Damage::Delete(piece, at) => text.replace_range(pick(&pieces(&text, *piece), *at), ""),
        Damage::Double(piece, at) => {
            let range = pick(&pieces(&text, *piece), *at);
            let again = text[range.clone()].to_owned();
            text.insert_str(range.end, &again);
        }
        Damage::Swap(piece, a, b) => {
            let ranges = pieces(&text, *piece);
            let (a, b) = (pick(&ranges, *a), pick(&ranges, *b));
            let (first, second) = if a.start <= b.start { (a, b) } else { (b, a) };
            if first.end <= second.start {
                let (one, two) = (text[first.clone()].to_owned(), text[second.clone()].to_owned());
                text.replace_range(second, &one);
                text.replace_range(first, &two);
            }
        }
        Damage::Number(at, number) => {
            text.replace_range(pick(&numbers(&text), *at), number);
        }
        Damage::Word(at, with) => {
            let words: Vec<Range> =
                tokens(&text).into_iter().filter(|word| word.len() > 1).collect();
            let with = text[pick(&words, *with)].to_owned();
            text.replace_range(pick(&words, *at), &with);
        }
        Damage::Garble(at, letter, c) => {
            let word = pick(&tokens(&text), *at);
            let letters: Vec<Range> =
                text[word.clone()].char_indices().map(|(n, c)| n..n + c.len_utf8()).collect();
            let letter = pick(&letters, *letter);
            text.replace_range(word.start + letter.start..word.start + letter.end, &c.to_string());
        }
        Damage::Cut(at) => text.truncate(text.floor_char_boundary(at.index(text.len() + 1))),
    }
    text
}

/// Findings have a place inside the file, words, and can be shown.
fn findings_are_sound(text: &str, loaded: &Loaded) -> Result<(), TestCaseError> {
    for finding in &loaded.findings {
        prop_assert!(!finding.message.is_empty());
        let length = finding.message.len() + finding.help.as_ref().map_or(0, String::len);
        prop_assert!(length < 2_000, "{finding:?}");
        if let Some(span) = finding.span {
            prop_assert!(loaded.files.text(span.file).get(span.range()).is_some(), "{finding:?}");
            prop_assert!(span.range().end <= text.len());
        }
    }
    for format in [Format::Full, Format::Concise, Format::Json] {
        render(&loaded.findings, &loaded.files, format, false);
    }
    prop_assert_eq!(loaded.scenario.is_some(), !loaded.has_errors());
    Ok(())
}

fn state_is_sound(scenario: &Scenario, state: &State) -> Result<(), TestCaseError> {
    for (indicator, value) in scenario.indicators.iter().zip(&state.indicators) {
        let range = indicator.min..=indicator.max;
        prop_assert!(range.contains(value), "{} is {value}", indicator.id);
    }
    prop_assert!(state.rung.at() < scenario.ladder.rungs.len());
    prop_assert!(state.highest.at() < scenario.ladder.rungs.len());
    prop_assert!(state.highest >= state.rung);
    let last = scenario.meta.turns + u32::from(scenario.meta.aftermath);
    prop_assert!((1..=last).contains(&state.turn));
    prop_assert!(state.grievance.iter().all(|value| (0..=100).contains(value)));
    prop_assert!(state.trust.iter().all(|value| (-100..=100).contains(value)));
    prop_assert!(state.credibility.iter().all(|value| (0..=100).contains(value)));
    Ok(())
}

fn draw_is_sound(draw: &Draw) -> Result<(), TestCaseError> {
    let sum: f64 = draw.branches.iter().map(|branch| branch.probability).sum();
    prop_assert!((sum - 1.0).abs() < 1e-9, "{draw:?}");
    prop_assert!(draw.branches.iter().all(|branch| branch.odds > 0.0), "{draw:?}");
    prop_assert!(usize::from(draw.result) < draw.branches.len());
    for branch in &draw.branches {
        let product = branch.factors.iter().fold(branch.base, |odds, factor| odds * factor.times);
        prop_assert!(branch.odds == product, "{draw:?}");
    }
    Ok(())
}

fn draws(event: &Event) -> Vec<&Draw> {
    match event {
        Event::Sealed { draws, .. } => draws.iter().collect(),
        Event::Injected { draw, outcome, .. } => {
            draw.iter().chain(outcome.iter().map(|(_, draw)| draw)).collect()
        }
        Event::NotInjected { draw, .. } => vec![draw],
        Event::Acted { draw, .. } | Event::Traced { draw, .. } => draw.iter().collect(),
        _ => Vec::new(),
    }
}

/// Plays to an ending, with and without explanations, and compares.
fn game_is_sound(scenario: Scenario, seed: u64, policy: PolicyKind) -> Result<(), TestCaseError> {
    let play = || {
        let mut state = begin(&scenario, Chance::new(seed), &mut Log::off());
        let mut seen = Vec::new();
        play_out(&scenario, &mut state, seed, |_| policy, |state| seen.push(state.clone()));
        seen.push(state);
        seen
    };
    let states = play();
    for state in &states {
        state_is_sound(&scenario, state)?;
    }
    let end = states.last().unwrap();
    prop_assert!(end.over());
    prop_assert_eq!(end.hash(), play().last().unwrap().hash());

    let setup = Setup::all_computers(&scenario, seed, policy);
    let scenario = std::sync::Arc::new(scenario);
    let mut session = Session::start(scenario, setup, Box::new(Unrecorded)).unwrap();
    while !session.state().over() {
        session.advance().unwrap();
    }
    prop_assert_eq!(session.state().hash(), end.hash());
    for draw in session.events().iter().flat_map(draws) {
        draw_is_sound(draw)?;
    }
    Ok(())
}

proptest! {
    // Half of the cases have errors and are over soon.
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_damaged_scenario_is_refused_in_words_or_can_be_played(
        which in 0..SHIPPED.len(),
        damage in prop::collection::vec(damage(), 1..4),
        seed in any::<u64>(),
    ) {
        let text = damage.iter().fold(SHIPPED[which].text.to_owned(), damaged);
        let loaded = load_text("damaged.ron", &text);
        findings_are_sound(&text, &loaded)?;
        lint(&loaded);
        if let Some(scenario) = loaded.scenario {
            game_is_sound(scenario.clone(), seed, PolicyKind::Random)?;
            game_is_sound(scenario, seed, PolicyKind::Temperament)?;
        }
    }

    /// Numbers alone, which more often leave something that can be played.
    #[test]
    fn other_numbers_are_refused_in_words_or_can_be_played(
        at in prop::collection::vec((any::<Index>(), 0..120_u32), 1..4),
        seed in any::<u64>(),
    ) {
        let text = at.iter().fold(SHIPPED[0].text.to_owned(), |text, (at, number)| {
            damaged(text, &Damage::Number(*at, number.to_string()))
        });
        let loaded = load_text("damaged.ron", &text);
        findings_are_sound(&text, &loaded)?;
        if let Some(scenario) = loaded.scenario {
            game_is_sound(scenario, seed, PolicyKind::Random)?;
        }
    }
}

/// The strongest odds that the format takes: their products stay numbers.
#[test]
fn the_strongest_odds_are_still_odds() {
    let text = SHIPPED[0].text;
    for extreme in ["1000000", "0.000001"] {
        let factors =
            format!("factors: [{}],", format!("(times: {extreme}, why: \"x\"),").repeat(12));
        let leaning = format!("(on: Any, times: {extreme}, why: \"x\"),").repeat(8);
        let mut changed = text.replace("weight: 0.8,", &format!("weight: {extreme}, {factors}"));
        for field in ["odds", "times", "hold", "hawkishness", "resolve", "trace"] {
            for number in
                ["0.2", "0.4", "0.5", "0.8", "1.0", "1.1", "1.4", "1.5", "1.8", "2.0", "2.5", "3.0"]
            {
                changed =
                    changed.replace(&format!("{field}: {number}"), &format!("{field}: {extreme}"));
            }
        }
        for list in ["pressure: [", "deadline: ["] {
            // One of the file's own is there already.
            let more = &leaning[..leaning.len() / 8 * 7];
            changed = changed.replace(list, &format!("{list}{more}"));
        }
        // Options with factors of their own keep those.
        changed = changed.replace(&format!("{factors}\n            factors: ["), "factors: [");
        let loaded = load_text("strong.ron", &changed);
        let said: Vec<_> = loaded.findings.iter().map(|finding| &finding.message).collect();
        let scenario = loaded.scenario.unwrap_or_else(|| panic!("{said:?}"));
        for seed in 0..20 {
            game_is_sound(scenario.clone(), seed, PolicyKind::Temperament).unwrap();
        }
    }
}
