//! People are shapes: ● citizen, ▲ carer, ■ professional, ✚ other. Filled means counted, outline
//! means not yet. The word always stands beside the shape.

use leptos::prelude::*;

use super::Symbol;

/// Which of the six shapes; a workshop's roles are each drawn as one of them. Four are named after
/// the role that usually bears them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    Citizen,
    Carer,
    Professional,
    Other,
    Diamond,
    Hexagon,
}

impl Figure {
    /// As in `data-role`, which gives the colour.
    pub fn name(self) -> &'static str {
        match self {
            Figure::Citizen => "citizen",
            Figure::Carer => "carer",
            Figure::Professional => "professional",
            Figure::Other => "other",
            Figure::Diamond => "diamond",
            Figure::Hexagon => "hexagon",
        }
    }

    /// The drawing, for charts that place it themselves.
    pub fn symbol(self) -> Symbol {
        match self {
            Figure::Citizen => Symbol::Citizen,
            Figure::Carer => Symbol::Carer,
            Figure::Professional => Symbol::Professional,
            Figure::Other => Symbol::Other,
            Figure::Diamond => Symbol::Diamond,
            Figure::Hexagon => Symbol::Hexagon,
        }
    }
}

impl From<workshop::Shape> for Figure {
    fn from(shape: workshop::Shape) -> Self {
        match shape {
            workshop::Shape::Circle => Figure::Citizen,
            workshop::Shape::Triangle => Figure::Carer,
            workshop::Shape::Square => Figure::Professional,
            workshop::Shape::Plus => Figure::Other,
            workshop::Shape::Diamond => Figure::Diamond,
            workshop::Shape::Hexagon => Figure::Hexagon,
        }
    }
}

/// The figure of a role; people who would rather not say are shown as "other".
pub fn figure_of(roles: &[workshop::Role], key: Option<&workshop::RoleKey>) -> Figure {
    roles
        .iter()
        .find(|role| Some(&role.key) == key)
        .map_or(Figure::Other, |role| role.shape.into())
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
