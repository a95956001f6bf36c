//! What a screen's output says of its layout: nothing cut, nothing on top of something else, nothing
//! too small to be hit.

use std::sync::Arc;

use bevy_egui::egui::accesskit::{Action, Role};
use bevy_egui::egui::epaint::TextShape;
use bevy_egui::egui::{Context, Rect, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;

/// The least that a target measures, across and down (WCAG 2.2, 2.5.8), in points.
const LEAST: f64 = 24.0;

/// Each text that is drawn, in the order of drawing, and what is left of it.
fn texts<S>(shown: &Harness<'_, S>) -> Vec<(Rect, TextShape)> {
    fn collect(clip: Rect, whole: Rect, shape: &Shape, all: &mut Vec<(Rect, TextShape)>) {
        match shape {
            Shape::Text(text) => all.push((clip, text.clone())),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(clip, whole, shape, all)),
            // The veil under a sheet: what was drawn before is not to be read now.
            Shape::Rect(rect) if rect.rect.contains_rect(whole) => all.clear(),
            _ => {}
        }
    }
    let whole = shown.ctx.content_rect();
    let mut all = Vec::new();
    for clipped in &shown.output().shapes {
        collect(clipped.clip_rect, whole, &clipped.shape, &mut all);
    }
    all
}

/// Everything that is wrong with the layout, in words.
pub fn wrong<S>(shown: &Harness<'_, S>, what: &str) -> Vec<String> {
    let texts = texts(shown);
    assert!(!texts.is_empty(), "{what}: nothing is drawn");
    let mut wrong = Vec::new();
    let mut seen: Vec<(Rect, &str)> = Vec::new();
    for (clip, text) in &texts {
        let (rect, said) = (text.visual_bounding_rect(), text.galley.text());
        // Parts scroll up and down, so only what is cut at its sides is lost.
        let shows = rect.is_positive() && rect.intersects(*clip);
        if shows && (rect.left() < clip.left() - 1.0 || rect.right() > clip.right() + 1.0) {
            wrong.push(format!("{what}: \"{said}\" at {rect} is cut by {clip}"));
        }
        if text.galley.elided {
            wrong.push(format!("{what}: \"{said}\" is shortened"));
        }
        if text.angle != 0.0 {
            continue;
        }
        for row in &text.galley.rows {
            let left = row.rect_without_leading_space().translate(text.pos.to_vec2());
            let left = left.intersect(*clip).shrink(2.0);
            if !left.is_positive() || row.text().trim().is_empty() {
                continue;
            }
            // A halo is the same text a point aside.
            let other = seen.iter().find(|(rect, other)| rect.intersects(left) && *other != said);
            if let Some((there, other)) = other {
                wrong.push(format!("{what}: \"{said}\" at {left} lies on \"{other}\" at {there}"));
            }
            seen.push((left, said));
        }
    }
    for node in shown.root().children_recursive() {
        let node = node.accesskit_node();
        let acts = node.data().supports_action(Action::Click);
        // Whoever can't hit a scroll bar has the wheel and the keys.
        let acts = acts && node.role() != Role::ScrollBar;
        let Some(bounds) = node.bounding_box().filter(|_| acts) else { continue };
        if bounds.width() < LEAST || bounds.height() < LEAST {
            let label = node.label().unwrap_or_default();
            let size = format!("{:.0} by {:.0}", bounds.width(), bounds.height());
            wrong.push(format!(
                "{what}: \"{label}\" is {size} points: too small a target ({:?})",
                node.role()
            ));
        }
    }
    wrong.sort();
    wrong.dedup();
    wrong
}

/// Makes every character of the typefaces 40% wider: all texts, of the program and of scenarios, are as
/// long as in a language that needs so much more room.
pub fn long_texts(ctx: &Context) {
    let mut fonts = ctx.fonts(|fonts| fonts.definitions().clone());
    for (name, data) in &mut fonts.font_data {
        if name != "icons" {
            widen(Arc::make_mut(data).font.to_mut());
        }
    }
    ctx.set_fonts(fonts);
}

/// Widens each character of a TrueType font: the advances in its table `hmtx`.
fn widen(font: &mut [u8]) {
    let u16_at = |font: &[u8], at: usize| u16::from_be_bytes([font[at], font[at + 1]]);
    let u32_at = |font: &[u8], at: usize| {
        u32::from_be_bytes([font[at], font[at + 1], font[at + 2], font[at + 3]]) as usize
    };
    let table = |font: &[u8], tag: &[u8]| {
        let records = (0..usize::from(u16_at(font, 4))).map(|n| 12 + 16 * n);
        let mut found = records.filter(|at| &font[*at..*at + 4] == tag);
        u32_at(font, found.next().expect("every font has it") + 8)
    };
    let (head, metrics) = (table(font, b"hhea"), table(font, b"hmtx"));
    for nth in 0..usize::from(u16_at(font, head + 34)) {
        let at = metrics + 4 * nth;
        let wider = (u32::from(u16_at(font, at)) * 14 / 10) as u16;
        font[at..at + 2].copy_from_slice(&wider.to_be_bytes());
    }
}
