//! What `offramp new` asks, one line each. An empty answer takes what stands in brackets.

use std::io::{self, Write};

use crate::cli::out;
use crate::scenario::{LONGEST_LABEL, Moment, Scenario};
use crate::templates::{TEMPLATES, Template, TurnLength, Wishes};

/// Which template.
pub(super) fn template() -> io::Result<Template> {
    let mut out = out::out();
    writeln!(out, "What kind of crisis? An empty answer takes what stands in brackets.\n")?;
    for (at, template) in TEMPLATES.iter().enumerate() {
        writeln!(out, "  {}  {:<15} {}", at + 1, template.name, template.about)?;
    }
    writeln!(out)?;
    drop(out);
    let by_number = |answer: &str| {
        let at = answer.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        at.and_then(|at| TEMPLATES.get(at).copied())
    };
    let read = |answer: &str| {
        let found = by_number(answer).or_else(|| Template::find(answer));
        found.ok_or_else(|| format!("write a number from 1 to {}, or a name", TEMPLATES.len()))
    };
    let answer = until("Template", TEMPLATES[0].name, read)?;
    Ok(answer.unwrap_or(TEMPLATES[0]))
}

/// Everything that has not been said yet.
pub(super) fn ask(template: Template, scenario: &Scenario, wishes: &mut Wishes) -> io::Result<()> {
    let meta = &scenario.meta;
    if wishes.title.is_none() {
        wishes.title = until("Title", &meta.title, line)?;
    }
    if wishes.start.is_none() {
        let first = meta.calendar.moment(1).to_string();
        wishes.start = until("When does it begin?", &first, start)?;
    }
    if wishes.turns.is_none() {
        let least = template.least_turns;
        let read = |answer: &str| within(answer, least, 30);
        wishes.turns = until("How many turns?", &meta.turns.to_string(), read)?;
    }
    if wishes.turn_length.is_none() {
        let minutes = meta.calendar.moment(2).minutes_since(meta.calendar.moment(1));
        let length = match u32::try_from(minutes).unwrap_or_default() {
            minutes if minutes % 1440 == 0 => TurnLength::Days(minutes / 1440),
            minutes => TurnLength::Minutes(minutes),
        };
        let read = |answer: &str| answer.parse();
        wishes.turn_length = until("How long is a turn?", &length.to_string(), read)?;
    }
    if wishes.seats.is_empty() {
        let names: Vec<_> = scenario.actors.iter().map(|actor| actor.name.as_str()).collect();
        let read = |answer: &str| seats(answer, names.len());
        wishes.seats = until("Who plays?", &names.join(", "), read)?.unwrap_or_default();
    }
    if wishes.worst.is_none() {
        let worst = scenario.ladder.thresholds.last().map_or("", |worst| worst.name.as_str());
        wishes.worst = until("What must not happen?", worst, line)?;
    }
    if wishes.minutes.is_none() {
        let read = |answer: &str| within(answer, 1, 600);
        let question = "Minutes for a class, with the debrief?";
        wishes.minutes = until(question, &meta.class_minutes.to_string(), read)?;
    }
    Ok(())
}

/// Asks until the answer can be read; nothing for an empty one.
fn until<T>(
    question: &str,
    default: &str,
    read: impl Fn(&str) -> Result<T, String>,
) -> io::Result<Option<T>> {
    loop {
        let answer = out::ask(&format!("{question} [{default}] "))?;
        let answer = answer.trim();
        if answer.is_empty() {
            return Ok(None);
        }
        match read(answer) {
            Ok(answer) => return Ok(Some(answer)),
            Err(why) => writeln!(out::out(), "  {why}")?,
        }
    }
}

/// A text of one line.
pub(super) fn line(answer: &str) -> Result<String, String> {
    let answer = answer.trim();
    match answer.chars().count() {
        0 => Err("write something".to_owned()),
        count if count > LONGEST_LABEL => Err(format!("write {LONGEST_LABEL} letters at most")),
        _ if answer.contains('\n') => Err("write one line".to_owned()),
        _ => Ok(answer.to_owned()),
    }
}

/// A day, or a day with its hour.
pub(super) fn start(answer: &str) -> Result<(String, Moment), String> {
    let moment = Moment::parse(answer);
    let moment = moment.ok_or("write such as `2031-03-03`, or with the hour `2031-03-03T09:30`")?;
    Ok((answer.to_owned(), moment))
}

fn within(answer: &str, least: u32, most: u32) -> Result<u32, String> {
    let number = answer.parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| format!("write a number from {least} to {most}"))
}

fn seats(answer: &str, most: usize) -> Result<Vec<String>, String> {
    let names = answer.split(',').map(line).collect::<Result<Vec<_>, _>>()?;
    match names.len() {
        count if count > most => {
            Err(format!("this template has {most} seats: name {most} at most"))
        }
        _ => Ok(names),
    }
}
