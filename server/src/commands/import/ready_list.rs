//! `talkoot import csv`: a list that somebody brought along, ready to group or to vote on; with
//! costs, to share a sum among.

use std::collections::BTreeMap;
use std::path::PathBuf;

use app::forms::whole;
use app::words::{Lang, Room};
use clap::Args;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{
    Author, BallotRule, Command, IDEA_CHARS, IdeaId, ItemId, MAX_IDEAS, MAX_ROLES, MAX_THEMES,
    MAX_TOTAL, QUESTION_CHARS, ROLE_CHARS, Role, RoleKey, Round, RoundId, RoundKind, Setup, Shape,
    THEME_CHARS, TITLE_CHARS, UNIT_CHARS, WishId, text,
};

use super::table::{Fault, Row, Table, told};
use super::{Common, Wanted, beginning, desk};

#[derive(Args)]
pub struct ReadyList {
    /// A table with a line of column names
    file: PathBuf,

    /// What the workshop is called [default: the file's name]
    #[arg(long, value_parser = some_words)]
    title: Option<String>,

    /// The question [default: the title]
    #[arg(long, value_parser = some_words)]
    question: Option<String>,

    /// How much there is to spend, where a column `cost` says what each idea takes
    #[arg(long, value_name = "SUM", value_parser = clap::value_parser!(u64).range(1..=MAX_TOTAL))]
    total: Option<u64>,

    /// What costs are counted in, such as € or hours
    #[arg(long, requires = "total", value_parser = unit)]
    unit: Option<String>,

    #[command(flatten)]
    common: Common,
}

fn unit(said: &str) -> Result<String, String> {
    text::optional_line(said, UNIT_CHARS).map_err(told)
}

/// Of any length: a title that is too long is told by its beginning.
fn some_words(said: &str) -> Result<String, String> {
    text::line(said, said.len()).map_err(told)
}

/// What the file holds.
#[derive(Default)]
struct List {
    ideas: Vec<(WishId, Line)>,
    /// In the order met.
    roles: Vec<Role>,
    /// Title and ideas, in the order met.
    themes: Vec<(String, Vec<IdeaId>)>,
}

struct Line {
    text: String,
    role: Option<RoleKey>,
    source_id: Option<String>,
    cost: Option<u64>,
}

impl ReadyList {
    pub async fn run(self) -> anyhow::Result<()> {
        let list = List::read(&self.file, self.total.is_some())?;
        let (ideas, themes) = (list.ideas.len(), list.themes.len());
        eprintln!("{ideas} ideas and {themes} themes are read");
        let setup = self.setup(&list)?;
        self.common.found(list.wishes(setup)).await
    }

    /// The agenda for a ready list, with a round for grouping before it.
    fn setup(&self, list: &List) -> anyhow::Result<Setup> {
        let title = match &self.title {
            Some(title) => title.clone(),
            None => {
                let stem = self.file.file_stem().unwrap_or_default();
                some_words(&stem.to_string_lossy()).map_err(|why| {
                    anyhow::anyhow!("the file's name is no title ({why}): say one with --title")
                })?
            }
        };
        let title = title.as_str();
        let question = self.question.as_deref().unwrap_or(title);
        let template = match self.total {
            Some(_) => Template::SharedBudget,
            None => Template::ReadyList,
        };
        let mut setup = template.setup(Uuid::new_v4);
        for round in &mut setup.rounds {
            if let RoundKind::Vote(vote) = &mut round.kind
                && let (BallotRule::Budget { total }, Some(sum)) = (&mut vote.rule, self.total)
            {
                *total = sum;
                vote.unit = self.unit.clone().unwrap_or_default();
            }
        }
        setup.title = beginning(title, TITLE_CHARS);
        setup.question = beginning(question, QUESTION_CHARS);
        setup.language = self.common.language.code().to_owned();
        setup.rounds.insert(
            0,
            Round {
                id: RoundId(Uuid::new_v4()),
                kind: RoundKind::Group,
                prompt: String::new(),
                minutes: 10,
            },
        );
        if !list.roles.is_empty() {
            setup.roles = list.roles.clone();
            // Somebody at the door may be none of these.
            let other = Role::usual().into_iter().find(|role| role.key.0 == "other");
            let has_other = setup.roles.iter().any(|role| role.key.0 == "other");
            if !has_other && setup.roles.len() < MAX_ROLES {
                setup.roles.extend(other);
            }
        }
        Ok(setup)
    }
}

impl List {
    fn read(path: &std::path::Path, spends: bool) -> anyhow::Result<Self> {
        let mut table = Table::open(path, "Reading ideas")?;
        let idea = table.column("idea")?;
        let cost = match spends {
            true => Some(table.column("cost")?),
            false if table.optional_column("cost").is_some() => {
                anyhow::bail!(
                    "there is a column \"cost\": say with --total how much there is to spend"
                );
            }
            false => None,
        };
        let [role, theme, id] = ["role", "theme", "id"].map(|name| table.optional_column(name));
        let mut list = Self::default();
        let mut ids: BTreeMap<String, ()> = BTreeMap::new();
        while let Some(row) = table.next()? {
            if list.ideas.len() >= MAX_IDEAS {
                return Err(row.refuse(&format!("more than {MAX_IDEAS} ideas")).into());
            }
            let wish = WishId(Uuid::new_v4());
            let line = Line {
                text: row.text(idea, |said| text::lines(unprefixed(said), IDEA_CHARS))?,
                role: match role {
                    Some(column) => list.role(&row, column)?,
                    None => None,
                },
                source_id: match id {
                    Some(column) => Some(row.cell(column)?.trim().to_owned()),
                    None => None,
                }
                .filter(|id| !id.is_empty()),
                cost: match cost {
                    Some(column) => price(&row, column)?,
                    None => None,
                },
            };
            if let (Some(column), Some(id)) = (id, &line.source_id)
                && ids.insert(id.clone(), ()).is_some()
            {
                return Err(row.fault(column, &format!("{id:?} came before")).into());
            }
            if let Some(column) = theme {
                list.place(&row, column, IdeaId(wish.0))?;
            }
            list.ideas.push((wish, line));
        }
        Ok(list)
    }

