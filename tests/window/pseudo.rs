//! Every screen of the window in the pseudo-language: whatever is painted, and whatever a screen reader says, comes
//! from the texts.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use bevy_egui::egui::{Key, Ui, vec2};
use offramp::scenario::{ActorIx, Scenario, load};
use offramp::texts::{Language, strange, within};
use offramp::window::store::Unfinished;
use offramp::window::{
    About, Board, Chosen, DebriefPart, Forecast, HandShown, HelmShown, InsideShown, Intent, Look,
    Shelf, TablePart, TableShown, briefing_ui, debrief_ui, handover_ui, helm_ui, help_ui,
    inside_ui, library_ui, notice_ui, scene_ui, settings_ui, setup_ui, table_ui,
};

use crate::common::{plain_words, strange_texts};
use crate::support::{
    PAGES, adjudicated, book, painted, played_out, press, seat, session, show, table, texts,
    unfinished, weighed,
};

type Plain = BTreeSet<String>;
/// What is done to a hand, and what is on the screen then.
type Change = (&'static str, fn(&mut HandShown));

fn scenario() -> Arc<Scenario> {
    strange_texts(&book("first-steps").scenario)
}

/// A game that was left, made strange.
fn kept() -> Unfinished {
    Unfinished { stand: strange("turn 3").into_owned(), ..unfinished("x", &strange("a game")) }
}

/// A shelf with one scenario on it, made strange.
fn strange_shelf() -> Shelf {
    let mut book = book("first-steps");
    book.scenario = scenario();
    Shelf { books: vec![book], ..Shelf::default() }
}

/// Conditions of the scenario's injects, and the ids in them that are said in words.
const CONDITIONS: [&str; 4] =
    ["since(cut_buoys) == 1", "tension >= 65", "(cut_buoys:", "(tension:"];

/// What is read on a screen in no strange letters, at first and after each of these keys.
fn read<M: 'static>(
    what: &str,
    keys: &[Key],
    plain: &mut Plain,
    model: M,
    draw: impl FnMut(&mut Ui, &mut M) -> Vec<Intent> + 'static,
) {
    let mut shown = show(model, draw);
    shown.set_size(vec2(1280.0, 720.0));
    shown.run_steps(4);
    let mut gather = |shown: &_, after: &str| {
        for text in (painted(shown) + &texts(shown)).lines() {
            // The facilitator reads conditions as the scenario's author wrote them.
            let said = CONDITIONS.iter().fold(text.to_owned(), |text, one| text.replace(one, ""));
            let words = plain_words(&said);
            plain.extend(words.iter().map(|word| format!("{what}{after}: {word} (in {text:.80})")));
        }
    };
    gather(&shown, "");
    for key in keys {
        press(&mut shown, *key);
        gather(&shown, &format!(", after {key:?}"));
    }
}

fn none(plain: Plain) {
    let all: Vec<_> = plain.into_iter().collect();
    assert!(all.is_empty(), "{} not from the texts:\n{}", all.len(), all.join("\n"));
}

#[test]
fn screens_beside_a_game() {
    within(Language::Pseudo, || {
        let mut plain = Plain::new();
        let shelf = |about| Shelf { unfinished: vec![kept()], about, ..strange_shelf() };
        read("library", &[Key::End], &mut plain, shelf(None), library_ui);
        for deleting in [false, true] {
            let about = About { game: "x".to_owned(), deleting, ..About::default() };
            read("about a game", &[], &mut plain, shelf(Some(about)), library_ui);
        }
        read(
            "set-up",
            &[Key::End],
            &mut plain,
            Chosen::new(strange_shelf().books.remove(0)),
            setup_ui,
        );
        let inside = InsideShown::of(&strange_shelf().books[0]).expect("it has no errors");
        let keys = [Key::ArrowRight, Key::ArrowRight, Key::V, Key::V, Key::ArrowLeft];
        read("inside", &keys, &mut plain, inside, inside_ui);
        read("settings", &[], &mut plain, Look::default(), |ui, look| settings_ui(ui, look));
        read("veil", &[], &mut plain, (), |ui, ()| handover_ui(ui, "–", "–", false));
        read("notice", &[], &mut plain, (), |ui, ()| {
            notice_ui(ui, "–");
            Vec::new()
        });
        for page in PAGES {
            read("help", &[Key::End], &mut plain, (), move |ui, ()| {
                help_ui(ui, page);
                Vec::new()
            });
        }
        none(plain);
    });
}

