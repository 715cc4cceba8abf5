//! Taking a seat, and sitting in another role.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;
use workshop::{Actor, Command, Refusal, RoleKey, WishId};

use crate::pages::door::{self, Picked, Refused};
use crate::pages::role;
use crate::visit::{Denial, SeatVisit, Visit, act, fresh_wish, seat_cookie};

#[derive(Deserialize)]
pub struct Wanted {
    wish: WishId,
    /// Empty: would rather not say. Missing: nothing was picked.
    role: Option<String>,
}

impl Wanted {
    fn role(&self) -> Option<Option<RoleKey>> {
        let key = self.role.as_ref()?;
        Some((!key.is_empty()).then(|| RoleKey::new(key)))
    }
}

/// Whoever has a seat already keeps it, in the role they pick now.
pub async fn take(visit: Visit, Form(wanted): Form<Wanted>) -> Response {
    let inside = Redirect::to(&format!("/w/{}", visit.code()));
    let Some(role) = wanted.role() else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return again(&visit, status, &wanted, Refused::Missing).await;
    };
    if let Some(seat) = visit.seat {
        let (actor, command) = (Actor::Seat(seat), Command::ChooseRole { role });
        return match act(&visit.reader, &visit.room, actor, wanted.wish, command).await {
            Ok(_) => inside.into_response(),
            Err(denial) => refused(&visit, &wanted, denial).await,
        };
    }
    match visit.room.take_seat(wanted.wish, role).await {
        Ok((_, key)) => {
            let cookie = seat_cookie(&visit.reader.here, visit.code(), &key);
            (CookieJar::new().add(cookie), inside).into_response()
        }
        Err(denied) => {
            let denial = Denial::new(&visit.reader, denied);
            refused(&visit, &wanted, denial).await
        }
    }
}

async fn refused(visit: &Visit, wanted: &Wanted, denial: Denial) -> Response {
    if denial.refusal == Some(Refusal::IdUsed) {
        let wanted = Wanted {
            wish: fresh_wish(),
            role: wanted.role.clone(),
        };
        return again(
            visit,
            denial.status,
            &wanted,
            Refused::Because(denial.reason),
        )
        .await;
    }
    again(
        visit,
        denial.status,
        wanted,
        Refused::Because(denial.reason),
    )
    .await
}

async fn again(visit: &Visit, status: StatusCode, wanted: &Wanted, refused: Refused) -> Response {
    let picked = Picked {
        wish: wanted.wish,
        role: wanted.role(),
        refused: Some(refused),
    };
    door::render(visit, status, picked).await
}

pub async fn change_role(visit: SeatVisit, Form(wanted): Form<Wanted>) -> Response {
    let Some(role) = wanted.role() else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return role::render(&visit, status, wanted.wish, None, None).await;
    };
    let command = Command::ChooseRole { role: role.clone() };
    match visit.act(wanted.wish, command).await {
        Ok(_) => Redirect::to(&format!("/w/{}", visit.code())).into_response(),
        Err(denial) => {
            let reason = Some(denial.reason);
            role::render(&visit, denial.status, fresh_wish(), Some(role), reason).await
        }
    }
}
