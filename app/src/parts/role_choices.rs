//! The roles of a workshop to choose from, with "I would rather not say" always the last.

use leptos::prelude::*;
use workshop::{Role, RoleKey};

use crate::ui::{Choice, Figure, Icon, Shape, Symbol};
use crate::words::{Door, Lang, Room};

/// `chosen`: `None` is nothing yet, `Some(None)` is "rather not say". `legend` says what is asked,
/// for ears only: it is the heading of the page as well.
#[component]
pub fn RoleChoices(
    lang: Lang,
    roles: Vec<Role>,
    chosen: Option<Option<RoleKey>>,
    missing: bool,
) -> impl IntoView {
    let words = Room::of(lang);
    let door = Door::of(lang);
    let choices = roles
        .iter()
        .enumerate()
        .map(|(n, role)| {
            let (label, hint) = words.role_choice(role);
            let (label, hint) = (label.into_owned(), hint.into_owned());
            let id = format!("as-{n}");
            let value = role.key.0.clone();
            let checked = chosen == Some(Some(role.key.clone()));
            let figure = Figure::from(role.shape);
            if hint.is_empty() {
                view! {
                    <Choice id name="role" value label checked required=true>
                        <Shape figure />
                    </Choice>
                }
                .into_any()
            } else {
                view! {
                    <Choice id name="role" value label hint checked required=true>
                        <Shape figure />
                    </Choice>
                }
                .into_any()
            }
        })
        .collect_view();
    let reason = missing.then(|| {
        view! {
            <p class="error" id="role-error">
                <Icon symbol=Symbol::Warn />
                <span>{door.pick_first}</span>
            </p>
        }
    });
    view! {
        <fieldset class="choices" aria-describedby=missing.then_some("role-error")>
            <legend class="unseen">{door.who_as}</legend>
            {reason}
            {choices}
            <Choice
                id="as-unsaid"
                name="role"
                value=""
                label=words.rather_not_say
                hint=words.rather_not_say_hint
                checked=chosen == Some(None)
                required=true
            >
                <Shape figure=Figure::Other open=true />
            </Choice>
        </fieldset>
    }
}
