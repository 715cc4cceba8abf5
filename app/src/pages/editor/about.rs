//! The first part of the editor: what the workshop is about, when and where, and who asks.

use leptos::prelude::*;
use workshop::{LINE_CHARS, QUESTION_CHARS, TITLE_CHARS};

use crate::forms::{SetupForm, SetupReasons};
use crate::ui::{Field, Select, TextArea};
use crate::words::{Editor, Lang};

/// Somewhat more than is kept: a browser that cuts a pasted text short says nothing, we do.
const ROOM_TO_SPARE: usize = 4;

#[component]
pub fn About(lang: Lang, form: SetupForm, reasons: SetupReasons) -> impl IntoView {
    let words = Editor::of(lang);
    let languages = Lang::ALL
        .map(|lang| (lang.code().to_owned(), lang.own_name().to_owned()))
        .into();
    let error = |field| reasons.beside(field);
    view! {
        <section class="editor-part" aria-labelledby="about">
            <h2 id="about">{words.about}</h2>
            <Field
                id="title"
                name="title"
                label=words.title
                hint=words.title_hint
                value=form.title
                error=error("title")
                maxlength=TITLE_CHARS * ROOM_TO_SPARE
                required=true
            />
            <TextArea
                id="question"
                name="question"
                label=words.question
                hint=words.question_hint
                value=form.question
                error=error("question")
                rows=2
                maxlength=QUESTION_CHARS * ROOM_TO_SPARE
                required=true
            />
            <TextArea
                id="purpose"
                name="purpose"
                label=words.purpose
                hint=words.purpose_hint
                value=form.purpose
                error=error("purpose")
                rows=2
                maxlength=QUESTION_CHARS * ROOM_TO_SPARE
            />
            <div class="pair">
                <Field
                    id="venue"
                    name="venue"
                    label=words.venue
                    value=form.venue
                    error=error("venue")
                    maxlength=LINE_CHARS * ROOM_TO_SPARE
                />
                <Field
                    id="when"
                    name="when"
                    label=words.when
                    value=form.when
                    error=error("when")
                    maxlength=LINE_CHARS * ROOM_TO_SPARE
                />
                <Field
                    id="organiser"
                    name="organiser"
                    label=words.organiser
                    hint=words.organiser_hint
                    value=form.organiser
                    error=error("organiser")
                    maxlength=LINE_CHARS * ROOM_TO_SPARE
                />
                <Field
                    id="contact"
                    name="contact"
                    label=words.contact
                    hint=words.contact_hint
                    value=form.contact
                    error=error("contact")
                    maxlength=LINE_CHARS * ROOM_TO_SPARE
                />
                <Select
                    id="language"
                    name="language"
                    label=words.language
                    hint=words.language_hint
                    options=languages
                    chosen=form.language
                />
            </div>
        </section>
    }
    .into_any()
}
