//! The column of contents: every section and how far it is, and what can be taken along.

use leptos::prelude::*;

use super::Frame;
use crate::exports::Export;
use crate::ui::{Icon, Symbol};
use crate::words::Brief as Sections;

pub fn contents(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    let lines = frame.reading.sections.iter().map(|(section, html)| {
        let number = section.number();
        let written = frame.brief.prose.get(section);
        let is_overtaken = written.is_some_and(|written| written.overtaken);
        let is_told = written.is_some() || !html.record.is_empty();
        let state = match (is_overtaken, is_told) {
            (true, _) => Some((Symbol::Warn, words.look_again)),
            (false, true) => Some((Symbol::Check, words.written)),
            (false, false) => None,
        };
        view! {
            <li>
                <a href=format!("#s{number}")>
                    <span>{format!("{number}.")}</span>
                    <span>{frame.title(*section)}</span>
                    {state
                        .map(|(symbol, said)| {
                            view! {
                                <span>
                                    <Icon symbol />
                                    <span class="unseen">{said}</span>
                                </span>
                            }
                        })}
                </a>
            </li>
        }
    });
    let lines = lines.collect_view();
    let file = |export: Export| format!("/w/{}/desk/{}", frame.code, export.address());
    let more = [
        Export::IdeasCsv,
        Export::TallyCsv,
        Export::TallyJson,
        Export::Json,
    ]
    .map(|export| {
        view! {
            <li>
                <a class="link" href=file(export) download>
                    {export.address()}
                </a>
            </li>
        }
    });
    view! {
        <section class="pane" id="contents" aria-labelledby="contents-h">
            <header class="pane-head">
                <h2 id="contents-h">{words.contents}</h2>
            </header>
            <ol class="brief-contents">
                {lines}
                <li>
                    <a href="#appendix">
                        <span>"A."</span>
                        <span>{Sections::of(frame.lang).evidence}</span>
                    </a>
                </li>
            </ol>
            <div class="pane-foot stack">
                <a class="button primary full" href=file(Export::Brief) download>
                    {words.download}
                </a>
                <details>
                    <summary class="link">{words.more_files}</summary>
                    <ul>{more}</ul>
                </details>
            </div>
        </section>
    }
}
