//! How far long work has come, on a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar over so many games, with their rate and the time left. It is drawn on standard error, and
/// only if that is a terminal.
pub fn bar(games: u64) -> ProgressBar {
    bar_of(games, "games")
}

/// A bar over so many of something else.
pub fn bar_of(count: u64, what: &str) -> ProgressBar {
    let bar = ProgressBar::new(count);
    let style = format!(
        "{{bar:30}} {{percent:>3}}% {{human_pos}}/{{human_len}} {what}, {{per_sec}}, {{eta}} left"
    );
    if let Ok(style) = ProgressStyle::with_template(&style) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(500));
    bar
}
