//! How hard the seats of what is set up are: games that the computer plays beside the window, once for each edition.

use std::collections::HashMap;
use std::sync::Arc;

use bevy::prelude::*;

use super::choices::Chosen;
use crate::forecast::{Background, Difficulties};
use crate::window::forecasts::Forecasts;
use crate::window::shell::Awake;

/// What has been found, by edition, and what is being played.
#[derive(Resource, Default)]
pub(super) struct Hardness {
    known: HashMap<String, Arc<Difficulties>>,
    work: Option<(String, Background<Difficulties>)>,
}

/// Finds out how hard the seats of the chosen scenario are, and hands it over.
pub(super) fn measure(
    mut hardness: ResMut<Hardness>,
    mut chosen: ResMut<Chosen>,
    mut awake: ResMut<Awake>,
    forecasts: Res<Forecasts>,
) {
    let chosen = chosen.bypass_change_detection();
    let Some(book) = &chosen.book else { return };
    if chosen.difficulties.is_some() {
        return;
    }
    let edition = &book.scenario.hash;
    let hardness = hardness.bypass_change_detection();
    if let Some((of, work)) = &hardness.work
        && let Some(found) = work.take().0.pop()
    {
        hardness.known.insert(of.clone(), Arc::new(found));
        hardness.work = None;
    }
    if let Some(known) = hardness.known.get(edition) {
        chosen.difficulties = Some(Arc::clone(known));
        awake.stir();
    } else if hardness.work.as_ref().is_none_or(|(of, _)| of != edition) {
        let scenario = Arc::clone(&book.scenario);
        let work = forecasts.beside(move |stop, tell| {
            if let Some(found) = Difficulties::of(&scenario, Difficulties::GAMES, stop) {
                tell(found);
            }
        });
        hardness.work = work.map(|work| (edition.clone(), work));
    }
}

/// Nobody waits for it any more.
pub(super) fn stop(mut hardness: ResMut<Hardness>) {
    hardness.work = None;
}
