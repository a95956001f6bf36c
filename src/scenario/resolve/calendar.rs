//! When turns begin.

use super::{Resolver, codes};
use crate::diagnostics::Span;
use crate::scenario::calendar::{Calendar, DAY, Moment};
use crate::scenario::raw::{self, Text, Turns};

/// How many turns a scenario may have.
const TURNS: std::ops::RangeInclusive<u32> = 1..=30;
/// How many days a turn may take.
const DAYS: std::ops::RangeInclusive<u32> = 1..=366;
/// How many minutes.
const MINUTES: std::ops::RangeInclusive<u32> = 1..=1440;

impl Resolver<'_> {
    /// Notes which turns there are and how long after turn 1 each begins, without a word about mistakes: of
    /// what is wrong nothing is settled.
    pub(super) fn collect_turns(&mut self, given: Option<&raw::Calendar>) {
        let count = given.map(|given| given.turns.count()).filter(|count| TURNS.contains(count));
        self.ranges.aftermath = given.is_some_and(|given| given.aftermath);
        let with_orders = i64::from(count.unwrap_or(*TURNS.end()));
        self.ranges.turns = with_orders + i64::from(self.ranges.aftermath);
        let calendar = given.and_then(|given| match &given.turns.value {
            Turns::Number(_) => {
                let days = given.days_per_turn.as_ref().filter(|days| DAYS.contains(&days.value));
                let minutes = given.minutes_per_turn.as_ref();
                let minutes = minutes.filter(|minutes| MINUTES.contains(&minutes.value));
                let days = days.map(|days| days.value * DAY as u32);
                Some(Calendar::even(Moment::default(), days.or(minutes.map(|m| m.value))?))
            }
            Turns::Listed(list) => {
                let all = list.iter().map(|text| Moment::parse(&text.value));
                let all = all.collect::<Option<Vec<_>>>()?;
                all.is_sorted_by(|one, next| one < next).then(|| Calendar::listed(&all)).flatten()
            }
        });
        self.pace_known = calendar.is_some();
        let calendar = calendar.unwrap_or_else(|| Calendar::even(Moment::default(), DAY as u32));
        self.ranges.passed = calendar.all_passed(self.ranges.turns);
    }

    /// The number of turns with orders.
    pub(super) fn turns(&mut self, given: &raw::Calendar) -> u32 {
        match &given.turns.value {
            Turns::Number(count) => {
                let count = crate::syntax::decode::Spanned::new(*count, given.turns.span);
                self.number(&count, TURNS, "turns")
            }
            Turns::Listed(list) => {
                let count = given.turns.count();
                if !TURNS.contains(&count) && !self.lost.somewhere("turns") {
                    let message = format!("`turns` has {} items", list.len());
                    self.error(codes::COUNT, given.turns.span, message).help =
                        Some(format!("give {} to {}", TURNS.start(), TURNS.end()));
                }
                count.clamp(*TURNS.start(), *TURNS.end())
            }
        }
    }

    pub(super) fn calendar(&mut self, given: &raw::Calendar) -> Option<Calendar> {
        let calendar = match &given.turns.value {
            Turns::Number(_) => self.even_calendar(given),
            Turns::Listed(list) => self.listed_calendar(given, list),
        }?;
        let last = given.turns.count().min(*TURNS.end()) + u32::from(given.aftermath);
        if self.pace_known && calendar.is_beyond(last) {
            let message = format!("turn {last} would begin after the year 9999");
            self.refuse(codes::DATE, given.turns.span, message).help =
                Some("begin earlier: dates end with that year".to_owned());
        }
        Some(calendar)
    }

    fn even_calendar(&mut self, given: &raw::Calendar) -> Option<Calendar> {
        let start = match &given.start {
            Some(start) => self.moment(start),
            None => {
                if !self.lost.somewhere("start") {
                    let message = "the calendar does not say when turn 1 begins".to_owned();
                    self.error(codes::MISSING_SECTION, given.turns.span, message).help = Some(
                        "add `start: …`, or list when each turn begins: `turns: [\"2024-12-17\", …]`"
                            .to_owned(),
                    );
                }
                None
            }
        };
        let at = given.start.as_ref().map_or(given.turns.span, |start| start.span);
        let minutes = self.minutes_per_turn(given, at);
        let start = start?.with_clock(given.minutes_per_turn.is_some());
        Some(Calendar::even(start, minutes))
    }

    fn minutes_per_turn(&mut self, given: &raw::Calendar, at: Span) -> u32 {
        match (&given.days_per_turn, &given.minutes_per_turn) {
            (Some(days), None) => self.number(days, DAYS, "days_per_turn") * DAY as u32,
            (None, Some(minutes)) => self.number(minutes, MINUTES, "minutes_per_turn"),
            (Some(_), Some(minutes)) => {
                let message = "the calendar has days and minutes from turn to turn".to_owned();
                self.error(codes::TWICE, minutes.span, message).help =
                    Some("keep `days_per_turn` or `minutes_per_turn`".to_owned());
                minutes.value.max(1)
            }
            (None, None) => {
                let lost = ["days_per_turn", "minutes_per_turn"];
                if !lost.iter().any(|field| self.lost.somewhere(field)) {
                    let message = "the calendar does not say how long a turn is".to_owned();
                    self.error(codes::MISSING_SECTION, at, message).help =
                        Some("add `days_per_turn: …` or `minutes_per_turn: …`".to_owned());
                }
                DAY as u32
            }
        }
    }

    fn listed_calendar(&mut self, given: &raw::Calendar, list: &[Text]) -> Option<Calendar> {
        let spans = [
            ("start", given.start.as_ref().map(|start| start.span)),
            ("days_per_turn", given.days_per_turn.as_ref().map(|days| days.span)),
            ("minutes_per_turn", given.minutes_per_turn.as_ref().map(|minutes| minutes.span)),
        ];
        for (field, span) in spans {
            let Some(span) = span else { continue };
            let message = format!("the calendar lists its turns and has `{field}` too");
            self.error(codes::TWICE, span, message).help =
                Some(format!("take `{field}` out: the list says when each turn begins"));
        }
        let moments: Vec<_> = list.iter().map(|text| self.moment(text)).collect();
        let wrong = moments.windows(2).position(|pair| pair[0].is_some() && pair[1] <= pair[0]);
        if let Some(before) = wrong.filter(|before| moments[before + 1].is_some()) {
            let turn = before + 2;
            let message = format!("turn {turn} begins no later than turn {}", turn - 1);
            self.error(codes::RUNGS, list[turn - 1].span, message).help =
                Some("list turns in the order in which they begin".to_owned());
            return None;
        }
        Calendar::listed(&moments.into_iter().collect::<Option<Vec<_>>>()?)
    }
}
