//! The files that the reference was made from, read as they are.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;

use crate::names;

/// A PrefLib or Pabulib file: its ballots in file order, as positions in the reference's items.
pub struct Ballots {
    pub items: Vec<String>,
    pub ballots: Vec<Vec<usize>>,
    /// By column; none for PrefLib.
    pub columns: BTreeMap<String, Vec<String>>,
    /// What a Pabulib file says of its items, by column, in the order of the items.
    pub projects: BTreeMap<String, Vec<String>>,
    /// And of itself, by key.
    pub meta: BTreeMap<String, String>,
}

pub fn read(data: &Path, want: &Value) -> Ballots {
    let source = want["about"]["source"].as_str().expect("it names its file");
    let (_, name) = source.split_once("data/").expect("under shared/data");
    let text = fs::read_to_string(data.join(name)).expect("the file is there");
    let items = names(&want["about"]["items_in_order"]);
    if name.ends_with(".pb") {
        pabulib(&text, items)
    } else {
        preflib(&text, items)
    }
}

fn picks(items: &[String], list: &str) -> Vec<usize> {
    let ids = list.split(',').map(str::trim).filter(|id| !id.is_empty());
    ids.map(|id| items.iter().position(|item| item == id).expect("an item"))
        .collect()
}

fn pabulib(text: &str, items: Vec<String>) -> Ballots {
    let (head, votes) = text.split_once("\nVOTES").expect("votes");
    let (meta, projects) = head.split_once("\nPROJECTS").expect("projects");
    let columns = table(votes);
    let projects = table(projects);
    assert_eq!(projects["project_id"], items);
    let ballots = columns["vote"].iter().map(|v| picks(&items, v)).collect();
    let pairs = meta.lines().filter_map(|line| line.split_once(';'));
    Ballots {
        items,
        ballots,
        columns,
        projects,
        meta: pairs
            .map(|(key, value)| (key.to_owned(), value.trim().to_owned()))
            .collect(),
    }
}

fn table(section: &str) -> BTreeMap<String, Vec<String>> {
    let mut lines = section.trim().lines();
    let head: Vec<&str> = lines.next().expect("a heading").split(';').collect();
    let mut columns: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in lines {
        for (name, cell) in head.iter().zip(line.split(';')) {
            let cell = cell.trim().trim_matches('"').to_owned();
            columns.entry((*name).to_owned()).or_default().push(cell);
        }
    }
    columns
}

fn preflib(text: &str, items: Vec<String>) -> Ballots {
    let mut ballots = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (times, list) = line.split_once(':').expect("a count");
        let times: usize = times.trim().parse().expect("a number");
        ballots.extend(std::iter::repeat_n(picks(&items, list), times));
    }
    Ballots {
        items,
        ballots,
        columns: BTreeMap::new(),
        projects: BTreeMap::new(),
        meta: BTreeMap::new(),
    }
}
