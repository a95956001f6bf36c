//! A batch of acts, carried out on copies.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Acknowledged, ActAsk, Asker, RoomDesk, TableGame, Thinking};
use crate::classroom::act::RoomAct;
use crate::classroom::decision::SealedBy;
use crate::classroom::not_done::NotDone;
use crate::classroom::permit::GameFacts;
use crate::classroom::room::{ActMoment, Room};
use crate::classroom::secret;
use crate::policy::PolicyKind;
use crate::record::{GameId, RoomRow};
use crate::rules::Command;
use crate::scenario::{ActorIx, OptionIx};
use crate::session::{Entry, Role, Session};

/// An act as it is kept: what it takes to carry it out again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct KeptAct {
    pub act: RoomAct,
    /// The turn it was made in.
    #[serde(default)]
    pub turn: u32,
    /// How many entries the game had before.
    #[serde(default)]
    pub before: u64,
    /// SHA-256 of what was sent, if anything was.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub digest: String,
    /// The game that the table goes on in, if another than before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goes_on_in: Option<String>,
}

/// What a batch has come to so far.
pub(super) struct Work<'a> {
    /// How the games stood before.
    before: &'a [TableGame],
    there: Vec<u32>,
    now: Timestamp,
    pub done: BatchDone,
}

/// What a batch has come to, to be made durable.
pub(super) struct BatchDone {
    pub room: Room,
    /// Copies of the games that something was done in.
    games: Vec<Option<Session>>,
    pub rows: Vec<RoomRow>,
    entries: Vec<(GameId, Entry, bool)>,
    names: Vec<(u32, String)>,
    pub ways_back: Vec<(u32, String)>,
    pub pins: Vec<(u32, Option<String>)>,
}

/// Whether something may be done.
pub(super) enum Checked {
    /// It was done before, and answered so.
    Before(Acknowledged),
    /// It may be, at this table, whose game stands so.
    Now(u16, GameFacts),
}

impl<'a> Work<'a> {
    pub fn new(desk: &'a RoomDesk, now: Timestamp) -> Self {
        let done = BatchDone {
            room: (*desk.room).clone(),
            games: desk.games.iter().map(|_| None).collect(),
            rows: Vec::new(),
            entries: Vec::new(),
            names: Vec::new(),
            ways_back: Vec::new(),
            pins: Vec::new(),
        };
        Self { before: &desk.games, there: desk.presence.there(), now, done }
    }

    /// The room, as it stands in this batch.
    pub fn room(&self) -> &Room {
        &self.done.room
    }

    /// What there is to be made durable.
    pub fn done(self) -> BatchDone {
        self.done
    }

    /// The game of a table, as it stands in this batch.
    pub fn session(&self, table: u16) -> Option<&Session> {
        let at = usize::from(table);
        let copy = self.done.games.get(at)?.as_ref();
        copy.or_else(|| self.before.get(at).map(|game| &game.session))
    }

    pub fn facts(&self, table: u16) -> Result<GameFacts, NotDone> {
        let session = self.session(table).ok_or(NotDone::NotThere)?;
        let game = self.before.get(usize::from(table)).ok_or(NotDone::NotThere)?;
        Ok(RoomDesk::facts(&self.done.room, table, game.id.as_str(), session))
    }

    /// Who of a delegation is there.
    pub fn present(&self, table: u16, seat: ActorIx) -> Vec<u32> {
        let members = self.room().delegation(table, seat).map(|person| person.number);
        members.filter(|person| self.there.contains(person)).collect()
    }

    /// Carries a command out in a table's game.
    pub fn command(&mut self, table: u16, who: Role, command: Command) -> Result<(), NotDone> {
        let at = usize::from(table);
        let (Some(before), Some(session)) = (self.before.get(at), self.done.games.get_mut(at))
        else {
            return Err(NotDone::NotThere);
        };
        let session = session.get_or_insert_with(|| before.session.apart());
        let proposal = session.propose(who, session.moment(), command).map_err(refused)?;
        self.done.entries.push((before.id.clone(), proposal.entry.clone(), proposal.ends()));
        session.accept(proposal);
        Ok(())
    }

