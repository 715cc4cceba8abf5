//! Saving what things cost: all numbers at once, or none with the reason beside each that is no
//! cost. What another desk has changed meanwhile, and this form has not, stays.

use std::collections::BTreeMap;

use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;
use workshop::view::CostLine;
use workshop::{Command, IdeaId, ItemId, MAX_TOTAL, Refusal, RoundId, ThemeId, What, WishId};

use super::prepare::{Sent as Fields, value};
use crate::forms::whole;
use crate::pages::costs::{Sent, Typed, of, show_again};
use crate::pages::errors;
use crate::visit::{DeskVisit, fresh_wish};
use crate::words::Refusals;

pub async fn save(
    visit: DeskVisit,
    Path((_, round)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let Some(costs) = of(&visit, &round) else {
        return errors::show(&visit.reader, StatusCode::NOT_FOUND).await;
    };
    let mut typed = typed(&fields);
    let Ok(wish) = value(&fields, "wish").parse::<WishId>() else {
        let reason = Refusals::of(visit.reader.lang).not_understood.to_owned();
        return refused(&visit, &round, fresh_wish(), typed, reason).await;
    };
    let Ok(changed) = changed(what(&visit, costs.round), &costs.lines, &mut typed) else {
        let sent = Sent {
            wish,
            status: StatusCode::UNPROCESSABLE_ENTITY,
            typed,
            reason: None,
        };
        return show_again(&visit, costs, sent).await;
    };
    let command = Command::ChangeCosts {
        round: costs.round,
        costs: changed,
    };
    match visit.act(wish, command).await {
        Ok(_) => {
            let visit = visit.again();
            let is_known = |line: &CostLine| line.cost.is_some();
            let saved = costs.round;
            match of(&visit, &round).is_none_or(|costs| costs.lines.iter().all(is_known)) {
                true => to(&visit, &format!("?saved={saved}#now")),
                false => to(&visit, &format!("/costs/{saved}?saved")),
            }
        }
        Err(denial) => {
            let wish = match denial.refusal {
                Some(Refusal::IdUsed) => fresh_wish(),
                _ => wish,
            };
            let visit = visit.again();
            let sent = Sent {
                wish,
                status: denial.status,
                typed,
                reason: Some(denial.reason),
            };
            match of(&visit, &round) {
                Some(costs) => show_again(&visit, costs, sent).await,
                None => errors::show(&visit.reader, StatusCode::NOT_FOUND).await,
            }
        }
    }
}

async fn refused(
    visit: &DeskVisit,
    round: &str,
    wish: WishId,
    typed: Typed,
    reason: String,
) -> Response {
    let Some(costs) = of(visit, round) else {
        return errors::show(&visit.reader, StatusCode::NOT_FOUND).await;
    };
    let sent = Sent {
        wish,
        status: StatusCode::UNPROCESSABLE_ENTITY,
        typed,
        reason: Some(reason),
    };
    show_again(visit, costs, sent).await
}

fn to(visit: &DeskVisit, rest: &str) -> Response {
    Redirect::to(&format!("/w/{}/desk{rest}", visit.code())).into_response()
}

fn typed(fields: &Fields) -> Typed {
    let of = |prefix: &str| -> BTreeMap<Uuid, String> {
        let named = fields.iter().filter_map(|(name, value)| {
            let id = name.strip_prefix(prefix)?.parse().ok()?;
            Some((id, value.clone()))
        });
        named.collect()
    };
    Typed {
        now: of("cost-"),
        was: of("was-"),
        wrong: vec![],
    }
}

/// What a vote is about: its page has no other kind of thing.
fn what(visit: &DeskVisit, round: RoundId) -> What {
    let round = visit.now.setup.round(round);
    let vote = round.and_then(|round| round.kind.vote());
    vote.map_or(What::Ideas, |vote| vote.what)
}

/// What was changed on the page, by what the form says alone: sent again, when the costs or the
/// list may be others, it is the same wish. What is no cost is noted beside its number.
fn changed(
    what: What,
    lines: &[CostLine],
    typed: &mut Typed,
) -> Result<Vec<(ItemId, Option<u64>)>, ()> {
    let mut changed = Vec::new();
    for (id, said) in &typed.now {
        let said = said.trim();
        if typed.was.get(id).is_some_and(|was| was == said) {
            continue;
        }
        let item = match what {
            What::Ideas => ItemId::Idea(IdeaId(*id)),
            What::Themes => ItemId::Theme(ThemeId(*id)),
        };
        match whole(said).filter(|cost| (1..=MAX_TOTAL).contains(cost)) {
            Some(cost) => changed.push((item, Some(cost))),
            None if said.is_empty() => changed.push((item, None)),
            None if lines.iter().any(|line| line.item == item) => typed.wrong.push(*id),
            // It left the list while somebody was typing: there is nowhere to put it right.
            None => {}
        }
    }
    match typed.wrong.is_empty() {
        true => Ok(changed),
        false => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(n: u128) -> ItemId {
        ItemId::Idea(IdeaId(Uuid::from_u128(n)))
    }

    fn lines() -> Vec<CostLine> {
        let line = |n| CostLine {
            item: item(n),
            number: format!("I-{n}"),
            text: "An idea".into(),
            cost: None,
        };
        (1..=3).map(line).collect()
    }

    fn form(said: &[(u128, &str, &str)]) -> Typed {
        let named = |said: &str, n: &u128| (Uuid::from_u128(*n), said.to_owned());
        Typed {
            was: said.iter().map(|(n, was, _)| named(was, n)).collect(),
            now: said.iter().map(|(n, _, now)| named(now, n)).collect(),
            wrong: vec![],
        }
    }

    #[test]
    fn only_what_this_page_changed_is_asked_for() {
        let mut typed = form(&[(1, "5", "5"), (2, "20", ""), (3, "", "1 300"), (9, "", "9")]);
        let asked = changed(What::Ideas, &lines(), &mut typed).unwrap();
        let told = [(item(2), None), (item(3), Some(1300)), (item(9), Some(9))];
        assert_eq!(
            asked, told,
            "and what is off the list by now is the rules' to judge"
        );
    }

    #[test]
    fn every_number_that_is_no_cost_is_noted_and_none_is_saved() {
        let mut typed = form(&[(1, "", "free"), (2, "", "20"), (3, "7", "0")]);
        assert!(changed(What::Ideas, &lines(), &mut typed).is_err());
        assert_eq!(typed.wrong, [1, 3].map(Uuid::from_u128));
    }
}
