//! How a language writes dates and which forms it has for numbers: the browser's `Intl`.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    // Not the ones of `js_sys`: their lists and options take more code than the answer is worth.
    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(language: &str) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: u32) -> String;
}

/// A day of the calendar, as `language` writes it in a sentence: "Nov 21, 2026". Months count from 0 here,
/// and days beyond the month's end count on.
pub(crate) fn date(language: &str, year: u32, month: i32, day: i32) -> String {
    let options = Object::new();
    // Setting a fresh key of a plain object does not fail.
    let _ = Reflect::set(&options, &JsValue::from_str("dateStyle"), &JsValue::from_str("medium"));
    // Made and written in the reader's own time zone, so the day stays the day.
    Date::new_with_year_month_day(year, month, day).to_locale_date_string(language, &options).into()
}

/// The name of the form that `language` uses with a number: "one", "few", "other", …
pub(crate) fn plural(language: &str, number: u32) -> Option<String> {
    PluralRules::new(language).ok().map(|rules| rules.select(number))
}
