//! `talkoot import preflib`: a finished vote from a file of PrefLib, the library of preferences.

mod file;
mod order;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use workshop::{BallotRule, MAX_RANKED};

use self::file::{DataType, PrefFile};
use super::Common;
use super::finished::{Brought, Finished, Paper, Person};
use super::lines::Lines;

#[derive(Args)]
pub struct Preflib {
    /// A file of rankings (.soc, .soi, .toc, .toi). Alternatives become ideas; an order that ranks
    /// two of them equal, other than last, is refused: a ballot here tells them apart
    file: PathBuf,

    #[command(flatten)]
    common: Common,
}

impl Preflib {
    pub async fn run(self) -> anyhow::Result<()> {
        let lines = Lines::open(&self.file, "Reading orders")?;
        let ending = self.file.extension().unwrap_or_default().to_string_lossy();
        let file = PrefFile::read(lines, DataType::named(&ending))?;
        let alternatives = file.alternatives.len();
        let people: usize = file.orders.iter().map(|order| order.people).sum();
        eprintln!("{alternatives} alternatives and {people} ballots are read");
        if alternatives > MAX_RANKED {
            bail!(
                "{}: {alternatives} alternatives are ranked; here {MAX_RANKED} can be",
                self.file.display()
            );
        }
        let silent = file.orders.iter().filter(|order| order.ranked.is_empty());
        let silent: usize = silent.map(|order| order.people).sum();
        if silent > 0 {
            eprintln!("{silent} of these rank nothing: their people are there without a ballot");
        }
        let finished = finished(file);
        self.common
            .found(finished.wishes(self.common.language))
            .await
    }
}

fn finished(file: PrefFile) -> Finished {
    let mut people = Vec::new();
    for order in file.orders {
        for _ in 0..order.people {
            let ranked = Some(order.ranked.clone()).filter(|ranked| !ranked.is_empty());
            people.push(Person {
                role: None,
                said: ranked.map(Paper::Ranked),
            });
        }
    }
    let option = |(n, text): (usize, String)| Brought {
        source_id: (n + 1).to_string(),
        text,
        cost: None,
    };
    Finished {
        title: match file.title.as_str() {
            "" => "PrefLib".to_owned(),
            title => title.to_owned(),
        },
        source: match file.name.as_str() {
            "" => "PrefLib".to_owned(),
            name => format!("PrefLib, {name}"),
        },
        venue: String::new(),
        when: String::new(),
        rule: BallotRule::RankAll,
        unit: String::new(),
        options: file
            .alternatives
            .into_iter()
            .enumerate()
            .map(option)
            .collect(),
        role_set: String::new(),
        roles: vec![],
        people,
    }
}
