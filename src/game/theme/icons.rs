//! The window's icons, by what they stand for. The font and its licence are in `assets/icons`; a
//! test holds this list against the table there. An icon never stands alone: a word goes with it.

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
/// Gavel.
pub const LEGAL: &str = "\u{ea32}";
/// First aid kit.
pub const HUMANITARIAN: &str = "\u{e570}";
/// Eye.
pub const PUBLIC: &str = "\u{e220}";
/// Eye slash.
pub const SECRET: &str = "\u{e224}";
/// Wallet.
pub const COST: &str = "\u{e68a}";
/// Warning octagon.
pub const RED_LINE: &str = "\u{e4e4}";
/// Seal check.
pub const SEALED: &str = "\u{e606}";
/// Lock simple.
pub const LOCK: &str = "\u{e308}";
/// Lock simple open.
pub const UNLOCK: &str = "\u{e30a}";
/// Dice five.
pub const DIE: &str = "\u{e1ee}";
/// Crosshair.
pub const TARGET: &str = "\u{e1d6}";
/// Scales.
pub const ARGUE: &str = "\u{e750}";
/// Pencil simple.
pub const WRITE: &str = "\u{e3b4}";
/// Hand palm.
pub const HOLD: &str = "\u{e57e}";
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
/// Radio.
pub const RADIO: &str = "\u{e77e}";
/// Map pin.
pub const PLACE: &str = "\u{e316}";
/// City.
pub const CITY: &str = "\u{ea6a}";
/// Airplane tilt.
pub const BASE: &str = "\u{e5d6}";
/// Map pin area.
pub const SITE: &str = "\u{ee3a}";
/// Anchor.
pub const SEA: &str = "\u{e514}";
/// Globe hemisphere east.
pub const GLOBE: &str = "\u{e28a}";
/// Flag.
pub const FLAG: &str = "\u{e244}";
/// Map trifold.
pub const MAP: &str = "\u{e31a}";
/// Compass rose.
pub const COMPASS: &str = "\u{e1c6}";
/// Ladder.
pub const LADDER: &str = "\u{e9e4}";
/// Stairs.
pub const STAIRS: &str = "\u{e8ec}";
/// Chart line.
pub const CHART: &str = "\u{e154}";
/// Gauge.
pub const GAUGE: &str = "\u{e628}";
/// Warning.
pub const WARNING: &str = "\u{e4e0}";
/// Clock.
pub const CLOCK: &str = "\u{e19a}";
/// Hourglass medium.
pub const HOURGLASS: &str = "\u{e2b8}";
/// Calendar blank.
pub const CALENDAR: &str = "\u{e10a}";
/// User.
pub const SEAT: &str = "\u{e4c2}";
/// Users three.
pub const SEATS: &str = "\u{e68e}";
/// Robot.
pub const ROBOT: &str = "\u{e762}";
/// Handshake.
pub const AGREEMENT: &str = "\u{e582}";
/// Scales.
pub const NORM: &str = "\u{e750}";
/// Bank.
pub const BANK: &str = "\u{e0b4}";
/// Fire.
pub const FIRE: &str = "\u{e242}";
/// Shield.
pub const SHIELD: &str = "\u{e40a}";
/// Rocket.
pub const ROCKET: &str = "\u{e3fc}";
/// Drone.
pub const DRONE: &str = "\u{ed74}";
/// Lightning.
pub const LIGHTNING: &str = "\u{e2de}";
/// Factory.
pub const FACTORY: &str = "\u{e760}";
/// Arrow up.
pub const UP: &str = "\u{e08e}";
/// Arrow down.
pub const DOWN: &str = "\u{e03e}";
/// Arrow right.
pub const RIGHT: &str = "\u{e06c}";
/// Arrow left.
pub const LEFT: &str = "\u{e058}";
/// Check.
pub const CHECK: &str = "\u{e182}";
/// X.
pub const CROSS: &str = "\u{e4f6}";
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
/// Play.
pub const PLAY: &str = "\u{e3d0}";
/// Pause.
pub const PAUSE: &str = "\u{e39e}";
/// Skip forward.
pub const SKIP: &str = "\u{e5a6}";
/// Skip back.
pub const STEP_BACK: &str = "\u{e5a4}";
/// Caret right.
pub const NEXT: &str = "\u{e13a}";
/// Caret left.
pub const PREVIOUS: &str = "\u{e138}";
/// Caret down.
pub const OPEN: &str = "\u{e136}";
/// Caret up.
pub const CLOSE: &str = "\u{e13c}";
/// Arrow counter clockwise.
pub const UNDO: &str = "\u{e038}";
/// Plus.
pub const ADD: &str = "\u{e3d4}";
/// Minus.
pub const REMOVE: &str = "\u{e32a}";
/// Magnifying glass.
pub const SEARCH: &str = "\u{e30c}";
/// Book open.
pub const BOOK: &str = "\u{e0e6}";
/// Export.
pub const EXPORT: &str = "\u{eaf0}";
/// Printer.
pub const PRINT: &str = "\u{e3dc}";
/// Lifebuoy.
pub const HELP: &str = "\u{e63a}";
/// Gear six.
pub const SETTINGS: &str = "\u{e272}";
/// House.
pub const HOME: &str = "\u{e2c2}";
/// List.
pub const MENU: &str = "\u{e2f0}";
/// Floppy disk.
pub const SAVE: &str = "\u{e248}";
/// Folder open.
pub const FOLDER: &str = "\u{e256}";
/// Copy.
pub const COPY: &str = "\u{e1ca}";
/// Trash.
pub const DELETE: &str = "\u{e4a6}";
/// Presentation chart.
pub const SCREEN: &str = "\u{e656}";
/// Sun.
pub const LIGHT: &str = "\u{e472}";
/// Moon.
pub const DARK: &str = "\u{e330}";
/// Speaker high.
pub const SOUND: &str = "\u{e44a}";
/// Speaker slash.
pub const SILENT: &str = "\u{e45a}";
/// Qr code.
pub const CODE: &str = "\u{e3e6}";
/// Wifi high.
pub const NETWORK: &str = "\u{e4ea}";
/// Keyboard.
pub const KEYBOARD: &str = "\u{e2d8}";
/// Clock counter clockwise.
pub const HISTORY: &str = "\u{e1a0}";
/// Git diff.
pub const COMPARE: &str = "\u{e27c}";

/// Filled shapes, by which lines of a chart are told apart.
pub const SHAPES: [&str; 5] = ["●", "■", "▲", "◆", "▼"];
