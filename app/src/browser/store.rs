//! What this phone keeps, in the browser's storage. Where there is none (some private windows),
//! everything works until the page is closed.

use web_sys::Storage;

use super::dom::{room, window};

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn key(name: &str) -> String {
    format!("talkoot:{}:{name}", room())
}

/// What the person likes, in every workshop.
fn liking(name: &str) -> String {
    format!("talkoot:{name}")
}

pub fn set_liking(name: &str, is: bool) {
    if let Some(storage) = storage() {
        let _ = match is {
            true => storage.set_item(&liking(name), ""),
            false => storage.remove_item(&liking(name)),
        };
    }
}

pub fn likes(name: &str) -> bool {
    let kept = storage().and_then(|storage| storage.get_item(&liking(name)).ok()?);
    kept.is_some()
}

pub fn keep(name: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full storage refuses; what is on the page stays there all the same.
        let _ = storage.set_item(&key(name), value);
    }
}

pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(&key(name)).ok().flatten()
}

pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key(name));
    }
}
