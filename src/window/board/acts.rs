//! What of the news is drawn on the board: acts as arcs from their author's seat, all else that has
//! a place as a ping.

use super::chart::Board;
use crate::board::MapSpot;
use crate::rules::{News, NewsKind, SeatView};
use crate::scenario::catalogue::Domain;
use crate::scenario::{ActorIx, OptionIx, PlaceIx};
use crate::texts::say;
use crate::window::theme::icons;

/// Where something is drawn, and whose token stands there, if it is a seat's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ArcEnd {
    pub spot: MapSpot,
    pub seat: Option<ActorIx>,
}

/// An act whose author is known.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct BoardAct {
    pub actor: ActorIx,
    pub domain: Domain,
    pub title: String,
    /// From its author's seat to where it happened, or to whom it was done; nothing where the two
    /// are one, or the map does not have them.
    pub path: Option<[ArcEnd; 2]>,
    /// To whom it was done, where that is another seat.
    pub party: Option<ActorIx>,
}

/// Something that happened at a place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ping {
    pub at: ArcEnd,
    pub title: String,
}

/// The turn whose acts are drawn: the one before, or the last when the game is over.
pub(super) fn turn(view: &SeatView) -> u32 {
    if view.ending.is_some() { view.turn } else { view.turn.saturating_sub(1) }
}

/// Acts of that turn, as far as the viewer knows them.
pub(super) fn acts(board: &Board, view: &SeatView) -> Vec<BoardAct> {
    let turn = turn(view);
    let of_turn = view.news.iter().filter(|n| n.turn == turn);
    of_turn.filter_map(|news| act(board, news)).collect()
}

/// An act whose author is known, from the news of it.
pub(super) fn act(board: &Board, news: &News) -> Option<BoardAct> {
    let (actor, option) = (news.actor?, news.option?);
    if news.kind != NewsKind::Act {
        return None;
    }
    let mut parties = board.scenario.option(option).parties().map(|(party, _)| party);
    Some(BoardAct {
        actor,
        domain: board.scenario.option(option).kind.domain,
        title: news.title.say(),
        path: path(board, actor, option),
        party: parties.find(|party| *party != actor),
    })
}

fn path(board: &Board, actor: ActorIx, option: OptionIx) -> Option<[ArcEnd; 2]> {
    let from = seat_end(board, actor)?;
    let option = board.scenario.option(option);
    let place = option.place.and_then(|place| end(board, place));
    let party = || {
        let mut seats = option.parties().filter_map(|(party, _)| seat_end(board, party));
        seats.find(|to| to.spot != from.spot)
    };
    let to = place.or_else(party)?;
    (to.spot != from.spot).then_some([from, to])
}

/// A seat as an end.
pub(super) fn seat_end(board: &Board, seat: ActorIx) -> Option<ArcEnd> {
    Some(ArcEnd { spot: board.seat(seat)?, seat: Some(seat) })
}

/// A place as an end.
pub(super) fn end(board: &Board, place: PlaceIx) -> Option<ArcEnd> {
    let sits = |seat: &ActorIx| board.scenario.actor(*seat).place == Some(place);
    Some(ArcEnd { spot: board.spot(place)?, seat: board.scenario.actor_ids().find(sits) })
}

/// What happened at places: injects of this turn, acts without a known author of the one before.
pub(super) fn pings(board: &Board, view: &SeatView) -> Vec<Ping> {
    let turn = turn(view);
    let news = view.news.iter().filter(|news| match news.kind {
        NewsKind::Inject => news.turn == view.turn,
        NewsKind::Act => news.turn == turn && news.option.is_none(),
        _ => false,
    });
    let ping = |news: &News| Some(Ping { at: end(board, news.place?)?, title: news.title.say() });
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

/// The icon of a domain.
pub fn domain(domain: Domain) -> &'static str {
    match domain {
        Domain::Diplomatic => icons::DIPLOMATIC,
        Domain::Informational => icons::INFORMATIONAL,
        Domain::Economic => icons::ECONOMIC,
        Domain::Cyber => icons::CYBER,
        Domain::Covert => icons::COVERT,
        Domain::Military => icons::MILITARY,
        Domain::Nuclear => icons::NUCLEAR,
    }
}
