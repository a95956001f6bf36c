//! The news: what the seat has learned, the latest turn first, each with its source.

use bevy_egui::egui::{Label, RichText, TextStyle, Ui};

use super::media;
use super::source::source_ui;
use crate::rules::{News, NewsKind, SeatView};
use crate::scenario::Spot;
use crate::texts::say;
use crate::window::sight::{self, ListSight};
use crate::window::theme::icons;
use crate::window::{mark, theme, widgets};
use crate::words;

pub fn news_ui(ui: &mut Ui, view: &SeatView) {
    let latest = view.news.iter().map(|news| news.turn).max().unwrap_or(view.turn).max(view.turn);
    let mut sight = ListSight::new(ui, sight::LIST);
    for turn in (1..=latest).rev() {
        let mut of_turn = view.news.iter().filter(|news| news.turn == turn).peekable();
        if turn == latest {
            widgets::title(ui, &say!("table-news-of-turn", turn = turn));
            if of_turn.peek().is_none() {
                widgets::weak(ui, say!("table-nothing-new"));
            }
        } else if of_turn.peek().is_some() {
            ui.add_space(theme::GAP);
            widgets::caption(ui, &say!("table-news-turn", turn = turn));
        }
        for (at, news) in of_turn.enumerate() {
            if turn == latest && at == 0 {
                mark::marked(ui, Spot::News, |ui| {
                    // What is newest is met first.
                    let large = theme::font(ui, &TextStyle::Heading);
                    ui.style_mut().text_styles.insert(theme::lead(), large);
                    item_ui(ui, view, news);
                });
            } else {
                let asked: usize = news.discussion.iter().map(String::len).sum();
                let letters = news.title.letters() + news.text.letters() + asked + 100;
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
            let (icon, word) = sort(news);
            match news.actor {
                Some(actor) => widgets::mark(ui, actor, view.actor(actor)),
                None => widgets::icon(ui, icon, theme::small(), t.accent),
            }
            ui.label(RichText::new(word).small().color(t.accent));
            ui.add(Label::new(RichText::new(news.title.say()).text_style(theme::lead())).wrap());
        });
        if !news.text.is_empty() {
            widgets::markdown(ui, &news.text.say());
        }
        if let Some(source) = &news.source {
            source_ui(ui, source);
        }
    });
}

fn sort(news: &News) -> (&'static str, String) {
    let kind = news.kind;
    match kind {
        NewsKind::Act if news.private => (icons::LOCK, words::sort(news)),
        NewsKind::Inject => (icons::INFO, say!("word-news-report")),
        NewsKind::Written => (icons::WRITE, say!("word-news-free-move")),
        NewsKind::Act => (icons::TARGET, words::kind(kind)),
        NewsKind::Attribution => (icons::SEARCH, say!("word-news-traced")),
        NewsKind::Tap => (icons::SECRET, words::kind(kind)),
        NewsKind::Rung => (icons::LADDER, words::kind(kind)),
        NewsKind::Threshold => (icons::FLAG, words::kind(kind)),
        NewsKind::RedLine => (icons::RED_LINE, words::kind(kind)),
        NewsKind::Agreement => (icons::NORM, words::kind(kind)),
        NewsKind::Norm => (icons::NORM, words::kind(kind)),
        NewsKind::Question => (icons::QUESTION, words::kind(kind)),
        NewsKind::Clock => (icons::HOURGLASS, words::kind(kind)),
        NewsKind::Ending => (icons::OFF_RAMP, words::kind(kind)),
    }
}
