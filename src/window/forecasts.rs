//! The forecast desk in the window: the present risk is asked for where it is shown, and whatever somebody
//! asks for.

use bevy::prelude::*;

use super::play::Play;
use super::shell::{Awake, Phase};
use crate::rules::Viewer;
use crate::scenario::OptionIx;
use crate::table::{Desk, Subject};

/// The desk of the game that is played.
#[derive(Resource, Default, Deref, DerefMut)]
pub struct Forecasts(Desk);

/// Asks something of the desk.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub enum Foresee {
    /// To forecast these orders, and holding to compare them with.
    Orders(Vec<OptionIx>),
    /// To stop forecasting.
    Stop,
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Foresee>()
        .init_resource::<Forecasts>()
        .add_systems(Update, (wish, tick).chain());
}

/// The present risk on the table, and whatever somebody asks for.
fn wish(
    mut wishes: MessageReader<Foresee>,
    phase: Option<Res<State<Phase>>>,
    play: Option<Res<Play>>,
    mut forecasts: ResMut<Forecasts>,
    mut looked: Local<Option<Viewer>>,
) {
    let Some(play) = play else { return };
    let other = looked.replace(play.viewer()) != Some(play.viewer());
    let turn = play.view().turn;
    let shown = phase.filter(|phase| matches!(phase.get(), Phase::Table | Phase::Adjudication));
    let fresh = shown.is_some_and(|phase| other || phase.is_changed());
    if fresh && !play.state().over() {
        let subject = Subject::present(turn, play.viewer());
        forecasts.want(subject, play.expected(), play.state());
    }
    for wish in wishes.read() {
        match (wish, play.viewer()) {
            (Foresee::Orders(orders), Viewer::Seat(seat)) => {
                for orders in [Vec::new(), orders.clone()] {
                    let subject = Subject::after(turn, seat, orders);
                    forecasts.want(subject, play.expected(), play.state());
                }
            }
            (Foresee::Orders(_), _) => {}
            (Foresee::Stop, _) => forecasts.stop(),
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
