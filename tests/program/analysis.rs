//! What is known of a scenario while it is written.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use offramp::analysis::{Analysis, Cache, Manuscript, analyse};
use offramp::diagnostics::Severity;
use offramp::forecast::edited;
use offramp::lint::lint;
use offramp::scenario::index::IdSort;
use offramp::scenario::{Scenario, load_text};

const SMALL: &str = "tests/fixtures/small.ron";

fn small() -> String {
    fs::read_to_string(SMALL).unwrap()
}

fn of(cache: &mut Cache, revision: u64, texts: &[(&str, &str)]) -> Analysis {
    let files = texts.iter().map(|(path, text)| (PathBuf::from(path), Arc::from(*text)));
    analyse(&Manuscript { revision, folder: None, files: files.collect() }, cache)
}

fn errors(analysis: &Analysis) -> usize {
    analysis.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

#[test]
fn the_last_whole_edition_stands_while_one_is_broken() {
    let (good, mut cache) = (small(), Cache::default());
    let first = of(&mut cache, 1, &[("s.ron", &good)]);
    assert!(first.scenario.is_some());
    let broken = good.replace("actor: \"east\"", "actor: \"eas");
    let second = of(&mut cache, 2, &[("s.ron", &broken)]);
    assert!(second.scenario.is_none() && errors(&second) > 0);
    assert_eq!(second.standing.as_ref().map(|(revision, _)| *revision), Some(1));
    // Names are known all the same.
    assert_eq!(second.skeleton.index.of(IdSort::Actor).count(), 2);
    let third = of(&mut cache, 3, &[("s.ron", &good)]);
    assert_eq!(third.standing.map(|(revision, _)| revision), Some(3));
}

#[test]
fn it_finds_what_check_finds() {
    let good = small();
    for text in [good.replace("known_to: [\"east\"]", "known_to: [\"easy\"]"), good] {
        let analysis = of(&mut Cache::default(), 1, &[("s.ron", &text)]);
        let mut loaded = load_text("s.ron", &text);
        let more = lint(&loaded);
        loaded.findings.extend(more);
        assert_eq!(analysis.findings, loaded.findings);
    }
}

#[test]
fn what_stays_the_same_is_not_read_again() {
    let good = small();
    let mut cache = Cache::default();
    let [first, second] = [1, 2].map(|revision| {
        let other = format!("(flags: [(id: \"f{revision}\", name: \"F\")])");
        of(&mut cache, revision, &[("a.ron", &good), ("b.ron", &other)])
    });
    let same = |at: usize| Arc::ptr_eq(&first.skeleton.trees[at], &second.skeleton.trees[at]);
    assert!(same(0) && !same(1));
    let flags: Vec<_> = second.skeleton.index.of(IdSort::Flag).map(|one| one.id.as_str()).collect();
    assert_eq!(flags, ["lamp_lit", "f2"]);
}

fn kirillov() -> Scenario {
    let path = "scenarios/kirillov.ron";
    load_text(path, &fs::read_to_string(path).unwrap()).scenario.unwrap()
}

#[test]
fn an_edit_is_held_against_the_same_luck() {
    let before = kirillov();
    let go = AtomicBool::new(false);
    let mut told = Vec::new();
    assert!(edited(&before, &before, &[64, 256], &go, &mut |effect| told.push(effect)));
    let games: Vec<_> = told.iter().map(|effect| effect.after.runs).collect();
    assert_eq!(games, [64, 256]);
    assert!(told.iter().all(|effect| effect.before == effect.after && effect.less.share == 0.0));
    // A figure of the odds that is doubled: what differs, game by game, is what differs in all.
    let moved = (0..before.figures().len()).step_by(9).any(|at| {
        let mut moved = false;
        edited(&before, &before.with_figure(at, 4.0), &[256], &go, &mut |effect| {
            let shares = effect.after.share() - effect.before.share();
            assert!((effect.less.share - shares).abs() < 1e-9, "{effect:?}");
            moved = effect.less.share != 0.0;
        });
        moved
    });
    assert!(moved, "some figure matters");
    // Stopped, it tells nothing.
    let stop = AtomicBool::new(true);
    assert!(!edited(&before, &before, &[64], &stop, &mut |_| panic!("it was stopped")));
}
