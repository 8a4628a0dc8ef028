//! Accessibility: axe-core against the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA.
//!
//! Owns how axe is run and how its findings read. axe sees into open shadow roots by itself.

use std::future::Future;

use serde_json::{Value, json};

use crate::session::Failure;
use crate::{Page, settings};

const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

impl Page {
    /// Fails with a readable list if axe finds anything on the whole page.
    #[track_caller]
    pub fn check_accessibility(&self) -> impl Future<Output = ()> {
        self.step("pass axe", async |page| match page.violations().await?.as_slice() {
            [] => Ok(()),
            found => Err(Failure::for_good(format!("{} violations:\n{}", found.len(), found.join("\n")))),
        })
    }

    /// What axe finds, one paragraph each.
    #[track_caller]
    pub fn accessibility_violations(&self) -> impl Future<Output = Vec<String>> {
        self.step("run axe", async |page| page.violations().await)
    }

    async fn violations(&self) -> Result<Vec<String>, Failure> {
        if self.run_script("return Boolean(window.axe?.run)", vec![]).await? == json!(false) {
            let source = settings::axe_source().map_err(Failure::for_good)?;
            self.run_script(&source, vec![]).await?;
        }
        // target-size (2.5.8) is the one rule that axe leaves off unless it is named.
        let options = json!({
            "runOnly": { "type": "tag", "values": TAGS },
            "rules": { "target-size": { "enabled": true } },
            "resultTypes": ["violations"],
        });
        let script = "return axe.run(document, arguments[0]).then((found) => found.violations)";
        let found = self.run_script(script, vec![options]).await?;
        Ok(found.as_array().into_iter().flatten().map(readable).collect())
    }
}

fn readable(violation: &Value) -> String {
    let text = |key: &str| violation[key].as_str().unwrap_or_default().to_owned();
    let mut lines = vec![format!("{} ({}): {}", text("id"), text("impact"), text("help"))];
    for node in violation["nodes"].as_array().into_iter().flatten() {
        lines.push(format!("  at {}", node["target"]));
        lines.push(format!("     {}", node["html"].as_str().unwrap_or_default()));
        for line in node["failureSummary"].as_str().unwrap_or_default().lines().skip(1) {
            lines.push(format!("     {}", line.trim()));
        }
    }
    lines.join("\n")
}
