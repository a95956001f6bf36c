//! What is written on the board, never over each other: tokens of seats, names, what was done.

use bevy_egui::egui::{
    Align2, Id, Popup, PopupKind, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind,
    TextStyle, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::acts::{self, ArcEnd, BoardAct, domain};
use super::chart::{Board, Chart};
use super::tokens::{SeatToken, tokens};
use crate::board::ToScreen;
use crate::rules::{ActorView, SeatView};
use crate::scenario::{ActorIx, PlaceIx, PlaceKind};
use crate::texts::say;
use crate::window::theme::icons;
use crate::window::{theme, widgets};

/// Writes on the board without writing over what is there.
pub(super) struct Signwriter<'a> {
    pub board: &'a Board,
    pub view: &'a SeatView,
    pub rect: Rect,
    pub tokens: Vec<SeatToken>,
    /// What is drawn: acts, and where something happened.
    pub acts: Vec<BoardAct>,
    /// See `acts`.
    pub happened: Vec<ArcEnd>,
    /// Whether what was done is listed in words, too.
    pub listed: bool,
    chart: &'a Chart,
    fit: ToScreen,
    taken: Vec<Rect>,
    /// Of what is written on tokens.
    style: TextStyle,
    /// Places whose sign is not drawn.
    hidden: Vec<usize>,
}

/// On which side of something its name stands, if there is room.
#[derive(Clone, Copy, PartialEq)]
enum NameSide {
    Below,
    Right,
}

impl<'a> Signwriter<'a> {
    /// One for this part of the screen, where km are points like this.
    pub fn new(
        ui: &Ui,
        board: &'a Board,
        chart: &'a Chart,
        view: &'a SeatView,
        at: (Rect, ToScreen),
    ) -> Self {
        Self::sized(ui, board, chart, view, at, &TextStyle::Body)
    }

    /// The same with tokens as large as what is written on them.
    pub fn sized(
        ui: &Ui,
        board: &'a Board,
        chart: &'a Chart,
        view: &'a SeatView,
        (rect, fit): (Rect, ToScreen),
        style: &TextStyle,
    ) -> Self {
        let high = ui.text_style_height(style) + theme::HAIR * 2.0;
        let high = high.ceil().max(theme::TARGET[1]);
        let tokens = tokens(board, view, (rect, fit), widgets::mark_size(high));
        let taken = tokens.iter().map(|token| token.room).collect();
        let (acts, happened, listed, hidden) = Default::default();
        let style = style.clone();
        Self { board, view, rect, tokens, acts, happened, listed, chart, fit, taken, style, hidden }
    }

    pub fn screen(&self, at: [f32; 2]) -> Pos2 {
        self.fit.screen(at).into()
    }

    fn is_free(&self, room: Rect) -> bool {
        self.rect.contains_rect(room) && !self.taken.iter().any(|taken| taken.intersects(room))
    }

    /// Takes the room, if it is free.
    pub fn take(&mut self, room: Rect) -> bool {
        let free = self.is_free(room);
        if free {
            self.taken.push(room);
        }
        free
    }

    /// A name beside what it is of, where nothing else stands. One that `must` be there stands where it covers least,
    /// if there is no such place.
    fn name(&mut self, ui: &Ui, text: &str, of: Rect, first: NameSide, must: bool) {
        let t = theme::of(ui);
        let font = theme::font(ui, &theme::small());
        let galley = ui.painter().layout_no_wrap(text.to_owned(), font.clone(), t.text);
        let size = galley.size();
        let rooms: Vec<_> = beside(of, size, first)
            .into_iter()
            .map(|at| Rect::from_min_size(within(self.rect.shrink(theme::NARROW), at, size), size))
            .filter(|room| !room.intersects(of))
            .collect();
        let covered = |room: &Rect| -> f32 {
            let all = self.taken.iter().map(|taken| taken.intersect(*room));
            all.filter(|both| both.is_positive()).map(|both| both.area()).sum()
        };
        let free = rooms.iter().find(|room| self.is_free(**room));
        let least = || rooms.iter().min_by(|a, b| covered(a).total_cmp(&covered(b)));
        let Some(room) = free.or_else(|| least().filter(|_| must)).copied() else { return };
        self.taken.push(room);
        // A halo keeps it readable over coasts and arcs.
        let halo = t.board[0].gamma_multiply(0.75);
        for (x, y) in [(-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0)] {
            let shadow = ui.painter().layout_no_wrap(text.to_owned(), font.clone(), halo);
            ui.painter().galley(room.min + vec2(x, y), shadow, halo);
        }
        ui.painter().galley(room.min, galley, t.text);
    }

