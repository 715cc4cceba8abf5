//! Votes from the libraries of research, in and out, through the program itself.

mod told;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::import::fixture;
use crate::program::{exported, imported, json as parsed, talkoot, text};

fn pabulib(name: &str) -> PathBuf {
    fixture("pabulib").join(name)
}

fn vote(data: &Path, code: &str) -> Value {
    let tally = parsed(&exported(data, &[code, "tally.json"]));
    tally["votes"][0].clone()
}

#[test]
fn approvals_with_costs_become_a_vote_on_a_budget() {
    let data = TempDir::new().unwrap();
    let file = pabulib("approval.pb");
    let code = imported(data.path(), &["import", "pabulib", text(&file)]);
    let vote = vote(data.path(), &code);
    assert_eq!(vote["method"], "budget");
    assert_eq!(vote["items"], json!(["b", "a", "c 1", "d"]));
    // Somebody approved nothing, and counts.
    assert_eq!(vote["ballots"], 12);
    assert_eq!(
        vote["approval"]["counts"],
        json!({"b": 7, "a": 6, "c 1": 5, "d": 3})
    );
    assert_eq!(vote["labels"]["b"]["text"], "A \"green\" bench");
    assert_eq!(vote["labels"]["d"]["text"], "d");
    let whole = parsed(&exported(data.path(), &[&code, "json"]));
    assert_eq!(whole["title"], "Our yard; 2025");
    assert_eq!(whole["purpose"], "Pabulib, approval.pb");
    assert_eq!(whole["place"], "Kivikylä, Nowhere, 2025");
    assert_eq!(whole["when"], "01.03.2025 – 09.03.2025");
    assert_eq!(whole["people"]["seats"], 12);
}

#[test]
fn roles_come_from_what_the_file_says_of_voters() {
    let roles = |by: &str| {
        let data = TempDir::new().unwrap();
        let file = pabulib("approval.pb");
        let arguments = ["import", "pabulib", text(&file), "--roles", by];
        let code = imported(data.path(), &arguments);
        let whole = parsed(&exported(data.path(), &[&code, "json"]));
        let groups = whole["people"]["groups"].as_array().unwrap().iter();
        groups
            .map(|group| {
                (
                    group["group"].as_str().unwrap().to_owned(),
                    group["people"].as_u64(),
                )
            })
            .collect::<Vec<_>>()
    };
    let named = |name: &str, people| (name.to_owned(), Some(people));
    assert_eq!(roles("district"), [named("East", 6), named("West", 6)]);
    assert_eq!(roles("district_preference"), roles("district"));
    // One person has no role by sex, one none by age: too few to be told apart from the others.
    assert_eq!(roles("sex"), []);
    assert_eq!(roles("age"), []);
}

#[test]
fn ranks_and_points_keep_their_kind() {
    let data = TempDir::new().unwrap();
    let file = pabulib("ranks.pb");
    let said = talkoot(data.path(), &["import", "pabulib", text(&file)]);
    let why = "1 of these rank nothing";
    assert!(said.ok && said.err.contains(why), "{}", said.err);
    let code = said
        .out
        .lines()
        .next()
        .unwrap()
        .strip_prefix("code: ")
        .unwrap();
    let ranks = vote(data.path(), code);
    assert_eq!(
        (&ranks["method"], &ranks["k"]),
        (&json!("pick_and_rank"), &json!(2))
    );
    assert_eq!((&ranks["ballots"], &ranks["seats"]), (&json!(5), &json!(6)));
    let scores = json!({"1": 3, "2": 7, "3": 3, "4": 1});
    assert_eq!(ranks["rank"]["borda_pick_k"]["2"]["scores"], scores);

    let all = std::fs::read_to_string(&file).unwrap();
    let all = all.replace("max_length;2", "max_length;4");
    let file = data.path().join("all.pb");
    std::fs::write(&file, all).unwrap();
    let code = imported(data.path(), &["import", "pabulib", text(&file)]);
    assert_eq!(vote(data.path(), &code)["method"], "rank_all");

    let file = pabulib("points.pb");
    let code = imported(data.path(), &["import", "pabulib", text(&file)]);
    let points = vote(data.path(), &code);
    assert_eq!(
        (&points["method"], &points["ballots"]),
        (&json!("points"), &json!(5))
    );
    assert_eq!(
        points["cumulative"]["totals"],
        json!({"1": 7, "2": 9, "3": 9})
    );
    assert_eq!(
        points["cumulative"]["listed_by"],
        json!({"1": 2, "2": 3, "3": 2})
    );
    assert_eq!(
        points["cumulative"]["positive_by"],
        json!({"1": 2, "2": 2, "3": 2})
    );
}

