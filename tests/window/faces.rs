//! The table at a glance: faces of cards, the risk as one picture, what is met first, and the seal.
use crate::support as window_support;

use std::sync::Arc;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Event, Key, Modifiers, PointerButton, Pos2, Shape, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use offramp::forecast::{Request, forecast, short};
use offramp::rules::{Card, SeatView};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{ActorIx, Scenario, load_text};
use offramp::session::Session;
use offramp::table::{FOREMOST, Known, indicators, question_of_turn};
use offramp::window::{Forecast, HandShown, Look, TableShown, install, table_ui, theme};
use window_support::{
    Shown, at_table, book, first_turn, painted, press, press_yes, seat, session, show, table,
    texts, wanted, weighed,
};

/// A table with these forecasts on it: what is, what was a turn ago, and with the card that is looked at.
fn forecast_at<'a>(
    view: SeatView,
    [now, last, card]: [Option<Known>; 3],
    scored: bool,
) -> Harness<'a, Shown<HandShown>> {
    show(HandShown::default(), move |ui, hand| {
        hand.keep_to(&view);
        let forecast = |one| Forecast { known: one, pending: false };
        let (present, last) = (forecast(now.as_ref()), forecast(last.as_ref()));
        let glance = forecast(card.as_ref());
        table_ui(ui, &TableShown { present, last, glance, scored, ..table(&view, None) }, hand)
    })
}

/// Every card of a first turn that is like this, with its seat's view.
fn some_card(is: impl Fn(&Card) -> bool) -> (SeatView, Card) {
    let seats = SHIPPED.iter().flat_map(|shipped| {
        let scenario = book(shipped.id).scenario;
        let actors: Vec<_> = scenario.actor_ids().collect();
        actors.into_iter().map(|actor| first_turn(shipped.id, actor.0))
    });
    let mut found = seats.filter_map(|view| {
        let card = view.menu.iter().find(|card| is(card))?.clone();
        Some((view, card))
    });
    found.next().expect("a shipped scenario has one")
}

#[test]
fn a_face_has_one_meter_and_the_four_scales_stand_where_the_card_is_read() {
    let (mut view, card) = some_card(|card| card.pips == Some(4));
    view.menu = vec![card.clone()];
    let shown = at_table(view);
    let (text, said) = (painted(&shown), texts(&shown));
    assert!(said.contains("severity 4 of 5"), "{said}");
    assert!(said.contains("How severe, for whom") && said.contains("Kahn"), "{said}");
    // On the face itself there is no figure of any scale.
    let face = shown.get_by_role_and_label(Role::Button, &card.title).rect();
    let on_face = |shape: &Shape| match shape {
        Shape::Text(text) if face.contains(text.pos) => Some(text.galley.text().to_owned()),
        _ => None,
    };
    let shapes = shown.output().shapes.iter();
    let words: Vec<_> = shapes.filter_map(|shape| on_face(&shape.shape)).collect();
    assert!(words.contains(&card.title), "{words:?} in {text}");
    for scale in ["Kahn", "MID", "Goldstein", "Rivera"] {
        assert!(!words.iter().any(|word| word.contains(scale)), "{scale}: {words:?}");
    }
}

#[test]
fn a_face_says_what_it_crosses_breaks_and_opens() {
    let (view, card) = some_card(|card| !card.crosses.is_empty());
    let text = texts(&at_table(view));
    assert!(text.contains(&format!("could cross: {}", card.crosses[0])), "{text}");
    let (view, card) = some_card(|card| !card.breaks.is_empty());
    let text = texts(&at_table(view));
    assert!(text.contains(&format!("breaks: {}", card.breaks[0])), "{text}");
    let (view, _) = some_card(|card| card.off_ramp);
    assert!(texts(&at_table(view)).contains("opens an off-ramp"));
    let (mut view, card) = some_card(|card| !card.off_ramp);
    view.menu = vec![card];
    assert!(!texts(&at_table(view)).contains("opens an off-ramp"));
}

