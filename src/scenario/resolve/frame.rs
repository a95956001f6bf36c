//! The frame of a game: meta, rules, dates, indicators, norms, relations, debrief.

use std::cmp::Ordering;

use super::odds::Against;
use super::{Resolver, codes};
use crate::diagnostics::{Diagnostic, quoted};
use crate::scenario::calendar::Calendar;
use crate::scenario::catalogue;
use crate::scenario::model::{
    Band, Debrief, DrawId, Indicator, MayEnd, Meta, NamedDate, Norm, Odds, SourceEntry, Tunables,
};
use crate::scenario::names::is_scenario_id;
use crate::scenario::raw;
use crate::syntax::decode::Spanned;

/// The finding about a version of the format that is not read here.
pub fn other_version(format: &Spanned<u32>) -> Option<Diagnostic> {
    if format.value == 1 {
        return None;
    }
    let message = format!("this program does not read format {}", format.value);
    let help = "write `format: 1`, or use a newer program";
    Some(Diagnostic::error(codes::VERSION, format.span, message).help(help))
}

/// Most questions of each step of the debrief: more than a class has time for.
const MOST_QUESTIONS: usize = 20;

impl Resolver<'_> {
    pub(super) fn format(&mut self, format: Option<&Spanned<u32>>) {
        if format.is_none() && !self.lost.somewhere("format") {
            let span = self.whole_file();
            self.error(codes::MISSING_SECTION, span, "`format` is missing".to_owned()).help =
                Some("add `format: 1`".to_owned());
        }
    }

    pub(super) fn meta(&mut self, given: &raw::Meta) -> Option<Meta> {
        if !is_scenario_id(&given.id.value) {
            let message = format!("{} can't name a scenario", quoted(&given.id.value));
            self.error(codes::BAD_ID, given.id.span, message).help =
                Some("use small letters, digits and `-`, at most 60".to_owned());
        }
        let calendar = self.calendar(&given.calendar);
        let first_day = calendar.as_ref().map(|calendar| calendar.moment(1).day());
        let as_of = given.as_of.as_ref().map_or(first_day, |as_of| self.date(as_of));
        self.count(given.sources.len(), 0..=100, &given.id, "sources");
        Some(Meta {
            id: given.id.value.clone(),
            title: self.label(&given.title),
            summary: self.text(&given.summary),
            dilemma: given.dilemma.as_ref().map(|dilemma| self.label(dilemma)),
            turns: self.turns(&given.calendar),
            may_end: given.calendar.may_end.as_ref().map(|may_end| self.may_end(may_end, given)),
            aftermath: given.calendar.aftermath,
            solo_minutes: self.number(&given.duration.solo_minutes, 1..=600, "solo_minutes"),
            class_minutes: self.number(&given.duration.class_minutes, 1..=600, "class_minutes"),
            objectives: self.learning_objectives(given),
            content_note: self.text(&given.content_note),
            content: self.content(&given.content),
            sources: given.sources.iter().map(|source| self.source_entry(source)).collect(),
            picture: self.picture(given.picture.as_ref()),
            calendar: calendar?,
            as_of: as_of?,
        })
    }

    fn may_end(&mut self, may_end: &raw::MayEnd, given: &raw::Meta) -> MayEnd {
        let last = given.calendar.turns.count();
        if !(1..last).contains(&may_end.from.value) {
            let message = format!("`from` is {}", may_end.from.value);
            self.error(codes::OUT_OF_RANGE, may_end.from.span, message).help = Some(format!(
                "name a turn before the last, {last}: the last one is the last without any draw"
            ));
        }
        let base = self.base_odds(&may_end.odds, Against::One, "odds");
        // It is drawn once the turn's acts are carried out.
        self.after_orders = true;
        let factors = self.factors(&may_end.factors, &given.id, None);
        self.after_orders = false;
        let draw = DrawId::new("end".to_owned());
        MayEnd { from: may_end.from.value, odds: Odds { base, factors }, draw }
    }

    fn source_entry(&mut self, given: &raw::SourceEntry) -> SourceEntry {
        SourceEntry {
            id: given.id.value.clone(),
            title: self.label(&given.title),
            publisher: self.label_or_nothing(&given.publisher),
            date: self.label_or_nothing(&given.date),
        }
    }

    pub(super) fn tunables(&mut self, given: Option<&raw::Rules>) -> Tunables {
        let Some(given) = given else {
            return Tunables {
                orders_per_turn: 1,
                grievance_decay: 10,
                suspicion: 50,
                bystander: 50,
                argument: None,
            };
        };
        Tunables {
            orders_per_turn: self.number_or(
                given.orders_per_turn.as_ref(),
                1,
                1..=4,
                "orders_per_turn",
            ),
            grievance_decay: self.number_or(
                given.grievance_decay.as_ref(),
                10,
                0..=100,
                "grievance_decay",
            ),
            suspicion: self.number_or(given.suspicion.as_ref(), 50, 0..=100, "suspicion"),
            bystander: self.number_or(given.bystander.as_ref(), 50, 0..=100, "bystander"),
            argument: given
                .free_moves
                .as_ref()
                .map(|free| self.positive_or(free.argument.as_ref(), 1.5, "argument")),
        }
    }

    pub(super) fn dates(
        &mut self,
        given: &[raw::NamedDate],
        calendar: Option<&Calendar>,
    ) -> Vec<NamedDate> {
        let mut dates = Vec::new();
        for (at, date) in given.iter().enumerate() {
            self.within("date", &date.id);
            let name = self.label(&date.name);
            let moment = self.moment(&date.date);
            // Without the calendar, nobody knows how far away it is.
            let (Some(moment), Some(calendar)) = (moment, calendar) else { continue };
            let minutes_from_start = moment.minutes_since(calendar.start);
            self.ranges.dates[at] = self.pace_known.then_some(minutes_from_start);
            let id = date.id.value.clone();
            dates.push(NamedDate { id, name, date: moment, minutes_from_start });
        }
        dates
    }

    pub(super) fn indicators(&mut self, given: &[raw::Indicator]) -> Vec<Indicator> {
        given.iter().enumerate().map(|(at, indicator)| self.indicator(at, indicator)).collect()
    }

    fn indicator(&mut self, at: usize, given: &raw::Indicator) -> Indicator {
        const MOST: i32 = 1_000_000;
        self.within_indicator(at.into(), &given.id);
        let before = self.errors;
        let min = self.number_or(given.min.as_ref(), 0, -MOST..=MOST, "min");
        let max = match &given.max {
            Some(max) => self.number(max, min..=MOST, "max"),
            None => min.max(100),
        };
        let lost = |field| self.lost.of(&given.id, field);
        // What depends on a range that is wrong is not looked at.
        if self.errors == before && !lost("min") && !lost("max") {
            let bands_known = !lost("bands");
            self.number(&given.start, min..=max, "start");
            if bands_known {
                self.bands(given, min, max);
            }
        }
        let mut bands: Vec<Band> = given
            .bands
            .iter()
            .map(|b| Band { from: b.from.value, to: b.to.value, name: self.label(&b.name) })
            .collect();
        if bands.is_empty() {
            bands.push(Band { from: min, to: max, name: String::new() });
        }
        let of = self.owner_of(at.into());
        let name = self.label(&given.name);
        Indicator {
            id: given.id.value.clone(),
            name: of.map_or(name.clone(), |of| format!("{name}: {}", self.actor_names[of.at()])),
            about: self.text(&given.about),
            min,
            max,
            start: given.start.value,
            polarity: given.polarity,
            bands,
            known_to: self.knows_indicator(at.into()),
            of,
        }
    }

    /// Bands must cover the range, lowest first, each starting where the last one stopped. Only the
    /// first mistake is reported: what follows from it would look like others.
    fn bands(&mut self, given: &raw::Indicator, min: i32, max: i32) {
        if given.bands.is_empty() {
            let message = format!("{} has no bands", self.owner);
            let help = format!("name at least one: `(from: {min}, to: {max}, name: \"…\")`");
            self.error(codes::BANDS, given.id.span, message).help = Some(help);
            return;
        }
        self.count(given.bands.len(), 1..=20, &given.id, "bands");
        let mut next = i64::from(min);
        for band in &given.bands {
            let (from, to) = (i64::from(band.from.value), i64::from(band.to.value));
            if from != next {
                let message = match from.cmp(&next) {
                    _ if next == i64::from(min) => {
                        format!("the first band of {} starts at {from}", self.owner)
                    }
                    Ordering::Greater => {
                        format!("the bands of {} leave a gap before {from}", self.owner)
                    }
                    _ => format!("the bands of {} overlap at {from}", self.owner),
                };
                self.error(codes::BANDS, band.from.span, message).help =
                    Some(format!("start this band at {next}"));
                return;
            }
            if to < from {
                let message = "this band ends before it starts".to_owned();
                self.error(codes::BANDS, band.to.span, message).help =
                    Some(format!("end it at {from} or later"));
                return;
            }
            next = to + 1;
        }
        if next != i64::from(max) + 1 {
            let span = given.bands.last().map_or(given.id.span, |band| band.to.span);
            let message = format!("the bands of {} end at {}", self.owner, next - 1);
            self.error(codes::BANDS, span, message).help =
                Some(format!("the last band ends at the indicator's highest value, {max}"));
        }
    }

    pub(super) fn norms(&mut self, given: &[raw::Norm]) -> Vec<Norm> {
        given
            .iter()
            .map(|norm| {
                self.within("norm", &norm.id);
                self.count(norm.kinds.len(), 1..=20, &norm.id, "kinds");
                self.count(norm.restraint.len(), 1..=20, &norm.id, "restraint");
                self.each_once(&norm.kinds);
                for kind in &norm.kinds {
                    self.kind(kind);
                }
                let breaches = self.number_or(norm.breaches.as_ref(), 0, 0..=100, "breaches");
                Norm {
                    id: norm.id.value.clone(),
                    name: self.label(&norm.name),
                    text: self.text(&norm.text),
                    kinds: norm.kinds.iter().map(|kind| kind.value.clone()).collect(),
                    breaches: u16::try_from(breaches).unwrap_or(0),
                    restraint: norm
                        .restraint
                        .iter()
                        .map(|times| self.positive(times, "restraint"))
                        .collect(),
                    law: norm.law.as_ref().map(|law| self.law(law)),
                }
            })
            .collect()
    }

    /// A kind of act, from the catalogue.
    pub(super) fn kind(&mut self, name: &raw::Name) -> Option<&'static catalogue::Kind> {
        let found = catalogue::kind(&name.value);
        if found.is_none() && self.has_room(name.span) {
            let ids = catalogue::kinds().iter().map(|kind| kind.id.as_str());
            let near = crate::diagnostics::nearest(&name.value, ids);
            let help = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => "docs/scenario-format.md lists all kinds".to_owned(),
            };
            let (owner, shown) = (&self.owner, quoted(&name.value));
            let message = format!("{owner} names the kind of act {shown}, which does not exist");
            self.dangling(name, message, help, near);
        }
        found
    }

    /// Trust and grievance at the start, row by row.
    pub(super) fn relations(&mut self, given: &[raw::Relation]) -> (Vec<i32>, Vec<i32>) {
        let actors = self.actor_names.len();
        let (mut trust, mut grievance) = (vec![0; actors * actors], vec![0; actors * actors]);
        let mut seen = std::collections::BTreeSet::new();
        self.owner = "a relation".to_owned();
        for relation in given {
            let (from, to) = (self.actor(&relation.from), self.actor(&relation.to));
            let t = self.number_or(relation.trust.as_ref(), 0, -100..=100, "trust");
            let g = self.number_or(relation.grievance.as_ref(), 0, 0..=100, "grievance");
            let (Some(from), Some(to)) = (from, to) else {
                continue;
            };
            if from == to {
                let message = "an actor has no relation to itself".to_owned();
                self.error(codes::MISFIT, relation.to.span, message).help =
                    Some("name two different actors".to_owned());
            } else if !seen.insert((from, to)) {
                let message = "this pair is given twice".to_owned();
                self.error(codes::TWICE, relation.from.span, message).help = Some(
                    "keep one; `from` and `to` the other way round are another pair".to_owned(),
                );
            }
            let at = from.at() * actors + to.at();
            trust[at] = t;
            grievance[at] = g;
        }
        (trust, grievance)
    }

    pub(super) fn debrief(&mut self, given: &raw::Debrief) -> Option<Debrief> {
        self.each_once(&given.sources);
        let questions = &given.questions;
        for (list, name) in [
            (&questions.what, "what"),
            (&questions.so_what, "so_what"),
            (&questions.now_what, "now_what"),
        ] {
            self.at_most(list.len(), MOST_QUESTIONS, given.limits.span, name);
        }
        Some(Debrief {
            really_happened: self.unmasked(|me| me.markdown(&given.really_happened)),
            sources: given.sources.iter().filter_map(|name| self.source_ref(name)).collect(),
            what: self.debrief_questions(&given.questions.what),
            so_what: self.debrief_questions(&given.questions.so_what),
            now_what: self.debrief_questions(&given.questions.now_what),
            limits: self.markdown(&given.limits),
        })
    }
}
