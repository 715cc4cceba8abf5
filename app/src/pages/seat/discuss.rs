//! A discussion on a phone: what was found so far, to talk about.

use axum::response::Response;
use leptos::prelude::*;
use workshop::view::{Card, Header, Results, Sort, ThemeCard};

use super::{Elsewhere, Sheet, Themes, own};
use crate::pages::results::{Others, supports};
use crate::parts::results::{Lens, VoteResults};
use crate::parts::theirs;
use crate::visit::SeatVisit;
use crate::words::{Lang, Room, Seat};

pub async fn show(
    visit: &SeatVisit,
    prompt: &str,
    mut results: Vec<Results>,
    themes: Vec<ThemeCard>,
    loose: Vec<Card>,
    header: &Header,
) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Seat::of(lang);
    let heading = Room::of(lang).asked(Sort::Discuss, prompt, &header.question);
    let roles = header.roles.clone();
    let mine = own(visit);
    let latest = (!results.is_empty()).then(|| results.remove(0));
    let is_folded = latest.is_some();
    let summary = summary(lang, &themes, &loose);
    let supports = latest.as_ref().and_then(|latest| supports(visit, latest));
    Sheet::new(visit, &heading)
        .looking_again()
        .render(move || {
            let themes = view! { <Themes lang roles=roles.clone() themes loose mine /> };
            // Under a result, all ideas would be long: they open when somebody asks for them.
            let themes = if is_folded {
                view! {
                    <details class="how" id="themes">
                        <summary class="link">{summary}</summary>
                        {themes}
                    </details>
                }
                .into_any()
            } else {
                themes.into_any()
            };
            view! {
                <main id="main">
                    <h1 dir="auto" lang=theirs(&heading)>{heading.clone()}</h1>
                    <p class="lead">{words.discussing}</p>
                    {latest
                        .map(|results| {
                            view! {
                                <VoteResults
                                    lang
                                    results
                                    roles=roles.clone()
                                    lens=Lens::Everyone
                                    address=format!("/w/{code}/results")
                                    mine=supports.unwrap_or_default()
                                />
                            }
                        })}
                    <Others lang code others=results />
                    {themes}
                    <Elsewhere lang code anew=true />
                </main>
            }
        })
        .await
}

/// "5 themes, 14 ideas".
fn summary(lang: Lang, themes: &[ThemeCard], loose: &[Card]) -> String {
    let words = Room::of(lang);
    let in_themes: usize = themes.iter().map(|theme| theme.cards.len()).sum();
    let ideas = (words.ideas)(in_themes + loose.len());
    if themes.is_empty() {
        return ideas;
    }
    let themes = (words.themes)(themes.len());
    format!("{themes}{}{ideas}", words.comma)
}
