//! The classroom: a room that people enter with what they have in their pockets, and the one writer behind it.
//!
//! A *room* is what one code opens; a *table* is one game in it; a *delegation* is the people on one seat. All that
//! happens is a [`RoomAct`]; a [`Room`] is the replay of its acts. The desk carries acts out on copies, makes
//! them durable with whatever they do in the games, and only then answers and shows. Pages and agents speak the same
//! protocol, which `docs/classroom-protocol.md` describes.

mod act;
mod act_keys;
mod decision;
mod archive;
mod console;
mod desk;
mod exercise;
pub mod net;
mod not_done;
mod participation;
mod people;
mod permit;
mod picture;
mod posting;
mod presence;
mod publish;
mod ran;
mod room;
mod said;
mod secret;
mod settings;
mod sheets;
mod survey;
mod table;
mod trace;
mod view;
mod words;
mod written;

pub use act::RoomAct;
pub use decision::{DecidedOn, Mover, Rating, SealedBy, SurveyAnswer};
pub use desk::{
    Acknowledged, ActAsk, Asker, CameIn, Coming, HostGame, OpenError, RoomAsk, RoomDesk, RoomGame,
    RoomOpening,
};
pub use exercise::{Telling, exercise};
pub use not_done::NotDone;
pub use people::{Person, PersonRole, RoomJob};
pub use permit::{GameFacts, RoomPhase, roles};
pub use picture::{PictureKnown, WallPicture};
pub use posting::{Posting, change};
pub use presence::Presence;
pub use publish::{Audience, Publisher, Snapshot, TableNow, TablePicture};
pub use room::{ActMoment, Room};
pub use settings::{AtTimeUp, NamesGiven, RoomSettings, SeatRule};
pub use survey::{ObservationSort, QuestionnaireAnswer, QuestionnaireTime};
pub use table::{Proposed, RoomTable, TurnClock};
pub use trace::Trace;
pub use view::Surroundings;
pub use written::{Improvement, Letter, RoomNote};
