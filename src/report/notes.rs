//! What happened beside orders and acts, in sentences.

use crate::forecast::DrawFigures;
use crate::rules::{Draw, Event, agreement_news};
use crate::scenario::Scenario;
use crate::texts::say;

/// What needs no more than a sentence.
pub(super) fn note(scenario: &Scenario, event: &Event) -> Option<String> {
    let name = |ix| &scenario.actor(ix).name;
    Some(match event {
        Event::Felt { by, toward, amount, option, suspected } => {
            let (by, toward) = (name(*by), name(*toward));
            let (what, by_so_much) = (&scenario.option(*option).title, *amount);
            match suspected {
                true => say!(
                    "report-note-suspects",
                    by = by,
                    toward = toward,
                    title = what,
                    amount = by_so_much
                ),
                false => say!(
                    "report-note-resents",
                    by = by,
                    toward = toward,
                    title = what,
                    amount = by_so_much
                ),
            }
        }
        Event::NormBroken { norm, breaches } => {
            let norm = &scenario.norms[norm.at()].name;
            say!("report-note-norm", norm = norm, breaches = *breaches)
        }
        Event::ThresholdCrossed { threshold } => {
            let name = scenario.ladder.thresholds[threshold.at()].said();
            say!("news-threshold", threshold = name)
        }
        Event::RedLineDeclared { red_line } => {
            let line = &scenario.red_lines[red_line.at()];
            say!("news-red-line-declared", actor = name(line.owner), title = &line.title)
        }
        Event::RedLineCrossed { red_line } => {
            let line = &scenario.red_lines[red_line.at()];
            say!("news-red-line-crossed", actor = name(line.owner), title = &line.title)
        }
        Event::RedLineKept { red_line, acted } => {
            let line = &scenario.red_lines[red_line.at()];
            let owner = name(line.owner);
            match acted {
                true => say!("report-note-line-acted", actor = owner, title = &line.title),
                false => say!("report-note-line-passed", actor = owner, title = &line.title),
            }
        }
        Event::Agreement { agreement, became } => {
            agreement_news(scenario, *agreement, *became).say()
        }
        Event::Forecast { actor, question, percent } => {
            let question = &scenario.questions[question.at()].text;
            let who = actor.map_or_else(|| say!("report-room"), |actor| name(actor).to_owned());
            say!("report-note-says", actor = who, percent = *percent, question = question)
        }
        Event::Resolved { question } => {
            say!("report-note-answered", question = &scenario.questions[question.at()].text)
        }
        Event::MayEnd { ends, draw } => may_end(*ends, draw),
        Event::AftermathComes => say!("news-aftermath"),
        _ => return None,
    })
}

/// Whether chance ended the game after a turn.
fn may_end(ends: bool, draw: &Draw) -> String {
    let figures = DrawFigures::of(draw);
    let (roll, share) = (&figures.roll, figures.shares.first().cloned().unwrap_or_default());
    match ends {
        true => say!("report-note-time-up", roll = roll, share = share),
        false => say!("report-note-goes-on", roll = roll, share = share),
    }
}
