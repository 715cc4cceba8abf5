//! A whole brief, compared with the one that somebody has read and found good. Set
//! `TALKOOT_WRITE_GOLDEN=1` to write the files anew, and then read them.

use app::brief::markdown;
use app::exports::{Reach, ideas_csv, tally_csv, tally_json, workshop_json};
use app::words::{DeskLang, Lang};
use workshop::brief::compose;

use crate::given::{edition, evening};

pub fn is_as_read(name: &str, made: &str) {
    let path = format!("{}/tests/brief/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("TALKOOT_WRITE_GOLDEN").is_some() {
        std::fs::write(&path, made).unwrap();
    }
    let read = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        read == made,
        "{name} differs from what was read; the first line that differs:\n{:?}",
        read.lines()
            .zip(made.lines())
            .find(|(read, made)| read != made)
    );
}

#[test]
fn an_evening_is_told_in_three_languages() {
    let room = evening();
    let brief = compose(&room.now);
    for lang in DeskLang::ALL.map(Lang::from) {
        let made = markdown(&edition(&brief, lang));
        is_as_read(&format!("evening.{}.md", lang.code()), &made);
        assert_eq!(made, markdown(&edition(&compose(&room.now), lang)));
    }
}

#[test]
fn an_evening_is_exported_as_data() {
    let room = evening();
    let brief = compose(&room.now);
    is_as_read("evening.ideas.csv", &ideas_csv(&brief));
    is_as_read("evening.tally.csv", &tally_csv(&brief));
    is_as_read(
        "evening.tally.json",
        &tally_json(&room.now, Reach::Published),
    );
    is_as_read(
        "evening.workshop.json",
        &workshop_json(&room.now, &brief, None),
    );
}

#[test]
fn no_file_holds_what_is_not_public() {
    let room = evening();
    let brief = compose(&room.now);
    let files = [
        markdown(&edition(&brief, Lang::En)),
        ideas_csv(&brief),
        tally_csv(&brief),
        tally_json(&room.now, Reach::Published),
        workshop_json(&room.now, &brief, None),
    ];
    for file in files {
        for secret in ["RUDE", "ONLY FOR YOU", "TAKEN BACK", "P-1"] {
            assert!(!file.contains(secret), "{secret}: {file}");
        }
        for seat in &room.seats {
            assert!(!file.contains(&seat.to_string()), "a seat: {file}");
        }
        for role in ["Professional", "\"professional\",\n      \"people"] {
            assert!(!file.contains(&format!("· {role}")), "a small role: {file}");
        }
    }
}
