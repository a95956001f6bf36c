//! The room's one writer: it owns the record, the room and every game. What waits is carried out on copies, all
//! of it is made durable by one commit, and only then are the copies what counts, answers given and views shown.

mod come;
mod fork;
mod open;
mod pictures;
mod seal;
mod think;
mod work;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use tokio::sync::oneshot;

pub(super) use pictures::TablePictures;

pub use open::{HostGame, OpenError, RoomOpening};

use super::act::RoomAct;
use super::decision::DecidedOn;
use super::not_done::NotDone;
use super::people::PersonRole;
use super::permit::{GameFacts, RoomPhase};
use super::presence::Presence;
use super::publish::{Audience, Publisher};
use super::room::Room;
use crate::record::{GameId, Record, RoomId};
use crate::rules::{Ruling, Viewer};
use crate::scenario::{ActorIx, OptionIx};
use crate::session::Session;
use crate::table::{Desk as ForecastDesk, Helm, Known, Subject};
use crate::texts::{Language, said_in};
pub use think::Thinking;
use work::{BatchDone, Work};

/// The most that is carried out before a commit.
const BATCH: usize = 256;
/// How often the desk looks at its clocks.
const TICK: Duration = Duration::from_millis(250);
/// Later than this, and the host has slept.
const SLEPT: Duration = Duration::from_secs(5);
/// The same by the clock on the wall.
const SLEPT_BY_CLOCK: SignedDuration = SignedDuration::from_secs(5);

/// Who somebody is that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asker(pub u32);

/// What came of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledged {
    /// How many acts the person has made.
    pub mine: u32,
    /// A new way back, if one was made.
    pub way_back: Option<String>,
}

/// How somebody comes in.
#[derive(Clone, Debug)]
pub struct Coming {
    /// In which role.
    pub role: PersonRole,
    /// The name it wants, if it chose one.
    pub name: Option<String>,
    /// At which table; none for where it is needed.
    pub table: Option<u16>,
    /// On which seat; none for where it is needed.
    pub seat: Option<ActorIx>,
    /// Whether it has to be let in though others have not.
    pub paired: bool,
}

/// Somebody has come in, or come back.
#[derive(Clone, Debug)]
pub struct CameIn {
    /// Its number.
    pub person: u32,
    /// What it is called.
    pub name: String,
    /// What its device has to show from now on.
    pub credential: String,
    /// What brings it back on another device.
    pub way_back: Option<String>,
    /// Whether it has been let in.
    pub admitted: bool,
    /// What has to be confirmed on the console, for a paired device.
    pub pin: Option<String>,
}

type Reply<T> = oneshot::Sender<Result<T, NotDone>>;
/// An answer that is given once it is known whether the batch could be kept.
type Later = Box<dyn FnOnce(Option<&NotDone>)>;

/// To do something.
pub struct ActAsk {
    /// Who.
    pub who: Asker,
    /// What its device calls the act.
    pub key: String,
    /// SHA-256 of what was sent.
    pub digest: String,
    /// What.
    pub act: RoomAct,
    /// On what it was decided.
    pub against: DecidedOn,
}

/// What is asked of the desk.
pub enum RoomAsk {
    /// To do something.
    Do(Box<ActAsk>, Reply<Acknowledged>),
    /// To come in.
    Come(Coming, Reply<CameIn>),
    /// To come back by this way.
    Return(String, Reply<CameIn>),
    /// To see what an audience sees, from now on.
    See(Audience, oneshot::Sender<()>),
    /// A forecast.
    Forecast {
        /// For whom.
        who: Asker,
        /// Of which orders.
        orders: Vec<OptionIx>,
        /// The answer; nothing while it is worked out.
        reply: Reply<Option<Known>>,
    },
    /// What would come of a turn with these draws decided so.
    Preview {
        /// At which table.
        table: u16,
        /// The draws.
        rulings: Vec<Ruling>,
        /// In which language.
        language: Language,
        /// The facilitator's place, as JSON.
        reply: Reply<serde_json::Value>,
    },
    /// The game as it stands, for a report.
    Game(u16, oneshot::Sender<Option<Box<RoomGame>>>),
    /// Whoever stands in has decided.
    Thought(Box<Thinking>),
    /// To stop.
    Stop,
}

/// A game with the room's side of it, for a report.
pub struct RoomGame {
    /// The game.
    pub session: Session,
    /// The game as everybody has been shown it, while that is not all of it.
    pub shown: Option<Session>,
    /// The room.
    pub room: Arc<Room>,
}

/// A game at a table.
pub(super) struct TableGame {
    pub id: GameId,
    pub session: Session,
    /// The game as everybody has been shown it, while that is not all of it.
    pub shown: Option<Session>,
    pub forecasts: ForecastDesk,
    pub pictures: TablePictures,
}

