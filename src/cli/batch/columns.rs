//! Rows as Parquet. The same rows give the same bytes: groups of a fixed number of rows, and nothing
//! of the machine, the time or the library's version in the file.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use parquet::basic::{Encoding, LogicalType, Repetition, Type as Physical};
use parquet::column::writer::{ColumnCloseResult, ColumnWriter, get_column_writer};
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesPtr};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedFileWriter, SerializedPageWriter, TrackedWrite};
use parquet::record::Field;
use parquet::schema::types::{ColumnDescPtr, ColumnPath, Type, TypePtr};
use rayon::prelude::*;

use super::super::CliError;
use super::super::cells::CellValue;
use super::error::BatchError;
use super::files::{BatchFiles, BatchGames, cannot};
use super::rows::{ColumnKind, ColumnList, Tables};
use crate::files::{Fresh, open};
use crate::forecast::batch::{PlayedGame, game_seed};
use crate::scenario::{fnv, fnv_more};

/// Rows in a group, but for the last one.
const GROUP: usize = 65_536;

/// A table that is being written, under another name until it is whole.
pub struct TableWriter {
    path: PathBuf,
    writer: SerializedFileWriter<Fresh>,
    columns: Vec<ColumnBuffer>,
    /// What to do when it can't be written.
    remedy: &'static str,
}

struct ColumnBuffer {
    of: ColumnDescPtr,
    how: WriterPropertiesPtr,
    /// Groups that are encoded, and not yet in the file.
    groups: Vec<EncodedGroup>,
    /// For each row whether it has a value, 1 or 0.
    there: Vec<i16>,
    /// Values of a column of numbers, as their bits.
    numbers: Vec<i64>,
    /// Values of a column of words: places in `list`.
    words: Vec<u32>,
    /// Words that came, each once.
    list: Vec<ByteArray>,
    known: HashMap<String, u32, BuildHasherDefault<WordHash>>,
}

/// A column's part of a group of rows.
type EncodedGroup = (Vec<u8>, ColumnCloseResult);

/// Words are few and come from a scenario that is loaded: nothing that a table of theirs has to be guarded against.
struct WordHash(u64);

impl Default for WordHash {
    fn default() -> Self {
        Self(fnv(""))
    }
}

impl Hasher for WordHash {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = fnv_more(self.0, bytes);
    }
}

/// What a file with such columns says of itself.
fn schema(columns: &[(&str, ColumnKind)]) -> Result<TypePtr, CliError> {
    let column = |(name, kind): &(&str, ColumnKind)| {
        let (physical, logical) = match kind {
            ColumnKind::Count => (Physical::INT32, Some(LogicalType::integer(32, false))),
            ColumnKind::Seed => (Physical::INT64, Some(LogicalType::integer(64, false))),
            ColumnKind::Score => (Physical::INT64, None),
            ColumnKind::Word => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        };
        let column = Type::primitive_type_builder(name, physical).with_logical_type(logical);
        column.with_repetition(Repetition::OPTIONAL).build().map(Arc::new)
    };
    let fields: Result<Vec<_>, _> = columns.iter().map(column).collect();
    let root = |fields| Type::group_type_builder("rows").with_fields(fields).build().map(Arc::new);
    fields.and_then(root).map_err(|error| BatchError::Columns(error).into())
}

fn properties() -> WriterProperties {
    let run = ColumnPath::from("run");
    // Numbers of runs grow by ones, and seeds are all different: nothing to look up.
    WriterProperties::builder()
        .set_created_by("offramp".to_owned())
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_column_dictionary_enabled(run.clone(), false)
        .set_column_encoding(run, Encoding::DELTA_BINARY_PACKED)
        .set_column_dictionary_enabled(ColumnPath::from("seed"), false)
        .build()
}

impl TableWriter {
    /// An empty one.
    pub fn create(path: &Path, schema: TypePtr, remedy: &'static str) -> Result<Self, CliError> {
        let file = Fresh::beside(path)?;
        let how = Arc::new(properties());
        match SerializedFileWriter::new(file, schema, Arc::clone(&how)) {
            Ok(writer) => {
                let described = writer.schema_descr().columns().iter();
                let columns =
                    described.map(|of| ColumnBuffer::new(of.clone(), Arc::clone(&how))).collect();
                Ok(Self { path: path.to_owned(), writer, columns, remedy })
            }
            Err(error) => Err(failed(path, error, remedy)),
        }
    }

