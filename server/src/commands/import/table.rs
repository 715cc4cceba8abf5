//! Reading comma-separated values row by row, with faults that say where they are.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use csv::{ByteRecord, ReaderBuilder};
use indicatif::ProgressBar;
use workshop::TextFault;

use super::progress;

/// Something in a file that cannot be imported, and where.
#[derive(Debug, thiserror::Error)]
#[error("{}, line {line}{}: {what}", file.display(), Column(column.as_deref()))]
pub struct Fault {
    pub file: PathBuf,
    pub line: u64,
    /// The column's name, or its number where it has none.
    pub column: Option<String>,
    pub what: String,
}

struct Column<'a>(Option<&'a str>);

impl fmt::Display for Column<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(column) => write!(f, ", column {column}"),
            None => Ok(()),
        }
    }
}

/// A file with a line of column names, and where one is in it.
pub struct Table {
    path: PathBuf,
    reader: csv::Reader<Box<dyn Read + Send>>,
    columns: Vec<String>,
    record: ByteRecord,
    line: u64,
    bar: ProgressBar,
}

/// One row, of a table that is not kept in memory.
pub struct Row<'a> {
    table: &'a Table,
}

impl Table {
    pub fn open(path: &Path, reading: &'static str) -> anyhow::Result<Self> {
        let (source, bar) = source(path, reading)?;
        let mut reader = ReaderBuilder::new().has_headers(false).from_reader(source);
        let mut record = ByteRecord::new();
        let fault = |line, what: &str| Fault {
            file: path.to_owned(),
            line,
            column: None,
            what: what.to_owned(),
        };
        let has_one = reader.read_byte_record(&mut record);
        if !has_one.map_err(|error| fault(line_of(&error, 1), &about(&error)))? {
            return Err(fault(1, "the file is empty").into());
        }
        let columns = record
            .iter()
            .map(|name| std::str::from_utf8(name).map(|name| name.trim().to_owned()))
            .collect::<Result<Vec<_>, _>>()
            .map_err(|_| fault(1, "this is not UTF-8 text"))?;
        let table = Self {
            path: path.to_owned(),
            reader,
            columns,
            record,
            line: 1,
            bar,
        };
        match table.named_twice() {
            Some((first, again)) => {
                let what = format!("column {} has the same name", first + 1);
                Err(table.fault(Some(again), &what).into())
            }
            None => Ok(table),
        }
    }

    /// The first two columns that nobody could tell apart.
    fn named_twice(&self) -> Option<(usize, usize)> {
        let mut seen = BTreeMap::new();
        let named = self.columns.iter().enumerate();
        named
            .filter(|(_, name)| !name.is_empty())
            .find_map(|(n, name)| Some((seen.insert(name.to_ascii_lowercase(), n)?, n)))
    }

    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The place of a column that must be there, from 0.
    pub fn column(&self, name: &str) -> Result<usize, Fault> {
        self.optional_column(name)
            .ok_or_else(|| self.fault(None, &format!("there is no column {name:?}")))
    }

    pub fn optional_column(&self, name: &str) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.eq_ignore_ascii_case(name))
    }

    /// The next row, or `None` after the last one.
    pub fn next(&mut self) -> Result<Option<Row<'_>>, Fault> {
        let read = self.reader.read_byte_record(&mut self.record);
        match read {
            Err(error) => {
                self.line = line_of(&error, self.line + 1);
                Err(self.fault(None, &about(&error)))
            }
            Ok(false) => {
                self.bar.finish_and_clear();
                Ok(None)
            }
            Ok(true) => {
                let position = self.record.position();
                self.line = position.map_or(self.line + 1, csv::Position::line);
                self.bar
                    .set_position(position.map_or(0, csv::Position::byte));
                Ok(Some(Row { table: self }))
            }
        }
    }

    fn fault(&self, column: Option<usize>, what: &str) -> Fault {
        Fault {
            file: self.path.clone(),
            line: self.line,
            column: column.map(|n| match self.columns.get(n) {
                Some(name) if !name.is_empty() => format!("{} ({name})", n + 1),
                _ => (n + 1).to_string(),
            }),
            what: what.to_owned(),
        }
    }
}

impl Row<'_> {
    /// The cell in this column; empty where the column is missing.
    pub fn cell(&self, column: usize) -> Result<&str, Fault> {
        let cell = self.table.record.get(column).unwrap_or_default();
        std::str::from_utf8(cell).map_err(|_| self.fault(column, "this is not UTF-8 text"))
    }

    pub fn number<N: std::str::FromStr>(&self, column: usize) -> Result<N, Fault> {
        let cell = self.cell(column)?;
        cell.trim()
            .parse()
            .map_err(|_| self.fault(column, &format!("{cell:?} should be a whole number")))
    }

    /// A cell that a check of the rules makes into a text.
    pub fn text(
        &self,
        column: usize,
        check: impl FnOnce(&str) -> Result<String, TextFault>,
    ) -> Result<String, Fault> {
        check(self.cell(column)?).map_err(|fault| self.fault(column, &told(fault)))
    }

    pub fn fault(&self, column: usize, what: &str) -> Fault {
        self.table.fault(Some(column), what)
    }

    /// A fault of the whole row.
    pub fn refuse(&self, what: &str) -> Fault {
        self.table.fault(None, what)
    }
}

/// Why a text cannot be kept, in words.
pub fn told(fault: TextFault) -> String {
    match fault {
        TextFault::Empty => "there is no text".to_owned(),
        TextFault::TooLong { max, is } => {
            format!("the text has {is} characters; {max} are the most, and words are never cut")
        }
        TextFault::Unprintable => "the text holds a control character".to_owned(),
    }
}

/// Lines of a key and a value, without column names.
pub fn pairs(path: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let (source, _) = source(path, "Reading")?;
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(source);
    let mut pairs = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| Fault {
            file: path.to_owned(),
            line: line_of(&error, pairs.len() as u64 + 1),
            column: None,
            what: about(&error),
        })?;
        let cell = |n| record.get(n).unwrap_or_default().to_owned();
        pairs.push((cell(0), cell(1)));
    }
    Ok(pairs)
}

/// The file without a byte order mark, and a bar that goes as far as the file is long.
fn source(
    path: &Path,
    reading: &'static str,
) -> anyhow::Result<(Box<dyn Read + Send>, ProgressBar)> {
    use anyhow::Context;
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    let length = file.metadata().map_or(0, |about| about.len());
    Ok((Box::new(BufReader::new(file)), progress(reading, length)))
}

fn line_of(error: &csv::Error, otherwise: u64) -> u64 {
    error.position().map_or(otherwise, csv::Position::line)
}

fn about(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => format!("{len} cells, where the first line has {expected_len}"),
        csv::ErrorKind::Utf8 { .. } => "this is not UTF-8 text".to_owned(),
        _ => error.to_string(),
    }
}
