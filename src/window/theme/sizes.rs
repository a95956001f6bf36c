//! Widths, heights and margins of parts, in points: the only place where they stand.

use bevy_egui::egui::Margin;

/// A share of some room, but no less and no more than this.
pub fn within(wanted: f32, [least, most]: [f32; 2]) -> f32 {
    wanted.clamp(least, most)
}

/// The window as it opens, if the screen is large enough.
pub const FIRST_WINDOW: [f32; 2] = [1280.0, 720.0];
/// What a screen shows beside a window: its frame, and the bars of the desktop.
pub const AROUND_WINDOW: [f32; 2] = [16.0, 80.0];
/// The least that the window measures, across and down.
pub const LEAST_WINDOW: [f32; 2] = [640.0, 480.0];

/// The least in which anything is drawn but a word about it, in points: text at its largest in the least
/// window has no more room.
pub const LEAST_ROOM: [f32; 2] = [300.0, 220.0];

/// Above and below what is in sight of a list, what is laid out as well.
pub const AROUND_SIGHT: f32 = 60.0;
/// So many letters of a list are taken to be so high, until some have been laid out.
pub const LETTERS: (usize, f32) = (100, 40.0);

/// Inside a page, and inside its foot.
pub const PAGE_IN: Margin = Margin::symmetric(24, 14);
/// See [`PAGE_IN`].
pub const FOOT_IN: Margin = Margin::symmetric(24, 10);
/// Inside a card.
pub const CARD_IN: Margin = Margin::symmetric(12, 9);
/// Inside a card that can be pressed.
pub const PRESS_IN: Margin = Margin::symmetric(9, 6);
/// Inside a band along an edge.
pub const BAND_IN: Margin = Margin::symmetric(12, 6);
/// Inside a panel of the table.
pub const PANEL_IN: Margin = Margin::symmetric(10, 8);
/// Inside a sheet that lies on top.
pub const SHEET_IN: Margin = Margin::same(18);

/// Between the columns and the rows of a table of figures.
pub const COLUMNS: [f32; 2] = [14.0, 3.0];

/// Width of a sheet that asks or says one thing, of one to fill in, of one to read.
pub const SHEET_SMALL: f32 = 460.0;
/// See [`SHEET_SMALL`].
pub const SHEET: f32 = 580.0;
/// See [`SHEET_SMALL`].
pub const SHEET_WIDE: f32 = 880.0;
/// What a sheet leaves of the window across, and of its height for its heading and buttons.
pub const SHEET_OUT: [f32; 2] = [80.0, 200.0];

/// From this width on a page has two columns.
pub const TWO_COLUMNS: f32 = 900.0;
/// The same of a sheet or a part of a page.
pub const TWO_PARTS: f32 = 700.0;
/// The same of a text in a newspaper.
pub const TWO_TEXTS: f32 = 520.0;

/// Height of a line in dense lists: among figures, among figures with bars.
pub const LINE: f32 = 19.0;
/// See [`LINE`].
pub const LINE_LOW: f32 = 15.0;
/// Height of a bar, and of one beside many others.
pub const BAR: f32 = 8.0;
/// See [`BAR`].
pub const BAR_LOW: f32 = 5.0;
/// Half the height of the strokes at the ends of an interval.
pub const WHISKER: f32 = 3.0;
/// Between the dots under a word that is explained, and how thick they are.
pub const DOTS: [f32; 2] = [3.0, 0.7];
/// How wide an actor's mark is for its height.
pub const MARK: f32 = 1.5;
/// Of round corners.
pub const ROUND: u8 = 14;

/// A column of keys, of words, of names, in a list.
pub const KEYS: f32 = 126.0;
/// See [`KEYS`].
pub const WORDS: f32 = 180.0;
/// See [`KEYS`].
pub const NAMES: [f32; 2] = [84.0, 180.0];
/// A column of an actor's name and role in the set-up, and what the choices beside it take.
pub const ROLE: [f32; 2] = [180.0, 420.0];
/// See [`ROLE`].
pub const CHOICES: f32 = 560.0;
/// A field for a seed, for a number from 1 to 100, and a slider for a probability.
pub const SEED: f32 = 170.0;
/// See [`SEED`].
pub const NUMBER: f32 = 60.0;
/// See [`SEED`].
pub const SLIDER: f32 = 300.0;

