//! A room and its game as an exercise, for the report.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::act::RoomAct;
use super::decision::{Mover, Rating, SealedBy};
use super::people::{Person, PersonRole};
use super::ran::ran;
use super::room::Room;
use super::settings::SeatRule;
use super::survey::{ObservationSort, survey, understood};
use super::table::{Proposed, RoomTable};
use super::written::RoomNote;
use crate::report::{
    Attendance, DelegationTurn, Exercise, ExerciseAbout, ObjectiveSeen, Observation, ObservedLines,
    OtherProposal, PlanLine, RatedLine, SealedOrders, SeatDecision, SeatPlayed, course, msel,
    turn_word,
};
use crate::scenario::{ActorIx, LearningIx, OptionIx};
use crate::session::Session;
use crate::texts::say;

/// What of a room is told as an exercise, and how.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The room.
    pub room: &'a Room,
    /// Its code.
    pub code: &'a str,
    /// Which of its tables.
    pub table: u16,
    /// The table's game.
    pub session: &'a Session,
    /// Whether people are named.
    pub names: bool,
    /// Where it was played, for the hours.
    pub zone: &'a TimeZone,
}

/// A room and one of its games as an exercise, in the language of this thread. No forecast is made, so it takes
/// milliseconds.
pub fn exercise(telling: Telling<'_>) -> Exercise {
    let Telling { room, session, .. } = telling;
    let scenario = session.scenario();
    let objectives = (0..).map(LearningIx).zip(&scenario.meta.objectives);
    let objectives = objectives.map(|(ix, objective)| ObjectiveSeen {
        text: objective.text.clone(),
        ratings: telling.ratings(ix),
        observed: telling.observed(Some(ix)),
    });
    let debrief = &scenario.debrief;
    let asked = debrief.what.iter().chain(&debrief.so_what).chain(&debrief.now_what);
    let plan = room.plan.iter().map(|line| PlanLine {
        action: line.action.clone(),
        owner: line.owner.clone(),
        date: line.date.clone(),
    });
    Exercise {
        about: telling.about(),
        objectives: objectives.collect(),
        observed: telling.observed(None),
        turns: telling.turns(),
        msel: msel(session),
        ran: ran(telling),
        plan: plan.collect(),
        asked: asked.map(|question| question.text.clone()).collect(),
        hot_wash: room.hot_wash.clone(),
        survey: survey(room),
        understood: understood(room),
        people: telling.people(),
    }
}

