//! Who is there: which devices listen, and when each was last heard of. It is kept nowhere.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long somebody counts as there after its device was last heard of.
const THERE: Duration = Duration::from_secs(60);

/// What is known of a person's device.
#[derive(Clone, Debug, Default)]
struct Heard {
    streams: u32,
    /// How many streams there have been.
    opened: u64,
    last: Option<Instant>,
    from: Option<IpAddr>,
}

/// Who is there, shared by everything that hears of it.
#[derive(Debug, Default)]
pub struct Presence {
    heard: Mutex<HashMap<u32, Heard>>,
}

impl Presence {
    fn lock(&self) -> MutexGuard<'_, HashMap<u32, Heard>> {
        // Nothing is left half done in it.
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A person's device was heard of, from this address.
    pub fn heard(&self, person: u32, from: IpAddr) {
        let mut all = self.lock();
        let heard = all.entry(person).or_default();
        heard.last = Some(Instant::now());
        heard.from = Some(from);
    }

    /// A person's device listens from now on. How many of its streams there are.
    pub fn listens(&self, person: u32) -> u32 {
        let mut all = self.lock();
        let heard = all.entry(person).or_default();
        heard.streams += 1;
        heard.opened += 1;
        heard.last = Some(Instant::now());
        heard.streams
    }

    /// Which of a person's streams is the newest, counted from 1.
    pub fn newest(&self, person: u32) -> u64 {
        self.lock().get(&person).map_or(0, |heard| heard.opened)
    }

    /// One of a person's streams has ended.
    pub fn left(&self, person: u32) {
        if let Some(heard) = self.lock().get_mut(&person) {
            heard.streams = heard.streams.saturating_sub(1);
            heard.last = Some(Instant::now());
        }
    }

    /// Who is there, by number.
    pub fn there(&self) -> Vec<u32> {
        let there = |heard: &Heard| {
            heard.streams > 0 || heard.last.is_some_and(|last| last.elapsed() < THERE)
        };
        let all = self.lock();
        let mut people: Vec<u32> =
            all.iter().filter(|(_, heard)| there(heard)).map(|(who, _)| *who).collect();
        people.sort_unstable();
        people
    }

    /// How many streams there are.
    pub fn streams(&self) -> u32 {
        self.lock().values().map(|heard| heard.streams).sum()
    }

    /// Where a person's device was last heard of.
    pub fn address(&self, person: u32) -> String {
        let from = self.lock().get(&person).and_then(|heard| heard.from);
        from.map(|from| from.to_string()).unwrap_or_default()
    }
}
