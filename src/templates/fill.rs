//! A template with somebody's wishes in it.

use super::words::{id_of_name, renamed};
use super::{Template, TurnLength, Wishes};
use crate::diagnostics::{FileId, Span};
use crate::lint::lint;
use crate::scenario::migrate::{Rewrite, rewritten};
use crate::scenario::{Loaded, load_text};
use crate::syntax::tree::{self, Field, Node, NodeKind};

/// The hour at which a day begins whose turns are minutes.
const MORNING: &str = "T09:00";

/// Why a template can't be had as it is wished for.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// More names than seats.
    #[error(
        "`{template}` has {seats} seats ({names}), and {given} are named; name {seats} at most, or take another template"
    )]
    Seats {
        /// The template.
        template: &'static str,
        /// How many it has.
        seats: usize,
        /// Their names.
        names: String,
        /// How many are named.
        given: usize,
    },
    /// Two seats of one name, or a name with quotation marks.
    #[error("{0:?} can't be the name of a seat: each needs one of its own, without `\"` and `\\`")]
    Seat(String),
    /// Too few turns.
    #[error(
        "`{template}` is made for {least} turns or more; ask for {least} at least, or take another template"
    )]
    Turns {
        /// The template.
        template: &'static str,
        /// What it needs.
        least: u32,
    },
    /// What `check` would say of it.
    #[error("it would not check clean")]
    Findings(Box<Loaded>),
}

/// The template's text with these wishes in it. Names become ids too, unless that makes two things of one id.
pub(super) fn filled(template: Template, wishes: &Wishes) -> Result<String, Unfit> {
    if wishes.turns.is_some_and(|turns| turns < template.least_turns) {
        let least = template.least_turns;
        return Err(Unfit::Turns { template: template.name, least });
    }
    let seats = seats(template, wishes)?;
    let names = || seats.iter().map(|seat| (seat.old.clone(), seat.new.clone()));
    let ids = seats.iter().filter_map(|seat| Some((seat.id.clone(), id_of_name(&seat.new)?)));
    let with_ids: Vec<_> = names().chain(ids).collect();
    let text = set(&renamed(template.text, &with_ids), wishes);
    if checked(template, &text).is_ok() {
        return Ok(text);
    }
    let text = set(&renamed(template.text, &names().collect::<Vec<_>>()), wishes);
    checked(template, &text).map_err(Unfit::Findings)?;
    Ok(text)
}

/// A seat that is called otherwise.
struct Renamed {
    id: String,
    old: String,
    new: String,
}

fn seats(template: Template, wishes: &Wishes) -> Result<Vec<Renamed>, Unfit> {
    let actors = template.scenario().map_err(Unfit::Findings)?.actors;
    if wishes.seats.len() > actors.len() {
        let names: Vec<_> = actors.iter().map(|actor| actor.name.as_str()).collect();
        return Err(Unfit::Seats {
            template: template.name,
            seats: actors.len(),
            names: names.join(", "),
            given: wishes.seats.len(),
        });
    }
    let kept = actors.iter().skip(wishes.seats.len()).map(|actor| actor.name.as_str());
    let mut taken: Vec<&str> = kept.collect();
    for name in &wishes.seats {
        if taken.contains(&name.as_str()) || name.contains(['"', '\\']) {
            return Err(Unfit::Seat(name.clone()));
        }
        taken.push(name);
    }
    let new = actors.iter().zip(&wishes.seats);
    Ok(new
        .map(|(actor, new)| Renamed {
            id: actor.id.clone(),
            old: actor.name.clone(),
            new: new.clone(),
        })
        .collect())
}

fn checked(template: Template, text: &str) -> Result<(), Box<Loaded>> {
    let mut loaded = load_text(&template.path(), text);
    let found = lint(&loaded);
    loaded.findings.extend(found);
    if loaded.findings.is_empty() { Ok(()) } else { Err(Box::new(loaded)) }
}

