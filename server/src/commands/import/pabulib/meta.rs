//! The section META: what a Pabulib file says of itself.

use std::collections::BTreeMap;
use std::io::BufRead;
use std::str::FromStr;

use super::amount::Amount;
use super::records::Records;
use crate::commands::import::table::Fault;

/// More than any file has, and too few to fill memory with.
const MOST_KEYS: usize = 200;

/// How people voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteType {
    /// Any number of projects, in no order.
    Approval,
    /// Projects, best first.
    Ordinal,
    /// Projects with points that are spread over them.
    Cumulative,
}

/// What an import uses of it. Of the rest nothing is kept.
#[derive(Debug)]
pub struct Meta {
    pub description: String,
    pub country: String,
    pub unit: String,
    pub instance: String,
    pub begin: String,
    pub end: String,
    pub currency: String,
    pub vote_type: VoteType,
    /// And the line that says it.
    pub budget: Option<(Amount, u64)>,
    pub max_length: Option<usize>,
    pub max_points: Option<u16>,
    pub max_sum_points: Option<u16>,
    /// How many rows the sections should have, and the lines that say so.
    pub projects: Option<(usize, u64)>,
    pub votes: Option<(usize, u64)>,
}

impl Meta {
    /// Reads on to the next section.
    pub fn read<R: BufRead>(records: &mut Records<R>) -> Result<Self, Fault> {
        records.begin("META")?;
        let (key, value) = (records.needed("key")?, records.needed("value")?);
        let start = records.line();
        let mut entries = Entries(BTreeMap::new());
        loop {
            if !records.next()? {
                return Err(records.at_end("the file ends before PROJECTS: is it whole?"));
            }
            if records.is_section("PROJECTS") {
                return entries.meta(records, start, value);
            }
            records.check_length()?;
            let name = records.cell(key).to_lowercase();
            if name.is_empty() {
                return Err(records.fault(key, "there is no key"));
            }
            if entries.0.len() >= MOST_KEYS {
                return Err(records.fault(key, &format!("there are more than {MOST_KEYS} keys")));
            }
            let said = (records.cell(value).to_owned(), records.line());
            if entries.0.insert(name, said).is_some() {
                let what = format!("{:?} came before", records.cell(key));
                return Err(records.fault(key, &what));
            }
        }
    }
}

/// By key, with the line.
struct Entries(BTreeMap<String, (String, u64)>);

impl Entries {
    fn meta<R: BufRead>(
        mut self,
        records: &Records<R>,
        start: u64,
        value: usize,
    ) -> Result<Meta, Fault> {
        let fault = |line: u64, what: &str| records.fault_at(line, value, what);
        Ok(Meta {
            vote_type: match self.given("vote_type") {
                None => return Err(fault(start, "META does not say which vote_type this is")),
                Some((said, line)) => match said.to_lowercase().as_str() {
                    "approval" | "choose-1" => VoteType::Approval,
                    "ordinal" => VoteType::Ordinal,
                    "cumulative" => VoteType::Cumulative,
                    _ => {
                        let what = format!(
                            "votes of the type {said:?} cannot be imported; approval, ordinal and \
                             cumulative ones can"
                        );
                        return Err(fault(*line, &what));
                    }
                },
            },
            budget: match self.given("budget") {
                None => None,
                Some((said, line)) => {
                    let amount = Amount::parse(said).map_err(|what| fault(*line, &what))?;
                    Some((amount, *line))
                }
            },
            max_length: self.number("max_length", &fault)?.map(|(n, _)| n),
            max_points: self.number("max_points", &fault)?.map(|(n, _)| n),
            max_sum_points: self.number("max_sum_points", &fault)?.map(|(n, _)| n),
            projects: self.number("num_projects", &fault)?,
            votes: self.number("num_votes", &fault)?,
            description: self.text("description"),
            country: self.text("country"),
            unit: self.text("unit"),
            instance: self.text("instance"),
            begin: self.text("date_begin"),
            end: self.text("date_end"),
            currency: self.text("currency"),
        })
    }

    /// What stands there, unless it is nothing.
    fn given(&self, key: &str) -> Option<&(String, u64)> {
        self.0.get(key).filter(|(said, _)| !said.is_empty())
    }

    fn number<N: FromStr>(
        &self,
        key: &str,
        fault: &impl Fn(u64, &str) -> Fault,
    ) -> Result<Option<(N, u64)>, Fault> {
        let Some((said, line)) = self.given(key) else {
            return Ok(None);
        };
        match said.parse() {
            Ok(number) => Ok(Some((number, *line))),
            Err(_) => {
                let what = format!("{key} is {said:?}; it should be a whole number");
                Err(fault(*line, &what))
            }
        }
    }

    fn text(&mut self, key: &str) -> String {
        self.0.remove(key).map(|(said, _)| said).unwrap_or_default()
    }
}