/// Cards that are seen whole.
fn seen(shown: &Harness<'_, Shown<HandShown>>, view: &SeatView, high: f32) -> usize {
    let cards = view.menu.iter().filter(|card| {
        let rect = shown.get_by_role_and_label(Role::Button, &card.title).rect();
        rect.bottom() <= high - 4.0
    });
    cards.count()
}

#[test]
fn on_a_usual_screen_three_cards_lie_side_by_side_and_are_seen_whole() {
    // 1920 by 1080 pixels, as the window draws them.
    let size = vec2(1422.0, 800.0);
    for shipped in SHIPPED {
        let scenario = book(shipped.id).scenario;
        for actor in scenario.actor_ids() {
            let view = first_turn(shipped.id, actor.0);
            let mut shown = at_table(view.clone());
            shown.set_size(size);
            shown.run_steps(6);
            assert_eq!(shown.state().model.columns, 3);
            let name = scenario.actor(actor).name.clone();
            let (cards, most) = (seen(&shown, &view, size.y), view.menu.len());
            assert!(cards >= most.min(3), "{} of {most} of {name} in {}", cards, shipped.id);
        }
    }
}

#[test]
fn arrows_go_from_card_to_card_as_they_lie() {
    let view = first_turn("kirillov", 2);
    let menu: Vec<_> = view.menu.iter().map(|card| card.option).collect();
    let mut shown = at_table(view);
    let columns = shown.state().model.columns;
    assert!(columns > 1 && menu.len() > columns + 1);
    for (key, at) in [
        (Key::ArrowDown, columns),
        (Key::ArrowRight, columns + 1),
        (Key::ArrowUp, 1),
        (Key::ArrowLeft, 0),
        (Key::ArrowLeft, 0),
    ] {
        press(&mut shown, key);
        assert_eq!(shown.state().model.reading, Some(menu[at]), "{key:?}");
        assert_eq!(shown.state().model.looked_at, Some(menu[at]), "it has the keyboard");
    }
}

#[test]
fn the_risk_is_one_picture_in_whole_per_cents() {
    let scenario = book("kirillov").scenario;
    let view = first_turn("kirillov", 2);
    let [now, card] = weighed(&scenario, &view);
    let shares: Vec<_> = now.risk.thresholds.iter().map(|one| one.by_end().share()).collect();
    let plain = forecast_at(view.clone(), [Some(now.clone()), None, None], false);
    let (drawn, said) = (painted(&plain), texts(&plain));
    for share in &shares {
        assert!(drawn.contains(&format!("{} %", short(*share))), "{share}: {drawn}");
    }
    assert!(!drawn.contains("estimated apart") && !said.contains("with this card"), "{drawn}");
    assert!(said.contains("of 100 games like this one") && said.contains("next turn "), "{said}");
    let all = [Some(now.clone()), Some(card.clone()), Some(card.clone())];
    let mut shown = forecast_at(view.clone(), all, false);
    let (drawn, said) = (painted(&shown), texts(&shown));
    let of_card = short(card.risk.thresholds[0].by_end().share());
    for part in [
        format!("; last turn {of_card} %; with this card {of_card} %"),
        "Grey: a turn ago.".to_owned(),
    ] {
        assert!(said.contains(&part), "{part} is missing in\n{said}");
    }
    assert!(drawn.contains(&format!("→ {of_card} %")), "{drawn}");
    // Another row is read in full.
    let name = view.thresholds[1].said();
    shown.get_by_label_contains(&format!("{name}: ")).click();
    shown.run_steps(4);
    assert_eq!(shown.state().model.risk, 1);
}

