//! What can be asked of the host.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Extension, Query, Request, State};
use axum::http::HeaderMap;
use axum::middleware::{self, Next};
use axum::routing::{MethodRouter, get, post};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio::time::timeout;

use super::answers::{self, Answered};
use super::endpoints::{ENDPOINTS, Endpoint, openapi};
use super::rates::RateOf;
use super::{Shared, doors, events, guard, pages, reports};
use crate::classroom::desk::{Asker, RoomAsk};
use crate::classroom::not_done::NotDone;
use crate::classroom::people::{Person, PersonRole};
use crate::classroom::publish::{Audience, Posting, Snapshot};
use crate::classroom::secret;
use crate::classroom::{DecidedOn, RoomAct};
use crate::rules::{Ruling, Viewer};
use crate::scenario::OptionIx;
use crate::table::Known;
use crate::texts::Language;

/// The most bytes of an act, and of one of the facilitator's.
pub(super) const ACT: usize = 16 * 1_024;
const TEACHERS: usize = 64 * 1_024;
/// How long a body may take.
const BODY: Duration = Duration::from_secs(10);

/// Where a request came from.
#[derive(Clone, Copy)]
pub(super) struct Peer(pub IpAddr);

/// What a page says of itself.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asking {
    /// The language.
    lang: String,
    /// Which page: `play`, `wall`, `host`.
    #[serde(rename = "as")]
    page: String,
    /// The table that wall or console look at.
    table: u16,
    /// Orders of a forecast.
    orders: String,
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
    /// What sets its view apart from every other, on this run of the host: numbers of views count within it.
    pub fn stamp(&self, snapshot: &Snapshot) -> String {
        let whose = match self.person.viewer() {
            Some(Viewer::Seat(seat)) => format!("s{}", seat.0),
            Some(Viewer::Facilitator) => "f".to_owned(),
            Some(Viewer::Public) => "p".to_owned(),
            None => "n".to_owned(),
        };
        format!("{}-{}-{whose}-{}", snapshot.boot, self.table, self.language.tag())
    }

    /// What it sees of the game, if anything.
    pub fn audience(&self) -> Option<Audience> {
        let viewer = self.person.viewer()?;
        Some(Audience { table: self.table, viewer, language: self.language })
    }
}

pub(super) fn router(shared: Arc<Shared>) -> Router {
    let mut router = Router::new();
    for endpoint in ENDPOINTS {
        if let Some(handler) = handler(endpoint) {
            router = router.route(endpoint.path, handler);
        }
    }
    let router = pages::routes(router)
        .fallback(|| async { problem(&NotDone::NotThere, &Asking::default()) });
    let guarded = middleware::from_fn_with_state(Arc::clone(&shared), guarded);
    router.layer(guarded).with_state(shared)
}

fn handler(endpoint: &Endpoint) -> Option<MethodRouter<Arc<Shared>>> {
    Some(match endpoint.path {
        "/api/1/health" => get(health),
        "/api/1/openapi.json" => get(described),
        "/api/1/words" => get(words),
        "/api/1/look" => post(doors::look),
        "/api/1/join" => post(doors::join),
        "/api/1/return" => post(doors::come_back),
        "/api/1/pair" => post(doors::pair),
        "/api/1/ticket" => post(doors::ticket),
        "/api/1/view" => get(view),
        "/api/1/events" => get(events::events),
        "/api/1/acts" => post(act),
        "/api/1/forecast" => get(forecast),
        "/api/1/preview" => post(preview),
        "/api/1/qr.svg" => get(qr),
        "/api/1/report.html" => get(reports::html),
        "/api/1/report.md" => get(reports::markdown),
        "/api/1/report.zip" => get(reports::zip),
        "/api/1/report.json" => get(reports::data),
        "/api/1/participation.csv" => get(reports::participation),
        _ => return None,
    })
}

async fn guarded(
    State(shared): State<Arc<Shared>>,
    Query(asking): Query<Asking>,
    request: Request,
    next: Next,
) -> Answered {
    let mut response = match guard::admits(&shared, &request) {
        Ok(()) => next.run(request).await,
        Err(why) => problem(&why, &asking),
    };
    guard::seal(response.headers_mut());
    response
}

