//! Whole numbers as people write them: in the digits of any language of the room.

/// `None` for what is no whole number. One too large to keep is as large as it gets, and so still
/// more than anybody has to give.
pub fn whole(text: &str) -> Option<i64> {
    let text: String = text.trim().chars().map(western).collect();
    let digits = text.strip_prefix(['-', '+']).unwrap_or(&text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let beyond = match text.starts_with('-') {
        true => i64::MIN,
        false => i64::MAX,
    };
    Some(text.parse().unwrap_or(beyond))
}

/// Arabic digits, and the minus of printed text.
fn western(c: char) -> char {
    match c {
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10).unwrap_or(c),
        '\u{2212}' => '-',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_read_in_any_digits() {
        for (text, n) in [
            ("7", 7),
            (" 007 ", 7),
            ("-3", -3),
            ("+2", 2),
            ("٣", 3),
            ("\u{2212}٤", -4),
        ] {
            assert_eq!(whole(text), Some(n), "{text}");
        }
        for text in ["", "-", "1e9", "NaN", "2.5", "0x1", "１", "1 0", "--1"] {
            assert_eq!(whole(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_too_large_stays_too_large() {
        let huge = "9".repeat(40);
        assert_eq!(whole(&huge), Some(i64::MAX));
        assert_eq!(whole(&format!("-{huge}")), Some(i64::MIN));
    }
}
