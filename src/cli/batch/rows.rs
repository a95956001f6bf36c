//! A game and its decisions as rows of two tables.

use std::path::Path;

use super::super::CliError;
use super::super::cells::{CellValue, add_line, headings};
use super::error::BatchError;
use crate::forecast::batch::{DecisionRow, PlayedGame};
use crate::legible;
use crate::scenario::{OptionIx, Scenario, Tone};

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

    /// What a row begins with.
    fn begins(self) -> &'static [u8] {
        if self == Self::Jsonl { b"{" } else { b"" }
    }

    /// What it ends with.
    fn ends(self) -> &'static [u8] {
        if self == Self::Jsonl { b"}\n" } else { b"\n" }
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
    /// How a row of JSON begins it.
    key: Vec<u8>,
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
        let name = name.into();
        let quoted = serde_json::Value::from(name.as_str()).to_string();
        let key = format!("{}:", legible::json(&quoted)).into_bytes();
        Self { name, key, kind, value: Box::new(value) }
    }
}

/// The columns of games.
fn of_games(scenario: &Scenario) -> Vec<Column<'_, PlayedGame>> {
    use ColumnKind::{Count, Score, Seed, Word};
    let ending = |game: &PlayedGame| game.ending.map(|ix| &scenario.endings[ix.at()]);
    let rungs = &scenario.ladder.rungs;
    let mut all: Vec<Column<'_, PlayedGame>> = vec![
        Column::new("run", Count, |run, _: &PlayedGame| CellValue::Count(run.into())),
        Column::new("seed", Seed, |_, game: &PlayedGame| CellValue::Seed(game.seed)),
        Column::new("turns", Count, |_, game: &PlayedGame| CellValue::Count(game.turns.into())),
        Column::new("ending", Word, move |_, game: &PlayedGame| {
            or_nothing(ending(game).map(|one| &*one.id))
        }),
        Column::new("tone", Word, move |_, game: &PlayedGame| {
            or_nothing(ending(game).map(|e| tone(e.tone)))
        }),
        Column::new("highest_rung", Word, |_, game: &PlayedGame| {
            CellValue::Word(&rungs[game.highest.at()].id)
        }),
    ];
    for (at, threshold) in scenario.ladder.thresholds.iter().enumerate() {
        let name = format!("crossed_{}", threshold.id);
        all.push(Column::new(name, Count, move |_, game: &PlayedGame| match game.crossed[at] {
            Some(turn) => CellValue::Count(turn.into()),
            None => CellValue::Nothing,
        }));
    }
    let objectives = scenario.actors.iter().flat_map(|actor| {
        (1..=actor.objectives.len()).map(move |nth| format!("score_{}_{nth}", actor.id))
    });
    for (at, name) in objectives.enumerate() {
        all.push(Column::new(name, Score, move |_, game: &PlayedGame| {
            CellValue::Score(game.scores[at])
        }));
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
    /// Options of the scenario.
    options: usize,
    /// Luck of the batch.
    pub seed: u64,
    games: Vec<Column<'a, PlayedGame>>,
    decisions: Vec<Column<'a, DecisionRow>>,
}

impl<'a> Tables<'a> {
    pub fn new(scenario: &'a Scenario, shape: RowFormat, seed: u64) -> Self {
        let (games, decisions) = (of_games(scenario), of_decisions(scenario));
        Self { shape, options: scenario.options.len(), seed, games, decisions }
    }

    /// The columns of games, and those of decisions.
    pub fn columns(&self) -> (ColumnList<'_>, ColumnList<'_>) {
        (described(&self.games), described(&self.decisions))
    }

    /// What stands in a column of the row of a game.
    pub fn of_game(&self, column: usize, run: u32, game: &PlayedGame) -> CellValue<'a> {
        (self.games[column].value)(run, game)
    }

    /// What stands in a column of that of a decision.
    pub fn of_decision(&self, column: usize, run: u32, made: &DecisionRow) -> CellValue<'a> {
        (self.decisions[column].value)(run, made)
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

    /// A row, with its line end.
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
                let keys = columns.iter().map(|column| column.key.as_slice());
                add_object(keys.zip(cells.iter()), to)
            }
        }
    }
}

