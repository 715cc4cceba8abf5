//! Small files of every kind that is read, and every kind of damage.

use std::path::Path;

use indicatif::ProgressBar;

use super::file::{DataType, PrefFile};
use crate::commands::import::lines::Lines;
use crate::commands::import::lines::tests::damage;
use crate::commands::import::table::Fault;

const TIED: &str = "# FILE NAME: small.toi
# TITLE: A small vote: with a colon
# DATA TYPE: toi
# A remark
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 7
# NUMBER UNIQUE ORDERS: 4
# ALTERNATIVE NAME 2: Käy; here: \"so\"
# ALTERNATIVE NAME 1: One
# ALTERNATIVE NAME 4:
3: 3,1,2,4
2: 2,{1,3,4}
1: 4
1: {1, 2, 3, 4}
";

/// What stands there | what does after the damage | where it is found | what is said.
const DAMAGED: &str = r#"
DATA TYPE: toi | DATA TYPE: wmd | line 3, column 14 | "wmd" cannot be imported
# NUMBER ALTERNATIVES: 4\n |  | line 10, column 1 | before 2022
ALTERNATIVES: 4 | ALTERNATIVES: 0 | line 5, column 24 | from 1 to 5000
ALTERNATIVES: 4 | ALTERNATIVES: 99999999999999999999 | line 5 | from 1 to 5000
ALTERNATIVES: 4 | ALTERNATIVES: 3 | line 10, column 22 | this is alternative 4
NUMBER VOTERS: 7 | NUMBER ALTERNATIVES: 7 | line 6, column 24 | came before
VOTERS: 7 | VOTERS: 8 | line 6, column 18 | is 8, and there are 7
ORDERS: 4 | ORDERS: 5 | line 7, column 25 | is 5, and there are 4
NAME 1: | NAME 2: | line 9, column 23 | alternative 2 has a name already
NAME 1: | NAME one: | line 9, column 2 | should be an alternative's number
NAME 1: | NAME 0: | line 9, column 2 | should be an alternative's number
: One | : O\0ne | line 9, column 24 | U+0000
3: 3 | x: 3 | line 11, column 1 | 'x' should be how many people
3: 3 | -3: 3 | line 11, column 1 | '-' should be
3: 3 | 0: 3 | line 11, column 1 | nobody said this order
3: 3 | 3; 3 | line 11, column 2 | ';' should be a colon
3: 3 | 2001: 3 | line 11, column 1 | more than 2000 ballots
3: 3 | 3000000000: 3 | line 11, column 1 | too much
3,1,2,4 | 3,1,2,5 | line 11, column 10 | no alternative 5; they go from 1 to 4
3,1,2,4 | 3,1,2,0 | line 11, column 10 | no alternative 0
3,1,2,4 | 3,1,3,4 | line 11, column 8 | alternative 3 is in this order twice
3,1,2,4 | 3,,2,4 | line 11, column 6 | ',' should be an alternative's number
3,1,2,4 | 3,1,2, | line 11, column 10 | the line ends
3,1,2,4 |  | line 11, column 4 | the line ends
3,1,2,4 | 3 1 | line 11, column 6 | '1' should be a comma
3,1,2,4 | {3,1},2,4 | line 11, column 4 | cannot rank two alternatives equal
3,1,2,4 | 2,{3,1} | line 11, column 6 | cannot rank two alternatives equal
{1,3,4} | {1,3,4 | line 12, column 12 | the brace that closes should come here
{1,3,4} | {1,{3,4}} | line 12, column 9 | '{' should be an alternative's number
{1,3,4} | {} | line 12, column 7 | '}' should be an alternative's number
1: 4\n | 1: 4\n# TITLE: late\n | line 14, column 1 | before the orders
"#;

fn read(text: impl AsRef<[u8]>, ending: &str) -> Result<PrefFile, Fault> {
    let bar = ProgressBar::hidden();
    let lines = Lines::of(Path::new("x.toi"), text.as_ref(), bar);
    PrefFile::read(lines, DataType::named(ending))
}

#[test]
fn a_file_is_read_as_it_stands() {
    let windows = format!("\u{FEFF}{}", TIED.replace('\n', "\r\n"));
    for text in [TIED, &windows, TIED.trim_end()] {
        let file = read(text, "soi").unwrap();
        assert_eq!(file.title, "A small vote: with a colon");
        let names = ["One", "Käy; here: \"so\"", "Alternative 3", "Alternative 4"];
        assert_eq!(file.alternatives, names);
        let orders: Vec<(usize, &[usize])> = file
            .orders
            .iter()
            .map(|order| (order.people, order.ranked.as_slice()))
            .collect();
        // To share the last place is the same as not to be ranked.
        let should: [(usize, &[usize]); 4] = [(3, &[2, 0, 1, 3]), (2, &[1]), (1, &[3]), (1, &[])];
        assert_eq!(orders, should);
    }
}

#[test]
fn what_the_file_does_not_say_its_ending_does() {
    let text = TIED.replace("# DATA TYPE: toi\n", "");
    assert_eq!(read(&text, "TOI").unwrap().orders.len(), 4);
    let fault = read(&text, "txt").unwrap_err().to_string();
    assert!(
        fault.contains("line 10, column 1: there is no line \"# DATA TYPE"),
        "{fault}"
    );
    let fault = read(&text, "soi").unwrap_err().to_string();
    assert!(
        fault.contains("line 11, column 6: orders of this type have no ties"),
        "{fault}"
    );
    let fault = read(&text, "toc").unwrap_err().to_string();
    assert!(
        fault.contains("line 12, column 1: this order has 1 of 4"),
        "{fault}"
    );
}

#[test]
fn what_is_damaged_is_refused_by_line_and_column() {
    for case in DAMAGED.trim().lines() {
        let (from, to, place, why) = damage(case);
        assert!(TIED.contains(&from), "{case}");
        let fault = read(TIED.replacen(&from, &to, 1), "toi").unwrap_err();
        let fault = fault.to_string();
        let is_told = fault.starts_with(&format!("x.toi, {place}")) && fault.contains(why);
        assert!(is_told, "{case}: {fault}");
    }
}

#[test]
fn a_file_cut_off_anywhere_before_its_last_number_is_refused() {
    let last = TIED.trim_end().len() - 1;
    for end in 0..=last {
        let Err(fault) = read(TIED.get(..end).unwrap_or(""), "toi") else {
            panic!("{end}");
        };
        assert!(fault.column.is_some(), "{end}: {fault}");
    }
}

#[test]
fn a_line_of_ten_megabytes_is_not_taken() {
    let endless = format!("1: {}", "1,".repeat(5 << 20));
    let text = TIED.replace("1: 4", &endless);
    let fault = read(&text, "toi").unwrap_err().to_string();
    assert!(
        fault.starts_with("x.toi, line 13, column 1048577: a line may have"),
        "{fault}"
    );
}

#[test]
fn the_form_of_old_files_is_told() {
    let fault = read("2\n1,One\n2,Two\n3,3,1\n3,1,2\n", "soc")
        .unwrap_err()
        .to_string();
    assert!(
        fault.contains("line 1, column 1: ") && fault.contains("before 2022"),
        "{fault}"
    );
}
