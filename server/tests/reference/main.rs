//! Votes that others published, imported and exported by the program itself, beside results that
//! others computed from the same files. One test a file; a file that is not there is said to be
//! skipped.

#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod compare;
#[path = "../program/mod.rs"]
mod program;

use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use compare::{Comparison, NotCompared, matches};
use program::{exported, imported, json, reference, text};

/// What their files hold besides results, or results that ours do not hold.
const NOT_COMPARED: &[NotCompared] = &[
    NotCompared {
        path: "*.checks",
        why: "which other libraries gave the same",
    },
    NotCompared {
        path: "budget.*.cross_check",
        why: "which other libraries gave the same",
    },
    NotCompared {
        path: "budget.*.float64_gives_same_order",
        why: "whether rounded arithmetic would have done; ours has none",
    },
    NotCompared {
        path: "budget.*.float64_gives_same_set",
        why: "whether rounded arithmetic would have done; ours has none",
    },
    NotCompared {
        path: "budget.*.float64_same_order_and_steps",
        why: "whether rounded arithmetic would have done; ours has none",
    },
    NotCompared {
        path: "budget.*.largest_denominator_bits",
        why: "how large their fractions got on the way",
    },
    NotCompared {
        path: "budget.official",
        why: "a comparison with the city's own decision, which no ballot tells",
    },
    NotCompared {
        path: "rank.published_score_column",
        why: "a comparison with a column of the file that is not imported",
    },
    NotCompared {
        path: "common_ground.*.published_column",
        why: "a comparison with a column of the file that is not imported",
    },
    NotCompared {
        path: "stability.*.first_resample_scores",
        why: "one resample says more of single ballots than all together; ours never tells it",
    },
    NotCompared {
        path: "stability.strata_from",
        why: "the same in their words",
    },
    NotCompared {
        path: "stability.statistic",
        why: "the same in their words",
    },
    NotCompared {
        path: "stability.items",
        why: "the same in their words",
    },
    NotCompared {
        path: "common_ground.*.support_means",
        why: "the same in their words",
    },
    NotCompared {
        path: "cumulative.points_per_ballot",
        why: "what ballots were like, and no result",
    },
    NotCompared {
        path: "cumulative.zero_point_entries",
        why: "what ballots were like, and no result",
    },
    NotCompared {
        path: "rank.irv.winner_simultaneous_elimination",
        why: "another rule, where all that tie for last leave at once; ours has them leave one by one",
    },
];

/// Where a file is, how it is imported, and by which roles: the option's value and the name that
/// the results have.
struct Case {
    name: &'static str,
    file: &'static str,
    command: &'static str,
    roles: &'static [(&'static str, &'static str)],
}

const PEOPLE: &[(&str, &str)] = &[
    ("sex", "sex"),
    ("age", "age"),
    ("sex-and-age", "sex_and_age"),
];
const DISTRICT: &[(&str, &str)] = &[("district", "district")];
const GROUP: &[(&str, &str)] = &[("group-id", "group")];

macro_rules! cases {
    ($($test:ident: $command:literal, $name:literal, $file:literal, $roles:expr;)*) => {
        const CASES: &[Case] = &[$(Case {
            name: $name,
            file: $file,
            command: $command,
            roles: $roles,
        }),*];
        $(#[test]
        fn $test() {
            let case = CASES.iter().find(|case| case.name == $name);
            case.unwrap().run();
        })*
    };
}

cases! {
    assen: "pabulib", "pabulib.Netherlands_Assen_2024",
        "pabulib/Netherlands_Assen_2024.pb", &[];
    zurich_approval: "pabulib", "pabulib.Switzerland_Zurich_SN",
        "pabulib/Switzerland_Zurich_SN.pb", DISTRICT;
    zurich_ranks: "pabulib", "pabulib.Switzerland_Zurich_S5R",
        "pabulib/Switzerland_Zurich_S5R.pb", DISTRICT;
    zurich_points: "pabulib", "pabulib.Switzerland_Zurich_D10",
        "pabulib/Switzerland_Zurich_D10.pb", DISTRICT;
    experiment_approval: "pabulib", "pabulib.Worldwide_Mechanical_Turk_k_approval_7",
        "pabulib/Worldwide_Mechanical_Turk_k_approval_7.pb", PEOPLE;
    experiment_ranks: "pabulib", "pabulib.Worldwide_Mechanical_Turk_Ranking_value_7",
        "pabulib/Worldwide_Mechanical_Turk_Ranking_value_7.pb", PEOPLE;
    debian: "preflib", "preflib.debian-2002-leader",
        "preflib/debian-2002-leader.soi", &[];
    london: "polis", "polis.london.youth.policing",
        "polis/london.youth.policing", GROUP;
    bowling_green: "polis", "polis.bg2050-volunteers",
        "polis/bg2050-volunteers", GROUP;
    freshwater: "polis", "polis.scoop-hivemind.freshwater",
        "polis/scoop-hivemind.freshwater", GROUP;
}

