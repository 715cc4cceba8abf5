//! Reading and writing JSON with the browser's own reader: a second one in the wasm would weigh more
//! than all else that a phone loads for this.

use js_sys::{Array, JSON, Object, Reflect};
use leptos::wasm_bindgen::{JsCast, JsValue};

/// A value out of JSON, or what is missing.
pub struct Json(JsValue);

impl Json {
    pub fn parse(text: &str) -> Option<Self> {
        JSON::parse(text).ok().map(Json)
    }

    pub fn get(&self, name: &str) -> Self {
        Json(Reflect::get(&self.0, &name.into()).unwrap_or(JsValue::UNDEFINED))
    }

    pub fn is_missing(&self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }

    pub fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    pub fn words(&self) -> String {
        self.text().unwrap_or_default()
    }

    /// A number that is not negative and has no fraction.
    pub fn number(&self) -> Option<u32> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it saturates, and nothing of ours is larger"
        )]
        let number = self.0.as_f64().map(|number| number as u32);
        number
    }

    pub fn is_true(&self) -> bool {
        self.0.is_truthy()
    }

    pub fn list(&self) -> Vec<Json> {
        match self.0.dyn_ref::<Array>() {
            Some(array) => array.iter().map(Json).collect(),
            None => Vec::new(),
        }
    }

    pub fn numbers(&self) -> Vec<u32> {
        self.list().iter().filter_map(Json::number).collect()
    }

    pub fn texts(&self) -> Vec<String> {
        self.list().iter().filter_map(Json::text).collect()
    }
}

/// An object of these texts, as it goes into a list.
pub fn object(fields: &[(&str, &str)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    object.into()
}

pub fn write_list(items: impl Iterator<Item = JsValue>) -> String {
    let array: Array = items.collect();
    JSON::stringify(&array)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}
