//! The turns of a game as they were adjudicated, so that they can be played another way.

use crate::forecast::Past;
use crate::rules::{Command, Draw, Event, Ruling, apply};
use crate::session::Session;

/// Every turn that is over, oldest first.
pub fn past(session: &Session) -> Vec<Past> {
    let mut pasts: Vec<Past> = Vec::new();
    let history = session.history();
    for event in session.events() {
        if let Event::TurnBegan { turn } = event
            && let Some(opened) = history.get(pasts.len())
        {
            let after = history.get(*turn as usize).unwrap_or(session.state()).clone();
            pasts.push(Past { opened: opened.clone(), rulings: Vec::new(), after });
        } else if let Some(past) = pasts.last_mut() {
            add(session, past, event);
        }
    }
    // The turn that the game is in has not been opened.
    pasts.retain(|past| past.after.turn > past.opened.turn || past.after.over());
    pasts
}

fn add(session: &Session, past: &mut Past, event: &Event) {
    match event {
        Event::Sealed { actor, orders, .. } => {
            past.opened.sealed[actor.at()] = Some(orders.clone());
        }
        Event::Injected { inject, thrown_in: true, .. } => {
            let (command, seed) = (Command::Inject { inject: *inject }, session.setup().seed);
            // The session has accepted it before.
            let _ = apply(session.scenario(), &mut past.opened, &command, seed, &mut Vec::new());
        }
        Event::Acted { draw: Some(draw), .. } | Event::Traced { draw: Some(draw), .. } => {
            past.rulings.extend(ruling(draw));
        }
        Event::Tapped { draw, .. } => past.rulings.extend(ruling(draw)),
        _ => {}
    }
}

fn ruling(draw: &Draw) -> Option<Ruling> {
    let reason = draw.overruled.clone()?;
    Some(Ruling { draw: draw.name.clone(), actor: draw.actor, result: draw.result, reason })
}
