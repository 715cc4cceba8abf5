//! The rounds of a workshop on one line of time, and the same as a list.

use leptos::prelude::*;

use crate::words::{Editor, Lang};

pub struct AgendaLine {
    /// `Gather`
    pub sort: &'static str,
    /// What is done in it, in a few words.
    pub about: String,
    /// 0: no timer.
    pub minutes: u16,
    /// Rounds that choose stand out on the line of time.
    pub is_vote: bool,
}

/// The list says everything that the line of time shows.
#[component]
pub fn Agenda(lang: Lang, lines: Vec<AgendaLine>) -> impl IntoView {
    let words = Editor::of(lang);
    let bar = bar(&lines);
    let rows = lines
        .into_iter()
        .enumerate()
        .map(|(n, line)| {
            let minutes = match line.minutes {
                0 => words.no_timer.to_owned(),
                minutes => (words.min)(minutes.into()),
            };
            view! {
                <li>
                    <span>{n + 1}</span>
                    <span>{line.sort} " " <span class="soft" dir="auto">{line.about}</span></span>
                    <span>{minutes}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        {bar}
        <ol class="agenda">{rows}</ol>
    }
    .into_any()
}

/// Nothing for an agenda without times.
fn bar(lines: &[AgendaLine]) -> Option<impl IntoView + use<>> {
    let total: u32 = lines.iter().map(|line| u32::from(line.minutes)).sum();
    (total > 0).then(|| {
        let mut begins = 0;
        let parts: Vec<_> = lines
            .iter()
            .filter(|line| line.minutes > 0)
            .map(|line| {
                let percent = |minutes: u32| f64::from(minutes) * 100.0 / f64::from(total);
                let x = format!("{:.2}%", percent(begins));
                begins += u32::from(line.minutes);
                // A sliver of paper between one round and the next.
                let width = format!("{:.2}%", (percent(line.minutes.into()) - 0.7).max(0.3));
                let class = line.is_vote.then_some("choosing");
                view! { <rect class=class x=x width=width height="100%"></rect> }
            })
            .collect();
        view! {
            <svg class="agenda-bar" aria-hidden="true">
                {parts}
            </svg>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_take_their_share_of_the_line() {
        let line = |minutes, is_vote| AgendaLine {
            sort: "Gather",
            about: String::new(),
            minutes,
            is_vote,
        };
        let lines = vec![line(10, false), line(0, false), line(30, true)];
        let html = view! { <Agenda lang=Lang::En lines /> }.to_html();
        assert_eq!(html.matches("<rect").count(), 2, "{html}");
        assert!(html.contains(r#"x="25.00%" width="74.30%""#), "{html}");
        assert!(html.contains("no timer"), "{html}");
    }
}
