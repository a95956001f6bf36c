//! A thousand futures: the plays of a forecast as lines up the ladder, turn by turn, and which of them are
//! still possible.
//!
//! A future is one play of the forecast: the same rules, from what its viewer knew, with luck of its own. A
//! turn later those remain that stand on the rung on which the crisis now stands, and stood where it stood
//! in every turn between: nothing but the ladder, which everybody sees, decides that. They need not agree
//! with the game in anything else, so that how many remain is no forecast; the next one is made anew.

use serde::{Deserialize, Serialize};

use crate::forecast::{Headline, Risk};
use crate::rules::SeatView;
use crate::scenario::{RungIx, ThresholdIx};
use crate::texts::say;

/// The futures that one viewer could see at the start of one turn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Futures {
    /// The turn in which they begin, from 1.
    pub turn: u32,
    /// Where the crisis stood then.
    pub from: RungIx,
    /// Every future, in the order of the plays.
    pub lines: Vec<Future>,
    /// Where the crisis has stood after each turn since, as far as it has come.
    pub came: Vec<RungIx>,
    /// Whether the game is over, so that nothing more comes.
    pub over: bool,
    /// What crossing each threshold is called, lowest first.
    pub thresholds: Vec<String>,
    /// What each rung is called, lowest first.
    pub rungs: Vec<String>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Future {
    /// Where the crisis stands after each turn, that in which it begins first.
    pub rungs: Vec<RungIx>,
    /// The thresholds that are crossed by its end.
    pub crosses: Vec<ThresholdIx>,
}

impl Future {
    /// Whether it has gone as the crisis did in these turns. One that has ended stays where it ended.
    fn agrees(&self, came: &[RungIx]) -> bool {
        came.iter().zip(&self.rungs).all(|(came, mine)| came == mine)
    }
}

impl Futures {
    /// Those of a forecast made at the start of a turn, as the holder of a view of this turn or a later one
    /// sees them now. `None` if the forecast holds no plays.
    pub fn of(view: &SeatView, turn: u32, risk: &Risk) -> Option<Self> {
        let begun = (turn as usize).checked_sub(1)?;
        let from = *view.trail.get(begun)?;
        let mut came = view.trail[begun + 1..].to_vec();
        let over = view.ending.is_some();
        let ended = Headline::End;
        let line = |(rungs, play): (&Vec<RungIx>, &crate::forecast::OnePlay)| Future {
            rungs: rungs.clone(),
            crosses: ThresholdIx::all(view.thresholds.len())
                .filter(|ix| play.has(ended(*ix)))
                .collect(),
        };
        let lines: Vec<_> = risk.paths.iter().zip(&risk.plays).map(line).collect();
        let long = lines.first()?.rungs.len();
        came.truncate(long);
        Some(Self {
            turn,
            from,
            lines,
            came,
            over,
            thresholds: view.thresholds.iter().map(|threshold| threshold.said()).collect(),
            rungs: view.rungs.iter().map(|rung| rung.name.clone()).collect(),
        })
    }

    /// Over how many turns they go.
    pub fn turns(&self) -> usize {
        self.lines.first().map_or(0, |line| line.rungs.len())
    }

    /// Whether a future was still possible after so many turns, from 0 to what has come.
    pub fn possible(&self, line: &Future, turns: usize) -> bool {
        line.agrees(&self.came[..turns.min(self.came.len())])
    }

    /// After how many turns the crisis went another way than a future; `None` if it has not.
    pub fn left_after(&self, line: &Future) -> Option<usize> {
        (1..=self.came.len()).find(|turns| !self.possible(line, *turns))
    }

    /// How many were still possible after so many turns.
    pub fn left(&self, turns: usize) -> usize {
        self.lines.iter().filter(|line| self.possible(line, turns)).count()
    }

    /// How many of those that are possible after so many turns stand on a rung after a turn, from 0.
    pub fn standing(&self, turns: usize, turn: usize, rung: RungIx) -> usize {
        let possible = self.lines.iter().filter(|line| self.possible(line, turns));
        possible.filter(|line| line.rungs.get(turn) == Some(&rung)).count()
    }

    /// In words: in how many which threshold is crossed, the likeliest first. "In 57 of 200 futures: a
    /// capital is struck. In 12: …"
    pub fn headline(&self) -> String {
        let of = self.lines.len();
        let mut counts: Vec<(usize, &String)> = self
            .thresholds
            .iter()
            .enumerate()
            .map(|(at, name)| {
                let crosses = |line: &&Future| line.crosses.contains(&ThresholdIx::from(at));
                (self.lines.iter().filter(crosses).count(), name)
            })
            .filter(|(count, _)| *count > 0)
            .collect();
        counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let quiet = self.lines.iter().filter(|line| line.crosses.is_empty()).count();
        let mut said: Vec<String> = Vec::new();
        for (at, (count, threshold)) in counts.into_iter().enumerate() {
            let threshold = threshold.as_str();
            said.push(match at {
                0 => say!("futures-in-of", count = count, of = of, threshold = threshold),
                _ => say!("futures-in", count = count, threshold = threshold),
            });
        }
        said.push(match said.is_empty() {
            true => say!("futures-none-crosses", of = of),
            false => say!("futures-quiet", count = quiet),
        });
        said.join(" ")
    }

    /// In words: how many are still possible after so many turns; nothing before the first is over.
    pub fn said_left(&self, turns: usize) -> Option<String> {
        let turns = turns.min(self.came.len());
        let last = self.turn + u32::try_from(turns.checked_sub(1)?).unwrap_or(u32::MAX);
        let (left, of) = (self.left(turns), self.lines.len());
        Some(match self.over && turns == self.came.len() {
            true => say!("futures-went-so", left = left, of = of),
            false => say!("futures-left", turn = last, left = left, of = of),
        })
    }

    /// What the picture is, in a sentence.
    pub fn about(&self) -> String {
        say!("futures-about", of = self.lines.len(), turn = self.turn)
    }

    /// The picture in words, so many turns being over: how many stand on which rung after each turn.
    pub fn in_words(&self, over: usize) -> String {
        let turns = (0..self.turns()).map(|turn| {
            let rungs = RungIx::all(self.rungs.len());
            let counts = rungs.map(|rung| (rung, self.standing(over.min(turn + 1), turn, rung)));
            let counts = counts.filter(|(_, count)| *count > 0);
            let counts: Vec<_> = counts
                .map(|(rung, count)| say!("futures-on-rung", count = count, rung = rung.at() + 1))
                .collect();
            say!("futures-after", turn = self.turn as usize + turn, counts = counts.join(", "))
        });
        std::iter::once(say!("futures-picture")).chain(turns).collect::<Vec<_>>().join(" ")
    }
}
