//! How often something may be asked: buckets that fill with time.

use std::collections::{HashMap, HashSet};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// How much a bucket holds, and how much flows in a second.
#[derive(Clone, Copy)]
struct Flow {
    most: f64,
    a_second: f64,
}

/// Acts of a person.
const ACTS: Flow = Flow { most: 10.0, a_second: 2.0 };
/// New forecasts of a person: six a minute.
const FORECASTS: Flow = Flow { most: 6.0, a_second: 0.1 };
/// Wrong codes and ways back from one address. A school may stand behind one, so the next is for all.
const WRONG_HERE: Flow = Flow { most: 5.0, a_second: 0.1 };
/// Wrong codes and ways back of everybody.
const WRONG: Flow = Flow { most: 30.0, a_second: 1.0 };
/// People who come in.
const JOINS: Flow = Flow { most: 100.0, a_second: 5.0 };
/// Everything else of a person: views and reports.
const LOOKS: Flow = Flow { most: 60.0, a_second: 10.0 };

/// One bucket.
struct Bucket {
    holds: f64,
    at: Instant,
}

impl Bucket {
    fn full(flow: Flow) -> Self {
        Self { holds: flow.most, at: Instant::now() }
    }

    fn fill(&mut self, flow: Flow) {
        let passed = self.at.elapsed().as_secs_f64();
        self.at = Instant::now();
        self.holds = (self.holds + passed * flow.a_second).min(flow.most);
    }

    /// Takes one, or says in how many seconds there is one.
    fn take(&mut self, flow: Flow) -> Result<(), u64> {
        self.fill(flow);
        if self.holds >= 1.0 {
            self.holds -= 1.0;
            return Ok(());
        }
        Err(((1.0 - self.holds) / flow.a_second).ceil() as u64)
    }
}

/// What somebody asks for too often.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum RateOf {
    /// Acts.
    Act,
    /// Forecasts.
    Forecast,
    /// Anything else.
    Look,
}

/// All buckets.
#[derive(Default)]
pub(super) struct Rates {
    people: Mutex<HashMap<(u32, RateOf), Bucket>>,
    wrong: Mutex<HashMap<Option<IpAddr>, Bucket>>,
    joins: Mutex<Option<Bucket>>,
    /// Forecasts that somebody has asked for.
    forecasts: Mutex<HashSet<(u32, String)>>,
}

impl Rates {
    /// Whether a person may ask this once more; else, in how many seconds.
    pub fn person(&self, person: u32, asked: RateOf) -> Result<(), u64> {
        let flow = match asked {
            RateOf::Act => ACTS,
            RateOf::Forecast => FORECASTS,
            RateOf::Look => LOOKS,
        };
        let mut all = self.people.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry((person, asked)).or_insert_with(|| Bucket::full(flow)).take(flow)
    }

    /// Whether a person may ask for the forecast of these orders; to ask for the same again costs nothing.
    pub fn forecast(&self, person: u32, orders: &str) -> Result<(), u64> {
        let mut all = self.forecasts.lock().unwrap_or_else(PoisonError::into_inner);
        let one = (person, orders.to_owned());
        if all.contains(&one) {
            return Ok(());
        }
        self.person(person, RateOf::Forecast)?;
        if all.len() > 10_000 {
            all.clear();
        }
        all.insert(one);
        Ok(())
    }

    /// Whether a code may be tried from here. Only wrong ones count: [`Rates::was_wrong`].
    pub fn may_try(&self, from: IpAddr) -> Result<(), u64> {
        let mut all = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, flow) in [(Some(from), WRONG_HERE), (None, WRONG)] {
            let bucket = all.entry(key).or_insert_with(|| Bucket::full(flow));
            bucket.fill(flow);
            if bucket.holds < 1.0 {
                return Err(((1.0 - bucket.holds) / flow.a_second).ceil() as u64);
            }
        }
        Ok(())
    }

    /// A wrong code was tried from here.
    pub fn was_wrong(&self, from: IpAddr) {
        let mut all = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        // What is full again need not be remembered.
        if all.len() > 4_096 {
            all.retain(|_, bucket| bucket.at.elapsed().as_secs() < 60);
        }
        for (key, flow) in [(Some(from), WRONG_HERE), (None, WRONG)] {
            let _ = all.entry(key).or_insert_with(|| Bucket::full(flow)).take(flow);
        }
    }

    /// Whether one more may come in.
    pub fn join(&self) -> Result<(), u64> {
        let mut joins = self.joins.lock().unwrap_or_else(PoisonError::into_inner);
        joins.get_or_insert_with(|| Bucket::full(JOINS)).take(JOINS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_acts_at_once_and_no_more() {
        let rates = Rates::default();
        let done = (0..20).filter(|_| rates.person(1, RateOf::Act).is_ok()).count();
        assert_eq!(done, 10);
        assert_eq!(rates.person(1, RateOf::Act), Err(1));
        assert!(rates.person(2, RateOf::Act).is_ok());
    }

    #[test]
    fn five_wrong_codes_stop_an_address_and_thirty_stop_all() {
        let rates = Rates::default();
        let from = |n: u8| IpAddr::from([10, 0, 0, n]);
        for _ in 0..5 {
            assert!(rates.may_try(from(1)).is_ok());
            rates.was_wrong(from(1));
        }
        assert_eq!(rates.may_try(from(1)), Err(10));
        assert!(rates.may_try(from(2)).is_ok());
        for n in 2..27 {
            rates.was_wrong(from(n));
        }
        assert_eq!(rates.may_try(from(200)), Err(1));
    }
}
