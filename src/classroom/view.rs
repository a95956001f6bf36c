//! What each person is shown besides the game: the room, what is its own, and the facilitator's console.

use serde_json::{Map, Value, json};

use super::decision::{Mover, SealedBy};
use super::people::{Person, PersonRole};
use super::permit::RoomPhase;
use super::publish::{Snapshot, TableNow};
use super::survey::QuestionnaireTime;
use super::table::{Proposed, RoomTable};
use super::written::{Letter, RoomNote};
use crate::scenario::ActorIx;
use crate::texts::Language;

/// What the hosting knows beside the room.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// Addresses under which devices may reach the host, the best first.
    pub addresses: Vec<String>,
    /// The one that a device really came by.
    pub reached: Option<String>,
}

impl Snapshot {
    /// The table that a person is at, or the one that the facilitator or the wall looks at.
    pub(super) fn at(&self, table: u16) -> Option<(&RoomTable, &TableNow)> {
        Some((self.room.table(table)?, self.tables.get(usize::from(table))?))
    }

    /// Whether somebody is there; those who are stand in order.
    pub(super) fn is_there(&self, person: u32) -> bool {
        self.there.binary_search(&person).is_ok()
    }

    /// The room, as somebody at a table may see it.
    pub fn room_view(
        &self,
        person: &Person,
        table: u16,
        language: Language,
        around: &Surroundings,
        working: bool,
    ) -> Value {
        let Some((of, shown)) = self.at(table) else { return Value::Null };
        let seats = shown.scenario.actor_ids();
        let seats: Vec<_> = seats.map(|seat| self.seat_view(person, table, seat)).collect();
        let phase = if self.room.closed { RoomPhase::Closed } else { shown.facts.phase };
        let released = self.room.letters.iter().filter(|one| one.released && one.table == table);
        let teacher = person.role == PersonRole::Facilitator;
        let released = released
            .zip(1..)
            .map(|(one, place)| letter(one, person, if teacher { one.number } else { place }));
        let notes = self.room.notes.iter().filter(|note| note.approved);
        let mut room = json!({
            "title": self.scenario.meta.title,
            "note": self.scenario.meta.content_note,
            "language": language.tag(),
            "phase": phase,
            "turn": shown.turn,
            "turns": shown.scenario.meta.turns,
            "table": table,
            "tables": self.tables.len(),
            "table_name": of.name,
            "clock": clock(of),
            "paused": of.paused,
            "eyes": self.room.eyes,
            "locked": self.room.locked,
            "seats": seats,
            "shown": notes.map(|note| json!({ "text": note.text })).collect::<Vec<_>>(),
            "letters": released.collect::<Vec<_>>(),
            "report": self.report(phase, working),
        });
        let screen = matches!(person.role, PersonRole::Wall | PersonRole::Facilitator);
        if screen && let Some(object) = room.as_object_mut() {
            object.insert("code".into(), json!(self.id.as_str()));
            object.insert("address".into(), json!(around.addresses.first()));
            object.insert("scene".into(), self.scene(of, shown, language));
            object.insert(
                "picture".into(),
                json!(shown.picture.get(&language).map(|one| &one.written)),
            );
            if self.tables.len() > 1 {
                object.insert("grid".into(), self.grid());
                object.insert("rungs".into(), self.rungs());
            }
        }
        room
    }

    /// The ladder's rungs by name, lowest first.
    fn rungs(&self) -> Value {
        self.scenario.ladder.rungs.iter().map(|rung| rung.name.as_str()).collect()
    }

    /// What is to be learned.
    pub(super) fn objectives(&self) -> Value {
        self.scenario.meta.objectives.iter().map(|one| one.text.as_str()).collect()
    }

    /// What there is to talk about afterwards.
    pub(super) fn discussion(&self) -> Value {
        let debrief = &self.scenario.debrief;
        let all = debrief.what.iter().chain(&debrief.so_what).chain(&debrief.now_what);
        all.map(|one| one.text.as_str()).collect()
    }

