//! The host of a class, as those notice it who are in the room: over real sockets.

mod client;
mod evaluators;
mod acts;
mod agents;
mod crowd;
mod faults;
mod guessing;
mod host_kill;
mod hostile;
mod lesson;
mod lesson_after;
mod lesson_back;
mod pictures;
mod place;
mod roles;
pub mod running;
mod secrets;
mod stream;
