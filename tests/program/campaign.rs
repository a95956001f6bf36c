//! Campaigns: what a chapter leaves to the next, and what is wrong in a campaign's file.

use crate::said::said;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use offramp::campaign::{Campaign, shipped};
use offramp::policy::PolicyKind;
use offramp::record::Record;
use offramp::rules::Viewer;
use offramp::scenario::Quantity;
use offramp::session::{ChapterOf, Session, Setup, Unrecorded};

fn long_spiral() -> Campaign {
    let read = shipped("long-spiral").unwrap();
    assert_eq!(read.findings, []);
    read.campaign.unwrap()
}

fn offramp(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_offramp"));
    said(program.current_dir(folder).args(arguments))
}

/// A played-out first chapter.
fn first_chapter(campaign: &Campaign, seed: u64) -> Session {
    let scenario = &campaign.chapters[0].scenario;
    let setup = Setup::all_computers(scenario, seed, PolicyKind::Temperament);
    let mut session = Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).unwrap();
    while !session.state().over() {
        session.advance().unwrap();
    }
    session
}

#[test]
fn the_three_crises_follow_each_other_by_date() {
    let campaign = long_spiral();
    let ids: Vec<_> = campaign.chapters.iter().map(|c| c.scenario.meta.id.as_str()).collect();
    assert_eq!(ids, ["kremlin-drone", "atacms", "kirillov"]);
    assert!(campaign.chapters.is_sorted_by_key(|c| c.scenario.meta.calendar.start));
}

