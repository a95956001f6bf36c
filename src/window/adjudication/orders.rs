//! Sealed orders as cards that turn over, one after the other.

use std::f32::consts::PI;

use bevy_egui::egui::text::LayoutJob;
use bevy_egui::egui::{
    Align2, Rect, Sense, StrokeKind, TextFormat, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::scene::SceneShown;
use crate::rules::ActorView;
use crate::texts::say;
use crate::window::theme::{self, icons};
use crate::window::widgets;

pub(super) fn orders_ui(ui: &mut Ui, scene: &SceneShown) {
    widgets::title(ui, &say!("scene-orders-at-once"));
    widgets::weak(ui, say!("scene-orders-why"));
    ui.add_space(theme::GAP);
    let actors = &scene.after.actors;
    let gap = theme::SPACE;
    let columns = (((ui.available_width() + gap) / (theme::ORDERS + gap)) as usize).clamp(1, 3);
    let wide = (ui.available_width() - gap * (columns - 1) as f32) / columns as f32;
    let faces: Vec<_> = actors.iter().map(|actor| face(ui, scene, actor, wide)).collect();
    let head = ui.text_style_height(&theme::lead()) + theme::GAP;
    let tallest = faces.iter().map(|face| face.size().y).fold(0.0, f32::max);
    let high = (theme::ORDERS_IN * 2.0 + head + tallest).max(theme::DIE * 1.5);
    let rows = actors.len().div_ceil(columns);
    let all = vec2(ui.available_width(), rows as f32 * (high + gap));
    let (rect, _) = ui.allocate_exact_size(all, Sense::hover());
    for (at, (actor, face)) in actors.iter().zip(faces).enumerate() {
        let corner = rect.min
            + vec2((at % columns) as f32 * (wide + gap), (at / columns) as f32 * (high + gap));
        let place = Rect::from_min_size(corner, vec2(wide, high));
        let share = (scene.beat() - at as f32).clamp(0.0, 1.0);
        card_ui(ui, actor, face, place, share);
    }
}

/// What stands on an actor's card.
fn face(
    ui: &Ui,
    scene: &SceneShown,
    actor: &ActorView,
    wide: f32,
) -> std::sync::Arc<bevy_egui::egui::Galley> {
    let t = theme::of(ui);
    let font = theme::font(ui, &theme::compact());
    let mut job = LayoutJob::default();
    job.wrap.max_width = wide - theme::ORDERS_IN * 2.0;
    for act in scene.acts(actor.ix) {
        let line = if job.is_empty() { "" } else { "\n" };
        job.append(&format!("{line}{}", act.title), 0.0, TextFormat::simple(font.clone(), t.text));
    }
    if job.is_empty() {
        job.append(&say!("scene-nothing-seen"), 0.0, TextFormat::simple(font, t.weak));
    }
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// A card that has turned this far, from 0, its back, to 1, its face.
fn card_ui(
    ui: &Ui,
    actor: &ActorView,
    face: std::sync::Arc<bevy_egui::egui::Galley>,
    place: Rect,
    share: f32,
) {
    let t = theme::of(ui);
    let open = share > 0.5;
    let response = ui.interact(place, ui.id().with(("order", actor.ix)), Sense::hover());
    let sealed = say!("scene-sealed");
    let said = format!("{}: {}", actor.name, if open { face.text() } else { &sealed });
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    // A card on edge has no width.
    let wide = (share * PI).cos().abs();
    let seen = Rect::from_center_size(place.center(), vec2(place.width() * wide, place.height()));
    let painter = ui.painter();
    painter.rect_filled(seen, theme::CORNER, if open { t.card } else { t.chosen });
    painter.rect_stroke(seen, theme::CORNER, theme::thin(t.line), StrokeKind::Inside);
    let painter =
        painter.with_clip_rect(seen.shrink(theme::HAIR / 2.0).intersect(painter.clip_rect()));
    let small = theme::font(ui, &theme::small());
    let lead = theme::font(ui, &theme::lead());
    let size = widgets::mark_size(lead.size + theme::HAIR * 2.0);
    let mark = Rect::from_min_size(place.min + Vec2::splat(theme::ORDERS_IN), size);
    widgets::paint_mark(&painter, mark, actor.ix, &actor.name, small);
    let beside = pos2(mark.right() + theme::GAP, mark.center().y);
    painter.text(beside, Align2::LEFT_CENTER, &actor.name, lead, t.text);
    if open {
        painter.galley(
            pos2(place.left() + theme::ORDERS_IN, mark.bottom() + theme::GAP),
            face,
            t.text,
        );
    } else {
        let below = pos2(place.center().x, (mark.bottom() + place.bottom()) / 2.0);
        let text = format!("{}  {sealed}", icons::LOCK);
        painter.text(
            below,
            Align2::CENTER_CENTER,
            text,
            theme::font(ui, &theme::compact()),
            t.weak,
        );
    }
}
