//! The editor: one long form for what a workshop is about, who comes and what happens. The same
//! page prepares a new workshop and changes one that exists; every button of it is a submit
//! button, so that rows come, go and move without script, with everything typed kept.

mod about;
mod fixed;
mod list;
mod places;
mod roles;
mod round;
mod rounds;
mod sum;
mod ways;

use std::sync::Arc;

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use rooms::Code;
use uuid::Uuid;
use workshop::template::Template;
use workshop::view::{Used, used};
use workshop::{WishId, Workshop};

use self::about::About;
use self::list::List;
use self::places::label;
use self::roles::Roles;
use self::rounds::Rounds;
use self::sum::Sum;
use crate::forms::{Edit, SetupForm, SetupReasons, fingerprint};
use crate::pages::errors;
use crate::parts::{DeskBar, DeskTab, Logo};
use crate::reader::{DeskReader, Reader};
use crate::rendering::{Family, Page};
use crate::ui::{Hidden, Icon, Symbol};
use crate::visit::{DeskVisit, fresh_wish};
use crate::words::{DeskLang, Editor, House, Lang, Templates};

/// The form on the page, as it stands.
pub struct Editing {
    pub target: Target,
    pub form: SetupForm,
    pub wish: WishId,
    pub reasons: SetupReasons,
    pub notice: Option<Notice>,
    pub existing: Option<Existing>,
}

/// The workshop that is being changed.
pub struct Existing {
    pub now: Arc<Workshop>,
    /// Fingerprint of the setup that the form was made from: two facilitators may have the page
    /// open, and neither should undo the other unseen.
    pub seen: String,
}

/// What the form makes or changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    New(Template),
    Workshop(Code),
}

/// What is said above the form.
pub enum Notice {
    /// Something beside the fields has to be looked at first, or could not be done: the reason.
    Refused(Option<String>),
    Saved,
}

impl Target {
    /// Where the form makes or saves.
    pub fn action(self) -> String {
        match self {
            Self::New(_) => "/workshops".into(),
            Self::Workshop(code) => format!("/w/{code}/desk/setup"),
        }
    }

    /// Where a button goes that only changes rows; also the address of the page itself.
    pub fn page(self) -> String {
        match self {
            Self::New(template) => format!("/start/{}", template.key()),
            Self::Workshop(code) => format!("/w/{code}/desk/setup"),
        }
    }
}

/// A new workshop from a template, ready but for its title and its question.
pub async fn prepare(DeskReader(reader): DeskReader, Path(template): Path<String>) -> Response {
    let Some(template) = Template::from_key(&template) else {
        return errors::show(&reader, StatusCode::NOT_FOUND).await;
    };
    let editing = Editing {
        target: Target::New(template),
        form: fresh(template, reader.lang),
        wish: fresh_wish(),
        reasons: SetupReasons::default(),
        notice: None,
        existing: None,
    };
    show(&reader, StatusCode::OK, editing).await
}

/// The workshop as it stands, to be changed.
pub async fn change(visit: DeskVisit, RawQuery(query): RawQuery) -> Response {
    let now = visit.now.clone();
    let editing = Editing {
        target: Target::Workshop(visit.code()),
        form: SetupForm::of(&now.setup, visit.reader.lang),
        wish: fresh_wish(),
        reasons: SetupReasons::default(),
        notice: (query.as_deref() == Some("saved")).then_some(Notice::Saved),
        existing: Some(Existing {
            seen: fingerprint(&now.setup),
            now,
        }),
    };
    show(&visit.reader, StatusCode::OK, editing).await
}

fn fresh(template: Template, lang: Lang) -> SetupForm {
    let mut setup = template.setup(Uuid::new_v4);
    setup.language = lang.code().to_owned();
    let words = Templates::of(lang).words(template);
    for (round, words) in setup.rounds.iter_mut().zip(words.rounds) {
        round.prompt = words.prompt.to_owned();
    }
    SetupForm::of(&setup, lang)
}

pub async fn show(reader: &Reader, status: StatusCode, editing: Editing) -> Response {
    let lang = reader.lang;
    let words = Editor::of(lang);
    let heading = match editing.target {
        Target::New(_) => words.prepare,
        Target::Workshop(_) => words.change,
    };
    Page::new(heading, Family::Desk)
        .status(status)
        .render(reader, move || view! { <Whole lang heading editing /> })
        .await
}

