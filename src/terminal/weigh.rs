//! Forecasts beside the screen: one at a time on a thread of its own, stoppable.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use crate::forecast::{Request, Risk, forecast_with_rare};
use crate::rules::State;
use crate::scenario::{ActorIx, OptionIx, Scenario};

/// What a forecast is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The situation of the seat that looks.
    Now,
    /// That seat holds.
    Hold,
    /// That seat plays this option alone.
    Option(OptionIx),
    /// The start of a turn, counted from 0, with everything known: for the debrief.
    Turn(usize),
    /// The start of a turn, from 1, as a seat saw it: to score its probabilities by.
    Seen(u32, ActorIx),
}

/// A forecast to be made.
#[derive(Clone, Debug)]
pub struct Job {
    /// What about.
    pub subject: Subject,
    /// On which scenario: a free move changes it.
    pub scenario: Arc<Scenario>,
    /// From which state.
    pub state: State,
    /// How.
    pub request: Request,
}

struct Running {
    subject: Subject,
    stop: Arc<AtomicBool>,
    thread: JoinHandle<Option<Risk>>,
}

/// Makes forecasts, in the order they were asked for.
#[derive(Default)]
pub struct Weigher {
    waiting: VecDeque<Job>,
    running: Option<Running>,
}

impl Weigher {
    /// Asks for a forecast.
    pub fn ask(&mut self, job: Job) {
        self.waiting.push_back(job);
        self.begin();
    }

    /// Whether a forecast is under way.
    pub fn busy(&self) -> bool {
        self.running.is_some()
    }

    /// Forgets everything asked for.
    pub fn stop(&mut self) {
        self.waiting.clear();
        if let Some(running) = self.running.take() {
            // The thread sees it within one batch of plays and ends by itself.
            running.stop.store(true, Ordering::Relaxed);
        }
    }

    /// A forecast that is done; its risk is missing if it failed.
    pub fn finished(&mut self) -> Option<(Subject, Option<Risk>)> {
        if !self.running.as_ref().is_some_and(|running| running.thread.is_finished()) {
            return None;
        }
        let running = self.running.take()?;
        let risk = running.thread.join().ok().flatten();
        self.begin();
        Some((running.subject, risk))
    }

    fn begin(&mut self) {
        if self.running.is_some() {
            return;
        }
        let Some(job) = self.waiting.pop_front() else { return };
        let stop = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stop);
        let subject = job.subject;
        let thread = std::thread::spawn(move || {
            forecast_with_rare(&job.scenario, &job.state, &job.request, &flag)
        });
        self.running = Some(Running { subject, stop, thread });
    }
}

impl Drop for Weigher {
    fn drop(&mut self) {
        self.stop();
    }
}
