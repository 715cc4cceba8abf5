//! What can be done to a whole theme: another name, merging, splitting, another place.

use leptos::prelude::*;
use workshop::THEME_CHARS;
use workshop::view::DeskTheme;

use super::{Beside, Frame};
use crate::pages::desk::large_theme;
use crate::parts::Act;
use crate::ui::{Field, Hidden, Icon, Select, Symbol};
use crate::visit::fresh_wish;

/// Opens in place. It stays open when something in it was not taken, and while the theme is moved
/// about.
pub fn menu(frame: &Frame, theme: &DeskTheme) -> AnyView {
    let words = frame.words();
    let which = format!(": {}", theme.title);
    let is_open = frame.edit == Some(theme.number)
        || frame.trouble.as_ref().is_some_and(|trouble| {
            let typed = trouble.asked.splits.get(&theme.number);
            trouble.beside == Beside::Name(theme.id)
                || trouble.beside == Beside::Into(theme.id)
                || trouble.beside == Beside::Split(theme.number)
                || typed.is_some_and(|title| !title.trim().is_empty())
                || is_renaming(frame, theme)
        });
    view! {
        <details class="menu" name="menu" open=is_open>
            <summary class="link">
                {words.edit}
                <span class="unseen">{which}</span>
            </summary>
            <div class="menu-panel">
                {rename(frame, theme)}
                {merge(frame, theme)}
                {split(frame, theme)}
                {order(frame, theme)}
                {large_theme(&frame.desk, theme, "themes")}
            </div>
        </details>
    }
    .into_any()
}

fn is_renaming(frame: &Frame, theme: &DeskTheme) -> bool {
    frame
        .asked()
        .is_some_and(|asked| asked.act == "rename" && asked.theme == theme.id.to_string())
}

fn rename(frame: &Frame, theme: &DeskTheme) -> AnyView {
    let words = frame.words();
    let value = match frame.asked() {
        Some(asked) if is_renaming(frame, theme) => asked.title.clone(),
        _ => theme.title.clone(),
    };
    view! {
        <form class="one-line" method="post" action=frame.action()>
            <Hidden name="wish" value=fresh_wish().to_string() />
            <Hidden name="act" value="rename" />
            <Hidden name="theme" value=theme.id.to_string() />
            <Field
                id=format!("name-{}", theme.number)
                name="title"
                label=words.name
                value=value
                error=frame.error(Beside::Name(theme.id))
                maxlength=THEME_CHARS
                required=true
            />
            <button class="button">{words.rename}</button>
        </form>
    }
    .into_any()
}

fn merge(frame: &Frame, theme: &DeskTheme) -> Option<AnyView> {
    let words = frame.words();
    if frame.themes().len() < 2 || !frame.lists_all_in_menus() {
        return None;
    }
    let id = theme.id.to_string();
    let mut options = frame.theme_options();
    options.retain(|(other, _)| *other != id);
    let chosen = match frame.asked() {
        Some(asked) if asked.act == "merge" && asked.theme == id => asked.into.clone(),
        _ => String::new(),
    };
    Some(
        view! {
            <form class="one-line" method="post" action=frame.action()>
                <Hidden name="wish" value=fresh_wish().to_string() />
                <Hidden name="act" value="merge" />
                <Hidden name="theme" value=id />
                <Select
                    id=format!("into-{}", theme.number)
                    name="into"
                    label=words.merge_into
                    options=options
                    chosen=chosen
                    error=frame.error(Beside::Into(theme.id))
                />
                <button class="button">{words.merge}</button>
            </form>
        }
        .into_any(),
    )
}

/// Where there are too many themes to list them all at each: one form for all.
pub fn merge_any(frame: &Frame) -> Option<AnyView> {
    let words = frame.words();
    if frame.lists_all_in_menus() {
        return None;
    }
    Some(
        view! {
            <form class="stack pane-extra" method="post" action=frame.action()>
                <Hidden name="wish" value=fresh_wish().to_string() />
                <Hidden name="act" value="merge" />
                <Select
                    id="merge-this"
                    name="theme"
                    label=words.which_theme
                    options=frame.theme_options()
                />
                <Select
                    id="merge-into"
                    name="into"
                    label=words.merge_into
                    options=frame.theme_options()
                />
                <button class="button">{words.merge}</button>
            </form>
        }
        .into_any(),
    )
}

/// Not a form of its own: it belongs to the one that carries what is ticked.
fn split(frame: &Frame, theme: &DeskTheme) -> AnyView {
    let words = frame.words();
    let name = format!("split-T-{}", theme.number);
    let value = frame
        .asked()
        .and_then(|asked| asked.splits.get(&theme.number).cloned())
        .unwrap_or_default();
    view! {
        <div class="one-line">
            <Field
                id=format!("split-{}", theme.number)
                name=name.clone()
                label=words.split_to
                value=value
                error=frame.error(Beside::Split(theme.number))
                maxlength=THEME_CHARS
                form="chosen"
            />
            <button class="button" form="chosen" name="act" value=name>
                {words.split}
            </button>
        </div>
    }
    .into_any()
}

fn order(frame: &Frame, theme: &DeskTheme) -> Option<AnyView> {
    let words = frame.words();
    let themes = frame.themes();
    let act = |act: &str, symbol: Symbol, says: &'static str| {
        let fields = vec![("act", act.to_owned()), ("theme", theme.id.to_string())];
        view! {
            <Act to=frame.action() fields>
                <Icon symbol />
                " "
                {says}
            </Act>
        }
    };
    if themes.len() < 2 {
        return None;
    }
    let is_first = themes.first().is_some_and(|first| first.id == theme.id);
    let is_last = themes.last().is_some_and(|last| last.id == theme.id);
    let earlier = (!is_first).then(|| act("earlier", Symbol::Up, words.earlier));
    let later = (!is_last).then(|| act("later", Symbol::Down, words.later));
    Some(view! { <div class="buttons">{earlier} {later}</div> }.into_any())
}
