//! Rows as Parquet, in groups of the rows of games that were played together. The same rows give the same bytes:
//! nothing of the machine, the time or the library's version is in them.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::io::Write;
use std::iter::repeat_n;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parquet::basic::{Encoding, LogicalType, Repetition, Type as Physical};
use parquet::column::writer::{ColumnCloseResult, ColumnWriter, ColumnWriterImpl};
use parquet::data_type::{ByteArray, DataType};
use parquet::errors::ParquetError;
use parquet::file::metadata::RowGroupMetaData;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesPtr};
use parquet::file::reader::ChunkReader;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::{ColumnPath, Type, TypePtr};

use super::super::CliError;
use super::super::cells::CellValue;
use super::error::BatchError;
use super::rows::{ColumnAbout, ColumnKind, ColumnList, HEAD, Tables, Tails};
use crate::files::Fresh;
use crate::forecast::batch::{DecisionRow, PlayedGame};
use crate::scenario::{fnv, fnv_more};

/// What a table's columns are, and how they are written.
#[derive(Clone)]
pub struct TableForm {
    schema: TypePtr,
    how: WriterPropertiesPtr,
}

impl TableForm {
    /// Of such columns.
    pub fn of(columns: &ColumnList<'_>) -> Result<Self, CliError> {
        let fields: Result<Vec<_>, _> = columns.iter().map(column).collect();
        let root =
            |fields| Type::group_type_builder("rows").with_fields(fields).build().map(Arc::new);
        let schema = fields.and_then(root).map_err(BatchError::Columns)?;
        Ok(Self::from(schema))
    }

    /// An empty table.
    fn writer<T: Write + Send>(&self, to: T) -> Result<SerializedFileWriter<T>, ParquetError> {
        SerializedFileWriter::new(to, Arc::clone(&self.schema), Arc::clone(&self.how))
    }

    /// A file of one group, whose columns are written by their place.
    fn group(
        &self,
        write: impl Fn(usize, &mut ColumnWriter<'_>) -> Result<(), ParquetError>,
    ) -> Result<Vec<u8>, ParquetError> {
        let mut file = self.writer(Vec::new())?;
        let mut group = file.next_row_group()?;
        let mut at = 0;
        while let Some(mut to) = group.next_column()? {
            write(at, to.untyped())?;
            to.close()?;
            at += 1;
        }
        group.close()?;
        file.into_inner()
    }

    /// Something for each column.
    fn each<T: Default>(&self) -> Vec<T> {
        self.schema.get_fields().iter().map(|_| T::default()).collect()
    }
}

/// As a file says it that has been written.
impl From<TypePtr> for TableForm {
    fn from(schema: TypePtr) -> Self {
        Self { how: Arc::new(properties(&schema)), schema }
    }
}

fn column(column: &ColumnAbout<'_>) -> Result<TypePtr, ParquetError> {
    let (physical, logical) = match column.kind {
        ColumnKind::Count => (Physical::INT32, Some(LogicalType::integer(32, false))),
        ColumnKind::Seed => (Physical::INT64, Some(LogicalType::integer(64, false))),
        ColumnKind::Score => (Physical::INT64, None),
        ColumnKind::Word => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
    };
    let there = if column.gaps { Repetition::OPTIONAL } else { Repetition::REQUIRED };
    let made = Type::primitive_type_builder(column.name, physical).with_logical_type(logical);
    made.with_repetition(there).build().map(Arc::new)
}

fn properties(schema: &Type) -> WriterProperties {
    let run = ColumnPath::from("run");
    // Numbers of runs grow by ones, and seeds are all different: nothing to look up.
    let all = WriterProperties::builder()
        .set_created_by("offramp".to_owned())
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_offset_index_disabled(true)
        .set_column_dictionary_enabled(run.clone(), false)
        .set_column_encoding(run, Encoding::DELTA_BINARY_PACKED)
        .set_column_dictionary_enabled(ColumnPath::from("seed"), false);
    // Nobody looks for words by their alphabet: the first and the last are not told.
    let words = schema.get_fields().iter();
    let words = words.filter(|column| column.get_physical_type() == Physical::BYTE_ARRAY);
    let words = words.map(|column| ColumnPath::from(column.name()));
    words
        .fold(all, |all, word| all.set_column_statistics_enabled(word, EnabledStatistics::None))
        .build()
}

/// Rows that will be a group.
pub struct RowGroup {
    form: TableForm,
    rows: usize,
    columns: Vec<ColumnBuffer>,
}

/// What one of its columns has in the rows.
#[derive(Default)]
struct ColumnBuffer {
    /// Rows in which it has nothing.
    gaps: Vec<usize>,
    /// The others: bits of numbers, or places of words.
    values: Vec<u64>,
    words: WordList,
}

/// Words that came, each once.
#[derive(Default)]
struct WordList {
    all: Vec<ByteArray>,
    known: HashMap<String, u64, BuildHasherDefault<WordHash>>,
}

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

/// Rows of a column that are given to the encoder at once; it counts by 1,024.
const AT_ONCE: usize = 4_096;

impl RowGroup {
    /// Of no rows yet.
    pub fn new(form: TableForm) -> Self {
        Self { columns: form.each(), form, rows: 0 }
    }

