//! Small files of every kind that is read, and every kind of damage.

use std::io::{BufReader, Read};
use std::path::Path;

use indicatif::ProgressBar;

use super::amount::Amount;
use super::file::PbFile;
use super::meta::VoteType;
use crate::commands::import::lines::Lines;
use crate::commands::import::lines::tests::damage;
use crate::commands::import::table::Fault;

const APPROVAL: &str = "META
key;value
description;\"Our street; this year\"
country;Nowhere
num_projects;3
num_votes;3
budget;2500,50
vote_type;approval
rule;greedy
max_length;2
PROJECTS
project_id;cost;votes;name
b;1000;2;\"A \"\"green\"\" bench\"
a;500.5;1;Trees
c 1;2000;1;
VOTES
voter_id;vote;sex;age
v1;b,c 1;F;30
v2;\"a, b\";M;
v3;;;61
";

const POINTS: &str = "META
key;value
num_votes;3
vote_type;cumulative
max_points;6
max_sum_points;10
PROJECTS
project_id;cost
1;5
2;5
VOTES
voter_id;vote;points
x;2,1;6,4
y;1;0
z;;None
";

/// What stands there | what does after the damage | where it is found | what is said.
const APPROVAL_DAMAGED: &str = r#"
META\n |  | line 1, column 1 | begins with a line META
key;value | key;worth | line 2, column 3 | no column "value" (there are key, worth)
country;Nowhere | country;No;where | line 4, column 3 | stands in quotes
country;Nowhere | country | line 4, column 2 (value) | 1 cells of 2
country; | Budget; | line 7, column 1 (key) | came before
country; | ; | line 4, column 1 (key) | no key
vote_type;approval\n |  | line 2, column 2 (value) | which vote_type
vote_type;approval | vote_type;scoring | line 8, column 2 (value) | "scoring"
2500,50 | -1 | line 7, column 2 (value) | less than nothing
2500,50 | 2.500,50 | line 7, column 2 (value) | should be an amount
max_length;2 | max_length;two | line 10, column 2 (value) | a whole number
max_length;2 | max_length;1 | line 18, column 2 (vote) | 2 projects on this ballot
num_projects;3 | num_projects;4 | line 5, column 2 (value) | there are 3 projects
num_votes;3 | num_votes;4 | line 6, column 2 (value) | there are 3 votes
project_id; | id; | line 12, column 5 | no column "project_id"
cost;votes | cost;cost | line 12, column 3 | "cost" before
cost;votes | cost; | line 12, column 3 | no name
a;500.5 | b;500.5 | line 14, column 1 (project_id) | "b" came before
a;500.5 | ;500.5 | line 14, column 1 (project_id) | no id
a;500.5 | "a,b";500.5 | line 14, column 1 (project_id) | comma
500.5 | -500 | line 14, column 2 (cost) | less than nothing
500.5 | 0 | line 14, column 2 (cost) | more than 0
500.5 |  | line 14, column 2 (cost) | should be an amount
500.5 | 500.125 | line 14, column 2 (cost) | two decimals
Trees | Tr\0ees | line 14, column 4 (name) | U+0000
Trees | Tr\aees | line 14, column 4 (name) | U+0007
Trees | Tr\rees | line 14, column 4 (name) | carriage return
Trees | "Trees" and | line 14, column 4 (name) | after the quote
v3; | "v3; | line 20, column 1 (voter_id) | never closed
voter_id; | id; | line 17, column 5 | no column "voter_id"
vote;sex | ballot;sex | line 17, column 5 | no column "vote"
v2; | v1; | line 19, column 1 (voter_id) | "v1" came before
b,c 1 | b,d | line 18, column 2 (vote) | no project "d"
b,c 1 | b,b | line 18, column 2 (vote) | "b" is on this ballot twice
b,c 1 | b,,a | line 18, column 2 (vote) | between two commas
v3;;;61 | v3;;61 | line 20, column 4 (age) | 3 cells of 4
v3;;;61 | v3;;;61;x | line 20, column 5 | there are 4 columns
VOTES | VOTERS | line 16, column 2 (cost) | 1 cells of 4
"#;

