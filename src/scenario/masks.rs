//! Masks: invented names under which a scenario can be played by those who should not play a real war.

use std::ops::Range;
use std::sync::Arc;

use super::model::Scenario;

/// An invented name for a real one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mask {
    /// As the file has it.
    pub real: String,
    /// What is played instead.
    pub invented: String,
}

/// A scenario's masks, and the scenario under them.
#[derive(Clone, Debug, Default)]
pub struct Masks {
    /// In the file's order.
    pub all: Vec<Mask>,
    /// Whether this is the scenario under its masks.
    pub on: bool,
    /// The same scenario under its masks, if it has some and they are not on.
    pub(super) under: Option<Arc<Scenario>>,
}

impl Masks {
    /// A text with the invented name wherever a real one stands as a word, the longest first; `used` is told of
    /// each.
    pub fn put_on(&self, text: &str, mut used: impl FnMut(&Mask)) -> String {
        let mut masked = String::with_capacity(text.len());
        let mut from = 0;
        while let Some((mask, at)) = self.next(text, from) {
            masked.push_str(&text[from..at.start]);
            masked.push_str(&mask.invented);
            used(mask);
            from = at.end;
        }
        masked.push_str(&text[from..]);
        masked
    }

    /// The first name at or after `from`; where several begin there, the longest.
    fn next(&self, text: &str, from: usize) -> Option<(&Mask, Range<usize>)> {
        let found = self.all.iter().filter_map(|mask| {
            let places = text[from..].match_indices(&mask.real);
            let mut places = places.map(|(at, name)| from + at..from + at + name.len());
            Some((mask, places.find(|at| is_word(text, at))?))
        });
        found.min_by_key(|(_, at)| (at.start, std::cmp::Reverse(at.end)))
    }
}

/// Whether a name does not stand within a longer word.
fn is_word(text: &str, at: &Range<usize>) -> bool {
    let before = text[..at.start].chars().next_back();
    let after = text[at.end..].chars().next();
    ![before, after].into_iter().flatten().any(char::is_alphanumeric)
}

impl Scenario {
    /// The same scenario under its masks, or itself: `None` if masks are wanted and it has none.
    pub fn masked(&self, on: bool) -> Option<Self> {
        match on && !self.masks.on {
            true => self.masks.under.as_deref().cloned(),
            false => Some(self.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_replaced_as_words_the_longest_first() {
        let mask =
            |real: &str, invented: &str| Mask { real: real.into(), invented: invented.into() };
        let all = vec![mask("Kyiv", "Arda"), mask("Kyiv Rus", "Old Arda"), mask("Arda", "Nobody")];
        let masks = Masks { all, ..Masks::default() };
        let mut used = Vec::new();
        let text = "Kyiv's envoy left Kyiv Rus; Kyivan songs. Near Kyiv";
        let masked = masks.put_on(text, |mask| used.push(mask.real.clone()));
        assert_eq!(masked, "Arda's envoy left Old Arda; Kyivan songs. Near Arda");
        assert_eq!(used, ["Kyiv", "Kyiv Rus", "Kyiv"]);
    }
}
