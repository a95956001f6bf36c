//! The forecast desk in the window: the present risk is asked for where it is shown, and whatever somebody
//! asks for.

use std::sync::Arc;

use bevy::prelude::*;

use super::hand::HandShown;
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
    play: Option<ResMut<Play>>,
    hand: Option<Res<HandShown>>,
    mut forecasts: ResMut<Forecasts>,
    mut looked: Local<Option<(Phase, u32, Viewer)>>,
) {
    let Some(mut play) = play else { return };
    let play = play.bypass_change_detection();
    let turn = play.view().turn;
    let shown = phase.map(|phase| *phase.get());
    let shown = shown.filter(|phase| matches!(phase, Phase::Table | Phase::Adjudication));
    let looks = shown.map(|phase| (phase, turn, play.viewer()));
    if looks != *looked {
        ask(&mut forecasts, play, shown);
    }
    *looked = looks;
    let card = hand.filter(|_| shown == Some(Phase::Table)).and_then(|hand| hand.looked_at);
    if let (Some(card), Viewer::Seat(seat)) = (card, play.viewer()) {
        let subject = Subject::after(turn, seat, vec![card]);
        if forecasts.get(&subject).known.is_none() {
            forecasts.glance(subject, play.expected(), play.state());
        }
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

/// Asks for the risk as it stands, and after a turn why it moved and what it was before: in hot-seat nobody has
/// looked with everybody's eyes then.
fn ask(forecasts: &mut Forecasts, play: &mut Play, shown: Option<Phase>) {
    let (viewer, turn, expected) = (play.viewer(), play.view().turn, Arc::clone(play.expected()));
    if shown != Some(Phase::Adjudication) {
        forecasts.no_whys();
    } else if let Some(why) = play.table().why(viewer) {
        forecasts.want_why(why);
    }
    if play.state().over() {
        return;
    }
    if shown.is_some() {
        forecasts.want(Subject::present(turn, viewer), &expected, play.state());
    }
    if shown == Some(Phase::Adjudication)
        && let Some(before) = play.session().history().iter().rfind(|state| state.turn < turn)
    {
        forecasts.want(Subject::present(before.turn, viewer), &expected, before);
    }
}

fn tick(mut forecasts: ResMut<Forecasts>, mut awake: ResMut<Awake>) {
    // Without anything to do the resource is not touched, so nothing sees it as changed.
    if forecasts.busy() && forecasts.bypass_change_detection().tick() {
        forecasts.set_changed();
        awake.stir();
    }
}
