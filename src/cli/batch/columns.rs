//! Rows as Parquet. The same rows give the same bytes: groups of a fixed number of rows, and nothing
//! of the machine, the time or the library's version in the file.

use std::fs::File;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use parquet::basic::{Encoding, LogicalType, Repetition, Type as Physical};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::record::Field;
use parquet::schema::types::{ColumnPath, Type, TypePtr};

use super::super::CliError;
use super::files::cannot;
use super::rows::{Cell, Kind};

/// Rows in a group, but for the last one.
const GROUP: usize = 65_536;

/// A table that is being written, under another name until it is whole.
pub struct Table {
    path: PathBuf,
    new: PathBuf,
    writer: SerializedFileWriter<File>,
    columns: Vec<Column>,
    /// What to do when it can't be written.
    remedy: &'static str,
}

#[derive(Default)]
struct Column {
    /// For each row whether it has a value, 1 or 0.
    there: Vec<i16>,
    /// Values of a column of numbers, as their bits.
    numbers: Vec<i64>,
    /// Values of a column of words.
    words: Vec<ByteArray>,
}

/// What a file with such columns says of itself.
fn schema(columns: &[(&str, Kind)]) -> Result<TypePtr, CliError> {
    let column = |(name, kind): &(&str, Kind)| {
        let (physical, logical) = match kind {
            Kind::Count => (Physical::INT32, Some(LogicalType::integer(32, false))),
            Kind::Seed => (Physical::INT64, Some(LogicalType::integer(64, false))),
            Kind::Score => (Physical::INT64, None),
            Kind::Word => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        };
        let column = Type::primitive_type_builder(name, physical).with_logical_type(logical);
        column.with_repetition(Repetition::OPTIONAL).build().map(Arc::new)
    };
    let fields: Result<Vec<_>, _> = columns.iter().map(column).collect();
    let root = |fields| Type::group_type_builder("rows").with_fields(fields).build().map(Arc::new);
    fields.and_then(root).map_err(|error| CliError::Message(error.to_string()))
}

/// What a table is called until it is whole.
pub fn new_name(path: &Path) -> PathBuf {
    let mut new = path.as_os_str().to_owned();
    new.push(".new");
    PathBuf::from(new)
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

impl Table {
    /// An empty one. What an earlier attempt left is begun anew.
    pub fn create(path: &Path, schema: TypePtr, remedy: &'static str) -> Result<Self, CliError> {
        let new = new_name(path);
        let file = File::create(&new).map_err(|error| cannot("write", &new, &error))?;
        let columns = schema.get_fields().iter().map(|_| Column::default()).collect();
        match SerializedFileWriter::new(file, schema, Arc::new(properties())) {
            Ok(writer) => Ok(Self { path: path.to_owned(), new, writer, columns, remedy }),
            Err(error) => Err(failed(path, &error, remedy)),
        }
    }

    /// One row more.
    pub fn push<'a>(&mut self, row: impl IntoIterator<Item = Cell<'a>>) -> Result<(), CliError> {
        for (column, cell) in self.columns.iter_mut().zip(row) {
            column.push(cell);
        }
        if self.held() < GROUP { Ok(()) } else { self.flush() }
    }

    /// Rows of the group that is not written yet.
    fn held(&self) -> usize {
        self.columns.first().map_or(0, |column| column.there.len())
    }

    fn flush(&mut self) -> Result<(), CliError> {
        self.write_group().map_err(|error| failed(&self.path, &error, self.remedy))
    }

    fn write_group(&mut self) -> Result<(), ParquetError> {
        let mut group = self.writer.next_row_group()?;
        for column in &mut self.columns {
            let Some(mut writer) = group.next_column()? else { break };
            let Column { there, numbers, words } = std::mem::take(column);
            let there = Some(there.as_slice());
            match writer.untyped() {
                ColumnWriter::Int32ColumnWriter(to) => {
                    let numbers: Vec<_> = numbers.iter().map(|number| *number as i32).collect();
                    to.write_batch(&numbers, there, None)?;
                }
                ColumnWriter::Int64ColumnWriter(to) => {
                    to.write_batch(&numbers, there, None)?;
                }
                ColumnWriter::ByteArrayColumnWriter(to) => {
                    to.write_batch(&words, there, None)?;
                }
                _ => return Err(ParquetError::General("a column of another sort".to_owned())),
            }
            writer.close()?;
        }
        group.close().map(|_| ())
    }

    /// The last rows; then it gets its name.
    pub fn finish(mut self) -> Result<(), CliError> {
        if self.held() > 0 {
            self.flush()?;
        }
        self.writer.finish().map_err(|error| failed(&self.path, &error, self.remedy))?;
        let kept = self.writer.inner().sync_all();
        let named = kept.and_then(|()| std::fs::rename(&self.new, &self.path));
        named.map_err(|error| cannot("write", &self.path, &error))
    }
}

