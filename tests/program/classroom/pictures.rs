//! What the wall shows in place of the game when the teacher says so.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::client::Client;
use super::lesson_after::play_out;
use super::place::{Place, class, reveal};

/// How long a picture may take to be worked out.
const PATIENCE: Duration = Duration::from_secs(240);

/// Puts a picture on the wall, and returns it once it is worked out.
#[track_caller]
pub fn on_wall(teacher: &Client, wall: &Client, picture: &str) -> Value {
    teacher.act(json!({ "do": "wall", "picture": picture })).done();
    let until = Instant::now() + PATIENCE;
    loop {
        let shown = wall.room()["picture"].take();
        assert_eq!(shown["kind"], picture);
        if shown["working"].is_null() && shown["whole"] != false {
            return shown;
        }
        assert!(Instant::now() < until, "{picture} is still being worked out");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn the_teacher_puts_futures_and_causes_on_the_wall_and_the_game_back() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let wall = place.paired(&teacher, "wall");
    assert_eq!(wall.room()["picture"], Value::Null);
    let futures = on_wall(&teacher, &wall, "futures");
    let lines = futures["lines"].as_array().unwrap();
    assert_eq!(lines.len(), 200);
    let turns = teacher.room()["turns"].as_u64().unwrap() as usize;
    assert!(lines.iter().all(|line| line["rungs"].as_array().unwrap().len() >= turns - 1));
    let headline = futures["headline"].as_str().unwrap();
    assert!(headline.contains(" of 200 futures"), "{headline}");
    assert!(futures["in_words"].as_str().unwrap().contains("After turn 1: "));
    // It is the wall's and the console's; phones have their own screens.
    assert_eq!(teacher.room()["picture"], futures);
    for other in &heads {
        assert_eq!(other.room().get("picture"), None);
    }
    heads[0].act(json!({ "do": "wall", "picture": "futures" })).refused("not_yours");
    let none = on_wall(&teacher, &wall, "causes");
    assert_eq!(none["nothing"], "No turn is over yet.");
    // What tells secrets waits for the debrief.
    for early in ["other_room", "road_asked", "road"] {
        teacher.act(json!({ "do": "wall", "picture": early })).refused("paused");
    }
    teacher.act(json!({ "do": "wall", "picture": null })).done();
    assert_eq!(wall.room()["picture"], Value::Null);
    on_wall(&teacher, &wall, "futures");
    heads.iter().for_each(|head| head.decide(&[]));
    reveal(&teacher, json!([]));
    assert_eq!(wall.room()["picture"], Value::Null, "the orders are opened on the wall");
    teacher.act(json!({ "do": "wall", "picture": "futures" })).refused("paused");
    teacher.act(json!({ "do": "show" })).done();
    let causes = on_wall(&teacher, &wall, "causes");
    for moved in causes["moved"].as_array().unwrap() {
        let parts = moved["causes"].as_array().unwrap().iter();
        let sum: i64 = parts.map(|cause| cause["points"].as_i64().unwrap()).sum();
        assert_eq!(moved["points"], sum, "{moved}");
    }
}

#[test]
fn in_the_debrief_the_wall_tells_of_the_other_room_and_of_the_other_road() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let wall = place.paired(&teacher, "wall");
    play_out(&teacher, &heads);
    let other = on_wall(&teacher, &wall, "other_room");
    assert_eq!(other["rooms"].as_array().unwrap().len(), 2);
    assert!(other["about"].as_str().unwrap().contains("in which the crisis moved most"));
    let futures = on_wall(&teacher, &wall, "futures");
    assert_eq!(futures["turns"][0], "start of turn 1");
    let went = futures["came"].as_array().unwrap().len();
    assert!(went > 0 && futures["left"].as_str().unwrap().contains("went the way"), "{futures}");
    let asked = on_wall(&teacher, &wall, "road_asked");
    if asked["nothing"].is_null() {
        assert!(asked["asks"].as_str().unwrap().starts_with("Choice or chance?"));
        assert_eq!(asked.get("answer"), None, "first the class guesses");
        let road = on_wall(&teacher, &wall, "road");
        assert_eq!(road["roads"][0]["rungs"].as_array().unwrap().len(), went + 1);
        assert!(road["answer"][0].as_str().unwrap().contains(" of 100 games"));
    }
    // The host was closed: what stands on the wall stands there again.
    let mut place = place;
    place.restart();
    let again = on_wall(&teacher, &wall, "other_room");
    assert_eq!(again, other);
}
