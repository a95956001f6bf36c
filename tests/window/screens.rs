//! Each screen, clicked and read through its accessibility tree.
use crate::support as window_support;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use bevy_egui::egui::{Key, Vec2};
use egui_kittest::kittest::Queryable;
use offramp::forecast::Difficulties;
use offramp::policy::PolicyKind;
use offramp::rules::Command;
use offramp::scenario::{ActorIx, load_text};
use offramp::session::Player;
use offramp::window::store::Book;
use offramp::window::{
    Adjust, Arrange, Board, Chosen, DebriefPart, Eye, Forecast, Foresee, GameAsk, HandShown,
    HindsightShown, Intent, Leave, Light, Look, Opening, Page, Phase, Pick, Progress, Ready,
    Report, Settings, Shelf, Step, Walk, briefing_ui, debrief_ui, handover_ui, help_ui, library_ui,
    notice_ui, scene_ui, settings_ui, setup_ui, table_ui, theme,
};
use window_support::{
    book, click, come_to_rest, played_out, press, press_yes, scene_of, screen, seat, sentences,
    session, settle, setup, show, table, texts, unfinished, wanted, whole,
};

#[test]
fn the_library_shows_every_scenario_and_opens_it() {
    let mut shown = show(Shelf::shipped(), library_ui);
    let text = texts(&shown);
    for part in ["Kirillov", "First steps", "fictional", "Kyiv", "New here?", "2024-12-17"] {
        assert!(text.contains(part), "{part} is missing in:\n{text}");
    }
    click(&mut shown, "Open  [2]");
    assert_eq!(wanted(&mut shown), [Intent::from(Pick::Book(1))]);
    press(&mut shown, Key::Num1);
    assert_eq!(wanted(&mut shown), [Intent::from(Pick::Book(0))]);
    press(&mut shown, Key::Enter);
    assert_eq!(wanted(&mut shown), [Intent::from(Pick::Book(0))], "the first has the keyboard");
    press(&mut shown, Key::C);
    assert_eq!(wanted(&mut shown), [], "there is nothing to continue");
}

#[test]
fn unfinished_games_are_offered() {
    let mut shelf = Shelf::shipped();
    shelf.unfinished.push(unfinished("x", "Kirillov"));
    let mut shown = show(shelf, library_ui);
    assert!(texts(&shown).contains("Kirillov: turn 3, Washington"));
    press(&mut shown, Key::C);
    assert_eq!(wanted(&mut shown), [Intent::from(Pick::Game(0))]);
}

#[test]
fn the_set_up_offers_the_theories_of_a_scenario_that_has_several() {
    let mut shown = show(Chosen::new(book("strait-of-maren")), setup_ui);
    assert!(!texts(&shown).contains("rival theories"), "it is folded away");
    press(&mut shown, Key::M);
    shown.get_by_label("Deterrence").scroll_to_me();
    shown.run_steps(3);
    shown.get_by_label("Deterrence").click();
    shown.run_steps(3);
    shown.state_mut().model.seed = "7".to_owned();
    click(&mut shown, "Play this seat");
    let asked = wanted(&mut shown);
    let Some(Arrange::Begin(setup)) = asked[0].get() else { panic!("{asked:?}") };
    assert_eq!(setup.theory.as_deref(), Some("deterrence"));
    let mut shown = show(Chosen::new(book("first-steps")), setup_ui);
    press(&mut shown, Key::M);
    assert!(!texts(&shown).contains("rival theories"));
}

