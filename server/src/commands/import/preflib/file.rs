//! A PrefLib file of rankings (`.soc`, `.soi`, `.toc`, `.toi`) as plain facts.
//!
//! N. Mattei, T. Walsh: *PrefLib: A Library for Preferences* (2013), in the form that the library
//! has had since 2022: `# KEY: value` lines, then `count: 3,1,{2,4}`.

use std::io::BufRead;

use workshop::{IDEA_CHARS, MAX_IDEAS, MAX_SEATS, text};

use super::order::{Order, Spot};
use crate::commands::import::lines::{Lines, as_text};
use crate::commands::import::table::{Fault, told};

/// What the orders of a file are like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataType {
    is_complete: bool,
    has_ties: bool,
}

impl DataType {
    /// By its short name, which is also the ending of the file's.
    pub fn named(name: &str) -> Option<Self> {
        let (is_complete, has_ties) = match name.to_ascii_lowercase().as_str() {
            "soc" => (true, false),
            "soi" => (false, false),
            "toc" => (true, true),
            "toi" => (false, true),
            _ => return None,
        };
        Some(Self {
            is_complete,
            has_ties,
        })
    }
}

#[derive(Debug)]
pub struct PrefFile {
    pub title: String,
    /// Its name in the library.
    pub name: String,
    /// Names, in the order of their numbers: the first is alternative 1.
    pub alternatives: Vec<String>,
    pub orders: Vec<PrefOrder>,
}

/// What some people said alike.
#[derive(Debug, PartialEq, Eq)]
pub struct PrefOrder {
    pub people: usize,
    /// Places in the list of alternatives, best first. What is not here was not ranked.
    pub ranked: Vec<usize>,
}

impl PrefFile {
    /// `ending` says what the orders are like where the file does not.
    pub fn read<R: BufRead>(mut lines: Lines<R>, ending: Option<DataType>) -> Result<Self, Fault> {
        let mut header = Header::default();
        let mut orders: Vec<PrefOrder> = Vec::new();
        let mut people = 0;
        let mut ready: Option<DataType> = None;
        loop {
            let line = match lines.next()? {
                None => break,
                Some(bytes) => as_text(bytes).map(str::to_owned),
            };
            let fault = |spot: Spot| lines.fault(Some(spot.column.to_string()), &spot.what);
            let line = line.map_err(|(column, what)| fault(Spot { column, what }))?;
            if line.trim().is_empty() {
                continue;
            }
            if let Some(said) = line.strip_prefix('#') {
                if ready.is_some() {
                    let what = "header lines stand before the orders".to_owned();
                    return Err(fault(Spot { column: 1, what }));
                }
                header.take(said, lines.line()).map_err(fault)?;
                continue;
            }
            let data_type = match ready {
                Some(data_type) => data_type,
                None => header.finish(ending).map_err(|(line, spot)| {
                    let line = line.unwrap_or(lines.line());
                    lines.fault_at(line, Some(spot.column.to_string()), &spot.what)
                })?,
            };
            ready = Some(data_type);
            let order = Order::read(&line, header.names.len()).map_err(fault)?;
            people += order.people;
            if people > MAX_SEATS {
                let what = format!("there are more than {MAX_SEATS} ballots");
                return Err(fault(Spot { column: 1, what }));
            }
            orders.push(PrefOrder {
                people: order.people,
                ranked: order
                    .ranked(
                        header.names.len(),
                        data_type.is_complete,
                        data_type.has_ties,
                    )
                    .map_err(fault)?,
            });
        }
        if ready.is_none() {
            let what = match lines.line() {
                0 => "the file is empty",
                _ => "the file ends before the first order: is it whole?",
            };
            return Err(lines.fault(Some("1".to_owned()), what));
        }
        for (key, said, are) in [
            ("NUMBER VOTERS", header.voters, people),
            ("NUMBER UNIQUE ORDERS", header.unique, orders.len()),
        ] {
            if let Some((should, line, column)) = said
                && should != are
            {
                let what = format!("{key} is {should}, and there are {are}: is the file whole?");
                return Err(lines.fault_at(line, Some(column.to_string()), &what));
            }
        }
        let names = header.names.into_iter().enumerate();
        Ok(Self {
            title: header.title,
            name: header.name,
            alternatives: names
                .map(|(n, name)| name.unwrap_or_else(|| format!("Alternative {}", n + 1)))
                .collect(),
            orders,
        })
    }
}

