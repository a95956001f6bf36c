//! How the window looks: colours, sizes, times, typeface and icons, and how they are put into egui.
//! Screens name what they want from here; they hold no colour or size of text of their own.

pub mod borrowed;
mod colours;
mod fonts;
pub mod icons;
mod sizes;
mod tokens;

use std::collections::BTreeSet;
use std::fmt::{Debug, Write};

use bevy_egui::egui::{
    Context, CornerRadius, FontFamily, FontId, Margin, Style, TextStyle, Theme, Ui, Vec2, Visuals,
    style::ScrollAnimation, style::ScrollStyle,
};

pub use colours::{actor, cividis, contrast, of, series, surfaces};
pub use sizes::*;
pub use tokens::*;

use super::look::{Light, Look};
use crate::legible::unseen;

/// Text of second rank, small.
pub fn small() -> TextStyle {
    TextStyle::Small
}

/// Names in lists and tables.
pub fn compact() -> TextStyle {
    TextStyle::Name("compact".into())
}

/// Titles of cards and parts.
pub fn lead() -> TextStyle {
    TextStyle::Name("lead".into())
}

/// The heading of a screen, the number that was rolled.
pub fn display() -> TextStyle {
    TextStyle::Name("display".into())
}

/// The font of a text style, for what is painted.
pub fn font(ui: &Ui, style: &TextStyle) -> FontId {
    style.resolve(ui.style())
}

/// The same font, bold; none if there is no bold one of its kind.
pub fn bold(font: &FontId) -> Option<FontId> {
    let has = font.family == FontFamily::Proportional;
    has.then(|| FontId::new(font.size, fonts::strong()))
}

/// Puts fonts, colours, sizes and the user's choices into egui.
pub fn install(ctx: &Context, look: &Look) {
    ctx.set_fonts(fonts::definitions());
    for theme in [Theme::Dark, Theme::Light] {
        let tokens = if theme == Theme::Dark { &DARK } else { &LIGHT };
        ctx.style_mut_of(theme, |style| dress(style, tokens));
    }
    restyle(ctx, look);
}

/// Takes typefaces of the system to help where ours lack a character.
pub fn lend(ctx: &Context, faces: &[borrowed::Face]) {
    ctx.set_fonts(fonts::with(faces));
}

/// Which characters of the texts in something none of the typefaces has.
pub fn lacks(ctx: &Context, texts: &impl Debug) -> BTreeSet<char> {
    /// Characters that are printed, ASCII left out.
    struct Printed(BTreeSet<char>);
    impl Write for Printed {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            self.0.extend(text.chars().filter(|c| !c.is_ascii()));
            Ok(())
        }
    }
    let mut printed = Printed(BTreeSet::new());
    // It writes to memory.
    let _ = write!(printed, "{texts:?}");
    ctx.fonts_mut(|fonts| {
        let mut font = fonts.fonts.font(&FontFamily::Proportional);
        let known = font.characters();
        printed.0.retain(|c| !unseen(*c) && !known.contains_key(c));
    });
    printed.0
}

/// Applies the user's choices again after they changed.
pub fn restyle(ctx: &Context, look: &Look) {
    ctx.set_theme(match look.light {
        Light::Dark => Theme::Dark,
        Light::Light => Theme::Light,
    });
    let time = if look.reduced_motion { 0.0 } else { QUICK };
    let scroll =
        if look.reduced_motion { ScrollAnimation::none() } else { ScrollAnimation::default() };
    ctx.all_styles_mut(|style| {
        style.animation_time = time;
        style.scroll_animation = scroll;
    });
}

/// How much larger than usual everything is drawn: by the user's choice, and in large windows, so
/// that text can be read from as far away as the window is large. For a projector, text that is read
/// is at least a fiftieth of the window's height. Nothing grows so large that it has no room.
pub fn zoom(look: &Look, width: f32, height: f32) -> f32 {
    let text = f32::from(look.text_percent()) / 100.0;
    let most = (width / LEAST_ROOM[0]).min(height / LEAST_ROOM[1]).max(1.0);
    if look.projector {
        return ((height / 48.0 / BODY).max(1.0) * text.max(1.0)).min(most);
    }
    let room = (width / 1280.0).min(height / 720.0).max(1.0);
    ((1.0 + (room - 1.0) * 0.7) * text).min(most)
}

