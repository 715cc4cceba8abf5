//! `talkoot import polis`: a finished workshop from the folder that Polis exports.
//!
//! In these files 1 is agree, −1 disagree, 0 pass, and an empty cell was not seen. Polis counts
//! somebody's votes on one statement each time they vote; `participants-votes.csv` holds the last
//! vote only, and it is the last that counts here.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::bail;
use app::times;
use clap::{Args, ValueEnum};
use uuid::Uuid;
use workshop::{
    Actor, Asks, Author, Ballot, BallotRule, Command, HowFar, IDEA_CHARS, IdeaId, ItemId,
    MAX_IDEAS, MAX_ROLES, MAX_SEATS, Opinion, QUESTION_CHARS, Role, RoleKey, Round, RoundId,
    RoundKind, SMALLEST_GROUP_DEFAULT, SeatId, Setup, Shape, Source, TITLE_CHARS, Time, VoteSetup,
    Wall, What, WishId, text,
};

use super::finished::{everybody, seats};
use super::table::{Fault, Table, pairs};
use super::{Common, Wanted, beginning, desk, wish};

/// The reason that stands in the record. The files do not say more.
const REASON: &str = "Moderated out in Polis";

#[derive(Args)]
pub struct Polis {
    /// A folder with summary.csv, comments.csv and participants-votes.csv
    dir: PathBuf,

    /// Make the groups that Polis found into roles
    #[arg(long, value_enum)]
    roles: Option<Roles>,

    #[command(flatten)]
    common: Common,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Roles {
    GroupId,
}

/// What the files hold.
struct Conversation {
    topic: String,
    description: String,
    url: String,
    /// In the order of their ids, as numbers.
    statements: BTreeMap<u64, Statement>,
    /// In the order of the file.
    participants: Vec<Participant>,
    /// First and last vote or statement.
    lasted: Option<(Time, Time)>,
}

struct Statement {
    idea: WishId,
    author: u64,
    text: String,
    is_out: bool,
    /// Whether anybody could vote on it.
    was_put: bool,
}

struct Participant {
    id: u64,
    seat: SeatId,
    group: Option<u64>,
    votes: Vec<(u64, Opinion)>,
}

impl Polis {
    pub async fn run(self) -> anyhow::Result<()> {
        let mut conversation = Conversation::read(&self.dir, self.roles.is_some())?;
        let statements = conversation.statements.len();
        let participants = conversation.participants.len();
        let groups = conversation.groups().len();
        if groups > MAX_ROLES {
            bail!("the file has {groups} groups; a workshop has {MAX_ROLES} roles at most");
        }
        eprintln!("{statements} statements and {participants} participants are read");
        let wishes = conversation.wishes(self.common.language, self.roles.is_some());
        self.common.found(wishes).await
    }
}

impl Conversation {
    fn read(dir: &Path, with_groups: bool) -> anyhow::Result<Self> {
        let mut summary: BTreeMap<String, String> =
            pairs(&dir.join("summary.csv"))?.into_iter().collect();
        let mut take = |key: &str| summary.remove(key).unwrap_or_default().trim().to_owned();
        let mut conversation = Self {
            topic: take("topic"),
            description: take("conversation-description"),
            url: take("url"),
            statements: BTreeMap::new(),
            participants: Vec::new(),
            lasted: None,
        };
        conversation.read_statements(&dir.join("comments.csv"))?;
        conversation.read_participants(&dir.join("participants-votes.csv"), with_groups)?;
        let events = dir.join("votes.csv");
        if events.exists() {
            let mut table = Table::open(&events, "Reading when people voted")?;
            let timestamp = table.column("timestamp")?;
            while let Some(row) = table.next()? {
                conversation.reaches(Time(row.number(timestamp)?));
            }
        }
        Ok(conversation)
    }

