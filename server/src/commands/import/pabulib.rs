//! `talkoot import pabulib`: a finished vote from a file of Pabulib, the library of participatory
//! budgets.

mod amount;
mod file;
mod meta;
mod records;
mod roles;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use workshop::{BallotRule, MAX_PICKS, MAX_POINTS, MAX_RANKED};

use self::file::{PbBallot, PbFile};
use self::meta::VoteType;
use self::roles::{By, Roles};
use super::Common;
use super::finished::{Brought, Finished, Paper, Person};
use super::lines::Lines;
use super::table::Fault;

#[derive(Args)]
pub struct Pabulib {
    /// A file with the sections META, PROJECTS and VOTES. Names of projects become ideas, their
    /// descriptions are left out
    file: PathBuf,

    /// Make roles of what the file says of its voters: sex, age (below the median or not),
    /// sex-and-age, district (the column district_preference), or any other column by its name
    #[arg(long, value_name = "sex|age|sex-and-age|district|COLUMN")]
    roles: Option<By>,

    #[command(flatten)]
    common: Common,
}

impl Pabulib {
    pub async fn run(self) -> anyhow::Result<()> {
        let lines = Lines::open(&self.file, "Reading votes")?;
        let columns = self.roles.as_ref().map(By::columns).unwrap_or_default();
        let file = PbFile::read(lines, &columns)?;
        let (projects, ballots) = (file.projects.len(), file.ballots.len());
        eprintln!("{projects} projects and {ballots} ballots are read");
        let finished = self.finished(file)?;
        self.common
            .found(finished.wishes(self.common.language))
            .await
    }

    fn finished(&self, file: PbFile) -> anyhow::Result<Finished> {
        let rule = self.rule(&file)?;
        let roles = match &self.roles {
            Some(by) => by.roles(&self.file, &file.ballots)?,
            None => Roles::default(),
        };
        let names = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
        let mut given = roles.each();
        let people: Vec<Person> = file
            .ballots
            .into_iter()
            .map(|ballot| Person {
                role: given.next().flatten().map(str::to_owned),
                said: paper(rule, ballot),
            })
            .collect();
        let silent = people.iter().filter(|person| person.said.is_none()).count();
        if silent > 0 {
            eprintln!("{silent} of these rank nothing: their people are there without a ballot");
        }
        let with_costs = matches!(rule, BallotRule::Budget { .. });
        let mut options = Vec::new();
        for project in file.projects {
            let cost = match project.cost.filter(|_| with_costs) {
                None => None,
                Some(cost) => Some(cost.whole().ok_or_else(|| {
                    let what = "the cost is not whole; costs here are";
                    self.fault(project.line, "cost", what)
                })?),
            };
            options.push(Brought {
                source_id: project.id,
                text: project.name,
                cost,
            });
        }
        let meta = file.meta;
        Ok(Finished {
            title: match meta.description.as_str() {
                "" => "Pabulib".to_owned(),
                description => description.to_owned(),
            },
            source: joined(&["Pabulib", &self.file_name()], ", "),
            venue: joined(&[&meta.unit, &meta.country, &meta.instance], ", "),
            when: match meta.begin == meta.end {
                true => meta.begin,
                false => joined(&[&meta.begin, &meta.end], " – "),
            },
            rule,
            unit: meta.currency,
            options,
            role_set: match &self.roles {
                Some(by) if !roles.all().is_empty() => by.set().to_owned(),
                _ => String::new(),
            },
            roles: names(roles.all()),
            people,
        })
    }

    /// How a workshop takes such votes.
    fn rule(&self, file: &PbFile) -> anyhow::Result<BallotRule> {
        let (meta, options) = (&file.meta, file.projects.len());
        let shown = self.file.display();
        Ok(match meta.vote_type {
            VoteType::Approval => {
                let have_costs = file.projects.iter().all(|project| project.cost.is_some());
                match meta.budget.filter(|_| have_costs) {
                    None => BallotRule::Approve,
                    Some((budget, line)) => BallotRule::Budget {
                        total: budget.whole().ok_or_else(|| {
                            self.fault(
                                line,
                                "2 (value)",
                                "the budget is not whole; budgets here are",
                            )
                        })?,
                    },
                }
            }
            VoteType::Ordinal => match meta.max_length.filter(|most| *most < options) {
                None if options > MAX_RANKED => bail!(
                    "{shown}: everybody could rank all {options} projects; here all of \
                     {MAX_RANKED} can be, and of more the first {MAX_PICKS}"
                ),
                None => BallotRule::RankAll,
                Some(most) => match u8::try_from(most)
                    .ok()
                    .filter(|k| (1..=MAX_PICKS).contains(k))
                {
                    Some(k) => BallotRule::PickAndRank { k },
                    None => {
                        bail!("{shown}: everybody could rank {most} projects; here {MAX_PICKS}")
                    }
                },
            },
            VoteType::Cumulative => {
                let largest = file.ballots.iter().map(PbBallot::sum).max().unwrap_or(0);
                let points = meta.max_sum_points.map_or(largest, u32::from).max(1);
                match u16::try_from(points)
                    .ok()
                    .filter(|points| *points <= MAX_POINTS)
                {
                    Some(points) => BallotRule::Points {
                        points,
                        most: meta.max_points.unwrap_or(points).clamp(1, points),
                    },
                    None => {
                        bail!("{shown}: everybody had {points} points; here {MAX_POINTS} is most")
                    }
                }
            }
        })
    }

    fn file_name(&self) -> String {
        let name = self.file.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    fn fault(&self, line: u64, column: &str, what: &str) -> Fault {
        Fault {
            file: self.file.clone(),
            line,
            column: Some(column.to_owned()),
            what: what.to_owned(),
        }
    }
}

fn paper(rule: BallotRule, ballot: PbBallot) -> Option<Paper> {
    match rule {
        BallotRule::Points { .. } => {
            let given = ballot.picks.into_iter().zip(ballot.points);
            Some(Paper::Points(given.collect()))
        }
        _ if rule.is_ranked() => {
            let ranked = Some(ballot.picks).filter(|picks| !picks.is_empty());
            ranked.map(Paper::Ranked)
        }
        _ => Some(Paper::Approved(ballot.picks)),
    }
}

/// What is known of these.
fn joined(parts: &[&str], between: &str) -> String {
    let is_known = |part: &&str| !part.is_empty() && *part != "unknown";
    let parts: Vec<&str> = parts.iter().copied().filter(is_known).collect();
    parts.join(between)
}
