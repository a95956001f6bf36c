//! `offramp check --claims`: a scenario's causal claims, held against the model.

use std::io::Write;

use super::find::playable_of;
use super::out::out;
use super::{CliError, progress, theory};
use crate::forecast::Likelihood;
use crate::forecast::claims::{ClaimVerdict, Weighed, weigh};
use crate::rules::SourceView;
use crate::scenario::{Claim, Compared, Scenario};

/// Weighs every claim of the named scenarios under each of their theories, or the one that is named, and also
/// without its driver; 1 if any is held under none.
pub fn run(names: &[String], theory: Option<&str>, runs: u32, seed: u64) -> super::Ran {
    let mut scenarios = Vec::new();
    for name in names {
        for scenario in playable_of(name)? {
            scenarios.push(theory::under(scenario, theory)?);
        }
    }
    let weighings = scenarios.iter().map(|scenario| {
        let theories = rivals(scenario, theory).len();
        let sides = |claim: &Claim| theories + usize::from(!claim.driver.is_empty());
        scenario.claims.iter().map(sides).sum::<usize>() as u64
    });
    let weighings: u64 = weighings.sum();
    let bar = progress::bar(weighings * u64::from(runs));
    let mut not_held = 0;
    let mut out = out();
    for scenario in &scenarios {
        let (id, count) = (&scenario.meta.id, scenario.claims.len());
        let title = format!("{id}: {count} claims, {runs} pairs of games each, seed {seed}");
        bar.suspend(|| writeln!(out, "{title}"))?;
        let theories = rivals(scenario, theory);
        for claim in &scenario.claims {
            let weigh_in = |scenario: &Scenario| weigh(scenario, claim, runs, seed, &|| bar.inc(1));
            let weighed: Vec<_> = theories.iter().map(weigh_in).collect();
            let held = |at: &usize| weighed[*at].verdict(claim.relation) == ClaimVerdict::Held;
            let held: Vec<usize> = (0..theories.len()).filter(held).collect();
            not_held += u32::from(held.is_empty());
            // What carries a claim is asked where it is held, or else under the default.
            let of = &theories[held.first().copied().unwrap_or(0)];
            let without = (!claim.driver.is_empty()).then(|| weigh_in(&of.without(&claim.driver)));
            bar.suspend(|| said(&mut out, (&theories, of), claim, (&weighed, without), &held))?;
        }
    }
    bar.finish_and_clear();
    out.flush().map_err(CliError::from)?;
    Ok(u8::from(not_held > 0))
}

/// The scenario under each theory that its claims are weighed under: as it is, if one was named or there is
/// no choice.
fn rivals(scenario: &Scenario, theory: Option<&str>) -> Vec<Scenario> {
    let each = if theory.is_some() { Vec::new() } else { scenario.under_each() };
    if each.is_empty() { vec![scenario.clone()] } else { each }
}

fn said(
    out: &mut impl Write,
    (theories, of): (&[Scenario], &Scenario),
    claim: &Claim,
    (weighed, without): (&[Weighed], Option<Weighed>),
    held: &[usize],
) -> std::io::Result<()> {
    let scenario = of;
    writeln!(out, "\n{}: {}", claim.id, claim.text)?;
    writeln!(out, "  {}", SourceView::of(scenario, &claim.source).line)?;
    if let Compared::Within(percent) = claim.relation {
        writeln!(out, "  to differ by at most {percent}% of the second")?;
    }
    for (under, weighed) in theories.iter().zip(weighed) {
        let figures = figures(*weighed, claim.relation);
        match under.theory() {
            Some(theory) => writeln!(out, "  under {}: {figures}", theory.id)?,
            None => writeln!(out, "  {figures}")?,
        }
    }
    if let Some(without) = without {
        let driver: Vec<_> = claim.driver.iter().map(|thing| scenario.id_of(*thing)).collect();
        let figures = figures(without, claim.relation);
        writeln!(out, "  without {}: {figures}", driver.join(", "))?;
    }
    if theories.len() > 1 {
        writeln!(out, "  {}", held_under(theories, held))?;
    }
    out.flush()
}

/// Under which theories a claim is held.
fn held_under(theories: &[Scenario], held: &[usize]) -> String {
    let ids = |of: &dyn Fn(usize) -> bool| {
        let all = theories.iter().enumerate().filter(|(at, _)| of(*at));
        let ids: Vec<_> = all.filter_map(|(_, one)| Some(one.theory()?.id.as_str())).collect();
        ids.join(", ")
    };
    if held.is_empty() {
        "held under none of its theories".to_owned()
    } else if held.len() == theories.len() {
        "held under all of its theories".to_owned()
    } else {
        let (yes, no) = (ids(&|at| held.contains(&at)), ids(&|at| !held.contains(&at)));
        format!("held under {yes}, not under {no}")
    }
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