/// What the lines that begin with `#` say.
#[derive(Default)]
struct Header {
    title: String,
    name: String,
    data_type: Option<DataType>,
    /// As many as there are alternatives, once that was said.
    names: Vec<Option<String>>,
    is_counted: bool,
    /// Names and their numbers that came before their number was said, with line and column.
    early: Vec<(usize, String, u64, usize)>,
    /// A number, and the line and column that say it.
    voters: Option<(usize, u64, usize)>,
    unique: Option<(usize, u64, usize)>,
}

impl Header {
    /// One line after its `#`. What is not `KEY: value` is a remark.
    fn take(&mut self, said: &str, line: u64) -> Result<(), Spot> {
        let Some((key, rest)) = said.split_once(':') else {
            return Ok(());
        };
        // Where the value stands: after `#`, the key, the colon and blanks.
        let blanks = rest.chars().take_while(|c| c.is_whitespace()).count();
        let column = 3 + key.chars().count() + blanks;
        let (key, value) = (key.trim().to_uppercase(), rest.trim());
        let spot = |what: String| Spot { column, what };
        let number = |most: usize| match value.parse::<usize>() {
            Ok(number) if (1..=most).contains(&number) => Ok(number),
            _ => Err(spot(format!(
                "{key} is {value:?}; it should be a number from 1 to {most}"
            ))),
        };
        match key.as_str() {
            "TITLE" => value.clone_into(&mut self.title),
            "FILE NAME" => value.clone_into(&mut self.name),
            "DATA TYPE" => match DataType::named(value) {
                Some(data_type) => self.data_type = Some(data_type),
                None => {
                    return Err(spot(format!(
                        "data of the type {value:?} cannot be imported; soc, soi, toc and toi can"
                    )));
                }
            },
            "NUMBER ALTERNATIVES" => {
                if self.is_counted {
                    return Err(spot(format!("{key} came before")));
                }
                self.names = vec![None; number(MAX_IDEAS)?];
                self.is_counted = true;
            }
            "NUMBER VOTERS" => self.voters = Some((number(MAX_SEATS)?, line, column)),
            "NUMBER UNIQUE ORDERS" => self.unique = Some((number(MAX_SEATS)?, line, column)),
            _ => {
                if let Some(n) = key.strip_prefix("ALTERNATIVE NAME") {
                    self.take_name(n.trim(), value, line, column)?;
                }
            }
        }
        Ok(())
    }

    fn take_name(&mut self, n: &str, name: &str, line: u64, column: usize) -> Result<(), Spot> {
        let spot = |column, what: String| Spot { column, what };
        let Some(n) = n.parse::<usize>().ok().filter(|n| *n > 0) else {
            return Err(spot(2, format!("{n:?} should be an alternative's number")));
        };
        let name = text::optional_line(name, IDEA_CHARS);
        let name = name.map_err(|fault| spot(column, told(fault)))?;
        if self.early.len() >= MAX_IDEAS {
            return Err(spot(
                2,
                format!("there are more than {MAX_IDEAS} alternatives"),
            ));
        }
        self.early.push((n, name, line, column));
        Ok(())
    }

    /// Before the first order: that the header is whole. The fault is in this line, or in the one
    /// where one is.
    fn finish(&mut self, ending: Option<DataType>) -> Result<DataType, (Option<u64>, Spot)> {
        let here = |what: &str| {
            let what = what.to_owned();
            (None, Spot { column: 1, what })
        };
        if !self.is_counted {
            return Err(here(
                "there is no line \"# NUMBER ALTERNATIVES: …\" before the first order (PrefLib's \
                 files from before 2022 have none; the library has newer ones)",
            ));
        }
        let all = self.names.len();
        for (n, name, line, column) in self.early.drain(..) {
            let what = match self.names.get_mut(n - 1) {
                None => format!("NUMBER ALTERNATIVES is {all}, and this is alternative {n}"),
                Some(Some(_)) => format!("alternative {n} has a name already"),
                Some(place) => {
                    *place = Some(name).filter(|name| !name.is_empty());
                    continue;
                }
            };
            return Err((Some(line), Spot { column, what }));
        }
        let data_type = self.data_type.or(ending);
        data_type.ok_or_else(|| {
            here(
                "there is no line \"# DATA TYPE: …\" (soc, soi, toc or toi) before the first order",
            )
        })
    }
}
