//! How people come in, and come back.

use super::work::Work;
use super::{CameIn, Coming};
use crate::classroom::act::RoomAct;
use crate::classroom::not_done::NotDone;
use crate::classroom::people::PersonRole;
use crate::classroom::secret;
use crate::scenario::ActorIx;
use crate::session::Session;
use crate::texts::message;

impl Work<'_> {
    /// Somebody comes in.
    pub fn come(&mut self, coming: &Coming) -> Result<CameIn, NotDone> {
        let member = coming.role == PersonRole::Member;
        if self.room().closed {
            return Err(NotDone::BadCode);
        }
        if self.room().locked && (member || coming.role == PersonRole::Observer) {
            return Err(NotDone::Locked);
        }
        if self.room().people.len() >= 4_096 {
            return Err(NotDone::Full);
        }
        let (table, seat) = self.place(coming)?;
        let name = self.new_name(coming)?;
        let (credential, way_back) = (secret::credential(), self.new_way_back());
        let keeps_way = member || coming.role == PersonRole::Observer;
        let waits = coming.paired || self.room().settings.admission && keeps_way;
        let act = RoomAct::Came {
            role: coming.role,
            table,
            seat,
            waits,
            credential: secret::digest(&credential),
            way_back: if keeps_way { secret::digest(&way_back) } else { String::new() },
        };
        self.host(&act, table);
        let person = u32::try_from(self.room().people.len()).unwrap_or(u32::MAX);
        self.call(person, name.clone());
        let pin = coming.paired.then(secret::pin);
        if let Some(pin) = &pin {
            self.done.pins.push((person, Some(pin.clone())));
        }
        if keeps_way {
            self.done.ways_back.push((person, way_back.clone()));
        }
        let way_back = keeps_way.then_some(way_back);
        Ok(CameIn { person, name, credential, way_back, admitted: !waits, pin })
    }

    /// A way back that nobody has.
    fn new_way_back(&self) -> String {
        loop {
            let way = secret::way_back();
            let digest = secret::digest(&way);
            if self.room().people.iter().all(|person| person.way_back != digest) {
                return way;
            }
        }
    }

    /// Where somebody sits: where it wants to, or on the seat with the fewest people.
    fn place(&self, coming: &Coming) -> Result<(u16, Option<ActorIx>), NotDone> {
        if coming.role != PersonRole::Member {
            let table = coming.table.unwrap_or(0);
            let session = self.session(table).ok_or(NotDone::NotThere)?;
            // Who looks on sees what everybody sees, unless the teacher lets it sit beside a seat.
            let seat = coming.seat.filter(|_| coming.paired);
            if seat.is_some_and(|seat| seat.at() >= session.scenario().actors.len()) {
                return Err(NotDone::NotThere);
            }
            return Ok((table, seat));
        }
        let mut places = Vec::new();
        for (at, table) in (0_u16..).zip(&self.room().tables) {
            let Some(session) = self.session(at) else { continue };
            for seat in table.open_seats(session.scenario()) {
                places.push((at, seat, self.room().delegation(at, seat).count()));
            }
        }
        if let Some(seat) = coming.seat {
            let table = coming.table.unwrap_or(0);
            let wanted = places.iter().find(|(at, place, _)| (*at, *place) == (table, seat));
            return wanted.map(|(at, place, _)| (*at, Some(*place))).ok_or(NotDone::Full);
        }
        places.retain(|(at, ..)| coming.table.is_none_or(|table| table == *at));
        let fewest = places.into_iter().min_by_key(|(.., people)| *people);
        fewest.map(|(at, seat, _)| (at, Some(seat))).ok_or(NotDone::Full)
    }

    /// What somebody is called: nobody else is called so.
    fn new_name(&self, coming: &Coming) -> Result<String, NotDone> {
        let taken = |name: &str| {
            let mut names = self.room().names.iter();
            names.any(|(who, other)| {
                other.to_lowercase() == name.to_lowercase()
                    && self.room().person(*who).is_some_and(|person| !person.gone)
            })
        };
        if let Some(name) = &coming.name {
            let sound = secret::sound_name(name);
            let sound = sound.ok_or_else(|| NotDone::NotJson("that is no name".to_owned()))?;
            if taken(&sound) {
                return Err(NotDone::Paused(message!("undone-name-taken", name = sound.as_str())));
            }
            return Ok(sound);
        }
        loop {
            let name = secret::generated_name();
            // There are 2,304 names and, at most, twice as many people: some get a number.
            if !taken(&name) {
                return Ok(name);
            }
            let numbered = format!("{name} {}", self.room().people.len() + 1);
            if !taken(&numbered) && self.room().people.len() > 500 {
                return Ok(numbered);
            }
        }
    }

    /// Somebody comes back on another device.
    pub fn come_back(&mut self, way: &str) -> Result<CameIn, NotDone> {
        let way = secret::typed_way_back(way);
        let digest = secret::digest(&way);
        let person = self.room().people.iter().find(|person| person.way_back == digest);
        let Some(person) =
            person.filter(|person| !person.barred && !person.gone && !self.room().closed)
        else {
            return Err(NotDone::BadCode);
        };
        let (number, table, admitted) = (person.number, person.table, person.admitted);
        let credential = secret::credential();
        let act = RoomAct::CameBack { credential: secret::digest(&credential) };
        let before = self.session(table).map_or(0, Session::entries);
        self.keep(number, None, &act, table, before);
        self.done.ways_back.push((number, way.clone()));
        let name = self.room().name(number).to_owned();
        Ok(CameIn { person: number, name, credential, way_back: Some(way), admitted, pin: None })
    }
}
