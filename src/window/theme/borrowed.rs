//! Typefaces of the system, for what a scenario writes and ours have no picture of. They are looked for
//! when that is the case, and never else.

use std::collections::BTreeSet;

use fontdb::{Database, FaceInfo, Style};
use skrifa::{FontRef, MetadataProvider};

/// A typeface of the system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// The file's bytes, and which of its faces.
    pub data: (Vec<u8>, u32),
    /// What it is called.
    pub name: String,
}

/// Typefaces that between them have as many of these characters as there are on this computer: upright
/// ones of the usual weight first.
pub fn borrow(mut wanted: BTreeSet<char>) -> Vec<Face> {
    let mut all = Database::new();
    all.load_system_fonts();
    let mut faces: Vec<&FaceInfo> = all.faces().collect();
    faces.sort_by_key(|face| rank(face));
    let mut borrowed = Vec::new();
    for face in faces {
        if wanted.is_empty() {
            break;
        }
        let found = all.with_face_data(face.id, |bytes, index| {
            let here = has(bytes, index, &wanted);
            (!here.is_empty()).then(|| (here, (bytes.to_vec(), index)))
        });
        if let Some(Some((here, data))) = found {
            wanted.retain(|letter| !here.contains(letter));
            borrowed.push(Face { data, name: face.post_script_name.clone() });
        }
    }
    borrowed
}

/// What is taken first.
fn rank(face: &FaceInfo) -> (bool, bool, u16, String, u32) {
    let weight = face.weight.0.abs_diff(400);
    (
        face.style != Style::Normal,
        face.monospaced,
        weight,
        face.post_script_name.clone(),
        face.index,
    )
}

/// Which of these characters a typeface has.
fn has(bytes: &[u8], index: u32, wanted: &BTreeSet<char>) -> BTreeSet<char> {
    let Ok(font) = FontRef::from_index(bytes, index) else { return BTreeSet::new() };
    let letters = font.charmap();
    wanted.iter().copied().filter(|letter| letters.map(*letter).is_some()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typeface_is_known_by_the_characters_it_has() {
        let sans = include_bytes!("../../../assets/fonts/IBMPlexSans-Regular.ttf");
        let wanted = BTreeSet::from(['a', 'é', '島']);
        assert_eq!(has(sans, 0, &wanted), BTreeSet::from(['a', 'é']));
        assert_eq!(has(b"no typeface", 0, &wanted), BTreeSet::new());
    }
}
