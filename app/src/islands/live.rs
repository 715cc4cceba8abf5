//! The one island of a page. It draws nothing of its own: it wakes what keeps the page true
//! (`browser`), and the page says for whom (`parts::Alive`).

use leptos::prelude::*;

#[island]
pub fn Live() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    crate::browser::start();
}
