//! Work that is shared out among threads.

use std::ops::Range;

use rayon::prelude::*;

use crate::policy::Idle;

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
