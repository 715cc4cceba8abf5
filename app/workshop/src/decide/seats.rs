//! Taking a seat and choosing a role.

use crate::{Actor, Event, Field, MAX_SEATS, Refusal, RoleKey, SeatId, Workshop};

/// A seat is taken by the person who will sit in it, or at the desk for somebody on paper or from
/// an imported file.
pub fn take(
    w: &Workshop,
    actor: Actor,
    seat: SeatId,
    role: Option<&RoleKey>,
) -> Result<Vec<Event>, Refusal> {
    if actor != Actor::Desk && actor != Actor::Seat(seat) {
        return Err(Refusal::NotYours);
    }
    check_role(w, role)?;
    if let Some(taken) = w.seats.get(&seat) {
        return if taken.role.as_ref() == role {
            Ok(vec![])
        } else {
            choose(w, seat, role)
        };
    }
    if w.seats.len() >= MAX_SEATS {
        return Err(Refusal::Full {
            field: Field::Seats,
            max: MAX_SEATS,
        });
    }
    Ok(vec![Event::SeatTaken {
        seat,
        role: role.cloned(),
    }])
}

pub fn choose(w: &Workshop, seat: SeatId, role: Option<&RoleKey>) -> Result<Vec<Event>, Refusal> {
    check_role(w, role)?;
    let same = w.seats.get(&seat).is_some_and(|s| s.role.as_ref() == role);
    Ok(if same {
        vec![]
    } else {
        vec![Event::RoleChosen {
            seat,
            role: role.cloned(),
        }]
    })
}

pub fn check_role(w: &Workshop, role: Option<&RoleKey>) -> Result<(), Refusal> {
    match role {
        Some(key) if !w.setup.roles.iter().any(|r| r.key == *key) => Err(Refusal::NoSuchRole),
        _ => Ok(()),
    }
}
