//! What is written on the board: names, seats as tokens, what was done, and the keys and pointer that
//! move it.

use bevy_egui::egui::{
    Align2, EventFilter, Id, Key, Modifiers, Popup, PopupKind, Pos2, Rect, Response, Sense, Shape,
    Stroke, TextStyle, Ui, Vec2, WidgetInfo, WidgetType, accesskit::Role, pos2, vec2,
};

use super::chart::{Board, Chart};
use super::{acts, relations};
use crate::board::{MapSpot, ToScreen};
use crate::rules::{ActorView, SeatView};
use crate::scenario::PlaceKind;
use crate::scenario::catalogue::Domain;
use crate::texts::say;
use crate::window::eye::Eye;
use crate::window::theme::icons;
use crate::window::{theme, widgets};

/// A step by key, as a share of what is seen.
const STEP: f32 = 0.15;
/// A zoom by key.
const CLOSER: f32 = 1.4;

/// The board, in all the room there is.
pub fn board_ui(ui: &mut Ui, board: &Board, view: &SeatView, eye: &mut Eye) {
    let rect = ui.available_rect_before_wrap();
    let Some(chart) = &board.map else {
        eye.rect = None;
        relations::relations_ui(ui, rect, view);
        return;
    };
    eye.rect = Some(rect);
    let id = ui.make_persistent_id("board");
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let about = say!("map-about");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &about));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Canvas);
        node.set_description(acts::said(board, view));
    });
    look(ui, &response, chart, eye);
    let mut writer =
        Signwriter { board, chart, view, rect, fit: fit(chart, eye, rect), taken: Vec::new() };
    ui.scope(|ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        writer.places(ui);
        writer.tokens(ui);
        writer.acts(ui);
        writer.names(ui);
        writer.countries(ui);
        writer.list(ui);
    });
    ui.advance_cursor_after_rect(rect);
}

/// Moves the eye by pointer and keys.
fn look(ui: &Ui, response: &Response, chart: &Chart, eye: &mut Eye) {
    let fit = chart.region.fit(response.rect.width(), response.rect.height());
    let move_by = |eye: &mut Eye, by: Vec2| {
        let per_km = fit.scale * eye.zoom;
        eye.at = [eye.at[0] - by.x / per_km, eye.at[1] + by.y / per_km];
    };
    if response.dragged() {
        move_by(eye, response.drag_delta());
    }
    if response.clicked() {
        response.request_focus();
    }
    if response.hovered() {
        let scrolled = ui.input(|input| input.smooth_scroll_delta().y);
        if scrolled != 0.0 {
            zoom(eye, 1.0 + (scrolled / theme::SCROLL).clamp(-0.3, 0.3));
        }
    }
    eye.focused = response.has_focus();
    if eye.focused {
        let arrows =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let step = response.rect.size() * STEP;
        let steps = [
            (Key::ArrowLeft, vec2(step.x, 0.0)),
            (Key::ArrowRight, vec2(-step.x, 0.0)),
            (Key::ArrowUp, vec2(0.0, step.y)),
            (Key::ArrowDown, vec2(0.0, -step.y)),
        ];
        for (key, by) in steps {
            if pressed(key) {
                move_by(eye, by);
            }
        }
        if pressed(Key::Plus) || pressed(Key::Equals) {
            zoom(eye, CLOSER);
        }
        if pressed(Key::Minus) {
            zoom(eye, 1.0 / CLOSER);
        }
        if pressed(Key::Num0) {
            (eye.zoom, eye.at) = (1.0, [0.0; 2]);
        }
    }
    // The middle stays within the region.
    let half = [chart.region.width as f32 / 2.0, chart.region.height as f32 / 2.0];
    eye.at = [eye.at[0].clamp(-half[0], half[0]), eye.at[1].clamp(-half[1], half[1])];
}

fn zoom(eye: &mut Eye, by: f32) {
    eye.zoom = theme::within(eye.zoom * by, theme::ZOOM);
}

/// From km to the screen.
fn fit(chart: &Chart, eye: &Eye, rect: Rect) -> ToScreen {
    let whole = chart.region.fit(rect.width(), rect.height());
    let scale = whole.scale * eye.zoom;
    let middle = [rect.center().x - eye.at[0] * scale, rect.center().y + eye.at[1] * scale];
    ToScreen { scale, middle }
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

/// Writes on the board without writing over what is there.
struct Signwriter<'a> {
    board: &'a Board,
    chart: &'a Chart,
    view: &'a SeatView,
    rect: Rect,
    fit: ToScreen,
    taken: Vec<Rect>,
}

