//! The cells of a Pabulib file: values between semicolons, in quotes where they hold one, under a
//! line of column names for each section.

use std::io::BufRead;

use csv::{ByteRecord, ReaderBuilder};

use super::super::lines::{LONGEST_LINE, Lines, as_text};
use super::super::table::Fault;

/// The rows of a file, and where one is in it.
pub struct Records<R> {
    lines: Lines<R>,
    /// Of the section where one is.
    columns: Vec<String>,
    cells: Vec<String>,
    /// Where the row begins: texts in quotes may go on over line ends.
    line: u64,
}

impl<R: BufRead> Records<R> {
    pub fn new(lines: Lines<R>) -> Self {
        Self {
            lines,
            columns: Vec::new(),
            cells: Vec::new(),
            line: 0,
        }
    }

    /// Goes to the next row that is not blank. `false` after the last one.
    pub fn next(&mut self) -> Result<bool, Fault> {
        while self.read()? {
            if self.cells.iter().any(|cell| !cell.is_empty()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn read(&mut self) -> Result<bool, Fault> {
        let mut row = Vec::new();
        let mut quotes = Quotes::default();
        loop {
            let Some(line) = self.lines.next()? else {
                if row.is_empty() {
                    return Ok(false);
                }
                let what = "the quote that opens here is never closed: is the file whole?";
                return Err(self.fault(quotes.cell, what));
            };
            let is_first = row.is_empty();
            let followed = quotes.follow(line);
            row.extend_from_slice(line);
            if is_first {
                self.line = self.lines.line();
            }
            followed.map_err(|what| self.fault(quotes.cell, what))?;
            if quotes.at != At::Quoted {
                break;
            }
            row.push(b'\n');
            if row.len() > LONGEST_LINE {
                let what = format!("the quote that opens here goes on over {LONGEST_LINE} bytes");
                return Err(self.fault(quotes.cell, &what));
            }
        }
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(b';')
            .buffer_capacity(row.len() + 1)
            .from_reader(row.as_slice());
        let mut record = ByteRecord::new();
        if let Err(error) = reader.read_byte_record(&mut record) {
            return Err(self.fault(0, &error.to_string()));
        }
        self.cells.clear();
        for (n, cell) in record.iter().enumerate() {
            let text = as_text(cell).map_err(|(_, what)| self.fault(n, &what))?;
            self.cells.push(text.trim().to_owned());
        }
        Ok(true)
    }

    /// Whether the row is a section's name.
    pub fn is_section(&self, name: &str) -> bool {
        let rest = self.cells.iter().skip(1);
        self.cell(0).eq_ignore_ascii_case(name) && rest.clone().all(String::is_empty)
    }

    /// After a section's name: takes the next row for its column names.
    pub fn begin(&mut self, section: &str) -> Result<(), Fault> {
        self.columns.clear();
        if !self.next()? {
            let what = format!("the file ends before the column names of {section}");
            return Err(self.at_end(&what));
        }
        while self.cells.last().is_some_and(String::is_empty) {
            self.cells.pop();
        }
        for (n, name) in self.cells.iter().enumerate() {
            let what = if name.is_empty() {
                "this column has no name".to_owned()
            } else if self.column(name).is_some() {
                format!("there is a column {name:?} before")
            } else {
                self.columns.push(name.clone());
                continue;
            };
            return Err(self.fault(n, &what));
        }
        Ok(())
    }

    /// The place of a column, from 0.
    pub fn column(&self, name: &str) -> Option<usize> {
        let is_it = |column: &String| column.eq_ignore_ascii_case(name);
        self.columns.iter().position(is_it)
    }

    /// The place of a column that must be there; said of the row of column names.
    pub fn needed(&self, name: &str) -> Result<usize, Fault> {
        self.column(name).ok_or_else(|| {
            let there = self.columns.join(", ");
            let after = Some((self.columns.len() + 1).to_string());
            let what = format!("there is no column {name:?} (there are {there})");
            self.lines.fault_at(self.line, after, &what)
        })
    }

    /// That the row has a cell for each column, and nothing beyond them.
    pub fn check_length(&self) -> Result<(), Fault> {
        let (is, should) = (self.cells.len(), self.columns.len());
        if is < should {
            let what = format!("the row ends before this column: {is} cells of {should}");
            return Err(self.fault(is, &what));
        }
        match self.cells[should..]
            .iter()
            .position(|cell| !cell.is_empty())
        {
            Some(n) => {
                let what = format!(
                    "there are {should} columns, and a text beyond them (one with a semicolon \
                     stands in quotes)"
                );
                Err(self.fault(should + n, &what))
            }
            None => Ok(()),
        }
    }

    /// The cell in this column; empty where the row ends before.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// A fault in a cell of the row, from 0.
    pub fn fault(&self, column: usize, what: &str) -> Fault {
        self.fault_at(self.line, column, what)
    }

    pub fn fault_at(&self, line: u64, column: usize, what: &str) -> Fault {
        let column = match self.columns.get(column) {
            Some(name) => format!("{} ({name})", column + 1),
            None => (column + 1).to_string(),
        };
        self.lines.fault_at(line, Some(column), what)
    }

    /// A fault in an earlier section.
    pub fn fault_in(&self, line: u64, column: &str, what: &str) -> Fault {
        self.lines.fault_at(line, Some(column.to_owned()), what)
    }

    /// What should have come after the last line.
    pub fn at_end(&self, what: &str) -> Fault {
        self.lines.fault(Some("1".to_owned()), what)
    }

    /// The line where the row begins.
    pub fn line(&self) -> u64 {
        self.line
    }
}

/// Where in the quoting one is after a line, and in which cell, from 0.
#[derive(Default)]
struct Quotes {
    at: At,
    cell: usize,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum At {
    #[default]
    Start,
    Plain,
    Quoted,
    /// After a quote that closes, or is the first of two.
    Closed,
}

impl Quotes {
    fn follow(&mut self, line: &[u8]) -> Result<(), &'static str> {
        for byte in line {
            self.at = match (self.at, byte) {
                (At::Quoted, b'"') => At::Closed,
                (At::Quoted, _) | (At::Closed, b'"') => At::Quoted,
                (At::Start, b'"') => At::Quoted,
                (_, b';') => {
                    self.cell += 1;
                    At::Start
                }
                (At::Closed, _) => return Err("there is text after the quote that closes"),
                (_, b'\r') => return Err("there is a carriage return inside the line"),
                (At::Start | At::Plain, _) => At::Plain,
            };
        }
        Ok(())
    }
}