    /// One row more.
    pub fn push<'a>(
        &mut self,
        row: impl IntoIterator<Item = CellValue<'a>>,
    ) -> Result<(), CliError> {
        for (column, cell) in self.columns.iter_mut().zip(row) {
            column.push(cell);
        }
        if self.columns.first().is_some_and(ColumnBuffer::is_full) { self.flush() } else { Ok(()) }
    }

    /// Many rows more, the columns beside each other: `fill` pushes what belongs to the column of a place.
    fn extend(
        &mut self,
        fill: impl Fn(usize, &mut Push<'_>) -> Result<(), ParquetError> + Sync,
    ) -> Result<(), CliError> {
        let fill = |(at, column): (usize, &mut ColumnBuffer)| {
            fill(at, &mut |cell| {
                column.push(cell);
                if column.is_full() { column.encode() } else { Ok(()) }
            })
        };
        let filled = self.columns.par_iter_mut().enumerate().map(fill).collect();
        self.written(filled)
    }

    /// Encodes what columns hold, beside each other, as a group.
    fn flush(&mut self) -> Result<(), CliError> {
        let columns = self.columns.par_iter_mut().filter(|column| !column.there.is_empty());
        let encoded = columns.map(ColumnBuffer::encode).collect();
        self.written(encoded)
    }

    /// Writes what has been encoded.
    fn written(&mut self, encoded: Result<(), ParquetError>) -> Result<(), CliError> {
        let written = encoded.and_then(|()| self.write_groups());
        written.map_err(|error| failed(&self.path, error, self.remedy))
    }

    /// Writes the groups that all columns have encoded, one column after the other.
    fn write_groups(&mut self) -> Result<(), ParquetError> {
        let ready = self.columns.iter().map(|column| column.groups.len()).min().unwrap_or(0);
        for _ in 0..ready {
            let mut group = self.writer.next_row_group()?;
            for column in &mut self.columns {
                let (bytes, closed) = column.groups.remove(0);
                group.append_column(&Bytes::from(bytes), closed)?;
            }
            group.close()?;
        }
        Ok(())
    }

    /// The last rows; then it is whole, and only its name is missing.
    pub fn whole(mut self) -> Result<Fresh, CliError> {
        self.flush()?;
        self.writer.into_inner().map_err(|error| failed(&self.path, error, self.remedy))
    }
}

/// Adds what stands in the next row of a column.
type Push<'p> = dyn FnMut(CellValue<'_>) -> Result<(), ParquetError> + 'p;

impl ColumnBuffer {
    fn new(of: ColumnDescPtr, how: WriterPropertiesPtr) -> Self {
        let (groups, there, numbers) = (Vec::new(), Vec::new(), Vec::new());
        let (words, list, known) = (Vec::new(), Vec::new(), HashMap::default());
        Self { of, how, groups, there, numbers, words, list, known }
    }

    /// Encodes the rows that it holds as a group.
    fn encode(&mut self) -> Result<(), ParquetError> {
        let mut bytes = TrackedWrite::new(Vec::new());
        let pages = Box::new(SerializedPageWriter::new(&mut bytes));
        let mut writer = get_column_writer(self.of.clone(), Arc::clone(&self.how), pages);
        let there = Some(self.there.as_slice());
        match &mut writer {
            ColumnWriter::Int32ColumnWriter(to) => {
                let numbers: Vec<_> = self.numbers.iter().map(|number| *number as i32).collect();
                to.write_batch(&numbers, there, None)?;
            }
            ColumnWriter::Int64ColumnWriter(to) => {
                to.write_batch(&self.numbers, there, None)?;
            }
            ColumnWriter::ByteArrayColumnWriter(to) => {
                let word = |at: &u32| self.list[*at as usize].clone();
                let words: Vec<_> = self.words.iter().map(word).collect();
                to.write_batch(&words, there, None)?;
            }
            _ => return Err(ParquetError::General("a column of another sort".to_owned())),
        }
        let closed = writer.close()?;
        self.groups.push((bytes.into_inner()?, closed));
        self.there.clear();
        self.numbers.clear();
        self.words.clear();
        Ok(())
    }

