//! Transcripts that were blessed, and what `check` says when a game reads otherwise.

use super::Place;

#[test]
fn a_blessed_game_that_reads_otherwise_is_found_shown_and_accepted() {
    let place = Place::new();
    let mut said = String::new();
    let mut run = |line: &str, code: i32| {
        let (ended, text) = place.offramp(line);
        assert_eq!(ended, code, "{line}\n{text}");
        said += &format!("$ offramp {line}\n{text}\n");
    };
    run("bless weir.ron", 0);
    run("check weir.ron", 0);
    place.edit("The forecast is *dry*.", "The forecast is *dry*, they say.");
    run("check weir.ron", 0);
    place.edit("weight: 0.5, factors", "weight: 0.6, factors");
    run("check weir.ron", 1);
    run("bless weir.ron --diff", 1);
    run("bless weir.ron", 0);
    run("check weir.ron", 0);
    insta::assert_snapshot!("bless", said);
    insta::assert_snapshot!("bless_file", place.read("transcripts/first.txt"));
}

#[test]
fn a_transcript_from_a_position_tells_when_it_can_not_be_come_to() {
    let place = Place::new();
    place.write(
        "late.ron",
        "Position(scenario: \"the-weir\", seed: 3, orders: [{\"upper\": [\"close_weir\"], \"lower\": []}])",
    );
    let (code, said) = place.offramp("bless weir.ron --new late --from late.ron");
    assert_eq!(code, 0, "{said}");
    let head = "Position(scenario: \"the-weir\", seed: 3, orders: [{\"lower\": [], \"upper\": [\"close_weir\"]}])\n\nThe weir\n";
    assert!(place.read("transcripts/late.txt").starts_with(head));
    place.edit("kind: \"blockade\", toward", "kind: \"blockade\", when: \"turn >= 3\", toward");
    place.write("transcripts/notes.txt", "Ask Ann about these.");
    let (code, said) = place.offramp("check weir.ron --only W2013");
    insta::assert_snapshot!("bless_late", said);
    assert_eq!(code, 1);
}
