//! The guide of a tutorial in the terminal.

use crate::terminal_player;

use terminal_player::{Player, scenario};

/// The lines at the foot that are the guide's, joined.
fn guide(player: &Player) -> Option<String> {
    let screen = player.screen();
    let (_, hint) = screen.rsplit_once("Guide: ")?;
    let lines: Vec<_> = hint.lines().map(str::trim).collect();
    // Without the keys below it.
    Some(lines[..lines.len() - 1].join(" "))
}

#[test]
fn a_first_player_is_told_one_thing_at_a_time_and_shown_where_it_is() {
    let scenario = scenario("first-steps");
    let hints: Vec<_> = scenario.guide.iter().map(|hint| hint.text.as_str()).collect();
    let mut player = Player::new(&scenario, 3, &["varin"]);
    assert_eq!(guide(&player), None, "nothing about a table before there is one");
    player.press("\n\n");
    let parts = ["News", "Measures", "News", "Options", "Options", "Options", "Options", "Options"];
    for (at, part) in parts.into_iter().enumerate() {
        let said = guide(&player).expect("a hint");
        assert!(said.contains(&format!("{} of 8. {}", at + 1, hints[at])), "{said}");
        let shown = format!("{:?}", player.game.model().screen);
        assert!(shown.contains(&format!("tab: {part}")), "{part}");
        player.sees("next hint");
        player.press("g");
    }
    assert_eq!(guide(&player), None);
    player.press("2 s\ny");
    // The roll is told of when it has been rolled, and the summary at the end.
    for ((at, hint), keys) in hints[8..12].iter().enumerate().zip(["g\n", "g\n", "gs", "g"]) {
        let said = guide(&player).expect("a hint");
        assert!(said.contains(&format!("{} of 4. {hint}", at + 1)), "{said}");
        player.press(keys);
    }
    player.press("\n");
    assert!(guide(&player).expect("a hint").contains("1 of 2. A red line says"));
}

#[test]
fn one_may_play_on_without_reading_or_be_told_no_more() {
    let scenario = scenario("first-steps");
    let mut player = Player::new(&scenario, 3, &["varin"]);
    player.press("\n\n");
    assert!(guide(&player).expect("a hint").starts_with("The ladder, 1 of 8."));
    player.press("2 ");
    player.sees("1 chosen");
    player.sees("Call your counterpart quietly");
    assert!(guide(&player).expect("a hint").starts_with("The ladder, 1 of 8."));
    player.press("h");
    assert_eq!(guide(&player), None);
    player.press("s\ny");
    assert_eq!(guide(&player), None);
    player.press("sg");
    player.sees("Where things stand after turn 1");
}

#[test]
fn the_smallest_screen_holds_the_longest_hint() {
    let scenario = scenario("first-steps");
    let mut player = Player::new(&scenario, 3, &["varin"]);
    player.press("\n\n");
    player.resize(72, 20);
    for hint in scenario.guide.iter().take(8) {
        let said = guide(&player).expect("a hint");
        assert!(said.ends_with(&hint.text), "{said}");
        player.sees("turn 1 of 3");
        player.press("g");
    }
}

#[test]
fn scenarios_without_a_guide_say_nothing() {
    let mut player = Player::new(&scenario("kirillov"), 3, &["kyiv"]);
    player.press("\n\n");
    assert!(!player.screen().contains("Guide") && !player.screen().contains("hint"));
}