    /// Whether it holds a whole group.
    fn is_full(&self) -> bool {
        self.there.len() == GROUP
    }

    fn push(&mut self, cell: CellValue<'_>) {
        self.there.push(i16::from(!matches!(cell, CellValue::Nothing)));
        match cell {
            CellValue::Nothing => {}
            // The same bits: the schema says which columns have no sign.
            CellValue::Count(value) | CellValue::Seed(value) => self.numbers.push(value as i64),
            CellValue::Score(value) => self.numbers.push(value),
            // Which no column holds, so that the bits are never asked for.
            CellValue::Figure(value) => self.numbers.push(value as i64),
            CellValue::Word(word) => {
                let at = self.known.get(word).copied().unwrap_or_else(|| {
                    let at = self.list.len() as u32;
                    self.list.push(ByteArray::from(word));
                    self.known.insert(word.to_owned(), at);
                    at
                });
                self.words.push(at);
            }
        }
    }
}

fn failed(path: &Path, error: ParquetError, remedy: &'static str) -> CliError {
    BatchError::Write { path: path.to_owned(), error: error.into(), remedy }.into()
}

/// Both tables, made while games are played.
pub struct TwoColumnTables {
    games: TableWriter,
    decisions: TableWriter,
}

impl TwoColumnTables {
    /// Of no rows yet.
    pub fn create(to: &BatchFiles, tables: &Tables<'_>) -> Result<Self, CliError> {
        let (games, decisions) = tables.columns();
        let new = |path: &Path, columns: ColumnList<'_>| {
            TableWriter::create(path, schema(&columns)?, KEPT)
        };
        Ok(Self { games: new(&to.games, games)?, decisions: new(&to.decisions, decisions)? })
    }

    /// Adds games, of which the first is this run.
    pub fn add(
        &mut self,
        tables: &Tables<'_>,
        first: u32,
        games: &[Vec<PlayedGame>],
    ) -> Result<(), CliError> {
        let runs = || (first..).zip(games.iter().flatten());
        self.games.extend(|column, push| {
            runs().try_for_each(|(run, game)| push(tables.of_game(column, run, game)))
        })?;
        self.decisions.extend(|column, push| {
            runs().try_for_each(|(run, game)| {
                game.decisions
                    .iter()
                    .try_for_each(|made| push(tables.of_decision(column, run, made)))
            })
        })
    }

    /// Gives both their names: that of the games says that both are there, so it comes last.
    pub fn finish(self) -> Result<(), CliError> {
        self.decisions.whole()?.finish()?;
        Ok(self.games.whole()?.finish()?)
    }
}

/// What is said when columns can't be written.
const KEPT: &str = "its rows are kept: make room, and go on with the same command and `--resume`";

/// Makes a table of rows that were kept as CSV. Whether it came to an end before it was to stop.
pub fn pack(
    rows: &Path,
    to: &Path,
    columns: &[(&str, ColumnKind)],
    stop: &AtomicBool,
) -> Result<bool, CliError> {
    let remedy = KEPT;
    let mut table = TableWriter::create(to, schema(columns)?, remedy)?;
    let unread = |error: std::io::Error| {
        let (path, error) = (rows.to_owned(), error.into());
        BatchError::Read { path, error, remedy }
    };
    let file = open(rows).map_err(|error| cannot("read", rows, error))?;
    let (mut reader, mut line) = (BufReader::with_capacity(1 << 16, file), String::new());
    reader.read_line(&mut line).map_err(unread)?;
    loop {
        line.clear();
        if reader.read_line(&mut line).map_err(unread)? == 0 {
            break;
        }
        if stop.load(Ordering::Relaxed) {
            return Ok(false);
        }
        let row = line.strip_suffix('\n').unwrap_or(&line);
        let kinds = columns.iter().map(|(_, kind)| *kind);
        // Without quotes, as nearly all are, commas part its cells.
        let (quoted, mut read) = (row.contains('"'), csv::StringRecord::new());
        if quoted {
            let mut reader =
                csv::ReaderBuilder::new().has_headers(false).from_reader(row.as_bytes());
            reader.read_record(&mut read).map_err(|error| unread(error.into()))?;
        }
        let cells = if quoted { read.len() } else { row.split(',').count() };
        if cells != columns.len() {
            let said = format!("a row has {cells} cells, where {} belong", columns.len());
            return Err(unread(std::io::Error::new(ErrorKind::InvalidData, said)).into());
        }
        match quoted {
            true => table.push(kinds.zip(&read).map(|(kind, text)| CellValue::of(kind, text)))?,
            false => table
                .push(kinds.zip(row.split(',')).map(|(kind, text)| CellValue::of(kind, text)))?,
        }
    }
    // What an earlier attempt finished has the same bytes.
    table.whole()?.finish_or_same()?;
    Ok(true)
}

