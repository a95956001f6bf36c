//! Draws as tables for a die of a hundred.

use std::ops::RangeInclusive;

use serde::Serialize;

use crate::report::saying;
use crate::rules::{self, State};
use crate::scenario::{Cond, Facts, Int, Odds, Quantity, Scenario};
use crate::texts::{digits, say};

/// Most conditions of which a table has every combination.
const MOST: usize = 3;

/// What a die of a hundred decides: a draw of the rules, its odds in whole percent.
#[derive(Clone, Debug)]
pub struct DiceTable {
    /// The different conditions of its factors, in the order in which the file names them.
    pub conditions: Vec<Cond>,
    /// A row for every combination of conditions that there can be; none if there are more than three.
    pub rows: Vec<DiceRow>,
    branches: Vec<Odds>,
}

/// A combination of conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiceRow {
    /// Which conditions hold.
    pub holds: Vec<bool>,
    /// The throws that lead to each branch; none of what comes less often than half a percent.
    pub throws: Vec<Option<RangeInclusive<u8>>>,
}

impl DiceTable {
    /// Of a draw between branches with these odds.
    pub fn of(branches: Vec<Odds>) -> Self {
        let mut conditions: Vec<Cond> = Vec::new();
        let asked = branches.iter().flat_map(|odds| &odds.factors);
        for cond in asked.filter_map(|factor| factor.when.as_ref()) {
            if !conditions.contains(cond) {
                conditions.push(cond.clone());
            }
        }
        let mut table = Self { conditions, rows: Vec::new(), branches };
        let count = table.conditions.len();
        if count <= MOST {
            // The first row is that in which nothing holds.
            let holding = |bits: usize| -> Vec<bool> {
                (0..count).map(|at| bits >> (count - 1 - at) & 1 == 1).collect()
            };
            let all = (0..1_usize << count).map(holding);
            let all: Vec<_> = all.filter(|holds| table.can_be(holds)).collect();
            table.rows = all.into_iter().map(|holds| table.row(holds)).collect();
        }
        table
    }

    /// Of a draw with odds to 1: yes, then no.
    pub fn yes_or_no(odds: &Odds) -> Self {
        Self::of(vec![odds.clone(), Odds { base: 1.0, factors: Vec::new() }])
    }

    /// The row of a situation, also where the table has not every one.
    pub fn row_of(&self, facts: &impl Facts) -> DiceRow {
        self.row(self.conditions.iter().map(|cond| cond.holds(facts)).collect())
    }

    /// Base times factors, from left to right, as the rules have it.
    fn odds(&self, holds: &[bool]) -> Vec<f64> {
        let works = |when: &Option<Cond>| {
            let asked = |cond| self.conditions.iter().position(|one| one == cond);
            when.as_ref().and_then(asked).is_none_or(|at| holds[at])
        };
        let of = |odds: &Odds| {
            let factors = odds.factors.iter().filter(|factor| works(&factor.when));
            factors.fold(odds.base, |value, factor| value * factor.times)
        };
        self.branches.iter().map(of).collect()
    }

    /// A throw stands for the middle of its hundredth, so that each end lies at the nearest percent.
    fn row(&self, holds: Vec<bool>) -> DiceRow {
        let odds = self.odds(&holds);
        let mut throws = vec![None; odds.len()];
        for throw in 1..=100_u8 {
            let branch = rules::pick(&odds, (f64::from(throw) - 0.5) / 100.0);
            let Some(range) = throws.get_mut(branch) else { continue };
            let first = range.as_ref().map_or(throw, |range: &RangeInclusive<u8>| *range.start());
            *range = Some(first..=throw);
        }
        DiceRow { holds, throws }
    }

    /// Whether numbers could be such that exactly these conditions hold.
    fn can_be(&self, holds: &[bool]) -> bool {
        let bound = |cond: &Cond| match cond {
            Cond::Rung(op, ix) => Some((Quantity::Rung, *op, i64::from(ix.0))),
            Cond::Compare(op, pair) => match (&pair.0, &pair.1) {
                (Int::Of(quantity), Int::Const(value)) => Some((*quantity, *op, *value)),
                _ => None,
            },
            _ => None,
        };
        let bounds: Vec<_> = self.conditions.iter().map(bound).zip(holds).collect();
        bounds.iter().filter_map(|(bound, _)| *bound).all(|(quantity, ..)| {
            let own = || {
                let own = bounds.iter().filter_map(|(bound, holds)| bound.zip(Some(**holds)));
                own.filter(move |((of, ..), _)| *of == quantity)
            };
            let mut tried = own().flat_map(|((_, _, at), _)| [at - 1, at, at + 1]);
            tried.any(|value| own().all(|((_, op, at), holds)| op.apply(value, at) == holds))
        })
    }
}

