//! First pass: every id gets its index, and what expressions may read gets its range, so that the
//! order of sections in a file does not matter.

use super::{Resolver, Whole, codes};
use crate::diagnostics::Span;
use crate::scenario::expr::check::RESERVED;
use crate::scenario::model::{IndicatorIx, Seats};
use crate::scenario::names::Thing;
use crate::scenario::raw::Name;

impl Resolver<'_> {
    pub(super) fn collect(&mut self, whole: &Whole) {
        self.collect_names(whole);
        self.collect_sources(whole);
        self.collect_ranges(whole);
        self.collect_secrets(whole);
    }

    fn collect_names(&mut self, whole: &Whole) {
        for (at, actor) in whole.actors.iter().enumerate() {
            self.name(&actor.id, Thing::Actor(at.into()));
            self.actor_names.push(actor.name.value.clone());
        }
        for (at, date) in whole.dates.iter().enumerate() {
            self.name(&date.id, Thing::Date(at.into()));
        }
        for (at, indicator) in whole.indicators.iter().enumerate() {
            self.name(&indicator.id, Thing::Indicator(at.into()));
        }
        for (at, flag) in whole.flags.iter().enumerate() {
            self.name(&flag.id, Thing::Flag(at.into()));
        }
        for (at, norm) in whole.norms.iter().enumerate() {
            self.name(&norm.id, Thing::Norm(at.into()));
        }
        let rungs = whole.ladder.iter().flat_map(|ladder| &ladder.rungs);
        for (at, rung) in rungs.enumerate() {
            self.name(&rung.id, Thing::Rung(at.into()));
        }
        let lines = whole.actors.iter().flat_map(|actor| &actor.red_lines);
        for (at, line) in lines.enumerate() {
            self.name(&line.id, Thing::RedLine(at.into()));
        }
        for (at, option) in whole.options.iter().enumerate() {
            self.name(&option.id, Thing::Option(at.into()));
        }
        for (at, inject) in whole.injects.iter().enumerate() {
            self.name(&inject.id, Thing::Inject(at.into()));
        }
    }

    fn name(&mut self, id: &Name, thing: Thing) {
        let mut letters = id.value.chars();
        let starts = letters.next().is_some_and(|c| c.is_ascii_lowercase());
        let goes_on = letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !starts || !goes_on || id.value.len() > 60 {
            let message = format!("`{}` can't be used in expressions", id.value);
            self.error(codes::BAD_ID, id.span, message).help = Some(
                "an id is a word of small letters, digits and `_` that starts with a letter"
                    .to_owned(),
            );
        }
        if RESERVED.contains(&id.value.as_str()) {
            let message = format!("`{}` is a word of the expression language", id.value);
            self.error(codes::BAD_ID, id.span, message).help = Some("choose another id".to_owned());
        }
        if let Some(first) = self.names.insert(&id.value, thing, id.span) {
            self.duplicate(id, first);
        }
    }

    /// Reports an id that was given before, at `first`.
    pub(super) fn duplicate(&mut self, id: &Name, first: Span) {
        let (line, _) = self.files.line_column(first.file, first.range().start);
        let place = if first.file == id.span.file {
            format!("in line {line}")
        } else {
            format!("in {}, line {line}", self.files.path(first.file).display())
        };
        let message = format!("the id `{}` is already used {place}", id.value);
        self.error(codes::DUPLICATE_ID, id.span, message).help =
            Some("every id is used once in a scenario; choose another".to_owned());
    }

    /// Reports ids used twice in a list that has names of its own.
    pub(super) fn distinct<'n>(&mut self, ids: impl IntoIterator<Item = &'n Name>) {
        let mut seen = std::collections::BTreeMap::new();
        for id in ids {
            match seen.get(id.value.as_str()) {
                Some(first) => self.duplicate(id, *first),
                None => {
                    seen.insert(id.value.as_str(), id.span);
                }
            }
        }
    }

    fn collect_sources(&mut self, whole: &Whole) {
        let Some(meta) = &whole.meta else { return };
        self.distinct(meta.sources.iter().map(|source| &source.id));
        for (at, source) in meta.sources.iter().enumerate() {
            self.sources.entry(source.id.value.clone()).or_insert_with(|| at.into());
        }
    }

    fn collect_ranges(&mut self, whole: &Whole) {
        let calendar = whole.meta.as_ref().map(|meta| &meta.calendar);
        // Values out of range are reported where they are resolved.
        let turns = calendar.map_or(1, |c| c.turns.value.clamp(1, 30));
        self.ranges.turns = turns.into();
        self.ranges.days_per_turn = calendar.map_or(1, |c| c.days_per_turn.value.min(366)).into();
        self.ranges.rungs = whole.ladder.as_ref().map_or(1, |l| l.rungs.len().max(1) as i64);
        self.ranges.indicators = whole
            .indicators
            .iter()
            .map(|i| {
                let low = i.min.as_ref().map_or(0, |n| n.value);
                let high = i.max.as_ref().map_or(100, |n| n.value);
                (low.into(), high.max(low).into())
            })
            .collect();
        // Named dates are filled in once they are resolved; until then nothing is settled by them.
        self.ranges.dates = vec![0; whole.dates.len()];
    }

    fn collect_secrets(&mut self, whole: &Whole) {
        self.secrets.indicators =
            whole.indicators.iter().map(|i| self.seats(&i.known_to)).collect();
        self.secrets.flags = whole.flags.iter().map(|f| self.seats(&f.known_to)).collect();
        self.secrets.injects = whole.injects.iter().map(|i| self.seats(&i.audience)).collect();
        self.secrets.options = whole
            .options
            .iter()
            .map(|option| match (&option.covert, self.names.get(&option.actor.value)) {
                (Some(_), Some(Thing::Actor(owner))) => Seats::default().with(owner),
                _ => Seats::ALL,
            })
            .collect();
        let mut red_lines = Vec::new();
        for (at, actor) in whole.actors.iter().enumerate() {
            let owner = Seats::default().with(at.into());
            red_lines.extend(
                actor
                    .red_lines
                    .iter()
                    .map(|line| if line.declared.unwrap_or(true) { Seats::ALL } else { owner }),
            );
        }
        self.secrets.red_lines = red_lines;
    }

    /// Who knows an indicator.
    pub(super) fn knows_indicator(&self, ix: IndicatorIx) -> Seats {
        self.secrets.indicators[ix.at()]
    }
}
