//! What whoever ran a game did, turn by turn, in sentences.

use super::amended::amended;
use crate::rules::{Draw, Event};
use crate::session::Session;
use crate::texts::say;

/// Each act of the facilitator: the turn in which it told, and what was done and why.
pub fn facilitated(session: &Session) -> Vec<(u32, String)> {
    let mut turn = 0;
    let mut all = Vec::new();
    for event in session.events() {
        if let Event::TurnBegan { turn: begins } = event {
            turn = *begins;
        }
        all.extend(said(session, event).into_iter().map(|text| (turn, text)));
    }
    all
}

fn said(session: &Session, event: &Event) -> Vec<String> {
    let scenario = session.scenario();
    let decided = |draw: &Option<Draw>, what: String| {
        let why = draw.as_ref()?.overruled.as_ref()?;
        Some(say!("report-ran-why", what = what, why = why))
    };
    match event {
        Event::Injected { inject, draw, outcome, thrown_in } => {
            let inject = scenario.inject(*inject);
            let title = &inject.title;
            let thrown = thrown_in.then(|| say!("report-ran-thrown", title = title));
            let comes = decided(draw, say!("report-ran-comes", title = title));
            let branch = outcome.as_ref().and_then(|(at, draw)| {
                let text = crate::markup::plain(&inject.outcomes.get(at.at())?.text);
                decided(&Some(draw.clone()), say!("report-ran-decided", title = title, text = text))
            });
            [thrown, comes, branch].into_iter().flatten().collect()
        }
        Event::MayEnd { ends, draw } => {
            let what = match ends {
                true => say!("report-ran-ended"),
                false => say!("report-ran-goes-on"),
            };
            decided(&Some(draw.clone()), what).into_iter().collect()
        }
        Event::NotInjected { inject, draw } => {
            let title = &scenario.inject(*inject).title;
            let held = decided(&Some(draw.clone()), say!("report-ran-held", title = title));
            held.into_iter().collect()
        }
        Event::Amended { amendment, title, reason } => {
            let what = amended(scenario, amendment, title);
            vec![say!("report-ran-why", what = what, why = reason)]
        }
        Event::Written { actor, option } => {
            let (name, title) = (&scenario.actor(*actor).name, &scenario.option(*option).title);
            vec![say!("report-ran-written", title = title, actor = name)]
        }
        Event::Acted { option, outcome, draw, .. } => {
            let option = scenario.option(*option);
            let text = crate::markup::plain(&option.outcomes[outcome.at()].text);
            let what = say!("report-ran-decided", title = &option.title, text = text);
            decided(draw, what).into_iter().collect()
        }
        Event::Traced { actor, option, draw, attributed, .. } => {
            let (name, title) = (&scenario.actor(*actor).name, &scenario.option(*option).title);
            let what = match attributed {
                true => say!("report-ran-traced", title = title, actor = name),
                false => say!("report-ran-not-traced", title = title, actor = name),
            };
            decided(draw, what).into_iter().collect()
        }
        Event::Tapped { option, by, draw, tapped } => {
            let (name, title) = (&scenario.actor(*by).name, &scenario.option(*option).title);
            let what = match tapped {
                true => say!("report-ran-tapped", title = title, actor = name),
                false => say!("report-ran-not-tapped", title = title, actor = name),
            };
            decided(&Some(draw.clone()), what).into_iter().collect()
        }
        _ => Vec::new(),
    }
}
