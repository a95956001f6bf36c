//! Pictures for the wall, worked out beside the desk when they are first shown, and kept until the game is elsewhere.

use std::sync::Arc;

use super::{RoomDesk, TableGame};
use crate::classroom::decision::Mover;
use crate::classroom::picture::{PictureKnown, WallPicture};
use crate::forecast::Background;
use crate::report::{Lookback, Road, course, perceived};
use crate::rules::Viewer;
use crate::scenario::ActorIx;
use crate::session::Session;
use crate::table::{Desk as ForecastDesk, Futures, OtherRoom, Subject, WhyJob};
use crate::texts::say;

/// What is known of a table's pictures.
#[derive(Default)]
pub(in crate::classroom) struct TablePictures {
    desk: ForecastDesk,
    road: RoadFound,
    /// Of which game, in which turn, and whether it is over.
    of: (String, u32, bool),
    /// Counts what came: a picture that was made at another number may be out of date.
    pub number: u64,
}

/// The road not taken takes longest.
#[derive(Default)]
enum RoadFound {
    #[default]
    NotAsked,
    Working(Background<Option<Road>>),
    /// None if there was nothing to decide.
    Found(Option<Road>),
}

impl TablePictures {
    /// Begins what a picture needs, if nobody has, and takes in what has come; whether anything has.
    pub fn work(
        &mut self,
        wanted: WallPicture,
        game: &str,
        session: &Session,
        people: impl FnOnce() -> Vec<ActorIx>,
    ) -> bool {
        let state = session.state();
        let of = (game.to_owned(), state.turn, state.over());
        if self.of != of {
            *self = Self { of, number: self.number + 1, ..Self::default() };
        }
        match wanted {
            WallPicture::Futures => {
                let from = begins(session);
                if let Some(state) = session.history().get(from as usize - 1) {
                    let subject = Subject::present(from, Viewer::Public);
                    // The first look has all the plays that are drawn.
                    self.desk.glance(subject, session.expected_by(Viewer::Public), state);
                }
            }
            WallPicture::Causes => {
                let known = self.why(session).is_some_and(|why| why.whole);
                if !known && !self.desk.busy() {
                    WhyJob::of(session, Viewer::Public)
                        .into_iter()
                        .for_each(|job| self.desk.want_why(job));
                }
            }
            WallPicture::OtherRoom => {}
            WallPicture::RoadAsked | WallPicture::Road => {
                self.look_for_road(session, people);
            }
        }
        let mut came = self.desk.tick();
        if let RoadFound::Working(work) = &self.road {
            let (found, more) = work.take();
            if let Some(road) = found.into_iter().next() {
                (self.road, came) = (RoadFound::Found(road), true);
            } else if !more {
                (self.road, came) = (RoadFound::Found(None), true);
            }
        }
        self.number += u64::from(came);
        came
    }

    fn why(&self, session: &Session) -> Option<&crate::table::Why> {
        self.desk.why(last(session)?, Viewer::Public)
    }

    /// For what whoever sat in the room could have decided; who stands in for people decides nothing of theirs.
    fn look_for_road(&mut self, session: &Session, people: impl FnOnce() -> Vec<ActorIx>) {
        if matches!(self.road, RoadFound::NotAsked) && session.state().over() {
            let lookback = Lookback::of(session).with_people(people());
            let work = Background::start(move |stop, tell| tell(lookback.road_alone(stop)), || ());
            self.road = work.map_or(RoadFound::Found(None), RoadFound::Working);
        }
    }

    /// A picture as far as it is known, in the language of this thread; `None` while it is worked out.
    pub fn drawn(&self, wanted: WallPicture, session: &Session) -> Option<PictureKnown> {
        let scenario = session.scenario();
        match wanted {
            WallPicture::Futures => {
                let from = begins(session);
                let known = self.desk.get(&Subject::present(from, Viewer::Public)).known?;
                let view = session.view(Viewer::Public);
                Futures::of(&view, from, &known.risk).map(PictureKnown::Futures)
            }
            WallPicture::Causes if last(session).is_none() => {
                Some(PictureKnown::Nothing(say!("page-wall-no-turn")))
            }
            WallPicture::Causes => {
                let moved = self.desk.moved(last(session)?, Viewer::Public, scenario)?;
                let whole = self.why(session).is_some_and(|why| why.whole);
                Some(PictureKnown::Causes(moved, whole))
            }
            // Before that it would tell what is secret.
            _ if !session.state().over() => None,
            WallPicture::OtherRoom => {
                let perceived = perceived(scenario, &course(session.events()));
                let other = OtherRoom::of(session, &perceived);
                Some(match other {
                    Some(other) => PictureKnown::OtherRoom(Box::new(other)),
                    None => PictureKnown::Nothing(say!("other-room-none")),
                })
            }
            WallPicture::RoadAsked | WallPicture::Road => match &self.road {
                RoadFound::Found(Some(road)) => {
                    let (road, told) = (Box::new(road.clone()), wanted == WallPicture::Road);
                    Some(PictureKnown::Road(road, Arc::clone(scenario), told))
                }
                RoadFound::Found(None) => Some(PictureKnown::Nothing(say!("road-none"))),
                RoadFound::NotAsked | RoadFound::Working(_) => None,
            },
        }
    }
}

impl RoomDesk {
    /// Has what the walls are to show worked out, beside the desk; whether anything has come of it.
    pub(super) fn draw(&mut self) -> bool {
        let mut came = false;
        for (table, game) in self.room.tables.iter().zip(&mut self.games) {
            let TableGame { id, session, shown, pictures, .. } = game;
            if let Some(picture) = table.picture {
                let seen = shown.as_ref().unwrap_or(session);
                let movers = seen.scenario().actor_ids().zip(&table.movers);
                let people = || {
                    let played = |mover: &Mover| !matches!(mover, Mover::Policy(_) | Mover::Nobody);
                    movers.filter(|(_, mover)| played(mover)).map(|(actor, _)| actor).collect()
                };
                came |= pictures.work(picture, id.as_str(), seen, people);
            }
        }
        came
    }
}

/// The turn in which the futures begin: the present one, or in the debrief the first.
fn begins(session: &Session) -> u32 {
    if session.state().over() { 1 } else { session.state().turn }
}

/// The last turn that is over, if one is.
fn last(session: &Session) -> Option<u32> {
    let state = session.state();
    let turn = if state.over() { state.turn } else { state.turn.checked_sub(1)? };
    Some(turn).filter(|turn| *turn > 0)
}
