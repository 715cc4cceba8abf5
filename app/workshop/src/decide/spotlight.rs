//! One idea or theme large on the stage, to talk about.

use crate::{Event, ItemId, Refusal, Workshop};

/// A theme that was merged is shown as the one that took it in.
pub fn show(w: &Workshop, item: Option<ItemId>) -> Result<Vec<Event>, Refusal> {
    let item = item.map(|item| w.resolve(item));
    match item {
        Some(ItemId::Idea(id)) if !w.ideas.contains_key(&id) => return Err(Refusal::NoSuchIdea),
        Some(ItemId::Theme(id)) if !w.themes.contains_key(&id) => {
            return Err(Refusal::NoSuchTheme);
        }
        Some(item) if !w.is_showable(item) => return Err(Refusal::NotOnTheWall),
        Some(_) | None => {}
    }
    Ok(if w.spotlight == item {
        vec![]
    } else {
        vec![Event::Spotlit { item }]
    })
}
