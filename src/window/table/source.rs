//! Where a piece of news comes from, and how firm it is.

use bevy_egui::egui::{TextStyle, Ui};

use crate::rules::SourceView;
use crate::scenario::Status;
use crate::window::theme::icons;
use crate::window::{theme, widgets};
use crate::words;

/// The line below a piece of news.
pub(super) fn source_ui(ui: &mut Ui, source: &SourceView) {
    let icon = match source.status {
        Status::Reported => icons::CHECK,
        Status::Claimed => icons::QUESTION,
        Status::Argued => icons::SEARCH,
        Status::Elsewhere => icons::INFO,
        Status::Invented => icons::WRITE,
    };
    let weak = theme::of(ui).weak;
    widgets::iconed(ui, icon, words::source_line(source), TextStyle::Small, weak);
}
