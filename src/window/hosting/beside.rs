//! The class that the window hosts, on a thread of its own: the host is waited for there, and the window is told what
//! came.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::watch;

use crate::classroom::net::{Host, HostConfig};
use crate::classroom::{Asker, PersonRole, RoomAct, Snapshot};
use crate::rules::{SeatView, State, Viewer};
use crate::scenario::Scenario;
use crate::session::Session;
use crate::table::{Scene, Wake};

/// Opens a link in a browser; whether there is one.
pub type Browse = fn(&str) -> bool;

/// How often a clock that runs is looked at.
const SECOND: Duration = Duration::from_secs(1);

/// What is asked of the class.
pub(super) enum ClassAsk {
    /// To do something as its teacher.
    Do(RoomAct),
    /// To open the console in a browser.
    Console,
}

/// What the class tells.
pub(super) enum ClassTold {
    /// It could not be hosted, and why.
    NotHosted(String),
    /// It stands like this.
    Stands(Box<ClassStands>),
    /// What was asked for was done, or why not.
    Done(Result<(), String>),
    /// No browser could be opened on this link to the console.
    NoBrowser(String),
    /// A second has passed on the clock.
    Second,
}

/// How a class stands.
pub(super) struct ClassStands {
    /// The room.
    pub snapshot: Arc<Snapshot>,
    /// The address under which devices are likeliest to reach it.
    pub address: Option<String>,
    /// The game, where it is another than before.
    pub game: Option<ClassGame>,
}

/// A class's game, as everybody may see it on the wall.
pub(super) struct ClassGame {
    /// Its scenario.
    pub scenario: Arc<Scenario>,
    /// As everybody has been shown it.
    pub view: SeatView,
    /// What came of the turn, while only the wall shows that.
    pub scene: Option<Scene>,
    /// What everybody forecasts from: before the turn that is opened, and after it.
    pub risks: Vec<RiskFrom>,
}

/// A game in which somebody may forecast: the scenario as everybody takes it to be, and the state.
pub(super) type RiskFrom = (Arc<Scenario>, State);

fn position(session: &Session) -> RiskFrom {
    (Arc::clone(session.expected_by(Viewer::Public)), session.state().clone())
}

/// A class that is hosted. Dropped, it stops, and is waited for.
pub(super) struct Class {
    asks: Option<UnboundedSender<ClassAsk>>,
    told: Arc<Mutex<Vec<ClassTold>>>,
    thread: Option<JoinHandle<()>>,
}

impl Class {
    /// Begins to host beside the window, once the class before has stopped; `wake` wakes the window.
    ///
    /// # Errors
    /// The system has no threads to give.
    pub fn begin(
        config: HostConfig,
        browse: Browse,
        before: Option<JoinHandle<()>>,
        wake: Wake,
    ) -> std::io::Result<Self> {
        let (send, asks) = unbounded_channel();
        let told = Arc::<Mutex<Vec<ClassTold>>>::default();
        let hears = Arc::clone(&told);
        let tell = move |what| {
            hears.lock().unwrap_or_else(PoisonError::into_inner).push(what);
            wake();
        };
        let work = move || {
            if let Some(before) = before {
                let _ = before.join();
            }
            if let Err(why) = host(config, browse, asks, &tell) {
                tell(ClassTold::NotHosted(why));
            }
        };
        let thread = std::thread::Builder::new().name("class".to_owned()).spawn(work)?;
        Ok(Self { asks: Some(send), told, thread: Some(thread) })
    }

    /// Asks something of it.
    pub fn ask(&self, ask: ClassAsk) {
        if let Some(asks) = &self.asks {
            // One that has stopped has said so.
            let _ = asks.send(ask);
        }
    }

