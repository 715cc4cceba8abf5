//! Ordering picks by dragging their number: an extra beside the arrows, for mouse and finger.

use std::cell::RefCell;

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

use super::dom::{set, target};
use super::{drafts, ranking};

struct Drag {
    form: Element,
    row: HtmlElement,
    from: usize,
    to: usize,
    /// Where the finger came down, and the middles of the rows at that moment.
    start: i32,
    middles: Vec<i32>,
    height: i32,
}

thread_local! {
    static DRAG: RefCell<Option<Drag>> = const { RefCell::new(None) };
}

pub fn down(event: &PointerEvent) {
    let Some(grip) = target(event, "ol.picks .place") else {
        return;
    };
    let (Ok(Some(row)), Ok(Some(form))) = (
        grip.closest("li[data-key]"),
        grip.closest("form[data-most]"),
    ) else {
        return;
    };
    let rows = ranking::rows(&form);
    let Some(from) = rows.iter().position(|other| *other == row) else {
        return;
    };
    let middles = rows
        .iter()
        .filter_map(|row| row.dyn_ref::<HtmlElement>())
        .map(|row| row.offset_top() + row.offset_height() / 2)
        .collect();
    let Ok(row) = row.dyn_into::<HtmlElement>() else {
        return;
    };
    let _ = grip.set_pointer_capture(event.pointer_id());
    event.prevent_default();
    set(&row, "data-dragged", Some(""));
    DRAG.set(Some(Drag {
        height: row.offset_height(),
        form,
        row,
        from,
        to: from,
        start: event.client_y(),
        middles,
    }));
}

pub fn moved(event: &PointerEvent) {
    DRAG.with_borrow_mut(|drag| {
        let Some(drag) = drag else { return };
        let by = event.client_y() - drag.start;
        let middle = drag.middles[drag.from] + by;
        let above = |n: &usize| *n != drag.from && drag.middles[*n] < middle;
        drag.to = (0..drag.middles.len()).filter(above).count();
        shift(&drag.row, by);
        for (n, row) in ranking::rows(&drag.form).iter().enumerate() {
            let Some(row) = row.dyn_ref::<HtmlElement>() else {
                continue;
            };
            if n == drag.from {
                continue;
            }
            // Those between make room.
            let room = if drag.from < n && n <= drag.to {
                -drag.height
            } else if drag.to <= n && n < drag.from {
                drag.height
            } else {
                0
            };
            shift(row, room);
        }
    });
}

pub fn up(put: bool) {
    let Some(drag) = DRAG.take() else { return };
    set(&drag.row, "data-dragged", None);
    for row in ranking::rows(&drag.form) {
        if let Some(row) = row.dyn_ref::<HtmlElement>() {
            let _ = row.style().remove_property("transform");
        }
    }
    if put {
        ranking::move_to(&drag.form, drag.from, drag.to);
        if let Some(form) = drag.form.dyn_ref() {
            drafts::keep(form);
        }
    }
}

fn shift(row: &HtmlElement, by: i32) {
    // Set through the object and not as an attribute, which the content policy forbids.
    let _ = row
        .style()
        .set_property("transform", &format!("translateY({by}px)"));
}