impl Case {
    fn run(&self) {
        let Some(reference) = reference() else {
            return;
        };
        let theirs = theirs(&reference, self.name);
        let sets: Vec<&str> = self.roles.iter().map(|(_, set)| *set).collect();
        assert_eq!(
            sections(&theirs, "agreement"),
            sorted(&sets),
            "{}",
            self.name
        );
        let file = reference.join(self.file);
        let mut differences = Vec::new();
        for roles in self.imports() {
            let (same, found) = self.compare(&theirs, &file, roles);
            assert!(same > 0, "{}: nothing was compared", self.name);
            let by = roles.map_or("", |(option, _)| option);
            differences.extend(found.iter().map(|what| format!("{by} {what}")));
        }
        let all = differences.len();
        differences.truncate(40);
        assert!(
            all == 0,
            "{}: {all} differences\n{}",
            self.name,
            differences.join("\n")
        );
    }

    /// One import for each set of roles, or one without any.
    fn imports(&self) -> Vec<Option<(&'static str, &'static str)>> {
        if self.roles.is_empty() {
            return vec![None];
        }
        self.roles.iter().copied().map(Some).collect()
    }

    fn compare(
        &self,
        theirs: &Value,
        file: &Path,
        roles: Option<(&str, &str)>,
    ) -> (usize, Vec<String>) {
        let data = TempDir::new().unwrap();
        let mut arguments = vec!["import", self.command, text(file)];
        arguments.extend(roles.iter().flat_map(|(option, _)| ["--roles", *option]));
        let code = imported(data.path(), &arguments);
        let tally = json(&exported(
            data.path(),
            &[&code, "tally.json", "--all-roles"],
        ));
        let vote = &tally["votes"][0];
        let mut comparison = Comparison::new(NOT_COMPARED);
        let items = vote.get("items");
        comparison.compare(&["items"], &theirs["about"]["items_in_order"], items);
        let set = roles.map(|(_, set)| set);
        for (section, theirs) in theirs.as_object().unwrap() {
            let ours = vote.get(section);
            match section.as_str() {
                "about" => {}
                "equal_voice" | "common_ground" | "agreement" => {
                    let set = set.unwrap();
                    // They hold nothing where they computed nothing.
                    if !theirs[set].is_null() {
                        let ours = ours.and_then(|ours| ours.get(set));
                        comparison.compare(&[section, set], &theirs[set], ours);
                    }
                }
                "stability" if !is_by(theirs, set) => {}
                section => comparison.compare(&[section], theirs, ours),
            }
        }
        (comparison.same, comparison.differences)
    }
}

/// Whether their resamples were drawn within these roles.
fn is_by(stability: &Value, set: Option<&str>) -> bool {
    let keys = stability.as_object().unwrap().keys();
    let by: Vec<&str> = keys
        .filter_map(|key| key.strip_prefix("equal_voice_"))
        .collect();
    by.is_empty() || by.iter().any(|by| Some(*by) == set)
}

fn theirs(reference: &Path, name: &str) -> Value {
    let path = reference.join(format!("reference/{name}.json"));
    json(&std::fs::read_to_string(path).unwrap())
}

fn sections(theirs: &Value, section: &str) -> Vec<String> {
    let sets = theirs.get(section).and_then(Value::as_object);
    sets.map_or(vec![], |sets| sets.keys().cloned().collect())
}

fn sorted(names: &[&str]) -> Vec<String> {
    let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    names.sort();
    names
}

#[test]
fn every_file_of_an_election_has_a_case() {
    let Some(reference) = reference() else {
        return;
    };
    let mut names: Vec<String> = std::fs::read_dir(reference.join("reference"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| Some(name.strip_suffix(".json")?.to_owned()))
        .filter(|name| !name.starts_with("sim-"))
        .collect();
    names.sort();
    let cases: Vec<&str> = CASES.iter().map(|case| case.name).collect();
    assert_eq!(names, sorted(&cases));
}

#[test]
fn what_is_not_compared_is_there() {
    let Some(reference) = reference() else {
        return;
    };
    let all: Vec<Value> = CASES
        .iter()
        .map(|case| theirs(&reference, case.name))
        .collect();
    for not in NOT_COMPARED {
        let is_there = all.iter().any(|theirs| has(theirs, not.path, &mut vec![]));
        assert!(is_there, "{} ({})", not.path, not.why);
    }
}

fn has<'a>(value: &'a Value, pattern: &str, at: &mut Vec<&'a str>) -> bool {
    if matches(pattern, at) {
        return true;
    }
    let Some(keys) = value.as_object() else {
        return false;
    };
    keys.iter().any(|(key, value)| {
        at.push(key);
        let found = has(value, pattern, at);
        at.pop();
        found
    })
}
