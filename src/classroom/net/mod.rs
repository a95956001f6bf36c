//! The host of a room: it listens, and everything that is asked goes through the same few doors.

mod accept;
mod address;
mod answers;
mod api;
mod doors;
mod endpoints;
mod events;
mod guard;
mod pages;
mod rates;
mod reports;
mod strangers;
mod visit;

use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::mpsc::{SyncSender, TrySendError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tokio::sync::{oneshot, watch};

pub use address::reachable;
pub use endpoints::{ENDPOINTS, Endpoint, Whoever};

use super::desk::{
    Acknowledged, ActAsk, Asker, OpenError, RoomAsk, RoomDesk, RoomGame, RoomOpening,
};
use super::not_done::NotDone;
use super::presence::Presence;
use super::publish::{Publisher, Snapshot};
use super::secret;
use super::view::Surroundings;
use super::{CameIn, Coming, DecidedOn, PersonRole, RoomAct};
use rates::Rates;
use reports::Reports;
use strangers::Strangers;

/// The port, unless somebody says otherwise.
pub const PORT: u16 = 7878;
/// How long a link to the console is good for.
const TICKET: Duration = Duration::from_secs(60);
/// How long addresses of this machine are taken to be what they were.
const NEARBY: Duration = Duration::from_secs(2);
/// How long devices may take to hear that the host stops.
const FAREWELL: Duration = Duration::from_secs(1);

/// How a room is hosted.
pub struct HostConfig {
    /// Where games are recorded.
    pub record: PathBuf,
    /// What is opened.
    pub opening: RoomOpening,
    /// Whether other devices may come.
    pub lan: bool,
    /// The port; none for [`PORT`], or 80 for other devices where the system lets us.
    pub port: Option<u16>,
    /// A name under which devices reach the host, besides its addresses.
    pub name: Option<String>,
    /// Whether the console may be on another device. Whoever listens on the network can then take it over.
    pub console_lan: bool,
}

/// Why a room can't be hosted.
#[derive(Debug, thiserror::Error)]
pub enum HostError {
    /// Somebody else has the port.
    #[error(
        "port {0} is taken: another program, or another host, listens there; stop it, or take another with `offramp host --port NUMBER`"
    )]
    PortTaken(u16),
    /// The system does not let us listen.
    #[error(
        "the system does not let offramp listen on port {port}: {why}; take another with `offramp host --port NUMBER`"
    )]
    Listen {
        /// The port.
        port: u16,
        /// What the system says.
        why: std::io::Error,
    },
    /// The room can't be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The system has no threads to give.
    #[error("the system has no threads to give: {0}; close other programs")]
    Threads(std::io::Error),
}

/// What everything that serves a request shares.
pub(in crate::classroom::net) struct Shared {
    pub ask: SyncSender<RoomAsk>,
    pub watch: watch::Receiver<Option<Arc<Snapshot>>>,
    pub presence: Arc<Presence>,
    pub rates: Rates,
    pub reports: Reports,
    pub strangers: Arc<Strangers>,
    pub port: u16,
    pub name: Option<String>,
    pub console_lan: bool,
    lan: bool,
    tickets: Mutex<Vec<(String, Instant)>>,
    reached: Mutex<Option<String>>,
    /// Addresses of this machine, and when the system was asked for them.
    nearby: Mutex<Option<(Instant, Vec<String>)>>,
}

impl Shared {
    /// Everything as it stands.
    pub fn snapshot(&self) -> Option<Arc<Snapshot>> {
        self.watch.borrow().clone()
    }

    /// Asks the desk, and waits for its answer.
    pub async fn asks<T>(
        &self,
        ask: impl FnOnce(oneshot::Sender<Result<T, NotDone>>) -> RoomAsk,
    ) -> Result<T, NotDone> {
        let (reply, answer) = oneshot::channel();
        self.send(ask(reply))?;
        answer.await.unwrap_or(Err(NotDone::Busy))
    }

