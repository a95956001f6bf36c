//! `offramp check --claims`: a scenario's causal claims, held against the model.

use std::io::Write;

use super::find::playable_of;
use super::out::out;
use super::{CliError, progress};
use crate::forecast::Likelihood;
use crate::forecast::claims::{ClaimVerdict, Weighed, weigh};
use crate::rules::SourceView;
use crate::scenario::{Claim, Compared, Scenario};

/// Weighs every claim of the named scenarios, each also without its driver; 1 if any is not held.
pub fn run(names: &[String], runs: u32, seed: u64) -> super::Ran {
    let mut scenarios = Vec::new();
    for name in names {
        scenarios.extend(playable_of(name)?);
    }
    let sides = |claim: &Claim| if claim.driver.is_empty() { 1 } else { 2 };
    let weighings: u64 = scenarios.iter().flat_map(|s| &s.claims).map(sides).sum();
    let bar = progress::bar(weighings * u64::from(runs));
    let mut not_held = 0;
    let mut out = out();
    for scenario in &scenarios {
        let (id, count) = (&scenario.meta.id, scenario.claims.len());
        let title = format!("{id}: {count} claims, {runs} pairs of games each, seed {seed}");
        bar.suspend(|| writeln!(out, "{title}"))?;
        for claim in &scenario.claims {
            let weighed = weigh(scenario, claim, runs, seed, &|| bar.inc(1));
            not_held += u32::from(weighed.verdict(claim.relation) != ClaimVerdict::Held);
            let without = (!claim.driver.is_empty()).then(|| {
                weigh(&scenario.without(&claim.driver), claim, runs, seed, &|| bar.inc(1))
            });
            bar.suspend(|| said(&mut out, scenario, claim, weighed, without))?;
        }
    }
    bar.finish_and_clear();
    out.flush().map_err(CliError::from)?;
    Ok(u8::from(not_held > 0))
}

fn said(
    out: &mut impl Write,
    scenario: &Scenario,
    claim: &Claim,
    weighed: Weighed,
    without: Option<Weighed>,
) -> std::io::Result<()> {
    writeln!(out, "\n{}: {}", claim.id, claim.text)?;
    writeln!(out, "  {}", SourceView::of(scenario, &claim.source).line)?;
    if let Compared::Within(percent) = claim.relation {
        writeln!(out, "  to differ by at most {percent}% of the second")?;
    }
    writeln!(out, "  {}", figures(weighed, claim.relation))?;
    if let Some(without) = without {
        let driver: Vec<_> = claim.driver.iter().map(|thing| scenario.id_of(*thing)).collect();
        let figures = figures(without, claim.relation);
        writeln!(out, "  without {}: {figures}", driver.join(", "))?;
    }
    out.flush()
}

fn figures(weighed: Weighed, relation: Compared) -> String {
    let (low, high) = weighed.interval();
    let points = |share: f64| share * 100.0;
    let verdict = match weighed.verdict(relation) {
        ClaimVerdict::Held => "held",
        ClaimVerdict::NotHeld => "NOT HELD",
        ClaimVerdict::Undecided => "undecided",
    };
    format!(
        "{}% against {}%: {:+.1} points ({:+.1} to {:+.1}), {verdict}",
        Likelihood::from(weighed.after).percent(),
        Likelihood::from(weighed.than).percent(),
        points(weighed.difference()),
        points(low),
        points(high),
    )
}
