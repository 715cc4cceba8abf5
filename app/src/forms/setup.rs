//! The editor's fields, as text, and the way between them and a [`Setup`]. Known roles stand in
//! the form with the reader's own words and in the setup without any.

use std::collections::BTreeMap;
use std::str::FromStr;

use workshop::view::Used;
use workshop::{
    MAX_ROLES, MAX_ROUNDS, RoundId, SMALLEST_GROUP_DEFAULT, SMALLEST_GROUP_EVER, Setup,
};

use super::faults::{FormFault, Why};
use super::number;
use super::role_row::{RoleRow, key_or, shape_from, shape_name};
use super::round_row::RoundRow;
use crate::words::{Lang, Templates};

/// As many rows as are read from a form. Some more than a workshop takes, so that a form with one
/// too many comes back whole, with the reason.
const MOST_ROLES: usize = MAX_ROLES + 2;
const MOST_ROUNDS: usize = MAX_ROUNDS + 2;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetupForm {
    pub title: String,
    pub question: String,
    pub purpose: String,
    pub venue: String,
    pub when: String,
    pub organiser: String,
    pub contact: String,
    pub language: String,
    /// What the roles are a set of, where they came from a file.
    pub role_set: String,
    pub smallest: String,
    pub roles: Vec<RoleRow>,
    pub rounds: Vec<RoundRow>,
    /// The ideas that the facilitator brings along, one a line.
    pub list: String,
}

impl SetupForm {
    pub fn of(setup: &Setup, lang: Lang) -> Self {
        Self {
            title: setup.title.clone(),
            question: setup.question.clone(),
            purpose: setup.purpose.clone(),
            venue: setup.venue.clone(),
            when: setup.when.clone(),
            organiser: setup.organiser.clone(),
            contact: setup.contact.clone(),
            language: setup.language.clone(),
            role_set: setup.role_set.clone(),
            smallest: setup.smallest_group.to_string(),
            roles: setup
                .roles
                .iter()
                .map(|role| RoleRow::of(role, lang))
                .collect(),
            rounds: setup.rounds.iter().map(RoundRow::of).collect(),
            list: String::new(),
        }
    }

    /// What a browser sent. A field that is missing is empty; one that the editor does not know is
    /// passed over.
    pub fn read(pairs: &[(String, String)]) -> Self {
        let sent: BTreeMap<&str, &str> = pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let text = |name: &str| sent.get(name).copied().unwrap_or_default().to_owned();
        let row = |name: &str, n: usize| text(&format!("{name}-{n}"));
        let is_there = |name: &str, n: usize| sent.contains_key(format!("{name}-{n}").as_str());
        Self {
            title: text("title"),
            question: text("question"),
            purpose: text("purpose"),
            venue: text("venue"),
            when: text("when"),
            organiser: text("organiser"),
            contact: text("contact"),
            language: text("language"),
            role_set: text("role-set"),
            smallest: text("smallest"),
            roles: (0..MOST_ROLES)
                .filter(|n| is_there("role-key", *n))
                .map(|n| RoleRow {
                    key: key_or(row("role-key", n), n),
                    shape: shape_from(&row("role-shape", n)),
                    name: row("role-name", n),
                    hint: row("role-hint", n),
                })
                .collect(),
            rounds: (0..MOST_ROUNDS)
                .filter_map(|n| {
                    Some(RoundRow {
                        id: RoundId::from_str(&row("round", n)).ok()?,
                        kind: row("kind", n),
                        prompt: row("prompt", n),
                        minutes: row("minutes", n),
                        wall: row("wall", n),
                        asks: row("asks", n),
                        together: row("together", n),
                        what: row("what", n),
                        from: row("from", n),
                        top: row("top", n),
                        rule: row("rule", n),
                        picks: row("picks", n),
                        points: row("points", n),
                        most: row("most", n),
                        axis_one: row("axis-one", n),
                        axis_two: row("axis-two", n),
                        total: row("total", n),
                        unit: row("unit", n),
                        credits: row("credits", n),
                    })
                })
                .collect(),
            list: text("list"),
        }
    }

