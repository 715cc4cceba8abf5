//! What the facilitator does with themes: one form of the page is one wish.

use axum::extract::RawForm;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use workshop::{Command, IdeaId, Refusal, ThemeId, WishId, Workshop};

use crate::pages::errors;
use crate::pages::themes::{Asked, Beside, Trouble, show_trouble};
use crate::visit::{Denial, DeskVisit};
use crate::words::{Desk, Lang, Refusals, Themes};

/// What is to be done; to which ideas and under which title stands in the form.
#[derive(Clone, Copy)]
enum Order {
    Place(Option<ThemeId>),
    Make,
    Split {
        theme: ThemeId,
        number: u32,
    },
    /// `None`: the one written first stands for them.
    Link(Option<IdeaId>),
    Unlink,
    Park,
    Unpark,
    Rename(ThemeId),
    Merge {
        theme: ThemeId,
        into: ThemeId,
    },
    Earlier(ThemeId),
    Later(ThemeId),
}

pub async fn change(visit: DeskVisit, RawForm(body): RawForm) -> Response {
    let read = read(&body).and_then(|(wish, asked)| {
        let order = order(&asked, &visit.now)?;
        Some((wish, asked, order))
    });
    let Some((wish, asked, order)) = read else {
        return errors::show(&visit.reader, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    // Where a step leads depends on where the theme is. Sent twice, it has been taken already.
    let is_step = matches!(order, Order::Earlier(_) | Order::Later(_));
    if is_step && visit.now.receipt(wish).is_some() {
        return to_the_themes(&visit, order, wish, &asked);
    }
    let command = command(order, &asked, &visit.now);
    match visit.act(wish, command).await {
        Ok(_) => to_the_themes(&visit.again(), order, wish, &asked),
        Err(denial) => {
            let trouble = trouble(visit.reader.lang, order, asked, denial);
            show_trouble(&visit.again(), trouble).await
        }
    }
}

/// Boxes that are ticked come as many fields of one name.
fn read(body: &[u8]) -> Option<(WishId, Asked)> {
    let mut wish = None;
    let mut asked = Asked::default();
    for (name, value) in form_urlencoded::parse(body) {
        match &*name {
            "wish" => wish = Some(value.parse().ok()?),
            "act" => asked.act = value.into_owned(),
            "idea" => asked.ideas.push(value.parse().ok()?),
            "theme" => asked.theme = value.into_owned(),
            "to" => asked.to = Some(value.into_owned()),
            "into" => asked.into = value.into_owned(),
            "title" => asked.title = value.into_owned(),
            "same_as" => asked.same_as = value.into_owned(),
            name => {
                if let Some(number) = number_in(name) {
                    asked.splits.insert(number, value.into_owned());
                }
            }
        }
    }
    Some((wish?, asked))
}

/// `split-T-4`: the field that a title is typed into, and the button beside it.
fn number_in(name: &str) -> Option<u32> {
    name.strip_prefix("split-T-")?.parse().ok()
}

fn order(asked: &Asked, now: &Workshop) -> Option<Order> {
    let theme = || asked.theme.parse().ok();
    Some(match asked.act.as_str() {
        "" => Order::Place(maybe(asked.to.as_deref()?)?),
        "place" => Order::Place(maybe(&asked.theme)?),
        "make" => Order::Make,
        "enter" => entered(asked, now)?,
        "link" => Order::Link(maybe(&asked.same_as)?),
        "unlink" => Order::Unlink,
        "park" => Order::Park,
        "unpark" => Order::Unpark,
        "rename" => Order::Rename(theme()?),
        "merge" => Order::Merge {
            theme: theme()?,
            into: asked.into.parse().ok()?,
        },
        "earlier" => Order::Earlier(theme()?),
        "later" => Order::Later(theme()?),
        name => split(number_in(name)?, now)?,
    })
}

/// Nothing, or an id; `None` for what is neither.
fn maybe<Id: std::str::FromStr>(typed: &str) -> Option<Option<Id>> {
    if typed.is_empty() {
        return Some(None);
    }
    typed.parse().ok().map(Some)
}

/// Enter does what belongs to the field that was typed into. Where that cannot be told, it makes a
/// theme, which without a title is refused and so does nothing.
fn entered(asked: &Asked, now: &Workshop) -> Option<Order> {
    let mut typed = asked
        .splits
        .iter()
        .filter(|(_, title)| !title.trim().is_empty());
    match (asked.title.trim(), typed.next(), typed.next()) {
        ("", Some((number, _)), None) => split(*number, now),
        _ => Some(Order::Make),
    }
}

fn split(number: u32, now: &Workshop) -> Option<Order> {
    let theme = now.themes.values().find(|theme| theme.number == number)?;
    Some(Order::Split {
        theme: theme.id,
        number,
    })
}

fn command(order: Order, asked: &Asked, now: &Workshop) -> Command {
    let ideas = asked.ideas.clone();
    let title = asked.title.clone();
    match order {
        Order::Place(theme) => Command::PlaceIdeas { ideas, theme },
        Order::Make => Command::MakeTheme { title, ideas },
        Order::Split { theme, number } => Command::SplitTheme {
            theme,
            title: asked.splits.get(&number).cloned().unwrap_or_default(),
            ideas,
        },
        Order::Link(same_as) => match same_as.or_else(|| first_written(&ideas, now)) {
            Some(same_as) => Command::LinkIdeas { ideas, same_as },
            // Of none; it is refused as such.
            None => Command::UnlinkIdeas { ideas },
        },
        Order::Unlink => Command::UnlinkIdeas { ideas },
        Order::Park => Command::ParkIdeas { ideas },
        Order::Unpark => Command::UnparkIdeas { ideas },
        Order::Rename(theme) => Command::TitleTheme { theme, title },
        Order::Merge { theme, into } => Command::MergeThemes { theme, into },
        Order::Earlier(theme) => Command::MoveTheme {
            theme,
            to: place_of(theme, now).saturating_sub(1),
        },
        Order::Later(theme) => Command::MoveTheme {
            theme,
            to: place_of(theme, now) + 1,
        },
    }
}

fn first_written(ideas: &[IdeaId], now: &Workshop) -> Option<IdeaId> {
    let first = now.ideas_in_order().find(|idea| ideas.contains(&idea.id));
    first.map(|idea| idea.id).or(ideas.first().copied())
}

/// Of a theme that is no longer there, any place: the wish is refused.
fn place_of(theme: ThemeId, now: &Workshop) -> usize {
    now.theme_order.index_of(&theme).unwrap_or_default()
}

fn trouble(lang: Lang, order: Order, asked: Asked, denial: Denial) -> Trouble {
    let words = Themes::of(lang);
    let mut status = denial.status;
    let mut beside = match &denial.refusal {
        Some(Refusal::NothingChosen | Refusal::IdeaGone | Refusal::NoSuchIdea) => Beside::Ticks,
        Some(
            Refusal::Text { .. }
            | Refusal::Full { .. }
            | Refusal::ThemeGone
            | Refusal::NoSuchTheme
            | Refusal::LinkToItself,
        ) => place_on_the_page(order),
        _ => Beside::Page,
    };
    let reason = match (&denial.refusal, order) {
        (Some(Refusal::NothingChosen), _) => Desk::of(lang).tick_first.to_owned(),
        (Some(Refusal::LinkToItself), Order::Merge { .. }) => words.merge_with_another.to_owned(),
        (Some(Refusal::LinkToItself), _) => words.tick_two.to_owned(),
        (Some(Refusal::NoSuchIdea), Order::Split { number, .. }) => {
            status = StatusCode::UNPROCESSABLE_ENTITY;
            beside = Beside::Split(number);
            words.not_of_this_theme.to_owned()
        }
        (Some(Refusal::Text { field, fault }), _) => Refusals::of(lang).text(Some(*field), *fault),
        _ => denial.reason,
    };
    Trouble {
        status,
        reason,
        beside,
        asked,
    }
}

/// Where the form is that asked for it.
fn place_on_the_page(order: Order) -> Beside {
    match order {
        Order::Place(_) => Beside::To,
        Order::Make => Beside::NewTheme,
        Order::Split { number, .. } => Beside::Split(number),
        Order::Link(_) => Beside::SameAs,
        Order::Unlink | Order::Park => Beside::Ticks,
        Order::Rename(theme) => Beside::Name(theme),
        Order::Merge { theme, .. } => Beside::Into(theme),
        Order::Unpark | Order::Earlier(_) | Order::Later(_) => Beside::Page,
    }
}

/// Back to the page, at the theme that was touched. A theme that is being moved about keeps its
/// menu open, because one step is seldom enough.
fn to_the_themes(visit: &DeskVisit, order: Order, wish: WishId, asked: &Asked) -> Response {
    let now = &visit.now;
    let of_the_first = || now.ideas.get(asked.ideas.first()?)?.theme;
    let (theme, is_step) = match order {
        Order::Place(theme) => (theme, false),
        Order::Make | Order::Split { .. } => (Some(ThemeId(wish.0)), false),
        Order::Link(_) | Order::Unlink | Order::Park | Order::Unpark => (of_the_first(), false),
        Order::Rename(theme) | Order::Merge { into: theme, .. } => (Some(theme), false),
        Order::Earlier(theme) | Order::Later(theme) => (Some(theme), true),
    };
    let rest = match theme.and_then(|theme| now.themes.get(&theme)) {
        Some(theme) if is_step => format!("?edit={0}#T-{0}", theme.number),
        Some(theme) => format!("#T-{}", theme.number),
        None => "#loose".to_owned(),
    };
    Redirect::to(&format!("/w/{}/desk/themes{rest}", visit.code())).into_response()
}
