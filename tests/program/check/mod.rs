//! `offramp check`, from the command line to the last arrow: what an author reads about a mistake.

mod agreements;
mod budget;
mod command;
mod deterrence;
mod excludes;
mod expressions;
mod guide;
mod hostile;
mod kinds_of_game;
mod map;
mod references;
mod several;
mod small;
mod texts;
mod values;
