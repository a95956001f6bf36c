//! Whole games in the terminal, played by keys.

use crate::terminal_player;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use offramp::rules::{Command, Event};
use offramp::scenario::Scenario;
use offramp::session::{Entry, Journal, JournalError};
use offramp::terminal::{Action, Input, Leaving, TerminalScreen, update};
use terminal_player::{Player, fixture, scenario};

#[test]
fn a_budget_stands_where_orders_are_given_and_refuses_in_words() {
    let mut player = Player::new(&fixture("exact/chest"), 5, &["east"]);
    player.press("\n");
    player.sees("Your budget");
    player.sees("• Powder: 3 of 4, +1 each turn");
    player.press("\n2");
    player.sees("Powder: 3 of 4, +1 each turn");
    player.sees("costs 3 Powder");
    player.press("\n");
    player.sees("• Costs 3: Powder");
    player.press(" \x1b");
    player.sees("Powder: 3 of 4, 0 left after these orders");
    player.press("v ");
    player.sees("It costs 1 of Powder; 0 are left. Take an order back first.");
    player.press("s");
    player.sees("Powder: 3 of 4, 0 left after these orders, +1 each turn");
    player.press("\ny\n\ns\ns\nys\n");
    player.settle();
    player.resize(80, 60);
    player.press("2");
    player.sees("East, Powder: 3 → ");
}

#[test]
fn first_steps_from_the_brief_to_the_debrief() {
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    player.sees("Before you begin");
    player.press("\n");
    player.sees("Brief for Varin");
    player.press("\n");
    player.sees("News, newest first");
    // A probability, an option looked at and forecast, a reason, the seal.
    player.press("7\n30\n");
    player.sees("you say 30%");
    player.press("2\n");
    player.sees("Severity on four published scales");
    player.press("f");
    player.settle();
    player.sees("if you hold");
    player.press(" \x1b");
    player.sees("[1] Call your counterpart quietly");
    player.press("s");
    player.write("They may talk, quietly?");
    player.sees("They may talk, quietly?_");
    player.press("\n");
    player.sees("y seals, n goes back.");
    player.press("y");
    player.sees("All orders of turn 1 are opened.");
    player.press("\n");
    player.sees("Enter rolls.");
    player.press("\n");
    player.sees("Roll ");
    player.press("s");
    player.sees("Where things stand after turn 1");
    // Two turns of holding.
    player.press("\ns\nys");
    player.sees("Where things stand after turn 2");
    player.press("\ns\nys");
    player.sees("Enter opens the debrief.");
    player.press("\n");
    player.settle();
    player.sees("What it means");
    player.press("2");
    player.sees("At the start of turn");
    player.press("3");
    player.sees("They may talk, quietly?");
    player.press("4");
    player.sees("Brier score");
    player.press("7");
    player.sees("What the model leaves out");
    player.press("q");
    player.sees("Leave the game?");
    player.press("y");
    assert_eq!(player.game.outcome(), Some(Leaving::Ended));
    let events = player.game.session().events();
    let reason = "They may talk, quietly?";
    assert!(events.iter().any(|e| matches!(e, Event::Sealed { reason: r, .. } if r == reason)));
}

/// Texts that only a seat may read before the debrief.
fn secrets(scenario: &Scenario) -> Vec<Vec<String>> {
    let of = |actor: &offramp::scenario::Actor| {
        let mut secrets: Vec<String> =
            actor.objectives.iter().map(|objective| objective.text.clone()).collect();
        secrets.extend(actor.options.iter().map(|ix| scenario.option(*ix).title.clone()));
        secrets.extend(actor.brief.lines().filter(|l| l.len() > 20).map(str::to_owned));
        secrets
    };
    scenario.actors.iter().map(of).collect()
}

/// What is on the screen, and everything the screen was made from.
fn all_there_is(player: &Player) -> String {
    format!("{}{:?}", player.screen(), player.game.model())
}

