//! The forecast desk: one forecast at a time beside the table, in rounds that get finer, and everything can
//! be stopped.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::Wake;
use super::why::{UnsaidMoves, Why, WhyJob};
use crate::forecast::{Background, Foreseen, Players, Request, Risk, UsualRisks};
use crate::policy::PolicyKind;
use crate::report::WhyMoved;
use crate::rules::{State, Viewer};
use crate::scenario::{ActorIx, OptionIx, Scenario};

/// Plays of what is kept in the end.
pub const WHOLE: u32 = 4_000;
/// Rounds of a forecast: a first look at once; until it is [`SURE`]; [`WHOLE`].
const ROUNDS: usize = 3;
/// How many of them a glance takes.
const GLANCE: usize = 2;
/// Plays of the first look.
const FIRST: u32 = 192;
/// Half of the interval that a glance is to come to, 0 to 1: two points of a hundred.
const SURE: f64 = 0.02;

/// What a forecast is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Subject {
    /// From the start of this turn's deliberation.
    pub turn: u32,
    /// As this viewer knows it.
    pub viewer: Viewer,
    /// With these orders of the viewer's; `None` leaves them to its temperament.
    pub orders: Option<Vec<OptionIx>>,
}

impl Subject {
    /// The risk as it stands for somebody.
    pub fn present(turn: u32, viewer: Viewer) -> Self {
        Self { turn, viewer, orders: None }
    }

    /// The risk after these orders of a seat.
    pub fn after(turn: u32, seat: ActorIx, orders: Vec<OptionIx>) -> Self {
        Self { turn, viewer: Viewer::Seat(seat), orders: Some(orders) }
    }

    fn request(&self) -> Request {
        let orders = match (self.viewer, &self.orders) {
            (Viewer::Seat(seat), Some(orders)) => vec![(seat, orders.clone())],
            _ => Vec::new(),
        };
        Request { viewer: self.viewer, orders, runs: WHOLE }
    }
}

/// What is known of a forecast.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The risk.
    pub risk: Risk,
    /// Rounds done, of three: the first look, sure within two points, whole.
    pub rounds: usize,
}

impl Known {
    /// Plays behind it.
    pub fn runs(&self) -> u32 {
        self.risk.runs()
    }

    /// Whether nothing finer comes.
    pub fn whole(&self) -> bool {
        self.rounds == ROUNDS
    }
}

/// A forecast as a face draws it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Forecast<'a> {
    /// What is known of it.
    pub known: Option<&'a Known>,
    /// Whether more is coming.
    pub pending: bool,
}

/// What is worked on.
enum Job {
    /// So many of its rounds, on from what is known.
    Forecast {
        subject: Subject,
        rounds: usize,
        so_far: Option<Box<Risk>>,
        scenario: Arc<Scenario>,
        state: Box<State>,
    },
    Why(Box<WhyJob>),
}

/// What a job is about.
#[derive(Clone, Debug, PartialEq, Eq)]
enum JobSubject {
    Forecast(Subject),
    /// How the risk changed over this turn, as this viewer can know it.
    Why(u32, Viewer),
}

/// What has come of a job.
enum JobAnswer {
    Forecast(Known),
    Why(Why, UnsaidMoves),
}

impl Job {
    fn about(&self) -> JobSubject {
        match self {
            Self::Forecast { subject, .. } => JobSubject::Forecast(subject.clone()),
            Self::Why(job) => JobSubject::Why(job.turn, job.viewer),
        }
    }

    /// How many of its rounds it takes.
    fn rounds(&self) -> usize {
        match self {
            Self::Forecast { rounds, .. } => *rounds,
            Self::Why(_) => ROUNDS,
        }
    }

    fn work(self, stop: &AtomicBool, tell: &mut dyn FnMut(JobAnswer)) {
        let (subject, rounds, so_far, scenario, state) = match self {
            Self::Why(job) => {
                // Stopped, it has told what it knew.
                let _ = job.work(stop, &mut |why, unsaid| tell(JobAnswer::Why(why, unsaid)));
                return;
            }
            Self::Forecast { subject, rounds, so_far, scenario, state } => {
                (subject, rounds, so_far, scenario, state)
            }
        };
        let player = Players::new(&scenario, |_| PolicyKind::Temperament);
        let mut foreseen = Foreseen::new(&player, &state, &subject.request());
        if let Some(risk) = so_far {
            foreseen.risk = *risk;
        }
        for round in 1..=rounds {
            let played = match round {
                1 => foreseen.play_to(FIRST, stop),
                2 => foreseen.play_until(SURE, WHOLE, stop),
                // What is rare is looked for once, when all else is known.
                _ => foreseen.play_to(WHOLE, stop) && foreseen.add_rare(stop),
            };
            if !played {
                break;
            }
            tell(JobAnswer::Forecast(Known { risk: foreseen.risk.clone(), rounds: round }));
        }
    }
}

struct Running {
    about: JobSubject,
    rounds: usize,
    work: Background<JobAnswer>,
}

/// Everything forecast in a game, and what is being forecast.
#[derive(Default)]
pub struct Desk {
    known: HashMap<Subject, Known>,
    /// By turn and viewer.
    whys: HashMap<(u32, Viewer), (Why, UnsaidMoves)>,
    /// What is usual in the scenario, once it was needed.
    usual: Option<Arc<UsualRisks>>,
    waiting: VecDeque<Job>,
    running: Option<Running>,
    /// Called beside the table when something has come.
    wake: Option<Wake>,
}

