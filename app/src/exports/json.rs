//! The workshop as one JSON document; `docs/exports.md` says what each part means. It holds what
//! the brief holds: no seats, no authors, nobody's ballot, no text that is not public.

use serde_json::{Map, Value, json};
use workshop::brief::{Brief, BriefIdea, BriefRound, BriefTheme, BriefVote, Drawn, Ref, Whence};
use workshop::view::Sort;
use workshop::{RunState, Section, Wall, What, Workshop};

use super::ideas::{group, kind};
use super::tally_json::{self, Reach};
use crate::brief::Journal;

pub fn workshop_json(w: &Workshop, brief: &Brief, journal: Option<&Journal>) -> String {
    let header = &brief.header;
    let prose: Map<String, Value> = brief
        .prose
        .iter()
        .map(|(section, written)| {
            let value = json!({
                "markdown": written.text,
                "written": written.at.0,
                "record_changed_since": written.overtaken,
            });
            (section_key(*section), value)
        })
        .collect();
    pretty(&json!({
        "format": "talkoot-workshop",
        "version": 1,
        "journal": {
            "entries": brief.seq,
            "sha256": journal.map(|journal| &journal.hash),
        },
        "title": header.title,
        "question": header.question,
        "purpose": header.purpose,
        "place": header.venue,
        "when": header.when,
        "organiser": header.organiser,
        "contact": header.contact,
        "language": brief.language,
        "begun": brief.begun.0,
        "last_entry": brief.touched.0,
        "smallest_group": brief.smallest_group,
        "roles": brief.roles().iter().map(|role| json!({
            "key": role.key.0,
            "name": role.name,
        })).collect::<Vec<_>>(),
        "people": {
            "seats": brief.people.seats,
            "contributed": brief.people.contributed,
            "groups": brief.people.groups.iter().map(|crowd| json!({
                "group": group(brief, &crowd.name),
                "people": crowd.people,
                "contributed": crowd.contributed,
            })).collect::<Vec<_>>(),
            "not_shown_apart": brief.people.too_few.iter().map(|key| &key.0).collect::<Vec<_>>(),
        },
        "rounds": brief.rounds.iter().map(round).collect::<Vec<_>>(),
        "ideas": brief.ideas.iter().map(|one| idea(brief, one)).collect::<Vec<_>>(),
        "themes": brief.themes.iter().map(theme).collect::<Vec<_>>(),
        "merged_themes": brief.merged.iter().map(|merged| json!({
            "id": Ref::Theme(merged.number).to_string(),
            "title": merged.title,
            "into": Ref::Theme(merged.into).to_string(),
        })).collect::<Vec<_>>(),
        "votes": brief.votes.iter().map(vote).collect::<Vec<_>>(),
        "tally": tally_json::votes(w, Reach::Published),
        "kept_back": {
            "private": brief.kept_back.private,
            "kept_private": brief.kept_back.kept,
            "waiting_to_be_read": brief.kept_back.to_read,
            "waiting_for_their_wall": brief.kept_back.waiting,
            "taken_down": brief.kept_back.hidden.iter().map(|(reason, ideas)| json!({
                "reason": reason,
                "ideas": ideas,
            })).collect::<Vec<_>>(),
        },
        "prose": prose,
    }))
}

/// Indented, with a line end: people open these files too.
pub fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("plain values are JSON");
    text.push('\n');
    text
}

fn idea(brief: &Brief, idea: &BriefIdea) -> Value {
    let from = match &idea.whence {
        Whence::Group(name) => Some(group(brief, name)),
        Whence::Desk => Some("desk"),
        Whence::Somebody => None,
    };
    json!({
        "id": Ref::Idea(idea.number).to_string(),
        "source_id": idea.source_id,
        "text": idea.text,
        "kind": kind(idea.kind),
        "from": from,
        "people_behind": idea.behind,
        "theme": idea.theme.map(|n| Ref::Theme(n).to_string()),
        "set_aside": idea.parked,
        "same_as": idea.same_as.map(|n| Ref::Idea(n).to_string()),
    })
}

fn theme(theme: &BriefTheme) -> Value {
    json!({
        "id": Ref::Theme(theme.number).to_string(),
        "title": theme.title,
        "ideas": theme.ideas.iter().map(|n| Ref::Idea(*n).to_string()).collect::<Vec<_>>(),
        "people": theme.people,
        "split_from": theme.split_from.map(|n| Ref::Theme(n).to_string()),
    })
}

fn round(round: &BriefRound) -> Value {
    json!({
        "n": round.n,
        "kind": match round.sort {
            Sort::Gather => "gather",
            Sort::Group => "group",
            Sort::Vote => "approve",
            Sort::Rank | Sort::Order => "rank",
            Sort::Judge => "judge",
            Sort::Points => "points",
            Sort::Rate | Sort::RateTwice => "rate",
            Sort::Budget => "budget",
            Sort::Pairs => "pairs",
            Sort::Quadratic => "quadratic",
            Sort::Discuss => "discuss",
        },
        "prompt": round.prompt,
        "minutes": round.minutes,
        "asks": round.gathered.map(|(_, asks, _)| kind(asks)),
        "wall": round.gathered.map(|(wall, ..)| match wall {
            Wall::Silent => "silent",
            Wall::Open => "open",
        }),
        "together": round.gathered.map(|(_, _, together)| together),
        "vote": round.vote.map(|n| Ref::Vote(n).to_string()),
        "state": state(round.state),
        "opened": round.opened.0,
        "closed": round.closed.map(|at| at.0),
    })
}

fn vote(vote: &BriefVote) -> Value {
    let from = match vote.drawn {
        Drawn::All => json!("all"),
        Drawn::Gathered(round) => json!({ "round": round }),
        Drawn::Leaders { vote, top } => {
            json!({ "leaders_of": Ref::Vote(vote).to_string(), "top": top })
        }
    };
    json!({
        "id": Ref::Vote(vote.number).to_string(),
        "round": vote.round,
        "method": tally_json::method(vote.rule),
        "of": match vote.what {
            What::Ideas => "ideas",
            What::Themes => "themes",
        },
        "from": from,
        "state": state(vote.state),
        "repeats": vote.repeats.map(|n| Ref::Vote(n).to_string()),
        "ballots": vote.ballots,
        "seats": vote.seats,
        "flagged": vote.flagged,
        "options_taken_down": vote.taken_down,
        "revealed": vote.results.is_some(),
    })
}

fn state(state: RunState) -> &'static str {
    match state {
        RunState::NotYet => "not_yet",
        RunState::Open => "open",
        RunState::Closed => "closed",
    }
}

/// `in_one_minute`, as the journal spells it.
fn section_key(section: Section) -> String {
    match serde_json::to_value(section) {
        Ok(Value::String(key)) => key,
        _ => section.number().to_string(),
    }
}
