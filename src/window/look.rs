//! How the window looks and moves, as the user chose, and how that is kept between games.

use std::path::{Path, PathBuf};

use bevy::prelude::*;
use serde::{Deserialize, Serialize};

use crate::texts::{Language, say};

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
    pub fn name(self) -> String {
        match self {
            Self::Once => "1×".to_owned(),
            Self::Twice => "2×".to_owned(),
            Self::Instant => say!("window-at-once"),
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
    /// The language of the program; that of the system if none is chosen.
    pub language: Option<Language>,
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
    /// Whoever plays answers each turn's question before the model's risk is shown.
    pub scored: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            language: None,
            light: Light::default(),
            text: 100,
            reduced_motion: false,
            speed: Speed::default(),
            projector: false,
            own_dice: false,
            scored: false,
        }
    }
}

impl Look {
    /// Smallest and largest size of text.
    pub const TEXT: std::ops::RangeInclusive<u16> = 80..=200;

    /// The language that is spoken.
    pub fn spoken(&self) -> Language {
        self.language.unwrap_or_else(Language::of_system)
    }

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
                let why = say!("window-text-size-beyond", size = look.text);
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
            let (path, why) = (path.display().to_string(), error.to_string());
            say!("window-settings-not-kept", path = path, why = why)
        })
    }
}

fn ignored(path: &Path, why: &str) -> String {
    say!("window-settings-not-used", path = path.display().to_string(), why = why)
}
