//! A game that an author tries while the scenario is written: it is kept nowhere, and goes on with each edition of
//! the files.

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use bevy::platform::cell::SyncCell;
use bevy::prelude::*;

use super::flow::Beginning;
use super::hand::HandShown;
use super::inside::InsideShown;
use super::play::Play;
use super::shell::Awake;
use super::why::{Rehearsing, WhyShown};
use crate::diagnostics::Files;
use crate::files::FileWatch;
use crate::scenario::{Loaded, Scenario};
use crate::session::{Session, SessionError};
use crate::table::{Edited, Wake};

/// What a window begins with that is to try a scenario.
pub struct Rehearsal {
    /// The game.
    pub session: Session,
    /// The texts of its scenario.
    pub files: Files,
    /// Its files, if it goes on with their editions.
    pub watch: Option<FileWatch>,
    /// What is said first.
    pub said: Option<String>,
}

/// The same before the window is there.
#[derive(Resource)]
struct ToBegin(SyncCell<Option<Rehearsal>>);

/// What the files say, whenever they say something else.
#[derive(Resource)]
struct Editions(SyncCell<Receiver<Loaded>>);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, begin.run_if(resource_exists::<ToBegin>))
        .add_systems(Update, take_in.run_if(resource_exists::<Editions>));
}

/// Has it begin.
pub(super) fn insert(app: &mut App, rehearsal: Rehearsal) {
    app.insert_resource(ToBegin(SyncCell::new(Some(rehearsal))));
}

fn begin(mut to_begin: ResMut<ToBegin>, mut beginning: Beginning) {
    let rehearsal = to_begin.0.get().take();
    beginning.commands.remove_resource::<ToBegin>();
    let Some(Rehearsal { session, files, watch, said }) = rehearsal else { return };
    if let Some(watch) = watch {
        let editions = watch.beside(beginning.forecasts.wake());
        beginning.commands.insert_resource(Editions(SyncCell::new(editions)));
    }
    beginning.open(Ok::<_, SessionError>(session));
    beginning.commands.insert_resource(Rehearsing { files: Arc::new(files) });
    if let Some(said) = said {
        beginning.notice.say(said);
    }
}

/// Goes on with what the files say now, if they have changed.
fn take_in(
    mut editions: ResMut<Editions>,
    mut beginning: Beginning,
    play: Option<ResMut<Play>>,
    hand: Option<ResMut<HandShown>>,
    (inside, mut why): (Option<ResMut<InsideShown>>, ResMut<WhyShown>),
    mut awake: ResMut<Awake>,
) {
    let Some(loaded) = editions.bypass_change_detection().0.get().try_iter().last() else { return };
    let Some(mut play) = play else {
        // The game has been left.
        beginning.commands.remove_resource::<Editions>();
        return;
    };
    let files = Arc::new(loaded.files.clone());
    let edited = Edited::of(play.session(), loaded);
    if let Some(session) = edited.session {
        let cards = |scenario: &Scenario| {
            scenario.options.iter().map(|option| option.id.clone()).collect::<Vec<_>>()
        };
        let same = cards(play.scenario()) == cards(session.scenario());
        let wake: Wake = beginning.forecasts.wake();
        beginning.forecasts.forget();
        play.go_on_with(session, wake);
        match hand {
            Some(mut hand) if same => hand.keep_to(play.view()),
            _ => beginning.commands.insert_resource(HandShown::default()),
        }
        why.again(&play);
        if let Some(mut inside) = inside {
            inside.go_on_with(&play, &files);
            // The screen stays.
            play.moved();
        }
        beginning.commands.insert_resource(Rehearsing { files });
    }
    beginning.notice.text = Some(edited.said);
    awake.stir();
}
