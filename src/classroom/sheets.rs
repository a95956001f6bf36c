//! What a report tells in rows, as CSV for a spreadsheet.

use std::io;

use serde_json::{Value, json};

use crate::legible;
use crate::report::{Exercise, OtherProposal};
use crate::texts::say;

/// Who did how much: a row a person.
///
/// # Errors
/// There is no memory for it.
pub fn participation(rows: &[Value]) -> io::Result<String> {
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
    csv(&COLUMNS, rows)
}

/// Injects as planned and as played: a row an inject.
///
/// # Errors
/// There is no memory for it.
pub fn msel(exercise: &Exercise) -> io::Result<String> {
    const COLUMNS: [&str; 9] =
        ["title", "to", "planned", "due", "came", "state", "said", "expected", "amended"];
    let rows: Vec<_> = exercise.msel.iter().map(|line| json!(line)).collect();
    csv(&COLUMNS, &rows)
}

/// What each seat decided: a row a seat and turn.
///
/// # Errors
/// There is no memory for it.
pub fn decisions(exercise: &Exercise) -> io::Result<String> {
    const COLUMNS: [&str; 10] =
        ["turn", "date", "seat", "orders", "reason", "how", "said", "behind", "there", "others"];
    let orders = |all: &[String]| match all {
        [] => say!("report-hold"),
        all => all.join("; "),
    };
    let other = |one: &OtherProposal| {
        let behind = say!("exercise-behind", count = one.behind);
        format!("{} ({behind})", orders(&one.orders))
    };
    let turns = exercise.turns.iter();
    let rows = turns.flat_map(|turn| turn.seats.iter().map(move |seat| (turn, seat)));
    let rows = rows.map(|(turn, seat)| {
        let mut row = json!(seat);
        row["turn"] = json!(turn.turn);
        row["date"] = json!(turn.date);
        row["orders"] = json!(orders(&seat.orders));
        row["others"] = seat.others.iter().map(other).collect();
        row
    });
    csv(&COLUMNS, &rows.collect::<Vec<_>>())
}

/// Rows as CSV. A cell never begins as a formula does in a spreadsheet.
fn csv(columns: &[&str], rows: &[Value]) -> io::Result<String> {
    // Where decimals have commas, spreadsheets part cells at semicolons that stand in no quotes.
    let mut table = csv::WriterBuilder::new();
    table.quote_style(csv::QuoteStyle::Always).terminator(csv::Terminator::CRLF);
    let mut table = table.from_writer((columns.join(",") + "\r\n").into_bytes());
    for row in rows {
        table.write_record(columns.iter().map(|column| cell(&row[*column])))?;
    }
    let bytes = table.into_inner().map_err(|error| error.into_error())?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => legible::cell(text).into_owned(),
        Value::Array(lines) => {
            let lines: Vec<_> = lines.iter().filter_map(Value::as_str).collect();
            legible::cell(&lines.join("; ")).into_owned()
        }
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
        let text = participation(&[row]).unwrap();
        assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");
        assert!(text.contains(",\"' @x\","), "{text}");
    }
}
