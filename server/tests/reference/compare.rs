//! What another program computed beside what ours exports: every key of theirs must be in ours,
//! with the same value.

use serde_json::Value;

/// A key that is not compared, and why. `*` stands for any one step of a path.
pub struct NotCompared {
    pub path: &'static str,
    pub why: &'static str,
}

/// Where the two differ.
pub struct Comparison<'a> {
    not: &'a [NotCompared],
    pub differences: Vec<String>,
    /// So many single values were the same.
    pub same: usize,
}

impl<'a> Comparison<'a> {
    pub fn new(not: &'a [NotCompared]) -> Self {
        Self {
            not,
            differences: Vec::new(),
            same: 0,
        }
    }

    /// `at`: the keys that lead here.
    pub fn compare(&mut self, at: &[&str], theirs: &Value, ours: Option<&Value>) {
        if self.not.iter().any(|not| matches(not.path, at)) {
            return;
        }
        let Some(ours) = ours else {
            return self.differ(at, "is not there");
        };
        match (theirs, ours) {
            (Value::Object(theirs), Value::Object(ours)) => {
                for (key, value) in theirs {
                    let at: Vec<&str> = at.iter().copied().chain([key.as_str()]).collect();
                    self.compare(&at, value, ours.get(key));
                }
                // A map from items has no item more.
                let are_items = |keys: &serde_json::Map<String, Value>| {
                    keys.values()
                        .all(|value| !value.is_object() && !value.is_array())
                };
                let is_map = theirs.keys().any(|key| key.parse::<u32>().is_ok());
                if is_map && are_items(theirs) && theirs.len() != ours.len() {
                    self.differ(at, &format!("{} keys, not {}", ours.len(), theirs.len()));
                }
            }
            (Value::Array(theirs), Value::Array(ours)) => {
                if theirs.len() != ours.len() {
                    let what = format!("{} values, not {}", ours.len(), theirs.len());
                    return self.differ(at, &what);
                }
                for (n, (theirs, ours)) in theirs.iter().zip(ours).enumerate() {
                    let n = n.to_string();
                    let at: Vec<&str> = at.iter().copied().chain([n.as_str()]).collect();
                    self.compare(&at, theirs, Some(ours));
                }
            }
            _ if are_same(theirs, ours) => self.same += 1,
            _ => self.differ(at, &format!("{ours}, not {theirs}")),
        }
    }

    fn differ(&mut self, at: &[&str], what: &str) {
        self.differences.push(format!("{}: {what}", at.join(".")));
    }
}

pub fn matches(pattern: &str, at: &[&str]) -> bool {
    let steps: Vec<&str> = pattern.split('.').collect();
    steps.len() == at.len()
        && steps
            .iter()
            .zip(at)
            .all(|(step, key)| *step == "*" || step == key)
}

/// Whole numbers and texts exactly, others within a thousand-millionth.
fn are_same(theirs: &Value, ours: &Value) -> bool {
    if theirs == ours {
        return true;
    }
    match (theirs, ours) {
        (Value::Number(theirs), Value::Number(ours)) if theirs.is_f64() => {
            let (Some(theirs), Some(ours)) = (theirs.as_f64(), ours.as_f64()) else {
                return false;
            };
            (theirs - ours).abs() <= 1e-9 * theirs.abs().max(ours.abs()).max(1.0)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn differences(theirs: Value, ours: Value) -> Vec<String> {
        let not = [NotCompared {
            path: "a.*.note",
            why: "a test",
        }];
        let mut comparison = Comparison::new(&not);
        comparison.compare(&["a"], &theirs, Some(&ours));
        comparison.differences
    }

    #[test]
    fn what_is_the_same_is_and_what_is_beside_it_does_not_matter() {
        let theirs = json!({"x": {"1": 0.5, "2": "1/3"}, "y": [1, null], "z": {"note": "n"}});
        let ours =
            json!({"x": {"1": 0.500_000_000_1, "2": "1/3"}, "y": [1, null], "z": {}, "w": 1});
        assert_eq!(differences(theirs, ours), [""; 0]);
    }

    #[test]
    fn every_difference_is_told() {
        let theirs = json!({"x": 1, "y": [1, 2], "z": "1/2", "w": 0.5, "v": {"1": 2}, "u": [1]});
        let ours =
            json!({"x": 2, "y": [2, 1], "z": "2/4", "w": 0.51, "v": {"1": 2, "3": 4}, "u": []});
        let should = [
            "a.u: 0 values, not 1",
            "a.v: 2 keys, not 1",
            "a.w: 0.51, not 0.5",
            "a.x: 2, not 1",
            "a.y.0: 2, not 1",
            "a.y.1: 1, not 2",
            "a.z: \"2/4\", not \"1/2\"",
        ];
        assert_eq!(differences(theirs, ours), should);
        assert_eq!(
            differences(json!({"x": 1}), json!({})),
            ["a.x: is not there"]
        );
        assert_eq!(
            differences(json!({"x": 1}), json!({"x": 1.0})),
            ["a.x: 1.0, not 1"]
        );
    }
}