    /// Every seat as a token that can be pointed at or reached by key.
    pub fn tokens(&self, ui: &mut Ui) {
        for token in &self.tokens {
            let Some(actor) = self.view.actors.iter().find(|one| one.ix == token.seat) else {
                continue;
            };
            let about = self.about(actor);
            let response = self.token(ui, token, actor);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &about));
            if response.clicked() {
                response.request_focus();
            }
            if response.has_focus() {
                // Nothing in it can be pressed, so Tab does not stop at it.
                let popup = Popup::from_response(&response).kind(PopupKind::Tooltip);
                popup.sense(Sense::hover()).show(|ui| ui.label(about));
            } else {
                response.on_hover_text(about);
            }
        }
    }

    /// Every seat as a token that can be chosen; the one that was pressed.
    pub fn portraits(&self, ui: &mut Ui, chosen: Option<ActorIx>) -> Option<ActorIx> {
        let mut pressed = None;
        for token in &self.tokens {
            let Some(actor) = self.view.actors.iter().find(|one| one.ix == token.seat) else {
                continue;
            };
            let (label, here) = (self.who(actor), chosen == Some(actor.ix));
            let response = self.token(ui, token, actor);
            response.widget_info(|| {
                WidgetInfo::selected(WidgetType::SelectableLabel, true, here, &label)
            });
            if here {
                let ring = token.room.expand(theme::RING);
                let stroke = Stroke::new(theme::RING * 2.0, theme::of(ui).accent);
                ui.painter().rect_stroke(ring, theme::CORNER, stroke, StrokeKind::Outside);
            }
            if response.clicked() {
                response.request_focus();
                pressed = Some(actor.ix);
            }
            response.on_hover_text(label);
        }
        pressed
    }

    /// The token of a seat.
    fn token(&self, ui: &Ui, token: &SeatToken, actor: &ActorView) -> Response {
        let room = token.room;
        let response = ui.interact(room, Id::new(("token", actor.ix)), Sense::click());
        let painter = ui.painter();
        let line = theme::of(ui).text;
        let font = theme::font(ui, &self.style);
        widgets::paint_mark(painter, room, actor.ix, &actor.name, font);
        let edge = if response.hovered() { theme::firm(line) } else { theme::thin(line) };
        painter.rect_stroke(room, theme::CORNER - 1, edge, StrokeKind::Outside);
        if let Some(way) = token.beyond {
            pointer(ui, room, way);
        }
        response
    }

    /// Who sits there.
    fn who(&self, actor: &ActorView) -> String {
        let (name, role) = (&actor.name, &actor.role);
        match self.place(actor) {
            None => say!("window-seat", actor = name, role = role),
            Some(place) => say!("window-seat-in", actor = name, place = place, role = role),
        }
    }

    /// Where a seat sits, if that is not called as the seat is.
    fn place(&self, actor: &ActorView) -> Option<&str> {
        let place = self.board.scenario.actor(actor.ix).place?;
        let place = self.board.scenario.places[place.at()].name.as_str();
        Some(place).filter(|place| *place != actor.name)
    }

    /// The name of each of them.
    pub fn seats(&mut self, ui: &Ui) {
        self.taken.extend(self.list_room(ui, self.acts.len()).map(|(room, _)| room));
        for token in self.tokens.clone() {
            self.name(ui, self.view.actor(token.seat), token.room, NameSide::Below, true);
        }
    }

    /// What a token says of its seat.
    fn about(&self, actor: &ActorView) -> String {
        let sealed = if actor.sealed { "yes" } else { "no" };
        let (name, role, credibility) = (&actor.name, &actor.role, actor.credibility);
        match self.place(actor) {
            None => say!(
                "map-seat",
                actor = name,
                role = role,
                credibility = credibility,
                sealed = sealed
            ),
            Some(place) => say!(
                "map-seat-in",
                actor = name,
                place = place,
                role = role,
                credibility = credibility,
                sealed = sealed
            ),
        }
    }

    /// Places within the region that are no seat's own: where they are on the screen, and which.
    fn spots(&self) -> Vec<(Pos2, usize)> {
        let scenario = &self.board.scenario;
        let seats: Vec<_> = scenario.actors.iter().filter_map(|actor| actor.place).collect();
        let places = (0..scenario.places.len()).filter(|at| !seats.contains(&(*at).into()));
        let spot = |at: usize| Some((self.board.spot(at.into())?, at));
        let near = places.filter_map(spot).filter(|(spot, _)| !spot.beyond);
        near.map(|(spot, at)| (self.screen(spot.at), at)).collect()
    }

    /// Each place as a sign, unless a token stands on it.
    pub fn places(&self, ui: &Ui) {
        let (t, font) = (theme::of(ui), theme::font(ui, &theme::small()));
        for (here, at) in self.spots() {
            let room = Rect::from_center_size(here, Vec2::splat(theme::PING[0] * 2.0));
            let hidden = self.tokens.iter().any(|token| token.room.intersects(room));
            if self.rect.contains(here) && !hidden {
                let icon = self.sign(at);
                ui.painter().text(here, Align2::CENTER_CENTER, icon, font.clone(), t.weak);
            }
        }
    }

    /// The same without those that would lie on each other, or on a token; no name lies on them.
    pub fn places_apart(&mut self, ui: &Ui) {
        let (t, font) = (theme::of(ui), theme::font(ui, &theme::small()));
        for (here, at) in self.spots() {
            let icon = self.sign(at).to_owned();
            let galley = ui.painter().layout_no_wrap(icon, font.clone(), t.weak);
            let room = Align2::CENTER_CENTER.anchor_size(here, galley.size());
            if self.take(room) {
                ui.painter().galley(room.min, galley, t.weak);
            } else {
                self.hidden.push(at);
            }
        }
    }

    /// The sign of a place.
    fn sign(&self, place: usize) -> &'static str {
        match self.board.scenario.places[place].kind {
            PlaceKind::City => "●",
            PlaceKind::Base => "▲",
            PlaceKind::Site => "◆",
            PlaceKind::Sea => icons::SEA,
        }
    }

    /// Names of places where there is room; of those where something happened in any case, and first.
    pub fn names(&mut self, ui: &Ui) {
        let happened = |at: PlaceIx| {
            let spot = self.board.spot(at);
            self.happened.iter().any(|end| Some(end.spot) == spot)
        };
        let seen = |here: Pos2, at| self.rect.contains(here) && !self.hidden.contains(&at);
        let spots = self.spots().into_iter().filter(|(here, at)| seen(*here, *at));
        let spots: Vec<_> = spots.map(|(here, at)| (here, at, happened(at.into()))).collect();
        let [sign, ring] = theme::PING;
        // Where letters are large, so are signs.
        let sign = sign.max(ui.text_style_height(&theme::small()) / 2.0 - theme::HAIR);
        for (here, ..) in spots.iter().filter(|(.., happened)| *happened) {
            self.taken.push(Rect::from_center_size(*here, Vec2::splat(ring * 2.0)));
        }
        for first in [true, false] {
            for (here, at, happened) in spots.iter().filter(|(.., happened)| *happened == first) {
                let name = self.board.scenario.places[*at].name.clone();
                let radius = if *happened { ring } else { sign };
                let of = Rect::from_center_size(*here, Vec2::splat(radius * 2.0));
                self.name(ui, &name, of, NameSide::Right, *happened);
            }
        }
    }

    /// Names of countries, spaced, where nothing else stands.
    pub fn countries(&mut self, ui: &Ui) {
        for land in &self.chart.land.sheet.lands {
            let Some(at) = land.label else { continue };
            let name = match land.code.as_str() {
                // What a scenario's author invented.
                "" => land.name.to_uppercase(),
                code => say!("map-country", code = code).to_uppercase(),
            };
            let t = theme::of(ui);
            let font = theme::font(ui, &theme::small());
            let galley = ui.painter().layout_no_wrap(name, font, t.weak.gamma_multiply(0.8));
            let room = Align2::CENTER_CENTER.anchor_size(self.screen(at), galley.size());
            if self.take(room) {
                ui.painter().galley(room.min, galley, t.weak);
            }
        }
    }

    /// Where the list of what was done stands, if there is one, and how many acts it shows.
    fn list_room(&self, ui: &Ui, acts: usize) -> Option<(Rect, usize)> {
        let [wide, high] = theme::MAP_LIST;
        if acts == 0 || !self.listed || self.rect.width() < wide || self.rect.height() < high {
            return None;
        }
        let line = line_high(ui);
        let most = ((self.rect.height() * 0.5) / line) as usize;
        let shown = acts.min(most.saturating_sub(1).max(1));
        let wide = (self.rect.width() * 0.55).min(theme::MAP_LIST_WIDE);
        let size = vec2(wide, line * (shown + 1) as f32 + theme::GAP * 2.0);
        let corner = self.rect.left_bottom() - vec2(-theme::GAP, size.y + theme::GAP);
        Some((Rect::from_min_size(corner, size), shown))
    }

    /// What was done, in words: an arc's colour is never alone.
    pub fn list(&self, ui: &Ui) {
        let acts = &self.acts;
        let Some((room, shown)) = self.list_room(ui, acts.len()) else { return };
        let (t, high) = (theme::of(ui), line_high(ui));
        let font = theme::font(ui, &theme::small());
        let fill = t.panel.gamma_multiply(0.92);
        let painter = ui.painter();
        painter.rect(room, theme::CORNER, fill, theme::thin(t.faint), StrokeKind::Inside);
        let mut at = room.min + vec2(theme::GAP, theme::GAP);
        let turn = acts::turn(self.view);
        let head = if shown < acts.len() {
            say!("map-done-some", turn = turn, shown = shown, all = acts.len())
        } else {
            say!("map-done", turn = turn)
        };
        ui.painter().text(at, Align2::LEFT_TOP, head, font.clone(), t.accent);
        for act in acts.iter().take(shown) {
            at.y += high;
            let mark = Rect::from_min_size(at, widgets::mark_size(high - theme::HAIR));
            let name = self.view.actor(act.actor);
            widgets::paint_mark(ui.painter(), mark, act.actor, name, font.clone());
            let text = format!("{} {}", domain(act.domain), act.title);
            let words = ui.painter().layout_no_wrap(text, font.clone(), t.text);
            let field = Rect::from_min_max(
                pos2(mark.right() + theme::NARROW, at.y),
                pos2(room.right() - theme::GAP, at.y + high),
            );
            ui.painter()
                .with_clip_rect(field.intersect(self.rect))
                .galley(field.min, words, t.text);
        }
    }
}

