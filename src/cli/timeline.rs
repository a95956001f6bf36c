//! `offramp check --timeline`: a scenario turn by turn.

use std::io::Write;

use super::find::playable_of;
use super::out::{Out, out};
use super::print::json;
use super::{CliError, Ran};
use crate::lint::{Timeline, TimelineInject, TimelineSeat, TimelineTurn, timeline};
use crate::report::condition;
use crate::scenario::Scenario;

/// Prints it of each scenario.
pub(super) fn run(names: &[String], as_json: bool) -> Ran {
    let mut out = out();
    for name in names {
        for scenario in playable_of(name)? {
            let timeline = timeline(&scenario);
            if as_json {
                json(&mut out, &timeline)?;
            } else {
                whole(&mut out, &scenario, &timeline)?;
            }
        }
    }
    out.flush()?;
    Ok(0)
}

fn whole(out: &mut Out, scenario: &Scenario, timeline: &Timeline) -> Result<(), CliError> {
    writeln!(out, "{} ({})", timeline.title, timeline.scenario)?;
    for turn in &timeline.turns {
        one(out, scenario, turn)?;
    }
    writeln!(out, "\n* whatever is done before; without it, if the card's condition holds")?;
    Ok(())
}

fn one(out: &mut Out, scenario: &Scenario, turn: &TimelineTurn) -> Result<(), CliError> {
    let what = if turn.aftermath { " (aftermath: no orders)" } else { "" };
    writeln!(out, "\nTurn {}, {}{what}", turn.turn, turn.date)?;
    for inject in &turn.certain {
        writeln!(out, "  comes      {}", of(inject))?;
    }
    for inject in turn.conditional.iter().filter(|one| one.first) {
        let all: Vec<_> = inject.conditions.iter().map(|cond| condition(scenario, cond)).collect();
        writeln!(out, "  may come   {}, if {}", of(inject), all.join(" and "))?;
    }
    for inject in turn.random.iter().filter(|one| one.first) {
        writeln!(out, "  by chance  {}", of(inject))?;
    }
    let both = turn.conditional.iter().chain(&turn.random).filter(|one| !one.first);
    let still: Vec<_> = both.map(|one| one.id.as_str()).collect();
    if !still.is_empty() {
        writeln!(out, "  still may  {}", still.join(", "))?;
    }
    for seat in &turn.seats {
        writeln!(out, "  {:<10} {}", seat.seat, cards(seat))?;
    }
    let all = turn.certain.iter().chain(&turn.conditional).chain(&turn.random);
    for inject in all.filter(|one| one.first) {
        if let Some(expects) = &inject.expects {
            writeln!(out, "  expected   {expects} ({})", inject.id)?;
        }
    }
    Ok(())
}

fn of(inject: &TimelineInject) -> String {
    let to = if inject.to.is_empty() { "all".to_owned() } else { inject.to.join(", ") };
    format!("“{}” ({}) to {to}", inject.title, inject.id)
}

fn cards(seat: &TimelineSeat) -> String {
    let star = |always: bool| if always { "*" } else { "" };
    let all: Vec<_> =
        seat.cards.iter().map(|card| format!("{}{}", card.id, star(card.always))).collect();
    if all.is_empty() { "nothing to choose".to_owned() } else { all.join(", ") }
}
