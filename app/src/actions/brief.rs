//! Writing a section of the brief, and taking files along.

use axum::extract::Form;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::tz::TimeZone;
use serde::Deserialize;
use workshop::{Command, Section, WishId};

use crate::brief::Journal;
use crate::exports::{Export, content_disposition, file_name};
use crate::pages::brief::{NotTaken, show_not_taken};
use crate::pages::errors;
use crate::visit::DeskVisit;

#[derive(Deserialize)]
pub struct Prose {
    wish: WishId,
    /// Its number in the brief.
    section: usize,
    #[serde(default)]
    text: String,
    /// Journal position of the text that was edited; 0 when there was none.
    #[serde(default)]
    over: u64,
}

pub async fn write(visit: DeskVisit, Form(form): Form<Prose>) -> Response {
    let Some(section) = Section::from_number(form.section) else {
        return errors::show(&visit.reader, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let command = Command::WriteProse {
        section,
        text: form.text.clone(),
        over: form.over,
    };
    match visit.act(form.wish, command).await {
        Ok(_) => {
            let page = format!("/w/{}/desk/brief#s{}", visit.code(), section.number());
            Redirect::to(&page).into_response()
        }
        Err(denial) => {
            let not_taken = NotTaken {
                status: denial.status,
                section,
                text: form.text,
                reason: denial.reason,
            };
            show_not_taken(&visit.again(), not_taken).await
        }
    }
}

pub async fn download(visit: DeskVisit, export: Export) -> Response {
    let now = visit.now.clone();
    let Ok(summary) = visit.room.journal_summary(now.seq).await else {
        return errors::show(&visit.reader, StatusCode::SERVICE_UNAVAILABLE).await;
    };
    let journal = Journal {
        entries: summary.entries,
        hash: summary.hash,
    };
    let text = export.write(&now, Some(journal), visit.reader.lang, TimeZone::system());
    let name = file_name(&now.setup.title, export.address());
    (
        [
            (header::CONTENT_TYPE, export.content_type().to_owned()),
            (header::CONTENT_DISPOSITION, content_disposition(&name)),
            (header::CACHE_CONTROL, "no-store".to_owned()),
        ],
        text,
    )
        .into_response()
}
