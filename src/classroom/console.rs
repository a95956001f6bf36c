//! What whoever may know all is shown besides the game: the facilitator's console, and what evaluators watch.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde_json::{Value, json};

use super::exercise::sealed_so;
use super::people::PersonRole;
use super::publish::{Snapshot, TableBehind, TableNow};
use super::survey::{survey, understood};
use super::table::{Proposed, RoomTable};
use super::view::Surroundings;
use crate::scenario::OptionIx;
use crate::texts::Language;

/// Of a table that nobody has looked at yet.
static NOTHING: TableBehind = TableBehind {
    helm: Value::Null,
    msel: Value::Array(Vec::new()),
    menus: Value::Null,
    sealed: Vec::new(),
};

impl Snapshot {
    /// The facilitator's console.
    pub fn console_view(
        &self,
        around: &Surroundings,
        language: Language,
        addresses: &dyn Fn(u32) -> String,
    ) -> Value {
        let room = &*self.room;
        let people = room.people.iter().filter(|person| !person.gone);
        let people = people.map(|person| {
            json!({
                "person": person.number, "name": room.name(person.number), "role": person.role,
                "table": person.table, "seat": person.seat, "head": person.head,
                "admitted": person.admitted, "present": self.is_there(person.number),
                "hand": person.hand, "address": addresses(person.number),
                "pin": self.pins.get(&person.number), "way_back": self.ways_back.get(&person.number),
            })
        });
        let tables = (0_u16..).zip(room.tables.iter().zip(self.tables.iter()));
        let tables = tables.map(|(at, (of, shown))| self.console_table((at, language), of, shown));
        let letters = room.letters.iter().map(|one| {
            json!({
                "number": one.number, "table": one.table, "turn": one.turn, "from": one.from,
                "to": one.to, "text": one.text, "by": room.name(one.by), "released": one.released,
            })
        });
        let notes = room.notes.iter().map(|note| {
            let by = room.person(note.by);
            json!({
                "number": note.number, "person": note.by, "by": room.name(note.by),
                "seat": by.and_then(|person| person.seat), "turn": note.turn, "text": note.text,
                "objective": note.objective, "approved": note.approved,
                "evaluator": by.is_some_and(|person| person.role == PersonRole::Evaluator),
            })
        });
        let observed = room.notes.iter().filter(|note| {
            room.person(note.by).is_some_and(|person| person.role == PersonRole::Evaluator)
        });
        let observed = observed.map(|note| {
            json!({
                "by": room.name(note.by), "table": note.table, "turn": note.turn,
                "objective": note.objective, "sort": note.sort, "text": note.text,
            })
        });
        let ratings = room.ratings.iter().map(|((who, table, objective), (rating, reason))| {
            json!({ "by": room.name(*who), "table": table, "objective": objective, "rating": rating, "reason": reason })
        });
        let plan = room
            .plan
            .iter()
            .map(|line| json!({ "action": line.action, "owner": line.owner, "date": line.date }));
        json!({
            "people": people.collect::<Vec<_>>(),
            "tables": tables.collect::<Vec<_>>(),
            "letters": letters.collect::<Vec<_>>(),
            "notes": notes.collect::<Vec<_>>(),
            "ratings": ratings.collect::<Vec<_>>(),
            "improvements": plan.collect::<Vec<_>>(),
            "observed": observed.collect::<Vec<_>>(),
            "settings": room.settings,
            "survey": survey(room),
            "understood": understood(room),
            "objectives": self.objectives(),
            "discussion": self.discussion(),
            "hot_wash": room.hot_wash,
            "acts": room.acts,
            "addresses": around.addresses,
            "reached": around.reached,
            "saved": self.not_saved.is_none(),
            "not_saved": self.not_saved.as_ref().map(|why| why.words().0),
        })
    }

    fn console_table(
        &self,
        (at, language): (u16, Language),
        of: &RoomTable,
        shown: &TableNow,
    ) -> Value {
        let behind = shown.behind.get(&language).map(Arc::as_ref).unwrap_or(&NOTHING);
        let turn = shown.facts.turn;
        let proposals = of.proposals.iter().filter(|one| one.turn == turn);
        let proposals = proposals.map(|one| self.proposal(one, shown));
        let actors = shown.scenario.actors.iter();
        let waiting = actors.zip(&shown.facts.sealed).filter(|(_, sealed)| !**sealed);
        json!({
            "table": at, "name": of.name, "game": of.game, "turn": turn, "phase": shown.facts.phase,
            "entries": shown.facts.entries, "rung": shown.rung, "helm": behind.helm,
            "proposals": proposals.collect::<Vec<_>>(),
            "waiting": waiting.map(|(actor, _)| &actor.name).collect::<Vec<_>>(),
            "menus": behind.menus, "msel": behind.msel,
        })
    }

    /// A proposal with the titles of its orders.
    fn proposal(&self, one: &Proposed, shown: &TableNow) -> Value {
        json!({
            "seat": one.seat, "number": one.number, "by": self.room.name(one.by),
            "orders": titles(&one.orders, shown), "reason": one.reason, "count": one.endorsed.len(),
        })
    }

    /// What an evaluator watches at a table: its injects with what is expected, and what each seat proposed and
    /// decided, the latest turn first.
    pub fn evaluation_view(&self, table: u16, language: Language) -> Value {
        let Some((of, shown)) = self.at(table) else { return Value::Null };
        let behind = shown.behind.get(&language).map(Arc::as_ref).unwrap_or(&NOTHING);
        let mut turns: BTreeMap<u32, HashMap<u16, Value>> = BTreeMap::new();
        for one in &of.proposals {
            let seat =
                turns.entry(one.turn).or_default().entry(one.seat.0).or_insert_with(undecided);
            if let Some(proposals) = seat["proposals"].as_array_mut() {
                proposals.push(self.proposal(one, shown));
            }
        }
        for (turn, sealed) in &behind.sealed {
            let seats = turns.entry(*turn).or_default();
            let seat = seats.entry(sealed.actor.0).or_insert_with(undecided);
            let held = sealed.orders.is_empty();
            let how = self.room.sealed_by(table, *turn, sealed.actor);
            seat["sealed"] = json!(titles(&sealed.orders, shown));
            seat["reason"] = json!(sealed.reason);
            seat["how"] =
                json!(how.map(|how| sealed_so(how, held, of.behind(how, *turn, sealed.actor)).1));
        }
        let turns = turns.into_iter().rev().map(|(turn, mut seats)| {
            let ordered = shown.scenario.actor_ids().filter_map(|seat| {
                let mut one = seats.remove(&seat.0)?;
                one["seat"] = json!(seat);
                Some(one)
            });
            json!({ "turn": turn, "seats": ordered.collect::<Vec<_>>() })
        });
        json!({ "msel": behind.msel, "turns": turns.collect::<Vec<_>>() })
    }
}

/// A seat's turn before anything is proposed or sealed.
fn undecided() -> Value {
    json!({ "proposals": [], "sealed": null, "reason": "", "how": null })
}

fn titles<'a>(orders: &[OptionIx], shown: &'a TableNow) -> Vec<&'a str> {
    let known = orders.iter().filter_map(|order| shown.scenario.options.get(order.at()));
    known.map(|option| option.title.as_str()).collect()
}
