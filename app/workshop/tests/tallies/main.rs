//! What holds for the tallies whatever the ballots are: a budget is never overspent, nobody has
//! more votes than others, and neither the order of ballots nor the names of options decide.

mod again;
mod budget;
mod opinions;
mod scores;

/// `things` in the order that `keys` give them; a way for proptest to shuffle.
fn by_keys<T: Clone>(things: &[T], keys: &[u32]) -> Vec<T> {
    let mut order: Vec<usize> = (0..things.len()).collect();
    order.sort_by_key(|n| keys[n % keys.len()].rotate_left(*n as u32));
    order.into_iter().map(|n| things[n].clone()).collect()
}
