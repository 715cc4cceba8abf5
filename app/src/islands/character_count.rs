//! Counts the characters of a text area while somebody writes. The field itself stays plain
//! HTML: the island only listens to it, so nothing that was typed before it woke can be lost.

use leptos::prelude::*;

/// `field` is the id of the text area; `limit` is what the room takes at most. `most` and `of`
/// come in the person's language, `of` with `{count}` and `{limit}` in it.
#[island]
pub fn CharacterCount(field: String, limit: usize, most: String, of: String) -> impl IntoView {
    let count = RwSignal::new(None::<usize>);
    let ready = move || count.get().map(|_| "yes");
    let is_over = move || (count.get()? > limit).then_some("yes");
    let phrase = move || match count.get() {
        Some(count) => of
            .replace("{count}", &count.to_string())
            .replace("{limit}", &limit.to_string()),
        None => most.clone(),
    };
    listen(field, count);
    view! {
        <span class="count" data-ready=ready data-over=is_over>
            {phrase}
        </span>
    }
}

#[cfg(feature = "hydrate")]
fn listen(field: String, count: RwSignal<Option<usize>>) {
    use leptos::wasm_bindgen::JsCast;

    let look = move || {
        let area = document()
            .get_element_by_id(&field)
            .and_then(|element| element.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
        if let Some(area) = area {
            count.set(Some(area.value().chars().count()));
        }
    };
    Effect::new({
        let look = look.clone();
        move || look()
    });
    // The event of any field rises to the window: there is no field of our own to hang it on.
    let listening = window_event_listener(leptos::ev::input, move |_| look());
    on_cleanup(move || listening.remove());
}

#[cfg(not(feature = "hydrate"))]
fn listen(_field: String, _count: RwSignal<Option<usize>>) {}
