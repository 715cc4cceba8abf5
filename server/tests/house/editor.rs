//! Preparing a workshop with a browser that knows no script: every button keeps what was typed,
//! and making it twice makes it once.

mod filling;
mod making;
mod running;
mod ways;

use axum::http::StatusCode;
use workshop::template::Template;

use crate::visitor::{Building, Founded, Page, Visitor};

const HOSTILE: &str = "</textarea><script>alert(1)</script>\"'><b>&amp; \u{202E}x";

fn action(template: Template) -> String {
    format!("/start/{}", template.key())
}

async fn editor(visitor: &mut Visitor, template: Template) -> Page {
    let page = visitor.get(&action(template)).await;
    assert_eq!(page.status, StatusCode::OK);
    page
}

/// Presses a button of the editor that only changes rows.
async fn press(
    visitor: &mut Visitor,
    page: &Page,
    template: Template,
    button: &str,
    changed: &[(&str, &str)],
) -> Page {
    let form = page.form("/workshops");
    let mut fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(|(name, _)| changed.iter().all(|(changed, _)| changed != name))
        .collect();
    fields.extend(changed);
    fields.push(("do", button));
    let page = visitor.post(&action(template), &fields).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.html);
    page
}

async fn found_by(building: &Building, made: &Page) -> Founded {
    let location = made.location();
    let code = location.split('/').nth(2).unwrap().parse().unwrap();
    let room = building.house.room(&code).await.unwrap().unwrap();
    let rounds = room.now().setup.rounds.iter().map(|r| r.id).collect();
    Founded {
        code,
        desk_key: String::new(),
        room,
        rounds,
    }
}
