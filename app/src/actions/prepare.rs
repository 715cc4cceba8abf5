//! Preparing a workshop that does not exist yet: every button of the editor but the one that
//! makes it. Nothing is kept here; the form itself carries everything.

use axum::Form;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::Response;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{Setup, SetupFault, WishId};

use super::language;
use crate::forms::{Edit, FormFault, SetupForm, SetupReasons};
use crate::pages::editor::{Editing, Target};
use crate::pages::{editor, errors};
use crate::reader::{DeskReader, Reader};
use crate::visit::fresh_wish;
use crate::words::Lang;

/// The fields of a form as they came, in order.
pub type Sent = Vec<(String, String)>;

pub async fn edit(
    DeskReader(mut reader): DeskReader,
    Path(template): Path<String>,
    Form(sent): Form<Sent>,
) -> Response {
    let Some(template) = Template::from_key(&template) else {
        return errors::show(&reader, StatusCode::NOT_FOUND).await;
    };
    let (form, chosen) = edited(SetupForm::read(&sent), &sent, reader.lang);
    reader.lang = chosen.unwrap_or(reader.lang);
    let editing = Editing {
        target: Target::New(template),
        reasons: reasons_so_far(&form, None, reader.lang),
        form,
        wish: wish(&sent),
        notice: None,
        existing: None,
    };
    let response = editor::show(&reader, StatusCode::OK, editing).await;
    remembering(response, &reader, chosen)
}

/// The form after its button, and the language if that is what the button chose.
pub fn edited(mut form: SetupForm, sent: &Sent, reads: Lang) -> (SetupForm, Option<Lang>) {
    let button = value(sent, "do");
    let wanted = button.strip_prefix("language-").and_then(Lang::from_code);
    if let Some(lang) = wanted.map(|lang| Lang::from(lang.for_desk())) {
        // A brief in the reader's language was nobody's choice; it follows.
        if form.language == reads.code() {
            form.language = lang.code().to_owned();
        }
        return (form.in_language(lang), Some(lang));
    }
    form.edit(&Edit::read(button), Uuid::new_v4);
    (form, None)
}

/// While rows move only this can break unseen: a vote that takes from what is no longer before it.
pub fn reasons_so_far(form: &SetupForm, before: Option<&Setup>, lang: Lang) -> SetupReasons {
    let faults = form.setup().0.checked().err().unwrap_or_default();
    let faults = faults
        .into_iter()
        .filter(|fault| matches!(fault, SetupFault::Source { .. }))
        .map(|fault| FormFault::of(fault, form, before))
        .collect();
    SetupReasons::new(faults, lang)
}

/// The answer, which also keeps the language for the next page.
pub fn remembering(mut response: Response, reader: &Reader, chosen: Option<Lang>) -> Response {
    if let Some(lang) = chosen {
        let cookie = language::cookie(reader, lang).to_string();
        let cookie = cookie.parse().expect("a cookie of ours is ASCII");
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The form's own wish; a fresh one for a form that lost it.
pub fn wish(sent: &Sent) -> WishId {
    value(sent, "wish").parse().unwrap_or_else(|_| fresh_wish())
}

pub fn value<'a>(sent: &'a Sent, name: &str) -> &'a str {
    sent.iter()
        .find(|(sent, _)| sent == name)
        .map_or("", |(_, value)| value)
}
