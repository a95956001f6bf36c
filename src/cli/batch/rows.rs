//! A game and its decisions as rows of two tables.

use std::path::Path;

use super::super::CliError;
use super::super::cells::{CellValue, add_line, headings};
use super::error::BatchError;
use crate::forecast::batch::{DecisionRow, PlayedGame};
use crate::legible;
use crate::rules::MOST_ORDERS;
use crate::scenario::{OptionIx, Scenario, Tone};

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFormat {
    /// Comma-separated, with a line of headings.
    Csv,
    /// One JSON object a line.
    Jsonl,
    /// Columns, in groups of rows.
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

/// What a column is called, and what stands under it.
#[derive(Clone, Copy, Debug)]
pub struct ColumnAbout<'a> {
    /// Its heading.
    pub name: &'a str,
    /// What stands under it.
    pub kind: ColumnKind,
    /// Whether nothing may stand there.
    pub gaps: bool,
}

/// The columns of a table.
pub type ColumnList<'a> = Vec<ColumnAbout<'a>>;

/// A column of rows that are made of a `T` each: its heading, what stands under it, and how a row has it.
struct Column<'a, T> {
    name: String,
    /// How a row of JSON begins it.
    key: Vec<u8>,
    kind: ColumnKind,
    gaps: bool,
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
        Self { name, key, kind, gaps: false, value: Box::new(value) }
    }

    /// Nothing may stand there.
    fn with_gaps(self) -> Self {
        Self { gaps: true, ..self }
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
        })
        .with_gaps(),
        Column::new("tone", Word, move |_, game: &PlayedGame| {
            or_nothing(ending(game).map(|e| tone(e.tone)))
        })
        .with_gaps(),
        Column::new("highest_rung", Word, |_, game: &PlayedGame| {
            CellValue::Word(&rungs[game.highest.at()].id)
        }),
    ];
    for (at, threshold) in scenario.ladder.thresholds.iter().enumerate() {
        let name = format!("crossed_{}", threshold.id);
        let crossed =
            Column::new(name, Count, move |_, game: &PlayedGame| match game.crossed[at] {
                Some(turn) => CellValue::Count(turn.into()),
                None => CellValue::Nothing,
            });
        all.push(crossed.with_gaps());
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
        Column::new("order", Count, |_, made: &DecisionRow| CellValue::Count(made.order.into())),
        Column::new("option", Word, |_, made: &DecisionRow| {
            CellValue::Word(made.option.map_or("hold", |ix| &scenario.option(ix).id))
        }),
        Column::new("on_menu", Count, |_, made: &DecisionRow| {
            CellValue::Count(made.on_menu.into())
        }),
    ]
}

fn or_nothing(word: Option<&str>) -> CellValue<'_> {
    word.map_or(CellValue::Nothing, CellValue::Word)
}

/// The two tables of a scenario: their columns, and how a row is written.
pub struct Tables<'a> {
    /// How their rows are written.
    pub shape: RowFormat,
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

    /// What stands in the row of a game.
    pub fn of_game(&self, run: u32, game: &PlayedGame) -> impl Iterator<Item = CellValue<'a>> {
        self.games.iter().map(move |column| (column.value)(run, game))
    }

    /// What stands in that of a decision before what is in [`Tables::tail`].
    pub fn head(&self, run: u32, made: &DecisionRow) -> impl Iterator<Item = CellValue<'a>> {
        self.decisions[..HEAD].iter().map(move |column| (column.value)(run, made))
    }

    /// What is the same for many: all after its run and its turn.
    pub fn tail(&self, made: &DecisionRow) -> impl Iterator<Item = CellValue<'a>> {
        // In no column of it the run is told.
        self.decisions[HEAD..].iter().map(move |column| (column.value)(0, made))
    }

    /// Of no decision yet.
    pub fn tails<T>(&self) -> Tails<T> {
        Tails { options: self.options, known: Vec::new() }
    }

    /// What stands above the rows of both tables.
    pub fn headings(&self) -> std::io::Result<[Vec<u8>; 2]> {
        let (games, decisions) = self.columns();
        let row = |columns: ColumnList<'_>| match self.shape {
            RowFormat::Csv => headings(columns.into_iter().map(|column| column.name)),
            RowFormat::Jsonl | RowFormat::Parquet => Ok(Vec::new()),
        };
        Ok([row(games)?, row(decisions)?])
    }

    /// A row of text, with its line end.
    fn add<T>(
        &self,
        columns: &[Column<'a, T>],
        (run, of): (u32, &T),
        cells: &mut Vec<CellValue<'a>>,
        to: &mut Vec<u8>,
    ) -> std::io::Result<()> {
        cells.clear();
        cells.extend(columns.iter().map(|column| (column.value)(run, of)));
        if self.shape != RowFormat::Jsonl {
            return add_line(cells, to);
        }
        let keys = columns.iter().map(|column| column.key.as_slice());
        add_object(keys.zip(cells.iter()), to)
    }
}

