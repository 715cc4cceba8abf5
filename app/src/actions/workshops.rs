//! Making a workshop: the editor's one filled button. A doubled form finds the workshop that it
//! made the first time, and leads to the same desk.

use axum::Form;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use rooms::{FoundError, Founded};
use sha2::{Digest, Sha256};
use workshop::template::Template;
use workshop::{Actor, Author, Command, IdeaId, ItemId, Refusal, RoundId, Setup, WishId};

use super::prepare::{Sent, value};
use crate::forms::{FormFault, SetupForm, SetupReasons, spending};
use crate::pages::editor::{Editing, Notice, Target};
use crate::pages::{editor, errors};
use crate::reader::{DeskReader, Reader};
use crate::visit::{desk_cookie, fresh_wish};
use crate::words::{Editor, Refusals};

pub async fn make(DeskReader(reader): DeskReader, Form(sent): Form<Sent>) -> Response {
    let Some(template) = Template::from_key(value(&sent, "template")) else {
        return errors::show(&reader, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let form = SetupForm::read(&sent);
    let refused = Refused {
        reader: &reader,
        template,
        form: &form,
    };
    let Ok(wish) = value(&sent, "wish").parse::<WishId>() else {
        let reason = Refusals::of(reader.lang).not_understood.to_owned();
        return refused.because(fresh_wish(), reason).await;
    };
    let setup = match checked(&form, template) {
        Ok(setup) => setup,
        Err(faults) => return refused.over(wish, faults).await,
    };
    match reader.here.house.found(wishes(wish, setup, &form)).await {
        Ok(founded) => to_the_desk(&reader, &founded),
        Err(FoundError::Refused {
            refusal: Refusal::IdUsed,
            ..
        }) => {
            let reason = Editor::of(reader.lang).made_before.to_owned();
            refused.because(fresh_wish(), reason).await
        }
        Err(FoundError::Refused {
            refusal: Refusal::Setup(faults),
            ..
        }) => {
            let faults = faults
                .into_iter()
                .map(|fault| FormFault::of(fault, &form, None))
                .collect();
            refused.over(wish, faults).await
        }
        Err(FoundError::Refused { refusal, .. }) => {
            let reason = Refusals::of(reader.lang).say(&refusal);
            refused.because(wish, reason).await
        }
        Err(FoundError::Unavailable(unavailable)) => {
            tracing::error!(%unavailable, "a workshop could not be founded");
            let reason = Refusals::of(reader.lang).unavailable.to_owned();
            let status = StatusCode::SERVICE_UNAVAILABLE;
            refused
                .with(status, wish, SetupReasons::default(), Some(reason))
                .await
        }
    }
}

/// The address of a form has no page of its own: whoever asks for it is shown where to begin.
pub async fn begin() -> Redirect {
    Redirect::to("/start")
}

/// The setup as it will be kept, or everything that is wrong with the form at once.
fn checked(form: &SetupForm, template: Template) -> Result<Setup, Vec<FormFault>> {
    let (setup, mut faults) = form.setup();
    let checked = setup.checked();
    if let Err(more) = &checked {
        let more = more.iter().cloned();
        faults.extend(more.map(|fault| FormFault::of(fault, form, None)));
    }
    if template.brings_a_list() {
        faults.extend(form.list_fault());
    }
    match checked {
        Ok(setup) if faults.is_empty() => Ok(setup),
        _ => Err(faults),
    }
}

/// The workshop, then the ideas brought along, in their order, and then what they cost.
fn wishes(wish: WishId, setup: Setup, form: &SetupForm) -> Vec<(Actor, WishId, Command)> {
    let votes: Vec<RoundId> = spending(&setup).collect();
    let mut wishes = vec![(wish, Command::CreateWorkshop { setup })];
    let mut costs = Vec::new();
    for (n, listed) in form.listed().enumerate() {
        let idea = nth_wish(wish, n);
        let add = Command::AddIdea {
            round: None,
            text: listed.text.to_owned(),
            author: Author::Desk { role: None },
            only_desk: false,
            source_id: None,
        };
        wishes.push((idea, add));
        if let Ok(Some(cost)) = listed.cost() {
            costs.push((ItemId::Idea(IdeaId(idea.0)), cost));
        }
    }
    if !costs.is_empty() {
        let after = wishes.len();
        let votes = votes.into_iter().enumerate();
        wishes.extend(votes.map(|(n, round)| {
            let costs = costs.clone();
            (
                nth_wish(wish, after + n),
                Command::SetCosts { round, costs },
            )
        }));
    }
    let by_desk = |(id, command)| (Actor::Desk, id, command);
    wishes.into_iter().map(by_desk).collect()
}

/// The same for the same form, so that a doubled one is known as such; and nobody who sees the id
/// of an idea can work out the wish that leads to the desk.
fn nth_wish(wish: WishId, n: usize) -> WishId {
    let hash = Sha256::new()
        .chain_update(wish.0.as_bytes())
        .chain_update(n.to_be_bytes())
        .finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    WishId(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

fn to_the_desk(reader: &Reader, founded: &Founded) -> Response {
    let cookie = desk_cookie(&reader.here, founded.code, &founded.desk_key).to_string();
    let cookie = HeaderValue::try_from(cookie).expect("keys and codes are ASCII");
    let links = Redirect::to(&format!("/w/{}/desk/links", founded.code));
    ([(header::SET_COOKIE, cookie)], links).into_response()
}

/// The editor once more, with everything in it.
struct Refused<'a> {
    reader: &'a Reader,
    template: Template,
    form: &'a SetupForm,
}

impl Refused<'_> {
    async fn over(self, wish: WishId, faults: Vec<FormFault>) -> Response {
        let reasons = SetupReasons::new(faults, self.reader.lang);
        self.with(StatusCode::UNPROCESSABLE_ENTITY, wish, reasons, None)
            .await
    }

    async fn because(self, wish: WishId, reason: String) -> Response {
        let reasons = SetupReasons::default();
        self.with(StatusCode::CONFLICT, wish, reasons, Some(reason))
            .await
    }

    async fn with(
        self,
        status: StatusCode,
        wish: WishId,
        reasons: SetupReasons,
        reason: Option<String>,
    ) -> Response {
        let editing = Editing {
            target: Target::New(self.template),
            form: self.form.clone(),
            wish,
            reasons,
            notice: Some(Notice::Refused(reason)),
            existing: None,
        };
        editor::show(self.reader, status, editing).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_line_of_the_same_form_is_the_same_idea() {
        let (one, other) = (fresh_wish(), fresh_wish());
        assert_eq!(nth_wish(one, 0), nth_wish(one, 0));
        assert_ne!(nth_wish(one, 0), nth_wish(one, 1));
        assert_ne!(nth_wish(one, 0), nth_wish(other, 0));
    }
}