#[test]
fn the_set_up_offers_variants_and_leaves_their_other_seats_to_the_computer() {
    let text = std::fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let variants = "    variants: [(id: \"short\", title: \"One lesson\", turns: 2, seats: [\"west\"])],\n    endings: [";
    let loaded = load_text("small.ron", &text.replacen("    endings: [", variants, 1));
    let scenario = Arc::new(loaded.scenario.unwrap());
    let small = Book { scenario, files: Arc::new(loaded.files), chapter: None };
    let mut shown = show(Chosen::new(small), setup_ui);
    press(&mut shown, Key::M);
    assert_eq!(shown.get_all_by_label("Person").count(), 2);
    shown.get_by_label("One lesson").scroll_to_me();
    shown.run_steps(3);
    shown.get_by_label("One lesson").click();
    shown.run_steps(3);
    // The first seat was a person's.
    assert_eq!(shown.get_all_by_label("Person").count(), 1);
    shown.state_mut().model.seed = "7".to_owned();
    click(&mut shown, "Watch");
    let asked = wanted(&mut shown);
    let Some(Arrange::Begin(setup)) = asked[0].get() else { panic!("{asked:?}") };
    assert_eq!(setup.variant.as_deref(), Some("short"));
    assert!(!setup.players.contains(&Player::Person));
    let mut shown = show(Chosen::new(book("first-steps")), setup_ui);
    press(&mut shown, Key::M);
    assert!(!texts(&shown).contains("shorter"));
}

#[test]
fn the_set_up_offers_invented_names_where_there_are_some() {
    let text = std::fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let note = "content_note: \"Nobody is harmed.\",";
    let text = text.replacen(note, &format!("{note} masks: {{ \"East\": \"Dawn\" }},"), 1);
    let loaded = load_text("small.ron", &text);
    let scenario = Arc::new(loaded.scenario.unwrap());
    let small = Book { scenario, files: Arc::new(loaded.files), chapter: None };
    let mut shown = show(Chosen::new(small), setup_ui);
    press(&mut shown, Key::M);
    let box_label =
        "Play under invented names: places and people are called otherwise, and there is no map";
    shown.get_by_label(box_label).scroll_to_me();
    shown.run_steps(3);
    shown.get_by_label(box_label).click();
    shown.run_steps(3);
    shown.state_mut().model.seed = "7".to_owned();
    click(&mut shown, "Play this seat");
    let asked = wanted(&mut shown);
    let Some(Arrange::Begin(setup)) = asked[0].get() else { panic!("{asked:?}") };
    assert!(setup.masked);
    let mut shown = show(Chosen::new(book("first-steps")), setup_ui);
    press(&mut shown, Key::M);
    assert!(!texts(&shown).contains("invented names"), "{}", texts(&shown));
}

#[test]
fn the_set_up_seats_people_and_computers() {
    let mut shown = show(Chosen::new(book("kirillov")), setup_ui);
    // With all unfolded a seat's key goes from easy to normal, hard, very hard, chance, then to a person.
    press(&mut shown, Key::M);
    (0..5).for_each(|_| press(&mut shown, Key::Num2));
    (0..4).for_each(|_| press(&mut shown, Key::Num3));
    shown.get_all_by_label("Person").nth(5).expect("six seats").scroll_to_me();
    shown.run_steps(3);
    shown.get_all_by_label("Person").nth(5).expect("six seats").click();
    shown.run_steps(3);
    shown.state_mut().model.seed = "7".to_owned();
    click(&mut shown, "Start  [Enter]");
    let asked = wanted(&mut shown);
    let Some(Arrange::Begin(setup)) = asked[0].get() else { panic!("{asked:?}") };
    assert_eq!(setup.seed, 7);
    let (person, temper) = (Player::Person, Player::Computer(PolicyKind::Temperament));
    let random = Player::Computer(PolicyKind::Random);
    assert_eq!(
        setup.players,
        // Two more go by flow charts.
        [
            person.clone(),
            person.clone(),
            random,
            temper.clone(),
            temper.clone(),
            person,
            temper.clone(),
            temper
        ]
    );
}

