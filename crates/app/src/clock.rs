//! Today, asked of the browser: the core knows no clock.

use wasm_bindgen::JsValue;

/// Today in Copenhagen, `YYYY-MM-DD`, wherever the reader sits.
pub(crate) fn today() -> String {
    let options = js_sys::Object::new();
    for (key, value) in
        [("timeZone", "Europe/Copenhagen"), ("year", "numeric"), ("month", "2-digit"), ("day", "2-digit")]
    {
        // Setting a key of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    // Swedish is the locale that writes a date the way ISO 8601 does.
    String::from(js_sys::Date::new_0().to_locale_date_string("sv-SE", &options))
}
