//! In English.

use workshop::BallotRule;

use super::Method;
use crate::words::stage::en;

pub fn method(rule: BallotRule) -> Method {
    let axes = ["Impact", "Effort"];
    let axes_ask = ["how much good it would do", "how much work it would take"];
    let (instruction, how, ranking, counted): (String, String, &'static str, String) = match rule {
        BallotRule::Approve => (
            "Choose all that you support.".into(),
            "Tick every one you could stand behind. None at all is a ballot too.".into(),
            "Everyone: how many support it",
            "Everybody ticked as many as they could stand behind. Each tick counts one.".into(),
        ),
        BallotRule::PickAndRank { k: 1 } => (
            "Pick one.".into(),
            "Pick the one that matters most.".into(),
            "Everyone: how many picked it",
            "Everybody picked one. Each pick counts one.".into(),
        ),
        BallotRule::PickAndRank { k } => (
            format!("Pick {}. Best first.", en(k.into())),
            format!("Pick up to {k}, the most important first."),
            "Everyone: points by place",
            format!("A first pick gives {k} points, the next {}, and so on down. Picking fewer takes no weight away: a first pick is always worth {k}.", k - 1),
        ),
        BallotRule::Judge => (
            "Agree, disagree, or pass.".into(),
            "Answer as many as you like. Pass is an answer too.".into(),
            "Everyone: how many of those who answered agree",
            "In the order of the share that agrees, among those who answered. Few answers weigh less: one agreement and one disagreement are added to every statement before shares are compared.".into(),
        ),
        BallotRule::RankAll => (
            "Put them all in order. Best first.".into(),
            "Tap them in your order, the most important first. What you leave out shares the last place.".into(),
            "Everyone: points by place",
            "A first place gives as many points as there are others, each next place one less, the last none. What a ballot leaves out shares its points evenly (Borda count).".into(),
        ),
        BallotRule::Points { points, most } if points == most => (
            format!("Share out {points} points."),
            format!("You have {points} points. Give more to what matters more to you; you need not give all."),
            "Everyone: points",
            "All points are added up.".into(),
        ),
        BallotRule::Points { points, most } => (
            format!("Share out {points} points, at most {most} to one."),
            format!("You have {points} points. Give more to what matters more to you, at most {most} to one; you need not give all."),
            "Everyone: points",
            "All points are added up.".into(),
        ),
        BallotRule::Rate { axes: 0 | 1 } => (
            "Rate each from 1 to 5.".into(),
            "1 is low, 5 is high. Skip what you cannot judge.".into(),
            "Everyone: the average rating",
            "In the order of the average rating. Who skipped one counts nowhere for it.".into(),
        ),
        BallotRule::Rate { .. } => (
            "Rate each twice, from 1 to 5.".into(),
            "Two answers for each: 1 is low, 5 is high. Skip what you cannot judge.".into(),
            "Everyone: the average rating",
            "In the order of the average on the first scale; where that is the same, of the lower one on the second. Who skipped one counts nowhere for it.".into(),
        ),
        BallotRule::Budget { .. } => (
            "Choose all that are worth their cost.".into(),
            "Tick all that is worth its cost to you, even beyond the sum: everybody’s ballots together decide what is bought.".into(),
            "Everyone: how many support it",
            "Everybody gets an equal share of the money. An option is bought when those who ticked it can pay for it together; first the one that takes the least from each (Method of Equal Shares). The shares are raised together until nothing more fits.".into(),
        ),
        BallotRule::Pairs => (
            "This or that? One pair at a time.".into(),
            "Tap the one that matters more. Skip where you cannot say.".into(),
            "Everyone: how often it was preferred",
            "How often each was preferred to another. Winning against a strong one says more (Bradley–Terry): the number is how often it would be preferred to a middling one.".into(),
        ),
        BallotRule::Quadratic { credits } => (
            format!("Spend {credits} credits on votes, for or against."),
            format!("You have {credits} credits for votes, for or against. On one option one vote costs 1 credit in all, two cost 4, three cost 9. You need not use them all."),
            "Everyone: votes for, less votes against",
            "Votes for are added, votes against taken away. Many votes for one thing cost their square in credits (quadratic voting).".into(),
        ),
    };
    Method {
        instruction,
        how,
        ranking,
        counted,
        axes,
        axes_ask,
    }
}