impl TableGame {
    /// The game as everybody but the wall and the facilitator sees it.
    pub fn seen(&self) -> &Session {
        self.shown.as_ref().unwrap_or(&self.session)
    }
}

/// The writer.
pub struct RoomDesk {
    pub(super) record: Record,
    pub(super) id: RoomId,
    pub(super) room: Arc<Room>,
    pub(super) games: Vec<TableGame>,
    pub(super) ways_back: Arc<HashMap<u32, String>>,
    pub(super) pins: Arc<HashMap<u32, String>>,
    pub(super) presence: Arc<Presence>,
    publisher: Publisher,
    asks: Receiver<RoomAsk>,
    /// For whoever thinks beside the desk.
    back: std::sync::mpsc::SyncSender<RoomAsk>,
    thinking: Vec<(u16, GameId, u32, ActorIx)>,
    last_tick: (Instant, Timestamp),
    /// What was left on each clock when it was last looked at.
    left: Vec<Option<u32>>,
    there: Vec<u32>,
    /// The latest time that was read, and when that was by a clock that nobody sets.
    latest: (Timestamp, Instant),
}

impl RoomDesk {
    /// Works until it is told to stop.
    pub fn run(mut self) {
        self.think();
        self.publish();
        loop {
            match self.asks.recv_timeout(TICK) {
                Ok(RoomAsk::Stop) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(first) => {
                    let more = self.asks.try_iter().take(BATCH - 1);
                    let all: Vec<_> = std::iter::once(first).chain(more).collect();
                    // What came while the host slept comes after it.
                    self.wake();
                    let stops = all.iter().any(|ask| matches!(ask, RoomAsk::Stop));
                    self.carry_out(all);
                    if stops {
                        break;
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.tick();
        }
        self.publisher.close();
    }

    /// The host's time, which never goes back: where the system's clock is set back, it goes on from where it was.
    fn now(&mut self) -> Timestamp {
        let (latest, read) = self.latest;
        let passed = SignedDuration::try_from(read.elapsed()).unwrap_or_default();
        let on = latest.checked_add(passed).unwrap_or(latest);
        let now = on.max(Timestamp::now());
        self.latest = (now, Instant::now());
        now
    }

    fn carry_out(&mut self, asks: Vec<RoomAsk>) {
        let now = self.now();
        let mut work = Work::new(self, now);
        let mut answers: Vec<Later> = Vec::new();
        let mut later = Vec::new();
        for ask in asks {
            match ask {
                RoomAsk::Do(asked, reply) if !fork::is_fork(&asked.act) => {
                    let done = work.act(*asked);
                    answers.push(answer(reply, done));
                }
                RoomAsk::Come(coming, reply) => {
                    let done = work.come(&coming);
                    answers.push(answer(reply, done));
                }
                RoomAsk::Return(way, reply) => {
                    let done = work.come_back(&way);
                    answers.push(answer(reply, done));
                }
                RoomAsk::Thought(thought) => work.thought(*thought),
                other => later.push(other),
            }
        }
        let done = work.done();
        let failed = self.keep(done);
        self.think();
        // Whoever is answered finds what it did when it looks.
        self.publish();
        for answer in answers {
            answer(failed.as_ref());
        }
        for ask in later {
            self.aside(ask);
        }
    }

    /// Makes durable what there is to be, and shows whether it could be. Why not, if not.
    fn keep(&mut self, done: BatchDone) -> Option<NotDone> {
        if done.rows.is_empty() {
            return None;
        }
        let failed = self.commit(done).err();
        self.publisher.saved(failed.as_ref());
        failed
    }

    /// What is not one act among others.
    fn aside(&mut self, ask: RoomAsk) {
        match ask {
            RoomAsk::Do(asked, reply) => {
                let done = self.fork(*asked);
                self.think();
                self.publish();
                let _ = reply.send(done);
            }
            RoomAsk::See(audience, seen) => {
                self.publisher.wanted(audience);
                self.publish();
                let _ = seen.send(());
            }
            RoomAsk::Forecast { who, orders, reply } => {
                let _ = reply.send(self.forecast(who, orders));
            }
            RoomAsk::Preview { table, rulings, language, reply } => {
                let game = self.games.get(usize::from(table)).ok_or(NotDone::NotThere);
                let _ = reply.send(game.map(|game| {
                    let helm = said_in(language, || Helm::of(&game.session, &rulings));
                    serde_json::to_value(helm).unwrap_or_default()
                }));
            }
            RoomAsk::Game(table, reply) => {
                let game = self.games.get(usize::from(table));
                let _ = reply.send(game.map(|game| {
                    let (session, room) = (game.session.apart(), Arc::clone(&self.room));
                    let shown = game.shown.as_ref().map(Session::apart);
                    Box::new(RoomGame { session, shown, room })
                }));
            }
            _ => {}
        }
    }

    /// What the game of a table is, as the room has to know it.
    pub(super) fn facts(room: &Room, at: u16, game: &str, session: &Session) -> GameFacts {
        let state = session.state();
        let table = room.table(at);
        let sealed: Vec<bool> = state.sealed.iter().map(Option::is_some).collect();
        let shows = table.is_some_and(|table| table.shown.is_some());
        let phase = if room.closed {
            RoomPhase::Closed
        } else if shows {
            RoomPhase::Reveal
        } else if state.over() {
            RoomPhase::Debrief
        } else if !table.is_some_and(|table| table.started) {
            RoomPhase::Lobby
        } else if state.aftermath
            || sealed.iter().all(|sealed| *sealed)
            || table.is_some_and(|table| table.time_up)
        {
            RoomPhase::Sealed
        } else {
            RoomPhase::Orders
        };
        GameFacts {
            phase,
            game: game.to_owned(),
            turn: state.turn,
            entries: session.entries(),
            sealed,
            questions: session.scenario().questions.len(),
            objectives: session.scenario().meta.objectives.len(),
        }
    }

    fn forecast(&mut self, who: Asker, orders: Vec<OptionIx>) -> Result<Option<Known>, NotDone> {
        let person = self.room.person(who.0).ok_or(NotDone::NoCredential)?;
        let (table, seat) = (person.table, person.seat);
        let (Some(seat), Some(game)) = (seat, self.games.get_mut(usize::from(table))) else {
            return Err(NotDone::NotYours);
        };
        if !person.plays(table, seat) {
            return Err(NotDone::NotYours);
        }
        let seen = game.shown.as_ref().unwrap_or(&game.session);
        let state = seen.state();
        if state.over() {
            return Err(NotDone::Over);
        }
        let menu = seen.scenario().actor(seat);
        if orders.iter().any(|order| !menu.options.contains(order)) {
            return Err(NotDone::NotThere);
        }
        let subject = Subject::after(state.turn, seat, orders);
        game.forecasts.tick();
        // What the facilitator has changed of injects to come is not the seat's to know.
        let expected = seen.expected_by(Viewer::Seat(seat));
        game.forecasts.want(subject.clone(), expected, state);
        game.forecasts.tick();
        Ok(game.forecasts.get(&subject).known.cloned())
    }

    /// Whether the host slept is known when it wakes: clocks stand then, with what was left before.
    fn wake(&mut self) {
        let now = self.now();
        let (ticked, at) = self.last_tick;
        // The monotonic clock stands still while a laptop sleeps; the other does not while only we were stopped.
        let late = ticked.elapsed() > SLEPT || now.duration_since(at) > SLEPT_BY_CLOCK;
        self.last_tick = (Instant::now(), now);
        let runs = self.room.tables.iter().any(|table| table.clock.since.is_some());
        if late && runs {
            let left = self.left.clone();
            let mut work = Work::new(self, now);
            work.host(&RoomAct::Slept { left }, 0);
            let done = work.done();
            self.keep(done);
            self.publish();
        }
    }

    fn tick(&mut self) {
        self.wake();
        let now = self.now();
        let mut out = Vec::new();
        for (at, table) in (0..).zip(&self.room.tables) {
            let runs_out = table.clock.since.is_some() && table.clock.left_at(now) == Some(0);
            let orders = self.games.get(usize::from(at)).is_some_and(|game| {
                let facts = Self::facts(&self.room, at, game.id.as_str(), &game.session);
                facts.phase == RoomPhase::Orders
            });
            if runs_out && orders {
                out.push(at);
            }
        }
        if !out.is_empty() {
            let mut work = Work::new(self, now);
            out.into_iter().for_each(|table| work.time_up(table));
            let done = work.done();
            self.keep(done);
            self.publish();
        }
        self.left = self.room.tables.iter().map(|table| table.clock.left_at(now)).collect();
        for game in &mut self.games {
            game.forecasts.tick();
        }
        if self.draw() {
            self.publish();
        }
        let there = self.presence.there();
        if there != self.there {
            self.there = there;
            self.publish();
        }
    }

    pub(super) fn publish(&mut self) {
        let there = self.presence.there();
        let ahead = self.now().duration_since(Timestamp::now());
        self.publisher.publish(super::publish::DeskStanding {
            ahead,
            id: &self.id,
            room: &self.room,
            games: &self.games,
            ways_back: &self.ways_back,
            pins: &self.pins,
            there,
        });
    }
}

/// An answer for later: what was done, unless it could not be kept.
fn answer<T: 'static>(reply: Reply<T>, done: Result<T, NotDone>) -> Later {
    Box::new(move |failed| {
        let answer = match failed {
            Some(why) => done.and(Err(why.clone())),
            None => done,
        };
        // Whoever asked may have gone.
        let _ = reply.send(answer);
    })
}
