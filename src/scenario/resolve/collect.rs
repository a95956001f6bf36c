//! First pass: every id gets its index, and what expressions may read gets its range, so that the
//! order of sections in a file does not matter.

use super::{Resolver, codes};
use crate::diagnostics::{Span, quoted};
use crate::scenario::FREE_MOVE;
use crate::scenario::agreement::AgreementStep;
use crate::scenario::amendment::is_of_added;
use crate::scenario::expr::check::RESERVED;
use crate::scenario::ix::{IndicatorIx, Seats};
use crate::scenario::raw::Whole;
use crate::scenario::raw::{self, Name};
use crate::scenario::thing::{NameSort, Thing};

impl Resolver<'_> {
    pub(super) fn collect(&mut self, whole: &Whole) {
        self.collect_names(whole);
        self.collect_sources(whole);
        self.collect_learning(whole);
        self.discusses = whole.injects.iter().any(|inject| !inject.discussion.is_empty());
        self.collect_ranges(whole);
        self.collect_secrets(whole);
    }

    pub(super) fn name(&mut self, id: &Name, thing: Thing) {
        if let Some((message, help)) = wrong_id(&id.value) {
            let meant = self.meant_id(id);
            let fix = meant.as_ref().and_then(|meant| self.rewritten(id, meant));
            let help = match &meant {
                Some(meant) => format!("write `{meant}`: {help}"),
                None => help,
            };
            // It may be named as it should be.
            meant.iter().for_each(|meant| self.names.lose(meant));
            let error = self.error(codes::BAD_ID, id.span, message);
            (error.help, error.fix) = (Some(help), fix);
            if !is_word(&id.value) {
                // Expressions that use it can't be understood.
                self.names.lose(&id.value);
            }
        }
        if let Some(first) = self.names.insert(&id.value, thing, id.span) {
            self.duplicate(id, first);
        }
    }

    /// Reports an id that was given before, at `first`.
    pub(super) fn duplicate(&mut self, id: &Name, first: Span) {
        if !self.has_room(id.span) {
            return;
        }
        let place = self.place_of(first, id.span);
        let message = format!("the id {} is already used {place}", quoted(&id.value));
        let written = self.files.text(id.span.file).get(id.span.range()).unwrap_or_default();
        let steps = AgreementStep::ALL.map(AgreementStep::word);
        let of_agreement = steps
            .iter()
            .chain(&["yield"])
            .any(|step| id.value.contains(&format!("_{step}")) && !written.contains(&id.value));
        let help = match of_agreement {
            true => {
                "so a card of this agreement is called; choose another id in one of the two places"
            }
            false => "every id is used once in a scenario; choose another",
        };
        let error = self.error(codes::DUPLICATE_ID, id.span, message);
        error.help = Some(help.to_owned());
        error.related.push((first, "given here first".to_owned()));
    }

    /// An id of the letters that one may have.
    fn meant_id(&self, id: &Name) -> Option<String> {
        let small = id.value.to_lowercase();
        let letters = small.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' });
        let word: String = letters.collect();
        let word = word.trim_matches('_').to_owned();
        let plain = small.is_ascii() && !RESERVED.contains(&word.as_str()) && word != id.value;
        (plain && is_word(&word) && self.names.get(&word).is_none()).then_some(word)
    }

    /// Reports what can't be an id, and ids used twice, in a list that has names of its own.
    pub(super) fn distinct<'n>(&mut self, ids: impl IntoIterator<Item = &'n Name>) {
        let mut seen = std::collections::BTreeMap::new();
        for id in ids {
            if !is_word(&id.value) {
                let (message, help) = no_word(&id.value);
                self.refuse(codes::BAD_ID, id.span, message).help = Some(help);
            }
            match seen.get(id.value.as_str()) {
                Some(first) => self.duplicate(id, *first),
                None => {
                    seen.insert(id.value.as_str(), id.span);
                }
            }
        }
    }

    fn collect_sources(&mut self, whole: &Whole) {
        self.sources_known = whole.meta.is_some() && !self.lost.somewhere("sources");
        let Some(meta) = &whole.meta else { return };
        self.distinct(meta.sources.iter().map(|source| &source.id));
        for (at, source) in meta.sources.iter().enumerate() {
            self.sources.entry(source.id.value.clone()).or_insert_with(|| at.into());
        }
    }

    fn collect_ranges(&mut self, whole: &Whole) {
        self.collect_turns(whole.meta.as_ref().map(|meta| &meta.calendar));
        let rungs = whole.ladder.as_ref().map(|ladder| ladder.rungs.len());
        if rungs.is_none() {
            self.names.lose_one_of(NameSort::Rung);
        }
        // Of what is wrong, or could not be read, nothing is settled.
        let range = |indicator: &raw::Indicator| {
            let low = indicator.min.as_ref().map_or(0, |n| n.value);
            let high = indicator.max.as_ref().map_or(low.max(100), |n| n.value);
            let lost = |field| self.lost.of(&indicator.id, field);
            let known = low <= high && !lost("min") && !lost("max");
            if known { (low.into(), high.into()) } else { (i64::MIN, i64::MAX) }
        };
        self.ranges.indicators = whole.indicators.iter().map(range).collect();
        let most =
            |actor: &raw::Actor| actor.budget.as_ref().map_or(0, |b| b.most.value.max(1).into());
        self.ranges.budgets = whole.actors.iter().map(most).collect();
        self.ranges.rungs = rungs.map_or(i64::MAX, |rungs| rungs.max(1) as i64);
        self.ranges.dates = vec![None; whole.dates.len()];
    }

    /// Number of the calendar's last turn.
    pub(super) fn last_turn(&self) -> u32 {
        u32::try_from(self.ranges.turns).unwrap_or(u32::MAX)
    }

    /// Who knows an indicator.
    pub(super) fn knows_indicator(&self, ix: IndicatorIx) -> Seats {
        self.secrets.of_thing(Thing::Indicator(ix))
    }
}

/// Why something can't be an id that conditions name, and what to write instead.
pub(in crate::scenario) fn wrong_id(id: &str) -> Option<(String, String)> {
    if !is_word(id) {
        return Some(no_word(id));
    }
    if id.starts_with(FREE_MOVE) {
        let help = format!("choose another id, such as `my_{id}`");
        return Some((format!("{} is kept for free moves", quoted(id)), help));
    }
    if is_of_added(id) {
        let help = format!("choose another id, such as `my_{id}`");
        return Some((format!("{} is kept for injects added in play", quoted(id)), help));
    }
    RESERVED.contains(&id).then(|| {
        let help = format!("choose another id, such as `{id}_2`");
        (format!("`{id}` is a word of the expression language"), help)
    })
}

pub(in crate::scenario) fn no_word(id: &str) -> (String, String) {
    let help = "an id is a word of small letters, digits and `_` that starts with a letter and has \
                at most 60 letters";
    (format!("{} can't be an id", quoted(id)), help.to_owned())
}

pub(in crate::scenario) fn is_word(id: &str) -> bool {
    let mut letters = id.chars();
    let starts = letters.next().is_some_and(|c| c.is_ascii_lowercase());
    let goes_on = letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    starts && goes_on && id.len() <= 60
}
