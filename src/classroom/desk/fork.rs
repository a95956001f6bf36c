//! Going back: the table goes on in a new game, which is the old one without what is taken back.

use std::sync::Arc;

use super::work::{Checked, KeptAct, Work, refused, replay};
use super::{Acknowledged, ActAsk, RoomDesk};
use crate::classroom::act::RoomAct;
use crate::classroom::not_done::NotDone;
use crate::record::{RecordError, RoomRow, Stored};
use crate::rules::{Command, EDITION};
use crate::scenario::Scenario;
use crate::session::{Entry, Origin, Role, Session, Setup, Unrecorded};

/// Whether an act makes the table go on in a new game.
pub(super) fn is_fork(act: &RoomAct) -> bool {
    matches!(act, RoomAct::Reopen { .. } | RoomAct::Rewind { .. })
}

/// Whether a command of a game, given in `turn` while it is `now`, is carried over.
fn carried_over(act: &RoomAct, turn: u32, now: u32, command: &Command) -> bool {
    match act {
        RoomAct::Rewind { turn: to, .. } => turn < *to,
        RoomAct::Reopen { seat, .. } => {
            let own = Role::of(command) == Role::Seat(*seat);
            turn < now || !own
        }
        _ => true,
    }
}

/// A game without what is taken back.
struct Forked {
    session: Session,
    scenario: Arc<Scenario>,
    setup: Setup,
    entries: Vec<Entry>,
}

fn forked(kept: &Stored, act: &RoomAct, now: u32) -> Result<Forked, NotDone> {
    let not_saved = |error: RecordError| NotDone::NotSaved(error.to_string());
    let scenario = Arc::new(kept.scenario().map_err(not_saved)?);
    let back_to = match act {
        RoomAct::Rewind { turn, .. } => *turn,
        _ => now,
    };
    let origin = Some(Origin { game: kept.id.as_str().to_owned(), turn: back_to });
    let setup = Setup { rules: EDITION, origin, ..kept.setup.clone() };
    let session = Session::start(Arc::clone(&scenario), setup.clone(), Box::new(Unrecorded));
    let mut session = session.map_err(refused)?;
    let mut entries = Vec::new();
    for entry in &kept.entries {
        if !carried_over(act, session.state().turn, now, &entry.command) {
            continue;
        }
        let role = Role::of(&entry.command);
        let proposal = session.propose(role, session.moment(), entry.command.clone());
        let proposal = proposal.map_err(refused)?;
        entries.push(proposal.entry.clone());
        session.accept(proposal);
    }
    Ok(Forked { session, scenario, setup, entries })
}

impl RoomDesk {
    /// Goes back, in a commit of its own.
    pub(super) fn fork(&mut self, asked: ActAsk) -> Result<Acknowledged, NotDone> {
        let at = self.now();
        let (table, facts) = match Work::new(self, at).checked(&asked)? {
            Checked::Before(done) => return Ok(done),
            Checked::Now(table, facts) => (table, facts),
        };
        let ActAsk { who, key, digest, act, .. } = asked;
        let game = self.games.get(usize::from(table)).ok_or(NotDone::NotThere)?;
        let kept = self.record.load(&game.id).map_err(|e| NotDone::NotSaved(e.to_string()))?;
        let Forked { session, scenario, setup, entries } = forked(&kept, &act, facts.turn)?;
        let (room, number) = (self.id.clone(), self.room.acts + 1);
        let before = facts.entries;
        let mut one = KeptAct { act, turn: facts.turn, before, digest, goes_on_in: None };
        let written = self.record.write_batch(|batch| {
            let id = batch.begin(&setup, &scenario, &kept.files)?;
            entries.iter().try_for_each(|entry| batch.entry(&id, entry, false))?;
            one.goes_on_in = Some(id.as_str().to_owned());
            let (key, entry) = (Some(key.clone()), Some((id.clone(), session.entries())));
            let act = serde_json::to_string(&one)?;
            batch.act(&room, &RoomRow { number, at, person: who.0, key, act, entry })?;
            Ok(id)
        });
        let id = written.map_err(|error| NotDone::NotSaved(error.to_string()))?;
        if let Some(game) = self.games.get_mut(usize::from(table)) {
            (game.id, game.session, game.shown) = (id, session, None);
            game.forecasts.forget();
        }
        let room = Arc::make_mut(&mut self.room);
        replay(room, at, who.0, Some(&key), &one);
        let mine = room.person(who.0).map_or(0, |person| person.acts);
        Ok(Acknowledged { mine, way_back: None })
    }
}
