//! How much a stage holds: which size of type a wall gets, and where a new page begins. The server
//! counts lines, because nothing on a stage may scroll and no script runs there. Sizes and
//! capacities go with `style/pages/stage/` and were measured in it.

use std::ops::Range;

/// One size of the wall.
struct Step {
    class: &'static str,
    columns: usize,
    /// Average characters that a line surely holds.
    chars: usize,
    /// Quarter lines that a column holds.
    holds: usize,
    /// Quarter lines between two ideas.
    gap: usize,
}

const fn step(class: &'static str, columns: usize, chars: usize, holds: usize, gap: usize) -> Step {
    Step {
        class,
        columns,
        chars,
        holds,
        gap,
    }
}

const WIDE: [Step; 4] = [
    step("step-1", 2, 28, 54, 2),
    step("step-2", 2, 36, 66, 2),
    step("step-3", 3, 29, 80, 2),
    step("step-4", 3, 29, 96, 1),
];

/// The same on a projector of 4:3.
const NARROW: [Step; 4] = [
    step("narrow-1", 1, 42, 50, 2),
    step("narrow-2", 1, 52, 60, 2),
    step("narrow-3", 2, 29, 70, 2),
    step("narrow-4", 2, 29, 80, 1),
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
        match text.chars().count() {
            0..=44 => Self::Short,
            45..=105 => Self::Long,
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

/// One page of a wall, on pictures of one shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The wall's class.
    pub class: &'static str,
    /// Which ideas are on it.
    pub shown: Range<usize>,
    /// From 0.
    pub page: usize,
    pub pages: usize,
}

/// Sets these texts on the page asked for (from 0), or on the last one: for wide pictures, and for
/// narrow ones. An idea keeps its page: when one is full, the next begins. Type that is a step
/// larger makes everything else smaller.
pub fn fit(texts: &[&str], heading: Length, page: Option<usize>, large: bool) -> (Fit, Fit) {
    let (wide, narrow) = heading.takes();
    let sized = |steps: &[Step; 4]| {
        steps.each_ref().map(|step| Step {
            chars: shortened(step.chars, large),
            holds: scaled(step.holds, large),
            ..*step
        })
    };
    (
        fit_one(&sized(&WIDE), texts, wide, page),
        fit_one(&sized(&NARROW), texts, narrow, page),
    )
}

/// How much of something there is surely place for when the type is a step larger (× 1.15): long
/// words break worse in shorter lines.
pub fn scaled(holds: usize, large: bool) -> usize {
    if large { holds * 100 / 125 } else { holds }
}

/// The same for the characters of a line: in narrow columns each word that does not fit leaves more
/// of a line empty. Measured with Swedish and Finnish words on 1920 × 1080.
fn shortened(chars: usize, large: bool) -> usize {
    if large { chars * 100 / 145 } else { chars }
}

fn fit_one(steps: &[Step; 4], texts: &[&str], less: usize, page: Option<usize>) -> Fit {
    let pages = pages(&steps[3], texts, less);
    let page = page.unwrap_or(usize::MAX).min(pages.len() - 1);
    let shown = pages[page].clone();
    let kept = &texts[shown.clone()];
    let step = steps
        .iter()
        .find(|step| columns(kept, step, less) <= step.columns)
        .unwrap_or(&steps[3]);
    Fit {
        class: step.class,
        shown,
        page,
        pages: pages.len(),
    }
}

/// Pages filled in this size; there is always one, if only an empty one.
fn pages(step: &Step, texts: &[&str], less: usize) -> Vec<Range<usize>> {
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

/// Columns that these texts fill. One that does not fit in the rest of a column starts the next,
/// unless it is longer than a whole one.
fn columns(texts: &[&str], step: &Step, less: usize) -> usize {
    let holds = step.holds - less;
    let (mut columns, mut filled) = (1, 0);
    for text in texts {
        let takes = 4 * lines(text, step.chars);
        if filled > 0 && filled + takes > holds {
            columns += 1;
            filled = 0;
        }
        let mut rest = takes;
        while rest > holds {
            columns += 1;
            rest -= holds;
            filled = 0;
        }
        filled += rest + step.gap;
    }
    columns
}

/// Lines that a text takes, broken between words, and within those that are too long.
pub fn lines(text: &str, chars: usize) -> usize {
    let holds = chars * 100;
    let (mut lines, mut filled) = (1, 0);
    for word in text.split_whitespace() {
        let mut length = width(word);
        if filled > 0 && filled + 100 + length > holds {
            lines += 1;
            filled = 0;
        }
        if filled > 0 {
            filled += 100;
        }
        while length > holds {
            lines += 1;
            // The hyphen takes a place of its own.
            length -= holds - 100;
            filled = 0;
        }
        filled += length;
    }
    lines
}

/// Roughly how wide a text is, in hundredths of an average character.
fn width(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 160,
            'f' | 'i' | 'j' | 'l' | 'r' | 't' | 'I' | 'J' | '.' | ',' | ':' | ';' | '!' | '\''
            | '’' | '|' | '(' | ')' | '-' => 65,
            '\u{2E80}'.. => 230,
            c if c.is_uppercase() => 130,
            _ => 104,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(count: usize, length: usize) -> Vec<String> {
        let text = "abcde ".repeat(length / 6);
        vec![text.trim().to_owned(); count]
    }

    fn fitted(texts: &[String], page: Option<usize>) -> (Fit, Fit) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        fit(&texts, Length::Short, page, false)
    }

    #[test]
    fn an_empty_wall_has_one_empty_page() {
        let (fit, _) = fitted(&[], None);
        assert_eq!((fit.shown, fit.pages), (0..0, 1));
    }

    #[test]
    fn type_shrinks_as_ideas_come_and_then_a_page_is_turned() {
        let size = |count| {
            let (fit, _) = fitted(&wall(count, 24), None);
            (fit.class, fit.page, fit.shown)
        };
        assert_eq!(size(8), ("step-1", 0, 0..8));
        assert_eq!(size(20), ("step-2", 0, 0..20));
        assert_eq!(size(36), ("step-3", 0, 0..36));
        assert_eq!(size(50), ("step-4", 0, 0..50));
        assert_eq!(size(58), ("step-1", 1, 57..58));
    }

    #[test]
    fn an_idea_keeps_its_page_when_more_come() {
        for count in 58..80 {
            assert_eq!(fitted(&wall(count, 24), Some(0)).0.shown, 0..57);
        }
    }

    #[test]
    fn forty_long_ideas_are_all_on_some_page() {
        let texts = wall(40, 200);
        for narrow in [false, true] {
            let pick = |page| {
                let (wide, thin) = fitted(&texts, page);
                if narrow { thin } else { wide }
            };
            let mut next = 0;
            for page in 0..pick(None).pages {
                let fit = pick(Some(page));
                assert_eq!(fit.shown.start, next);
                next = fit.shown.end;
            }
            assert_eq!(next, 40);
        }
    }

    #[test]
    fn a_page_that_is_not_there_is_the_last_one() {
        let texts = wall(70, 24);
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
    fn an_idea_longer_than_a_column_takes_more_than_one() {
        let texts = wall(1, 498);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        assert!(columns(&texts, &WIDE[0], 0) > 1);
        assert_eq!(columns(&texts, &WIDE[3], 0), 1);
    }
}
