//! Whether a scenario's files have changed. They are asked for time and length a few times a second and read when
//! two answers agree: a save by renaming, or on a shared drive, is no different then from any other.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant, SystemTime};

use crate::scenario::{Loaded, edition, load, source};

/// A scenario's file or folder, watched.
#[derive(Debug)]
pub struct FileWatch {
    path: PathBuf,
    /// What the files answered when they were read last.
    read: Answers,
    /// What they answered last.
    last: Answers,
    /// The edition that was read last.
    edition: String,
    asked: Option<Instant>,
}

/// Of each file its time and length; `None` of one that can't be asked.
type Answers = Vec<(PathBuf, Option<(SystemTime, u64)>)>;

impl FileWatch {
    /// How often files are asked.
    pub const EVERY: Duration = Duration::from_millis(250);

    /// Begins to watch, and reads what is there.
    pub fn new(path: &Path) -> (Self, Loaded) {
        // Asked before it is read: what is written meanwhile is a change.
        let read = answers(path);
        let loaded = load(path);
        let (last, edition) = (read.clone(), edition_of(&loaded));
        (Self { path: path.to_owned(), read, last, edition, asked: None }, loaded)
    }

    /// What is watched.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Watches on a thread of its own, until a change is heard by nobody; `wake` is called after each.
    pub fn beside(mut self, wake: Arc<dyn Fn() + Send + Sync>) -> Receiver<Loaded> {
        let (send, came) = channel();
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(Self::EVERY);
                if let Some(loaded) = self.changed() {
                    if send.send(loaded).is_err() {
                        return;
                    }
                    wake();
                }
            }
        });
        came
    }

    /// What the files say now, if they say something else than when they were read last, and have been left
    /// alone since they were asked last. Asks nothing more often than [`FileWatch::EVERY`].
    pub fn changed(&mut self) -> Option<Loaded> {
        if self.asked.is_some_and(|asked| asked.elapsed() < Self::EVERY) {
            return None;
        }
        self.asked = Some(Instant::now());
        let now = answers(&self.path);
        let rests = now == self.last;
        self.last.clone_from(&now);
        if !rests || now == self.read {
            return None;
        }
        let loaded = load(&self.path);
        self.read = now;
        let edition = edition_of(&loaded);
        let other = edition != self.edition;
        self.edition = edition;
        other.then_some(loaded)
    }
}

fn answers(path: &Path) -> Answers {
    let ask = |path: PathBuf| {
        let about = fs::metadata(&path).ok();
        let answer = about.and_then(|about| Some((about.modified().ok()?, about.len())));
        (path, answer)
    };
    source::paths(path).into_iter().map(ask).collect()
}

/// What was read, whether it is whole or not.
fn edition_of(loaded: &Loaded) -> String {
    let texts: Vec<_> =
        loaded.files.iter().map(|(_, path, text)| (path.to_string_lossy(), text)).collect();
    // Of what can't be read there is no text, but a finding.
    let findings = loaded.findings.iter().filter(|one| one.span.is_none());
    findings.fold(edition(&texts), |all, one| all + &one.message)
}
