//! What of the news is drawn on the board: acts as arcs from their author's seat, all else that has
//! a place as a ping.

use super::chart::Board;
use crate::board::MapSpot;
use crate::rules::{NewsKind, SeatView};
use crate::scenario::catalogue::Domain;
use crate::scenario::{ActorIx, OptionIx};
use crate::texts::say;

/// An act whose author is known.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct BoardAct {
    pub actor: ActorIx,
    pub domain: Domain,
    pub title: String,
    /// From its author's seat to where it happened, or to whom it was done; nothing where the two
    /// are one, or the map does not have them.
    pub path: Option<[MapSpot; 2]>,
}

/// Something that happened at a place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ping {
    pub at: MapSpot,
    pub title: String,
}

/// The turn whose acts are drawn: the one before, or the last when the game is over.
pub(super) fn turn(view: &SeatView) -> u32 {
    if view.ending.is_some() { view.turn } else { view.turn.saturating_sub(1) }
}

/// Acts of that turn, as far as the viewer knows them.
pub(super) fn acts(board: &Board, view: &SeatView) -> Vec<BoardAct> {
    let turn = turn(view);
    let of_turn = view.news.iter().filter(|n| n.turn == turn && n.kind == NewsKind::Act);
    let act = |news: &crate::rules::News| {
        let (actor, option) = (news.actor?, news.option?);
        Some(BoardAct {
            actor,
            domain: board.scenario.option(option).kind.domain,
            title: news.title.say(),
            path: path(board, actor, option),
        })
    };
    of_turn.filter_map(act).collect()
}

fn path(board: &Board, actor: ActorIx, option: OptionIx) -> Option<[MapSpot; 2]> {
    let from = board.seat(actor)?;
    let option = board.scenario.option(option);
    let place = option.place.and_then(|place| board.spot(place));
    let party =
        || option.parties().find_map(|(party, _)| board.seat(party).filter(|to| *to != from));
    let to = place.or_else(party)?;
    (to != from).then_some([from, to])
}

/// What happened at places: injects of this turn, acts without a known author of the one before.
pub(super) fn pings(board: &Board, view: &SeatView) -> Vec<Ping> {
    let turn = turn(view);
    let news = view.news.iter().filter(|news| match news.kind {
        NewsKind::Inject => news.turn == view.turn,
        NewsKind::Act => news.turn == turn && news.option.is_none(),
        _ => false,
    });
    let ping = |news: &crate::rules::News| {
        Some(Ping { at: board.spot(news.place?)?, title: news.title.say() })
    };
    news.filter_map(ping).collect()
}

/// The same in words, for those who don't see it.
pub(super) fn said(board: &Board, view: &SeatView) -> String {
    let done = acts(board, view);
    let done = done.iter().map(|act| format!("{}: {}", view.actor(act.actor), act.title));
    let seen = pings(board, view);
    let all: Vec<_> = done.chain(seen.iter().map(|ping| ping.title.clone())).collect();
    if all.is_empty() { say!("map-nothing-drawn") } else { all.join("; ") }
}

/// Points of an arc between two spots, bent to its left so that there and back are two arcs.
pub(super) fn arc([from, to]: [MapSpot; 2]) -> Vec<[f32; 2]> {
    const STEPS: usize = 28;
    /// How far the arc's top is from the straight line, as a share of its length.
    const BEND: f32 = 0.16;
    let ([ax, ay], [bx, by]) = (from.at, to.at);
    let top = [(ax + bx) / 2.0 - (by - ay) * BEND, (ay + by) / 2.0 + (bx - ax) * BEND];
    (0..=STEPS)
        .map(|step| {
            let t = step as f32 / STEPS as f32;
            let part = |a: f32, top: f32, b: f32| {
                (1.0 - t) * (1.0 - t) * a + 2.0 * (1.0 - t) * t * top + t * t * b
            };
            [part(ax, top[0], bx), part(ay, top[1], by)]
        })
        .collect()
}
