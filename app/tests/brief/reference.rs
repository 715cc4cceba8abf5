//! `tally.json` of real votes, section by section, against the results that trusted libraries
//! computed. The data are not part of the project: without them these tests say so and pass.

use std::fs;
use std::path::Path;

use app::exports::{Reach, tally_json};
use serde_json::Value;
use workshop::{Author, BallotRule, Command, HowFar, IdeaId, Role, RoleKey};

use crate::given::{APPROVE, RANK, Room, setup};

/// Numbers within 1e-9, everything else exactly. What is only in the file is not asked for.
fn is_in(want: &Value, got: &Value, at: &str) {
    match (want, got) {
        (Value::Object(want), Value::Object(got)) => {
            for (key, want) in want {
                if NOT_TOLD.contains(&key.as_str()) {
                    continue;
                }
                let got = got
                    .get(key)
                    .unwrap_or_else(|| panic!("{at}.{key} is missing"));
                is_in(want, got, &format!("{at}.{key}"));
            }
        }
        (Value::Array(want), Value::Array(got)) => {
            assert_eq!(want.len(), got.len(), "{at}");
            for (n, (want, got)) in want.iter().zip(got).enumerate() {
                is_in(want, got, &format!("{at}[{n}]"));
            }
        }
        (Value::Number(want), Value::Number(got)) => {
            let (want, got) = (want.as_f64().unwrap(), got.as_f64().unwrap());
            assert!((want - got).abs() <= 1e-9, "{at}: {want} and {got}");
        }
        (want, got) => assert_eq!(want, got, "{at}"),
    }
}

/// Of the reference's checks, what is said of another column of the file, and what one resample
/// gave.
const NOT_TOLD: [&str; 8] = [
    "checks",
    "published_score_column",
    "winner_simultaneous_elimination",
    "winners_over_all_tie_choices",
    "first_resample_scores",
    "support_means",
    "strata_from",
    "statistic",
];

/// A vote of the file, held in a room.
struct Held {
    /// The reference.
    want: Value,
    /// The tally that leaves the room.
    told: Value,
    /// What the administrator can have. Only there are ballots drawn in the order in which they
    /// stand in the file; what is told draws in an order that says nothing of seats.
    every_role: Value,
}

fn held(name: &str, rule: BallotRule) -> Option<Held> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    if !data.is_dir() {
        eprintln!("skipped: {} is not here", data.display());
        return None;
    }
    let read = |path: String| fs::read_to_string(data.join(path)).unwrap();
    let want: Value =
        serde_json::from_str(&read(format!("reference/pabulib.{name}.json"))).unwrap();
    let round = match rule {
        BallotRule::PickAndRank { .. } => RANK,
        _ => APPROVE,
    };
    let mut setup = setup(name);
    setup.roles = want["about"]["role_sizes"]["district"]
        .as_object()
        .unwrap()
        .keys()
        .map(|district| Role {
            key: RoleKey::new(district),
            name: district.clone(),
            ..Role::usual()[0].clone()
        })
        .collect();
    setup.rounds.retain(|other| other.id == round);
    for vote in &mut setup.rounds {
        vote.kind = workshop::RoundKind::Vote(workshop::VoteSetup::new(
            workshop::What::Ideas,
            workshop::Source::All,
            rule,
        ));
    }
    let mut room = Room::with(setup);
    let items: Vec<(String, IdeaId)> = want["about"]["items_in_order"]
        .as_array()
        .unwrap()
        .iter()
        .map(|id| {
            let id = id.as_str().unwrap().to_owned();
            let add = Command::AddIdea {
                round: None,
                text: format!("Project {id}"),
                author: Author::Desk { role: None },
                only_desk: false,
                source_id: Some(id.clone()),
            };
            (id, IdeaId(room.desk(add).0))
        })
        .collect();
    room.desk(Command::OpenRound { round });
    let text = read(format!("pabulib/{name}.pb"));
    let mut lines = text.split_once("\nVOTES").unwrap().1.trim().lines();
    let head: Vec<&str> = lines.next().unwrap().split(';').collect();
    let column = |name: &str| head.iter().position(|column| *column == name).unwrap();
    for (seat, line) in lines.enumerate() {
        let cells: Vec<&str> = line.split(';').collect();
        room.sit(Some(cells[column("district_preference")]), 1);
        let picks = cells[column("vote")].trim_matches('"').split(',');
        let picks: Vec<IdeaId> = picks
            .map(|id| items.iter().find(|(other, _)| other == id).unwrap().1)
            .collect();
        room.vote(seat, round, &picks);
    }
    room.desk(Command::CloseRound { round });
    room.desk(Command::Reveal { round });
    let upto = HowFar::Differ;
    room.desk(Command::RevealTo { round, upto });
    let tally = |reach| {
        let mut got: Value = serde_json::from_str(&tally_json(&room.now, reach)).unwrap();
        got["votes"][0].take()
    };
    Some(Held {
        want,
        told: tally(Reach::Published),
        every_role: tally(Reach::EveryRole),
    })
}

fn by_role(held: &Held) {
    for section in ["equal_voice", "common_ground", "agreement"] {
        let want = &held.want[section]["district"];
        for got in [&held.told, &held.every_role] {
            is_in(want, &got[section]["role"], section);
        }
    }
    let (want, got) = (&held.want["stability"], &held.every_role["stability"]);
    is_in(&want["plain"], &got["plain"], "plain");
    let want = &want["equal_voice_district"];
    is_in(want, &got["equal_voice_role"], "equal_voice_role");
}

#[test]
fn ranks_leave_the_room_as_the_reference_has_them() {
    let rule = BallotRule::PickAndRank { k: 5 };
    let Some(held) = held("Switzerland_Zurich_S5R", rule) else {
        return;
    };
    let (mut rank, told) = (held.want["rank"].clone(), &held.told["rank"]);
    // A vote has one k.
    rank["borda_pick_k"].as_object_mut().unwrap().remove("3");
    is_in(&rank, told, "rank");
    by_role(&held);
}

#[test]
fn approvals_leave_the_room_as_the_reference_has_them() {
    let Some(held) = held("Switzerland_Zurich_SN", BallotRule::Approve) else {
        return;
    };
    is_in(&held.want["approval"], &held.told["approval"], "approval");
    by_role(&held);
}
