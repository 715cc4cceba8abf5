//! The file's front matter: facts for machines, in YAML. Every text is a double-quoted scalar with
//! everything escaped that could end it or that an eye cannot see, so that a title cannot add a
//! line of its own.

use std::fmt::Write;

use super::edition::Edition;

pub fn front_matter(edition: &Edition<'_>) -> String {
    let brief = edition.brief;
    let header = &brief.header;
    let mut out = String::from("---\n");
    let mut line = |key: &str, value: String| {
        writeln!(out, "{key}: {value}").expect("a string takes everything");
    };
    line("title", quoted(&header.title));
    line("question", quoted(&header.question));
    // The facilitator's own word for it, which also holds for what was imported years later.
    let date = match header.when.as_str() {
        "" => edition.date(brief.begun),
        when => when.to_owned(),
    };
    line("date", quoted(&date));
    for (key, text) in [
        ("place", &header.venue),
        ("organiser", &header.organiser),
        ("contact", &header.contact),
    ] {
        if !text.is_empty() {
            line(key, quoted(text));
        }
    }
    let mut methods: Vec<String> = Vec::new();
    for round in &brief.rounds {
        let method = quoted(edition.sort(round.sort));
        if !methods.contains(&method) {
            methods.push(method);
        }
    }
    line("methods", format!("[{}]", methods.join(", ")));
    line("people", brief.people.seats.to_string());
    line("ideas", brief.ideas.len().to_string());
    line("language", quoted(edition.lang.code()));
    line("licence", quoted(edition.words().licence));
    line("journal_entries", brief.seq.to_string());
    line("journal_last_entry", quoted(&edition.date(brief.touched)));
    if let Some(journal) = &edition.journal {
        line("journal_sha256", quoted(&journal.hash));
    }
    line(
        "made_with",
        quoted(concat!("Talkoot ", env!("CARGO_PKG_VERSION"))),
    );
    out.push_str("---\n");
    out
}

/// A double-quoted YAML 1.2 scalar, which is also a JSON string.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if is_unseen(c) => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    write!(out, "\\u{unit:04x}").expect("a string takes everything");
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// What breaks lines or turns directions without being seen. Joiners stay: words and emoji need
/// them.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{2028}' | '\u{2029}' | '\u{FEFF}'
            | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_its_line_or_its_quotes() {
        for hostile in [
            "---",
            "\"\nadmin: true",
            "a: b # c",
            "\\",
            "\u{2028}x",
            "\u{202E}x",
            "'",
            "{{7*7}}",
            "- x",
        ] {
            let yaml = quoted(hostile);
            assert!(!yaml.contains(['\n', '\u{2028}', '\u{202E}']), "{yaml}");
            let back: String = serde_json::from_str(&yaml).expect("a JSON string");
            assert_eq!(back, hostile);
        }
    }
}
