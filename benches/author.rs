//! How long an author waits: `cargo bench --no-default-features --bench author`. Findings after a key, and what an edit
//! does to the risk; the figures are in `docs/performance.md`.

#![allow(missing_docs)]

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use offramp::analysis::{Cache, Manuscript, analyse};
use offramp::forecast::{EDIT_ROUNDS, edited};
use offramp::rules::mix;
use offramp::scenario::load_text;

const FILE: &str = "scenarios/kirillov.ron";
/// Keys that are pressed, each at a place of its own.
const KEYS: u64 = 200;

fn main() {
    let text = std::fs::read_to_string(FILE).expect("the scenario is there");
    println!("{FILE}: {} lines, {} KiB", text.lines().count(), text.len() >> 10);
    println!("milliseconds                      median    95%  longest");
    let manuscript = |revision: u64, text: &str| {
        let files = vec![(PathBuf::from(FILE), Arc::from(text))];
        Manuscript { revision, folder: Some("scenarios".into()), files }
    };
    let mut cache = Cache::default();
    drop(analyse(&manuscript(0, &text), &mut cache));
    let (mut outlines, mut findings) = (Vec::new(), Vec::new());
    for key in 0..KEYS {
        let typed = typed(&text, key);
        let manuscript = manuscript(key + 1, &typed);
        let start = Instant::now();
        let skeleton = cache.skeleton(&manuscript);
        outlines.push(start.elapsed().as_secs_f64());
        drop(cache.complete(&manuscript, skeleton));
        findings.push(start.elapsed().as_secs_f64());
    }
    row("values and names after a key", outlines);
    row("findings after a key", findings);
    let whole = (0..20).map(|at| {
        let manuscript = manuscript(1_000 + at, &format!("{text}// {at}\n"));
        let start = Instant::now();
        assert!(analyse(&manuscript, &mut cache).scenario.is_some(), "a comment breaks nothing");
        start.elapsed().as_secs_f64()
    });
    row("findings of a whole scenario", whole.collect());
    differences(&text);
}

/// The text with one key pressed somewhere in it.
fn typed(text: &str, key: u64) -> String {
    let luck = mix(key);
    let at = text.floor_char_boundary((luck % text.len() as u64) as usize);
    let keys = ["e", "0", " ", ",", "\"", ")", "\n", "x"];
    let key = keys[(luck >> 40) as usize % keys.len()];
    format!("{}{key}{}", &text[..at], &text[at..])
}

fn row(what: &str, mut seconds: Vec<f64>) {
    seconds.sort_by(f64::total_cmp);
    let at = |share: f64| seconds[((seconds.len() - 1) as f64 * share) as usize] * 1e3;
    println!("{what:<32} {:>7.1} {:>6.1} {:>8.1}", at(0.5), at(0.95), at(1.0));
}

/// What an edit does to the risk, and how soon that is known.
fn differences(text: &str) {
    let before = load_text(FILE, text).scenario.expect("shipped scenarios load");
    let figures = before.figures().len();
    let mut times = vec![Vec::new(); EDIT_ROUNDS.len()];
    let mut widths = times.clone();
    for at in (0..figures).step_by(figures.div_ceil(20).max(1)) {
        let after = before.with_figure(at, 2.0);
        let start = Instant::now();
        let mut round = 0;
        edited(&before, &after, &EDIT_ROUNDS, &AtomicBool::new(false), &mut |effect| {
            times[round].push(start.elapsed().as_secs_f64());
            widths[round].push((effect.less.high - effect.less.low) / 2.0 * 100.0);
            round += 1;
        });
    }
    for ((games, seconds), mut widths) in EDIT_ROUNDS.iter().zip(times).zip(widths) {
        row(&format!("difference after {games} games"), seconds);
        widths.sort_by(f64::total_cmp);
        let last = widths[widths.len() - 1];
        println!("  known to ± points: median {:.2}, widest {last:.2}", widths[widths.len() / 2]);
    }
}