    /// One row more.
    pub fn push<'a>(&mut self, row: impl IntoIterator<Item = CellValue<'a>>) {
        for (column, cell) in self.columns.iter_mut().zip(row) {
            match column.words.bits(cell) {
                Some(bits) => column.values.push(bits),
                None => column.gaps.push(self.rows),
            }
        }
        self.rows += 1;
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The rows, which it is rid of, as a file of one group.
    pub fn encode(&mut self) -> Result<Vec<u8>, ParquetError> {
        let Self { form, rows, columns } = self;
        let rows = std::mem::take(rows);
        let file = form.group(|at, to| {
            let ColumnBuffer { gaps, values, words } = &columns[at];
            words.write(to, (rows, gaps), values.iter().copied())
        });
        columns.iter_mut().for_each(|column| {
            column.gaps.clear();
            column.values.clear();
        });
        file
    }
}

impl WordList {
    /// What a column that has these words is given for a cell. The same bits: the schema says which columns have no
    /// sign.
    fn bits(&mut self, cell: CellValue<'_>) -> Option<u64> {
        Some(match cell {
            CellValue::Nothing => return None,
            CellValue::Count(value) | CellValue::Seed(value) => value,
            CellValue::Score(value) => value.cast_unsigned(),
            // Which no column holds, so that the bits are never asked for.
            CellValue::Figure(value) => value.to_bits(),
            CellValue::Word(word) => match self.known.get(word) {
                Some(at) => *at,
                None => {
                    let at = self.all.len() as u64;
                    self.all.push(ByteArray::from(word));
                    self.known.insert(word.to_owned(), at);
                    at
                }
            },
        })
    }

    /// Writes a column of so many rows, of which it has nothing in some.
    fn write(
        &self,
        to: &mut ColumnWriter<'_>,
        rows: (usize, &[usize]),
        bits: impl Iterator<Item = u64>,
    ) -> Result<(), ParquetError> {
        match to {
            ColumnWriter::Int32ColumnWriter(to) => write(to, rows, bits.map(|bits| bits as i32)),
            ColumnWriter::Int64ColumnWriter(to) => write(to, rows, bits.map(|bits| bits as i64)),
            ColumnWriter::ByteArrayColumnWriter(to) => {
                write(to, rows, bits.map(|at| self.all[at as usize].clone()))
            }
            _ => Err(ParquetError::General("a column of another sort".to_owned())),
        }
    }
}

fn write<T: DataType>(
    to: &mut ColumnWriterImpl<'_, T>,
    (rows, gaps): (usize, &[usize]),
    mut values: impl Iterator<Item = T::T>,
) -> Result<(), ParquetError> {
    let mut there = Vec::new();
    if to.get_descriptor().max_def_level() > 0 {
        there.resize(rows, 1);
        gaps.iter().for_each(|row| there[*row] = 0);
    }
    let mut part = Vec::with_capacity(AT_ONCE);
    for from in (0..rows).step_by(AT_ONCE) {
        let to_row = rows.min(from + AT_ONCE);
        let there = there.get(from..to_row);
        let count =
            there.map_or(to_row - from, |there| there.iter().filter(|one| **one == 1).count());
        part.clear();
        part.extend(values.by_ref().take(count));
        to.write_batch(&part, there, None)?;
    }
    Ok(())
}

/// What a thread makes groups of both tables with.
pub struct GroupWriter<'t, 'a> {
    tables: &'t Tables<'a>,
    games: RowGroup,
    decisions: DecisionGroup,
}

/// Rows of decisions that will be a group: each is the head of its turn, and a tail that many have.
struct DecisionGroup {
    form: TableForm,
    words: Vec<WordList>,
    /// How many rows begin with a head.
    heads: Vec<(usize, [u64; HEAD])>,
    /// Which tail each has, by its place in `tails`.
    rows: Vec<u32>,
    /// What each column after the head has in a tail.
    tails: Vec<Vec<u64>>,
    known: Tails<u32>,
}

impl<'t, 'a> GroupWriter<'t, 'a> {
    pub fn new(tables: &'t Tables<'a>) -> Result<Self, CliError> {
        let (games, decisions) = tables.columns();
        let games = RowGroup::new(TableForm::of(&games)?);
        let decisions = DecisionGroup::new(TableForm::of(&decisions)?, tables.tails());
        Ok(Self { tables, games, decisions })
    }

    /// Adds games, of which the first is this run.
    pub fn add(&mut self, first: u32, games: &[PlayedGame]) -> std::io::Result<()> {
        for (run, game) in (first..).zip(games) {
            self.games.push(self.tables.of_game(run, game));
            for turn in game.by_turn() {
                self.decisions.add(self.tables, run, turn)?;
            }
        }
        Ok(())
    }

