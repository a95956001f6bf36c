//! Opening a room, and opening one again after the host stopped.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Instant;

use jiff::Timestamp;

use super::work::{KeptAct, Work, replay};
use super::{RoomAsk, RoomDesk, TableGame, TablePictures};
use crate::classroom::act::RoomAct;
use crate::classroom::decision::Mover;
use crate::classroom::presence::Presence;
use crate::classroom::publish::Publisher;
use crate::classroom::room::Room;
use crate::classroom::settings::RoomSettings;
use crate::diagnostics::Files;
use crate::policy::PolicyKind;
use crate::record::{GameId, Record, RecordError, RoomId};
use crate::scenario::Scenario;
use crate::session::{Player, Session, Setup, Unrecorded};
use crate::table::Desk as ForecastDesk;

/// The most asks that may wait.
const WAITING: usize = 1_024;

/// What is to be played in a room.
pub struct HostGame {
    /// The scenario, in the variant and under the theory that it is to be played in.
    pub scenario: Arc<Scenario>,
    /// Its texts.
    pub files: Files,
    /// How it is set up; everybody is a person's.
    pub setup: Setup,
}

/// What a room is opened with.
pub enum RoomOpening {
    /// A new room with this many tables, 1 to 100.
    New {
        /// What is played.
        game: Box<HostGame>,
        /// At how many tables.
        tables: u16,
        /// How the room goes about it.
        settings: RoomSettings,
    },
    /// A room that was opened before.
    Again(RoomId),
}

/// Why a room can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The record can't be read or written.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// An act in the record can't be read.
    #[error(
        "room {room}, act {number}: {why}; the record was changed or was made by another version of offramp"
    )]
    Act {
        /// The room.
        room: RoomId,
        /// The act's number.
        number: u64,
        /// What is wrong.
        why: String,
    },
    /// The room is closed.
    #[error(
        "room {0} is closed; `offramp host SCENARIO` opens a new one, and its games stand in `offramp record list`"
    )]
    Closed(RoomId),
    /// A game can't begin.
    #[error("{0}")]
    Begin(String),
}

impl HostGame {
    /// A scenario as it is, with luck of its own.
    pub fn new(scenario: Arc<Scenario>, files: Files, seed: u64) -> Self {
        let mut setup =
            Setup::all_computers(&scenario, seed, PolicyKind::Temperament).facilitated();
        // Seats that a variant leaves to the computer are left to it.
        for actor in scenario.actor_ids().filter(|actor| scenario.for_people().has(*actor)) {
            setup.players[actor.at()] = Player::Person;
        }
        Self { scenario, files, setup }
    }
}

impl RoomDesk {
    /// Opens a room. What asks of it is the sender; the desk still has to be [run](RoomDesk::run).
    ///
    /// # Errors
    /// The record can't be read or written, or it has no such room.
    pub fn open(
        path: &Path,
        opening: RoomOpening,
        publisher: Publisher,
        presence: Arc<Presence>,
    ) -> Result<(Self, SyncSender<RoomAsk>), OpenError> {
        let (send, asks) = sync_channel(WAITING);
        let mut record = Record::open(path)?;
        let id = match &opening {
            RoomOpening::New { .. } => record.open_room()?,
            RoomOpening::Again(id) => id.clone(),
        };
        let mut desk = Self::bare(record, id, publisher, presence, (asks, send.clone()));
        match opening {
            RoomOpening::New { game, tables, settings } => desk.begin(&game, tables, settings)?,
            RoomOpening::Again(_) => desk.read_again()?,
        }
        // Whoever asks from the first moment on is answered.
        desk.publish();
        Ok((desk, send))
    }

    fn bare(
        record: Record,
        id: RoomId,
        publisher: Publisher,
        presence: Arc<Presence>,
        (asks, back): (Receiver<RoomAsk>, SyncSender<RoomAsk>),
    ) -> Self {
        Self {
            record,
            id,
            room: Arc::default(),
            games: Vec::new(),
            ways_back: Arc::default(),
            pins: Arc::default(),
            presence,
            publisher,
            asks,
            back,
            thinking: Vec::new(),
            last_tick: (Instant::now(), Timestamp::now()),
            left: Vec::new(),
            there: Vec::new(),
            latest: (Timestamp::now(), Instant::now()),
        }
    }

