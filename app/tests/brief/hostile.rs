//! Hostile text: groups A to C of the hundred bad inputs, in every field that people fill. What
//! comes out has the structure of a harmless workshop, and every word is still there.

use app::brief::{Piece, markdown, reading};
use app::exports::{Reach, ideas_csv, tally_csv, tally_json, workshop_json};
use app::words::Lang;
use pulldown_cmark::{Event, Options, Parser, Tag};
use workshop::brief::compose;
use workshop::{Command, IdeaId, Section};

use crate::given::{APPROVE, Room, edition, setup};

const HOSTILE: &[&str] = &[
    // A: text.
    "مرحبا 123 abc",
    "cafe\u{301} and café",
    "İstanbul ılık",
    "\u{202E}turned round",
    "\u{2066}never closed",
    "\u{202C}\u{2069} closed too often",
    "👨‍👩‍👧‍👦👩🏽‍🚀🏳️‍🌈",
    "\u{200B}zero\u{200B}width",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "a\u{2028}b\u{2029}c",
    // B: markup.
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "<!--",
    "--> <!-- x -->",
    "</script>",
    "{{7*7}} ${7*7} #{7*7}",
    "[x](&#x6a;avascript:alert(1))",
    "[x](javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](  JaVaScRiPt:alert(1))",
    "![](//evil/x.png)",
    "![x][y]",
    "[y]: https://evil.example",
    "<iframe src=//evil></iframe>",
    "<style>@import url(//evil)</style>",
    "<a ping=//evil href=//evil>x</a>",
    "<base href=//evil>",
    "<meta http-equiv=refresh content=0>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<form name=body><input name=cookie>",
    "<svg><foreignObject><b>x</b></foreignObject></svg>",
    "<https://evil.example>",
    "https://evil.example www.evil.example",
    "&lt;b&gt; &amp; &#35; &copy;",
    // C: what breaks exports.
    "# heading",
    "---",
    "===",
    "```",
    "~~~",
    "| a | b |",
    "|---|---|",
    "a\nb",
    "a\n\nb",
    "a\n- b\n- c",
    "a\n===",
    "a\n> b",
    "<details><summary>x</summary>",
    "=HYPERLINK(\"//evil\")",
    "+1+1",
    "-1",
    "@SUM(A1)",
    "\"quoted\", and\nbroken",
    "- item",
    "1. item",
    "1) item",
    "* item",
    "+ item",
    "> quote",
    "[^1]: note",
    ": definition",
    "*em* **strong** _em_ __strong__ ~~gone~~ `code` $math$ ^up^ H~2~O",
    "\\",
    "ends with a backslash\\",
    "a \\| b",
    "I-1 V-1 T-1 [I-1](#i-1)",
    "«”“„’‘'\"",
    "!",
    "{#id .class}",
    "%",
    "    four spaces",
    "two  \nspaces",
];

/// A workshop with this text in every field that takes it. Line breaks are for ideas.
fn filled(text: &str) -> Room {
    let line = text.replace('\n', " ");
    let mut setup = setup(&line);
    for field in [
        &mut setup.question,
        &mut setup.purpose,
        &mut setup.venue,
        &mut setup.when,
        &mut setup.organiser,
        &mut setup.contact,
    ] {
        field.clone_from(&line);
    }
    for round in &mut setup.rounds {
        round.prompt.clone_from(&line);
    }
    setup.roles[0].name = line.chars().take(40).collect();
    let mut room = Room::with(setup);
    room.sit(Some("citizen"), 6);
    room.sit(Some("carer"), 6);
    let ideas: Vec<IdeaId> = (0..3).map(|_| room.add(text)).collect();
    room.desk(Command::HideIdeas {
        ideas: vec![ideas[2]],
        reason: line.clone(),
    });
    room.desk(Command::MakeTheme {
        title: line.chars().take(80).collect(),
        ideas: vec![ideas[0]],
    });
    let parked = room.add(text);
    room.desk(Command::ParkIdeas {
        ideas: vec![parked],
    });
    room.desk(Command::OpenRound { round: APPROVE });
    for seat in 0..12 {
        room.vote(seat, APPROVE, &[ideas[seat % 2]]);
    }
    room.desk(Command::CloseRound { round: APPROVE });
    room.desk(Command::Reveal { round: APPROVE });
    room
}

