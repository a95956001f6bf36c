//! Who did how much, a row a person. It counts; it does not grade.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::people::PersonRole;
use super::room::Room;
use crate::session::Session;

/// A row for each person who played or looked on.
pub fn rows(room: &Room, session: &Session) -> Vec<Value> {
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
            "name": room.name(who),
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
pub fn csv(rows: &[Value]) -> String {
    let cell = |value: &Value| {
        let text = match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let text = if formula { format!("'{text}") } else { text };
        format!("\"{}\"", text.replace('"', "\"\""))
    };
    let mut out = COLUMNS.join(",") + "\r\n";
    for row in rows {
        let cells: Vec<_> = COLUMNS.iter().map(|column| cell(&row[*column])).collect();
        out += &(cells.join(",") + "\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let row =
            json!({ "person": 1, "name": "=HYPERLINK(\"x\")", "seat": "@x", "role": "member" });
        let text = csv(&[row]);
        assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");
        assert!(text.contains("\"'@x\""), "{text}");
    }
}
