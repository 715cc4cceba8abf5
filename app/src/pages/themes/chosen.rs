//! What to do with the ticked ideas: the one form that every tick on the page belongs to.

use leptos::prelude::*;
use workshop::THEME_CHARS;

use super::{Beside, Frame, menu};
use crate::pages::desk::way_on;
use crate::ui::{Field, Hidden, Icon, Select, Symbol};
use crate::visit::fresh_wish;

/// The button that Enter presses. It comes before every other one of the form, because browsers
/// take the first; without it, Enter in the name of a new theme would move the ticked ideas into
/// whichever theme stands first.
pub fn enter(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    view! {
        <button hidden form="chosen" name="act" value="enter">
            {words.make}
        </button>
    }
}

pub fn chosen(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    let ticks = frame.error(Beside::Ticks).map(|reason| {
        view! {
            <p class="error">
                <Icon symbol=Symbol::Warn />
                <span>{reason}</span>
            </p>
        }
    });
    let apart = frame.ideas().any(|idea| idea.same_as.is_some()).then(|| {
        view! {
            <button class="button" name="act" value="unlink">
                {words.keep_apart}
            </button>
        }
    });
    view! {
        <section class="pane pane-always" aria-labelledby="chosen-h">
            <header class="pane-head pane-extra">
                <h2 id="chosen-h">{words.with_ticked}</h2>
            </header>
            <form class="chosen" id="chosen" method="post" action=frame.action()>
                <Hidden name="wish" value=fresh_wish().to_string() />
                <p class="ticked" aria-hidden="true">
                    {words.ticked}
                </p>
                {ticks}
                {place(frame)}
                {make(frame)}
                {same(frame)}
                <div class="buttons">
                    <button class="button" name="act" value="park">
                        {frame.desk.words().park}
                    </button>
                    {apart}
                </div>
            </form>
            <p class="soft pane-extra">{words.links_say}</p>
            {menu::merge_any(frame)}
            {foot(frame)}
        </section>
    }
}

fn place(frame: &Frame) -> Option<AnyView> {
    let words = frame.words();
    if !frame.has_themes() {
        return None;
    }
    let mut options = frame.theme_options();
    options.push((String::new(), words.no_theme.to_owned()));
    let first = options
        .first()
        .map(|(id, _)| id.clone())
        .unwrap_or_default();
    let chosen = match frame.asked() {
        Some(asked) if is_of_this_form(frame) => asked.theme.clone(),
        _ => first,
    };
    Some(
        view! {
            <div class="one-line">
                <Select
                    id="to-theme"
                    name="theme"
                    label=words.move_to
                    options=options
                    chosen=chosen
                    error=frame.error(Beside::To)
                />
                <button class="button" name="act" value="place">
                    {words.move_them}
                </button>
            </div>
        }
        .into_any(),
    )
}

fn make(frame: &Frame) -> AnyView {
    let words = frame.words();
    view! {
        <div class="one-line">
            <Field
                id="new-theme"
                name="title"
                label=words.new_theme
                value=typed_title(frame)
                error=frame.error(Beside::NewTheme)
                maxlength=THEME_CHARS
            />
            <button class="button" name="act" value="make">
                {words.make}
            </button>
        </div>
    }
    .into_any()
}

fn same(frame: &Frame) -> AnyView {
    let words = frame.words();
    let mut options = vec![(String::new(), words.first_written.to_owned())];
    options.extend(frame.ideas().map(|idea| {
        (
            idea.id.to_string(),
            format!("{} {}", idea.number.n, idea.text),
        )
    }));
    let chosen = match frame.asked() {
        Some(asked) => asked.same_as.clone(),
        None => String::new(),
    };
    view! {
        <div class="one-line say-the-same">
            <Select
                id="same-as"
                name="same_as"
                label=words.stands_for_them
                options=options
                chosen=chosen
                error=frame.error(Beside::SameAs)
            />
            <button class="button" name="act" value="link">
                <Icon symbol=Symbol::Link />
                " "
                {words.they_say_the_same}
            </button>
        </div>
    }
    .into_any()
}

/// Whether what was asked came from the form of the ticked ideas, and not from that of one theme.
fn is_of_this_form(frame: &Frame) -> bool {
    frame.asked().is_some_and(|asked| {
        !matches!(asked.act.as_str(), "rename" | "merge" | "earlier" | "later")
    })
}

/// What was typed for a new theme. A name that was meant for a theme that is gone is kept here too,
/// because that theme has no field of its own any more.
fn typed_title(frame: &Frame) -> String {
    let Some(asked) = frame.asked() else {
        return String::new();
    };
    let is_live = |id: &str| {
        frame
            .themes()
            .iter()
            .any(|theme| theme.id.to_string() == id)
    };
    let is_numbered = |n: &u32| frame.themes().iter().any(|theme| theme.number == *n);
    if is_of_this_form(frame) && !asked.title.is_empty() {
        return asked.title.clone();
    }
    if asked.act == "rename" && !is_live(&asked.theme) {
        return asked.title.clone();
    }
    let orphan = asked.splits.iter().find(|(n, _)| !is_numbered(n));
    orphan.map(|(_, title)| title.clone()).unwrap_or_default()
}

/// On with the agenda.
fn foot(frame: &Frame) -> AnyView {
    let words = frame.words();
    let stage = format!("/w/{}/stage", frame.desk.code);
    view! {
        <div class="pane-foot pane-extra buttons">
            <a class="button" href=stage target="stage">
                <Icon symbol=Symbol::Stage />
                " "
                {words.show_on_stage}
            </a>
            {way_on(&frame.desk)}
        </div>
    }
    .into_any()
}
