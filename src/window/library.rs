//! The library: scenarios to choose from, and games to go on with.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Align2, Id, Label, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::album::picture_in_ui;
use super::inside::LookInside;
use super::keys::Act;
use super::settings::Settings;
use super::shelf::{Kept, Pick, Shelf};
use super::shell::{Canvas, DrawScreens, Intent, Intents, Notice, Screen};
use super::store::Book;
use super::{cover, keys, theme, unfinished, widgets};
use crate::campaign::Campaign;
use crate::scenario::Scenario;
use crate::texts::say;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Pick>()
        .add_message::<unfinished::Tidy>()
        .add_systems(OnEnter(Screen::Library), list)
        .add_systems(Update, unfinished::tidy)
        .add_systems(
            EguiPrimaryContextPass,
            draw.in_set(DrawScreens).run_if(in_state(Screen::Library)),
        );
}

/// Looks for games to go on with.
fn list(mut shelf: ResMut<Shelf>, mut kept: ResMut<Kept>, mut notice: ResMut<Notice>) {
    unfinished::look(&mut shelf, &mut kept, &mut notice);
}

fn draw(mut canvas: Canvas, mut shelf: ResMut<Shelf>, mut intents: Intents) -> Result {
    // What the sheet holds is nobody else's business.
    let shelf = shelf.bypass_change_detection();
    let wanted = canvas.show(|ui| library_ui(ui, shelf))?;
    intents.send(wanted);
    Ok(())
}

/// The library.
pub fn library_ui(ui: &mut Ui, shelf: &mut Shelf) -> Vec<Intent> {
    keys::shown(ui, "library");
    let below = say!("window-library-below");
    let mut wanted = widgets::page(ui, ("Offramp", &below), shelf, shelf_ui, |ui, _| {
        let mut wanted: Vec<Intent> = Vec::new();
        if widgets::button(ui, &say!("window-settings"), "F2") {
            wanted.push(Settings::Open.into());
        }
        if widgets::button(ui, &say!("window-quit"), "") {
            wanted.push(AppExit::Success.into());
        }
        widgets::weak(ui, say!("window-f1-lists-keys"));
        wanted
    });
    if let Some(at) = keys::number(ui, Act::OpenBook).filter(|at| *at < shelf.books.len()) {
        wanted.push(Pick::Book(at).into());
    }
    if let Some(game) = shelf.unfinished.first()
        && keys::pressed(ui, Act::Continue)
    {
        wanted.push(unfinished::pick(0, game));
    }
    wanted.extend(unfinished::sheet_ui(ui, shelf));
    wanted
}

fn shelf_ui(ui: &mut Ui, shelf: &mut Shelf) -> Vec<Intent> {
    let mut wanted: Vec<Intent> = Vec::new();
    if !shelf.unfinished.is_empty() {
        wanted.extend(unfinished::list_ui(ui, shelf));
    }
    widgets::title(ui, &say!("window-start-something"));
    let columns = ((ui.available_width() / theme::COVER) as usize).clamp(1, 3);
    let wide = (ui.available_width() - theme::SPACE * (columns - 1) as f32) / columns as f32;
    for (row, books) in shelf.books.chunks(columns).enumerate() {
        wanted.extend(row_ui(ui, row * columns, books, wide));
    }
    wanted
}

/// Scenarios beside each other, all as high as the highest; what is wished of one.
fn row_ui(ui: &mut Ui, first: usize, books: &[Book], wide: f32) -> Option<Intent> {
    let id = Id::new(("row of books", first));
    // As measured when it was last drawn with this width.
    let known: (f32, f32) = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let least = if known.0 == wide { known.1 } else { 0.0 };
    let (mut open, mut highest) = (None, 0.0_f32);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        for (at, book) in books.iter().enumerate() {
            widgets::cell(ui, wide, |ui| {
                let (opened, high) = book_ui(ui, first + at, book, least);
                highest = highest.max(high);
                open = open.take().or(opened);
            });
        }
    });
    ui.add_space(theme::SPACE);
    if known != (wide, highest) {
        ui.data_mut(|data| data.insert_temp(id, (wide, highest)));
        ui.ctx().request_repaint();
    }
    open
}

/// A scenario or a campaign as a card with its cover; what is wished of it, and how high its words are.
fn book_ui(ui: &mut Ui, at: usize, book: &Book, least: f32) -> (Option<Intent>, f32) {
    let (scenario, meta) = (&book.scenario, &book.scenario.meta);
    let campaign = book.chapter.as_ref().map(|chapter| &chapter.campaign);
    let (title, summary, note) = match campaign {
        Some(campaign) => (&campaign.title, &campaign.summary, &campaign.content_note),
        None => (&meta.title, &meta.summary, &meta.content_note),
    };
    let key = if at < 9 { (at + 1).to_string() } else { String::new() };
    widgets::card(ui, |ui| {
        match campaign {
            Some(of) => {
                let chapters: Vec<_> = of.chapters.iter().map(|one| &one.scenario).collect();
                cover::cover_ui(ui, &chapters, title);
            }
            None => cover::cover_ui(ui, &[scenario], title),
        }
        let top = ui.cursor().top();
        if campaign.is_none() {
            picture_in_ui(ui, scenario.folder.as_deref(), meta.picture.as_ref());
        }
        ui.add(Label::new(summary).wrap());
        ui.add_space(theme::HAIR);
        match campaign {
            Some(campaign) => widgets::weak(ui, chapters(campaign)),
            None => {
                widgets::weak(ui, facts(scenario));
                roles_ui(ui, scenario);
            }
        }
        widgets::weak(ui, say!("window-before-you-begin", note = note));
        if let Some(content) = meta.deals_with().filter(|_| campaign.is_none()) {
            widgets::weak(ui, content);
        }
        let high = ui.cursor().top() - top;
        ui.add_space((least - high).max(0.0));
        // One of the buttons must have the keyboard first: the first card's.
        let act = ui.horizontal_wrapped(|ui| {
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
        (act.inner, high)
    })
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
