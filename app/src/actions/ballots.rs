//! Casting a ballot, and moving things about on one before it is cast.

mod sent;

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use workshop::{Ballot, Command, Refusal, RunState};

use crate::ballots::Move;
use crate::pages::errors;
use crate::pages::seat::ballot::{self, Filling, Paper, Typed};
use crate::visit::{Denial, SeatVisit};
use crate::words::{PaperWords, Refusals};
use sent::{Sent, item_of};

/// One form, many buttons: an arrow has the page come back with something moved, and nothing is
/// kept; the one button without a name casts what is on the page.
pub async fn cast(
    visit: SeatVisit,
    Path((_, round)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    let Some(paper) = Paper::find(&visit, &round) else {
        return errors::show(&visit.reader, StatusCode::NOT_FOUND).await;
    };
    let sent = Sent::read(&paper, &fields);
    if let (Some(pressed), Ballot::Ranked(picks)) = (&sent.pressed, &sent.ballot) {
        return rearrange(&visit, paper, picks.clone(), pressed).await;
    }
    let wish = match (sent.wish, sent.is_torn, sent.is_no_number) {
        (Some(wish), false, false) => wish,
        (Some(_), false, true) => {
            let denial = no_number(&visit);
            return again(&visit, paper, sent.ballot, sent.typed, denial).await;
        }
        _ => return again(&visit, paper, sent.ballot, sent.typed, torn(&visit)).await,
    };
    let command = Command::CastBallot {
        round: paper.scene.round,
        ballot: sent.ballot.clone(),
    };
    match visit.act(wish, command).await {
        Ok(_) => Redirect::to(&paper.room()).into_response(),
        Err(denial) => {
            let visit = visit.again();
            match Paper::find(&visit, &round) {
                Some(paper) => again(&visit, paper, sent.ballot, sent.typed, denial).await,
                None => errors::show(&visit.reader, denial.status).await,
            }
        }
    }
}

async fn rearrange(
    visit: &SeatVisit,
    paper: Paper,
    mut picks: Vec<workshop::ItemId>,
    pressed: &str,
) -> Response {
    if paper.scene.state != RunState::Open {
        return ballot::too_late(visit, paper, Ballot::Ranked(picks)).await;
    }
    let moved = match pressed.parse::<Move>() {
        Ok(wanted) => {
            let options = paper.scene.options.iter().map(|option| option.item.uuid());
            let mut ids: Vec<_> = picks.iter().map(|item| item.uuid()).collect();
            let moved = wanted.make(&mut ids, &options.collect::<Vec<_>>(), paper.most());
            picks = ids.into_iter().map(|id| item_of(&paper, id)).collect();
            moved
        }
        Err(_) => {
            let picks = Ballot::Ranked(picks);
            return again(visit, paper, picks, Typed::new(), torn(visit)).await;
        }
    };
    match moved {
        Ok(focus) => {
            let filling = Filling {
                ballot: Some(Ballot::Ranked(picks)),
                focus,
                ..Filling::default()
            };
            ballot::fill(visit, paper, filling).await
        }
        Err(refusal) => {
            let denial = Denial::new(&visit.reader, rooms::Denied::Refused(refusal));
            again(visit, paper, Ballot::Ranked(picks), Typed::new(), denial).await
        }
    }
}

/// The page once more, with everything that was chosen and the reason why it was not taken.
async fn again(
    visit: &SeatVisit,
    paper: Paper,
    chosen: Ballot,
    typed: Typed,
    denial: Denial,
) -> Response {
    if denial.refusal == Some(Refusal::RoundClosed) || paper.scene.state != RunState::Open {
        return ballot::too_late(visit, paper, chosen).await;
    }
    let filling = Filling {
        ballot: Some(chosen),
        typed,
        denial: Some(denial),
        ..Filling::default()
    };
    ballot::fill(visit, paper, filling).await
}

/// Part of the form was lost or bent on the way.
fn torn(visit: &SeatVisit) -> Denial {
    Denial {
        status: StatusCode::UNPROCESSABLE_ENTITY,
        reason: Refusals::of(visit.reader.lang).not_understood.to_owned(),
        refusal: None,
    }
}

/// Where a number belongs there is something else; the page that comes back says where.
fn no_number(visit: &SeatVisit) -> Denial {
    Denial {
        status: StatusCode::UNPROCESSABLE_ENTITY,
        reason: PaperWords::of(visit.reader.lang).no_number.to_owned(),
        refusal: None,
    }
}
