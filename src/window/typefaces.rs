//! Typefaces for what is about to be shown: of the system, where ours lack a character. They are looked
//! for beside the window, once for each character.

use std::collections::BTreeSet;

use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::forecasts::Forecasts;
use super::play::Play;
use super::shelf::Shelf;
use super::shell::Awake;
use super::theme::{self, borrowed};
use crate::forecast::Background;

/// What was looked through and looked for.
#[derive(Resource, Default)]
pub(super) struct Typefaces {
    /// Editions of scenarios.
    known: BTreeSet<String>,
    asked: BTreeSet<char>,
    work: Option<Background<Vec<borrowed::Face>>>,
    /// What was found, for every window.
    pub found: Vec<borrowed::Face>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Typefaces>().add_systems(Update, (ask, take).chain());
}

/// Looks for what the books and the game that is played need.
fn ask(
    mut contexts: EguiContexts,
    shelf: Res<Shelf>,
    play: Option<Res<Play>>,
    forecasts: Res<Forecasts>,
    mut faces: ResMut<Typefaces>,
    mut due: Local<bool>,
) {
    *due |= shelf.is_changed() || play.as_ref().is_some_and(DetectChanges::is_added);
    // Before the first pass there are no typefaces.
    let ctx = contexts.ctx_mut().ok().filter(|ctx| ctx.cumulative_pass_nr() > 0);
    let Some(ctx) = ctx.filter(|_| std::mem::take(&mut *due)) else { return };
    let books = shelf.books.iter().flat_map(|book| book.scenarios());
    let mut lacking = theme::lacks(ctx, &shelf.unfinished);
    for scenario in books.chain(play.as_ref().map(|play| &**play.scenario())) {
        if faces.known.insert(scenario.hash.clone()) {
            lacking.extend(theme::lacks(ctx, scenario));
        }
    }
    if lacking.is_subset(&faces.asked) {
        return;
    }
    faces.asked.extend(lacking);
    let wanted = faces.asked.clone();
    faces.work = forecasts.beside(move |_, tell| tell(borrowed::borrow(wanted)));
}

/// Takes what was found.
fn take(mut contexts: EguiContexts, mut faces: ResMut<Typefaces>, mut awake: ResMut<Awake>) {
    // Without work the resource is not touched.
    if faces.work.is_none() {
        return;
    }
    let (Some(work), Ok(ctx)) = (&faces.work, contexts.ctx_mut()) else { return };
    let (mut found, more) = work.take();
    if let Some(found) = found.pop() {
        theme::lend(ctx, &found);
        faces.found = found;
        awake.stir();
    }
    if !more {
        faces.work = None;
    }
}
