//! `offramp doctor`: what works on this machine, in words for who has to get it going and for reports of faults.

mod system;

use std::fmt;
use std::io::Write;
use std::path::Path;

use super::Ran;
use super::out::{self, out};
use super::version::version;
use crate::record::Record;
use crate::terminal::SMALLEST;

/// Less room than this for games is too little, in bytes: a game takes a few hundred thousand.
const ROOM: u64 = 50_000_000;

/// How well something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Health {
    /// It works.
    Works,
    /// It is not there, and need not be.
    Absent,
    /// It does not work, and should.
    Broken,
}

/// What was seen of one thing.
#[derive(Debug, PartialEq, Eq)]
struct Examined {
    about: &'static str,
    health: Health,
    words: String,
}

impl Examined {
    fn new(about: &'static str, health: Health, words: impl Into<String>) -> Self {
        Self { about, health, words: words.into() }
    }
}

impl fmt::Display for Examined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let health = match self.health {
            Health::Works => "works",
            Health::Absent => "-",
            Health::Broken => "BROKEN",
        };
        write!(
            f,
            "{:<10} {health:<7} {}",
            self.about,
            self.words.replace('\n', "\n                   ")
        )
    }
}

/// Looks at everything, and says it: 1 if something does not work that should.
pub fn run() -> Ran {
    let mut out = out();
    writeln!(out, "offramp {}, on {}", version(), system::name())?;
    writeln!(
        out,
        "Paste all of this into a report of a fault. It names neither you nor your games.\n"
    )?;
    let mut found = window();
    found.extend([terminal(), disk(), fonts()]);
    found.extend(ports());
    for one in &found {
        writeln!(out, "{one}")?;
    }
    out.flush()?;
    Ok(u8::from(found.iter().any(|one| one.health == Health::Broken)))
}

/// Why there is no window, and what to install where something is known to be missing. What the libraries below say of that
/// is long and names no package.
#[cfg(feature = "gui")]
pub fn why_no_window(error: &crate::window::GameError) -> String {
    let broken = window().into_iter().filter(|one| one.health == Health::Broken);
    let missing: Vec<_> = broken.map(|one| one.words).collect();
    match error {
        crate::window::GameError::Window(_) if !missing.is_empty() => format!(
            "the window could not be opened.\n{}\nOr play in the terminal: unset DISPLAY and WAYLAND_DISPLAY.",
            missing.join("\n")
        ),
        error => error.to_string(),
    }
}

#[cfg(not(feature = "gui"))]
fn window() -> Vec<Examined> {
    let words =
        "This program was built without a window (feature `gui`); it plays in the terminal.";
    vec![Examined::new("window", Health::Absent, words)]
}

#[cfg(feature = "gui")]
fn window() -> Vec<Examined> {
    use crate::window::display;
    match display::way() {
        Err(none @ display::NoDisplay::Unset) => {
            vec![Examined::new("window", Health::Absent, capital(&none.to_string()))]
        }
        Err(silent) => vec![Examined::new("window", Health::Broken, capital(&silent.to_string()))],
        Ok(way) => vec![system::display(way), system::graphics()],
    }
}

fn terminal() -> Examined {
    use Health::{Absent, Broken, Works};
    let set = |name| std::env::var(name).unwrap_or_default();
    let about = "terminal";
    if !out::at_a_terminal() {
        let words = "This was not asked in a terminal, or its output goes elsewhere; the game needs both ways.";
        return Examined::new(about, Absent, words);
    }
    let kind = set("TERM");
    if kind == "dumb" {
        return Examined::new(
            about,
            Broken,
            "TERM is `dumb`: this terminal can't move its cursor.",
        );
    }
    let Ok((width, height)) = crossterm::terminal::size() else {
        return Examined::new(about, Broken, "The terminal does not say how large it is.");
    };
    let size = format!("{width} columns by {height} lines, TERM={kind}");
    if width < SMALLEST.width || height < SMALLEST.height {
        let (least_width, least_height) = (SMALLEST.width, SMALLEST.height);
        let words = format!(
            "{size}: too small.\nMake it {least_width} by {least_height} or larger, or its letters smaller."
        );
        return Examined::new(about, Broken, words);
    }
    // The first that is set holds, as for the C library.
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].map(set);
    let locale = locale.into_iter().find(|value| !value.is_empty()).unwrap_or_default();
    let letters = locale.to_ascii_lowercase().replace('-', "");
    if cfg!(unix) && !letters.contains("utf8") {
        let words = format!(
            "{size}; but the locale (LANG) is `{locale}`, without UTF-8, so letters and lines may come out wrong.\n\
             Set LANG=C.UTF-8, or another language with UTF-8."
        );
        return Examined::new(about, Absent, words);
    }
    Examined::new(about, Works, format!("{size}, UTF-8."))
}