#[component]
fn Whole(lang: Lang, heading: &'static str, editing: Editing) -> impl IntoView {
    let words = Editor::of(lang);
    let Editing {
        target,
        form,
        wish,
        reasons,
        notice,
        existing,
    } = editing;
    let used = existing
        .as_ref()
        .map_or_else(Used::default, |existing| used(&existing.now));
    let lead = match target {
        Target::New(template) => (words.prepare_lead)(Templates::of(lang).words(template).name),
        Target::Workshop(_) => words.change_lead.to_owned(),
    };
    let hidden = match (target, &existing) {
        (Target::New(template), _) => {
            Some(view! { <Hidden name="template" value=template.key() /> })
        }
        (Target::Workshop(_), Some(existing)) => {
            Some(view! { <Hidden name="seen" value=existing.seen.clone() /> })
        }
        (Target::Workshop(_), None) => None,
    };
    let bar = match (target, existing) {
        (Target::Workshop(code), Some(existing)) => {
            let now = existing.now;
            view! { <DeskBar lang code now=&now current=DeskTab::Setup /> }.into_any()
        }
        _ => view! {
            <header class="plain-bar">
                <Logo />
                <LanguageButtons lang target />
            </header>
        }
        .into_any(),
    };
    // The desk's bar has no room for them.
    let languages =
        matches!(target, Target::Workshop(_)).then(|| view! { <LanguageButtons lang target /> });
    let rules = matches!(target, Target::Workshop(_))
        .then(|| view! { <p class="soft">{words.used_rules}</p> });
    let brings_a_list = matches!(target, Target::New(template) if template.brings_a_list());
    let list =
        brings_a_list.then(|| view! { <List lang form=form.clone() reasons=reasons.clone() /> });
    view! {
        {bar}
        <main id="main" class="editor">
            <div class="opening">
                <h1>{heading}</h1>
                <p class="lead">{lead}</p>
                {rules}
            </div>
            {notice.map(|notice| view! { <Told lang target notice reasons=reasons.clone() /> })}
            <form class="editor-form" id="editor" method="post" action=target.action() novalidate>
                <Hidden name="wish" value=wish.to_string() />
                <Hidden name="role-set" value=form.role_set.clone() />
                {hidden}
                <FirstButton lang target />
                <div>
                    <About lang form=form.clone() reasons=reasons.clone() />
                    {list}
                    <Roles lang target form=form.clone() reasons=reasons.clone() used=used.clone() />
                    <Rounds lang target form=form.clone() reasons used />
                </div>
                <Sum lang target form />
            </form>
            {languages}
        </main>
    }
    .into_any()
}

/// Enter in a field presses the first button of a form: this one, which makes nothing.
#[component]
fn FirstButton(lang: Lang, target: Target) -> impl IntoView {
    view! {
        <button
            class="unseen"
            name="do"
            value=Edit::Look.value()
            formaction=target.page()
            tabindex="-1"
            aria-hidden="true"
        >
            {Editor::of(lang).update}
        </button>
    }
    .into_any()
}

/// A link would leave behind what was typed; these take it along.
#[component]
fn LanguageButtons(lang: Lang, target: Target) -> impl IntoView {
    let choices = DeskLang::ALL.map(Lang::from).map(|choice| {
        let current = (choice == lang).then_some("true");
        view! {
            <li>
                <button
                    class="link"
                    form="editor"
                    name="do"
                    value=format!("language-{}", choice.code())
                    formaction=target.page()
                    lang=choice.code()
                    aria-current=current
                >
                    {choice.own_name()}
                </button>
            </li>
        }
    });
    view! {
        <nav class="languages" aria-label=House::of(lang).languages>
            <ul>{choices}</ul>
        </nav>
    }
    .into_any()
}

#[component]
fn Told(lang: Lang, target: Target, notice: Notice, reasons: SetupReasons) -> impl IntoView {
    let words = Editor::of(lang);
    match notice {
        Notice::Saved => view! {
            <p class="notice plain" role="status">
                <Icon symbol=Symbol::Check />
                <span>{words.saved}</span>
            </p>
        }
        .into_any(),
        Notice::Refused(reason) => {
            let what = match target {
                Target::New(_) => words.not_made,
                Target::Workshop(_) => words.not_saved,
            };
            let fields = reasons
                .fields()
                .into_iter()
                .map(|field| {
                    view! {
                        <li>
                            <a href=format!("#{field}")>{label(lang, field)}</a>
                        </li>
                    }
                })
                .collect::<Vec<_>>();
            let fields = (!fields.is_empty()).then(
                || view! { <p>{words.look_here}</p> <ul class="refused-fields">{fields}</ul> },
            );
            view! {
                <div class="notice alert" role="alert" tabindex="-1" autofocus>
                    <Icon symbol=Symbol::Warn />
                    <div>
                        <p>
                            <b>{what}</b>
                            " "
                            {words.all_is_here}
                        </p>
                        {reason.map(|reason| view! { <p>{reason}</p> })}
                        {fields}
                    </div>
                </div>
            }
            .into_any()
        }
    }
}

/// The page itself, at the row that a button leads to.
fn back(target: Target, edit: &Edit, form: &SetupForm) -> String {
    format!("{}#{}", target.page(), edit.leads_to(form))
}

/// A reason that belongs to a whole list of rows.
fn wrong(reason: String) -> impl IntoView {
    view! {
        <p class="error">
            <Icon symbol=Symbol::Warn />
            <span>{reason}</span>
        </p>
    }
}