/// The highest that a picture of a scenario is shown.
pub const PICTURE: f32 = 320.0;

/// Height of the list of unfinished games.
pub const GAMES: [f32; 2] = [100.0, 260.0];
/// The least height of a page with a map; the part of its width that words about a seat take, and that a brief takes;
/// the part of the height that lists take below the map.
pub const SPREAD: f32 = 480.0;
/// See [`SPREAD`].
pub const SEAT: f32 = 0.4;
/// See [`SPREAD`].
pub const BRIEF: f32 = 0.48;
/// See [`SPREAD`].
pub const BRIEF_LISTS: f32 = 0.45;
/// From this height on seats stand on a map as portraits, below it as tokens.
pub const PORTRAITS: f32 = 330.0;
/// The part of the width that the library's first offer takes, and that its cover takes of it.
pub const HERO: f32 = 0.6;
/// See [`HERO`].
pub const HERO_COVER: f32 = 0.45;
/// Narrowest cover in the library.
pub const COVER: f32 = 360.0;
/// How wide a cover is for its height.
pub const COVER_SHAPE: f32 = 2.4;
/// The ladder on a cover: its ground's width, and how long its lowest and its highest rung are.
pub const COVER_LADDER: f32 = 46.0;
/// See [`COVER_LADDER`].
pub const COVER_RUNGS: [f32; 2] = [14.0, 30.0];

/// Narrower than this, the table shows one part at a time.
pub const TABLE_WIDE: f32 = 1_040.0;
/// From this height on the hand has more than its half of the table.
pub const TABLE_TALL: f32 = 700.0;
/// The ladder's column, and that of news and of what is known.
pub const SIDE: [f32; 2] = [228.0, 340.0];
/// See [`SIDE`].
pub const KNOWN: [f32; 2] = [264.0, 420.0];
/// Height of the hand.
pub const HAND: [f32; 2] = [280.0, 680.0];
/// Width of the risk chart beside the map.
pub const RISK: [f32; 2] = [280.0, 520.0];
/// How many cards lie side by side.
pub const CARDS_ACROSS: [f32; 2] = [1.0, 3.0];
/// Width of the card that is read, and the least of one that lies in the hand.
pub const READ: [f32; 2] = [228.0, 460.0];
/// See [`READ`].
pub const CARD_LEAST: f32 = 164.0;
/// A row's strip of the risk chart, down; radii of its dots, now and a turn ago.
pub const STRIPE: f32 = 14.0;
/// See [`STRIPE`].
pub const RISK_DOT: [f32; 2] = [5.0, 3.5];
/// Room beside the axis for what a card makes of the figure.
pub const OF_CARD: f32 = 58.0;
/// Room for the arrow at the good end of a bar.
pub const GOOD_END: f32 = 15.0;
/// That arrow: how long it is, and half its breadth.
pub const ARROW: [f32; 2] = [8.0, 4.5];
/// Sealed orders, across and down, and the radius of the wax on them.
pub const LETTER: [f32; 2] = [240.0, 150.0];
/// See [`LETTER`].
pub const WAX: f32 = 34.0;
/// A game among a hundred: the radius of its dot, and from one to the next.
pub const GAME_DOT: [f32; 2] = [2.8, 8.5];
/// A pip of the meter of severity: its radius, and from one to the next.
pub const PIP: [f32; 2] = [4.0, 10.0];
/// Width of a taken card.
pub const TAKEN: [f32; 2] = [80.0, 260.0];
/// Narrower than this, taken cards stand on a line of their own.
pub const TAKEN_EASY: f32 = 150.0;
/// From this width on the four scales of a party stand in a table.
pub const SCALES: f32 = 500.0;
/// What a turn takes in the chart beside the rungs.
pub const FAN: [f32; 2] = [7.0, 14.0];
/// Half the width and half the height of the token that is the crisis.
pub const TOKEN: [f32; 2] = [6.0, 9.0];