impl Telling<'_> {
    fn of(&self) -> Option<&RoomTable> {
        self.room.table(self.table)
    }

    /// A seat's name.
    pub(super) fn seat(&self, seat: ActorIx) -> &str {
        self.session.scenario().actors.get(seat.at()).map_or("", |actor| actor.name.as_str())
    }

    /// Titles of orders.
    pub(super) fn titles(&self, orders: &[OptionIx]) -> Vec<String> {
        let options = &self.session.scenario().options;
        let known = orders.iter().filter_map(|order| options.get(order.at()));
        known.map(|option| option.title.clone()).collect()
    }

    /// The hour.
    pub(super) fn hour(&self, at: Timestamp) -> String {
        at.to_zoned(self.zone.clone()).strftime("%H:%M").to_string()
    }

    fn about(&self) -> ExerciseAbout {
        let (room, session) = (self.room, self.session);
        let scenario = session.scenario();
        let here = room.traces.iter().map(Arc::as_ref).filter(|trace| trace.is_at(self.table));
        let began = here.clone().find(|trace| matches!(trace.act, RoomAct::Start { .. }));
        let day = |at: Timestamp| at.to_zoned(self.zone.clone()).strftime("%Y-%m-%d %H:%M");
        let last = here.rev().find(|trace| matches!(trace.act, RoomAct::Reveal { .. }));
        let ending = session.state().ending.and_then(|ix| scenario.endings.get(ix.at()));
        let played = course(session.events()).into_iter().filter(|turn| !turn.choices.is_empty());
        let several = room.tables.len() > 1;
        let seats = scenario.actor_ids().map(|seat| SeatPlayed {
            seat: self.seat(seat).to_owned(),
            how: self.how(seat),
            people: room.delegation(self.table, seat).count(),
        });
        ExerciseAbout {
            title: scenario.meta.title.clone(),
            summary: scenario.meta.summary.clone(),
            table: self.of().filter(|_| several).map(|table| table.name.clone()),
            room: self.code.to_owned(),
            began: began.map_or_else(|| "–".to_owned(), |trace| day(trace.at).to_string()),
            ended: last.map_or_else(String::new, |trace| self.hour(trace.at)),
            turns: played.count(),
            ending: ending.map(|ending| ending.title.clone()),
            seats: seats.collect(),
        }
    }

    fn how(&self, seat: ActorIx) -> String {
        let mover = self.of().and_then(|table| table.movers.get(seat.at()).copied());
        moved(mover.unwrap_or(Mover::Nobody), self.room.rule(self.table, seat))
    }

    /// What an evaluator is called here.
    fn evaluator(&self, number: u32) -> String {
        let room = self.room;
        if self.names {
            return room.name(number).to_owned();
        }
        let evaluators = room.people.iter().filter(|one| one.role == PersonRole::Evaluator);
        match (1_usize..).zip(evaluators).find(|(_, person)| person.number == number) {
            Some((at, _)) => say!("exercise-evaluator", number = at),
            None => say!("exercise-facilitator"),
        }
    }

    fn ratings(&self, objective: LearningIx) -> Vec<RatedLine> {
        let here = self.room.ratings.iter().filter(|((_, table, _), _)| *table == self.table);
        let own = here.filter(|((_, _, of), _)| *of == objective);
        let line = |((by, ..), (rating, reason)): (&(u32, u16, LearningIx), &(Rating, String))| {
            let (rating, meaning) = match rating {
                Rating::P => ("P", say!("page-rating-P")),
                Rating::S => ("S", say!("page-rating-S")),
                Rating::M => ("M", say!("page-rating-M")),
                Rating::U => ("U", say!("page-rating-U")),
            };
            RatedLine { by: self.evaluator(*by), rating, meaning, reason: reason.clone() }
        };
        own.map(line).collect()
    }

    fn observed(&self, objective: Option<LearningIx>) -> ObservedLines {
        let room = self.room;
        let evaluates = |note: &&RoomNote| {
            let by = room.person(note.by).map(|person| person.role);
            let own = by == Some(PersonRole::Evaluator);
            // The facilitator's are observations if they say of what.
            own || by == Some(PersonRole::Facilitator)
                && (note.objective.is_some() || note.sort.is_some())
        };
        let here = room.notes.iter().filter(|note| note.table == self.table);
        let here = here.filter(|note| note.objective == objective).filter(evaluates);
        let mut lines = ObservedLines::default();
        for note in here {
            let line = Observation {
                by: self.evaluator(note.by),
                turn: Some(note.turn).filter(|turn| self.was_played(*turn)),
                text: note.text.clone(),
            };
            match note.sort {
                Some(ObservationSort::Strength) => lines.strengths.push(line),
                Some(ObservationSort::Improve) => lines.improve.push(line),
                None => lines.others.push(line),
            }
        }
        lines
    }

    /// Whether the report has a turn that can be linked to.
    fn was_played(&self, turn: u32) -> bool {
        (1..=self.session.history().len()).contains(&(turn as usize))
    }

    fn turns(&self) -> Vec<DelegationTurn> {
        let scenario = self.session.scenario();
        let turns = course(self.session.events()).into_iter();
        let turns = turns.map(|turn| DelegationTurn {
            turn: turn.turn,
            kind: turn_word(turn.aftermath),
            date: scenario.date_of(turn.turn).to_string(),
            seats: turn.choices.iter().map(|choice| self.decided(turn.turn, choice)).collect(),
        });
        turns.collect()
    }

    fn decided(&self, turn: u32, choice: &SealedOrders) -> SeatDecision {
        let seat = choice.actor;
        let sealed = self.room.sealed_by(self.table, turn, seat);
        let taken = sealed.and_then(SealedBy::proposal);
        let proposed: Vec<&Proposed> =
            self.of().map(|table| table.proposed(turn, seat).collect()).unwrap_or_default();
        let others = proposed.iter().filter(|one| Some(one.number) != taken);
        let others = others.map(|one| OtherProposal {
            orders: self.titles(&one.orders),
            reason: one.reason.clone(),
            behind: one.endorsed.len(),
        });
        let behind = self.of().zip(sealed).and_then(|(of, how)| of.behind(how, turn, seat));
        let (how, said, behind, there) = sealed.map_or_else(
            || ("", String::new(), None, None),
            |sealed| sealed_so(sealed, choice.orders.is_empty(), behind),
        );
        SeatDecision {
            seat: self.seat(seat).to_owned(),
            orders: self.titles(&choice.orders),
            reason: choice.reason.clone(),
            how,
            said,
            behind,
            there,
            others: others.collect(),
        }
    }

    fn people(&self) -> Attendance {
        let came = self.room.people.iter();
        let came = came.filter(|person| person.admitted && person.merged.is_none());
        // Evaluators go from table to table.
        let here = |one: &&Person| one.table == self.table || one.role == PersonRole::Evaluator;
        let came = came.filter(here);
        let roles = [
            (PersonRole::Member, say!("page-role-member")),
            (PersonRole::Observer, say!("page-role-observer")),
            (PersonRole::Evaluator, say!("page-role-evaluator")),
            (PersonRole::Agent, say!("page-role-agent")),
        ];
        let names = came.clone().filter(|_| self.names).filter_map(|person| {
            let (_, role) = roles.iter().find(|(role, _)| *role == person.role)?;
            let seat = person.seat.map_or_else(String::new, |seat| self.seat(seat).to_owned());
            Some((self.room.name(person.number).to_owned(), role.clone(), seat))
        });
        let names = names.collect();
        let counted = roles.into_iter().map(|(role, said)| {
            let is = |person: &&Person| person.role == role;
            (said, came.clone().filter(is).count())
        });
        Attendance { roles: counted.filter(|(_, count)| *count > 0).collect(), names }
    }
}

