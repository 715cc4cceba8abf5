//! What went wrong with something asked at the desk, and what to show again so that nothing typed
//! is lost.

use axum::http::StatusCode;
use workshop::IdeaId;

use crate::visit::Denial;

#[derive(Clone)]
pub struct Trouble {
    pub status: StatusCode,
    /// In the facilitator's language.
    pub reason: String,
    pub with: With,
}

/// Which form it belongs beside.
#[derive(Clone)]
pub enum With {
    /// None: it is said over the whole desk.
    Moving,
    /// Ideas chosen, and why they should go.
    Ideas {
        chosen: Vec<IdeaId>,
        reason: String,
    },
    Paper(Paper),
}

/// An idea that was being typed in from paper.
#[derive(Clone, Default)]
pub struct Paper {
    pub text: String,
    pub role: String,
    pub only_desk: bool,
}

impl Trouble {
    pub fn new(denial: Denial, with: With) -> Self {
        Trouble {
            status: denial.status,
            reason: denial.reason,
            with,
        }
    }

    /// The reason, if it belongs beside the form for this one idea.
    pub fn beside(&self, idea: IdeaId) -> Option<(&str, &str)> {
        match &self.with {
            With::Ideas { chosen, reason } if *chosen == [idea] => Some((&self.reason, reason)),
            _ => None,
        }
    }
}
