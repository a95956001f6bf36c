//! A scenario or a campaign in the library: its cover, what it is about, and what can be done with it.

use bevy_egui::egui::{Align2, Label, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::album::picture_in_ui;
use super::inside::LookInside;
use super::shelf::Pick;
use super::shell::Intent;
use super::store::Book;
use super::{cover, theme, widgets};
use crate::campaign::Campaign;
use crate::scenario::Scenario;
use crate::texts::say;

/// As a card with its cover; what is wished of it, and how high its words are.
pub(super) fn book_ui(ui: &mut Ui, at: usize, book: &Book, least: f32) -> (Option<Intent>, f32) {
    widgets::card(ui, |ui| {
        cover_ui(ui, book);
        let top = ui.cursor().top();
        words_ui(ui, book);
        let high = ui.cursor().top() - top;
        ui.add_space((least - high).max(0.0));
        (buttons_ui(ui, at, book), high)
    })
}

/// Its cover.
pub(super) fn cover_ui(ui: &mut Ui, book: &Book) {
    match &book.chapter {
        Some(chapter) => {
            let all = &chapter.campaign.chapters;
            let chapters: Vec<_> = all.iter().map(|one| &one.scenario).collect();
            let campaign = &chapter.campaign;
            cover::cover_ui(ui, &chapters, (&campaign.title, campaign.dilemma.as_deref()));
        }
        None => {
            let meta = &book.scenario.meta;
            cover::cover_ui(ui, &[&book.scenario], (&meta.title, meta.dilemma.as_deref()));
        }
    }
}

/// What it is about, how long it takes and who can be played. What is grave in it is said when it is set up.
pub(super) fn words_ui(ui: &mut Ui, book: &Book) {
    let (scenario, meta) = (&book.scenario, &book.scenario.meta);
    match &book.chapter {
        Some(chapter) => {
            ui.add(Label::new(&chapter.campaign.summary).wrap());
            ui.add_space(theme::HAIR);
            widgets::weak(ui, chapters(&chapter.campaign));
        }
        None => {
            picture_in_ui(ui, scenario.folder.as_deref(), meta.picture.as_ref());
            ui.add(Label::new(&meta.summary).wrap());
            ui.add_space(theme::HAIR);
            widgets::weak(ui, facts(scenario));
            roles_ui(ui, scenario);
        }
    }
}

/// What can be done with it.
pub(super) fn buttons_ui(ui: &mut Ui, at: usize, book: &Book) -> Option<Intent> {
    let key = if at < 9 { (at + 1).to_string() } else { String::new() };
    let title = match &book.chapter {
        Some(chapter) => &chapter.campaign.title,
        None => &book.scenario.meta.title,
    };
    let buttons = ui.horizontal_wrapped(|ui| {
        // One of the buttons must have the keyboard first: the first book's.
        let open = if at == 0 {
            widgets::primary(ui, &say!("window-open"), &key)
        } else {
            widgets::action(ui, &say!("window-open"), &key)
        };
        let about = say!("window-look-inside-about", title = title);
        let look = widgets::button_about(ui, &say!("window-look-inside"), "", &about);
        let open = open.then(|| Pick::Book(at).into());
        open.or_else(|| look.then(|| LookInside::Book(at).into()))
    });
    buttons.inner
}

/// Who can be played: mark and name of each, as one.
fn roles_ui(ui: &mut Ui, scenario: &Scenario) {
    let (t, font) = (theme::of(ui), theme::font(ui, &theme::small()));
    ui.horizontal_wrapped(|ui| {
        for ix in scenario.actor_ids() {
            let actor = scenario.actor(ix);
            let name = ui.painter().layout_no_wrap(actor.name.clone(), font.clone(), t.text);
            let mark = widgets::mark_size(font.size + theme::HAIR * 2.0);
            let size = vec2(mark.x + theme::NARROW + name.size().x, mark.y.max(name.size().y));
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let label = || WidgetInfo::labeled(WidgetType::Label, true, &actor.name);
            response.widget_info(label);
            let place = Align2::LEFT_CENTER.align_size_within_rect(mark, rect);
            widgets::paint_mark(ui.painter(), place, ix, &actor.name, font.clone());
            let beside = pos2(rect.right() - name.size().x, rect.center().y - name.size().y / 2.0);
            ui.painter().galley(beside, name, t.text);
            response.on_hover_text(&actor.role);
        }
    });
}

/// The chapters of a campaign in one line.
fn chapters(campaign: &Campaign) -> String {
    let all = campaign.chapters.iter().enumerate();
    let all = all.map(|(at, chapter)| format!("{} {}", at + 1, chapter.scenario.meta.title));
    say!("window-a-campaign", chapters = all.collect::<Vec<_>>().join("; "))
}

/// Date, turns and time in one line.
pub fn facts(scenario: &Scenario) -> String {
    let meta = &scenario.meta;
    say!(
        "window-facts",
        start = meta.calendar.start.to_string(),
        known = meta.as_of.to_string(),
        turns = meta.turns,
        pace = meta.calendar.pace(),
        alone = meta.solo_minutes,
        class = meta.class_minutes,
    )
}