    fn read_statements(&mut self, path: &Path) -> anyhow::Result<()> {
        let mut table = Table::open(path, "Reading statements")?;
        let id = table.column("comment-id")?;
        let author = table.column("author-id")?;
        let moderated = table.column("moderated")?;
        let body = table.column("comment-body")?;
        let timestamp = table.optional_column("timestamp");
        while let Some(row) = table.next()? {
            let statement = Statement {
                idea: WishId(Uuid::new_v4()),
                author: row.number(author)?,
                text: row.text(body, |said| text::lines(said, IDEA_CHARS))?,
                is_out: match row.number::<i8>(moderated)? {
                    -1 => true,
                    0 | 1 => false,
                    other => {
                        let what = format!("{other} should be 1, 0 or -1");
                        return Err(row.fault(moderated, &what).into());
                    }
                },
                was_put: false,
            };
            let number: u64 = row.number(id)?;
            if self.statements.len() >= MAX_IDEAS {
                return Err(row
                    .refuse(&format!("more than {MAX_IDEAS} statements"))
                    .into());
            }
            if self.statements.insert(number, statement).is_some() {
                return Err(row
                    .fault(id, &format!("statement {number} came before"))
                    .into());
            }
            if let Some(timestamp) = timestamp {
                self.reaches(Time(row.number(timestamp)?));
            }
        }
        Ok(())
    }

    fn read_participants(&mut self, path: &Path, with_groups: bool) -> anyhow::Result<()> {
        let mut table = Table::open(path, "Reading votes")?;
        let id = table.column("participant")?;
        let group = match with_groups {
            true => Some(table.column("group-id")?),
            false => None,
        };
        let columns = self.statement_columns(&table, path)?;
        let seats = seats(MAX_SEATS);
        let mut seen = BTreeSet::new();
        while let Some(row) = table.next()? {
            let number: u64 = row.number(id)?;
            if !seen.insert(number) {
                return Err(row
                    .fault(id, &format!("participant {number} came before"))
                    .into());
            }
            if self.participants.len() >= MAX_SEATS {
                return Err(row
                    .refuse(&format!("more than {MAX_SEATS} participants"))
                    .into());
            }
            let group = match group {
                Some(group) if !row.cell(group)?.trim().is_empty() => Some(row.number(group)?),
                _ => None,
            };
            let mut votes = Vec::new();
            for (column, statement) in &columns {
                let opinion = match row.cell(*column)?.trim() {
                    "" => continue,
                    "1" => Opinion::Agree,
                    "-1" => Opinion::Disagree,
                    "0" => Opinion::Pass,
                    other => {
                        let what = format!("{other:?} should be 1, 0, -1 or empty");
                        return Err(row.fault(*column, &what).into());
                    }
                };
                votes.push((*statement, opinion));
            }
            self.participants.push(Participant {
                id: number,
                seat: seats[self.participants.len()],
                group,
                votes,
            });
        }
        Ok(())
    }

    /// The columns that are named after statements.
    fn statement_columns(
        &mut self,
        table: &Table,
        path: &Path,
    ) -> Result<Vec<(usize, u64)>, Fault> {
        let mut columns = Vec::new();
        for (n, name) in table.columns().iter().enumerate() {
            let Ok(id) = name.parse::<u64>() else {
                continue;
            };
            let fault = |what: String| Fault {
                file: path.to_owned(),
                line: 1,
                column: Some(format!("{} ({name})", n + 1)),
                what,
            };
            let statement = self.statements.get_mut(&id);
            let statement =
                statement.ok_or_else(|| fault(format!("comments.csv has no statement {id}")))?;
            if statement.was_put {
                return Err(fault(format!("statement {id} has a column already")));
            }
            statement.was_put = true;
            columns.push((n, id));
        }
        Ok(columns)
    }

    fn reaches(&mut self, at: Time) {
        let (from, to) = self.lasted.unwrap_or((at, at));
        self.lasted = Some((from.min(at), to.max(at)));
    }

