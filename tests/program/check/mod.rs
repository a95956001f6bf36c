//! `offramp check`, from the command line to the last arrow: what an author reads about a mistake.

mod agreements;
mod budget;
mod calendar;
mod command;
mod deterrence;
mod excludes;
mod expressions;
mod flow;
mod guide;
mod hostile;
mod injects;
mod kinds_of_game;
mod ladder;
mod map;
mod migrate;
mod odds;
mod private;
mod references;
mod several;
pub mod small;
mod published;
mod targets;
mod teaching;
mod texts;
mod toll;
mod values;
mod variants;
