//! What the room is asked by show of hands, and what it said.

use bevy::prelude::*;

use super::game::GameWall;
use crate::rules::Event;
use crate::session::Session;
use crate::window::hands::HandsShown;
use crate::window::play::Play;

pub(super) fn plugin(app: &mut App) {
    let both = resource_exists::<GameWall>.and_then(resource_exists::<Play>);
    app.add_systems(PostUpdate, ask.run_if(both));
}

/// What the room is asked at this moment, and what it said last in this turn.
fn ask(hands: Res<HandsShown>, mut play: ResMut<Play>, mut wall: ResMut<GameWall>) {
    let answered = answered(play.bypass_change_detection().session());
    let asking = hands.asked().map(|(_, text)| text.clone());
    let shown = wall.bypass_change_detection();
    if (&shown.asking, &shown.answered) != (&asking, &answered) {
        (wall.asking, wall.answered) = (asking, answered);
    }
}

fn answered(session: &Session) -> Option<(String, u8)> {
    let of_turn = |event: &&Event| !matches!(event, Event::TurnBegan { .. });
    session.events().iter().rev().take_while(of_turn).find_map(|event| match event {
        Event::Forecast { actor: None, question, percent } => {
            Some((session.scenario().questions[question.at()].text.clone(), *percent))
        }
        _ => None,
    })
}
