//! How much of what there is to give or to spend a ballot takes, in the dock, where it is always in
//! sight. A live page keeps it true while somebody chooses (`browser/meter.rs`); without script it
//! is only there where a ballot came back because it took too much.

use leptos::prelude::*;
use workshop::{Ballot, BallotRule};

use super::Paper;
use crate::parts::charts::Bar;
use crate::words::{Lang, PaperWords};

struct Meter {
    /// What a live page adds up: `points`, `credits` or `costs`.
    kind: &'static str,
    spent: u64,
    all: u64,
    unit: String,
    /// With `{spent}` or `{left}` in it; and where it is more than there is, with `{over}` too.
    fits: String,
    beyond: String,
}

pub fn meter(paper: &Paper, ballot: &Ballot) -> Option<AnyView> {
    let meter = Meter::of(paper, ballot)?;
    let per_mille = meter.spent.saturating_mul(1_000) / meter.all.max(1);
    let is_over = meter.spent > meter.all;
    Some(
        view! {
            <div
                class="meter"
                data-meter=meter.kind
                data-all=meter.all.to_string()
                data-unit=(!meter.unit.is_empty()).then(|| meter.unit.clone())
                data-fits=meter.fits.clone()
                data-beyond=meter.beyond.clone()
                data-is=is_over.then_some("over")
            >
                <p data-line="">{meter.line(paper.lang)}</p>
                <Bar per_mille=u32::try_from(per_mille).unwrap_or(u32::MAX) />
                <p class="unseen" role="status" data-said=""></p>
            </div>
        }
        .into_any(),
    )
}

impl Meter {
    fn of(paper: &Paper, ballot: &Ballot) -> Option<Self> {
        let (lang, words) = (paper.lang, PaperWords::of(paper.lang));
        let of_all = |kind: &'static str, spent: u64, all: u16| {
            let all_said = lang.number(all);
            Meter {
                kind,
                spent,
                all: all.into(),
                unit: String::new(),
                fits: match kind {
                    "points" => (words.points_left)("{left}", &all_said),
                    _ => (words.credits_left)("{left}", &all_said),
                },
                beyond: (words.too_many)("{over}"),
            }
        };
        match (paper.scene.rule, ballot) {
            (BallotRule::Points { points, .. }, Ballot::Points(given)) => {
                let spent = given.iter().map(|(_, n)| u64::from(*n)).sum();
                Some(of_all("points", spent, points))
            }
            (BallotRule::Quadratic { credits }, Ballot::Quadratic(votes)) => {
                let cost = |n: i16| u64::from(n.unsigned_abs()).pow(2);
                let spent = votes.iter().map(|(_, n)| cost(*n)).sum();
                Some(of_all("credits", spent, credits))
            }
            (BallotRule::Budget { total }, Ballot::Approve(items)) => {
                let unit = paper.scene.unit.clone();
                let costs = items.iter().filter_map(|item| paper.option(*item)?.cost);
                let fits = (words.choices_cost)("{spent}", &lang.money(total, &unit));
                Some(Meter {
                    kind: "costs",
                    spent: costs.sum(),
                    all: total,
                    beyond: format!("{fits}. {}", (words.costs_more)("{over}")),
                    fits,
                    unit,
                })
            }
            _ => None,
        }
    }

    fn line(&self, lang: Lang) -> String {
        let said = |amount: u64| match self.kind {
            "costs" => lang.money(amount, &self.unit),
            _ => lang.number(amount),
        };
        let pattern = if self.spent > self.all {
            &self.beyond
        } else {
            &self.fits
        };
        pattern
            .replace("{spent}", &said(self.spent))
            .replace("{left}", &said(self.all.saturating_sub(self.spent)))
            .replace("{over}", &said(self.spent.saturating_sub(self.all)))
    }
}
