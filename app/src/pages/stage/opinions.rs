//! People who answered alike: a column for each group, and below them what all groups share.

use std::collections::BTreeSet;

use leptos::prelude::*;
use workshop::view::{Lean, Opinions, Results};

use super::fit::{Length, lines};
use super::picture::Picture;
use crate::parts::results::{Leans, size};
use crate::words::OpinionWords;

/// What a column has place for below the size of its group, in twentieths of a line: with what all
/// share below it, and without. The second of each where the type is a step larger.
const HOLDS: [usize; 2] = [9 * 20, 6 * 20];
const HOLDS_ALONE: [usize; 2] = [14 * 20, 11 * 20];
/// Above and below a statement, and a way to lean, likewise.
const GAP: usize = 6;
const WAY_GAP: usize = 10;
/// Statements that all groups share; one less when the type is a step larger.
const SHARED: usize = 3;

pub fn opinions(picture: &Picture, results: &Results, found: &Opinions) -> impl IntoView + use<> {
    let (lang, words) = (picture.lang, OpinionWords::of(picture.lang));
    let count = found.groups.len();
    let holds = match found.shared.is_empty() {
        true => HOLDS_ALONE,
        false => HOLDS,
    };
    let column = Column {
        holds: holds[usize::from(picture.large)],
        ..Column::among(count, picture.large)
    };
    let columns = found.groups.iter().enumerate().map(|(n, group)| {
        let leans = column.that_fit(words, results, &group.says);
        view! {
            <section class="opinion">
                <h2>{words.group(n)}</h2>
                {size(lang, results, group)}
                <Leans lang results=results.clone() leans />
            </section>
        }
    });
    let columns = columns.collect_view();
    let shared = (!found.shared.is_empty()).then(|| {
        let most = SHARED - usize::from(picture.large);
        let leans = found.shared.iter().take(most).copied().collect();
        view! {
            <section class="stage-shared">
                <h2>{words.shared}</h2>
                <div>
                    <Leans lang results=results.clone() leans />
                </div>
            </section>
        }
    });
    let heading = (words.fall_into)(count);
    let length = Length::of(&heading).name();
    let in_none = (found.in_none > 0).then(|| view! { <p>{(words.in_none)(found.in_none)}</p> });
    view! {
        <h1 data-length=length>{heading}</h1>
        <div class="stage-opinions" data-groups=count.to_string()>
            {columns}
        </div>
        {shared}
        <footer class="stage-foot">
            <p>{words.what}</p>
            {in_none}
        </footer>
    }
}

/// What there is place for; the rest is on the phones.
struct Column {
    holds: usize,
    /// In one line.
    chars: usize,
    /// A longer text is cut here.
    lines: usize,
}

impl Column {
    fn among(groups: usize, large: bool) -> Self {
        let (chars, lines) = match groups {
            ..=2 => (36, 2),
            3 => (21, 2),
            4 => (20, 3),
            _ => (15, 3),
        };
        Self {
            holds: 0,
            chars: if large { chars * 100 / 115 } else { chars },
            lines,
        }
    }

    /// The most telling, as many as there is place for.
    fn that_fit(&self, words: &OpinionWords, results: &Results, leans: &[Lean]) -> Vec<Lean> {
        let (mut filled, mut ways) = (0, BTreeSet::new());
        let fitting = leans.iter().take_while(|lean| {
            let row = results.rows.iter().find(|row| row.item == lean.item);
            let text = row.map_or("", |row| row.text.as_str());
            filled += 20 * lines(text, self.chars).min(self.lines) + GAP;
            if ways.insert(lean.opinion) {
                filled += 20 * lines(words.mostly(lean.opinion), self.chars) + WAY_GAP;
            }
            filled <= self.holds
        });
        let count = fitting.count().max(1).min(leans.len());
        leans[..count].to_vec()
    }
}
