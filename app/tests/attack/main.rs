//! Attempts to find out from the files that leave the house what few people voted.

#[path = "../../workshop/tests/stories/crowd.rs"]
mod crowd;
#[expect(dead_code, reason = "rooms are for other stories too")]
#[path = "../../workshop/tests/stories/room.rs"]
mod room;

use std::collections::{BTreeMap, BTreeSet};

use app::exports::{Export, Reach, tally_json};
use app::words::Lang;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use serde_json::Value;
use workshop::{Ballot, ItemId, view};

use crowd::{Crowd, ballot, crowds, crowds_of_few_words, role};
use room::{APPROVE, Room};

fn revealed(crowd: &Crowd) -> (Room, Vec<ItemId>) {
    let (mut room, options) = crowd.voted();
    room.reveal_all(APPROVE);
    (room, options)
}

/// Every file that a desk gives away.
fn files(room: &Room) -> Vec<String> {
    let write = |export: &Export| export.write(&room.now, None, Lang::En, TimeZone::UTC);
    Export::ALL.iter().map(write).collect()
}

fn vote(room: &Room) -> Value {
    let file = tally_json(&room.now, Reach::Published);
    let mut file: Value = serde_json::from_str(&file).expect("JSON");
    file["votes"][0].take()
}

fn voters(crowd: &Crowd) -> impl Iterator<Item = usize> {
    (0..crowd.people.len()).filter(|n| crowd.people[*n].cells.is_some())
}

/// Whether somebody said anything of an option; where leaving it out says something too, everybody
/// who voted did.
fn answered(crowd: &Crowd, options: &[ItemId], person: usize, option: ItemId) -> bool {
    let Some(cells) = &crowd.people[person].cells else {
        return false;
    };
    match ballot(crowd.rule, options, cells) {
        Ballot::Judged(judged) => judged.iter().any(|(item, _)| *item == option),
        Ballot::Rated(rated) => {
            let mut rated = rated.iter();
            rated.any(|(item, said)| *item == option && said.first.is_some())
        }
        Ballot::Compared(pairs) => pairs.iter().any(|(a, b)| *a == option || *b == option),
        Ballot::Approve(_) | Ballot::Ranked(_) | Ballot::Points(_) | Ballot::Quadratic(_) => true,
    }
}

/// Everything that a file says of a group: (group, option), for each number that stands under both.
fn statements(said: &Value, roles: usize, found: &mut BTreeSet<(String, String)>) {
    match said {
        Value::Object(members) => {
            for (key, value) in members {
                let is_group = key == "others" || (0..roles).any(|n| role(n).0 == *key);
                match value {
                    Value::Object(options) if is_group => {
                        found.extend(options.keys().map(|id| (key.clone(), id.clone())));
                    }
                    _ => statements(value, roles, found),
                }
            }
        }
        Value::Array(values) => {
            for value in values {
                statements(value, roles, found);
            }
        }
        _ => {}
    }
}

/// Whoever voted, by the groups that a file names anywhere.
fn members(crowd: &Crowd, named: &BTreeSet<String>) -> BTreeMap<String, BTreeSet<usize>> {
    let mut groups: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for n in voters(crowd) {
        let own = crowd.people[n].role.map(|n| role(n).0);
        let own = own.filter(|own| named.contains(own));
        let name = own.unwrap_or_else(|| "others".into());
        groups.entry(name).or_default().insert(n);
    }
    groups
}

/// How large the strata are that a file names, of every section that draws by group.
fn strata(vote: &Value) -> Vec<(String, u64)> {
    let sections = vote["stability"].as_object().into_iter().flatten();
    let strata = sections.filter_map(|(_, section)| section["strata"].as_array());
    strata
        .flatten()
        .map(|stratum| {
            let name = stratum["name"].as_str().expect("a name").to_owned();
            (name, stratum["size"].as_u64().expect("a size"))
        })
        .filter(|(name, _)| name != "all")
        .collect()
}

/// All but how the whole room's result varies when it is drawn again: that depends on what stands
/// together on a ballot, and on nobody's role.
fn by_group(mut vote: Value) -> Value {
    if let Some(stability) = vote["stability"].as_object_mut() {
        stability.retain(|key, _| !["plain", "agree_count"].contains(&key.as_str()));
    }
    vote
}

