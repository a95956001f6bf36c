//! The threads that play.

use super::CliError;

/// Most threads: as many as the largest machines have cores. Each takes room for its own table of
/// games; more of them than cores are only slower.
pub const MOST: u16 = 512;

/// Starts them, before anybody plays: so many, or one for each core. The result is the same.
///
/// # Errors
/// The system gives no more threads.
pub fn start(threads: Option<u16>) -> Result<(), CliError> {
    let count = threads.unwrap_or_else(cores);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(count.into());
    pool.build_global().map_err(|error| CliError::Threads { count, error })
}

fn cores() -> u16 {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    u16::try_from(cores).unwrap_or(MOST).min(MOST)
}
