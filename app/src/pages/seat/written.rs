//! What a person has in the writing field, and what became of what they sent last. It outlives a
//! refusal: a text that was typed is never lost by us.

use axum::http::StatusCode;
use workshop::view::mine;
use workshop::{Author, IdeaId, Refusal, WishId};

use super::After;
use crate::visit::{Denial, SeatVisit, fresh_wish};

pub struct Written {
    pub(super) wish: WishId,
    pub(super) text: String,
    pub(super) only_desk: bool,
    /// How many stand behind it; as many as the round asks for unless they said otherwise.
    pub(super) behind: Option<u8>,
    pub(super) denial: Option<Denial>,
    pub(super) receipt: Option<Done>,
}

pub(super) enum Done {
    Saved(IdeaId),
    TakenBack,
}

impl Written {
    /// Nothing yet, or what the last action left behind.
    pub(super) fn after(visit: &SeatVisit, after: &After) -> Self {
        let mut written = Written {
            wish: fresh_wish(),
            text: String::new(),
            only_desk: false,
            behind: None,
            denial: None,
            receipt: None,
        };
        if let Ok(id) = after.saved.parse() {
            let is_mine = mine(&visit.now, visit.seat)
                .is_some_and(|mine| mine.ideas.iter().any(|idea| idea.id == id));
            written.receipt = is_mine.then_some(Done::Saved(id));
        }
        // A slip of the thumb costs nothing: what was taken back is offered again.
        let own = |id: IdeaId| {
            let idea = visit.now.ideas.get(&id)?;
            (idea.author == Author::Seat(visit.seat) && idea.is_withdrawn()).then_some(idea)
        };
        if let Some(idea) = after.taken.parse().ok().and_then(own) {
            written.text = idea.text.clone();
            written.only_desk = idea.only_desk;
            written.behind = Some(idea.behind);
            written.receipt = Some(Done::TakenBack);
        }
        written
    }

    /// What was sent and not taken. It may be sent again under the same wish, unless that very
    /// wish was the reason: then it needs another.
    pub fn refused(
        wish: WishId,
        text: String,
        only_desk: bool,
        behind: Option<u8>,
        denial: Denial,
    ) -> Self {
        let wish = if denial.refusal == Some(Refusal::IdUsed) {
            fresh_wish()
        } else {
            wish
        };
        Written {
            wish,
            text,
            only_desk,
            behind,
            denial: Some(denial),
            receipt: None,
        }
    }

    pub(super) fn status(&self) -> StatusCode {
        self.denial
            .as_ref()
            .map_or(StatusCode::OK, |denial| denial.status)
    }

    /// Whether the text has nowhere to go where it was meant for.
    pub(super) fn came_late(&self) -> bool {
        let refusal = self.denial.as_ref().and_then(|d| d.refusal.as_ref());
        matches!(
            refusal,
            Some(Refusal::RoundClosed | Refusal::OtherKindOfRound | Refusal::NoSuchRound)
        )
    }
}
