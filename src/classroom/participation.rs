//! Who did how much, a row a person. It counts; it does not grade. Names stand in it only if they are asked for.

use std::collections::BTreeMap;
use std::io;

use serde_json::{Value, json};

use super::people::PersonRole;
use super::room::Room;
use crate::legible;
use crate::session::Session;

/// A row for each person who played or looked on.
pub fn rows(room: &Room, session: &Session, names: bool) -> Vec<Value> {
    let state = session.state();
    let mut rows = Vec::new();
    for person in &room.people {
        if !matches!(person.role, PersonRole::Member | PersonRole::Observer | PersonRole::Evaluator)
        {
            continue;
        }
        let who = person.number;
        let proposals = room.tables.iter().flat_map(|table| &table.proposals);
        let (mut made, mut endorsed) = (0, 0);
        for proposal in proposals {
            made += u32::from(proposal.by == who);
            endorsed += u32::from(proposal.by != who && proposal.endorsed.contains(&who));
        }
        let mut guesses = BTreeMap::new();
        let mut given = 0;
        for table in &room.tables {
            for ((_, by, question), percent) in &table.guesses {
                if *by == who {
                    given += 1;
                    guesses.insert(*question, *percent);
                }
            }
        }
        // What is not answered by the end is answered with no.
        let brier = (state.over() && !guesses.is_empty()).then(|| {
            let one = |(question, percent): (&crate::scenario::QuestionIx, &u8)| {
                let came = f64::from(u8::from(state.resolved.get(question.at()) == Some(&true)));
                let off = f64::from(*percent) / 100.0 - came;
                off * off
            };
            guesses.iter().map(one).sum::<f64>() / guesses.len() as f64
        });
        rows.push(json!({
            "person": who,
            "name": names.then(|| room.name(who)),
            "role": person.role,
            "table": person.table + 1,
            "seat": person.seat.map(|seat| session.scenario().actor(seat).name.clone()),
            "joined": person.joined.to_string(),
            "gone": person.gone,
            "proposals": made,
            "endorsements": endorsed,
            "letters": room.letters.iter().filter(|letter| letter.by == who).count(),
            "notes": room.notes.iter().filter(|note| note.by == who).count(),
            "guesses": given,
            "brier": brier.map(|brier| (brier * 1_000.0).round() / 1_000.0),
            "survey": room.survey.contains_key(&who),
        }));
    }
    rows
}

/// The columns, in order.
const COLUMNS: [&str; 14] = [
    "person",
    "name",
    "role",
    "table",
    "seat",
    "joined",
    "gone",
    "proposals",
    "endorsements",
    "letters",
    "notes",
    "guesses",
    "brier",
    "survey",
];

/// The rows as CSV. A cell never begins as a formula does in a spreadsheet.
///
/// # Errors
/// There is no memory for it.
pub fn csv(rows: &[Value]) -> io::Result<String> {
    // Where decimals have commas, spreadsheets part cells at semicolons that stand in no quotes.
    let mut table = csv::WriterBuilder::new();
    table.quote_style(csv::QuoteStyle::Always).terminator(csv::Terminator::CRLF);
    let mut table = table.from_writer((COLUMNS.join(",") + "\r\n").into_bytes());
    for row in rows {
        table.write_record(COLUMNS.iter().map(|column| cell(&row[*column])))?;
    }
    let bytes = table.into_inner().map_err(|error| error.into_error())?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => legible::cell(text).into_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let row =
            json!({ "person": 1, "name": "=HYPERLINK(\"x\")", "seat": " @x", "role": "member" });
        let text = csv(&[row]).unwrap();
        assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");
        assert!(text.contains(",\"' @x\","), "{text}");
    }
}
