//! Grouping at the desk: themes, and links between ideas that say the same.

use std::collections::BTreeSet;

use crate::{
    Event, Field, IdeaId, MAX_THEMES, Refusal, THEME_CHARS, Theme, ThemeId, WishId, Workshop, text,
};

use super::gather::{find, must_choose};

pub fn make(
    w: &Workshop,
    wish: WishId,
    title: &str,
    ideas: &[IdeaId],
) -> Result<Vec<Event>, Refusal> {
    let title = theme_title(title)?;
    must_have_room(w)?;
    all_found(w, ideas)?;
    let theme = ThemeId(wish.0);
    let mut events = vec![Event::ThemeMade {
        theme,
        title,
        split_from: None,
    }];
    events.extend(placing(ideas, Some(theme)));
    Ok(events)
}

pub fn title(w: &Workshop, theme: ThemeId, title: &str) -> Result<Vec<Event>, Refusal> {
    let title = theme_title(title)?;
    Ok(if live(w, theme)?.title == title {
        vec![]
    } else {
        vec![Event::ThemeTitled { theme, title }]
    })
}

pub fn place(
    w: &Workshop,
    ideas: &[IdeaId],
    theme: Option<ThemeId>,
) -> Result<Vec<Event>, Refusal> {
    must_choose(ideas)?;
    if let Some(theme) = theme {
        live(w, theme)?;
    }
    all_found(w, ideas)?;
    let moving: Vec<IdeaId> = ideas
        .iter()
        .copied()
        .filter(|id| w.ideas.get(id).is_some_and(|idea| idea.theme != theme))
        .collect();
    Ok(placing(&moving, theme).into_iter().collect())
}

pub fn merge(w: &Workshop, theme: ThemeId, into: ThemeId) -> Result<Vec<Event>, Refusal> {
    if w.resolve(crate::ItemId::Theme(theme)) == crate::ItemId::Theme(into) && theme != into {
        return Ok(vec![]);
    }
    live(w, theme)?;
    live(w, into)?;
    if theme == into {
        return Err(Refusal::LinkToItself);
    }
    Ok(vec![Event::ThemesMerged { theme, into }])
}

pub fn split(
    w: &Workshop,
    wish: WishId,
    theme: ThemeId,
    title: &str,
    ideas: &[IdeaId],
) -> Result<Vec<Event>, Refusal> {
    let title = theme_title(title)?;
    must_choose(ideas)?;
    must_have_room(w)?;
    let from = live(w, theme)?;
    if ideas.iter().any(|id| !from.ideas.contains(id)) {
        return Err(Refusal::NoSuchIdea);
    }
    let new = ThemeId(wish.0);
    let mut events = vec![Event::ThemeMade {
        theme: new,
        title,
        split_from: Some(theme),
    }];
    events.extend(placing(ideas, Some(new)));
    Ok(events)
}

pub fn move_to(w: &Workshop, theme: ThemeId, to: usize) -> Result<Vec<Event>, Refusal> {
    live(w, theme)?;
    let last = w.theme_order.len().saturating_sub(1);
    let to = to.min(last);
    Ok(if w.theme_order.get(to) == Some(&theme) {
        vec![]
    } else {
        vec![Event::ThemeMoved { theme, to }]
    })
}

pub fn link(w: &Workshop, ideas: &[IdeaId], same_as: IdeaId) -> Result<Vec<Event>, Refusal> {
    must_choose(ideas)?;
    all_found(w, ideas)?;
    // Links are one deep: linking to a duplicate links to what it is a duplicate of.
    let target = find(w, same_as)?.same_as.unwrap_or(same_as);
    let mut seen = BTreeSet::new();
    let mut events = Vec::new();
    for idea in ideas.iter().copied().filter(|id| seen.insert(*id)) {
        if idea == target {
            // Choosing the original together with its duplicates is how people do it: it stays.
            continue;
        }
        if find(w, idea)?.same_as != Some(target) {
            events.push(Event::IdeaLinked {
                idea,
                same_as: target,
            });
        }
        for follower in &find(w, idea)?.same {
            events.push(Event::IdeaLinked {
                idea: *follower,
                same_as: target,
            });
        }
    }
    if seen.len() == 1 && seen.contains(&target) {
        return Err(Refusal::LinkToItself);
    }
    Ok(events)
}

pub fn unlink(w: &Workshop, ideas: &[IdeaId]) -> Result<Vec<Event>, Refusal> {
    must_choose(ideas)?;
    all_found(w, ideas)?;
    let mut seen = BTreeSet::new();
    Ok(ideas
        .iter()
        .copied()
        .filter(|id| seen.insert(*id))
        .filter(|id| w.ideas.get(id).is_some_and(|i| i.same_as.is_some()))
        .map(|idea| Event::IdeaUnlinked { idea })
        .collect())
}

fn live(w: &Workshop, theme: ThemeId) -> Result<&Theme, Refusal> {
    let theme = w.themes.get(&theme).ok_or(Refusal::NoSuchTheme)?;
    if theme.is_live() {
        Ok(theme)
    } else {
        Err(Refusal::ThemeGone)
    }
}

fn all_found(w: &Workshop, ideas: &[IdeaId]) -> Result<(), Refusal> {
    for id in ideas {
        if find(w, *id)?.is_withdrawn() {
            return Err(Refusal::IdeaGone);
        }
    }
    Ok(())
}

fn placing(ideas: &[IdeaId], theme: Option<ThemeId>) -> Option<Event> {
    let mut seen = BTreeSet::new();
    let ideas: Vec<IdeaId> = ideas
        .iter()
        .copied()
        .filter(|id| seen.insert(*id))
        .collect();
    (!ideas.is_empty()).then_some(Event::IdeasPlaced { ideas, theme })
}

fn must_have_room(w: &Workshop) -> Result<(), Refusal> {
    if w.themes.len() < MAX_THEMES {
        Ok(())
    } else {
        Err(Refusal::Full {
            field: Field::Theme,
            max: MAX_THEMES,
        })
    }
}

fn theme_title(said: &str) -> Result<String, Refusal> {
    text::line(said, THEME_CHARS).map_err(|fault| Refusal::Text {
        field: Field::Theme,
        fault,
    })
}