    /// Sends something to the desk.
    pub fn send(&self, ask: RoomAsk) -> Result<(), NotDone> {
        self.ask.try_send(ask).map_err(|error| match error {
            TrySendError::Full(_) | TrySendError::Disconnected(_) => NotDone::Busy,
        })
    }

    /// A link to the console that is good once, for a minute.
    pub fn ticket(&self) -> String {
        let ticket = secret::credential();
        let mut all = self.tickets.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|(_, made)| made.elapsed() < TICKET);
        all.push((secret::digest(&ticket), Instant::now()));
        ticket
    }

    /// Whether it is a ticket; it is good once.
    pub fn takes(&self, ticket: &str) -> bool {
        let digest = secret::digest(ticket);
        let mut all = self.tickets.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|(_, made)| made.elapsed() < TICKET);
        let found = all.iter().position(|(other, _)| *other == digest);
        found.map(|at| all.swap_remove(at)).is_some()
    }

    /// A device came from here, by this name of ours.
    pub fn came_by(&self, peer: IpAddr, host: &str) {
        if !peer.is_loopback() {
            let mut reached = self.reached.lock().unwrap_or_else(PoisonError::into_inner);
            *reached = Some(format!("http://{host}"));
        }
    }

    /// Where the host can be reached.
    pub fn around(&self) -> Surroundings {
        let addresses = match self.lan {
            true => self.nearby(),
            false => vec![address::url(&Ipv4Addr::LOCALHOST.to_string(), self.port)],
        };
        let reached = self.reached.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Surroundings { addresses, reached }
    }
}

impl Shared {
    /// Addresses for devices near by. The system is not asked anew at every change of a lesson.
    fn nearby(&self) -> Vec<String> {
        let mut nearby = self.nearby.lock().unwrap_or_else(PoisonError::into_inner);
        match &*nearby {
            Some((asked, known)) if asked.elapsed() < NEARBY => known.clone(),
            _ => {
                let found = reachable(self.port, self.name.as_deref());
                *nearby = Some((Instant::now(), found.clone()));
                found
            }
        }
    }
}

/// A room that is hosted.
pub struct Host {
    shared: Arc<Shared>,
    desk: Option<JoinHandle<()>>,
    serve: Option<JoinHandle<()>>,
    stop: Option<oneshot::Sender<()>>,
    code: String,
}

impl Host {
    /// Opens the room and listens.
    ///
    /// # Errors
    /// The port is taken, or the room can't be opened.
    pub fn start(config: HostConfig) -> Result<Self, HostError> {
        let (listener, port) = listen(config.lan, config.port)?;
        let presence = Arc::<Presence>::default();
        let (publisher, watch) = Publisher::new();
        let (desk, ask) =
            RoomDesk::open(&config.record, config.opening, publisher, Arc::clone(&presence))?;
        let code = desk.code().as_str().to_owned();
        let shared = Arc::new(Shared {
            ask,
            watch,
            presence,
            rates: Rates::default(),
            reports: Reports::default(),
            strangers: Arc::default(),
            port,
            name: config.name,
            console_lan: config.console_lan,
            lan: config.lan,
            tickets: Mutex::default(),
            reached: Mutex::default(),
            nearby: Mutex::default(),
        });
        let thread = |name: &str| std::thread::Builder::new().name(name.to_owned());
        let desk = thread("desk").spawn(move || desk.run()).map_err(HostError::Threads)?;
        let (stop, stopped) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("host")
            .enable_all()
            .build()
            .map_err(HostError::Threads)?;
        let serving = Arc::clone(&shared);
        let serve = thread("host").spawn(move || {
            runtime.block_on(accept::serve(listener, serving, stopped));
            // Streams end with the runtime.
            runtime.shutdown_timeout(Duration::from_secs(2));
        });
        let serve = serve.map_err(HostError::Threads)?;
        Ok(Self { shared, desk: Some(desk), serve: Some(serve), stop: Some(stop), code })
    }

