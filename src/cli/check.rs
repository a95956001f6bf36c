//! `offramp check FILE…`

use std::io::Write;

use super::Ran;
use super::find::{Found, all};
use super::out;
use crate::diagnostics::{Diagnostic, Files, Format};

/// What to check, and how to say it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario files, folders of them, or ids of scenarios that come with the program.
    #[arg(required = true)]
    files: Vec<String>,
    /// How findings are shown.
    #[arg(long, value_enum, default_value_t = CheckFormat::Full)]
    format: CheckFormat,
    /// Play out the scenarios' causal claims and say which the model bears out, under which theories.
    #[arg(long, conflicts_with = "format")]
    claims: bool,
    /// Which of the scenario's theories moves states, by its id; each in turn when left out.
    #[arg(long, value_name = "ID", requires = "claims")]
    theory: Option<String>,
    /// Pairs of games for each claim.
    #[arg(long, default_value_t = 4_000, requires = "claims")]
    runs: u32,
    /// Luck of the pairs.
    #[arg(long, default_value_t = 1, requires = "claims")]
    seed: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum CheckFormat {
    /// Each with its line and the place marked.
    Full,
    /// A line each.
    Concise,
    /// For programs.
    Json,
}

/// Checks everything before saying anything.
pub fn run(args: &Args) -> Ran {
    if args.claims {
        return super::claims::run(&args.files, args.theory.as_deref(), args.runs, args.seed);
    }
    let mut files = Files::default();
    let mut findings: Vec<Diagnostic> = Vec::new();
    for name in &args.files {
        for found in all(name)? {
            let (texts, found) = looked_at(found);
            findings.extend(files.take_over(texts, found));
        }
    }
    let format = match args.format {
        CheckFormat::Full => Format::Full,
        CheckFormat::Concise => Format::Concise,
        CheckFormat::Json => Format::Json,
    };
    out::findings(&findings, &files, format)?;
    let mut out = out::out();
    if args.format == CheckFormat::Full && findings.is_empty() {
        let what = if args.files.len() == 1 { "it is" } else { "they are" };
        writeln!(out, "Nothing wrong: {what} ready to be played.")?;
    }
    out.flush()?;
    Ok(u8::from(!findings.is_empty()))
}

/// The texts and findings of a scenario or campaign.
fn looked_at(found: Found) -> (Files, Vec<Diagnostic>) {
    match found {
        Found::Campaign(read) => (read.files, read.findings),
        Found::Scenario(loaded) => {
            let mut found = crate::lint::lint(&loaded);
            found.extend(loaded.findings);
            (loaded.files, found)
        }
    }
}
