//! Published estimates.

use super::reader::instead_of;
use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::model::{Ladder, Reference, ReferenceOf};
use crate::scenario::raw::Whole;
use crate::scenario::raw::{self, Name, Text};

/// The fields that say what an estimate is of.
const WHAT: [&str; 3] = ["question", "threshold", "ending"];

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
        let counted = given.counted.as_ref().map(|counted| self.label(counted));
        let period = given.period.as_ref().map(|period| self.label(period));
        let of = self.estimated(given, whole, ladder)?;
        Some(Reference { of, probability, counted, from, by, date, period })
    }

    /// What it is of: one thing.
    fn estimated(
        &mut self,
        given: &raw::Reference,
        whole: &Whole,
        ladder: &Ladder,
    ) -> Option<ReferenceOf> {
        let named = [&given.question, &given.threshold, &given.ending];
        if named.iter().filter(|name| name.is_some()).count() != 1 {
            let several = named.iter().any(|name| name.is_some());
            let what = if several { "several things" } else { "nothing" };
            if !WHAT.iter().any(|field| self.lost.somewhere(field)) {
                let message = format!("a published estimate is of {what}");
                self.error(codes::MISFIT, given.probability.span, message).help =
                    Some("give it `question`, `threshold` or `ending`".to_owned());
            }
            return None;
        }
        if let Some(question) = &given.question {
            let ids: Vec<_> = whole.questions.iter().map(|one| one.id.value.as_str()).collect();
            return Some(ReferenceOf::Question(self.one_of("question", question, &ids)?.into()));
        }
        if let Some(threshold) = &given.threshold {
            let ids: Vec<_> = ladder.thresholds.iter().map(|one| one.id.as_str()).collect();
            return Some(ReferenceOf::Threshold(self.one_of("threshold", threshold, &ids)?.into()));
        }
        let ids: Vec<_> = whole.endings.iter().map(|one| one.id.value.as_str()).collect();
        let ending = self.one_of("ending", given.ending.as_ref()?, &ids)?;
        Some(ReferenceOf::Ending(ending.into()))
    }

    /// The place of an id among those that there are.
    fn one_of(&mut self, sort: &str, name: &Name, ids: &[&str]) -> Option<usize> {
        let found = ids.iter().position(|id| *id == name.value);
        if found.is_none() && !self.lost.somewhere(&format!("{sort}s")) {
            let (help, near) = match ids.is_empty() {
                true => (format!("there are no {sort}s"), None),
                false => instead_of(&name.value, ids.iter().copied(), &format!("{sort}s")),
            };
            let shown = quoted(&name.value);
            let message =
                format!("a published estimate names the {sort} {shown}, which does not exist");
            self.dangling(name, message, help, near.as_deref());
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