/// Two people who voted and answered the same, whom the page shows in one group or in none, and
/// who are of different roles.
fn alike(crowd: &Crowd, options: &[ItemId], room: &Room) -> Vec<(usize, usize)> {
    let results = view::revealed(&room.now, APPROVE).expect("revealed");
    let groups = results.lenses.map_or(vec![], |lenses| lenses.groups);
    let group = |n: usize| {
        let own = crowd.people[n].role.map(|n| role(n).0);
        own.filter(|own| groups.iter().any(|group| group.name.key() == own))
    };
    let groups: Vec<Option<String>> = (0..crowd.people.len()).map(group).collect();
    let said: Vec<Vec<(bool, bool)>> = (0..crowd.people.len())
        .map(|n| said(crowd, options, n))
        .collect();
    let pairs = voters(crowd).flat_map(|a| voters(crowd).map(move |b| (a, b)));
    let role = |n: usize| crowd.people[n].role;
    pairs
        .filter(|(a, b)| a < b && role(*a) != role(*b) && groups[*a] == groups[*b])
        .filter(|(a, b)| said[*a] == said[*b])
        .collect()
}

/// Which options somebody answered, and which on the second scale too.
fn said(crowd: &Crowd, options: &[ItemId], person: usize) -> Vec<(bool, bool)> {
    let second = |cells: &Vec<u8>, n: usize| match ballot(crowd.rule, options, cells) {
        Ballot::Rated(rated) => {
            let mut rated = rated.iter();
            rated.any(|(item, said)| *item == options[n] && said.second.is_some())
        }
        _ => false,
    };
    let cells = &crowd.people[person].cells;
    (0..options.len())
        .map(|n| {
            let first = answered(crowd, options, person, options[n]);
            (first, cells.as_ref().is_some_and(|cells| second(cells, n)))
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_file_speaks_of_few(crowd in crowds()) {
        let (room, options) = revealed(&crowd);
        let vote = vote(&room);
        let (mut found, strata) = (BTreeSet::new(), strata(&vote));
        statements(&vote, crowd.roles, &mut found);
        let named = found.iter().map(|(group, _)| group).chain(strata.iter().map(|(name, _)| name));
        let named: BTreeSet<String> = named.cloned().collect();
        if named.is_empty() { return Ok(()) }
        let groups = members(&crowd, &named);
        prop_assert_eq!(&groups.keys().cloned().collect::<BTreeSet<_>>(), &named);
        let enough = usize::from(crowd.smallest_group);
        for (name, people) in &groups {
            prop_assert!(people.len() >= enough, "{}", name);
        }
        for (name, size) in strata {
            prop_assert_eq!(groups[&name].len() as u64, size);
        }
        // What is said of one group's option takes with it what all others together say of it.
        let ids: Vec<&str> = vote["items"].as_array().expect("items").iter()
            .filter_map(Value::as_str).collect();
        let told: BTreeSet<&String> = found.iter().map(|(_, id)| id).collect();
        for id in told {
            let at = ids.iter().position(|other| other == id).expect("one of the items");
            let of = |people: &BTreeSet<usize>| {
                people.iter().filter(|n| answered(&crowd, &options, **n, options[at])).count()
            };
            for (name, people) in &groups {
                prop_assert!(of(people) >= enough, "{} of {}", name, id);
            }
        }
    }

    #[test]
    fn who_of_a_group_has_which_role_is_in_no_file(crowd in crowds(), at: prop::sample::Index) {
        let (room, options) = revealed(&crowd);
        let pairs = alike(&crowd, &options, &room);
        if pairs.is_empty() { return Ok(()) }
        let (a, b) = pairs[at.index(pairs.len())];
        for other in crowd.exchanged(a, b) {
            prop_assert_eq!(files(&room), files(&revealed(&other).0));
        }
    }

    #[test]
    fn who_of_few_said_what_is_in_no_file(crowd in crowds_of_few_words(), at: prop::sample::Index) {
        let (room, options) = revealed(&crowd);
        let mut found = BTreeSet::new();
        let vote = vote(&room);
        statements(&vote, crowd.roles, &mut found);
        if found.is_empty() { return Ok(()) }
        let ids = vote["items"].as_array().expect("items").clone();
        let is_told = |n: usize| found.iter().any(|(_, id)| ids[n] == **id);
        let exchanges: Vec<(usize, usize, usize)> = (0..options.len())
            .filter(|n| !is_told(*n))
            .flat_map(|n| voters(&crowd).map(move |a| (a, n)))
            .flat_map(|(a, n)| voters(&crowd).map(move |b| (a, b, n)))
            .filter(|(a, b, n)| {
                let (ours, theirs) = (said(&crowd, &options, *a)[*n], said(&crowd, &options, *b)[*n]);
                a < b && ours.0 && ours == theirs
            })
            .collect();
        if exchanges.is_empty() { return Ok(()) }
        let (a, b, n) = exchanges[at.index(exchanges.len())];
        let other = crowd.exchanged_on(a, b, n);
        prop_assert_eq!(by_group(vote), by_group(self::vote(&revealed(&other).0)));
    }
}
