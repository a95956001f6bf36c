//! Whoever stands in for people thinks beside the desk.

use super::{RoomAsk, RoomDesk, TableGame};
use crate::classroom::decision::Mover;
use crate::policy::PolicyKind;
use crate::record::GameId;
use crate::scenario::{ActorIx, OptionIx};

/// What whoever stands in has decided.
pub struct Thinking {
    pub(super) table: u16,
    pub(super) game: GameId,
    pub(super) turn: u32,
    pub(super) seat: ActorIx,
    pub(super) orders: Vec<OptionIx>,
}

impl RoomDesk {
    /// Seats without people begin to think, beside the desk.
    pub(super) fn think(&mut self) {
        let Self { room, games, thinking, back, .. } = self;
        for (at, game) in (0..).zip(games.iter()) {
            let Some(table) = room.table(at) else { continue };
            let state = game.session.state();
            if !table.started || state.over() || table.shown.is_some() || room.closed {
                continue;
            }
            thinking.retain(|(table, id, turn, _)| {
                *table != at || (id, *turn) == (&game.id, state.turn)
            });
            for (seat, mover) in (0..).map(ActorIx).zip(&table.movers) {
                let Mover::Policy(policy) = *mover else { continue };
                let what = (at, game.id.clone(), state.turn, seat);
                if state.sealed[seat.at()].is_some() || thinking.contains(&what) {
                    continue;
                }
                thinking.push(what);
                think_beside(game, (at, seat), policy, back.clone());
            }
        }
    }
}

fn think_beside(
    game: &TableGame,
    (table, seat): (u16, ActorIx),
    policy: PolicyKind,
    back: std::sync::mpsc::SyncSender<RoomAsk>,
) {
    let position = game.session.position(seat);
    let policy = policy.fit(game.session.scenario(), seat);
    let (game, turn) = (game.id.clone(), game.session.state().turn);
    std::thread::spawn(move || {
        let (orders, _) = position.chosen_by(policy);
        let thought = Thinking { table, game, turn, seat, orders };
        // A desk that has stopped wants to know nothing.
        let _ = back.send(RoomAsk::Thought(Box::new(thought)));
    });
}
