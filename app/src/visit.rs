//! Somebody at an address under `/w/{code}`: which room they are in, whether they have a seat or
//! the desk there, and how they act. Pages and actions take one of the three visits as argument,
//! so that whoever may not come in never reaches them.

use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts, RawPathParams};
use axum::http::{HeaderValue, StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use rooms::{Code, Denied, Key, Room};
use uuid::Uuid;
use workshop::{Actor, Command, Receipt, Refusal, SeatId, WishId, Workshop};

use crate::here::Here;
use crate::misses;
use crate::pages::{errors, no_entry};
use crate::reader::Reader;
use crate::words::Refusals;

/// Anybody who knows the code.
pub struct Visit {
    pub reader: Reader,
    pub room: Room,
    /// The workshop as it stood when the request came.
    pub now: Arc<Workshop>,
    pub seat: Option<SeatId>,
    pub is_desk: bool,
}

/// Somebody with a seat. Whoever has none is shown the door, where they can take one.
pub struct SeatVisit {
    pub reader: Reader,
    pub room: Room,
    pub now: Arc<Workshop>,
    pub seat: SeatId,
    pub is_desk: bool,
}

/// Somebody with the key to the desk, who reads a language of the desk. Whoever has no key is told
/// how to get in.
pub struct DeskVisit {
    pub reader: Reader,
    pub room: Room,
    pub now: Arc<Workshop>,
    /// The key that this browser holds, to show it to its holder again.
    pub key: String,
}

/// Why a wish came to nothing, as it is answered.
#[derive(Clone, Debug)]
pub struct Denial {
    pub status: StatusCode,
    /// For the person, in their language.
    pub reason: String,
    /// For the page, which may know better words. `None`: the system failed, not the wish.
    pub refusal: Option<Refusal>,
}

impl Visit {
    pub fn code(&self) -> Code {
        self.room.code()
    }
}

impl SeatVisit {
    pub fn code(&self) -> Code {
        self.room.code()
    }

    pub async fn act(&self, wish: WishId, command: Command) -> Result<Receipt, Denial> {
        act(
            &self.reader,
            &self.room,
            Actor::Seat(self.seat),
            wish,
            command,
        )
        .await
    }

    /// The same visit, looking at the room as it stands by now.
    pub fn again(self) -> Self {
        let now = self.room.now();
        Self { now, ..self }
    }
}

impl DeskVisit {
    pub fn code(&self) -> Code {
        self.room.code()
    }

    pub async fn act(&self, wish: WishId, command: Command) -> Result<Receipt, Denial> {
        act(&self.reader, &self.room, Actor::Desk, wish, command).await
    }

    /// The same visit, looking at the room as it stands by now.
    pub fn again(self) -> Self {
        let now = self.room.now();
        Self { now, ..self }
    }
}

/// Asks the room for something.
pub async fn act(
    reader: &Reader,
    room: &Room,
    actor: Actor,
    wish: WishId,
    command: Command,
) -> Result<Receipt, Denial> {
    let asked = room.act(actor, wish, command).await;
    asked.map_err(|denied| Denial::new(reader, denied))
}

/// An id for what the form on a page will ask for. Random through and through, so that it tells
/// nobody when the page was opened.
pub fn fresh_wish() -> WishId {
    WishId(Uuid::new_v4())
}

impl Denial {
    pub fn new(reader: &Reader, denied: Denied) -> Self {
        let words = Refusals::of(reader.lang);
        match denied {
            Denied::Refused(refusal) => Denial {
                status: status_of(&refusal),
                reason: words.say(&refusal),
                refusal: Some(refusal),
            },
            Denied::Busy => Denial {
                status: StatusCode::SERVICE_UNAVAILABLE,
                reason: words.busy.to_owned(),
                refusal: None,
            },
            Denied::Unavailable | Denied::ReadOnly(_) => Denial {
                status: StatusCode::SERVICE_UNAVAILABLE,
                reason: words.unavailable.to_owned(),
                refusal: None,
            },
        }
    }
}

fn status_of(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::DeskOnly | Refusal::SeatOnly | Refusal::NotYours => StatusCode::FORBIDDEN,
        Refusal::NoSuchSeat | Refusal::NoSuchRound | Refusal::NoSuchIdea | Refusal::NoSuchTheme => {
            StatusCode::NOT_FOUND
        }
        Refusal::Text { .. }
        | Refusal::Setup(_)
        | Refusal::NoSuchRole
        | Refusal::NothingChosen
        | Refusal::TooManyPicks { .. }
        | Refusal::TooManyPoints { .. }
        | Refusal::TooManyForOne { .. }
        | Refusal::TooManyCredits { .. }
        | Refusal::OffTheScale
        | Refusal::Cost { .. }
        | Refusal::PickedTwice
        | Refusal::NotAnOption
        | Refusal::LinkToItself => StatusCode::UNPROCESSABLE_ENTITY,
        // It might have been taken a moment earlier or in another state of the room.
        Refusal::IdUsed
        | Refusal::NotNow
        | Refusal::RoundClosed
        | Refusal::OtherKindOfRound
        | Refusal::IdeaGone
        | Refusal::ThemeGone
        | Refusal::NothingToVoteOn
        | Refusal::TooManyToRank { .. }
        | Refusal::NoCostYet { .. }
        | Refusal::CostsAreFixed
        | Refusal::NotOnTheWall
        | Refusal::NotShownYet
        | Refusal::CannotUndo
        | Refusal::SentInPrivate
        | Refusal::StillOpen
        | Refusal::NeverOpened
        | Refusal::Full { .. }
        | Refusal::MovedMeanwhile
        | Refusal::ProseChanged
        | Refusal::InUse => StatusCode::CONFLICT,
    }
}

