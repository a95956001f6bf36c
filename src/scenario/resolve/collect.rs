//! First pass: every id gets its index, and what expressions may read gets its range, so that the
//! order of sections in a file does not matter.

use std::ops::RangeInclusive;

use super::{Resolver, Whole, codes};
use crate::diagnostics::{Span, quoted};
use crate::scenario::FREE_MOVE;
use crate::scenario::calendar::DAY;
use crate::scenario::expr::check::RESERVED;
use crate::scenario::model::{IndicatorIx, Seats};
use crate::scenario::names::{Sort, Thing};
use crate::scenario::raw::{self, Name};

/// Turns a game may have.
pub(super) const TURNS: RangeInclusive<u32> = 1..=30;
/// Days from one turn to the next.
pub(super) const DAYS: RangeInclusive<u32> = 1..=366;
/// Minutes from one turn to the next.
pub(super) const MINUTES: RangeInclusive<u32> = 1..=1440;

/// Most items of a list, and with them the work and memory that a file can ask for. Few norms and red
/// lines also keep the odds of a choice within what `f64` can hold.
pub(super) const MOST_OPTIONS: usize = 500;
const MOST_FLAGS: usize = 200;
const MOST_NORMS: usize = 8;
const MOST_RED_LINES: usize = 8;
const MOST_OTHERS: usize = 50;

impl Resolver<'_> {
    /// Whether no list is so long that the scenario is not worth looking at.
    pub(super) fn fits(&mut self, whole: &Whole) -> bool {
        macro_rules! fits {
            ($($list:ident: $most:expr),* $(,)?) => {
                [$(self.list_fits(stringify!($list), whole.$list.iter().map(|i| i.id.span), $most)),*]
            };
        }
        let pairs = whole.relations.iter().map(|relation| relation.from.span);
        let pairs = self.list_fits("relations", pairs, Seats::MOST * Seats::MOST);
        let lists = fits![
            actors: Seats::MOST, places: MOST_OTHERS, dates: MOST_OTHERS, indicators: MOST_OTHERS, flags: MOST_FLAGS,
            norms: MOST_NORMS, options: MOST_OPTIONS, injects: MOST_OPTIONS, questions: MOST_OTHERS,
            claims: MOST_OTHERS, endings: MOST_OTHERS,
        ];
        let lines = whole.actors.iter().fold(true, |fit, actor| {
            let places = actor.red_lines.iter().map(|line| line.id.span);
            self.list_fits("red_lines", places, MOST_RED_LINES) && fit
        });
        pairs && lines && lists.into_iter().all(|fits| fits)
    }

    fn list_fits(&mut self, name: &str, places: impl Iterator<Item = Span>, most: usize) -> bool {
        let places: Vec<Span> = places.collect();
        if let Some(first_too_many) = places.get(most) {
            let message =
                format!("there are {} `{name}`, and no more than {most} fit", places.len());
            self.error(codes::COUNT, *first_too_many, message).help =
                Some("take some out".to_owned());
        }
        places.len() <= most
    }

    pub(super) fn collect(&mut self, whole: &Whole) {
        self.collect_names(whole);
        self.collect_sources(whole);
        self.collect_ranges(whole);
        self.collect_secrets(whole);
    }

    fn collect_names(&mut self, whole: &Whole) {
        if whole.actors.is_empty() {
            self.names.lose_one_of(Sort::Actor);
        }
        for (at, actor) in whole.actors.iter().enumerate() {
            self.name(&actor.id, Thing::Actor(at.into()));
            self.actor_names.push(actor.name.value.clone());
        }
        self.place_ids = whole.places.iter().map(|place| place.id.value.clone()).collect();
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
        for (id, copies) in std::mem::take(&mut self.shared) {
            if let Some(first) = self.names.share(&id.value, copies, id.span) {
                self.duplicate(&id, first);
            }
        }
        for (at, inject) in whole.injects.iter().enumerate() {
            self.name(&inject.id, Thing::Inject(at.into()));
        }
    }

    fn name(&mut self, id: &Name, thing: Thing) {
        if let Some((message, help)) = wrong_id(&id.value) {
            self.error(codes::BAD_ID, id.span, message).help = Some(help);
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
        self.error(codes::DUPLICATE_ID, id.span, message).help =
            Some("every id is used once in a scenario; choose another".to_owned());
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
        let calendar = whole.meta.as_ref().map(|meta| &meta.calendar);
        let turns = calendar.map(|c| c.turns.value).filter(|turns| TURNS.contains(turns));
        let pace = calendar.and_then(|c| {
            let days = c.days_per_turn.as_ref().filter(|days| DAYS.contains(&days.value));
            let minutes = c.minutes_per_turn.as_ref().filter(|m| MINUTES.contains(&m.value));
            let days = days.map(|days| i64::from(days.value) * DAY);
            days.or(minutes.map(|minutes| minutes.value.into()))
        });
        let rungs = whole.ladder.as_ref().map(|ladder| ladder.rungs.len());
        if rungs.is_none() {
            self.names.lose_one_of(Sort::Rung);
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
        self.ranges.turns = turns.unwrap_or(*TURNS.end()).into();
        self.ranges.minutes_per_turn = pace.unwrap_or(DAY);
        self.pace_known = pace.is_some();
        self.ranges.rungs = rungs.map_or(i64::MAX, |rungs| rungs.max(1) as i64);
        self.ranges.dates = vec![None; whole.dates.len()];
    }

    /// Number of the calendar's last turn.
    pub(super) fn last_turn(&self) -> u32 {
        u32::try_from(self.ranges.turns).unwrap_or(*TURNS.end())
    }

    fn collect_secrets(&mut self, whole: &Whole) {
        let mut seats = |sort: &str, id: &Name, names: &[Name]| {
            self.within(sort, id);
            self.seats(names)
        };
        let indicators = whole.indicators.iter();
        let indicators = indicators.map(|i| seats("indicator", &i.id, &i.known_to)).collect();
        let flags = whole.flags.iter().map(|f| seats("flag", &f.id, &f.known_to)).collect();
        let injects = whole.injects.iter().map(|i| seats("inject", &i.id, &i.audience)).collect();
        self.secrets.indicators = indicators;
        self.secrets.flags = flags;
        self.secrets.injects = injects;
        self.secrets.options = whole
            .options
            .iter()
            .map(|option| {
                let owner = option.actor.as_ref().and_then(|actor| self.names.get(&actor.value));
                match (&option.covert, owner) {
                    (Some(_), Some(Thing::Actor(owner))) => Seats::default().with(owner),
                    _ => Seats::ALL,
                }
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

/// Why something can't be an id that conditions name, and what to write instead.
fn wrong_id(id: &str) -> Option<(String, String)> {
    if !is_word(id) {
        return Some(no_word(id));
    }
    if id.starts_with(FREE_MOVE) {
        let help = format!("choose another id, such as `my_{id}`");
        return Some((format!("{} is kept for free moves", quoted(id)), help));
    }
    RESERVED.contains(&id).then(|| {
        let help = format!("choose another id, such as `{id}_2`");
        (format!("`{id}` is a word of the expression language"), help)
    })
}

fn no_word(id: &str) -> (String, String) {
    let help = "an id is a word of small letters, digits and `_` that starts with a letter and has \
                at most 60 letters";
    (format!("{} can't be an id", quoted(id)), help.to_owned())
}

fn is_word(id: &str) -> bool {
    let mut letters = id.chars();
    let starts = letters.next().is_some_and(|c| c.is_ascii_lowercase());
    let goes_on = letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    starts && goes_on && id.len() <= 60
}
