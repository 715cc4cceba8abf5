//! The names of the drawings in `style/sprite.svg`.

/// Each symbol with its id in the sprite: the one list.
macro_rules! symbols {
    ($($name:ident = $id:literal,)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Symbol {
            $($name,)*
        }

        impl Symbol {
            pub const ALL: &[Symbol] = &[$(Symbol::$name,)*];

            /// The symbol's id in the sprite, as an address within the page.
            pub fn address(self) -> &'static str {
                match self {
                    $(Symbol::$name => concat!("#", $id),)*
                }
            }
        }
    };
}

symbols! {
    Citizen = "role-citizen",
    Carer = "role-carer",
    Professional = "role-professional",
    Other = "role-other",
    Diamond = "role-diamond",
    Hexagon = "role-hexagon",
    Check = "icon-check",
    Lock = "icon-lock",
    Eye = "icon-eye",
    Up = "icon-up",
    Down = "icon-down",
    Next = "icon-next",
    Back = "icon-back",
    Undo = "icon-undo",
    Cross = "icon-x",
    Plus = "icon-plus",
    Minus = "icon-minus",
    Clock = "icon-clock",
    Pause = "icon-pause",
    Off = "icon-off",
    Warn = "icon-warn",
    Link = "icon-link",
    Print = "icon-print",
    Globe = "icon-globe",
    Stage = "icon-stage",
    Pen = "icon-pen",
    More = "icon-more",
}

impl Symbol {
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
