//! Reading a page as a person without script does: its forms, what is filled in already, and the
//! buttons one can press.

use anyhow::{Context, bail};
use scraper::{ElementRef, Html, Selector};

/// A page that was asked for, taken apart.
#[derive(Clone, Debug)]
pub struct Page {
    pub title: String,
    /// Everything a person can read on it, with white space folded.
    pub text: String,
    pub forms: Vec<Form>,
    /// What stands in fields outside any form, to be copied.
    pub to_copy: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct Form {
    pub action: String,
    fields: Vec<Field>,
}

#[derive(Clone, Debug)]
struct Field {
    name: String,
    value: String,
    /// What stands beside it, for boxes and radio buttons.
    label: String,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq)]
enum Kind {
    /// Sent as it stands: hidden fields and text.
    Text,
    /// Sent when ticked.
    Tick { on: bool, radio: bool },
    /// One choice of a select.
    Choice { on: bool },
    /// Sent when pressed.
    Button,
}

impl Page {
    pub fn read(html: &str) -> Self {
        let document = Html::parse_document(html);
        let all = |selector: &str| {
            let selector = Selector::parse(selector).expect("selectors here are written right");
            document.select(&selector).collect::<Vec<_>>()
        };
        Self {
            title: all("title").first().map(folded).unwrap_or_default(),
            text: all("main").first().map(folded).unwrap_or_default(),
            forms: all("form")
                .into_iter()
                .map(|element| form(&document, element))
                .collect(),
            to_copy: all("input[readonly]")
                .into_iter()
                .filter_map(|field| field.attr("value").map(str::to_owned))
                .collect(),
        }
    }

    /// The first form that posts to an address with this ending.
    pub fn form(&self, ending: &str) -> anyhow::Result<&Form> {
        self.forms
            .iter()
            .find(|form| form.action.ends_with(ending))
            .with_context(|| {
                let there: Vec<_> = self.forms.iter().map(|f| &f.action).collect();
                format!("“{}” has no form for {ending}, only {there:?}", self.title)
            })
    }

    /// The first form whose address holds this part.
    pub fn form_with(&self, part: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.action.contains(part))
    }
}

/// What stands in a template is for scripts to take out; no browser sends it.
fn is_in_template(field: &ElementRef<'_>) -> bool {
    let around = field.ancestors().filter_map(ElementRef::wrap);
    around
        .into_iter()
        .any(|element| element.value().name() == "template")
}

fn form(document: &Html, element: ElementRef<'_>) -> Form {
    let selector =
        Selector::parse("input, textarea, select, button").expect("the selector is written right");
    let own = element.attr("id");
    // A field may stand outside its form and name it, or inside one and name another.
    let inside: Vec<_> = element.select(&selector).map(|field| field.id()).collect();
    let fields_of_it = document
        .select(&selector)
        .filter(|field| !is_in_template(field))
        .filter(|field| match field.attr("form") {
            Some(named) => Some(named) == own,
            None => inside.contains(&field.id()),
        });
    let mut fields = Vec::new();
    for field in fields_of_it {
        let Some(name) = field.attr("name").map(str::to_owned) else {
            continue;
        };
        let mut value = field.attr("value").unwrap_or_default().to_owned();
        let kind = match (field.value().name(), field.attr("type").unwrap_or("text")) {
            ("textarea", _) => {
                let text: String = field.text().collect();
                text.strip_prefix('\n')
                    .unwrap_or(&text)
                    .clone_into(&mut value);
                Kind::Text
            }
            ("select", _) => {
                choices(field, &name, &mut fields);
                continue;
            }
            ("button", _) | ("input", "submit") => Kind::Button,
            ("input", tick @ ("checkbox" | "radio")) => Kind::Tick {
                on: field.attr("checked").is_some(),
                radio: tick == "radio",
            },
            _ => Kind::Text,
        };
        fields.push(Field {
            label: label(document, field),
            name,
            value,
            kind,
        });
    }
    Form {
        action: element.attr("action").unwrap_or_default().to_owned(),
        fields,
    }
}

fn label(document: &Html, field: ElementRef<'_>) -> String {
    let labels = Selector::parse("label[for]").expect("the selector is written right");
    let is_tick = matches!(field.attr("type"), Some("checkbox" | "radio"));
    field
        .attr("id")
        .filter(|_| is_tick)
        .and_then(|id| {
            document
                .select(&labels)
                .find(|label| label.attr("for") == Some(id))
        })
        .map(|label| folded(&label))
        .unwrap_or_default()
}

