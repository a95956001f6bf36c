//! Writes entries down on a thread of its own, so that nobody waits for a disk.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

use crate::session::{Entry, Journal, JournalError};

type OnWritten = Box<dyn FnOnce(Result<(), JournalError>) + Send>;
type WriterLine = (Entry, bool, OnWritten);
type Handle = JoinHandle<Box<dyn Journal>>;

/// What a panic said.
pub(super) fn said(panic: &Box<dyn Any + Send>) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no reason given")
}

/// One journal, and the thread that writes in it.
#[derive(Default)]
pub(super) struct Writer {
    thread: Option<(Sender<WriterLine>, Handle)>,
    /// The journal itself, where the system has no thread to give.
    here: Option<Box<dyn Journal>>,
}

impl Writer {
    pub fn new(journal: Box<dyn Journal>) -> Self {
        let (send, entries) = channel::<WriterLine>();
        // Handed over only once there is a thread.
        let (give, given) = channel::<Box<dyn Journal>>();
        let write = move || {
            let mut journal = given.recv().unwrap_or_else(|_| Box::new(crate::session::Unrecorded));
            for (entry, ends, done) in entries {
                let append = AssertUnwindSafe(|| journal.append(&entry, ends));
                match catch_unwind(append) {
                    Ok(written) => done(written),
                    Err(panic) => {
                        done(Err(JournalError::BrokeDown(said(&panic).to_owned())));
                        // What it would write now can't be trusted.
                        return Box::new(crate::session::Unrecorded) as Box<dyn Journal>;
                    }
                }
            }
            journal
        };
        match std::thread::Builder::new().name("writer".to_owned()).spawn(write) {
            Ok(thread) => {
                // The thread waits for it.
                let _ = give.send(journal);
                Self { thread: Some((send, thread)), here: None }
            }
            Err(_) => Self { thread: None, here: Some(journal) },
        }
    }

    /// Writes an entry; `done` is told when it is durable, or why it is not.
    pub fn write(
        &mut self,
        entry: Entry,
        ends: bool,
        done: impl FnOnce(Result<(), JournalError>) + Send + 'static,
    ) {
        match (&self.thread, &mut self.here) {
            (Some((send, _)), _) => {
                if let Err(unsent) = send.send((entry, ends, Box::new(done))) {
                    (unsent.0.2)(Err(JournalError::Stopped));
                }
            }
            (None, Some(journal)) => done(journal.append(&entry, ends)),
            (None, None) => done(Err(JournalError::Closed)),
        }
    }

    /// The journal, once everything is written.
    pub fn stop(self) -> Option<Box<dyn Journal>> {
        match self.thread {
            Some((send, thread)) => {
                drop(send);
                thread.join().ok()
            }
            None => self.here,
        }
    }
}
