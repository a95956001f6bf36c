//! The sections of a file: each is named here, joined over all files, held against its limit, given its
//! names, and put where the scenario has it.

use super::agreements::MOST_AGREEMENTS;
use super::{Resolver, codes, options};
use crate::diagnostics::Span;
use crate::scenario::ix::Seats;
use crate::scenario::model::{Flag, Scenario, Timer};
use crate::scenario::quantity::TIMER;
use crate::scenario::raw::{self, Name, Whole};
use crate::scenario::thing::{NameSort, Thing};

/// Most items of a list, and with them the work and memory that a file can ask for. Few norms and red
/// lines also keep the odds of a choice within what `f64` can hold.
pub(super) const MOST_CARDS: usize = 500;
/// The same of cards with all their copies.
pub(super) const MOST_OPTIONS: usize = 4_000;
pub(super) const MOST_INDICATORS: usize = 400;
const MOST_FLAGS: usize = 200;
const MOST_NORMS: usize = 8;
const MOST_RED_LINES: usize = 8;
const MOST_THEORIES: usize = 6;
/// Lines of what it costs everybody.
const MOST_TOLL: usize = 10;
/// What each seat did in each turn.
const MOST_HISTORY: usize = Seats::MOST * 30;
const MOST_OTHERS: usize = 50;

/// Keeps the first of a section that may be given once only.
macro_rules! once {
    ($self:ident, $whole:ident, $part:ident, $($field:ident),*) => {$(
        if let Some(section) = $part.$field {
            if let Some(first) = $whole.$field.as_ref().map(|first| first.span) {
                $self.given_twice(stringify!($field), first, section.span);
            } else {
                $whole.$field = Some(section);
            }
        }
    )*};
}