/// What a thread writes rows with.
pub struct RowWriter<'t, 'a> {
    tables: &'t Tables<'a>,
    cells: Vec<CellValue<'a>>,
    head: Vec<u8>,
    /// By option, and after these by the actor who holds.
    tails: Vec<Vec<Tail>>,
    /// A little more than what the last rows took of both tables.
    rooms: Option<(usize, usize)>,
}

/// What stands in the row of a decision after its run and its turn: the same for many.
struct Tail {
    order: usize,
    on_menu: usize,
    text: Vec<u8>,
}

/// Columns of a decision that are no part of a [`Tail`].
const HEAD: usize = 2;

impl<'t, 'a> RowWriter<'t, 'a> {
    pub fn new(tables: &'t Tables<'a>) -> Self {
        Self { tables, cells: Vec::new(), head: Vec::new(), tails: Vec::new(), rooms: None }
    }

    /// The rows of games, of which the first is this run, and those of their decisions.
    pub fn rows(
        &mut self,
        first: u32,
        games: &[PlayedGame],
    ) -> std::io::Result<(Vec<u8>, Vec<u8>)> {
        let (mut rows, mut decisions) =
            self.rooms.map_or_else(Default::default, |(games, more)| {
                (Vec::with_capacity(games), Vec::with_capacity(more))
            });
        for (run, game) in (first..).zip(games) {
            self.tables.add(&self.tables.games, (run, game), &mut self.cells, &mut rows)?;
            let mut turn = 0;
            for decision in &game.decisions {
                if std::mem::replace(&mut turn, decision.turn) != decision.turn {
                    self.turn(run, decision)?;
                }
                decisions.extend(&self.head);
                decisions.extend(self.tail(decision)?);
            }
        }
        self.rooms = Some((rows.len() * 5 / 4, decisions.len() * 5 / 4));
        Ok((rows, decisions))
    }

    /// What the rows of a turn begin with.
    fn turn(&mut self, run: u32, decision: &DecisionRow) -> std::io::Result<()> {
        let Self { tables, cells, head, .. } = self;
        head.clear();
        tables.add(&tables.decisions[..HEAD], (run, decision), cells, head)?;
        head.truncate(head.len() - tables.shape.ends().len());
        head.push(b',');
        Ok(())
    }

    fn tail(&mut self, decision: &DecisionRow) -> std::io::Result<&[u8]> {
        let Self { tables, cells, tails, .. } = self;
        let options = tables.options;
        let of = decision.option.map_or(options + decision.actor.at(), OptionIx::at);
        if tails.len() <= of {
            tails.resize_with(of + 1, Vec::new);
        }
        let (order, on_menu) = (decision.order, decision.on_menu);
        let known = tails[of].iter().position(|one| one.order == order && one.on_menu == on_menu);
        let at = match known {
            Some(at) => at,
            None => {
                let mut text = Vec::new();
                // In no column of it the run is told.
                tables.add(&tables.decisions[HEAD..], (0, decision), cells, &mut text)?;
                text.drain(..tables.shape.begins().len());
                tails[of].push(Tail { order, on_menu, text });
                tails[of].len() - 1
            }
        };
        Ok(&tails[of][at].text)
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
    cells: impl Iterator<Item = (&'c [u8], &'c CellValue<'c>)>,
    to: &mut Vec<u8>,
) -> std::io::Result<()> {
    for (at, (key, cell)) in cells.enumerate() {
        to.push(if at == 0 { b'{' } else { b',' });
        to.extend(key);
        if !cell.add_plain_json(to) {
            add_json(cell, to)?;
        }
    }
    to.extend(b"}\n");
    Ok(())
}

/// Adds a value of JSON in which all can be seen.
fn add_json(cell: &CellValue<'_>, to: &mut Vec<u8>) -> std::io::Result<()> {
    let text = serde_json::to_string(cell)?;
    to.extend(legible::json(&text).as_bytes());
    Ok(())
}
