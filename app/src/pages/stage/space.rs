//! How much of a result a picture has place for. Nothing on a stage may scroll, and a projector may
//! be of any shape: what is shown is what fits on all of them. Lengths are in vmin, as they are in
//! `style/pages/stage/`, where type that is a step larger is everything but the picture times 1.15.

use super::fit::{Length, lines};

/// A shape of picture.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Between the margins, beside the band.
    pub width: f64,
    /// Above the head.
    margin: f64,
    /// Type of a short heading.
    heading: f64,
    /// Narrower than 3:2: what stands beside the list is smaller.
    pub is_narrow: bool,
    /// Everything but the picture itself is so many times as large.
    zoom: f64,
}

const fn shape(width: f64, margin: f64, heading: f64, is_narrow: bool) -> Shape {
    Shape {
        width,
        margin,
        heading,
        is_narrow,
        zoom: 1.0,
    }
}

/// 16:9, 16:10 and 4:3.
const SHAPES: [Shape; 3] = [
    shape(133.7, 5.0, 5.85, false),
    shape(123.2, 3.2, 5.2, false),
    shape(96.5, 3.2, 4.2, true),
];
/// Type that is a step larger.
const LARGE: f64 = 1.15;

/// Type of what stands at the foot, and of the least there is.
const TEXT: f64 = 2.9;
/// Ems that an average character takes at most in a line, and one of a few in bold type: measured
/// in the four languages, with a little to spare.
pub const CHARACTER: f64 = 0.5;
const BOLD: f64 = 0.58;

/// The same number for a picture of every shape: the least that all of them hold.
pub fn on_every_shape(large: bool, count: impl Fn(&Shape) -> usize) -> usize {
    shapes(large).iter().map(count).min().unwrap_or_default()
}

/// The least width of something on pictures of all shapes.
pub fn least_wide(large: bool, width: impl Fn(&Shape) -> f64) -> f64 {
    shapes(large)
        .iter()
        .map(width)
        .fold(f64::INFINITY, f64::min)
}

fn shapes(large: bool) -> [Shape; 3] {
    match large {
        false => SHAPES,
        true => SHAPES.map(|shape| Shape {
            width: shape.width / LARGE,
            zoom: LARGE,
            ..shape
        }),
    }
}

impl Shape {
    /// What is left between the heading and the sentences at the foot.
    pub fn height(&self, heading: &str, foot: &[&str]) -> f64 {
        let below = 3.4;
        let head = 5.6;
        100.0 / self.zoom - self.margin - head - self.heading(heading) - self.foot(foot) - below
    }

    fn heading(&self, text: &str) -> f64 {
        let size = match Length::of(text) {
            Length::Short => self.heading,
            Length::Long => 4.4,
            Length::Longest => 3.3,
        };
        // Headings are large as they are.
        let size = size / self.zoom;
        lines_of(text, self.width, size * CHARACTER) * size * 1.08 + 3.3
    }

    /// Sentences side by side as long as there is place, else below each other.
    fn foot(&self, said: &[&str]) -> f64 {
        if said.is_empty() {
            return 0.0;
        }
        let (mut height, mut filled) = (1.5, self.width);
        for text in said {
            let length = text.chars().count() as f64 * TEXT * CHARACTER + 3.6;
            if filled + length > self.width {
                height += lines_of(text, self.width, TEXT * CHARACTER) * TEXT * 1.16 + 0.4;
                filled = 0.0;
            }
            filled += length;
        }
        height
    }
}

/// Lines that a text takes in type of this size, cut after so many.
pub fn cut(text: &str, width: f64, size: f64, most: usize) -> f64 {
    lines_of(text, width, size * CHARACTER).min(most as f64)
}

/// How wide a number or a short word is, in one line of bold type of this size.
pub fn wide(text: &str, size: f64) -> f64 {
    text.chars().count() as f64 * size * BOLD
}

/// The widest of a column.
pub fn widest<'a>(texts: impl Iterator<Item = &'a str>, size: f64) -> f64 {
    texts.map(|text| wide(text, size)).fold(0.0, f64::max)
}

/// How many rows, from the first, a height holds; `row` says how high each is.
pub fn rows<T>(height: f64, all: &[T], row: impl Fn(&T) -> f64) -> usize {
    let mut filled = 0.0;
    let fitting = all.iter().take_while(|one| {
        filled += row(one);
        filled <= height
    });
    fitting.count()
}

fn lines_of(text: &str, width: f64, character: f64) -> f64 {
    lines(text, (width / character).floor().max(1.0) as usize) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADING: &str = "First: no form at the door";

    fn heights(large: bool, heading: &str, foot: &[&str]) -> [f64; 3] {
        shapes(large).map(|shape| shape.height(heading, foot))
    }

    #[test]
    fn larger_type_leaves_less_height_on_every_shape() {
        let [usual, large] = [false, true].map(|large| heights(large, HEADING, &[]));
        assert!(usual.iter().zip(large).all(|(usual, large)| large < *usual));
    }

    #[test]
    fn what_stands_at_the_foot_takes_its_lines_from_the_list() {
        let said = "Everyone: each ballot counts one. 9 more are on your phone.";
        let [none, one, two] =
            [vec![], vec![said], vec![said, said]].map(|foot| heights(false, HEADING, &foot)[2]);
        assert!(none - one > TEXT && one - two > TEXT);
    }

    #[test]
    fn rows_end_where_the_height_does() {
        let high = |row: &f64| *row;
        assert_eq!(rows(10.0, &[4.0, 6.0, 1.0], high), 2);
        assert_eq!(rows(10.0, &[40.0, 6.0], high), 0);
    }

    #[test]
    fn the_shape_that_holds_least_decides() {
        let narrow = |shape: &Shape| if shape.is_narrow { 3 } else { 8 };
        assert_eq!(on_every_shape(false, narrow), 3);
    }
}