/// A timer is carried in turns, and its history is told to those who know it.
#[test]
fn a_timer_that_runs_is_left_behind() {
    let folder = tempfile::tempdir().unwrap();
    let example = std::fs::read_to_string("docs/example.ron").unwrap();
    let timers =
        "timers: [(id: \"due\", name: \"An answer is due\", start: 1, known_to: [\"upper\"])],
    flags: [";
    std::fs::write(folder.path().join("weir.ron"), example.replace("flags: [", timers)).unwrap();
    let text = "Campaign(format: 1, id: \"two-summers\", title: \"Two summers\", summary: \"Twice.\",
        content_note: \"None.\", chapters: [(scenario: \"weir.ron\", before: \"One.\"),
        (scenario: \"weir.ron\", before: \"Two.\", carries: [(what: \"due\", keep: 50, why: \"it was promised\")])])";
    let file = folder.path().join("campaign.ron");
    std::fs::write(&file, text).unwrap();
    let read = offramp::campaign::open(&file).unwrap();
    assert_eq!(read.findings, []);
    let campaign = read.campaign.unwrap();
    let scenario = &campaign.chapters[1].scenario;
    let mut end = offramp::rules::State::start(scenario);
    end.timers[0] = 6;
    let legacy = campaign.legacy(1, &end);
    assert_eq!(legacy.len(), 1);
    // 1, and half of the 5 turns more that it had left, rounded.
    assert_eq!((legacy[0].value, legacy[0].why.as_str()), (4, "it was promised"));
    assert_eq!(offramp::rules::State::start(&scenario.inheriting(&legacy)).timers, [4]);
    let told = |actor: usize| {
        let left = scenario.left_behind(&legacy, |seats| seats.has(actor.into()));
        left.into_iter().map(|one| one.what.say()).collect::<Vec<_>>()
    };
    assert_eq!(told(1), ["An answer is due: 4 turns left, not 1"]);
    assert_eq!(told(0), Vec::<String>::new());
}

/// What was saved is not carried by itself; where the campaign says so, its seat is told and nobody else.
#[test]
fn a_budget_is_left_behind_only_where_the_campaign_says_so() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy("tests/fixtures/exact/chest.ron", folder.path().join("chest.ron")).unwrap();
    let campaign = |carries: &str| {
        let text = format!(
            "Campaign(format: 1, id: \"two-chests\", title: \"Two chests\", summary: \"Twice.\",
            content_note: \"None.\", chapters: [(scenario: \"chest.ron\", before: \"One.\"),
            (scenario: \"chest.ron\", before: \"Two.\", carries: [{carries}])])"
        );
        let file = folder.path().join("campaign.ron");
        std::fs::write(&file, text).unwrap();
        let read = offramp::campaign::open(&file).unwrap();
        assert_eq!(read.findings, []);
        read.campaign.unwrap()
    };
    let silent = campaign("");
    let scenario = &silent.chapters[1].scenario;
    let mut end = offramp::rules::State::start(scenario);
    assert_eq!(end.purse, [3]);
    end.purse[0] = 1;
    assert_eq!(silent.legacy(1, &end), []);
    let legacy = campaign("(what: \"budget\", why: \"powder does not grow\")").legacy(1, &end);
    assert_eq!(offramp::rules::State::start(&scenario.inheriting(&legacy)).purse, [1]);
    let told = scenario.left_behind(&legacy, |seats| seats.has(0_usize.into()));
    assert_eq!(told[0].what.say(), "Powder: 1, not 3");
    assert!(scenario.left_behind(&legacy, |seats| Viewer::Public.among(seats)).is_empty());
}

#[test]
fn what_was_done_is_left_behind_and_nothing_else() {
    let campaign = long_spiral();
    let next = &campaign.chapters[1].scenario;
    for seed in 1..=200 {
        let before = first_chapter(&campaign, seed);
        let legacy = campaign.legacy(1, before.state());
        let inheriting = next.inheriting(&legacy);
        // A norm is broken as often more as it was in the chapter before.
        let spared = |s: &offramp::scenario::Scenario| {
            s.norms.iter().position(|n| n.id == "leaders_spared").unwrap()
        };
        let old = spared(before.scenario());
        let more = before.state().breaches[old] - before.scenario().norms[old].breaches;
        let norm = &inheriting.norms[spared(next)];
        assert_eq!(norm.breaches, next.norms[spared(next)].breaches + more);
        // Half of what the front moved, rounded half away from zero.
        let front = |s: &offramp::scenario::Scenario| {
            s.indicators.iter().position(|i| i.id == "front").unwrap()
        };
        let moved = before.state().indicators[front(before.scenario())]
            - before.scenario().indicators[front(before.scenario())].start;
        let half = (moved.abs() + 1) / 2 * moved.signum();
        let wanted = (next.indicators[front(next)].start + half).clamp(0, 100);
        assert_eq!(inheriting.indicators[front(next)].start, wanted, "seed {seed}");
        // Whatever is not named is as history left it.
        let named: Vec<Quantity> = legacy.iter().map(|one| one.what).collect();
        for (at, indicator) in next.indicators.iter().enumerate() {
            if !named.contains(&Quantity::Indicator(at.into())) {
                assert_eq!(inheriting.indicators[at].start, indicator.start);
            }
        }
    }
}

#[test]
fn the_set_up_says_what_history_left_behind_and_the_record_keeps_it() {
    let campaign = long_spiral();
    let before = first_chapter(&campaign, 5);
    let legacy = campaign.legacy(1, before.state());
    assert!(!legacy.is_empty());
    let chapter = &campaign.chapters[1];
    let setup = Setup::all_computers(&chapter.scenario, 6, PolicyKind::Temperament)
        .as_chapter(ChapterOf { campaign: campaign.id.clone(), number: 2, legacy });
    let folder = tempfile::tempdir().unwrap();
    let mut record = Record::open(&folder.path().join("games.sqlite")).unwrap();
    let (game, mut session) =
        record.start(Arc::clone(&chapter.scenario), &chapter.files, setup).unwrap();
    let all = session.left_behind(Viewer::Facilitator);
    let public = session.left_behind(Viewer::Public);
    assert!(public.len() <= all.len() && !public.is_empty());
    for left in &public {
        assert!(!left.what.say().contains("missile stock"), "a secret is told: {left:?}");
    }
    assert!(all.iter().any(|left| left.why == "eighteen months take off the edge, not the memory"));
    for _ in 0..2 {
        session.advance().unwrap();
    }
    let hash = session.state().hash();
    drop(session);
    let again = record.resume(&game).unwrap();
    assert_eq!(again.state().hash(), hash);
    assert_eq!(again.left_behind(Viewer::Facilitator), all);
    let listed = record.games().unwrap().games;
    assert_eq!(listed[0].chapter, Some(("long-spiral".to_owned(), 2)));
}

#[test]
fn it_is_played_from_the_start_or_from_the_middle_as_history_left_it() {
    let here = Path::new(".");
    let (code, whole, error) = offramp(here, &["play", "long-spiral", "--auto", "--seed", "3"]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert!(whole.contains("The long spiral, chapter 1\n"), "{whole:.300}");
    assert!(whole.contains("The long spiral, chapter 2\n"));
    assert!(whole.contains("\nLeft behind: "));
    let arguments = ["play", "long-spiral", "--auto", "--seed", "3", "--chapter", "3"];
    let (code, last, _) = offramp(here, &arguments);
    assert_eq!(code, Some(0));
    assert!(last.starts_with("The long spiral, chapter 3\n") && !last.contains("Left behind"));
    let (_, again, _) = offramp(here, &["play", "long-spiral", "--auto", "--seed", "3"]);
    assert!(again == whole, "the same seed, the same campaign");
    let (code, _, error) = offramp(here, &["play", "long-spiral", "--auto", "--chapter", "4"]);
    assert_eq!(code, Some(2));
    assert_eq!(error, "offramp: there is no chapter 4; “The long spiral” has chapters 1 to 3\n");
}

#[test]
fn it_is_simulated_beside_what_history_left() {
    let arguments = ["simulate", "long-spiral", "--runs", "300", "--format", "json"];
    let (code, text, _) = offramp(Path::new("."), &arguments);
    assert_eq!(code, Some(0));
    let figures: serde_json::Value = serde_json::from_str(&text).unwrap();
    let chapters = figures["chapters"].as_array().unwrap();
    assert_eq!(chapters.len(), 3);
    assert_eq!(chapters[0]["reached"]["count"], 300);
    assert!(chapters[2]["reached"]["count"].as_u64() <= chapters[1]["reached"]["count"].as_u64());
    for chapter in chapters {
        assert!(chapter["endings"].is_object() && chapter["historical"]["endings"].is_object());
    }
}

/// What looks at one scenario says which there are.
#[test]
fn a_verb_for_scenarios_names_the_chapters_that_it_could_take() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let chapters = "a campaign; name the scenario of one of its chapters:";
    let verbs: [&[&str]; 8] = [
        &["check", "--claims"],
        &["sensitivity"],
        &["tournament"],
        &["calibrate"],
        &["chart"],
        &["scores"],
        &["graph"],
        &["check", "--claims", "--theory", "spiral"],
    ];
    std::fs::copy("docs/example.ron", folder.join("weir.ron")).unwrap();
    let file = FILE.replace("\"first-steps\"", "\"weir.ron\"");
    let file = file.replace("(what: \"tension\", keep: 50, why: \"it lasts\"),", "");
    std::fs::write(folder.join("two.ron"), file).unwrap();
    for verb in verbs {
        let said = |name: &str| offramp(folder, &[verb, &[name]].concat());
        let shipped =
            format!("offramp: `long-spiral` is {chapters} kremlin-drone, atacms, kirillov\n");
        assert_eq!(said("long-spiral"), (Some(2), String::new(), shipped), "{verb:?}");
        // What comes with the program is named by its id, a file by its path.
        let files = format!("offramp: `two.ron` is {chapters} weir.ron, kirillov\n");
        assert_eq!(said("two.ron"), (Some(2), String::new(), files), "{verb:?}");
    }
}

/// What looks at a game says that this is none.
#[test]
fn a_verb_for_games_says_that_a_campaign_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    crate::record_support::one_game(&folder.join("games.sqlite"));
    let store = ["--store", "games.sqlite"];
    for name in ["long-spiral", "first-steps"] {
        let verbs: [&[&str]; 3] =
            [&["report", name, "--out", "r.html"], &["replay", name], &["record", "export", name]];
        for verb in verbs {
            let (code, said, error) = offramp(folder, &[verb, &store].concat());
            assert_eq!((code, said.as_str()), (Some(2), ""), "{verb:?}");
            assert_eq!(
                error.replace(&folder.display().to_string(), "D"),
                format!(
                    "offramp: the record `D/games.sqlite` has no game `{name}`; that is no game but what \
                     games are played of: `offramp record list` shows them\n"
                ),
                "{verb:?}"
            );
        }
    }
}

const FILE: &str = r#"Campaign(
    format: 1, id: "two", title: "Two", summary: "Two crises.", content_note: "None.",
    chapters: [
        (scenario: "first-steps", before: "First."),
        (scenario: "kirillov", before: "Then.", carries: [
            (what: "tension", keep: 50, why: "it lasts"),
        ]),
    ],
)
"#;

