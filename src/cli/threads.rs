//! The threads that play.

use std::hint::black_box;
use std::io::{self, ErrorKind};
use std::sync::{Arc, Barrier};
use std::thread::Builder;

use super::CliError;

/// Most threads: as many as the largest machines have cores. Each takes room for its own table of
/// games; more of them than cores are only slower.
pub const MOST: u16 = 512;

/// Bytes for a thread's stack, as the system gives them by itself.
const STACK: usize = 2 << 20;

/// Bytes that have to be there beside it, for what a thread needs to come up and to play. They are many, since fewer
/// would be taken from what the allocator has put by, and that is there whatever the system still gives.
const BESIDE: usize = 40 << 20;

/// Starts them, before anybody plays: so many, or one for each core. The result is the same.
///
/// A thread for which there is a stack and nothing else ends the whole program as it comes up. So one starts after the
/// other, and each only where there is room for all it needs.
///
/// # Errors
/// The system gives no more threads, or no more memory.
pub fn start(threads: Option<u16>) -> Result<(), CliError> {
    let count = threads.unwrap_or_else(cores);
    let up = Arc::new(Barrier::new(2));
    let is_up = Arc::clone(&up);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(count.into())
        .start_handler(move |_| {
            is_up.wait();
        })
        .spawn_handler(|thread| {
            room()?;
            Builder::new().stack_size(STACK).spawn(|| thread.run())?;
            up.wait();
            Ok(())
        });
    pool.build_global().map_err(|error| CliError::Threads { count, error })
}

/// Whether there is room for a thread.
fn room() -> io::Result<()> {
    let mut room = Vec::<u8>::new();
    let there = room.try_reserve_exact(STACK + BESIDE);
    // It is asked for only if somebody might look.
    black_box(&room);
    there.map_err(|_| ErrorKind::OutOfMemory.into())
}

fn cores() -> u16 {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    u16::try_from(cores).unwrap_or(MOST).min(MOST)
}
