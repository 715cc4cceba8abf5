//! Text that would like to be something else is refused, or shown as text, on every page.

use workshop::template::Template;
use workshop::{Actor, Command, IdeaId};

use crate::visitor::{Building, fresh};

/// Markup, structure of other formats, direction marks and sequences, all short enough to be kept.
const TEXTS: [&str; 24] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "<!-- <!>",
    "</script><script>alert(1)</script>",
    "{{7*7}} ${7*7} #{7*7}",
    "&#x6a;avascript:alert(1)",
    "[x](javascript:alert(1))",
    "![](//evil.example/x.png)",
    "<iframe src=//evil.example></iframe>",
    "<style>@import '//evil.example'</style>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<form name=body><input name=children>",
    "<svg><foreignObject><script>alert(1)</script></foreignObject></svg>",
    "</title><script>alert(1)</script>",
    "# heading",
    "```",
    "=HYPERLINK(\"//evil.example\")",
    "\u{202E}gnirts desrever",
    "\u{2066}isolate without an end",
    "👨‍👩‍👧‍👦 🏳️‍🌈 ä a\u{308}",
];

/// Tags that no page of ours has of its own, or has only in a fixed number.
const NEVER: [&str; 12] = [
    "<script",
    "<img",
    "<style",
    "<base",
    "<math",
    "<mtext",
    "<foreignObject",
    "onerror=alert(1)>",
    "<svg onload",
    "</textarea><s",
    "<meta http-equiv=r",
    "<form name=body",
];

#[tokio::test]
async fn hostile_text_is_text_on_every_page() {
    let building = Building::open().await;
    let mut setup = crate::visitor::setup(Template::WholeEvening);
    setup.title = TEXTS[17].into();
    setup.question = TEXTS[3].into();
    setup.purpose = TEXTS[1].into();
    setup.venue = TEXTS[2].into();
    setup.roles[0].name = "<b onclick=x>".into();
    setup.rounds[0].prompt = TEXTS[5].into();
    let founded = building.found(setup).await;
    let mut desk = building.visitor().at_the_desk_of(&founded);
    let mut phone = building.visitor();
    let wish = fresh().to_string();
    phone
        .post(
            &founded.at("/seat"),
            &[("wish", wish.as_str()), ("role", "carer")],
        )
        .await;
    let (author, _) = founded.room.take_seat(fresh(), None).await.unwrap();

    founded.open(0).await;
    let mut ideas = Vec::new();
    for text in TEXTS {
        let wish = fresh();
        let command = Command::ShareIdea {
            round: founded.rounds[0],
            text: text.into(),
            only_desk: false,
            behind: 1,
        };
        founded
            .room
            .act(Actor::Seat(author), wish, command)
            .await
            .unwrap();
        ideas.push(IdeaId(wish.0));
    }
    let round = founded.rounds[0];
    founded.desk(Command::ShowWall { round }).await;
    let title = "</h2><script>alert(1)</script>".to_owned();
    founded.desk(Command::MakeTheme { title, ideas }).await;

    for n in 0..founded.rounds.len() {
        founded.open(n).await;
        for page in ["", "/stage", "/wall", "/mine", "/results", "/role"] {
            check(&phone.get(&founded.at(page)).await.html, page);
        }
        for page in ["", "/themes", "/people", "/links", "/brief", "/setup"] {
            let page = format!("/desk{page}");
            check(&desk.get(&founded.at(&page)).await.html, &page);
        }
        founded.close(n).await;
    }
}

/// Our own script tags are on pages with an island only, and carry a nonce.
fn check(html: &str, page: &str) {
    let ours = html.matches("<script nonce=").count()
        + html.matches("<script type=\"module\" nonce=").count();
    for tag in NEVER {
        let most = if tag == "<script" { ours } else { 0 };
        let there = html.matches(tag).count();
        assert!(there <= most, "{tag} on {page:?}: {}", around(html, tag));
    }
}

fn around<'a>(html: &'a str, tag: &str) -> &'a str {
    let at = html.find(tag).unwrap_or(0);
    let end = (at..html.len())
        .filter(|n| html.is_char_boundary(*n))
        .nth(120);
    &html[at..end.unwrap_or(html.len())]
}
