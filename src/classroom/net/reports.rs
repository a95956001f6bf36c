//! The report of a room's tables. What the room knows of the exercise is told at once; what has to be worked out of
//! the game is begun when its last turn is opened, kept until the game is another, and follows.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::tz::TimeZone;
use serde_json::{Value, json};
use tokio::sync::{Semaphore, oneshot};
use tokio::task::spawn_blocking;

use super::Shared;
use super::answers;
use super::api::Responded;
use super::visit::{Caller, Visit};
use crate::classroom::archive::{archive, parts};
use crate::classroom::desk::{RoomAsk, RoomGame};
use crate::classroom::exercise::{Telling, exercise};
use crate::classroom::not_done::NotDone;
use crate::classroom::publish::{Audience, Snapshot, TableNow};
use crate::classroom::{participation, sheets};
use crate::report::{AfterAction, Exercise};
use crate::rules::Viewer;
use crate::texts::{self, Language, message, said_in};

/// What is worked out of a game: done, or in work.
#[derive(Clone)]
enum Appendices {
    Working,
    Done(Arc<AfterAction>),
    Failed(String),
}

/// Of which table, of which game, how far, and in which language.
type Which = (u16, String, u64, Language);

/// All reports.
pub(super) struct Reports {
    all: Mutex<HashMap<Which, Appendices>>,
    /// One is worked out at a time: each takes all cores.
    one: Semaphore,
    stop: AtomicBool,
}

impl Default for Reports {
    fn default() -> Self {
        Self { all: Mutex::default(), one: Semaphore::new(1), stop: AtomicBool::new(false) }
    }
}

impl Reports {
    fn lock(&self) -> MutexGuard<'_, HashMap<Which, Appendices>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether one of a table is in work, or will be in a moment.
    pub fn working(&self, table: u16, now: &TableNow) -> bool {
        let all = self.lock();
        let mut mine = all.iter().filter(|((at, ..), _)| *at == table);
        let (game, entries) = (&now.facts.game, now.facts.entries);
        let begun = |((_, of, far, _), _): (&Which, _)| of == game && *far == entries;
        mine.clone().any(|(_, one)| matches!(one, Appendices::Working))
            || now.over && !mine.any(begun)
    }

    /// Whatever is in work ends early.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// Begins the report of each table whose last turn has been opened, for as long as the room is open.
pub(super) async fn follow(shared: Arc<Shared>) {
    let mut watch = shared.watch.clone();
    let mut begun = HashSet::new();
    loop {
        let over = watch.borrow_and_update().as_ref().map(|snapshot| over(snapshot));
        for which in over.unwrap_or_default() {
            // Where the desk can't say what was played, it is asked again at the next change.
            let table = which.0;
            if !begun.contains(&which)
                && let Ok(game) = shared.game(table).await
            {
                begun.insert(which);
                let _ = shared.appendices(game, table, texts::current());
            }
        }
        if watch.changed().await.is_err() {
            return std::future::pending().await;
        }
    }
}

/// Tables whose games are over, each with its game and how far that is.
fn over(snapshot: &Snapshot) -> Vec<(u16, String, u64)> {
    let tables = (0..).zip(snapshot.tables.iter()).filter(|(_, table)| table.over);
    tables.map(|(at, table)| (at, table.facts.game.clone(), table.facts.entries)).collect()
}

impl Shared {
    async fn game(&self, table: u16) -> Result<Box<RoomGame>, NotDone> {
        let (reply, answer) = oneshot::channel();
        self.send(RoomAsk::Game(table, reply))?;
        answer.await.ok().flatten().ok_or(NotDone::NotThere)
    }

    /// What is worked out of a game that is over; it is begun if nobody has begun it. None while it is in work.
    fn appendices(
        self: &Arc<Self>,
        game: Box<RoomGame>,
        table: u16,
        language: Language,
    ) -> Result<Option<Arc<AfterAction>>, NotDone> {
        let name = game.room.table(table).map(|table| table.game.clone()).unwrap_or_default();
        let key = (table, name, game.session.entries(), language);
        {
            let mut all = self.reports.lock();
            match all.get(&key) {
                Some(Appendices::Done(report)) => return Ok(Some(Arc::clone(report))),
                Some(Appendices::Working) => return Ok(None),
                Some(Appendices::Failed(why)) => return Err(NotDone::NotSaved(why.clone())),
                None => all.insert(key.clone(), Appendices::Working),
            };
        }
        let shared = Arc::clone(self);
        tokio::spawn(async move {
            let place = shared.reports.one.acquire().await;
            let working = Arc::clone(&shared);
            let made = spawn_blocking(move || {
                let make = || AfterAction::of(&game.session, &working.reports.stop, &|| {});
                said_in(language, make).map_err(|error| error.to_string())
            });
            let made = made.await.unwrap_or_else(|error| Err(error.to_string()));
            drop(place);
            let made = made.map_or_else(Appendices::Failed, |made| Appendices::Done(made.into()));
            shared.reports.lock().insert(key, made);
            shared.tell_again(table, language);
        });
        Ok(None)
    }