    /// The workshop as it would have gone here: everybody sits down, everything is written, what
    /// was moderated out before anybody voted is taken down, everybody votes, the rest of what was
    /// moderated out is taken down, and the result is shown. The journal bears the time of the
    /// import, because that is when it was written; when people really wrote and voted is in the
    /// setup.
    fn wishes(&mut self, lang: app::words::Lang, with_groups: bool) -> Vec<Wanted> {
        let (write, vote) = (RoundId(Uuid::new_v4()), RoundId(Uuid::new_v4()));
        let setup = self.setup(lang, with_groups, write, vote);
        let only = (!with_groups).then(|| setup.roles[0].key.clone());
        let mut wishes = vec![desk(Command::CreateWorkshop { setup })];
        for participant in &self.participants {
            wishes.push(desk(Command::TakeSeat {
                seat: participant.seat,
                role: only.clone().or_else(|| participant.group.map(role_key)),
            }));
        }
        wishes.push(desk(Command::OpenRound { round: write }));
        let seats: BTreeMap<u64, SeatId> =
            self.participants.iter().map(|p| (p.id, p.seat)).collect();
        for (id, statement) in &self.statements {
            let author = match seats.get(&statement.author) {
                Some(seat) => Author::Seat(*seat),
                None => Author::Desk { role: None },
            };
            let command = Command::AddIdea {
                round: Some(write),
                text: statement.text.clone(),
                author,
                only_desk: false,
                source_id: Some(id.to_string()),
            };
            wishes.push((Actor::Desk, statement.idea, command));
        }
        wishes.extend(self.taking_down(|statement| !statement.was_put));
        wishes.push(desk(Command::OpenRound { round: vote }));
        for participant in &mut self.participants {
            let judged: Vec<(ItemId, Opinion)> = std::mem::take(&mut participant.votes)
                .into_iter()
                .map(|(id, opinion)| (item(&self.statements[&id]), opinion))
                .collect();
            if !judged.is_empty() {
                let ballot = Ballot::Judged(judged);
                let command = Command::CastBallot {
                    round: vote,
                    ballot,
                };
                wishes.push(wish(Actor::Seat(participant.seat), command));
            }
        }
        wishes.push(desk(Command::CloseRound { round: vote }));
        wishes.extend(self.taking_down(|statement| statement.was_put));
        wishes.push(desk(Command::Reveal { round: vote }));
        wishes.push(desk(Command::RevealTo {
            round: vote,
            upto: HowFar::Differ,
        }));
        wishes
    }

    fn taking_down(&self, which: impl Fn(&Statement) -> bool) -> Option<Wanted> {
        let out = self.statements.values().filter(|s| s.is_out && which(s));
        let ideas: Vec<IdeaId> = out.map(|statement| IdeaId(statement.idea.0)).collect();
        let reason = REASON.to_owned();
        (!ideas.is_empty()).then(|| desk(Command::HideIdeas { ideas, reason }))
    }

    fn setup(
        &self,
        lang: app::words::Lang,
        with_groups: bool,
        write: RoundId,
        vote: RoundId,
    ) -> Setup {
        let round = |id, kind| Round {
            id,
            kind,
            prompt: String::new(),
            minutes: 0,
        };
        let untitled = "Polis";
        let topic = if self.topic.is_empty() {
            untitled
        } else {
            &self.topic
        };
        Setup {
            title: beginning(topic, TITLE_CHARS),
            question: beginning(topic, QUESTION_CHARS),
            purpose: beginning(&self.description, QUESTION_CHARS),
            venue: format!("Polis {}", self.url).trim().to_owned(),
            when: self.lasted.map_or_else(String::new, |(from, to)| {
                let (from, to) = (times::day(lang, from), times::day(lang, to));
                if from == to {
                    from
                } else {
                    format!("{from} – {to}")
                }
            }),
            organiser: String::new(),
            contact: String::new(),
            language: lang.code().to_owned(),
            roles: self.roles(with_groups),
            role_set: if with_groups { "group" } else { "" }.to_owned(),
            rounds: vec![
                round(
                    write,
                    RoundKind::Gather {
                        wall: Wall::Open,
                        asks: Asks::Ideas,
                        together: 1,
                    },
                ),
                round(
                    vote,
                    RoundKind::Vote(VoteSetup::new(What::Ideas, Source::All, BallotRule::Judge)),
                ),
            ],
            smallest_group: SMALLEST_GROUP_DEFAULT,
        }
    }

    /// One role a group, or one for all: a workshop has at least one.
    fn roles(&self, with_groups: bool) -> Vec<Role> {
        let groups = self.groups();
        let role = |key: RoleKey, shape, name| Role {
            key,
            shape,
            name,
            hint: String::new(),
        };
        if !with_groups || groups.is_empty() {
            return vec![everybody()];
        }
        groups
            .into_iter()
            .zip(Shape::ALL.into_iter().cycle())
            .map(|(group, shape)| role(role_key(group), shape, format!("Group {group}")))
            .collect()
    }
}

impl Conversation {
    fn groups(&self) -> BTreeSet<u64> {
        self.participants.iter().filter_map(|p| p.group).collect()
    }
}

/// As Polis numbers it: results name it so.
fn role_key(group: u64) -> RoleKey {
    RoleKey::new(group.to_string())
}

fn item(statement: &Statement) -> ItemId {
    ItemId::Idea(IdeaId(statement.idea.0))
}
