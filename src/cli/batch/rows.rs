//! A game and its decisions as rows of two tables.

use std::path::Path;

use serde::{Serialize, Serializer};

use super::super::CliError;
use crate::forecast::batch::Game;
use crate::scenario::{Scenario, Tone};

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Comma-separated, with a line of headings.
    Csv,
    /// One JSON object a line.
    Jsonl,
    /// Columns, written once all rows are there.
    Parquet,
}

impl Shape {
    /// By the ending of a file's name.
    pub fn of(file: &Path) -> Result<Self, CliError> {
        match file.extension().and_then(|end| end.to_str()) {
            Some("csv") => Ok(Self::Csv),
            Some("jsonl") => Ok(Self::Jsonl),
            Some("parquet") => Ok(Self::Parquet),
            _ => Err(CliError::Message(format!(
                "`{}` ends in none of `.csv`, `.jsonl` and `.parquet`, which say how rows are written",
                file.display()
            ))),
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

/// What stands in a row under one heading.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
pub enum Cell<'a> {
    Nothing,
    Count(u64),
    Seed(#[serde(serialize_with = "crate::rules::seed::serialize")] u64),
    Score(i64),
    Word(&'a str),
}

/// What stands under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// From 0 to below 2³².
    Count,
    /// From 0 to below 2⁶⁴.
    Seed,
    /// May be negative.
    Score,
    /// Text.
    Word,
}

/// The columns of a table: headings, and what stands under them.
pub type Columns<'a> = Vec<(&'a str, Kind)>;

impl Kind {
    fn of(headings: &[String]) -> Columns<'_> {
        let under = |heading: &str| match heading {
            "seed" => Self::Seed,
            "ending" | "tone" | "highest_rung" | "seat" | "option" => Self::Word,
            heading if heading.starts_with("score_") => Self::Score,
            _ => Self::Count,
        };
        headings.iter().map(|heading| (heading.as_str(), under(heading))).collect()
    }
}

/// The two tables of a scenario: their headings, and how a row is written.
pub struct Tables<'a> {
    scenario: &'a Scenario,
    shape: Shape,
    /// Luck of the batch.
    pub seed: u64,
    games: Vec<String>,
    decisions: Vec<String>,
}

impl<'a> Tables<'a> {
    pub fn new(scenario: &'a Scenario, shape: Shape, seed: u64) -> Self {
        let own = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        let mut games = own(&["run", "seed", "turns", "ending", "tone", "highest_rung"]);
        let ladder = &scenario.ladder;
        let crossed = ladder.thresholds.iter().map(|t| &ladder.rungs[t.rung.at()].id);
        games.extend(crossed.map(|rung| format!("crossed_{rung}")));
        for actor in &scenario.actors {
            let numbers = 1..=actor.objectives.len();
            games.extend(numbers.map(|number| format!("score_{}_{number}", actor.id)));
        }
        let decisions = own(&["run", "turn", "seat", "order", "option", "on_menu"]);
        Self { scenario, shape, seed, games, decisions }
    }

    /// The columns of games, and those of decisions.
    pub fn columns(&self) -> (Columns<'_>, Columns<'_>) {
        (Kind::of(&self.games), Kind::of(&self.decisions))
    }

    /// What stands above the rows of both tables.
    pub fn headings(&self) -> std::io::Result<(Vec<u8>, Vec<u8>)> {
        let line = |words: &[String]| match self.shape {
            Shape::Csv | Shape::Parquet => csv_line(words),
            Shape::Jsonl => Ok(Vec::new()),
        };
        Ok((line(&self.games)?, line(&self.decisions)?))
    }

    /// The row of a game, and those of its decisions.
    pub fn rows(&self, run: u32, game: &Game) -> std::io::Result<(Vec<u8>, Vec<u8>)> {
        let row = self.line(&self.games, &self.game_row(run, game))?;
        let mut decisions = Vec::new();
        for decision in &game.decisions {
            let option = decision.option.map(|ix| self.scenario.option(ix).id.as_str());
            let cells = [
                Cell::Count(run.into()),
                Cell::Count(decision.turn.into()),
                Cell::Word(&self.scenario.actor(decision.actor).id),
                Cell::Count(decision.order as u64),
                Cell::Word(option.unwrap_or("hold")),
                Cell::Count(decision.on_menu as u64),
            ];
            decisions.extend(self.line(&self.decisions, &cells)?);
        }
        Ok((row, decisions))
    }

    fn game_row(&self, run: u32, game: &Game) -> Vec<Cell<'a>> {
        let (scenario, end) = (self.scenario, &game.end);
        let ending = end.ending.map(|ix| &scenario.endings[ix.at()]);
        let mut cells = vec![
            Cell::Count(run.into()),
            Cell::Seed(game.seed),
            Cell::Count(end.turn.into()),
            ending.map_or(Cell::Nothing, |ending| Cell::Word(&ending.id)),
            ending.map_or(Cell::Nothing, |ending| Cell::Word(word(ending.tone))),
            Cell::Word(&scenario.ladder.rungs[end.highest.at()].id),
        ];
        let turn = |turn: &Option<u32>| turn.map_or(Cell::Nothing, |turn| Cell::Count(turn.into()));
        cells.extend(game.crossed.iter().map(turn));
        let objectives = scenario.actors.iter().flat_map(|actor| &actor.objectives);
        let facts = end.facts(scenario);
        cells.extend(objectives.map(|objective| Cell::Score(objective.score.eval(&facts))));
        cells
    }

    fn line(&self, headings: &[String], cells: &[Cell<'_>]) -> std::io::Result<Vec<u8>> {
        match self.shape {
            Shape::Csv | Shape::Parquet => csv_line(cells),
            Shape::Jsonl => {
                let mut line = serde_json::to_vec(&Object(headings, cells))?;
                line.push(b'\n');
                Ok(line)
            }
        }
    }
}

fn word(tone: Tone) -> &'static str {
    match tone {
        Tone::OffRamp => "OffRamp",
        Tone::Stalemate => "Stalemate",
        Tone::Escalation => "Escalation",
        Tone::Catastrophe => "Catastrophe",
    }
}

fn csv_line(cells: impl Serialize) -> std::io::Result<Vec<u8>> {
    let mut line = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    line.serialize(cells).map_err(std::io::Error::other)?;
    line.into_inner().map_err(|error| error.into_error())
}

struct Object<'a>(&'a [String], &'a [Cell<'a>]);

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().zip(self.1))
    }
}
