//! What an audience sees, and how it came to that from what it saw before.

use std::collections::VecDeque;
use std::sync::{Arc, OnceLock};

use serde_json::{Map, Value, json};

use super::said::SaidEvent;

/// How many differences are kept for devices that come back.
const KEPT: usize = 64;

/// A game's name, and how many commands it has accepted.
pub type GamePlace = (String, u64);

/// What an audience sees.
#[derive(Clone, Debug)]
pub struct Posting {
    /// Whose views are counted.
    pub stamp: Arc<str>,
    /// Counted for this audience alone, from 1.
    pub number: u64,
    /// All of it.
    pub whole: Arc<Value>,
    /// The latest changes: the number that each leads to, and the change as it is sent to every device.
    changes: VecDeque<(u64, SaidEvent)>,
    /// All of it as it is sent, once somebody has asked for it.
    told: OnceLock<SaidEvent>,
    /// Which game it shows, and how far.
    pub(super) of: GamePlace,
}

impl Posting {
    /// What a view of this audience is called.
    pub fn id(&self, number: u64) -> String {
        format!("{}.{number}", self.stamp)
    }

    /// What leads from the view that somebody has, by number, to this one.
    pub fn since(&self, has: Option<u64>) -> Vec<SaidEvent> {
        if has == Some(self.number) {
            return Vec::new();
        }
        let known = has.and_then(|has| self.changes.iter().position(|(at, _)| *at == has + 1));
        if let Some(first) = known {
            return self.changes.iter().skip(first).map(|(_, change)| change.clone()).collect();
        }
        let told = self.told.get_or_init(|| {
            let id = self.id(self.number);
            SaidEvent::view(&id, &json!({ "id": id, "whole": &*self.whole }))
        });
        vec![told.clone()]
    }

    /// Whatever is seen first.
    pub(super) fn first(stamp: String, of: GamePlace, whole: Value) -> Self {
        let (changes, told) = (VecDeque::new(), OnceLock::new());
        Self { stamp: stamp.into(), number: 1, whole: Arc::new(whole), changes, told, of }
    }

    /// After this, something else.
    pub(super) fn followed_by(&self, of: GamePlace, whole: Value) -> Self {
        // Whoever sees nothing new is not told, by a number, that others did something.
        if *self.whole == whole {
            return Self { of, ..self.clone() };
        }
        let number = self.number + 1;
        let mut change = change(&self.whole, &whole);
        change["from"] = json!(self.id(self.number));
        change["id"] = json!(self.id(number));
        let mut changes = self.changes.clone();
        changes.push_back((number, SaidEvent::view(&self.id(number), &change)));
        while changes.len() > KEPT {
            changes.pop_front();
        }
        let (stamp, whole) = (Arc::clone(&self.stamp), Arc::new(whole));
        Self { stamp, number, whole, changes, told: OnceLock::new(), of }
    }
}

/// What has changed from one view to another: fields that are other now, and of the news how many of the first
/// stay and what comes after them.
pub fn change(before: &Value, after: &Value) -> Value {
    let empty = Map::new();
    let (old, new) = (before.as_object().unwrap_or(&empty), after.as_object().unwrap_or(&empty));
    let mut set = Map::new();
    for (field, value) in new {
        if field != "news" && old.get(field) != Some(value) {
            set.insert(field.clone(), value.clone());
        }
    }
    for field in old.keys().filter(|field| !new.contains_key(*field)) {
        set.insert(field.clone(), Value::Null);
    }
    let news = |of: &Map<String, Value>| {
        of.get("news").and_then(Value::as_array).cloned().unwrap_or_default()
    };
    let (old, new) = (news(old), news(new));
    let keep = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let mut change = json!({ "set": set });
    if keep < old.len() || keep < new.len() {
        change["news"] = json!({ "keep": keep, "add": new[keep..] });
    }
    change
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_leads_from_one_view_to_the_other() {
        let before = json!({ "turn": 1, "rung": 2, "gone": true, "news": [1, 2, 3] });
        let after = json!({ "turn": 2, "rung": 2, "news": [1, 9, 3, 4] });
        let change = change(&before, &after);
        assert_eq!(
            change,
            json!({ "set": { "turn": 2, "gone": null }, "news": { "keep": 1, "add": [9, 3, 4] } })
        );
        assert_eq!(super::change(&after, &after), json!({ "set": {} }));
    }
}
