//! `offramp watch SCENARIO`: what each save of the file changes.

use std::io::Write;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::error::ArgumentError;
use super::find::to_play;
use super::out::out;
use super::{CliError, Ran, bless};
use crate::diagnostics::{Diagnostic, Severity};
use crate::files;
use crate::forecast::{Difference, Headline, Risk, from_the_start, percent};
use crate::legible;
use crate::lint::all;
use crate::scenario::{Loaded, Scenario, ThresholdIx, Tone};

/// What to watch, and how to say it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Ctrl-C ends it. Notes of `check` are left out.")]
pub struct Args {
    /// A scenario's file, or the folder of its files.
    scenario: String,
    /// How changes are said.
    #[arg(long, value_enum, default_value_t)]
    format: WatchFormat,
    /// Games behind the risk, before and after each save with the same luck; 0 for none.
    #[arg(long, default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
    runs: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum WatchFormat {
    /// For people.
    #[default]
    Text,
    /// For programs: an object a line.
    Json,
}

/// One reading of the files.
#[derive(Debug, Serialize)]
struct SavedEdition {
    /// From 0, which is how the files were at first.
    revision: u32,
    /// Whether the scenario can be played.
    whole: bool,
    /// Findings that were not there before.
    came: Vec<Noticed>,
    /// Findings that are there no more.
    went: Vec<Noticed>,
    /// How many there are.
    findings: usize,
    /// The risk, unless there are errors; against that of the last edition without any.
    risk: Vec<RiskMove>,
}

/// A finding. Its place moves with the lines above, so that it is no part of what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Noticed {
    code: &'static str,
    severity: Severity,
    message: String,
    place: Option<String>,
}

/// A risk, and how it moved.
#[derive(Debug, Serialize)]
struct RiskMove {
    what: String,
    now: f64,
    before: Option<f64>,
    difference: Option<Difference>,
}

/// Watches until somebody ends it.
pub fn run(args: &Args) -> Ran {
    let path = Path::new(&args.scenario);
    if !path.exists() {
        // What is nowhere is told as by every verb; what comes with the program does not change.
        to_play(&args.scenario)?;
        return Err(ArgumentError::NotWatched(args.scenario.clone()).into());
    }
    let (mut watch, mut loaded) = files::FileWatch::new(path);
    let mut state = LastRead { runs: args.runs, ..LastRead::default() };
    loop {
        let reading = state.read(loaded);
        print(args, &reading)?;
        loaded = loop {
            if let Some(loaded) = watch.changed() {
                break loaded;
            }
            std::thread::sleep(files::FileWatch::EVERY);
        };
    }
}

/// What was read last.
#[derive(Default)]
struct LastRead {
    runs: u32,
    revision: Option<u32>,
    findings: Vec<Noticed>,
    /// The risks of the last edition without errors, by what is risked.
    risk: Option<(Vec<(String, Headline)>, Risk)>,
}

impl LastRead {
    fn read(&mut self, mut loaded: Loaded) -> SavedEdition {
        let changed = bless::changed(&mut loaded);
        let mut found = all(&loaded, None);
        found.extend(changed);
        found.sort_by_key(|finding| finding.span);
        let notes = |one: &&Diagnostic| one.severity != Severity::Note;
        let now: Vec<_> =
            found.iter().filter(notes).map(|one| Noticed::of(one, &loaded.files)).collect();
        let before = std::mem::replace(&mut self.findings, now.clone());
        let risk = loaded.scenario.as_ref().map_or_else(Vec::new, |scenario| self.weigh(scenario));
        let revision = self.revision.map_or(0, |last| last + 1);
        self.revision = Some(revision);
        SavedEdition {
            revision,
            whole: loaded.scenario.is_some(),
            came: less(&now, &before),
            went: less(&before, &now),
            findings: now.len(),
            risk,
        }
    }

