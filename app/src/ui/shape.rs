//! People are shapes: ● citizen, ▲ carer, ■ professional, ✚ other. Filled means counted, outline
//! means not yet. The word always stands beside the shape.

use leptos::prelude::*;

use super::Symbol;

/// Which of the four shapes; a workshop's roles are each drawn as one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    Citizen,
    Carer,
    Professional,
    Other,
}

impl Figure {
    fn name(self) -> &'static str {
        match self {
            Figure::Citizen => "citizen",
            Figure::Carer => "carer",
            Figure::Professional => "professional",
            Figure::Other => "other",
        }
    }

    fn symbol(self) -> Symbol {
        match self {
            Figure::Citizen => Symbol::Citizen,
            Figure::Carer => Symbol::Carer,
            Figure::Professional => Symbol::Professional,
            Figure::Other => Symbol::Other,
        }
    }
}

#[component]
pub fn Shape(
    figure: Figure,
    /// Drawn as an outline: not yet.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    figure.symbol().is_used();
    view! {
        <svg class="shape" data-role=figure.name() data-open=open.then_some("") aria-hidden="true">
            <use href=figure.symbol().address()></use>
        </svg>
    }
}