/// Appends the rows of a whole table, which are of these runs.
pub fn append(from: &Path, to: &mut TableWriter, mut order: Order) -> Result<(), CliError> {
    let spoilt = || CliError::from(BatchError::Spoilt(from.to_owned()));
    let file = open(from).map_err(|error| cannot("read", from, error))?;
    let reader = SerializedFileReader::new(file).map_err(|_| spoilt())?;
    for row in reader.get_row_iter(None).map_err(|_| spoilt())? {
        let row = row.map_err(|_| spoilt())?;
        let cells = row.get_column_iter().map(|(_, field)| CellValue::read(field));
        let cells = cells.collect::<Option<Vec<_>>>().ok_or_else(spoilt)?;
        match cells.first() {
            Some(CellValue::Count(run)) if order.goes_on(*run, cells.get(1)) => to.push(cells)?,
            _ => return Err(spoilt()),
        }
    }
    if order.ended() { Ok(()) } else { Err(spoilt()) }
}

/// The schema of a table that is there.
pub fn schema_of(path: &Path) -> Result<TypePtr, CliError> {
    let file = open(path).map_err(|error| cannot("read", path, error))?;
    let reader = SerializedFileReader::new(file).map_err(|error| {
        let (path, error) = (path.to_owned(), error.into());
        BatchError::Read { path, error, remedy: "play it again" }
    })?;
    Ok(reader.metadata().file_metadata().schema_descr().root_schema_ptr())
}

/// In what order the runs of rows follow one another.
pub struct Order {
    now: u64,
    last: u64,
    /// Luck of the batch, whose every run has one row with its own; without it, each has one or more.
    seed: Option<u64>,
}

impl Order {
    /// Each of these runs has a row.
    pub fn games(about: &BatchGames) -> Self {
        Self { seed: Some(about.seed), ..Self::decisions(about) }
    }

    /// Each has at least one.
    pub fn decisions(about: &BatchGames) -> Self {
        Self { now: u64::from(about.first) - 1, last: about.last.into(), seed: None }
    }

    /// Whether a row of this run, with this in its second cell, may stand next.
    fn goes_on(&mut self, run: u64, second: Option<&CellValue<'_>>) -> bool {
        let again = run == self.now && self.seed.is_none();
        let next = run == self.now + 1 && run <= self.last;
        self.now = run;
        let own = |seed| match (second, u32::try_from(run)) {
            (Some(CellValue::Seed(luck)), Ok(run)) => run > 0 && *luck == game_seed(seed, run - 1),
            _ => false,
        };
        (again || next) && self.seed.is_none_or(own)
    }

    fn ended(&self) -> bool {
        self.now == self.last
    }
}

impl<'a> CellValue<'a> {
    /// What a column of a kind holds, from how CSV has it.
    fn of(kind: ColumnKind, text: &'a str) -> Self {
        let number = || text.parse().ok();
        let found = match kind {
            ColumnKind::Count => number().map(CellValue::Count),
            ColumnKind::Seed => number().map(CellValue::Seed),
            ColumnKind::Score => text.parse().ok().map(CellValue::Score),
            ColumnKind::Word => (!text.is_empty()).then_some(CellValue::Word(text)),
        };
        found.unwrap_or(CellValue::Nothing)
    }

    fn read(field: &'a Field) -> Option<Self> {
        Some(match field {
            Field::Null => Self::Nothing,
            Field::UInt(value) => Self::Count((*value).into()),
            Field::ULong(value) => Self::Seed(*value),
            Field::Long(value) => Self::Score(*value),
            Field::Str(word) => Self::Word(word),
            _ => return None,
        })
    }
}
