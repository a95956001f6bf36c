//! How far long work has come, on a terminal.

use std::fmt::Write;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressState, ProgressStyle};

/// A bar over so many games, with their rate and the time left. It is drawn on standard error, and
/// only if that is a terminal.
pub fn bar(games: u64) -> ProgressBar {
    bar_from(0, games, "games")
}

/// A bar over so many of something else.
pub fn bar_of(count: u64, what: &str) -> ProgressBar {
    bar_from(0, count, what)
}

/// A bar that goes on where so many are done.
pub fn bar_from(done: u64, count: u64, what: &str) -> ProgressBar {
    let bar = ProgressBar::new(count);
    let style = format!(
        "{{bar:30}} {{percent:>3}}% {{human_pos}}/{{human_len}} {what}, {{rate}}, {{eta}} left"
    );
    if let Ok(style) = ProgressStyle::with_template(&style) {
        bar.set_style(style.with_key("rate", rate));
    }
    // What was done before says nothing about how fast it goes now; a tick makes it known.
    bar.set_position(done);
    bar.tick();
    bar.reset_eta();
    bar.enable_steady_tick(Duration::from_millis(500));
    bar
}

fn rate(state: &ProgressState, to: &mut dyn Write) {
    let rate = state.per_sec();
    let digits = if rate < 10.0 { 1 } else { 0 };
    // A bar that can't be drawn is no reason to stop.
    let _ = write!(to, "{rate:.digits$}/s");
}