/// Height of a line of the list.
fn line_high(ui: &Ui) -> f32 {
    ui.text_style_height(&theme::small()) + theme::HAIR
}

/// Corners of names of this size beside something, the best first: on its four sides, at its corners, and the same
/// farther off.
fn beside(of: Rect, size: Vec2, first: NameSide) -> Vec<Pos2> {
    let middle = of.center() - size / 2.0;
    let around = |off: f32| {
        let [left, right] = [of.left() - off - size.x, of.right() + off];
        let [above, below] = [of.top() - off - size.y, of.bottom() + off];
        let mut sides = [
            pos2(middle.x, below),
            pos2(middle.x, above),
            pos2(right, middle.y),
            pos2(left, middle.y),
            pos2(right, below),
            pos2(right, above),
            pos2(left, below),
            pos2(left, above),
        ];
        if first == NameSide::Right {
            sides[..4].rotate_left(2);
        }
        sides
    };
    [0.0, size.y].into_iter().flat_map(|off| around(off + theme::HAIR / 2.0)).collect()
}

/// A corner from which something of this size stands within, if it can.
fn within(rect: Rect, at: Pos2, size: Vec2) -> Pos2 {
    let last = (rect.max - size).max(rect.min);
    at.clamp(rect.min, last)
}

/// A small arrow on a token whose seat lies beyond the map: that way.
fn pointer(ui: &Ui, room: Rect, way: Vec2) {
    let [off, long, broad] = theme::BEYOND;
    let half = room.size() / 2.0;
    let tip = room.center() + way * ((half.x / way.x.abs()).min(half.y / way.y.abs()) + off);
    let (back, side) = (way * long, way.rot90() * broad);
    let points = vec![tip, tip - back + side, tip - back - side];
    ui.painter().add(Shape::convex_polygon(points, theme::of(ui).text, Stroke::NONE));
}
