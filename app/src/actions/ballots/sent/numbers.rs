//! The numbers that a ballot's fields hold.

use workshop::ItemId;

use crate::ballots::whole;

/// What a ballot counts in. A number too large for it is the largest there is: more than anybody
/// may give, so that the rules say what is wrong with it.
pub trait Number: Copy + Default + PartialEq {
    fn nearest(n: i64) -> Option<Self>;
}

impl Number for u8 {
    fn nearest(n: i64) -> Option<Self> {
        (n >= 0).then(|| u8::try_from(n).unwrap_or(u8::MAX))
    }
}

impl Number for u16 {
    fn nearest(n: i64) -> Option<Self> {
        (n >= 0).then(|| u16::try_from(n).unwrap_or(u16::MAX))
    }
}

impl Number for i16 {
    fn nearest(n: i64) -> Option<Self> {
        let end = if n < 0 { i16::MIN } else { i16::MAX };
        Some(i16::try_from(n).unwrap_or(end))
    }
}

/// The numbers that fields of this prefix hold, each for the option of the rest of the name; `None`
/// for what is none. An empty field says nothing.
pub fn numbers<N: Number>(
    fields: &[(String, String)],
    prefix: &str,
    item: impl Fn(&str) -> Option<ItemId>,
) -> Vec<(ItemId, Option<N>)> {
    fields
        .iter()
        .filter_map(|(field, value)| Some((field.strip_prefix(prefix)?, value)))
        .filter(|(_, value)| !value.trim().is_empty())
        .filter_map(|(id, value)| Some((item(id)?, whole(value).and_then(N::nearest))))
        .collect()
}
