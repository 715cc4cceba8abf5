//! A moment on the room's clock, readable by people and by machines.

use leptos::prelude::*;
use workshop::Time;

use crate::times;
use crate::words::Lang;

#[component]
pub fn Moment(lang: Lang, at: Time) -> impl IntoView {
    view! { <time datetime=times::machine(at)>{times::clock(lang, at)}</time> }
}
