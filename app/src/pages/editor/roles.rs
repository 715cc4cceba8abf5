//! Who comes: the roles, each a shape and a word.

use leptos::prelude::*;
use workshop::view::Used;
use workshop::{LINE_CHARS, MAX_ROLES, ROLE_CHARS, RoleKey, SMALLEST_GROUP_EVER};

use super::{Target, back, wrong};
use crate::forms::{Edit, RoleRow, SetupForm, SetupReasons, shape_name};
use crate::ui::{Field, Hidden, Icon, Shape, Symbol};
use crate::words::{Editor, Lang};

#[component]
pub fn Roles(
    lang: Lang,
    target: Target,
    form: SetupForm,
    reasons: SetupReasons,
    used: Used,
) -> impl IntoView {
    let words = Editor::of(lang);
    let rows = form
        .roles
        .iter()
        .enumerate()
        .map(|(n, role)| {
            let is_used = used.roles.contains(&RoleKey::new(&role.key));
            row(lang, target, &form, &reasons, n, role, is_used)
        })
        .collect_view();
    let add = (form.roles.len() < MAX_ROLES).then(|| {
        view! {
            <p>
                <button
                    class="button new small"
                    name="do"
                    value=Edit::AddRole.value()
                    formaction=back(target, &Edit::AddRole, &form)
                >
                    <Icon symbol=Symbol::Plus />
                    " "
                    {words.add_role}
                </button>
            </p>
        }
    });
    view! {
        <section class="editor-part" aria-labelledby="roles">
            <h2 id="roles">{words.who}</h2>
            <p>{words.who_why}</p>
            {reasons.beside("roles").map(wrong)}
            <ul class="role-rows">{rows}</ul>
            {add}
            <Field
                id="smallest"
                name="smallest"
                label=words.smallest
                hint=words.smallest_hint
                value=form.smallest.clone()
                error=reasons.beside("smallest")
                inputmode="numeric"
                class="short"
                min=SMALLEST_GROUP_EVER.to_string()
            />
        </section>
    }
    .into_any()
}

fn row(
    lang: Lang,
    target: Target,
    form: &SetupForm,
    reasons: &SetupReasons,
    n: usize,
    role: &RoleRow,
    is_used: bool,
) -> impl IntoView + use<> {
    let words = Editor::of(lang);
    let name = if role.name.trim().is_empty() {
        words.nameless.to_owned()
    } else {
        role.name.clone()
    };
    let move_button = |edit: Edit, verb: &str, symbol, possible: bool| {
        view! {
            <button
                name="do"
                value=edit.value()
                formaction=back(target, &edit, form)
                aria-label=format!("{verb}: {name}")
                aria-disabled=(!possible).then_some("true")
            >
                <Icon symbol />
            </button>
        }
    };
    let last = form.roles.len() - 1;
    let remove = if is_used {
        view! {
            <span class="used">
                <Icon symbol=Symbol::Lock />
                {words.used}
                <span class="unseen">": " {words.role_used}</span>
            </span>
        }
        .into_any()
    } else {
        move_button(Edit::RemoveRole(n), words.remove, Symbol::Cross, true).into_any()
    };
    view! {
        <li id=format!("role-{n}")>
            <div class="role-row" role="group" aria-label=name.clone()>
                <Hidden name=format!("role-key-{n}") value=role.key.clone() />
                <Hidden name=format!("role-shape-{n}") value=shape_name(role.shape) />
                <Shape figure=role.shape.into() />
                <Field
                    id=format!("role-name-{n}")
                    name=format!("role-name-{n}")
                    label=words.role_name
                    value=role.name.clone()
                    error=reasons.beside(&format!("role-name-{n}"))
                    maxlength=ROLE_CHARS * 4
                />
                <Field
                    id=format!("role-hint-{n}")
                    name=format!("role-hint-{n}")
                    label=words.role_hint
                    value=role.hint.clone()
                    error=reasons.beside(&format!("role-hint-{n}"))
                    maxlength=LINE_CHARS * 4
                />
                <span class="moves">
                    {move_button(Edit::RoleUp(n), words.move_up, Symbol::Up, n > 0)}
                    {move_button(Edit::RoleDown(n), words.move_down, Symbol::Down, n < last)}
                    {remove}
                </span>
            </div>
        </li>
    }
}
