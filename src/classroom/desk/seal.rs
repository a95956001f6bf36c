//! How seats come to be sealed.

use std::collections::BTreeMap;

use super::work::Work;
use crate::classroom::act::RoomAct;
use crate::classroom::decision::{Mover, SealedBy};
use crate::classroom::not_done::NotDone;
use crate::classroom::settings::{AtTimeUp, SeatRule};
use crate::rules::{Command, Refusal};
use crate::scenario::{ActorIx, QuestionIx};
use crate::session::Role;
use crate::texts::message;

impl Work<'_> {
    /// Seals a proposal by decision of a delegation.
    pub(super) fn seal(&mut self, table: u16, seat: ActorIx, proposal: u32) -> Result<(), NotDone> {
        let rule = self.room().rule(table, seat);
        let present = self.present(table, seat);
        let turn = self.facts(table)?.turn;
        let of = self.room().table(table).ok_or(NotDone::NotThere)?;
        let one = of.proposed(turn, seat).find(|one| one.number == proposal);
        let endorsed = one.ok_or(NotDone::StaleProposal)?.endorsed.iter().copied().collect();
        let how = SealedBy::Delegation { proposal, rule, endorsed, present };
        self.seal_as(table, seat, Some(proposal), how)
    }

    /// Seals a proposal that enough of a delegation stand behind. One that can't be done any more stays what it
    /// is.
    pub(super) fn seal_if_agreed(&mut self, table: u16, seat: ActorIx) {
        let present = self.present(table, seat);
        let (Ok(facts), Some(of)) = (self.facts(table), self.room().table(table)) else { return };
        let enough = |behind: usize| match self.room().rule(table, seat) {
            SeatRule::Captain => false,
            SeatRule::Vote => 2 * behind > present.len(),
            SeatRule::Consensus => !present.is_empty() && behind == present.len(),
        };
        let agreed = of.proposed(facts.turn, seat).find(|one| {
            enough(one.endorsed.iter().filter(|person| present.contains(person)).count())
        });
        if let Some(proposal) = agreed.map(|one| one.number) {
            let _ = self.seal(table, seat, proposal);
        }
    }

    /// What seals a proposal; none to hold.
    pub(super) fn commit_of(
        &self,
        table: u16,
        seat: ActorIx,
        proposal: Option<u32>,
    ) -> Result<Command, NotDone> {
        let turn = self.facts(table)?.turn;
        let of = self.room().table(table).ok_or(NotDone::NotThere)?;
        let one = of.proposed(turn, seat).find(|one| Some(one.number) == proposal);
        let (orders, reason) =
            one.map(|one| (one.orders.clone(), one.reason.clone())).unwrap_or_default();
        Ok(Command::Commit { actor: seat, orders, reason, draws: Vec::new() })
    }

    fn seal_as(
        &mut self,
        table: u16,
        seat: ActorIx,
        proposal: Option<u32>,
        how: SealedBy,
    ) -> Result<(), NotDone> {
        let commit = self.commit_of(table, seat, proposal)?;
        self.allowed(table, Role::Seat(seat), commit.clone())?;
        let turn = self.facts(table)?.turn;
        for (question, percent) in self.mean_guesses(table, seat, turn) {
            let command = Command::Forecast { actor: Some(seat), question, percent };
            self.command(table, Role::Seat(seat), command)?;
        }
        self.command(table, Role::Seat(seat), commit)?;
        self.host(&RoomAct::Sealed { table, seat, how }, table);
        Ok(())
    }

    /// What a delegation says of each question: the mean of what its members said in this turn.
    fn mean_guesses(&self, table: u16, seat: ActorIx, turn: u32) -> BTreeMap<QuestionIx, u8> {
        let Some(of) = self.room().table(table) else { return BTreeMap::new() };
        let members: Vec<u32> = self.room().delegation(table, seat).map(|p| p.number).collect();
        let mut sums: BTreeMap<QuestionIx, (u32, u32)> = BTreeMap::new();
        for ((then, who, question), percent) in &of.guesses {
            if *then == turn && members.contains(who) {
                let (sum, count) = sums.entry(*question).or_default();
                (*sum, *count) = (*sum + u32::from(*percent), *count + 1);
            }
        }
        let mean =
            |(sum, count): (u32, u32)| u8::try_from((sum + count / 2) / count).unwrap_or(100);
        sums.into_iter().map(|(question, both)| (question, mean(both))).collect()
    }

    /// What the room's settings say happens to seats that have not sealed when time is up.
    pub(super) fn after_time_up(&mut self, table: u16) {
        if self.room().settings.at_time_up == AtTimeUp::Wait {
            return;
        }
        let Ok(facts) = self.facts(table) else { return };
        for seat in open_seats(&facts.sealed) {
            if self.mover(table, seat) == Some(Mover::Delegation) {
                // What can't be taken is left to the teacher.
                let _ = self.take(table, facts.turn, seat);
            }
        }
    }

    fn mover(&self, table: u16, seat: ActorIx) -> Option<Mover> {
        self.room().table(table)?.movers.get(seat.at()).copied()
    }

    /// Takes a seat's best proposal, or nothing.
    fn take(&mut self, table: u16, turn: u32, seat: ActorIx) -> Result<(), NotDone> {
        let of = self.room().table(table).ok_or(NotDone::NotThere)?;
        let counted: Vec<u32> = self.room().delegation(table, seat).map(|p| p.number).collect();
        let best = match self.room().settings.at_time_up {
            AtTimeUp::Hold => None,
            AtTimeUp::Wait | AtTimeUp::Take => {
                of.best(turn, seat, &counted, self.room().head(table, seat)).map(|one| one.number)
            }
        };
        let how = match best {
            Some(proposal) => SealedBy::Taken { proposal },
            None => SealedBy::Nothing,
        };
        let taken = self.seal_as(table, seat, best, how);
        match (taken, best) {
            // What was proposed can't be done any more.
            (Err(NotDone::Refused(_)), Some(_)) => {
                self.seal_as(table, seat, None, SealedBy::Nothing)
            }
            (taken, _) => taken,
        }
    }

    /// Seals all seats that have not, so that orders can be opened.
    pub(super) fn take_rest(&mut self, table: u16, turn: u32) -> Result<(), NotDone> {
        let facts = self.facts(table)?;
        let aftermath = self.session(table).is_some_and(|session| session.state().aftermath);
        for seat in open_seats(&facts.sealed) {
            if aftermath {
                self.seal_as(table, seat, None, SealedBy::Aftermath)?;
                continue;
            }
            let name = || {
                let session = self.session(table);
                session
                    .map(|session| session.scenario().actor(seat).name.clone())
                    .unwrap_or_default()
            };
            match self.mover(table, seat) {
                Some(Mover::Delegation) => self.take(table, turn, seat)?,
                Some(Mover::Paper) => return Err(NotDone::Refused(Refusal::NotSealed(name()))),
                Some(Mover::Policy(_)) => {
                    return Err(NotDone::Paused(message!("undone-thinking", actor = name())));
                }
                Some(Mover::Agent) => {
                    self.by_temperament(table, seat)?;
                    self.host(&RoomAct::Sealed { table, seat, how: SealedBy::StoodIn }, table);
                }
                Some(Mover::Nobody) | None => {
                    self.seal_as(table, seat, None, SealedBy::Nothing)?;
                }
            }
        }
        Ok(())
    }
}

/// Seats that have not sealed.
fn open_seats(sealed: &[bool]) -> Vec<ActorIx> {
    let all = sealed.iter().enumerate();
    all.filter(|(_, sealed)| !**sealed).map(|(at, _)| ActorIx::from(at)).collect()
}