    /// Whether the rules would take a command.
    pub fn allowed(&self, table: u16, who: Role, command: Command) -> Result<(), NotDone> {
        let session = self.session(table).ok_or(NotDone::NotThere)?;
        session.propose(who, session.moment(), command).map(drop).map_err(refused)
    }

    /// Does something all of it or not at all.
    pub fn whole<T>(
        &mut self,
        does: impl FnOnce(&mut Self) -> Result<T, NotDone>,
    ) -> Result<T, NotDone> {
        let games: Vec<_> =
            self.done.games.iter().map(|one| one.as_ref().map(Session::apart)).collect();
        let room = self.done.room.clone();
        let (rows, entries) = (self.done.rows.len(), self.done.entries.len());
        let done = does(self);
        if done.is_err() {
            (self.done.room, self.done.games) = (room, games);
            self.done.rows.truncate(rows);
            self.done.entries.truncate(entries);
        }
        done
    }

    /// Keeps an act and carries it out in the room.
    pub fn keep(
        &mut self,
        person: u32,
        key: Option<(String, String)>,
        act: &RoomAct,
        table: u16,
        before: u64,
    ) {
        let session = self.session(table);
        let turn = session.map_or(0, |session| session.state().turn);
        let after = session.map_or(0, Session::entries);
        let game = self.before.get(usize::from(table)).map(|game| game.id.clone());
        // What opens a table names its game, before anything has happened in it.
        let did = after > before || matches!(act, RoomAct::Opened { .. });
        let entry = game.filter(|_| did).map(|game| (game, after));
        // A turn is opened in the turn before the one that begins with it.
        let turn =
            if matches!(act, RoomAct::Reveal { .. }) { turn.saturating_sub(1) } else { turn };
        let (key, digest) = key.unzip();
        let digest = digest.unwrap_or_default();
        let kept = KeptAct { act: act.clone(), turn, before, digest, goes_on_in: None };
        self.row(person, key, &kept, entry);
    }

    /// Adds a row, and carries it out.
    pub fn row(
        &mut self,
        person: u32,
        key: Option<String>,
        kept: &KeptAct,
        entry: Option<(GameId, u64)>,
    ) {
        let number = self.done.room.acts + 1;
        // Numbers, texts and lists of them can always be written.
        let act = serde_json::to_string(kept).unwrap_or_default();
        self.done.rows.push(RoomRow { number, at: self.now, person, key: key.clone(), act, entry });
        replay(&mut self.done.room, self.now, person, key.as_deref(), kept);
    }

    /// The host does something by itself.
    pub fn host(&mut self, act: &RoomAct, table: u16) {
        let before = self.session(table).map_or(0, Session::entries);
        self.keep(0, None, act, table, before);
    }

    /// Whether something may be done now, or has been done before.
    pub fn checked(&self, asked: &ActAsk) -> Result<Checked, NotDone> {
        let Asker(number) = asked.who;
        if let Some(mine) = self.room().keys.answer(number, &asked.key, &asked.digest)? {
            return Ok(Checked::Before(Acknowledged { mine, way_back: None }));
        }
        let person = self.room().person(number).ok_or(NotDone::NoCredential)?;
        let table = asked.act.table().unwrap_or(person.table);
        let facts = self.facts(table)?;
        self.room().permits(person, &asked.act, &asked.against, &facts)?;
        Ok(Checked::Now(table, facts))
    }

    /// Somebody does something.
    pub fn act(&mut self, asked: ActAsk) -> Result<Acknowledged, NotDone> {
        let (table, facts) = match self.checked(&asked)? {
            Checked::Before(done) => return Ok(done),
            Checked::Now(table, facts) => (table, facts),
        };
        let ActAsk { who: Asker(number), key, digest, act, .. } = asked;
        let act = &act;
        let way_back = match act {
            RoomAct::Reveal { .. } => {
                self.whole(|work| work.permitted(number, (key, digest), act, table, &facts))?
            }
            _ => self.permitted(number, (key, digest), act, table, &facts)?,
        };
        let mine = self.room().person(number).map_or(0, |person| person.acts);
        Ok(Acknowledged { mine, way_back })
    }

