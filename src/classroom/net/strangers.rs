//! Connections that have shown no credential. They share so many places, so that whoever opens connections without end
//! takes none from those who belong to the room.

use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::classroom::not_done::NotDone;

/// The most connections that have shown no credential.
const STRANGERS: usize = 512;
/// Of these, the most whose requests are in work. The rest is for those who have yet to show what they have.
const IN_WORK: usize = 256;

/// All of them.
#[derive(Debug, Default)]
pub(super) struct Strangers {
    places: Mutex<Places>,
}

#[derive(Debug, Default)]
struct Places {
    /// Counts what happens.
    count: u64,
    in_work: usize,
    /// Those that ask for nothing at the moment, the one that has done so longest first.
    waiting: BTreeMap<u64, (IpAddr, Arc<Notify>)>,
}

impl Places {
    fn wait(&mut self, from: IpAddr, leave: &Arc<Notify>) -> StrangerStanding {
        self.count += 1;
        self.waiting.insert(self.count, (from, Arc::clone(leave)));
        StrangerStanding::Waits(self.count)
    }

    /// Whoever has waited longest of the address with the most that wait makes room.
    fn make_room(&mut self) {
        let mut of = HashMap::<IpAddr, usize>::new();
        for (from, _) in self.waiting.values() {
            *of.entry(*from).or_default() += 1;
        }
        let most = of.values().copied().max();
        let mut waiting = self.waiting.iter();
        let longest = waiting.find(|(_, (from, _))| of.get(from).copied() == most);
        let Some(at) = longest.map(|(at, _)| *at) else { return };
        if let Some((_, leave)) = self.waiting.remove(&at) {
            leave.notify_one();
        }
    }
}

/// How a connection stands with the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StrangerStanding {
    /// It has shown nothing and asks for nothing: its place.
    Waits(u64),
    /// It has shown nothing, and its request is in work.
    InWork,
    /// It has shown a credential, or been given one.
    Known,
}

/// A connection.
#[derive(Debug)]
pub(super) struct Connection {
    pub from: IpAddr,
    strangers: Arc<Strangers>,
    leave: Arc<Notify>,
    standing: Mutex<StrangerStanding>,
}

impl Strangers {
    fn lock(&self) -> MutexGuard<'_, Places> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Somebody has connected.
    pub fn come(self: &Arc<Self>, from: IpAddr) -> Arc<Connection> {
        let leave = Arc::<Notify>::default();
        let mut places = self.lock();
        if places.waiting.len() + places.in_work >= STRANGERS {
            places.make_room();
        }
        let standing = Mutex::new(places.wait(from, &leave));
        Arc::new(Connection { from, strangers: Arc::clone(self), leave, standing })
    }
}

impl Connection {
    fn standing(&self) -> MutexGuard<'_, StrangerStanding> {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Once it has to make room for others.
    pub async fn makes_room(&self) {
        self.leave.notified().await;
    }

    /// It asks for something, and perhaps shows a credential. Where too much of strangers is in work, a stranger is asked
    /// to come again.
    pub fn asks(self: &Arc<Self>, known: impl FnOnce() -> bool) -> Result<InWork, NotDone> {
        let mut standing = self.standing();
        if let StrangerStanding::Waits(at) = *standing {
            let known = known();
            let mut places = self.strangers.lock();
            if !known && places.in_work >= IN_WORK {
                return Err(NotDone::Busy);
            }
            places.waiting.remove(&at);
            places.in_work += usize::from(!known);
            *standing = if known { StrangerStanding::Known } else { StrangerStanding::InWork };
        }
        Ok(InWork(Arc::clone(self)))
    }

    /// What it asked for is a way into the room, and it has been given a credential.
    pub fn is_let_in(&self) {
        let mut standing = self.standing();
        if *standing == StrangerStanding::InWork {
            self.strangers.lock().in_work -= 1;
            *standing = StrangerStanding::Known;
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if let StrangerStanding::Waits(at) = *self.standing() {
            self.strangers.lock().waiting.remove(&at);
        }
    }
}

/// A request is in work until this is dropped.
#[derive(Debug)]
pub(super) struct InWork(Arc<Connection>);

impl Drop for InWork {
    fn drop(&mut self) {
        let Self(connection) = self;
        let mut standing = connection.standing();
        if *standing == StrangerStanding::InWork {
            let mut places = connection.strangers.lock();
            places.in_work -= 1;
            *standing = places.wait(connection.from, &connection.leave);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(last: u8) -> IpAddr {
        IpAddr::from([192, 168, 1, last])
    }

    /// Whether it has been asked to make room.
    fn leaves(connection: &Connection) -> bool {
        use std::task::{Context, Poll, Waker};
        let leaves = std::pin::pin!(connection.makes_room());
        leaves.poll(&mut Context::from_waker(Waker::noop())) == Poll::Ready(())
    }

    #[test]
    fn whoever_floods_makes_room_and_nobody_else() {
        let strangers = Arc::<Strangers>::default();
        let quiet: Vec<_> = (0..4).map(|n| strangers.come(address(n))).collect();
        let flood: Vec<_> = (0..2_000).map(|_| strangers.come(address(200))).collect();
        assert!(!quiet.iter().any(|one| leaves(one)));
        let left = flood.iter().map(|one| leaves(one));
        // The oldest have left; with the four others 512 stay.
        assert!(left.eq((0..2_000).map(|nth| nth < 2_000 - 508)));
    }

    #[test]
    fn a_credential_gives_the_place_back_and_makes_room_for_nobody() {
        let strangers = Arc::<Strangers>::default();
        let known: Vec<_> = (0..600).map(|_| strangers.come(address(1))).collect();
        known.iter().for_each(|one| drop(one.asks(|| true)));
        let flood: Vec<_> = (0..600).map(|_| strangers.come(address(1))).collect();
        assert_eq!(flood.iter().filter(|one| leaves(one)).count(), 88);
        // The first 88 had left before they asked.
        assert_eq!(known.iter().filter(|one| leaves(one)).count(), 88);
        let more: Vec<_> = (0..100).map(|_| strangers.come(address(1))).collect();
        assert!(!known[88..].iter().any(|one| leaves(one)));
        drop((flood, more));
        assert_eq!(strangers.lock().waiting.len(), 0);
    }

    #[test]
    fn whoever_has_been_let_in_keeps_its_place_before_it_asks_again() {
        let strangers = Arc::<Strangers>::default();
        let let_in = strangers.come(address(1));
        let work = let_in.asks(|| false);
        let_in.is_let_in();
        drop(work);
        let flood: Vec<_> = (0..600).map(|_| strangers.come(address(1))).collect();
        assert!(!leaves(&let_in));
        drop((let_in, flood));
        let places = strangers.lock();
        assert_eq!((places.waiting.len(), places.in_work), (0, 0));
    }

    #[test]
    fn a_request_in_work_is_not_cut_off_and_there_are_256_of_them() {
        let strangers = Arc::<Strangers>::default();
        let busy: Vec<_> = (0..256).map(|_| strangers.come(address(1))).collect();
        let work: Vec<_> = busy.iter().map(|one| one.asks(|| false)).collect();
        let next = strangers.come(address(1));
        assert!(matches!(next.asks(|| false), Err(NotDone::Busy)));
        assert!(next.asks(|| true).is_ok());
        let flood: Vec<_> = (0..600).map(|_| strangers.come(address(1))).collect();
        assert!(!busy.iter().any(|one| leaves(one)));
        drop(work);
        drop((busy, flood, next));
        let places = strangers.lock();
        assert_eq!((places.waiting.len(), places.in_work), (0, 0));
    }
}
