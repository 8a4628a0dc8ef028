//! Dates and plurals: natively and, as a part of `web.rs`, in the browser, against one list.

mod english;

#[test]
fn dates_read_as_in_the_list() {
    english::dates();
}

#[test]
fn spanish_dates_read_as_in_the_list() {
    english::spanish_dates();
}

#[test]
fn days_read_as_in_the_list() {
    english::days();
}

#[test]
fn counts_take_the_forms_of_english() {
    english::counts();
}
