//! Reading a text file line by line, never holding more of it than one line, with faults that say
//! where they are.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::Context;
use indicatif::ProgressBar;

use super::progress;
use super::table::Fault;

/// In bytes. A ballot that names every idea a workshop can hold is a third of it.
pub const LONGEST_LINE: usize = 1 << 20;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A file, and where one is in it.
pub struct Lines<R> {
    path: PathBuf,
    source: R,
    bytes: Vec<u8>,
    line: u64,
    bar: ProgressBar,
}

impl Lines<BufReader<File>> {
    pub fn open(path: &Path, reading: &'static str) -> anyhow::Result<Self> {
        let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
        let length = file.metadata().map_or(0, |about| about.len());
        let bar = progress(reading, length);
        Ok(Self::of(path, BufReader::new(file), bar))
    }
}

impl<R: BufRead> Lines<R> {
    pub fn of(path: &Path, source: R, bar: ProgressBar) -> Self {
        Self {
            path: path.to_owned(),
            source,
            bytes: Vec::new(),
            line: 0,
            bar,
        }
    }

    /// The next line without its end, or `None` after the last one.
    pub fn next(&mut self) -> Result<Option<&[u8]>, Fault> {
        self.bytes.clear();
        let mut rest = (&mut self.source).take(LONGEST_LINE as u64 + 1);
        let read = rest.read_until(b'\n', &mut self.bytes);
        self.line += 1;
        let read = read.map_err(|error| self.fault(None, &unreadable(&error)))?;
        if read == 0 {
            self.line -= 1;
            self.bar.finish_and_clear();
            return Ok(None);
        }
        self.bar.inc(read as u64);
        if read > LONGEST_LINE && self.bytes.last() != Some(&b'\n') {
            let column = (LONGEST_LINE + 1).to_string();
            let what = format!("a line may have {LONGEST_LINE} bytes; this one goes on");
            return Err(self.fault(Some(column), &what));
        }
        let mut line = self.bytes.as_slice();
        line = line.strip_suffix(b"\n").unwrap_or(line);
        line = line.strip_suffix(b"\r").unwrap_or(line);
        if self.line == 1 {
            line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
        }
        Ok(Some(line))
    }

    /// The number of the line that was read last, from 1; 0 before the first.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// A fault in the line that was read last.
    pub fn fault(&self, column: Option<String>, what: &str) -> Fault {
        self.fault_at(self.line.max(1), column, what)
    }

    pub fn fault_at(&self, line: u64, column: Option<String>, what: &str) -> Fault {
        Fault {
            file: self.path.clone(),
            line,
            column,
            what: what.to_owned(),
        }
    }
}

fn unreadable(error: &io::Error) -> String {
    format!("the file cannot be read on: {error}")
}

/// What is wrong with the bytes as text, and at which character, from 1.
pub fn as_text(bytes: &[u8]) -> Result<&str, (usize, String)> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            return Err((
                good.chars().count() + 1,
                "this is not UTF-8 text".to_owned(),
            ));
        }
    };
    let hidden = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    match text.chars().enumerate().find(|(_, c)| hidden(*c)) {
        Some((n, c)) => Err((
            n + 1,
            format!("U+{:04X} is a control character", u32::from(c)),
        )),
        None => Ok(text),
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// One case of damage to a file: `from | to | place | why`.
    pub fn damage(case: &str) -> (String, String, &str, &str) {
        let [from, to, place, why] = case.split('|').collect::<Vec<_>>()[..] else {
            panic!("{case}");
        };
        let written = |text: &str| {
            let text = text.replace(r"\n", "\n").replace(r"\r", "\r");
            text.replace(r"\0", "\0").replace(r"\a", "\u{7}")
        };
        let from = written(from.strip_suffix(' ').unwrap_or(from));
        let to = to.strip_prefix(' ').unwrap_or(to);
        let to = written(to.strip_suffix(' ').unwrap_or(to));
        (from, to, place.trim(), why.trim())
    }

    fn lines(bytes: &[u8]) -> Lines<&[u8]> {
        Lines::of(Path::new("test"), bytes, ProgressBar::hidden())
    }

    #[test]
    fn a_line_ends_in_any_of_the_usual_ways() {
        let mut lines = lines(b"\xEF\xBB\xBFone\r\ntwo\n\nfour");
        for line in ["one", "two", "", "four"] {
            assert_eq!(lines.next().unwrap(), Some(line.as_bytes()));
        }
        assert_eq!(lines.next().unwrap(), None);
        assert_eq!(lines.line(), 4);
    }

    #[test]
    fn a_line_without_an_end_is_not_read_into_memory() {
        let endless = io::Cursor::new(b"short\n").chain(io::repeat(b'x'));
        let mut lines = Lines::of(
            Path::new("test"),
            BufReader::new(endless),
            ProgressBar::hidden(),
        );
        lines.next().unwrap();
        let fault = lines.next().unwrap_err();
        assert_eq!(
            fault.to_string(),
            "test, line 2, column 1048577: a line may have 1048576 bytes; this one goes on"
        );
    }

    #[test]
    fn the_longest_line_is_read() {
        let mut text = vec![b'x'; LONGEST_LINE];
        text.extend(b"\nnext");
        let mut lines = lines(&text);
        assert_eq!(lines.next().unwrap().map(<[u8]>::len), Some(LONGEST_LINE));
        assert_eq!(lines.next().unwrap(), Some(b"next".as_slice()));
    }

    #[test]
    fn what_no_screen_shows_is_found() {
        assert_eq!(as_text("ä\tb".as_bytes()), Ok("ä\tb"));
        assert_eq!(
            as_text("ä\0b".as_bytes()),
            Err((2, "U+0000 is a control character".to_owned()))
        );
        assert_eq!(
            as_text(b"\xC3\xA4\xFF"),
            Err((2, "this is not UTF-8 text".to_owned()))
        );
    }
}