    /// What a browser would send back unchanged.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs: Vec<(String, String)> = [
            ("title", &self.title),
            ("question", &self.question),
            ("purpose", &self.purpose),
            ("venue", &self.venue),
            ("when", &self.when),
            ("organiser", &self.organiser),
            ("contact", &self.contact),
            ("language", &self.language),
            ("role-set", &self.role_set),
            ("smallest", &self.smallest),
            ("list", &self.list),
        ]
        .map(|(name, value)| (name.to_owned(), value.clone()))
        .into();
        for (n, role) in self.roles.iter().enumerate() {
            let mut add =
                |name: &str, value: &str| pairs.push((format!("{name}-{n}"), value.into()));
            add("role-key", &role.key);
            add("role-shape", shape_name(role.shape));
            add("role-name", &role.name);
            add("role-hint", &role.hint);
        }
        for (n, round) in self.rounds.iter().enumerate() {
            let mut add =
                |name: &str, value: &str| pairs.push((format!("{name}-{n}"), value.into()));
            add("round", &round.id.to_string());
            add("kind", &round.kind);
            add("prompt", &round.prompt);
            add("minutes", &round.minutes);
            add("wall", &round.wall);
            add("asks", &round.asks);
            add("together", &round.together);
            add("what", &round.what);
            add("from", &round.from);
            add("top", &round.top);
            add("rule", &round.rule);
            for (name, value) in round.figures() {
                add(name, value);
            }
        }
        pairs
    }

    /// The setup as far as it can be read, and what could not be. `Setup::checked` has the last
    /// word on the rest.
    pub fn setup(&self) -> (Setup, Vec<FormFault>) {
        let mut faults = Vec::new();
        let smallest = number(&self.smallest, SMALLEST_GROUP_EVER, u8::MAX);
        let setup = Setup {
            title: self.title.clone(),
            question: self.question.clone(),
            purpose: self.purpose.clone(),
            venue: self.venue.clone(),
            when: self.when.clone(),
            organiser: self.organiser.clone(),
            contact: self.contact.clone(),
            language: Lang::from_code(&self.language)
                .map_or_else(String::new, |lang| lang.code().to_owned()),
            roles: self.roles.iter().map(RoleRow::role).collect(),
            rounds: self
                .rounds
                .iter()
                .enumerate()
                .map(|(n, row)| row.round(n, &mut faults))
                .collect(),
            role_set: self.role_set.clone(),
            smallest_group: smallest.unwrap_or(SMALLEST_GROUP_DEFAULT),
        };
        if smallest.is_none() {
            faults.push(FormFault::new(
                "smallest",
                Why::Number {
                    least: SMALLEST_GROUP_EVER.into(),
                    most: u8::MAX.into(),
                },
            ));
        }
        (setup, faults)
    }

    /// The same form for a reader of another language: our own words change, nobody else's do.
    pub fn in_language(mut self, lang: Lang) -> Self {
        for row in &mut self.roles {
            *row = RoleRow::of(&row.role(), lang);
        }
        for row in &mut self.rounds {
            if let Some(prompt) = Templates::translated(&row.prompt, lang) {
                row.prompt = prompt.to_owned();
            }
        }
        self
    }

    /// Puts back, near its place, each used round and role that is missing, and the ballot or kind
    /// of each used round that has another. Says whether there was anything to put back.
    pub fn keep_used(&mut self, before: &Setup, used: &Used, lang: Lang) -> bool {
        let mut was_missing = false;
        for (n, round) in before.rounds.iter().enumerate() {
            if !used.rounds.contains(&round.id) {
                continue;
            }
            match self.rounds.iter_mut().find(|row| row.id == round.id) {
                Some(row) => was_missing |= row.keep_kind_of(round),
                None => {
                    let n = n.min(self.rounds.len());
                    self.rounds.insert(n, RoundRow::of(round));
                    was_missing = true;
                }
            }
        }
        for (n, role) in before.roles.iter().enumerate() {
            let is_here = self.roles.iter().any(|row| row.key == role.key.0);
            if used.roles.contains(&role.key) && !is_here {
                let n = n.min(self.roles.len());
                self.roles.insert(n, RoleRow::of(role, lang));
                was_missing = true;
            }
        }
        was_missing
    }

    /// Planned length in minutes, as far as the rows say.
    pub fn minutes(&self) -> u32 {
        self.rounds
            .iter()
            .filter_map(|round| round.minutes.trim().parse::<u16>().ok())
            .map(u32::from)
            .sum()
    }
}
