//! Files in, files out, through the program itself: what an administrator's script would see.

use std::path::{Path, PathBuf};

use rooms::House;
use serde_json::Value;
use tempfile::TempDir;
use workshop::{BallotRule, ItemId};

use crate::program::{exported as run_export, imported, json as parsed, reference, talkoot, text};

/// A file or folder of our own.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

fn exported(data: &Path, code: &str, file: &str) -> String {
    run_export(data, &[code, file])
}

fn json(data: &Path, code: &str, file: &str) -> Value {
    parsed(&exported(data, code, file))
}

fn small_polis(data: &Path) -> String {
    let dir = fixture("polis");
    imported(
        data,
        &["import", "polis", text(&dir), "--roles", "group-id"],
    )
}

#[test]
fn a_polis_conversation_becomes_a_finished_workshop() {
    let data = TempDir::new().unwrap();
    let code = small_polis(data.path());
    let tally = json(data.path(), &code, "tally.json");
    let vote = &tally["votes"][0];
    assert_eq!(vote["method"], "agree_disagree_pass");
    assert_eq!(vote["items"], serde_json::json!(["0", "1", "2"]));
    assert_eq!(vote["hidden"], serde_json::json!(["1"]));
    assert_eq!(vote["ballots"], 7);
    let seen = serde_json::json!({"agree": 5, "disagree": 0, "pass": 1, "seen": 6});
    assert_eq!(vote["counts"]["per_item"]["2"], seen);
    // What was moderated out keeps its counts and loses its words.
    let seen = serde_json::json!({"agree": 1, "disagree": 2, "pass": 0, "seen": 3});
    assert_eq!(vote["counts"]["per_item"]["1"], seen);

    let whole = json(data.path(), &code, "json");
    assert_eq!(whole["ideas"].as_array().unwrap().len(), 2);
    assert_eq!(
        whole["ideas"][1]["text"],
        "Open on Sundays,\nalso in summer"
    );
    assert_eq!(whole["when"], "20 September 2024");
    let hidden = serde_json::json!([{"reason": "Moderated out in Polis", "ideas": 2}]);
    assert_eq!(whole["kept_back"]["taken_down"], hidden);
    // Five of group 0, one of group 1, one of none: too few to be told apart from each other.
    assert_eq!(whole["people"]["groups"], serde_json::json!([]));
    for file in ["brief", "json", "ideas.csv", "tally.csv", "tally.json"] {
        let file = exported(data.path(), &code, file);
        assert!(!file.contains("Buy my books") && !file.contains("Never voted on"));
    }
}

#[test]
fn the_links_come_after_the_code_and_an_export_can_go_to_a_file() {
    let data = TempDir::new().unwrap();
    let dir = fixture("polis");
    let url = "https://talkoot.example";
    let said = talkoot(
        data.path(),
        &["import", "polis", text(&dir), "--public-url", url],
    );
    let lines: Vec<&str> = said.out.lines().collect();
    let code = lines[0].strip_prefix("code: ").unwrap();
    assert_eq!(lines[1], format!("join: {url}/w/{code}"));
    assert_eq!(lines[2], format!("stage: {url}/w/{code}/stage"));
    assert!(lines[3].starts_with(&format!("desk: {url}/w/{code}/key/")));

    // People type codes as they hear them.
    let spoken = format!("{} {}", &code[..3].to_lowercase(), &code[3..]);
    let file = data.path().join("brief.md");
    let said = talkoot(
        data.path(),
        &["export", &spoken, "brief", "-o", text(&file)],
    );
    assert!(said.ok && said.out.is_empty(), "{}", said.err);
    let brief = std::fs::read_to_string(file).unwrap();
    assert_eq!(brief, exported(data.path(), code, "brief"));
}

