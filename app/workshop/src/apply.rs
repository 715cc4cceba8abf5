//! From facts to the workshop as it stands. Nothing is refused here: an event that points to
//! something unknown changes nothing, so that any journal can be read to its end.

use crate::{
    Author, Entry, Event, Gave, Idea, IdeaId, IdeaNumber, Lane, Moderation, Place, Prose, Receipt,
    RoundId, RoundKind, Run, RunState, Seat, Theme, ThemeId, Time, Timer, Wall, Workshop,
    state::{Cast, Heard},
};

impl Workshop {
    /// Applies the next line of the journal.
    pub fn apply(&mut self, entry: &Entry) {
        self.seq = entry.seq;
        self.touched = entry.at;
        self.note_change(entry.seq, &entry.event);
        let gave = self.take_in(entry);
        self.mind_the_spotlight(&entry.event);
        if let Some((wish, digest)) = entry.wish {
            let receipt = Receipt {
                wish,
                seq: entry.seq,
                at: entry.at,
                gave,
            };
            self.heard.insert(wish, Heard { digest, receipt });
        }
    }

    fn take_in(&mut self, entry: &Entry) -> Gave {
        let (seq, at) = (entry.seq, entry.at);
        match &entry.event {
            Event::WorkshopCreated { setup } => {
                self.begun = at;
                self.setup = setup.clone();
            }
            Event::SetupChanged { setup } => self.setup = setup.clone(),

            Event::SeatTaken { seat, role } => {
                let role = role.clone();
                self.seats.insert(*seat, Seat { role, at });
            }
            Event::RoleChosen { seat, role } => {
                if let Some(seat) = self.seats.get_mut(seat) {
                    seat.role = role.clone();
                }
            }

            Event::RoundOpened {
                round,
                options,
                timer,
            } => {
                let open_wall = self.setup.round(*round).is_some_and(|round| {
                    matches!(
                        round.kind,
                        RoundKind::Gather {
                            wall: Wall::Open,
                            ..
                        }
                    )
                });
                self.place = Place::Round(*round);
                self.change_run(*round, |run| {
                    run.state = RunState::Open;
                    run.timer = *timer;
                    run.options = options.iter().copied().collect();
                    run.revealed = false;
                    run.wall |= open_wall;
                    run.first_opened.get_or_insert(at);
                    run.closed = None;
                });
            }
            Event::RoundClosed { round } => self.change_run(*round, |run| {
                run.state = RunState::Closed;
                run.timer = Timer::Off;
                run.closed = Some(at);
            }),
            Event::WentTo { place } => self.place = *place,
            Event::WallShown { round } => self.change_run(*round, |run| run.wall = true),
            Event::WallCovered { round } => self.change_run(*round, |run| run.wall = false),
            Event::TimerSet { round, timer } => self.change_run(*round, |run| run.timer = *timer),

            Event::IdeaShared { .. } => return self.take_in_idea(entry),
            Event::IdeaEdited {
                idea,
                text,
                only_desk,
                to_read,
            } => self.edit_idea(*idea, text, *only_desk, *to_read, entry.at),
            Event::IdeaWithdrawn { idea } => {
                self.change_idea(*idea, |i| i.moderation = Moderation::Withdrawn);
            }
            Event::IdeaHidden { idea, reason } => self.change_idea(*idea, |i| {
                i.moderation = Moderation::Hidden {
                    reason: reason.clone(),
                };
            }),
            Event::IdeaShown { idea } => {
                self.change_idea(*idea, |i| i.moderation = Moderation::Shown);
            }
            Event::IdeaKept { idea } => {
                self.change_idea(*idea, |i| i.moderation = Moderation::Kept);
            }
            Event::IdeaPutUp { idea } => self.change_idea(*idea, |i| {
                i.up.get_or_insert(at);
            }),
            Event::IdeaHeld { idea } => self.change_idea(*idea, |i| i.up = None),
            Event::ReadingSet { first } => self.reads_first = *first,
            Event::IdeaParked { idea } => self.change_idea(*idea, |i| i.parked = true),
            Event::IdeaUnparked { idea } => self.change_idea(*idea, |i| i.parked = false),

            Event::ThemeMade {
                theme,
                title,
                split_from,
            } => {
                let number = u32::try_from(self.themes.len() + 1).expect("themes are bounded");
                let made = Theme {
                    id: *theme,
                    number,
                    title: title.clone(),
                    ideas: imbl::Vector::new(),
                    merged_into: None,
                    split_from: *split_from,
                    at,
                    changed: seq,
                };
                self.themes.insert(*theme, made);
                self.theme_order.push_back(*theme);
                return Gave::Theme(number);
            }
            Event::ThemeTitled { theme, title } => self.change_theme(*theme, seq, |theme| {
                theme.title = title.clone();
            }),
            Event::IdeasPlaced { ideas, theme } => self.place_ideas(ideas, *theme, seq),
            Event::ThemesMerged { theme, into } => self.merge_themes(*theme, *into, seq),
            Event::ThemeMoved { theme, to } => {
                if let Some(from) = self.theme_order.index_of(theme) {
                    self.theme_order.remove(from);
                    let to = (*to).min(self.theme_order.len());
                    self.theme_order.insert(to, *theme);
                }
            }
            Event::IdeaLinked { idea, same_as } => self.link_idea(*idea, Some(*same_as)),
            Event::IdeaUnlinked { idea } => self.link_idea(*idea, None),

            Event::BallotCast {
                round,
                seat,
                ballot,
            } => {
                let cast = Cast {
                    ballot: ballot.clone(),
                    seq,
                    at,
                };
                self.change_run(*round, |run| {
                    run.ballots.insert(*seat, cast);
                });
                return Gave::Ballot;
            }
            Event::Revealed { round } => self.change_run(*round, |run| run.revealed = true),

            Event::Spotlit { item } => self.spotlight = *item,

            Event::ProseWritten { section, text } => {
                if text.is_empty() {
                    self.prose.remove(section);
                } else {
                    let text = text.clone();
                    self.prose.insert(*section, Prose { text, at, seq });
                }
            }
        }
        Gave::Done
    }

