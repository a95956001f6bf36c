//! Pictures beside a scenario: who reads what they show, and who gets them.

use std::path::Path;
use std::sync::Arc;

use offramp::policy::PolicyKind;
use offramp::report::{Transcript, text};
use offramp::rules::{SeatView, Viewer};
use offramp::scenario::{Picture, Scenario, load, load_texts};
use offramp::session::{Session, Setup, Unrecorded};

use crate::terminal_player::Player;

/// The scenario of the fixture, of whose pictures one is missing.
fn scenario() -> Arc<Scenario> {
    let loaded = load(Path::new("tests/fixtures/weir"));
    let said: Vec<_> = loaded.findings.iter().map(|finding| &*finding.message).collect();
    assert_eq!(said, ["there is no picture `letter.png` beside the scenario"]);
    Arc::new(loaded.scenario.unwrap())
}

fn view(actor: &str) -> SeatView {
    let scenario = scenario();
    let setup = Setup::all_computers(&scenario, 1, PolicyKind::Random);
    let session = Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded)).unwrap();
    session.view(Viewer::Seat(scenario.find_actor(actor).unwrap()))
}

fn alts<'p>(pictures: impl Iterator<Item = &'p Picture>) -> Vec<&'p str> {
    pictures.map(|picture| &*picture.alt).collect()
}

#[test]
fn a_seat_gets_the_pictures_of_what_it_may_read() {
    let lower = view("lower");
    assert_eq!(alts(lower.picture.iter()), ["Dry fields"]);
    assert_eq!(alts(lower.news.iter().flat_map(|news| &news.picture)), ["Cracked earth"]);
    assert_eq!(alts(lower.menu.iter().flat_map(|card| &card.picture)), ["A letter with a seal"]);
    // Its card has the picture of the place where it happens; nothing of the other's is in what it gets.
    let upper = view("upper");
    assert_eq!(alts(upper.menu.iter().flat_map(|card| &card.picture)), ["The gate of the weir"]);
    let all = serde_json::to_string(&upper).unwrap();
    assert_eq!(all.matches("licence").count(), 1, "{all}");
    let card = &upper.menu.iter().find_map(|card| card.picture.as_ref()).unwrap();
    let (file, credit, licence) = (&*card.file, &*card.credit, &*card.licence);
    assert_eq!((file, credit, licence), ("weir.png", "Drawn for this game", "CC0 1.0"));
}

#[test]
fn the_terminal_tells_what_a_picture_shows() {
    let mut player = Player::new(&scenario(), 1, &["lower"]);
    player.sees("Picture: A weir between two hills (Drawn for this game, CC0 1.0)");
    player.press("\n");
    player.sees("Picture: Dry fields (The village school, CC BY 4.0)");
    player.press("\n\n");
    player.sees("The forecast is dry.");
    player.sees("Picture: Cracked earth (The village school, CC BY 4.0)");
    player.press("\n2\n");
    player.sees("A letter, and somebody who can wait for the answer.");
    player.sees("Picture: A letter with a seal (Nobody, CC0 1.0)");
}

#[test]
fn the_transcript_tells_it_of_what_came() {
    let scenario = scenario();
    let setup = Setup::all_computers(&scenario, 1, PolicyKind::Random);
    let session = Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded)).unwrap();
    let transcript = Transcript::of(&session, |_| None);
    let said = "Inject (Broadcast): No rain this week [invented for the exercise]\n    \
                Picture: Cracked earth (The village school, CC BY 4.0)\n";
    let text = text(&transcript);
    assert!(text.contains(said), "{text}");
    let json = serde_json::to_value(&transcript).unwrap();
    assert_eq!(json["turns"][0]["injects"][0]["picture"]["file"], "pictures/fields.PNG");
}

/// A game keeps texts; it is the same edition whatever lies beside them.
#[test]
fn what_a_game_keeps_has_no_folder() {
    let loaded = load(Path::new("tests/fixtures/weir/weir.ron"));
    let kept = load_texts(loaded.files);
    assert_eq!(kept.findings, []);
    let (kept, read) = (kept.scenario.unwrap(), loaded.scenario.unwrap());
    assert_eq!((&kept.hash, kept.folder), (&read.hash, None));
    assert_eq!(read.folder.as_deref(), Some(Path::new("tests/fixtures/weir")));
    assert_eq!(kept.meta.picture, read.meta.picture);
}