/// Columns of a decision before its tail.
pub const HEAD: usize = 2;

/// What is made of the tails of decisions, once of each.
pub struct Tails<T> {
    options: usize,
    /// By option, and after these by the actor who holds; then by how many are on the menu and by which order it is.
    known: Vec<Vec<Option<T>>>,
}

impl<T> Tails<T> {
    /// What was made of that of a decision, or is now.
    pub fn of(
        &mut self,
        decision: &DecisionRow,
        make: impl FnOnce() -> std::io::Result<T>,
    ) -> std::io::Result<&T> {
        let of = decision.option.map_or(self.options + decision.actor.at(), OptionIx::at);
        if self.known.len() <= of {
            self.known.resize_with(of + 1, Vec::new);
        }
        let (known, at) = (
            &mut self.known[of],
            usize::from(decision.on_menu) * (MOST_ORDERS + 1) + usize::from(decision.order),
        );
        if known.len() <= at {
            known.resize_with(at + 1, || None);
        }
        match &mut known[at] {
            Some(made) => Ok(made),
            none => Ok(none.insert(make()?)),
        }
    }
}

/// What a thread writes rows of text with.
pub struct RowWriter<'t, 'a> {
    tables: &'t Tables<'a>,
    cells: Vec<CellValue<'a>>,
    head: Vec<u8>,
    tails: Tails<Vec<u8>>,
    games: Vec<u8>,
    decisions: Vec<u8>,
}

impl<'t, 'a> RowWriter<'t, 'a> {
    pub fn new(tables: &'t Tables<'a>) -> Self {
        let (cells, head) = (Vec::new(), Vec::new());
        let (games, decisions) = (Vec::new(), Vec::new());
        Self { tables, cells, head, tails: tables.tails(), games, decisions }
    }

    /// Adds games, of which the first is this run.
    pub fn add(&mut self, first: u32, games: &[PlayedGame]) -> std::io::Result<()> {
        for (run, game) in (first..).zip(games) {
            let Self { tables, cells, .. } = self;
            tables.add(&tables.games, (run, game), cells, &mut self.games)?;
            for turn in game.by_turn() {
                self.turn(run, turn)?;
            }
        }
        Ok(())
    }

    /// The rows of the games that were added since the last ones.
    pub fn take(&mut self) -> [Vec<u8>; 2] {
        let taken = |rows: &mut Vec<u8>| {
            let room = Vec::with_capacity(rows.len() * 5 / 4);
            std::mem::replace(rows, room)
        };
        [taken(&mut self.games), taken(&mut self.decisions)]
    }

    /// Adds what was decided in a turn of this run.
    fn turn(&mut self, run: u32, turn: &[DecisionRow]) -> std::io::Result<()> {
        let Some(first) = turn.first() else { return Ok(()) };
        let Self { tables, cells, head, tails, decisions, .. } = self;
        head.clear();
        tables.add(&tables.decisions[..HEAD], (run, first), cells, head)?;
        head.truncate(head.len() - tables.shape.ends().len());
        head.push(b',');
        for made in turn {
            decisions.extend(&*head);
            decisions.extend(tails.of(made, || {
                let mut text = Vec::new();
                tables.add(&tables.decisions[HEAD..], (0, made), cells, &mut text)?;
                text.drain(..tables.shape.begins().len());
                Ok(text)
            })?);
        }
        Ok(())
    }
}

fn described<'c, T>(columns: &'c [Column<'_, T>]) -> ColumnList<'c> {
    let about = |Column { name, kind, gaps, .. }: &'c Column<'_, T>| ColumnAbout {
        name,
        kind: *kind,
        gaps: *gaps,
    };
    columns.iter().map(about).collect()
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
