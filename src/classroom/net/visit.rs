//! A request: who asks, from where, by which page, and what it looks at.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{Extension, FromRequestParts, Query};
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::strangers::Connection;
use super::{Shared, guard};
use crate::classroom::not_done::NotDone;
use crate::classroom::people::{Person, PersonRole};
use crate::classroom::publish::{Audience, Snapshot};
use crate::classroom::room::Room;
use crate::classroom::secret;
use crate::texts::Language;

/// The connection that a request came by.
#[derive(Clone)]
pub(super) struct Peer(pub Arc<Connection>);

/// What a page says of itself.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asking {
    /// The language.
    lang: String,
    /// Which page: `play`, `wall`, `host`.
    #[serde(rename = "as")]
    page: String,
    /// The table that wall, console or evaluator look at; without, their own.
    table: Option<u16>,
    /// Orders of a forecast.
    pub orders: String,
    /// Whether the report names people: `1`.
    names: String,
    /// What a stream has.
    pub since: String,
    /// Whether it asks again by itself.
    pub poll: String,
}

impl Asking {
    pub fn language(&self) -> Language {
        Language::of(&self.lang).unwrap_or_else(crate::texts::current)
    }

    pub fn names(&self) -> bool {
        self.names == "1"
    }
}

/// Somebody who is known, and what it looks at.
pub(super) struct Caller {
    /// As whom: the facilitator's wall is a wall.
    pub person: Person,
    pub table: u16,
    pub language: Language,
    /// Whether the console is shown.
    pub console: bool,
}

impl Caller {
    /// What it sees of the game, if anything.
    pub fn audience(&self) -> Option<Audience> {
        let viewer = self.person.viewer()?;
        Some(Audience { table: self.table, viewer, language: self.language })
    }
}

/// A request, without its body.
pub(super) struct Visit {
    pub shared: Arc<Shared>,
    pub connection: Arc<Connection>,
    pub asking: Asking,
    pub headers: HeaderMap,
}

impl FromRequestParts<Arc<Shared>> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, shared: &Arc<Shared>) -> Result<Self, Response> {
        let peer = Extension::<Peer>::from_request_parts(parts, shared).await;
        let Extension(Peer(connection)) = peer.map_err(IntoResponse::into_response)?;
        let asking = Query::<Asking>::from_request_parts(parts, shared).await;
        let Query(asking) = asking.map_err(IntoResponse::into_response)?;
        let (shared, headers) = (Arc::clone(shared), parts.headers.clone());
        Ok(Self { shared, connection, asking, headers })
    }
}

impl Visit {
    /// A header's text; empty if there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where it came from.
    pub fn from(&self) -> IpAddr {
        self.connection.from
    }

    /// Whether the powers of the facilitator may be used from there.
    pub fn near(&self) -> bool {
        self.shared.console_lan || self.from().is_loopback()
    }

    /// Who asks.
    pub fn caller(&self) -> Result<(Arc<Snapshot>, Caller), NotDone> {
        let Self { shared, connection, asking, headers } = self;
        let snapshot = shared.snapshot().ok_or(NotDone::Busy)?;
        let find = |credential: &str| holder(&snapshot.room, credential);
        let of_cookie = |role| find(guard::cookie(headers, &shared.cookie(role))?);
        let bearer = bearer(headers);
        let person = match (bearer, asking.page.as_str()) {
            (Some(bearer), _) => find(bearer),
            (None, "host") => of_cookie(PersonRole::Facilitator),
            (None, "wall") => {
                of_cookie(PersonRole::Wall).or_else(|| of_cookie(PersonRole::Facilitator))
            }
            (None, _) => of_cookie(PersonRole::Member),
        };
        let mut person = person.ok_or(NotDone::NoCredential)?.clone();
        let powers = person.role == PersonRole::Facilitator;
        if powers && !self.near() {
            return Err(NotDone::NotYours);
        }
        shared.presence.heard(person.number, connection.from);
        let looks = matches!(
            person.role,
            PersonRole::Facilitator | PersonRole::Wall | PersonRole::Evaluator
        );
        let table = asking.table.filter(|_| looks).unwrap_or(person.table);
        let wall = asking.page == "wall";
        if wall && powers {
            (person.role, person.seat) = (PersonRole::Wall, None);
        }
        let console = powers && !wall;
        Ok((snapshot, Caller { person, table, language: asking.language(), console }))
    }

    /// The facilitator at its console, and nobody else.
    pub fn facilitator(&self) -> Result<Caller, NotDone> {
        let (_, caller) = self.caller()?;
        let own = caller.console && caller.person.admitted;
        if own { Ok(caller) } else { Err(NotDone::NotYours) }
    }
}

/// Whoever has a credential and has not gone.
fn holder<'a>(room: &'a Room, credential: &str) -> Option<&'a Person> {
    let number = room.credentials.get(&secret::digest(credential))?;
    room.person(*number).filter(|person| !person.gone)
}

/// The credential that a program shows.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let shown = headers.get(AUTHORIZATION)?.to_str().ok()?;
    shown.strip_prefix("Bearer ").map(str::trim)
}

impl Shared {
    /// Whether a request shows a credential of somebody in the room, whichever page asks.
    pub(super) fn knows(&self, headers: &HeaderMap) -> bool {
        let Some(snapshot) = self.snapshot() else { return false };
        let roles = [PersonRole::Member, PersonRole::Facilitator, PersonRole::Wall];
        let cookies = roles.map(|role| guard::cookie(headers, &self.cookie(role)));
        let mut shown = cookies.into_iter().chain([bearer(headers)]).flatten();
        shown.any(|credential| holder(&snapshot.room, credential).is_some())
    }

    /// The name of a cookie, for a role.
    pub(super) fn cookie(&self, role: PersonRole) -> String {
        let end = match role {
            PersonRole::Facilitator => "_host",
            PersonRole::Wall => "_wall",
            _ => "",
        };
        format!("offramp_{}{end}", self.port)
    }
}
