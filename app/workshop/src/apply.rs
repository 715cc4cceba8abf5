//! From facts to the workshop as it stands. Nothing is refused here: an event that points to
//! something unknown changes nothing, so that any journal can be read to its end.

mod ideas;
mod themes;
mod votes;

use crate::{
    Author, Entry, Event, Gave, HowFar, Moderation, Place, Prose, Receipt, RoundId, RoundKind, Run,
    RunState, Seat, Timer, Wall, Workshop,
    state::{Cast, Heard},
};

impl Workshop {
    /// Applies the next line of the journal.
    pub fn apply(&mut self, entry: &Entry) {
        self.seq = entry.seq;
        self.touched = entry.at;
        self.note_change(entry.seq, &entry.event);
        let step = self.step(entry);
        let gave = self.take_in(entry);
        self.mind_the_spotlight(&entry.event);
        self.note_done(entry, step);
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
                self.seats.insert(
                    *seat,
                    Seat {
                        role,
                        at,
                        shared: 0,
                    },
                );
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
                    run.roles.clear();
                    run.revealed = false;
                    run.upto = HowFar::default();
                    run.wall |= open_wall;
                    run.first_opened.get_or_insert(at);
                    run.closed = None;
                });
            }
            Event::RoundClosed { round } => {
                let roles = self.roles_of_voters(*round);
                self.change_run(*round, |run| {
                    run.state = RunState::Closed;
                    run.timer = Timer::Off;
                    run.closed = Some(at);
                    run.roles = roles;
                });
            }
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
            } => return Gave::Theme(self.make_theme(*theme, title, *split_from, entry)),
            Event::ThemeTitled { theme, title } => self.change_theme(*theme, seq, |theme| {
                theme.title = title.clone();
            }),
            Event::IdeasPlaced { ideas, theme } => self.place_ideas(ideas, *theme, seq),
            Event::ThemesMerged { theme, into } => self.merge_themes(*theme, *into, seq),
            Event::ThemeParted { theme, to } => self.part_theme(*theme, *to, seq),
            Event::ThemeUnmade { theme } => self.unmake_theme(*theme, seq),
            Event::ThemeMoved { theme, to } => self.move_theme(*theme, *to),
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
            Event::CostsSet { round, costs } => self.change_run(*round, |run| {
                run.costs = costs.iter().copied().collect();
            }),
            Event::VoteRepeated { round, again } => self.repeat_vote(*round, *again),
            Event::Revealed { round, upto } => self.change_run(*round, |run| {
                run.revealed = true;
                run.upto = upto.unwrap_or(HowFar::Differ);
            }),
            Event::RevealedTo { round, upto } => {
                self.change_run(*round, |run| run.upto = *upto);
            }

            Event::Undone { .. } => {}
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

    fn change_run(&mut self, round: RoundId, change: impl FnOnce(&mut Run)) {
        change(self.runs.entry(round).or_default());
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
