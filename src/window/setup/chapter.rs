//! The chapter of a campaign that is set up, and what history left behind.

use bevy_egui::egui::{Label, Ui};

use super::choices::Arrange;
use crate::texts::say;
use crate::window::album::picture_in_ui;
use crate::window::shell::Intent;
use crate::window::store::BookChapter;
use crate::window::{theme, widgets};

/// Which chapter of a campaign this is, and what history left behind.
pub(super) fn chapter_ui(ui: &mut Ui, chapter: &BookChapter) -> Vec<Intent> {
    let (campaign, mut wanted) = (&chapter.campaign, Vec::new());
    widgets::card(ui, |ui| {
        let (campaign_title, number) = (&campaign.title, chapter.at + 1);
        let text = say!("window-chapter", campaign = campaign_title, number = number);
        widgets::title(ui, &text);
        widgets::weak(ui, &campaign.content_note);
        let scenario = &campaign.chapters[chapter.at].scenario;
        picture_in_ui(ui, scenario.folder.as_deref(), scenario.meta.picture.as_ref());
        widgets::markdown(ui, &campaign.chapters[chapter.at].before);
        ui.add_space(theme::GAP);
        widgets::title(ui, &say!("window-left-behind"));
        let left = chapter.left_behind();
        for left in &left {
            ui.add(Label::new(format!("• {} ({})", left.what, left.why)).wrap());
        }
        if left.is_empty() {
            widgets::weak(ui, say!("window-begins-as-in-sources"));
            ui.horizontal_wrapped(|ui| {
                ui.label(say!("window-begin-at"));
                for (at, other) in campaign.chapters.iter().enumerate() {
                    let name = format!("{} {}", at + 1, other.scenario.meta.title);
                    if ui.radio(at == chapter.at, name).clicked() && at != chapter.at {
                        wanted.push(Arrange::Chapter(at).into());
                    }
                }
            });
        }
    });
    wanted
}
