//! The addresses that `cargo xtask serve` prints, taken from the compiled guides' index.

use std::fmt::Write as _;

use super::site::Live;
use crate::index::{INDEX_FILE, Index};

/// Values as GoProfiles would send them to a customer; the address is one that can never receive mail.
const SAMPLE_LINK: &str = "#vendor=goprofiles&system=justworks&first_name=GoProfiles\
                           &work_email=connector%40goprofiles.example";

/// One line per address.
pub(super) fn listing(port: u16, live: &Live) -> String {
    let site = live.now().site;
    let index = site.as_deref().and_then(|site| site.get(INDEX_FILE));
    let index = index.and_then(|json| Index::parse(json).ok());
    addresses(port, &index.unwrap_or_default())
}

fn addresses(port: u16, index: &Index) -> String {
    let mut lines = vec![("every guide".to_owned(), "".to_owned())];
    for (vendor, system) in index.guides() {
        let what = format!("{}, {}", vendor.name, system.name);
        lines.push((what, format!("#vendor={}&system={}", vendor.id, system.id)));
    }
    lines.push(("a help article".to_owned(), "demo/article.html".to_owned()));
    lines.push(("a customer link".to_owned(), SAMPLE_LINK.to_owned()));
    let widest = lines.iter().map(|(what, _)| what.chars().count()).max();
    let widest = widest.unwrap_or_default();
    let mut text = String::new();
    for (what, path) in lines {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {what:<widest$}  http://127.0.0.1:{port}/{path}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vendor_has_an_address() {
        assert_eq!(
            addresses(8080, &Index::parse(crate::index::SAMPLE.as_bytes()).unwrap()),
            "  every guide            http://127.0.0.1:8080/\n  \
               Fleet, Justworks       http://127.0.0.1:8080/#vendor=fleet&system=justworks\n  \
               GoProfiles, Justworks  http://127.0.0.1:8080/#vendor=goprofiles&system=justworks\n  \
               a help article         http://127.0.0.1:8080/demo/article.html\n  \
               a customer link        http://127.0.0.1:8080/#vendor=goprofiles&system=justworks&first_name=GoProfiles&work_email=connector%40goprofiles.example\n"
        );
    }

    #[test]
    fn without_an_index_the_rest_is_still_printed() {
        assert!(addresses(1, &Index::default()).contains("http://127.0.0.1:1/demo/article.html"));
    }
}
