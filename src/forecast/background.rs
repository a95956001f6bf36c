//! Work on a thread of its own, for faces that must not wait.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex};

/// A thread that hands over what it finds, one thing after another. Dropped, it is told to stop.
#[derive(Debug)]
pub struct Background<T> {
    stop: Arc<AtomicBool>,
    /// Locked only to look at it from wherever it is.
    found: Mutex<Receiver<T>>,
}

impl<T: Send + 'static> Background<T> {
    /// Starts it; none if the system has no thread to give. The work is given a flag that tells it
    /// to stop, and a function to hand things over with. `wake` is called on that thread whenever
    /// something has been found, and at the end.
    pub fn start(
        work: impl FnOnce(&AtomicBool, &mut dyn FnMut(T)) + Send + 'static,
        wake: impl Fn() + Send + 'static,
    ) -> Option<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let (send, found) = channel();
        let flag = Arc::clone(&stop);
        let run = move || {
            work(&flag, &mut |thing| {
                // Nobody waits for it any more: the flag says so too.
                let _ = send.send(thing);
                wake();
            });
            // Whoever is woken is to see that the thread has ended.
            drop(send);
            wake();
        };
        std::thread::Builder::new().name("background".to_owned()).spawn(run).ok()?;
        Some(Self { stop, found: Mutex::new(found) })
    }

    /// What has been found since the last call, and whether there is more to come.
    pub fn take(&self) -> (Vec<T>, bool) {
        let mut found = Vec::new();
        let Ok(things) = self.found.lock() else { return (found, false) };
        loop {
            match things.try_recv() {
                Ok(thing) => found.push(thing),
                Err(TryRecvError::Empty) => return (found, true),
                Err(TryRecvError::Disconnected) => return (found, false),
            }
        }
    }
}

impl<T> Drop for Background<T> {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_arrives_in_order_and_then_it_ends() {
        let (woken, wakes) = channel();
        let work = |_: &AtomicBool, tell: &mut dyn FnMut(u32)| (1..=3).for_each(tell);
        let background = Background::start(work, move || woken.send(()).unwrap()).unwrap();
        (0..4).for_each(|_| wakes.recv().unwrap());
        assert_eq!(background.take(), (vec![1, 2, 3], false));
    }

    #[test]
    fn dropped_it_stops() {
        let (ended, end) = channel();
        let work = move |stop: &AtomicBool, _: &mut dyn FnMut(())| {
            while !stop.load(Ordering::Relaxed) {
                std::thread::yield_now();
            }
            ended.send(()).unwrap();
        };
        drop(Background::start(work, || {}));
        end.recv().unwrap();
    }
}
