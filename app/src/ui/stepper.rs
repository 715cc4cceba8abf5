//! A whole number, raised and lowered by one where there is script; a field to type into where
//! there is none.

use leptos::prelude::*;

use super::described::{Reason, described_by};
use super::{Icon, Symbol};

/// What the two buttons say.
pub struct Steps {
    pub down: String,
    pub up: String,
}

/// The label stands elsewhere, `for` this id.
#[component]
pub fn Stepper(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    /// As it was typed, whatever it is.
    value: String,
    least: i32,
    most: i32,
    steps: Steps,
    #[prop(optional_no_strip)] error: Option<String>,
) -> impl IntoView {
    let invalid = error.is_some().then_some("true");
    let described = described_by(&id, None, error.as_ref());
    // The keys of digits alone have no minus on some phones.
    let inputmode = (least >= 0).then_some("numeric");
    let is = match value.trim().parse::<i32>() {
        Ok(1..) => Some("for"),
        Ok(..=-1) => Some("against"),
        _ => None,
    };
    view! {
        <div class="stepper" data-is=is>
            <button type="button" data-step="-1" aria-label=steps.down>
                <Icon symbol=Symbol::Minus />
            </button>
            <input
                type="number"
                id=id.clone()
                name=name
                value=value
                min=least
                max=most
                step="1"
                inputmode=inputmode
                autocomplete="off"
                aria-describedby=described
                aria-invalid=invalid
            />
            <button type="button" data-step="1" aria-label=steps.up>
                <Icon symbol=Symbol::Plus />
            </button>
        </div>
        <Reason id text=error />
    }
}
