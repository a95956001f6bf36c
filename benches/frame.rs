//! What the window's own drawing costs: `cargo bench --bench frame`; `-- largest` measures the largest
//! scenario only. What is measured, and the figures, are in `docs/performance.md`.
//!
//! A frame is the table at 1920x1080 with its forecasts there: laid out, drawn and cut into triangles,
//! as it is handed to the graphics card. Keys come in as in a game, so that cards are read in turn.

#![allow(missing_docs)]

mod clock;
#[path = "frame/debrief.rs"]
mod debrief;
#[path = "../tests/program/largest_support/mod.rs"]
mod largest_support;
#[path = "../tests/program/terminal_player/mod.rs"]
mod terminal_player;

use std::hint::black_box;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use bevy_egui::egui::{Context, Event, Key, Modifiers, RawInput, Rect, Ui, pos2};
use offramp::forecast::{Request, forecast};
use offramp::policy::PolicyKind;
use offramp::rules::{SeatView, Viewer};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{ActorIx, Scenario};
use offramp::session::{Session, Setup, Unrecorded};
use offramp::table::Known;
use offramp::window::{Board, Forecast, HandShown, Look, TableShown, install, table_ui, theme};

/// Frames of one measurement.
const FRAMES: u32 = 300;
/// Frames of ten minutes at sixty a second, in tenths.
const TENTH: u32 = 3_600;

fn main() {
    let look = Look::default();
    if std::env::args().any(|word| word == "largest") {
        return largest(&look);
    }
    let (wide, high) = (1920.0, 1080.0);
    for shipped in SHIPPED {
        let scenario = shipped.load().scenario.expect("shipped scenarios load");
        let mut desk = Desk::new(Arc::new(scenario), &look, wide, high);
        (0..60).for_each(|_| desk.frame(None));
        let still = clock::best(|| (0..FRAMES).for_each(|_| desk.frame(None)));
        let keys = [Key::ArrowDown, Key::Num1, Key::ArrowDown, Key::ArrowUp, Key::Num1];
        let busy = clock::best(|| {
            let keys = keys.into_iter().cycle().take(FRAMES as usize);
            keys.for_each(|key| desk.frame(Some(key)));
        });
        let each = |seconds: f64| seconds * 1e3 / f64::from(FRAMES);
        println!(
            "{:>16}: {:.2} ms a frame; {:.2} ms with a key in each",
            shipped.id,
            each(still),
            each(busy)
        );
    }
    ten_minutes(&look);
    largest(&look);
}

/// The slowest frame of the largest scenario that may be, in the window and in a terminal, and the most
/// memory that this program has had.
fn largest(look: &Look) {
    let folder = tempfile::tempdir().expect("a folder");
    largest_support::write(folder.path());
    let scenario = offramp::scenario::load(folder.path()).scenario.expect("it loads");
    let scenario = Arc::new(scenario);
    let mut desk = Desk::new(Arc::clone(&scenario), look, 1920.0, 1080.0);
    (0..60).for_each(|_| desk.frame(None));
    let keys = [Key::ArrowDown, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::C];
    let keys = keys.into_iter().cycle().take(FRAMES as usize);
    let mut frames: Vec<_> = keys.map(|key| once(|| desk.frame(Some(key)))).collect();
    println!("largest, window: {}", slowest(&mut frames));

    let mut player = terminal_player::Player::new(&scenario, 3, &["seat_0"]);
    player.resize(200, 60);
    player.press("\n\n");
    let keys = "1v2v3v4v5v6v7v?\x1b".chars().cycle().take(FRAMES as usize);
    let press = |key: char| {
        once(|| {
            player.press(&key.to_string());
            black_box(player.buffer());
        })
    };
    let mut frames: Vec<_> = keys.map(press).collect();
    println!("largest, terminal: {}", slowest(&mut frames));
    debrief::largest(&scenario, look);
    println!("the most memory of all: {:.0} MB", largest_support::peak());
}

/// Seconds of one piece of work.
fn once(work: impl FnOnce()) -> f64 {
    let start = clock::seconds();
    work();
    clock::seconds() - start
}

