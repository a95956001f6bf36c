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
fn a_first_player_is_shown_where_it_is_and_asked_to_do_it_by_the_keys_of_the_terminal() {
    let scenario = scenario("first-steps");
    let hints: Vec<_> = scenario.guide.iter().map(|hint| hint.text.as_str()).collect();
    let mut player = Player::new(&scenario, 3, &["varin"]);
    assert_eq!(guide(&player), None, "nothing about a table before there is one");
    player.press("\n\n");
    let steps = [
        ("News", "", "g"),
        ("Options", " ▸ Take a card: Space", " "),
        ("Options", " ▸ Ask for its forecast: f", "f\u{1b}"),
        ("Questions", " ▸ Say how likely you think it is: Enter", "\n30\n"),
    ];
    for (at, (part, ask, keys)) in steps.into_iter().enumerate() {
        let said = guide(&player).expect("a hint");
        assert!(said.ends_with(&format!("{} of 5. {}{ask}", at + 1, hints[at])), "{said}");
        let shown = format!("{:?}", player.game.model().screen);
        assert!(shown.contains(&format!("tab: {part}")), "{part}");
        let (reads, next) = (ask.is_empty(), player.screen().contains("next hint"));
        assert_eq!(reads, next, "{said}");
        player.press(keys);
    }
    let said = guide(&player).expect("a hint");
    assert!(said.ends_with(&format!("{} ▸ Seal: s", hints[4])), "{said}");
    player.press("s\ny");
    for (at, hint) in hints[5..9].iter().enumerate() {
        let said = guide(&player).expect("a hint");
        assert!(said.ends_with(&format!("{} of 4. {hint} ▸ Go on: Enter", at + 1)), "{said}");
        player.press(if at == 2 { "s" } else { "\n" });
    }
    let said = guide(&player).expect("a hint");
    assert!(said.contains(&format!("1 of 4. {}", hints[9])), "{said}");
    player.press("gg");
    let said = guide(&player).expect("a hint");
    assert!(said.contains(hints[12]), "two cards can't be set beside each other: {said}");
}

#[test]
fn one_may_play_on_without_reading_or_put_the_guide_away_and_take_it_up_again() {
    let scenario = scenario("first-steps");
    let mut player = Player::new(&scenario, 3, &["varin"]);
    player.press("\n\n");
    assert!(guide(&player).expect("a hint").starts_with("The ladder, 1 of 5."));
    player.press("2 ");
    player.sees("1 chosen");
    player.sees("Call your counterpart quietly");
    assert!(guide(&player).expect("a hint").starts_with("The ladder, 1 of 5."));
    player.press("h");
    assert_eq!(guide(&player), None);
    player.press("h");
    assert!(guide(&player).expect("a hint").starts_with("The ladder, 1 of 5."));
    player.press("g");
    let said = guide(&player).expect("a hint");
    assert!(said.starts_with("A forecast, 3 of 5."), "a card was taken already: {said}");
    player.press("h");
    player.press("s\ny");
    assert_eq!(guide(&player), None);
    player.press("s");
    player.sees("Where things stand after turn 1");
}

#[test]
fn the_smallest_screen_holds_the_longest_hint() {
    let scenario = scenario("first-steps");
    let mut player = Player::new(&scenario, 3, &["varin"]);
    player.press("\n\n");
    player.resize(72, 20);
    for (hint, keys) in scenario.guide.iter().take(4).zip(["g", " ", "f\u{1b}", ""]) {
        let said = guide(&player).expect("a hint");
        assert!(said.contains(&hint.text), "{said}");
        player.sees("turn 1 of 3");
        player.press(keys);
    }
}

#[test]
fn scenarios_without_a_guide_say_nothing() {
    let mut player = Player::new(&scenario("kirillov"), 3, &["kyiv"]);
    player.press("\n\n");
    assert!(!player.screen().contains("Guide") && !player.screen().contains("hint"));
}