    /// The room's code.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.shared.port
    }

    /// Addresses under which devices may reach it, the best first.
    pub fn addresses(&self) -> Vec<String> {
        self.shared.around().addresses
    }

    /// A link to the console on this machine, good once, for a minute.
    pub fn console(&self) -> String {
        let url = address::url(&Ipv4Addr::LOCALHOST.to_string(), self.shared.port);
        format!("{url}/host#{}", self.shared.ticket())
    }

    /// Everything as it stands, and whenever it changes.
    pub fn watch(&self) -> watch::Receiver<Option<Arc<Snapshot>>> {
        self.shared.watch.clone()
    }

    /// Comes in from this process, such as the window that is the wall.
    ///
    /// # Errors
    /// As for anybody.
    pub fn come(&self, role: PersonRole) -> Result<CameIn, NotDone> {
        let coming = Coming { role, name: None, table: None, seat: None, paired: false };
        wait(self.shared.as_ref(), |reply| RoomAsk::Come(coming, reply))
    }

    /// Does something as somebody who came in from this process.
    ///
    /// # Errors
    /// As for anybody.
    pub fn act(&self, who: Asker, act: RoomAct) -> Result<Acknowledged, NotDone> {
        let (key, digest, against) = (secret::credential(), String::new(), DecidedOn::default());
        let asked = Box::new(ActAsk { who, key, digest, act, against });
        wait(self.shared.as_ref(), |reply| RoomAsk::Do(asked, reply))
    }

    /// A table's game as it stands; none if there is no such table, or the host has stopped.
    pub fn game(&self, table: u16) -> Option<Box<RoomGame>> {
        let (reply, answer) = oneshot::channel();
        self.shared.send(RoomAsk::Game(table, reply)).ok()?;
        answer.blocking_recv().ok()?
    }

    /// Stops listening and writing; everything acknowledged is kept.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        self.shared.reports.stop();
        // What waits is still carried out.
        let _ = self.shared.ask.send(RoomAsk::Stop);
        if let Some(desk) = self.desk.take() {
            let _ = desk.join();
        }
        self.farewell();
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(serve) = self.serve.take() {
            let _ = serve.join();
        }
    }

    /// Streams say goodbye, and are waited for a little while.
    fn farewell(&self) {
        let begun = Instant::now();
        let listens = || self.shared.presence.streams() > 0;
        let some = listens();
        while listens() && begun.elapsed() < FAREWELL {
            std::thread::sleep(FAREWELL / 100);
        }
        if some {
            // What was said is on its way.
            std::thread::sleep(FAREWELL / 20);
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.end();
    }
}

/// Asks the desk from outside the host's runtime.
fn wait<T>(
    shared: &Shared,
    ask: impl FnOnce(oneshot::Sender<Result<T, NotDone>>) -> RoomAsk,
) -> Result<T, NotDone> {
    let (reply, answer) = oneshot::channel();
    shared.send(ask(reply))?;
    answer.blocking_recv().unwrap_or(Err(NotDone::Busy))
}

/// The port on which other devices would find a host, if one was started now.
pub fn would_listen(port: Option<u16>) -> u16 {
    let usual = || TcpListener::bind(SocketAddr::new(Ipv4Addr::UNSPECIFIED.into(), 80)).is_ok();
    port.unwrap_or_else(|| if usual() { 80 } else { PORT })
}

fn listen(lan: bool, port: Option<u16>) -> Result<(TcpListener, u16), HostError> {
    let ip = if lan { Ipv4Addr::UNSPECIFIED } else { Ipv4Addr::LOCALHOST };
    // Devices whose owners type an address need no port then.
    if lan
        && port.is_none()
        && let Ok(listener) = TcpListener::bind(SocketAddr::new(ip.into(), 80))
    {
        return Ok((listener, 80));
    }
    let port = port.unwrap_or(PORT);
    match TcpListener::bind(SocketAddr::new(ip.into(), port)) {
        Ok(listener) => {
            // Port 0 asks for any that is free.
            let port = listener.local_addr().map_or(port, |address| address.port());
            Ok((listener, port))
        }
        Err(why) if why.kind() == std::io::ErrorKind::AddrInUse => Err(HostError::PortTaken(port)),
        Err(why) => Err(HostError::Listen { port, why }),
    }
}
