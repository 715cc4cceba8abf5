//! A vote in the form of Pabulib, the library of participatory budgets (Stolicki, Szufa, Talmon
//! 2020): META, PROJECTS and VOTES, each a table with semicolons.

use csv::{Writer, WriterBuilder};

use super::ballot_box::{BallotBox, Form};

/// What stands where there is nothing, for those that take an empty cell for a fault.
const NOTHING: &str = "None";

/// An option without a cost costs this.
const UNIT: u64 = 1;

pub fn pabulib(cast: &BallotBox) -> String {
    let mut table = Table::new();
    meta(&mut table, cast);
    projects(&mut table, cast);
    votes(&mut table, cast);
    table.text()
}

fn meta(table: &mut Table, cast: &BallotBox) {
    let (options, ballots) = (cast.options.len(), cast.ballots.len());
    let (budget, have_costs) = match cast.form {
        Form::Approvals {
            budget: Some(budget),
        } => (budget, true),
        _ => (UNIT * options as u64, false),
    };
    let vote_type = match cast.form {
        Form::Approvals { .. } => "approval",
        Form::Ranks { .. } => "ordinal",
        Form::Points { .. } => "cumulative",
    };
    table.section("META", &["key", "value"]);
    let mut line = |key: &str, value: &str| {
        if !value.is_empty() {
            table.row([key, value]);
        }
    };
    line("description", &cast.title);
    line("country", "unknown");
    line(
        "unit",
        match cast.unit.as_str() {
            "" => "unknown",
            unit => unit,
        },
    );
    line("instance", &cast.number);
    line("num_projects", &options.to_string());
    line("num_votes", &ballots.to_string());
    line("budget", &budget.to_string());
    line("vote_type", vote_type);
    line("rule", "unknown");
    line("date_begin", &day(&cast.began));
    line("date_end", &day(&cast.ended));
    line("language", &cast.language);
    line("currency", &cast.currency);
    match cast.form {
        Form::Approvals { .. } => {}
        Form::Ranks { most } => line("max_length", &most.to_string()),
        Form::Points { points, most } => {
            line("max_points", &most.to_string());
            line("max_sum_points", &points.to_string());
        }
    }
    let mut remarks = vec![];
    if cast.question != cast.title {
        remarks.push(cast.question.as_str());
    }
    if !have_costs {
        remarks.push(
            "The options of this vote have no costs: every cost is 1, and the budget is enough \
             for all",
        );
    }
    let numbered = remarks.iter().zip(1..);
    let numbered: Vec<String> = numbered.map(|(said, n)| format!("#{n}: {said}")).collect();
    line("comment", &numbered.join(" "));
}

/// `20.11.2026`, from `2026-11-20`.
fn day(day: &str) -> String {
    let parts: Vec<&str> = day.split('-').rev().collect();
    parts.join(".")
}

fn projects(table: &mut Table, cast: &BallotBox) {
    let mut votes = vec![0_u64; cast.options.len()];
    let mut score = votes.clone();
    for paper in &cast.ballots {
        for (n, place) in paper.picks.iter().enumerate() {
            votes[*place] += 1;
            score[*place] += match cast.form {
                Form::Approvals { .. } => 1,
                Form::Ranks { most } => (most - n.min(most)) as u64,
                Form::Points { .. } => u64::from(paper.points[n]),
            };
        }
    }
    table.section(
        "PROJECTS",
        &["project_id", "cost", "votes", "score", "name"],
    );
    for ((option, votes), score) in cast.options.iter().zip(votes).zip(score) {
        table.row([
            &*option.id,
            &option.cost.unwrap_or(UNIT).to_string(),
            &votes.to_string(),
            &score.to_string(),
            &option.name,
        ]);
    }
}

fn votes(table: &mut Table, cast: &BallotBox) {
    let have_points = matches!(cast.form, Form::Points { .. });
    let have_roles = cast.ballots.iter().any(|paper| paper.role.is_some());
    let mut columns = vec!["voter_id", "vote"];
    columns.extend(have_points.then_some("points"));
    columns.extend(have_roles.then_some("role"));
    table.section("VOTES", &columns);
    for (n, paper) in cast.sorted().iter().enumerate() {
        let ids: Vec<&str> = paper
            .picks
            .iter()
            .map(|place| cast.options[*place].id.as_str())
            .collect();
        let mut row = vec![(n + 1).to_string(), ids.join(",")];
        if have_points {
            let points: Vec<String> = paper.points.iter().map(u32::to_string).collect();
            row.push(match points.is_empty() {
                true => NOTHING.to_owned(),
                false => points.join(","),
            });
        }
        if have_roles {
            row.push(paper.role.clone().unwrap_or_default());
        }
        table.row(row.iter().map(String::as_str));
    }
}