/// The words of an element with white space folded.
fn folded(element: &ElementRef<'_>) -> String {
    let text: String = element.text().collect::<Vec<_>>().join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn choices(select: ElementRef<'_>, name: &str, fields: &mut Vec<Field>) {
    let selector = Selector::parse("option").expect("the selector is written right");
    let options: Vec<ElementRef<'_>> = select.select(&selector).collect();
    let chosen = options
        .iter()
        .position(|option| option.attr("selected").is_some())
        .unwrap_or(0);
    for (n, option) in options.iter().enumerate() {
        let text: String = option.text().collect();
        fields.push(Field {
            name: name.to_owned(),
            value: option.attr("value").map_or(text, str::to_owned),
            label: String::new(),
            kind: Kind::Choice { on: n == chosen },
        });
    }
}

impl Form {
    /// Names of the text fields that a person can type into or that are hidden, in page order.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|field| field.name == name)
            .map(|field| field.value.as_str())
    }

    /// What can be ticked or chosen under a name.
    pub fn choices(&self, name: &str) -> Vec<String> {
        self.fields
            .iter()
            .filter(|field| field.name == name)
            .filter(|field| matches!(field.kind, Kind::Tick { .. } | Kind::Choice { .. }))
            .map(|field| field.value.clone())
            .collect()
    }

    /// The same with what stands beside each.
    pub fn labelled_choices(&self, name: &str) -> Vec<(String, String)> {
        let named = self.fields.iter().filter(|field| field.name == name);
        named
            .map(|field| (field.value.clone(), field.label.clone()))
            .collect()
    }

    /// Every name under which something can be ticked, once, in page order.
    pub fn ticked_names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for field in &self.fields {
            if matches!(field.kind, Kind::Tick { .. }) && !names.contains(&field.name) {
                names.push(field.name.clone());
            }
        }
        names
    }

    /// The values of the buttons with this name.
    pub fn buttons(&self, name: &str) -> Vec<String> {
        self.fields
            .iter()
            .filter(|field| field.kind == Kind::Button && field.name == name)
            .map(|field| field.value.clone())
            .collect()
    }

    /// Types into a field, replacing what is there.
    pub fn fill(&mut self, name: &str, text: &str) -> anyhow::Result<()> {
        let field = self
            .fields
            .iter_mut()
            .find(|field| field.name == name && field.kind == Kind::Text)
            .with_context(|| format!("no field {name} in the form for {}", self.action))?;
        field.value = text.to_owned();
        Ok(())
    }

    /// Ticks a box, a radio button or an option; the others of its group go off as in a browser.
    pub fn tick(&mut self, name: &str, value: &str) -> anyhow::Result<()> {
        let mut found = false;
        for field in self.fields.iter_mut().filter(|field| field.name == name) {
            let this = field.value == value;
            found |= this;
            match &mut field.kind {
                Kind::Tick { on, radio } => *on = this || (*on && !*radio),
                Kind::Choice { on } => *on = this,
                Kind::Text | Kind::Button => {}
            }
        }
        if !found {
            bail!("no {name}={value} in the form for {}", self.action);
        }
        Ok(())
    }

    /// Takes all ticks of a name away.
    pub fn untick(&mut self, name: &str) {
        for field in self.fields.iter_mut().filter(|field| field.name == name) {
            if let Kind::Tick { on, .. } = &mut field.kind {
                *on = false;
            }
        }
    }

    /// What a browser sends, with the button that was pressed, if it has a name.
    pub fn sent(&self, pressed: Option<(&str, &str)>) -> Vec<(String, String)> {
        self.fields
            .iter()
            .filter(|field| match &field.kind {
                Kind::Text => true,
                Kind::Tick { on, .. } | Kind::Choice { on } => *on,
                Kind::Button => false,
            })
            .map(|field| (field.name.clone(), field.value.clone()))
            .chain(pressed.map(|(name, value)| (name.to_owned(), value.to_owned())))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_sends_what_a_browser_would() {
        let page = Page::read(
            r#"<title>T</title><main><p>Hello <b>there</b></p><form action="/w/A/ideas">
            <input type="hidden" name="wish" value="7"><textarea name="text">
typed &lt;b&gt;</textarea>
            <input type="radio" name="who" value="all" checked><input type="radio" name="who" value="desk">
            <input type="checkbox" name="pick" value="1" checked><input type="checkbox" name="pick" value="2">
            <select name="n"><option value="1">one</option><option selected>two</option></select>
            <template><input name="pick" value=""></template>
            <button name="do" value="up">Up</button></form></main>"#,
        );
        assert_eq!(page.text, "Hello there typed <b> one two Up");
        let mut form = page.form("/ideas").expect("it is there").clone();
        form.tick("who", "desk").expect("it is there");
        form.tick("pick", "2").expect("it is there");
        let sent = form.sent(Some(("do", "up")));
        let sent: Vec<(&str, &str)> = sent.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        assert_eq!(
            sent,
            [
                ("wish", "7"),
                ("text", "typed <b>"),
                ("who", "desk"),
                ("pick", "1"),
                ("pick", "2"),
                ("n", "two"),
                ("do", "up"),
            ]
        );
    }
}
