//! Takes the empty comments `<!>` out of a page. Leptos writes one after every list of children
//! whose types are erased, for hydration to find its way; outside islands nothing is hydrated, and
//! in a `<title>` people would read them.

/// The page without its markers, except inside islands.
///
/// What people typed is never touched: in text it is escaped, and what stands in attributes is
/// skipped.
pub fn without_markers(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, from) = rest.split_at(start);
        kept.push_str(text);
        rest = if let Some(after) = from.strip_prefix("<!>") {
            after
        } else {
            let end = whole(from, "<leptos-island", "</leptos-island>")
                .or_else(|| whole(from, "<script", "</script>"))
                .unwrap_or_else(|| tag(from));
            kept.push_str(&from[..end]);
            &from[end..]
        };
    }
    kept.push_str(rest);
    kept
}

/// Where an element ends that is kept as it is.
fn whole(from: &str, start: &str, end: &str) -> Option<usize> {
    let inside = from.strip_prefix(start)?;
    Some(
        inside
            .find(end)
            .map_or(from.len(), |at| start.len() + at + end.len()),
    )
}

/// Where a tag ends: at the first `>` outside quotes.
fn tag(from: &str) -> usize {
    let mut quote = None;
    for (at, byte) in from.bytes().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            (None, b'>') => return at + 1,
            _ => {}
        }
    }
    from.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_go_and_everything_else_stays() {
        let page = "<!DOCTYPE html><title>A<!></title><p>it’s<!></p><!-- kept --><!>";
        assert_eq!(
            without_markers(page),
            "<!DOCTYPE html><title>A</title><p>it’s</p><!-- kept -->"
        );
    }

    #[test]
    fn what_people_typed_into_a_field_stays_as_it_is() {
        let field = r#"<input value="a <!> b > c"><input value='<!>'>"#;
        assert_eq!(without_markers(field), field);
    }

    #[test]
    fn an_island_finds_its_markers() {
        let island = "<leptos-island data-props=\"{}\"><p>1<!></p></leptos-island>";
        assert_eq!(
            without_markers(&format!("{island}<b>2<!></b>")),
            format!("{island}<b>2</b>")
        );
    }

    #[test]
    fn a_script_is_not_read_as_markup() {
        let script = "<script>if (a<b) { c = '<!>' }</script>";
        assert_eq!(without_markers(script), script);
    }
}
