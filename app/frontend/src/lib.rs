//! Where the wasm begins: makes the islands known to the browser. All they do is in `app`.

use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
