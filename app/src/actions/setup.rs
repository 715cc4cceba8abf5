//! Changing a workshop that exists: its words, its roles and its rounds. What people have used
//! stays; everything else may change at any time.

use axum::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use workshop::view::used;
use workshop::{Command, Refusal, Setup};

use super::prepare::{Sent, edited, reasons_so_far, remembering, value, wish};
use crate::forms::{FormFault, SetupForm, SetupReasons, fingerprint};
use crate::pages::editor::{self, Editing, Existing, Notice, Target};
use crate::visit::{Denial, DeskVisit, fresh_wish};
use crate::words::Editor;

pub async fn change(mut visit: DeskVisit, Form(sent): Form<Sent>) -> Response {
    let mut form = SetupForm::read(&sent);
    let mut chosen = None;
    let is_saving = value(&sent, "do") == "save";
    if !is_saving {
        (form, chosen) = edited(form, &sent, visit.reader.lang);
        visit.reader.lang = chosen.unwrap_or(visit.reader.lang);
    }
    let (lang, before) = (visit.reader.lang, &visit.now.setup);
    let words = Editor::of(lang);
    let was_missing = form.keep_used(before, &used(&visit.now), lang);
    let mut again = Again {
        wish: wish(&sent),
        seen: value(&sent, "seen").to_owned(),
        status: StatusCode::OK,
        reasons: reasons_so_far(&form, Some(before), lang),
        notice: None,
    };
    if was_missing {
        again.refuse(StatusCode::CONFLICT, Some(words.cannot_go.to_owned()));
    } else if is_saving {
        match setup(&form, before) {
            Err(faults) => {
                again.reasons = SetupReasons::new(faults, lang);
                again.refuse(StatusCode::UNPROCESSABLE_ENTITY, None);
            }
            Ok(_) if again.is_out_of_date(before) && visit.now.receipt(again.wish).is_none() => {
                again.seen = fingerprint(before);
                let reason = words.changed_meanwhile.to_owned();
                again.refuse(StatusCode::CONFLICT, Some(reason));
            }
            Ok(setup) => match visit.act(again.wish, Command::ChangeSetup { setup }).await {
                Ok(_) => return saved(&visit),
                Err(denial) => again.deny(&form, before, denial),
            },
        }
    }
    let visit = visit.again();
    let response = again.show(&visit, form).await;
    remembering(response, &visit.reader, chosen)
}

fn setup(form: &SetupForm, before: &Setup) -> Result<Setup, Vec<FormFault>> {
    let (setup, mut faults) = form.setup();
    let checked = setup.checked();
    if let Err(more) = &checked {
        let more = more.iter().cloned();
        faults.extend(more.map(|fault| FormFault::of(fault, form, Some(before))));
    }
    match checked {
        Ok(setup) if faults.is_empty() => Ok(setup),
        _ => Err(faults),
    }
}

fn saved(visit: &DeskVisit) -> Response {
    Redirect::to(&format!("/w/{}/desk/setup?saved", visit.code())).into_response()
}

/// How the page is shown once more.
struct Again {
    wish: workshop::WishId,
    seen: String,
    status: StatusCode,
    reasons: SetupReasons,
    notice: Option<Notice>,
}

impl Again {
    fn is_out_of_date(&self, now: &Setup) -> bool {
        self.seen != fingerprint(now)
    }

    fn refuse(&mut self, status: StatusCode, reason: Option<String>) {
        self.status = status;
        self.notice = Some(Notice::Refused(reason));
    }

    fn deny(&mut self, form: &SetupForm, before: &Setup, denial: Denial) {
        let reason = match denial.refusal {
            Some(Refusal::Setup(faults)) => {
                let beside = |fault| FormFault::of(fault, form, Some(before));
                self.reasons
                    .replace(faults.into_iter().map(beside).collect());
                None
            }
            Some(Refusal::IdUsed) => {
                self.wish = fresh_wish();
                Some(denial.reason)
            }
            _ => Some(denial.reason),
        };
        self.refuse(denial.status, reason);
    }

    async fn show(self, visit: &DeskVisit, form: SetupForm) -> Response {
        let editing = Editing {
            target: Target::Workshop(visit.code()),
            form,
            wish: self.wish,
            reasons: self.reasons,
            notice: self.notice,
            existing: Some(Existing {
                now: visit.now.clone(),
                seen: self.seen,
            }),
        };
        editor::show(&visit.reader, self.status, editing).await
    }
}