    /// The groups of the games that were added since the last ones.
    pub fn take(&mut self) -> Result<[Vec<u8>; 2], CliError> {
        let failed = |error| CliError::from(BatchError::Columns(error));
        Ok([self.games.encode().map_err(failed)?, self.decisions.encode().map_err(failed)?])
    }
}

impl DecisionGroup {
    fn new(form: TableForm, known: Tails<u32>) -> Self {
        let (words, tails) = (form.each(), form.each().split_off(HEAD));
        let (heads, rows) = (Vec::new(), Vec::new());
        Self { form, words, heads, rows, tails, known }
    }

    /// Adds what was decided in a turn of this run.
    fn add(&mut self, tables: &Tables<'_>, run: u32, turn: &[DecisionRow]) -> std::io::Result<()> {
        let Some(first) = turn.first() else { return Ok(()) };
        let Self { words, heads, rows, tails, known, .. } = self;
        let (of_head, of_tail) = words.split_at_mut(HEAD);
        // No decision lacks anything.
        let bits = |words: &mut WordList, cell| words.bits(cell).unwrap_or_default();
        let mut head = [0; HEAD];
        let cells = of_head.iter_mut().zip(tables.head(run, first));
        head.iter_mut().zip(cells).for_each(|(to, (words, cell))| *to = bits(words, cell));
        heads.push((turn.len(), head));
        for made in turn {
            rows.push(*known.of(made, || {
                let cells = of_tail.iter_mut().zip(tables.tail(made));
                let cells = tails.iter_mut().zip(cells);
                cells.for_each(|(to, (words, cell))| to.push(bits(words, cell)));
                Ok(tails[0].len() as u32 - 1)
            })?);
        }
        Ok(())
    }

    /// The rows, which it is rid of, as a file of one group.
    fn encode(&mut self) -> Result<Vec<u8>, ParquetError> {
        let Self { form, words, heads, rows, tails, .. } = self;
        let file = form.group(|at, to| {
            let all = (rows.len(), [].as_slice());
            match at.checked_sub(HEAD) {
                None => {
                    let head = heads.iter().flat_map(|(rows, head)| repeat_n(head[at], *rows));
                    words[at].write(to, all, head)
                }
                Some(of) => {
                    let tail = rows.iter().map(|tail| tails[of][*tail as usize]);
                    words[at].write(to, all, tail)
                }
            }
        });
        heads.clear();
        rows.clear();
        file
    }
}

/// A table that is being written, under another name until it is whole.
pub struct TableWriter {
    path: PathBuf,
    writer: SerializedFileWriter<Fresh>,
    /// Bytes of which the disk has been told to take them.
    on_disk: usize,
    /// What to do when it can't be written.
    remedy: &'static str,
}

/// Bytes after which the disk is waited for: few, so that a table that is whole has its name soon after, and nobody
/// who plays meanwhile has to wait.
const FOR_DISK: usize = 4 << 20;

impl TableWriter {
    /// An empty one.
    pub fn create(path: &Path, form: &TableForm, remedy: &'static str) -> Result<Self, CliError> {
        match form.writer(Fresh::beside(path)?) {
            Ok(writer) => Ok(Self { path: path.to_owned(), writer, on_disk: 0, remedy }),
            Err(error) => Err(failed(path, error, remedy)),
        }
    }

    /// One group more, as it is encoded in a file.
    pub fn append(
        &mut self,
        from: &impl ChunkReader,
        group: &RowGroupMetaData,
    ) -> Result<(), CliError> {
        let appended = append(&mut self.writer, from, group).and_then(|()| self.sync());
        appended.map_err(|error| failed(&self.path, error, self.remedy))
    }

    fn sync(&mut self) -> Result<(), ParquetError> {
        let written = self.writer.bytes_written();
        if written - self.on_disk >= FOR_DISK {
            self.writer.flush()?;
            self.writer.inner().file().sync_data()?;
            self.on_disk = written;
        }
        Ok(())
    }

    /// It is whole, and only its name is missing.
    pub fn whole(self) -> Result<Fresh, CliError> {
        self.writer.into_inner().map_err(|error| failed(&self.path, error, self.remedy))
    }
}

fn append(
    to: &mut SerializedFileWriter<Fresh>,
    from: &impl ChunkReader,
    group: &RowGroupMetaData,
) -> Result<(), ParquetError> {
    let mut to = to.next_row_group()?;
    for column in group.columns() {
        let closed = ColumnCloseResult {
            bytes_written: column.compressed_size() as u64,
            rows_written: group.num_rows() as u64,
            metadata: column.clone(),
            bloom_filter: None,
            column_index: None,
            offset_index: None,
        };
        to.append_column(from, closed)?;
    }
    to.close().map(|_| ())
}

fn failed(path: &Path, error: ParquetError, remedy: &'static str) -> CliError {
    BatchError::Write { path: path.to_owned(), error: error.into(), remedy }.into()
}