#[test]
fn a_seat_is_chosen_on_the_map_and_played_at_once() {
    let mut chosen = Chosen::new(book("kirillov"));
    let levels = Difficulties::of(&book("kirillov").scenario, 64, &AtomicBool::new(false));
    let mut shown = show(chosen, setup_ui);
    let text = texts(&shown);
    let dilemmas: Vec<_> =
        book("kirillov").scenario.actors.iter().map(|one| one.dilemma.clone().unwrap()).collect();
    assert!(text.contains(&dilemmas[0]) && !text.contains(&dilemmas[1]), "{text}");
    assert!(text.contains("Difficulty: the computer is playing games"), "{text}");
    assert!(text.contains("Before you begin: "), "{text}");
    // All the rest is folded away.
    for folded in ["Who sits where", "Seed", "Edition "] {
        assert!(!text.contains(folded), "{folded} in {text}");
    }
    // Every seat is on the map, with its name, its place and what it is.
    let moscow = "Moscow: Russia's leadership, answering a blow in its capital";
    let washington = "Washington: The outgoing administration, thirty-four days left";
    for label in [moscow, washington] {
        assert_eq!(shown.get_all_by_label(label).count(), 1, "{label} in {text}");
    }
    shown.get_by_label(moscow).click();
    come_to_rest(&mut shown);
    assert!(texts(&shown).contains(&dilemmas[1]));
    chosen = std::mem::take(&mut shown.state_mut().model);
    chosen.difficulties = levels.map(Arc::new);
    chosen.seed = "7".to_owned();
    shown.state_mut().model = chosen;
    come_to_rest(&mut shown);
    assert!(texts(&shown).contains("Difficulty 1 of 3"), "{}", texts(&shown));
    click(&mut shown, "Play this seat");
    let asked = wanted(&mut shown);
    let Some(Arrange::Begin(setup)) = asked[0].get() else { panic!("{asked:?}") };
    let people: Vec<_> = (0..8).filter(|at| setup.players[*at] == Player::Person).collect();
    assert_eq!((people, setup.facilitator), (vec![1], false));
    // By key, too; and one more key is enough to run the game.
    press(&mut shown, Key::Num3);
    press(&mut shown, Key::R);
    let asked = wanted(&mut shown);
    let Some(Arrange::Begin(setup)) = asked[0].get() else { panic!("{asked:?}") };
    assert!(setup.players[2] == Player::Person && setup.facilitator);
}

#[test]
fn seats_that_sit_nowhere_are_chosen_from_a_list() {
    let text = std::fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let loaded = load_text("small.ron", &text);
    let scenario = Arc::new(loaded.scenario.unwrap());
    let small = Book { scenario, files: Arc::new(loaded.files), chapter: None };
    let mut shown = show(Chosen::new(small), setup_ui);
    shown.get_by_label("West: The other shore").click();
    come_to_rest(&mut shown);
    press(&mut shown, Key::M);
    click(&mut shown, "Play this seat");
    let asked = wanted(&mut shown);
    let Some(Arrange::Begin(setup)) = asked[0].get() else { panic!("{asked:?}") };
    assert_eq!(setup.players[1], Player::Person);
}

#[test]
fn the_brief_has_the_map_with_the_other_seats_and_its_objectives_as_bars() {
    let scenario = book("kirillov").scenario;
    let view = session(&scenario, &[ActorIx(1)], 7).view(seat(1));
    let (meta, board) = (scenario.meta.clone(), Board::of(&scenario));
    let shown =
        show(Eye::default(), move |ui, eye| briefing_ui(ui, &view, &meta, Some((&board, eye))));
    let text = texts(&shown);
    let labels = [
        "Brussels: The European Union and NATO's European members",
        "Map. Arrow keys move it, plus and minus zoom, 0 shows all of it",
    ];
    for label in labels {
        assert!(text.contains(label), "{label} in {text}");
    }
    assert!(text.contains("Keep the initiative at the front"), "{text}");
    assert!(text.contains("0 since the start; weight 2"), "{text}");
    assert!(text.contains("\nweight 3\n"), "{text}");
    assert!(text.contains("Before you begin: "), "{text}");
    assert!(shown.state().model.rect.is_some(), "the land lies there");
}

#[test]
fn a_seed_that_is_no_number_is_said_so() {
    let mut chosen = Chosen::new(book("first-steps"));
    chosen.seed = "seven".to_owned();
    let mut shown = show(chosen, setup_ui);
    assert!(texts(&shown).contains("A seed is a whole number"));
    press(&mut shown, Key::Enter);
    assert_eq!(wanted(&mut shown), []);
}

