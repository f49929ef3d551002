//! Text as it may stand in HTML, SVG and XML. Every name comes from data that anybody may have written.

/// The text with every sign written so that it stands for itself: it can end neither the text nor the attribute that it stands
/// in. A sign that XML does not allow anywhere is shown as one that is missing.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_leaves_its_place() {
        assert_eq!(escape("a\"><b>'&"), "a&quot;&gt;&lt;b&gt;&#39;&amp;");
        assert_eq!(escape("a\nb\u{0}\u{ffff}c"), "a b\u{fffd}\u{fffd}c");
    }
}