/// From this size on, what was done is listed on the map; and how wide the list is at most.
pub const MAP_LIST: [f32; 2] = [560.0, 400.0];
/// See [`MAP_LIST`].
pub const MAP_LIST_WIDE: f32 = 380.0;
/// How far one can go into the map.
pub const ZOOM: [f32; 2] = [1.0, 8.0];
/// Points of scrolling that make the map half as large again.
pub const SCROLL: f32 = 300.0;
/// Borders and coasts.
pub const BORDER: f32 = 0.6;
/// See [`BORDER`].
pub const COAST: f32 = 0.9;
/// An arc, its halo, and how long its head is.
pub const ARC: f32 = 2.4;
/// See [`ARC`].
pub const ARC_HALO: f32 = 5.0;
/// See [`ARC`].
pub const ARC_HEAD: f32 = 11.0;
/// Radii of the rings where something happened.
pub const PING: [f32; 2] = [6.0, 13.0];
/// Radii of a place on a cover.
pub const PLACE: [f32; 2] = [2.0, 5.0];
/// The arrow of a seat beyond the map: how far it stands off, how long and how broad it is.
pub const BEYOND: [f32; 3] = [10.0, 7.0, 5.0];
/// What names take beside the ring of relations, and the least radius of that.
pub const RING_OUT: f32 = 90.0;
/// See [`RING_OUT`].
pub const RING_LEAST: f32 = 30.0;
/// How much wider the line of the strongest relation is than that of the weakest.
pub const RELATION: f32 = 4.0;

/// From this width on there is a picture of what hangs together, beside the words.
pub const INSIDE_WIDE: f32 = 480.0;
/// The part of the width that the words beside it take, and the least and most of that.
pub const INSIDE_SIDE: (f32, [f32; 2]) = (0.3, [230.0, 380.0]);
/// What names of lanes take.
pub const INSIDE_LANES: [f32; 2] = [70.0, 130.0];
/// A box in it: what holds from some turn on, and anything else.
pub const INSIDE_BOX: [f32; 2] = [136.0, 172.0];
/// Between its edge and its words; and the stripe at its left.
pub const INSIDE_BOX_IN: [f32; 2] = [11.0, 5.0];
/// See [`INSIDE_BOX_IN`].
pub const INSIDE_STRIPE: f32 = 4.0;
/// How small and how large it may be drawn; how large at most to fit; from where on letters are drawn; and how large
/// it is opened where they could not be.
pub const INSIDE_ZOOM: [f32; 2] = [0.05, 2.5];
/// See [`INSIDE_ZOOM`].
pub const INSIDE_FIT: f32 = 1.25;
/// See [`INSIDE_ZOOM`].
pub const INSIDE_LEGIBLE: f32 = 0.65;
/// See [`INSIDE_ZOOM`].
pub const INSIDE_OPENED: f32 = 0.85;
/// How far a tie goes straight on from a box, at least and at most.
pub const INSIDE_REACH: [f32; 2] = [24.0, 220.0];
/// The head of a tie: its length, and half its breadth.
pub const INSIDE_TIP: [f32; 2] = [8.0, 4.0];
/// Length and gap of dashes, and of dots.
pub const INSIDE_DASHES: [f32; 2] = [6.0, 4.0];
/// See [`INSIDE_DASHES`].
pub const INSIDE_DOTS: [f32; 2] = [2.0, 3.0];
/// A line that shows what it means.
pub const INSIDE_SAMPLE: f32 = 36.0;

