//! Where the tokens of seats stand on the board.

use bevy_egui::egui::{Pos2, Rect, Vec2, vec2};

use super::chart::Board;
use crate::board::{MapSpot, ToScreen};
use crate::rules::SeatView;
use crate::scenario::ActorIx;
use crate::window::theme;

/// The token of a seat.
#[derive(Clone, Copy, Debug)]
pub(super) struct SeatToken {
    pub seat: ActorIx,
    pub room: Rect,
    /// The way to a seat beyond the map, on whose edge it stands.
    pub beyond: Option<Vec2>,
}

/// Every token that is to be seen in a part of the screen, so large, in the order of the seats. Those on the map stand
/// where they sit, before those beyond it get their place on the edge.
pub(super) fn tokens(
    board: &Board,
    view: &SeatView,
    (rect, fit): (Rect, ToScreen),
    size: Vec2,
) -> Vec<SeatToken> {
    let mut tokens: Vec<SeatToken> = Vec::new();
    if rect.width() < size.x * 2.0 || rect.height() < size.y * 2.0 {
        return tokens;
    }
    let seats = || view.actors.iter().filter_map(|one| Some((one.ix, board.seat(one.ix)?)));
    for (seat, spot) in seats().filter(|(_, spot)| !spot.beyond) {
        let at: Pos2 = fit.screen(spot.at).into();
        if rect.intersects(Rect::from_center_size(at, size)) {
            let steps = [vec2(0.0, size.y + theme::HAIR), vec2(size.x + theme::HAIR, 0.0)];
            let room = free(at, &steps, size, rect.shrink2(size / 2.0), &tokens);
            tokens.push(SeatToken { seat, room, beyond: None });
        }
    }
    for (seat, spot) in seats().filter(|(_, spot)| spot.beyond) {
        let way = way(spot);
        let [off, ..] = theme::BEYOND;
        let inner = rect.shrink2(size / 2.0 + Vec2::splat(off + theme::HAIR));
        let (at, along) = on_edge(inner, way);
        let steps = [(size + Vec2::splat(theme::HAIR)) * along];
        let room = free(at, &steps, size, inner, &tokens);
        tokens.push(SeatToken { seat, room, beyond: Some(way) });
    }
    tokens.sort_unstable_by_key(|token| token.seat);
    tokens
}

/// The way to what lies beyond the map, on the screen.
pub(super) fn way(spot: MapSpot) -> Vec2 {
    let way = vec2(spot.at[0], -spot.at[1]);
    if way == Vec2::ZERO { vec2(-1.0, 0.0) } else { way.normalized() }
}

/// Where a way from the middle meets the edge, and along which edge one can move from there.
pub(super) fn on_edge(inner: Rect, way: Vec2) -> (Pos2, Vec2) {
    let half = (inner.size() / 2.0).max(Vec2::ZERO);
    let [across, up] = [half.x / way.x.abs(), half.y / way.y.abs()];
    let along = if across < up { vec2(0.0, 1.0) } else { vec2(1.0, 0.0) };
    (inner.center() + way * across.min(up), along)
}

/// The nearest free room: at the place, or so many steps from it.
fn free(at: Pos2, steps: &[Vec2], size: Vec2, inner: Rect, taken: &[SeatToken]) -> Rect {
    let more = (1..=taken.len()).flat_map(|times| {
        steps.iter().flat_map(move |step| [*step, -*step].map(|step| step * times as f32))
    });
    let room = |by| Rect::from_center_size(inner.clamp(at + by), size);
    let is_free = |room: &Rect| taken.iter().all(|token| !token.room.intersects(*room));
    let mut rooms = std::iter::once(Vec2::ZERO).chain(more).map(room);
    rooms.find(is_free).unwrap_or_else(|| room(Vec2::ZERO))
}
