//! Pick up to k and put them in order: the picks in a frame, the others below. Every arrow is a
//! button that sends the whole ballot and has it come back with one thing moved.

use leptos::prelude::*;
use workshop::ItemId;
use workshop::view::OptionCard;

use super::Paper;
use super::filling::{Control, Focus, inside};
use crate::ui::{Hidden, Icon, Symbol};
use crate::words::{BallotWords, Lang, Room};

pub fn picks(paper: &Paper, picked: &[ItemId], focus: Option<Focus>) -> impl IntoView + use<> {
    let lang = paper.lang;
    let words = BallotWords::of(lang);
    let most = paper.most();
    let picked: Vec<&OptionCard> = picked
        .iter()
        .filter_map(|item| paper.option(*item))
        .collect();
    let others: Vec<&OptionCard> = paper
        .scene
        .options
        .iter()
        .filter(|option| picked.iter().all(|picked| picked.item != option.item))
        .collect();
    let (count, is_full) = (picked.len(), picked.len() >= most);
    let rows = picked
        .iter()
        .enumerate()
        .map(|(n, option)| row(lang, option, n, count, focus))
        .collect_view();
    let vacant = (!is_full).then(|| {
        let invitation = if count == 0 {
            words.pick_the_first
        } else {
            words.pick_one_more
        };
        view! {
            <li class="vacant">
                <span class="place" aria-hidden="true">
                    {count + 1}
                </span>
                <span class="pick-text">{invitation}</span>
            </li>
        }
    });
    let too_many = (count > most).then(|| {
        view! {
            <p class="error">
                <Icon symbol=Symbol::Warn />
                <span>{(words.too_many)(count - most)}</span>
            </p>
        }
    });
    let aside = if is_full { words.full } else { words.shuffled };
    let rest = (!others.is_empty()).then(|| {
        let rows = others
            .into_iter()
            .map(|option| other(lang, option, is_full, focus))
            .collect_view();
        view! {
            <section class="section" aria-labelledby="others">
                <div class="ballot-head">
                    <h2 id="others">{words.others}</h2>
                    <span>{aside}</span>
                </div>
                <ul class="pool">{rows}</ul>
            </section>
        }
    });
    view! {
        <section class="section" aria-labelledby="picks">
            <div class="ballot-head">
                <h2 id="picks">{words.picks}</h2>
                <span>{(words.of)(count, most)}</span>
            </div>
            {too_many}
            <ol class="picks">{rows} {vacant}</ol>
        </section>
        {rest}
    }
}

fn row(
    lang: Lang,
    option: &OptionCard,
    n: usize,
    count: usize,
    focus: Option<Focus>,
) -> impl IntoView + use<> {
    let words = BallotWords::of(lang);
    let place = (Room::of(lang).place)(u32::try_from(n + 1).unwrap_or(u32::MAX));
    let (is_first, is_last) = (n == 0, n + 1 == count);
    let focused = focus
        .filter(|focus| focus.item == option.item)
        .map(|focus| match focus.on {
            Control::Up if is_first && is_last => Control::Out,
            Control::Down if is_first && is_last => Control::Out,
            Control::Up if is_first => Control::Down,
            Control::Down if is_last => Control::Up,
            control => control,
        });
    let id = option.item.uuid().to_string();
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
    let text = option.text.as_str();
    let up = (words.up)(&place, text);
    let down = (words.down)(&place, text);
    let out = (words.out)(text);
    view! {
        <li>
            <Hidden name="pick" value=id.clone() />
            <span class="place" aria-hidden="true">
                {n + 1}
            </span>
            <span class="pick-text" dir="auto">
                {option.text.clone()}
            </span>
            <span class="moves">
                {button(Control::Up, "up", Symbol::Up, up, is_first)}
                {button(Control::Down, "down", Symbol::Down, down, is_last)}
                {button(Control::Out, "out", Symbol::Cross, out, false)}
            </span>
        </li>
    }
}

/// Something that is not picked. With the ballot full there is nothing to press, and the heading
/// says why.
fn other(
    lang: Lang,
    option: &OptionCard,
    is_full: bool,
    focus: Option<Focus>,
) -> impl IntoView + use<> {
    let focused = focus
        == Some(Focus {
            item: option.item,
            on: Control::Add,
        });
    let add = (!is_full).then(|| {
        view! {
            <button
                class="button square"
                name="move"
                value=format!("in-{}", option.item.uuid())
                aria-label=(BallotWords::of(lang).add)(&option.text)
                autofocus=focused
            >
                <Icon symbol=Symbol::Plus />
            </button>
        }
    });
    view! {
        <li>
            <div>
                <p dir="auto">{option.text.clone()}</p>
                {inside(lang, option)}
            </div>
            {add}
        </li>
    }
}
