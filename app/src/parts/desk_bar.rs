//! The bar over every page of the desk: where one can go, that all is saved, and the code.

use leptos::prelude::*;
use rooms::Code;
use workshop::Workshop;

use super::theirs::theirs;
use super::{Alive, Logo, Who};
use crate::times;
use crate::ui::{Icon, Symbol};
use crate::words::{DeskBar as Words, Lang, Room};

/// The pages of the desk that the bar leads to. `Setup` is reached from the agenda, and `Vote`, all
/// that concerns a single one, from where it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskTab {
    Run,
    Themes,
    Brief,
    People,
    Links,
    Setup,
    Vote,
}

impl DeskTab {
    /// Whether its page keeps itself up to date. Where long texts are written it does not: what is
    /// saved is checked against the page that was read.
    pub fn is_live(self) -> bool {
        match self {
            DeskTab::Run | DeskTab::Themes | DeskTab::People | DeskTab::Links => true,
            DeskTab::Brief | DeskTab::Setup | DeskTab::Vote => false,
        }
    }
}

#[component]
pub fn DeskBar<'a>(
    lang: Lang,
    code: Code,
    /// As it stands now.
    now: &'a Workshop,
    current: DeskTab,
) -> impl IntoView + use<> {
    let words = Words::of(lang);
    let tabs = [
        (DeskTab::Run, "", words.run),
        (DeskTab::Themes, "/themes", words.themes),
        (DeskTab::Brief, "/brief", words.brief),
        (DeskTab::People, "/people", words.people),
        (DeskTab::Links, "/links", words.links),
    ]
    .map(|(tab, path, name)| {
        view! {
            <li>
                <a
                    href=format!("/w/{code}/desk{path}")
                    aria-current=(tab == current).then_some("page")
                >
                    {name}
                </a>
            </li>
        }
    });
    let live = current
        .is_live()
        .then(|| view! { <Alive lang who=Who::Desk /> });
    let seats = (Room::of(lang).seats)(now.seats.len());
    view! {
        <header class="desk-bar">
            <Logo />
            <nav aria-label=words.desk>
                <ul>{tabs}</ul>
            </nav>
            <p class="desk-title" dir="auto" lang=theirs(&now.setup.title)>
                {now.setup.title.clone()}
            </p>
            <ul class="desk-facts">
                <li>
                    <p class="receipt">
                        <Icon symbol=Symbol::Check />
                        " "
                        {words.all_saved}
                        " "
                        <time datetime=times::machine(now.touched)>
                            {times::clock(lang, now.touched)}
                        </time>
                    </p>
                </li>
                <li>
                    <a href=format!("/w/{code}/stage") target="stage">
                        <Icon symbol=Symbol::Stage />
                        " "
                        {words.stage}
                    </a>
                </li>
                <li>{seats}</li>
            </ul>
            <p class="code-chip">
                <bdi>{code.spoken()}</bdi>
            </p>
        </header>
        {live}
    }
}
