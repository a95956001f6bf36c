//! `offramp check FILE…`

use std::io::{IsTerminal, Write};

use super::{CliError, Verdict, campaign, find};
use crate::diagnostics::{Diagnostic, Files, Format, render};

/// What to check, and how to say it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario files, folders of them, or ids of scenarios that come with the program.
    #[arg(required = true)]
    files: Vec<String>,
    /// How findings are shown.
    #[arg(long, value_enum, default_value_t = Shape::Full)]
    format: Shape,
    /// Play out the scenarios' causal claims and say which the model bears out.
    #[arg(long, conflicts_with = "format")]
    claims: bool,
    /// Pairs of games for each claim.
    #[arg(long, default_value_t = 4_000, requires = "claims")]
    runs: u32,
    /// Luck of the pairs.
    #[arg(long, default_value_t = 1, requires = "claims")]
    seed: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Shape {
    /// Each with its line and the place marked.
    Full,
    /// A line each.
    Concise,
    /// For programs.
    Json,
}

/// Checks everything before saying anything.
pub fn run(args: &Args) -> Verdict {
    if args.claims {
        return super::claims::run(&args.files, args.runs, args.seed);
    }
    let mut files = Files::default();
    let mut findings: Vec<Diagnostic> = Vec::new();
    for name in &args.files {
        for (texts, found) in each(name)? {
            findings.extend(files.take_over(texts, found));
        }
    }
    let mut out = std::io::stdout().lock();
    let colour = out.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    let format = match args.format {
        Shape::Full => Format::Full,
        Shape::Concise => Format::Concise,
        Shape::Json => Format::Json,
    };
    out.write_all(render(&findings, &files, format, colour).as_bytes())?;
    if args.format == Shape::Full && findings.is_empty() {
        let what = if args.files.len() == 1 { "it is" } else { "they are" };
        writeln!(out, "Nothing wrong: {what} ready to be played.")?;
    }
    out.flush()?;
    Ok(u8::from(!findings.is_empty()))
}

/// The texts and findings of one scenario or campaign, or, for a folder without a scenario of its
/// own, of each in it.
fn each(name: &str) -> Result<Vec<(Files, Vec<Diagnostic>)>, CliError> {
    let path = std::path::Path::new(name);
    if !path.is_dir() || !crate::scenario::is_collection(path) {
        return Ok(vec![one(name)?]);
    }
    let found = crate::scenario::collection(path)
        .map_err(|error| CliError::Message(format!("can't list {name}: {error}")))?;
    found.iter().map(|path| one(&path.to_string_lossy())).collect()
}

fn one(name: &str) -> Result<(Files, Vec<Diagnostic>), CliError> {
    if let Some(read) = campaign::find(name) {
        return Ok((read.files, read.findings));
    }
    let loaded = find(name)?;
    let mut found = crate::lint::lint(&loaded);
    found.extend(loaded.findings);
    Ok((loaded.files, found))
}
