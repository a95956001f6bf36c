//! The board: what is drawn and written on the land, and the keys and pointer that move it.

use bevy_egui::egui::{
    EventFilter, Key, Modifiers, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType,
    accesskit::Role, pos2, vec2,
};

use super::acts::{self, BoardAct};
use super::chart::{Board, Chart};
use super::ground::SHADE;
use super::relations;
use super::signs::Signwriter;
use super::stage::Staged;
use crate::board::ToScreen;
use crate::rules::SeatView;
use crate::texts::say;
use crate::window::eye::Eye;
use crate::window::theme;

/// A step by key, as a share of what is seen.
const STEP: f32 = 0.15;
/// A zoom by key.
const CLOSER: f32 = 1.4;

/// The board, in all the room there is.
pub fn board_ui(ui: &mut Ui, board: &Board, view: &SeatView, eye: &mut Eye) {
    let rect = room(ui);
    let Some(chart) = &board.map else {
        eye.rect = None;
        relations::relations_ui(ui, rect, view, &[]);
        return;
    };
    canvas(ui, chart, (rect, eye), acts::said(board, view));
    let grown = eye.grown;
    ui.scope(|ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        let mut writer = Signwriter::new(ui, board, chart, view, (rect, fit(chart, eye, rect)));
        writer.acts = acts::acts(board, view);
        writer.happened = acts::pings(board, view).into_iter().map(|ping| ping.at).collect();
        writer.listed = true;
        let arcs = writer.arcs();
        writer.lines(ui, &arcs, grown);
        writer.places(ui);
        writer.tokens(ui);
        writer.seats(ui);
        writer.act_signs(ui, &arcs);
        writer.names(ui);
        writer.countries(ui);
        writer.list(ui);
    });
    ui.advance_cursor_after_rect(rect);
}

/// The board as a scene has it, in all the room there is: nothing on it but what its stop shows. Where nothing is to
/// be read, `plain`, there are no words.
pub fn stage_ui(ui: &mut Ui, view: &SeatView, staged: &mut Staged, plain: bool) {
    let rect = room(ui);
    let Some((board, chart)) =
        staged.board.as_ref().and_then(|board| Some((board, board.map.as_ref()?)))
    else {
        staged.eye.rect = None;
        ui.painter().rect_filled(rect, 0.0, theme::of(ui).panel);
        if !plain {
            relations::relations_ui(ui, rect, view, &staged.arcs);
        }
        return;
    };
    staged.eye.rect = Some(rect);
    let fit = fit(chart, &staged.eye, rect);
    let response = ui.interact(rect, ui.make_persistent_id("board of a scene"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, say!("scene-map")));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Canvas);
        node.set_description(staged.said(view));
    });
    ui.scope(|ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        let mut writer = Signwriter::new(ui, board, chart, view, (rect, fit));
        writer.acts = staged.arcs.iter().map(|(arc, _)| arc.0.clone()).collect();
        writer.happened = staged.rings.iter().map(|(ring, _)| ring.0).collect();
        let mut arcs = writer.arcs();
        let grown = |act: &BoardAct| {
            let of = staged.arcs.iter().find(|(arc, _)| arc.0 == *act);
            of.map_or(1.0, |(_, grown)| grown.0)
        };
        arcs.iter().for_each(|arc| writer.line(ui, arc, grown(&arc.act)));
        for (ring, grown) in staged.rings.iter().filter(|(_, grown)| grown.0 > 0.0) {
            writer.ring(ui, ring.0, grown.0);
        }
        if !plain {
            writer.places(ui);
            writer.tokens(ui);
            writer.seats(ui);
            // Its sign stands in the middle.
            arcs.retain(|arc| grown(&arc.act) >= 0.5);
            writer.act_signs(ui, &arcs);
            writer.names(ui);
            writer.countries(ui);
        }
    });
    ui.advance_cursor_after_rect(rect);
}

/// What lies below all signs: moved by pointer and keys. `said` is what is drawn on it, in words.
pub(super) fn canvas(ui: &Ui, chart: &Chart, (rect, eye): (Rect, &mut Eye), said: String) {
    eye.rect = Some(rect);
    let id = ui.make_persistent_id("board");
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let about = say!("map-about");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &about));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Canvas);
        node.set_description(said);
    });
    look(ui, &response, chart, eye);
}

/// All the room there is, as far as it is seen.
pub(super) fn room(ui: &Ui) -> Rect {
    ui.available_rect_before_wrap().intersect(ui.clip_rect())
}

/// The land of the board in all the room there is, where Bevy draws none.
pub fn land_ui(ui: &Ui, board: &Board, eye: &Eye) {
    let (t, rect) = (theme::of(ui), room(ui));
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 0.0, t.board[0]);
    if let Some(chart) = &board.map {
        let fit = fit(chart, eye, rect);
        chart.land.paint(&painter, t, SHADE, |[east, north]| {
            pos2(fit.middle[0] + east * fit.scale, fit.middle[1] - north * fit.scale)
        });
    }
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
pub(super) fn fit(chart: &Chart, eye: &Eye, rect: Rect) -> ToScreen {
    let whole = chart.region.fit(rect.width(), rect.height());
    let scale = whole.scale * eye.zoom;
    let middle = [rect.center().x - eye.at[0] * scale, rect.center().y + eye.at[1] * scale];
    ToScreen { scale, middle }
}
