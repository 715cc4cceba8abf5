//! Comma-separated values (RFC 4180) that a spreadsheet shows and never runs.

use csv::{Terminator, WriterBuilder};

pub enum Cell<'a> {
    /// What somebody wrote, or a word of ours.
    Text(&'a str),
    /// What programs count with: it stays what it is, a minus sign in front too.
    Number(String),
}

pub struct Table {
    writer: csv::Writer<Vec<u8>>,
}

impl Table {
    pub fn new(columns: &[&str]) -> Self {
        let writer = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .from_writer(Vec::new());
        let mut table = Self { writer };
        table.write(columns.iter().copied());
        table
    }

    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        self.write(cells.into_iter().map(|cell| match cell {
            Cell::Text(text) => harmless(text),
            Cell::Number(number) => number,
        }));
    }

    fn write<C: AsRef<[u8]>>(&mut self, cells: impl IntoIterator<Item = C>) {
        self.writer
            .write_record(cells)
            .expect("every row has as many cells as there are columns");
    }

    pub fn text(self) -> String {
        let bytes = self.writer.into_inner().expect("memory takes everything");
        String::from_utf8(bytes).expect("cells are text")
    }
}

/// A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV
/// Injection"), which spreadsheets do not show; also for the wide signs that some take for the
/// narrow ones.
fn harmless(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if is_formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