pub(super) fn problem(why: &NotDone, asking: &Asking) -> Answered {
    answers::problem(why, asking.language())
}

/// What came of something, as it is sent.
pub(super) fn told(done: Result<Answered, NotDone>, asking: &Asking) -> Answered {
    done.unwrap_or_else(|why| problem(&why, asking))
}

pub(super) async fn body<T: for<'a> Deserialize<'a>>(
    body: Body,
    most: usize,
) -> Result<(T, Vec<u8>), NotDone> {
    let bytes = timeout(BODY, to_bytes(body, most)).await.map_err(|_| NotDone::TooLarge(most))?;
    let bytes = bytes.map_err(|_| NotDone::TooLarge(most))?;
    let value =
        serde_json::from_slice(&bytes).map_err(|error| NotDone::NotJson(error.to_string()))?;
    Ok((value, bytes.to_vec()))
}

async fn health(headers: HeaderMap) -> Answered {
    answers::json(200, &json!({ "version": env!("CARGO_PKG_VERSION") }), &headers)
}

async fn described(headers: HeaderMap) -> Answered {
    answers::json(200, &openapi(), &headers)
}

async fn words(Query(asking): Query<Asking>, headers: HeaderMap) -> Answered {
    let language = asking.language();
    let words = crate::classroom::words::words(language);
    answers::json(200, &json!({ "lang": language.tag(), "words": words }), &headers)
}

/// A code, as it is typed.
fn is_code(snapshot: &Snapshot, typed: &str) -> bool {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    digits == snapshot.id.as_str()
}

