//! The forecast desk in the window: the present risk is asked for where it is shown, and whatever somebody
//! asks for.

use bevy::prelude::*;

use super::play::Play;
use super::shell::{Awake, Screen, Steer};
use crate::rules::Viewer;
use crate::table::{Desk, Subject};

/// The desk of the game that is played.
#[derive(Resource, Default, Deref, DerefMut)]
pub struct Forecasts(Desk);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Forecasts>().add_systems(Update, (wish, tick).chain());
}

/// The present risk on the table, and whatever somebody asks for.
fn wish(
    mut steers: MessageReader<Steer>,
    screen: Res<State<Screen>>,
    play: Option<Res<Play>>,
    mut forecasts: ResMut<Forecasts>,
    mut looked: Local<Option<Viewer>>,
) {
    let Some(play) = play else { return };
    let other = looked.replace(play.viewer()) != Some(play.viewer());
    let turn = play.view().turn;
    let shows = matches!(screen.get(), Screen::Table | Screen::Adjudication);
    if shows && !play.state().over() && (other || screen.is_changed()) {
        let subject = Subject::present(turn, play.viewer());
        forecasts.want(subject, play.scenario(), play.state());
    }
    for steer in steers.read() {
        match (steer, play.viewer()) {
            (Steer::Foresee(orders), Viewer::Seat(seat)) => {
                for orders in [Vec::new(), orders.clone()] {
                    let subject = Subject::after(turn, seat, orders);
                    forecasts.want(subject, play.scenario(), play.state());
                }
            }
            (Steer::StopForecast, _) => forecasts.stop(),
            _ => {}
        }
    }
}

fn tick(mut forecasts: ResMut<Forecasts>, mut awake: ResMut<Awake>) {
    // Without anything to do the resource is not touched, so nothing sees it as changed.
    if forecasts.busy() && forecasts.bypass_change_detection().tick() {
        forecasts.set_changed();
        awake.stir();
    }
}
