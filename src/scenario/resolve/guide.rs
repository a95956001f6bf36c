//! What a first player is told.

use super::{Resolver, codes};
use crate::scenario::guide::Hint;
use crate::scenario::raw;

/// Most hints of a scenario.
const MOST: usize = 60;
/// Most characters of one: more does not fit beside what it speaks of.
const LONGEST: usize = 280;

impl Resolver<'_> {
    pub(super) fn guide(&mut self, given: &[raw::Hint]) -> Vec<Hint> {
        self.owner = "the guide".to_owned();
        if let Some(first) = given.get(MOST) {
            let message = format!("the guide has {} hints", given.len());
            self.error(codes::COUNT, first.text.span, message).help =
                Some(format!("give at most {MOST}"));
        }
        given.iter().take(MOST).map(|hint| self.hint(hint)).collect()
    }

    fn hint(&mut self, given: &raw::Hint) -> Hint {
        let text = self.text(&given.text);
        let long = text.chars().count();
        if long > LONGEST {
            let message = format!("a text of the guide has {long} characters");
            self.error(codes::LONG_HINT, given.text.span, message).help = Some(format!(
                "keep it to {LONGEST}: it stands beside what it speaks of; or make two of it"
            ));
        }
        Hint {
            turn: self.number_or(given.turn.as_ref(), 1, 1..=self.last_turn(), "turn"),
            at: given.at,
            text,
            until: given.until,
        }
    }
}
