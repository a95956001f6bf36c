//! Forecasts beside the window: one thread at a time works, results arrive in rounds that get finer,
//! and everything can be stopped.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use bevy::platform::cell::SyncCell;
use bevy::prelude::*;

use super::play::Play;
use super::shell::{Awake, Screen, Steer};
use crate::forecast::{Background, Request, Risk, forecast, forecast_with_rare};
use crate::rules::{State as GameState, Viewer};
use crate::scenario::{ActorIx, OptionIx, Scenario};

/// Plays in each round. The first comes at once, the last is what is kept.
pub const ROUNDS: [u32; 3] = [200, 1_000, 4_000];

/// What a forecast is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// From the start of this turn's deliberation.
    pub turn: u32,
    /// As this viewer knows it.
    pub viewer: Viewer,
    /// With these orders of the viewer's; `None` leaves them to its temperament.
    pub orders: Option<Vec<OptionIx>>,
}

/// What is known of a forecast.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The risk.
    pub risk: Risk,
    /// Rounds done, of [`ROUNDS`].
    pub rounds: usize,
}

impl Known {
    /// Plays behind it.
    pub fn runs(&self) -> u32 {
        ROUNDS[self.rounds.clamp(1, ROUNDS.len()) - 1]
    }
}

struct Job {
    key: Key,
    scenario: Arc<Scenario>,
    state: GameState,
}

struct Running {
    key: Key,
    work: SyncCell<Background<Known>>,
}

/// Wakes the window.
pub(super) type Wake = Arc<dyn Fn() + Send + Sync>;

/// Everything forecast in this game, and what is being forecast.
#[derive(Resource, Default)]
pub struct Forecasts {
    known: HashMap<Key, Known>,
    waiting: VecDeque<Job>,
    running: Option<Running>,
    /// Called by the thread when something has come.
    wake: Option<Wake>,
}

impl Forecasts {
    /// What is known of this, if anything.
    pub fn get(&self, key: &Key) -> Option<&Known> {
        self.known.get(key)
    }

    /// Whether this is being worked on, or will be.
    pub fn pending(&self, key: &Key) -> bool {
        self.running.as_ref().is_some_and(|running| running.key == *key)
            || self.waiting.iter().any(|job| job.key == *key)
    }

    /// Whether anything is.
    pub fn busy(&self) -> bool {
        self.running.is_some() || !self.waiting.is_empty()
    }

    /// Stops what runs and forgets what waits.
    pub fn stop(&mut self) {
        self.waiting.clear();
        self.running = None;
    }

    /// Forgets everything: another game begins.
    pub fn forget(&mut self) {
        self.stop();
        self.known.clear();
    }

    /// Wakes the window like this.
    pub(super) fn wake_by(&mut self, wake: Wake) {
        self.wake = Some(wake);
    }

    /// Work beside the window, which is woken when something has come of it. None if the system has no
    /// thread to give.
    pub(super) fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&AtomicBool, &mut dyn FnMut(T)) + Send + 'static,
    ) -> Option<SyncCell<Background<T>>> {
        let wake = self.wake.clone();
        Background::start(work, move || wake.iter().for_each(|wake| wake())).map(SyncCell::new)
    }

    /// Asks for a forecast that is not there yet.
    pub fn want(&mut self, key: Key, scenario: &Arc<Scenario>, state: &GameState) {
        let done = self.known.get(&key).is_some_and(|known| known.rounds == ROUNDS.len());
        if !done && !self.pending(&key) {
            let job = Job { key, scenario: Arc::clone(scenario), state: state.clone() };
            self.waiting.push_back(job);
        }
    }

    /// Takes in results and starts what waits. Whether something changed.
    fn tick(&mut self) -> bool {
        let mut changed = false;
        if let Some(running) = &mut self.running {
            let (found, more) = running.work.get().take();
            changed = !found.is_empty() || !more;
            for known in found {
                self.known.insert(running.key.clone(), known);
            }
            if more {
                return changed;
            }
            self.running = None;
        }
        if let Some(job) = self.waiting.pop_front() {
            self.running = self.start(job);
            changed = true;
        }
        changed
    }

    /// Starts a thread for a job; none if the system has none to give, and then there is no forecast.
    fn start(&self, job: Job) -> Option<Running> {
        let key = job.key.clone();
        let work = move |stop: &AtomicBool, tell: &mut dyn FnMut(Known)| {
            for (at, runs) in ROUNDS.into_iter().enumerate() {
                let request = request(&job.key, runs);
                // What is rare is looked for once, when all else is known.
                let last = at + 1 == ROUNDS.len();
                let forecast = if last { forecast_with_rare } else { forecast };
                let Some(risk) = forecast(&job.scenario, &job.state, &request, stop) else { break };
                tell(Known { risk, rounds: at + 1 });
            }
        };
        Some(Running { key, work: self.beside(work)? })
    }
}

fn request(key: &Key, runs: u32) -> Request {
    let orders = match (key.viewer, &key.orders) {
        (Viewer::Seat(seat), Some(orders)) => vec![(seat, orders.clone())],
        _ => Vec::new(),
    };
    Request { viewer: key.viewer, orders, runs }
}

/// The key of the present risk for a seat or for all.
pub fn present(turn: u32, viewer: Viewer) -> Key {
    Key { turn, viewer, orders: None }
}

/// The key of the risk after a seat's orders.
pub fn after(turn: u32, seat: ActorIx, orders: Vec<OptionIx>) -> Key {
    Key { turn, viewer: Viewer::Seat(seat), orders: Some(orders) }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Forecasts>().add_systems(Update, (wish, tick).chain());
}

/// The present risk on the table, and whatever somebody asks for.
fn wish(
    mut steers: MessageReader<Steer>,
    screen: Res<State<Screen>>,
    play: Option<Res<Play>>,
    mut forecasts: ResMut<Forecasts>,
    mut looked: Local<Option<Viewer>>,
) {
    let Some(play) = play else { return };
    let other = looked.replace(play.viewer()) != Some(play.viewer());
    let turn = play.view().turn;
    let shows = matches!(screen.get(), Screen::Table | Screen::Adjudication);
    if shows && !play.state().over() && (other || screen.is_changed()) {
        let key = present(turn, play.viewer());
        forecasts.want(key, play.scenario(), play.state());
    }
    for steer in steers.read() {
        match (steer, play.viewer()) {
            (Steer::Foresee(orders), Viewer::Seat(seat)) => {
                for orders in [Vec::new(), orders.clone()] {
                    let key = after(turn, seat, orders);
                    forecasts.want(key, play.scenario(), play.state());
                }
            }
            (Steer::StopForecast, _) => forecasts.stop(),
            _ => {}
        }
    }
}

fn tick(mut forecasts: ResMut<Forecasts>, mut awake: ResMut<Awake>) {
    // Without anything to do the resource is not touched, so nothing sees it as changed.
    if forecasts.busy() && forecasts.bypass_change_detection().tick() {
        forecasts.set_changed();
        awake.stir();
    }
}
