//! A QR code, drawn as one path. On white with four modules of quiet around it, in every theme:
//! cameras need both.

use fast_qr::{ECL, QRBuilder};
use leptos::prelude::*;

const QUIET: usize = 4;

/// `label` says in words what the code leads to.
#[component]
pub fn Qr(#[prop(into)] address: String, #[prop(into)] label: String) -> impl IntoView {
    let (path, size) = drawing(&address);
    view! {
        <svg
            class="qr"
            viewBox=format!("0 0 {size} {size}")
            role="img"
            aria-label=label
            shape-rendering="crispEdges"
        >
            <path d=path></path>
        </svg>
    }
}

/// Each run of dark modules in a row as one rectangle, and the width of the whole in modules.
fn drawing(address: &str) -> (String, usize) {
    let code = QRBuilder::new(address)
        .ecl(ECL::M)
        .build()
        .expect("an address is far shorter than a QR code holds");
    let mut path = String::new();
    for row in 0..code.size {
        let dark = |column: usize| column < code.size && code[row][column].value();
        let mut column = 0;
        while column < code.size {
            let run = (column..).take_while(|column| dark(*column)).count();
            if run > 0 {
                path.push_str(&format!(
                    "M{} {}h{run}v1h-{run}z",
                    column + QUIET,
                    row + QUIET
                ));
            }
            column += run.max(1);
        }
    }
    (path, code.size + 2 * QUIET)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_begins_with_the_corner_that_cameras_look_for() {
        let (path, size) = drawing("https://talkoot.example/w/HKV492");
        assert!(path.starts_with("M4 4h7v1h-7z"), "{path}");
        assert_eq!(size, 29 + 8);
    }
}