fn dress(style: &mut Style, tokens: &Tokens) {
    let text = |points| FontId::new(points, FontFamily::Proportional);
    let strong = |points| FontId::new(points, fonts::strong());
    style.text_styles = [
        (TextStyle::Small, text(SMALL)),
        (compact(), text(COMPACT)),
        (TextStyle::Body, text(BODY)),
        (TextStyle::Button, text(BODY)),
        (lead(), strong(LEAD)),
        (TextStyle::Heading, strong(HEADING)),
        (display(), strong(DISPLAY)),
        (TextStyle::Monospace, FontId::new(COMPACT, FontFamily::Monospace)),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(8.0, 5.0);
    spacing.button_padding = Vec2::new(10.0, 5.0);
    spacing.interact_size = TARGET.into();
    spacing.window_margin = Margin::same(16);
    spacing.scroll = ScrollStyle { bar_width: 8.0, ..ScrollStyle::solid() };
    style.visuals = visuals(style.visuals.dark_mode, tokens);
    style.interaction.selectable_labels = false;
    // Nothing wakes a still window to show an explanation late: it comes with the pointer.
    style.interaction.tooltip_delay = 0.0;
    style.interaction.show_tooltips_only_when_still = false;
}

fn visuals(dark: bool, t: &Tokens) -> Visuals {
    let mut v = if dark { Visuals::dark() } else { Visuals::light() };
    v.override_text_color = None;
    v.weak_text_color = Some(t.weak);
    v.hyperlink_color = t.accent;
    v.faint_bg_color = t.card;
    v.extreme_bg_color = t.trough;
    v.text_edit_bg_color = Some(t.trough);
    v.code_bg_color = t.trough;
    v.warn_fg_color = t.warn;
    v.error_fg_color = t.warn;
    v.panel_fill = t.panel;
    v.window_fill = t.panel;
    v.window_stroke = thin(t.line);
    v.selection.bg_fill = t.chosen;
    v.selection.stroke = firm(t.accent);
    // A blinking cursor would keep an idle window awake.
    v.text_cursor.blink = false;
    v.text_cursor.stroke = firm(t.accent);
    let states = [
        (&mut v.widgets.noninteractive, t.panel, t.line, t.text),
        (&mut v.widgets.inactive, t.card, t.line, t.text),
        (&mut v.widgets.hovered, t.chosen, t.accent, t.text),
        (&mut v.widgets.active, t.chosen, t.accent, t.text),
        (&mut v.widgets.open, t.card, t.accent, t.text),
    ];
    for (widget, fill, line, text) in states {
        // A slider's rail stands out from the surface it lies on, and a mark from what it fills.
        widget.bg_fill = if fill == t.card { t.faint } else { fill };
        widget.weak_bg_fill = fill;
        widget.bg_stroke = thin(line);
        widget.fg_stroke = thin(text);
        widget.corner_radius = CornerRadius::same(CORNER);
        widget.expansion = 0.0;
    }
    // Where the keyboard is must be plain to see.
    v.widgets.hovered.bg_stroke.width = 1.5;
    v.widgets.active.bg_stroke.width = 2.0;
    v.slider_trailing_fill = true;
    v
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_a_projector_text_is_a_fiftieth_of_the_height() {
        let look = Look { projector: true, ..Look::default() };
        for (width, height) in
            [(1024.0, 768.0), (1280.0, 720.0), (1920.0, 1080.0), (3840.0, 2160.0)]
        {
            let body = BODY * zoom(&look, width, height);
            assert!(body >= height / 50.0, "{width}x{height}: {body}");
        }
    }
}
