//! Rows as Parquet, in groups of the rows of games that were played together. The same rows give the same bytes:
//! nothing of the machine, the time or the library's version is in them.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parquet::basic::{Encoding, LogicalType, Repetition, Type as Physical};
use parquet::column::writer::{ColumnCloseResult, ColumnWriter};
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::metadata::RowGroupMetaData;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesPtr};
use parquet::file::reader::ChunkReader;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::{ColumnPath, Type, TypePtr};

use super::super::CliError;
use super::super::cells::CellValue;
use super::error::BatchError;
use super::rows::{ColumnKind, Tables, Tails};
use crate::files::Fresh;
use crate::forecast::batch::PlayedGame;
use crate::scenario::{fnv, fnv_more};

/// What a file with such columns says of itself.
pub fn schema(columns: &[(&str, ColumnKind)]) -> Result<TypePtr, CliError> {
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
    schema: TypePtr,
    how: WriterPropertiesPtr,
    columns: Vec<ColumnBuffer>,
}

/// One of its columns.
#[derive(Default)]
struct ColumnBuffer {
    rows: usize,
    /// Rows in which it has nothing.
    gaps: Vec<usize>,
    /// What it has in the others, in one of them: bits of numbers, or places in `list`.
    narrow: Vec<u32>,
    wide: Vec<i64>,
    /// Words that came, each once.
    list: Vec<ByteArray>,
    known: HashMap<String, u32, BuildHasherDefault<WordHash>>,
}

/// What a column is given for a row.
#[derive(Clone, Copy)]
enum RowValue {
    Nothing,
    Narrow(u32),
    Wide(i64),
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
    pub fn new(schema: TypePtr) -> Self {
        let columns = schema.get_fields().iter().map(|_| ColumnBuffer::default()).collect();
        Self { how: Arc::new(properties(&schema)), schema, columns }
    }

    /// One row more.
    pub fn push<'a>(&mut self, row: impl IntoIterator<Item = CellValue<'a>>) {
        for (column, cell) in self.columns.iter_mut().zip(row) {
            let given = column.know(cell);
            column.add(given);
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.columns.first().is_none_or(|column| column.rows == 0)
    }

    /// The rows, which it is rid of, as a file of one group.
    pub fn encode(&mut self) -> Result<Vec<u8>, ParquetError> {
        let (schema, how) = (Arc::clone(&self.schema), Arc::clone(&self.how));
        let mut file = SerializedFileWriter::new(Vec::new(), schema, how)?;
        let mut group = file.next_row_group()?;
        for column in &mut self.columns {
            let none = || ParquetError::General("a column has no place".to_owned());
            let mut to = group.next_column()?.ok_or_else(none)?;
            column.write(to.untyped())?;
            to.close()?;
        }
        group.close()?;
        file.into_inner()
    }
}

impl ColumnBuffer {
    fn add(&mut self, given: RowValue) {
        match given {
            RowValue::Narrow(value) => self.narrow.push(value),
            RowValue::Wide(value) => self.wide.push(value),
            RowValue::Nothing => self.gaps.push(self.rows),
        }
        self.rows += 1;
    }

    /// The same bits: the schema says which columns have no sign.
    fn know(&mut self, cell: CellValue<'_>) -> RowValue {
        match cell {
            CellValue::Nothing => RowValue::Nothing,
            CellValue::Count(value) => RowValue::Narrow(value as u32),
            CellValue::Seed(value) => RowValue::Wide(value as i64),
            CellValue::Score(value) => RowValue::Wide(value),
            // Which no column holds, so that the bits are never asked for.
            CellValue::Figure(value) => RowValue::Wide(value as i64),
            CellValue::Word(word) => RowValue::Narrow(match self.known.get(word) {
                Some(at) => *at,
                None => {
                    let at = self.list.len() as u32;
                    self.list.push(ByteArray::from(word));
                    self.known.insert(word.to_owned(), at);
                    at
                }
            }),
        }
    }

