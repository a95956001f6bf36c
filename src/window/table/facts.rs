//! What is said of a card wherever it lies, and what can be asked of it.

use bevy_egui::egui::Ui;

use crate::rules::Card;
use crate::scenario::OptionIx;
use crate::texts::say;
use crate::window::board::domain;
use crate::window::theme::icons;
use crate::window::{theme, widgets};

/// What somebody asks for who reads a card.
#[derive(Clone, Copy)]
pub(super) enum Touch {
    /// To compare it with another, or no longer.
    Compare,
    /// To take a card or put it back.
    Take(OptionIx),
}

/// A card's domain, kind, openness, rung and price.
pub(super) fn facts_ui(ui: &mut Ui, card: &Card) {
    let mut facts = vec![
        (domain(card.domain), format!("{}: {}", card.domain, card.kind.to_lowercase())),
        openness(card),
        (icons::LADDER, say!("table-card-rung", rung = card.rung.at() + 1)),
    ];
    facts.extend(cost(card).map(|cost| (icons::COST, say!("table-card-costs", cost = cost))));
    facts.extend(
        card.uses_left.map(|left| (icons::HOURGLASS, say!("table-card-left", left = left))),
    );
    let weak = theme::of(ui).weak;
    widgets::pieces(ui, &facts, theme::small(), weak);
}

/// Whether its author is seen.
pub(super) fn openness(card: &Card) -> (&'static str, String) {
    match (card.covert, card.readers.is_empty()) {
        (true, _) => (icons::SECRET, say!("table-covert")),
        (false, true) => (icons::PUBLIC, say!("table-open")),
        (false, false) => (icons::LOCK, say!("table-private")),
    }
}

/// What it takes, if anything.
pub(super) fn cost(card: &Card) -> Option<String> {
    let parts: Vec<_> = card.costs().map(|(name, amount)| format!("{amount} {name}")).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// What it crosses and breaks, in full.
pub(super) fn dangers_ui(ui: &mut Ui, card: &Card) {
    thresholds_ui(ui, card);
    for line in &card.crosses {
        red_line_ui(ui, say!("table-could-cross", line = line));
    }
    for title in &card.violates {
        widgets::warn(ui, say!("agreement-would-break", title = title));
    }
    for norm in &card.breaks {
        widgets::warn(ui, say!("table-breaks-norm", norm = norm));
    }
}

/// That it crosses thresholds by itself.
pub(super) fn thresholds_ui(ui: &mut Ui, card: &Card) {
    let warn = theme::of(ui).warn;
    for one in &card.thresholds {
        widgets::iconed(ui, icons::FLAG, one.say(), theme::small(), warn);
    }
}

/// Words about a red line.
pub(super) fn red_line_ui(ui: &mut Ui, text: String) {
    let warn = theme::of(ui).warn;
    widgets::iconed(ui, icons::RED_LINE, text, theme::small(), warn);
}