    /// Does what may be done. A new way back, if one was made.
    fn permitted(
        &mut self,
        who: u32,
        key: (String, String),
        act: &RoomAct,
        table: u16,
        facts: &GameFacts,
    ) -> Result<Option<String>, NotDone> {
        let before = facts.entries;
        let seat = self.room().person(who).and_then(|person| person.seat);
        let mut act = act.clone();
        let mut way_back = None;
        match &mut act {
            RoomAct::Propose { orders, reason } => {
                let Some(seat) = seat else { return Err(NotDone::NotYours) };
                // What the rules would refuse is not worth talking about.
                let (orders, reason) = (orders.clone(), reason.clone());
                let command = Command::Commit { actor: seat, orders, reason, draws: Vec::new() };
                self.allowed(table, Role::Seat(seat), command)?;
            }
            RoomAct::Seal { proposal } => {
                let Some(seat) = seat else { return Err(NotDone::NotYours) };
                self.allowed(
                    table,
                    Role::Seat(seat),
                    self.commit_of(table, seat, Some(*proposal))?,
                )?;
            }
            RoomAct::Enter { seat, orders, reason, .. } => {
                let (actor, orders, reason) = (*seat, orders.clone(), reason.clone());
                let command = Command::Commit { actor, orders, reason, draws: Vec::new() };
                self.command(table, Role::Seat(actor), command)?;
            }
            RoomAct::Fire { inject, .. } => {
                self.command(table, Role::Facilitator, Command::Inject { inject: *inject })?;
            }
            RoomAct::Amend { amendment, reason, .. } => {
                let (amendment, reason) = (amendment.clone(), reason.clone());
                self.command(table, Role::Facilitator, Command::Amend { amendment, reason })?;
            }
            RoomAct::FreeMove { free_move, .. } => {
                let free_move = free_move.clone();
                self.command(table, Role::Facilitator, Command::Write { free_move })?;
            }
            RoomAct::Reveal { rulings, .. } => {
                let rulings = rulings.clone();
                self.take_rest(table, facts.turn)?;
                self.command(table, Role::Facilitator, Command::Adjudicate { rulings })?;
            }
            RoomAct::Renew { person, way_back: digest } => {
                let new = secret::way_back();
                *digest = secret::digest(&new);
                self.done.ways_back.push((*person, new.clone()));
                way_back = Some(new);
            }
            RoomAct::Rename { person, name } => {
                let sound = secret::sound_name(name);
                let sound = sound.ok_or_else(|| NotDone::NotJson("that is no name".to_owned()))?;
                self.call(*person, sound);
            }
            RoomAct::Admit { person } => self.done.pins.push((*person, None)),
            _ => {}
        }
        self.keep(who, Some(key), &act, table, before);
        match &act {
            RoomAct::Propose { .. } | RoomAct::Endorse { .. } => {
                if let Some(seat) = seat {
                    self.seal_if_agreed(table, seat);
                }
            }
            RoomAct::Seal { proposal } => {
                if let Some(seat) = seat {
                    self.seal(table, seat, *proposal)?;
                }
            }
            RoomAct::Enter { seat, .. } => {
                self.host(&RoomAct::Sealed { table, seat: *seat, how: SealedBy::Entered }, table);
            }
            RoomAct::TimeUp { .. } => self.after_time_up(table),
            _ => {}
        }
        Ok(way_back)
    }

    /// Time is up at a table, by the host's clock.
    pub fn time_up(&mut self, table: u16) {
        self.host(&RoomAct::TimeUp { table, reason: String::new() }, table);
        self.after_time_up(table);
    }

    pub fn call(&mut self, person: u32, name: String) {
        self.done.room.names.insert(person, name.clone());
        self.done.names.push((person, name));
    }

