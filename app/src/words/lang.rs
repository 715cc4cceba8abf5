//! The languages that Talkoot speaks, and how a person's is picked: what they chose, else what
//! their browser asks for, else English.

use std::fmt::Display;

/// What people in the room read: on their phones and on the stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    En,
    Fi,
    Sv,
    Ar,
}

/// What is written at the desk: the editor, the desk's own pages, and the brief. Fewer languages
/// than people in the room may read, so the words of these pages are picked by this type, and a
/// language that is not here falls back in one place: [`Lang::for_desk`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeskLang {
    En,
    Fi,
    Sv,
}

impl DeskLang {
    pub const ALL: [DeskLang; 3] = [DeskLang::En, DeskLang::Fi, DeskLang::Sv];
}

impl From<DeskLang> for Lang {
    fn from(lang: DeskLang) -> Self {
        match lang {
            DeskLang::En => Lang::En,
            DeskLang::Fi => Lang::Fi,
            DeskLang::Sv => Lang::Sv,
        }
    }
}

impl Lang {
    pub const ALL: [Lang; 4] = [Lang::En, Lang::Fi, Lang::Sv, Lang::Ar];

    /// The nearest language that the desk speaks. A whole page is in it, never a part of one.
    pub fn for_desk(self) -> DeskLang {
        match self {
            Lang::En | Lang::Ar => DeskLang::En,
            Lang::Fi => DeskLang::Fi,
            Lang::Sv => DeskLang::Sv,
        }
    }

    /// A number, or anything with digits in it, as the language writes its digits: `٢١` in Arabic.
    /// Codes and addresses are no numbers: they stay as they are typed.
    pub fn number(self, n: impl Display) -> String {
        let western = n.to_string();
        match self {
            Lang::En | Lang::Fi | Lang::Sv => western,
            Lang::Ar => western.chars().map(arabic_digit).collect(),
        }
    }

    /// The BCP 47 code, as in `<html lang>`, addresses and the `lang` cookie.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fi => "fi",
            Lang::Sv => "sv",
            Lang::Ar => "ar",
        }
    }

    /// The direction of the script, as in `<html dir>`.
    pub fn dir(self) -> &'static str {
        match self {
            Lang::En | Lang::Fi | Lang::Sv => "ltr",
            Lang::Ar => "rtl",
        }
    }

    /// The language in its own words, so that whoever needs it can read it.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Fi => "Suomi",
            Lang::Sv => "Svenska",
            Lang::Ar => "العربية",
        }
    }

    /// Also understands regional codes: `sv-FI` is Swedish.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }

    /// `chosen` is the `lang` cookie, `accepted` the `Accept-Language` header.
    pub fn pick(chosen: Option<&str>, accepted: Option<&str>) -> Self {
        chosen
            .and_then(Self::from_code)
            .or_else(|| accepted.and_then(best_accepted))
            .unwrap_or_default()
    }
}

fn arabic_digit(c: char) -> char {
    match c.to_digit(10) {
        Some(digit) => char::from_u32(u32::from('٠') + digit).expect("there are ten of them"),
        None => c,
    }
}

/// The spoken language with the highest weight; of equals, the one named first (RFC 9110, 12.5.4).
fn best_accepted(header: &str) -> Option<Lang> {
    let mut best: Option<(Lang, f32)> = None;
    for range in header.split(',') {
        let mut parts = range.split(';');
        let Some(lang) = parts.next().and_then(Lang::from_code) else {
            continue;
        };
        let weight = parts
            .find_map(|part| part.trim().strip_prefix("q="))
            .map_or(1.0, |q| q.parse().unwrap_or(0.0));
        if weight > 0.0 && best.is_none_or(|(_, held)| weight > held) {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_person_chose_beats_what_the_browser_asks_for() {
        assert_eq!(Lang::pick(Some("sv"), Some("fi,en;q=0.5")), Lang::Sv);
    }

    #[test]
    fn a_cookie_that_makes_no_sense_is_passed_over() {
        assert_eq!(Lang::pick(Some("<script>"), Some("fi")), Lang::Fi);
    }

    #[test]
    fn the_highest_weight_wins_whatever_the_order() {
        assert_eq!(
            Lang::pick(None, Some("en;q=0.3, sv-FI;q=0.9, fi;q=0.8")),
            Lang::Sv
        );
    }

    #[test]
    fn of_equal_weights_the_first_wins() {
        assert_eq!(Lang::pick(None, Some("fi, sv")), Lang::Fi);
    }

    #[test]
    fn arabic_writes_its_own_digits_and_the_desk_falls_back() {
        assert_eq!(Lang::Ar.number(1_974), "١٩٧٤");
        assert_eq!(Lang::Ar.number("3:20"), "٣:٢٠");
        assert_eq!(Lang::Fi.number(20), "20");
        assert_eq!(Lang::pick(None, Some("ar-SY, sv;q=0.5")), Lang::Ar);
        assert_eq!(Lang::Ar.for_desk(), DeskLang::En);
        for lang in DeskLang::ALL {
            assert_eq!(Lang::from(lang).for_desk(), lang);
        }
    }

    #[test]
    fn languages_we_do_not_speak_and_refused_ones_are_skipped() {
        assert_eq!(Lang::pick(None, Some("de, fi;q=0, sv;q=0.1")), Lang::Sv);
        assert_eq!(Lang::pick(None, Some("de-DE, *;q=0.5")), Lang::En);
        assert_eq!(Lang::pick(None, None), Lang::En);
    }
}
