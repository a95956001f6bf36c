//! `offramp chart SCENARIO`: flow charts as pages that a person can follow.

use std::io::Write;

use super::error::ArgumentError;
use super::out::out;
use super::{Ran, playable};
use crate::report::flow_page;

/// Whose.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario's id, file or folder.
    scenario: String,
    /// A seat that is played by a flow chart, by its id; all of them when left out.
    seat: Option<String>,
}

/// Prints them.
pub fn run(args: &Args) -> Ran {
    let (scenario, _) = playable(&args.scenario)?;
    let wanted = args.seat.as_deref().map(|id| super::actor(&scenario, id)).transpose()?;
    let pages: Vec<_> = scenario
        .actor_ids()
        .filter(|actor| wanted.is_none_or(|wanted| wanted == *actor))
        .filter_map(|actor| flow_page(&scenario, actor))
        .collect();
    if pages.is_empty() {
        return Err(
            ArgumentError::NoChart { scenario: scenario.meta.id, seat: args.seat.clone() }.into()
        );
    }
    let mut out = out();
    // A page of its own for each.
    out.write_all(pages.join("\n---\n\n").as_bytes())?;
    out.flush()?;
    Ok(0)
}
