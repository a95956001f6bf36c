//! What whoever ran a game did, turn by turn, in sentences.

use crate::rules::{Draw, Event};
use crate::session::Session;

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
    let decided = |draw: &Option<Draw>, what: &str| {
        let why = draw.as_ref()?.overruled.as_ref()?;
        Some(format!("{what} ({why})."))
    };
    match event {
        Event::Injected { inject, draw, outcome, thrown_in } => {
            let inject = scenario.inject(*inject);
            let title = &inject.title;
            let thrown = thrown_in.then(|| format!("“{title}” was thrown in."));
            let comes = decided(draw, &format!("It was decided that “{title}” comes"));
            let branch = outcome.as_ref().and_then(|(at, draw)| {
                let text = crate::markup::plain(&inject.outcomes.get(at.at())?.text);
                decided(&Some(draw.clone()), &format!("Of “{title}” it was decided: {text}"))
            });
            [thrown, comes, branch].into_iter().flatten().collect()
        }
        Event::NotInjected { inject, draw } => {
            let title = &scenario.inject(*inject).title;
            let held = decided(&Some(draw.clone()), &format!("“{title}” was held back"));
            held.into_iter().collect()
        }
        Event::Written { actor, option } => {
            let (name, title) = (&scenario.actor(*actor).name, &scenario.option(*option).title);
            vec![format!("“{title}” was written down as a move of {name}.")]
        }
        Event::Acted { option, outcome, draw, .. } => {
            let option = scenario.option(*option);
            let text = crate::markup::plain(&option.outcomes[outcome.at()].text);
            let what = format!("Of “{}” it was decided: {text}", option.title);
            decided(draw, &what).into_iter().collect()
        }
        Event::Traced { actor, option, draw, attributed, .. } => {
            let (name, title) = (&scenario.actor(*actor).name, &scenario.option(*option).title);
            let not = if *attributed { "" } else { "not " };
            let what = format!("It was decided that “{title}” is {not}traced to {name}");
            decided(draw, &what).into_iter().collect()
        }
        _ => Vec::new(),
    }
}
