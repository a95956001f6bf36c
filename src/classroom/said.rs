//! What people are told, as it is written to them. What many are told in the same words is written once.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use serde_json::Value;

use super::people::{Person, PersonRole};
use super::publish::Snapshot;
use super::view::Surroundings;
use crate::legible;
use crate::scenario::ActorIx;
use crate::texts::{Language, said_in};

/// An event of a stream; copies of it share what is written.
#[derive(Clone, Debug)]
pub struct SaidEvent {
    /// What kind of event it is.
    pub name: &'static str,
    written: Bytes,
    data: Range<usize>,
}

impl SaidEvent {
    /// An event that says this.
    pub fn of(name: &'static str, value: &Value) -> Self {
        Self::written(name, None, &legible::json(&value.to_string()))
    }

    /// An event that leads to the view of this name.
    pub fn view(id: &str, value: &Value) -> Self {
        Self::written("view", Some(id), &legible::json(&value.to_string()))
    }

    fn written(name: &'static str, id: Option<&str>, json: &str) -> Self {
        let id = id.map(|id| format!("id: {id}\n")).unwrap_or_default();
        // JSON has no line ends of its own.
        let mut text = format!("event: {name}\n{id}data: ");
        let begins = text.len();
        text.reserve_exact(json.len() + 2);
        text.push_str(json);
        text.push_str("\n\n");
        let data = begins..text.len() - 2;
        Self { name, written: text.into(), data }
    }

    /// As it is written to a stream.
    pub fn bytes(&self) -> Bytes {
        self.written.clone()
    }

    /// What it says, as JSON.
    pub fn json(&self) -> &str {
        // It was made of text.
        std::str::from_utf8(&self.written[self.data.clone()]).unwrap_or_default()
    }
}

/// Room, console, or what is a person's own.
#[derive(Clone, Debug)]
pub struct SaidPart {
    /// Which.
    pub name: &'static str,
    /// What tells it from another of its kind.
    pub digest: u64,
    form: PartForm,
}

#[derive(Clone, Debug)]
enum PartForm {
    Whole(SaidEvent),
    /// What is one's own alone, and what one shares with one's delegation.
    Own {
        person: u32,
        own: String,
        seat: Option<Arc<SaidSeat>>,
    },
}

impl SaidPart {
    fn whole(event: SaidEvent) -> Self {
        Self { name: event.name, digest: digest(event.json()), form: PartForm::Whole(event) }
    }

    /// As it is told.
    pub fn event(self) -> SaidEvent {
        match self.form {
            PartForm::Whole(event) => event,
            PartForm::Own { own, seat: None, .. } => SaidEvent::written(self.name, None, &own),
            PartForm::Own { person, own, seat: Some(seat) } => {
                SaidEvent::written(self.name, None, &seat.completes(&own, person))
            }
        }
    }
}

/// What all of a delegation read of each other.
#[derive(Clone, Debug)]
pub struct SaidSeat {
    /// Who they are: a list in JSON.
    delegation: String,
    /// Their notes, each with its author and all but its last field.
    notes: Vec<(u32, String)>,
    digest: u64,
}

impl SaidSeat {
    /// Of these people and notes.
    pub fn of(delegation: &Value, notes: impl Iterator<Item = (u32, Value)>) -> Self {
        let json = |value: &Value| legible::json(&value.to_string()).into_owned();
        let delegation = json(delegation);
        let notes = notes.map(|(by, note)| {
            let mut text = json(&note);
            text.pop();
            (by, text)
        });
        let notes: Vec<_> = notes.collect();
        let digest = digest((&delegation, &notes));
        Self { delegation, notes, digest }
    }

    /// A person's own object, with what it shares.
    fn completes(&self, own: &str, person: u32) -> String {
        let notes: usize = self.notes.iter().map(|(_, note)| note.len() + 16).sum();
        let mut text = String::with_capacity(own.len() + self.delegation.len() + notes + 32);
        text.push_str(own.strip_suffix('}').unwrap_or(own));
        text.push_str(",\"delegation\":");
        text.push_str(&self.delegation);
        text.push_str(",\"notes\":[");
        for (nth, (by, note)) in self.notes.iter().enumerate() {
            if nth > 0 {
                text.push(',');
            }
            text.push_str(note);
            text.push_str(if *by == person { ",\"mine\":true}" } else { ",\"mine\":false}" });
        }
        text.push_str("]}");
        text
    }
}

fn digest(what: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

/// All that the room's look depends on, besides the room.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct RoomEyes {
    table: u16,
    language: Language,
    /// The seat that one plays there.
    seat: Option<ActorIx>,
    evaluator: bool,
    /// Whoever has written what all may read sees that it is its own.
    wrote: Option<u32>,
    working: bool,
}

/// What has been written of one snapshot so far.
#[derive(Debug, Default)]
pub struct SaidParts {
    rooms: Mutex<HashMap<RoomEyes, SaidPart>>,
    seats: Mutex<HashMap<(u16, ActorIx), Arc<SaidSeat>>>,
}

impl Snapshot {
    /// The room, as a person is told of it.
    pub fn said_room(
        &self,
        person: &Person,
        table: u16,
        language: Language,
        around: &Surroundings,
        working: bool,
    ) -> SaidPart {
        let make = || {
            let room =
                said_in(language, || self.room_view(person, table, language, around, working));
            SaidPart::whole(SaidEvent::of("room", &room))
        };
        // Screens are few, and show more.
        if matches!(person.role, PersonRole::Wall | PersonRole::Facilitator) {
            return make();
        }
        let mut released = self.room.letters.iter().filter(|one| one.released);
        let eyes = RoomEyes {
            table,
            language,
            seat: person.seat.filter(|seat| person.plays(table, *seat)),
            evaluator: person.role == PersonRole::Evaluator,
            wrote: released.any(|one| one.by == person.number).then_some(person.number),
            working,
        };
        let mut rooms = self.said.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.entry(eyes).or_insert_with(make).clone()
    }

    /// What a person is told of itself.
    pub fn said_me(&self, person: &Person, table: u16) -> SaidPart {
        let own = legible::json(&self.me_view(person, table).to_string()).into_owned();
        let member = person.role == PersonRole::Member && person.admitted && !person.gone;
        let seat = person.seat.filter(|_| member).map(|seat| {
            let mut seats = self.said.seats.lock().unwrap_or_else(PoisonError::into_inner);
            let seat = seats.entry((table, seat));
            let seat = seat.or_insert_with_key(|(table, seat)| {
                Arc::new(SaidSeat::of(
                    &self.delegation_view(*table, *seat),
                    self.notes_of(*table, *seat),
                ))
            });
            Arc::clone(seat)
        });
        let digest = digest((&own, seat.as_ref().map(|seat| seat.digest)));
        SaidPart { name: "me", digest, form: PartForm::Own { person: person.number, own, seat } }
    }

    /// All that the facilitator's console shows.
    pub fn said_console(
        &self,
        language: Language,
        around: &Surroundings,
        addresses: &dyn Fn(u32) -> String,
    ) -> SaidPart {
        let console = said_in(language, || self.console_view(around, language, addresses));
        SaidPart::whole(SaidEvent::of("console", &console))
    }

    /// What an evaluator follows of a table.
    pub fn said_evaluation(&self, table: u16, language: Language) -> SaidPart {
        let watched = said_in(language, || self.evaluation_view(table, language));
        SaidPart::whole(SaidEvent::of("evaluation", &watched))
    }
}
