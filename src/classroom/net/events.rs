//! What changes, as it changes: a stream of events, or asked for again and again where a stream does not come
//! through.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Response};
use bytes::Bytes;
use hyper::body::{Body as HttpBody, Frame};
use serde_json::json;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until, timeout};

use super::api::{Responded, parts};
use super::visit::{Caller, Visit};
use super::{Shared, answers, pages};
use crate::classroom::not_done::NotDone;
use crate::classroom::people::PersonRole;
use crate::classroom::posting::Posting;
use crate::classroom::publish::Snapshot;
use crate::classroom::said::SaidEvent;

/// How often a stream says that it lives.
const BEAT: Duration = Duration::from_secs(10);
/// How long whoever does not read is waited for.
const READS: Duration = Duration::from_secs(15);
/// How long somebody who asks again and again waits for something new.
const POLL: Duration = Duration::from_secs(2);
/// How long a stream that has just told something waits with the next: when many act at once, each device is told
/// a few times a second and not once for each of them.
const PACE: Duration = Duration::from_millis(100);
/// The most streams of one person.
const STREAMS: u32 = 4;

/// What a stream has sent.
#[derive(Default)]
struct Sent {
    /// Of which view, and which of its numbers.
    view: Option<(String, u64)>,
    /// Of the rest no more than what tells whether it is another: there are many streams.
    parts: Vec<(&'static str, u64)>,
}

impl Sent {
    /// What is new, and from here on sent.
    fn news(
        &mut self,
        shared: &Shared,
        snapshot: &Snapshot,
        caller: &Caller,
        posting: Option<&Posting>,
    ) -> Vec<SaidEvent> {
        let mut news = Vec::new();
        if let Some(posting) = posting {
            let has = self.view.as_ref().filter(|(of, _)| **of == *posting.stamp);
            news.extend(posting.since(has.map(|(_, number)| *number)));
            self.view = Some((posting.stamp.to_string(), posting.number));
        }
        for part in parts(shared, snapshot, caller) {
            match self.parts.iter_mut().find(|(other, _)| *other == part.name) {
                Some((_, old)) if *old == part.digest => continue,
                Some((_, old)) => *old = part.digest,
                None => self.parts.push((part.name, part.digest)),
            }
            news.push(part.event());
        }
        news
    }
}

pub(super) async fn events(visit: Visit) -> Responded {
    let (_, caller) = visit.caller()?;
    let has = visit.asking.since.rsplit_once('.');
    let has = has.and_then(|(of, number)| Some((of.to_owned(), number.parse::<u64>().ok()?)));
    let sent = Sent { view: has, parts: Vec::new() };
    if visit.asking.poll == "1" {
        return poll(&visit, caller, sent).await;
    }
    let streams = visit.shared.presence.listens(caller.person.number);
    let listening = Listening { shared: Arc::clone(&visit.shared), person: caller.person.number };
    if streams > STREAMS {
        return Err(NotDone::TooMany(5));
    }
    let (send, receive) = mpsc::channel(16);
    tokio::spawn(stream(listening, visit, caller, sent, send));
    let mut response = Response::new(Body::new(Streamed(receive)));
    let kind = HeaderValue::from_static("text/event-stream");
    response.headers_mut().insert(CONTENT_TYPE, kind);
    Ok(response)
}

async fn poll(visit: &Visit, caller: Caller, mut sent: Sent) -> Responded {
    let shared = &visit.shared;
    let mut watch = shared.watch.clone();
    watch.mark_unchanged();
    let posting = shared.posting(&caller).await?;
    let current = posting.as_ref().map(|posting| posting.number);
    if current.is_some() && current == sent.view.as_ref().map(|(_, number)| *number) {
        // Whether something came or not, everything is told.
        let _ = timeout(POLL, watch.changed()).await;
    }
    let (snapshot, caller) = visit.caller()?;
    let posting = shared.posting(&caller).await.ok().flatten();
    let mut all = vec![hello(&snapshot, &caller)];
    all.extend(sent.news(shared, &snapshot, &caller, posting.as_deref()));
    let all: Vec<_> = all
        .iter()
        .map(|one| format!("{{\"data\":{},\"event\":\"{}\"}}", one.json(), one.name))
        .collect();
    Ok(answers::text(200, "application/json", format!("[{}]", all.join(",")), &visit.headers))
}

fn hello(snapshot: &Snapshot, caller: &Caller) -> SaidEvent {
    let now = snapshot.now().as_millisecond();
    let hello = json!({ "build": pages::build(), "person": caller.person.number, "now": now });
    SaidEvent::of("hello", &hello)
}

/// A stream counts for its person until it is dropped.
struct Listening {
    shared: Arc<Shared>,
    person: u32,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.shared.presence.left(self.person);
    }
}

async fn stream(
    listening: Listening,
    visit: Visit,
    caller: Caller,
    mut sent: Sent,
    send: mpsc::Sender<Bytes>,
) {
    let shared = &listening.shared;
    let mut watch = shared.watch.clone();
    let retry = rand::random_range(500..2_500);
    let mut first = vec![Bytes::from(format!("retry: {retry}\n"))];
    first.extend(shared.snapshot().map(|snapshot| hello(&snapshot, &caller).bytes()));
    let turn = shared.presence.newest(listening.person);
    let agent = caller.person.role == PersonRole::Agent;
    if !say(&send, first).await {
        return;
    }
    let mut caller = caller;
    let mut beat = Instant::now() + BEAT;
    loop {
        let Some(snapshot) = watch.borrow_and_update().clone() else { return };
        let looked = Instant::now();
        let bye = if snapshot.stopped {
            Some("closed")
        } else if agent && shared.presence.newest(listening.person) != turn {
            Some("replaced")
        } else {
            match visit.caller() {
                Ok((_, now)) => {
                    caller = now;
                    None
                }
                // Another device has its place now, or nobody has.
                Err(_) => {
                    let person = snapshot.room.person(listening.person);
                    Some(if person.is_some_and(|p| !p.gone) { "replaced" } else { "removed" })
                }
            }
        };
        if let Some(why) = bye {
            let _ = say(&send, [SaidEvent::of("bye", &json!({ "why": why })).bytes()]).await;
            return;
        }
        let posting = shared.posting(&caller).await.ok().flatten();
        let news = sent.news(shared, &snapshot, &caller, posting.as_deref());
        if !say(&send, news.iter().map(SaidEvent::bytes)).await {
            return;
        }
        tokio::select! {
            changed = watch.changed() => {
                if changed.is_err() {
                    return;
                }
                sleep_until(looked + PACE).await;
            }
            () = sleep_until(beat) => {
                beat = Instant::now() + BEAT;
                let now = snapshot.now();
                let clock = snapshot.room.table(caller.table).map(|table| table.clock.left_at(now));
                let beat = json!({ "now": now.as_millisecond(), "left": clock.flatten() });
                if !say(&send, [SaidEvent::of("beat", &beat).bytes()]).await {
                    return;
                }
            }
            () = send.closed() => return,
        }
    }
}

/// Says something, unless nobody reads.
async fn say(send: &mpsc::Sender<Bytes>, all: impl IntoIterator<Item = Bytes>) -> bool {
    for one in all {
        if !matches!(timeout(READS, send.send(one)).await, Ok(Ok(()))) {
            return false;
        }
    }
    true
}

/// The body of a stream.
struct Streamed(mpsc::Receiver<Bytes>);

impl HttpBody for Streamed {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.0.poll_recv(context).map(|some| some.map(|bytes| Ok(Frame::data(bytes))))
    }
}
