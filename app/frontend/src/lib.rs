//! Where the wasm begins: makes the islands known to the browser. All they do is in `app`.

use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
pub fn hydrate() {
    // Costs a phone some kilobytes, so only where somebody looks at the console.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| leptos::logging::error!("{panic}")));
    leptos::mount::hydrate_islands();
}
