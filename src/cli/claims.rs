//! `offramp check --claims`: a scenario's causal claims, held against the model.

use std::io::Write;

use super::{CliError, playable};
use crate::forecast::claims::{Verdict, Weighed, weigh};
use crate::rules::SourceView;

/// Weighs every claim of the named scenarios; 1 if any is not held.
pub fn run(names: &[String], runs: u32, seed: u64) -> super::Verdict {
    let mut not_held = 0;
    let mut out = std::io::stdout().lock();
    for name in names {
        let (scenario, _) = playable(name)?;
        writeln!(
            out,
            "{}: {} claims, {runs} pairs of games each, seed {seed}",
            scenario.meta.id,
            scenario.claims.len()
        )?;
        for claim in &scenario.claims {
            let weighed = weigh(&scenario, claim, runs, seed, &|| {});
            not_held += u32::from(weighed.verdict() == Verdict::NotHeld);
            writeln!(out, "\n{}: {}", claim.id, claim.text)?;
            writeln!(out, "  {}", SourceView::of(&scenario, &claim.source).line)?;
            writeln!(out, "  {}", figures(weighed))?;
        }
    }
    out.flush().map_err(CliError::from)?;
    Ok(u8::from(not_held > 0))
}

fn figures(weighed: Weighed) -> String {
    let (low, high) = weighed.interval();
    let points = |share: f64| share * 100.0;
    let verdict = match weighed.verdict() {
        Verdict::Held => "held",
        Verdict::NotHeld => "NOT HELD",
        Verdict::Undecided => "undecided",
    };
    format!(
        "{:.1}% against {:.1}%: {:+.1} points ({:+.1} to {:+.1}), {verdict}",
        points(weighed.after.share()),
        points(weighed.than.share()),
        points(weighed.difference()),
        points(low),
        points(high),
    )
}