#[test]
fn the_brief_is_the_seats_own() {
    let scenario = book("kirillov").scenario;
    let game = session(&scenario, &[ActorIx(1)], 7);
    let view = game.view(seat(1));
    let meta = scenario.meta.clone();
    let mut shown = show(view, move |ui, view| briefing_ui(ui, view, &meta, None));
    let text = texts(&shown);
    assert!(text.contains("You are Moscow"));
    for part in
        ["Your objectives", "Your red lines", "What this exercise is for", "Before you begin"]
    {
        assert!(text.contains(part), "{part}");
    }
    for (at, actor) in scenario.actors.iter().enumerate().filter(|(at, _)| *at != 1) {
        let own: Vec<_> = scenario.actors[1].objectives.iter().map(|one| &one.text).collect();
        for objective in actor.objectives.iter().filter(|one| !own.contains(&&one.text)) {
            assert!(!text.contains(&objective.text), "{at}: {}", objective.text);
        }
    }
    press(&mut shown, Key::Enter);
    assert_eq!(wanted(&mut shown), [Intent::from(Ready)]);
}

#[test]
fn the_veil_shows_no_secret() {
    let scenario = book("kirillov").scenario;
    let shown = show((), |ui, ()| handover_ui(ui, "Moscow", "Turn 1 of 7", false));
    let text = texts(&shown);
    assert!(text.contains("Moscow is next"));
    for actor in &scenario.actors {
        for sentence in sentences(&actor.brief) {
            assert!(!text.contains(&sentence));
        }
    }
    for option in &scenario.options {
        assert!(!text.contains(&option.title));
    }
}

#[test]
fn cards_are_taken_by_click_and_by_key_and_sealed() {
    let scenario = book("kirillov").scenario;
    let game = session(&scenario, &[ActorIx(2)], 7);
    let view = game.view(seat(2));
    let (first, second) = (view.menu[0].clone(), view.menu[1].clone());
    let question = view.questions[0].ix;
    let mut shown = show(HandShown::default(), move |ui, hand| {
        hand.keep_to(&view);
        table_ui(ui, &table(&view, None), hand)
    });
    let text = texts(&shown);
    for part in [
        "The ladder",
        "Risk of escalation",
        "News of turn 1",
        "Indicators",
        "Your hand",
        "Goldstein",
        "Reported.",
    ] {
        assert!(text.contains(part), "{part} is missing");
    }
    click(&mut shown, &first.title);
    assert_eq!(shown.state().model.taken, [first.option]);
    press(&mut shown, Key::Num2);
    assert_eq!(shown.state().model.taken, [first.option, second.option]);
    press(&mut shown, Key::F);
    assert_eq!(wanted(&mut shown), [Intent::from(Foresee::Orders(vec![second.option]))]);
    press(&mut shown, Key::Num1);
    assert_eq!(shown.state().model.taken, [second.option]);

    press(&mut shown, Key::S);
    assert!(texts(&shown).contains("Seal your orders"));
    shown.get_by_label_contains("Why?").focus();
    // Into the reason, then over to the first slider.
    press(&mut shown, Key::Tab);
    press(&mut shown, Key::Tab);
    shown.state_mut().model.reason = "to be heard".to_owned();
    shown.state_mut().model.percents = vec![(question, 30)];
    shown.run_steps(2);
    // A click seals nothing, what is held or Ctrl+Enter does.
    click(&mut shown, "Hold down to seal  [Ctrl+Enter]");
    assert!(shown.state().model.sealing);
    press_yes(&mut shown);
    let actor = ActorIx(2);
    let commands = [
        Command::Forecast { actor: Some(actor), question, percent: 30 },
        Command::Commit {
            actor,
            orders: vec![second.option],
            reason: "to be heard".to_owned(),
            draws: Vec::new(),
        },
    ];
    assert_eq!(wanted(&mut shown), commands.map(|command| Intent::from(GameAsk(command))));
    assert!(!shown.state().model.sealing);
}

#[test]
fn holding_and_leaving_take_two_keys_each() {
    let scenario = book("first-steps").scenario;
    let game = session(&scenario, &[ActorIx(0)], 7);
    let view = game.view(seat(0));
    let mut shown =
        show(HandShown::default(), move |ui, hand| table_ui(ui, &table(&view, None), hand));
    press(&mut shown, Key::S);
    press_yes(&mut shown);
    let asked = wanted(&mut shown);
    assert!(
        matches!(asked[0].get(), Some(GameAsk(Command::Commit { orders, .. })) if orders.is_empty()),
        "{asked:?}"
    );
    // As after a refusal.
    shown.state_mut().model.given = None;
    press(&mut shown, Key::S);
    press(&mut shown, Key::Escape);
    assert!(!shown.state().model.sealing);
    press(&mut shown, Key::Escape);
    assert!(texts(&shown).contains("Leave the table?"));
    press(&mut shown, Key::Escape);
    assert_eq!(wanted(&mut shown), []);
    press(&mut shown, Key::Escape);
    press(&mut shown, Key::L);
    assert_eq!(wanted(&mut shown), [Intent::from(Leave)]);
}

