//! A different order on each phone, and the same one each time that phone looks.

use uuid::Uuid;

/// `items` in an order that depends only on the seeds: Fisher–Yates with draws from SplitMix64
/// (Steele, Lea, Flood 2014).
pub fn shuffled<T>(mut items: Vec<T>, seeds: &[Uuid]) -> Vec<T> {
    let mut state = seeds.iter().fold(0_u64, |state, seed| {
        let (high, low) = seed.as_u64_pair();
        state.rotate_left(17) ^ high ^ low.rotate_left(32)
    });
    for last in (1..items.len()).rev() {
        let drawn = next(&mut state) % (last as u64 + 1);
        items.swap(last, drawn as usize);
    }
    items
}

fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_those_of_splitmix64() {
        let mut state = 1_234_567;
        assert_eq!(next(&mut state), 6_457_827_717_110_365_317);
        assert_eq!(next(&mut state), 3_203_168_211_198_807_973);
        assert_eq!(next(&mut state), 9_817_491_932_198_370_423);
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
