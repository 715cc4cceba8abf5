//! What a vote counted, in the tables of the brief: several numbers in one column among the
//! priorities, one in each in the appendix.

use workshop::BallotRule;
use workshop::view::{ResultRow, Results, Spending};

use super::super::edition::Edition;
use crate::words::{BriefCounts, Lang, SpendingWords, methods};

/// The heads of the columns between the option and the lenses.
pub fn heads(edition: &Edition<'_>, rule: BallotRule) -> Vec<&'static str> {
    let (said, counts) = (edition.words(), BriefCounts::of(edition.lang));
    match rule {
        BallotRule::Approve => vec![said.approvals],
        BallotRule::Budget { .. } => vec![
            SpendingWords::of(lang(edition)).cost,
            said.approvals,
            counts.bought_as,
        ],
        BallotRule::PickAndRank { .. } => vec![said.points_and_picks],
        BallotRule::Judge => vec![said.agree_disagree_pass],
        BallotRule::RankAll => vec![said.points_head],
        BallotRule::Points { .. } => vec![counts.points_and_givers],
        BallotRule::Rate { .. } => vec![said.average_head],
        BallotRule::Pairs => vec![counts.preferred_and_won],
        BallotRule::Quadratic { .. } => vec![counts.votes_both_ways],
    }
}

/// What stands under them.
pub fn cells(edition: &Edition<'_>, results: &Results, row: &ResultRow) -> Vec<String> {
    let mut all = each(edition, results, row);
    match results.rule {
        BallotRule::Budget { .. } => return all,
        // How many people that was is told in the appendix.
        BallotRule::Quadratic { .. } => all.truncate(3),
        _ => {}
    }
    vec![all.join(" / ")]
}

/// The same with one number a column.
pub fn heads_of_each(edition: &Edition<'_>, rule: BallotRule) -> Vec<&'static str> {
    let (said, counts) = (edition.words(), BriefCounts::of(edition.lang));
    match rule {
        BallotRule::PickAndRank { .. } => vec![said.points_head, said.picks_head],
        BallotRule::Judge => vec![said.agree, said.disagree, said.pass],
        BallotRule::Points { .. } => vec![said.points_head, counts.given_by],
        BallotRule::Pairs => vec![said.preferred_head, counts.won, counts.pairs],
        BallotRule::Quadratic { .. } => vec![
            said.votes_head,
            counts.votes_for,
            counts.votes_against,
            counts.people_for,
            counts.people_against,
        ],
        BallotRule::Approve
        | BallotRule::Budget { .. }
        | BallotRule::RankAll
        | BallotRule::Rate { .. } => heads(edition, rule),
    }
}

pub fn each(edition: &Edition<'_>, results: &Results, row: &ResultRow) -> Vec<String> {
    let lang = lang(edition);
    let supporters = row.supporters.to_string();
    match results.rule {
        BallotRule::Approve => vec![supporters],
        BallotRule::Budget { .. } => {
            let bought = results.spending.as_ref();
            let bought = bought.and_then(|spending| order_bought(spending, row));
            let bought = bought.map(|n| n.to_string());
            vec![
                or_none(cost(lang, results, row)),
                supporters,
                or_none(bought),
            ]
        }
        BallotRule::PickAndRank { .. } | BallotRule::Points { .. } => {
            vec![row.score.rounded().to_string(), supporters]
        }
        BallotRule::Judge => {
            vec![supporters, row.disagree.to_string(), row.pass.to_string()]
        }
        BallotRule::RankAll => vec![lang.score(row.score)],
        BallotRule::Rate { .. } => vec![methods::value(lang, results.rule, row)],
        BallotRule::Pairs => vec![
            methods::value(lang, results.rule, row),
            supporters,
            row.answered.to_string(),
        ],
        BallotRule::Quadratic { .. } => vec![
            lang.score(row.score),
            row.votes_for.to_string(),
            row.votes_against.to_string(),
            supporters,
            row.disagree.to_string(),
        ],
    }
}

/// What it costs, in the vote's own unit.
pub fn cost(lang: Lang, results: &Results, row: &ResultRow) -> Option<String> {
    let unit = &results.spending.as_ref()?.unit;
    Some(lang.money(row.cost?, unit))
}

/// When it was bought, from 1.
pub fn order_bought(spending: &Spending, row: &ResultRow) -> Option<usize> {
    let bought = spending.bought.iter();
    let at = bought
        .map(|one| one.item)
        .position(|item| item == row.item)?;
    Some(at + 1)
}

/// The brief is in a language of the desk.
pub fn lang(edition: &Edition<'_>) -> Lang {
    Lang::from(edition.lang.for_desk())
}

fn or_none(said: Option<String>) -> String {
    said.unwrap_or_else(|| "–".to_owned())
}
