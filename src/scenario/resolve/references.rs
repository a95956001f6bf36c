//! Published estimates.

use super::reader::instead_of;
use super::sections::Whole;
use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::model::{Ladder, Reference, ReferenceOf};
use crate::scenario::raw::{self, Name, Text};

impl Resolver<'_> {
    pub(super) fn references(&mut self, whole: &Whole, ladder: &Ladder) -> Vec<Reference> {
        "a published estimate".clone_into(&mut self.owner);
        let all = whole.reference.iter();
        all.filter_map(|given| self.reference(given, whole, ladder)).collect()
    }

    fn reference(
        &mut self,
        given: &raw::Reference,
        whole: &Whole,
        ladder: &Ladder,
    ) -> Option<Reference> {
        let from = given.from.as_ref().and_then(|name| self.source_ref(name));
        let by = given.by.as_ref().map(|by| self.label(by));
        let lost = self.lost.somewhere("from") || self.lost.somewhere("by");
        if given.from.is_none() && given.by.is_none() && !lost {
            let message = "nobody is named as having published this estimate".to_owned();
            self.warning(codes::NO_SOURCE, given.probability.span, message).help =
                Some("add `by: \"…\"`, or `from: \"…\"` with a source's id".to_owned());
        }
        let probability = self.number(&given.probability, 0.0..=1.0, "probability");
        let date = self.rough_date(&given.date);
        let of = match (&given.question, &given.threshold) {
            (Some(question), None) => {
                let ids: Vec<_> = whole.questions.iter().map(|one| one.id.value.as_str()).collect();
                ReferenceOf::Question(self.one_of("question", question, &ids)?.into())
            }
            (None, Some(threshold)) => {
                let ids: Vec<_> = ladder.thresholds.iter().map(|one| one.id.as_str()).collect();
                ReferenceOf::Threshold(self.one_of("threshold", threshold, &ids)?.into())
            }
            (both, _) => {
                let what = if both.is_some() { "two things" } else { "nothing" };
                let lost = ["question", "threshold"].iter().any(|field| self.lost.somewhere(field));
                if !lost {
                    let message = format!("a published estimate is of {what}");
                    self.error(codes::MISFIT, given.probability.span, message).help =
                        Some("give it `question` or `threshold`".to_owned());
                }
                return None;
            }
        };
        Some(Reference { of, probability, from, by, date })
    }

    /// The place of an id among those that there are.
    fn one_of(&mut self, sort: &str, name: &Name, ids: &[&str]) -> Option<usize> {
        let found = ids.iter().position(|id| *id == name.value);
        if found.is_none() && !self.lost.somewhere(&format!("{sort}s")) {
            let help = match ids.is_empty() {
                true => format!("there are no {sort}s"),
                false => instead_of(&name.value, ids.iter().copied(), &format!("{sort}s")),
            };
            let shown = quoted(&name.value);
            let message =
                format!("a published estimate names the {sort} {shown}, which does not exist");
            self.error(codes::DANGLING, name.span, message).help = Some(help);
        }
        found
    }

    /// A day, a month or a year.
    fn rough_date(&mut self, text: &Text) -> String {
        let full = match text.value.len() {
            4 => format!("{}-01-01", text.value),
            7 => format!("{}-01", text.value),
            _ => text.value.clone(),
        };
        let parsed = full.parse::<jiff::civil::Date>().ok();
        if parsed.is_none_or(|date| date.to_string() != full) {
            let message = format!("{} is not a date", quoted(&text.value));
            self.error(codes::DATE, text.span, message).help =
                Some("write `2024-11-05`, `2024-11` or `2024`".to_owned());
        }
        text.value.clone()
    }
}
