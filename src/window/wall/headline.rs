//! What is new, as large as a headline.

use bevy_egui::egui::{FontFamily, FontId, Label, RichText, Ui, text::LayoutJob};

use super::shown::{PublicView, SaidOnWall};
use crate::markup;
use crate::rules::{News, NewsKind};
use crate::texts::say;
use crate::window::{theme, widgets};
use crate::words;

/// Lines of a report below its headline, and of a letter.
const ROWS: usize = 6;
/// Other news below the headline.
const MORE: usize = 3;

/// How it ended, or the news.
pub(super) fn news_ui(ui: &mut Ui, view: &PublicView, said: &[SaidOnWall]) {
    let turn = say!("page-turn", turn = view.turn, turns = view.turns);
    match &view.ending {
        Some(ending) => {
            widgets::title(ui, &say!("page-ended"));
            widgets::weak(ui, words::tone_meant(ending.tone));
            large_ui(ui, &ending.title);
            report_ui(ui, &ending.text);
        }
        None => {
            widgets::title(ui, &format!("{turn} · {}", view.date));
            reports_ui(ui, view);
        }
    }
    for one in said {
        widgets::card(ui, |ui| {
            report_ui(ui, &one.text);
            if let Some(who) = &one.who {
                widgets::weak(ui, who);
            }
        });
    }
}

fn reports_ui(ui: &mut Ui, view: &PublicView) {
    let Some(first) = headline(view) else {
        widgets::weak(ui, say!("page-no-headline"));
        return;
    };
    large_ui(ui, &first.title.say());
    report_ui(ui, &first.text.say());
    let others = view.news.iter().rev().filter(|news| news.turn == first.turn);
    let others = others.filter(|news| !std::ptr::eq(*news, first) && news.title != first.title);
    for news in others.take(MORE) {
        ui.add(Label::new(news.title.say()).truncate());
    }
}

/// The newest report, or the newest of anything.
pub(super) fn headline(view: &PublicView) -> Option<&News> {
    let latest = view.news.last()?.turn;
    let mut newest = view.news.iter().rev().filter(|news| news.turn == latest);
    newest.clone().find(|news| news.kind == NewsKind::Inject).or_else(|| newest.next())
}

/// Words as large as a headline.
fn large_ui(ui: &mut Ui, text: &str) {
    let font = FontId { size: theme::WALL_HEADLINE, ..theme::font(ui, &theme::display()) };
    ui.add(Label::new(RichText::new(text).font(font).color(theme::of(ui).text)).wrap());
}

/// The first lines of a text.
fn report_ui(ui: &mut Ui, text: &str) {
    let plain: Vec<_> = markup::blocks(text).iter().map(markup::Block::text).collect();
    if plain.is_empty() {
        return;
    }
    let font = theme::font(ui, &theme::lead());
    let font = FontId { family: FontFamily::Proportional, ..font };
    let mut job =
        LayoutJob::simple(plain.join(" "), font, theme::of(ui).text, ui.available_width());
    job.wrap.max_rows = ROWS;
    let rows = ui.fonts_mut(|fonts| fonts.layout_job(job));
    ui.add(Label::new(rows));
    ui.add_space(theme::GAP);
}
