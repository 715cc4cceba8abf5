//! Saving what things cost: all numbers at once, or none with the reason beside each that is no
//! cost. What another desk has changed meanwhile, and this form has not, stays.

use std::collections::BTreeMap;

use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;
use workshop::view::CostLine;
use workshop::{Command, ItemId, MAX_TOTAL, Refusal, WishId};

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
    let stand = visit.now.run(costs.round).costs;
    let stand = stand.iter().map(|(item, cost)| (*item, *cost)).collect();
    let Ok(wanted) = wanted(stand, &costs.lines, &mut typed) else {
        let sent = Sent {
            wish,
            status: StatusCode::UNPROCESSABLE_ENTITY,
            typed,
            reason: None,
        };
        return show_again(&visit, costs, sent).await;
    };
    let are_all_known = costs
        .lines
        .iter()
        .all(|line| wanted.contains_key(&line.item));
    let command = Command::SetCosts {
        round: costs.round,
        costs: wanted.into_iter().collect(),
    };
    match visit.act(wish, command).await {
        Ok(_) if are_all_known => to(&visit, "#now"),
        Ok(_) => to(&visit, &format!("/costs/{}?saved", costs.round)),
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

/// What the costs should be: as they stand, with what was changed on the page. What is no cost is
/// noted beside its number.
fn wanted(
    mut costs: BTreeMap<ItemId, u64>,
    lines: &[CostLine],
    typed: &mut Typed,
) -> Result<BTreeMap<ItemId, u64>, ()> {
    for line in lines {
        let id = line.item.uuid();
        let Some(said) = typed.now.get(&id).map(|said| said.trim()) else {
            continue;
        };
        if typed.was.get(&id).is_some_and(|was| was == said) {
            continue;
        }
        match whole(said).filter(|cost| (1..=MAX_TOTAL).contains(cost)) {
            Some(cost) => {
                costs.insert(line.item, cost);
            }
            None if said.is_empty() => {
                costs.remove(&line.item);
            }
            None => typed.wrong.push(id),
        }
    }
    match typed.wrong.is_empty() {
        true => Ok(costs),
        false => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use workshop::IdeaId;

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
    fn what_this_page_did_not_change_stays_as_another_desk_has_it() {
        let stand = BTreeMap::from([(item(1), 10), (item(2), 20), (item(9), 90)]);
        let mut typed = form(&[(1, "5", "5"), (2, "20", ""), (3, "", "1 300")]);
        let wanted = wanted(stand, &lines(), &mut typed).unwrap();
        let told = [(item(1), 10), (item(3), 1300), (item(9), 90)];
        assert_eq!(wanted, BTreeMap::from(told));
    }

    #[test]
    fn every_number_that_is_no_cost_is_noted_and_none_is_saved() {
        let mut typed = form(&[(1, "", "free"), (2, "", "20"), (3, "7", "0")]);
        assert!(wanted(BTreeMap::new(), &lines(), &mut typed).is_err());
        assert_eq!(typed.wrong, [1, 3].map(Uuid::from_u128));
    }
}