const POINTS_DAMAGED: &str = r#"
6,4 | 6 | line 13, column 3 (points) | fewer points than projects (2)
6,4 | 5,4,1 | line 13, column 3 (points) | more points than projects (2)
6,4 | 6,-4 | line 13, column 3 (points) | "-4" should be a whole number
6,4 | 6,3.5 | line 13, column 3 (points) | "3.5" should be a whole number
6,4 | 6,99999 | line 13, column 3 (points) | "99999" should be
6,4 | 3,7 | line 13, column 3 (points) | 7 points for one project
6,4 | 6,5 | line 13, column 3 (points) | 11 points on this ballot
vote;points | vote;score | line 12, column 4 | no column "points"
"#;

fn read(text: impl AsRef<[u8]>, personal: &[&str]) -> Result<PbFile, Fault> {
    let bar = ProgressBar::hidden();
    PbFile::read(Lines::of(Path::new("x.pb"), text.as_ref(), bar), personal)
}

#[test]
fn a_file_is_read_as_it_stands() {
    let file = read(APPROVAL, &["age", "sex"]).unwrap();
    assert_eq!(file.meta.description, "Our street; this year");
    assert_eq!(file.meta.vote_type, VoteType::Approval);
    let budget = Amount::parse("2500.50").unwrap();
    assert_eq!(file.meta.budget, Some((budget, 7)));
    assert_eq!(file.meta.max_length, Some(2));
    let names: Vec<(&str, &str)> = file
        .projects
        .iter()
        .map(|project| (project.id.as_str(), project.name.as_str()))
        .collect();
    // A project without a name is called by its id.
    let should = [("b", "A \"green\" bench"), ("a", "Trees"), ("c 1", "c 1")];
    assert_eq!(names, should);
    assert_eq!(file.projects[1].cost, Amount::parse("500.50").ok());
    let ballots: Vec<(&[usize], [&str; 2], u64)> = file
        .ballots
        .iter()
        .map(|ballot| {
            let personal = [&*ballot.personal[0], &*ballot.personal[1]];
            (ballot.picks.as_slice(), personal, ballot.line)
        })
        .collect();
    let should = [
        (&[0, 2][..], ["30", "F"], 18),
        (&[1, 0], ["", "M"], 19),
        (&[], ["61", ""], 20),
    ];
    assert_eq!(ballots, should);
}

#[test]
fn points_go_with_their_projects() {
    let file = read(POINTS, &[]).unwrap();
    assert_eq!(file.ballots[0].picks, [1, 0]);
    assert_eq!(file.ballots[0].points, [6, 4]);
    assert_eq!(file.ballots[1].points, [0]);
    assert!(file.ballots[2].picks.is_empty() && file.ballots[2].points.is_empty());
    assert_eq!(file.meta.max_sum_points, Some(10));
    assert_eq!(file.meta.budget, None);
}

#[test]
fn line_ends_marks_blank_lines_and_case_do_not_matter() {
    let marked = format!("\u{FEFF}{APPROVAL}");
    let windows = marked.replace('\n', "\r\n");
    let spaced = APPROVAL
        .replace("PROJECTS\n", "\n;;;\nprojects;;;\n")
        .replace("vote_type;approval", "Vote_Type ; Approval;;")
        .replace("project_id;", "Project_ID;")
        .replace("v3;;;61\n", "v3;;;61;;\n\n\n");
    for text in [&*marked, &*windows, &*spaced, APPROVAL.trim_end()] {
        let file = read(text, &[]).unwrap();
        assert_eq!((file.projects.len(), file.ballots.len()), (3, 3));
    }
}

#[test]
fn a_name_may_go_on_over_the_line_end() {
    let text = APPROVAL.replace("a;500.5;1;Trees", "a;500.5;1;\"Trees\nand shade\"");
    let file = read(&text, &[]).unwrap();
    assert_eq!(file.projects[1].name, "Trees and shade");
    // Lines are counted on.
    assert_eq!(file.ballots[0].line, 19);
}

