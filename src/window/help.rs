//! What lies on top of every screen: a message to the user, and help, which says what the screen one is
//! on is for, its keys, and the field's words.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Event, Key, Label, RichText, Ui};

use super::keys::{KEYS, covered, function, pressed};
use super::settings::Settings;
use super::shell::{Awake, Canvas, DrawScreens, Notice, Page, Phase, Shown};
use super::{glossary, theme, widgets};

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
        if shown.page() != Page::Settings && !covered(ui) && function(ui, Key::F2) {
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
    function(ui, Key::F1) || !ui.text_edit_focused() && typed(ui)
}

/// A message on top of everything; whether it is to be put away.
pub fn notice_ui(ui: &Ui, text: &str) -> bool {
    let (done, close) = widgets::sheet(ui, "notice", theme::SHEET_SMALL, |ui| {
        ui.label(text);
        ui.add_space(theme::SPACE);
        widgets::primary(ui, "Understood", "Esc")
    });
    done || close
}

/// What a screen is for, in a paragraph.
fn about(page: Page) -> &'static str {
    match page {
        Page::Library => {
            "Choose a crisis, or a campaign of several, or go on with a game that was left. A cover shows \
             where the crisis begins, who sits where and the rungs of its ladder, the one it starts on \
             outlined. Read the note before you begin: real people died in events like these, but every \
             outcome here is fictional."
        }
        Page::Setup => {
            "Decide who plays which seat: a person at this screen, or the computer. With one person the game \
             is played alone, with several they take turns at this screen; with none you watch as \
             facilitator. A group may roll its own dice. The seed fixes all luck: the same \
             seed and the same choices give the same game."
        }
        Page::Game(Phase::Brief) => {
            "What your seat knows and wants, and nobody else may read: its brief, its objectives with their \
             weights, and its red lines. The table shows objectives and red lines again."
        }
        Page::Game(Phase::HandOver) => {
            "Several people share this screen. The table stays hidden until the person named here says that \
             they sit alone in front of it."
        }
        Page::Game(Phase::Helm) => {
            "You run the game. You see what everybody has sealed. When all have, each draw can be left to \
             the dice, the program's or your own, or decided by you with a reason, which the record keeps; \
             an inject of the next turn can be held back in the same way. Injects that have not come can be \
             thrown in at any time. Then you open the orders for all to see."
        }
        Page::Game(Phase::Table) => {
            "One turn: read the news, weigh the cards in your hand, take as many as a turn allows, and seal \
             them. To hold is to take none. Nobody sees your orders before all are opened at once. A \
             forecast plays the rest of the game thousands of times and says how likely it then is that \
             the crisis crosses a threshold."
        }
        Page::Game(Phase::Adjudication) => {
            "All orders are opened at once. For each that can end in more than one way you see the odds: \
             base odds, then one factor after the other with its reason, and how they divide the strip from \
             0 to 100. Then the dice are rolled, and where the number falls is what comes. The last step \
             shows what has changed and how the risk stands."
        }
        Page::Game(Phase::Debrief) => {
            "What happened, what it means, and what now: how risk moved with each act, what else was on the \
             table at each decision with the same luck, which red lines were kept, which off-ramps were \
             open, how good the forecasts were, and what really happened. The report saves it all as one page \
             with its pictures."
        }
        Page::Settings => {
            "How the window looks and moves, kept for every game on this computer. Nothing here changes the \
             game itself."
        }
    }
}

/// Help on a screen; whether it is to be closed.
pub fn help_ui(ui: &Ui, page: Page) -> bool {
    let (done, close) = widgets::sheet(ui, "help", theme::SHEET_WIDE, |ui| {
        widgets::heading(ui, &format!("Help: {}", page.name()));
        let most = ui.content_rect().height() - theme::SHEET_OUT[1];
        widgets::scroll("keys").at_most(most).show(ui, |ui| {
            widgets::scroll_by_keys(ui);
            ui.add(Label::new(about(page)).wrap());
            ui.scope(|ui| {
                ui.spacing_mut().interact_size.y = theme::LINE;
                let parts = [page.name(), "Everywhere"];
                if ui.available_width() > theme::TWO_PARTS {
                    ui.columns(2, |uis| {
                        uis.iter_mut().zip(parts).for_each(|(ui, part)| keys_ui(ui, part));
                    });
                } else {
                    parts.into_iter().for_each(|part| keys_ui(ui, part));
                }
            });
            words_ui(ui);
        });
        ui.add_space(theme::GAP);
        widgets::primary(ui, "Close", "Esc") || pressed(ui, Key::F1)
    });
    done || close
}

fn keys_ui(ui: &mut Ui, part: &str) {
    ui.add_space(theme::GAP);
    widgets::title(ui, &format!("Keys: {}", part.to_lowercase()));
    let (_, keys) = KEYS.iter().find(|(name, _)| *name == part).copied().unwrap_or_default();
    for (key, what) in keys {
        widgets::beside_row(ui, theme::KEYS, |ui| widgets::key(ui, key), what);
    }
}

/// The whole glossary: for those who don't use a pointer, too.
fn words_ui(ui: &mut Ui) {
    ui.add_space(theme::SPACE);
    widgets::title(ui, "Words");
    widgets::weak(ui, "Words with dots below them are explained when the pointer rests on them.");
    for entry in glossary::all() {
        let head = RichText::new(entry.head).text_style(theme::compact());
        let head = |ui: &mut Ui| drop(widgets::words(ui, theme::WORDS - theme::SPACE, head));
        widgets::beside_row(ui, theme::WORDS, head, entry.means);
    }
}
