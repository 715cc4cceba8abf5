//! What is wrong with a filled-in editor, and which field each fault stands beside.

use workshop::{LINE_CHARS, MAX_TOTAL, Refusal, Setup, SetupFault, SetupPart};

use super::{RoundRow, SetupForm};
use crate::words::{Editor, Lang, Refusals};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormFault {
    /// The id of the field; `roles` and `rounds` are the headings of those lists.
    pub field: String,
    pub why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Not a whole number between these.
    Number {
        least: u64,
        most: u64,
    },
    Setup(SetupFault),
    /// The idea on this line of the list (from 1) cannot be taken.
    Line {
        line: usize,
        fault: workshop::TextFault,
    },
    /// The price on this line of the list is none.
    Cost {
        line: usize,
    },
    /// There is nothing on the list.
    NoList,
}

impl FormFault {
    pub fn new(field: impl Into<String>, why: Why) -> Self {
        Self {
            field: field.into(),
            why,
        }
    }

    /// `before` is the setup that the form was made from, if the workshop exists: faults about
    /// what is in use count by its order and not by the form's.
    pub fn of(fault: SetupFault, form: &SetupForm, before: Option<&Setup>) -> Self {
        Self {
            field: place(&fault, form, before),
            why: Why::Setup(fault),
        }
    }
}

fn place(fault: &SetupFault, form: &SetupForm, before: Option<&Setup>) -> String {
    match fault {
        SetupFault::Text { part, .. } => match part {
            SetupPart::Title => "title".into(),
            SetupPart::Question => "question".into(),
            SetupPart::Purpose => "purpose".into(),
            SetupPart::Venue => "venue".into(),
            SetupPart::When => "when".into(),
            SetupPart::Organiser => "organiser".into(),
            SetupPart::Contact => "contact".into(),
            // The rules speak of the role; which of its two lines it is can be seen from outside.
            SetupPart::Role { n } => match form.roles.get(*n) {
                Some(role) if workshop::text::optional_line(&role.hint, LINE_CHARS).is_err() => {
                    format!("role-hint-{n}")
                }
                _ => format!("role-name-{n}"),
            },
            SetupPart::RoleSet => "roles".into(),
            SetupPart::Round { n } => {
                let wrong = form.rounds.get(*n).and_then(RoundRow::wrong_line);
                format!("{}-{n}", wrong.unwrap_or("prompt"))
            }
        },
        SetupFault::NoRoles | SetupFault::TooManyRoles { .. } | SetupFault::RoleTwice => {
            "roles".into()
        }
        SetupFault::NoRounds | SetupFault::TooManyRounds { .. } | SetupFault::RoundTwice { .. } => {
            "rounds".into()
        }
        SetupFault::Minutes { n, .. } => format!("minutes-{n}"),
        SetupFault::Picks { n, .. } => format!("picks-{n}"),
        SetupFault::Points { n, .. } => format!("points-{n}"),
        SetupFault::MostPoints { n, .. } => format!("most-{n}"),
        SetupFault::Credits { n, .. } => format!("credits-{n}"),
        SetupFault::Total { n, .. } => format!("total-{n}"),
        SetupFault::Axes { n } => format!("rule-{n}"),
        SetupFault::Together { n } => format!("together-{n}"),
        SetupFault::Source { n } => format!("from-{n}"),
        SetupFault::RoundInUse { n } => before
            .and_then(|before| before.rounds.get(*n))
            .and_then(|old| form.rounds.iter().position(|row| row.id == old.id))
            .map_or_else(|| "rounds".into(), |n| format!("kind-{n}")),
        SetupFault::RoleInUse { .. } => "roles".into(),
    }
}

/// The reasons of one refusal, to be looked up beside each field.
#[derive(Clone, Debug, Default)]
pub struct SetupReasons {
    faults: Vec<FormFault>,
    lang: Lang,
}

impl SetupReasons {
    pub fn new(faults: Vec<FormFault>, lang: Lang) -> Self {
        Self { faults, lang }
    }

    pub fn replace(&mut self, faults: Vec<FormFault>) {
        self.faults = faults;
    }

    /// What to say beside this field, if anything.
    pub fn beside(&self, field: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.field == field)?;
        let words = Editor::of(self.lang);
        let refusals = Refusals::of(self.lang);
        Some(match &fault.why {
            Why::Number { least, most } => (words.number_between)(*least, *most),
            Why::Setup(fault) => refusals.setup_fault(fault),
            Why::Line { line, fault } => {
                format!("{} {}", (words.line)(*line), refusals.text(None, *fault))
            }
            Why::Cost { line } => {
                let max = MAX_TOTAL;
                let cost = refusals.say(&Refusal::Cost { max });
                format!("{} {cost}", (words.line)(*line))
            }
            Why::NoList => words.no_list.into(),
        })
    }

    /// The fields with a fault, each once, from the top of the page.
    pub fn fields(&self) -> Vec<&str> {
        let mut fields: Vec<&str> = Vec::new();
        for fault in &self.faults {
            if !fields.contains(&fault.field.as_str()) {
                fields.push(&fault.field);
            }
        }
        fields.sort_by_key(|field| standing(field));
        fields
    }
}

/// Where a field stands on the page: its part, and its row there.
fn standing(field: &str) -> (usize, usize) {
    const FIRST: [&str; 9] = [
        "title",
        "question",
        "purpose",
        "venue",
        "when",
        "organiser",
        "contact",
        "list",
        "roles",
    ];
    let after = FIRST.len();
    let row = field.rsplit_once('-').and_then(|(_, n)| n.parse().ok());
    let row = row.unwrap_or_default();
    match FIRST.iter().position(|first| *first == field) {
        Some(n) => (n, 0),
        None if field.starts_with("role-") => (after, row),
        None if field == "smallest" => (after + 1, 0),
        None if field == "rounds" => (after + 2, 0),
        None => (after + 3, row),
    }
}