    /// What it has told since it was last asked.
    pub fn told(&self) -> Vec<ClassTold> {
        std::mem::take(&mut *self.told.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Stops; what is still to be waited for.
    pub fn end(mut self) -> Option<JoinHandle<()>> {
        self.asks = None;
        self.thread.take()
    }
}

impl Drop for Class {
    fn drop(&mut self) {
        self.asks = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What the thread wakes for.
enum Wakes {
    /// The room has changed.
    Changed,
    /// Something is asked for.
    Asked(ClassAsk),
    /// A clock has run for a second.
    Second,
    /// The window or the host has gone.
    Gone,
}

type Watch = watch::Receiver<Option<Arc<Snapshot>>>;

/// Hosts until the window has gone. In words, why not.
fn host(
    config: HostConfig,
    browse: Browse,
    mut asks: UnboundedReceiver<ClassAsk>,
    tell: &dyn Fn(ClassTold),
) -> Result<(), String> {
    let host = Host::start(config).map_err(|error| error.to_string())?;
    let mut watch = host.watch();
    let come = |role| host.come(role).map_err(|why| why.words().0.say());
    come(PersonRole::Wall)?;
    let teacher = Asker(come(PersonRole::Facilitator)?.person);
    let runtime = Builder::new_current_thread().enable_time().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    let mut known = None;
    loop {
        let snapshot = watch.borrow_and_update().clone();
        let runs = snapshot.as_deref().is_some_and(clock_runs);
        if let Some(stands) = snapshot.and_then(|snapshot| look(&host, snapshot, &mut known)) {
            tell(ClassTold::Stands(Box::new(stands)));
        }
        match wakes(&runtime, &mut watch, &mut asks, runs) {
            Wakes::Changed => {}
            Wakes::Asked(ClassAsk::Do(act)) => {
                let done = host.act(teacher, act);
                tell(ClassTold::Done(done.map(drop).map_err(|why| why.words().0.say())));
            }
            Wakes::Asked(ClassAsk::Console) => {
                let link = host.console();
                if !browse(&link) {
                    tell(ClassTold::NoBrowser(link));
                }
            }
            Wakes::Second => tell(ClassTold::Second),
            Wakes::Gone => break,
        }
    }
    host.stop();
    Ok(())
}

fn wakes(
    runtime: &Runtime,
    watch: &mut Watch,
    asks: &mut UnboundedReceiver<ClassAsk>,
    runs: bool,
) -> Wakes {
    runtime.block_on(async {
        tokio::select! {
            changed = watch.changed() => changed.map_or(Wakes::Gone, |()| Wakes::Changed),
            ask = asks.recv() => ask.map_or(Wakes::Gone, Wakes::Asked),
            () = tokio::time::sleep(SECOND), if runs => Wakes::Second,
        }
    })
}

fn clock_runs(snapshot: &Snapshot) -> bool {
    snapshot.room.table(0).is_some_and(|table| table.clock.since.is_some())
}

/// Which game is shown, and how far: its name, its entries, and how many of them everybody has seen.
type GameKnown = Option<(String, u64, Option<u64>)>;

/// How it stands; `known` is what the window knows of the game.
fn look(host: &Host, snapshot: Arc<Snapshot>, known: &mut GameKnown) -> Option<ClassStands> {
    let facts = &snapshot.tables.first()?.facts;
    let now = Some((facts.game.clone(), facts.entries, snapshot.room.table(0)?.shown));
    let mut game = None;
    if *known != now {
        let of = host.game(0)?;
        let seen = of.shown.as_ref().unwrap_or(&of.session);
        let view = seen.view(Viewer::Public);
        let after = of.shown.as_ref().map(|_| of.session.view(Viewer::Public));
        let scene = after.map(|after| Scene::new(view.clone(), after));
        let risks = of.shown.iter().chain([&of.session]).map(position).collect();
        let scenario = Arc::clone(seen.scenario());
        game = Some(ClassGame { scenario, view, scene, risks });
        *known = now;
    }
    Some(ClassStands { address: host.addresses().into_iter().next(), snapshot, game })
}
