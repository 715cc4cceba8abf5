//! What becomes of ideas: shared, edited, linked.

use crate::{Entry, Event, Gave, Idea, IdeaId, IdeaNumber, Lane, Moderation, Time, Workshop};

impl Workshop {
    pub(super) fn take_in_idea(&mut self, entry: &Entry) -> Gave {
        let Event::IdeaShared {
            idea,
            round,
            text,
            kind,
            author,
            only_desk,
            behind,
            source_id,
            to_read,
        } = &entry.event
        else {
            return Gave::Done;
        };
        let number = self.next_number(*only_desk);
        if let Some(seat) = author.seat().and_then(|seat| self.seats.get_mut(&seat)) {
            seat.shared += 1;
        }
        // What the desk adds outside any round has no wall to wait for; what it adds to a round
        // waits with the rest.
        let shared = Idea {
            id: *idea,
            number,
            text: text.clone(),
            kind: *kind,
            round: *round,
            author: author.clone(),
            only_desk: *only_desk,
            behind: *behind,
            moderation: Moderation::Shown,
            up: (!to_read).then_some(entry.at),
            parked: false,
            theme: None,
            same_as: None,
            same: imbl::Vector::new(),
            at: entry.at,
            edited: None,
            source_id: source_id.clone(),
        };
        self.ideas.insert(*idea, shared);
        self.idea_order.push_back(*idea);
        Gave::Idea(number)
    }

    /// An idea that changes lane gets the next number there; its old one is not given again.
    pub(super) fn edit_idea(
        &mut self,
        id: IdeaId,
        text: &str,
        only_desk: bool,
        to_read: bool,
        at: Time,
    ) {
        let Some(idea) = self.ideas.get(&id) else {
            return;
        };
        let number = if idea.only_desk == only_desk {
            idea.number
        } else {
            self.next_number(only_desk)
        };
        self.change_idea(id, |idea| {
            idea.text = text.to_owned();
            idea.only_desk = only_desk;
            idea.number = number;
            idea.up = if to_read { None } else { idea.up.or(Some(at)) };
            idea.edited = Some(at);
        });
    }

    fn next_number(&mut self, only_desk: bool) -> IdeaNumber {
        let (lane, last) = if only_desk {
            (Lane::Private, &mut self.private_ideas)
        } else {
            (Lane::Public, &mut self.public_ideas)
        };
        *last += 1;
        IdeaNumber { lane, n: *last }
    }

    pub(super) fn link_idea(&mut self, id: IdeaId, to: Option<IdeaId>) {
        let Some(from) = self.ideas.get(&id).map(|idea| idea.same_as) else {
            return;
        };
        if let Some(from) = from {
            self.change_idea(from, |idea| idea.same.retain(|other| *other != id));
        }
        if let Some(to) = to {
            self.change_idea(to, |idea| idea.same.push_back(id));
        }
        self.change_idea(id, |idea| idea.same_as = to);
    }

    pub(super) fn change_idea(&mut self, idea: IdeaId, change: impl FnOnce(&mut Idea)) {
        if let Some(idea) = self.ideas.get_mut(&idea) {
            change(idea);
        }
    }
}
