//! One's own games of the scenario that is being set up, read beside the window.

use bevy::prelude::*;

use super::forecasts::Forecasts;
use super::setup::Chosen;
use super::shelf::Kept;
use super::shell::{Awake, Screen};
use crate::table::OwnShelf;

/// What is read, and of which edition of a scenario.
#[derive(Resource, Default)]
struct OwnRead {
    of: Option<String>,
    shelf: OwnShelf,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<OwnRead>()
        .add_systems(OnEnter(Screen::Setup), forget)
        .add_systems(Update, read.run_if(in_state(Screen::Setup)));
}

/// There may be another game since.
fn forget(mut own: ResMut<OwnRead>) {
    *own = OwnRead::default();
}

/// Reads the games of what has been chosen, and hands them over.
fn read(
    mut own: ResMut<OwnRead>,
    mut chosen: ResMut<Chosen>,
    mut awake: ResMut<Awake>,
    kept: Res<Kept>,
    forecasts: Res<Forecasts>,
) {
    let chosen = chosen.bypass_change_detection();
    let Some(book) = &chosen.book else { return };
    let (id, edition) = (&book.scenario.meta.id, &book.scenario.hash);
    if own.of.as_ref() != Some(edition) {
        let shelf =
            kept.0.own_reader().map(|reader| OwnShelf::read(reader, id, edition, &forecasts));
        *own = OwnRead { of: Some(edition.clone()), shelf: shelf.unwrap_or_default() };
    }
    own.shelf.tick();
    if chosen.own != own.shelf.found {
        chosen.own.clone_from(&own.shelf.found);
        awake.stir();
    }
}
