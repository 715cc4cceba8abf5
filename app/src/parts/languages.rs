//! The choice of language, at the foot of a page.

use leptos::prelude::*;

use crate::words::{DeskLang, House, Lang};

/// `to` is where the choice leads back: the address of a page, never of an action.
#[component]
pub fn Languages(lang: Lang, #[prop(into)] to: String) -> impl IntoView {
    choice_among(&Lang::ALL, lang, &to)
}

/// The same on pages of the desk, with the languages that they are in.
#[component]
pub fn DeskLanguages(lang: Lang, #[prop(into)] to: String) -> impl IntoView {
    choice_among(&DeskLang::ALL.map(Lang::from), lang, &to)
}

fn choice_among(langs: &[Lang], lang: Lang, to: &str) -> impl IntoView + use<> {
    let choices = langs.iter().map(|choice| {
        let choice = *choice;
        let href = address(choice, to);
        let current = (choice == lang).then_some("true");
        view! {
            <li>
                <a href=href lang=choice.code() hreflang=choice.code() aria-current=current rel="nofollow">
                    {choice.own_name()}
                </a>
            </li>
        }
    });
    let choices = choices.collect_view();
    view! {
        <nav class="languages" id="languages" aria-label=House::of(lang).languages>
            <ul>{choices}</ul>
        </nav>
    }
}

fn address(lang: Lang, to: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("to", to);
    format!("/language/{}?{}", lang.code(), query.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_with_a_query_comes_back_whole() {
        assert_eq!(
            address(Lang::Fi, "/w/HKV492?a=1&b=2"),
            "/language/fi?to=%2Fw%2FHKV492%3Fa%3D1%26b%3D2"
        );
    }
}
