//! A different order on each phone, and the same one each time that phone looks.

use uuid::Uuid;

use crate::tally::SplitMix64;

/// `items` in an order that depends only on the seeds: Fisher–Yates with draws from SplitMix64
/// (Steele, Lea, Flood 2014).
pub fn shuffled<T>(mut items: Vec<T>, seeds: &[Uuid]) -> Vec<T> {
    let state = seeds.iter().fold(0_u64, |state, seed| {
        let (high, low) = seed.as_u64_pair();
        state.rotate_left(17) ^ high ^ low.rotate_left(32)
    });
    let mut draws = SplitMix64(state);
    for last in (1..items.len()).rev() {
        items.swap(last, draws.below(last + 1));
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_those_of_splitmix64() {
        let mut draws = SplitMix64(1_234_567);
        assert_eq!(draws.draw(), 6_457_827_717_110_365_317);
        assert_eq!(draws.draw(), 3_203_168_211_198_807_973);
        assert_eq!(draws.draw(), 9_817_491_932_198_370_423);
    }

    #[test]
    fn the_same_phone_sees_the_same_order_and_another_phone_another() {
        let items: Vec<u32> = (0..30).collect();
        let (ana, ben) = (Uuid::from_u128(7), Uuid::from_u128(8));
        let once = shuffled(items.clone(), &[ana]);
        assert_eq!(once, shuffled(items.clone(), &[ana]));
        assert_ne!(once, shuffled(items.clone(), &[ben]));
        let mut sorted = once;
        sorted.sort_unstable();
        assert_eq!(sorted, items);
    }
}