impl Signwriter<'_> {
    fn screen(&self, at: [f32; 2]) -> Pos2 {
        self.fit.screen(at).into()
    }

    /// Where something beyond the region stands: on the edge of what is seen of it.
    fn on_screen(&self, spot: MapSpot, half: Vec2) -> Pos2 {
        let at = self.screen(spot.at);
        if spot.beyond { self.rect.shrink2(half).clamp(at) } else { at }
    }

    /// Takes the room, if it is free.
    fn take(&mut self, room: Rect) -> bool {
        let free = self.rect.contains_rect(room) && !self.taken.iter().any(|r| r.intersects(room));
        if free {
            self.taken.push(room);
        }
        free
    }

    /// Text in the middle of some room, if it is free.
    fn write(&mut self, ui: &Ui, at: Pos2, anchor: Align2, text: &str, style: &TextStyle) -> bool {
        let t = theme::of(ui);
        let font = theme::font(ui, style);
        let galley = ui.painter().layout_no_wrap(text.to_owned(), font, t.text);
        let room = anchor.anchor_size(at, galley.size());
        if !self.take(room) {
            return false;
        }
        // A halo keeps it readable over coasts and arcs.
        let halo = t.board[0].gamma_multiply(0.75);
        for (x, y) in [(-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0)] {
            let shadow = ui.painter().layout_no_wrap(text.to_owned(), theme::font(ui, style), halo);
            ui.painter().galley(room.min + vec2(x, y), shadow, halo);
        }
        ui.painter().galley(room.min, galley, t.text);
        true
    }

    /// Every seat as a token that can be pointed at or reached by key.
    fn tokens(&mut self, ui: &mut Ui) {
        for actor in &self.view.actors {
            let Some(spot) = self.board.seat(actor.ix) else { continue };
            let high = ui.text_style_height(&TextStyle::Body) + theme::HAIR * 2.0;
            let size = widgets::mark_size(high);
            let mut room = Rect::from_center_size(
                self.on_screen(spot, size / 2.0 + Vec2::splat(theme::HAIR * 2.0)),
                size,
            );
            if !self.rect.intersects(room) {
                continue;
            }
            // Two that sit in one place, or in one direction, stand below each other.
            while self.taken.iter().any(|taken| taken.intersects(room)) {
                room = room.translate(vec2(0.0, high + theme::HAIR));
            }
            self.taken.push(room);
            let id = Id::new(("token", actor.ix));
            let response = ui.interact(room, id, Sense::click());
            response
                .widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, self.about(actor)));
            let painter = ui.painter();
            let line = theme::of(ui).text;
            let font = theme::font(ui, &TextStyle::Body);
            widgets::paint_mark(painter, room, actor.ix, &actor.name, font);
            let edge = if response.hovered() { theme::firm(line) } else { theme::thin(line) };
            painter.rect_stroke(
                room,
                theme::CORNER - 1,
                edge,
                bevy_egui::egui::StrokeKind::Outside,
            );
            if spot.beyond {
                pointer(ui, room, self.screen(spot.at) - self.rect.center());
            }
            if response.clicked() {
                response.request_focus();
            }
            let about = self.about(actor);
            if response.has_focus() {
                // Nothing in it can be pressed, so Tab does not stop at it.
                let popup = Popup::from_response(&response).kind(PopupKind::Tooltip);
                popup.sense(Sense::hover()).show(|ui| ui.label(about));
            } else {
                response.on_hover_text(about);
            }
            let below = room.center_bottom() + vec2(0.0, theme::HAIR);
            let above = room.center_top() - vec2(0.0, theme::HAIR);
            let _ = self.write(ui, below, Align2::CENTER_TOP, &actor.name, &theme::small())
                || self.write(ui, above, Align2::CENTER_BOTTOM, &actor.name, &theme::small());
        }
    }

    /// What a token says of its seat.
    fn about(&self, actor: &ActorView) -> String {
        let place = self.board.scenario.actor(actor.ix).place;
        let place = place.map(|ix| self.board.scenario.places[ix.at()].name.as_str());
        let sealed = if actor.sealed { "yes" } else { "no" };
        let (name, role, credibility) = (&actor.name, &actor.role, actor.credibility);
        match place.filter(|place| place != name) {
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

    /// The domain of each act at the top of its arc.
    fn acts(&mut self, ui: &mut Ui) {
        for act in acts::acts(self.board, self.view) {
            let Some(path) = act.path else { continue };
            let points = acts::arc(path);
            let at = self.screen(points[points.len() / 2]);
            let high = ui.text_style_height(&TextStyle::Body) + theme::HAIR * 2.0;
            let room = Rect::from_center_size(at, vec2(high, high));
            if !self.take(room) {
                continue;
            }
            let (colour, on) = theme::actor(act.actor);
            ui.painter().circle(at, high / 2.0, colour, theme::thin(theme::of(ui).text));
            let font = theme::font(ui, &TextStyle::Body);
            ui.painter().text(at, Align2::CENTER_CENTER, domain(act.domain), font, on);
        }
        for ping in acts::pings(self.board, self.view) {
            let room = Rect::from_center_size(self.screen(ping.at.at), Vec2::splat(theme::PING[1]));
            self.taken.push(room);
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

    /// Each place as a sign. What stands on top of it may hide it.
    fn places(&self, ui: &Ui) {
        let (t, font) = (theme::of(ui), theme::font(ui, &theme::small()));
        for (here, at) in self.spots() {
            let icon = match self.board.scenario.places[at].kind {
                PlaceKind::City => "●",
                PlaceKind::Base => "▲",
                PlaceKind::Site => "◆",
                PlaceKind::Sea => icons::SEA,
            };
            if self.rect.contains(here) {
                ui.painter().text(here, Align2::CENTER_CENTER, icon, font.clone(), t.weak);
            }
        }
    }

    /// Names of places where there is room.
    fn names(&mut self, ui: &Ui) {
        let away = theme::PING[0];
        for (here, at) in self.spots() {
            let name = self.board.scenario.places[at].name.clone();
            let sides = [
                (vec2(away, 0.0), Align2::LEFT_CENTER),
                (vec2(-away, 0.0), Align2::RIGHT_CENTER),
                (vec2(0.0, away), Align2::CENTER_TOP),
                (vec2(0.0, -away), Align2::CENTER_BOTTOM),
            ];
            for (by, anchor) in sides {
                if self.write(ui, here + by, anchor, &name, &theme::small()) {
                    break;
                }
            }
        }
    }

    /// Names of countries, spaced, where nothing else stands.
    fn countries(&mut self, ui: &Ui) {
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

    /// What was done, in words: an arc's colour is never alone.
    fn list(&self, ui: &mut Ui) {
        let acts = acts::acts(self.board, self.view);
        if acts.is_empty()
            || self.rect.width() < theme::MAP_LIST[0]
            || self.rect.height() < theme::MAP_LIST[1]
        {
            return;
        }
        let t = theme::of(ui);
        let font = theme::font(ui, &theme::small());
        let high = ui.text_style_height(&theme::small()) + theme::HAIR;
        let wide = (self.rect.width() * 0.55).min(theme::MAP_LIST_WIDE);
        let most = ((self.rect.height() * 0.5) / high) as usize;
        let shown = acts.len().min(most.saturating_sub(1).max(1));
        let size = vec2(wide, high * (shown + 1) as f32 + theme::GAP * 2.0);
        let room = Rect::from_min_size(
            self.rect.left_bottom() - vec2(-theme::GAP, size.y + theme::GAP),
            size,
        );
        ui.painter().rect(
            room,
            theme::CORNER,
            t.panel.gamma_multiply(0.92),
            theme::thin(t.faint),
            bevy_egui::egui::StrokeKind::Inside,
        );
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

/// A small arrow on a token whose seat lies beyond the map: that way.
fn pointer(ui: &Ui, room: Rect, way: Vec2) {
    let ([off, long, broad], way) = (theme::BEYOND, way.normalized());
    let tip = room.center() + way * (room.width() / 2.0 + off);
    let (back, side) = (way * long, way.rot90() * broad);
    let points = vec![tip, tip - back + side, tip - back - side];
    ui.painter().add(Shape::convex_polygon(points, theme::of(ui).text, Stroke::NONE));
}
