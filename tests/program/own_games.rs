//! One's own games that are over: what is told of them before and after another, and by `offramp scores`.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use offramp::policy::{PolicyKind, points};
use offramp::record::{GameId, Record};
use offramp::rules::Command;
use offramp::scenario::{ActorIx, Loaded, Scenario, load};
use offramp::session::{Session, Setup};

use crate::batch_support::{offramp, refused, works};
use crate::terminal_player::Player;

/// The small scenario with two theories, in a file of this folder.
fn small(folder: &Path) -> (Arc<Scenario>, Loaded) {
    let text = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let theories = r#"    theories: [
        (id: "plain", name: "Plain", text: "As it is.", scales: ()),
        (id: "meek", name: "Meek", text: "Nobody strikes back.", scales: (reciprocity: 0)),
    ],
    endings: ["#;
    fs::write(folder.join("small.ron"), text.replace("    endings: [", theories)).unwrap();
    read(folder)
}

fn read(folder: &Path) -> (Arc<Scenario>, Loaded) {
    let mut loaded = load(&folder.join("small.ron"));
    assert_eq!(loaded.findings, []);
    (Arc::new(loaded.scenario.take().unwrap()), loaded)
}

/// East is a person, who holds.
fn setup(scenario: &Scenario, seed: u64) -> Setup {
    Setup::all_computers(scenario, seed, PolicyKind::Random).with_people(&[ActorIx(0)])
}

fn to_the_end(session: &mut Session) {
    while !session.state().over() {
        if let Some(actor) = session.waiting_for() {
            let (orders, reason, draws) = (Vec::new(), String::new(), Vec::new());
            session.enter(Command::Commit { actor, orders, reason, draws }).unwrap();
        }
        session.advance().unwrap();
    }
}

/// Plays a game that is kept; its name, and what it came to.
fn play(record: &mut Record, of: &(Arc<Scenario>, Loaded), setup: Setup) -> (GameId, f64) {
    let (game, mut session) = record.start(Arc::clone(&of.0), &of.1.files, setup).unwrap();
    to_the_end(&mut session);
    (game, points(session.scenario(), ActorIx(0), session.state()).unwrap())
}

/// Mean and best, as they are told.
fn figures(points: &[f64]) -> (String, String) {
    let mean = points.iter().sum::<f64>() / points.len() as f64;
    let best = points.iter().copied().reduce(f64::max).unwrap();
    (format!("{mean:.1}"), format!("{best:.1}"))
}

#[test]
fn scores_tells_how_many_their_mean_and_the_best_by_seat_and_theory() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let none = "No game that is over had a person in a seat.\n";
    assert_eq!(works(folder, "scores"), none);
    assert_eq!(works(folder, "scores --format json"), "[]\n");
    assert_eq!(
        refused(folder, "scores --store games.sqlite"),
        "offramp: the record `games.sqlite` does not exist; check the spelling, or play a game to make \
         one\n"
    );
    let of = small(folder);
    let mut record = Record::open(&folder.join("games.sqlite")).unwrap();
    let computers = Setup::all_computers(&of.0, 1, PolicyKind::Random);
    play_alone(&mut record, &of, computers);
    assert_eq!(works(folder, "scores small.ron --store games.sqlite"), none);

    let own: Vec<_> = (1..=3).map(|seed| play(&mut record, &of, setup(&of.0, seed))).collect();
    let meek = Setup { theory: Some("meek".to_owned()), ..setup(&of.0, 4) };
    let (_, meek) = play(&mut record, &of, meek);
    // One that is branched from another has had another start, and one that goes on has come to nothing.
    let branch = record.branch(&own[0].0, 2, "").unwrap();
    to_the_end(&mut record.resume(&branch).unwrap());
    record.branch(&own[0].0, 2, "").unwrap();
    let all: Vec<f64> = own.iter().map(|(_, points)| *points).collect();
    let (mean, best) = figures(&all);
    let (meek_mean, _) = figures(&[meek]);
    let seats = format!(
        "small: Small\n  {:<40} 3 games, mean {mean}, best {best}\n  {:<40} 1 game, mean {meek_mean}, \
         best {meek_mean}\n",
        "east", "east, theory meek"
    );
    let about = "\nPoints of the seat's objectives at the end, averaged by their weights.\n";
    let told = format!("{seats}{about}");
    assert_eq!(works(folder, "scores small.ron --store games.sqlite"), told);
    assert_eq!(works(folder, "scores --store games.sqlite"), told);

    // With another text, what was played before is not counted.
    let text = fs::read_to_string(folder.join("small.ron")).unwrap();
    fs::write(folder.join("small.ron"), text.replace("Two shores and a lamp.", "Two shores."))
        .unwrap();
    assert_eq!(
        works(folder, "scores small.ron --store games.sqlite"),
        format!(
            "small: Small\n  not counted: 4 games of other editions of it or of the rules\n{about}"
        )
    );
    let of = read(folder);
    let (_, new) = play(&mut record, &of, setup(&of.0, 5));
    let said = works(folder, "scores small.ron --store games.sqlite --format json");
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(
        said,
        serde_json::json!([{
            "scenario": "small", "title": "Small", "edition": of.0.hash,
            "seats": [{ "seat": "east", "games": 1, "mean": new, "best": new }],
            "not_counted": 4,
        }])
    );
}

