//! Masks: invented names for real ones.

use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::masks::Mask;
use crate::scenario::raw::Whole;

/// Most masks of a scenario.
const MOST_MASKS: usize = 100;

impl Resolver<'_> {
    /// Reads the masks, before any text that they may be put on.
    pub(super) fn masks(&mut self, whole: &Whole) {
        let Some(meta) = &whole.meta else { return };
        self.owner = "`masks`".to_owned();
        let given = &meta.value.masks;
        self.at_most(given.len(), MOST_MASKS, meta.span, "masks");
        let mut all = Vec::new();
        for (real, invented) in given {
            if !real.value.chars().any(char::is_alphanumeric) {
                let message = "a mask is for no name".to_owned();
                self.error(codes::EMPTY_TEXT, real.span, message).help =
                    Some("write the real name as it stands in the texts".to_owned());
                continue;
            }
            let (real, invented) = (real.value.clone(), self.label(invented));
            all.push(Mask { real, invented });
        }
        self.masks.all = all;
    }

    /// A text under the masks, if they are on.
    pub(super) fn masked(&mut self, text: String) -> String {
        if self.masks.all.is_empty() {
            return text;
        }
        let worn = &mut self.worn;
        let masked = self.masks.put_on(&text, |mask| {
            worn.insert(mask.real.clone());
        });
        if self.masks.on { masked } else { text }
    }

    /// Reads something that is told under real names: what really happened.
    pub(super) fn unmasked<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let masks = std::mem::take(&mut self.masks);
        let told = read(self);
        self.masks = masks;
        told
    }

    /// Reports masks that no text has a face for.
    pub(super) fn all_masked(&mut self, whole: &Whole) {
        for real in whole.meta.iter().flat_map(|meta| meta.value.masks.keys()) {
            if self.worn.contains(&real.value) || self.errors > 0 {
                continue;
            }
            let message =
                format!("no text names {}, for which there is a mask", quoted(&real.value));
            self.warning(codes::NO_EFFECT, real.span, message).help = Some(
                "write the name as the texts have it, letter by letter, or drop the mask"
                    .to_owned(),
            );
        }
    }
}
