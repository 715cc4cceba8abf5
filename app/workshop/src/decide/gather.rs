//! Sharing ideas, editing and taking back one's own, and what the facilitator may do with them:
//! hide with a reason, show again, park. Never edit.

use crate::{
    Asks, Author, Event, Field, IDEA_CHARS, Idea, IdeaId, MAX_IDEAS, MAX_IDEAS_A_SEAT, Moderation,
    REASON_CHARS, Refusal, RoundId, RoundKind, RunState, SeatId, WishId, Workshop, text,
};

use super::seats;

/// What a phone sends.
pub struct Said<'a> {
    pub round: RoundId,
    pub text: &'a str,
    pub only_desk: bool,
    pub behind: u8,
}

pub fn share(
    w: &Workshop,
    seat: SeatId,
    wish: WishId,
    said: &Said<'_>,
) -> Result<Vec<Event>, Refusal> {
    let kind = gathering(w, said.round)?;
    must_be_open(w, said.round)?;
    must_have_room(w)?;
    let own = w.seats.get(&seat).map_or(0, |seat| seat.shared);
    if own as usize >= MAX_IDEAS_A_SEAT {
        return Err(Refusal::Full {
            field: Field::Idea,
            max: MAX_IDEAS_A_SEAT,
        });
    }
    Ok(vec![Event::IdeaShared {
        idea: IdeaId(wish.0),
        round: Some(said.round),
        text: idea_text(said.text)?,
        kind,
        author: Author::Seat(seat),
        only_desk: said.only_desk,
        behind: said.behind.clamp(1, 20),
        source_id: None,
        to_read: w.reads_first && !said.only_desk,
    }])
}

pub fn add(
    w: &Workshop,
    wish: WishId,
    round: Option<RoundId>,
    said: &str,
    author: &Author,
    only_desk: bool,
    source_id: Option<&str>,
) -> Result<Vec<Event>, Refusal> {
    let kind = round.map_or(Ok(Asks::Ideas), |round| gathering(w, round))?;
    must_have_room(w)?;
    match author {
        Author::Seat(seat) if !w.seats.contains_key(seat) => return Err(Refusal::NoSuchSeat),
        Author::Seat(_) => {}
        Author::Desk { role } => seats::check_role(w, role.as_ref())?,
    }
    Ok(vec![Event::IdeaShared {
        idea: IdeaId(wish.0),
        round,
        text: idea_text(said)?,
        kind,
        author: author.clone(),
        only_desk,
        behind: 1,
        source_id: source_id.map(str::to_owned),
        // Whoever typed it in has read it.
        to_read: false,
    }])
}

pub fn edit(
    w: &Workshop,
    seat: SeatId,
    id: IdeaId,
    said: &str,
    only_desk: bool,
) -> Result<Vec<Event>, Refusal> {
    let idea = own(w, seat, id)?;
    if let Some(round) = idea.round {
        must_be_open(w, round)?;
    }
    let text = idea_text(said)?;
    Ok(if text == idea.text && only_desk == idea.only_desk {
        vec![]
    } else {
        vec![Event::IdeaEdited {
            idea: id,
            text,
            only_desk,
            // What was read is not what it says now.
            to_read: !only_desk && (w.reads_first || idea.is_to_read()),
        }]
    })
}

/// At any time: people's words stay theirs, also when writing is closed.
pub fn withdraw(w: &Workshop, seat: SeatId, id: IdeaId) -> Result<Vec<Event>, Refusal> {
    if find(w, id)?.author == Author::Seat(seat) && find(w, id)?.is_withdrawn() {
        return Ok(vec![]);
    }
    own(w, seat, id)?;
    Ok(vec![Event::IdeaWithdrawn { idea: id }])
}

pub fn hide(w: &Workshop, ideas: &[IdeaId], reason: &str) -> Result<Vec<Event>, Refusal> {
    must_choose(ideas)?;
    let reason = text::line(reason, REASON_CHARS).map_err(|fault| Refusal::Text {
        field: Field::Reason,
        fault,
    })?;
    each(w, ideas, |idea| {
        Ok(match &idea.moderation {
            Moderation::Withdrawn => return Err(Refusal::IdeaGone),
            Moderation::Hidden { reason: said } if *said == reason => None,
            _ => Some(Event::IdeaHidden {
                idea: idea.id,
                reason: reason.clone(),
            }),
        })
    })
}

pub fn show(w: &Workshop, ideas: &[IdeaId]) -> Result<Vec<Event>, Refusal> {
    must_choose(ideas)?;
    each(w, ideas, |idea| {
        Ok(match idea.moderation {
            Moderation::Withdrawn => return Err(Refusal::IdeaGone),
            Moderation::Shown => None,
            Moderation::Hidden { .. } | Moderation::Kept => {
                Some(Event::IdeaShown { idea: idea.id })
            }
        })
    })
}

pub fn park(w: &Workshop, ideas: &[IdeaId], parked: bool) -> Result<Vec<Event>, Refusal> {
    must_choose(ideas)?;
    each(w, ideas, |idea| {
        Ok(match (idea.parked, parked) {
            (false, true) => Some(Event::IdeaParked { idea: idea.id }),
            (true, false) => Some(Event::IdeaUnparked { idea: idea.id }),
            _ => None,
        })
    })
}

pub fn must_choose<T>(chosen: &[T]) -> Result<(), Refusal> {
    if chosen.is_empty() {
        Err(Refusal::NothingChosen)
    } else {
        Ok(())
    }
}

pub fn find(w: &Workshop, id: IdeaId) -> Result<&Idea, Refusal> {
    w.ideas.get(&id).ok_or(Refusal::NoSuchIdea)
}

/// One event or none for each idea, or the first refusal. An idea named twice counts once.
pub fn each(
    w: &Workshop,
    ideas: &[IdeaId],
    event: impl Fn(&Idea) -> Result<Option<Event>, Refusal>,
) -> Result<Vec<Event>, Refusal> {
    let mut seen = std::collections::BTreeSet::new();
    ideas
        .iter()
        .filter(|id| seen.insert(**id))
        .filter_map(|id| find(w, *id).and_then(&event).transpose())
        .collect()
}

fn own(w: &Workshop, seat: SeatId, id: IdeaId) -> Result<&Idea, Refusal> {
    let idea = find(w, id)?;
    if idea.author != Author::Seat(seat) {
        return Err(Refusal::NotYours);
    }
    if idea.is_withdrawn() {
        return Err(Refusal::IdeaGone);
    }
    Ok(idea)
}

fn gathering(w: &Workshop, round: RoundId) -> Result<Asks, Refusal> {
    match &w.setup.round(round).ok_or(Refusal::NoSuchRound)?.kind {
        RoundKind::Gather { asks, .. } => Ok(*asks),
        RoundKind::Group | RoundKind::Vote(_) | RoundKind::Discuss => {
            Err(Refusal::OtherKindOfRound)
        }
    }
}

pub fn must_be_open(w: &Workshop, round: RoundId) -> Result<(), Refusal> {
    if w.run(round).state == RunState::Open {
        Ok(())
    } else {
        Err(Refusal::RoundClosed)
    }
}

fn must_have_room(w: &Workshop) -> Result<(), Refusal> {
    if w.ideas.len() < MAX_IDEAS {
        Ok(())
    } else {
        Err(Refusal::Full {
            field: Field::Idea,
            max: MAX_IDEAS,
        })
    }
}

fn idea_text(said: &str) -> Result<String, Refusal> {
    text::lines(said, IDEA_CHARS).map_err(|fault| Refusal::Text {
        field: Field::Idea,
        fault,
    })
}