#[test]
fn who_is_scored_answers_before_any_risk_is_shown() {
    let scenario = book("kirillov").scenario;
    let view = first_turn("kirillov", 2);
    let [now, card] = weighed(&scenario, &view);
    let asked = question_of_turn(&view).expect("it has questions").clone();
    let mut shown = forecast_at(view.clone(), [Some(now), None, Some(card)], true);
    let hidden = texts(&shown);
    assert!(hidden.contains(&asked.text) && hidden.contains("the risk appears"), "{hidden}");
    assert!(!hidden.contains("by the end") && !hidden.contains("Half of the plays"), "{hidden}");
    shown.state_mut().model.give(asked.ix, 30);
    shown.run_steps(4);
    assert!(texts(&shown).contains("by the end"), "{}", texts(&shown));
    // A projector shows what everybody may know, and asks nobody.
    let all = session(&scenario, &[ActorIx(2)], 7).view(offramp::rules::Viewer::Public);
    let shown = forecast_at(all, [None, None, None], true);
    assert!(!texts(&shown).contains("the risk appears"));
}

#[test]
fn own_objectives_come_first_and_most_indicators_are_folded() {
    let mut game: Session = session(&book("kirillov").scenario, &[], 7);
    game.advance().unwrap();
    let view = game.view(seat(2));
    let order = indicators(&view);
    let range = |one: &&offramp::rules::IndicatorView| {
        f64::from((one.value - one.before).abs()) / f64::from(one.max - one.min)
    };
    let most = order.iter().map(range).fold(0.0, f64::max);
    assert!(most > 0.0 && range(&order[0]) == most);
    let (first, rest) = order.split_at(FOREMOST);
    let mut shown = at_table(view.clone());
    let text = texts(&shown);
    assert!(text.find("Your objectives") < text.find("Indicators"), "{text}");
    for one in first {
        assert!(text.contains(&one.name), "{}", one.name);
    }
    let folded = rest.iter().filter(|one| !painted(&shown).contains(&one.name)).count();
    assert!(folded > 0 && text.contains(&format!("{} more", rest.len())), "{text}");
    press(&mut shown, Key::I);
    let text = texts(&shown);
    for one in rest {
        assert!(text.contains(&one.name), "{}", one.name);
    }
    assert!(text.contains("Only what changed most"));
}

#[test]
fn without_cards_the_seal_is_not_the_button_to_press_next() {
    let mut shown = at_table(first_turn("kirillov", 2));
    let focused = |shown: &Harness<'_, Shown<HandShown>>| shown.ctx.memory(|all| all.focused());
    assert!(texts(&shown).contains("Hold this turn") && focused(&shown).is_none());
    press(&mut shown, Key::Num1);
    assert!(texts(&shown).contains("Seal orders") && focused(&shown).is_some());
}

/// The button of the sheet that seals.
const SEAL: &str = "Hold down to seal  [Ctrl+Enter]";

fn button(shown: &mut Harness<'_, Shown<HandShown>>, at: Pos2, pressed: bool) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    shown.event(Event::PointerMoved(at));
    shown.event(Event::PointerButton { pos: at, button, pressed, modifiers });
}

#[test]
fn who_has_sealed_is_not_asked_again() {
    let sealed = SeatView { sealed: Some(Vec::new()), ..first_turn("kirillov", 2) };
    for (view, opens) in [(sealed, false), (first_turn("kirillov", 2), true)] {
        let mut shown = at_table(view);
        press(&mut shown, Key::S);
        assert_eq!(shown.state().model.sealing, opens);
    }
}

