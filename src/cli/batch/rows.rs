//! A game and its decisions as rows of two tables.

use std::borrow::Cow;
use std::path::Path;

use serde::Serialize;

use super::super::CliError;
use super::super::cells::{CellValue, add_line, headings};
use super::error::BatchError;
use crate::forecast::batch::{DecisionRow, PlayedGame};
use crate::legible;
use crate::scenario::{Scenario, Tone};

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFormat {
    /// Comma-separated, with a line of headings.
    Csv,
    /// One JSON object a line.
    Jsonl,
    /// Columns, written once all rows are there.
    Parquet,
}

impl RowFormat {
    /// By the ending of a file's name.
    pub fn of(file: &Path) -> Result<Self, CliError> {
        match file.extension().and_then(|end| end.to_str()) {
            Some("csv") => Ok(Self::Csv),
            Some("jsonl") => Ok(Self::Jsonl),
            Some("parquet") => Ok(Self::Parquet),
            _ => Err(BatchError::NoFormat(file.to_owned()).into()),
        }
    }

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Parquet => "parquet",
        }
    }

    /// Whether a line of headings comes first.
    pub fn headed(self) -> bool {
        self == Self::Csv
    }

    /// How rows are kept until all of them are there.
    pub fn kept(self) -> Self {
        if self == Self::Parquet { Self::Csv } else { self }
    }
}

/// What stands under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// From 0 to below 2³².
    Count,
    /// From 0 to below 2⁶⁴.
    Seed,
    /// May be negative.
    Score,
    /// Text.
    Word,
}

/// What columns are called, and what stands under them.
pub type ColumnList<'a> = Vec<(&'a str, ColumnKind)>;

/// A column of rows that are made of a `T` each: its heading, what stands under it, and how a row has it.
struct Column<'a, T> {
    name: String,
    kind: ColumnKind,
    value: Box<Value<'a, T>>,
}

/// What stands in a column, in a row of the game of this number.
type Value<'a, T> = dyn Fn(u32, &T) -> CellValue<'a> + Send + Sync + 'a;

impl<'a, T> Column<'a, T> {
    fn new(
        name: impl Into<String>,
        kind: ColumnKind,
        value: impl Fn(u32, &T) -> CellValue<'a> + Send + Sync + 'a,
    ) -> Self {
        Self { name: name.into(), kind, value: Box::new(value) }
    }
}

/// The columns of games.
fn of_games(scenario: &Scenario) -> Vec<Column<'_, PlayedGame>> {
    use ColumnKind::{Count, Score, Seed, Word};
    let ending = |game: &PlayedGame| game.end.ending.map(|ix| &scenario.endings[ix.at()]);
    let rungs = &scenario.ladder.rungs;
    let mut all: Vec<Column<'_, PlayedGame>> = vec![
        Column::new("run", Count, |run, _: &PlayedGame| CellValue::Count(run.into())),
        Column::new("seed", Seed, |_, game: &PlayedGame| CellValue::Seed(game.seed)),
        Column::new("turns", Count, |_, game: &PlayedGame| CellValue::Count(game.end.turn.into())),
        Column::new("ending", Word, move |_, game: &PlayedGame| {
            or_nothing(ending(game).map(|one| &*one.id))
        }),
        Column::new("tone", Word, move |_, game: &PlayedGame| {
            or_nothing(ending(game).map(|e| tone(e.tone)))
        }),
        Column::new("highest_rung", Word, |_, game: &PlayedGame| {
            CellValue::Word(&rungs[game.end.highest.at()].id)
        }),
    ];
    for (at, threshold) in scenario.ladder.thresholds.iter().enumerate() {
        let name = format!("crossed_{}", threshold.id);
        all.push(Column::new(name, Count, move |_, game: &PlayedGame| match game.crossed[at] {
            Some(turn) => CellValue::Count(turn.into()),
            None => CellValue::Nothing,
        }));
    }
    for actor in &scenario.actors {
        for (at, objective) in actor.objectives.iter().enumerate() {
            let name = format!("score_{}_{}", actor.id, at + 1);
            all.push(Column::new(name, Score, move |_, game: &PlayedGame| {
                CellValue::Score(objective.score.eval(&game.end.facts(scenario)))
            }));
        }
    }
    all
}

