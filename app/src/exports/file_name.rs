//! Names for files that any computer takes, made from a title that anybody may have typed.

/// In characters, without the ending: leaves room for a folder on every system.
const LONGEST: usize = 60;

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// `a-drop-in-place-brief.md`: letters, digits and single hyphens, never a path, never hidden.
/// `ending` is ours: `brief.md`.
pub fn file_name(title: &str, ending: &str) -> String {
    let mut name = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        if name.chars().count() >= LONGEST {
            // Whole words, where there are any.
            let whole = name.rfind('-').filter(|at| *at > 0);
            name.truncate(whole.unwrap_or(name.len()));
            break;
        }
        if c.is_alphanumeric() {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() || is_device(name) {
        return format!("talkoot-{name}-{ending}").replace("--", "-");
    }
    format!("{name}-{ending}")
}

fn is_device(name: &str) -> bool {
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit());
    DEVICES.contains(&bare)
}

/// The header that makes a browser save a file under its name: in ASCII for old ones, and in
/// full (RFC 6266, RFC 8187).
pub fn content_disposition(name: &str) -> String {
    let ascii: String = name
        .chars()
        .map(|c| match c {
            c if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_') => c,
            _ => '_',
        })
        .collect();
    let mut full = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            full.push(char::from(byte));
        } else {
            full.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{full}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name() {
        assert_eq!(
            file_name("A drop-in place, for young people?", "brief.md"),
            "a-drop-in-place-for-young-people-brief.md"
        );
        assert_eq!(
            file_name("Kävelyä & metsää", "ideas.csv"),
            "kävelyä-metsää-ideas.csv"
        );
    }

    #[test]
    fn no_title_makes_a_path_a_device_or_a_hidden_file() {
        for title in [
            "../../etc/passwd",
            "CON",
            "con.md",
            "COM1",
            "NUL",
            ".",
            "..",
            "....",
            "",
            " ",
            "/",
            "\\\\host\\share",
            "a\0b",
            ".htaccess",
            "~root",
            "C:\\boot.ini",
            "-rf",
            "\u{202E}dm.exe",
            "a\r\nSet-Cookie: x",
            "\"; filename=evil",
        ] {
            let name = file_name(title, "brief.md");
            assert!(name.ends_with("brief.md"), "{name}");
            assert!(name.starts_with(char::is_alphanumeric), "{name}");
            assert!(
                name.chars()
                    .all(|c| c.is_alphanumeric() || c == '-' || c == '.'),
                "{name:?}"
            );
            assert_eq!(name.matches('.').count(), 1, "{name}");
            let stem = name.split(['.', '-']).next().unwrap_or_default();
            assert!(
                !is_device(stem) || name.starts_with("talkoot") || name.contains('-'),
                "{name}"
            );
            let header = content_disposition(&name);
            assert!(
                header.is_ascii() && !header.contains(['\r', '\n']),
                "{header}"
            );
            assert_eq!(header.matches('"').count(), 2, "{header}");
        }
    }

    #[test]
    fn a_long_title_makes_a_short_name() {
        let name = file_name(&"pitkä ".repeat(100), "brief.md");
        assert!(
            name.chars().count() <= LONGEST + "-brief.md".len(),
            "{name}"
        );
        let turkish = file_name(&"İ".repeat(300), "brief.md");
        assert!(
            turkish.chars().count() <= LONGEST + "-brief.md".len() + 1,
            "{turkish}"
        );
    }

    #[test]
    fn a_name_beyond_ascii_is_told_twice() {
        assert_eq!(
            content_disposition("metsä-brief.md"),
            "attachment; filename=\"mets_-brief.md\"; filename*=UTF-8''mets%C3%A4-brief.md"
        );
    }
}
