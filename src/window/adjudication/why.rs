//! Why the risk moved: what moved most as a headline, its causes as bars, what is usual as a tick, and what would
//! lower it.

use bevy_egui::egui::{Label, Rect, RichText, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::scene::SceneShown;
use crate::report::{CauseKind, CauseLine, WhyMoved, signed_points};
use crate::texts::say;
use crate::window::{theme, widgets};

pub(super) fn why_ui(ui: &mut Ui, scene: &SceneShown, pending: bool) {
    let Some(why) = &scene.why else {
        if pending {
            widgets::card(ui, |ui| widgets::weak(ui, say!("moved-working")));
        }
        return;
    };
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("moved-title"));
        moved_ui(ui, &why.moved);
    });
}

/// What moved most with its causes, and what moved as well.
pub(in crate::window) fn moved_ui(ui: &mut Ui, moved: &[WhyMoved]) {
    let Some((most, others)) = moved.split_first() else {
        return widgets::weak(ui, say!("moved-still"));
    };
    let headline = format!("{} ({})", most.headline(), signed_points(most.points()));
    ui.add(Label::new(RichText::new(headline).text_style(theme::display())).wrap());
    strip_ui(ui, most);
    let greatest = most.causes.iter().map(|line| line.points.abs()).max().unwrap_or(1);
    most.causes.iter().for_each(|line| cause_ui(ui, line, greatest));
    if let Some(lower) = most.lower() {
        ui.add_space(theme::NARROW);
        ui.add(Label::new(RichText::new(lower).color(theme::of(ui).good)).wrap());
        ui.add_space(theme::NARROW);
    }
    most.beside().into_iter().for_each(|text| widgets::weak(ui, text));
    if !others.is_empty() {
        let said = |one: &WhyMoved| format!("{} ({})", one.headline(), signed_points(one.points()));
        let others: Vec<_> = others.iter().map(said).collect();
        widgets::weak(ui, format!("{}: {}", say!("moved-others"), others.join(" · ")));
    }
}

/// From where to where the risk moved between 0 and 1, with a tick at what is usual.
fn strip_ui(ui: &mut Ui, most: &WhyMoved) {
    let t = theme::of(ui);
    let size = vec2(ui.available_width().max(0.0), theme::BAR + 2.0 * theme::WHISKER);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let at = |share: f64| rect.left() + rect.width() * share.clamp(0.0, 1.0) as f32;
    let trough = rect.shrink2(vec2(0.0, theme::WHISKER));
    let (before, after) = (most.before.share(), most.after.share());
    let painter = ui.painter();
    painter.rect_filled(trough, theme::CORNER / 2, t.trough);
    let (from, to) = (at(before), at(after));
    let moved = Rect::from_x_y_ranges(from.min(to)..=from.max(to), trough.y_range());
    painter.rect_filled(moved, 0, theme::cividis(after as f32));
    painter.rect_stroke(trough, theme::CORNER / 2, theme::thin(t.line), StrokeKind::Inside);
    painter.circle_filled(pos2(from, rect.center().y), theme::WHISKER, t.weak);
    painter.circle_filled(pos2(to, rect.center().y), theme::BAR / 2.0 + theme::HAIR, t.text);
    if let Some(usual) = most.usual {
        let tick = Stroke::new(theme::HAIR, t.accent);
        painter.vline(at(usual.share()), rect.y_range(), tick);
    }
}

/// A cause: its points, a bar, what it is and of what sort.
fn cause_ui(ui: &mut Ui, line: &CauseLine, greatest: i32) {
    let t = theme::of(ui);
    ui.horizontal_top(|ui| {
        widgets::words(ui, theme::NUMBER, signed_points(line.points));
        let high = ui.text_style_height(&theme::small());
        let (rect, _) = ui.allocate_exact_size(vec2(theme::NAMES[1], high), Sense::hover());
        let wide = rect.width() * line.points.abs() as f32 / greatest.max(1) as f32;
        let bar = Rect::from_center_size(rect.center(), vec2(rect.width(), theme::BAR));
        let bar = Rect::from_min_size(bar.min, vec2(wide.max(theme::HAIR), bar.height()));
        // What lowered it is hollow.
        if line.points > 0 {
            ui.painter().rect_filled(bar, 0, t.accent);
        }
        ui.painter().rect_stroke(bar, 0, theme::thin(t.accent), StrokeKind::Inside);
        let text = match line.kind {
            CauseKind::Rest => line.text.clone(),
            kind => format!("{} · {}", line.text, kind.word()),
        };
        ui.add(Label::new(text).wrap());
    });
}
