//! Figures on standard output, for people or for programs.

use std::io::Write;

use serde::Serialize;

use super::Ran;
use super::out::out;
use crate::legible;

/// How figures are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Shape {
    /// For people.
    #[default]
    Table,
    /// For programs.
    Json,
}

/// What can be printed as either.
pub trait PrintedAs: Serialize {
    /// For people.
    fn table(&self, out: &mut impl Write) -> std::io::Result<()>;
}

/// Prints it.
pub fn print(shape: Shape, figures: &impl PrintedAs) -> Ran {
    let mut out = out();
    match shape {
        Shape::Table => figures.table(&mut out)?,
        Shape::Json => json(&mut out, figures)?,
    }
    out.flush()?;
    Ok(0)
}

/// Prints a value for programs.
pub fn json(out: &mut impl Write, value: &impl Serialize) -> std::io::Result<()> {
    writeln!(out, "{}", legible::json(&serde_json::to_string_pretty(value)?))
}
