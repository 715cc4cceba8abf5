//! Amounts of money, exactly, as these files write them.

/// In hundredths of the currency's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(u64);

impl Amount {
    /// More than nothing, with a decimal point or comma and at most two digits after it. `12.500`
    /// is refused: it is twelve and a half to some and twelve thousand to others.
    pub fn parse(said: &str) -> Result<Self, String> {
        let number = said.strip_prefix('+').unwrap_or(said);
        if number.starts_with(['-', '−']) {
            return Err(format!("{said:?} is less than nothing"));
        }
        let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, ""));
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let ends_bare = part.is_empty() && number.len() > whole.len();
        if whole.is_empty() || !are_digits(whole) || !are_digits(part) || ends_bare {
            return Err(format!(
                "{said:?} should be an amount, like 1500 or 1500.50"
            ));
        }
        if part.len() > 2 {
            return Err(format!("{said:?} has more than two decimals"));
        }
        let hundredths = format!("{whole}{part:0<2}");
        match hundredths.parse() {
            Ok(0) => Err("an amount should be more than 0".to_owned()),
            Ok(hundredths) => Ok(Self(hundredths)),
            Err(_) => Err(format!("{said:?} is too much")),
        }
    }

    /// In units, where there is no part of one.
    pub fn whole(self) -> Option<u64> {
        self.0.is_multiple_of(100).then_some(self.0 / 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_exact() {
        for (said, hundredths) in [
            ("100000", 10_000_000),
            ("100000.00", 10_000_000),
            ("100000,5", 10_000_050),
            ("0.07", 7),
            ("+3", 300),
        ] {
            assert_eq!(Amount::parse(said), Ok(Amount(hundredths)), "{said}");
        }
        assert_eq!(Amount(10_000_000).whole(), Some(100_000));
        assert_eq!(Amount(10_000_050).whole(), None);
    }

    #[test]
    fn what_is_not_one_amount_to_everybody_is_refused() {
        for said in [
            "",
            "-5",
            "−5",
            "0",
            "0,00",
            "1.000",
            "12.500",
            "1,000.00",
            "1 000",
            "1e5",
            ".5",
            "5.",
            "NaN",
            "inf",
            "٣",
            "184467440737095517",
        ] {
            assert!(Amount::parse(said).is_err(), "{said}");
        }
    }
}