    /// Pages look again at what stands beside the game.
    fn tell_again(&self, table: u16, language: Language) {
        let audience = Audience { table, viewer: Viewer::Facilitator, language };
        // If the desk has too much to do, they look again by themselves before long.
        let _ = self.send(RoomAsk::See(audience, oneshot::channel().0));
    }
}

impl Visit {
    /// Somebody who may read reports.
    fn reader(&self) -> Result<Caller, NotDone> {
        let (snapshot, caller) = self.caller()?;
        if !caller.person.admitted {
            return Err(NotDone::NotAdmitted);
        }
        if !(caller.console || snapshot.room.published) {
            return Err(NotDone::NotYours);
        }
        Ok(caller)
    }

    /// The exercise at a table. People are named only to the facilitator, who has to ask for it.
    fn exercise(&self, game: &RoomGame, caller: &Caller) -> Exercise {
        let code = self.shared.snapshot().map(|snapshot| snapshot.id.as_str().to_owned());
        let telling = Telling {
            room: &game.room,
            code: code.as_deref().unwrap_or_default(),
            table: caller.table,
            session: &game.session,
            names: caller.console && self.asking.names(),
            zone: &TimeZone::system(),
        };
        said_in(caller.language, || exercise(telling))
    }

    /// A table whose game is over, for somebody who may read its report.
    async fn report(&self) -> Result<(Caller, Box<RoomGame>, Exercise), NotDone> {
        let caller = self.reader()?;
        let game = self.shared.game(caller.table).await?;
        if !game.session.state().over() {
            return Err(NotDone::Paused(message!("undone-phase-debrief")));
        }
        let exercise = self.exercise(&game, &caller);
        Ok((caller, game, exercise))
    }

    /// Who did how much at all tables, for the facilitator.
    async fn participation(&self) -> Result<Vec<Value>, NotDone> {
        let snapshot = self.shared.snapshot().ok_or(NotDone::Busy)?;
        let mut games = Vec::new();
        for (table, _) in (0..).zip(&snapshot.room.tables) {
            games.push(self.shared.game(table).await?.session);
        }
        Ok(participation::rows(&snapshot.room, &games, self.asking.names()))
    }
}

fn not_made(error: impl ToString) -> NotDone {
    NotDone::NotSaved(error.to_string())
}

/// Does what takes more than a moment beside everything else, in a language.
async fn beside<T: Send + 'static>(
    language: Language,
    does: impl FnOnce() -> Result<T, NotDone> + Send + 'static,
) -> Result<T, NotDone> {
    spawn_blocking(move || said_in(language, does)).await.unwrap_or_else(|e| Err(not_made(e)))
}

pub(super) async fn html(visit: Visit) -> Responded {
    let (caller, game, exercise) = visit.report().await?;
    let language = caller.language;
    let after = visit.shared.appendices(game, caller.table, language)?;
    let page = beside(language, move || exercise.html(after.as_deref()).map_err(not_made)).await?;
    Ok(answers::page(page, "after-action.html"))
}

pub(super) async fn markdown(visit: Visit) -> Responded {
    let (caller, _, exercise) = visit.report().await?;
    let text = said_in(caller.language, || exercise.markdown().map_err(not_made))?;
    Ok(answers::download(text, "text/markdown; charset=utf-8", "after-action.md"))
}

pub(super) async fn zip(visit: Visit) -> Responded {
    let (caller, game, exercise) = visit.report().await?;
    // Who did how much is for the facilitator alone.
    let rows = if caller.console { Some(visit.participation().await?) } else { None };
    let after = visit.shared.appendices(game, caller.table, caller.language)?;
    let after = after.ok_or(NotDone::Working)?;
    let packed = beside(caller.language, move || {
        let files = parts(&exercise, &after, rows.as_deref()).map_err(not_made)?;
        archive(&files).map_err(not_made)
    });
    Ok(answers::download(packed.await?, "application/zip", "after-action.zip"))
}

pub(super) async fn data(visit: Visit) -> Responded {
    let caller = visit.facilitator()?;
    let game = visit.shared.game(caller.table).await?;
    let session = &game.session;
    let data = json!({
        "setup": session.setup(),
        "entries": session.entries(),
        "events": session.events(),
        "state_hash": session.state().hash(),
        "participation": visit.participation().await?,
        "exercise": visit.exercise(&game, &caller),
    });
    Ok(answers::download(data.to_string(), "application/json", "room.json"))
}

pub(super) async fn participation(visit: Visit) -> Responded {
    visit.facilitator()?;
    let table = sheets::participation(&visit.participation().await?).map_err(not_made)?;
    Ok(answers::download(table, "text/csv; charset=utf-8", "participation.csv"))
}
