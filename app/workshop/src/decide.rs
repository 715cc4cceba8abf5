//! From wishes to facts. Everything that may be refused is refused here, and only here.

mod ballot;
mod costs;
mod gather;
mod group;
mod meanwhile;
mod prose;
mod reading;
mod rounds;
mod seats;
mod spotlight;
mod undo;
mod vote;

pub(crate) use costs::{are_fixed as costs_are_fixed, to_be_known as to_be_priced};
pub(crate) use vote::options as options_of;

use crate::{
    Actor, Answer, Command, Event, Refusal, RoundId, SeatId, Time, Wish, WishId, Workshop,
};

/// What comes of a wish: events to keep, the receipt of an earlier identical wish, or a refusal.
/// `at` is the moment that the events will bear.
///
/// A wish that is fulfilled already (closing a closed round) answers with no events: it is not an
/// error to ask for what is so.
pub fn decide(workshop: &Workshop, actor: Actor, at: Time, wish: &Wish) -> Result<Answer, Refusal> {
    if let Some(heard) = workshop.heard.get(&wish.id) {
        return if heard.digest == wish.digest {
            Ok(Answer::Again(heard.receipt))
        } else {
            Err(Refusal::IdUsed)
        };
    }
    let creating = matches!(wish.command.asked(), Command::CreateWorkshop { .. });
    if creating == workshop.is_created() {
        return Err(Refusal::NotNow);
    }
    events(workshop, actor, at, wish).map(Answer::First)
}

fn events(w: &Workshop, actor: Actor, at: Time, wish: &Wish) -> Result<Vec<Event>, Refusal> {
    match &wish.command {
        Command::TakeSeat { seat, role } => return seats::take(w, actor, *seat, role.as_ref()),
        Command::ChooseRole { role } => return seats::choose(w, seated(w, actor)?, role.as_ref()),
        Command::ShareIdea {
            round,
            text,
            only_desk,
            behind,
        } => {
            let said = gather::Said {
                round: *round,
                text,
                only_desk: *only_desk,
                behind: *behind,
            };
            return gather::share(w, seated(w, actor)?, wish.id, &said);
        }
        Command::EditIdea {
            idea,
            text,
            only_desk,
        } => return gather::edit(w, seated(w, actor)?, *idea, text, *only_desk),
        Command::WithdrawIdea { idea } => return gather::withdraw(w, seated(w, actor)?, *idea),
        Command::CastBallot { round, ballot } => {
            return vote::cast(w, seated(w, actor)?, *round, ballot);
        }
        _ => {}
    }
    if actor != Actor::Desk {
        return Err(Refusal::DeskOnly);
    }
    at_the_desk(w, at, wish.id, &wish.command)
}

fn at_the_desk(
    w: &Workshop,
    at: Time,
    wish: WishId,
    command: &Command,
) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::CreateWorkshop { setup } => Ok(vec![Event::WorkshopCreated {
            setup: setup.checked().map_err(Refusal::Setup)?,
        }]),
        Command::ChangeSetup { setup } => rounds::change_setup(w, setup),

        Command::OpenRound { round } => rounds::open(w, at, *round),
        Command::CloseRound { round } => rounds::close(w, *round),
        Command::GoTo { place } => rounds::go_to(w, *place),
        Command::ShowWall { round } => rounds::show_wall(w, *round, true),
        Command::CoverWall { round } => rounds::show_wall(w, *round, false),
        Command::AddTime { round, seconds } => rounds::add_time(w, at, *round, *seconds),
        Command::PauseTimer { round } => rounds::pause(w, at, *round),
        Command::ResumeTimer { round } => rounds::resume(w, at, *round),

        Command::AddIdea {
            round,
            text,
            author,
            only_desk,
            source_id,
        } => gather::add(
            w,
            wish,
            *round,
            text,
            author,
            *only_desk,
            source_id.as_deref(),
        ),
        Command::HideIdeas { ideas, reason } => gather::hide(w, ideas, reason),
        Command::ShowIdeas { ideas } => gather::show(w, ideas),
        Command::KeepIdeas { ideas } => reading::keep(w, ideas),
        Command::PutUpIdeas { ideas } => reading::put_up(w, ideas),
        Command::ReadFirst { on } => Ok(reading::set(w, *on)),
        Command::ParkIdeas { ideas } => gather::park(w, ideas, true),
        Command::UnparkIdeas { ideas } => gather::park(w, ideas, false),

        Command::MakeTheme { title, ideas } => group::make(w, wish, title, ideas),
        Command::TitleTheme { theme, title } => group::title(w, *theme, title),
        Command::PlaceIdeas { ideas, theme } => group::place(w, ideas, *theme),
        Command::MergeThemes { theme, into } => group::merge(w, *theme, *into),
        Command::SplitTheme {
            theme,
            title,
            ideas,
        } => group::split(w, wish, *theme, title, ideas),
        Command::MoveTheme { theme, to } => group::move_to(w, *theme, *to),
        Command::LinkIdeas { ideas, same_as } => group::link(w, ideas, *same_as),
        Command::UnlinkIdeas { ideas } => group::unlink(w, ideas),

        Command::SetCosts { round, costs } => costs::set(w, *round, costs),
        Command::ChangeCosts { round, costs } => costs::change(w, *round, costs),
        Command::VoteAgain { round } => rounds::vote_again(w, at, *round, RoundId(wish.0)),
        Command::Reveal { round } => vote::reveal(w, *round),
        Command::RevealTo { round, upto } => vote::reveal_to(w, *round, *upto),

        Command::Spotlight { item } => spotlight::show(w, *item),

        Command::Undo { of } => undo::undo(w, *of),

        Command::WriteProse {
            section,
            text,
            over,
        } => prose::write(w, *section, text, *over),

        Command::IfStill { seen, then } => {
            meanwhile::only_if(w, *seen, at_the_desk(w, at, wish, then))
        }

        Command::TakeSeat { .. }
        | Command::ChooseRole { .. }
        | Command::ShareIdea { .. }
        | Command::EditIdea { .. }
        | Command::WithdrawIdea { .. }
        | Command::CastBallot { .. } => Err(Refusal::SeatOnly),
    }
}

/// The seat behind a wish that only a person in the room can have.
fn seated(w: &Workshop, actor: Actor) -> Result<SeatId, Refusal> {
    match actor {
        Actor::Desk => Err(Refusal::SeatOnly),
        Actor::Seat(seat) if w.seats.contains_key(&seat) => Ok(seat),
        Actor::Seat(_) => Err(Refusal::NoSuchSeat),
    }
}
