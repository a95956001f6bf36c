//! The ways into a room: by code, back by one's way, by PIN, and by the teacher's link.

use std::sync::Arc;

use axum::body::Body;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::answers;
use super::api::{ACT, Responded, body};
use super::visit::Visit;
use crate::classroom::desk::{Coming, RoomAsk};
use crate::classroom::not_done::NotDone;
use crate::classroom::people::PersonRole;
use crate::classroom::publish::Snapshot;
use crate::classroom::{CameIn, secret};
use crate::scenario::ActorIx;

/// A code, as it is typed.
fn is_code(snapshot: &Snapshot, typed: &str) -> bool {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    digits == snapshot.id.as_str()
}

impl Visit {
    /// The room, for somebody who knows its code.
    fn opens(&self, code: &str) -> Result<Arc<Snapshot>, NotDone> {
        let from = self.from();
        self.shared.rates.may_try(from).map_err(NotDone::TooMany)?;
        let snapshot = self.shared.snapshot().ok_or(NotDone::Busy)?;
        if !is_code(&snapshot, code) {
            self.shared.rates.was_wrong(from);
            return Err(NotDone::BadCode);
        }
        Ok(snapshot)
    }

    /// Comes in.
    async fn comes(&self, coming: Coming) -> Responded {
        let role = coming.role;
        let came = self.shared.asks(|reply| RoomAsk::Come(coming, reply)).await?;
        Ok(self.came_in(&came, role))
    }

    /// What somebody is told who has come in.
    fn came_in(&self, came: &CameIn, role: PersonRole) -> answers::Answered {
        self.connection.is_let_in();
        let mut said = json!({
            "person": came.person, "name": came.name, "way_back": came.way_back, "admitted": came.admitted,
        });
        if let Some(pin) = &came.pin {
            said["pin"] = json!(pin);
        }
        if role == PersonRole::Agent {
            // A program has no cookies; this is said once.
            said["credential"] = json!(came.credential);
            return answers::json(201, &said, &self.headers);
        }
        let answer = answers::json(201, &said, &self.headers);
        answers::with_cookie(answer, &self.shared.cookie(role), &came.credential)
    }
}

#[derive(Deserialize, JsonSchema)]
pub(super) struct TypedCode {
    code: String,
}

pub(super) async fn look(visit: Visit, sent: Body) -> Responded {
    let shared = &visit.shared;
    let (TypedCode { code }, _) = body::<TypedCode>(sent, ACT).await?;
    let snapshot = visit.opens(&code)?;
    shared.came_by(visit.from(), visit.header("host"));
    let meta = &snapshot.scenario.meta;
    let names = if snapshot.room.free_names() { "free" } else { "generated" };
    let offered: Vec<_> = (0..3).map(|_| secret::generated_name()).collect();
    let looked = json!({
        "title": meta.title, "note": meta.content_note, "names": names,
        "open": !snapshot.room.locked && !snapshot.room.closed,
        "tables": snapshot.places(), "suggestions": offered,
    });
    Ok(answers::json(200, &looked, &visit.headers))
}

#[derive(Deserialize, JsonSchema)]
pub(super) struct Joining {
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

pub(super) async fn join(visit: Visit, sent: Body) -> Responded {
    let shared = &visit.shared;
    let (joining, _) = body::<Joining>(sent, ACT).await?;
    let snapshot = visit.opens(&joining.code)?;
    shared.rates.join().map_err(NotDone::TooMany)?;
    let role = joining.role.unwrap_or(PersonRole::Member);
    if !matches!(role, PersonRole::Member | PersonRole::Observer) {
        return Err(NotDone::NotYours);
    }
    // Names are given, unless the teacher lets everybody choose.
    let free = snapshot.room.free_names();
    let name = joining.name.filter(|name| free || secret::is_generated(name));
    let coming = Coming { role, name, table: joining.table, seat: joining.seat, paired: false };
    visit.comes(coming).await
}

#[derive(Deserialize, JsonSchema)]
pub(super) struct Returning {
    code: String,
    way_back: String,
}

pub(super) async fn come_back(visit: Visit, sent: Body) -> Responded {
    let shared = &visit.shared;
    let (returning, _) = body::<Returning>(sent, ACT).await?;
    visit.opens(&returning.code)?;
    let came = shared.asks(|reply| RoomAsk::Return(returning.way_back, reply)).await;
    if matches!(came, Err(NotDone::BadCode)) {
        shared.rates.was_wrong(visit.from());
    }
    Ok(visit.came_in(&came?, PersonRole::Member))
}

#[derive(Deserialize, JsonSchema)]
pub(super) struct Pairing {
    code: String,
    role: String,
    #[serde(default)]
    seat: Option<ActorIx>,
    #[serde(default)]
    table: Option<u16>,
}

pub(super) async fn pair(visit: Visit, sent: Body) -> Responded {
    let shared = &visit.shared;
    let (pairing, _) = body::<Pairing>(sent, ACT).await?;
    visit.opens(&pairing.code)?;
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
    visit.comes(coming).await
}

#[derive(Deserialize, JsonSchema)]
pub(super) struct Ticket {
    ticket: String,
}

pub(super) async fn ticket(visit: Visit, sent: Body) -> Responded {
    let shared = &visit.shared;
    let (Ticket { ticket }, _) = body::<Ticket>(sent, ACT).await?;
    shared.rates.may_try(visit.from()).map_err(NotDone::TooMany)?;
    if !visit.near() {
        return Err(NotDone::NotYours);
    }
    if !shared.takes(&ticket) {
        shared.rates.was_wrong(visit.from());
        return Err(NotDone::BadCode);
    }
    let role = PersonRole::Facilitator;
    let coming = Coming { role, name: None, table: None, seat: None, paired: false };
    visit.comes(coming).await
}
