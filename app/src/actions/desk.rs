//! What the facilitator does: moves through the agenda, takes ideas down or sets them aside, and
//! types in what came on paper.

use axum::extract::{Form, RawForm};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use workshop::{Author, Command, IdeaId, Place, RoleKey, RoundId, Seen, WishId};

use crate::pages::desk::{Paper, Trouble, With, place_of, show_trouble};
use crate::pages::errors;
use crate::visit::{Denial, DeskVisit};
use crate::words::{Desk, Refusals};

/// Something asked of a round.
#[derive(Deserialize)]
pub struct Round {
    wish: WishId,
    act: Act,
    /// A round's id, or `lobby`.
    round: String,
    /// Where the room was when the page was made.
    #[serde(default)]
    seen: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Act {
    Open,
    Go,
    Close,
    Pause,
    Resume,
    AddMinute,
    TakeMinute,
    ShowWall,
    CoverWall,
    Reveal,
}

pub async fn rounds(visit: DeskVisit, Form(form): Form<Round>) -> Response {
    let Some(command) = form.command() else {
        return errors::show(&visit.reader, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    match visit.act(form.wish, command).await {
        Ok(_) => to_the_desk(&visit, "#now"),
        Err(denial) => {
            let trouble = Trouble::new(denial, With::Moving);
            show_trouble(&visit.again(), false, trouble).await
        }
    }
}

impl Round {
    /// `None`: it names no place, or asks the lobby for what only rounds do.
    fn command(&self) -> Option<Command> {
        let command = command(self.act, place_of(&self.round)?)?;
        Some(match (self.act, self.seen.as_str()) {
            (_, "") => command,
            (Act::Open | Act::Go, seen) => command.if_still(Seen::At(place_of(seen)?)),
            _ => command,
        })
    }
}

/// `None`: the lobby cannot be opened or closed.
fn command(act: Act, place: Place) -> Option<Command> {
    let round = match place {
        Place::Lobby => None,
        Place::Round(round) => Some(round),
    };
    Some(match act {
        Act::Go => Command::GoTo { place },
        Act::Open => Command::OpenRound { round: round? },
        Act::Close => Command::CloseRound { round: round? },
        Act::Pause => Command::PauseTimer { round: round? },
        Act::Resume => Command::ResumeTimer { round: round? },
        Act::AddMinute => Command::AddTime {
            round: round?,
            seconds: 60,
        },
        Act::TakeMinute => Command::AddTime {
            round: round?,
            seconds: -60,
        },
        Act::ShowWall => Command::ShowWall { round: round? },
        Act::CoverWall => Command::CoverWall { round: round? },
        Act::Reveal => Command::Reveal { round: round? },
    })
}

/// Something asked of ideas. Boxes that are ticked come as many fields of one name.
pub async fn ideas(visit: DeskVisit, RawForm(body): RawForm) -> Response {
    let Some(asked) = AboutIdeas::read(&body) else {
        return errors::show(&visit.reader, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let AboutIdeas {
        wish,
        act,
        ideas,
        reason,
        all,
    } = asked;
    let command = match act.as_str() {
        "hide" => Command::HideIdeas {
            ideas: ideas.clone(),
            reason: reason.clone(),
        },
        "show" => Command::ShowIdeas {
            ideas: ideas.clone(),
        },
        "put-up" => Command::PutUpIdeas {
            ideas: ideas.clone(),
        },
        "keep" => Command::KeepIdeas {
            ideas: ideas.clone(),
        },
        "park" => Command::ParkIdeas {
            ideas: ideas.clone(),
        },
        "unpark" => Command::UnparkIdeas {
            ideas: ideas.clone(),
        },
        _ => return errors::show(&visit.reader, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let list = match act.as_str() {
        "put-up" | "keep" => "#read-h",
        _ => "#wall-h",
    };
    match visit.act(wish, command).await {
        Ok(_) if all => to_the_desk(&visit, &format!("?ideas=all{list}")),
        Ok(_) => to_the_desk(&visit, list),
        Err(denial) => {
            let denial = in_the_desks_words(&visit, denial);
            let with = With::Ideas {
                chosen: ideas,
                reason,
            };
            show_trouble(&visit.again(), all, Trouble::new(denial, with)).await
        }
    }
}

struct AboutIdeas {
    wish: WishId,
    act: String,
    ideas: Vec<IdeaId>,
    reason: String,
    /// Whether the page showed every idea.
    all: bool,
}

impl AboutIdeas {
    fn read(body: &[u8]) -> Option<Self> {
        let mut asked = AboutIdeas {
            wish: WishId(uuid::Uuid::nil()),
            act: String::new(),
            ideas: vec![],
            reason: String::new(),
            all: false,
        };
        for (name, value) in form_urlencoded::parse(body) {
            match &*name {
                "wish" => asked.wish = value.parse().ok()?,
                "act" => asked.act = value.into_owned(),
                "idea" => asked.ideas.push(value.parse().ok()?),
                "reason" => asked.reason = value.into_owned(),
                "ideas" => asked.all = true,
                _ => {}
            }
        }
        (!asked.wish.0.is_nil()).then_some(asked)
    }
}

fn in_the_desks_words(visit: &DeskVisit, denial: Denial) -> Denial {
    match denial.refusal {
        Some(workshop::Refusal::NothingChosen) => Denial {
            reason: Desk::of(visit.reader.lang).tick_first.to_owned(),
            ..denial
        },
        Some(workshop::Refusal::Text { field, fault }) => Denial {
            reason: Refusals::of(visit.reader.lang).text(Some(field), fault),
            ..denial
        },
        _ => denial,
    }
}

/// What somebody wrote on paper.
#[derive(Deserialize)]
pub struct OnPaper {
    wish: WishId,
    text: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    round: Option<RoundId>,
    #[serde(default)]
    only_desk: Option<String>,
}

pub async fn paper(visit: DeskVisit, Form(form): Form<OnPaper>) -> Response {
    let paper = Paper {
        text: form.text,
        role: form.role,
        only_desk: form.only_desk.is_some(),
    };
    let command = Command::AddIdea {
        round: form.round,
        text: paper.text.clone(),
        author: Author::Desk {
            role: (!paper.role.is_empty()).then(|| RoleKey::new(paper.role.as_str())),
        },
        only_desk: paper.only_desk,
        source_id: None,
    };
    match visit.act(form.wish, command).await {
        Ok(_) => to_the_desk(&visit, "#room"),
        Err(denial) => {
            let denial = in_the_desks_words(&visit, denial);
            let trouble = Trouble::new(denial, With::Paper(paper));
            show_trouble(&visit.again(), false, trouble).await
        }
    }
}

fn to_the_desk(visit: &DeskVisit, rest: &str) -> Response {
    Redirect::to(&format!("/w/{}/desk{rest}", visit.code())).into_response()
}