#[track_caller]
fn says(from: &str, to: &str, expected: &str) {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(FILE.matches(from).count(), 1, "{from}");
    std::fs::write(folder.path().join("two.ron"), FILE.replace(from, to)).unwrap();
    let (code, said, error) = offramp(folder.path(), &["check", "two.ron"]);
    assert_eq!(error, "");
    assert_eq!(said.trim_matches('\n'), expected.trim_matches('\n'));
    let right = expected.contains("Nothing wrong");
    assert_eq!(code, Some(i32::from(!right)));
}

#[test]
fn a_campaign_that_is_right() {
    says("Two crises.", "Two crises.", "Nothing wrong: it is ready to be played.");
}

#[test]
fn a_chapter_that_does_not_exist() {
    says(
        r#""kirillov""#,
        r#""kirilov""#,
        r#"
error[E0802]: there is no scenario `kirilov`
 --> two.ron:5:20
  |
5 |         (scenario: "kirilov", before: "Then.", carries: [
  |                    ^^^^^^^^^
  |
  = help: did you mean `kirillov`?
"#,
    );
}

#[test]
fn something_carried_that_does_not_exist() {
    says(
        r#""tension""#,
        r#""tensoin""#,
        r#"
error[E0801]: the chapter before, `first-steps`, has no `tensoin`
 --> two.ron:6:20
  |
6 |             (what: "tensoin", keep: 50, why: "it lasts"),
  |                    ^^^^^^^^^
  |
  = help: did you mean `tension`?
"#,
    );
}

#[test]
fn a_flag_does_not_become_an_indicator() {
    says(
        r#"what: "tension""#,
        r#"what: "tension", into: "backchannel""#,
        r#"
error[E0801]: an indicator can't become a flag
 --> two.ron:6:37
  |
6 |             (what: "tension", into: "backchannel", keep: 50, why: "it lasts"),
  |                                     ^^^^^^^^^^^^^
  |
  = help: an indicator, a flag, a timer, a norm or a red line becomes one of the same sort; a norm's breaches may become an indicator
"#,
    );
}

#[test]
fn nothing_comes_before_the_first() {
    says(
        r#"before: "First.""#,
        r#"before: "First.", carries: [(what: "tension", why: "it lasts")]"#,
        r#"
error[E0803]: nothing comes before the first chapter
 --> two.ron:4:70
  |
4 |         (scenario: "first-steps", before: "First.", carries: [(what: "tension", why: "it lasts")]),
  |                                                                      ^^^^^^^^^
  |
  = help: take `carries` out, or move it to the next chapter
"#,
    );
}

#[test]
fn a_field_that_is_unknown() {
    says(
        "keep: 50",
        "kepe: 50",
        r#"
error[E0301]: unknown field `kepe`
 --> two.ron:6:31
  |
6 |             (what: "tension", kepe: 50, why: "it lasts"),
  |                               ^^^^
  |
  = help: did you mean `keep`?

`--fix --likely` would mend this, by a guess.
"#,
    );
}

#[test]
fn an_id_that_is_a_path_and_a_title_that_says_nothing() {
    says(
        r#"id: "two", title: "Two""#,
        "id: \"../two\", title: \"  \"",
        r#"
error[E0403]: `../two` can't name a campaign
 --> two.ron:2:20
  |
2 |     format: 1, id: "../two", title: "  ", summary: "Two crises.", content_note: "None.",
  |                    ^^^^^^^^
  |
  = help: use small letters, digits and `-`, at most 60

error[E0506]: a text of the campaign is empty
 --> two.ron:2:37
  |
2 |     format: 1, id: "../two", title: "  ", summary: "Two crises.", content_note: "None.",
  |                                     ^^^^
  |
  = help: players read it: write something
"#,
    );
}

#[test]
fn more_chapters_than_fit() {
    let chapters = "        (scenario: \"first-steps\", before: \"On.\"),\n".repeat(11);
    says(
        "        (scenario: \"kirillov\"",
        &format!("{chapters}        (scenario: \"kirillov\""),
        r#"
error[E0803]: the campaign has 13 chapters
  --> two.ron:16:20
   |
16 |         (scenario: "kirillov", before: "Then.", carries: [
   |                    ^^^^^^^^^^
   |
   = help: give at most 12
"#,
    );
}
