//! A vote on a phone, from the first tick to the result. Others' ballots, and what they come to
//! before the facilitator shows it, never reach these pages: a [`Paper`] does not hold them.

mod approve;
mod cast;
mod deck;
mod filling;
mod judge;
mod meter;
mod pairs;
mod paper;
mod rank;
mod rate;
mod said;
mod shown;
mod spread;

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use workshop::view::{Header, VoteScene};
use workshop::{Ballot, RunState};

use super::Sheet;
use crate::pages::errors;
use crate::visit::SeatVisit;

pub use filling::Filling;
pub use paper::Paper;
pub use spread::Typed;

/// The vote that the room is in.
pub async fn show(visit: &SeatVisit, scene: VoteScene, header: &Header) -> Response {
    let paper = Paper::new(visit, scene, header);
    let is_result = paper.scene.results.is_some();
    match (paper.scene.state, &paper.mine) {
        (RunState::Open, None) => fill(visit, paper, Filling::default()).await,
        (RunState::Closed, _) if is_result => shown::show(visit, paper).await,
        (RunState::Open, Some(_)) => {
            let sheet = Sheet::new(visit, &paper.heading).looking_again();
            sheet.render(move || cast::is_in(paper)).await
        }
        (RunState::NotYet | RunState::Closed, _) => {
            let sheet = Sheet::new(visit, &paper.heading).looking_again();
            sheet.render(move || cast::waiting(paper)).await
        }
    }
}

#[derive(Deserialize)]
pub struct Wanted {
    /// There, whatever it says: to fill in again what was cast.
    change: Option<String>,
    /// Likewise: to go on, where there is more to ask than what was answered.
    more: Option<String>,
}

/// One's own ballot in any vote, at an address of its own: to check it, or to change it while the
/// vote is open.
pub async fn own(
    visit: SeatVisit,
    Path((_, round)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Response {
    let Some(paper) = Paper::find(&visit, &round) else {
        return errors::show(&visit.reader, StatusCode::NOT_FOUND).await;
    };
    let is_open = paper.scene.state == RunState::Open;
    let filling = Filling {
        more: wanted.more.is_some(),
        ..Filling::default()
    };
    if is_open && (wanted.change.is_some() || filling.more || paper.mine.is_none()) {
        return fill(&visit, paper, filling).await;
    }
    let sheet = Sheet::new(&visit, &paper.heading).at(&paper.rest());
    match (paper.scene.state, &paper.mine) {
        (RunState::NotYet, _) => sheet.render(move || cast::waiting(paper)).await,
        (RunState::Open, _) => sheet.render(move || cast::is_in(paper)).await,
        (RunState::Closed, _) => sheet.render(move || cast::kept(paper)).await,
    }
}

/// The ballot to fill in, with what is on it so far.
pub async fn fill(visit: &SeatVisit, paper: Paper, filling: Filling) -> Response {
    Sheet::new(visit, &paper.heading)
        .at(&paper.rest())
        .status(filling.status())
        .render(move || filling::form(paper, filling))
        .await
}

/// The vote closed while this was being filled in: it is not counted, and still not lost.
pub async fn too_late(visit: &SeatVisit, paper: Paper, ballot: Ballot) -> Response {
    Sheet::new(visit, &paper.heading)
        .at(&paper.rest())
        .status(StatusCode::CONFLICT)
        .render(move || cast::too_late(paper, ballot))
        .await
}