/// What a reader's viewer makes of a file: its structure without its words, and its words. Line
/// breaks inside a text are its own; all breaks count as spaces.
fn read(file: &str, options: Options) -> (Vec<String>, String) {
    let (mut structure, mut words) = (Vec::new(), String::new());
    let body = file.splitn(3, "---\n").nth(2).unwrap();
    for event in Parser::new_ext(body, options) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::InlineHtml(html) if &*html == "<br>" => words.push(' '),
            Event::InlineHtml(html) => structure.push(html.to_string()),
            Event::Start(Tag::Link { dest_url, .. }) => structure.push(format!("link {dest_url}")),
            other => structure.push(format!("{other:?}")),
        }
    }
    (structure, words)
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn viewers() -> [Options; 2] {
    [
        Options::ENABLE_TABLES,
        // GitHub and its like.
        Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_GFM
            | Options::ENABLE_MATH,
    ]
}

#[test]
fn no_text_becomes_structure_in_the_file_and_none_is_lost() {
    for options in viewers() {
        let harmless = filled("Harmless");
        let harmless = markdown(&edition(&compose(&harmless.now), Lang::En));
        let (expected, _) = read(&harmless, options);
        for text in HOSTILE {
            let room = filled(text);
            let file = markdown(&edition(&compose(&room.now), Lang::En));
            let (structure, words) = read(&file, options);
            assert_eq!(structure, expected, "{text:?}\n{file}");
            let said = &room.now.ideas_in_order().next().unwrap().text;
            assert!(
                squeezed(&words).contains(&squeezed(said)),
                "{text:?} is not in\n{words}"
            );
        }
    }
}

#[test]
fn no_text_becomes_markup_on_the_page() {
    let tags = |room: &Room| {
        let brief = compose(&room.now);
        let reading = reading(&edition(&brief, Lang::En));
        let mut html: String = reading.evidence;
        for (_, section) in reading.sections {
            html += &section.prose;
            for piece in section.record {
                if let Piece::Written(record) = piece {
                    html += &record;
                }
            }
        }
        let tags: Vec<String> = html
            .split('<')
            .skip(1)
            .filter_map(|rest| Some(rest.split_once('>')?.0.to_owned()))
            .filter(|tag| tag != "br")
            .collect();
        (tags, html)
    };
    let (expected, _) = tags(&filled("Harmless"));
    for text in HOSTILE {
        let (found, html) = tags(&filled(text));
        assert_eq!(found, expected, "{text:?}\n{html}");
    }
}

#[test]
fn front_matter_keeps_its_lines() {
    let keys = |file: &str| -> Vec<String> {
        let front = file.split("---\n").nth(1).unwrap();
        let keys = front
            .lines()
            .map(|line| line.split(": ").next().unwrap().to_owned());
        keys.collect()
    };
    let harmless = filled("Harmless");
    let expected = keys(&markdown(&edition(&compose(&harmless.now), Lang::En)));
    for text in HOSTILE {
        let room = filled(text);
        let file = markdown(&edition(&compose(&room.now), Lang::En));
        assert!(file.starts_with("---\ntitle: \""), "{file}");
        assert_eq!(keys(&file), expected, "{text:?}");
    }
}

#[test]
fn every_direction_that_a_text_leaves_open_is_closed_after_it() {
    for text in [
        "\u{202E}turned",
        "\u{2066}open",
        "\u{202E}\u{2067}both",
        "\u{202A}x\u{202C}",
    ] {
        let room = filled(text);
        let file = markdown(&edition(&compose(&room.now), Lang::En));
        for line in file.lines() {
            let mut depth = 0_i32;
            for c in line.chars() {
                match c {
                    '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' | '\u{2066}'..='\u{2068}' => {
                        depth += 1;
                    }
                    '\u{202C}' | '\u{2069}' => depth -= 1,
                    _ => {}
                }
            }
            assert_eq!(depth, 0, "{text:?}: {line:?}");
        }
    }
}

#[test]
fn tables_come_back_cell_by_cell_and_no_cell_is_a_formula() {
    for text in HOSTILE {
        let room = filled(text);
        let brief = compose(&room.now);
        for file in [ideas_csv(&brief), tally_csv(&brief)] {
            let mut reader = csv::Reader::from_reader(file.as_bytes());
            let is_there = reader.records().map(Result::unwrap).any(|record| {
                for cell in &record {
                    assert!(
                        !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                        "{cell:?}"
                    );
                }
                let said = room.now.ideas_in_order().next().unwrap().text.as_str();
                record
                    .iter()
                    .any(|cell| cell == said || cell.strip_prefix('\'') == Some(said))
            });
            assert!(is_there, "{text:?}\n{file}");
        }
    }
}

