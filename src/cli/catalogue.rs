//! `offramp catalogue`: the kinds of act and where each stands on the published scales.

use std::io::Write;

use serde::Serialize;

use super::Verdict;
use crate::scenario::catalogue::{Domain, Kind, Mid, Rivera, kinds};

/// How it is printed.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How it is printed.
    #[arg(long, value_enum, default_value_t)]
    format: Shape,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Shape {
    /// For people.
    #[default]
    Table,
    /// For programs.
    Json,
}

/// A kind as it is printed for programs.
#[derive(Serialize)]
struct Entry {
    id: &'static str,
    label: &'static str,
    domain: Domain,
    kahn: u32,
    mid: Mid,
    cameo: &'static str,
    goldstein: f64,
    against: f64,
    rivera: Rivera,
    attribution: f64,
    definition: &'static str,
}

impl From<&'static Kind> for Entry {
    fn from(kind: &'static Kind) -> Self {
        Self {
            id: &kind.id,
            label: &kind.label,
            domain: kind.domain,
            kahn: kind.kahn,
            mid: kind.mid,
            cameo: &kind.cameo,
            goldstein: kind.goldstein,
            against: kind.against,
            rivera: kind.rivera,
            attribution: kind.attribution,
            definition: &kind.definition,
        }
    }
}

/// Prints it.
pub fn run(args: &Args) -> Verdict {
    let mut out = std::io::stdout().lock();
    if args.format == Shape::Json {
        let entries: Vec<Entry> = kinds().iter().map(Entry::from).collect();
        serde_json::to_writer_pretty(&mut out, &entries).map_err(std::io::Error::from)?;
        writeln!(out)?;
        return Ok(0);
    }
    let head = ["kind", "domain", "Kahn", "MID", "CAMEO", "toward", "against", "Rivera"];
    let [kind, domain, kahn, mid, cameo, toward, against, rivera] = head;
    writeln!(
        out,
        "{kind:<34} {domain:<14} {kahn:>4} {mid:>4} {cameo:>6} {toward:>7} {against:>8} {rivera:>7}"
    )?;
    for kind in kinds() {
        let (domain, mid, rivera) =
            (kind.domain.to_string(), kind.mid.hostility, kind.rivera.weight);
        write!(out, "{:<34} {domain:<14} {:>4} {mid:>4} ", kind.id, kind.kahn)?;
        writeln!(
            out,
            "{:>6} {:>+7.1} {:>+8.1} {rivera:>7}",
            kind.cameo, kind.goldstein, kind.against
        )?;
    }
    Ok(0)
}
