//! Writing direction that spills over: some characters turn the direction of all that follows
//! until another one ends it. Whoever leaves one open must not turn the rest of the brief, nor the
//! sentence of ours that their words stand in.

use std::borrow::Cow;

/// The characters that close what a text leaves open, in the order needed (UAX #9: an embedding or
/// override ends with PDF, an isolate with PDI, which also ends every embedding inside it).
pub fn closing(text: &str) -> String {
    let mut open: Vec<char> = Vec::new();
    for c in text.chars() {
        match c {
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => open.push(PDF),
            '\u{2066}'..='\u{2068}' => open.push(PDI),
            PDF if open.last() == Some(&PDF) => {
                open.pop();
            }
            PDI => {
                if let Some(isolate) = open.iter().rposition(|end| *end == PDI) {
                    open.truncate(isolate);
                }
            }
            _ => {}
        }
    }
    open.into_iter().rev().collect()
}

/// Somebody's words as they may stand in a sentence of ours: those that run the other way, or turn
/// what follows, are kept to themselves.
pub fn apart(words: &str) -> Cow<'_, str> {
    match words.chars().any(turns) {
        true => isolate(words).into(),
        false => words.into(),
    }
}

/// The same where the sentence runs the other way than most words: always.
pub fn isolate(words: &str) -> String {
    let mut depth = 0_usize;
    let mut stray = 0;
    for c in words.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            PDI if depth == 0 => stray += 1,
            PDI => depth -= 1,
            _ => {}
        }
    }
    // An end without a beginning would end ours: each gets a beginning of its own.
    let begin = FSI.to_string().repeat(stray + 1);
    let words = format!("{begin}{words}");
    let end = closing(&words);
    words + &end
}

/// Letters of scripts that run from right to left, and characters that are there to turn others.
fn turns(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08FF}'
        | '\u{200E}' | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}')
}

const FSI: char = '\u{2068}';
const PDF: char = '\u{202C}';
const PDI: char = '\u{2069}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_open_is_closed_in_reverse() {
        assert_eq!(closing("plain, עברית"), "");
        assert_eq!(closing("\u{202E}abc"), "\u{202C}");
        assert_eq!(closing("\u{2066}abc"), "\u{2069}");
        assert_eq!(closing("\u{202E}a\u{2067}b"), "\u{2069}\u{202C}");
    }

    #[test]
    fn words_that_turn_the_sentence_are_kept_to_themselves() {
        assert_eq!(apart("Nurses, 5 €"), "Nurses, 5 €");
        assert_eq!(apart("عيادة"), "\u{2068}عيادة\u{2069}");
        assert_eq!(
            apart("<i>\u{202E}|"),
            "\u{2068}<i>\u{202E}|\u{202C}\u{2069}"
        );
        // Nobody ends what keeps them apart.
        let escaping = apart("a\u{2069}\u{202E}b");
        assert_eq!(
            escaping,
            "\u{2068}\u{2068}a\u{2069}\u{202E}b\u{202C}\u{2069}"
        );
    }

    #[test]
    fn what_is_closed_already_stays_as_it_is() {
        assert_eq!(closing("\u{202E}abc\u{202C}"), "");
        assert_eq!(closing("\u{2066}a\u{202E}b\u{2069}c"), "");
        assert_eq!(closing("\u{202C}\u{2069}"), "");
        assert_eq!(closing("\u{2066}a\u{202C}b"), "\u{2069}");
    }
}
