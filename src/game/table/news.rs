//! The news: what the seat has learned, the latest turn first, each with its source.

use bevy_egui::egui::{Label, RichText, Ui};

use crate::game::{theme, widgets};
use crate::rules::{News, NewsKind, SeatView, SourceView};
use crate::scenario::{Medium, Status};

pub(super) fn news_ui(ui: &mut Ui, view: &SeatView) {
    let latest = view.news.iter().map(|news| news.turn).max().unwrap_or(view.turn).max(view.turn);
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
        for news in of_turn {
            item_ui(ui, view, news);
        }
    }
}

/// One piece of news.
pub fn item_ui(ui: &mut Ui, view: &SeatView, news: &News) {
    widgets::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::NARROW;
            if let Some(actor) = news.actor {
                widgets::mark(ui, actor, view.actor(actor));
            }
            let t = theme::of(ui);
            ui.label(RichText::new(sort(news)).small().color(t.accent));
            ui.add(Label::new(RichText::new(&news.title).text_style(theme::lead())).wrap());
        });
        if !news.text.is_empty() {
            widgets::markdown(ui, &news.text);
        }
        if let Some(source) = &news.source {
            widgets::weak(ui, source_line(source));
        }
    });
}

fn sort(news: &News) -> &'static str {
    match (news.kind, news.medium) {
        (_, Some(Medium::Wire)) => "Wire",
        (_, Some(Medium::Newspaper)) => "Newspaper",
        (_, Some(Medium::Broadcast)) => "Broadcast",
        (_, Some(Medium::Call)) => "Call",
        (_, Some(Medium::Cable)) => "Cable",
        (_, Some(Medium::Post)) => "Post",
        (NewsKind::Inject, None) => "Report",
        (NewsKind::Written, _) => "Free move",
        (NewsKind::Act, _) => "Act",
        (NewsKind::Attribution, _) => "Traced",
        (NewsKind::Rung, _) => "Ladder",
        (NewsKind::Threshold, _) => "Threshold",
        (NewsKind::RedLine, _) => "Red line",
        (NewsKind::Norm, _) => "Norm",
        (NewsKind::Question, _) => "Question",
        (NewsKind::Ending, _) => "Ending",
    }
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