#[test]
fn the_veil_shows_nothing_of_any_seat() {
    let scenario = scenario("kirillov");
    let seats: Vec<_> = scenario.actors.iter().map(|actor| actor.id.as_str()).collect();
    let secrets = secrets(&scenario);
    for seed in 0..4 {
        let mut player = Player::new(&scenario, seed, &seats);
        let mut veils = 0;
        player.press("\n");
        while !matches!(player.game.model().screen, TerminalScreen::Debrief(_)) {
            match &player.game.model().screen {
                TerminalScreen::Veil(_) => {
                    veils += 1;
                    let all = all_there_is(&player);
                    for secret in secrets.iter().flatten() {
                        assert!(!all.contains(secret), "the veil shows {secret:?}");
                    }
                    player.press(" ");
                }
                TerminalScreen::Table(table) => {
                    let own = table.actor.at();
                    let objective = &secrets[own][0];
                    assert!(all_there_is(&player).contains(objective), "{objective}");
                    let cards: Vec<_> =
                        table.view.menu.iter().map(|card| card.title.clone()).collect();
                    // The brief is open the first time; another option each turn.
                    player.press("\x1b2");
                    player.press(&"v".repeat((veils + own) % 3));
                    player.press(" x");
                    let menu = player.screen();
                    for (actor, theirs) in secrets.iter().enumerate().filter(|(at, _)| *at != own) {
                        let options = scenario.actors[actor].options.len();
                        for title in theirs.iter().filter(|s| !cards.contains(s)).take(options) {
                            assert!(!menu.contains(title), "{own} sees {title:?} of {actor}");
                        }
                    }
                    player.press("s\ny");
                }
                TerminalScreen::Scene(_) => {
                    let all = all_there_is(&player);
                    for actor in &scenario.actors {
                        for objective in &actor.objectives {
                            assert!(!all.contains(&objective.text), "{}", objective.text);
                        }
                    }
                    player.press("s\n");
                }
                other => panic!("{other:?}"),
            }
        }
        assert!(veils >= seats.len());
    }
}

/// The rules allow exactly the keys' commands, in order.
#[test]
fn keys_become_commands_and_nothing_else() {
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    player.press("\n\n2v ");
    let mut model = player.game.model().clone();
    let press = |code| Input::Key(KeyEvent::new(code, KeyModifiers::NONE));
    assert_eq!(update(&mut model, &press(KeyCode::Char('s'))), []);
    assert_eq!(update(&mut model, &press(KeyCode::Enter)), []);
    let actions = update(&mut model, &press(KeyCode::Char('y')));
    let [Action::Submit(Command::Commit { orders, .. })] = actions.as_slice() else {
        panic!("{actions:?}")
    };
    let scenario = player.game.session().scenario();
    assert_eq!(scenario.option(orders[0]).title, "Call it piracy");
    let control_c = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
    assert_eq!(update(&mut model, &Input::Key(control_c)), [Action::Leave]);
}

/// A record that fails while it is told to.
struct Full(Arc<AtomicBool>);

impl Journal for Full {
    fn append(&mut self, _: &Entry, _: bool) -> Result<(), JournalError> {
        if self.0.load(Ordering::Relaxed) {
            Err(JournalError::of("the disk is full; make room"))
        } else {
            Ok(())
        }
    }
}

#[test]
fn what_can_not_be_kept_is_not_done_and_can_be_tried_again() {
    let full = Arc::new(AtomicBool::new(true));
    let journal = Box::new(Full(Arc::clone(&full)));
    let mut player = Player::with_journal(&scenario("first-steps"), 3, &["varin"], journal);
    player.press("\n\ns\ny");
    player.sees("the disk is full; make room");
    player.sees("Seal the orders of Varin");
    full.store(false, Ordering::Relaxed);
    player.press("y");
    player.sees("All orders of turn 1 are opened.");
}

#[test]
fn the_dialog_for_leaving_says_how_to_go_on() {
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    player.press("\n\nq");
    player.sees("Nothing has been sealed yet, so there is nothing to keep.");
    player.press("ns\nyq");
    player.sees("`offramp play first-steps` offers to go on with it.");
    player.press("n");
    assert_eq!(player.game.outcome(), None);
    player.press("qy");
    assert_eq!(player.game.outcome(), Some(Leaving::Left));
}

#[test]
fn a_text_being_typed_takes_every_letter() {
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    player.press("\n\ns");
    player.write("quit? b 1");
    player.sees("> quit? b 1_");
    player.game.input(&Input::Paste("\nand\x1b more".into()));
    player.sees("> quit? b 1 and more_");
    player.press("\x1bs");
    player.sees("> quit? b 1 and more_");
}

#[test]
fn a_forecast_can_be_stopped() {
    let mut player = Player::new(&scenario("kirillov"), 3, &["kyiv"]);
    player.press("\n\n2fx");
    player.sees("Forecast: stopped");
    assert!(!player.game.busy());
    player.press("f");
    player.settle();
    player.sees("by the end");
}

