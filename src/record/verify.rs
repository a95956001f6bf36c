//! Whether a game can have come about as the record says: all that follows from something else in it
//! is worked out again.

use std::sync::Arc;

use super::GameId;
use super::error::RecordError;
use super::stored::Stored;
use crate::policy::PolicyKind;
use crate::rules::{Command, EDITION};
use crate::session::{After, Entry, Player, Session, SessionError, Unrecorded};

/// What was worked out again, and came to the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The scenario's id.
    pub scenario: String,
    /// The edition of the scenario's text that is kept with the game.
    pub edition: String,
    /// The edition of the rules that the game was made with; those of this program lead to the same.
    pub rules: u32,
    /// Entries, each with the state after it.
    pub entries: u64,
    /// Those of them that were decisions of the computer, with the draws that led to them.
    pub decisions: u64,
}

impl Stored {
    /// Works out again whatever can be: the scenario's name and title, the actors', every state and what
    /// else came of each command, every decision of the computer with its draws, how many turns there were
    /// and whether the game is over. Of an unfinished game no error tells what nobody may know yet.
    ///
    /// # Errors
    /// The first thing that is not as the record says.
    pub fn verify(self) -> Result<Verified, RecordError> {
        let scenario = Arc::new(self.scenario()?);
        let Self { id: game, setup, title, actors, begun, entries, turns, ended, .. } = self;
        let rules = setup.rules;
        let unlike = |what: String| RecordError::Unlike { game: game.clone(), what };
        let scenario = setup.under_its_masks(scenario);
        let of_text: Vec<&str> = scenario.actors.iter().map(|actor| actor.name.as_str()).collect();
        if setup.scenario != scenario.meta.id || title != scenario.meta.title || actors != of_text {
            return Err(unlike("its scenario's names are not those in the scenario's text".into()));
        }
        let failed = |error| failed(game.clone(), rules, error);
        let mut session = Session::start(scenario, setup, Box::new(Unrecorded)).map_err(failed)?;
        if begun.is_some_and(|begun| begun != session.begun()) {
            return Err(unlike("it can't have begun as the record says".into()));
        }
        let (mut decisions, mut adjudicated) = (0, 0);
        for entry in entries {
            let number = entry.number;
            adjudicated += u64::from(matches!(entry.command, Command::Adjudicate { .. }));
            let decision = decided(&session, &entry);
            let (after, first) = (entry.after.clone(), session.events().len());
            // First the rules, whose messages say more.
            let again = session.again(entry);
            again.map_err(|error| failed(if ended.is_some() { error } else { silent(error) }))?;
            if after.is_some_and(|after| !came(&after, &session, first)) {
                return Err(unlike(format!("entry {number}: what came of it is not what is kept")));
            }
            match decision {
                DecisionKind::Same => decisions += 1,
                DecisionKind::NotOfAComputer => {}
                DecisionKind::Other(what) => return Err(unlike(format!("entry {number}: {what}"))),
            }
        }
        if turns != adjudicated {
            return Err(unlike(format!("it has {adjudicated} turns, but should have {turns}")));
        }
        match (session.state().over(), ended.is_some()) {
            (true, false) => Err(unlike("it is over, but the record says that it goes on".into())),
            (false, true) => Err(unlike("it goes on, but the record says that it is over".into())),
            _ => {
                let (scenario, entries) = (session.scenario(), session.entries());
                let (scenario, edition) = (scenario.meta.id.clone(), scenario.hash.clone());
                Ok(Verified { scenario, edition, rules, entries, decisions })
            }
        }
    }
}

fn failed(game: GameId, rules: u32, error: SessionError) -> RecordError {
    if rules == EDITION {
        return RecordError::Session { game, error };
    }
    let remedy = "`offramp replay` and `offramp report` tell it as it was decided, and an offramp of that \
                  edition verifies it";
    RecordError::Elsewhere { game, edition: rules, error, remedy }
}

/// Whether just this came of the last command, before which there were so many events.
fn came(after: &After, session: &Session, first: usize) -> bool {
    after.state == *session.state() && after.events == session.events()[first..]
}

enum DecisionKind {
    NotOfAComputer,
    Same,
    Other(String),
}

/// Lets the computer decide again, if it decided.
fn decided(session: &Session, entry: &Entry) -> DecisionKind {
    let Command::Commit { actor, orders, reason, draws } = &entry.command else {
        return DecisionKind::NotOfAComputer;
    };
    let (policy, alone) = match session.setup().players.get(actor.at()) {
        Some(Player::Computer(policy)) => (*policy, true),
        // Whoever stood in for it drew lots.
        Some(Player::Program(_)) if !draws.is_empty() => (PolicyKind::Temperament, false),
        _ => return DecisionKind::NotOfAComputer,
    };
    if session.state().over() || session.state().sealed[actor.at()].is_some() {
        // The rules will refuse it.
        return DecisionKind::NotOfAComputer;
    }
    let same = session.chosen_by(policy, *actor) == (orders.clone(), draws.clone());
    if same && (reason.is_empty() || !alone) {
        return DecisionKind::Same;
    }
    let (name, policy) = (&session.scenario().actor(*actor).name, policy.word());
    let played = if alone { "is played" } else { "was stood in for" };
    DecisionKind::Other(format!(
        "{name} {played} by `{policy}`, which comes to another decision here"
    ))
}

/// The same, without what a refusal says of orders.
fn silent(error: SessionError) -> SessionError {
    match error {
        SessionError::Impossible { number, .. } => {
            SessionError::Unfit { number, what: "the rules refuse it".to_owned() }
        }
        other => other,
    }
}
