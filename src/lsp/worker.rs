//! The thread that analyses. Of several manuscripts of a scenario that wait, the newest is looked at; while none does,
//! some games of the last whole edition are played.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::analysis::{Analysis, Cache, Manuscript, Skeleton};
use crate::forecast::batch::game_seed;
use crate::forecast::survey::{Survey, survey};
use crate::policy::PolicyKind;
use crate::scenario::Scenario;

/// Bytes of stack: conditions and brackets may be nested deep.
const STACK: usize = 16 << 20;
/// How long a question waits for the newest manuscript to be read.
const PATIENCE: Duration = Duration::from_secs(5);

/// Games of a scenario that are played for its author, some hundred at a time: whoever types on waits for no more.
const GAMES: (u32, u32) = (10, 100);
/// The seed of the first of them.
const SEED: u64 = 1;

/// The editor's version of each text that is open.
pub type Versions = BTreeMap<PathBuf, i64>;

/// What is known of each scenario.
#[derive(Default)]
struct WorkerBoard {
    waiting: BTreeMap<PathBuf, (Manuscript, Versions)>,
    known: BTreeMap<PathBuf, KnownScenario>,
    ended: bool,
}

/// What is known of a scenario.
#[derive(Clone, Default)]
pub struct KnownScenario {
    /// Its values and names.
    pub skeleton: Option<Arc<Skeleton>>,
    /// Everything, perhaps of an earlier manuscript.
    pub analysis: Option<Arc<Analysis>>,
    /// What some games showed, perhaps of an earlier edition.
    pub games: Option<Arc<PlayedGames>>,
}

/// What some games of an edition showed.
pub struct PlayedGames {
    /// The manuscript that it was of.
    pub revision: u64,
    /// The edition.
    pub scenario: Arc<Scenario>,
    /// Counts over the games, each seat by its temperament.
    pub survey: Survey,
}

/// What the thread has found out.
pub enum WorkerNews<'a> {
    /// Everything about a manuscript.
    Analysis(&'a Analysis, &'a Versions),
    /// What games show of it.
    Games,
}

#[derive(Default)]
struct Slots {
    board: Mutex<WorkerBoard>,
    changed: Condvar,
}

impl Slots {
    fn board(&self) -> MutexGuard<'_, WorkerBoard> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The thread, and what it has found.
pub struct Worker {
    shared: Arc<Slots>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts it; `tell` is called with everything it finds, on that thread.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(
        tell: impl FnMut(&Path, WorkerNews<'_>) + Send + 'static,
    ) -> std::io::Result<Self> {
        let shared = Arc::new(Slots::default());
        let (own, mut tell) = (shared.clone(), tell);
        let builder = std::thread::Builder::new().name("analysis".into()).stack_size(STACK);
        let thread = builder.spawn(move || work(&own, &mut tell))?;
        Ok(Self { shared, thread: Some(thread) })
    }

    /// Has a manuscript looked at, instead of an earlier one that still waits.
    pub fn look_at(&self, root: PathBuf, manuscript: Manuscript, versions: Versions) {
        self.shared.board().waiting.insert(root, (manuscript, versions));
        self.shared.changed.notify_all();
    }

    /// Forgets a scenario.
    pub fn forget(&self, root: &Path) {
        let mut board = self.shared.board();
        board.waiting.remove(root);
        board.known.remove(root);
    }

    /// What is known of a scenario: values and names of a manuscript not older than `revision`, unless that takes too long.
    pub fn known(&self, root: &Path, revision: u64) -> KnownScenario {
        self.wait(root, |known| known.skeleton.as_ref().is_some_and(|one| one.revision >= revision))
    }

    /// The same with everything else of that manuscript.
    pub fn all_known(&self, root: &Path, revision: u64) -> KnownScenario {
        let of = |known: &KnownScenario| known.analysis.as_ref().map(|one| one.skeleton.revision);
        self.wait(root, |known| of(known).is_some_and(|of| of >= revision))
    }

    /// What is known once games of that manuscript have been played, if it can be played.
    pub fn games(&self, root: &Path, revision: u64) -> KnownScenario {
        self.wait(root, |known| {
            let read = known.analysis.as_ref().filter(|one| one.skeleton.revision >= revision);
            read.is_some_and(|read| {
                read.scenario.is_none()
                    || known.games.as_ref().is_some_and(|one| one.revision >= revision)
            })
        })
    }

    fn wait(&self, root: &Path, enough: impl Fn(&KnownScenario) -> bool) -> KnownScenario {
        let wanted =
            |board: &mut WorkerBoard| !board.ended && !board.known.get(root).is_some_and(&enough);
        let board = self.shared.board();
        let waited = self.shared.changed.wait_timeout_while(board, PATIENCE, wanted);
        let (board, _) = waited.unwrap_or_else(PoisonError::into_inner);
        board.known.get(root).cloned().unwrap_or_default()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.shared.board().ended = true;
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

fn work(shared: &Slots, tell: &mut dyn FnMut(&Path, WorkerNews<'_>)) {
    let mut caches: BTreeMap<PathBuf, Cache> = BTreeMap::new();
    loop {
        let (root, (manuscript, versions)) = {
            let idle = |board: &mut WorkerBoard| board.waiting.is_empty() && !board.ended;
            let waited = shared.changed.wait_while(shared.board(), idle);
            let mut board = waited.unwrap_or_else(PoisonError::into_inner);
            if board.ended {
                return;
            }
            match board.waiting.pop_first() {
                Some(next) => next,
                None => continue,
            }
        };
        let cache = caches.entry(root.clone()).or_default();
        let skeleton = catch_unwind(AssertUnwindSafe(|| cache.skeleton(&manuscript)));
        let Ok(skeleton) = skeleton else { continue };
        shared.board().known.entry(root.clone()).or_default().skeleton =
            Some(Arc::new(skeleton.clone()));
        shared.changed.notify_all();
        if shared.board().waiting.contains_key(&root) {
            // Its author types on.
            continue;
        }
        let analysis = catch_unwind(AssertUnwindSafe(|| cache.complete(&manuscript, skeleton)));
        let Ok(analysis) = analysis else { continue };
        let analysis = Arc::new(analysis);
        shared.board().known.entry(root.clone()).or_default().analysis = Some(analysis.clone());
        shared.changed.notify_all();
        tell(&root, WorkerNews::Analysis(&analysis, &versions));
        let Some(scenario) = analysis.scenario.clone() else { continue };
        let survey = catch_unwind(AssertUnwindSafe(|| played(shared, &scenario)));
        let Ok(Some(survey)) = survey else { continue };
        let games = PlayedGames { revision: manuscript.revision, scenario, survey };
        if let Some(known) = shared.board().known.get_mut(&root) {
            known.games = Some(Arc::new(games));
        }
        shared.changed.notify_all();
        tell(&root, WorkerNews::Games);
    }
}

/// What some games show; nothing if something else is to be looked at meanwhile.
fn played(shared: &Slots, scenario: &Scenario) -> Option<Survey> {
    let policies = vec![PolicyKind::Temperament; scenario.actors.len()];
    let (rounds, games) = GAMES;
    let mut all = Survey::of(scenario);
    for round in 0..rounds {
        let board = shared.board();
        if board.ended || !board.waiting.is_empty() {
            return None;
        }
        drop(board);
        all = all.plus(survey(scenario, &policies, games, game_seed(SEED, round), &|| {}));
    }
    Some(all)
}
