//! How Arabic counts: by the plural rules of CLDR, which tell six forms apart.

use super::number;

/// A noun in each of its forms. One and two are said without a number, the others after it.
pub struct Noun {
    pub zero: &'static str,
    pub one: &'static str,
    pub two: &'static str,
    pub few: &'static str,
    pub many: &'static str,
    pub other: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

pub fn form(n: usize) -> Form {
    match (n, n % 100) {
        (0, _) => Form::Zero,
        (1, _) => Form::One,
        (2, _) => Form::Two,
        (_, 3..=10) => Form::Few,
        (_, 11..=99) => Form::Many,
        _ => Form::Other,
    }
}

impl Noun {
    /// So many of them: `فكرتان`, `٣ أفكار`.
    pub fn counted(&self, n: usize) -> String {
        match form(n) {
            Form::Zero => self.zero.to_owned(),
            Form::One => self.one.to_owned(),
            Form::Two => self.two.to_owned(),
            form => format!("{} {}", number(n), self.after(form)),
        }
    }

    /// The word alone, to stand after its number.
    pub fn word(&self, n: usize) -> &'static str {
        self.after(form(n))
    }

    fn after(&self, form: Form) -> &'static str {
        match form {
            Form::Few => self.few,
            Form::Many => self.many,
            Form::Zero | Form::One | Form::Two | Form::Other => self.other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::nouns::{IDEAS, SEATS};
    use super::*;

    #[test]
    fn numbers_take_the_forms_of_cldr() {
        let table = [
            (Form::Zero, &[0][..]),
            (Form::One, &[1]),
            (Form::Two, &[2]),
            (Form::Few, &[3, 4, 10, 103, 110, 1_003]),
            (Form::Many, &[11, 12, 20, 26, 99, 111, 199, 1_011]),
            (Form::Other, &[100, 101, 102, 200, 202, 500, 1_000, 1_002]),
        ];
        for (expected, numbers) in table {
            for n in numbers {
                assert_eq!(form(*n), expected, "{n}");
            }
        }
    }

    #[test]
    fn things_are_counted_in_their_form() {
        let counted = [0, 1, 2, 3, 11, 100].map(|n| IDEAS.counted(n));
        assert_eq!(
            counted,
            [
                "لا أفكار",
                "فكرة واحدة",
                "فكرتان",
                "٣ أفكار",
                "١١ فكرة",
                "١٠٠ فكرة"
            ]
        );
        assert_eq!(SEATS.counted(44), "٤٤ مقعدًا");
    }
}
