//! Brings the drawings that a page uses, each once, at its end: a phone pays for five icons and
//! not for the whole set.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use super::Symbol;

const DRAWINGS: &str = include_str!("../../../style/sprite.svg");

/// What the page being rendered has used so far; lives in its context.
#[derive(Clone, Default)]
pub struct Symbols(Arc<Mutex<BTreeSet<Symbol>>>);

impl Symbols {
    pub fn add(&self, symbol: Symbol) {
        self.0
            .lock()
            .expect("adding to a set does not panic")
            .insert(symbol);
    }

    fn drawings(&self) -> String {
        let symbols = self.0.lock().expect("adding to a set does not panic");
        symbols.iter().map(|symbol| drawing(*symbol)).collect()
    }
}

/// Comes last in the page. Inside a closure, so that it runs after everything before it has.
#[component]
pub fn Sprite() -> impl IntoView {
    let symbols = expect_context::<Symbols>();
    move || {
        let drawings = symbols.drawings();
        // Our own file, never anybody's words.
        (!drawings.is_empty()).then(|| view! { <svg class="sprite" width="0" height="0" aria-hidden="true" inner_html=drawings></svg> })
    }
}

fn drawing(symbol: Symbol) -> &'static str {
    let id = symbol.address().trim_start_matches('#');
    let start = DRAWINGS
        .find(&format!("<symbol id=\"{id}\""))
        .expect("every symbol is in the sprite: a test looks");
    let end = DRAWINGS[start..]
        .find("</symbol>")
        .expect("every symbol is closed: a test looks");
    &DRAWINGS[start..start + end + "</symbol>".len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{Figure, Icon, Shape};

    #[test]
    fn the_sprite_has_every_symbol() {
        for symbol in Symbol::ALL {
            assert!(drawing(*symbol).ends_with("</symbol>"));
            assert_eq!(drawing(*symbol).matches("<symbol").count(), 1);
        }
    }

    #[test]
    fn a_page_brings_what_it_uses_once() {
        let html = Owner::new().with(|| {
            provide_context(Symbols::default());
            view! {
                <p>
                    {move || view! { <Icon symbol=Symbol::Check /> }} <Icon symbol=Symbol::Check />
                    <Shape figure=Figure::Carer open=true />
                </p>
                <Sprite />
            }
            .to_html()
        });
        assert_eq!(
            html.matches("<symbol id=\"icon-check\"").count(),
            1,
            "{html}"
        );
        assert_eq!(html.matches("<symbol").count(), 2, "{html}");
    }
}
