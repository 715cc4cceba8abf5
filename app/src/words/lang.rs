//! The languages that Talkoot speaks, and how a person's is picked: what they chose, else what
//! their browser asks for, else English.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    En,
    Fi,
    Sv,
}

impl Lang {
    pub const ALL: [Lang; 3] = [Lang::En, Lang::Fi, Lang::Sv];

    /// The BCP 47 code, as in `<html lang>`, addresses and the `lang` cookie.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fi => "fi",
            Lang::Sv => "sv",
        }
    }

    /// The direction of the script, as in `<html dir>`.
    pub fn dir(self) -> &'static str {
        match self {
            Lang::En | Lang::Fi | Lang::Sv => "ltr",
        }
    }

    /// The language in its own words, so that whoever needs it can read it.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Fi => "Suomi",
            Lang::Sv => "Svenska",
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
    fn languages_we_do_not_speak_and_refused_ones_are_skipped() {
        assert_eq!(Lang::pick(None, Some("de, fi;q=0, sv;q=0.1")), Lang::Sv);
        assert_eq!(Lang::pick(None, Some("de-DE, *;q=0.5")), Lang::En);
        assert_eq!(Lang::pick(None, None), Lang::En);
    }
}
