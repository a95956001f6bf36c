//! `offramp reference`: everything that may stand in a scenario, and every command, as the program itself knows it.

mod commands;
mod fields;
mod lists;

use std::io::Write;
use std::path::PathBuf;

use clap::ValueEnum;
use serde::Serialize;

use super::out::out;
use super::print::json;
use super::{CliError, Ran};
use crate::files::{self, FileError};
use crate::scenario::catalogue::{Kind, kinds};
use crate::scenario::expr::{ManualRow, manual};
use crate::scenario::schema::{Schema, schema};

/// As what, and where to.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// As what.
    #[arg(long, value_enum, default_value_t)]
    format: ReferenceFormat,
    /// Write it as files of this folder, over those that are there.
    #[arg(long, value_name = "FOLDER")]
    write: Option<PathBuf>,
}

/// As what the reference is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum ReferenceFormat {
    /// Pages in Markdown.
    #[default]
    Md,
    /// The schema, for programs.
    Json,
    /// Pages for `man`, one for each command.
    Man,
}

/// What programs are told: all but the commands.
#[derive(Serialize)]
struct Published {
    #[serde(flatten)]
    schema: Schema,
    expressions: Vec<ManualRow>,
    kinds: Vec<&'static str>,
}

/// Prints it, or writes it.
pub fn run(args: &Args) -> Ran {
    let pages = match args.format {
        ReferenceFormat::Md => vec![
            ("fields.md".to_owned(), fields::page()),
            ("expressions.md".to_owned(), lists::expressions()),
            ("kinds.md".to_owned(), lists::kinds()),
            ("checks.md".to_owned(), lists::checks()),
            ("commands.md".to_owned(), commands::page()),
        ],
        ReferenceFormat::Json => vec![("schema.json".to_owned(), published()?)],
        ReferenceFormat::Man => commands::manual()?,
    };
    let mut out = out();
    let Some(folder) = &args.write else {
        let texts: Vec<_> = pages.into_iter().map(|(_, page)| page).collect();
        out.write_all(texts.join("\n").as_bytes())?;
        out.flush()?;
        return Ok(0);
    };
    files::create_folder(folder)?;
    for (name, page) in pages {
        let path = folder.join(&name);
        if write(&path, page.as_bytes())? {
            writeln!(out, "{}: written", path.display())?;
        }
    }
    out.flush()?;
    Ok(0)
}

fn published() -> Result<String, CliError> {
    let kinds = kinds().iter().map(|Kind { id, .. }| id.as_str()).collect();
    let mut text = Vec::new();
    json(&mut text, &Published { schema: schema(), expressions: manual(), kinds })?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// Writes a page, new or in the place of an older one; `false` if that is the same.
fn write(path: &std::path::Path, page: &[u8]) -> Result<bool, FileError> {
    match std::fs::read(path) {
        Ok(before) if before == page => Ok(false),
        Ok(before) => files::replace(path, &before, page).map(|()| true),
        Err(_) => files::write(&[(path.to_owned(), page.to_vec())]).map(|()| true),
    }
}

/// What stands in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// A table's head.
fn head(columns: &[&str]) -> String {
    let lines = vec!["---"; columns.len()];
    format!("| {} |\n| {} |\n", columns.join(" | "), lines.join(" | "))
}

/// A row of a table.
fn row(cells: &[&str]) -> String {
    let cells: Vec<_> = cells.iter().map(|text| cell(text)).collect();
    format!("| {} |\n", cells.join(" | "))
}