    fn report(&self, phase: RoomPhase, working: bool) -> &'static str {
        match (self.room.published, phase) {
            (true, _) => "released",
            (false, RoomPhase::Debrief | RoomPhase::Closed) if working => "working",
            (false, RoomPhase::Debrief | RoomPhase::Closed) => "ready",
            _ => "none",
        }
    }

    fn scene(&self, of: &RoomTable, shown: &TableNow, language: Language) -> Value {
        let Some(scene) = shown.scene.get(&language).filter(|_| of.shown.is_some()) else {
            return Value::Null;
        };
        let mut scene = (**scene).clone();
        if let Some(object) = scene.as_object_mut() {
            object.insert("step".into(), json!(of.step));
        }
        scene
    }

    fn grid(&self) -> Value {
        let tables = self.room.tables.iter().zip(self.tables.iter()).zip(0_u16..);
        let one = |((of, shown), at): ((&RoomTable, &TableNow), u16)| {
            json!({
                "table": at, "name": of.name, "turn": shown.turn, "phase": shown.facts.phase,
                "rung": shown.rung, "clock": clock(of),
                "sealed": shown.facts.sealed.iter().filter(|sealed| **sealed).count(),
                "of": shown.facts.sealed.len(),
            })
        };
        tables.map(one).collect()
    }

    fn seat_view(&self, person: &Person, table: u16, seat: ActorIx) -> Value {
        let Some((of, shown)) = self.at(table) else { return Value::Null };
        let people: Vec<u32> = self.room.delegation(table, seat).map(|p| p.number).collect();
        let present = people.iter().filter(|who| self.is_there(**who)).count();
        let mover = of.movers.get(seat.at()).copied().unwrap_or(Mover::Nobody);
        let all_seen = matches!(person.role, PersonRole::Facilitator | PersonRole::Evaluator);
        let own = all_seen || person.plays(table, seat);
        let held = shown.held.get(seat.at()) == Some(&true) && shown.turn == shown.facts.turn;
        let state = match of.sealed.get(&(shown.turn, seat)) {
            None => "open",
            Some(SealedBy::Taken { .. }) => "taken",
            Some(SealedBy::Nothing) => "nothing",
            Some(_) if own && held => "held",
            Some(_) => "sealed",
        };
        let mut view = json!({
            "actor": seat, "name": shown.scenario.actor(seat).name, "how": how(mover), "rule": self.room.rule(table, seat),
            "people": people.len(), "present": present, "state": state,
        });
        if person.role == PersonRole::Facilitator {
            view["by"] = json!(mover);
        }
        view
    }

    /// What is a person's own, without what all members of its delegation share.
    pub fn me_view(&self, person: &Person, table: u16) -> Value {
        let room = &*self.room;
        let answers = matches!(person.role, PersonRole::Member | PersonRole::Observer);
        let asked = answers && person.viewer().is_some() && room.settings.questionnaire;
        let asked = self.at(table).filter(|_| asked).and_then(|(_, shown)| shown.facts.asks());
        let mut me = json!({
            "person": person.number,
            "name": room.name(person.number),
            "role": person.role,
            "admitted": person.admitted && !person.gone,
            "table": table,
            "seat": person.seat,
            "head": person.head,
            "job": person.job,
            "hand": person.hand,
            "mine": person.acts,
            "way_back": self.ways_back.get(&person.number),
            "survey": room.survey.get(&person.number),
            "questionnaire": {
                "asked": asked,
                "before": room.questionnaires.get(&(person.number, QuestionnaireTime::Before)),
                "after": room.questionnaires.get(&(person.number, QuestionnaireTime::After)),
            },
        });
        let Some(object) = me.as_object_mut() else { return me };
        if let Some(pin) = self.pins.get(&person.number) {
            object.insert("pin".into(), json!(pin));
        }
        if !person.admitted || person.gone {
            return me;
        }
        let Some((of, shown)) = self.at(table) else { return me };
        object.insert("game".into(), json!(of.game));
        if let (Some(seat), PersonRole::Member | PersonRole::Agent) = (person.seat, person.role) {
            self.own_seat(object, person, (of, shown), (table, seat));
        }
        let guesses = of.guesses_of(person.number).into_iter();
        let guesses =
            guesses.map(|(question, percent)| json!({ "question": question, "percent": percent }));
        object.insert("guesses".into(), guesses.collect());
        // Whoever is on no seat has only its own notes; a delegation reads those of its members: see `notes_of`.
        if person.role == PersonRole::Member && person.seat.is_some() {
            return me;
        }
        // An evaluator goes from table to table.
        let evaluates = person.role == PersonRole::Evaluator;
        let own = room.notes.iter().filter(|note| note.by == person.number);
        let own = own.filter(|note| !evaluates || note.table == table);
        let own = own.zip(1_u32..).map(|(note, place)| {
            let mut note = self.note(note, place);
            note["mine"] = json!(true);
            note
        });
        let notes = if person.role == PersonRole::Evaluator { "observed" } else { "notes" };
        object.insert(notes.into(), own.collect());
        if person.role == PersonRole::Evaluator {
            let own = |who: u32, at: u16| who == person.number && at == table;
            let rated = room.ratings.iter().filter(|((who, at, _), _)| own(*who, *at));
            let rated = rated.map(|((.., objective), (rating, reason))| {
                json!({ "objective": objective, "rating": rating, "reason": reason })
            });
            object.insert("rated".into(), rated.collect());
            object.insert("objectives".into(), self.objectives());
        }
        me
    }

    /// Who plays a seat, as they see each other.
    pub(super) fn delegation_view(&self, table: u16, seat: ActorIx) -> Value {
        let members = self.room.delegation(table, seat).map(|other| {
            json!({
                "person": other.number, "name": self.room.name(other.number), "head": other.head,
                "present": self.is_there(other.number), "job": other.job,
            })
        });
        members.collect()
    }

    /// Notes that all members of a delegation read, each with its author.
    pub(super) fn notes_of(&self, table: u16, seat: ActorIx) -> impl Iterator<Item = (u32, Value)> {
        let shared = self.room.notes.iter().filter(move |note| {
            self.room.person(note.by).is_some_and(|by| {
                by.role == PersonRole::Member && (by.table, by.seat) == (table, Some(seat))
            })
        });
        shared.zip(1_u32..).map(|(note, place)| (note.by, self.note(note, place)))
    }

    /// A note, by the number that its reader knows it by.
    fn note(&self, note: &RoomNote, place: u32) -> Value {
        json!({
            "number": place, "turn": note.turn, "objective": note.objective, "text": note.text,
            "sort": note.sort, "by": self.room.name(note.by),
        })
    }

    fn own_seat(
        &self,
        me: &mut Map<String, Value>,
        person: &Person,
        (of, shown): (&RoomTable, &TableNow),
        (table, seat): (u16, ActorIx),
    ) {
        let room = &*self.room;
        if person.role == PersonRole::Agent {
            me.insert("delegation".into(), self.delegation_view(table, seat));
        }
        let all: Vec<&Proposed> = of.proposed(shown.turn, seat).collect();
        // Whoever has not said what it thinks does not see what others think.
        let said = all.iter().any(|one| one.endorsed.contains(&person.number));
        let proposals = all.iter().map(|one| {
            json!({
                "number": one.number, "by": room.name(one.by), "mine": one.by == person.number,
                "orders": one.orders, "reason": one.reason,
                "endorsed": one.endorsed.contains(&person.number),
                "count": said.then_some(one.endorsed.len()),
            })
        });
        me.insert("proposals".into(), proposals.collect());
        let letters = room
            .letters
            .iter()
            .filter(|one| one.table == table && (one.from == seat || one.to.contains(&seat)));
        me.insert(
            "letters".into(),
            letters.zip(1..).map(|(one, place)| letter(one, person, place)).collect(),
        );
    }

    /// Tables and places, for whoever wants to come in.
    pub fn places(&self) -> Value {
        let tables = (0_u16..).zip(self.room.tables.iter().zip(self.tables.iter()));
        let table = |(at, (of, shown)): (u16, (&RoomTable, &TableNow))| {
            let seats = of.open_seats(&shown.scenario).map(|seat| {
                let actor = shown.scenario.actor(seat);
                let people = self.room.delegation(at, seat).count();
                json!({
                    "actor": seat, "name": actor.name, "role": actor.role, "people": people,
                    "free": people == 0,
                })
            });
            json!({ "number": at, "name": of.name, "seats": seats.collect::<Vec<_>>() })
        };
        tables.map(table).collect()
    }
}

fn how(mover: Mover) -> &'static str {
    match mover {
        Mover::Delegation => "delegation",
        Mover::Paper => "paper",
        Mover::Agent => "agent",
        Mover::Nobody => "nobody",
        Mover::Policy(_) => "stand_in",
    }
}

fn clock(of: &RoomTable) -> Value {
    let ends = of.clock.ends().map(jiff::Timestamp::as_millisecond);
    let left = if ends.is_some() { None } else { of.clock.left };
    json!({ "running": ends.is_some(), "ends": ends, "left": left, "up": of.time_up })
}

/// A letter, by the number that its reader knows it by: no number counts what one can't see.
fn letter(one: &Letter, reader: &Person, number: u32) -> Value {
    json!({
        "number": number, "turn": one.turn, "from": one.from, "to": one.to, "text": one.text,
        "mine": one.by == reader.number, "released": one.released,
    })
}
