//! The board: the ladder, and a track for each number that everybody knows.

use serde::Serialize;

use crate::rules::{IndicatorView, SeatView, Viewer};
use crate::scenario::{Polarity, Scenario};
use crate::texts::say;

/// Most cells of a track.
const CELLS: i32 = 21;

/// What lies on the middle of the table.
#[derive(Clone, Debug, Serialize)]
pub(super) struct KitBoard {
    /// Highest first.
    rungs: Vec<BoardRung>,
    tracks: Vec<Track>,
    /// Name, and what is not done; a box for each breach.
    norms: Vec<(String, String, i64)>,
    /// Name and credibility at the start.
    actors: Vec<(String, i64)>,
    /// Number and date of each turn.
    turns: Vec<(u32, String)>,
}

#[derive(Clone, Debug, Serialize)]
struct BoardRung {
    number: usize,
    name: String,
    /// On Kahn's ladder.
    kahn: Option<u32>,
    /// What is crossed here.
    threshold: Option<String>,
    start: bool,
}

/// A number's track.
#[derive(Clone, Debug, Serialize)]
struct Track {
    name: String,
    about: String,
    /// Whether more is better, in words.
    polarity: String,
    start: i32,
    /// First value of each cell, and whether the start lies in it.
    cells: Vec<(i32, bool)>,
    /// Name of each band, and how many cells it has.
    bands: Vec<(String, usize)>,
}

impl KitBoard {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let view = SeatView::before(scenario, Viewer::Public);
        let rung = |at: usize| BoardRung {
            number: at + 1,
            name: view.rungs[at].name.clone(),
            kahn: view.rungs[at].kahn,
            threshold: view.threshold_on(at.into()).map(|threshold| threshold.said()),
            start: view.rung.at() == at,
        };
        let norms = view.norms.iter();
        let actors = view.actors.iter().map(|actor| (actor.name.clone(), actor.credibility));
        Self {
            rungs: (0..view.rungs.len()).rev().map(rung).collect(),
            tracks: view.indicators.iter().map(track).collect(),
            norms: norms.map(|n| (n.name.clone(), n.text.clone(), n.breaches)).collect(),
            actors: actors.collect(),
            turns: (1..=scenario.last_turn())
                .map(|turn| (turn, scenario.date_of(turn).to_string()))
                .collect(),
        }
    }
}

fn track(one: &IndicatorView) -> Track {
    // A band of few values would have no cell of its own where cells are wide: then it shares its neighbour's.
    let span = i64::from(one.max) - i64::from(one.min) + 1;
    let step = i32::try_from(span.div_euclid(CELLS.into())).unwrap_or(i32::MAX).max(1);
    let step = [1, 2, 5, 10, 20, 25, 50, 100].into_iter().find(|s| *s >= step).unwrap_or(step);
    let firsts = (0..).map(|at: i32| one.min.saturating_add(at.saturating_mul(step)));
    let firsts: Vec<i32> = firsts.take_while(|first| *first <= one.max).take(64).collect();
    let within = |first: i32| (first..first.saturating_add(step)).contains(&one.value);
    let mut bands: Vec<(String, usize)> = Vec::new();
    for first in &firsts {
        let band = one.bands.iter().find(|(to, _)| first <= to);
        let name = band.map_or("", |(_, name)| name.as_str());
        match bands.last_mut().filter(|(last, _)| last == name) {
            Some((_, cells)) => *cells += 1,
            None => bands.push((name.to_owned(), 1)),
        }
    }
    let polarity = match one.polarity {
        Polarity::HigherIsBetter => say!("kit-more-is-better"),
        Polarity::HigherIsWorse => say!("kit-more-is-worse"),
        Polarity::Neutral => String::new(),
    };
    Track {
        name: one.name.clone(),
        about: one.about.clone(),
        polarity,
        start: one.value,
        cells: firsts.into_iter().map(|first| (first, within(first))).collect(),
        bands,
    }
}
