//! Pick up to k and put them in order: the picks in a frame, the others below. Without script every
//! arrow is a button that sends the whole ballot and has it come back with one thing moved; a live
//! page moves things itself (`browser/ranking.rs`), with the words and the template given here.

use leptos::prelude::*;
use workshop::view::OptionCard;
use workshop::{BallotRule, ItemId};

use super::Paper;
use super::filling::inside;
use crate::ballots::{Control, Focus};
use crate::parts::theirs;
use crate::ui::{Hidden, Icon, Symbol};
use crate::words::{BallotWords, Lang, PaperWords, Room};

pub fn picks(paper: &Paper, picked: &[ItemId], focus: Option<Focus>) -> impl IntoView + use<> {
    let lang = paper.lang;
    let words = BallotWords::of(lang);
    let most = paper.most();
    let picked: Vec<&OptionCard> = picked
        .iter()
        .filter_map(|item| paper.option(*item))
        .collect();
    let (count, is_full) = (picked.len(), picked.len() >= most);
    let rows = picked
        .iter()
        .enumerate()
        .map(|(n, option)| {
            let id = option.item.uuid().to_string();
            row(lang, &id, &option.text, n, count, focus)
        })
        .collect_view();
    let invitation = if count == 0 {
        words.pick_the_first
    } else {
        words.pick_one_more
    };
    let too_many = (count > most).then(|| {
        view! {
            <p class="error">
                <Icon symbol=Symbol::Warn />
                <span>{(words.too_many)(count - most)}</span>
            </p>
        }
    });
    let others = paper
        .scene
        .options
        .iter()
        .map(|option| {
            let is_picked = picked.iter().any(|picked| picked.item == option.item);
            other(lang, option, is_picked, is_full, focus)
        })
        .collect_view();
    let full = match paper.scene.rule {
        BallotRule::RankAll => PaperWords::of(lang).all_in_order,
        _ => words.full,
    };
    let aside = if is_full { full } else { words.shuffled };
    let said = Said::of(lang, most);
    view! {
        <section class="section" aria-labelledby="picks">
            <div class="ballot-head">
                <h2 id="picks" tabindex="-1" autofocus=focus == Some(Focus::Picks)>
                    {words.picks}
                </h2>
                <span data-picked="">{(words.of)(count, most)}</span>
            </div>
            {too_many}
            <ol
                class="picks"
                data-words=""
                data-places=said.places
                data-moves=said.moves
                data-of=said.of
                data-placed=(words.placed)("{text}", "{place}", "{of}")
                data-taken-out=(words.taken_out)("{text}")
            >
                {rows}
                <li
                    class="vacant"
                    hidden=is_full
                    data-first=words.pick_the_first
                    data-more=words.pick_one_more
                >
                    <span class="place" aria-hidden="true">
                        {lang.number(count + 1)}
                    </span>
                    <span class="pick-text">{invitation}</span>
                </li>
            </ol>
            <p class="unseen" role="status" data-said=""></p>
            <template data-pick="">{row(lang, "", "", 0, 1, None)}</template>
        </section>
        <section class="section" aria-labelledby="others">
            <div class="ballot-head">
                <h2 id="others">{words.others}</h2>
                <span data-full=full data-shuffled=words.shuffled>
                    {aside}
                </span>
            </div>
            <ul class="pool">{others}</ul>
        </section>
    }
}

/// What a live page says for itself, as JSON lists.
struct Said {
    places: String,
    /// Up, down, out; with `{place}` and `{text}` in them.
    moves: String,
    /// For no picks, for one, and so on.
    of: String,
}

impl Said {
    fn of(lang: Lang, most: usize) -> Self {
        let words = BallotWords::of(lang);
        let place = Room::of(lang).place;
        let all = u32::try_from(most).unwrap_or(u32::MAX);
        let moves = [
            (words.up)("{place}", "{text}"),
            (words.down)("{place}", "{text}"),
            (words.out)("{text}"),
        ];
        let json = |list: Vec<String>| serde_json::to_string(&list).expect("words are plain data");
        Said {
            places: json((1..=all).map(place).collect()),
            moves: json(moves.into()),
            of: json((0..=most).map(|n| (words.of)(n, most)).collect()),
        }
    }
}

fn row(
    lang: Lang,
    id: &str,
    text: &str,
    n: usize,
    count: usize,
    focus: Option<Focus>,
) -> impl IntoView + use<> {
    let words = BallotWords::of(lang);
    let place = (Room::of(lang).place)(u32::try_from(n + 1).unwrap_or(u32::MAX));
    let (is_first, is_last) = (n == 0, n + 1 == count);
    let focused = match focus {
        Some(Focus::On(item, on)) if item.to_string() == id => Some(on.on_row(n, count)),
        _ => None,
    };
    let id = id.to_owned();
    let button = |control: Control, key: &str, symbol: Symbol, label: String, idle: bool| {
        view! {
            <button
                name="move"
                value=format!("{key}-{id}")
                aria-label=label
                aria-disabled=idle.then_some("true")
                autofocus=focused == Some(control)
            >
                <Icon symbol />
            </button>
        }
    };
    let up = (words.up)(&place, text);
    let down = (words.down)(&place, text);
    let out = (words.out)(text);
    view! {
        <li data-key=format!("pick-{id}")>
            <Hidden name="pick" value=id.clone() />
            <span class="place" aria-hidden="true">
                {lang.number(n + 1)}
            </span>
            <span class="pick-text" dir="auto" lang=theirs(text)>
                {text.to_owned()}
            </span>
            <span class="moves">
                {button(Control::Up, "up", Symbol::Up, up, is_first)}
                {button(Control::Down, "down", Symbol::Down, down, is_last)}
                {button(Control::Out, "out", Symbol::Cross, out, false)}
            </span>
        </li>
    }
}

/// Something to pick; out of sight while it is picked. With the ballot full there is nothing to
/// press, and the heading says why.
fn other(
    lang: Lang,
    option: &OptionCard,
    is_picked: bool,
    is_full: bool,
    focus: Option<Focus>,
) -> impl IntoView + use<> {
    let id = option.item.uuid();
    let focused = focus == Some(Focus::On(id, Control::Add));
    view! {
        <li data-key=format!("pool-{id}") hidden=is_picked>
            <div>
                <p dir="auto" lang=theirs(&option.text)>{option.text.clone()}</p>
                {inside(lang, option)}
            </div>
            <button
                class="button square"
                name="move"
                value=format!("in-{id}")
                aria-label=(BallotWords::of(lang).add)(&option.text)
                autofocus=focused
                hidden=is_full
            >
                <Icon symbol=Symbol::Plus />
            </button>
        </li>
    }
}
