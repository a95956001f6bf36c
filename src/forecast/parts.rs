//! Work that is shared out among threads.

use std::ops::Range;

use rayon::prelude::*;

use crate::policy::{Idle, LANES, Players, SideBySide};
use crate::rules::State;

/// Works through parts on all threads. Whoever is done with one takes the next, so that at the end nobody waits for
/// longer than a part takes. `make` makes what a thread works on, which serves it for many parts.
pub(super) fn in_parts<T: Send, R: Send>(
    parts: Range<u32>,
    make: impl Fn() -> T + Send + Sync,
    work: impl Fn(&mut T, u32) -> R + Send + Sync,
) -> impl IndexedParallelIterator<Item = R> {
    let idle = Idle::default();
    parts.into_par_iter().with_max_len(1).map(move |part| {
        let mut own = idle.take().unwrap_or_else(&make);
        let done = work(&mut own, part);
        idle.put(own);
        done
    })
}

/// Plays so many games that begin at a state, as many at once as a table has, on all threads. `work` is given a table,
/// the number of its first game, from 0, and how many of the table's games are wanted.
pub(super) fn in_tables<'p, 'a, R: Send>(
    player: &'p Players<'a>,
    from: &'p State,
    games: u32,
    work: impl Fn(&mut SideBySide<'p, 'a, LANES>, u32, usize) -> R + Send + Sync,
) -> impl IndexedParallelIterator<Item = R> {
    let lanes = LANES as u32;
    in_parts(
        0..games.div_ceil(lanes),
        || player.table(from),
        move |table, part| {
            let first = part * lanes;
            work(table, first, lanes.min(games - first) as usize)
        },
    )
}