impl Desk {
    /// What is known of this, and whether more is coming.
    pub fn get(&self, subject: &Subject) -> Forecast<'_> {
        let about = JobSubject::Forecast(subject.clone());
        Forecast { known: self.known.get(subject), pending: self.pending(&about) }
    }

    /// Why the risk changed over a turn, as far as it is known.
    pub fn why(&self, turn: u32, viewer: Viewer) -> Option<&Why> {
        self.whys.get(&(turn, viewer)).map(|(why, _)| why)
    }

    /// What moved over a turn, in the language of this thread whatever it was worked out in; without what would
    /// lower it.
    pub fn moved(&self, turn: u32, viewer: Viewer, scenario: &Scenario) -> Option<Vec<WhyMoved>> {
        let (why, unsaid) = self.whys.get(&(turn, viewer))?;
        Some(unsaid.said(scenario, &why.usual))
    }

    fn pending(&self, about: &JobSubject) -> bool {
        self.running.as_ref().is_some_and(|running| running.about == *about)
            || self.waiting.iter().any(|job| job.about() == *about)
    }

    /// Whether anything is being worked on, or will be.
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
        self.whys.clear();
        self.usual = None;
    }

    /// Wakes a face that sleeps like this.
    pub fn wake_by(&mut self, wake: Wake) {
        self.wake = Some(wake);
    }

    /// Wakes the face, if it sleeps.
    pub fn wake(&self) -> Wake {
        self.wake.clone().unwrap_or_else(|| Arc::new(|| ()))
    }

    /// Work beside the table; the face is woken when something has come of it. None if the system has no
    /// thread to give.
    pub fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&AtomicBool, &mut dyn FnMut(T)) + Send + 'static,
    ) -> Option<Background<T>> {
        let wake = self.wake();
        Background::start(work, move || wake())
    }

    /// Asks for a forecast that is not there yet.
    pub fn want(&mut self, subject: Subject, scenario: &Arc<Scenario>, state: &State) {
        self.play(subject, ROUNDS, scenario, state);
    }

    /// Asks for a first look at one that is not there at all, in place of what somebody has looked away from.
    pub fn glance(&mut self, subject: Subject, scenario: &Arc<Scenario>, state: &State) {
        if self.known.contains_key(&subject) || self.pending(&JobSubject::Forecast(subject.clone()))
        {
            return;
        }
        self.waiting.retain(|job| job.rounds() == ROUNDS);
        self.play(subject, GLANCE, scenario, state);
    }

    fn play(&mut self, subject: Subject, rounds: usize, scenario: &Arc<Scenario>, state: &State) {
        let about = JobSubject::Forecast(subject.clone());
        let done = self.known.get(&subject).is_some_and(|known| known.rounds >= rounds);
        let runs = self.running.iter().any(|one| one.about == about && one.rounds >= rounds);
        let waits = self.waiting.iter().any(|job| job.about() == about && job.rounds() >= rounds);
        if !done && !runs && !waits {
            let so_far = self.known.get(&subject).map(|known| Box::new(known.risk.clone()));
            let (scenario, state) = (Arc::clone(scenario), Box::new(state.clone()));
            self.waiting.push_back(Job::Forecast { subject, rounds, so_far, scenario, state });
        }
    }

    /// Asks why the risk changed over a turn, if that is not there yet.
    pub fn want_why(&mut self, job: WhyJob) {
        let done = self.why(job.turn, job.viewer).is_some_and(|why| why.whole);
        if !done && !self.pending(&JobSubject::Why(job.turn, job.viewer)) {
            self.waiting.push_back(Job::Why(Box::new(job)));
        }
    }

    /// Nobody looks at what came of a turn any more: why is not asked.
    pub fn no_whys(&mut self) {
        self.waiting.retain(|job| !matches!(job, Job::Why(_)));
        if self.running.as_ref().is_some_and(|one| matches!(one.about, JobSubject::Why(..))) {
            self.running = None;
        }
    }

    /// Takes in results and starts what waits. Whether something changed.
    pub fn tick(&mut self) -> bool {
        let mut changed = false;
        if let Some(running) = &mut self.running {
            let (found, more) = running.work.take();
            changed = !found.is_empty() || !more;
            for answer in found {
                match (answer, &running.about) {
                    (JobAnswer::Forecast(known), JobSubject::Forecast(subject)) => {
                        // What goes on from a first look tells its rounds once more.
                        let rounds = self.known.get(subject).map_or(0, |known| known.rounds);
                        if known.rounds >= rounds {
                            self.known.insert(subject.clone(), known);
                        }
                    }
                    (JobAnswer::Why(why, unsaid), JobSubject::Why(turn, viewer)) => {
                        self.usual = Some(Arc::clone(&why.usual));
                        self.whys.insert((*turn, *viewer), (why, unsaid));
                    }
                    _ => {}
                }
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

    /// Starts a thread for a job; none if the system has none to give, and then nothing comes of it.
    fn start(&self, mut job: Job) -> Option<Running> {
        let (about, rounds) = (job.about(), job.rounds());
        if let Job::Why(job) = &mut job {
            job.usual.clone_from(&self.usual);
        }
        let work = self.beside(move |stop, tell| job.work(stop, tell))?;
        Some(Running { about, rounds, work })
    }
}
