//! The map on the table: what was done is drawn from token to token, and nothing on it lacks its sign or its
//! name, however small it is.
use crate::support as window_support;

use bevy_egui::egui::{Color32, Id, Pos2, Rect, Shape, Vec2, epaint::ColorMode, vec2};
use egui_kittest::Harness;
use offramp::board::Region;
use offramp::rules::{NewsKind, SeatView};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{ActorIx, Scenario};
use offramp::window::{Board, HandShown, table_ui, theme};
use window_support::{Shown, book, seat, session, show, table};

type AtBoard<'a> = Harness<'a, Shown<HandShown>>;

/// A table on which the map is as small as it gets beside a hand, and one that it fills.
const SIZES: [(Vec2, bool); 3] =
    [(vec2(1280.0, 720.0), false), (vec2(1100.0, 640.0), false), (vec2(1280.0, 720.0), true)];

fn at_table<'a>(
    scenario: &std::sync::Arc<Scenario>,
    view: SeatView,
    at: (Vec2, bool),
) -> AtBoard<'a> {
    let board = Board::of(scenario);
    let mut hand = HandShown::default();
    hand.eye.large = at.1;
    let mut shown = show(hand, move |ui, hand| table_ui(ui, &table(&view, Some(&board)), hand));
    shown.set_size(at.0);
    shown.run_steps(4);
    shown
}

/// What a seat sees at the start of each turn but the first.
fn turns(id: &str, seed: u64, of: u16) -> Vec<SeatView> {
    let mut game = session(&book(id).scenario, &[], seed);
    let mut views = Vec::new();
    while !game.state().over() {
        game.advance().unwrap();
        views.push(game.view(seat(of)));
    }
    views
}

fn shapes<'a>(shown: &'a AtBoard<'_>) -> Vec<&'a Shape> {
    fn flat<'a>(shape: &'a Shape, all: &mut Vec<&'a Shape>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| flat(shape, all)),
            shape => all.push(shape),
        }
    }
    let mut all = Vec::new();
    shown.output().shapes.iter().for_each(|clipped| flat(&clipped.shape, &mut all));
    all
}

/// Each arc: its colour and its points. Their heads have three points only.
fn arcs(shown: &AtBoard<'_>) -> Vec<(Color32, Vec<Pos2>)> {
    let arcs = shapes(shown).into_iter().filter_map(|shape| match shape {
        Shape::Path(path) if path.stroke.width == theme::ARC && path.points.len() > 3 => {
            let ColorMode::Solid(colour) = path.stroke.color else { return None };
            Some((colour, path.points.clone()))
        }
        _ => None,
    });
    arcs.collect()
}

fn board(shown: &AtBoard<'_>) -> Rect {
    shown.state().model.eye.rect.expect("the map is shown")
}

fn token(shown: &AtBoard<'_>, actor: ActorIx) -> Option<Rect> {
    shown.ctx.read_response(Id::new(("token", actor))).map(|response| response.rect)
}

/// Whether a name can be read on the map.
fn named(shown: &AtBoard<'_>, name: &str) -> bool {
    let board = board(shown).expand(1.0);
    shapes(shown).into_iter().any(|shape| match shape {
        Shape::Text(text) => {
            text.galley.text() == name && board.contains_rect(text.visual_bounding_rect())
        }
        _ => false,
    })
}

