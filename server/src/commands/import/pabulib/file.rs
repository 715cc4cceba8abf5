//! A Pabulib file (`.pb`) as plain facts: what it says of itself, its projects and its ballots.
//!
//! D. Stolicki, S. Szufa, N. Talmon: *Pabulib: A Participatory Budgeting Library* (2020). Whatever
//! contradicts itself is refused: a file that does is damaged, and its result would not be its
//! voters'.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

use workshop::{IDEA_CHARS, MAX_IDEAS, MAX_SEATS, text};

use super::amount::Amount;
use super::meta::{Meta, VoteType};
use super::records::Records;
use crate::commands::import::lines::Lines;
use crate::commands::import::table::{Fault, told};

/// In characters: what a project or a voter is called by.
const LONGEST_ID: usize = 100;

#[derive(Debug)]
pub struct PbFile {
    pub meta: Meta,
    pub projects: Vec<Project>,
    pub ballots: Vec<PbBallot>,
}

#[derive(Debug)]
pub struct Project {
    pub id: String,
    pub name: String,
    pub cost: Option<Amount>,
    pub line: u64,
}

#[derive(Debug)]
pub struct PbBallot {
    /// Places in the list of projects, in the ballot's own order.
    pub picks: Vec<usize>,
    /// As many as picks, where people spread points; else none.
    pub points: Vec<u16>,
    /// What stands in the columns that were asked for.
    pub personal: Vec<String>,
    pub line: u64,
}

impl PbBallot {
    pub fn sum(&self) -> u32 {
        self.points.iter().map(|points| u32::from(*points)).sum()
    }
}

impl PbFile {
    /// Of what the file knows about voters, only the columns in `personal` are kept.
    pub fn read<R: BufRead>(lines: Lines<R>, personal: &[&str]) -> Result<Self, Fault> {
        let mut records = Records::new(lines);
        if !records.next()? {
            return Err(records.at_end("the file is empty"));
        }
        if !records.is_section("META") {
            return Err(records.fault(0, "a Pabulib file begins with a line META"));
        }
        let meta = Meta::read(&mut records)?;
        let projects = projects(&mut records)?;
        check_number(
            "num_projects",
            "projects",
            meta.projects,
            projects.len(),
            &records,
        )?;
        let ballots = ballots(&mut records, &meta, &projects, personal)?;
        check_number("num_votes", "votes", meta.votes, ballots.len(), &records)?;
        Ok(Self {
            meta,
            projects,
            ballots,
        })
    }
}

/// Reads on to the next section.
fn projects<R: BufRead>(records: &mut Records<R>) -> Result<Vec<Project>, Fault> {
    records.begin("PROJECTS")?;
    let id = records.needed("project_id")?;
    let (cost, name) = (records.column("cost"), records.column("name"));
    let mut seen = BTreeSet::new();
    let mut projects = Vec::new();
    loop {
        if !records.next()? {
            return Err(records.at_end("the file ends before VOTES: is it whole?"));
        }
        if records.is_section("VOTES") {
            return Ok(projects);
        }
        records.check_length()?;
        if projects.len() >= MAX_IDEAS {
            let what = format!("there are more than {MAX_IDEAS} projects");
            return Err(records.fault(id, &what));
        }
        let own = own_id(records, id)?;
        if own.contains(',') {
            let what = "a project's id cannot hold a comma: ballots have commas between ids";
            return Err(records.fault(id, what));
        }
        if !seen.insert(own.clone()) {
            let what = format!("project {own:?} came before");
            return Err(records.fault(id, &what));
        }
        let cost = match cost {
            None => None,
            Some(column) => {
                let cost = Amount::parse(records.cell(column));
                Some(cost.map_err(|what| records.fault(column, &what))?)
            }
        };
        let name = match name {
            Some(column) if !records.cell(column).is_empty() => {
                let name = text::line(records.cell(column), IDEA_CHARS);
                name.map_err(|fault| records.fault(column, &told(fault)))?
            }
            _ => own.clone(),
        };
        projects.push(Project {
            id: own,
            name,
            cost,
            line: records.line(),
        });
    }
}