    /// Whoever stands in has decided.
    pub fn thought(&mut self, thought: Thinking) {
        let Thinking { table, game, turn, seat, orders } = thought;
        let Some(session) = self.session(table) else { return };
        let now = self.before.get(usize::from(table)).map(|before| &before.id);
        let same = now == Some(&game) && session.state().turn == turn;
        if !same || session.state().sealed.get(seat.at()).is_none_or(Option::is_some) {
            return;
        }
        let sealed = self.stood_in(table, seat, orders);
        // What it may choose has changed while it thought.
        let sealed = sealed.or_else(|_| self.by_temperament(table, seat));
        if sealed.is_ok() {
            self.host(&RoomAct::Sealed { table, seat, how: SealedBy::StoodIn }, table);
        }
    }

    /// A seat decides by its temperament, at once.
    pub fn by_temperament(&mut self, table: u16, seat: ActorIx) -> Result<(), NotDone> {
        let session = self.session(table).ok_or(NotDone::NotThere)?;
        let (orders, _) = session.chosen_by(PolicyKind::Temperament, seat);
        self.stood_in(table, seat, orders)
    }

    /// Seals what whoever stands in has decided. The seat stays a person's, and people draw no lots: a game in
    /// which one does can't be read again.
    fn stood_in(
        &mut self,
        table: u16,
        seat: ActorIx,
        orders: Vec<OptionIx>,
    ) -> Result<(), NotDone> {
        let (reason, draws) = (String::new(), Vec::new());
        let command = Command::Commit { actor: seat, orders, reason, draws };
        self.command(table, Role::Seat(seat), command)
    }
}

impl RoomDesk {
    /// Makes all of it durable, and then it is what counts.
    pub(super) fn commit(&mut self, done: BatchDone) -> Result<(), NotDone> {
        let BatchDone { room, games, rows, entries, names, ways_back, pins } = done;
        if rows.is_empty() {
            return Ok(());
        }
        let id = self.id.clone();
        let closes = room.closed && !self.room.closed;
        let written = self.record.write_batch(|batch| {
            rows.iter().try_for_each(|row| batch.act(&id, row))?;
            entries.iter().try_for_each(|(game, entry, ends)| batch.entry(game, entry, *ends))?;
            names.iter().try_for_each(|(person, name)| batch.name(&id, *person, name))?;
            if closes { batch.close(&id) } else { Ok(()) }
        });
        written.map_err(|error| NotDone::NotSaved(error.to_string()))?;
        for (at, (game, session)) in (0..).zip(self.games.iter_mut().zip(games)) {
            take_in(game, session, room.table(at).and_then(|table| table.shown));
        }
        Arc::make_mut(&mut self.ways_back).extend(ways_back);
        let all = Arc::make_mut(&mut self.pins);
        for (person, pin) in pins {
            match pin {
                Some(pin) => all.insert(person, pin),
                None => all.remove(&person),
            };
        }
        self.room = Arc::new(room);
        Ok(())
    }
}

/// A game goes on; what everybody has been shown of it stays until the rest is shown.
fn take_in(game: &mut TableGame, session: Option<Session>, shown: Option<u64>) {
    match shown {
        None => game.shown = None,
        Some(_) if game.shown.is_none() => game.shown = Some(game.session.apart()),
        Some(_) => {}
    }
    let Some(session) = session else { return };
    if session.state().turn != game.session.state().turn {
        game.forecasts.forget();
    }
    game.session = session;
}

/// Why a session did not do something.
pub(super) fn refused(error: crate::session::SessionError) -> NotDone {
    match error {
        crate::session::SessionError::Refused(refusal) => refusal.into(),
        other => NotDone::NotSaved(other.to_string()),
    }
}

/// Carries a kept act out in a room, as it was carried out first.
pub(crate) fn replay(
    room: &mut Room,
    at: Timestamp,
    person: u32,
    key: Option<&str>,
    kept: &KeptAct,
) {
    let happened = ActMoment { at, person, turn: kept.turn, before: kept.before };
    room.apply(happened, &kept.act);
    if let (Some(game), Some(table)) = (&kept.goes_on_in, kept.act.table()) {
        room.goes_on_in(table, game);
    }
    if let Some(key) = key {
        let mine = room.person(person).map_or(0, |person| person.acts);
        room.keys.keep(person, key, &kept.digest, mine);
    }
}
