//! A vote in the form of PrefLib, the library of preferences (Mattei, Walsh 2013): strict orders
//! that may leave alternatives out (`.soi`), each with the number of people who gave it.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::ballot_box::BallotBox;

/// Of a vote by ranks. Somebody who ranked nothing is not in it: the form has no line for them.
pub fn soi(cast: &BallotBox) -> String {
    let mut orders: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    for paper in cast.sorted() {
        if !paper.picks.is_empty() {
            *orders.entry(paper.picks).or_default() += 1;
        }
    }
    let mut orders: Vec<(Vec<usize>, usize)> = orders.into_iter().collect();
    orders.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
    let people: usize = orders.iter().map(|(_, people)| people).sum();
    let mut text = String::new();
    let mut line = |key: &str, value: &str| {
        writeln!(text, "# {key}: {value}").expect("memory takes everything");
    };
    line("FILE NAME", &format!("{}.soi", cast.number.to_lowercase()));
    line("TITLE", &cast.title);
    line("DESCRIPTION", &cast.question);
    line("DATA TYPE", "soi");
    line("MODIFICATION TYPE", "original");
    line("RELATES TO", "");
    line("RELATED FILES", "");
    line("PUBLICATION DATE", &cast.ended);
    line("MODIFICATION DATE", &cast.ended);
    line("NUMBER ALTERNATIVES", &cast.options.len().to_string());
    line("NUMBER VOTERS", &people.to_string());
    line("NUMBER UNIQUE ORDERS", &orders.len().to_string());
    for (n, option) in cast.options.iter().enumerate() {
        line(&format!("ALTERNATIVE NAME {}", n + 1), &option.name);
    }
    for (picks, people) in orders {
        let order: Vec<String> = picks.iter().map(|place| (place + 1).to_string()).collect();
        writeln!(text, "{people}: {}", order.join(",")).expect("memory takes everything");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::ballot_box::{Choice, Form, Paper};
    use super::*;

    #[test]
    fn equal_orders_are_counted_together() {
        let option = |name: &str| Choice {
            id: name.into(),
            name: name.into(),
            cost: None,
        };
        let ballots: [&[usize]; 5] = [&[0, 2], &[2], &[], &[1, 0, 2], &[2]];
        let text = soi(&BallotBox {
            title: "A street: ours".into(),
            question: String::new(),
            number: "V-2".into(),
            began: "2026-11-20".into(),
            ended: "2026-11-21".into(),
            language: "en".into(),
            unit: String::new(),
            currency: String::new(),
            form: Form::Ranks { most: 3 },
            options: vec![option("Trees"), option("A bench: long"), option("Light")],
            ballots: ballots
                .map(|picks| Paper {
                    picks: picks.to_vec(),
                    points: vec![],
                    role: None,
                })
                .to_vec(),
        });
        let should = "# FILE NAME: v-2.soi
# TITLE: A street: ours
# DESCRIPTION: 
# DATA TYPE: soi
# MODIFICATION TYPE: original
# RELATES TO: 
# RELATED FILES: 
# PUBLICATION DATE: 2026-11-21
# MODIFICATION DATE: 2026-11-21
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 4
# NUMBER UNIQUE ORDERS: 3
# ALTERNATIVE NAME 1: Trees
# ALTERNATIVE NAME 2: A bench: long
# ALTERNATIVE NAME 3: Light
2: 3
1: 1,3
1: 2,1,3
";
        assert_eq!(text, should);
    }
}
