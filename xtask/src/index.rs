//! The index of compiled guides, as `guide build` writes it. Reads only what xtask shows.

use anyhow::{Context, Result};
use serde::Deserialize;

/// Where it is, seen from the top of `dist/`.
pub(crate) const INDEX_FILE: &str = "guides/f2/index.json";

/// Every vendor with its guides.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Index {
    vendors: Vec<Vendor>,
}

/// Whose product gets connected.
#[derive(Debug, Deserialize)]
pub(crate) struct Vendor {
    /// Its name in addresses.
    pub(crate) id: String,
    /// Its name for people.
    pub(crate) name: String,
    systems: Vec<System>,
}

/// What gets connected to it: one guide.
#[derive(Debug, Deserialize)]
pub(crate) struct System {
    /// Its name in addresses.
    pub(crate) id: String,
    /// Its name for people.
    pub(crate) name: String,
    /// The guide's title.
    pub(crate) title: String,
    /// Who stands between the two, if anyone.
    pub(crate) partner: Option<String>,
}

impl Index {
    /// Reads the file's content.
    pub(crate) fn parse(json: &[u8]) -> Result<Self> {
        serde_json::from_slice(json).with_context(|| format!("could not read {INDEX_FILE}"))
    }

    /// Every guide.
    pub(crate) fn guides(&self) -> impl Iterator<Item = (&Vendor, &System)> {
        self.vendors.iter().flat_map(|vendor| vendor.systems.iter().map(move |system| (vendor, system)))
    }
}

/// Two vendors, one of them with a title that tries to be markup.
#[cfg(test)]
pub(crate) const SAMPLE: &str = r#"{"vendors":[
    {"id":"fleet","name":"Fleet","systems":[
        {"id":"justworks","name":"Justworks","title":"Connect Justworks","partner":"Finch"}]},
    {"id":"goprofiles","name":"GoProfiles","systems":[
        {"id":"justworks","name":"Justworks","title":"A <b> & c","partner":null}]}]}"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_guide_is_found() {
        let index = Index::parse(SAMPLE.as_bytes()).unwrap();
        let names: Vec<(&str, &str)> =
            index.guides().map(|(vendor, system)| (vendor.name.as_str(), system.title.as_str())).collect();
        assert_eq!(names, [("Fleet", "Connect Justworks"), ("GoProfiles", "A <b> & c")]);
    }

    #[test]
    fn a_strange_index_is_an_error() {
        assert_eq!(Index::parse(b"{}").unwrap_err().to_string(), "could not read guides/f2/index.json");
    }
}
