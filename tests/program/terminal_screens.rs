//! What the terminal's screens look like.

use crate::terminal_player;

use ratatui::style::Color;
use terminal_player::{Player, fixture, scenario};

/// Every screen of a game, with a name.
fn screens(each: &mut dyn FnMut(&str, &mut Player)) {
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    let mut show = |name: &str, player: &mut Player, keys: &str| {
        player.press(keys);
        player.settle();
        each(name, player);
    };
    show("welcome", &mut player, "");
    show("brief", &mut player, "\n");
    show("guide", &mut player, "\n");
    show("news", &mut player, "h");
    show("item", &mut player, "\n");
    show("options", &mut player, "\n2v ");
    show("option", &mut player, "\n");
    show("forecast", &mut player, "f");
    show("measures", &mut player, "\x1b3");
    show("aims", &mut player, "4");
    show("world", &mut player, "5");
    show("risk", &mut player, "6");
    show("questions", &mut player, "7");
    show("answer", &mut player, "\n35");
    show("seal", &mut player, "\ns");
    show("sealed", &mut player, "Because\n");
    show("opened", &mut player, "y");
    show("dice", &mut player, "\n");
    show("rolled", &mut player, "\n");
    show("stand", &mut player, "s");
    show("second_turn", &mut player, "\n1");
    show("help", &mut player, "?");
    show("leave", &mut player, "\x1bq");
    player.press("n");
    player.press("s\nys\ns\nys\n");
    show("ending", &mut player, "");
    for (key, name) in ["course", "decisions", "forecasts", "really", "talk", "limits"]
        .into_iter()
        .enumerate()
        .map(|(at, name)| (at + 2, name))
    {
        show(name, &mut player, &key.to_string());
    }
    let mut veiled = Player::new(&scenario("first-steps"), 3, &["varin", "ostrel"]);
    show("veil", &mut veiled, "\n");
    let mut matrix = Player::new(&fixture("matrix"), 3, &["lower"]);
    show("no_cards", &mut matrix, "\n\n2");
    show("move_empty", &mut matrix, "m");
    matrix.write("Lead the mules over the old path");
    matrix.press("\n");
    matrix.write("Trade comes through without the gate.");
    matrix.press("\n");
    matrix.write("the herdsmen know it");
    matrix.press("\n");
    matrix.write("it has not rained");
    matrix.press("\n\n");
    matrix.write("sixty mules are not quiet");
    matrix.press("\n\n");
    matrix.write("public");
    show("move_kind", &mut matrix, "");
    matrix.press("\n \n\n\n");
    matrix.write("trad += 20");
    show("move_effect", &mut matrix, "");
    show("move_mistake", &mut matrix, "\n\n\n\ny");
    matrix.press(&"\x08".repeat(6));
    matrix.write("e += 20");
    show("move_end", &mut matrix, "\n\n\n\n");
    show("move_card", &mut matrix, "y");
    show("move_opened", &mut matrix, "\n");
}

#[test]
fn screens_at_80_by_24() {
    screens(&mut |name, player| insta::assert_snapshot!(name, player.screen()));
}

#[test]
fn screens_at_140_by_40() {
    screens(&mut |name, player| {
        if ["news", "options"].contains(&name) {
            player.resize(140, 40);
            insta::assert_snapshot!(format!("{name}_wide"), player.screen());
            player.resize(80, 24);
        }
    });
}

/// Signs and words say it all: without colours nothing is coloured, and nothing else differs.
#[test]
fn without_colours_nothing_is_coloured() {
    let mut coloured = false;
    screens(&mut |name, player| {
        let with = player.buffer();
        coloured |= with.content.iter().any(|cell| cell.fg != Color::Reset);
        let mut plain = player.game.model().clone();
        plain.sheet.colour = false;
        let backend = ratatui::backend::TestBackend::new(80, 24);
        let mut terminal = ratatui::Terminal::new(backend).unwrap();
        terminal.draw(|frame| offramp::terminal::draw(frame, &plain)).unwrap();
        for (cell, with) in terminal.backend().buffer().content.iter().zip(&with.content) {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{name}");
            assert_eq!(cell.symbol(), with.symbol(), "{name}");
        }
    });
    assert!(coloured);
}

/// Nothing panics in any window, and one that is too small says so.
#[test]
fn any_size() {
    screens(&mut |name, player| {
        for size in
            [(1, 1), (10, 3), (71, 19), (72, 20), (100, 30), (129, 24), (130, 20), (250, 70)]
        {
            player.resize(size.0, size.1);
            let screen = player.screen();
            let small = size.0 < 72 || size.1 < 20;
            let title = &player.game.model().title[..5];
            assert_eq!(screen.contains(title), !small, "{name} at {size:?}:\n{screen}");
            if small && size.0 > 40 {
                assert!(screen.contains("Make it larger."), "{name} at {size:?}:\n{screen}");
            }
        }
        player.resize(80, 24);
    });
}
