//! The after-action report of a room's tables: begun when the game is over, and kept until the game is another.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::{Extension, Query, State};
use axum::http::HeaderMap;
use serde_json::json;
use tokio::sync::oneshot;

use super::Shared;
use super::answers::{self, Answered};
use super::api::{Asking, Caller, Peer, problem};
use crate::classroom::desk::{RoomAsk, RoomGame};
use crate::classroom::not_done::NotDone;
use crate::classroom::participation;
use crate::report::AfterAction;

/// A report, done or in work.
#[derive(Clone)]
enum Report {
    Working,
    Done(Arc<AfterAction>),
    Failed(String),
}

/// All reports.
#[derive(Default)]
pub(super) struct Reports {
    all: Mutex<HashMap<(u16, String, u64), Report>>,
    /// Forecasts that somebody has asked for, so that asking again while one is worked out costs nothing.
    asked: Mutex<HashSet<(u32, String)>>,
}

impl Reports {
    fn lock(&self) -> MutexGuard<'_, HashMap<(u16, String, u64), Report>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether one of a table is in work.
    pub fn working(&self, table: u16) -> bool {
        self.lock().iter().any(|((at, ..), one)| *at == table && matches!(one, Report::Working))
    }

    /// Whether a person has asked for the same forecast before.
    pub fn has_asked(&self, person: u32, orders: &str) -> bool {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.contains(&(person, orders.to_owned()))
    }

    /// A person has asked for a forecast.
    pub fn asks(&self, person: u32, orders: &str) {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.len() > 10_000 {
            asked.clear();
        }
        asked.insert((person, orders.to_owned()));
    }
}

impl Shared {
    async fn game(&self, table: u16) -> Result<Box<RoomGame>, NotDone> {
        let (reply, answer) = oneshot::channel();
        self.send(RoomAsk::Game(table, reply))?;
        answer.await.ok().flatten().ok_or(NotDone::NotThere)
    }

    /// The report of a table's game, which is begun if it is not there.
    async fn report(self: &Arc<Self>, table: u16) -> Result<Arc<AfterAction>, NotDone> {
        let game = self.game(table).await?;
        if !game.session.state().over() {
            return Err(NotDone::Paused(crate::texts::message!("undone-phase-debrief")));
        }
        let name = game.room.table(table).map(|table| table.game.clone()).unwrap_or_default();
        let key = (table, name, game.session.entries());
        let known = self.reports.lock().get(&key).cloned();
        match known {
            Some(Report::Done(report)) => return Ok(report),
            Some(Report::Working) => return Err(NotDone::Working),
            Some(Report::Failed(why)) => return Err(NotDone::NotSaved(why)),
            None => {}
        }
        self.reports.lock().insert(key.clone(), Report::Working);
        let shared = Arc::clone(self);
        tokio::task::spawn_blocking(move || {
            let made = AfterAction::of(&game.session, &AtomicBool::new(false), &|| {});
            let report = match made {
                Ok(report) => Report::Done(Arc::new(report)),
                Err(error) => Report::Failed(error.to_string()),
            };
            shared.reports.lock().insert(key, report);
        });
        Err(NotDone::Working)
    }

    fn reader(&self, asking: &Asking, headers: &HeaderMap, peer: Peer) -> Result<Caller, NotDone> {
        let (snapshot, caller) = self.caller(asking, headers, peer)?;
        if !caller.person.admitted {
            return Err(NotDone::NotAdmitted);
        }
        if !(caller.console || snapshot.room.published) {
            return Err(NotDone::NotYours);
        }
        Ok(caller)
    }
}

pub(super) async fn html(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
) -> Answered {
    let page = async {
        let caller = shared.reader(&asking, &headers, peer)?;
        let report = shared.report(caller.table).await?;
        report.html().map_err(|error| NotDone::NotSaved(error.to_string()))
    };
    match page.await {
        // One file to be saved, with styles of its own, so our pages' policy does not fit it.
        Ok(page) => answers::download(page, "text/html; charset=utf-8", "after-action.html"),
        Err(why) => problem(&why, &asking),
    }
}

pub(super) async fn data(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
) -> Answered {
    let data = async {
        let (_, caller) = shared.caller(&asking, &headers, peer)?;
        if !caller.console || !caller.person.admitted {
            return Err(NotDone::NotYours);
        }
        let game = shared.game(caller.table).await?;
        let session = &game.session;
        Ok(json!({
            "setup": session.setup(),
            "entries": session.entries(),
            "events": session.events(),
            "state_hash": session.state().hash(),
            "participation": participation::rows(&game.room, session),
        }))
    };
    match data.await {
        Ok(data) => answers::download(data.to_string(), "application/json", "room.json"),
        Err(why) => problem(&why, &asking),
    }
}

pub(super) async fn participation(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
) -> Answered {
    let table = async {
        let (_, caller) = shared.caller(&asking, &headers, peer)?;
        if !caller.console || !caller.person.admitted {
            return Err(NotDone::NotYours);
        }
        let game = shared.game(caller.table).await?;
        Ok(participation::csv(&participation::rows(&game.room, &game.session)))
    };
    match table.await {
        Ok(table) => answers::download(table, "text/csv; charset=utf-8", "participation.csv"),
        Err(why) => problem(&why, &asking),
    }
}
