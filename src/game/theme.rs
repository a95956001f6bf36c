//! Every colour and size of the window, in one place.

use bevy_egui::egui::{
    Color32, Context, CornerRadius, FontDefinitions, FontFamily, FontId, Margin, Stroke, Style,
    TextStyle, Theme, Ui, Vec2, Visuals, style::ScrollStyle,
};

use super::settings::{Light, Look};
use crate::scenario::ActorIx;

/// Colours by what they are for. Text stands at 4.5:1 or more on every surface; a test measures it.
#[derive(Clone, Copy, Debug)]
pub struct Tokens {
    /// Behind everything.
    pub ground: Color32,
    /// Panels.
    pub panel: Color32,
    /// Cards on panels.
    pub card: Color32,
    /// Cards that are chosen.
    pub chosen: Color32,
    /// Behind bars and fields.
    pub trough: Color32,
    /// Borders.
    pub line: Color32,
    /// Text.
    pub text: Color32,
    /// Text of second rank.
    pub weak: Color32,
    /// Headings, links, focus.
    pub accent: Color32,
    /// The button to press next, and what is written on it.
    pub action: (Color32, Color32),
    /// Words that warn.
    pub warn: Color32,
    /// Words of relief.
    pub good: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// On dark.
pub const DARK: Tokens = Tokens {
    ground: rgb(0x12161b),
    panel: rgb(0x1a2027),
    card: rgb(0x232b34),
    chosen: rgb(0x21405a),
    trough: rgb(0x0d1115),
    line: rgb(0x46525f),
    text: rgb(0xeef1f4),
    weak: rgb(0xb3bec9),
    accent: rgb(0x8ccbf5),
    action: (rgb(0x1f6aa5), rgb(0xffffff)),
    warn: rgb(0xffb77c),
    good: rgb(0x86dcbc),
};

/// On light.
pub const LIGHT: Tokens = Tokens {
    ground: rgb(0xe9ecee),
    panel: rgb(0xf5f6f7),
    card: rgb(0xffffff),
    chosen: rgb(0xd9eaf7),
    trough: rgb(0xdde2e6),
    line: rgb(0x9aa6b2),
    text: rgb(0x14191e),
    weak: rgb(0x46525e),
    accent: rgb(0x07507f),
    action: (rgb(0x0b5a91), rgb(0xffffff)),
    warn: rgb(0x8a3800),
    good: rgb(0x005f45),
};

/// The colours in force.
pub fn of(ui: &Ui) -> &'static Tokens {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

/// Okabe and Ito's colours (2008), told apart by colour-blind people too; yellow is left out because
/// it vanishes on light ground. Always shown with the actor's letters.
const ACTORS: [Color32; 7] = [
    rgb(0x56b4e9),
    rgb(0xe69f00),
    rgb(0x009e73),
    rgb(0xcc79a7),
    rgb(0xd55e00),
    rgb(0x0072b2),
    rgb(0x999999),
];

/// An actor's colour, and black or white to write on it.
pub fn actor(ix: ActorIx) -> (Color32, Color32) {
    let colour = ACTORS[ix.at() % ACTORS.len()];
    let on = if contrast(colour, Color32::BLACK) >= 4.5 { Color32::BLACK } else { Color32::WHITE };
    (colour, on)
}

/// Nuñez, Anderton and Renslow's cividis (2018), at nine points.
const CIVIDIS: [u32; 9] =
    [0x00224e, 0x1d3a6d, 0x434e6c, 0x60636e, 0x7d7c78, 0x9b9676, 0xbcaf6f, 0xdfcb5d, 0xfee838];

/// The colour of a share from 0 to 1.
pub fn cividis(share: f32) -> Color32 {
    let at = share.clamp(0.0, 1.0) * (CIVIDIS.len() - 1) as f32;
    let low = at.floor() as usize;
    let high = (low + 1).min(CIVIDIS.len() - 1);
    rgb(CIVIDIS[low]).lerp_to_gamma(rgb(CIVIDIS[high]), at.fract())
}

/// The contrast ratio of WCAG 2.2, 1 to 21.
pub fn contrast(a: Color32, b: Color32) -> f32 {
    let luminance = |c: Color32| {
        let linear = |v: u8| {
            let v = f32::from(v) / 255.0;
            if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(c.r()) + 0.7152 * linear(c.g()) + 0.0722 * linear(c.b())
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Between things that belong together.
pub const GAP: f32 = 6.0;
/// Between things that don't.
pub const SPACE: f32 = 12.0;
/// Corners.
pub const CORNER: u8 = 4;
/// A column of text wider than this is tiring to read.
pub const MEASURE: f32 = 720.0;

/// Text of second rank, small.
pub fn small() -> TextStyle {
    TextStyle::Small
}

/// Puts fonts, colours, sizes and the user's choices into egui.
pub fn install(ctx: &Context, look: &Look) {
    let mut fonts = FontDefinitions::default();
    // The text font has no arrows or marks; the monospaced one that egui brings has.
    if let Some(family) = fonts.families.get_mut(&FontFamily::Proportional) {
        family.push("Hack".to_owned());
    }
    ctx.set_fonts(fonts);
    for theme in [Theme::Dark, Theme::Light] {
        let tokens = if theme == Theme::Dark { &DARK } else { &LIGHT };
        ctx.style_mut_of(theme, |style| dress(style, tokens, look));
    }
    restyle(ctx, look);
}

/// Applies the user's choices again after they changed.
pub fn restyle(ctx: &Context, look: &Look) {
    ctx.set_theme(match look.light {
        Light::Dark => Theme::Dark,
        Light::Light => Theme::Light,
    });
    let time = if look.reduced_motion { 0.0 } else { 0.12 };
    ctx.all_styles_mut(|style| style.animation_time = time);
}

/// How much larger than usual everything is drawn: by the user's choice, and in large windows, so
/// that text can be read from as far away as the window is large.
pub fn zoom(look: &Look, width: f32, height: f32) -> f32 {
    let room = (width / 1280.0).min(height / 720.0).max(1.0);
    (1.0 + (room - 1.0) * 0.7) * f32::from(look.text_percent()) / 100.0
}

fn dress(style: &mut Style, tokens: &Tokens, look: &Look) {
    let size = |points| FontId::new(points, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, size(13.0)),
        (TextStyle::Body, size(15.0)),
        (TextStyle::Button, size(15.0)),
        (TextStyle::Heading, size(21.0)),
        (TextStyle::Monospace, FontId::new(13.5, FontFamily::Monospace)),
    ]
    .into();
    style.animation_time = if look.reduced_motion { 0.0 } else { 0.12 };
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(8.0, 5.0);
    spacing.button_padding = Vec2::new(10.0, 5.0);
    spacing.interact_size = Vec2::new(32.0, 26.0);
    spacing.window_margin = Margin::same(16);
    spacing.scroll = ScrollStyle { bar_width: 8.0, ..ScrollStyle::solid() };
    style.visuals = visuals(style.visuals.dark_mode, tokens);
    style.interaction.selectable_labels = false;
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
    v.window_stroke = Stroke::new(1.0, t.line);
    v.selection.bg_fill = t.chosen;
    v.selection.stroke = Stroke::new(2.0, t.accent);
    // A blinking cursor would keep an idle window awake.
    v.text_cursor.blink = false;
    v.text_cursor.stroke = Stroke::new(2.0, t.accent);
    let states = [
        (&mut v.widgets.noninteractive, t.panel, t.line, t.text),
        (&mut v.widgets.inactive, t.card, t.line, t.text),
        (&mut v.widgets.hovered, t.chosen, t.accent, t.text),
        (&mut v.widgets.active, t.chosen, t.accent, t.text),
        (&mut v.widgets.open, t.card, t.accent, t.text),
    ];
    for (widget, fill, line, text) in states {
        // What is dragged, such as a slider's rail, must stand out from the surface it lies on.
        widget.bg_fill = if fill == t.card { t.line } else { fill };
        widget.weak_bg_fill = fill;
        widget.bg_stroke = Stroke::new(1.0, line);
        widget.fg_stroke = Stroke::new(1.0, text);
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
    fn text_is_readable_on_every_surface() {
        for t in [DARK, LIGHT] {
            for surface in [t.ground, t.panel, t.card, t.chosen, t.trough] {
                for text in [t.text, t.weak, t.accent, t.warn, t.good] {
                    let ratio = contrast(text, surface);
                    assert!(ratio >= 4.5, "{text:?} on {surface:?}: {ratio}");
                }
            }
            assert!(contrast(t.action.0, t.action.1) >= 4.5);
        }
    }

    #[test]
    fn actors_letters_are_readable() {
        for at in 0..16 {
            let (colour, on) = actor(ActorIx(at));
            assert!(contrast(colour, on) >= 4.5, "actor {at}");
        }
    }

    #[test]
    fn cividis_runs_from_dark_to_bright() {
        assert_eq!(cividis(0.0), rgb(CIVIDIS[0]));
        assert_eq!(cividis(2.0), rgb(CIVIDIS[8]));
        let bright = |share| contrast(cividis(share), Color32::BLACK);
        assert!((0..8).all(|at| bright(at as f32 / 8.0) < bright((at + 1) as f32 / 8.0)));
    }
}
