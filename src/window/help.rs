//! What lies on top of every screen: a message to the user, and help, which says what the screen one is
//! on is for, its keys, and the field's words.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Event, Label, RichText, Ui};

use super::keys::{self, Act, Row, covered, pressed, pressed_anywhere};
use super::settings::Settings;
use super::shell::{Awake, Canvas, DrawScreens, Notice, Page, Phase, Shown};
use super::{dialog, glossary, theme, widgets};
use crate::texts::say;

/// Whether the list of keys is open.
#[derive(Resource, Debug, Default)]
pub struct HelpOpen(pub bool);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<HelpOpen>().add_systems(
        EguiPrimaryContextPass,
        // After the screens, to lie on top of them.
        draw.after(DrawScreens),
    );
}

fn draw(
    mut canvas: Canvas,
    shown: Shown,
    mut help: ResMut<HelpOpen>,
    mut notice: ResMut<Notice>,
    mut awake: ResMut<Awake>,
    mut settings: MessageWriter<Settings>,
) -> Result {
    canvas.show(|ui| {
        if let Some(text) = notice.text.clone() {
            if notice_ui(ui, &text) {
                notice.text = None;
            }
            // Until its button has the keyboard.
            if ui.memory(|memory| memory.focused().is_none()) {
                awake.stir();
            }
        }
        if help.0 || asked(ui) {
            // Change detection is left alone unless something changes.
            let open = !help.0 || !help_ui(ui, shown.page());
            if help.0 != open {
                help.0 = open;
                awake.stir();
            }
        }
        if shown.page() != Page::Settings && !covered(ui) && pressed_anywhere(ui, Act::Settings) {
            settings.write(Settings::Open);
            awake.stir();
        }
    })
}

/// Whether somebody asks for the list of keys.
fn asked(ui: &Ui) -> bool {
    let typed = |ui: &Ui| {
        ui.input(|i| i.events.iter().any(|event| matches!(event, Event::Text(text) if text == "?")))
    };
    // Also on top of a sheet.
    pressed_anywhere(ui, Act::Help) || !ui.text_edit_focused() && typed(ui)
}

/// A message on top of everything; whether it is to be put away.
pub fn notice_ui(ui: &Ui, text: &str) -> bool {
    let (done, close) = dialog::sheet(ui, "notice", theme::SHEET_SMALL, |ui| {
        ui.label(text);
        ui.add_space(theme::SPACE);
        widgets::primary(ui, &say!("window-understood"), "Esc")
    });
    done || close
}

/// What a screen is for, in a paragraph.
fn about(page: Page) -> String {
    match page {
        Page::Library => say!("window-about-library"),
        Page::Setup => say!("window-about-set-up"),
        Page::Game(Phase::Brief) => say!("window-about-brief"),
        Page::Game(Phase::HandOver) => say!("window-about-hand-over"),
        Page::Game(Phase::Helm) => say!("window-about-helm"),
        Page::Game(Phase::Table) => say!("window-about-table"),
        Page::Game(Phase::Adjudication) => say!("window-about-adjudication"),
        Page::Game(Phase::Debrief) => say!("window-about-debrief"),
        Page::Hosting => say!("window-about-hosting"),
        Page::Inside => say!("window-about-inside"),
        Page::Settings => say!("window-about-settings"),
    }
}

/// Help on a screen; whether it is to be closed.
pub fn help_ui(ui: &Ui, page: Page) -> bool {
    let (done, close) = dialog::sheet(ui, "help", theme::SHEET_WIDE, |ui| {
        widgets::heading(ui, &say!("window-help", page = page.name()));
        let most = ui.content_rect().height() - theme::SHEET_OUT[1];
        widgets::scroll("keys").at_most(most).show(ui, |ui| {
            widgets::scroll_by_keys(ui);
            ui.add(Label::new(about(page)).wrap());
            ui.scope(|ui| {
                ui.spacing_mut().interact_size.y = theme::LINE;
                let parts = [
                    (page.name(), keys::rows(page)),
                    (say!("window-everywhere"), keys::everywhere()),
                ];
                if ui.available_width() > theme::TWO_PARTS {
                    ui.columns(2, |uis| {
                        uis.iter_mut().zip(&parts).for_each(|(ui, part)| keys_ui(ui, part));
                    });
                } else {
                    parts.iter().for_each(|part| keys_ui(ui, part));
                }
            });
            words_ui(ui);
        });
        ui.add_space(theme::GAP);
        widgets::primary(ui, &say!("window-close"), "Esc") || pressed(ui, Act::Help)
    });
    done || close
}

fn keys_ui(ui: &mut Ui, (part, rows): &(String, Vec<Row>)) {
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("window-keys-of", part = part.to_lowercase()));
    for row in rows {
        widgets::beside_row(ui, theme::KEYS, |ui| widgets::key(ui, &row.keys), &row.does);
    }
}

/// The whole glossary: for those who don't use a pointer, too.
fn words_ui(ui: &mut Ui) {
    ui.add_space(theme::SPACE);
    widgets::title(ui, &say!("window-words"));
    widgets::weak(ui, say!("window-words-with-dots"));
    for entry in glossary::all() {
        let head = RichText::new(entry.head).text_style(theme::compact());
        let head = |ui: &mut Ui| drop(widgets::words(ui, theme::WORDS - theme::SPACE, head));
        widgets::beside_row(ui, theme::WORDS, head, entry.means);
    }
}