impl Drop for Table {
    /// Half a table helps nobody. One that is finished has another name by now.
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.new);
    }
}

impl Column {
    fn push(&mut self, cell: Cell<'_>) {
        self.there.push(i16::from(!matches!(cell, Cell::Nothing)));
        match cell {
            Cell::Nothing => {}
            // The same bits: the schema says which columns have no sign.
            Cell::Count(value) | Cell::Seed(value) => self.numbers.push(value as i64),
            Cell::Score(value) => self.numbers.push(value),
            Cell::Word(word) => self.words.push(ByteArray::from(word)),
        }
    }
}

fn failed(path: &Path, error: &ParquetError, remedy: &str) -> CliError {
    CliError::Message(format!("could not write `{}`: {error}; {remedy}", path.display()))
}

/// Makes a table of rows that were kept as CSV. Whether it came to an end before it was to stop.
pub fn pack(
    rows: &Path,
    to: &Path,
    columns: &[(&str, Kind)],
    stop: &AtomicBool,
) -> Result<bool, CliError> {
    let remedy = "its rows are kept: make room, and go on with the same command and `--resume`";
    let mut table = Table::create(to, schema(columns)?, remedy)?;
    let spoilt = |error: csv::Error| {
        let rows = rows.display();
        CliError::Message(format!("could not read `{rows}`: {error}; {remedy}"))
    };
    let mut reader = csv::Reader::from_path(rows).map_err(spoilt)?;
    let mut row = csv::StringRecord::new();
    while reader.read_record(&mut row).map_err(spoilt)? {
        if stop.load(Ordering::Relaxed) {
            return Ok(false);
        }
        table.push(columns.iter().zip(&row).map(|((_, kind), text)| Cell::of(*kind, text)))?;
    }
    table.finish().map(|()| true)
}

/// Appends the rows of a whole table, which are of these runs.
pub fn append(from: &Path, to: &mut Table, mut order: Order) -> Result<(), CliError> {
    let spoilt = || {
        let from = from.display();
        CliError::Message(format!("`{from}` is not as it was written; play these games again"))
    };
    let file = File::open(from).map_err(|error| cannot("read", from, &error))?;
    let reader = SerializedFileReader::new(file).map_err(|_| spoilt())?;
    for row in reader.get_row_iter(None).map_err(|_| spoilt())? {
        let row = row.map_err(|_| spoilt())?;
        let cells = row.get_column_iter().map(|(_, field)| Cell::read(field));
        let cells = cells.collect::<Option<Vec<_>>>().ok_or_else(spoilt)?;
        match cells.first() {
            Some(Cell::Count(run)) if order.goes_on(*run) => to.push(cells)?,
            _ => return Err(spoilt()),
        }
    }
    if order.ended() { Ok(()) } else { Err(spoilt()) }
}

/// The schema of a table that is there.
pub fn schema_of(path: &Path) -> Result<TypePtr, CliError> {
    let file = File::open(path).map_err(|error| cannot("read", path, &error))?;
    let reader = SerializedFileReader::new(file).map_err(|error| {
        CliError::Message(format!("could not read `{}`: {error}; play it again", path.display()))
    })?;
    Ok(reader.metadata().file_metadata().schema_descr().root_schema_ptr())
}

/// In what order the runs of rows follow one another.
pub struct Order {
    now: u64,
    last: u64,
    /// Whether each run has one row, rather than one or more.
    single: bool,
}

impl Order {
    /// Each of these runs has a row.
    pub fn games(runs: RangeInclusive<u32>) -> Self {
        Self { now: u64::from(*runs.start()) - 1, last: (*runs.end()).into(), single: true }
    }

    /// Each has at least one.
    pub fn decisions(runs: RangeInclusive<u32>) -> Self {
        Self { single: false, ..Self::games(runs) }
    }

    /// Whether a row of this run may stand next.
    fn goes_on(&mut self, run: u64) -> bool {
        let again = run == self.now && !self.single;
        let next = run == self.now + 1 && run <= self.last;
        self.now = run;
        again || next
    }

    fn ended(&self) -> bool {
        self.now == self.last
    }
}

impl<'a> Cell<'a> {
    /// What a column of a kind holds, from how CSV has it.
    fn of(kind: Kind, text: &'a str) -> Self {
        let number = || text.parse().ok().map(Cell::Count);
        let found = match kind {
            Kind::Count | Kind::Seed => number(),
            Kind::Score => text.parse().ok().map(Cell::Score),
            Kind::Word => (!text.is_empty()).then_some(Cell::Word(text)),
        };
        found.unwrap_or(Cell::Nothing)
    }

    fn read(field: &'a Field) -> Option<Self> {
        Some(match field {
            Field::Null => Self::Nothing,
            Field::UInt(value) => Self::Count((*value).into()),
            Field::ULong(value) => Self::Count(*value),
            Field::Long(value) => Self::Score(*value),
            Field::Str(word) => Self::Word(word),
            _ => return None,
        })
    }
}