/// Reads to the end.
fn ballots<R: BufRead>(
    records: &mut Records<R>,
    meta: &Meta,
    projects: &[Project],
    personal: &[&str],
) -> Result<Vec<PbBallot>, Fault> {
    records.begin("VOTES")?;
    let voter = records.needed("voter_id")?;
    let vote = records.needed("vote")?;
    let points = match meta.vote_type {
        VoteType::Cumulative => Some(records.needed("points")?),
        VoteType::Approval | VoteType::Ordinal => None,
    };
    let personal = personal
        .iter()
        .map(|name| records.needed(name))
        .collect::<Result<Vec<_>, _>>()?;
    let places = projects.iter().enumerate();
    let places: BTreeMap<&str, usize> = places.map(|(n, p)| (p.id.as_str(), n)).collect();
    let mut seen = BTreeSet::new();
    let mut ballots = Vec::new();
    while records.next()? {
        records.check_length()?;
        if ballots.len() >= MAX_SEATS {
            let what = format!("there are more than {MAX_SEATS} votes");
            return Err(records.fault(voter, &what));
        }
        let own = own_id(records, voter)?;
        if seen.contains(&own) {
            let what = format!("voter {own:?} came before");
            return Err(records.fault(voter, &what));
        }
        seen.insert(own);
        let fault = |what: String| records.fault(vote, &what);
        let picks = picks(records.cell(vote), &places, meta.max_length).map_err(fault)?;
        let points = match points {
            None => vec![],
            Some(column) => {
                let points = spread(records.cell(column), picks.len(), meta);
                points.map_err(|what| records.fault(column, &what))?
            }
        };
        let personal = personal
            .iter()
            .map(|column| records.cell(*column).to_owned());
        ballots.push(PbBallot {
            picks,
            points,
            personal: personal.collect(),
            line: records.line(),
        });
    }
    Ok(ballots)
}

fn own_id<R: BufRead>(records: &Records<R>, column: usize) -> Result<String, Fault> {
    let id = records.cell(column);
    let what = match id.chars().count() {
        0 => "there is no id".to_owned(),
        long if long > LONGEST_ID => format!("an id has {LONGEST_ID} characters at most"),
        _ => return Ok(id.to_owned()),
    };
    Err(records.fault(column, &what))
}

/// Projects by their ids, with commas between.
fn picks(
    said: &str,
    places: &BTreeMap<&str, usize>,
    most: Option<usize>,
) -> Result<Vec<usize>, String> {
    let mut picks = Vec::new();
    if said.is_empty() || (is_none(said) && !places.contains_key(said)) {
        return Ok(picks);
    }
    let mut seen = BTreeSet::new();
    for id in said.split(',').map(str::trim) {
        let Some(place) = places.get(id) else {
            return Err(match id {
                "" => "there is nothing between two commas".to_owned(),
                _ => format!("there is no project {id:?}"),
            });
        };
        if !seen.insert(*place) {
            return Err(format!("project {id:?} is on this ballot twice"));
        }
        picks.push(*place);
    }
    match most {
        Some(most) if picks.len() > most => Err(format!(
            "there are {} projects on this ballot; max_length in META is {most}",
            picks.len()
        )),
        _ => Ok(picks),
    }
}

/// What pabutools writes where there is nothing.
fn is_none(said: &str) -> bool {
    said.eq_ignore_ascii_case("none")
}

/// Points in the order of the picks.
fn spread(said: &str, picks: usize, meta: &Meta) -> Result<Vec<u16>, String> {
    let mut points: Vec<u16> = Vec::new();
    if !said.is_empty() && !is_none(said) {
        for number in said.split(',').map(str::trim) {
            let point = number.parse();
            let what = |_| format!("{number:?} should be a whole number of points, 0 or more");
            points.push(point.map_err(what)?);
            if points.len() > picks {
                break;
            }
        }
    }
    if points.len() != picks {
        let more = if points.len() > picks {
            "more"
        } else {
            "fewer"
        };
        return Err(format!("there are {more} points than projects ({picks})"));
    }
    let over = |most: u16| points.iter().find(|point| **point > most);
    if let Some((most, point)) = meta.max_points.and_then(|most| Some((most, over(most)?))) {
        return Err(format!(
            "{point} points for one project; max_points in META is {most}"
        ));
    }
    let sum: u64 = points.iter().map(|point| u64::from(*point)).sum();
    match meta.max_sum_points {
        Some(most) if sum > u64::from(most) => Err(format!(
            "{sum} points on this ballot; max_sum_points in META is {most}"
        )),
        _ => Ok(points),
    }
}

/// That a section is as long as META says.
fn check_number<R: BufRead>(
    key: &str,
    rows: &str,
    said: Option<(usize, u64)>,
    are: usize,
    records: &Records<R>,
) -> Result<(), Fault> {
    match said {
        Some((should, line)) if should != are => {
            let what = format!("{key} is {should}, and there are {are} {rows}: is the file whole?");
            Err(records.fault_in(line, "2 (value)", &what))
        }
        _ => Ok(()),
    }
}
