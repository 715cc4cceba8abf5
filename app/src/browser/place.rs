//! Where the room is, as the page says it, for those who do not see it change. What they did
//! themselves is not said to them: then focus is on what answers it.

use super::dom::{self, all, document, find, set};
use super::morph::OWN;

/// What of a page tells where the room is.
pub struct Place {
    round: String,
    heading: String,
    /// Headings of what is shown one after the other: the ways to read a result.
    shown: Vec<String>,
}

pub fn look() -> Place {
    // Other headings of the desk count people and ideas, and change with each.
    let said = |selector| find(selector).map_or_else(String::new, |it| dom::words(&it));
    Place {
        round: said(".round-now b"),
        heading: said(".phone h1, #now h1"),
        shown: all(".phone [data-shown]").iter().map(dom::words).collect(),
    }
}

impl Place {
    /// Says what the page has that this one had not. True when the room has moved.
    pub fn say_what_is_new(&self) -> bool {
        let now = look();
        let moved: Vec<&str> = [(&self.round, &now.round), (&self.heading, &now.heading)]
            .into_iter()
            .filter(|(before, now)| before != now && !now.is_empty())
            .map(|(_, now)| now.as_str())
            .collect();
        if moved.is_empty() {
            let shown = now.shown.iter().filter(|it| !self.shown.contains(it));
            let shown: Vec<&str> = shown.map(String::as_str).collect();
            if !shown.is_empty() {
                say(&shown.join(". "));
            }
        } else {
            let pattern = find("#room-moved").and_then(|it| it.get_attribute("data-moved"));
            say(&pattern
                .unwrap_or_default()
                .replace("{heading}", &moved.join(". ")));
        }
        !moved.is_empty()
    }
}

/// What was said stays only until the person does something themselves.
pub fn hush() {
    if let Some(place) = find("#room-moved") {
        place.set_text_content(None);
    }
}

fn say(words: &str) {
    hush();
    if let (Some(place), Ok(said)) = (find("#room-moved"), document().create_element("span")) {
        set(&said, OWN, Some(""));
        said.set_text_content(Some(words));
        let _ = place.append_child(&said);
    }
}