#[test]
fn json_comes_back_word_for_word() {
    for text in HOSTILE {
        let room = filled(text);
        let said = room.now.ideas_in_order().next().unwrap().text.clone();
        let brief = compose(&room.now);
        let whole: serde_json::Value =
            serde_json::from_str(&workshop_json(&room.now, &brief, None)).unwrap();
        assert_eq!(whole["ideas"][0]["text"], *said);
        let tally: serde_json::Value =
            serde_json::from_str(&tally_json(&room.now, Reach::Published)).unwrap();
        assert_eq!(tally["votes"][0]["labels"]["I-1"]["text"], *said);
        assert_eq!(tally["votes"][0]["approval"]["counts"]["I-1"], 6);
    }
}

#[test]
fn a_designers_markdown_is_prose_and_nothing_more() {
    let mut room = Room::with(setup("Prose"));
    room.sit(Some("citizen"), 6);
    room.add("One");
    for text in HOSTILE.iter().copied().chain([
        "# One\n## Two\n###### Six",
        "<div onclick=x>\n*not* markdown\n</div>",
        "![a picture](https://evil.example/x.png)",
        "[ok](https://ok.example) [mail](mailto:a@b.example) [id](#I-1) [no](//evil) [no](file:///etc)",
        "[x](<javascript:alert(1)>)",
        "<javascript:alert(1)> <https://ok.example>",
        "[x]\n\n[x]: javascript:alert(1)",
        "See I-1 and I-99, (I-1) or `I-1`; [I-1](https://ok.example)",
        "```html\n<script>alert(1)</script>\n```",
        "- a\n  - b\n    1. c\n\n       d",
        "\u{202E}turned\n\nnext",
    ]) {
        room.write(Section::Opportunities, text);
        let brief = compose(&room.now);
        let file = markdown(&edition(&brief, Lang::En));
        for options in viewers() {
            let body = file.splitn(3, "---\n").nth(2).unwrap();
            let mut in_prose = false;
            for event in Parser::new_ext(body, options) {
                match &event {
                    Event::Html(html) => panic!("{text:?}: {html}"),
                    Event::InlineHtml(html) => assert!(
                        html.starts_with("<a id=\"") || &**html == "</a>" || &**html == "<br>",
                        "{text:?}: {html}"
                    ),
                    Event::Start(Tag::Image { .. }) => panic!("{text:?}: an image"),
                    Event::Start(Tag::Link { dest_url, .. }) => assert!(
                        ["#i-", "#t-", "#v-", "https://ok.example", "https://evil.example", "mailto:"]
                            .iter()
                            .any(|start| dest_url.starts_with(start)),
                        "{text:?}: {dest_url}"
                    ),
                    Event::Start(Tag::Heading { level, .. }) => {
                        in_prose |= *level as usize == 2;
                        assert!(in_prose || *level as usize == 1, "{text:?}: {level}");
                    }
                    _ => {}
                }
            }
        }
        let reading = reading(&edition(&brief, Lang::En));
        for (_, section) in &reading.sections {
            for bad in ["<script", "<img", "javascript:", "onerror=\"", "<iframe", "<svg", "<form", "<h2"] {
                let html = section.prose.to_lowercase();
                assert!(!html.contains(bad) || html.contains(&format!("&lt;{}", &bad[1..])) || bad == "javascript:" && !html.contains("href=\"javascript"), "{text:?}: {html}");
            }
        }
    }
}

#[test]
fn prose_nested_past_all_reason_is_shown_as_it_was_typed() {
    let mut room = Room::with(setup("Deep"));
    for text in [
        ">".repeat(5_000),
        "- ".repeat(3_000),
        "*".repeat(9_000),
        "[".repeat(9_000),
    ] {
        room.write(Section::Measures, &format!("{text} end"));
        let brief = compose(&room.now);
        assert!(markdown(&edition(&brief, Lang::En)).contains("end"));
        let reading = reading(&edition(&brief, Lang::En));
        assert!(
            reading
                .sections
                .iter()
                .any(|(_, html)| html.prose.contains("end"))
        );
    }
}
