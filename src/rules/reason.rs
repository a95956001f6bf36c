//! The reason for a factor, kept once however often it is given: a game with many cards gives the same
//! reasons in every draw.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Why a factor works, in words. Copies share their text.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Reason(Arc<str>);

/// So many reasons are held ready before those that nobody uses any more are let go.
const READY: usize = 4_096;

#[derive(Default)]
struct Pool {
    known: HashSet<Arc<str>>,
    most: usize,
}

thread_local! {
    static POOL: RefCell<Pool> = RefCell::default();
}

impl From<&str> for Reason {
    fn from(text: &str) -> Self {
        POOL.with_borrow_mut(|ready| {
            if let Some(known) = ready.known.get(text) {
                return Self(Arc::clone(known));
            }
            if ready.known.len() >= ready.most.max(READY) {
                ready.known.retain(|one| Arc::strong_count(one) > 1);
                ready.most = 2 * ready.known.len();
            }
            let new: Arc<str> = text.into();
            ready.known.insert(Arc::clone(&new));
            Self(new)
        })
    }
}

impl Deref for Reason {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for Reason {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| text.as_str().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_reason_is_kept_once() {
        let read: Reason = serde_json::from_str("\"the frost\"").unwrap();
        let made = Reason::from("the frost");
        assert!(Arc::ptr_eq(&read.0, &made.0));
        assert_eq!(serde_json::to_string(&made).unwrap(), "\"the frost\"");
    }

    #[test]
    fn reasons_that_nobody_uses_are_let_go() {
        let kept = Reason::from("kept");
        for at in 0..3 * READY {
            drop(Reason::from(at.to_string().as_str()));
        }
        assert!(POOL.with_borrow(|ready| ready.known.len() <= READY + 1));
        assert!(Arc::ptr_eq(&kept.0, &Reason::from("kept").0));
    }
}