    /// The role that a cell names, in any language that has a word for it; a new one is added.
    fn role(&mut self, row: &Row<'_>, column: usize) -> Result<Option<RoleKey>, Fault> {
        let name = row.text(column, |said| {
            text::optional_line(unprefixed(said), ROLE_CHARS)
        })?;
        // What our own tables say where a role is too small to be told.
        if name.is_empty() || name.eq_ignore_ascii_case("others") {
            return Ok(None);
        }
        let known = Role::usual()
            .into_iter()
            .find(|role| is_called(role, &name));
        let same = self.roles.iter().find(|role| match &known {
            Some(known) => role.key == known.key,
            None => role.name.to_lowercase() == name.to_lowercase(),
        });
        if let Some(role) = same {
            return Ok(Some(role.key.clone()));
        }
        if self.roles.len() >= MAX_ROLES {
            let what = format!("{name:?} would be one role more than {MAX_ROLES}");
            return Err(row.fault(column, &what));
        }
        let role = known.unwrap_or_else(|| Role {
            key: RoleKey::new(format!("role-{}", self.roles.len() + 1)),
            shape: self.free_shape(),
            name,
            hint: String::new(),
        });
        self.roles.push(role.clone());
        Ok(Some(role.key))
    }

    fn free_shape(&self) -> Shape {
        let is_free = |shape: &Shape| self.roles.iter().all(|role| role.shape != *shape);
        Shape::ALL.into_iter().find(is_free).unwrap_or(Shape::Plus)
    }

    fn place(&mut self, row: &Row<'_>, column: usize, idea: IdeaId) -> Result<(), Fault> {
        let title = row.text(column, |said| {
            text::optional_line(unprefixed(said), THEME_CHARS)
        })?;
        if title.is_empty() {
            return Ok(());
        }
        if let Some((_, ideas)) = self.themes.iter_mut().find(|(known, _)| *known == title) {
            ideas.push(idea);
            return Ok(());
        }
        if self.themes.len() >= MAX_THEMES {
            return Err(row.fault(column, &format!("more than {MAX_THEMES} themes")));
        }
        self.themes.push((title, vec![idea]));
        Ok(())
    }

    fn wishes(self, setup: Setup) -> Vec<Wanted> {
        let spending = setup.rounds.iter().find(|round| {
            let vote = round.kind.vote();
            vote.is_some_and(|vote| matches!(vote.rule, BallotRule::Budget { .. }))
        });
        let spending = spending.map(|round| round.id);
        let mut wishes = vec![desk(Command::CreateWorkshop { setup })];
        let mut costs = Vec::new();
        for (idea, line) in self.ideas {
            costs.extend(line.cost.map(|cost| (ItemId::Idea(IdeaId(idea.0)), cost)));
            let command = Command::AddIdea {
                round: None,
                text: line.text,
                author: Author::Desk { role: line.role },
                only_desk: false,
                source_id: line.source_id,
            };
            wishes.push((workshop::Actor::Desk, idea, command));
        }
        if let Some(round) = spending.filter(|_| !costs.is_empty()) {
            wishes.push(desk(Command::SetCosts { round, costs }));
        }
        for (title, ideas) in self.themes {
            wishes.push(desk(Command::MakeTheme { title, ideas }));
        }
        wishes
    }
}

/// Empty where nobody knows yet: it can be said at the desk.
fn price(row: &Row<'_>, column: usize) -> Result<Option<u64>, Fault> {
    let cell = row.cell(column)?.trim();
    if cell.is_empty() {
        return Ok(None);
    }
    let fits = |cost: &u64| (1..=MAX_TOTAL).contains(cost);
    let cost = whole(cell).filter(fits).ok_or_else(|| {
        let what = format!("{cell:?} should be a whole number from 1 to {MAX_TOTAL}");
        row.fault(column, &what)
    })?;
    Ok(Some(cost))
}

fn is_called(role: &Role, name: &str) -> bool {
    let name = name.to_lowercase();
    role.key.0 == name
        || Lang::ALL.into_iter().any(|lang| {
            let words = Room::of(lang).known_role(role);
            words.is_some_and(|words| {
                [words.name, words.group, words.choice]
                    .iter()
                    .any(|word| word.to_lowercase() == name)
            })
        })
}

/// Our own tables put an apostrophe before what a spreadsheet would take for a formula; it is not
/// part of what was said.
fn unprefixed(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(said)
            if said.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) =>
        {
            said
        }
        _ => cell,
    }
}
