//! The wall shows what lies open over the debrief in the first window.

use bevy::prelude::*;

use super::aside::WallAside;
use super::game::GameWall;
use crate::rules::Viewer;
use crate::table::{Futures, Subject};
use crate::texts::say;
use crate::window::debrief::{DebriefSheet, HindsightShown};
use crate::window::forecasts::Forecasts;
use crate::window::futures::{FuturesPage, FuturesShown};
use crate::window::play::Play;
use crate::window::shell::Phase;

pub(super) fn plugin(app: &mut App) {
    let debrief = in_state(Phase::Debrief).and_then(resource_exists::<HindsightShown>);
    app.add_systems(
        PostUpdate,
        (follow.run_if(debrief.clone()), close.run_if(not(debrief)))
            .run_if(resource_exists::<GameWall>),
    );
}

fn close(mut wall: ResMut<GameWall>) {
    if wall.bypass_change_detection().aside.is_some() {
        wall.aside = None;
    }
}

/// Shows what lies over the debrief in the first window.
fn follow(
    sheet: Res<DebriefSheet>,
    (page, shown): (Res<State<FuturesPage>>, Res<FuturesShown>),
    seen: Res<HindsightShown>,
    play: Option<ResMut<Play>>,
    mut forecasts: ResMut<Forecasts>,
    mut wall: ResMut<GameWall>,
) {
    let aside = match *sheet {
        _ if *page.get() == FuturesPage::Open => {
            let Some(mut play) = play else { return };
            let from = shown.futures().map_or(1, |futures| futures.turn);
            let subject = Subject::present(from, Viewer::Public);
            let session = play.bypass_change_detection().session();
            let state = session.history().get((from as usize).saturating_sub(1));
            if let Some(state) = state.filter(|_| forecasts.get(&subject).known.is_none()) {
                forecasts.want(subject.clone(), session.expected_by(Viewer::Public), state);
            }
            let known = forecasts.get(&subject).known;
            let view = &wall.bypass_change_detection().view;
            let futures = known.and_then(|known| Futures::of(view, from, &known.risk));
            Some(WallAside::Futures(futures, shown.over()))
        }
        DebriefSheet::OtherRoom => seen.other_room.clone().map(WallAside::OtherRoom),
        DebriefSheet::Road { told } => {
            let none = || match seen.found.working {
                true => say!("road-working"),
                false => say!("road-none"),
            };
            Some(match &seen.found.road {
                Some(road) => WallAside::of_road(road, &seen.scenario, told),
                None => WallAside::Nothing(none()),
            })
        }
        DebriefSheet::Closed => None,
    };
    if wall.bypass_change_detection().aside != aside {
        wall.aside = aside;
    }
}
