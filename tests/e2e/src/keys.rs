//! Names of keys as people say them, and the code points that WebDriver uses for them.

use crate::session::Failure;

/// The keys of a chord such as `Control+v` or `Shift+Tab`, in the order in which they go down.
///
/// # Errors
/// Names the key that is not known.
pub fn chord(text: &str) -> Result<Vec<char>, Failure> {
    text.split('+').map(key).collect()
}

fn key(name: &str) -> Result<char, Failure> {
    let code = match name {
        "Backspace" => '\u{e003}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Control" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        "Delete" => '\u{e017}',
        other => {
            let mut letters = other.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => return Err(Failure::for_good(format!("“{other}” is not a key that tests can press"))),
            }
        }
    };
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::chord;

    #[test]
    fn a_chord_is_its_keys_in_order() {
        assert_eq!(chord("Control+v").unwrap(), ['\u{e009}', 'v']);
        assert_eq!(chord("Tab").unwrap(), ['\u{e004}']);
    }

    #[test]
    fn an_unknown_key_is_named() {
        let reason = chord("Hyper+x").unwrap_err().reason;
        assert_eq!(reason, "“Hyper” is not a key that tests can press");
    }
}