    /// The room's code.
    pub fn code(&self) -> &RoomId {
        &self.id
    }

    /// Where it is kept.
    pub fn path(&self) -> PathBuf {
        self.record.path().to_owned()
    }

    /// Begins a game at each table.
    fn begin(
        &mut self,
        game: &HostGame,
        tables: u16,
        settings: RoomSettings,
    ) -> Result<(), OpenError> {
        let mut begun = Vec::new();
        for at in 0..tables.clamp(1, 100) {
            let mut setup = game.setup.clone();
            setup.seed = setup.seed.wrapping_add(at.into());
            let session =
                Session::start(Arc::clone(&game.scenario), setup.clone(), Box::new(Unrecorded));
            begun.push((setup, session.map_err(|error| OpenError::Begin(error.to_string()))?));
        }
        let ids: Vec<GameId> = self.record.write_batch(|batch| {
            begun.iter().map(|(setup, _)| batch.begin(setup, &game.scenario, &game.files)).collect()
        })?;
        for (id, (_, session)) in ids.iter().zip(begun) {
            self.games.push(table_game(id.clone(), session));
        }
        let now = self.now();
        let mut work = Work::new(self, now);
        work.host(&RoomAct::Settings { settings }, 0);
        let movers = vec![Mover::Policy(PolicyKind::Temperament); game.scenario.actors.len()];
        for (at, id) in (0..).zip(&ids) {
            let (name, game, movers) =
                (format!("{}", at + 1), id.as_str().to_owned(), movers.clone());
            work.host(&RoomAct::Opened { table: at, name, game, movers }, at);
        }
        let done = work.done();
        self.commit(done).map_err(|why| OpenError::Begin(why.words().0.say()))
    }

    /// Carries out all acts of the record again; clocks stand, with what was left at the last act.
    fn read_again(&mut self) -> Result<(), OpenError> {
        let kept = self.record.room(&self.id)?;
        if kept.closed.is_some() {
            return Err(OpenError::Closed(self.id.clone()));
        }
        let mut room = Room::named(kept.names);
        let (mut last, _) = self.latest;
        for row in &kept.acts {
            let act: KeptAct = serde_json::from_str(&row.act).map_err(|error| OpenError::Act {
                room: self.id.clone(),
                number: row.number,
                why: error.to_string(),
            })?;
            replay(&mut room, row.at, row.person, row.key.as_deref(), &act);
            last = row.at;
        }
        self.latest = (self.latest.0.max(last), Instant::now());
        for table in &room.tables {
            let id = self.record.find(&table.game)?;
            let session = self.record.load(&id)?.session(Box::new(Unrecorded))?;
            let mut game = table_game(id, session);
            if let Some(shown) = table.shown {
                game.shown = Some(self.as_far_as(&game.id, shown)?);
            }
            self.games.push(game);
        }
        let left: Vec<_> = room.tables.iter().map(|table| table.clock.left_at(last)).collect();
        let ran = room.tables.iter().any(|table| table.clock.since.is_some());
        self.room = Arc::new(room);
        if ran {
            let now = self.now();
            let mut work = Work::new(self, now);
            work.host(&RoomAct::Slept { left }, 0);
            let done = work.done();
            self.commit(done).map_err(|why| OpenError::Begin(why.words().0.say()))?;
        }
        Ok(())
    }

    /// A game as far as its first entries lead.
    fn as_far_as(&self, game: &GameId, entries: u64) -> Result<Session, RecordError> {
        let mut kept = self.record.load(game)?;
        kept.entries.retain(|entry| entry.number <= entries);
        kept.session(Box::new(Unrecorded))
    }
}

fn table_game(id: GameId, session: Session) -> TableGame {
    let (forecasts, pictures) = (ForecastDesk::default(), TablePictures::default());
    TableGame { id, session, shown: None, forecasts, pictures }
}
