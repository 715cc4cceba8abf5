//! Writing direction that spills over: some characters turn the direction of all that follows
//! until another one ends it. Whoever leaves one open must not turn the rest of the brief.

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
    fn what_is_closed_already_stays_as_it_is() {
        assert_eq!(closing("\u{202E}abc\u{202C}"), "");
        assert_eq!(closing("\u{2066}a\u{202E}b\u{2069}c"), "");
        assert_eq!(closing("\u{202C}\u{2069}"), "");
        assert_eq!(closing("\u{2066}a\u{202C}b"), "\u{2069}");
    }
}