#[test]
fn what_is_damaged_is_refused_by_line_and_column() {
    let cases = [(APPROVAL, APPROVAL_DAMAGED), (POINTS, POINTS_DAMAGED)];
    for (text, cases) in cases {
        for case in cases.trim().lines() {
            let (from, to, place, why) = damage(case);
            assert!(text.contains(&from), "{case}");
            let fault = read(text.replacen(&from, &to, 1), &[]).unwrap_err();
            let fault = fault.to_string();
            let is_told = fault.starts_with(&format!("x.pb, {place}: ")) && fault.contains(why);
            assert!(is_told, "{case}: {fault}");
        }
    }
}

#[test]
fn a_file_cut_off_anywhere_before_its_last_cell_is_refused() {
    let last = APPROVAL.rfind(';').unwrap();
    for end in 0..=last {
        let fault = read(&APPROVAL[..end], &[]).unwrap_err();
        assert!(fault.line >= 1 && fault.column.is_some(), "{end}: {fault}");
    }
}

#[test]
fn bytes_that_are_not_text_are_refused() {
    let at = APPROVAL.find("Trees").unwrap();
    let mut bytes = APPROVAL.as_bytes().to_vec();
    bytes[at] = 0xFF;
    let fault = read(bytes, &[]).unwrap_err().to_string();
    let should = "x.pb, line 14, column 4 (name): this is not UTF-8 text";
    assert_eq!(fault, should);
}

#[test]
fn a_column_that_was_asked_for_must_be_there() {
    let fault = read(APPROVAL, &["district"]).unwrap_err().to_string();
    let there = "(there are voter_id, vote, sex, age)";
    assert!(
        fault.contains("no column \"district\"") && fault.contains(there),
        "{fault}"
    );
}

#[test]
fn reading_stops_where_a_workshop_is_full() {
    let (head, _) = APPROVAL.split_once("v1;").unwrap();
    let endless = Endless {
        text: head.into(),
        row: |n| format!("w{n};a;F;1\n"),
        ..Endless::default()
    };
    let fault = endless.read().to_string();
    assert!(
        fault.contains("line 2018, column 1 (voter_id): there are more than 2000"),
        "{fault}"
    );
    let (head, _) = APPROVAL.split_once("b;1000").unwrap();
    let endless = Endless {
        text: head.into(),
        row: |n| format!("p{n};1;1;name\n"),
        ..Endless::default()
    };
    let fault = endless.read().to_string();
    assert!(
        fault.contains("there are more than 5000 projects"),
        "{fault}"
    );
    let endless = Endless {
        text: "META\nkey;value\n".into(),
        row: |n| format!("k{n};x\n"),
        ..Endless::default()
    };
    let fault = endless.read().to_string();
    assert!(
        fault.contains("line 203, column 1 (key): there are more than 200 keys"),
        "{fault}"
    );
    // A quote that swallows line after line.
    let endless = Endless {
        text: "META\nkey;value\ncomment;\"".into(),
        row: |_| "and so on\n".into(),
        ..Endless::default()
    };
    let fault = endless.read().to_string();
    assert!(
        fault.contains("line 3, column 2 (value): the quote that opens here"),
        "{fault}"
    );
}

/// A file that never ends.
struct Endless {
    text: String,
    row: fn(usize) -> String,
    n: usize,
}

impl Default for Endless {
    fn default() -> Self {
        Self {
            text: String::new(),
            row: |_| String::new(),
            n: 0,
        }
    }
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.text.is_empty() {
            self.n += 1;
            self.text = (self.row)(self.n);
        }
        let taken = self.text.len().min(buffer.len());
        buffer[..taken].copy_from_slice(&self.text.as_bytes()[..taken]);
        self.text.drain(..taken);
        Ok(taken)
    }
}

impl Endless {
    fn read(self) -> Fault {
        let lines = Lines::of(
            Path::new("x.pb"),
            BufReader::new(self),
            ProgressBar::hidden(),
        );
        PbFile::read(lines, &[]).unwrap_err()
    }
}