#[test]
fn a_full_hand_takes_no_more_and_says_so() {
    let scenario = book("kirillov").scenario;
    let view = session(&scenario, &[ActorIx(0)], 7).view(seat(0));
    let mut hand = HandShown::default();
    let options: Vec<_> = view.menu.iter().map(|card| card.option).take(3).collect();
    for option in &options {
        hand.take(&view, *option);
    }
    assert_eq!(hand.taken, options[..2]);
    let full = hand.not_taken.as_ref().map(ToString::to_string);
    assert_eq!(full.as_deref(), Some("A turn allows 2 orders; take one back first."));
    hand.take(&view, options[0]);
    assert_eq!((hand.not_taken.clone(), hand.taken.len()), (None, 1));
    hand.take(&view, options[2]);
    assert_eq!(hand.taken, options[1..]);
}

#[test]
fn a_table_in_a_small_window_shows_one_part_at_a_time() {
    let scenario = book("kirillov").scenario;
    let view = session(&scenario, &[ActorIx(0)], 7).view(seat(0));
    let mut shown =
        show(HandShown::default(), move |ui, hand| table_ui(ui, &table(&view, None), hand));
    shown.set_size(bevy_egui::egui::Vec2::new(640.0, 480.0));
    shown.run_steps(4);
    assert!(texts(&shown).contains("Your hand") && !texts(&shown).contains("The ladder\n"));
    for _ in 0..3 {
        press(&mut shown, Key::V);
    }
    assert!(texts(&shown).contains("The ladder\n"));
}

#[test]
fn the_board_names_every_seat_and_moves_by_key() {
    let scenario = book("kirillov").scenario;
    let board = Board::of(&scenario);
    let view = session(&scenario, &[ActorIx(0)], 7).view(seat(0));
    let mut shown =
        show(HandShown::default(), move |ui, hand| table_ui(ui, &table(&view, Some(&board)), hand));
    let text = texts(&shown);
    for actor in &scenario.actors {
        assert!(text.contains(&actor.role), "{}: {text}", actor.name);
    }
    shown.get_by_label_contains("Arrow keys move it").focus();
    shown.run_steps(3);
    let read = shown.state().model.reading;
    press(&mut shown, Key::Plus);
    press(&mut shown, Key::ArrowRight);
    press(&mut shown, Key::ArrowDown);
    let eye = shown.state().model.eye;
    assert!(eye.zoom > 1.0 && eye.at[0] > 0.0 && eye.at[1] < 0.0, "{eye:?}");
    assert_eq!(shown.state().model.reading, read, "the arrows were the map's");
    press(&mut shown, Key::Num0);
    let eye = shown.state().model.eye;
    assert_eq!((eye.zoom, eye.at), (1.0, [0.0; 2]));
    press(&mut shown, Key::M);
    assert!(!texts(&shown).contains("Your hand"), "the map takes the middle");
}

#[test]
fn without_a_map_there_are_relations() {
    let loaded = offramp::scenario::load(&std::path::PathBuf::from("tests/fixtures/summit.ron"));
    let scenario = std::sync::Arc::new(loaded.scenario.expect("it has no errors"));
    let board = Board::of(&scenario);
    let view = session(&scenario, &[ActorIx(0)], 7).view(seat(0));
    let shown =
        show(HandShown::default(), move |ui, hand| table_ui(ui, &table(&view, Some(&board)), hand));
    assert!(texts(&shown).contains("Relations"));
}

