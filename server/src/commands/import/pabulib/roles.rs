//! Roles from what a file says of its voters.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::Path;
use std::str::FromStr;

use workshop::{MAX_ROLES, ROLE_CHARS, text};

use super::file::PbBallot;
use crate::commands::import::table::{Fault, told};

const AGE: &str = "age";
const SEX: &str = "sex";
const DISTRICT: &str = "district_preference";

/// What the roles are made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// F and M, as these files have them; others take part without a role.
    Sex,
    /// Below the median of all ages, or not.
    Age,
    /// Both at once.
    SexAndAge,
    /// Every value of the column `district_preference`.
    District,
    /// Every value of a column.
    Column(String),
}

impl FromStr for By {
    type Err = Infallible;

    fn from_str(said: &str) -> Result<Self, Infallible> {
        Ok(match said {
            "sex" => Self::Sex,
            "age" => Self::Age,
            "sex-and-age" => Self::SexAndAge,
            "district" => Self::District,
            column => Self::Column(column.to_owned()),
        })
    }
}

impl By {
    /// Of the section VOTES.
    pub fn columns(&self) -> Vec<&str> {
        match self {
            Self::Sex => vec![SEX],
            Self::Age => vec![AGE],
            Self::SexAndAge => vec![SEX, AGE],
            Self::District => vec![DISTRICT],
            Self::Column(column) => vec![column],
        }
    }

    /// What results call these roles together.
    pub fn set(&self) -> &str {
        match self {
            Self::Sex => "sex",
            Self::Age => "age",
            Self::SexAndAge => "sex_and_age",
            Self::District => "district",
            Self::Column(column) => column,
        }
    }

    /// Everybody's role, and all there are, in the order of their names. The ballots hold what
    /// stands in the columns.
    pub fn roles(&self, file: &Path, ballots: &[PbBallot]) -> Result<Roles, Fault> {
        let at = |ballot: &PbBallot, column: &str, what: String| Fault {
            file: file.to_owned(),
            line: ballot.line,
            column: Some(column.to_owned()),
            what,
        };
        let names = match self {
            Self::Sex => ballots
                .iter()
                .map(|ballot| sex(&ballot.personal[0]))
                .collect(),
            Self::Age => ages(ballots, 0).map_err(|(ballot, what)| at(ballot, AGE, what))?,
            Self::SexAndAge => {
                let ages = ages(ballots, 1).map_err(|(ballot, what)| at(ballot, AGE, what))?;
                let both = ballots.iter().zip(ages).map(|(ballot, age)| {
                    let (sex, age) = (sex(&ballot.personal[0])?, age?);
                    Some(format!("{sex}|{age}"))
                });
                both.collect()
            }
            Self::District | Self::Column(_) => {
                let column = self.columns()[0];
                let mut names = Vec::new();
                for ballot in ballots {
                    let name = text::optional_line(&ballot.personal[0], ROLE_CHARS);
                    let name = name.map_err(|fault| at(ballot, column, told(fault)))?;
                    names.push(Some(name).filter(|name| !name.is_empty()));
                }
                names
            }
        };
        let mut roles = Roles::default();
        for (ballot, name) in ballots.iter().zip(names) {
            let added = roles.add(name);
            added.map_err(|what| at(ballot, self.columns()[0], what))?;
        }
        Ok(roles)
    }
}

/// Roles by their names.
#[derive(Debug, Default)]
pub struct Roles {
    /// In small letters, and as it was first met.
    all: BTreeMap<String, String>,
    /// Of each ballot, in small letters.
    of: Vec<Option<String>>,
}

impl Roles {
    fn add(&mut self, name: Option<String>) -> Result<(), String> {
        let small = name.as_ref().map(|name| name.to_lowercase());
        if let (Some(small), Some(name)) = (&small, name)
            && !self.all.contains_key(small)
        {
            if self.all.len() >= MAX_ROLES {
                return Err(format!(
                    "{name:?} would be one role more than {MAX_ROLES}, the most of a workshop"
                ));
            }
            self.all.insert(small.clone(), name);
        }
        self.of.push(small);
        Ok(())
    }

    /// In the order of their letters.
    pub fn all(&self) -> Vec<&str> {
        let mut all: Vec<&str> = self.all.values().map(String::as_str).collect();
        all.sort_unstable();
        all
    }

    /// Of the ballots, one by one.
    pub fn each(&self) -> impl Iterator<Item = Option<&str>> {
        let name = |small: &String| self.all.get(small).map(String::as_str);
        self.of
            .iter()
            .map(move |small| small.as_ref().and_then(name))
    }
}

fn sex(said: &str) -> Option<String> {
    let sex = said.to_uppercase();
    matches!(sex.as_str(), "F" | "M").then_some(sex)
}

