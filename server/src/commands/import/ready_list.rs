//! `talkoot import csv`: a list that somebody brought along, ready to group or to vote on.

use std::collections::BTreeMap;
use std::path::PathBuf;

use app::words::{Lang, Room};
use clap::Args;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{
    Author, Command, IDEA_CHARS, IdeaId, MAX_IDEAS, MAX_ROLES, MAX_THEMES, QUESTION_CHARS,
    ROLE_CHARS, Role, RoleKey, Round, RoundId, RoundKind, Setup, Shape, THEME_CHARS, TITLE_CHARS,
    WishId, text,
};

use super::table::{Fault, Row, Table};
use super::{Common, Wanted, beginning, desk};

#[derive(Args)]
pub struct ReadyList {
    /// A table with a line of column names
    file: PathBuf,

    /// What the workshop is called [default: the file's name]
    #[arg(long)]
    title: Option<String>,

    /// The question [default: the title]
    #[arg(long)]
    question: Option<String>,

    #[command(flatten)]
    common: Common,
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
}

impl ReadyList {
    pub async fn run(self) -> anyhow::Result<()> {
        let list = List::read(&self.file)?;
        let (ideas, themes) = (list.ideas.len(), list.themes.len());
        eprintln!("{ideas} ideas and {themes} themes are read");
        let setup = self.setup(&list);
        self.common.found(list.wishes(setup)).await
    }

    /// The agenda for a ready list, with a round for grouping before it.
    fn setup(&self, list: &List) -> Setup {
        let stem = self.file.file_stem().unwrap_or_default().to_string_lossy();
        let title = self.title.as_deref().unwrap_or(&stem);
        let question = self.question.as_deref().unwrap_or(title);
        let mut setup = Template::ReadyList.setup(Uuid::new_v4);
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
        setup
    }
}

impl List {
    fn read(path: &std::path::Path) -> anyhow::Result<Self> {
        let mut table = Table::open(path, "Reading ideas")?;
        let idea = table.column("idea")?;
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
        let mut wishes = vec![desk(Command::CreateWorkshop { setup })];
        for (idea, line) in self.ideas {
            let command = Command::AddIdea {
                round: None,
                text: line.text,
                author: Author::Desk { role: line.role },
                only_desk: false,
                source_id: line.source_id,
            };
            wishes.push((workshop::Actor::Desk, idea, command));
        }
        for (title, ideas) in self.themes {
            wishes.push(desk(Command::MakeTheme { title, ideas }));
        }
        wishes
    }
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
