//! The brief at the desk: to read, to write the designer's sections in, to print and to download.

mod contents;
mod evidence;
mod paper;
mod picture;

use axum::http::StatusCode;
use axum::response::Response;
use jiff::tz::TimeZone;
use leptos::prelude::*;
use rooms::Code;
use workshop::Section;
use workshop::brief::{Brief, compose};

use crate::brief::{Edition, Reading, reading};
use crate::parts::{DeskBar, DeskTab};
use crate::rendering::{Family, Page};
use crate::visit::DeskVisit;
use crate::words::{self, BriefPage, Lang};

/// Prose that was not taken: it stays in its field, with the reason beside it.
#[derive(Clone)]
pub struct NotTaken {
    pub status: StatusCode,
    pub section: Section,
    pub text: String,
    pub reason: String,
}

/// What every part of the page is drawn from.
struct Frame {
    brief: Brief,
    reading: Reading,
    lang: Lang,
    code: Code,
    not_taken: Option<NotTaken>,
}

impl Frame {
    fn words(&self) -> &'static BriefPage {
        BriefPage::of(self.lang)
    }

    /// What a section is called.
    fn title(&self, section: Section) -> &'static str {
        words::Brief::of(self.lang).sections[section.number() - 1]
    }
}

pub async fn show(visit: DeskVisit) -> Response {
    render(&visit, None).await
}

/// The same page again, with what was typed and why it was not taken.
pub async fn show_not_taken(visit: &DeskVisit, not_taken: NotTaken) -> Response {
    render(visit, Some(not_taken)).await
}

async fn render(visit: &DeskVisit, not_taken: Option<NotTaken>) -> Response {
    let lang = visit.reader.lang;
    let brief = compose(&visit.now);
    let reading = reading(&Edition {
        brief: &brief,
        lang,
        zone: TimeZone::system(),
        journal: None,
    });
    let frame = Frame {
        brief,
        reading,
        lang,
        code: visit.code(),
        not_taken,
    };
    let words = frame.words();
    let title = format!("{} · {}", words.title, frame.brief.header.title);
    let status = frame
        .not_taken
        .as_ref()
        .map_or(StatusCode::OK, |n| n.status);
    let now = visit.now.clone();
    Page::new(title, Family::Desk)
        .of(&visit.now)
        .status(status)
        .render(&visit.reader, move || {
            view! {
                <DeskBar lang=frame.lang code=frame.code now=&now current=DeskTab::Brief />
                <nav class="desk-tabs" aria-label=words.parts>
                    <ul>
                        <li>
                            <a href="#paper">{words.title}</a>
                        </li>
                        <li>
                            <a href="#contents">{words.contents}</a>
                        </li>
                        <li>
                            <a href="#evidence">{words.evidence}</a>
                        </li>
                    </ul>
                </nav>
                <main id="main" class="panes brief-panes">
                    {contents::contents(&frame)} {paper::paper(&frame)} {evidence::evidence(&frame)}
                </main>
            }
        })
        .await
}
