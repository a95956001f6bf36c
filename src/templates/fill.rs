//! A template with somebody's wishes in it.

use super::words::{id_of_name, renamed};
use super::{Template, TurnLength, Wishes};
use crate::diagnostics::{FileId, Span};
use crate::lint::all;
use crate::scenario::{Loaded, load_text};
use crate::syntax::edit::{Edit, EditError, Edits, quote};
use crate::syntax::tree::{self, Node, NodeKind, Tree};

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
    /// Its text can't be changed so: a fault of ours.
    #[error(transparent)]
    Edit(#[from] EditError),
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
    let text = set(&renamed(template.text, &with_ids), wishes)?;
    if checked(template, &text).is_ok() {
        return Ok(text);
    }
    let text = set(&renamed(template.text, &names().collect::<Vec<_>>()), wishes)?;
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
    loaded.findings = all(&loaded, None);
    if loaded.findings.is_empty() { Ok(()) } else { Err(Box::new(loaded)) }
}

/// The text with the wishes set that are values of fields.
fn set(text: &str, wishes: &Wishes) -> Result<String, EditError> {
    let tree = tree::parse(FileId::default(), text);
    let mut filling = Filling { tree: &tree, found: Vec::new() };
    if let Some(id) = &wishes.id {
        filling.value("meta/id", quote(id));
    }
    if let Some(title) = &wishes.title {
        filling.value("meta/title", quote(title));
    }
    if let Some(minutes) = wishes.minutes {
        filling.value("meta/duration/class_minutes", minutes.to_string());
    }
    if let Some(turns) = wishes.turns {
        filling.value("meta/calendar/turns", turns.to_string());
    }
    filling.calendar(wishes);
    if let Some(worst) = &wishes.worst {
        filling.worst(&quote(worst));
    }
    Edits::new(text, filling.found)?.apply(text)
}

struct Filling<'a> {
    tree: &'a Tree,
    found: Vec<Edit>,
}

impl<'a> Filling<'a> {
    fn put(&mut self, span: Span, new: String) {
        self.found.push(Edit { span, new });
    }

    fn at(&self, path: &str) -> Option<&'a Node> {
        self.tree.at(&self.tree.path(path)?)
    }

    fn value(&mut self, path: &str, with: String) {
        if let Some(node) = self.at(path) {
            self.put(node.span, with);
        }
    }

    /// When the first turn begins, and how long each is.
    fn calendar(&mut self, wishes: &Wishes) {
        let Some(calendar) = self.at("meta/calendar") else { return };
        let given = |name| calendar.field(&self.tree.text, name);
        let Some(old) = given("days_per_turn").or_else(|| given("minutes_per_turn")) else {
            return;
        };
        let in_minutes = match wishes.turn_length {
            Some(length) => matches!(length, TurnLength::Minutes(_)),
            None => tree::word(&self.tree.text, old.name) == "minutes_per_turn",
        };
        let start = given("start").map(|start| &start.value);
        if let Some(length) = wishes.turn_length {
            let (name, number) = length.field();
            self.put(Span { end: old.value.span.end, ..old.name }, format!("{name}: {number}"));
        }
        let Some((node, before)) = start.and_then(|start| Some((start, self.tree.string(start)?)))
        else {
            return;
        };
        let mut first = wishes.start.as_ref().map_or(&before, |(text, _)| text).clone();
        if in_minutes && !first.contains(['T', ' ']) {
            first.push_str(before.find('T').map_or(MORNING, |hour| &before[hour..]));
        }
        if first != before {
            self.put(node.span, quote(&first));
        }
        if let Some((_, moment)) = &wishes.start {
            self.value("meta/as_of", quote(&moment.day().to_string()));
        }
    }

    /// The gravest threshold, and rungs that are called as it was.
    fn worst(&mut self, worst: &str) {
        let names = |list: &str| {
            let items = self.at(list).map_or(&[][..], |node| match &node.kind {
                NodeKind::List(items) => items,
                _ => &[],
            });
            let names = items.iter().filter_map(|item| item.field(&self.tree.text, "name"));
            names.map(|name| &name.value).collect::<Vec<_>>()
        };
        let Some(gravest) = names("ladder/thresholds").pop() else { return };
        let was = self.tree.string(gravest);
        let mut found = names("ladder/rungs");
        found.retain(|name| self.tree.string(name) == was);
        for name in found.into_iter().chain([gravest]) {
            self.put(name.span, worst.to_owned());
        }
    }
}
