//! `offramp catalogue`: the kinds of act and where each stands on the published scales.

use std::io::Write;

use serde::Serialize;

use super::Ran;
use super::out::out;
use super::print::{Shape, json};
use crate::scenario::catalogue::agreement::{Scale, spearman};
use crate::scenario::catalogue::{Domain, Kind, RiveraCategory, kinds, ladder};

/// How it is printed.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How it is printed.
    #[arg(long, value_enum, default_value_t)]
    format: Shape,
}

/// A kind as it is printed for programs.
#[derive(Serialize)]
struct KindEntry {
    id: &'static str,
    label: &'static str,
    domain: Domain,
    /// `null` where Kahn's ladder has nothing like it; so below.
    kahn: Option<u32>,
    /// Hostility, 1 to 5.
    mid: u32,
    mid_action: u32,
    cameo: Option<&'static str>,
    /// Toward the party it is done to.
    goldstein: Option<f64>,
    against: f64,
    /// Weight.
    rivera: Option<i32>,
    rivera_category: Option<RiveraCategory>,
    /// Position on the catalogue's own ladder, from 1.
    step: usize,
    attribution: f64,
    definition: &'static str,
}

impl From<&'static Kind> for KindEntry {
    fn from(kind: &'static Kind) -> Self {
        Self {
            id: &kind.id,
            label: &kind.label,
            domain: kind.domain,
            kahn: kind.kahn,
            mid: kind.mid.hostility,
            mid_action: kind.mid.action,
            cameo: kind.cameo.as_ref().map(|cameo| cameo.code.as_str()),
            goldstein: kind.scales(true).goldstein,
            against: kind.against,
            rivera: kind.rivera.map(|rivera| rivera.weight),
            rivera_category: kind.rivera.map(|rivera| rivera.category),
            step: kind.step(),
            attribution: kind.attribution,
            definition: &kind.definition,
        }
    }
}

/// Prints it.
pub fn run(args: &Args) -> Ran {
    let mut out = out();
    if args.format == Shape::Json {
        let entries: Vec<KindEntry> = kinds().iter().map(KindEntry::from).collect();
        json(&mut out, &entries)?;
        out.flush()?;
        return Ok(0);
    }
    let head = ["kind", "domain", "Kahn", "MID", "CAMEO", "toward", "against", "Rivera", "step"];
    let [kind, domain, kahn, mid, cameo, toward, against, rivera, step] = head;
    write!(out, "{kind:<26} {domain:<14} {kahn:>4} {mid:>4} {cameo:>6} {toward:>7} ")?;
    writeln!(out, "{against:>8} {rivera:>7} {step:>5}")?;
    for kind in kinds() {
        let domain = kind.domain.to_string();
        let [kahn, mid, toward, rivera] = kind.scales(true).words();
        let against = kind.scales(false).words()[2].clone();
        let code = kind.cameo.as_ref().map_or("–", |cameo| &cameo.code);
        write!(out, "{:<26} {domain:<14} {kahn:>4} {mid:>4} ", kind.id)?;
        write!(out, "{code:>6} {toward:>7} {against:>8} ")?;
        writeln!(out, "{rivera:>7} {:>5}", kind.step())?;
    }
    writeln!(out, "\nSteps of the catalogue's own ladder")?;
    for (at, step) in ladder().iter().enumerate() {
        writeln!(out, "  {:>2} {} (Kahn {} and up)", at + 1, step.name, step.kahn)?;
    }
    writeln!(out, "\nHow far the scales agree in order (Spearman's rank correlation)")?;
    for (at, a) in Scale::ALL.into_iter().enumerate() {
        for b in &Scale::ALL[at + 1..] {
            let names = format!("{} and {}", a.name(), b.name());
            writeln!(out, "  {names:<24} {:.2}", spearman(a, *b))?;
        }
    }
    out.flush()?;
    Ok(0)
}
