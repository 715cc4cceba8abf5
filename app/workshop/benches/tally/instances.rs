//! Votes on a budget: those of the reference, or else one drawn here.

use std::{fs, path::Path};

use workshop::tally::BudgetVote;

pub struct Instance {
    pub name: String,
    pub vote: BudgetVote,
    pub ballots: Vec<Vec<usize>>,
}

/// Of the public files, those with approvals; the last takes add-one the most steps.
const FILES: [&str; 3] = [
    "Netherlands_Assen_2024",
    "Switzerland_Zurich_SN",
    "Worldwide_Mechanical_Turk_k_approval_7",
];

pub fn all() -> Vec<Instance> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/pabulib");
    let mut instances = Vec::new();
    if data.is_dir() {
        for name in FILES {
            let text = fs::read_to_string(data.join(format!("{name}.pb"))).expect("it is there");
            instances.push(read(name, &text));
        }
    } else {
        println!("skipped: real ballots, {} is not here", data.display());
    }
    instances.push(drawn());
    instances
}

fn instance(name: &str, budget: u64, costs: Vec<u64>, ballots: Vec<Vec<usize>>) -> Instance {
    Instance {
        name: name.to_owned(),
        vote: BudgetVote::of(budget, costs, ballots.iter().map(Vec::as_slice)),
        ballots,
    }
}

/// A Pabulib file.
fn read(name: &str, text: &str) -> Instance {
    let (meta, rest) = text.split_once("\nPROJECTS").expect("projects");
    let (projects, votes) = rest.split_once("\nVOTES").expect("votes");
    let budget = meta.lines().find_map(|line| line.strip_prefix("budget;"));
    let budget = budget.expect("a budget").trim().parse().expect("a number");
    let ids = column(projects, "project_id");
    let costs = column(projects, "cost");
    let costs = costs.iter().map(|cost| cost.parse().expect("a number"));
    let place = |id: &str| {
        ids.iter()
            .position(|other| *other == id)
            .expect("a project")
    };
    let votes = column(votes, "vote");
    let ballots = votes
        .iter()
        .map(|vote| vote.split(',').map(place).collect());
    instance(name, budget, costs.collect(), ballots.collect())
}

fn column(table: &str, name: &str) -> Vec<String> {
    let mut lines = table.trim().lines();
    let mut heads = lines.next().expect("a heading").split(';');
    let at = heads.position(|head| head == name).expect("a column");
    let cell = |line: &str| line.split(';').nth(at).expect("a cell").to_owned();
    lines.map(cell).collect()
}

/// As large as a room gets: 300 people, 60 options, a tenth of which can be paid for.
fn drawn() -> Instance {
    let mut draws = fastrand::Rng::with_seed(20_261_122);
    let costs: Vec<u64> = (0..60).map(|_| draws.u64(5..=500) * 100).collect();
    let budget = costs.iter().sum::<u64>() / 10;
    let ballot = |draws: &mut fastrand::Rng| {
        let mut ballot = draws.choose_multiple(0..60, 8);
        ballot.sort_unstable();
        ballot
    };
    let ballots = (0..300).map(|_| ballot(&mut draws)).collect();
    instance("drawn_300_people_60_options", budget, costs, ballots)
}