/// Every character of every shipped scenario, and every icon, has a picture.
#[test]
fn the_typeface_has_every_character_that_is_shown() {
    let shown = show((), |ui, ()| handover_ui(ui, "Moscow", "Turn 1 of 7", false));
    let mut missing = std::collections::BTreeSet::new();
    let files = std::fs::read_dir("scenarios").unwrap();
    let mut all: String =
        files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    all.extend(theme::icons::SHAPES);
    all += &std::fs::read_to_string("src/window/theme/icons.rs").unwrap();
    for icon in std::fs::read_to_string("assets/icons/README.md").unwrap().split("| U+").skip(1) {
        let code = icon.split(' ').next().and_then(|hex| u32::from_str_radix(hex, 16).ok());
        all.extend(code.and_then(char::from_u32));
    }
    shown.ctx.fonts_mut(|fonts| {
        let mut font = fonts.fonts.font(&bevy_egui::egui::FontFamily::Proportional);
        let known = font.characters();
        // A line may be broken, and a tab is space.
        let shown = all.chars().filter(|letter| !letter.is_control());
        missing.extend(shown.filter(|letter| !known.contains_key(letter)));
    });
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_the_typefaces_lack_is_known_before_it_is_shown() {
    let shown = show((), |ui, ()| handover_ui(ui, "Moscow", "Turn 1 of 7", false));
    let lacking = theme::lacks(&shown.ctx, &["Kyiv é – ї", "島の町", "a\u{200b}b"]);
    assert_eq!(lacking.into_iter().collect::<String>(), "の島町");
    let scenario = book("kirillov").scenario;
    assert!(theme::lacks(&shown.ctx, &*scenario).is_empty());
}

#[test]
fn adjudication_shows_odds_before_the_roll() {
    let scenario = book("kirillov").scenario;
    let mut game = session(&scenario, &[ActorIx(2)], 7);
    let before = game.view(seat(2));
    let orders = vec![before.menu[0].option];
    let commit =
        Command::Commit { actor: ActorIx(2), orders, reason: String::new(), draws: Vec::new() };
    game.enter(commit).unwrap();
    game.advance().unwrap();
    let scene = scene_of(before, game.view(seat(2)));
    let none = Forecast::default();
    let look = Look::default();
    let mut shown = show(scene, move |ui, scene| scene_ui(ui, scene, &look, none, none));
    assert!(texts(&shown).contains("All orders are opened at once"));
    let steps = shown.state().model.steps.clone();
    let odds = steps.iter().position(|step| matches!(step, Step::Odds(_))).unwrap();
    for _ in 0..odds {
        assert!(shown.state_mut().model.forward());
    }
    shown.run_steps(2);
    let text = texts(&shown);
    assert!(text.contains("Why these odds") && !text.contains("base odds"), "folded: {text}");
    press(&mut shown, Key::D);
    let text = texts(&shown);
    assert!(text.contains("base odds") && !text.contains("of 100 falls on"), "{text}");
    shown.state_mut().model.forward();
    shown.state_mut().model.settle();
    shown.run_steps(2);
    assert!(texts(&shown).contains("of 100 falls on"));
    for (key, steer) in [(Key::N, Walk::Next), (Key::B, Walk::Back), (Key::K, Walk::Skip)] {
        press(&mut shown, key);
        assert_eq!(wanted(&mut shown), [Intent::from(steer)]);
    }
    shown.state_mut().model.skip();
    shown.run_steps(2);
    let text = texts(&shown);
    assert!(text.contains("The ladder") && text.contains("The risk from here"), "{text}");
}

#[test]
fn the_debrief_has_all_its_parts() {
    let scenario = book("kirillov").scenario;
    let seen = hindsight("kirillov", 7);
    let risks = vec![Forecast::default(); seen.history.len()];
    let mut shown = show(DebriefPart::Ending, move |ui, part| debrief_ui(ui, &seen, &risks, part));
    let parts = [
        (DebriefPart::Ending, "What it means"),
        (DebriefPart::Risk, "Probability of crossing each threshold"),
        (DebriefPart::Decisions, "Turn 1, 2024-12-17"),
        (DebriefPart::Lines, "Red lines: declared, crossed, kept"),
        (DebriefPart::OffRamps, "Off-ramps opened and closed"),
        (DebriefPart::Forecasts, "Nobody gave a probability"),
        (DebriefPart::Talk, "What really happened"),
    ];
    for (part, text) in parts {
        assert_eq!(shown.state().model, part);
        assert!(texts(&shown).contains(text), "{text}");
        press(&mut shown, Key::N);
    }
    assert_eq!(wanted(&mut shown), [Intent::from(Leave)], "after the last part");
    press(&mut shown, Key::Num7);
    let text = texts(&shown);
    for question in scenario.debrief.now_what.iter().map(|question| &question.text) {
        assert!(text.contains(question), "{question}");
    }
}

#[test]
fn a_discussion_is_played_by_keys_and_looked_back_on() {
    let loaded = load_text("tabletop.ron", include_str!("../fixtures/tabletop.ron"));
    let book = Book::of(loaded).expect("it has no errors");
    let scenario = Arc::clone(&book.scenario);
    let setup = setup(&scenario, &[ActorIx(0)], 1);
    let look = Look { reduced_motion: true, ..Look::default() };
    let opening = Opening { book: Some(book), setup: Some(setup), ..Opening::default() };
    let mut shown = whole(opening, look, Vec2::new(1280.0, 720.0));
    shown.run_steps(4);
    assert!(texts(&shown).contains("It deals with: attacks on computers, crime"));
    press(&mut shown, Key::N);
    for text in [
        "From: An unknown sender",
        "2031-02-03 06:10",
        "To discuss",
        "Whom does the ward call first?",
    ] {
        assert!(texts(&shown).contains(text), "{text} in {}", texts(&shown));
    }
    assert!(!texts(&shown).contains("cuts the network off"));
    for _ in 0..3 {
        assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
        press(&mut shown, Key::S);
        press_yes(&mut shown);
        settle(shown.state_mut(), 4);
        shown.run_steps(4);
        assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication));
        press(&mut shown, Key::K);
        press(&mut shown, Key::N);
        settle(shown.state_mut(), 4);
        shown.run_steps(4);
    }
    assert_eq!(screen(shown.state()), Page::Game(Phase::Debrief));
    let seen = played_out(&mut session(&scenario, &[], 1));
    let risks = vec![Forecast::default(); seen.history.len()];
    let mut shown = show(DebriefPart::Lines, move |ui, part| debrief_ui(ui, &seen, &risks, part));
    let law = "Law: Emergency care is owed to everybody who comes. (Hospital Act";
    assert!(texts(&shown).contains(law), "{}", texts(&shown));
    press(&mut shown, Key::Num7);
    let text = texts(&shown);
    for part in [
        "Who was called, and when? (learning objective: Say who is called first, and by whom)",
        "Turn 1: A note on every screen",
        "Expected: The ward calls the office, and the office cuts the network off.",
        "Note to the facilitator: Hand out the telephone list",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

/// A game that the computer played to its end, seen from there.
fn hindsight(id: &str, seed: u64) -> HindsightShown {
    played_out(&mut session(&book(id).scenario, &[], seed))
}

#[test]
fn every_act_of_the_risk_chart_is_named_without_a_pointer() {
    let seen = hindsight("kirillov", 7);
    let risks = vec![Forecast::default(); seen.history.len()];
    let game = seen.clone();
    let shown = show(DebriefPart::Risk, move |ui, part| debrief_ui(ui, &game, &risks, part));
    let text = texts(&shown);
    let acts: Vec<_> = seen.turns.iter().flat_map(|turn| &turn.acts).collect();
    assert!(acts.len() > 20, "{} acts", acts.len());
    for act in acts {
        let (name, option) = (seen.view.actor(act.actor), seen.scenario.option(act.option));
        let said = format!("{name}: {}", option.title);
        assert!(text.contains(&said), "{said} is missing in:\n{text}");
    }
}

#[test]
fn the_debrief_says_that_an_agreement_was_secret() {
    let text = include_str!("../fixtures/exact/treaty.ron");
    let text = text.replace("lasts: 1, when", "secret: true, in_force_at_start: true, when");
    let scenario =
        std::sync::Arc::new(offramp::scenario::load_text("treaty.ron", &text).scenario.unwrap());
    let seen = played_out(&mut session(&scenario, &[], 7));
    let shown = show(DebriefPart::Lines, move |ui, part| debrief_ui(ui, &seen, &[], part));
    let text = texts(&shown);
    for part in ["A truce (secret)", "West: to refrain from Raid, Lay mines"] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
}

#[test]
fn the_debrief_shows_what_was_done_beside_what_was_felt() {
    let seen = hindsight("kirillov", 7);
    let game = seen.clone();
    let shown = show(DebriefPart::Lines, move |ui, part| debrief_ui(ui, &game, &[], part));
    let text = texts(&shown);
    let felt: Vec<_> = seen.perceived.iter().flat_map(|act| &act.felt).collect();
    assert!(felt.iter().any(|one| one.difference() < 0));
    for one in felt {
        let [done, felt] = [one.done, one.amount];
        for said in [one.said(&seen.scenario), format!("done {done}, felt {felt}")] {
            assert!(text.contains(&said), "{said} is missing in:\n{text}");
        }
    }
    assert!(text.contains("Nobody felt provoked by “"));
}

#[test]
fn the_debrief_tells_when_each_off_ramp_opened_and_closed() {
    let seen = hindsight("kirillov", 7);
    let game = seen.clone();
    let shown = show(DebriefPart::OffRamps, move |ui, part| debrief_ui(ui, &game, &[], part));
    let text = texts(&shown);
    assert!(!seen.off_ramps.is_empty());
    for ramp in &seen.off_ramps {
        assert!(text.contains(&seen.scenario.option(ramp.option).title));
        // It begins with a capital letter there.
        assert!(text.contains(&ramp.said[1..]), "{} is missing in:\n{text}", ramp.said);
    }
}

#[test]
fn the_report_is_saved_and_stopped_by_button_and_key() {
    let seen = hindsight("first-steps", 7);
    let mut shown =
        show((DebriefPart::Ending, seen), |ui, (part, seen)| debrief_ui(ui, seen, &[], part));
    click(&mut shown, "Save the report  [E]");
    press(&mut shown, Key::E);
    assert_eq!(wanted(&mut shown), [Report::Save, Report::Save].map(Intent::from));
    shown.state_mut().model.1.saving = Some(Progress { done: 3, of: 20 });
    shown.run_steps(2);
    assert!(texts(&shown).contains("Working the report out: 3 of 20 steps"));
    press(&mut shown, Key::E);
    assert_eq!(wanted(&mut shown), [Intent::from(Report::Stop)]);
}

#[test]
fn settings_are_chosen_kept_and_survive_a_bad_file() {
    let mut shown = show(Look::default(), |ui, look| settings_ui(ui, look));
    click(&mut shown, "Light");
    let light = Look { light: Light::Light, ..Look::default() };
    assert_eq!(wanted(&mut shown), [Intent::from(Adjust::Look(light.clone()))]);
    press(&mut shown, Key::Escape);
    assert_eq!(wanted(&mut shown), [Intent::from(Settings::Close)]);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/window.ron");
    assert_eq!(Look::read(&path), (Look::default(), None), "none yet");
    light.write(&path).unwrap();
    assert_eq!(Look::read(&path), (light, None));
    for bad in ["", "(text: 9999)", "(text: -1)", "((((", "\u{feff}", "(colour: 3)"] {
        std::fs::write(&path, bad).unwrap();
        let (look, why) = Look::read(&path);
        assert_eq!(look, Look::default());
        assert!(why.unwrap().contains("were not used"), "{bad}");
    }
    std::fs::write(&path, [0xff, 0xfe, 0x00]).unwrap();
    assert!(Look::read(&path).1.is_some());
    assert!(Look::read(folder.path()).1.is_some(), "a folder");
}

#[test]
fn help_and_notices_close_by_key() {
    let mut shown = show(true, |ui, open| {
        *open &= !help_ui(ui, Page::Game(Phase::Table));
        Vec::new()
    });
    assert!(texts(&shown).contains("forecast the card you read"));
    press(&mut shown, Key::Escape);
    assert!(!shown.state().model);
    let mut shown = show(true, |ui, open| {
        *open &= !notice_ui(ui, "The disk is full.");
        Vec::new()
    });
    assert!(texts(&shown).contains("The disk is full."));
    press(&mut shown, Key::Enter);
    assert!(!shown.state().model);
}
