//! The designer's own words in the brief.

use crate::{Event, Field, PROSE_CHARS, Refusal, Section, Workshop, text};

/// Two people may write the same section at two desks: the later one is asked to look first, so
/// that nobody's text is written over unseen. Saving an unchanged text says that it still holds,
/// and is kept when the record under it has changed since.
pub fn write(w: &Workshop, section: Section, said: &str, over: u64) -> Result<Vec<Event>, Refusal> {
    let text = text::optional_lines(said, PROSE_CHARS).map_err(|fault| Refusal::Text {
        field: Field::Prose,
        fault,
    })?;
    let stands = w.prose.get(&section);
    if stands.map_or("", |prose| &prose.text) == text {
        let renews = w.is_overtaken(section);
        return Ok(if renews {
            vec![Event::ProseWritten { section, text }]
        } else {
            vec![]
        });
    }
    if stands.map_or(0, |prose| prose.seq) != over {
        return Err(Refusal::ProseChanged);
    }
    Ok(vec![Event::ProseWritten { section, text }])
}