/// Who moves a seat, in words.
pub(super) fn moved(mover: Mover, rule: SeatRule) -> String {
    let people = || say!("exercise-delegation", rule = rule_said(rule));
    mover.without_people().unwrap_or_else(people)
}

/// How a delegation decides, in words.
pub(super) fn rule_said(rule: SeatRule) -> String {
    match rule {
        SeatRule::Captain => say!("exercise-rule-captain"),
        SeatRule::Vote => say!("exercise-rule-vote"),
        SeatRule::Consensus => say!("exercise-rule-consensus"),
    }
}

type SealedHow = (&'static str, String, Option<usize>, Option<usize>);

/// How a seat came to be sealed, in a word and a sentence, with how many stood behind it and were there.
pub(super) fn sealed_so(sealed: &SealedBy, held: bool, behind: Option<usize>) -> SealedHow {
    match sealed {
        SealedBy::Delegation { rule, endorsed, present, .. } => {
            let rule = match rule {
                SeatRule::Captain => "captain",
                SeatRule::Vote => "vote",
                SeatRule::Consensus => "consensus",
            };
            let counted = endorsed.iter().filter(|person| present.contains(person)).count();
            let there = present.len();
            let said = match held {
                true => say!("exercise-held", rule = rule, behind = counted, there = there),
                false => say!("exercise-sealed", rule = rule, behind = counted, there = there),
            };
            (if held { "held" } else { "sealed" }, said, Some(counted), Some(there))
        }
        SealedBy::Taken { .. } => {
            let said = say!("exercise-taken", behind = behind.unwrap_or_default());
            ("taken", said, behind, None)
        }
        SealedBy::Nothing => ("nothing", say!("exercise-nothing"), None, None),
        SealedBy::Aftermath => ("aftermath", say!("exercise-aftermath"), None, None),
        SealedBy::StoodIn => ("stood_in", say!("exercise-stood-in"), None, None),
        SealedBy::Entered => ("entered", say!("exercise-entered"), None, None),
    }
}
