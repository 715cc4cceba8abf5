//! Keys: what lets a person back into their seat, or a facilitator to the desk.
//! A key is seen once, by its holder; the house keeps only its hash.

use std::fmt;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use crate::digest::hex;

/// 32 bytes in base64 without padding.
const LENGTH: usize = 43;

/// 256 random bits as 43 characters that are safe in addresses and cookies. It cannot be printed
/// by accident: there is no `Display`, and `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(String);

impl Key {
    pub(crate) fn random() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(BASE64_URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// A key that somebody showed and that was found to be one.
    pub(crate) fn presented(key: &str) -> Self {
        Self(key.to_owned())
    }

    /// The secret itself, for the one link or cookie that carries it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the house keeps.
    pub(crate) fn hash(&self) -> String {
        hex(Sha256::digest(&self.0))
    }
}

/// The hash of something that may be a key; `None` for what cannot be one, so that junk costs no
/// look-up. The look-up is by hash, so its timing says nothing about how close a guess came.
pub(crate) fn hash_of(presented: &str) -> Option<String> {
    let fits = presented.len() == LENGTH
        && presented
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    fits.then(|| hex(Sha256::digest(presented)))
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_by_its_hash() {
        let key = Key::random().unwrap();
        assert_eq!(key.as_str().len(), LENGTH);
        assert_eq!(hash_of(key.as_str()), Some(key.hash()));
        assert_ne!(Key::random().unwrap(), key);
    }

    #[test]
    fn a_key_hides_itself() {
        let key = Key::random().unwrap();
        assert_eq!(format!("{key:?}"), "Key(…)");
    }

    #[test]
    fn junk_is_not_a_key() {
        let spaced = format!("{} ", "a".repeat(42));
        for junk in [
            "",
            "short",
            spaced.as_str(),
            &"ä".repeat(43),
            &"a".repeat(44),
        ] {
            assert_eq!(hash_of(junk), None, "{junk:?}");
        }
    }
}
