//! Every field, icon and shape in every state, on one page that only development builds have:
//! where the browser tests look at the parts by themselves.

use axum::response::Response;
use leptos::prelude::*;

use crate::parts::Languages;
use crate::reader::Reader;
use crate::rendering::{Family, Page};
use crate::ui::{Check, Choice, Field, Figure, Icon, Select, Shape, Symbol, TextArea};

pub async fn show(reader: Reader) -> Response {
    let lang = reader.lang;
    let reason = || Some("We could not save this. Your text is still here.".to_owned());
    let hostile = "</textarea><script>alert(1)</script>";
    Page::new("Specimens", Family::Phone)
        .render(&reader, move || {
            view! {
                <main id="main">
                    <h1>"Specimens"</h1>
                    <form>
                        <TextArea id="idea" name="idea" label="Your idea" hint="One thing at a time">
                            <p class="count">"20 characters at most"</p>
                        </TextArea>
                        <TextArea
                            id="refused"
                            name="refused"
                            label="Refused"
                            value=hostile
                            error=reason()
                        />
                        <Field id="title" name="title" label="Title" value="\"><script>" />
                        <Field id="place" name="place" label="Place" error=reason() />
                        <Select
                            id="theme"
                            name="theme"
                            label="Theme"
                            options=vec![
                                ("1".into(), "Waiting".into()),
                                ("2".into(), "</option></select><script>".into()),
                            ]
                            chosen="2"
                        />
                        <fieldset class="choices">
                            <legend>"Who are you here as?"</legend>
                            <Choice id="carer" name="role" value="carer" label="Carer" checked=true>
                                <Shape figure=Figure::Carer />
                            </Choice>
                            <Choice
                                id="citizen"
                                name="role"
                                value="citizen"
                                label="Citizen"
                                hint="Lives here"
                            >
                                <Shape figure=Figure::Citizen open=true />
                            </Choice>
                        </fieldset>
                        <Check
                            id="private"
                            name="private"
                            label="Only for the facilitator"
                            hint="Not on the wall"
                        />
                        <button class="button">
                            <Icon symbol=Symbol::Check />
                            " Share"
                        </button>
                    </form>
                </main>
                <Languages lang to="/specimens" />
            }
        })
        .await
}