/// The columns of decisions.
fn of_decisions(scenario: &Scenario) -> Vec<Column<'_, DecisionRow>> {
    use ColumnKind::{Count, Word};
    vec![
        Column::new("run", Count, |run, _: &DecisionRow| CellValue::Count(run.into())),
        Column::new("turn", Count, |_, made: &DecisionRow| CellValue::Count(made.turn.into())),
        Column::new("seat", Word, |_, made: &DecisionRow| {
            CellValue::Word(&scenario.actor(made.actor).id)
        }),
        Column::new("order", Count, |_, made: &DecisionRow| CellValue::Count(made.order as u64)),
        Column::new("option", Word, |_, made: &DecisionRow| {
            CellValue::Word(made.option.map_or("hold", |ix| &scenario.option(ix).id))
        }),
        Column::new("on_menu", Count, |_, made: &DecisionRow| {
            CellValue::Count(made.on_menu as u64)
        }),
    ]
}

fn or_nothing(word: Option<&str>) -> CellValue<'_> {
    word.map_or(CellValue::Nothing, CellValue::Word)
}

/// The two tables of a scenario: their columns, and how a row is written.
pub struct Tables<'a> {
    shape: RowFormat,
    /// Luck of the batch.
    pub seed: u64,
    games: Vec<Column<'a, PlayedGame>>,
    decisions: Vec<Column<'a, DecisionRow>>,
}

impl<'a> Tables<'a> {
    pub fn new(scenario: &'a Scenario, shape: RowFormat, seed: u64) -> Self {
        Self { shape, seed, games: of_games(scenario), decisions: of_decisions(scenario) }
    }

    /// The columns of games, and those of decisions.
    pub fn columns(&self) -> (ColumnList<'_>, ColumnList<'_>) {
        (described(&self.games), described(&self.decisions))
    }

    /// What stands above the rows of both tables.
    pub fn headings(&self) -> std::io::Result<(Vec<u8>, Vec<u8>)> {
        let (games, decisions) = self.columns();
        let row = |columns: ColumnList<'_>| match self.shape {
            RowFormat::Csv | RowFormat::Parquet => {
                headings(columns.into_iter().map(|(name, _)| name))
            }
            RowFormat::Jsonl => Ok(Vec::new()),
        };
        Ok((row(games)?, row(decisions)?))
    }

    /// The rows of games, of which the first is this run, and those of their decisions.
    pub fn rows(&self, first: u32, games: &[PlayedGame]) -> std::io::Result<(Vec<u8>, Vec<u8>)> {
        let (mut rows, mut decisions, mut cells) = (Vec::new(), Vec::new(), Vec::new());
        for (run, game) in (first..).zip(games) {
            self.add(&self.games, (run, game), &mut cells, &mut rows)?;
            for decision in &game.decisions {
                self.add(&self.decisions, (run, decision), &mut cells, &mut decisions)?;
            }
        }
        Ok((rows, decisions))
    }

    fn add<T>(
        &self,
        columns: &[Column<'a, T>],
        (run, of): (u32, &T),
        cells: &mut Vec<CellValue<'a>>,
        to: &mut Vec<u8>,
    ) -> std::io::Result<()> {
        cells.clear();
        cells.extend(columns.iter().map(|column| (column.value)(run, of)));
        match self.shape {
            RowFormat::Csv | RowFormat::Parquet => add_line(cells, to),
            RowFormat::Jsonl => {
                let names = columns.iter().map(|column| column.name.as_str());
                add_object(names.zip(cells.iter()), to)
            }
        }
    }
}

fn described<'c, T>(columns: &'c [Column<'_, T>]) -> ColumnList<'c> {
    columns.iter().map(|column| (column.name.as_str(), column.kind)).collect()
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::OffRamp => "OffRamp",
        Tone::Stalemate => "Stalemate",
        Tone::Escalation => "Escalation",
        Tone::Catastrophe => "Catastrophe",
    }
}

/// Adds a row as an object of JSON, with its line end.
fn add_object<'c>(
    cells: impl Iterator<Item = (&'c str, &'c CellValue<'c>)>,
    to: &mut Vec<u8>,
) -> std::io::Result<()> {
    to.push(b'{');
    for (at, (name, cell)) in cells.enumerate() {
        if at > 0 {
            to.push(b',');
        }
        add_json(name, to)?;
        to.push(b':');
        add_json(cell, to)?;
    }
    to.extend(b"}\n");
    Ok(())
}

/// Adds a value of JSON in which all can be seen.
fn add_json(value: impl Serialize, to: &mut Vec<u8>) -> std::io::Result<()> {
    let before = to.len();
    serde_json::to_writer(&mut *to, &value)?;
    let seen = match std::str::from_utf8(&to[before..]).map(legible::json) {
        Ok(Cow::Owned(seen)) => seen,
        _ => return Ok(()),
    };
    to.truncate(before);
    to.extend(seen.as_bytes());
    Ok(())
}