#[test]
fn a_list_becomes_a_workshop_ready_to_group_and_vote() {
    let data = TempDir::new().unwrap();
    let list = fixture("lists/ideas.csv");
    let title = ["--title", "A library for all"];
    let code = imported(
        data.path(),
        &["import", "csv", text(&list), title[0], title[1]],
    );
    let whole = json(data.path(), &code, "json");
    assert_eq!(whole["title"], "A library for all");
    let texts: Vec<&str> = whole["ideas"]
        .as_array()
        .unwrap()
        .iter()
        .map(|idea| idea["text"].as_str().unwrap())
        .collect();
    let said = [
        "Open on Sundays",
        "A \"quiet\" room\nwith a door",
        "=SUM of all",
        "No role at all",
    ];
    assert_eq!(texts, said);
    assert_eq!(whole["ideas"][2]["source_id"], "a-3");
    assert_eq!(
        whole["themes"][0]["ideas"],
        serde_json::json!(["I-1", "I-3"])
    );
    let keys: Vec<&str> = whole["roles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|role| role["key"].as_str().unwrap())
        .collect();
    assert_eq!(keys, ["citizen", "carer", "role-3", "other"]);
    // What was exported can be imported: a spreadsheet's apostrophe is not part of the words.
    let file = data.path().join("again.csv");
    talkoot(
        data.path(),
        &["export", &code, "ideas.csv", "-o", text(&file)],
    );
    let again = imported(data.path(), &["import", "csv", text(&file)]);
    let again = json(data.path(), &again, "json");
    assert_eq!(again["ideas"][2]["text"], "=SUM of all");
    assert_eq!(again["themes"][0]["title"], "Hours");
}

#[tokio::test]
async fn a_list_with_costs_becomes_a_workshop_that_shares_a_sum() {
    let data = TempDir::new().unwrap();
    let list = fixture("lists/costs.csv");
    let sum = ["--total", "20000", "--unit", "€"];
    let code = imported(
        data.path(),
        &["import", "csv", text(&list), sum[0], sum[1], sum[2], sum[3]],
    );
    let house = House::open(data.path()).await.unwrap();
    let room = house.room(&code.parse().unwrap()).await.unwrap().unwrap();
    let now = room.now();
    let (round, vote) = now
        .setup
        .rounds
        .iter()
        .find_map(|round| Some((round.id, round.kind.vote()?)))
        .unwrap();
    assert_eq!(vote.rule, BallotRule::Budget { total: 20_000 });
    assert_eq!(vote.unit, "€");
    let costs = now.run(round).costs;
    let costs: Vec<u64> = now
        .ideas
        .keys()
        .filter_map(|id| costs.get(&ItemId::Idea(*id)).copied())
        .collect();
    assert_eq!(costs.len(), 2, "one is not known yet");
    assert_eq!(costs.iter().sum::<u64>(), 12_400);
    house.close().await;
    let said = talkoot(data.path(), &["import", "csv", text(&list)]);
    assert!(!said.ok && said.err.contains("--total"), "{}", said.err);
    let none = fixture("lists/ideas.csv");
    let said = talkoot(data.path(), &["import", "csv", text(&none), "--total", "9"]);
    assert!(
        !said.ok && said.err.contains("no column \"cost\""),
        "{}",
        said.err
    );
}

/// The small conversation with one of its files changed, and where it should be refused.
fn spoilt(file: &str, change: impl Fn(String) -> String) -> (TempDir, PathBuf) {
    let dir = TempDir::new().unwrap();
    for name in ["summary.csv", "comments.csv", "participants-votes.csv"] {
        let mut text = std::fs::read_to_string(fixture("polis").join(name)).unwrap();
        if name == file {
            text = change(text);
        }
        std::fs::write(dir.path().join(name), text).unwrap();
    }
    let path = dir.path().to_owned();
    (dir, path)
}

#[test]
fn a_malformed_row_is_refused_by_line_and_column_and_nothing_is_kept() {
    let cases: [(&str, &str, &str, &str); 8] = [
        (
            "participants-votes.csv",
            "4,,0,0,1,1,0,,,1",
            "4,,0,0,1,1,0,,,2",
            "line 6, column 10 (2)",
        ),
        (
            "participants-votes.csv",
            "4,,0,0,1,1,0,,,1",
            "4,,x,0,1,1,0,,,1",
            "line 6, column 3 (group-id)",
        ),
        (
            "participants-votes.csv",
            "4,,0,0,1,1,0,,,1",
            "4,,0",
            "line 6: 3 cells",
        ),
        (
            "participants-votes.csv",
            "4,,0,0",
            "3,,0,0",
            "line 6, column 1 (participant)",
        ),
        (
            "participants-votes.csv",
            "n-disagree,0,1,2",
            "n-disagree,0,1,7",
            "line 1, column 10 (7)",
        ),
        (
            "comments.csv",
            "1726860685220,1,9,1,3,-1",
            "1726860685220,1,9,1,3,yes",
            "line 5, column 6 (moderated)",
        ),
        (
            "comments.csv",
            "1726860685220,1,9",
            "1726860685220,2,9",
            "line 5, column 2 (comment-id)",
        ),
        (
            "comments.csv",
            "Buy my books",
            " ",
            "line 5, column 7 (comment-body)",
        ),
    ];
    for (file, from, to, place) in cases {
        let (_dir, path) = spoilt(file, |text| {
            assert!(text.contains(from), "{from}");
            text.replace(from, to)
        });
        let data = TempDir::new().unwrap();
        let said = talkoot(
            data.path(),
            &["import", "polis", text(&path), "--roles", "group-id"],
        );
        assert!(!said.ok, "{to}");
        assert_eq!(said.out, "", "{to}");
        assert!(
            said.err.contains(file) && said.err.contains(place),
            "{place}: {}",
            said.err
        );
        assert!(!data.path().join("talkoot.db").exists(), "{to}");
    }
    let long = "x".repeat(501);
    let (_dir, path) = spoilt("comments.csv", |text| text.replace("Buy my books", &long));
    let data = TempDir::new().unwrap();
    let said = talkoot(data.path(), &["import", "polis", text(&path)]);
    assert!(said.err.contains("501 characters"), "{}", said.err);
}

#[test]
fn a_list_without_ideas_or_with_too_many_roles_is_refused() {
    let dir = TempDir::new().unwrap();
    let file = dir.path().join("list.csv");
    let refused = |content: &str, why: &str| {
        std::fs::write(&file, content).unwrap();
        let said = talkoot(dir.path(), &["import", "csv", text(&file)]);
        assert!(!said.ok && said.out.is_empty(), "{content}");
        assert!(said.err.contains(why), "{why}: {}", said.err);
    };
    refused("text\nOne\n", "there is no column \"idea\"");
    refused("", "the file is empty");
    refused(
        "idea,role\n1,a\n2,b\n3,c\n4,d\n5,e\n6,f\n7,g\n",
        "line 8, column 2 (role)",
    );
    refused("idea,cost\nOne,12\n", "say with --total");
    refused(
        "idea,role,Idea \nOne,a,Two\n",
        "line 1, column 3 (Idea): column 1 has the same name",
    );
    std::fs::write(&file, "idea,,\nOne,,\n").unwrap();
    for words in [["--title", ""], ["--question", " "]] {
        let said = talkoot(
            dir.path(),
            &["import", "csv", text(&file), words[0], words[1]],
        );
        assert!(
            !said.ok && said.err.contains("there is no text"),
            "{}",
            said.err
        );
        assert!(!said.err.contains("Setup"), "{}", said.err);
    }
    let arguments = ["import", "csv", text(&file), "--total", "9"];
    for cost in ["0", "1.5", "€ 12", "9999999999999"] {
        std::fs::write(&file, format!("idea,cost\nOne,{cost}\n")).unwrap();
        let said = talkoot(dir.path(), &arguments);
        let place = "line 2, column 2 (cost)";
        assert!(!said.ok && said.err.contains(place), "{}", said.err);
    }
    refused("idea,id\nOne,1\nTwo,1\n", "line 3, column 2 (id)");
    refused("idea\na\u{0}b\n", "line 2, column 1 (idea)");
}

#[test]
fn an_export_of_nothing_says_so() {
    let data = TempDir::new().unwrap();
    for (arguments, why) in [
        (["export", "HKV492", "brief"], "there is no workshop HKV492"),
        (["export", "../../x", "brief"], "is not a code"),
        (["export", "HKV492", "secrets"], "brief, json, ideas.csv"),
    ] {
        let said = talkoot(data.path(), &arguments);
        assert!(!said.ok && said.err.contains(why), "{}", said.err);
    }
}

#[test]
fn real_conversations_give_the_counts_that_others_computed() {
    let Some(reference) = reference() else {
        return;
    };
    for name in [
        "london.youth.policing",
        "bg2050-volunteers",
        "scoop-hivemind.freshwater",
    ] {
        let data = TempDir::new().unwrap();
        let dir = reference.join("polis").join(name);
        let code = imported(
            data.path(),
            &["import", "polis", text(&dir), "--roles", "group-id"],
        );
        let vote = &json(data.path(), &code, "tally.json")["votes"][0];
        let expected = reference.join(format!("reference/polis.{name}.json"));
        let expected: Value =
            serde_json::from_str(&std::fs::read_to_string(expected).unwrap()).unwrap();
        assert_eq!(vote["items"], expected["about"]["items_in_order"], "{name}");
        for key in ["per_item", "order_by_agree_accepted_items"] {
            assert_eq!(
                vote["counts"][key], expected["counts"][key],
                "{name}: {key}"
            );
        }
        let brief = exported(data.path(), &code, "brief");
        for id in expected["about"]["accepted_items"].as_array().unwrap() {
            let id = format!("id in its file {}\n", id.as_str().unwrap());
            assert!(format!("{brief}\n").contains(&id), "{name}: {id}");
        }
    }
}
