//! Where the groups in the room differ: for each such option, where each group puts it.

use leptos::prelude::*;
use workshop::Role;
use workshop::view::{Difference, GroupName, Lenses, Results};

use super::reading::{capital, figure, group_name};
use crate::parts::charts::Spread;
use crate::parts::theirs;
use crate::words::{Lang, ResultWords, Room};

/// Groups that are less than two places apart (four in doubled ranks) do not differ.
const APART: u32 = 4;
/// How many differences are shown before the rest is folded away.
const SHOWN: usize = 2;

#[component]
pub fn Differ(lang: Lang, results: Results, roles: Vec<Role>) -> impl IntoView {
    let (words, room) = (ResultWords::of(lang), Room::of(lang));
    let lenses = results
        .lenses
        .clone()
        .filter(|_| results.shows_differences())?;
    let lines: Vec<_> = lenses
        .differ
        .iter()
        .filter(|difference| is_apart(difference))
        .filter_map(|difference| line(lang, &results, &lenses, &roles, difference))
        .collect();
    let mut lines = lines.into_iter();
    let shown: Vec<_> = lines.by_ref().take(SHOWN).collect();
    let rest: Vec<_> = lines.collect();
    let all_alike = shown
        .is_empty()
        .then(|| view! { <p>{words.same_order}</p> });
    let worth = (!shown.is_empty()).then(|| view! { <p class="soft">{words.worth_talking}</p> });
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details>
                <summary class="link">{(words.more_differences)(rest.len())}</summary>
                <div class="stack">{rest}</div>
            </details>
        }
    });
    Some(view! {
        <section class="differ" aria-labelledby="differ">
            <h2 id="differ" data-shown="">{room.where_we_differ}</h2>
            {all_alike}
            {worth}
            {shown}
            {rest}
        </section>
    })
}

fn is_apart(difference: &Difference) -> bool {
    let ranks = &difference.double_ranks;
    let most = ranks.iter().max().copied().unwrap_or_default();
    let least = ranks.iter().min().copied().unwrap_or_default();
    most - least >= APART
}

fn line(
    lang: Lang,
    results: &Results,
    lenses: &Lenses,
    roles: &[Role],
    difference: &Difference,
) -> Option<impl IntoView + use<>> {
    let (words, room) = (ResultWords::of(lang), Room::of(lang));
    let row = results
        .rows
        .iter()
        .find(|row| row.item == difference.item)?;
    let options = u32::try_from(lenses.ranks.len()).unwrap_or(u32::MAX);
    let ranked: Vec<(u32, &GroupName)> = difference
        .double_ranks
        .iter()
        .copied()
        .zip(lenses.groups.iter().map(|group| &group.name))
        .collect();
    let ranks = ranked
        .iter()
        .map(|(rank, group)| (*rank, figure(roles, group)))
        .collect();
    let put = |place: u32| (words.put)(&(room.place)(place));
    Some(view! {
        <div class="difference">
            <p dir="auto" lang=theirs(&row.text)>
                <b>{row.text.clone()}</b>
            </p>
            <Spread ranks options />
            <p class="ends" aria-hidden="true">
                <span>{put(1)}</span>
                " "
                <span>{put(options)}</span>
            </p>
            <p>{sentence(lang, roles, ranked)}</p>
        </div>
    })
}

/// "Professionals put it 1st; citizens and carers 7th."
fn sentence(lang: Lang, roles: &[Role], mut ranked: Vec<(u32, &GroupName)>) -> String {
    let words = ResultWords::of(lang);
    ranked.sort_by_key(|(rank, _)| *rank);
    let mut parts: Vec<String> = Vec::new();
    for groups in ranked.chunk_by(|a, b| a.0 == b.0) {
        let names: Vec<String> = groups
            .iter()
            .map(|(_, group)| group_name(lang, roles, group))
            .collect();
        let names = words.listed(&names);
        let place = place(lang, groups[0].0);
        parts.push(if parts.is_empty() {
            capital(&(words.groups_put)(&names, &place))
        } else {
            (words.groups_then)(&names, &place)
        });
    }
    format!("{}.", parts.join(Room::of(lang).semicolon))
}

/// A rank between two places comes of ties within the group.
pub fn place(lang: Lang, double_rank: u32) -> String {
    let room = Room::of(lang);
    let before = double_rank / 2;
    if double_rank.is_multiple_of(2) {
        (room.place)(before)
    } else {
        (ResultWords::of(lang).between)(&(room.place)(before), &(room.place)(before + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use workshop::RoleKey;

    fn said(lang: Lang, roles: &[Role], ranks: &[(&str, u32)]) -> String {
        let groups: Vec<GroupName> = ranks
            .iter()
            .map(|(key, _)| GroupName::Role(RoleKey::new(*key)))
            .collect();
        let ranked = ranks.iter().map(|(_, rank)| *rank).zip(&groups).collect();
        sentence(lang, roles, ranked)
    }

    #[test]
    fn groups_at_one_place_are_named_together() {
        let ranks = [("citizen", 14), ("carer", 14), ("professional", 2)];
        let roles = Role::usual();
        assert_eq!(
            said(Lang::En, &roles, &ranks),
            "Professionals put it 1st; citizens and carers 7th."
        );
        assert_eq!(
            said(Lang::Fi, &roles, &ranks),
            "Ammattilaiset: 1. sija; asukkaat ja läheiset: 7. sija."
        );
        assert_eq!(
            said(Lang::Sv, &roles, &ranks),
            "Yrkespersoner: 1:a plats; invånare och närstående: 7:e plats."
        );
    }

    #[test]
    fn a_tie_within_a_group_lies_between_two_places() {
        let ranks = [("carer", 3), ("citizen", 8)];
        assert_eq!(
            said(Lang::En, &Role::usual(), &ranks),
            "Carers put it between 1st and 2nd; citizens 4th."
        );
    }

    #[test]
    fn a_facilitators_own_word_is_not_bent() {
        let mut roles = Role::usual();
        roles[1].name = "SOTE-väki".into();
        assert_eq!(
            said(Lang::Fi, &roles, &[("citizen", 2), ("carer", 8)]),
            "Asukkaat: 1. sija; SOTE-väki: 4. sija."
        );
    }
}
