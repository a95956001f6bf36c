//! The settings: language, colours, text size, motion.

use std::path::PathBuf;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Button, Id, Ui, UiBuilder};

use super::keys::{self, Act};
use super::look::{Light, Look, Speed};
use super::shell::{Canvas, DrawScreens, Intent, Intents, Notice, Screen};
use super::widgets;
use crate::texts::{self, Language, say};

/// Opens the settings, or goes back from them.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settings {
    /// To the settings.
    Open,
    /// Back to where one was.
    Close,
}

/// Changes how the window looks.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub enum Adjust {
    /// To this.
    Look(Look),
    /// Projector mode begins, or ends.
    Projector(bool),
}

/// Where the user's choices are kept; nowhere in tests.
#[derive(Resource, Clone, Debug, Default)]
pub(super) struct LookFile(pub Option<PathBuf>);

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Settings>()
        .add_message::<Adjust>()
        .init_resource::<Look>()
        .init_resource::<LookFile>()
        .init_resource::<CameFrom>()
        .add_systems(Update, (keep, come_and_go))
        .add_systems(
            EguiPrimaryContextPass,
            draw.in_set(DrawScreens).run_if(in_state(Screen::Settings)),
        );
}

/// The screen to go back to.
#[derive(Resource, Debug, Default)]
struct CameFrom(Screen);

fn come_and_go(
    mut wishes: MessageReader<Settings>,
    screen: Res<State<Screen>>,
    mut came_from: ResMut<CameFrom>,
    mut next: ResMut<NextState<Screen>>,
) {
    for wish in wishes.read() {
        match wish {
            Settings::Open if *screen.get() == Screen::Settings => {}
            Settings::Open => {
                came_from.0 = *screen.get();
                next.set(Screen::Settings);
            }
            Settings::Close => next.set(came_from.0),
        }
    }
}

/// Takes over changed settings, speaks the language they name, and writes them down.
pub(super) fn keep(
    mut wishes: MessageReader<Adjust>,
    mut look: ResMut<Look>,
    file: Res<LookFile>,
    mut notice: ResMut<Notice>,
) {
    for wish in wishes.read() {
        let new = match wish {
            Adjust::Look(new) => new.clone(),
            Adjust::Projector(on) => Look { projector: *on, ..look.clone() },
        };
        if *look == new {
            continue;
        }
        if look.language != new.language {
            texts::speak(new.spoken());
        }
        *look = new;
        if let Some(path) = &file.0
            && let Err(why) = look.write(path)
        {
            notice.say(why);
        }
    }
}

fn draw(mut canvas: Canvas, look: Res<Look>, mut intents: Intents) -> Result {
    let wanted = canvas.show(|ui| settings_ui(ui, &look))?;
    intents.send(wanted);
    Ok(())
}

/// The settings, to be changed.
pub fn settings_ui(ui: &mut Ui, look: &Look) -> Vec<Intent> {
    keys::shown(ui, "settings");
    let mut new = look.clone();
    let mut wanted = widgets::page(
        ui,
        (&say!("window-settings"), &say!("window-settings-below")),
        &mut new,
        |ui, new| {
            choices_ui(ui, new);
            Vec::new()
        },
        |ui, _| {
            let done =
                widgets::primary(ui, &say!("window-done"), "Esc") || keys::pressed(ui, Act::Close);
            if done { vec![Settings::Close.into()] } else { Vec::new() }
        },
    );
    if new != *look {
        wanted.push(Adjust::Look(new).into());
    }
    wanted
}

fn choices_ui(ui: &mut Ui, new: &mut Look) {
    widgets::card(ui, |ui| language_ui(ui, &mut new.language));
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("window-colours"));
        ui.horizontal(|ui| {
            ui.radio_value(&mut new.light, Light::Dark, say!("window-dark"));
            ui.radio_value(&mut new.light, Light::Light, say!("window-light"));
        });
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("window-text-size"));
        ui.horizontal(|ui| {
            let size = new.text_percent();
            let smaller = Button::new(say!("window-smaller"));
            if ui.add_enabled(size > *Look::TEXT.start(), smaller).clicked() {
                new.text = size - 10;
            }
            ui.label(format!("{size} %"));
            let larger = Button::new(say!("window-larger"));
            if ui.add_enabled(size < *Look::TEXT.end(), larger).clicked() {
                new.text = size + 10;
            }
        });
        widgets::weak(ui, say!("window-text-size-hint"));
        ui.checkbox(&mut new.projector, say!("window-projector"));
        widgets::weak(ui, say!("window-projector-hint"));
        widgets::weak(ui, say!("window-wall-hint"));
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("window-forecasting"));
        ui.checkbox(&mut new.scored, say!("window-scored"));
        widgets::weak(ui, say!("window-scored-hint"));
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("window-motion"));
        ui.checkbox(&mut new.reduced_motion, say!("window-reduced-motion"));
        ui.add_enabled_ui(!new.reduced_motion, |ui| {
            ui.horizontal(|ui| {
                ui.label(say!("window-speed-of-adjudication"));
                for speed in Speed::ALL {
                    ui.radio_value(&mut new.speed, speed, speed.name());
                }
            });
        });
    });
}

/// The languages, each as those who speak it call it.
fn language_ui(ui: &mut Ui, chosen: &mut Option<Language>) {
    widgets::title(ui, &say!("window-language"));
    // Of one identity in every language: what was chosen keeps the keyboard.
    ui.scope_builder(UiBuilder::new().id(Id::new("languages")), |ui| {
        ui.horizontal_wrapped(|ui| {
            for language in Language::OFFERED {
                ui.radio_value(chosen, Some(language), language.name());
            }
            ui.radio_value(chosen, None, say!("window-language-of-system"));
        });
    });
}
