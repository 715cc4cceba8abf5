//! What every page and action may know about the server it runs in: the address people reach it
//! at and the names of its files. Cheap to clone; axum hands a copy to each request.

use std::sync::Arc;

use leptos::config::LeptosOptions;
use rooms::House;

use crate::live::Hubs;
use crate::misses::Misses;
use crate::rendering::Family;

#[derive(Clone)]
pub struct Here {
    /// Where phones find this server, without a slash at the end: `https://talkoot.example`.
    pub public_url: Arc<str>,
    pub files: Arc<Files>,
    /// The workshops themselves.
    pub house: House,
    pub misses: Arc<Misses>,
    /// Where pages listen for what changes.
    pub hubs: Hubs,
}

/// The addresses of what the pages load. They carry a hash of the content, so they may be kept
/// for ever.
pub struct Files {
    pub phone_style: String,
    pub wide_style: String,
    /// Names the wasm and its script, for leptos' `HydrationScripts`.
    pub frontend: LeptosOptions,
}

impl Files {
    pub fn style(&self, family: Family) -> &str {
        match family {
            Family::Phone => &self.phone_style,
            Family::Desk | Family::Stage => &self.wide_style,
        }
    }
}

impl Here {
    pub fn new(public_url: impl Into<Arc<str>>, files: Files, house: House) -> Self {
        Here {
            public_url: public_url.into(),
            files: Arc::new(files),
            house,
            misses: Arc::default(),
            hubs: Hubs::default(),
        }
    }

    /// Whether cookies must be kept to encrypted connections. A workshop on a laptop's own
    /// network has no certificate, and a `Secure` cookie would vanish there.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The house's address as one reads it aloud: without `https://`.
    pub fn host(&self) -> &str {
        let url = &*self.public_url;
        url.split_once("://").map_or(url, |(_, host)| host)
    }

    /// The full address of a path, to be shown, printed or put in a QR code.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }
}