/// In an adjudication, the part of the width that the ladder takes.
pub const STAGE_SIDE: f32 = 0.2;
/// The part of the height that stands below the board: of a roll, of one unfolded, and of lists.
pub const STAGE_BELOW: [f32; 3] = [0.3, 0.62, 0.5];
/// The least height below the board, and the least of the board itself.
pub const STAGE_LEAST: [f32; 2] = [225.0, 130.0];
/// How much of the board an act fills that is seen from close by, and how close that is.
pub const STAGE_FILLS: f32 = 0.55;
/// See [`STAGE_FILLS`].
pub const STAGE_ZOOM: [f32; 2] = [1.0, 2.6];
/// What stands of a changed indicator between its name and its band: from where to where, and by how much.
pub const CHANGE: f32 = 170.0;
/// From this width on the summary has two columns.
pub const SUMMARY: f32 = 760.0;
/// Narrowest card of sealed orders, and between its edge and what stands on it.
pub const ORDERS: f32 = 280.0;
/// See [`ORDERS`].
pub const ORDERS_IN: f32 = 10.0;
/// Narrowest column in which the reasons of odds can be read.
pub const REASONS: f32 = 250.0;
/// The strip of odds: its height, with the room above for the arrow of a roll, and below.
pub const STRIP: [f32; 3] = [44.0, 12.0, 4.0];
/// The arrow of a roll: half its width, and its height.
pub const ROLL: [f32; 2] = [7.0, 10.0];
/// Between the lines of a hatching.
pub const HATCH: f32 = 5.0;

/// A chart's field, from top to bottom, and the room for the figures beside its axis.
pub const CHART: f32 = 260.0;
/// See [`CHART`].
pub const AXIS: f32 = 46.0;
/// In the debrief's tables: a name, a few figures, a turn; longer ones take more lines.
pub const TABLE_NAME: f32 = 330.0;
/// See [`TABLE_NAME`].
pub const TABLE_FIGURES: f32 = 110.0;
/// See [`TABLE_NAME`].
pub const TABLE_TURN: f32 = 22.0;
/// A bar in a table, across and down.
pub const TABLE_BAR: [f32; 2] = [180.0, 16.0];

/// Narrower than this, a wall has no ladder and no map; and lower than this, no map.
pub const WALL_WIDE: f32 = 860.0;
/// See [`WALL_WIDE`].
pub const WALL_MAP: f32 = 420.0;
/// On the wall: a headline, and the time that is left.
pub const WALL_HEADLINE: f32 = 32.0;
/// See [`WALL_HEADLINE`].
pub const WALL_CLOCK: f32 = 52.0;
/// On the wall: the column of seats, the address to be scanned, and the digits of the code for its height.
pub const WALL_SIDE: [f32; 2] = [200.0, 420.0];
/// See [`WALL_SIDE`].
pub const WALL_SCAN: [f32; 2] = [120.0, 420.0];
/// See [`WALL_SIDE`].
pub const WALL_DIGITS: [f32; 2] = [30.0, 96.0];
/// What is left around an address to be scanned, in its modules: as ISO/IEC 18004 asks for.
pub const SCAN_QUIET: usize = 4;

/// A bubble, across.
pub const BUBBLE: f32 = 330.0;
/// Between its edge and its words.
pub const BUBBLE_MARGIN: i8 = 10;
/// Between what has the keyboard and the ring around it.
pub const RING: f32 = 2.0;
/// A thousand futures: what lies above and below the part that scrolls, and beside the picture in it.
pub const FUTURES_OUT: [f32; 2] = [150.0, 150.0];
/// The least height of their picture.
pub const FUTURES: f32 = 220.0;
/// Room for names of rungs beside lines over turns, at least and at most.
pub const FUTURES_NAMES: [f32; 2] = [110.0, 260.0];
/// The way that the crisis went.
pub const FUTURES_LINE: f32 = 3.0;

/// The name of a moment.
pub const MOMENT: f32 = 48.0;
/// Around what is said in the band of a moment.
pub const MOMENT_IN: f32 = 40.0;
/// Lines of text below the name that it has room for.
pub const MOMENT_LINES: f32 = 4.0;