impl Shared {
    /// The room, for somebody who knows its code.
    pub(super) fn opened_by(&self, code: &str, from: IpAddr) -> Result<Arc<Snapshot>, NotDone> {
        self.rates.may_try(from).map_err(NotDone::TooMany)?;
        let snapshot = self.snapshot().ok_or(NotDone::Busy)?;
        if !is_code(&snapshot, code) {
            self.rates.was_wrong(from);
            return Err(NotDone::BadCode);
        }
        Ok(snapshot)
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

    /// Who asks.
    pub(super) fn caller(
        &self,
        asking: &Asking,
        headers: &HeaderMap,
        peer: Peer,
    ) -> Result<(Arc<Snapshot>, Caller), NotDone> {
        let snapshot = self.snapshot().ok_or(NotDone::Busy)?;
        let find = |credential: &str| {
            let number = snapshot.room.credentials.get(&secret::digest(credential))?;
            snapshot.room.person(*number).filter(|person| !person.gone)
        };
        let of_cookie = |role| find(guard::cookie(headers, &self.cookie(role))?);
        let bearer = headers.get("authorization").and_then(|value| value.to_str().ok());
        let bearer = bearer.and_then(|value| value.strip_prefix("Bearer "));
        let person = match (bearer, asking.page.as_str()) {
            (Some(bearer), _) => find(bearer.trim()),
            (None, "host") => of_cookie(PersonRole::Facilitator),
            (None, "wall") => {
                of_cookie(PersonRole::Wall).or_else(|| of_cookie(PersonRole::Facilitator))
            }
            (None, _) => of_cookie(PersonRole::Member),
        };
        let mut person = person.ok_or(NotDone::NoCredential)?.clone();
        let powers = person.role == PersonRole::Facilitator;
        if powers && !(self.console_lan || peer.0.is_loopback()) {
            return Err(NotDone::NotYours);
        }
        self.presence.heard(person.number, &peer.0.to_string());
        let looks = matches!(
            person.role,
            PersonRole::Facilitator | PersonRole::Wall | PersonRole::Evaluator
        );
        let table = if looks { asking.table } else { person.table };
        let wall = asking.page == "wall";
        if wall && powers {
            (person.role, person.seat) = (PersonRole::Wall, None);
        }
        let console = powers && !wall;
        Ok((snapshot, Caller { person, table, language: asking.language(), console }))
    }
}

impl Shared {
    /// What a caller's audience sees; it is made if nobody has asked for it yet.
    pub(super) async fn posting(&self, caller: &Caller) -> Result<Option<Arc<Posting>>, NotDone> {
        let Some(audience) = caller.audience() else { return Ok(None) };
        let find = || Some(Arc::clone(self.snapshot()?.postings.get(&audience)?));
        if let Some(posting) = find() {
            return Ok(Some(posting));
        }
        let (seen, made) = oneshot::channel();
        self.send(RoomAsk::See(audience, seen))?;
        let _ = made.await;
        Ok(find())
    }
}

async fn view(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
) -> Answered {
    let viewed = async {
        let (_, caller) = shared.caller(&asking, &headers, peer)?;
        shared.rates.person(caller.person.number, RateOf::Look).map_err(NotDone::TooMany)?;
        let posting = shared.posting(&caller).await?;
        let snapshot = shared.snapshot().ok_or(NotDone::Busy)?;
        let number = posting.as_ref().map_or(0, |posting| posting.number);
        let mut whole = json!({
            "id": format!("{}.{number}", caller.stamp(&snapshot)),
            "build": pages::build(),
            "now": snapshot.now().as_millisecond(),
            "view": posting.map(|posting| (*posting.whole).clone()),
        });
        for (part, value) in parts(&shared, &snapshot, &caller) {
            whole[part] = value;
        }
        Ok(answers::json(200, &whole, &headers))
    };
    told(viewed.await, &asking)
}

/// What there is besides the game's view.
pub(super) fn parts(
    shared: &Shared,
    snapshot: &Snapshot,
    caller: &Caller,
) -> Vec<(&'static str, Value)> {
    let person = &caller.person;
    let around = if person.role == PersonRole::Facilitator || person.role == PersonRole::Wall {
        shared.around()
    } else {
        Default::default()
    };
    let mut parts = vec![("me", snapshot.me_view(person, caller.table))];
    if person.admitted {
        let room = crate::texts::said_in(caller.language, || {
            let working = shared.reports.working(caller.table);
            snapshot.room_view(person, caller.table, caller.language, &around, working)
        });
        parts.push(("room", room));
    }
    if caller.console && person.admitted {
        let console = crate::texts::said_in(caller.language, || {
            snapshot.console_view(&around, &|who| shared.presence.address(who))
        });
        parts.push(("console", console));
    }
    parts
}

#[derive(Deserialize)]
struct Acting {
    act: Value,
    #[serde(default)]
    against: DecidedOn,
}

async fn act(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
    sent: Body,
) -> Answered {
    let acted = async {
        let (snapshot, caller) = shared.caller(&asking, &headers, peer)?;
        let person = &caller.person;
        let teacher = person.role == PersonRole::Facilitator && person.admitted;
        let key =
            headers.get("idempotency-key").and_then(|key| key.to_str().ok()).unwrap_or_default();
        // Whoever asks again for an answer that was lost asks for nothing new.
        let again = snapshot.room.keys.contains_key(&(person.number, key.to_owned()));
        if !(teacher || again) {
            shared.rates.person(person.number, RateOf::Act).map_err(NotDone::TooMany)?;
        }
        if key.len() != 32 || !key.bytes().all(|c| c.is_ascii_hexdigit()) {
            return Err(NotDone::NotJson("`Idempotency-Key` has 32 hexadecimal digits".to_owned()));
        }
        let most = if teacher { TEACHERS } else { ACT };
        let (Acting { act, against }, bytes) = body::<Acting>(sent, most).await?;
        let act: RoomAct =
            serde_json::from_value(act).map_err(|error| NotDone::UnknownAct(error.to_string()))?;
        let digest = secret::digest(&String::from_utf8_lossy(&bytes));
        let (who, key, act) = (Asker(person.number), key.to_owned(), Box::new(act));
        let done =
            shared.asks(|reply| RoomAsk::Do { who, key, digest, act, against, reply }).await?;
        let mut said = json!({ "mine": done.mine });
        if let Some(way_back) = done.way_back {
            said["way_back"] = json!(way_back);
        }
        Ok(answers::json(200, &said, &headers))
    };
    told(acted.await, &asking)
}

async fn forecast(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
) -> Answered {
    let told_of = async {
        let (snapshot, caller) = shared.caller(&asking, &headers, peer)?;
        let person = &caller.person;
        if !person.admitted {
            return Err(NotDone::NotAdmitted);
        }
        if !matches!(person.role, PersonRole::Member | PersonRole::Agent) {
            return Err(NotDone::NotYours);
        }
        let numbers = asking.orders.split(',').filter(|one| !one.trim().is_empty());
        let orders =
            numbers.map(|one| one.trim().parse().map(OptionIx)).collect::<Result<Vec<_>, _>>();
        let orders = orders.map_err(|error| NotDone::NotJson(error.to_string()))?;
        let who = Asker(person.number);
        if !shared.reports.has_asked(person.number, &asking.orders) {
            shared.rates.person(person.number, RateOf::Forecast).map_err(NotDone::TooMany)?;
            shared.reports.asks(person.number, &asking.orders);
        }
        let posting = snapshot.postings.get(&caller.audience().ok_or(NotDone::NotAdmitted)?);
        let posting = posting.map(|posting| Arc::clone(&posting.whole));
        match shared.asks(|reply| RoomAsk::Forecast { who, orders, reply }).await? {
            None => Ok(answers::json(202, &json!({ "working": true }), &headers)),
            Some(known) => {
                let view = posting.unwrap_or_default();
                Ok(answers::json(200, &risk(&known, &view), &headers))
            }
        }
    };
    told(told_of.await, &asking)
}

/// A risk in per cent, with its interval.
fn risk(known: &Known, view: &Value) -> Value {
    let percent = |share: f64| (share * 1_000.0).round() / 10.0;
    let one = |name: &Value, crossed: bool, likely: crate::forecast::Likelihood| {
        let (low, high) = likely.interval();
        json!({
            "name": name, "crossed": crossed, "percent": percent(likely.share()),
            "low": percent(low), "high": percent(high), "words": likely.words(),
        })
    };
    let thresholds = known.risk.thresholds.iter().enumerate().map(|(at, crossing)| {
        let shown = &view["thresholds"][at];
        one(&shown["name"], shown["crossed"] == true, crossing.by_end())
    });
    json!({
        "working": false, "whole": known.whole(), "runs": known.runs(),
        "thresholds": thresholds.collect::<Vec<_>>(),
        "catastrophe": one(&Value::Null, false, known.risk.catastrophe.into()),
    })
}

#[derive(Deserialize)]
struct Previewing {
    #[serde(default)]
    table: u16,
    #[serde(default)]
    rulings: Vec<Ruling>,
}

async fn preview(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
    sent: Body,
) -> Answered {
    let previewed = async {
        let (_, caller) = shared.caller(&asking, &headers, peer)?;
        if !caller.console || !caller.person.admitted {
            return Err(NotDone::NotYours);
        }
        let (Previewing { table, rulings }, _) = body::<Previewing>(sent, TEACHERS).await?;
        let helm = shared.asks(|reply| RoomAsk::Preview { table, rulings, reply }).await?;
        Ok(answers::json(200, &helm, &headers))
    };
    told(previewed.await, &asking)
}

async fn qr(
    State(shared): State<Arc<Shared>>,
    Extension(peer): Extension<Peer>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
) -> Answered {
    let drawn = async {
        let (snapshot, caller) = shared.caller(&asking, &headers, peer)?;
        if !matches!(caller.person.role, PersonRole::Facilitator | PersonRole::Wall)
            || caller.person.viewer().is_none_or(|viewer| matches!(viewer, Viewer::Seat(_)))
        {
            return Err(NotDone::NotYours);
        }
        let address = shared.around().addresses.into_iter().next().unwrap_or_default();
        let url = format!("{address}/j/{}", snapshot.id);
        let code = qrcode::QrCode::new(url).map_err(|_| NotDone::NotThere)?;
        let svg = code.render::<qrcode::render::svg::Color<'_>>().min_dimensions(240, 240).build();
        Ok(answers::text(200, "image/svg+xml", svg, &headers))
    };
    told(drawn.await, &asking)
}
