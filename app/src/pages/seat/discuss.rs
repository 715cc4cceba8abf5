//! A discussion on a phone: what was found so far, to talk about.

use axum::response::Response;
use leptos::prelude::*;
use workshop::view::{Card, Header, Results, Sort, ThemeCard};

use super::{Elsewhere, Sheet, Themes, own};
use crate::pages::results::{Others, supports};
use crate::parts::results::{Lens, VoteResults};
use crate::visit::SeatVisit;
use crate::words::{Room, Seat};

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
    let supports = latest.as_ref().and_then(|latest| supports(visit, latest));
    Sheet::new(visit, &heading)
        .looking_again()
        .render(move || {
            view! {
                <main id="main">
                    <h1 dir="auto">{heading}</h1>
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
                    <Themes lang roles themes loose mine />
                    <Elsewhere lang code anew=true />
                </main>
            }
        })
        .await
}