#[test]
fn arcs_begin_and_end_at_tokens_also_where_these_stand_aside() {
    let scenario = book("kirillov").scenario;
    let mut seen = 0;
    for view in (1..3).flat_map(|seed| turns("kirillov", seed, 0)) {
        for at in SIZES {
            let shown = at_table(&scenario, view.clone(), at);
            for (colour, points) in arcs(&shown) {
                // With more actors than colours two have the same.
                let of = |one: &ActorIx| theme::series(&theme::DARK, one.at()) == colour;
                let begins = |one: &ActorIx| {
                    token(&shown, *one).is_some_and(|token| token.contains(points[0]))
                };
                let author = scenario.actor_ids().filter(of).find(begins);
                assert!(author.is_some(), "turn {}, {at:?}: {:?}", view.turn, points[0]);
                // Nor does it end below a token, which would hide its head.
                let last = points[points.len() - 1];
                let others = scenario.actor_ids().filter(|one| Some(*one) != author);
                let above: Vec<_> = others
                    .filter_map(|one| token(&shown, one))
                    .filter(|room| room.shrink(2.0).contains(last))
                    .collect();
                assert_eq!(above, [], "{author:?} ends at {last:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 50, "{seen}");
}

/// Signs of acts: discs in an actor's colour with a thin edge.
fn signs(shown: &AtBoard<'_>) -> usize {
    let edge = theme::thin(theme::DARK.text);
    let disc = |shape: &&Shape| matches!(shape, Shape::Circle(one) if one.stroke == edge);
    shapes(shown).iter().filter(|shape| disc(shape)).count()
}

#[test]
fn every_act_has_an_arc_and_a_sign_of_its_own_in_whatever_crowd() {
    let scenario = book("kirillov").scenario;
    let mut seen = 0;
    for mut view in turns("kirillov", 1, 0) {
        for at in SIZES {
            let once = arcs(&at_table(&scenario, view.clone(), at)).len();
            let acts: Vec<_> =
                view.news.iter().filter(|one| one.kind == NewsKind::Act).cloned().collect();
            let few = view.news.len();
            view.news.extend(acts.iter().cloned());
            view.news.extend(acts);
            let shown = at_table(&scenario, view.clone(), at);
            view.news.truncate(few);
            let mut all = arcs(&shown);
            assert_eq!(all.len(), once * 3);
            assert_eq!(signs(&shown), once * 3, "turn {}, {at:?}", view.turn);
            let key = |(colour, points): &(Color32, Vec<Pos2>)| {
                (
                    colour.to_array(),
                    points.iter().map(|p| [p.x as i32, p.y as i32]).collect::<Vec<_>>(),
                )
            };
            all.sort_by_key(key);
            all.dedup_by_key(|one| key(one));
            assert_eq!(all.len(), once * 3, "no two lie on each other");
            seen += once;
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn every_seat_has_its_name_and_who_sits_beyond_the_map_stands_on_its_edge() {
    let mut beyond = 0;
    for shipped in SHIPPED {
        let scenario = book(shipped.id).scenario;
        let Some(map) = &scenario.map else { continue };
        let region = Region::of(map);
        let late = turns(shipped.id, 1, 0).into_iter().nth(1);
        let first = session(&scenario, &[], 1).view(seat(0));
        for (view, at) in
            [first].into_iter().chain(late).flat_map(|view| SIZES.map(|at| (view.clone(), at)))
        {
            let shown = at_table(&scenario, view, at);
            let edge = board(&shown);
            for ix in scenario.actor_ids() {
                let actor = scenario.actor(ix);
                let what = format!("{}, {}, {at:?}", shipped.id, actor.name);
                assert!(named(&shown, &actor.name), "{what}: no name");
                let token = token(&shown, ix).expect(&what);
                assert!(edge.contains_rect(token), "{what}: {token:?} in {edge:?}");
                let place = &scenario.places[actor.place.unwrap().at()];
                if !region.holds(place.at) {
                    beyond += 1;
                    let inset = theme::BEYOND[0] + theme::HAIR + 1.0;
                    assert!(
                        !edge.shrink(inset).contains_rect(token),
                        "{what}: {token:?} in {edge:?}"
                    );
                }
            }
        }
    }
    assert!(beyond > 10, "{beyond}");
}

#[test]
fn a_place_where_something_happened_keeps_its_name() {
    let mut seen = 0;
    for shipped in SHIPPED {
        let scenario = book(shipped.id).scenario;
        let Some(map) = &scenario.map else { continue };
        let region = Region::of(map);
        for view in turns(shipped.id, 1, 0) {
            let here = |news: &offramp::rules::News| match news.kind {
                NewsKind::Inject if news.turn == view.turn => news.place,
                _ => None,
            };
            let sits = |place| scenario.actors.iter().any(|actor| actor.place == Some(place));
            let places: Vec<_> =
                view.news.iter().filter_map(here).filter(|one| !sits(*one)).collect();
            let places = places.into_iter().map(|ix| &scenario.places[ix.at()]);
            let places: Vec<_> = places.filter(|place| region.holds(place.at)).collect();
            if places.is_empty() || view.ending.is_some() {
                continue;
            }
            for at in SIZES {
                let shown = at_table(&scenario, view.clone(), at);
                for place in &places {
                    assert!(
                        named(&shown, &place.name),
                        "{}, turn {}: {}",
                        shipped.id,
                        view.turn,
                        place.name
                    );
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 10, "{seen}");
}
