//! What becomes of themes: made, filled, merged, moved, and all of it undone.

use crate::{Entry, IdeaId, Theme, ThemeId, Workshop};

impl Workshop {
    /// Gives its number.
    pub(super) fn make_theme(
        &mut self,
        id: ThemeId,
        title: &str,
        split_from: Option<ThemeId>,
        entry: &Entry,
    ) -> u32 {
        let number = u32::try_from(self.themes.len() + 1).expect("themes are bounded");
        let made = Theme {
            id,
            number,
            title: title.to_owned(),
            ideas: imbl::Vector::new(),
            merged_into: None,
            unmade: false,
            split_from,
            at: entry.at,
            changed: entry.seq,
        };
        self.themes.insert(id, made);
        self.theme_order.push_back(id);
        number
    }

    pub(super) fn move_theme(&mut self, theme: ThemeId, to: usize) {
        if let Some(from) = self.theme_order.index_of(&theme) {
            self.theme_order.remove(from);
            let to = to.min(self.theme_order.len());
            self.theme_order.insert(to, theme);
        }
    }

    pub(super) fn part_theme(&mut self, theme: ThemeId, to: usize, seq: u64) {
        let is_merged = |theme: &Theme| theme.merged_into.is_some();
        if !self.themes.get(&theme).is_some_and(is_merged) {
            return;
        }
        self.change_theme(theme, seq, |theme| theme.merged_into = None);
        let to = to.min(self.theme_order.len());
        self.theme_order.insert(to, theme);
    }

    pub(super) fn unmake_theme(&mut self, theme: ThemeId, seq: u64) {
        let Some(found) = self.themes.get(&theme) else {
            return;
        };
        let ideas: Vec<IdeaId> = found.ideas.iter().copied().collect();
        self.place_ideas(&ideas, None, seq);
        self.change_theme(theme, seq, |theme| theme.unmade = true);
        self.theme_order.retain(|other| *other != theme);
    }

    pub(super) fn place_ideas(&mut self, ideas: &[IdeaId], to: Option<ThemeId>, seq: u64) {
        for id in ideas {
            let Some(from) = self.ideas.get(id).map(|idea| idea.theme) else {
                continue;
            };
            if from == to {
                continue;
            }
            if let Some(from) = from {
                self.change_theme(from, seq, |theme| theme.ideas.retain(|other| other != id));
            }
            if let Some(to) = to {
                self.change_theme(to, seq, |theme| theme.ideas.push_back(*id));
            }
            self.change_idea(*id, |idea| idea.theme = to);
        }
    }

    pub(super) fn merge_themes(&mut self, theme: ThemeId, into: ThemeId, seq: u64) {
        let ideas: Vec<IdeaId> = match self.themes.get(&theme) {
            Some(theme) => theme.ideas.iter().copied().collect(),
            None => return,
        };
        self.place_ideas(&ideas, Some(into), seq);
        self.change_theme(into, seq, |_| {});
        self.change_theme(theme, seq, |theme| theme.merged_into = Some(into));
        self.theme_order.retain(|other| *other != theme);
    }

    pub(super) fn change_theme(
        &mut self,
        theme: ThemeId,
        seq: u64,
        change: impl FnOnce(&mut Theme),
    ) {
        if let Some(theme) = self.themes.get_mut(&theme) {
            change(theme);
            theme.changed = seq;
        }
    }
}
