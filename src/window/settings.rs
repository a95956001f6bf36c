//! How the window looks, kept between games: colours, text size, motion.

use std::path::{Path, PathBuf};

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Button, Key, Ui};
use serde::{Deserialize, Serialize};

use super::keys;
use super::shell::{Canvas, Intent, Intents, Notice, Screen, Steer};
use super::widgets;

/// Light or dark ground.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Light {
    /// Dark ground.
    #[default]
    Dark,
    /// Light ground.
    Light,
}

/// How fast an adjudication goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Speed {
    /// As it is meant.
    #[default]
    Once,
    /// Twice as fast.
    Twice,
    /// Everything is there at once.
    Instant,
}

impl Speed {
    /// All, slowest first.
    pub const ALL: [Self; 3] = [Self::Once, Self::Twice, Self::Instant];

    /// As it is shown.
    pub fn name(self) -> &'static str {
        match self {
            Self::Once => "1×",
            Self::Twice => "2×",
            Self::Instant => "at once",
        }
    }

    /// The one after it; after the last comes the first.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Once => Self::Twice,
            Self::Twice => Self::Instant,
            Self::Instant => Self::Once,
        }
    }
}

/// The user's choices.
#[derive(Resource, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Look {
    /// Light or dark ground.
    pub light: Light,
    /// Size of text, percent of the usual; see [`Look::text_percent`].
    pub text: u16,
    /// Nothing slides or fades.
    pub reduced_motion: bool,
    /// How fast an adjudication goes.
    pub speed: Speed,
    /// Text large enough for the back of a room, and nothing that not everybody may know.
    pub projector: bool,
    /// A group rolls its own dice and types in what they show.
    pub own_dice: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            light: Light::default(),
            text: 100,
            reduced_motion: false,
            speed: Speed::default(),
            projector: false,
            own_dice: false,
        }
    }
}

impl Look {
    /// Smallest and largest size of text.
    pub const TEXT: std::ops::RangeInclusive<u16> = 80..=200;

    /// The size of text, within its limits whatever a file says.
    pub fn text_percent(&self) -> u16 {
        self.text.clamp(*Self::TEXT.start(), *Self::TEXT.end())
    }

    /// How many times as fast as it is meant a scene moves; `None` if everything is there at once.
    pub fn pace(&self) -> Option<f32> {
        match self.speed {
            _ if self.reduced_motion => None,
            Speed::Once => Some(1.0),
            Speed::Twice => Some(2.0),
            Speed::Instant => None,
        }
    }

    /// Where it is kept unless somebody says otherwise.
    pub fn default_path() -> Option<PathBuf> {
        let dirs = directories::ProjectDirs::from("", "", "offramp")?;
        Some(dirs.config_dir().join("window.ron"))
    }

    /// Reads it. A file that is missing gives the defaults; one that can't be read gives them and
    /// says why.
    pub fn read(path: &Path) -> (Self, Option<String>) {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Default::default();
            }
            Err(error) => return (Self::default(), Some(ignored(path, &error.to_string()))),
        };
        match ron::from_str::<Self>(&text) {
            Ok(look) if Self::TEXT.contains(&look.text) => (look, None),
            Ok(look) => {
                let why = format!("a text size of {} is not between 80 and 200", look.text);
                (Self::default(), Some(ignored(path, &why)))
            }
            Err(error) => (Self::default(), Some(ignored(path, &error.to_string()))),
        }
    }

    /// Writes it.
    ///
    /// # Errors
    /// In words.
    pub fn write(&self, path: &Path) -> Result<(), String> {
        let write = || -> std::io::Result<()> {
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder)?;
            }
            let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default())
                .map_err(std::io::Error::other)?;
            std::fs::write(path, text)
        };
        write().map_err(|error| {
            format!("The settings hold until you close the window, but could not be kept in {}: {error}", path.display())
        })
    }
}

fn ignored(path: &Path, why: &str) -> String {
    format!(
        "The settings in {} were not used ({why}). The usual ones hold; changing any setting writes the file anew.",
        path.display()
    )
}

/// Where the user's choices are kept; nowhere in tests.
#[derive(Resource, Clone, Debug, Default)]
pub(super) struct LookFile(pub Option<PathBuf>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Look>()
        .init_resource::<LookFile>()
        .init_resource::<CameFrom>()
        .add_systems(Update, (keep, come_and_go))
        .add_systems(
            EguiPrimaryContextPass,
            draw.in_set(super::DrawScreens).run_if(in_state(Screen::Settings)),
        );
}

/// The screen to go back to.
#[derive(Resource, Debug, Default)]
struct CameFrom(Screen);

fn come_and_go(
    mut steers: MessageReader<Steer>,
    screen: Res<State<Screen>>,
    mut came_from: ResMut<CameFrom>,
    mut next: ResMut<NextState<Screen>>,
) {
    for steer in steers.read() {
        match steer {
            Steer::OpenSettings if *screen.get() != Screen::Settings => {
                came_from.0 = *screen.get();
                next.set(Screen::Settings);
            }
            Steer::CloseSettings => next.set(came_from.0),
            _ => {}
        }
    }
}

/// Takes over changed settings and writes them down.
pub(super) fn keep(
    mut steers: MessageReader<Steer>,
    mut look: ResMut<Look>,
    file: Res<LookFile>,
    mut notice: ResMut<Notice>,
) {
    for steer in steers.read() {
        let new = match steer {
            Steer::Look(new) => new.clone(),
            Steer::Projector(on) => Look { projector: *on, ..look.clone() },
            _ => continue,
        };
        if *look == new {
            continue;
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
    let below = "Kept on this computer and used in every game.";
    let mut wanted = widgets::page(
        ui,
        ("Settings", below),
        &mut new,
        |ui, new| {
            choices_ui(ui, new);
            Vec::new()
        },
        |ui, _| {
            let done = widgets::primary(ui, "Done", "Esc") || keys::pressed(ui, Key::Escape);
            if done { vec![Steer::CloseSettings.into()] } else { Vec::new() }
        },
    );
    if new != *look {
        wanted.push(Steer::Look(new).into());
    }
    wanted
}

fn choices_ui(ui: &mut Ui, new: &mut Look) {
    widgets::card(ui, |ui| {
        widgets::title(ui, "Colours");
        ui.horizontal(|ui| {
            ui.radio_value(&mut new.light, Light::Dark, "Dark");
            ui.radio_value(&mut new.light, Light::Light, "Light");
        });
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, "Text size");
        ui.horizontal(|ui| {
            let size = new.text_percent();
            if ui.add_enabled(size > *Look::TEXT.start(), Button::new("Smaller")).clicked() {
                new.text = size - 10;
            }
            ui.label(format!("{size} %"));
            if ui.add_enabled(size < *Look::TEXT.end(), Button::new("Larger")).clicked() {
                new.text = size + 10;
            }
        });
        widgets::weak(ui, "At larger sizes the table shows one part at a time.");
        ui.checkbox(&mut new.projector, "Projector: readable from the back of a room");
        widgets::weak(
            ui,
            "A projector shows what everybody may know; hand and brief are covered. P at the table begins \
             and ends it.",
        );
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, "Motion");
        ui.checkbox(&mut new.reduced_motion, "Reduced motion: nothing slides or fades");
        ui.add_enabled_ui(!new.reduced_motion, |ui| {
            ui.horizontal(|ui| {
                ui.label("Speed of an adjudication:");
                for speed in Speed::ALL {
                    ui.radio_value(&mut new.speed, speed, speed.name());
                }
            });
        });
    });
}
