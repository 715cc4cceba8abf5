//! A number for each: points to hand out, or votes for and against that cost their square. What is
//! left is said in the dock ([`super::meter`]).

use std::collections::BTreeMap;

use leptos::prelude::*;
use workshop::view::{OptionCard, Score};
use workshop::{BallotRule, ItemId};

use super::Paper;
use super::deck::is_long;
use super::filling::inside;
use crate::ballots::whole;
use crate::parts::theirs;
use crate::ui::{Stepper, Steps};
use crate::words::{Lang, PaperWords};

/// What was typed into fields, by their names: shown again after a refusal, whatever it is.
pub type Typed = BTreeMap<String, String>;

pub fn points(paper: &Paper, given: &[(ItemId, u16)], typed: &Typed) -> AnyView {
    let most = match paper.scene.rule {
        BallotRule::Points { most, .. } => most,
        _ => 0,
    };
    let words = PaperWords::of(paper.lang);
    let rows = paper.scene.options.iter().map(|option| {
        let found = given.iter().find(|(item, _)| *item == option.item);
        let row = Row {
            name: format!("points-{}", option.item.uuid()),
            given: found.map_or(0, |(_, n)| i32::from(*n)),
            least: 0,
            most: most.into(),
            steps: Steps {
                down: (words.one_less)(&option.text),
                up: (words.one_more)(&option.text),
            },
            says: None,
        };
        row.render(paper.lang, option, typed)
    });
    view! { <ul class="spread-out">{rows.collect_view()}</ul> }.into_any()
}

pub fn votes(paper: &Paper, votes: &[(ItemId, i16)], typed: &Typed) -> AnyView {
    let most = match paper.scene.rule {
        BallotRule::Quadratic { credits } => i32::from(credits.isqrt()),
        _ => 0,
    };
    let (lang, words) = (paper.lang, PaperWords::of(paper.lang));
    let rows = paper.scene.options.iter().map(|option| {
        let found = votes.iter().find(|(item, _)| *item == option.item);
        let given = found.map_or(0, |(_, n)| i32::from(*n));
        let row = Row {
            name: format!("votes-{}", option.item.uuid()),
            given,
            least: -most,
            most,
            steps: Steps {
                down: (words.vote_against)(&option.text),
                up: (words.vote_for)(&option.text),
            },
            says: Some(Says::of(lang, given)),
        };
        row.render(lang, option, typed)
    });
    // What a live page says instead, with its numbers in it.
    view! {
        <p class="below-zero">{words.below_zero}</p>
        <ul
            class="spread-out"
            data-for=(words.for_it)("{n}", "{cost}")
            data-against=(words.against_it)("{n}", "{cost}")
            data-none=words.no_vote
            data-next=(words.next_costs)("{cost}")
        >
            {rows.collect_view()}
        </ul>
    }
    .into_any()
}

struct Row {
    name: String,
    given: i32,
    least: i32,
    most: i32,
    steps: Steps,
    says: Option<Says>,
}

/// What votes for one option come to, and what one more would cost.
struct Says {
    votes: String,
    next: String,
}

impl Says {
    fn of(lang: Lang, given: i32) -> Self {
        let words = PaperWords::of(lang);
        let votes = given.unsigned_abs();
        let (n, cost) = (lang.number(votes), lang.number(votes * votes));
        Says {
            votes: match given {
                1.. => (words.for_it)(&n, &cost),
                0 => words.no_vote.to_owned(),
                _ => (words.against_it)(&n, &cost),
            },
            next: (words.next_costs)(&lang.number(2 * votes + 1)),
        }
    }
}

impl Row {
    fn render(self, lang: Lang, option: &OptionCard, typed: &Typed) -> impl IntoView + use<> {
        let id = self.name;
        let typed = typed.get(&id);
        let range = i64::from(self.least)..=i64::from(self.most);
        let fits = |typed: &String| {
            typed.trim().is_empty() || whole(typed).is_some_and(|n| range.contains(&n))
        };
        let error = typed.filter(|typed| !fits(typed)).map(|_| {
            let [least, most] = [self.least, self.most].map(|n| lang.score(Score::whole(n)));
            (PaperWords::of(lang).between)(&least, &most)
        });
        let says = self.says.map(|says| {
            view! {
                <p class="says" id=format!("{id}-says")>
                    <b data-votes="">{says.votes}</b>
                    " "
                    <span data-next="">{says.next}</span>
                </p>
            }
        });
        let value = typed.cloned().unwrap_or_else(|| self.given.to_string());
        let long = is_long(&option.text).then_some("");
        view! {
            <li data-key=format!("row-{id}") data-long=long>
                <div>
                    <label for=id.clone() dir="auto" lang=theirs(&option.text)>
                        {option.text.clone()}
                    </label>
                    {inside(lang, option)}
                    {says}
                </div>
                <div>
                    <Stepper
                        id=id.clone()
                        name=id.clone()
                        value
                        least=self.least
                        most=self.most
                        steps=self.steps
                        error
                    />
                </div>
            </li>
        }
    }
}
