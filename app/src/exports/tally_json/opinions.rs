//! Opinion groups, as the room has seen them: sizes, and in words which way each leans.

use serde_json::{Value, json};
use workshop::ItemId;
use workshop::view::{Lean, Opinions};

use super::Told;

/// Groups have no names but their place.
pub fn section(found: &Opinions, options: &[ItemId], told: &[Told]) -> Value {
    let leans = |leans: &[Lean]| -> Vec<Value> {
        let named = leans.iter().filter_map(|lean| {
            let told = told.iter().find(|told| options[told.n] == lean.item)?;
            Some(json!({ "item": told.id, "mostly": lean.opinion.key() }))
        });
        named.collect()
    };
    let groups = found.groups.iter();
    let groups: Vec<Value> = groups
        .map(|group| json!({ "people": group.people, "says": leans(&group.says) }))
        .collect();
    json!({
        "groups": groups,
        "all_groups": leans(&found.shared),
        "in_no_group": found.in_none,
    })
}
