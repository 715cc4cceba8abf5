//! The names of the drawings in `style/sprite.svg`.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Symbol {
    Citizen,
    Carer,
    Professional,
    Other,
    Diamond,
    Hexagon,
    Check,
    Lock,
    Eye,
    Up,
    Down,
    Next,
    Back,
    Undo,
    Cross,
    Plus,
    Clock,
    Pause,
    Off,
    Warn,
    Link,
    Print,
    Globe,
    Stage,
    Pen,
    More,
}

impl Symbol {
    /// The symbol's id in the sprite, as an address within the page.
    pub fn address(self) -> &'static str {
        match self {
            Symbol::Citizen => "#role-citizen",
            Symbol::Carer => "#role-carer",
            Symbol::Professional => "#role-professional",
            Symbol::Other => "#role-other",
            Symbol::Diamond => "#role-diamond",
            Symbol::Hexagon => "#role-hexagon",
            Symbol::Check => "#icon-check",
            Symbol::Lock => "#icon-lock",
            Symbol::Eye => "#icon-eye",
            Symbol::Up => "#icon-up",
            Symbol::Down => "#icon-down",
            Symbol::Next => "#icon-next",
            Symbol::Back => "#icon-back",
            Symbol::Undo => "#icon-undo",
            Symbol::Cross => "#icon-x",
            Symbol::Plus => "#icon-plus",
            Symbol::Clock => "#icon-clock",
            Symbol::Pause => "#icon-pause",
            Symbol::Off => "#icon-off",
            Symbol::Warn => "#icon-warn",
            Symbol::Link => "#icon-link",
            Symbol::Print => "#icon-print",
            Symbol::Globe => "#icon-globe",
            Symbol::Stage => "#icon-stage",
            Symbol::Pen => "#icon-pen",
            Symbol::More => "#icon-more",
        }
    }

    /// Whether it points along the line of reading, and so turns round in right-to-left scripts.
    pub fn follows_the_script(self) -> bool {
        matches!(self, Symbol::Next | Symbol::Back | Symbol::Undo)
    }

    /// Has the page bring the drawing along.
    #[cfg(feature = "ssr")]
    pub fn is_used(self) {
        if let Some(symbols) = leptos::prelude::use_context::<super::Symbols>() {
            symbols.add(self);
        }
    }

    /// In the browser the drawings are there already: an island says to `Sprite` which it needs.
    #[cfg(not(feature = "ssr"))]
    pub fn is_used(self) {}
}
