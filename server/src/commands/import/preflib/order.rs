//! One line of a PrefLib file: how many people said an order, and the order.

use std::collections::BTreeSet;

/// Something wrong at a character of a line, from 1.
#[derive(Debug, PartialEq, Eq)]
pub struct Spot {
    pub column: usize,
    pub what: String,
}

/// As it stands in the file.
#[derive(Debug, PartialEq, Eq)]
pub struct Order {
    pub people: usize,
    /// Best first; those in one are equal.
    tiers: Vec<Tier>,
}

#[derive(Debug, PartialEq, Eq)]
struct Tier {
    column: usize,
    /// From 0.
    alternatives: Vec<usize>,
}

impl Order {
    /// `all`: how many alternatives there are.
    pub fn read(line: &str, all: usize) -> Result<Self, Spot> {
        let mut scan = Scan {
            line: line.chars().collect(),
            at: 0,
        };
        let people = scan.number("how many people said this order")?;
        if people == 0 {
            return Err(scan.before("nobody said this order"));
        }
        scan.expect(':', "a colon after the number of people")?;
        let mut seen = BTreeSet::new();
        let mut tiers = Vec::new();
        loop {
            let brace = scan.look() == Some('{');
            let mut tier = Tier {
                column: scan.column(),
                alternatives: vec![],
            };
            if brace {
                scan.at += 1;
            }
            loop {
                let column = scan.column();
                let n = scan.number("an alternative's number")?;
                let what = if n == 0 || n > all {
                    format!("there is no alternative {n}; they go from 1 to {all}")
                } else if !seen.insert(n) {
                    format!("alternative {n} is in this order twice")
                } else {
                    tier.alternatives.push(n - 1);
                    if brace && scan.take(',') {
                        continue;
                    }
                    break;
                };
                return Err(Spot { column, what });
            }
            if brace {
                scan.expect('}', "the brace that closes")?;
            }
            tiers.push(tier);
            if !scan.take(',') {
                break;
            }
        }
        match scan.look() {
            None => Ok(Self { people, tiers }),
            Some(c) => Err(scan.here(format!("{c:?} should be a comma, or the line's end"))),
        }
    }

    /// A ballot as a workshop knows it: alternatives from 0, best first. A ballot here has an
    /// order, so a tie among those that it ranks cannot be one; to share the last place is the same
    /// as not to be ranked.
    pub fn ranked(self, all: usize, is_complete: bool, has_ties: bool) -> Result<Vec<usize>, Spot> {
        let named: usize = self.tiers.iter().map(|tier| tier.alternatives.len()).sum();
        if is_complete && named < all {
            return Err(Spot {
                column: 1,
                what: format!(
                    "this order has {named} of {all} alternatives; orders of this type are complete"
                ),
            });
        }
        let last = self.tiers.len() - 1;
        let mut ranked = Vec::new();
        for (n, tier) in self.tiers.into_iter().enumerate() {
            match tier.alternatives.as_slice() {
                [one] => ranked.push(*one),
                _ if !has_ties => {
                    return Err(Spot {
                        column: tier.column,
                        what: "orders of this type have no ties".to_owned(),
                    });
                }
                _ if n == last && named == all => {}
                _ => {
                    return Err(Spot {
                        column: tier.column,
                        what: "a ballot here cannot rank two alternatives equal, unless they are \
                               all that is left and come last"
                            .to_owned(),
                    });
                }
            }
        }
        Ok(ranked)
    }
}

/// A line, and where one is in it.
struct Scan {
    line: Vec<char>,
    at: usize,
}

impl Scan {
    /// The next character that is not a space.
    fn look(&mut self) -> Option<char> {
        while self
            .line
            .get(self.at)
            .is_some_and(|c| matches!(c, ' ' | '\t'))
        {
            self.at += 1;
        }
        self.line.get(self.at).copied()
    }

    fn take(&mut self, wanted: char) -> bool {
        let is_it = self.look() == Some(wanted);
        self.at += usize::from(is_it);
        is_it
    }

    fn expect(&mut self, wanted: char, what: &str) -> Result<(), Spot> {
        if self.take(wanted) {
            return Ok(());
        }
        Err(self.missing(what))
    }

    fn number(&mut self, what: &str) -> Result<usize, Spot> {
        self.look();
        let rest = &self.line[self.at..];
        let digits: String = rest.iter().take_while(|c| c.is_ascii_digit()).collect();
        if digits.is_empty() {
            return Err(self.missing(what));
        }
        // Far below what a machine's numbers hold, and far above what a workshop does.
        if digits.len() > 9 {
            return Err(self.here(format!("{digits} is too much")));
        }
        let number = digits.parse().map_err(|_| self.here("too much"))?;
        self.at += digits.len();
        Ok(number)
    }

    fn missing(&mut self, what: &str) -> Spot {
        match self.look() {
            None => self.here(format!("the line ends; {what} should come here")),
            Some(c) => self.here(format!("{c:?} should be {what}")),
        }
    }

    /// From 1, of the next character that is not a space.
    fn column(&mut self) -> usize {
        self.look();
        self.at + 1
    }

    fn here(&self, what: impl Into<String>) -> Spot {
        Spot {
            column: self.at + 1,
            what: what.into(),
        }
    }

    /// At the beginning of the line.
    fn before(&self, what: &str) -> Spot {
        Spot {
            column: 1,
            what: what.to_owned(),
        }
    }
}