/// A table as it is printed.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DicePrint {
    /// Card or inject: number and title.
    number: String,
    title: String,
    /// What is drawn, if that is not which outcome.
    what: String,
    /// The branches: a letter and the beginning of what it says.
    branches: Vec<(String, String)>,
    conditions: Vec<String>,
    /// Of each row: a word for each condition, throws for each branch.
    rows: Vec<(Vec<String>, Vec<String>)>,
    /// Where there is not every combination: base odds and multipliers of each branch, and a worked line.
    multiplied: Vec<Multiplied>,
    worked: Vec<String>,
}

/// A branch with what multiplies it.
#[derive(Clone, Debug, Serialize)]
struct Multiplied {
    branch: String,
    base: String,
    /// Times how much, if what, and why.
    factors: Vec<(String, String, String)>,
}

/// Letters of branches.
pub(super) fn branch_letter(at: usize) -> String {
    let letter =
        u8::try_from(at).ok().filter(|at| *at < 26).map_or('?', |at| char::from(b'a' + at));
    letter.to_string()
}

/// A number as a table shows it.
fn figure(value: f64) -> String {
    let text = format!("{value:.3}");
    digits(text.trim_end_matches('0').trim_end_matches('.'))
}

/// Throws as they are read from the dice: `01–45`, `100`.
fn throws(range: &Option<RangeInclusive<u8>>) -> String {
    match range {
        None => "–".to_owned(),
        Some(range) if range.start() == range.end() => format!("{:02}", range.start()),
        Some(range) => format!("{:02}–{:02}", range.start(), range.end()),
    }
}

impl DicePrint {
    /// `number` and `title` of the card or inject, `what` is drawn, and what the branches say.
    pub(super) fn of(
        scenario: &Scenario,
        (number, title, what): (String, &str, String),
        branches: Vec<String>,
        table: &DiceTable,
    ) -> Self {
        let letters = (0..branches.len()).map(branch_letter);
        let row = |row: &DiceRow| {
            let word = |holds: &bool| if *holds { say!("kit-yes") } else { say!("kit-no") };
            (row.holds.iter().map(word).collect(), row.throws.iter().map(throws).collect())
        };
        let conditions = table.conditions.iter().map(|cond| saying::condition(scenario, cond));
        let (mut multiplied, mut worked) = (Vec::new(), Vec::new());
        if table.rows.is_empty() {
            multiplied = table.multiplied(scenario);
            worked = table.worked(scenario);
        }
        Self {
            number,
            title: title.to_owned(),
            what,
            branches: letters.zip(branches).collect(),
            conditions: if table.rows.is_empty() { Vec::new() } else { conditions.collect() },
            rows: table.rows.iter().map(row).collect(),
            multiplied,
            worked,
        }
    }
}

impl DiceTable {
    fn multiplied(&self, scenario: &Scenario) -> Vec<Multiplied> {
        let branch = |(at, odds): (usize, &Odds)| Multiplied {
            branch: branch_letter(at),
            base: figure(odds.base),
            factors: odds
                .factors
                .iter()
                .map(|factor| {
                    let when = factor.when.as_ref();
                    let when = when.map_or_else(
                        || say!("kit-cond-always"),
                        |cond| saying::condition(scenario, cond),
                    );
                    (figure(factor.times), when, factor.why.clone())
                })
                .collect(),
        };
        self.branches.iter().enumerate().map(branch).collect()
    }

    /// As the game begins: odds, their sum, throws.
    fn worked(&self, scenario: &Scenario) -> Vec<String> {
        let state = State::start(scenario);
        let row = self.row_of(&state.facts(scenario));
        let odds = self.odds(&row.holds);
        let total = figure(odds.iter().sum());
        let each = odds.iter().zip(&row.throws).enumerate();
        each.map(|(at, (odds, range))| {
            let (letter, odds, range) = (branch_letter(at), figure(*odds), throws(range));
            say!("kit-dice-worked", letter = letter, odds = odds, total = &total, range = range)
        })
        .collect()
    }
}
