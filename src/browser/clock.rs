//! The reader's clock.

/// The reader's day, counted from 1970-01-01.
pub(crate) fn today() -> u32 {
    let now = js_sys::Date::new_0();
    let minutes = now.get_time() / 60_000.0 - now.get_timezone_offset();
    let days = (minutes / 1440.0).floor();
    // A float turns into the nearest day that fits: a wrong clock must not matter more than this.
    days as u32
}
