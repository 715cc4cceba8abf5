//! The whole wall: what everybody may read, whichever round it was written in.

use crate::Workshop;

use super::{Card, scene::cards};

/// By number: in the order in which they came to the wall.
pub fn wall(w: &Workshop) -> Vec<Card> {
    let Workshop {
        seq: _,
        setup: _,
        begun: _,
        touched: _,
        place: _,
        runs: _,  // whether their walls are open, through `cards`
        seats: _, // the roles that ideas are shown with
        ideas: _, // those on the wall, through `cards`
        idea_order: _,
        reads_first: _,
        public_ideas: _,
        private_ideas: _,
        themes: _,
        theme_order: _,
        spotlight: _,
        done: _,
        prose: _,
        changed: _,
        heard: _,
    } = w;
    let mut cards: Vec<Card> = cards(w).map(|(_, card)| card).collect();
    cards.sort_by_key(|card| card.number);
    cards
}
