//! `offramp check FILE…`

mod mending;

use std::io::Write;
use std::path::PathBuf;

use super::error::FindError;
use super::find::{Found, all};
use super::out;
use super::played::{NewReport, Playing};
use super::{CliError, Ran};
use crate::diagnostics::{Diagnostic, Files, Format, Severity};
use crate::lint::{self, Levels, first_of_each};
use mending::Mending;

/// Findings of one code that are shown unless all are asked for.
const OF_EACH: usize = 4;

/// What to check, and how to say it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario files, folders of them, or ids of scenarios that come with the program.
    #[arg(required = true)]
    files: Vec<String>,
    /// How findings are shown.
    #[arg(long, value_enum, default_value_t = CheckFormat::Full)]
    format: CheckFormat,
    /// Show notes as well, which are only counted else.
    #[arg(long)]
    notes: bool,
    /// Show every finding, not only the first four of each code.
    #[arg(long)]
    all: bool,
    /// How much a rule or code matters: error, warning, note or off. Errors can't be turned down.
    #[arg(long, value_name = "NAME=LEVEL")]
    level: Vec<String>,
    /// Only this rule or code, beside errors.
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Mend what can be mended without a doubt, such as a missing comma, and write the files anew; then check them.
    #[arg(long, conflicts_with = "claims")]
    fix: bool,
    /// With `--fix`: mend also what is a guess, such as the nearest name for one that does not exist.
    #[arg(long)]
    likely: bool,
    /// Write nothing; show what `--fix` would change as a unified diff, and end with 1 if something would.
    #[arg(long, conflicts_with_all = ["claims", "format"])]
    diff: bool,
    /// Print instead, turn by turn, when it is, what may come, which cards seats have and what is expected of them.
    #[arg(long, conflicts_with = "claims")]
    timeline: bool,
    /// Play out the scenarios' causal claims and say which the model bears out, under which theories.
    #[arg(long, conflicts_with = "format", group = "playing")]
    claims: bool,
    /// Play each scenario by the computer, 4000 times or so many, and say as well what never comes up and what
    /// nothing hangs on.
    #[arg(long, value_name = "GAMES", num_args = 0..=1, default_missing_value = "4000", group = "playing")]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    play: Option<u32>,
    /// Write all that the games showed as one page to FILE (`.html`), which must be new.
    #[arg(long, value_name = "FILE", requires = "play")]
    report: Option<PathBuf>,
    /// Which of the scenario's theories moves states, by its id; each in turn when left out.
    #[arg(long, value_name = "ID", requires = "claims")]
    theory: Option<String>,
    /// Pairs of games for each claim.
    #[arg(long, default_value_t = 4_000, requires = "claims")]
    runs: u32,
    /// Luck of the pairs, or of the games.
    #[arg(long, default_value_t = 1, requires = "playing")]
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
    if args.timeline {
        return super::timeline::run(&args.files, args.format == CheckFormat::Json);
    }
    let settings = settings(args)?;
    if args.fix || args.diff || args.likely {
        let (likely, only_show) = (args.likely, args.diff);
        let mending = Mending { likely, only_show, levels: &settings };
        let mut changes = false;
        for name in &args.files {
            changes |= mending.run(name)?;
        }
        if only_show {
            return Ok(u8::from(changes));
        }
    }
    let playing = args.play.map(|games| Playing { games, seed: args.seed });
    let mut report = args.report.clone().map(NewReport::at).transpose()?;
    let mut files = Files::default();
    let mut findings: Vec<Diagnostic> = Vec::new();
    for name in &args.files {
        for found in all(name)? {
            let (texts, found) = looked_at(found, playing, &settings, report.as_mut())?;
            findings.extend(files.take_over(texts, found));
        }
    }
    let page = report.map(NewReport::write).transpose()?;
    let verdict = show(args, settings.applied(findings), &files)?;
    if let Some(page) = page.filter(|_| args.format == CheckFormat::Full) {
        let mut out = out::out();
        writeln!(out, "{}", page.display())?;
        out.flush()?;
    }
    Ok(verdict)
}

fn settings(args: &Args) -> Result<Levels, FindError> {
    let mut settings = Levels::default();
    args.level.iter().try_for_each(|level| settings.level(level)).map_err(FindError::Rule)?;
    args.only.iter().try_for_each(|name| settings.only(name)).map_err(FindError::Rule)?;
    Ok(settings)
}

/// Prints findings, and how many more there are.
fn show(args: &Args, mut findings: Vec<Diagnostic>, files: &Files) -> Ran {
    let note = |finding: &Diagnostic| finding.severity == Severity::Note;
    let clean = findings.iter().all(note);
    let notes = if args.notes { 0 } else { findings.iter().filter(|one| note(one)).count() };
    findings.retain(|finding| args.notes || !note(finding));
    let fixes = |safe: bool| {
        let of = |one: &&Diagnostic| one.fix.as_ref().is_some_and(|fix| fix.safe == safe);
        findings.iter().filter(of).count()
    };
    let mended = mended(findings.len(), fixes(true), fixes(false));
    let full = args.format == CheckFormat::Full;
    let (findings, more) = match full && !args.all {
        true => first_of_each(findings, OF_EACH),
        false => (findings, Vec::new()),
    };
    let format = match args.format {
        CheckFormat::Full => Format::Full,
        CheckFormat::Concise => Format::Concise,
        CheckFormat::Json => Format::Json,
    };
    out::findings(&findings, files, format)?;
    let mut out = out::out();
    if full {
        for (code, count) in more {
            writeln!(out, "{}: and {count} more: `--all`", code.0)?;
        }
        if let Some(mended) = mended {
            writeln!(out, "{mended}")?;
        }
        if clean {
            let what = if args.files.len() == 1 { "it is" } else { "they are" };
            writeln!(out, "Nothing wrong: {what} ready to be played.")?;
        }
        match notes {
            0 => {}
            1 => writeln!(out, "And one note: `--notes` shows it.")?,
            _ => writeln!(out, "And {notes} notes: `--notes` shows them.")?,
        }
    }
    out.flush()?;
    Ok(u8::from(!clean))
}

/// How many of so many findings would be mended, those without a doubt and those by a guess.
fn mended(findings: usize, sure: usize, likely: usize) -> Option<String> {
    let of = |count: usize| match (count, findings) {
        (1, 1) => "this".to_owned(),
        (2.., all) if count == all => format!("all {all} of these"),
        _ => format!("{count} of these {findings}"),
    };
    match (sure, likely) {
        (0, 0) => None,
        (0, likely) => Some(format!("`--fix --likely` would mend {}, by a guess.", of(likely))),
        (sure, 0) => Some(format!("`--fix` would mend {}.", of(sure))),
        (sure, likely) => Some(format!(
            "`--fix` would mend {}, and with `--likely` {likely} more, by a guess.",
            of(sure)
        )),
    }
}

/// The texts and findings of a scenario or campaign. A campaign is not played: its chapters are scenarios.
fn looked_at(
    found: Found,
    playing: Option<Playing>,
    settings: &Levels,
    report: Option<&mut NewReport>,
) -> Result<(Files, Vec<Diagnostic>), CliError> {
    match found {
        Found::Campaign(read) => Ok((read.files, read.findings)),
        Found::Scenario(mut loaded) => {
            let changed = super::bless::changed(&mut loaded);
            let mut found = match playing {
                Some(playing) => playing.found(&loaded, settings, report)?,
                None => lint::all(&loaded, None),
            };
            found.extend(changed);
            Ok((loaded.files, found))
        }
    }
}
