//! The window's icons, by what they stand for. The font, its licence and the table of all it has are in
//! `assets/icons`. An icon never stands alone: a word goes with it.

/// Handshake.
pub const DIPLOMATIC: &str = "\u{e582}";
/// Megaphone.
pub const INFORMATIONAL: &str = "\u{e324}";
/// Coins.
pub const ECONOMIC: &str = "\u{e78e}";
/// Cpu.
pub const CYBER: &str = "\u{e610}";
/// Detective.
pub const COVERT: &str = "\u{e83e}";
/// Shield chevron.
pub const MILITARY: &str = "\u{e40e}";
/// Atom.
pub const NUCLEAR: &str = "\u{e5e4}";
/// Eye.
pub const PUBLIC: &str = "\u{e220}";
/// Eye slash.
pub const SECRET: &str = "\u{e224}";
/// Wallet.
pub const COST: &str = "\u{e68a}";
/// Warning octagon.
pub const RED_LINE: &str = "\u{e4e4}";
/// Lock simple.
pub const LOCK: &str = "\u{e308}";
/// Crosshair.
pub const TARGET: &str = "\u{e1d6}";
/// Pencil simple.
pub const WRITE: &str = "\u{e3b4}";
/// Article.
pub const WIRE: &str = "\u{e0a8}";
/// Newspaper.
pub const NEWSPAPER: &str = "\u{e344}";
/// Broadcast.
pub const BROADCAST: &str = "\u{e0f2}";
/// Phone.
pub const CALL: &str = "\u{e3b8}";
/// Envelope simple.
pub const CABLE: &str = "\u{e218}";
/// Chat text.
pub const POST: &str = "\u{e17a}";
/// Anchor.
pub const SEA: &str = "\u{e514}";
/// Ladder.
pub const LADDER: &str = "\u{e9e4}";
/// Flag.
pub const FLAG: &str = "\u{e244}";
/// Warning.
pub const WARNING: &str = "\u{e4e0}";
/// Hourglass medium.
pub const HOURGLASS: &str = "\u{e2b8}";
/// Scales.
pub const NORM: &str = "\u{e750}";
/// Check.
pub const CHECK: &str = "\u{e182}";
/// Question.
pub const QUESTION: &str = "\u{e3e8}";
/// Info.
pub const INFO: &str = "\u{e2ce}";
/// Sign out.
pub const OFF_RAMP: &str = "\u{e42a}";
/// Trend up.
pub const TREND_UP: &str = "\u{e4ae}";
/// Trend down.
pub const TREND_DOWN: &str = "\u{e4ac}";
/// Magnifying glass.
pub const SEARCH: &str = "\u{e30c}";
/// Git diff.
pub const COMPARE: &str = "\u{e27c}";

/// Filled shapes, by which lines of a chart are told apart.
pub const SHAPES: [&str; 5] = ["●", "■", "▲", "◆", "▼"];