    fn write(&mut self, to: &mut ColumnWriter<'_>) -> Result<(), ParquetError> {
        let mut there = vec![1; self.rows];
        self.gaps.iter().for_each(|row| there[*row] = 0);
        let mut done = 0;
        for there in there.chunks(AT_ONCE) {
            let count = there.iter().filter(|there| **there == 1).count();
            self.write_some(to, done..done + count, there)?;
            done += count;
        }
        self.rows = 0;
        self.gaps.clear();
        self.narrow.clear();
        self.wide.clear();
        Ok(())
    }

    fn write_some(
        &self,
        to: &mut ColumnWriter<'_>,
        some: Range<usize>,
        there: &[i16],
    ) -> Result<usize, ParquetError> {
        let other = || ParquetError::General("a column of another sort".to_owned());
        let narrow = self.narrow.get(some.clone()).unwrap_or_default();
        match to {
            ColumnWriter::Int32ColumnWriter(to) => {
                let numbers: Vec<_> = narrow.iter().map(|number| number.cast_signed()).collect();
                to.write_batch(&numbers, Some(there), None)
            }
            ColumnWriter::Int64ColumnWriter(to) => {
                to.write_batch(self.wide.get(some).ok_or_else(other)?, Some(there), None)
            }
            ColumnWriter::ByteArrayColumnWriter(to) => {
                let words: Vec<_> =
                    narrow.iter().map(|at| self.list[*at as usize].clone()).collect();
                to.write_batch(&words, Some(there), None)
            }
            _ => Err(other()),
        }
    }
}

/// What a thread makes groups of both tables with.
pub struct GroupWriter<'t, 'a> {
    tables: &'t Tables<'a>,
    games: RowGroup,
    decisions: RowGroup,
    tails: Tails<Vec<RowValue>>,
    head: Vec<RowValue>,
}

impl<'t, 'a> GroupWriter<'t, 'a> {
    pub fn new(tables: &'t Tables<'a>) -> Result<Self, CliError> {
        let (games, decisions) = tables.columns();
        let (games, decisions) = (schema(&games)?, schema(&decisions)?);
        let (games, decisions) = (RowGroup::new(games), RowGroup::new(decisions));
        Ok(Self { tables, games, decisions, tails: tables.tails(), head: Vec::new() })
    }

    /// Adds games, of which the first is this run.
    pub fn add(&mut self, first: u32, games: &[PlayedGame]) -> std::io::Result<()> {
        let Self { tables, tails, head, .. } = self;
        let columns = &mut self.decisions.columns;
        for (run, game) in (first..).zip(games) {
            self.games.push(tables.of_game(run, game));
            let mut turn = 0;
            for made in &game.decisions {
                if std::mem::replace(&mut turn, made.turn) != made.turn {
                    head.clear();
                    let cells = columns.iter_mut().zip(tables.head(run, made));
                    head.extend(cells.map(|(column, cell)| column.know(cell)));
                }
                let (first, rest) = columns.split_at_mut(head.len());
                let tail = tails.of(made, || {
                    let cells = rest.iter_mut().zip(tables.tail(made));
                    Ok(cells.map(|(column, cell)| column.know(cell)).collect())
                })?;
                first.iter_mut().zip(&*head).for_each(|(column, given)| column.add(*given));
                rest.iter_mut().zip(tail).for_each(|(column, given)| column.add(*given));
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

/// A table that is being written, under another name until it is whole.
pub struct TableWriter {
    path: PathBuf,
    writer: SerializedFileWriter<Fresh>,
    /// What to do when it can't be written.
    remedy: &'static str,
}

impl TableWriter {
    /// An empty one.
    pub fn create(path: &Path, schema: TypePtr, remedy: &'static str) -> Result<Self, CliError> {
        let (file, how) = (Fresh::beside(path)?, Arc::new(properties(&schema)));
        match SerializedFileWriter::new(file, schema, how) {
            Ok(writer) => Ok(Self { path: path.to_owned(), writer, remedy }),
            Err(error) => Err(failed(path, error, remedy)),
        }
    }

    /// One group more, as it is encoded in a file.
    pub fn append(
        &mut self,
        from: &impl ChunkReader,
        group: &RowGroupMetaData,
    ) -> Result<(), CliError> {
        let appended = append(&mut self.writer, from, group);
        appended.map_err(|error| failed(&self.path, error, self.remedy))
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
