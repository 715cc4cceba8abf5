//! What people type, checked but never rewritten: line ends become `\n`, blank ends are trimmed,
//! and everything else stays as it was said.

use serde::{Deserialize, Serialize};

/// Why a text cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextFault {
    /// Nothing that can be seen was written.
    Empty,
    /// Longer than `max` characters (it has `is`).
    TooLong { max: usize, is: usize },
    /// It holds a control character that no screen shows.
    Unprintable,
}

/// A text of one or more lines, of at most `max` characters and `4 × max` bytes.
pub fn lines(said: &str, max: usize) -> Result<String, TextFault> {
    let text = optional_lines(said, max)?;
    if text.chars().all(is_blank) {
        return Err(TextFault::Empty);
    }
    Ok(text)
}

/// The same, but nothing at all is fine too; characters that only take room are not nothing.
pub fn optional_lines(said: &str, max: usize) -> Result<String, TextFault> {
    let text = said.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{200B}');
    if text
        .chars()
        .any(|c| c.is_control() && c != '\n' && c != '\t')
    {
        return Err(TextFault::Unprintable);
    }
    if !text.is_empty() && text.chars().all(is_blank) {
        return Err(TextFault::Empty);
    }
    let is = text.chars().count();
    if is > max || text.len() > max * 4 {
        // A text within the characters but over the bytes is told its length in quarters of bytes,
        // so that the number it sees is always over the limit it sees.
        let is = is.max(text.len().div_ceil(4));
        return Err(TextFault::TooLong { max, is });
    }
    Ok(text.to_owned())
}

/// A text of one line: line ends and tabs become spaces.
pub fn line(said: &str, max: usize) -> Result<String, TextFault> {
    lines(&said.replace(['\r', '\n', '\t'], " "), max)
}

/// The same, but nothing at all is fine too.
pub fn optional_line(said: &str, max: usize) -> Result<String, TextFault> {
    optional_lines(&said.replace(['\r', '\n', '\t'], " "), max)
}

/// Characters that take room but show nothing. A text of only these is empty.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{00AD}'
                | '\u{034F}'
                | '\u{061C}'
                | '\u{115F}'
                | '\u{1160}'
                | '\u{17B4}'
                | '\u{17B5}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_shows_nothing_is_empty() {
        for nothing in [
            "",
            "   ",
            "\n\t ",
            "\u{200B}",
            "\u{2800}\u{2800}",
            "\u{202E}",
        ] {
            assert_eq!(lines(nothing, 10), Err(TextFault::Empty), "{nothing:?}");
        }
    }

    #[test]
    fn what_may_be_left_out_is_left_out_or_seen() {
        for nothing in ["", " ", "\u{200B}"] {
            assert_eq!(optional_line(nothing, 10).as_deref(), Ok(""), "{nothing:?}");
        }
        for unseen in ["\u{2060}", "\u{200B}\u{202E}\u{200B}", "\u{FE0F} \u{2800}"] {
            let refused = optional_line(unseen, 10);
            assert_eq!(refused, Err(TextFault::Empty), "{unseen:?}");
        }
    }

    #[test]
    fn words_are_never_rewritten() {
        let said = "  Leading spaces go,\r\n  inner stay; <b>&amp; ä a\u{308} \u{202E}x  ";
        assert_eq!(
            lines(said, 100).as_deref(),
            Ok("Leading spaces go,\n  inner stay; <b>&amp; ä a\u{308} \u{202E}x")
        );
    }

    #[test]
    fn control_characters_are_refused() {
        assert_eq!(lines("a\0b", 10), Err(TextFault::Unprintable));
        assert_eq!(lines("a\u{7}b", 10), Err(TextFault::Unprintable));
        assert_eq!(lines("a\u{85}b", 10), Err(TextFault::Unprintable));
    }

    #[test]
    fn length_counts_characters_and_bytes() {
        assert!(lines(&"ä".repeat(500), 500).is_ok());
        assert_eq!(
            lines(&"x".repeat(501), 500),
            Err(TextFault::TooLong { max: 500, is: 501 })
        );
        let family = "👨‍👩‍👧‍👦".repeat(100);
        assert!(matches!(
            lines(&family, 700),
            Ok(_) | Err(TextFault::TooLong { .. })
        ));
        let zalgo = format!("a{}", "\u{301}".repeat(10_000));
        assert!(matches!(
            lines(&zalgo, 500),
            Err(TextFault::TooLong { max: 500, .. })
        ));
    }

    #[test]
    fn a_line_has_no_line_ends() {
        assert_eq!(line("one\r\ntwo", 20).as_deref(), Ok("one  two"));
    }
}
