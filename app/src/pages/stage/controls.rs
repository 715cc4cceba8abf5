//! What a facilitator sets at the projector itself: a step larger, light or dark. Small, in the
//! corner of the band, and remembered by this browser.

use leptos::prelude::*;

use super::picture::Picture;
use crate::rendering::Theme;

pub fn controls(picture: &Picture) -> Option<impl IntoView + use<>> {
    if picture.mini {
        return None;
    }
    let words = picture.words();
    let link = |asks: &'static str, says: &'static str| {
        view! {
            <li>
                <a href=asks rel="nofollow">
                    {says}
                </a>
            </li>
        }
    };
    let size = if picture.large {
        link("?text=normal", words.smaller)
    } else {
        link("?text=large", words.larger)
    };
    let dark = (picture.theme != Some(Theme::Dark)).then(|| link("?theme=dark", words.dark));
    let light = (picture.theme != Some(Theme::Light)).then(|| link("?theme=light", words.light));
    Some(view! { <ul class="stage-controls">{size} {dark} {light}</ul> })
}