#[test]
fn orders_become_ballots_and_to_be_last_together_is_to_be_unranked() {
    let data = TempDir::new().unwrap();
    let file = fixture("preflib/small.toi");
    let said = talkoot(data.path(), &["import", "preflib", text(&file)]);
    assert!(
        said.ok && said.err.contains("1 of these rank nothing"),
        "{}",
        said.err
    );
    let code = said
        .out
        .lines()
        .next()
        .unwrap()
        .strip_prefix("code: ")
        .unwrap();
    let vote = vote(data.path(), code);
    assert_eq!(vote["method"], "rank_all");
    assert_eq!(vote["items"], json!(["1", "2", "3", "4"]));
    assert_eq!((&vote["ballots"], &vote["seats"]), (&json!(8), &json!(9)));
    assert_eq!(vote["labels"]["2"]["text"], "Björn: the tall");
    let prefer = json!([[0, 4, 0, 4], [3, 0, 3, 7], [4, 4, 0, 4], [1, 1, 1, 0]]);
    assert_eq!(vote["rank"]["prefer"], prefer);
}

/// Without what tells the place and the days of the vote: an import is another vote.
fn ballots(file: &str) -> String {
    let is_kept = |line: &&str| {
        let changes = ["unit;", "date_", "# PUBLICATION", "# MODIFICATION DATE"];
        !changes.iter().any(|change| line.starts_with(change))
    };
    file.lines().filter(is_kept).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_was_written_is_read_back_the_same() {
    for (name, command, form) in [
        ("pabulib/approval.pb", "pabulib", "x.pb"),
        ("pabulib/ranks.pb", "pabulib", "x.pb"),
        ("pabulib/points.pb", "pabulib", "x.pb"),
        ("preflib/small.toi", "preflib", "x.soi"),
    ] {
        let data = TempDir::new().unwrap();
        let file = fixture(name);
        let code = imported(data.path(), &["import", command, text(&file)]);
        let once = exported(data.path(), &[&code, form]);
        let path = data.path().join(form);
        std::fs::write(&path, &once).unwrap();
        let again = imported(data.path(), &["import", command, text(&path)]);
        assert_eq!(
            ballots(&once),
            ballots(&exported(data.path(), &[&again, form])),
            "{name}"
        );
        let (one, other) = (vote(data.path(), &code), vote(data.path(), &again));
        let same = [
            "method",
            "items",
            "ballots",
            "approval",
            "rank",
            "cumulative",
        ];
        for key in same {
            assert_eq!(one[key], other[key], "{name}: {key}");
        }
    }
}

#[test]
fn ballots_are_written_without_voters_in_an_order_of_their_own() {
    let data = TempDir::new().unwrap();
    let file = pabulib("approval.pb");
    let arguments = ["import", "pabulib", text(&file), "--roles", "district"];
    let code = imported(data.path(), &arguments);
    let written = exported(data.path(), &[&code, "x.pb"]);
    let (_, votes) = written.split_once("VOTES\n").unwrap();
    let should = "voter_id;vote
1;
2;b
3;b,a
4;b,a
5;b,a,c 1
6;b,a,c 1
7;b,c 1
8;b,d
9;a
10;a,c 1
11;c 1,d
12;d
";
    assert_eq!(votes, should);
    // Only whoever has the machine can have roles beside ballots, and is warned.
    let said = talkoot(data.path(), &["export", &code, "x.pb", "--all-roles"]);
    assert!(said.ok && said.err.contains("warning: "), "{}", said.err);
    assert!(
        said.out.contains("voter_id;vote;role\n1;;East\n2;b;East\n"),
        "{}",
        said.out
    );
    let said = talkoot(data.path(), &["export", &code, "x.soi"]);
    assert!(
        !said.ok && said.err.contains("no revealed vote"),
        "{}",
        said.err
    );
    let said = talkoot(data.path(), &["export", &code, "x.pb", "--vote", "V-2"]);
    assert!(
        !said.ok && said.err.contains("no revealed vote"),
        "{}",
        said.err
    );
    assert_eq!(
        exported(data.path(), &[&code, "x.pb", "--vote", "V-1"]),
        written
    );
    let said = talkoot(data.path(), &["export", &code, "json", "--vote", "V-1"]);
    assert!(!said.ok && said.err.contains("--vote"), "{}", said.err);
}

#[test]
fn a_vote_of_another_kind_has_no_such_file() {
    let data = TempDir::new().unwrap();
    let dir = fixture("polis");
    let code = imported(data.path(), &["import", "polis", text(&dir)]);
    for name in ["x.pb", "x.soi"] {
        let said = talkoot(data.path(), &["export", &code, name]);
        assert!(
            !said.ok && said.err.contains("no revealed vote"),
            "{}",
            said.err
        );
        let said = talkoot(data.path(), &["export", &code, name, "--vote", "V-1"]);
        assert!(!said.ok && said.err.contains("cannot hold"), "{}", said.err);
    }
}

/// What somebody might be given, and where it is refused.
const HOSTILE: &[(&str, &str, &str, &str)] = &[
    ("pabulib/approval.pb", "VOTES", "", "line 23, column 5"),
    (
        "pabulib/approval.pb",
        "1;b,a;30",
        "1;b,z;30",
        "line 24, column 2 (vote)",
    ),
    (
        "pabulib/approval.pb",
        "1;b,a;30",
        "1;b,b;30",
        "line 24, column 2 (vote)",
    ),
    (
        "pabulib/approval.pb",
        "a;300",
        "b;300",
        "line 19, column 1 (project_id)",
    ),
    (
        "pabulib/approval.pb",
        "a;300",
        "a;-300",
        "line 19, column 2 (cost)",
    ),
    (
        "pabulib/approval.pb",
        "a;300",
        "a;300.50",
        "line 19, column cost",
    ),
    (
        "pabulib/approval.pb",
        "1000,00",
        "1000,50",
        "line 9, column 2 (value)",
    ),
    (
        "pabulib/approval.pb",
        "Lamps",
        "La\0mps",
        "line 20, column 4 (name)",
    ),
    (
        "pabulib/approval.pb",
        "approval",
        "scoring",
        "line 10, column 2 (value)",
    ),
    (
        "pabulib/points.pb",
        "6,4",
        "6",
        "line 17, column 3 (points)",
    ),
    (
        "preflib/small.toi",
        "3,1,2,4",
        "3,1,2,5",
        "line 11, column 10",
    ),
    (
        "preflib/small.toi",
        "3,1,2,4",
        "{3,1},2,4",
        "line 11, column 4",
    ),
    ("preflib/small.toi", "1: 4\n", "", "line 5, column 18"),
];

#[test]
fn a_hostile_file_is_refused_by_line_and_column_and_nothing_is_kept() {
    let dir = TempDir::new().unwrap();
    let refused = |name: &str, content: &[u8], place: &str| {
        let file = dir.path().join(Path::new(name).file_name().unwrap());
        std::fs::write(&file, content).unwrap();
        let data = TempDir::new().unwrap();
        let (command, _) = name.split_once('/').unwrap();
        let said = talkoot(data.path(), &["import", command, text(&file)]);
        assert!(!said.ok && said.out.is_empty(), "{name} {place}");
        assert!(said.err.contains(place), "{place}: {}", said.err);
        assert!(!data.path().join("talkoot.db").exists(), "{name} {place}");
    };
    for (name, from, to, place) in HOSTILE {
        let whole = std::fs::read_to_string(fixture(name)).unwrap();
        assert!(whole.contains(from), "{name}: {from}");
        refused(name, whole.replacen(from, to, 1).as_bytes(), place);
    }
    let long = vec![b'x'; 10 << 20];
    refused("pabulib/long.pb", &long, "line 1, column 1048577");
    refused("preflib/long.toi", &long, "line 1, column 1048577");
    refused("pabulib/empty.pb", b"", "line 1, column 1");
    refused("preflib/nothing.soc", b"\0\0\0", "line 1, column 1");
}

#[test]
fn what_a_workshop_cannot_hold_is_said_before_anything_is_kept() {
    let dir = TempDir::new().unwrap();
    let mut many = String::from("META\nkey;value\nvote_type;ordinal\nPROJECTS\nproject_id\n");
    many.extend((1..=26).map(|n| format!("{n}\n")));
    many.push_str("VOTES\nvoter_id;vote\na;1,2\n");
    let refused = |content: &str, options: &[&str], why: &str| {
        let file = dir.path().join("many.pb");
        std::fs::write(&file, content).unwrap();
        let arguments = ["import", "pabulib", text(&file)];
        let arguments: Vec<&str> = arguments.iter().chain(options).copied().collect();
        let said = talkoot(dir.path(), &arguments);
        assert!(!said.ok && said.out.is_empty(), "{why}");
        assert!(said.err.contains(why), "{why}: {}", said.err);
    };
    refused(&many, &[], "could rank all 26 projects");
    let some = many.replace("ordinal\n", "ordinal\nmax_length;21\n");
    refused(&some, &[], "could rank 21 projects; here 20");
    let points = many.replace("ordinal", "cumulative\nmax_sum_points;101");
    let points = points.replace("vote\na;1,2", "vote;points\na;1;101");
    refused(&points, &[], "had 101 points; here 100");
    let approval = std::fs::read_to_string(pabulib("approval.pb")).unwrap();
    refused(
        &approval,
        &["--roles", "education"],
        "there is no column \"education\"",
    );
    refused(&approval, &["--roles", "voter_id"], "one role more than");
}