fn disk() -> Examined {
    let about = "disk";
    let record = match Record::default_path() {
        Ok(record) => record,
        Err(error) => return Examined::new(about, Health::Broken, capital(&format!("{error}."))),
    };
    let folder = record.parent().unwrap_or(&record);
    let shown = system::without_home(folder);
    // It is made with the first game: until then, what it will be made in counts.
    let there = folder.ancestors().find(|one| one.exists()).unwrap_or(Path::new("/"));
    let elsewhere = "Name another folder in OFFRAMP_DATA.";
    if !there.is_dir() {
        let words = format!(
            "`{}` is no folder, so games can't be kept in `{shown}`.\n{elsewhere}",
            system::without_home(there)
        );
        return Examined::new(about, Health::Broken, words);
    }
    if !system::may_write(there) {
        let words = format!("You may not write where games are kept (`{shown}`).\n{elsewhere}");
        return Examined::new(about, Health::Broken, words);
    }
    match system::room(there) {
        Some(room) if room < ROOM => {
            let words = format!(
                "{} MB of room where games are kept (`{shown}`): too little.\n{elsewhere}",
                room / 1_000_000
            );
            Examined::new(about, Health::Broken, words)
        }
        Some(room) => {
            let words =
                format!("{:.1} GB of room where games are kept (`{shown}`).", room as f64 / 1e9);
            Examined::new(about, Health::Works, words)
        }
        None => Examined::new(about, Health::Works, format!("Games are kept in `{shown}`.")),
    }
}

#[cfg(not(feature = "gui"))]
fn fonts() -> Examined {
    Examined::new(
        "typefaces",
        Health::Works,
        "Latin, Greek and Cyrillic are inside the program; the terminal has its own.",
    )
}

#[cfg(feature = "gui")]
fn fonts() -> Examined {
    let mut all = fontdb::Database::new();
    all.load_system_fonts();
    let inside = "Latin, Greek and Cyrillic are inside the program";
    match all.len() {
        0 => {
            let words = format!(
                "{inside}; the system has none for other letters.\n\
                 Only for scenarios in Arabic, Chinese and others: install a typeface, such as `fonts-noto`."
            );
            Examined::new("typefaces", Health::Absent, words)
        }
        count => {
            let words = format!("{inside}; for other letters the system has {count}.");
            Examined::new("typefaces", Health::Works, words)
        }
    }
}

#[cfg(not(feature = "classroom"))]
fn ports() -> Option<Examined> {
    None
}

#[cfg(feature = "classroom")]
fn ports() -> Option<Examined> {
    use crate::classroom::net::{PORT, reachable, would_listen};
    let port = would_listen(None);
    let free = std::net::TcpListener::bind(("0.0.0.0", port)).is_ok();
    let found = |health, words| Some(Examined::new("class", health, words));
    if !free {
        let words = format!(
            "Port {PORT} is in use, perhaps by a class that is being hosted, so another can't be.\nEnd that, or choose one: `offramp host --port N`."
        );
        return found(Health::Absent, words);
    }
    let words = format!("Port {port} is free to host a class");
    match reachable(port, None).len() {
        0 => found(
            Health::Absent,
            format!(
                "{words}, but this machine is on no network.\nJoin one, then `offramp host --check`."
            ),
        ),
        _ => found(
            Health::Works,
            format!("{words}. `offramp host --check` says how phones come in."),
        ),
    }
}

/// A sentence, from what was the rest of one.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
