//! Looking back beside the window: what turns did to the risks and what decisions cost.

use bevy::platform::cell::SyncCell;
use bevy::prelude::*;

use super::Hindsight;
use crate::forecast::Background;
use crate::report::{Finding, Findings, Lookback};
use crate::window::forecasts::Forecasts;
use crate::window::play::Play;
use crate::window::shell::Awake;

/// The thread that looks back; dropped, it stops.
#[derive(Resource)]
pub(super) struct Looking(SyncCell<Background<Finding>>);

/// Begins to look back on the game that has ended.
pub(super) fn begin(
    mut commands: Commands,
    mut play: ResMut<Play>,
    mut seen: ResMut<Hindsight>,
    forecasts: Res<Forecasts>,
) {
    let lookback = Lookback::of(play.session());
    let work = forecasts.beside(move |stop, tell| lookback.work_out(stop, tell));
    seen.found = Findings { working: work.is_some(), ..Findings::default() };
    if let Some(work) = work {
        commands.insert_resource(Looking(work));
    }
}

/// Takes in what has been found.
pub(super) fn tick(
    mut commands: Commands,
    mut looking: ResMut<Looking>,
    mut seen: ResMut<Hindsight>,
    mut awake: ResMut<Awake>,
) {
    let (found, more) = looking.bypass_change_detection().0.get().take();
    if found.is_empty() && more {
        return;
    }
    found.into_iter().for_each(|finding| seen.found.add(finding));
    seen.found.working = more;
    awake.stir();
    if !more {
        commands.remove_resource::<Looking>();
    }
}

/// Nobody wants to know any more.
pub(super) fn stop(mut commands: Commands) {
    commands.remove_resource::<Looking>();
}
