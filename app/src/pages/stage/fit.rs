//! How much a stage holds: which size of type a wall gets, and where a new page begins. The server
//! counts lines, because nothing on a stage may scroll and no script runs there.

use std::ops::Range;

/// One size of the wall, as `style/pages/stage.css` sets it. `chars` and `quarters` were measured
/// there with English and Finnish ideas, on pictures of 16:9, 16:10 and 4:3.
struct Step {
    class: &'static str,
    columns: usize,
    /// Average small letters that a line surely holds.
    chars: usize,
    /// Quarter lines that a column holds.
    quarters: usize,
    /// Quarter lines between two ideas.
    gap: usize,
}

const WIDE: [Step; 4] = [
    Step {
        class: "step-1",
        columns: 2,
        chars: 28,
        quarters: 54,
        gap: 2,
    },
    Step {
        class: "step-2",
        columns: 2,
        chars: 36,
        quarters: 66,
        gap: 2,
    },
    Step {
        class: "step-3",
        columns: 3,
        chars: 29,
        quarters: 80,
        gap: 2,
    },
    Step {
        class: "step-4",
        columns: 3,
        chars: 29,
        quarters: 96,
        gap: 1,
    },
];

/// The same on a projector of 4:3.
const NARROW: [Step; 4] = [
    Step {
        class: "narrow-1",
        columns: 1,
        chars: 42,
        quarters: 50,
        gap: 2,
    },
    Step {
        class: "narrow-2",
        columns: 1,
        chars: 52,
        quarters: 60,
        gap: 2,
    },
    Step {
        class: "narrow-3",
        columns: 2,
        chars: 29,
        quarters: 70,
        gap: 2,
    },
    Step {
        class: "narrow-4",
        columns: 2,
        chars: 29,
        quarters: 80,
        gap: 1,
    },
];

/// How long a heading is; longer ones are set smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    Short,
    Long,
    Longest,
}

impl Length {
    pub fn of(text: &str) -> Self {
        match units(text) {
            0..=4_440 => Self::Short,
            4_441..=10_500 => Self::Long,
            _ => Self::Longest,
        }
    }

    /// As in `data-length`.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Short => None,
            Self::Long => Some("long"),
            Self::Longest => Some("longest"),
        }
    }

    /// Quarter lines that the heading takes from each column, wide and narrow.
    fn takes(self) -> (usize, usize) {
        match self {
            Self::Short => (0, 0),
            Self::Long => (4, 6),
            Self::Longest => (10, 12),
        }
    }
}

/// One page of a wall.
#[derive(Debug, PartialEq, Eq)]
pub struct Fit {
    /// Classes of the wall: its size on a wide picture and on a narrow one.
    pub wide: &'static str,
    pub narrow: &'static str,
    /// Which ideas are on it.
    pub shown: Range<usize>,
    /// How many of them, the earliest, a narrow picture has no place for.
    pub hidden_when_narrow: usize,
    /// From 0.
    pub page: usize,
    pub pages: usize,
}

/// Sets these texts on the page asked for (from 0), or on the last one. An idea keeps its page and
/// its place on it: when a page is full, the next one begins.
pub fn fit(texts: &[&str], heading: Length, page: Option<usize>) -> Fit {
    let (wide_less, narrow_less) = heading.takes();
    let pages = pages(texts, wide_less);
    let page = page.unwrap_or(usize::MAX).min(pages.len() - 1);
    let shown = pages[page].clone();
    let (wide, _) = smallest(&WIDE, &texts[shown.clone()], wide_less);
    let (narrow, hidden_when_narrow) = smallest(&NARROW, &texts[shown.clone()], narrow_less);
    Fit {
        wide,
        narrow,
        shown,
        hidden_when_narrow,
        page,
        pages: pages.len(),
    }
}

/// Full pages in the smallest size; there is always one, if only an empty one.
fn pages(texts: &[&str], less: usize) -> Vec<Range<usize>> {
    let step = &WIDE[WIDE.len() - 1];
    let mut pages = Vec::new();
    let mut start = 0;
    for end in 1..=texts.len() {
        if end - start > 1 && columns(&texts[start..end], step, less) > step.columns {
            pages.push(start..end - 1);
            start = end - 1;
        }
    }
    pages.push(start..texts.len());
    pages
}

/// The largest size that holds all of them; the smallest holds what is left when so many of the
/// earliest go.
fn smallest(steps: &'static [Step], texts: &[&str], less: usize) -> (&'static str, usize) {
    for step in steps {
        if columns(texts, step, less) <= step.columns {
            return (step.class, 0);
        }
    }
    let step = &steps[steps.len() - 1];
    let gone = (1..texts.len())
        .find(|gone| columns(&texts[*gone..], step, less) <= step.columns)
        .unwrap_or(texts.len().saturating_sub(1));
    (step.class, gone)
}

