//! The edge where time and chance come in.

use std::time::Duration;

use journal::{DeviceId, Moment};
use leptos::prelude::{
    GetUntracked, RwSignal, Set, on_cleanup, set_interval_with_handle, window, window_event_listener_untyped,
};
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

/// How often a page that stays open looks whether the day has changed.
const DAY_CHECK: Duration = Duration::from_secs(30);

/// The person's day as days since 1970, followed for as long as the page is open: through midnight, and on coming back
/// to a tab that slept.
#[must_use]
pub fn today() -> RwSignal<i64> {
    followed(day_now)
}

/// The same where a day ends later than at midnight: `day_of` says which one it is.
#[must_use]
pub fn followed(day_of: fn() -> i64) -> RwSignal<i64> {
    let today = RwSignal::new(day_of());
    let timer = set_interval_with_handle(move || follow_by(today, day_of), DAY_CHECK).ok();
    let seen = window_event_listener_untyped("visibilitychange", move |_| follow_by(today, day_of));
    on_cleanup(move || {
        if let Some(timer) = timer {
            timer.clear();
        }
        seen.remove();
    });
    today
}

/// Moves a day on if it has changed.
pub fn follow(today: RwSignal<i64>) {
    follow_by(today, day_now);
}

fn day_now() -> i64 {
    glance().local.date.days_since_epoch()
}

fn follow_by(today: RwSignal<i64>, day_of: fn() -> i64) {
    let now = day_of();
    if today.try_get_untracked().is_some_and(|day| day != now) {
        today.set(now);
    }
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
    in_words(date, language, &[("weekday", "long"), ("day", "numeric"), ("month", "long")])
}

/// The day of the week in few letters, such as "Thu".
#[must_use]
pub fn weekday_in_short(date: journal::LocalDate, language: &str) -> String {
    in_words(date, language, &[("weekday", "short")])
}

fn in_words(date: journal::LocalDate, language: &str, parts: &[(&str, &str)]) -> String {
    let noon = js_sys::Date::new_with_year_month_day_hr(
        u32::from(date.year()),
        i32::from(date.month()) - 1,
        i32::from(date.day()),
        12,
    );
    let options = js_sys::Object::new();
    for (name, value) in parts {
        let _ = js_sys::Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    let words = noon.to_locale_date_string(language, options.unchecked_ref());
    words.into()
}
