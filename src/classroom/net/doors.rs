//! The ways into a room: by code, back by one's way, by PIN, and by the teacher's link.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Extension, Query, State};
use axum::http::HeaderMap;
use serde::Deserialize;
use serde_json::json;

use super::Shared;
use super::answers::{self, Answered};
use super::api::{ACT, Asking, Peer, body, told};
use crate::classroom::desk::{Coming, RoomAsk};
use crate::classroom::not_done::NotDone;
use crate::classroom::people::PersonRole;
use crate::classroom::{CameIn, secret};
use crate::scenario::ActorIx;

#[derive(Deserialize)]
struct TypedCode {
    code: String,
}

pub(super) async fn look(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
    sent: Body,
) -> Answered {
    let looked = async {
        let (TypedCode { code }, _) = body::<TypedCode>(sent, ACT).await?;
        let snapshot = shared.opened_by(&code, peer.0)?;
        if let Some(host) = headers.get("host").and_then(|host| host.to_str().ok()) {
            shared.came_by(peer.0, host);
        }
        let names = if snapshot.room.free_names() { "free" } else { "generated" };
        let offered: Vec<_> = (0..3).map(|_| secret::generated_name()).collect();
        let looked = json!({
            "title": &*snapshot.title.0, "note": &*snapshot.title.1, "names": names,
            "open": !snapshot.room.locked && !snapshot.room.closed,
            "tables": snapshot.places(), "suggestions": offered,
        });
        Ok(answers::json(200, &looked, &headers))
    };
    told(looked.await, &asking)
}

#[derive(Deserialize)]
struct Joining {
    code: String,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    table: Option<u16>,
    #[serde(default)]
    seat: Option<ActorIx>,
    #[serde(default)]
    role: Option<PersonRole>,
}

pub(super) async fn join(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
    sent: Body,
) -> Answered {
    let joined = async {
        let (joining, _) = body::<Joining>(sent, ACT).await?;
        let snapshot = shared.opened_by(&joining.code, peer.0)?;
        shared.rates.join().map_err(NotDone::TooMany)?;
        let role = joining.role.unwrap_or(PersonRole::Member);
        if !matches!(role, PersonRole::Member | PersonRole::Observer) {
            return Err(NotDone::NotYours);
        }
        // Names are given, unless the teacher lets everybody choose.
        let free = snapshot.room.free_names();
        let name = joining.name.filter(|name| free || secret::is_generated(name));
        let coming = Coming { role, name, table: joining.table, seat: joining.seat, paired: false };
        let came = shared.asks(|reply| RoomAsk::Come(coming, reply)).await?;
        Ok(came_in(&shared, &came, role, &headers))
    };
    told(joined.await, &asking)
}

fn came_in(shared: &Shared, came: &CameIn, role: PersonRole, headers: &HeaderMap) -> Answered {
    let mut said = json!({
        "person": came.person, "name": came.name, "way_back": came.way_back, "admitted": came.admitted,
    });
    if let Some(pin) = &came.pin {
        said["pin"] = json!(pin);
    }
    if role == PersonRole::Agent {
        // A program has no cookies; this is said once.
        said["credential"] = json!(came.credential);
        return answers::json(201, &said, headers);
    }
    answers::with_cookie(answers::json(201, &said, headers), &shared.cookie(role), &came.credential)
}

#[derive(Deserialize)]
struct Returning {
    code: String,
    way_back: String,
}

pub(super) async fn come_back(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
    sent: Body,
) -> Answered {
    let returned = async {
        let (returning, _) = body::<Returning>(sent, ACT).await?;
        shared.opened_by(&returning.code, peer.0)?;
        let came = shared.asks(|reply| RoomAsk::Return(returning.way_back, reply)).await;
        if matches!(came, Err(NotDone::BadCode)) {
            shared.rates.was_wrong(peer.0);
        }
        Ok(came_in(&shared, &came?, PersonRole::Member, &headers))
    };
    told(returned.await, &asking)
}

#[derive(Deserialize)]
struct Pairing {
    code: String,
    role: String,
    #[serde(default)]
    seat: Option<ActorIx>,
    #[serde(default)]
    table: Option<u16>,
}

pub(super) async fn pair(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
    sent: Body,
) -> Answered {
    let paired = async {
        let (pairing, _) = body::<Pairing>(sent, ACT).await?;
        shared.opened_by(&pairing.code, peer.0)?;
        shared.rates.join().map_err(NotDone::TooMany)?;
        let role = match pairing.role.as_str() {
            "wall" => PersonRole::Wall,
            "evaluator" => PersonRole::Evaluator,
            "observer" => PersonRole::Observer,
            "agent" => PersonRole::Agent,
            "console" => PersonRole::Facilitator,
            other => return Err(NotDone::NotJson(format!("`{other}` is no role to pair as"))),
        };
        let Pairing { table, seat, .. } = pairing;
        let coming = Coming { role, name: None, table, seat, paired: true };
        let came = shared.asks(|reply| RoomAsk::Come(coming, reply)).await?;
        Ok(came_in(&shared, &came, role, &headers))
    };
    told(paired.await, &asking)
}

#[derive(Deserialize)]
struct Ticket {
    ticket: String,
}

pub(super) async fn ticket(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
    sent: Body,
) -> Answered {
    let taken = async {
        let (Ticket { ticket }, _) = body::<Ticket>(sent, ACT).await?;
        shared.rates.may_try(peer.0).map_err(NotDone::TooMany)?;
        if !(shared.console_lan || peer.0.is_loopback()) {
            return Err(NotDone::NotYours);
        }
        if !shared.takes(&ticket) {
            shared.rates.was_wrong(peer.0);
            return Err(NotDone::BadCode);
        }
        let role = PersonRole::Facilitator;
        let coming = Coming { role, name: None, table: None, seat: None, paired: false };
        let came = shared.asks(|reply| RoomAsk::Come(coming, reply)).await?;
        Ok(came_in(&shared, &came, role, &headers))
    };
    told(taken.await, &asking)
}