/// Any keys in any window: no panic, and the game goes on to its end.
#[test]
fn a_monkey_at_the_keyboard() {
    const KEYS: &[u8] = b"\n\n\n\n\n\x1b\t\tvvv^  12345677bfxsm?nyyY03v\x08";
    let mut ended = 0;
    let seats = [["varin", "ostrel"], ["upper", "lower"]];
    let games = [scenario("first-steps"), fixture("matrix")];
    for seed in 0..40u64 {
        let at = usize::from(seed >= 30);
        let mut player = Player::new(&games[at], seed, &seats[at]);
        let mut luck = seed;
        for _ in 0..1500 {
            luck = offramp::rules::mix(luck);
            let key = char::from(KEYS[(luck >> 8) as usize % KEYS.len()]).to_string();
            if luck % 5 == 0 {
                player.burst(&key);
            } else {
                player.press(&key);
            }
            if luck % 61 == 0 {
                let (width, height) = ((luck >> 20) % 170, (luck >> 40) % 60);
                player.resize(width as u16 + 1, height as u16 + 1);
            }
            if luck % 7 == 0 {
                player.game.look();
                player.screen();
            }
        }
        ended += u32::from(matches!(player.game.model().screen, TerminalScreen::Debrief(_)));
    }
    assert!(ended > 0, "no monkey reached the debrief");
}

/// Types a move of one's own into an empty sheet, up to the last line.
fn argue(player: &mut Player, effect: &str) {
    player.press("m");
    player.write("Mend the bridge");
    player.press("\n");
    player.write("Nobody can say that the toll is for nothing.");
    player.press("\n");
    player.write("the carpenters are ours");
    player.press("\n");
    player.write("it can be seen from the gate");
    // An empty line ends the list.
    player.press("\n\n");
    player.write("the beams have to come from below");
    player.press("\n\n");
    player.write("conces");
    player.sees("› Concession (Diplomatic, Kahn 1)");
    player.press("\n ");
    player.sees("Lower Salz: it is done to them, or with them");
    player.press("\n\n");
    player.sees("Odds: 1 × 1.5 × 1.5 ÷ 1.5 = 1.5 to 1, that is 60%.");
    player.write("The first mule crosses.");
    player.press("\n");
    player.write(effect);
    player.sees("bridge_mended (The bridge is mended)");
    player.press("\n\n");
    player.write("A beam breaks.");
    player.press("\n");
    player.write("bitterness += 5");
    player.press("\n\n");
    player.sees("▸ Write it down? It can't be taken back. y writes it down.");
}

#[test]
fn a_matrix_game_is_argued_and_played_to_its_end() {
    let mut player = Player::new(&fixture("matrix"), 3, &["upper", "lower"]);
    player.press("\n");
    for turn in 1..=4 {
        player.sees("Upper Salz moves next");
        player.press(" \x1b");
        player.sees("own move");
        argue(&mut player, "bridge_mended = true");
        player.press("y");
        player.sees("▸[ ] Mend the bridge");
        // It can be looked at and forecast like any card.
        player.press("\n");
        player.sees("Against: the beams have to come from below");
        player.press("f");
        player.settle();
        player.sees("by the end");
        player.press("\x1b s\ny");
        player.sees("Lower Salz moves next");
        player.press(" \x1b2");
        assert!(!player.screen().contains("Mend"), "it is sealed:\n{}", player.screen());
        player.press("s\ny");
        player.sees(&format!("All orders of turn {turn} are opened."));
        player.sees("Mend the bridge");
        player.press("\n");
        player.sees("What came of it, 1 of");
        player.sees("Mend the bridge");
        player.sees("the carpenters are ours");
        player.press("s");
        player.sees(&format!("Where things stand after turn {turn}"));
        player.press("\n");
    }
    player.settle();
    assert!(matches!(player.game.model().screen, TerminalScreen::Debrief(_)));
    player.press("3");
    player.sees("Mend the bridge");
    let written = |event: &&Event| matches!(event, Event::Written { .. });
    assert_eq!(player.game.session().events().iter().filter(written).count(), 4);
}

#[test]
fn a_mistake_in_a_move_is_shown_where_it_is_and_nothing_typed_is_lost() {
    let mut player = Player::new(&fixture("matrix"), 3, &["upper"]);
    player.press("\n\n");
    // Nothing said at all.
    player.press("m");
    player.key(KeyCode::End);
    player.press("y");
    player.sees("▸ What is done: _");
    player.sees("    ! say what is done");
    player.press("\x1b");
    argue(&mut player, "bridge_mendet = true");
    player.press("y");
    player.sees("▸ Effect 1: bridge_mendet = true_");
    player.sees("did you mean `bridge_mended`?");
    assert!(player.game.session().entries() == 0);
    // Back to the table, to another part, and to the sheet again.
    player.press("\x1b5m");
    player.sees("▸ Effect 1: bridge_mendet = true_");
    player.press(&"\x08".repeat("t = true".len()));
    player.game.input(&Input::Paste("d =\ntrue".into()));
    player.sees("▸ Effect 1: bridge_mended = true_");
    player.key(KeyCode::End);
    player.press("y");
    player.sees("▸[ ] Mend the bridge");
    // The next sheet is empty, and an option of another scenario has none.
    player.press("m");
    player.sees("▸ What is done: _");
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    player.press("\n\nm");
    player.sees("This scenario has no moves of your own.");
}
