//! A page as a visitor has it before them.

use axum::http::{HeaderMap, StatusCode, header};

/// What came back.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub html: String,
}

impl Page {
    pub fn location(&self) -> &str {
        let location = self.headers.get(header::LOCATION);
        let location = location.unwrap_or_else(|| panic!("no redirect: {}", self.html));
        location.to_str().unwrap()
    }

    /// The page without what every rendering has of its own: its nonce, and the time it was made.
    pub fn lasting(&self) -> String {
        let policy = self.headers.get(header::CONTENT_SECURITY_POLICY);
        let policy = policy.map_or("", |policy| policy.to_str().unwrap());
        let nonce = policy
            .split_once("'nonce-")
            .and_then(|(_, rest)| Some(rest.split_once('\'')?.0));
        let html = nonce.map_or(self.html.clone(), |nonce| self.html.replace(nonce, ""));
        let mut times = html.split("data-now=\"");
        let before = times.next().unwrap_or_default().to_owned();
        times.fold(before, |page, rest| {
            page + rest.trim_start_matches(|c: char| c.is_ascii_digit())
        })
    }

    /// Whether the words stand on the page, tags and line breaks aside.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// What the page says, without its tags and with its entities read.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut rest = self.html.as_str();
        while let Some(start) = rest.find('<') {
            text.push_str(&rest[..start]);
            text.push(' ');
            rest = &rest[start..];
            rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
        }
        text.push_str(rest);
        let text = unescape(&text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The fields of the form with this action, as a browser would send them.
    pub fn form(&self, action: &str) -> Vec<(String, String)> {
        let start = self
            .html
            .find(&format!("action=\"{action}\""))
            .unwrap_or_else(|| panic!("no form for {action}: {}", self.html));
        let form = &self.html[start..];
        // What stands in a template is for scripts to take out; no browser sends it.
        let form: String = form[..form.find("</form>").unwrap()]
            .split("<template")
            .map(|part| part.rsplit("</template>").next().unwrap_or(part))
            .collect();
        let mut fields: Vec<(String, String)> = form
            .split("<input ")
            .skip(1)
            .map(|tag| &tag[..tag.find('>').unwrap()])
            .filter(|tag| {
                let chosen = attribute(tag, "type").is_none_or(|kind| {
                    kind != "radio" && kind != "checkbox" || tag.contains(" checked")
                });
                chosen && !tag.contains(" disabled")
            })
            .filter_map(|tag| {
                let value = attribute(tag, "value").unwrap_or_default();
                Some((attribute(tag, "name")?, value))
            })
            .collect();
        for area in form.split("<textarea ").skip(1) {
            let end = area.find('>').unwrap();
            let typed = &area[end + 1..area.find("</textarea>").unwrap()];
            let typed = unescape(typed.strip_prefix('\n').unwrap_or(typed));
            fields.push((attribute(&area[..end], "name").unwrap(), typed));
        }
        for select in form.split("<select ").skip(1) {
            let select = &select[..select.find("</select>").unwrap()];
            let options: Vec<&str> = select.split("<option ").collect();
            let chosen = options[1..]
                .iter()
                .map(|option| &option[..option.find('>').unwrap()])
                .find(|option| option.contains(" selected"))
                .or_else(|| options.get(1).copied());
            let value = chosen.and_then(|option| attribute(option, "value"));
            fields.push((
                attribute(options[0], "name").unwrap(),
                value.unwrap_or_default(),
            ));
        }
        fields
    }

    /// One field of that form.
    pub fn field(&self, action: &str, name: &str) -> String {
        let form = self.form(action);
        let field = form.into_iter().find(|(field, _)| field == name);
        field
            .unwrap_or_else(|| panic!("no {name} in {action}: {}", self.html))
            .1
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!("{name}=\""))? + name.len() + 2;
    let value = &tag[start..];
    Some(unescape(&value[..value.find('"')?]))
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}
