//! Panics of the libraries below while the window opens, such as for want of a graphics driver: the
//! only way in which they say no. They become one message instead of a backtrace.

use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::texts::say;

/// Whether the window is open: from then on a panic is a fault of ours and is shown in full.
static OPEN: AtomicBool = AtomicBool::new(false);

/// What the first panic said.
#[derive(Clone, Default)]
pub(super) struct Said(Arc<Mutex<Option<String>>>);

impl Said {
    /// What was said while the window was opening, if anything.
    pub fn take(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Keeps panics quiet until the window is open, and remembers what the first one said.
pub(super) fn panics() -> Said {
    let said = Said::default();
    let heard = said.clone();
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if OPEN.load(Ordering::Relaxed) {
            return usual(info);
        }
        let mut heard = heard.0.lock().unwrap_or_else(PoisonError::into_inner);
        heard.get_or_insert_with(|| words(info));
    }));
    said
}

/// A system: the window is open.
pub(super) fn loud_again() {
    OPEN.store(true, Ordering::Relaxed);
}

/// The first sentence of what a panic says.
fn words(info: &PanicHookInfo<'_>) -> String {
    let payload = info.payload();
    let text = payload
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| payload.downcast_ref::<&str>().copied())
        .map_or_else(|| say!("scene-no-reason"), str::to_owned);
    let end = text.find(['!', '\n']).unwrap_or(text.len());
    text[..end].trim().to_owned()
}
