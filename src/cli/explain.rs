//! `offramp explain CODE|NAME`

use std::io::Write;

use super::Ran;
use super::error::FindError;
use super::out;
use crate::lint::{RULES, code, explain};

/// What to explain.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A code, such as `W1001`, or a rule's name, such as `unreachable`; a list of all rules when left out.
    code: Option<String>,
}

/// Says what a code means.
pub fn run(args: &Args) -> Ran {
    let mut out = out::out();
    let Some(wanted) = &args.code else {
        for (rule, _) in RULES {
            writeln!(out, "{}  {}", rule.code.0, rule.name)?;
        }
        out.flush()?;
        return Ok(0);
    };
    let code = code(wanted).map_err(FindError::Rule)?;
    let Some(explained) = explain(&code) else { return Ok(1) };
    match explained.name {
        Some(name) => writeln!(out, "{}  {name}\n", explained.code)?,
        None => writeln!(out, "{}\n", explained.code)?,
    }
    out.write_all(explained.text.as_bytes())?;
    out.flush()?;
    Ok(0)
}
