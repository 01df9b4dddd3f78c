//! The edge where time and chance come in.

use journal::{DeviceId, Moment};
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

/// What the person's clock shows now, to be kept.
#[must_use]
pub fn now() -> Moment {
    Moment { zone: zone(), ..glance() }
}

/// What the person's clock shows now, for rules that ask how old something is. Without the zone's name, which takes
/// the browser many times as long as all the rest.
#[must_use]
pub fn glance() -> Moment {
    let date = js_sys::Date::new_0();
    // Minutes that UTC is ahead, the other way round than ours.
    let offset_minutes = -date.get_timezone_offset() as i16;
    Moment::at_offset(date.get_time() as i64, Moment::UNKNOWN_ZONE, offset_minutes)
}

/// The zone's IANA name, such as `Europe/Berlin`.
#[must_use]
pub fn zone() -> String {
    let options =
        js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new()).resolved_options();
    let zone = js_sys::Reflect::get(&options, &JsValue::from_str("timeZone")).ok();
    zone.and_then(|zone| zone.as_string()).unwrap_or_else(|| Moment::UNKNOWN_ZONE.to_owned())
}

/// A random number, from the browser's cryptographic source.
#[must_use]
pub fn random() -> u64 {
    let mut bytes = [0; 8];
    let drawn = window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    match drawn {
        Ok(_) => u64::from_le_bytes(bytes),
        // Not in any browser that runs WebAssembly; the clock is then the best there is.
        Err(_) => js_sys::Date::now().to_bits(),
    }
}

/// A name for this browser that no other has.
#[must_use]
pub fn new_device() -> DeviceId {
    DeviceId(random())
}

/// A day in the person's own way of writing it, such as "Thursday, 3 June".
#[must_use]
pub fn day_in_words(date: journal::LocalDate, language: &str) -> String {
    let noon = js_sys::Date::new_with_year_month_day_hr(
        u32::from(date.year()),
        i32::from(date.month()) - 1,
        i32::from(date.day()),
        12,
    );
    let options = js_sys::Object::new();
    for (name, value) in [("weekday", "long"), ("day", "numeric"), ("month", "long")] {
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    }
    let words = noon.to_locale_date_string(language, options.unchecked_ref());
    words.into()
}