    /// The risk, held against that of the edition before.
    fn weigh(&mut self, scenario: &Scenario) -> Vec<RiskMove> {
        if self.runs == 0 {
            return Vec::new();
        }
        let go_on = AtomicBool::new(false);
        let Some(risk) = from_the_start(scenario, self.runs, &go_on) else { return Vec::new() };
        let ends = ThresholdIx::all(scenario.ladder.thresholds.len()).map(Headline::End);
        let mut tones = scenario.endings.iter().map(|ending| ending.tone);
        let catastrophe = tones.any(|tone| tone == Tone::Catastrophe);
        let names: Vec<_> = catastrophe
            .then_some(Headline::Catastrophe)
            .into_iter()
            .chain(ends)
            .map(|what| (what.name(scenario), what))
            .collect();
        let moved = names.iter().map(|(name, what)| {
            let old = self.risk.as_ref().and_then(|(names, old)| {
                let same = names.iter().find(|(other, _)| other == name);
                same.map(|(_, before)| (*before, old))
            });
            let difference = old.map(|(before, old)| risk.less_as(old, (*what, before)));
            let share = |risk: &Risk, what| risk.share(what);
            RiskMove {
                what: name.clone(),
                now: share(&risk, *what),
                before: old.map(|(what, old)| share(old, what)),
                difference,
            }
        });
        let moved = moved.collect();
        self.risk = Some((names, risk));
        moved
    }
}

impl Noticed {
    fn of(finding: &Diagnostic, files: &crate::diagnostics::Files) -> Self {
        let place = finding.span.map(|span| {
            let (line, column) = files.line_column(span.file, span.start as usize);
            format!("{}:{line}:{column}", files.path(span.file).display())
        });
        let Diagnostic { code, severity, message, .. } = finding;
        Self { code: code.0, severity: *severity, message: message.clone(), place }
    }

    fn is(&self, other: &Self) -> bool {
        (self.code, &self.message) == (other.code, &other.message)
    }
}

/// Those that are not among others, of which each counts once.
fn less(all: &[Noticed], others: &[Noticed]) -> Vec<Noticed> {
    let mut others: Vec<&Noticed> = others.iter().collect();
    let new = |one: &&Noticed| match others.iter().position(|other| other.is(one)) {
        Some(at) => {
            others.swap_remove(at);
            false
        }
        None => true,
    };
    all.iter().filter(new).cloned().collect()
}

fn print(args: &Args, reading: &SavedEdition) -> Result<(), CliError> {
    let mut out = out();
    if args.format == WatchFormat::Json {
        let line = serde_json::to_string(reading).map_err(std::io::Error::from)?;
        writeln!(out, "{}", legible::json(&line))?;
        return Ok(out.flush()?);
    }
    let name = &args.scenario;
    match reading.revision {
        0 => writeln!(out, "Watching {name}; Ctrl-C ends it.")?,
        number => writeln!(out, "\nSaved ({number}).")?,
    }
    for (sign, all) in [("-", &reading.went), ("+", &reading.came)] {
        for Noticed { code, message, place, .. } in all {
            match place {
                Some(place) if sign == "+" => writeln!(out, "{sign} {code} {place}: {message}")?,
                _ => writeln!(out, "{sign} {code} {message}")?,
            }
        }
    }
    let findings = if reading.findings == 1 { "finding" } else { "findings" };
    match (reading.findings, reading.whole) {
        (0, _) => writeln!(out, "Nothing wrong.")?,
        (count, true) => writeln!(out, "{count} {findings}.")?,
        (count, false) => writeln!(out, "{count} {findings}; it can't be played as it is.")?,
    }
    for RiskMove { what, now, before, difference } in &reading.risk {
        let now = format!("{}%", percent(*now));
        let what = capital(what);
        match (before, difference) {
            (Some(_), Some(difference)) if difference.share == 0.0 => {
                writeln!(out, "{what}: {now}, as before")?;
            }
            (Some(before), Some(difference)) => {
                writeln!(
                    out,
                    "{what}: {} → {now}, {}",
                    format_args!("{}%", percent(*before)),
                    difference.sentence()
                )?;
            }
            _ => writeln!(out, "{what}: {now} of {} games", args.runs)?,
        }
    }
    Ok(out.flush()?)
}

/// The same with a capital at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
