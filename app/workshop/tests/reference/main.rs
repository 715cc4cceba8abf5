//! The tallies against results that trusted libraries computed from real ballots. The data are not
//! part of the project: without them these tests say so and pass, and the stories remain.

mod budget;
mod files;
mod ranked;
mod scores;
mod stability;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;
use uuid::Uuid;
use workshop::{
    BallotRule, IdeaId, ItemId, Opinion, SeatId,
    tally::{self, CommonGround, Counted, GroupCount, Marks, OpinionGroups, Scores},
};

/// The folder beside the project, if it is there.
fn shared() -> Option<PathBuf> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    if data.is_dir() {
        Some(data)
    } else {
        eprintln!("skipped: {} is not here", data.display());
        None
    }
}

fn json_of(data: &Path, name: &str) -> Value {
    json(&data.join(format!("reference/{name}.json")))
}

fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("the reference is there");
    serde_json::from_str(&text).expect("the reference is JSON")
}

fn options(n: usize) -> Vec<ItemId> {
    (0..n)
        .map(|n| ItemId::Idea(IdeaId(Uuid::from_u128(n as u128))))
        .collect()
}

fn names(list: &Value) -> Vec<String> {
    let list = list.as_array().expect("a list");
    list.iter()
        .map(|v| v.as_str().expect("ids are text").to_owned())
        .collect()
}

/// A number, however the reference writes it: `7`, `7.5` or `"15/2"`.
fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| {
        let text = value.as_str().expect("a number or a fraction");
        let (p, q) = text.split_once('/').unwrap_or((text, "1"));
        p.parse::<f64>().expect("p") / q.parse::<f64>().expect("q")
    })
}

struct Polis {
    items: Vec<String>,
    /// (group, ballot)
    ballots: Vec<(String, Counted)>,
}

fn polis(folder: &Path, items: &[String]) -> Polis {
    let text = fs::read_to_string(folder.join("participants-votes.csv")).expect("the export");
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().expect("a heading").split(',').collect();
    let group = head
        .iter()
        .position(|name| *name == "group-id")
        .expect("groups");
    let place: BTreeMap<&str, usize> = items
        .iter()
        .enumerate()
        .map(|(n, id)| (id.as_str(), n))
        .collect();
    let ballots = lines
        .enumerate()
        .map(|(row, line)| {
            let cells: Vec<&str> = line.split(',').collect();
            let (mut picks, mut opinions) = (vec![], vec![]);
            for (name, cell) in head.iter().zip(&cells).skip(group + 5) {
                let opinion = match *cell {
                    "1" => Opinion::Agree,
                    "-1" => Opinion::Disagree,
                    "0" => Opinion::Pass,
                    _ => continue,
                };
                if let Some(n) = place.get(name) {
                    picks.push(*n);
                    opinions.push(opinion);
                }
            }
            let ballot = Counted {
                seat: SeatId(Uuid::from_u128(row as u128)),
                picks,
                marks: Marks::Opinions(opinions),
            };
            (cells[group].to_owned(), ballot)
        })
        .collect();
    Polis {
        items: items.to_vec(),
        ballots,
    }
}

#[test]
fn polis_counts_and_lenses_are_those_of_the_reference() {
    let Some(data) = shared() else { return };
    for name in [
        "london.youth.policing",
        "bg2050-volunteers",
        "scoop-hivemind.freshwater",
    ] {
        let want = json(&data.join(format!("reference/polis.{name}.json")));
        let folder = data.join("polis").join(name);
        let all = polis(&folder, &names(&want["about"]["items_in_order"]));
        check_counts(&all, &want);
        let accepted = polis(&folder, &names(&want["about"]["accepted_items"]));
        check_lenses(&accepted, &want);
    }
}

fn check_counts(polis: &Polis, want: &Value) {
    let count = tally::count(
        BallotRule::Judge,
        options(polis.items.len()),
        polis.ballots.iter().map(|(_, ballot)| ballot),
    );
    let Scores::Judged(judged) = &count.scores else {
        panic!("judged");
    };
    for (item, got) in polis.items.iter().zip(&judged.per_item) {
        let want = &want["counts"]["per_item"][item];
        assert_eq!(want["agree"], got.agree, "{item}");
        assert_eq!(want["disagree"], got.disagree, "{item}");
        assert_eq!(want["pass"], got.pass, "{item}");
        assert_eq!(want["seen"], got.seen(), "{item}");
    }
}

