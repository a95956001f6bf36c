//! How long something takes on a machine that others use as well.

use std::sync::LazyLock;
use std::time::Instant;

/// Measurements; the fastest counts.
pub const REPEATS: usize = 7;

/// Seconds of the fastest of several measurements.
#[allow(dead_code, reason = "not every benchmark counts so")]
pub fn best(mut play: impl FnMut()) -> f64 {
    (0..REPEATS).map(|_| once(&mut play)).fold(f64::INFINITY, f64::min)
}

/// Seconds of one measurement.
pub fn once(play: impl FnOnce()) -> f64 {
    let start = seconds();
    play();
    seconds() - start
}

/// Seconds this thread has spent computing, where the system tells; else seconds that have passed.
pub fn seconds() -> f64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| START.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

/// The same of all threads of this program together.
#[allow(dead_code, reason = "not every benchmark has threads")]
pub fn all_threads() -> f64 {
    let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let times = tasks.filter_map(|task| {
        let text = std::fs::read_to_string(task.path().join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<f64>().ok()
    });
    times.sum::<f64>() / 1e9
}
