//! `offramp simulate`: what programs and people read from it.

use crate::batch_support::works;
use crate::said::said;
use std::process::Command;

fn simulate(arguments: &[&str], threads: &str) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
    said(command.arg("simulate").args(arguments).env("RAYON_NUM_THREADS", threads))
}

#[test]
fn json_has_what_was_promised_and_adds_up() {
    let (code, text, error) = simulate(&["kirillov", "--runs", "400", "--format", "json"], "2");
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let figures: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(figures["scenario"], "kirillov");
    assert_eq!(figures["runs"], 400);
    assert!(figures["seconds"].as_f64() > Some(0.0) && figures["games_per_second"].is_number());
    let endings = figures["endings"].as_object().unwrap();
    let games: u64 = endings.values().map(|ending| ending["count"].as_u64().unwrap()).sum();
    assert_eq!(games, 400);
    for rows in ["endings", "thresholds", "injects"] {
        for (id, row) in figures[rows].as_object().unwrap() {
            let of = |name: &str| row[name].as_f64().unwrap_or_else(|| panic!("{name} of {id}"));
            assert!((of("share") - of("count") / 400.0).abs() < 1e-12, "{id}");
            assert!(of("low") <= of("share") && of("share") <= of("high"), "{id}");
        }
    }
    let options = figures["options"].as_object().unwrap();
    let pairs = |of: &serde_json::Value| of["catastrophe"]["pairs"].as_u64().unwrap();
    let pairs: u64 = options.values().map(pairs).sum();
    assert!((300..=400).contains(&pairs), "one option is looked at in a game, not {pairs}");
    for option in options.values() {
        assert!(option["offered"]["count"].as_u64() >= option["chosen"]["count"].as_u64());
        assert!(!option["objectives"].as_array().unwrap().is_empty());
    }
}

/// But for the time it took.
#[test]
fn the_figures_do_not_depend_on_the_number_of_threads() {
    let arguments = ["kremlin-drone", "--runs", "300", "--seed", "9", "--format", "csv"];
    let (one, three) = (simulate(&arguments, "1"), simulate(&arguments, "3"));
    assert_eq!(one.0, Some(0));
    assert!(one.1.starts_with("about,id,figure,count,value,low,high\nending,"), "{:.200}", one.1);
    assert!(one.1 == three.1);
    let columns = |line: &str| line.split(',').count();
    assert!(one.1.lines().all(|line| columns(line) == 7));
}

#[test]
fn a_seat_can_be_played_in_another_way() {
    let catastrophes = |policy: &[&str]| {
        let all = [&["first-steps", "--runs", "500", "--format", "json"], policy].concat();
        let (code, text, error) = simulate(&all, "2");
        assert_eq!((code, error.as_str()), (Some(0), ""));
        let figures: serde_json::Value = serde_json::from_str(&text).unwrap();
        figures["endings"].clone()
    };
    let usual = catastrophes(&[]);
    assert_eq!(usual, catastrophes(&["--policy", "temperament"]));
    assert_ne!(usual, catastrophes(&["--policy", "ostrel=random"]));
    let (code, _, error) = simulate(&["first-steps", "--policy", "ostrel=brave"], "1");
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        "offramp: there is no policy `brave`; there are: random, temperament, lookahead, search, deep-search, and \
         `program:COMMAND`\n"
    );
    let (code, _, error) = simulate(&["first-steps", "--policy", "ostrell=random"], "1");
    assert_eq!(code, Some(2));
    assert_eq!(error, "offramp: there is no seat `ostrell`; seats are: varin, ostrel\n");
}

#[test]
fn the_table_says_what_each_option_does() {
    let (code, text, _) = simulate(&["first-steps", "--runs", "2000"], "2");
    assert_eq!(code, Some(0));
    for heading in ["Endings", "Thresholds crossed", "Injects given", "Options"] {
        assert!(text.lines().any(|line| line.starts_with(heading)), "{heading}:\n{text}");
    }
    let nets = text.lines().find(|line| line.trim().starts_with("drag_nets")).unwrap();
    assert_eq!(nets.matches('%').count(), 2, "{nets}");
    assert!(nets.contains(" to "), "an interval: {nets}");
}

#[test]
fn rare_thresholds_are_only_counted_where_a_seat_looks_ahead() {
    let folder = tempfile::tempdir().unwrap();
    let line = "simulate strait-of-maren --runs 2 --policy quill=lookahead";
    let said = works(folder.path(), line);
    let why = "  Rare ones are counted only: a seat looks ahead, and splitting would take longer than the games\n";
    assert!(said.contains(why) && !said.contains("by splitting "), "{said}");
}

/// What the cards of one seat do to an ending; games are the same as without asking.
#[test]
fn the_effects_of_options_can_be_measured_on_any_ending_or_threshold() {
    let figures = |more: &[&str]| -> serde_json::Value {
        let all = [&["first-steps", "--runs", "600", "--format", "json"], more].concat();
        let (code, text, error) = simulate(&all, "2");
        assert_eq!((code, error.as_str()), (Some(0), ""));
        serde_json::from_str(&text).unwrap()
    };
    let (usual, shared) = (figures(&[]), figures(&["--of", "bank_shared"]));
    assert_eq!(usual["endings"], shared["endings"]);
    assert_eq!((usual.get("of"), &shared["of"]), (None, &"bank_shared".into()));
    let (was, is) = (&usual["options"]["drag_nets"], &shared["options"]["drag_nets"]);
    assert_eq!((was.get("risk"), is.get("catastrophe")), (None, None));
    assert_eq!(was["catastrophe"]["pairs"], is["risk"]["pairs"]);
    assert!(is["risk"]["mean"].as_f64() < Some(0.0), "who drags nets does not share: {is}");
    let (_, table, _) = simulate(&["first-steps", "--runs", "200", "--of", "bank_shared"], "2");
    assert!(table.contains("change of the risk of `bank_shared` against holding"), "{table}");
    let threshold = figures(&["--of", "fighting_begins"]);
    assert_eq!(threshold["of"], "fighting_begins");
    let (code, _, error) = simulate(&["first-steps", "--of", "bank"], "1");
    assert_eq!(code, Some(2));
    assert!(
        error.starts_with("offramp: there is no ending or threshold `bank`; there are: "),
        "{error}"
    );
    let (code, _, error) = simulate(&["first-steps", "--exact", "--of", "bank_shared"], "1");
    assert_eq!(code, Some(2));
    assert!(error.contains("measure none"), "{error}");
}

#[test]
fn sensitivity_can_be_asked_of_any_ending() {
    let folder = tempfile::tempdir().unwrap();
    let line = "sensitivity first-steps --runs 300 --format json";
    let asked = |of: &str| -> serde_json::Value {
        serde_json::from_str(&works(folder.path(), &format!("{line} --of {of}"))).unwrap()
    };
    let shared = asked("bank_shared");
    assert_eq!(shared["risk"], "the game ends in `bank_shared`");
    let games = works(folder.path(), "simulate first-steps --runs 2000 --format json");
    let games: serde_json::Value = serde_json::from_str(&games).unwrap();
    let share = games["endings"]["bank_shared"]["share"].as_f64().unwrap();
    let [low, high] = ["low", "high"].map(|end| shared["as_it_is"][end].as_f64().unwrap());
    assert!(low - 0.05 < share && share < high + 0.05, "{low} to {high}, and {share}");
    assert_ne!(asked("crew_back")["as_it_is"], shared["as_it_is"]);
}
