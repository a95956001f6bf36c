//! What the wall may show in place of the game, in words and numbers: whoever draws it needs no game.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::report::{Road, WhyMoved, signed_points};
use crate::scenario::Scenario;
use crate::table::{Futures, OtherRoom};
use crate::texts::say;

/// A picture that the wall may show in place of the game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WallPicture {
    /// A thousand futures, as everybody may know them.
    Futures,
    /// Why the risk moved over the last turn, as everybody may know it.
    Causes,
    /// The decisive turn as two seats saw it.
    OtherRoom,
    /// Whether it was choice or chance, as a question.
    RoadAsked,
    /// The road not taken.
    Road,
}

impl WallPicture {
    /// Whether it tells what only the debrief may.
    pub fn is_of_debrief(self) -> bool {
        matches!(self, Self::OtherRoom | Self::RoadAsked | Self::Road)
    }
}

/// What is known of a picture, in one language.
#[derive(Clone, Debug)]
pub enum PictureKnown {
    /// A thousand futures.
    Futures(Futures),
    /// What moved, and whether nothing finer comes.
    Causes(Vec<WhyMoved>, bool),
    /// The other room.
    OtherRoom(Box<OtherRoom>),
    /// The road not taken: the question alone, or with the answer.
    Road(Box<Road>, Arc<Scenario>, bool),
    /// There is nothing to show, and why.
    Nothing(String),
}

impl PictureKnown {
    /// As a page draws it, in the language of this thread.
    pub(super) fn json(&self) -> Value {
        match self {
            Self::Futures(futures) => of_futures(futures),
            Self::Causes(moved, whole) => json!({
                "title": say!("moved-title"),
                "whole": whole,
                "moved": moved.iter().map(of_change).collect::<Vec<_>>(),
                "nothing": moved.is_empty().then(|| say!("moved-still")),
            }),
            Self::OtherRoom(other) => of_other_room(other),
            Self::Road(road, scenario, told) => of_road(road, scenario, *told),
            Self::Nothing(why) => json!({ "nothing": why }),
        }
    }
}

fn of_futures(futures: &Futures) -> Value {
    let over = futures.came.len();
    let lines = futures
        .lines
        .iter()
        .map(|line| json!({ "rungs": line.rungs, "left_after": futures.left_after(line) }));
    json!({
        "title": say!("futures-title"),
        "headline": futures.headline(),
        "left": futures.said_left(over).unwrap_or_else(|| say!("futures-all")),
        "about": futures.about(),
        "in_words": futures.in_words(over),
        "rungs": futures.rungs,
        "turns": turns_of(futures),
        "from": futures.from,
        "came": futures.came,
        "lines": lines.collect::<Vec<_>>(),
    })
}

/// What stands below the picture, from its start to its end.
fn turns_of(futures: &Futures) -> Vec<String> {
    let long = futures.turns();
    let name = |turn: usize| match turn {
        0 => say!("futures-start", turn = futures.turn),
        _ if turn == long => say!("futures-end"),
        _ => (futures.turn as usize + turn - 1).to_string(),
    };
    (0..=long).map(name).collect()
}

fn of_change(moved: &WhyMoved) -> Value {
    let causes = moved.causes.iter().map(|cause| {
        json!({
            "text": cause.text, "sort": cause.kind.word(), "points": cause.points,
            "said": signed_points(cause.points),
        })
    });
    json!({
        "headline": moved.headline(),
        "points": moved.points(),
        "beside": moved.beside(),
        "causes": causes.collect::<Vec<_>>(),
    })
}

fn of_other_room(other: &OtherRoom) -> Value {
    let rooms = other.rooms.each_ref().map(|room| {
        let parts = room.parts().into_iter();
        let parts = parts.map(|(title, lines)| json!({ "title": title, "lines": lines }));
        json!({
            "actor": room.seat, "name": room.name,
            "title": say!("other-room-own", name = &room.name),
            "parts": parts.collect::<Vec<_>>(),
        })
    });
    json!({
        "title": say!("other-room-title"),
        "about": say!("other-room-about", turn = other.turn),
        "rooms": rooms,
    })
}

fn of_road(road: &Road, scenario: &Scenario, told: bool) -> Value {
    let mut said = json!({ "title": say!("road-title"), "forks": road.forks(scenario) });
    if !told {
        said["asks"] = json!(say!("road-ask"));
        return said;
    }
    let long = road.went.len().max(road.other.len());
    let turns = (1..=long).map(|turn| match turn == long {
        true => say!("futures-end"),
        false => turn.to_string(),
    });
    let climbs = |title: String, rungs: &[crate::scenario::RungIx]| {
        let numbers: Vec<_> = rungs.iter().map(|rung| (rung.at() + 1).to_string()).collect();
        json!({ "in_words": format!("{title}: {}", numbers.join(" → ")), "title": title, "rungs": rungs })
    };
    said["answer"] = json!(road.answer(None));
    said["ended"] = json!(road.ended(scenario));
    said["about"] = json!(say!("road-about"));
    said["rungs"] = scenario.ladder.rungs.iter().map(|rung| rung.name.as_str()).collect();
    said["turns"] = turns.collect();
    said["fork"] = json!(road.turn - 1);
    said["roads"] =
        json!([climbs(say!("road-went"), &road.went), climbs(say!("road-other"), &road.other)]);
    said
}