#[test]
fn the_seal_is_held_down_and_nothing_shorter_seals() {
    let mut shown = at_table(first_turn("kirillov", 2));
    press(&mut shown, Key::Num1);
    press(&mut shown, Key::S);
    shown.run_steps(4);
    // A click, and keys on the button.
    shown.get_by_label(SEAL).click();
    shown.run_steps(6);
    shown.get_by_label(SEAL).focus();
    shown.run_steps(2);
    for key in [Key::Space, Key::Enter, Key::S] {
        press(&mut shown, key);
    }
    assert_eq!(wanted(&mut shown), []);
    let at = shown.get_by_label(SEAL).rect().center();
    button(&mut shown, at, true);
    shown.run_steps(1);
    button(&mut shown, at, false);
    shown.run_steps(4);
    assert_eq!(wanted(&mut shown), [], "let go at once");
    assert!(shown.state().model.sealing);
    button(&mut shown, at, true);
    shown.run_steps(5);
    assert_eq!(wanted(&mut shown).len(), 1, "it was held");
    assert!(!shown.state().model.sealing);
    button(&mut shown, at, false);
    shown.run_steps(4);
    // What is on its way to the record is not given twice, however long that takes.
    press(&mut shown, Key::S);
    press_yes(&mut shown);
    assert!(!shown.state().model.sealing && wanted(&mut shown).is_empty());
    shown.state_mut().model.given = None;
    // From the table Ctrl+Enter asks, and seals from the sheet.
    press_yes(&mut shown);
    assert!(shown.state().model.sealing && wanted(&mut shown).is_empty());
    shown.run_steps(4);
    press_yes(&mut shown);
    assert_eq!(wanted(&mut shown).len(), 1);
}

#[test]
fn one_question_a_turn_and_the_others_are_folded() {
    let view = first_turn("kirillov", 2);
    let asked = question_of_turn(&view).expect("it has some").text.clone();
    let others: Vec<_> = view.questions.iter().filter(|one| one.text != asked).collect();
    assert!(!others.is_empty());
    let mut shown = at_table(view.clone());
    press(&mut shown, Key::S);
    let text = texts(&shown);
    assert!(text.contains(&asked), "{text}");
    for other in &others {
        assert!(!text.contains(&other.text), "{}", other.text);
    }
    shown.get_by_label_contains("more question").click();
    shown.run_steps(4);
    for other in &others {
        assert!(texts(&shown).contains(&other.text), "{}", other.text);
    }
    // What has been answered leaves its place to the next.
    let mut later = view;
    later.questions[0].percent = Some(30);
    assert_eq!(question_of_turn(&later).map(|one| one.ix), Some(later.questions[1].ix));
    later.questions.iter_mut().for_each(|one| one.percent = Some(30));
    later.turn = 2;
    assert_eq!(question_of_turn(&later).map(|one| one.ix), Some(later.questions[1].ix));
    later.questions.iter_mut().for_each(|one| one.resolved = true);
    assert_eq!(question_of_turn(&later), None);
}

#[test]
fn sealing_names_norms_and_agreements_that_a_card_would_break() {
    let (view, card) = some_card(|card| !card.breaks.is_empty());
    let at = view.menu.iter().position(|one| one.option == card.option).unwrap();
    let mut shown = at_table(view.clone());
    shown.state_mut().model.take(&view, view.menu[at].option);
    press(&mut shown, Key::S);
    let text = texts(&shown);
    let sheet = &text[text.find("Seal your orders").unwrap()..];
    assert!(sheet.contains(&format!("Breaks a norm: {}", card.breaks[0])), "{sheet}");
    let text = include_str!("../fixtures/exact/treaty.ron");
    let text = text.replace("lasts: 1, when", "in_force_at_start: true, lasts: 3, when");
    let scenario: Arc<Scenario> = Arc::new(load_text("treaty.ron", &text).scenario.unwrap());
    let mut shown = at_table(session(&scenario, &[ActorIx(1)], 7).view(seat(1)));
    press(&mut shown, Key::Num1);
    press(&mut shown, Key::S);
    let text = texts(&shown);
    let sheet = &text[text.find("Seal your orders").unwrap()..];
    assert!(sheet.contains("Breaks an agreement: A truce"), "{sheet}");
}