/// The middle and the slowest of these seconds, in words.
fn slowest(frames: &mut [f64]) -> String {
    frames.sort_by(f64::total_cmp);
    let ms = |at: usize| frames[at] * 1e3;
    format!(
        "{:.1} ms a frame with a key in each, {:.1} the slowest",
        ms(frames.len() / 2),
        ms(frames.len() - 1)
    )
}

/// Memory in use while a table is drawn for as long as ten minutes take.
fn ten_minutes(look: &Look) {
    let scenario = SHIPPED.iter().find(|one| one.id == "kirillov").expect("shipped").load();
    let mut desk = Desk::new(Arc::new(scenario.scenario.expect("it loads")), look, 1920.0, 1080.0);
    let keys = [Key::ArrowDown, Key::Num2, Key::C, Key::ArrowDown, Key::Escape, Key::Num2];
    print!("memory in MB, at the start and after each of ten minutes of frames:");
    for _ in 0..=10 {
        print!(" {:.1}", resident());
        for frame in 0..TENTH {
            let key = (frame % 20 == 0).then(|| keys[(frame / 20) as usize % keys.len()]);
            desk.frame(key);
        }
    }
    println!();
}

/// Resident memory, MB; 0 where the system does not tell.
fn resident() -> f64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kb = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kb.unwrap_or_default() / 1e3
}

/// A table in its second turn, with all that is drawn of it.
struct Desk {
    ctx: Context,
    view: SeatView,
    board: Board,
    present: Known,
    hand: HandShown,
    points: Rect,
    time: f64,
}

impl Desk {
    fn new(scenario: Arc<Scenario>, look: &Look, wide: f32, high: f32) -> Self {
        let (ctx, points) = dressed(look, wide, high);
        let setup = Setup::all_computers(&scenario, 7, PolicyKind::Temperament);
        let mut game = Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded))
            .expect("a set-up that fits");
        game.advance().expect("a turn");
        let viewer = Viewer::Seat(ActorIx(0));
        let request = Request { viewer, orders: Vec::new(), runs: 1_000 };
        let risk = forecast(&scenario, game.state(), &request, &AtomicBool::new(false));
        let present = Known { risk: risk.expect("nobody stops it"), rounds: 3 };
        Self {
            view: game.view(viewer),
            board: Board::of(&scenario),
            hand: HandShown::default(),
            points,
            time: 0.0,
            ctx,
            present,
        }
    }

    fn frame(&mut self, key: Option<Key>) {
        self.time += 1.0 / 60.0;
        let input = input(self.points, self.time, key);
        let none = Forecast::default();
        let Self { ctx, view, board, present, hand, .. } = self;
        let present = Forecast { known: Some(present), pending: false };
        let mut draw = |ui: &mut Ui| {
            hand.keep_to(view);
            let table = TableShown {
                view,
                present,
                last: none,
                holding: none,
                card: none,
                glance: none,
                pinned: none,
                kept: true,
                covered: false,
                rehearsed: false,
                board: Some(board),
                scored: false,
            };
            black_box(table_ui(ui, &table, hand));
        };
        drawn(ctx, input, &mut draw);
    }
}

/// A surface of so many pixels, and its size in points.
fn dressed(look: &Look, wide: f32, high: f32) -> (Context, Rect) {
    let ctx = Context::default();
    install(&ctx, look);
    let zoom = theme::zoom(look, wide, high);
    ctx.set_pixels_per_point(zoom);
    // Fonts come with the next pass.
    ctx.run_ui(RawInput::default(), |_| {}).textures_delta.clear();
    (ctx, Rect::from_min_max(pos2(0.0, 0.0), pos2(wide / zoom, high / zoom)))
}

/// A frame's input: a key that is pressed in it, if any.
fn input(points: Rect, time: f64, key: Option<Key>) -> RawInput {
    let pressed = |key| [true, false].map(|pressed| event(key, pressed));
    let events = key.into_iter().flat_map(pressed).collect();
    RawInput { screen_rect: Some(points), time: Some(time), events, ..RawInput::default() }
}

/// Draws a frame and cuts it into triangles.
fn drawn(ctx: &Context, input: RawInput, draw: &mut dyn FnMut(&mut Ui)) {
    let mut output = ctx.run_ui(input, draw);
    output.textures_delta.clear();
    black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
}

fn event(key: Key, pressed: bool) -> Event {
    Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE }
}
