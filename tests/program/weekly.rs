//! The week's game: the same luck for everybody, from the command line to the lists.

use std::path::Path;
use std::sync::Arc;

use jiff::Zoned;
use jiff::civil::date;
use offramp::policy::PolicyKind;
use offramp::record::Record;
use offramp::session::{ChapterOf, Setup, Week};

use crate::batch_support::{offramp, works};
use crate::record_support::shipped;

/// What is said in this week; it may end while it is being said.
fn this_week(say: impl Fn() -> String) -> (Week, String) {
    let week = || Week::of(Zoned::now().date());
    loop {
        let (before, said) = (week(), say());
        if before == week() {
            return (before, said);
        }
    }
}

#[test]
fn its_luck_is_the_weeks_and_its_title_says_so() {
    let here = Path::new(".");
    let (week, said) = this_week(|| works(here, "play first-steps --auto --weekly"));
    let head: Vec<_> = said.lines().take(3).collect();
    assert_eq!(head[0], "First steps: the boat at Gull Bank");
    assert!(head[1].ends_with(&format!(", seed {}", week.seed())), "{head:?}");
    assert_eq!(head[2], format!("({})", week.said()));
    let again = works(here, &format!("play first-steps --auto --seed {}", week.seed()));
    assert!(again == said, "whoever is told the seed plays the same game");
    let (code, _, error) = offramp(here, "play first-steps --auto --weekly --seed 7");
    assert_eq!(code, Some(2));
    assert!(error.contains("'--weekly' cannot be used with '--seed <SEED>'"), "{error}");
}

#[test]
fn lists_of_games_say_which_week() {
    let folder = tempfile::tempdir().unwrap();
    let mut record = Record::open(&folder.path().join("games.sqlite")).unwrap();
    let (scenario, loaded) = shipped("first-steps");
    let seed = Week::of(date(2026, 11, 27)).seed();
    let setup = Setup::all_computers(&scenario, seed, PolicyKind::Random);
    record.begin(&setup, &scenario, &loaded.files).unwrap();
    let said = works(folder.path(), "record list --store games.sqlite");
    assert!(said.ends_with(", seed 20260048, all by the computer; week 48 of 2026\n"), "{said}");
    // The second chapter of a campaign has the campaign's luck and 1; the same number alone is another week's.
    let week = |setup: &Setup| setup.week().map(|week| week.said().say());
    let second = Setup { seed: seed + 1, ..setup.clone() };
    assert_eq!(week(&second).unwrap(), "week 49 of 2026");
    let (campaign, legacy) = ("long-spiral".to_owned(), Vec::new());
    let second = second.as_chapter(ChapterOf { campaign, number: 2, legacy });
    assert_eq!(week(&second).unwrap(), "week 48 of 2026");
    let any =
        Setup { seed: 7, ..Setup::all_computers(&Arc::clone(&scenario), 7, PolicyKind::Random) };
    assert_eq!(week(&any), None);
}