/// How far the fan reaches, and where the ladder ends.
#[test]
fn the_fan_stays_in_its_card_when_an_aftermath_is_forecast() {
    let scenario = book("kremlin-drone").scenario;
    let view = first_turn("kremlin-drone", 0);
    let state = session(&scenario, &[ActorIx(0)], 7).state().clone();
    let request = Request { viewer: view.viewer, orders: Vec::new(), runs: 40 };
    let risk = forecast(&scenario, &state, &request, &Default::default()).expect("it ends");
    assert!(risk.fan.turns() as u32 > view.turns - view.turn, "the aftermath is one more");
    let shown = forecast_at(view, [Some(Known { risk, rounds: 1 }), None, None], false);
    let rungs = shown.root().children_recursive().filter_map(|node| {
        let node = node.accesskit_node();
        let said = node.value().or(node.label())?;
        said.contains("the crisis stands here").then(|| node.bounding_box())?
    });
    let ends = rungs.map(|bounds| bounds.x1 as f32).fold(0.0, f32::max);
    assert!(ends > 100.0, "{ends}");
    let mut reaches: f32 = 0.0;
    for clipped in &shown.output().shapes {
        if let Shape::Mesh(mesh) = &clipped.shape {
            let right = mesh.vertices.iter().map(|vertex| vertex.pos.x);
            let right = right.fold(0.0, f32::max);
            if right < 400.0 {
                reaches = reaches.max(right);
            }
        }
    }
    assert!(reaches > 0.0 && reaches <= ends, "{reaches} beyond {ends}");
}

/// What lies above everything: the last shapes that are drawn, without how their letters are kept.
fn above(shown: &Harness<'_, Shown<HandShown>>) -> Vec<String> {
    let last = shown.output().shapes.iter().rev().take(7);
    let said = last.map(|clipped| match &clipped.shape {
        Shape::Text(text) => format!("{} at {:?}", text.galley.text(), text.pos),
        other => format!("{other:?}"),
    });
    said.collect()
}

/// What is written in the largest letters, on the wax.
fn stamped(shown: &Harness<'_, Shown<HandShown>>) -> Option<String> {
    let size = theme::DISPLAY;
    shown.output().shapes.iter().find_map(|clipped| match &clipped.shape {
        Shape::Text(text) if text.galley.job.sections[0].format.font_id.size == size => {
            Some(text.galley.text().to_owned())
        }
        _ => None,
    })
}

#[test]
fn a_seal_is_stamped_for_a_moment_and_tells_nothing() {
    let view = first_turn("kirillov", 2);
    let letters = view.actor(ActorIx(2))[..2].to_owned();
    let mut all = Vec::new();
    for cards in [0, 2] {
        let mut shown = at_table(view.clone());
        for card in view.menu.iter().take(cards) {
            shown.state_mut().model.take(&view, card.option);
        }
        press(&mut shown, Key::S);
        shown.run_steps(4);
        let (key, modifiers, repeat) = (Key::Enter, Modifiers::COMMAND, false);
        let stroke = [true, false].map(|pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat,
            modifiers,
        });
        shown.input_mut().events.extend(stroke);
        shown.step();
        shown.state_mut().model = HandShown::default();
        shown.step();
        shown.step();
        assert_eq!(stamped(&shown).as_ref(), Some(&letters));
        all.push(above(&shown));
        shown.run_steps(6);
        assert_eq!(stamped(&shown), None, "it is over");
        // And then nothing keeps the window awake.
        shown.step();
        let still =
            shown.output().viewport_output.values().all(|view| !view.repaint_delay.is_zero());
        assert!(still);
    }
    // As many orders as there are, it looks the same.
    assert_eq!(all[0], all[1]);
    // Without motion there is nothing of it.
    let mut shown = at_table(view);
    install(&shown.ctx, &Look { reduced_motion: true, ..Look::default() });
    shown.run_steps(4);
    press(&mut shown, Key::S);
    press_yes(&mut shown);
    assert_eq!((stamped(&shown), wanted(&mut shown).len()), (None, 1));
}