    /// What is shown large goes when the room moves on, and when nobody may read it any more.
    fn mind_the_spotlight(&mut self, event: &Event) {
        let moves = matches!(event, Event::RoundOpened { .. } | Event::WentTo { .. });
        if moves || self.spotlight.is_some_and(|item| !self.is_showable(item)) {
            self.spotlight = None;
        }
    }

    fn take_in_idea(&mut self, entry: &Entry) -> Gave {
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
    fn edit_idea(&mut self, id: IdeaId, text: &str, only_desk: bool, to_read: bool, at: Time) {
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

    fn link_idea(&mut self, id: IdeaId, to: Option<IdeaId>) {
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

    fn place_ideas(&mut self, ideas: &[IdeaId], to: Option<ThemeId>, seq: u64) {
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

    fn merge_themes(&mut self, theme: ThemeId, into: ThemeId, seq: u64) {
        let ideas: Vec<IdeaId> = match self.themes.get(&theme) {
            Some(theme) => theme.ideas.iter().copied().collect(),
            None => return,
        };
        self.place_ideas(&ideas, Some(into), seq);
        self.change_theme(into, seq, |_| {});
        self.change_theme(theme, seq, |theme| theme.merged_into = Some(into));
        self.theme_order.retain(|other| *other != theme);
    }

    fn change_run(&mut self, round: RoundId, change: impl FnOnce(&mut Run)) {
        change(self.runs.entry(round).or_default());
    }

    fn change_idea(&mut self, idea: IdeaId, change: impl FnOnce(&mut Idea)) {
        if let Some(idea) = self.ideas.get_mut(&idea) {
            change(idea);
        }
    }

    fn change_theme(&mut self, theme: ThemeId, seq: u64, change: impl FnOnce(&mut Theme)) {
        if let Some(theme) = self.themes.get_mut(&theme) {
            change(theme);
            theme.changed = seq;
        }
    }
}

impl Author {
    pub fn seat(&self) -> Option<crate::SeatId> {
        match self {
            Self::Seat(seat) => Some(*seat),
            Self::Desk { .. } => None,
        }
    }
}