fn check_lenses(polis: &Polis, want: &Value) {
    let items = options(polis.items.len());
    let mut by_group: BTreeMap<&str, Vec<&Counted>> = BTreeMap::new();
    for (group, ballot) in &polis.ballots {
        if !group.is_empty() {
            by_group.entry(group).or_default().push(ballot);
        }
    }
    let groups: Vec<GroupCount> = by_group
        .values()
        .map(|ballots| GroupCount::of(BallotRule::Judge, &items, ballots))
        .collect();

    // The reference gives Equal voice where there are three groups or more.
    if want["equal_voice"]["group"].is_object() {
        check_equal_voice(polis, &groups, want);
    }

    let common = &want["common_ground"]["group"];
    let ground = CommonGround::of(&groups);
    for (n, item) in polis.items.iter().enumerate() {
        let (above, below) = ground.product(n);
        let want = common["product"][item].as_str().expect("a fraction");
        let (p, q) = want.split_once('/').unwrap_or((want, "1"));
        let (p, q): (u128, u128) = (p.parse().expect("p"), q.parse().expect("q"));
        assert_eq!(above * q, below * p, "common ground of {item}");
        let mean = common["geometric_mean_f64"][item]
            .as_f64()
            .expect("a number");
        assert!((mean - ground.geometric_mean(n)).abs() < 1e-9, "{item}");
    }
    let order: Vec<&String> = tally::tiers(items.len(), |a, b| ground.compare(a, b))
        .concat()
        .into_iter()
        .map(|n| &polis.items[n])
        .collect();
    assert_eq!(
        order,
        names(&common["order_accepted_items"])
            .iter()
            .collect::<Vec<_>>()
    );

    for (group, name) in groups.iter().zip(by_group.keys()) {
        for (n, item) in polis.items.iter().enumerate() {
            let want = &want["agreement"]["group"]["rank_in_role"][name][item];
            let got = f64::from(group.double_ranks[n]) / 2.0;
            assert_eq!(number(want), got, "{name} {item}");
        }
    }
}

fn check_equal_voice(polis: &Polis, groups: &[GroupCount], want: &Value) {
    let equal = &want["equal_voice"]["group"];
    let points = tally::equal_voice(groups);
    for (item, double) in polis.items.iter().zip(&points) {
        let want = number(&equal["total"][item]);
        assert_eq!(want * 2.0, f64::from(*double), "equal voice of {item}");
    }
    let order: Vec<&String> = tally::tiers(polis.items.len(), |a, b| points[b].cmp(&points[a]))
        .concat()
        .into_iter()
        .map(|n| &polis.items[n])
        .collect();
    assert_eq!(order, names(&equal["order"]).iter().collect::<Vec<_>>());
}

#[test]
fn pick_five_and_rank_is_that_of_the_reference() {
    let Some(data) = shared() else { return };
    let want = json_of(&data, "pabulib.Switzerland_Zurich_S5R");
    let file = files::read(&data, &want);
    let items = file.items;
    let ballots: Vec<Counted> = file
        .ballots
        .into_iter()
        .enumerate()
        .map(|(row, picks)| Counted {
            seat: SeatId(Uuid::from_u128(row as u128)),
            picks,
            marks: Marks::None,
        })
        .collect();
    for k in [3_u8, 5] {
        let rule = BallotRule::PickAndRank { k };
        let count = tally::count(rule, options(items.len()), &ballots);
        let Scores::Borda(borda) = &count.scores else {
            panic!("Borda");
        };
        let want = &want["rank"]["borda_pick_k"][k.to_string()];
        for (n, item) in items.iter().enumerate() {
            assert_eq!(want["scores"][item], borda.points[n], "k {k}, {item}");
            assert_eq!(want["picked_by"][item], borda.picked_by[n], "k {k}, {item}");
        }
        let order: Vec<&String> = count.order().into_iter().map(|n| &items[n]).collect();
        assert_eq!(order, names(&want["order"]).iter().collect::<Vec<_>>());
    }
}

/// Polis groups people as they come, and so not exactly alike; but those whom it found to stand
/// apart do so here as well.
#[test]
fn whom_polis_found_together_are_together() {
    let Some(data) = shared() else { return };
    let name = "bg2050-volunteers";
    let want = json(&data.join(format!("reference/polis.{name}.json")));
    let items = names(&want["about"]["accepted_items"]);
    let read = polis(&data.join("polis").join(name), &items);
    let ballots: Vec<Vec<(usize, Opinion)>> = read
        .ballots
        .iter()
        .map(|(_, ballot)| {
            let opinions = ballot.opinions().iter().copied();
            ballot.picks.iter().copied().zip(opinions).collect()
        })
        .collect();
    let slices: Vec<&[(usize, Opinion)]> = ballots.iter().map(Vec::as_slice).collect();
    let found = OpinionGroups::of(items.len(), &slices, 5).expect("there are groups");
    let theirs = read.ballots.iter().zip(&found.group_of);
    let apart = theirs.filter(|((group, _), _)| group == "1");
    let ours: Vec<Option<usize>> = apart.map(|(_, ours)| *ours).collect();
    assert_eq!(ours, [Some(1); 8]);
    assert_eq!(found.sizes.len(), 2);
}
