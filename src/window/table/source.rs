//! Where a piece of news comes from, and how firm it is.

use bevy_egui::egui::{TextStyle, Ui};

use crate::rules::SourceView;
use crate::scenario::Status;
use crate::window::theme::icons;
use crate::window::{theme, widgets};

/// The line below a piece of news.
pub(super) fn source_ui(ui: &mut Ui, source: &SourceView) {
    let icon = match source.status {
        Status::Reported => icons::CHECK,
        Status::Claimed => icons::QUESTION,
        Status::Analysis => icons::SEARCH,
        Status::Invented => icons::WRITE,
    };
    let weak = theme::of(ui).weak;
    widgets::iconed(ui, icon, source_line(source), TextStyle::Small, weak);
}

/// How firm it is, and where it comes from.
pub fn source_line(source: &SourceView) -> String {
    let by = source.by.as_deref().unwrap_or("somebody");
    let status = match source.status {
        Status::Reported => "Reported".to_owned(),
        Status::Claimed => format!("Claimed by {by}"),
        Status::Analysis => "Analysis".to_owned(),
        Status::Invented => return "Invented for the exercise".to_owned(),
    };
    if source.line.is_empty() { status } else { format!("{status}. {}", source.line) }
}