struct Table {
    writer: Writer<Vec<u8>>,
}

impl Table {
    fn new() -> Self {
        let writer = WriterBuilder::new()
            .delimiter(b';')
            .flexible(true)
            .from_writer(Vec::new());
        Self { writer }
    }

    fn section(&mut self, name: &str, columns: &[&str]) {
        self.row([name]);
        self.row(columns.iter().copied());
    }

    fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        self.writer
            .write_record(cells)
            .expect("memory takes rows of any length");
    }

    fn text(self) -> String {
        let bytes = self.writer.into_inner().expect("memory takes everything");
        String::from_utf8(bytes).expect("cells are text")
    }
}

#[cfg(test)]
mod tests {
    use super::super::ballot_box::{Choice, Paper};
    use super::*;

    fn filled(form: Form, ballots: &[(&[usize], &[u32])]) -> BallotBox {
        let option = |id: &str, name: &str| Choice {
            id: id.into(),
            name: name.into(),
            cost: matches!(form, Form::Approvals { budget: Some(_) }).then_some(250),
        };
        BallotBox {
            title: "A \"green\" street; ours".into(),
            question: "What first?".into(),
            number: "V-2".into(),
            began: "2026-11-20".into(),
            ended: "2026-11-21".into(),
            language: "en".into(),
            unit: String::new(),
            currency: "€".into(),
            form,
            options: vec![option("I-1", "Trees; and shade"), option("b", "Benches")],
            ballots: ballots
                .iter()
                .map(|(picks, points)| Paper {
                    picks: picks.to_vec(),
                    points: points.to_vec(),
                    role: None,
                })
                .collect(),
        }
    }

    #[test]
    fn approvals_with_a_budget_are_written() {
        let form = Form::Approvals { budget: Some(400) };
        let text = pabulib(&filled(form, &[(&[1, 0], &[]), (&[], &[]), (&[1], &[])]));
        let should = "META
key;value
description;\"A \"\"green\"\" street; ours\"
country;unknown
unit;unknown
instance;V-2
num_projects;2
num_votes;3
budget;400
vote_type;approval
rule;unknown
date_begin;20.11.2026
date_end;21.11.2026
language;en
currency;€
comment;#1: What first?
PROJECTS
project_id;cost;votes;score;name
I-1;250;1;1;\"Trees; and shade\"
b;250;2;2;Benches
VOTES
voter_id;vote
1;
2;I-1,b
3;b
";
        assert_eq!(text, should);
    }

    #[test]
    fn ranks_keep_their_order_and_say_that_nothing_was_to_pay() {
        let form = Form::Ranks { most: 2 };
        let text = pabulib(&filled(form, &[(&[1, 0], &[]), (&[0], &[])]));
        assert!(text.contains("budget;2\nvote_type;ordinal\n"), "{text}");
        assert!(
            text.contains("max_length;2\ncomment;#1: What first? #2: "),
            "{text}"
        );
        assert!(text.contains("I-1;1;2;3;"), "{text}");
        assert!(
            text.ends_with("VOTES\nvoter_id;vote\n1;I-1\n2;b,I-1\n"),
            "{text}"
        );
    }

    #[test]
    fn points_go_with_their_projects() {
        let form = Form::Points {
            points: 10,
            most: 7,
        };
        let text = pabulib(&filled(form, &[(&[0, 1], &[3, 7]), (&[], &[])]));
        assert!(text.contains("max_points;7\nmax_sum_points;10\n"), "{text}");
        let votes = "VOTES\nvoter_id;vote;points\n1;;None\n2;\"b,I-1\";\"7,3\"\n";
        let plain = votes.replace('"', "");
        assert!(text.ends_with(&plain), "{text}");
    }

    #[test]
    fn the_order_of_ballots_and_ticks_does_not_show() {
        let form = Form::Approvals { budget: None };
        let one = filled(form, &[(&[1, 0], &[]), (&[0], &[]), (&[1], &[])]);
        let other = filled(form, &[(&[1], &[]), (&[0, 1], &[]), (&[0], &[])]);
        assert_eq!(pabulib(&one), pabulib(&other));
    }
}
