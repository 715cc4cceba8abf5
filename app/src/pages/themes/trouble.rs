//! What was asked of the themes, as it was sent, and why it came to nothing: everything ticked and
//! typed is shown again, with the reason beside its cause.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use workshop::{IdeaId, ThemeId};

/// A form of this page as it was filled in.
#[derive(Clone, Default)]
pub struct Asked {
    pub act: String,
    /// The ticked ones.
    pub ideas: Vec<IdeaId>,
    /// Of a theme's own form: which. Of what is ticked: where to.
    pub theme: String,
    /// Where the button of a theme leads.
    pub to: Option<String>,
    pub into: String,
    pub title: String,
    pub same_as: String,
    /// The titles typed to split themes with, by the number of the theme.
    pub splits: BTreeMap<u32, String>,
}

#[derive(Clone)]
pub struct Trouble {
    pub status: StatusCode,
    /// In the facilitator's language.
    pub reason: String,
    pub beside: Beside,
    pub asked: Asked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// It is said over the page only.
    Page,
    /// The ideas chosen, or not chosen.
    Ticks,
    /// Where they should go.
    To,
    NewTheme,
    /// Which idea they say the same as.
    SameAs,
    Name(ThemeId),
    Into(ThemeId),
    Split(u32),
}

impl Trouble {
    /// The reason, where it belongs.
    pub fn at(&self, place: Beside) -> Option<String> {
        (self.beside == place).then(|| self.reason.clone())
    }
}
