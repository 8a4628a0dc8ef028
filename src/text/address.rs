//! Addresses that carry a text: a mail, a file.

use guide_model::Href;
use std::fmt::Write;

/// A mail with a letter. Without an address, the reader's mail program asks for one.
#[must_use]
pub fn mail_address(to: Option<&Href>, copy_to: &str, subject: &str, body: &str) -> String {
    let mut address = format!("mailto:{}?subject=", to.and_then(Href::mail_address).unwrap_or_default());
    percent_encode(subject, &mut address);
    if !copy_to.is_empty() {
        address.push_str("&cc=");
        percent_encode(copy_to, &mut address);
    }
    address.push_str("&body=");
    percent_encode(&body.replace('\n', "\r\n"), &mut address);
    address
}

/// A file with this text.
#[must_use]
pub fn file_address(text: &str) -> String {
    let mut address = String::from("data:text/plain;charset=utf-8,");
    percent_encode(text, &mut address);
    address
}

fn percent_encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            into.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(into, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_says_exactly_the_summary() {
        let to = Href::new("mailto:csm@vendor.example?cc=x@y.example").unwrap();
        assert_eq!(
            mail_address(Some(&to), "", "A & B", "1 of 2 done\nmore: ä"),
            "mailto:csm@vendor.example?subject=A%20%26%20B&body=1%20of%202%20done%0D%0Amore%3A%20%C3%A4"
        );
        assert_eq!(mail_address(None, "", "x", ""), "mailto:?subject=x&body=");
        assert_eq!(mail_address(None, "a@b.example", "x", ""), "mailto:?subject=x&cc=a%40b.example&body=");
    }
}