impl<S> FromRequestParts<S> for Visit
where
    S: Send + Sync,
    Here: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let Ok(reader) = Reader::from_request_parts(parts, state).await;
        let typed = typed_code(parts, state).await;
        let Ok(code) = typed.parse::<Code>() else {
            return Err(lost(&reader, parts).await);
        };
        if typed != code.as_str() {
            return Err(Redirect::permanent(&canonical(parts, &typed, code)).into_response());
        }
        let room = match reader.here.house.room(&code).await {
            Ok(Some(room)) => room,
            Ok(None) => return Err(lost(&reader, parts).await),
            Err(_) => return Err(unavailable(&reader).await),
        };
        let cookies = CookieJar::from_headers(&parts.headers);
        let kept = |name: String| cookies.get(&name).map(|cookie| cookie.value().to_owned());
        let now = room.now();
        let seat = match kept(seat_cookie_name(code)) {
            Some(key) => match room.seat_of(&key).await {
                Ok(seat) => seat.filter(|seat| now.seats.contains_key(seat)),
                Err(_) => return Err(unavailable(&reader).await),
            },
            None => None,
        };
        let is_desk = match kept(desk_cookie_name(code)) {
            Some(key) => match room.is_desk_key(&key).await {
                Ok(is_desk) => is_desk,
                Err(_) => return Err(unavailable(&reader).await),
            },
            None => false,
        };
        Ok(Visit {
            reader,
            room,
            now,
            seat,
            is_desk,
        })
    }
}

impl<S> FromRequestParts<S> for SeatVisit
where
    S: Send + Sync,
    Here: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let Some(seat) = visit.seat else {
            let door = format!("/w/{}", visit.code());
            return Err(Redirect::to(&door).into_response());
        };
        Ok(SeatVisit {
            reader: visit.reader,
            room: visit.room,
            now: visit.now,
            seat,
            is_desk: visit.is_desk,
        })
    }
}

impl<S> FromRequestParts<S> for DeskVisit
where
    S: Send + Sync,
    Here: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let cookies = CookieJar::from_headers(&parts.headers);
        let key = cookies.get(&desk_cookie_name(visit.code()));
        let Some(key) = key.filter(|_| visit.is_desk) else {
            return Err(no_entry::show(&visit).await);
        };
        Ok(DeskVisit {
            key: key.value().to_owned(),
            reader: visit.reader.at_the_desk(),
            room: visit.room,
            now: visit.now,
        })
    }
}

async fn typed_code<S>(parts: &mut Parts, state: &S) -> String
where
    S: Send + Sync,
{
    let params = RawPathParams::from_request_parts(parts, state).await;
    params
        .ok()
        .and_then(|params| {
            let mut params = params.iter();
            let (_, code) = params.find(|(name, _)| *name == "code")?;
            Some(code.to_owned())
        })
        .unwrap_or_default()
}

/// The same address with the code as it is kept, so that cookies, which hang on the path, are
/// found again.
fn canonical(parts: &Parts, typed: &str, code: Code) -> String {
    let asked = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    // The code is the second part of every such path; in the address it may be percent-encoded.
    let after = asked
        .strip_prefix("/w/")
        .and_then(|rest| rest.find(['/', '?']).map(|end| &rest[end..]))
        .unwrap_or_default();
    debug_assert!(!typed.is_empty());
    format!("/w/{code}{after}")
}

/// The same answer for a code that never existed and for one that cannot exist: a guesser learns
/// no more than "no".
async fn lost(reader: &Reader, parts: &Parts) -> Response {
    match reader.here.misses.count(misses::from(parts)) {
        Ok(()) => errors::show(reader, StatusCode::NOT_FOUND).await,
        Err(wait) => {
            let mut response = errors::show(reader, StatusCode::TOO_MANY_REQUESTS).await;
            let seconds = HeaderValue::from(wait.as_secs().max(1));
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
            response
        }
    }
}

async fn unavailable(reader: &Reader) -> Response {
    errors::show(reader, StatusCode::SERVICE_UNAVAILABLE).await
}

/// Lets this browser back into its seat.
pub fn seat_cookie(here: &Here, code: Code, key: &Key) -> Cookie<'static> {
    cookie(here, code, seat_cookie_name(code), key)
}

/// Lets this browser to the desk.
pub fn desk_cookie(here: &Here, code: Code, key: &Key) -> Cookie<'static> {
    cookie(here, code, desk_cookie_name(code), key)
}

/// Long enough to come back and read what became of one's ideas.
const KEPT_DAYS: i64 = 180;

fn cookie(here: &Here, code: Code, name: String, key: &Key) -> Cookie<'static> {
    Cookie::build((name, key.as_str().to_owned()))
        .path(format!("/w/{code}"))
        .http_only(true)
        .secure(here.is_https())
        .same_site(SameSite::Lax)
        .max_age(time::Duration::days(KEPT_DAYS))
        .build()
}

fn seat_cookie_name(code: Code) -> String {
    format!("seat-{code}")
}

fn desk_cookie_name(code: Code) -> String {
    format!("desk-{code}")
}
