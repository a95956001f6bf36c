//! What happens to the players, and when.

use super::dice::MOST_EFFECTS;
use super::odds::Against;
use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::calendar::Moment;
use crate::scenario::model::{DrawId, Inject, InjectTime, Odds, Source, Status, Trigger};
use crate::scenario::raw::{self, Name, Text};
use crate::scenario::thing::Thing;

/// Most questions to discuss of one inject: a table has a quarter of an hour.
const MOST_DISCUSSED: usize = 12;

impl Resolver<'_> {
    pub(super) fn injects(&mut self, given: &[raw::Inject]) -> Vec<Inject> {
        given.iter().enumerate().map(|(at, inject)| self.inject(at, inject)).collect()
    }

    fn inject(&mut self, at: usize, given: &raw::Inject) -> Inject {
        self.within("inject", &given.id);
        let source = match &given.source {
            Some(source) => self.source(source, &given.id),
            None => {
                self.no_source(&given.id);
                Source { from: None, status: Status::Invented, by: None }
            }
        };
        let outcomes = self.outcomes(&given.outcomes, None);
        self.count(given.outcomes.len(), 0..=20, &given.id, "outcomes");
        self.at_most(given.effects.len(), MOST_EFFECTS, given.id.span, "effects");
        self.count(given.discussion.len(), 0..=MOST_DISCUSSED, &given.id, "discussion");
        self.without_effect(&given.outcomes);
        let trigger = self.trigger(&given.trigger, &given.id);
        Inject {
            id: given.id.value.clone(),
            draw: DrawId::new(format!("inject/{}", given.id.value)),
            outcome_draw: DrawId::new(format!("inject/{}/outcome", given.id.value)),
            title: self.label(&given.title),
            text: self.markdown(&given.text),
            picture: self.picture(given.picture.as_ref()),
            medium: given.medium,
            from: given.from.as_ref().map(|from| self.label(from)),
            time: match &given.time {
                Some(time) => self.inject_time(time, &trigger),
                None => self.between_turns(&given.trigger, &trigger),
            },
            place: self.place(given.place.as_ref()),
            source,
            trigger,
            audience: self.secrets.of_thing(Thing::Inject(at.into())),
            only_if: self.cond_opt(given.only_if.as_ref(), None),
            effects: self.effects(&given.effects),
            rung: given.rung.as_ref().and_then(|name| self.rung(name)),
            crosses: self.crosses(&given.crosses),
            discussion: self.texts(&given.discussion),
            expects: given.expects.as_ref().map(|text| self.text(text)),
            controller: given.controller.as_ref().map(|text| self.text(text)),
            exercises: self.learning(&given.exercises),
            outcomes,
            written: given.effects.iter().map(|text| text.value.trim().to_owned()).collect(),
            held: false,
            planned: None,
        }
    }

    fn no_source(&mut self, id: &Name) {
        if self.lost.of(id, "source") {
            return;
        }
        let message = format!("{} names no source", self.owner);
        self.warning(codes::NO_SOURCE, id.span, message).help = Some(
            "add `source: (from: \"…\", status: Reported)`, or `source: (status: Invented)`"
                .to_owned(),
        );
    }

    /// Reports what counts for acts only: an inject is nobody's act.
    fn without_effect(&mut self, outcomes: &[raw::Outcome]) {
        for outcome in outcomes {
            let felt = outcome.felt.as_ref().map(|felt| ("felt", felt.span));
            let hurts = outcome.hurts.first().map(|name| ("hurts", name.span));
            let seen = outcome.seen.as_ref().map(|seen| ("seen", seen.span));
            for (field, span) in [felt, hurts, seen].into_iter().flatten() {
                let message = format!("`{field}` does nothing in an inject");
                self.warning(codes::NO_EFFECT, span, message).help =
                    Some("take it out: nobody did this, so nobody is blamed for it".to_owned());
            }
        }
    }

    fn trigger(&mut self, given: &raw::Trigger, of: &Name) -> Trigger {
        match given {
            raw::Trigger::Turn(turn) => {
                Trigger::Turn(self.number(turn, 1..=self.last_turn(), "Turn"))
            }
            raw::Trigger::At(text) => Trigger::Turn(self.turn_at(text)),
            raw::Trigger::When(text) => Trigger::When(self.cond(text, None)),
            raw::Trigger::Random(odds) => Trigger::Random(Odds {
                base: self.base_odds(&odds.odds, Against::One, "odds"),
                factors: self.factors(&odds.factors, of, None),
            }),
        }
    }

    /// The turn that begins at a moment, or the first after it.
    fn turn_at(&mut self, text: &Text) -> u32 {
        let (Some(moment), Some(calendar)) = (self.moment(text), self.calendar.clone()) else {
            return 1;
        };
        let (turn, last) = (calendar.first_turn_from(moment), self.last_turn());
        let (first_day, last_day) = (calendar.moment(1), calendar.moment(last));
        let early = moment.minutes_since(calendar.start) < 0;
        if (early || turn > i64::from(last)) && self.pace_known {
            let message = format!("no turn begins at `{}` or just after it", text.value);
            self.error(codes::OUT_OF_RANGE, text.span, message).help =
                Some(format!("turns begin from {first_day} to {last_day}"));
        }
        u32::try_from(turn).unwrap_or(1).clamp(1, last)
    }

    /// The moment of what comes between two turns, and is told when the next one begins.
    fn between_turns(&self, given: &raw::Trigger, trigger: &Trigger) -> Option<InjectTime> {
        let (raw::Trigger::At(text), Trigger::Turn(turn)) = (given, trigger) else { return None };
        let (moment, calendar) = (Moment::parse(&text.value)?, self.calendar.as_ref()?);
        let after = moment.minutes_since(calendar.moment(*turn));
        (after != 0).then_some(InjectTime::At(moment))
    }

    /// When an inject comes: an hour of its turn, or a day and an hour, which must lie in the turn in which
    /// it comes.
    fn inject_time(&mut self, given: &Text, trigger: &Trigger) -> Option<InjectTime> {
        let turn = if let Trigger::Turn(turn) = trigger { Some(*turn) } else { None };
        let moment = Moment::parse(&given.value).filter(|moment| moment.has_clock());
        let time = match (clock(&given.value), moment) {
            (Some(minutes), _) => InjectTime::Clock(minutes),
            (None, Some(moment)) if turn.is_some() => InjectTime::At(moment),
            (None, Some(_)) => {
                let message = format!("{} can come on any day, and `time` names one", self.owner);
                self.error(codes::MISFIT, given.span, message).help =
                    Some("give the hour only: `10:15`".to_owned());
                return None;
            }
            (None, None) => {
                let message = format!("{} is not a time", quoted(&given.value));
                self.error(codes::DATE, given.span, message).help =
                    Some("write the hour: `10:15`, or with the day: `2024-12-17T10:15`".to_owned());
                return None;
            }
        };
        if let (Some(turn), Some(calendar)) = (turn, self.calendar.clone())
            && self.pace_known
            && !calendar.turn_has(turn, time.in_turn(&calendar, turn))
        {
            let message = format!("`time` of {} is not in turn {turn}", self.owner);
            let (begins, next) = (calendar.moment(turn), calendar.moment(turn + 1));
            self.error(codes::OUT_OF_RANGE, given.span, message).help =
                Some(format!("turn {turn} begins at {begins}, and the next one at {next}"));
        }
        Some(time)
    }
}

/// `10:15` in minutes of the day.
fn clock(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let two = |part: &str, most: u16| {
        let digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u16>().ok().filter(|number| digits && *number <= most)
    };
    Some(two(hour, 23)? * 60 + two(minute, 59)?)
}
