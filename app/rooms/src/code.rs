//! The code that people type at the door.

use std::{fmt, str::FromStr};

/// Digits and capitals without `0 1 I L O`: nobody has to guess which one is meant.
const LETTERS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH: usize = 6;

/// Six of 31 characters: about 890 million codes, so that guessing one that is in use takes days
/// even at the full rate that a server allows. It lets people in as participants; it never makes
/// anybody a facilitator.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; LENGTH]);

/// What was typed cannot be the code of any workshop: a wrong length, or a character that codes
/// do not have (such as `O` or `0`). Answer it like a code that does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no workshop has this code")]
pub struct NotACode;

impl Code {
    /// A code for a new workshop, every one as likely as any other.
    pub(crate) fn random() -> Result<Self, getrandom::Error> {
        let mut letters = [0; LENGTH];
        let mut taken = 0;
        while taken < LENGTH {
            let mut bytes = [0; 16];
            getrandom::fill(&mut bytes)?;
            // 248 is 8 × 31: the bytes above it would favour the first letters.
            for byte in bytes.into_iter().filter(|byte| *byte < 248) {
                if taken < LENGTH {
                    letters[taken] = LETTERS[usize::from(byte) % LETTERS.len()];
                    taken += 1;
                }
            }
        }
        Ok(Self(letters))
    }

    /// The six characters, as addresses and the database have them: `HKV492`.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("codes are made of ASCII letters")
    }

    /// In two groups of three, as it is shown and said: `HKV 492`.
    pub fn spoken(&self) -> String {
        let (first, last) = self.as_str().split_at(LENGTH / 2);
        format!("{first} {last}")
    }
}

impl FromStr for Code {
    type Err = NotACode;

    /// Forgives case, spaces and dashes, wherever they are.
    fn from_str(typed: &str) -> Result<Self, NotACode> {
        let mut letters = [0; LENGTH];
        let mut taken = 0;
        for typed in typed.chars().filter(|c| !is_spacing(*c)) {
            let letter = u8::try_from(typed.to_ascii_uppercase()).map_err(|_| NotACode)?;
            if taken == LENGTH || !LETTERS.contains(&letter) {
                return Err(NotACode);
            }
            letters[taken] = letter;
            taken += 1;
        }
        if taken == LENGTH {
            Ok(Self(letters))
        } else {
            Err(NotACode)
        }
    }
}

/// What people and keyboards put between the groups. Phones turn hyphens into dashes and end a
/// word with a full stop.
fn is_spacing(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '_' | '.' | '·' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200B}' | '\u{FEFF}'
        )
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        for typed in [
            "HKV492",
            "hkv492",
            "HKV 492",
            " hkv-492\n",
            "h k v 4 9 2",
            "Hkv\u{2011}492.",
            "hkv\u{a0}492",
            "HKV – 492",
        ] {
            let code: Code = typed.parse().unwrap();
            assert_eq!(code.as_str(), "HKV492", "{typed:?}");
        }
    }

    #[test]
    fn a_code_with_look_alikes_never_exists() {
        for typed in [
            "HKO492", "HK0492", "HKI492", "HK1492", "HKL492", "HKV49", "HKV4923", "", "   ",
            "HKÄ492", "HKV49２", "ĳkv492", "%00492",
        ] {
            assert_eq!(typed.parse::<Code>(), Err(NotACode), "{typed:?}");
        }
    }

    #[test]
    fn a_code_is_shown_in_two_groups() {
        let code: Code = "hkv492".parse().unwrap();
        assert_eq!(code.spoken(), "HKV 492");
        assert_eq!(code.to_string(), "HKV492");
        assert_eq!(format!("{code:?}"), "Code(HKV492)");
    }

    #[test]
    fn random_codes_use_every_letter_and_parse() {
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..500 {
            let code = Code::random().unwrap();
            assert_eq!(code.spoken().parse(), Ok(code));
            seen.extend(code.0);
        }
        assert_eq!(seen.len(), LETTERS.len());
    }
}
