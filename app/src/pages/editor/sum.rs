//! The session at a glance beside the editor, and the one button that makes or saves it.

use leptos::prelude::*;

use super::Target;
use crate::forms::{Edit, RoundRow, SetupForm};
use crate::parts::{Agenda, AgendaLine};
use crate::ui::{Icon, Symbol};
use crate::words::{Editor, Lang, Room};

#[component]
pub fn Sum(lang: Lang, target: Target, form: SetupForm) -> impl IntoView {
    let words = Editor::of(lang);
    let lines = form
        .rounds
        .iter()
        .map(|row| AgendaLine {
            sort: sort_word(lang, row),
            about: about(lang, row),
            minutes: row.minutes.trim().parse().unwrap_or(0),
            is_vote: row.is_vote(),
        })
        .collect();
    let (button, after) = match target {
        Target::New(_) => (words.make, words.after_make),
        Target::Workshop(_) => (words.save, words.after_save),
    };
    let way_back = match target {
        Target::New(_) => None,
        Target::Workshop(code) => Some(view! {
            <p>
                <a class="link" href=format!("/w/{code}/desk")>
                    <Icon symbol=Symbol::Back />
                    {words.to_the_desk}
                </a>
            </p>
        }),
    };
    view! {
        <section class="editor-sum" aria-labelledby="sum">
            <h2 id="sum">{words.session}</h2>
            <div>
                <Agenda lang lines />
                <p class="sum-total">
                    <b>{words.total}</b>
                    " "
                    <b>{(words.min)(form.minutes())}</b>
                </p>
            </div>
            <p>
                <button
                    class="link"
                    name="do"
                    value=Edit::Look.value()
                    formaction=super::back(target, &Edit::Look, &form)
                >
                    {words.update}
                </button>
            </p>
            <button class="button primary full" name="do" value="save">
                {button}
                " "
                <Icon symbol=Symbol::Next />
            </button>
            <p class="hint">{after}</p>
            {way_back}
        </section>
    }
    .into_any()
}

/// `2 Gather`
pub fn round_name(lang: Lang, form: &SetupForm, n: usize) -> String {
    let sort = form.rounds.get(n).map_or("", |row| sort_word(lang, row));
    format!("{} {sort}", n + 1)
}

fn sort_word(lang: Lang, row: &RoundRow) -> &'static str {
    Room::of(lang).rounds.of(row.sort())
}

/// What tells this round from another of its sort.
fn about(lang: Lang, row: &RoundRow) -> String {
    let words = Editor::of(lang);
    match row.kind.as_str() {
        "vote" if row.what == "themes" => words.themes.into(),
        "vote" => words.ideas.into(),
        "gather" => match row.together.as_str() {
            "1" => words.alone.into(),
            "2" => words.pairs.into(),
            "4" => words.fours.into(),
            n => (words.groups_of)(n),
        },
        _ => String::new(),
    }
}