#[test]
fn the_table_its_parts_and_its_sheets() {
    within(Language::Pseudo, || {
        let mut plain = Plain::new();
        let scenario = scenario();
        let board = Board::of(&scenario);
        let mut game = session(&scenario, &[ActorIx(0)], 7);
        let early = game.view(seat(0));
        let meta = scenario.meta.clone();
        read("brief", &[Key::End], &mut plain, early.clone(), move |ui, view| {
            briefing_ui(ui, view, &meta, None)
        });
        game = session(&scenario, &[], 7);
        let mut late = game.view(seat(0));
        while !game.state().over() {
            late = game.view(seat(0));
            game.advance().unwrap();
        }
        let weighed = weighed(&scenario, &early);
        let changes: [Change; 8] = [
            ("table", |_| {}),
            ("seal", |hand| hand.sealing = true),
            ("leaving", |hand| hand.leaving = true),
            ("compare", |hand| hand.compare()),
            ("news", |hand| hand.part = TablePart::News),
            ("board", |hand| hand.part = TablePart::Board),
            ("ladder", |hand| hand.part = TablePart::Ladder),
            ("known", |hand| hand.part = TablePart::Known),
        ];
        for (what, change) in changes {
            for view in [early.clone(), late.clone()] {
                let (board, [held, played]) = (board.clone(), weighed.clone());
                let mut hand = HandShown::default();
                hand.keep_to(&view);
                change(&mut hand);
                read(what, &[Key::End], &mut plain, hand, move |ui, hand| {
                    let known = |known| Forecast { known: Some(known), pending: false };
                    let (present, holding, card) = (known(&held), known(&held), known(&played));
                    let table = table(&view, Some(&board));
                    table_ui(ui, &TableShown { present, holding, card, ..table }, hand)
                });
            }
        }
        none(plain);
    });
}

#[test]
fn a_move_of_ones_own_and_the_facilitators_table() {
    within(Language::Pseudo, || {
        let mut plain = Plain::new();
        let scenario =
            strange_texts(&load(Path::new("tests/fixtures/matrix.ron")).scenario.unwrap());
        let view = session(&scenario, &[ActorIx(0)], 3).view(seat(0));
        let hand = HandShown { arguing: true, ..HandShown::default() };
        // Effects name things by their ids, which are the same in every language.
        let free = view.free_moves.clone().unwrap();
        let ids = free.words.iter().map(|(id, _)| id).chain(&free.actors);
        let ids: Vec<_> = ids.flat_map(|id| id.split('_')).map(|id| format!(": {id} (")).collect();
        read("a move", &[Key::End], &mut plain, hand, move |ui, hand| {
            table_ui(ui, &table(&view, None), hand)
        });
        plain.retain(|found| !ids.iter().any(|id| found.contains(id)));
        // Before anybody has sealed, and with draws to be decided.
        let mut game = session(&self::scenario(), &[], 7);
        let early = offramp::table::Helm::of(&game, &[]);
        game.play_computers().unwrap();
        for helm in [early, offramp::table::Helm::of(&game, &[])] {
            let helm = HelmShown::of(helm, None);
            read("helm", &[Key::End, Key::O], &mut plain, helm, |ui, helm| {
                helm_ui(ui, helm, false)
            });
        }
        none(plain);
    });
}

#[test]
fn adjudications_and_debriefs() {
    within(Language::Pseudo, || {
        let mut plain = Plain::new();
        let mut game = session(&scenario(), &[], 7);
        let none_yet = Forecast::default();
        for scene in adjudicated(&mut game) {
            let look = Look::default();
            read("adjudication", &[], &mut plain, scene, move |ui, scene| {
                scene_ui(ui, scene, &look, none_yet, none_yet)
            });
        }
        let seen = played_out(&mut game);
        for part in DebriefPart::ALL {
            let seen = seen.clone();
            let risks = vec![none_yet; seen.history.len()];
            read("debrief", &[Key::End], &mut plain, part, move |ui, part| {
                debrief_ui(ui, &seen, &risks, part)
            });
        }
        none(plain);
    });
}
