//! Markdown as labels.

use std::sync::Arc;

use bevy_egui::egui::cache::{ComputerMut, FrameCache};
use bevy_egui::egui::{FontId, Label, TextFormat, TextStyle, Ui, text::LayoutJob};

use super::sight::{self, ListSight};
use super::theme;
use crate::markup::{Block, Mark, blocks};

/// Reads texts.
#[derive(Default)]
struct MarkdownReader;

impl ComputerMut<&str, Arc<[Block]>> for MarkdownReader {
    fn compute(&mut self, text: &str) -> Arc<[Block]> {
        blocks(text).into()
    }
}

/// What a text in Markdown says; read once while it is on the screen.
pub fn read(ui: &Ui, text: &str) -> Arc<[Block]> {
    type Read = FrameCache<Arc<[Block]>, MarkdownReader>;
    ui.memory_mut(|memory| Arc::clone(memory.caches.cache::<Read>().get(text)))
}

/// A text in Markdown.
pub fn markdown(ui: &mut Ui, text: &str) {
    let mut sight = ListSight::new(ui, sight::TEXT);
    for (at, block) in read(ui, text).iter().enumerate() {
        if block.depth == 0 && at > 0 {
            ui.add_space(theme::NARROW);
        }
        let letters = block.spans.iter().map(|span| span.text.len()).sum();
        sight.show(ui, at, letters, |ui| block_ui(ui, block));
    }
}

fn block_ui(ui: &mut Ui, block: &Block) {
    let text = job(ui, block);
    if block.depth == 0 {
        ui.add(Label::new(text).wrap());
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::NARROW;
        ui.add_space(theme::SPACE * block.depth as f32);
        match block.mark {
            Mark::None => {}
            Mark::Bullet => drop(ui.label("•")),
            Mark::Number(number) => drop(ui.label(format!("{number}."))),
        }
        ui.add(Label::new(text).wrap());
    });
}

/// A block's text with its looks.
fn job(ui: &Ui, block: &Block) -> LayoutJob {
    let font = theme::font(ui, &TextStyle::Body);
    let colour = ui.visuals().text_color();
    let mut job = LayoutJob::default();
    for span in &block.spans {
        let mut format = TextFormat::simple(font.clone(), colour);
        if span.strong {
            strengthen(&mut format, &font);
        }
        format.italics = span.emphasis;
        job.append(&span.text, 0.0, format);
    }
    job
}

/// Bold, or underlined as on a typewriter.
fn strengthen(format: &mut TextFormat, font: &FontId) {
    match theme::bold(font) {
        Some(bold) => format.font_id = bold,
        None => format.underline = theme::thin(format.color),
    }
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::{self, Context, Shape};
    use proptest::prelude::*;

    use super::markdown;
    use crate::markup::trial;
    use crate::window::{look::Look, theme};

    /// The texts that are drawn, in the order in which they are.
    fn drawn(shape: &Shape, words: &mut Vec<String>) {
        match shape {
            Shape::Text(text) => {
                words.extend(text.galley.text().split_whitespace().map(str::to_owned))
            }
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| drawn(shape, words)),
            _ => {}
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]
        #[test]
        fn the_window_shows_every_word(text in trial::TEXTS) {
            let ctx = Context::default();
            theme::install(&ctx, &Look::default());
            let size = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(2000.0, 9000.0));
            let input = egui::RawInput { screen_rect: Some(size), ..Default::default() };
            let mut shown = ctx.run_ui(input, |ui| markdown(ui, &text));
            shown.textures_delta.clear();
            let mut words = Vec::new();
            shown.shapes.iter().for_each(|clipped| drawn(&clipped.shape, &mut words));
            prop_assert_eq!(words, trial::words(&text));
        }
    }
}