/// The text with the wishes set that are values of fields.
fn set(text: &str, wishes: &Wishes) -> String {
    let Some(root) = tree::parse(FileId::default(), text).root else { return text.to_owned() };
    let mut edits = Filling { text, root: &root, found: Vec::new() };
    if let Some(id) = &wishes.id {
        edits.value(&["meta", "id"], quoted(id));
    }
    if let Some(title) = &wishes.title {
        edits.value(&["meta", "title"], quoted(title));
    }
    if let Some(minutes) = wishes.minutes {
        edits.value(&["meta", "duration", "class_minutes"], minutes.to_string());
    }
    if let Some(turns) = wishes.turns {
        edits.value(&["meta", "calendar", "turns"], turns.to_string());
    }
    edits.calendar(wishes);
    if let Some(worst) = &wishes.worst {
        edits.worst(&quoted(worst));
    }
    edits.found.sort_by_key(|edit| edit.span.start);
    rewritten(text, &edits.found)
}

/// A text as it is written in a file.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

struct Filling<'a> {
    text: &'a str,
    root: &'a Node,
    found: Vec<Rewrite>,
}

impl<'a> Filling<'a> {
    fn put(&mut self, span: Span, with: String) {
        self.found.push(Rewrite { span, with, why: String::new() });
    }

    fn at(&self, path: &[&str]) -> Option<&'a Node> {
        let mut node = self.root;
        for name in path {
            node = &field(self.text, node, name)?.value;
        }
        Some(node)
    }

    fn value(&mut self, path: &[&str], with: String) {
        if let Some(node) = self.at(path) {
            self.put(node.span, with);
        }
    }

    fn written(&self, node: &Node) -> &'a str {
        tree::slice(self.text, node.span)
    }

    /// When the first turn begins, and how long each is.
    fn calendar(&mut self, wishes: &Wishes) {
        let Some(calendar) = self.at(&["meta", "calendar"]) else { return };
        let given = |name| field(self.text, calendar, name);
        let Some(old) = given("days_per_turn").or_else(|| given("minutes_per_turn")) else {
            return;
        };
        let in_minutes = match wishes.turn_length {
            Some(length) => matches!(length, TurnLength::Minutes(_)),
            None => tree::word(self.text, old.name) == "minutes_per_turn",
        };
        if let Some(length) = wishes.turn_length {
            let (name, number) = length.field();
            self.put(Span { end: old.value.span.end, ..old.name }, format!("{name}: {number}"));
        }
        let Some(start) = given("start") else { return };
        let before = self.written(&start.value).trim_matches('"');
        let mut first = wishes.start.as_ref().map_or(before, |(text, _)| text).to_owned();
        if in_minutes && !first.contains(['T', ' ']) {
            first.push_str(before.find('T').map_or(MORNING, |hour| &before[hour..]));
        }
        if first != before {
            self.put(start.value.span, quoted(&first));
        }
        if let Some((_, moment)) = &wishes.start {
            self.value(&["meta", "as_of"], quoted(&moment.day().to_string()));
        }
    }

    /// The gravest threshold, and rungs that are called as it was.
    fn worst(&mut self, worst: &str) {
        let name_of = |node: &'a Node| Some(&field(self.text, node, "name")?.value);
        let thresholds = self.at(&["ladder", "thresholds"]).map_or(&[][..], items);
        let Some(gravest) = thresholds.last().and_then(name_of) else { return };
        let rungs = self.at(&["ladder", "rungs"]).map_or(&[][..], items).iter().filter_map(name_of);
        let same = |name: &&Node| self.written(name) == self.written(gravest);
        let found: Vec<_> = rungs.filter(same).chain([gravest]).map(|name| name.span).collect();
        found.into_iter().for_each(|span| self.put(span, worst.to_owned()));
    }
}

fn items(node: &Node) -> &[Node] {
    match &node.kind {
        NodeKind::List(items) => items,
        _ => &[],
    }
}

fn field<'n>(text: &str, node: &'n Node, name: &str) -> Option<&'n Field> {
    let NodeKind::Struct { fields, .. } = &node.kind else { return None };
    fields.iter().find(|field| tree::word(text, field.name) == name)
}