impl Resolver<'_> {
    pub(super) fn join(&mut self, parts: Vec<raw::Part>) -> Whole {
        let mut whole = Whole::default();
        for part in parts {
            once!(self, whole, part, format, meta, rules, map, ladder, debrief);
            whole.places.extend(part.places);
            whole.dates.extend(part.dates);
            whole.indicators.extend(part.indicators);
            whole.flags.extend(part.flags);
            whole.timers.extend(part.timers);
            whole.norms.extend(part.norms);
            whole.actors.extend(part.actors);
            whole.relations.extend(part.relations);
            whole.options.extend(part.options);
            whole.agreements.extend(part.agreements);
            whole.injects.extend(part.injects);
            whole.questions.extend(part.questions);
            whole.claims.extend(part.claims);
            whole.reference.extend(part.reference);
            whole.theories.extend(part.theories);
            whole.toll.extend(part.toll);
            whole.variants.extend(part.variants);
            whole.history.extend(part.history);
            whole.endings.extend(part.endings);
            whole.guide.extend(part.guide);
        }
        whole
    }

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
            actors: Seats::MOST, places: MOST_OTHERS, dates: MOST_OTHERS, indicators: MOST_INDICATORS, flags: MOST_FLAGS,
            timers: MOST_OTHERS, norms: MOST_NORMS, options: MOST_OPTIONS, injects: MOST_CARDS, questions: MOST_OTHERS,
            claims: MOST_OTHERS, agreements: MOST_AGREEMENTS, theories: MOST_THEORIES, variants: MOST_THEORIES, endings: MOST_OTHERS,
        ];
        let history = whole.history.iter().map(|one| one.seat.span);
        let history = self.list_fits("history", history, MOST_HISTORY);
        let toll = whole.toll.iter().map(|one| one.text.span);
        let toll = self.list_fits("toll", toll, MOST_TOLL);
        let published = whole.reference.iter().map(|one| one.probability.span);
        let published = self.list_fits("reference", published, MOST_OTHERS);
        let lines = whole.actors.iter().fold(true, |fit, actor| {
            let places = actor.red_lines.iter().map(|line| line.id.span);
            self.list_fits("red_lines", places, MOST_RED_LINES) && fit
        });
        pairs && history && toll && published && lines && lists.into_iter().all(|fits| fits)
    }

    pub(super) fn list_fits(
        &mut self,
        name: &str,
        places: impl Iterator<Item = Span>,
        most: usize,
    ) -> bool {
        let places: Vec<Span> = places.collect();
        if let Some(first_too_many) = places.get(most) {
            let message =
                format!("there are {} `{name}`, and no more than {most} fit", places.len());
            self.error(codes::COUNT, *first_too_many, message).help =
                Some("take some out".to_owned());
        }
        places.len() <= most
    }

    /// Gives every id its index.
    pub(super) fn collect_names(&mut self, whole: &Whole) {
        let owners = whole.actors.iter().filter(|actor| actor.budget.is_some());
        self.names.budgets = owners.map(|actor| actor.id.value.clone()).collect();
        self.names.argued = whole.rules.as_deref().is_some_and(|rules| rules.free_moves.is_some());
        if whole.actors.is_empty() {
            self.names.lose_one_of(NameSort::Actor);
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
            self.name_own(at.into());
        }
        for (at, flag) in whole.flags.iter().enumerate() {
            self.name(&flag.id, Thing::Flag(at.into()));
        }
        for (at, timer) in whole.timers.iter().enumerate() {
            self.name(&timer.id, Thing::Timer(at.into()));
        }
        for (at, norm) in whole.norms.iter().enumerate() {
            self.name(&norm.id, Thing::Norm(at.into()));
        }
        let rungs = whole.ladder.iter().flat_map(|ladder| &ladder.rungs);
        for (at, rung) in rungs.enumerate() {
            self.name(&rung.id, Thing::Rung(at.into()));
        }
        self.name_thresholds(whole);
        let lines = whole.actors.iter().flat_map(|actor| &actor.red_lines);
        for (at, line) in lines.enumerate() {
            self.name(&line.id, Thing::RedLine(at.into()));
        }
        self.name_agreements(whole);
        for (at, option) in whole.options.iter().enumerate() {
            self.name(&option.id, Thing::Option(at.into()));
            self.names.add_kind(&option.kind.value, at.into());
        }
        self.collect_taps(&whole.options);
        for (id, copies) in std::mem::take(&mut self.shared) {
            if let Some(first) = self.names.share(&id.value, copies, id.span) {
                self.duplicate(&id, first);
            }
        }
        self.name_terms(whole);
        for (at, inject) in whole.injects.iter().enumerate() {
            self.name(&inject.id, Thing::Inject(at.into()));
        }
    }

    /// Who knows what can be secret.
    pub(super) fn collect_secrets(&mut self, whole: &Whole) {
        for (at, one) in whole.indicators.iter().enumerate() {
            self.within_indicator(at.into(), &one.id);
            let seats = self.seats(&one.known_to);
            self.secrets.set(Thing::Indicator(at.into()), seats);
        }
        for (at, one) in whole.flags.iter().enumerate() {
            self.secret("flag", Thing::Flag(at.into()), &one.id, &one.known_to);
        }
        for (at, one) in whole.timers.iter().enumerate() {
            self.secret("timer", Thing::Timer(at.into()), &one.id, &one.known_to);
        }
        for (at, one) in whole.injects.iter().enumerate() {
            self.secret("inject", Thing::Inject(at.into()), &one.id, &one.audience);
        }
        for (at, option) in whole.options.iter().enumerate() {
            self.collect_act(option, at.into());
        }
        self.agreement_secrets(whole);
        for owner in crate::scenario::ix::ActorIx::all(whole.actors.len()) {
            // What can be secret of an actor is its budget.
            self.secrets.set(Thing::Actor(owner), Seats::only(owner));
        }
        let actors = whole.actors.iter().enumerate();
        let lines = actors.flat_map(|(at, actor)| actor.red_lines.iter().map(move |l| (at, l)));
        for (line, (owner, red_line)) in lines.enumerate() {
            let declared = red_line.declared.unwrap_or(true);
            let owner = Seats::default().with(owner.into());
            let known_to = if declared { Seats::ALL } else { owner };
            self.secrets.set(Thing::RedLine(line.into()), known_to);
        }
    }

    fn secret(&mut self, sort: &str, thing: Thing, id: &Name, known_to: &[Name]) {
        self.within(sort, id);
        let seats = self.seats(known_to);
        self.secrets.set(thing, seats);
    }

    pub(super) fn scenario(&mut self, whole: &Whole, hash: String) -> Option<Scenario> {
        self.format(whole.format.as_ref());
        self.owner = "`meta`".to_owned();
        let meta = self.section(whole.meta.as_ref(), "meta", Self::meta);
        self.owner = "the ladder".to_owned();
        let mut ladder = self.section(whole.ladder.as_ref(), "ladder", Self::ladder);
        self.owner = "the debrief".to_owned();
        let debrief = self.section(whole.debrief.as_ref(), "debrief", Self::debrief);
        self.owner = "`rules`".to_owned();
        let rules = self.tunables(whole.rules.as_deref());
        self.orders = rules.orders_per_turn as usize;
        self.calendar = meta.as_ref().map(|meta| meta.calendar.clone());
        let dates = self.dates(&whole.dates, meta.as_ref().map(|meta| &meta.calendar));
        // Where it lies would tell what is masked.
        let map = self.map(whole).filter(|_| !self.masks.on);
        let places = self.places(&whole.places);
        let indicators = self.indicators(&whole.indicators);
        let flags = self.flags(&whole.flags);
        let timers = self.timers(&whole.timers);
        let (trust, grievance) = self.relations(&whole.relations);
        let norms = self.norms(&whole.norms);
        let rungs = ladder.as_ref().map(|ladder| ladder.rungs.as_slice()).unwrap_or_default();
        let mut options = self.options(&whole.options, &whole.norms, rungs);
        self.both_exclude(&whole.options, &mut options);
        let taps = self.taps(&whole.options);
        let fit =
            if options.len() == whole.options.len() { options.as_mut_slice() } else { &mut [] };
        let agreements = self.agreements(whole, fit);
        // If one could not be resolved, indices do not fit the others.
        let known = if options.len() == whole.options.len() { options.as_slice() } else { &[] };
        let (actors, red_lines) = self.actors(&whole.actors, known);
        self.deterrence_is_known(whole, known, &red_lines);
        let claims = self.claims(&whole.claims, known);
        let theories = self.theories(&whole.theories);
        let toll = self.toll(whole);
        let variants = self.variants(&whole.variants, &rules);
        let history = self.history(whole, known);
        let options = options::with_answers(options, &red_lines);
        let injects = self.injects(&whole.injects);
        let questions = self.questions(&whole.questions);
        let endings = self.endings(&whole.endings);
        self.all_exercised(whole);
        self.pictures_of_places(whole);
        let guide = self.guide(&whole.guide);
        self.all_are_placed(whole);
        let mut references = Vec::new();
        if let Some(ladder) = &mut ladder {
            self.place_thresholds(whole, ladder, &options, &injects);
            references = self.references(whole, ladder);
        }
        Some(Scenario {
            hash,
            folder: None,
            meta: meta?,
            rules,
            dates,
            map,
            places,
            ladder: ladder?,
            indicators,
            flags,
            timers,
            norms,
            actors,
            red_lines,
            trust,
            grievance,
            options,
            taps,
            agreements,
            shared: self.names.all_shared(),
            injects,
            questions,
            claims,
            references,
            theories,
            toll,
            played_under: 0,
            masks: self.masks.clone(),
            variants,
            played_in: None,
            history,
            endings,
            debrief: debrief?,
            guide,
            secrets: self.secrets.clone(),
        })
    }

    fn flags(&mut self, given: &[raw::Flag]) -> Vec<Flag> {
        given
            .iter()
            .enumerate()
            .map(|(at, flag)| {
                self.within("flag", &flag.id);
                Flag {
                    id: flag.id.value.clone(),
                    name: self.label(&flag.name),
                    start: flag.start,
                    known_to: self.secrets.of_thing(Thing::Flag(at.into())),
                }
            })
            .collect()
    }

    fn timers(&mut self, given: &[raw::Timer]) -> Vec<Timer> {
        let timers = given.iter().enumerate().map(|(at, timer)| {
            self.within("timer", &timer.id);
            Timer {
                id: timer.id.value.clone(),
                name: self.label(&timer.name),
                start: self.number_or(timer.start.as_ref(), 0, TIMER.0..=TIMER.1, "start"),
                known_to: self.secrets.of_thing(Thing::Timer(at.into())),
            }
        });
        timers.collect()
    }
}
