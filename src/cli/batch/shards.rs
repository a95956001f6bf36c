//! Tables of Parquet of several shards as one: the groups of one run, whoever played them.

use std::path::Path;

use bytes::Bytes;
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::DataType;
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, RowGroupReader, SerializedFileReader};
use parquet::record::Field;

use super::super::CliError;
use super::super::cells::CellValue;
use super::columns::{RowGroup, TableForm, TableWriter};
use super::error::BatchError;
use super::files::{BatchGames, cannot};
use crate::files::{Fresh, open};
use crate::forecast::batch::game_seed;

/// A table of all shards that is being written.
pub struct MergedTable<'a> {
    /// The batch of all.
    about: &'a BatchGames,
    table: TableWriter,
    /// Rows of a group that is in more than one shard.
    open: RowGroup,
    /// The last game that belongs to it.
    end: u32,
}

impl<'a> MergedTable<'a> {
    /// An empty one, with the columns of a shard's.
    pub fn create(
        path: &Path,
        about: &'a BatchGames,
        shard: &Path,
        remedy: &'static str,
    ) -> Result<Self, CliError> {
        let form = form_of(shard)?;
        let table = TableWriter::create(path, &form, remedy)?;
        let open = RowGroup::new(form);
        Ok(Self { about, table, open, end: 0 })
    }

    /// Adds the rows of a shard's table, which are of these runs.
    pub fn append(&mut self, from: &Path, mut order: Order) -> Result<(), CliError> {
        let spoilt = || CliError::from(BatchError::Spoilt(from.to_owned()));
        let file = open(from).map_err(|error| cannot("read", from, error))?;
        let again = file.try_clone().map_err(|error| cannot("read", from, error))?;
        let reader = SerializedFileReader::new(file).map_err(|_| spoilt())?;
        for (at, about) in reader.metadata().row_groups().iter().enumerate() {
            let group = reader.get_row_group(at).map_err(|_| spoilt())?;
            let runs = order.runs(&*group).map_err(|_| spoilt())?.ok_or_else(spoilt)?;
            if self.open.is_empty() && self.is_whole(&runs) {
                self.table.append(&again, about)?;
                continue;
            }
            for row in group.get_row_iter(None).map_err(|_| spoilt())? {
                let row = row.map_err(|_| spoilt())?;
                let cells = row.get_column_iter().map(|(_, field)| CellValue::read(field));
                let cells = cells.collect::<Option<Vec<_>>>().ok_or_else(spoilt)?;
                self.push(cells)?;
            }
            if runs.last() == Some(&self.end) {
                self.close()?;
            }
        }
        if order.ended() { Ok(()) } else { Err(spoilt()) }
    }

    /// Whether these are the runs of a group as one run has it.
    fn is_whole(&self, runs: &[u32]) -> bool {
        let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return false };
        let begins = *first == 1 || self.about.end_of(first - 1) == first - 1;
        begins && self.about.end_of(*first) == *last
    }

    fn push(&mut self, cells: Vec<CellValue<'_>>) -> Result<(), CliError> {
        // They have been looked at: every row begins with its run.
        let Some(CellValue::Count(run)) = cells.first() else { return Ok(()) };
        let run = u32::try_from(*run).unwrap_or(u32::MAX);
        if run > self.end {
            self.close()?;
            self.end = self.about.end_of(run);
        }
        self.open.push(cells);
        Ok(())
    }

    /// Writes the open group, if there is any.
    fn close(&mut self) -> Result<(), CliError> {
        if self.open.is_empty() {
            return Ok(());
        }
        let failed = |error| CliError::from(BatchError::Columns(error));
        let bytes = Bytes::from(self.open.encode().map_err(failed)?);
        let reader = SerializedFileReader::new(bytes.clone()).map_err(failed)?;
        reader.metadata().row_groups().iter().try_for_each(|group| self.table.append(&bytes, group))
    }

    /// It is whole, and only its name is missing.
    pub fn whole(mut self) -> Result<Fresh, CliError> {
        self.close()?;
        self.table.whole()
    }
}

/// The form of a table that is there.
fn form_of(path: &Path) -> Result<TableForm, CliError> {
    let file = open(path).map_err(|error| cannot("read", path, error))?;
    let reader = SerializedFileReader::new(file).map_err(|error| {
        let (path, error) = (path.to_owned(), error.into());
        BatchError::Read { path, error, remedy: "play it again" }
    })?;
    Ok(reader.metadata().file_metadata().schema_descr().root_schema_ptr().into())
}

/// In what order the runs of rows follow one another.
pub struct Order {
    now: u32,
    last: u32,
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
        Self { now: about.first - 1, last: about.last, seed: None }
    }

    /// The runs of the rows of a group, all of whose columns can be read; `None` if they can't stand next.
    fn runs(&mut self, group: &dyn RowGroupReader) -> Result<Option<Vec<u32>>, ParquetError> {
        let rows = usize::try_from(group.metadata().num_rows()).unwrap_or(0);
        let (mut runs, mut seeds, mut all) = (Vec::new(), Vec::new(), true);
        for at in 0..group.num_columns() {
            let read = match (at, group.get_column_reader(at)?) {
                (0, ColumnReader::Int32ColumnReader(of)) => values(of, rows, &mut runs)?,
                (1, ColumnReader::Int64ColumnReader(of)) => values(of, rows, &mut seeds)?,
                (_, ColumnReader::Int32ColumnReader(of)) => values(of, rows, &mut Vec::new())?,
                (_, ColumnReader::Int64ColumnReader(of)) => values(of, rows, &mut Vec::new())?,
                (_, ColumnReader::ByteArrayColumnReader(of)) => values(of, rows, &mut Vec::new())?,
                _ => return Ok(None),
            };
            all &= read == rows;
        }
        let runs: Vec<u32> = runs.into_iter().map(i32::cast_unsigned).collect();
        let each = all && runs.len() == rows && (self.seed.is_none() || seeds.len() == rows);
        let mut seeds = seeds.into_iter().map(i64::cast_unsigned);
        let right = each && runs.iter().all(|run| self.goes_on(*run, seeds.next()));
        Ok(right.then_some(runs))
    }

    /// Whether a row of this run, with this in its second column, may stand next.
    fn goes_on(&mut self, run: u32, luck: Option<u64>) -> bool {
        let again = run == self.now && self.seed.is_none() && run > 0;
        let next = run == self.now + 1 && run <= self.last;
        self.now = run;
        (again || next) && self.seed.is_none_or(|seed| luck == Some(game_seed(seed, run - 1)))
    }

    fn ended(&self) -> bool {
        self.now == self.last
    }
}

/// Reads all that a column has; returns in how many rows.
fn values<T: DataType>(
    mut column: ColumnReaderImpl<T>,
    rows: usize,
    to: &mut Vec<T::T>,
) -> Result<usize, ParquetError> {
    let mut read = 0;
    loop {
        let (now, ..) = column.read_records(rows, Some(&mut Vec::new()), None, to)?;
        read += now;
        if now == 0 || read >= rows {
            return Ok(read);
        }
    }
}

impl<'a> CellValue<'a> {
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
