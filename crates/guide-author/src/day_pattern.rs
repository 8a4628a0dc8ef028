//! How systems write a day: "MM/DD/YYYY".

use crate::placeholder::cut;
use crate::problem::{Code, Span};
use crate::reader::Reader;

impl Reader<'_> {
    /// How a system writes a day: "MM/DD/YYYY".
    pub(crate) fn day_pattern(&mut self, span: Span, pattern: &str) -> Option<String> {
        let pattern = pattern.trim();
        let parts = ["D", "M", "YY"].iter().all(|part| pattern.contains(part));
        let plain = pattern.chars().all(|c| "DMY ./-,".contains(c));
        let full = pattern.split(|c| !"DMY".contains(c)).all(|part| {
            matches!(
                part,
                "" | "D" | "DD" | "M" | "MM" | "YY" | "YYYY" | "YYYYMMDD" | "DDMMYYYY" | "MMDDYYYY" | "YYMMDD"
            )
        });
        if parts && plain && full {
            return Some(pattern.into());
        }
        let message = format!("'{}' is no way to write a day.", cut(pattern));
        let remedy = "Write D or DD, M or MM, and YY or YYYY with what stands between them, such as MM/DD/YYYY.";
        self.report(span, Code::Number, message, remedy);
        None
    }
}
