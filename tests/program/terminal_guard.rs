//! What can't be taken back, and what uncovers a secret, needs a press made for it.

use crate::terminal_player;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use offramp::terminal::{Input, Leaving, TerminalScreen};
use terminal_player::{Player, fixture, scenario};

fn two() -> Player {
    Player::new(&scenario("first-steps"), 3, &["varin", "ostrel"])
}

fn sealed(player: &Player) -> usize {
    player.game.session().entries() as usize
}

/// Whatever key is held down, wherever: at most one thing that can't be taken back comes of it.
#[test]
fn a_key_held_down_seals_nothing_passes_no_veil_and_leaves_nothing() {
    let screens = ["", "\n", "\n ", "\n \n", "\n \n2", "\n \n2\n", "\n \ns", "\n \ns\n", "\n \nq"];
    for before in screens {
        for key in "\n syqb\x1b".chars() {
            let mut player = two();
            player.press(before);
            let veiled = matches!(player.game.model().screen, TerminalScreen::Veil(_));
            // The first press may count; the repeats come before and after what is drawn has rested.
            for repeat in 0..12 {
                let key = key.to_string();
                if repeat == 0 || repeat == 6 { player.press(&key) } else { player.burst(&key) }
            }
            let shown = format!("{before:?}, then {key:?} held:\n{}", player.screen());
            let asked = before.ends_with("s\n") && key == 'y';
            assert_eq!(sealed(&player), usize::from(asked), "{shown}");
            assert_eq!(
                player.game.outcome().is_some(),
                before.ends_with('q') && key == 'y',
                "{shown}"
            );
            if let TerminalScreen::Table(table) = &player.game.model().screen {
                assert!(before.contains(' ') || veiled && key == ' ', "{shown}");
                assert_eq!(table.actor.at(), 0, "{shown}");
            }
        }
    }
}

/// The shortest way from one seat's orders to the next one's brief takes other keys at each step.
#[test]
fn enter_and_enter_at_the_seal_show_no_brief_of_the_next_seat() {
    let mut player = two();
    player.press("\n \ns");
    player.press("\n\n\n");
    player.sees("Seal the orders of Varin for turn 1?");
    player.press("y");
    player.sees("Ostrel moves next");
    player.press("\n\n\nyy");
    player.sees("Ostrel moves next");
    player.press(" ");
    player.sees("Brief for Ostrel");
}

#[test]
fn what_was_typed_ahead_or_pasted_does_not_count() {
    let mut player = two();
    player.burst("\n   ");
    player.sees("Varin moves next");
    player.press(" ");
    player.burst("\nsbecause\ny\ny");
    player.sees("Why: because");
    player.sees("y seals, n goes back.");
    assert_eq!(sealed(&player), 0);
    // Nor does a paste with brackets, and keys count again after a moment.
    player.game.input(&Input::Paste("y\ny".into()));
    player.game.input(&Input::Rest);
    player.game.input(&Input::Paste("y\ny".into()));
    assert_eq!(sealed(&player), 0);
    player.press("q");
    player.burst("y");
    assert_eq!(player.game.outcome(), None);
    player.press("n");
    player.press("y");
    player.sees("Ostrel moves next");
}

#[test]
fn a_reason_being_typed_never_seals() {
    let mut player = two();
    player.press("\n \ns");
    player.write("yes, y: a reason that says yes");
    player.game.input(&Input::Paste("\ny\ny\r".into()));
    player.write("y");
    player.sees("> yes, y: a reason that says yes y y y_");
    assert_eq!(sealed(&player), 0);
}

#[test]
fn a_move_is_written_down_by_a_press_of_its_own() {
    let mut player = Player::new(&fixture("matrix"), 3, &["upper"]);
    player.press("\n\nm");
    player.burst(&"\n".repeat(40));
    player.press("\n\n");
    player.sees("▸ Write it down? It can't be taken back. y writes it down.");
    assert_eq!(sealed(&player), 0);
}

#[test]
fn the_debrief_is_left_by_a_press_of_its_own() {
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    player.press("\n\ns\nys\ns\nys\ns\nys\n");
    assert!(matches!(player.game.model().screen, TerminalScreen::Debrief(_)));
    player.burst("qy");
    player.sees("It has ended, and is kept.");
    assert_eq!(player.game.outcome(), None);
    player.press("y");
    assert_eq!(player.game.outcome(), Some(Leaving::Ended));
}

#[test]
fn keys_act_only_on_what_is_on_the_screen() {
    let mut player = two();
    player.press("\n \ns\n");
    player.resize(60, 15);
    player.sees("Make it larger");
    player.press("y\n yq");
    assert_eq!(sealed(&player), 0);
    // What was pressed before it could be seen does not count, either.
    player.resize(80, 24);
    player.burst("y");
    assert_eq!(sealed(&player), 0);
    player.sees("y seals, n goes back.");
    player.press("y");
    assert_eq!(sealed(&player), 1);
    player.resize(5, 1);
    let control_c = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
    player.game.input(&Input::Key(control_c));
    assert_eq!(player.game.outcome(), Some(Leaving::Left));
}

/// A whole turn with the same keys on other layouts.
#[test]
fn letters_work_in_either_case_and_on_other_layouts() {
    for (forecast, seal, yes, leave) in [
        ('f', 's', 'y', 'q'),
        ('F', 'S', 'Y', 'Q'),
        ('а', 'ы', 'н', 'й'),
        ('А', 'І', 'Н', 'Й'),
        ('φ', 'σ', 'υ', 'ｑ'),
    ] {
        let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
        player.press("\n\n2");
        player.write(&forecast.to_string());
        player.sees("Severity on four published scales");
        player.write(&seal.to_string());
        player.sees("Why? A sentence");
        player.press("\n");
        player.write(&yes.to_string());
        player.sees("All orders of turn 1 are opened");
        player.write(&leave.to_string());
        player.sees("Leave the game?");
        player.write(&yes.to_string());
        assert_eq!(player.game.outcome(), Some(Leaving::Left), "{forecast}");
    }
}

/// With Caps Lock, the key of the next hint is not that which hides the guide.
#[test]
fn hints_survive_caps_lock() {
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    player.press("\n\nG");
    player.sees("2 of 5.");
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    player.press("\n\n");
    player.write("п");
    player.sees("2 of 5.");
}

#[test]
fn a_key_that_means_nothing_says_so_and_names_those_that_do() {
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    player.press("\n\n2w");
    let footer = |player: &Player| player.screen().lines().last().unwrap().to_owned();
    assert_eq!(
        footer(&player),
        " “w” does nothing here.  1-7 parts  Space choose  Enter open  b brief  s seal"
    );
    player.write("漢");
    assert!(footer(&player).contains("漢"), "{}", footer(&player));
    player.press("v");
    assert!(footer(&player).starts_with(" 1-7 parts"));
    // A chord is no letter.
    for modifiers in [KeyModifiers::CONTROL, KeyModifiers::ALT] {
        player.game.input(&Input::Key(KeyEvent::new(KeyCode::Char('s'), modifiers)));
        assert!(!player.screen().contains("Seal the orders"));
    }
    let mut player = two();
    player.press("\n\n");
    assert_eq!(footer(&player), " Enter does nothing here.  Space open the table  ? keys  q leave");
}