/// Who is below the median of everybody's age (the mean of the two in the middle), and who is not.
fn ages(ballots: &[PbBallot], column: usize) -> Result<Vec<Option<String>>, (&PbBallot, String)> {
    let mut ages: Vec<Option<u32>> = Vec::new();
    for ballot in ballots {
        let said = &ballot.personal[column];
        ages.push(match said.as_str() {
            "" => None,
            said => Some(said.parse().map_err(|_| {
                let what = format!(
                    "{said:?} should be a number of years: without one, no median can be found"
                );
                (ballot, what)
            })?),
        });
    }
    let mut sorted: Vec<u64> = ages.iter().flatten().map(|age| u64::from(*age)).collect();
    sorted.sort_unstable();
    let middle = |n: usize| sorted.get(n).copied().unwrap_or(0);
    let doubled = middle(sorted.len().saturating_sub(1) / 2) + middle(sorted.len() / 2);
    let side = |age: u32| match 2 * u64::from(age) < doubled {
        true => "below".to_owned(),
        false => "at_or_above".to_owned(),
    };
    Ok(ages.into_iter().map(|age| age.map(side)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ballots(personal: &[&[&str]]) -> Vec<PbBallot> {
        let lines = (10..).zip(personal);
        let ballot = |(line, personal): (u64, &&[&str])| PbBallot {
            picks: vec![],
            points: vec![],
            personal: personal.iter().map(|said| (*said).to_owned()).collect(),
            line,
        };
        lines.map(ballot).collect()
    }

    fn named(by: &str, personal: &[&[&str]]) -> Result<(Vec<String>, Vec<String>), String> {
        let by: By = by.parse().unwrap();
        let roles = by.roles(Path::new("x.pb"), &ballots(personal));
        let roles = roles.map_err(|fault| fault.to_string())?;
        let owned = |name: &str| name.to_owned();
        let each = roles
            .each()
            .map(|role| role.unwrap_or("-").to_owned())
            .collect();
        Ok((roles.all().into_iter().map(owned).collect(), each))
    }

    #[test]
    fn sex_has_two_roles_and_others_none() {
        let (all, each) = named("sex", &[&["M"], &["f"], &["O"], &[""], &["F"]]).unwrap();
        assert_eq!(all, ["F", "M"]);
        assert_eq!(each, ["M", "F", "-", "-", "F"]);
    }

    #[test]
    fn the_median_is_of_all_ages_and_itself_not_below() {
        let (all, each) = named("age", &[&["30"], &["20"], &["30"], &["40"], &[""]]).unwrap();
        assert_eq!(all, ["at_or_above", "below"]);
        assert_eq!(
            each,
            ["at_or_above", "below", "at_or_above", "at_or_above", "-"]
        );
        // Of an even number, the mean of the two in the middle: 25.
        let (_, each) = named("age", &[&["24"], &["26"], &["70"], &["1"]]).unwrap();
        assert_eq!(each, ["below", "at_or_above", "at_or_above", "below"]);
        let fault = named("age", &[&["30"], &["30-39"]]).unwrap_err();
        assert!(
            fault.contains("x.pb, line 11, column age: \"30-39\""),
            "{fault}"
        );
    }

    #[test]
    fn both_at_once_need_both() {
        let people: &[&[&str]] = &[&["F", "20"], &["M", "30"], &["O", "40"], &["F", ""]];
        let (all, each) = named("sex-and-age", people).unwrap();
        assert_eq!(all, ["F|below", "M|at_or_above"]);
        assert_eq!(each, ["F|below", "M|at_or_above", "-", "-"]);
    }

    #[test]
    fn a_column_has_a_role_for_each_value_until_there_are_too_many() {
        let (all, each) = named("district", &[&["Süd"], &["Nord"], &["NORD"], &[""]]).unwrap();
        assert_eq!(all, ["Nord", "Süd"]);
        assert_eq!(each, ["Süd", "Nord", "Nord", "-"]);
        let names: Vec<String> = (0..=MAX_ROLES).map(|n| format!("Role {n}")).collect();
        let cells: Vec<[&str; 1]> = names.iter().map(|name| [name.as_str()]).collect();
        let rows: Vec<&[&str]> = cells.iter().map(<[&str; 1]>::as_slice).collect();
        let fault = named("education", &rows).unwrap_err();
        let line = 10 + MAX_ROLES;
        assert!(
            fault.contains(&format!("line {line}, column education")),
            "{fault}"
        );
        assert!(fault.contains("one role more than"), "{fault}");
        let long = "x".repeat(ROLE_CHARS + 1);
        let fault = named("education", &[&["a"], &[&long]]).unwrap_err();
        assert!(
            fault.contains("line 11, column education: the text has 41"),
            "{fault}"
        );
    }
}
