//! The typeface and the icon font; where they come from is said in `assets/fonts` and `assets/icons`.

use std::sync::Arc;

use bevy_egui::egui::{FontData, FontDefinitions, FontFamily};

use super::borrowed::Face;

const SANS: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexSans-Regular.ttf");
const STRONG: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexSans-SemiBold.ttf");
const MONO: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexMono-Regular.ttf");
const ICONS: &[u8] = include_bytes!("../../../assets/icons/icons.ttf");

/// For headings and figures that matter.
pub(super) fn strong() -> FontFamily {
    FontFamily::Name("strong".into())
}

/// Each family falls back to the icons, which also hold the shapes that the typeface has not.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [("sans", SANS), ("strong", STRONG), ("mono", MONO), ("icons", ICONS)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    fonts.families.insert(FontFamily::Proportional, list(&["sans", "icons"]));
    fonts.families.insert(strong(), list(&["strong", "sans", "icons"]));
    fonts.families.insert(FontFamily::Monospace, list(&["mono", "sans", "icons"]));
    fonts
}

/// The same, with typefaces that come last.
pub(super) fn with(faces: &[Face]) -> FontDefinitions {
    let mut fonts = definitions();
    for (at, face) in faces.iter().enumerate() {
        let name = format!("borrowed {at}");
        let (bytes, index) = face.data.clone();
        let data = FontData { index, ..FontData::from_owned(bytes) };
        fonts.font_data.insert(name.clone(), Arc::new(data));
        fonts.families.values_mut().for_each(|family| family.push(name.clone()));
    }
    fonts
}
