//! Forecasts beside the screen: one at a time on a thread of its own, stoppable.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::forecast::{Background, Request, Risk, forecast_with_rare};
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
    /// None if the system had no thread to give: then the forecast fails.
    work: Option<Background<Risk>>,
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
        self.running = None;
    }

    /// A forecast that is done; its risk is missing if it failed.
    pub fn finished(&mut self) -> Option<(Subject, Option<Risk>)> {
        let work = self.running.as_ref()?.work.as_ref();
        let (mut found, more) = work.map_or((Vec::new(), false), Background::take);
        let risk = found.pop();
        if risk.is_none() && more {
            return None;
        }
        let running = self.running.take()?;
        self.begin();
        Some((running.subject, risk))
    }

    fn begin(&mut self) {
        if self.running.is_some() {
            return;
        }
        let Some(job) = self.waiting.pop_front() else { return };
        let subject = job.subject;
        let weigh = move |stop: &AtomicBool, tell: &mut dyn FnMut(Risk)| {
            forecast_with_rare(&job.scenario, &job.state, &job.request, stop)
                .into_iter()
                .for_each(tell);
        };
        self.running = Some(Running { subject, work: Background::start(weigh, || ()) });
    }
}
