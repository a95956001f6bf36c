//! The hand and the news: cards compared, put in order and sealed; each medium in its own look.
use crate::support as window_support;

use bevy_egui::egui::{Key, Modifiers, Shape, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use offramp::forecast::{Headline, Risk};
use offramp::rules::{SeatView, SourceView};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{ActorIx, Medium, OptionIx, Status};
use offramp::window::{Forecast, Foresee, HandShown, Intent, TableShown, table_ui};
use window_support::layout::wrong;
use window_support::{
    at_table, book, click, first_turn, press, press_yes, seat, session, show, table, texts, wanted,
    weighed,
};

fn options(view: &SeatView) -> Vec<OptionIx> {
    view.menu.iter().map(|card| card.option).collect()
}

#[test]
fn a_card_says_what_it_is_at_a_glance() {
    let view = first_turn("kirillov", 2);
    let card = view.menu[0].clone();
    let text = texts(&at_table(view));
    let facts = [
        format!("{}: {}, open, rung {}", card.domain, card.kind.to_lowercase(), card.rung.at() + 1),
        format!("severity {} of 5", card.pips.expect("it concerns somebody")),
    ];
    for fact in facts {
        assert!(text.contains(&fact), "{fact} is missing in\n{text}");
    }
}

#[test]
fn copies_of_a_card_lie_under_its_heading_and_unfold() {
    let path = std::path::Path::new("tests/fixtures/rivera.ron");
    let scenario = offramp::scenario::load(path).scenario.unwrap();
    let session = session(&std::sync::Arc::new(scenario), &[ActorIx(0)], 7);
    let mut shown = at_table(session.view(seat(0)));
    let text = texts(&shown);
    assert!(text.contains("Spy on … · 7 targets"), "{text}");
    assert!(!text.contains("Spy on Belmar"), "{text}");
    // The second row is a heading: its key unfolds it, and the next takes its first card.
    press(&mut shown, Key::Num2);
    assert!(texts(&shown).contains("Write to Gorath"));
    press(&mut shown, Key::Num3);
    let text = texts(&shown);
    for part in ["Write to … · 7 targets, 1 taken", "Write to Belmar, taken, 1 of 1"] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    let mut shown = at_table(session.view(seat(0)));
    click(&mut shown, "Write to … · 7 targets");
    assert!(texts(&shown).contains("Write to Gorath"));
}

#[test]
fn a_budget_stands_in_the_hand_and_on_the_card_and_refuses_in_words() {
    let path = std::path::Path::new("tests/fixtures/exact/chest.ron");
    let scenario = offramp::scenario::load(path).scenario.unwrap();
    let session = session(&std::sync::Arc::new(scenario), &[ActorIx(0)], 7);
    let mut shown = at_table(session.view(seat(0)));
    let text = texts(&shown);
    for part in ["Powder: 3 of 4, +1 each turn", "costs 3 Powder"] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    press(&mut shown, Key::Num1);
    press(&mut shown, Key::Num2);
    let text = texts(&shown);
    let left = "Powder: 3 of 4, 0 left after these orders, +1 each turn";
    for part in [left, "It costs 1 of Powder; 0 are left. Take an order back first."] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    press(&mut shown, Key::S);
    assert_eq!(texts(&shown).matches(left).count(), 2);
    let covered = at_table(session.view(offramp::rules::Viewer::Public));
    assert!(!texts(&covered).contains("Powder"));
    let all = at_table(session.view(offramp::rules::Viewer::Facilitator));
    assert!(
        texts(&all).contains("Budgets") && texts(&all).contains("Powder: 3 of 4, +1 each turn")
    );
}

#[test]
fn agreements_stand_beside_what_is_known_and_on_cards_that_would_break_them() {
    let text = include_str!("../fixtures/exact/treaty.ron");
    let text = text.replace("lasts: 1, when", "in_force_at_start: true, lasts: 3, when");
    let scenario = offramp::scenario::load_text("treaty.ron", &text).scenario.unwrap();
    let session = session(&std::sync::Arc::new(scenario), &[ActorIx(1)], 7);
    let mut shown = at_table(session.view(seat(1)));
    let text = texts(&shown);
    for part in ["Agreements", "A truce", "In force, turn 1 to turn 3"] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    press(&mut shown, Key::Num1);
    assert!(texts(&shown).contains("Breaks an agreement: A truce"), "{}", texts(&shown));
    let mut without = at_table(first_turn("first-steps", 1));
    press(&mut without, Key::A);
    assert!(!texts(&without).contains("Agreements") && !without.state().model.agreements);
}

#[test]
fn agreements_are_read_on_a_sheet_of_their_own() {
    let text = include_str!("../fixtures/exact/terms.ron");
    let text = text
        .replace("terms: [(", "refrains: [(who: [\"east\"], kinds: [\"blockade\"])], terms: [(");
    let scenario =
        std::sync::Arc::new(offramp::scenario::load_text("terms.ron", &text).scenario.unwrap());
    let session = session(&scenario, &[ActorIx(1)], 7);
    let all = [
        "Who fishes where.",
        "Between East, West",
        "East: to refrain from Blockade",
        "West demands: The line",
        "It can be accepted once one of these terms has been given way on.",
    ];
    let mut shown = at_table(session.view(seat(1)));
    assert!(!texts(&shown).contains(all[3]));
    click(&mut shown, "Read them");
    let text = texts(&shown);
    for part in all {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    press(&mut shown, Key::Escape);
    assert!(!shown.state().model.agreements && !shown.state().model.leaving);
    press(&mut shown, Key::A);
    assert!(texts(&shown).contains(all[3]));
    click(&mut shown, "Back");
    assert!(!texts(&shown).contains(all[3]));
}

#[test]
fn two_cards_are_compared_side_by_side() {
    let view = first_turn("kirillov", 2);
    let menu = options(&view);
    let (first, third) = (view.menu[0].clone(), view.menu[2].clone());
    let party = format!("For {}", view.actor(first.severity[0].party));
    let mut shown = at_table(view);
    press(&mut shown, Key::C);
    assert_eq!(shown.state().model.pinned, Some(menu[0]));
    assert!(texts(&shown).contains("Read another card"));
    press(&mut shown, Key::ArrowDown);
    press(&mut shown, Key::ArrowDown);
    let text = texts(&shown);
    for part in ["What it does", "Visibility", "Cost", "Red lines", "Rung", &party] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    for card in [&first, &third] {
        let name = format!("\n{}\n", card.title);
        assert!(text.matches(&name).count() >= 2, "{} is open beside the list", card.title);
    }
    press(&mut shown, Key::F);
    let both = [menu[0], menu[2]].map(|option| Intent::from(Foresee::Orders(vec![option])));
    assert_eq!(wanted(&mut shown), both);
    // While two are compared a click reads, and only the button takes.
    click(&mut shown, &first.title);
    assert_eq!(shown.state().model.reading, Some(menu[0]));
    assert_eq!(shown.state().model.taken, []);
    press(&mut shown, Key::ArrowDown);
    shown.get_all_by_label("Take").nth(1).expect("one each").click();
    shown.run_steps(4);
    assert_eq!(shown.state().model.taken, [menu[1]]);
    press(&mut shown, Key::Escape);
    assert_eq!(shown.state().model.pinned, None);
    assert!(!shown.state().model.leaving, "Esc puts an end to comparing first");
    click(&mut shown, "Compare  [C]");
    assert_eq!(shown.state().model.pinned, Some(menu[1]));
    click(&mut shown, "Stop comparing");
    assert_eq!(shown.state().model.pinned, None);
}

#[test]
fn a_card_that_crosses_a_threshold_says_so_wherever_it_lies() {
    // Moscow can strike Kyiv.
    let view = (0..6).map(|at| first_turn("kirillov", at));
    let view =
        view.into_iter().find(|view| view.menu.iter().any(|card| !card.thresholds.is_empty()));
    let view = view.expect("a card of the first turn crosses one");
    let at = view.menu.iter().position(|card| !card.thresholds.is_empty()).unwrap();
    let other = view.menu.iter().position(|card| card.thresholds.is_empty()).unwrap();
    let said = view.menu[at].thresholds[0].say();
    assert!(said.starts_with("Crosses a threshold: ") || said.starts_with("Could cross"), "{said}");
    let mut shown = at_table(view.clone());
    assert!(texts(&shown).contains(&said), "on its face: {}", texts(&shown));
    let sign = view.menu[at].threshold_signs[0].say();
    assert!(sign.len() < said.len() && sign.contains("cross"), "{sign}");
    let drawn = |text: &str| {
        shown.output().shapes.iter().any(|clipped| match &clipped.shape {
            Shape::Text(drawn) => drawn.galley.text().contains(text),
            _ => false,
        })
    };
    assert!(drawn(&sign), "in few words on its face: {sign}");
    let digit = Key::ALL.iter().find(|key| key.name() == (at + 1).to_string()).unwrap();
    press(&mut shown, *digit);
    assert!(texts(&shown).matches(&said).count() > 1, "and when it is read");
    press(&mut shown, Key::C);
    shown.state_mut().model.reading = Some(view.menu[other].option);
    shown.run_steps(4);
    let text = texts(&shown);
    for part in ["\nThresholds\n", &said, "crosses none by itself"] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    press(&mut shown, Key::C);
    press(&mut shown, Key::S);
    let sheet = texts(&shown);
    assert!(sheet[sheet.find("Seal your orders").unwrap()..].contains(&said), "{sheet}");
}

#[test]
fn a_new_turn_and_another_seat_begin_with_the_first_card() {
    let first = first_turn("kirillov", 0);
    let mut later = first.clone();
    later.turn += 1;
    let another = first_turn("kirillov", 2);
    let top = |view: &SeatView| {
        let shown = at_table(view.clone());
        shown
            .get_all_by_label(&view.menu[0].title)
            .map(|card| card.rect().top())
            .fold(0.0, f32::max)
    };
    for next in [later, another] {
        let wanted = top(&next);
        let mut shown = show((HandShown::default(), first.clone()), |ui, (hand, view)| {
            hand.keep_to(view);
            table_ui(ui, &table(view, None), hand)
        });
        for _ in 0..first.menu.len() {
            press(&mut shown, Key::ArrowDown);
        }
        shown.state_mut().model = (HandShown::default(), next.clone());
        shown.run_steps(6);
        let cards = shown.get_all_by_label(&next.menu[0].title).map(|card| card.rect().top());
        assert_eq!(cards.fold(0.0, f32::max), wanted, "it is where it lies at first");
    }
}

#[test]
fn enter_on_a_slider_answers_with_what_it_shows() {
    let view = first_turn("kirillov", 0);
    let question = view.questions[0].ix;
    for answer in [Key::Enter, Key::Space] {
        let mut shown = at_table(view.clone());
        press(&mut shown, Key::S);
        press(&mut shown, Key::Tab);
        assert!(
            texts(&shown).contains("press Enter on it") && texts(&shown).contains("not recorded")
        );
        press(&mut shown, answer);
        assert_eq!(shown.state().model.percents, [(question, 50)], "{answer:?}");
        assert!(texts(&shown).contains("will be recorded"));
        assert_eq!(wanted(&mut shown), [], "and seals nothing");
        press(&mut shown, Key::ArrowRight);
        assert_eq!(shown.state().model.percents, [(question, 51)]);
        // What seals does so from here, too.
        press_yes(&mut shown);
        assert_eq!(wanted(&mut shown).len(), 2, "the answer and the orders");
    }
}

#[test]
fn a_difference_is_of_the_same_plays_and_in_the_words_of_the_terminal() {
    let view = first_turn("kirillov", 2);
    let [held, played] = weighed(&book("kirillov").scenario, &view);
    let less = |risk: &Risk, what| risk.less(&held.risk, what).sentence();
    let said: Vec<_> = (0..view.thresholds.len())
        .map(|at| less(&played.risk, Headline::End(at.into())))
        .chain([less(&played.risk, Headline::Catastrophe)])
        .collect();
    let shown = show(HandShown::default(), move |ui, hand| {
        hand.keep_to(&view);
        let known = |known| Forecast { known: Some(known), pending: false };
        let (holding, card) = (known(&held), known(&played));
        table_ui(ui, &TableShown { holding, card, ..table(&view, None) }, hand)
    });
    let text = texts(&shown);
    for sentence in said {
        assert!(text.contains(&sentence), "{sentence} is missing in\n{text}");
    }
    assert!(text.contains("192 plays each so far"));
    // Beside the ladder stands another figure for the same; why, is said.
    let why = "there your seat, too, plays this turn by its temperament; here it holds";
    assert!(text.contains(why), "{text}");
}

#[test]
fn taken_cards_are_put_in_order_by_key_and_by_hand() {
    let view = first_turn("kirillov", 2);
    let menu = options(&view);
    let mut shown = at_table(view);
    press(&mut shown, Key::Num1);
    press(&mut shown, Key::Num2);
    let text = texts(&shown);
    assert!(text.contains("Taken, 1 of 2: ") && text.contains(", taken, 2 of 2"), "{text}");
    press(&mut shown, Key::OpenBracket);
    assert_eq!(shown.state().model.taken, [menu[1], menu[0]]);
    press(&mut shown, Key::OpenBracket);
    assert_eq!(shown.state().model.taken, [menu[1], menu[0]], "it is the first");
    press(&mut shown, Key::CloseBracket);
    assert_eq!(shown.state().model.taken, [menu[0], menu[1]]);
    shown.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    shown.run_steps(4);
    assert_eq!(shown.state().model.taken, [menu[1], menu[0]]);
    assert_eq!(shown.state().model.reading, Some(menu[1]), "the arrow reads no other card");
    carry(&mut shown, "Taken, 2 of 2", "Taken, 1 of 2");
    assert_eq!(shown.state().model.taken, [menu[0], menu[1]]);
}

/// Drags one thing onto another.
fn carry<S>(shown: &mut Harness<'_, S>, what: &str, onto: &str) {
    let place = |label| shown.get_by_label_contains(label).rect().center();
    let (from, to) = (place(what), place(onto));
    shown.hover_at(from);
    shown.run_steps(1);
    shown.drag_at(from);
    shown.run_steps(1);
    for share in [0.3, 0.6, 1.0] {
        shown.hover_at(from + (to - from) * share);
        shown.run_steps(1);
    }
    shown.drop_at(to);
    shown.run_steps(4);
}

#[test]
fn a_card_dragged_onto_the_seal_asks_for_it() {
    let mut shown = at_table(first_turn("kirillov", 2));
    press(&mut shown, Key::Num1);
    carry(&mut shown, "Taken, 1 of 1", "Your hand");
    assert!(!shown.state().model.sealing, "let go elsewhere it stays where it was");
    carry(&mut shown, "Taken, 1 of 1", "Seal orders");
    assert!(shown.state().model.sealing);
    assert!(texts(&shown).contains("Once sealed, orders can't be changed"));
    assert_eq!(wanted(&mut shown), [], "nothing is sealed without a last look");
    press_yes(&mut shown);
    assert_eq!(wanted(&mut shown).len(), 1);
}

#[test]
fn every_medium_is_named_with_its_date_and_its_source() {
    let cases = [
        (Medium::Newspaper, "Newspaper"),
        (Medium::Wire, "Wire"),
        (Medium::Broadcast, "Broadcast"),
        (Medium::Call, "Call, as it was noted"),
        (Medium::Cable, "Cable"),
        (Medium::Letter, "Letter"),
        (Medium::Email, "Email"),
        (Medium::SocialMedia, "Post"),
    ];
    let sources = [
        (Status::Reported, "Reported. The Harbour Gazette"),
        (Status::Claimed, "Claimed by the harbour master. The Harbour Gazette"),
        (Status::Argued, "Argued. The Harbour Gazette"),
        (Status::Elsewhere, "From elsewhere: the harbour master"),
        (Status::Invented, "Invented for the exercise"),
    ];
    for (medium, name) in cases {
        for (status, line) in sources {
            let mut view = first_turn("kirillov", 2);
            view.news.truncate(1);
            let news = &mut view.news[0];
            news.medium = Some(medium);
            news.text = "The ferry has not come.".into();
            news.from = Some("The pilots’ office".to_owned());
            news.discussion = vec!["Who waits for it?".to_owned()];
            let by = Some("the harbour master".to_owned());
            news.source = Some(SourceView { line: "The Harbour Gazette".to_owned(), status, by });
            let text = texts(&at_table(view)).to_lowercase();
            let mut all =
                vec![name, line, "2024-12-17", "General Kirillov killed", "The ferry has not"];
            all.extend(["From: The pilots’ office", "To discuss", "Who waits for it?"]);
            for part in all {
                assert!(text.contains(&part.to_lowercase()), "{name}: {part} is missing\n{text}");
            }
        }
    }
}

#[test]
fn only_what_some_seats_miss_is_marked_so() {
    for private in [false, true] {
        let mut view = first_turn("kirillov", 2);
        view.news.truncate(1);
        view.news[0].medium = Some(Medium::Cable);
        view.news[0].private = private;
        let text = texts(&at_table(view));
        assert_eq!(text.contains("LIMITED DISTRIBUTION"), private);
    }
}

fn assert_whole<S>(shown: &Harness<'_, S>, what: &str) {
    assert_eq!(wrong(shown, what), Vec::<String>::new());
}

#[test]
fn no_text_is_cut_in_the_first_turn_of_any_scenario() {
    for shipped in SHIPPED {
        let scenario = book(shipped.id).scenario;
        for actor in scenario.actor_ids() {
            let view = first_turn(shipped.id, actor.0);
            let cards = view.menu.len();
            let mut shown = at_table(view);
            let name = format!("{}, {}", shipped.id, scenario.actor(actor).name);
            assert_whole(&shown, &name);
            press(&mut shown, Key::Num1);
            press(&mut shown, Key::Num2);
            press(&mut shown, Key::C);
            for card in 0..cards {
                assert_whole(&shown, &format!("{name}, card {card}"));
                press(&mut shown, Key::ArrowDown);
            }
            press(&mut shown, Key::C);
            shown.set_size(Vec2::new(640.0, 480.0));
            shown.run_steps(4);
            assert_whole(&shown, &format!("{name}, small"));
        }
    }
}
