//! What can be asked of the host.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Extension, Query, Request, State};
use axum::middleware::{self, Next};
use axum::routing::{MethodRouter, get, post};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio::time::timeout;

use super::answers::{self, Answered};
use super::endpoints::{ENDPOINTS, Endpoint, openapi};
use super::rates::RateOf;
use super::visit::{Asking, Caller, Peer, Visit};
use super::{Shared, doors, events, guard, pages, reports};
use crate::classroom::desk::{ActAsk, Asker, RoomAsk};
use crate::classroom::not_done::NotDone;
use crate::classroom::people::PersonRole;
use crate::classroom::posting::Posting;
use crate::classroom::publish::Snapshot;
use crate::classroom::said::SaidPart;
use crate::classroom::secret;
use crate::classroom::{DecidedOn, RoomAct};
use crate::legible;
use crate::rules::Ruling;
use crate::scenario::OptionIx;
use crate::table::Known;
use crate::texts::within;

/// The most bytes of an act, and of one of the facilitator's.
pub(super) const ACT: usize = 16 * 1_024;
const TEACHERS: usize = 64 * 1_024;
/// How long a body may take.
const BODY: Duration = Duration::from_secs(10);

pub(super) fn router(shared: Arc<Shared>) -> Router {
    let mut router = Router::new();
    for endpoint in ENDPOINTS {
        if let Some(handler) = handler(endpoint) {
            router = router.route(endpoint.path, handler);
        }
    }
    let router = pages::routes(router)
        .fallback(|| async { answers::problem(&NotDone::NotThere, crate::texts::current()) });
    let guarded = middleware::from_fn_with_state(Arc::clone(&shared), guarded);
    router.layer(guarded).with_state(shared)
}

fn handler(endpoint: &Endpoint) -> Option<MethodRouter<Arc<Shared>>> {
    Some(match endpoint.path {
        "/api/1/health" => gets(health),
        "/api/1/openapi.json" => gets(described),
        "/api/1/words" => gets(words),
        "/api/1/kinds" => gets(kinds),
        "/api/1/look" => posts(doors::look),
        "/api/1/join" => posts(doors::join),
        "/api/1/return" => posts(doors::come_back),
        "/api/1/pair" => posts(doors::pair),
        "/api/1/ticket" => posts(doors::ticket),
        "/api/1/view" => gets(view),
        "/api/1/events" => gets(events::events),
        "/api/1/acts" => posts(act),
        "/api/1/forecast" => gets(forecast),
        "/api/1/preview" => posts(preview),
        "/api/1/qr.svg" => gets(qr),
        "/api/1/report.html" => gets(reports::html),
        "/api/1/report.md" => gets(reports::markdown),
        "/api/1/report.zip" => gets(reports::zip),
        "/api/1/report.json" => gets(reports::data),
        "/api/1/participation.csv" => gets(reports::participation),
        _ => return None,
    })
}

/// What a request comes to.
pub(super) type Responded = Result<Answered, NotDone>;

/// Answers who looks; what is not done is said in the visitor's language.
fn gets<Coming: Future<Output = Responded> + Send + 'static>(
    asked: impl Fn(Visit) -> Coming + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<Shared>> {
    get(async move |visit: Visit| {
        let language = visit.asking.language();
        asked(visit).await.unwrap_or_else(|why| answers::problem(&why, language))
    })
}

/// As [`gets`], for who sends something.
fn posts<Coming: Future<Output = Responded> + Send + 'static>(
    asked: impl Fn(Visit, Body) -> Coming + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<Shared>> {
    post(async move |visit: Visit, sent: Body| {
        let language = visit.asking.language();
        asked(visit, sent).await.unwrap_or_else(|why| answers::problem(&why, language))
    })
}

