//! `offramp calibrate SCENARIO`: whether the model's own forecasts come true as often as they say, in
//! its own games.

mod really;

use std::io::Write;
use std::path::{Path, PathBuf};

use really::{Really, under};

use super::error::{ArgumentError, FindError};
use super::out::out;
use super::{CliError, Ran, playable, progress};
use crate::files::{must_be_new, write};
use crate::forecast::calibration::{Reliability, brier, own_games};
use crate::forecast::{Estimate, estimated, score, with_interval};
use crate::report::plot::{Colours, reliability};

/// What to hold against what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario's id, file or folder.
    scenario: String,
    /// The threshold that is forecast, by its id; the lowest when left out.
    #[arg(long, value_name = "RUNG")]
    threshold: Option<String>,
    /// How many games.
    #[arg(long, default_value_t = 5_000, value_parser = clap::value_parser!(u32).range(1..))]
    games: u32,
    /// Plays behind each forecast; all forecasts of a turn share their luck.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..))]
    plays: u32,
    /// Luck of the games.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Draw the diagram too, to FILE (`.svg`), a new one.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Plays, forecasts and prints the reliability diagram.
pub fn run(args: &Args) -> Ran {
    let (scenario, _) = playable(&args.scenario)?;
    let thresholds = scenario.ladder.thresholds.iter();
    let ids: Vec<&str> = thresholds.map(|threshold| threshold.id.as_str()).collect();
    let wanted = args.threshold.as_deref().unwrap_or(ids[0]);
    let Some(at) = ids.iter().position(|id| *id == wanted) else {
        let (rung, thresholds) = (wanted.to_owned(), ids.join(", "));
        return Err(FindError::Threshold { rung, thresholds }.into());
    };
    if let Some(path) =
        args.out.as_ref().filter(|path| path.extension().is_none_or(|end| end != "svg"))
    {
        let (path, what) = (path.clone(), "the diagram is drawn");
        return Err(ArgumentError::Ending { path, end: ".svg", what }.into());
    }
    // Before minutes of playing, not after.
    args.out.as_deref().map_or(Ok(()), must_be_new)?;
    let history = u64::from(!scenario.history.is_empty());
    let under = under(&scenario);
    let bar = progress::bar(u64::from(args.games) * (1 + history * (1 + under.len() as u64)));
    let said = own_games(&scenario, at, args.games, args.plays, args.seed, &|| bar.inc(1));
    let really = (history > 0).then(|| Really::of(&scenario, under, args, &|| bar.inc(1)));
    bar.finish_and_clear();
    let found = Reliability::of(&said);
    if let Some(path) = &args.out {
        let name = scenario.ladder.thresholds[at].said().say();
        let title = format!("{}: {name}", scenario.meta.title);
        draw(path, &found, &title)?;
    }
    let mut out = out();
    let (id, games, plays) = (&scenario.meta.id, said.len(), args.plays);
    writeln!(
        out,
        "{id}: is `{wanted}` crossed by the end? {games} forecasts of {plays} plays each"
    )?;
    writeln!(out, "\n  forecast     games  came true (95% interval)")?;
    for bin in &found.bins {
        let (runs, share) = (bin.came.runs, bin.came.share());
        let said = estimated(bin.said, nearest(bin.said, args.plays));
        let came = with_interval(share, bin.came.interval());
        let mark = "#".repeat((share * 40.0).round() as usize);
        writeln!(out, "  {said:>7}% {runs:>9}  {came:<24}  {mark}")?;
    }
    if let Some(missed) = brier(&said) {
        let [reliability, resolution, uncertainty] =
            [found.reliability, found.resolution, found.uncertainty].map(|part| score(part, 4));
        writeln!(out, "\n  Brier score {}", score(missed, 4))?;
        write!(out, "  reliability {reliability} (0 is best), resolution {resolution} ")?;
        writeln!(out, "(more is better), uncertainty {uncertainty}")?;
    }
    let fit = found.fit(args.plays);
    let (chi_square, bins, limit) = (fit.chi_square, fit.bins, fit.limit());
    let verdict = if chi_square <= limit { "no further than" } else { "further than" };
    writeln!(
        out,
        "  {verdict} chance puts right forecasts from the diagonal: chi-square {chi_square:.1} over \
         {bins} bins, 95% limit {limit}"
    )?;
    if let Some(really) = really {
        really.write(&mut out, &scenario)?;
    }
    out.flush()?;
    Ok(0)
}

/// The 95% interval of what came in none of so many plays, or in all: whichever is nearer.
fn nearest(share: f64, plays: u32) -> (f64, f64) {
    let runs = u64::from(plays);
    Estimate::of(if share < 0.5 { 0 } else { runs }, runs).interval()
}

fn draw(path: &Path, found: &Reliability, title: &str) -> Result<(), CliError> {
    let picture = reliability(found, title, &Colours::PRINT)?;
    Ok(write(&[(path.to_owned(), picture.into_bytes())])?)
}
