//! A brief in one language, at one place on the map, made from one position of the journal.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use workshop::Time;
use workshop::brief::{Brief, BriefIdea, Whence};
use workshop::view::{GroupName, Sort};

use crate::words::{self, Lang, Room};

pub struct Edition<'a> {
    pub brief: &'a Brief,
    pub lang: Lang,
    /// Whose clock the times are read on.
    pub zone: TimeZone,
    pub journal: Option<Journal>,
}

/// Where the record stood, for whoever wants to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    pub entries: u64,
    /// In hexadecimal.
    pub hash: String,
}

impl Edition<'_> {
    pub fn words(&self) -> &'static words::Brief {
        words::Brief::of(self.lang)
    }

    pub fn room(&self) -> &'static Room {
        Room::of(self.lang)
    }

    /// `20 November 2026`
    pub fn day(&self, at: Time) -> String {
        let at = self.local(at);
        self.room().day(at.year(), at.month(), at.day())
    }

    /// `20 November 2026 14:32`
    pub fn moment(&self, at: Time) -> String {
        let local = self.local(at);
        let clock = self.room().clock(local.hour(), local.minute());
        format!("{} {clock}", self.day(at))
    }

    /// `2026-11-20`
    pub fn date(&self, at: Time) -> String {
        self.local(at).strftime("%Y-%m-%d").to_string()
    }

    fn local(&self, at: Time) -> jiff::Zoned {
        Timestamp::from_millisecond(at.0)
            .unwrap_or_default()
            .to_zoned(self.zone.clone())
    }

    /// Everybody of a group: "Carers". May be the facilitator's own word.
    pub fn crowd(&self, name: &GroupName) -> Cow<'_, str> {
        let key = match name {
            GroupName::Role(key) => Some(key),
            GroupName::Others => None,
        };
        self.room().role_group(self.brief.roles(), key)
    }

    /// Who said it, where that may be told: "Carer". May be the facilitator's own word.
    pub fn whence<'a>(&'a self, idea: &BriefIdea) -> Option<Cow<'a, str>> {
        match &idea.whence {
            Whence::Group(GroupName::Role(key)) => {
                Some(self.room().role_name(self.brief.roles(), Some(key)))
            }
            Whence::Group(GroupName::Others) => Some(self.room().others.into()),
            Whence::Desk => Some(self.words().from_the_desk.into()),
            Whence::Somebody => None,
        }
    }

    /// What a round is called, in the middle of a sentence or in a table.
    pub fn sort(&self, sort: Sort) -> &'static str {
        self.room().rounds.of(sort)
    }
}
