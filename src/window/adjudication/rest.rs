//! What has no scene of its own: one line after the other, on one page.

use bevy_egui::egui::{Align, Label, RichText, Ui};

use super::draw::called;
use super::scene::SceneShown;
use crate::forecast::rounded;
use crate::rules::{News, NewsKind, SeatView};
use crate::texts::say;
use crate::window::album::picture_ui;
use crate::window::table::discussion_ui;
use crate::window::{theme, widgets};
use crate::words;

/// Whose it is, and what it is called.
pub(super) fn head_ui(ui: &mut Ui, view: &SeatView, news: &News) {
    ui.horizontal_wrapped(|ui| {
        if let Some(actor) = news.actor {
            widgets::mark(ui, actor, view.actor(actor));
            ui.label(view.actor(actor));
        } else if news.kind == NewsKind::Inject {
            widgets::weak(ui, say!("scene-new-report", turn = news.turn));
        }
    });
    ui.add(Label::new(RichText::new(news.title.say()).text_style(theme::lead())).wrap());
}

pub(super) fn rest_ui(ui: &mut Ui, scene: &SceneShown) {
    widgets::title(ui, &say!("scene-rest"));
    widgets::weak(ui, say!("scene-rest-about"));
    ui.add_space(theme::GAP);
    let view = &scene.after;
    for at in scene.told() {
        let news = &view.news[at];
        widgets::card(ui, |ui| {
            head_ui(ui, view, news);
            if let Some(draw) = &news.draw {
                let (outcome, share) = (called(draw.chosen()), draw.chosen().probability);
                widgets::weak(
                    ui,
                    say!("scene-was-odds", outcome = outcome, share = rounded(share)),
                );
            }
            told_ui(ui, news);
        });
    }
    if scene.moving() {
        ui.scroll_to_cursor(Some(Align::BOTTOM));
    }
}

/// What a piece of news says, below its title.
pub(super) fn told_ui(ui: &mut Ui, news: &News) {
    if !news.text.is_empty() {
        widgets::markdown(ui, &news.text.say());
    }
    picture_ui(ui, news.picture.as_ref());
    discussion_ui(ui, news);
    if let Some(source) = &news.source {
        widgets::weak(ui, words::source_line(source));
    }
}
