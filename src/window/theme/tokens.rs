//! Colours, sizes and times: the only place where they stand.

use bevy_egui::egui::{Color32, Stroke};

/// Colours by what they are for. Text stands at 4.5:1 or more on every surface, lines and marks at
/// 3:1 (WCAG 2.2, 1.4.3 and 1.4.11); tests measure it.
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
    /// Edges of fields and buttons, axes.
    pub line: Color32,
    /// Edges that only adorn.
    pub faint: Color32,
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
    /// Paper: news as it was printed or sent, and what is written on it.
    pub paper: (Color32, Color32),
    /// The board: sea, land, land's edge, land of the actors.
    pub board: [Color32; 4],
}

/// A colour as it is written in style sheets.
pub(super) const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// On dark.
pub const DARK: Tokens = Tokens {
    ground: rgb(0x12161b),
    panel: rgb(0x1a2027),
    card: rgb(0x232b34),
    chosen: rgb(0x21405a),
    trough: rgb(0x0d1115),
    line: rgb(0x8795a3),
    faint: rgb(0x36414c),
    text: rgb(0xeef1f4),
    weak: rgb(0xb3bec9),
    accent: rgb(0x8ccbf5),
    action: (rgb(0x1f6aa5), rgb(0xffffff)),
    warn: rgb(0xffb77c),
    good: rgb(0x86dcbc),
    paper: (rgb(0x2b2a26), rgb(0xf1ece0)),
    board: [rgb(0x0f1b26), rgb(0x2b3640), rgb(0x95a2ae), rgb(0x364350)],
};

/// On light.
pub const LIGHT: Tokens = Tokens {
    ground: rgb(0xe9ecee),
    panel: rgb(0xf5f6f7),
    card: rgb(0xffffff),
    chosen: rgb(0xd9eaf7),
    trough: rgb(0xdde2e6),
    line: rgb(0x6a7682),
    faint: rgb(0xc3ccd4),
    text: rgb(0x14191e),
    weak: rgb(0x46525e),
    accent: rgb(0x07507f),
    action: (rgb(0x0b5a91), rgb(0xffffff)),
    warn: rgb(0x8a3800),
    good: rgb(0x005f45),
    paper: (rgb(0xfbf8f0), rgb(0x1d1a14)),
    board: [rgb(0xcfe0ec), rgb(0xf3f1ea), rgb(0x66717b), rgb(0xe2ddcf)],
};

/// What is to be scanned: its ground, and what stands on it. Cameras want it dark on light, whatever the theme.
pub const SCAN: (Color32, Color32) = (Color32::WHITE, Color32::BLACK);

/// Okabe and Ito's colours (2008), told apart by colour-blind people too; yellow is left out because
/// it vanishes on light ground. Always shown with the actor's letters.
pub(super) const ACTORS: [Color32; 7] = [
    rgb(0x56b4e9),
    rgb(0xe69f00),
    rgb(0x009e73),
    rgb(0xcc79a7),
    rgb(0xd55e00),
    rgb(0x0072b2),
    rgb(0x999999),
];

/// Nuñez, Anderton and Renslow's cividis (2018), at nine points.
pub(super) const CIVIDIS: [u32; 9] =
    [0x00224e, 0x1d3a6d, 0x434e6c, 0x60636e, 0x7d7c78, 0x9b9676, 0xbcaf6f, 0xdfcb5d, 0xfee838];

/// Sizes of text, in points: what explains.
pub const SMALL: f32 = 13.0;
/// Names in lists and tables.
pub const COMPACT: f32 = 14.0;
/// Text that is read.
pub const BODY: f32 = 15.0;
/// Titles of cards and parts.
pub const LEAD: f32 = 17.0;
/// Headings.
pub const HEADING: f32 = 21.0;
/// The heading of a screen, the number that was rolled.
pub const DISPLAY: f32 = 27.0;

/// Between lines of one list.
pub const HAIR: f32 = 2.0;
/// Between a mark and its word.
pub const NARROW: f32 = 5.0;
/// Between things that belong together.
pub const GAP: f32 = 6.0;
/// Between things that don't.
pub const SPACE: f32 = 12.0;
/// Around a page.
pub const MARGIN: i8 = 24;
/// Corners.
pub const CORNER: u8 = 4;
/// A column of text wider than this is tiring to read.
pub const MEASURE: f32 = 720.0;
/// The least that a button or field measures, across and down (WCAG 2.2, 2.5.8).
pub const TARGET: [f32; 2] = [32.0, 26.0];
/// A die, across.
pub const DIE: f32 = 72.0;
/// A die of what comes after the point.
pub const DIE_LOW: f32 = 40.0;

/// Seconds that a hover or a fold takes.
pub const QUICK: f32 = 0.12;
/// Seconds that a token takes from rung to rung, an arc from place to place, a die to come to rest.
pub const MOVE: f32 = 0.9;
/// Seconds that the eye takes to go to an act.
pub const STAGE_EYE: f32 = 0.6;
/// Seconds in which a moment's band opens over the full width.
pub const OPENS: f32 = 0.35;
/// Seconds that a button is held which does what can't be taken back.
pub const HELD: f32 = 0.6;
/// Seconds that a seal takes to be set.
pub const SEAL: f32 = 0.9;
/// Seconds that a card takes to turn over.
pub const TURN: f32 = 0.45;
/// How long a moment is still, in seconds.
pub const STILL: f32 = 1.5;
/// How long all takes that is told in short, in seconds.
pub const TICKER: f32 = 6.0;

/// A thin line.
pub fn thin(colour: Color32) -> Stroke {
    Stroke::new(1.0, colour)
}

/// A line to be followed by the eye.
pub fn firm(colour: Color32) -> Stroke {
    Stroke::new(2.0, colour)
}
