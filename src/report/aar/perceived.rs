//! What was done, and how it was felt.

use serde::Serialize;

use super::Looked;
use crate::report::course::{Done, Felt, Turn};
use crate::scenario::OptionIx;

/// An act and what others felt by it in a turn.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Act {
    turn: u32,
    actor: String,
    title: String,
    /// How it was done and known.
    how: &'static str,
    felt: Vec<Feeling>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Feeling {
    by: String,
    toward: String,
    suspected: bool,
    /// Whether it is held against somebody who did not do it.
    mistaken: bool,
    amount: i32,
}

/// Every act, in the order in which it was done; after those of a turn, older ones found out in it.
pub(super) fn all(looked: &Looked<'_>) -> Vec<Act> {
    looked.turns.iter().flat_map(|turn| in_turn(looked, turn)).collect()
}

fn in_turn(looked: &Looked<'_>, turn: &Turn) -> Vec<Act> {
    let mut acts: Vec<_> = turn.acts.iter().map(|act| done(looked, turn, act)).collect();
    let mut later: Vec<OptionIx> = Vec::new();
    for felt in &turn.felt {
        let now = turn.acts.iter().any(|act| act.option == felt.option);
        if !now && !later.contains(&felt.option) {
            later.push(felt.option);
        }
    }
    acts.extend(later.into_iter().map(|option| act(looked, turn, option, "found out now")));
    acts
}

fn done(looked: &Looked<'_>, turn: &Turn, done: &Done) -> Act {
    let found = turn.traces.contains(&(done.actor, done.option, true));
    let how = match (done.open, found) {
        (true, _) => "open",
        (false, true) => "covert, traced at once",
        (false, false) => "covert",
    };
    act(looked, turn, done.option, how)
}

fn act(looked: &Looked<'_>, turn: &Turn, ix: OptionIx, how: &'static str) -> Act {
    let option = looked.scenario.option(ix);
    let felt = turn.felt.iter().filter(|felt| felt.option == ix);
    let feeling = |felt: &Felt| Feeling {
        by: looked.name(felt.by).to_owned(),
        toward: looked.name(felt.toward).to_owned(),
        suspected: felt.suspected,
        mistaken: felt.toward != option.actor,
        amount: felt.amount,
    };
    Act {
        turn: turn.turn,
        actor: looked.name(option.actor).to_owned(),
        title: option.title.clone(),
        how,
        felt: felt.map(feeling).collect(),
    }
}