/// A game without people.
fn play_alone(record: &mut Record, of: &(Arc<Scenario>, Loaded), setup: Setup) {
    let (_, mut session) = record.start(Arc::clone(&of.0), &of.1.files, setup).unwrap();
    to_the_end(&mut session);
}

#[test]
fn the_terminal_tells_of_them_before_a_game_and_where_it_stands_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let of = small(folder.path());
    let mut record = Record::open(&folder.path().join("games.sqlite")).unwrap();
    let begin = |record: &mut Record, seed| {
        let setup = Setup::all_computers(&of.0, seed, PolicyKind::Temperament);
        let setup = setup.with_people(&[ActorIx(0)]);
        let game = record.begin(&setup, &of.0, &of.1.files).unwrap();
        let journal = Box::new(record.journal(&game).unwrap());
        let mut player = Player::with_journal(&of.0, seed, &["east"], journal);
        player.resize(120, 50);
        player.settle();
        player
    };
    let finish = |mut player: Player| -> (Player, f64) {
        player.press("\n\n");
        while !player.game.session().state().over() {
            player.press("s\nys\n");
        }
        // Not for all that is looked back on.
        while !player.screen().contains("Among your own games") {
            std::thread::sleep(std::time::Duration::from_millis(5));
            player.game.look();
        }
        let session = player.game.session();
        let points = points(session.scenario(), ActorIx(0), session.state()).unwrap();
        (player, points)
    };
    let player = begin(&mut record, 1);
    player.sees("Before you begin");
    assert!(!player.screen().contains("Your game"), "{}", player.screen());
    let (player, first) = finish(player);
    player.sees(&format!("Your first game as East came to {first:.1} points."));
    let player = begin(&mut record, 2);
    player.sees(&format!("Your game as East: {first:.1} points"));
    let (player, second) = finish(player);
    let (mean, best) = figures(&[first, second]);
    let place = if second < first { 2 } else { 1 };
    player.sees(&format!(
        "As East this game came to {second:.1} points: place {place} of your 2 games (mean {mean}, best {best})."
    ));
    let player = begin(&mut record, 3);
    player.sees(&format!("Your 2 games as East: mean {mean}, best {best}"));
}

#[test]
fn a_scenario_without_games_of_ones_own_has_none() {
    let folder = tempfile::tempdir().unwrap();
    let (code, said, error) = offramp(folder.path(), "scores kirilov");
    assert_eq!((code, said.as_str()), (Some(2), ""));
    assert_eq!(
        error,
        "offramp: there is no scenario or file `kirilov`; did you mean `kirillov`?\n"
    );
    let said = works(folder.path(), "scores kirillov");
    assert_eq!(said, "No game that is over had a person in a seat.\n");
}