/// Columns that these texts fill. An idea is not broken over two, unless it is longer than one.
fn columns(texts: &[&str], step: &Step, less: usize) -> usize {
    let holds = step.quarters - less;
    let (mut columns, mut filled) = (1, 0);
    for text in texts {
        let quarters = 4 * lines(text, step.chars);
        if filled > 0 && filled + quarters > holds {
            columns += 1;
            filled = 0;
        }
        let broken = (filled + quarters - 1) / holds;
        columns += broken;
        filled += quarters + step.gap - broken * holds;
    }
    columns
}

/// Lines that a text takes, broken between words, and within those that are too long.
pub fn lines(text: &str, chars: usize) -> usize {
    let holds = chars * SPACE;
    let (mut lines, mut filled) = (1, 0);
    for word in text.split_whitespace() {
        let mut length = units(word);
        if filled > 0 && filled + SPACE + length > holds {
            lines += 1;
            filled = 0;
        }
        if filled > 0 {
            filled += SPACE;
        }
        while length > holds {
            lines += 1;
            // A word that is broken leaves some of its line free.
            length -= holds - SPACE;
            filled = 0;
        }
        filled += length;
    }
    lines
}

/// An average small letter with what stands around it, and a space.
const SPACE: usize = 100;

/// Roughly how wide a text is, in hundredths of an average small letter of our typeface.
fn units(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{FE00}'..='\u{FE0F}' => 0,
            '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' => 230,
            '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}' | '\u{1F000}'..='\u{1FAFF}' => 230,
            'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 160,
            'f' | 'i' | 'j' | 'l' | 'r' | 't' | 'I' | 'J' => 65,
            '.' | ',' | ':' | ';' | '!' | '\'' | '’' | '|' | '(' | ')' | '-' => 65,
            ' ' => SPACE,
            c if c.is_uppercase() => 130,
            _ => 104,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(count: usize, length: usize) -> Vec<String> {
        let text = "word ".repeat(length / 5);
        vec![text.trim().to_owned(); count]
    }

    fn fitted(texts: &[String], page: Option<usize>) -> Fit {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        fit(&texts, Length::Short, page)
    }

    #[test]
    fn an_empty_wall_has_one_empty_page() {
        let fit = fitted(&[], None);
        assert_eq!((fit.shown, fit.pages), (0..0, 1));
    }

    #[test]
    fn type_shrinks_as_ideas_come_and_then_a_page_is_turned() {
        let size = |count| {
            let texts = wall(count, 20);
            let fit = fitted(&texts, None);
            (fit.wide, fit.page, fit.shown)
        };
        assert_eq!(size(8), ("step-1", 0, 0..8));
        assert_eq!(size(20), ("step-2", 0, 0..20));
        assert_eq!(size(36), ("step-3", 0, 0..36));
        assert_eq!(size(40), ("step-4", 0, 0..40));
        assert_eq!(size(60), ("step-1", 1, 57..60));
    }

    #[test]
    fn an_idea_keeps_its_page_when_more_come() {
        for count in 58..80 {
            let texts = wall(count, 20);
            assert_eq!(fitted(&texts, Some(0)).shown, 0..57);
        }
    }

    #[test]
    fn forty_long_ideas_are_all_on_some_page() {
        let texts = wall(40, 200);
        let pages = fitted(&texts, None).pages;
        let mut next = 0;
        for page in 0..pages {
            let fit = fitted(&texts, Some(page));
            assert_eq!(fit.shown.start, next);
            assert!(fit.shown.len() >= 3, "{fit:?}");
            assert!(fit.hidden_when_narrow < fit.shown.len());
            next = fit.shown.end;
        }
        assert_eq!(next, 40);
    }

    #[test]
    fn a_page_that_is_not_there_is_the_last_one() {
        let texts = wall(70, 20);
        assert_eq!(fitted(&texts, Some(99)), fitted(&texts, None));
    }

    #[test]
    fn words_are_broken_only_when_they_must() {
        assert_eq!(lines("no form at the door", 28), 1);
        assert_eq!(lines("youth worker and nurse on the same shift", 28), 2);
        assert_eq!(lines(&"a".repeat(60), 28), 3);
        assert_eq!(lines("", 28), 1);
    }

    #[test]
    fn wide_letters_fill_a_line_sooner() {
        assert_eq!(lines(&"i ".repeat(16), 28), 1);
        assert_eq!(lines(&"W ".repeat(16), 28), 2);
    }

    #[test]
    fn an_idea_longer_than_a_column_takes_more_than_one() {
        let texts = wall(1, 450);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        assert_eq!(columns(&texts, &NARROW[1], 0), 1);
        assert!(columns(&texts, &WIDE[0], 0) > 1);
    }
}
