//! The news: what the seat has learned, the latest turn first, each with its source.

use bevy_egui::egui::{Label, RichText, TextStyle, Ui};

use super::media;
use crate::rules::{News, NewsKind, SeatView, SourceView};
use crate::scenario::{Spot, Status};
use crate::window::sight::{self, Sight};
use crate::window::theme::icons;
use crate::window::{guide, theme, widgets};

pub(super) fn news_ui(ui: &mut Ui, view: &SeatView) {
    let latest = view.news.iter().map(|news| news.turn).max().unwrap_or(view.turn).max(view.turn);
    let mut sight = Sight::new(ui, sight::LIST);
    for turn in (1..=latest).rev() {
        let mut of_turn = view.news.iter().filter(|news| news.turn == turn).peekable();
        if turn == latest {
            widgets::title(ui, &format!("News of turn {turn}"));
            if of_turn.peek().is_none() {
                widgets::weak(ui, "Nothing new has reached you.");
            }
        } else if of_turn.peek().is_some() {
            ui.add_space(theme::GAP);
            widgets::caption(ui, &format!("Turn {turn}"));
        }
        for (at, news) in of_turn.enumerate() {
            if turn == latest && at == 0 {
                guide::marked(ui, Spot::News, |ui| item_ui(ui, view, news));
            } else {
                let letters = news.title.len() + news.text.len() + 100;
                sight.show(ui, (turn, at), letters, |ui| item_ui(ui, view, news));
            }
        }
    }
}

/// One piece of news.
fn item_ui(ui: &mut Ui, view: &SeatView, news: &News) {
    match news.medium {
        Some(medium) => media::medium_ui(ui, medium, news),
        None => event_ui(ui, view, news),
    }
}

/// What the game itself brings: acts, lines, norms, the ladder.
fn event_ui(ui: &mut Ui, view: &SeatView, news: &News) {
    widgets::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::NARROW;
            let t = theme::of(ui);
            let (icon, word) = sort(news.kind);
            match news.actor {
                Some(actor) => widgets::mark(ui, actor, view.actor(actor)),
                None => widgets::icon(ui, icon, theme::small(), t.accent),
            }
            ui.label(RichText::new(word).small().color(t.accent));
            ui.add(Label::new(RichText::new(&news.title).text_style(theme::lead())).wrap());
        });
        if !news.text.is_empty() {
            widgets::markdown(ui, &news.text);
        }
        if let Some(source) = &news.source {
            source_ui(ui, source);
        }
    });
}

fn sort(kind: NewsKind) -> (&'static str, &'static str) {
    match kind {
        NewsKind::Inject => (icons::INFO, "Report"),
        NewsKind::Written => (icons::WRITE, "Free move"),
        NewsKind::Act => (icons::TARGET, "Act"),
        NewsKind::Attribution => (icons::SEARCH, "Traced"),
        NewsKind::Rung => (icons::LADDER, "Ladder"),
        NewsKind::Threshold => (icons::FLAG, "Threshold"),
        NewsKind::RedLine => (icons::RED_LINE, "Red line"),
        NewsKind::Norm => (icons::NORM, "Norm"),
        NewsKind::Question => (icons::QUESTION, "Question"),
        NewsKind::Ending => (icons::OFF_RAMP, "Ending"),
    }
}

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