async fn guarded(
    State(shared): State<Arc<Shared>>,
    Query(asking): Query<Asking>,
    Extension(Peer(connection)): Extension<Peer>,
    request: Request,
    next: Next,
) -> Answered {
    let admitted = guard::admits(&shared, &request)
        .and_then(|()| connection.asks(|| shared.knows(request.headers())));
    let mut response = match admitted {
        Ok(_in_work) => next.run(request).await,
        Err(why) => answers::problem(&why, asking.language()),
    };
    guard::seal(response.headers_mut());
    response
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

async fn health(visit: Visit) -> Responded {
    Ok(answers::json(200, &json!({ "version": env!("CARGO_PKG_VERSION") }), &visit.headers))
}

async fn described(visit: Visit) -> Responded {
    Ok(answers::json(200, &openapi(), &visit.headers))
}

async fn words(visit: Visit) -> Responded {
    let language = visit.asking.language();
    let words = crate::classroom::words::words(language);
    Ok(answers::json(200, &json!({ "lang": language.tag(), "words": words }), &visit.headers))
}

async fn kinds(visit: Visit) -> Responded {
    let all = crate::scenario::catalogue::kinds().iter();
    let all = all.map(|kind| json!({ "id": kind.id, "label": kind.label }));
    Ok(answers::json(200, &json!({ "kinds": all.collect::<Vec<_>>() }), &visit.headers))
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

async fn view(visit: Visit) -> Responded {
    let shared = &visit.shared;
    let (_, caller) = visit.caller()?;
    shared.rates.person(caller.person.number, RateOf::Look).map_err(NotDone::TooMany)?;
    let posting = shared.posting(&caller).await?;
    let snapshot = shared.snapshot().ok_or(NotDone::Busy)?;
    let id = posting.as_ref().map(|posting| posting.id(posting.number));
    let head = json!({
        "id": id.unwrap_or_else(|| format!("{}.0", snapshot.boot)),
        "build": pages::build(),
        "now": snapshot.now().as_millisecond(),
        "view": posting.as_ref().map(|posting| &*posting.whole),
    });
    let mut whole = legible::json(&head.to_string()).into_owned();
    whole.pop();
    for part in parts(shared, &snapshot, &caller) {
        let event = part.event();
        let _ = write!(whole, ",\"{}\":{}", event.name, event.json());
    }
    whole.push('}');
    Ok(answers::text(200, "application/json", whole, &visit.headers))
}

/// What there is besides the game's view.
pub(super) fn parts(shared: &Shared, snapshot: &Snapshot, caller: &Caller) -> Vec<SaidPart> {
    let Caller { person, table, language, .. } = caller;
    let screen = matches!(person.role, PersonRole::Facilitator | PersonRole::Wall);
    let around = if screen { shared.around() } else { Default::default() };
    let mut parts = vec![snapshot.said_me(person, *table)];
    if person.admitted {
        let now = snapshot.tables.get(usize::from(*table));
        let working = now.is_some_and(|now| shared.reports.working(*table, now));
        parts.push(snapshot.said_room(person, *table, *language, &around, working));
    }
    if caller.console && person.admitted {
        let addresses = |who| shared.presence.address(who);
        parts.push(snapshot.said_console(*language, &around, &addresses));
    }
    if person.role == PersonRole::Evaluator && person.admitted {
        parts.push(snapshot.said_evaluation(*table, *language));
    }
    parts
}

#[derive(Deserialize, JsonSchema)]
pub(super) struct Acting {
    #[schemars(with = "RoomAct")]
    act: Value,
    #[serde(default)]
    against: DecidedOn,
}

async fn act(visit: Visit, sent: Body) -> Responded {
    let shared = &visit.shared;
    let (snapshot, caller) = visit.caller()?;
    let person = &caller.person;
    let teacher = person.role == PersonRole::Facilitator && person.admitted;
    let key = visit.header("idempotency-key");
    // Whoever asks again for an answer that was lost asks for nothing new.
    let again = snapshot.room.keys.has(person.number, key);
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
    let (who, key) = (Asker(person.number), key.to_owned());
    let asked = Box::new(ActAsk { who, key, digest, act, against });
    let done = shared.asks(|reply| RoomAsk::Do(asked, reply)).await?;
    let mut said = json!({ "mine": done.mine });
    if let Some(way_back) = done.way_back {
        said["way_back"] = json!(way_back);
    }
    Ok(answers::json(200, &said, &visit.headers))
}

async fn forecast(visit: Visit) -> Responded {
    let shared = &visit.shared;
    let (snapshot, caller) = visit.caller()?;
    let person = &caller.person;
    if !person.admitted {
        return Err(NotDone::NotAdmitted);
    }
    if !matches!(person.role, PersonRole::Member | PersonRole::Agent) {
        return Err(NotDone::NotYours);
    }
    let numbers = visit.asking.orders.split(',').filter(|one| !one.trim().is_empty());
    let orders = numbers.map(|one| one.trim().parse().map(OptionIx)).collect::<Result<Vec<_>, _>>();
    let orders = orders.map_err(|error| NotDone::NotJson(error.to_string()))?;
    let who = Asker(person.number);
    shared.rates.forecast(person.number, &visit.asking.orders).map_err(NotDone::TooMany)?;
    let posting = snapshot.postings.get(&caller.audience().ok_or(NotDone::NotAdmitted)?);
    let posting = posting.map(|posting| Arc::clone(&posting.whole));
    match shared.asks(|reply| RoomAsk::Forecast { who, orders, reply }).await? {
        None => Ok(answers::json(202, &json!({ "working": true }), &visit.headers)),
        Some(known) => {
            let view = posting.unwrap_or_default();
            let risk = within(caller.language, || risk(&known, &view));
            Ok(answers::json(200, &risk, &visit.headers))
        }
    }
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

#[derive(Deserialize, JsonSchema)]
pub(super) struct Previewing {
    #[serde(default)]
    table: u16,
    #[serde(default)]
    rulings: Vec<Ruling>,
}

async fn preview(visit: Visit, sent: Body) -> Responded {
    let shared = &visit.shared;
    let language = visit.facilitator()?.language;
    let (Previewing { table, rulings }, _) = body::<Previewing>(sent, TEACHERS).await?;
    let helm = shared.asks(|reply| RoomAsk::Preview { table, rulings, language, reply }).await?;
    Ok(answers::json(200, &helm, &visit.headers))
}

async fn qr(visit: Visit) -> Responded {
    let shared = &visit.shared;
    let (snapshot, caller) = visit.caller()?;
    let screen = matches!(caller.person.role, PersonRole::Facilitator | PersonRole::Wall);
    if !screen || caller.audience().is_none() {
        return Err(NotDone::NotYours);
    }
    let address = shared.around().addresses.into_iter().next().unwrap_or_default();
    let url = format!("{address}/j/{}", snapshot.id);
    let code = qrcode::QrCode::new(url).map_err(|_| NotDone::NotThere)?;
    let svg = code.render::<qrcode::render::svg::Color<'_>>().min_dimensions(240, 240).build();
    Ok(answers::text(200, "image/svg+xml", svg, &visit.headers))
}
