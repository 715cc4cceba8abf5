//! A field of several lines, with its label. Leptos 0.8 does not escape the children of a
//! `<textarea>` on the server, so that what a citizen typed would become markup; this is the one
//! place that does it right.

use leptos::prelude::*;

use super::described::{Hint, Reason, described_by};

#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
    #[prop(default = 4)] rows: usize,
    #[prop(optional)] maxlength: Option<usize>,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] placeholder: Option<String>,
    /// Shown below the field: a count of characters, a receipt.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let described = described_by(&id, hint.as_ref(), error.as_ref());
    let invalid = error.is_some().then_some("true");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <Hint id=id.clone() text=hint />
            <textarea
                id=id.clone()
                name=name
                rows=rows
                dir="auto"
                maxlength=maxlength
                required=required
                placeholder=placeholder
                aria-describedby=described
                aria-invalid=invalid
            >
                {typed(&value)}
            </textarea>
            <Reason id text=error />
            {children.map(|children| children())}
        </div>
    }
}

/// The text as HTML. HTML drops the first newline inside a `<textarea>`; the one given in front
/// is there to be dropped, so that a text that begins with an empty line keeps it.
#[cfg(feature = "ssr")]
fn typed(text: &str) -> String {
    format!("\n{}", html_escape::encode_text(text))
}

/// In the browser the field already holds its text, or what was typed since.
#[cfg(not(feature = "ssr"))]
fn typed(_text: &str) -> &'static str {
    ""
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        view! { <TextArea id="idea" name="text" label="Idea" value=text /> }.to_html()
    }

    #[test]
    fn what_a_citizen_types_stays_text() {
        let html = shown("</textarea><script>alert(1)</script>");
        assert!(
            html.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>"),
            "{html}"
        );
        assert!(!html.contains("<script>"), "{html}");
    }

    #[test]
    fn an_entity_that_was_typed_is_not_read_as_one() {
        assert!(shown("&lt;b&gt; &amp;").contains("&amp;lt;b&amp;gt; &amp;amp;"));
    }

    #[test]
    fn an_empty_first_line_survives() {
        assert!(shown("\nafter an empty line").contains(">\n\nafter an empty line</textarea>"));
    }

    #[test]
    fn a_reason_is_read_with_its_field() {
        let html = view! {
            <TextArea id="idea" name="text" label="Idea" hint="One thing" error=Some("Too long".into()) />
        }
        .to_html();
        assert!(
            html.contains(r#"aria-describedby="idea-error idea-hint""#),
            "{html}"
        );
        assert!(html.contains(r#"aria-invalid="true""#), "{html}");
        assert!(html.contains(r#"id="idea-error""#), "{html}");
    }
}
