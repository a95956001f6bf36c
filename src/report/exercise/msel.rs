//! The master scenario events list of a game: each inject as it was planned and as it came.

use serde::Serialize;

use crate::report::amended::amended;
use crate::report::course::by_turn;
use crate::rules::Event;
use crate::scenario::{Amendment, Inject, InjectIx, Scenario, Seats, Trigger};
use crate::session::Session;
use crate::texts::say;

/// An inject as it was planned and as it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MselLine {
    /// Its headline, as it was last.
    pub title: String,
    /// To whom.
    pub to: String,
    /// When it was planned, in words.
    pub planned: String,
    /// The turn that it was planned for, where it was planned for one.
    pub due: Option<u32>,
    /// The turn in which it came.
    pub came: Option<u32>,
    /// `came`, `thrown_in`, `held`, or `not` if it did not come.
    pub state: &'static str,
    /// That, in a few words.
    pub said: String,
    /// How it was amended and why, a sentence each.
    pub amended: Vec<String>,
    /// What was expected of those who got it.
    pub expected: String,
}

/// All injects of a game, those that were planned for a turn first and by turn.
pub fn msel(session: &Session) -> Vec<MselLine> {
    let scenario = session.scenario();
    let all = scenario.injects.iter().enumerate();
    let mut lines: Vec<_> = all.map(|(at, one)| line(session, at.into(), one)).collect();
    lines.sort_by_key(|line| {
        (line.due.or(line.came).unwrap_or(u32::MAX), line.came.unwrap_or(u32::MAX))
    });
    lines
}

fn line(session: &Session, ix: InjectIx, inject: &Inject) -> MselLine {
    let scenario = session.scenario();
    // One that was added was not planned; its plan is itself, held for good.
    let added = inject.planned.as_ref().is_some_and(|planned| planned.held);
    let plan = inject.planned.as_deref().unwrap_or(inject);
    let due = match plan.trigger {
        Trigger::Turn(turn) if !added => Some(turn),
        _ => None,
    };
    let planned = match &plan.trigger {
        _ if added => say!("exercise-not-planned"),
        Trigger::Turn(turn) => say!("report-turn", turn = *turn),
        Trigger::When(_) => say!("exercise-by-condition"),
        Trigger::Random(_) => say!("exercise-by-chance"),
    };
    let came = came(session, ix);
    let state = match came {
        Some((_, true)) => "thrown_in",
        Some((_, false)) => "came",
        None if inject.held => "held",
        None => "not",
    };
    let all = inject.audience == Seats::ALL;
    let to = scenario.actor_ids().filter(|actor| !all && inject.audience.has(*actor));
    let to: Vec<_> = to.map(|actor| scenario.actor(actor).name.as_str()).collect();
    MselLine {
        title: inject.title.clone(),
        to: if to.is_empty() { say!("exercise-to-all") } else { to.join(", ") },
        planned,
        due,
        came: came.map(|(turn, _)| turn),
        state,
        said: match state {
            "thrown_in" => say!("exercise-thrown-in"),
            "came" => say!("exercise-came"),
            "held" => say!("exercise-held-back"),
            _ => say!("exercise-not-come"),
        },
        amended: amendments(scenario, session.events(), ix),
        expected: inject.expects.clone().unwrap_or_default(),
    }
}

/// The turn in which an inject came, and whether it was thrown in.
fn came(session: &Session, ix: InjectIx) -> Option<(u32, bool)> {
    by_turn(session.events()).find_map(|(turn, events)| {
        events.iter().find_map(|event| match event {
            Event::Injected { inject, thrown_in, .. } if *inject == ix => Some((turn, *thrown_in)),
            _ => None,
        })
    })
}

fn amendments(scenario: &Scenario, events: &[Event], ix: InjectIx) -> Vec<String> {
    // Those that are added take the numbers after the file's, in order.
    let added = events.iter().filter(|event| is_added(event)).count();
    let mut next = scenario.injects.len().saturating_sub(added);
    let mut lines = Vec::new();
    for event in events {
        let Event::Amended { amendment, title, reason } = event else { continue };
        let of = amendment.inject().unwrap_or_else(|| InjectIx::from(next));
        next += usize::from(is_added(event));
        if of == ix {
            let what = amended(scenario, amendment, title);
            lines.push(say!("report-ran-why", what = what, why = reason));
        }
    }
    lines
}

fn is_added(event: &Event) -> bool {
    matches!(event, Event::Amended { amendment, .. } if matches!(**amendment, Amendment::Add { .. }))
}
